package site

import (
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	sillok "sillok"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/facts"
	"sillok/internal/library"
)

// sampleDocuments reads the sample corpus of this repository.
func sampleDocuments(t testing.TB) []*diag.File {
	t.Helper()
	names, err := filepath.Glob("../../content/documents/*.md")
	if err != nil {
		t.Fatal(err)
	}
	sort.Strings(names)
	var files []*diag.File
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, &diag.File{Name: "content/documents/" + filepath.Base(name), Text: string(data)})
	}
	return files
}

// join parses pages and joins them with the built-in names.
func join(t testing.TB, files []*diag.File, o library.Options) *library.Library {
	t.Helper()
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	var in []library.Input
	for i, f := range files {
		d, problems := doc.Parse(f)
		if d == nil {
			t.Fatalf("%s: %v", f.Name, problems)
		}
		if d.Slug == "" {
			d.Slug = strings.TrimSuffix(filepath.Base(f.Name), ".md")
		}
		in = append(in, library.Input{Document: d, Sentences: doc.Sentences(d.Text, d.Headings), Derived: facts.Derive(d, names), Number: i + 1})
	}
	l, _ := library.Join(in, names, o)
	return l
}

// samplePlain reads the documentation pages of this repository.
func samplePlain(t testing.TB) []*doc.Page {
	t.Helper()
	var pages []*doc.Page
	for _, pattern := range []string{"../../content/*.md", "../../content/guide/*.md"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			rel, _ := filepath.Rel("../..", name)
			p, _ := doc.ParsePage(&diag.File{Name: filepath.ToSlash(rel), Text: string(data)})
			pages = append(pages, p)
		}
	}
	return pages
}

// rendered is a site in memory.
type rendered map[string][]byte

func render(t testing.TB, l *library.Library, set Settings) rendered {
	t.Helper()
	r, problems, err := NewRenderer(set, sillok.Defaults)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	pages, problems := Pages(l, samplePlain(t), set)
	for _, p := range problems {
		t.Log(p) // of the guide's text: checked where the site is built
	}
	out := rendered{}
	for _, p := range pages {
		data, err := r.Render(p)
		if err != nil {
			t.Fatal(err)
		}
		if _, twice := out[p.Path]; twice {
			t.Errorf("%s: written twice", p.Path)
		}
		out[p.Path] = data
	}
	for _, a := range r.Assets() {
		out[a.Path] = a.Data
	}
	return out
}

func sampleSettings() Settings {
	return Settings{Title: "전자정부 실록", Subject: "전자정부", Address: "https://example.org/repo/", Language: "ko",
		Licence: "CC BY 4.0", EditURL: "https://example.org/edit/main/",
		Source: func(d *doc.Document) (string, bool) {
			data, err := os.ReadFile("../../" + d.Source)
			return string(data), err == nil
		}}
}

// TestSample renders the sample corpus. With SILLOK_PREVIEW=DIR it writes the
// site there, to be looked at.
func TestSample(t *testing.T) {
	l := join(t, sampleDocuments(t), library.Options{})
	set := sampleSettings()
	if os.Getenv("SILLOK_PREVIEW_LANG") != "" {
		set.Language = os.Getenv("SILLOK_PREVIEW_LANG")
	}
	out := render(t, l, set)
	if len(l.Documents) > 0 && len(out) < 10*len(l.Documents) {
		t.Errorf("%d files of %d documents", len(out), len(l.Documents))
	}
	c := NewChecker(set)
	for path, data := range out {
		c.Add(path, data)
	}
	for _, p := range c.Problems() {
		t.Error(p)
	}
	if dir := os.Getenv("SILLOK_PREVIEW"); dir != "" {
		for path, data := range out {
			name := filepath.Join(dir, filepath.FromSlash(path))
			if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
