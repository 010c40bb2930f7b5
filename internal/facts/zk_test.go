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
)

func TestZK(t *testing.T) {
	names, _ := entity.Load()
	for _, dir := range strings.Fields(os.Getenv("DIRS")) {
		files, _ := filepath.Glob(dir + "/*.md")
		for _, f := range files {
			b, _ := os.ReadFile(f)
			g, _ := doc.Parse(&diag.File{Name: f, Text: string(b)})
			d := &doc.Document{Article: g.Article, Mentions: g.Mentions}
			Read(d, names)
			r := newReader(d, names)
			for i := range d.Mentions {
				if r.date(i).IsZero() {
					continue
				}
				x, ok := r.told(i)
				form := ""
				for _, ff := range datedForms() {
					if _, v := ff.read(r, i); v != pass {
						form = ff.name
						break
					}
				}
				if !ok {
					continue
				}
				h, ok := r.happening(x)
				if !ok {
					continue
				}
				kept := false
				for _, e := range d.Events {
					if e.When == h.When && e.What == h.What {
						kept = true
					}
				}
				if !kept {
					continue
				}
				right := false
				for _, e := range g.Events {
					if e.When == h.When && (len(e.Who) == 0 || shares(h.Who, e.Who)) {
						right = true
					}
				}
				s := r.date(i).String()
				gran := "day"
				switch {
				case strings.Contains(s, "/"):
					gran = "range"
					if strings.HasPrefix(s, "../") || strings.HasSuffix(s, "/..") {
						gran = "open"
					}
				case len(s) == 4:
					gran = "year"
				case len(s) == 7:
					gran = "month"
				}
				st := "noclause"
				mood := 0
				lem := "-"
				rel := 0
				if x.clause != nil {
					st = "verb"
					if x.clause.Lemma == "" {
						st = "noun"
					}
					mood = int(x.clause.Mood)
					lem = x.clause.Lemma
					rel = int(x.clause.Relation)
				}
				fmt.Printf("@@%v\t%s\t%s\t%s\t%s\t%s\tm%d\tr%d\t%s\t%s\n", right, gran, form, st, x.action.Kind, h.Status, mood, rel, lem, h.What)
			}
		}
	}
}
