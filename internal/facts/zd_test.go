package facts

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

func TestZD(t *testing.T) {
	dir := os.Getenv("GOLD")
	if dir == "" {
		t.Skip()
	}
	names, _ := entity.Load()
	files, _ := filepath.Glob(dir + "/*.md")
	for _, f := range files {
		b, _ := os.ReadFile(f)
		g, _ := doc.Parse(&diag.File{Name: f, Text: string(b)})
		d := &doc.Document{Article: g.Article, Mentions: g.Mentions}
		Read(d, names)
		r := newReader(d, names)
		for _, e := range g.Events {
			has := false
			for _, p := range d.Events {
				if p.When == e.When && (len(e.Who) == 0 || shares(p.Who, e.Who)) {
					has = true
				}
			}
			if has {
				continue
			}
			fmt.Printf("## %s %s %s\n", strings.TrimSuffix(filepath.Base(f), ".md"), e.When, e.What)
			for i := range d.Mentions {
				if r.date(i) != e.When {
					continue
				}
				at := d.Mentions[i].In
				s := r.sentences[r.sentence(at.Start)]
				form, verd := "", pass
				var x dated
				for _, ff := range datedForms() {
					if y, v := ff.read(r, i); v != pass {
						form, verd, x = ff.name, v, y
						x.mark = i
						break
					}
				}
				fmt.Printf("   [%s] %s %d", r.str(s), form, verd)
				if verd == happened {
					h, ok := r.happening(x)
					fmt.Printf(" -> %v %q %v", ok, h.What, h.Who)
				}
				if c := r.korean().ClauseOf(kspan(at)); c != nil {
					fmt.Printf("\n      clause pred=%q lemma=%s act=%+v kind=%s state=%v mood=%d rel=%d", r.str(diag.Span(c.Predicate)), c.Lemma, c.Action.Noun, c.Kind, c.State, c.Mood, c.Relation)
				} else {
					fmt.Printf("\n      no clause")
				}
				fmt.Println()
			}
		}
	}
}

func kspan(s diag.Span) kSpan { return kSpan(s) }

type kSpan = korean.Span
