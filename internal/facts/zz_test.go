package facts

import (
	"os"
	"path/filepath"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

func TestZZ(t *testing.T) {
	dir, out := os.Getenv("GOLD"), os.Getenv("OUT")
	if dir == "" {
		t.Skip()
	}
	names, _ := entity.Load()
	os.MkdirAll(out, 0o755)
	files, _ := filepath.Glob(dir + "/*.md")
	for _, f := range files {
		b, _ := os.ReadFile(f)
		g, _ := doc.Parse(&diag.File{Name: f, Text: string(b)})
		if g == nil {
			t.Error(f)
			continue
		}
		d := &doc.Document{Article: g.Article, Mentions: g.Mentions}
		func() {
			defer func() {
				if e := recover(); e != nil {
					t.Error(f, e)
				}
			}()
			Read(d, names)
		}()
		os.WriteFile(filepath.Join(out, filepath.Base(f)), d.Markdown(), 0o644)
	}
}
