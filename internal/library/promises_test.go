package library_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/facts"
	"sillok/internal/library"
)

// sampleLibrary joins the sample, with the lists as they are read now.
func sampleLibrary(t *testing.T) *library.Library {
	t.Helper()
	pages, _ := filepath.Glob("../../content/documents/*.md")
	if len(pages) == 0 {
		t.Skip("no sample pages")
	}
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	var in []library.Input
	for _, p := range pages {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		d, _ := doc.Parse(&diag.File{Name: p, Text: string(data)})
		d.Slug = strings.TrimSuffix(filepath.Base(p), ".md")
		facts.Read(d, names)
		in = append(in, library.Input{Document: d, Sentences: doc.Sentences(d.Text, d.Headings), Derived: facts.Derive(d, names)})
	}
	l, _ := library.Join(in, names, library.Options{})
	return l
}

var outcomes = map[library.PromiseStatus]string{
	library.Pending: "pending", library.NoRecord: "silent", library.Changed: "changed", library.Broken: "broken", library.KeptLate: "late", library.Kept: "kept",
}

// saidAgain reports whether a document says a promise again in a sentence with some words.
func saidAgain(p *library.Promise, slug, words string) bool {
	told := p.Again
	if p.Kept != nil { // the sentence that tells the end may tell of the promise too
		told = append(slices.Clone(told), *p.Kept)
	}
	return slices.ContainsFunc(told, func(r library.Ref) bool {
		return strings.HasPrefix(r.Doc.Slug, slug) && strings.Contains(r.SentenceText(), words)
	})
}

// TestPromisesOfSample measures what is listed as promised in the sample, and what
// became of it, by a list made by hand. The rows were read while the rules were
// written: the figure is in sample.
func TestPromisesOfSample(t *testing.T) {
	if got := scorePromises(t, sampleLibrary(t), "testdata/promises.tsv"); got.right < 59 || got.wrong > 9 {
		t.Error("below what was reached")
	}
}

// score is how a library's promises compare with a list made by hand: how many rows are
// right, how many are shown and wrong, and what is shown that no row tells of.
type score struct{ right, wrong, rows, unlisted int }

// scorePromises holds the promises of a library against a list of what documents
// promise: document, time, words of the sentence, what became of it, on which day.
func scorePromises(t *testing.T, l *library.Library, file string) (s score) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	listed := map[*library.Promise]bool{}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := append(strings.Split(strings.TrimSuffix(line, "\n"), "\t"), "")
		s.rows++
		got, day := "none", ""
		for _, p := range l.Promises {
			if strings.HasPrefix(p.Made.Doc.Slug, f[0]) && p.Due.String() == f[1] && strings.Contains(p.Made.SentenceText(), f[2]) || saidAgain(p, f[0], f[2]) {
				got, day = outcomes[p.Status], p.Done.String()
				listed[p] = true
			}
		}
		switch {
		case got == f[3] && (f[4] == "" || got == "broken" || got == "silent" || got == "pending" || strings.HasPrefix(f[4], day) || strings.HasPrefix(day, f[4])):
			s.right++
			continue
		case got != "none":
			s.wrong++
		}
		t.Logf("%s %s %s: %s %s, want %s %s", f[0], f[1], f[2], got, day, f[3], f[4])
	}
	for _, p := range l.Promises {
		if !listed[p] {
			s.unlisted++
			t.Logf("not listed: %s %s %s: %s %s | %s", p.Made.Doc.Slug, p.Due, p.What, outcomes[p.Status], p.Done, p.Made.SentenceText())
		}
	}
	t.Logf("%d of %d right, %d wrong as shown, %d not listed", s.right, s.rows, s.wrong, s.unlisted)
	return s
}
