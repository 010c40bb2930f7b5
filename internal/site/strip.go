package site

import (
	"fmt"
	"html/template"
	"slices"

	"sillok/internal/entity"
)

// Strip is a body's line of succession, the first thing on its page because
// the wrong body is the costliest error: predecessors, itself, successors.
func (e *Entity) Strip() template.HTML {
	chain := e.site.chain(e.e.ID)
	if len(chain) < 2 {
		return ""
	}
	w := e.writer()
	w.raw(`<div class="strip"><p class="path">`).text(w.t("succession")).raw("</p>\n")
	w.stripPicture(chain, e.e.ID)
	w.raw(`<ol aria-label="`).text(w.t("succession")).raw(`">`)
	for _, x := range chain {
		years := w.lifetime(x)
		if x.ID == e.e.ID {
			w.raw(`<li aria-current="true"><strong>`).text(bare(x.ID)).raw("</strong> <small>").text(e.period(x)).raw("</small></li>")
			continue
		}
		w.raw("<li>")
		if path := w.paths[x.ID]; path != "" {
			w.link(path, bare(x.ID))
		} else {
			w.text(bare(x.ID))
		}
		w.raw(" <small>").text(years).raw("</small></li>")
	}
	w.raw("</ol>\n")
	if n := e.Namesakes(); n != "" {
		w.raw("<p>", string(n), "</p>")
	}
	w.raw("</div>\n")
	return w.html()
}

// bare is a name without the year that tells it from its namesakes: the strip
// gives the years beside it.
func bare(id entity.ID) string {
	base := baseName(id)
	return entity.Parse(base).Title()
}

// chain is the bodies before and after id, oldest first: one line, following
// the first predecessor and the first successor.
func (s *Site) chain(id entity.ID) []*entity.Entity {
	x := s.lib.Names.Get(id)
	if x == nil {
		return nil
	}
	chain := []*entity.Entity{x}
	seen := map[entity.ID]bool{x.ID: true}
	for p := x; len(p.Predecessors) > 0 && len(chain) < 6; {
		p = s.lib.Names.Get(p.Predecessors[0])
		if p == nil || seen[p.ID] {
			break
		}
		seen[p.ID] = true
		chain = slices.Insert(chain, 0, p)
	}
	for p := x; len(p.SucceededBy) > 0 && len(chain) < 12; {
		p = s.lib.Names.Get(p.SucceededBy[0])
		if p == nil || seen[p.ID] {
			break
		}
		seen[p.ID] = true
		chain = append(chain, p)
	}
	return chain
}

// stripPicture draws the bodies' lives one after the other. It needs a known
// beginning for each; otherwise the list alone stands.
func (w *writer) stripPicture(chain []*entity.Entity, current entity.ID) {
	newest, _ := w.lib.Newest.Latest()
	a := axis{hi: yearPos(newest)}
	for i, x := range chain {
		day, ok := x.Begin.Earliest()
		if !ok {
			return
		}
		if i == 0 {
			a.lo = yearPos(day)
		}
	}
	if last := chain[len(chain)-1]; !last.End.IsZero() {
		if day, ok := last.End.Earliest(); ok {
			a.hi = max(a.hi, yearPos(day))
		}
	}
	if a.hi-a.lo < 1 {
		return
	}
	w.raw(`<svg class="pic agency" height="46" aria-hidden="true">`)
	shown := -100.0
	for _, x := range chain {
		day, _ := x.Begin.Earliest()
		from, to := yearPos(day), a.hi
		if end, ok := x.End.Earliest(); ok {
			to = yearPos(end)
		}
		class, on := "hollow", ""
		if x.ID == current {
			class, on = "bar", ` class="on"`
		}
		w.raw(fmt.Sprintf(`<rect class="%s" x="%s" y="1" width="%s" height="20"/>`, class, a.pct(from), a.width(from, to)))
		pct := 100 * (from - a.lo) / (a.hi - a.lo)
		if pct-shown > 9 && pct < 93 || x.ID == current && pct-shown > 6 && pct < 93 {
			w.raw(fmt.Sprintf(`<text x="%s" y="40"%s>%d</text>`, a.pct(from), on, day.Year))
			shown = pct
		}
	}
	w.raw(fmt.Sprintf(`<text x="100%%" y="40" class="end">%d</text></svg>`+"\n", int(a.hi)))
}
