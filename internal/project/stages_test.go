package project

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"sillok/internal/annotate"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/extract"
	"sillok/internal/facts"
)

// stage is a step on a document's way to the site, over the pages of
// internal/annotate/testdata.
type stage struct {
	name string
	run  func()
}

// stages are all of them, with what each starts from.
func stages(t testing.TB) []stage {
	t.Helper()
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	annotator, err := annotate.New(names)
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(filepath.Join(repository, "internal/extract/testdata/news-portal.html"))
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(repository, "internal/annotate/testdata/pages/*.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	dir := t.TempDir()
	writeTest(t, filepath.Join(dir, SettingsFile), "title: 시험\n")
	var texts []string
	var bare []doc.Article
	var marked []*doc.Document
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, _ := doc.Parse(&diag.File{Name: name, Text: string(text)})
		full := &doc.Document{Article: d.Article}
		annotator.Annotate(full)
		full.Resolve()
		texts, bare, marked = append(texts, string(text)), append(bare, d.Article), append(marked, full)
		writeTest(t, filepath.Join(dir, documentsDir, filepath.Base(name)), string(sourceLine.ReplaceAll(text, nil)))
	}
	open := func() *Site {
		s, err := Open(dir, os.DirFS(repository))
		if err != nil {
			t.Fatal(err)
		}
		s.Jobs = 1
		return s
	}
	return []stage{
		{"extract", func() { extract.Extract("a.html", source, extract.Options{Names: names}) }},
		{"recognise", func() {
			for _, a := range bare {
				annotator.Annotate(&doc.Document{Article: a})
			}
		}},
		{"facts", func() {
			for _, d := range marked {
				facts.Read(&doc.Document{Article: d.Article, Mentions: d.Mentions}, names)
			}
		}},
		{"parse", func() {
			for _, text := range texts {
				doc.ParseKinds(&diag.File{Name: "content/documents/a.md", Text: text}, names.Kinds)
			}
		}},
		{"load", func() {
			if _, err := open().Load(false); err != nil {
				t.Fatal(err)
			}
		}},
		{"build", func() {
			if _, err := open().Build(BuildOptions{Frozen: true}, Nothing{}); err != nil {
				t.Fatal(err)
			}
		}},
	}
}

// BenchmarkStage measures each stage with its allocations.
func BenchmarkStage(b *testing.B) {
	for _, s := range stages(b) {
		b.Run(s.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s.run()
			}
		})
	}
}

// acceptedFile says how many allocations each stage may take: a line a change,
// the last of a stage counts.
const acceptedFile = "benchmarks/accepted.txt"

// TestAllocations counts the allocations of each stage: no clock, so that a busy
// machine does not matter. More than a tenth above what was accepted is a change
// that somebody must mean, and say so in the file.
func TestAllocations(t *testing.T) {
	if os.Getenv("SILLOK_ALLOCATIONS") == "" {
		t.Skip("SILLOK_ALLOCATIONS is not set; .ci/run sets it for a step of its own")
	}
	data, err := os.ReadFile(filepath.Join(repository, acceptedFile))
	if err != nil {
		t.Fatal(err)
	}
	accepted := map[string]float64{}
	for n, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.SplitN(line, "\t", 4)
		if len(fields) != 4 || strings.TrimSpace(fields[3]) == "" {
			t.Fatalf("%s:%d: want stage, allocations, date and reason, with tabs between", acceptedFile, n+1)
		}
		if accepted[fields[0]], err = strconv.ParseFloat(fields[1], 64); err != nil {
			t.Fatalf("%s:%d: %v", acceptedFile, n+1, err)
		}
	}
	for _, s := range stages(t) {
		got := testing.AllocsPerRun(3, s.run)
		t.Logf("%s\t%.0f", s.name, got)
		if most := accepted[s.name] * 1.1; got > most {
			t.Errorf("%s allocates %.0f times, accepted are %.0f: allocate less, or add a line with the reason to %s", s.name, got, accepted[s.name], acceptedFile)
		}
		delete(accepted, s.name)
	}
	for name := range accepted {
		t.Errorf("%s: there is no stage %s", acceptedFile, name)
	}
}
