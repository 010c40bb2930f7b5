package annotate

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// sharedFolder is where the material stands that may not enter the repository.
const sharedFolder = "../../../shared"

// newAnnotator makes the annotator that all tests share the sort of.
func newAnnotator(t testing.TB, opts ...Option) *Annotator {
	t.Helper()
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	n, err := New(names, opts...)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// readPage parses an annotated page.
func readPage(t testing.TB, name, text string) *doc.Document {
	t.Helper()
	d, problems := doc.Parse(&diag.File{Name: name, Text: text})
	for _, p := range problems {
		if !p.Warning {
			t.Fatalf("page: %v", p)
		}
	}
	return d
}

// bare is gold without its marks, as import would hand it over.
func bare(gold *doc.Document) *doc.Document {
	d := &doc.Document{Article: gold.Article, Slug: gold.Slug}
	return d
}

func goldPages(t testing.TB, pattern string) []*doc.Document {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	var pages []*doc.Document
	for _, name := range files {
		if filepath.Base(name) == "README.md" {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, readPage(t, filepath.Base(name), string(text)))
	}
	return pages
}

// scorePages annotates the bare text of each page and adds the scores up.
func scorePages(n *Annotator, pages []*doc.Document) Score {
	var sum Score
	for _, gold := range pages {
		d := bare(gold)
		n.Annotate(d)
		sum.Add(Evaluate(d, gold))
	}
	return sum
}

// TestGold measures on the hand-made pages, which are in sample: the guide's
// figures are the floor.
func TestGold(t *testing.T) {
	pages := goldPages(t, sharedFolder+"/gold/*.md")
	if len(pages) == 0 {
		t.Skip("the gold pages are not here")
	}
	s := scorePages(newAnnotator(t), pages)
	report(t, s)
	if f := s.Spans.F1(); f < 0.95 {
		t.Errorf("span and kind F1 %.3f, want 0.95 or more", f)
	}
	if f := s.Links(); f < 0.97 {
		t.Errorf("links %.3f, want 0.97 or more", f)
	}
	if f := s.Whole.F1(); f < 0.93 {
		t.Errorf("end to end F1 %.3f, want 0.93 or more", f)
	}
}

// report logs the figures and every error.
func report(t testing.TB, s Score) {
	t.Helper()
	t.Log("\n" + s.Text())
	var b strings.Builder
	for _, e := range s.Errors {
		b.WriteString(e.String())
		b.WriteByte('\n')
	}
	t.Log("\n" + b.String())
}
