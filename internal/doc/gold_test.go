package doc_test

import (
	"os"
	"path/filepath"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
)

// goldPages reads the hand-made pages that stand beside the repository.
func goldPages(t testing.TB) []*diag.File {
	names, _ := filepath.Glob("../../../shared/gold/[0-9]*.md")
	if len(names) == 0 {
		t.Skip("no gold pages in ../shared/gold beside the repository")
	}
	var files []*diag.File
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, &diag.File{Name: filepath.Base(name), Text: string(text)})
	}
	return files
}

func TestGoldPages(t *testing.T) {
	for _, f := range goldPages(t) {
		d, problems := doc.Parse(f)
		for _, p := range problems {
			t.Error(p)
		}
		if got := string(d.Markdown()); got != f.Text {
			t.Errorf("%s: Markdown changes a page that nobody touched", f.Name)
		}
		for _, r := range d.Roles {
			if r.In.Len() == 0 {
				t.Errorf("%s: no place for role %v", f.Name, r)
			}
		}
		for _, q := range d.Quotes {
			if q.Words.Len() == 0 {
				t.Errorf("%s: no place for quote %v", f.Name, q)
			}
		}
		for _, e := range d.Events {
			if e.In.Len() == 0 {
				t.Errorf("%s: no sentence for event %v", f.Name, e)
			}
			t.Log(e.When, e.What, "→", d.Text[e.In.Start:e.In.End])
		}
		for _, q := range d.Quotes {
			t.Log(q.Speaker, d.Text[q.Words.Start:q.Words.End])
		}
		fresh := *d
		fresh.File = nil
		again, problems := doc.Parse(&diag.File{Name: f.Name, Text: string(fresh.Markdown())})
		for _, p := range problems {
			t.Error(p)
		}
		if again.Text != d.Text || len(again.Mentions) != len(d.Mentions) || len(again.Roles) != len(d.Roles) {
			t.Error("a page written anew says something else")
		}
	}
}
