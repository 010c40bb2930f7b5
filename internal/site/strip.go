package site

import (
	"html/template"
	"slices"
	"strconv"

	"sillok/internal/entity"
	"sillok/internal/site/view"
)

// Strip is a body's line of succession, the first thing on its page because
// the wrong body is the costliest error: predecessors, itself, successors.
func (e *Entity) Strip() *view.Section {
	chain := e.site.chain(e.e.ID)
	if len(chain) < 2 {
		return nil
	}
	p := e.here()
	s := &view.Section{Title: p.t("succession"), Picture: p.stripPicture(chain, e.e.ID)}
	for _, x := range chain {
		n := view.Name{Text: bare(x.ID), Note: p.lifetime(x)}
		if path := p.paths[x.ID]; path != "" && x.ID != e.e.ID {
			n.Href = p.href(path)
		}
		n.Here = x.ID == e.e.ID
		s.Names = append(s.Names, n)
	}
	return s
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
func (p place) stripPicture(chain []*entity.Entity, current entity.ID) template.HTML {
	newest, _ := p.lib.Newest.Latest()
	a := axis{hi: yearPos(newest)}
	for i, x := range chain {
		day, ok := x.Begin.Earliest()
		if !ok {
			return ""
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
		return ""
	}
	pic := p.draw("agency", 46, "", "")
	shown := -100.0
	for _, x := range chain {
		day, _ := x.Begin.Earliest()
		from, to := yearPos(day), a.hi
		if end, ok := x.End.Earliest(); ok {
			to = yearPos(end)
		}
		class, on := "hollow", ""
		if x.ID == current {
			class, on = "bar", "on"
		}
		pic.rect(class, a.pct(from), 1, a.width(from, to), 20)
		room := 9.0
		if x.ID == current {
			room = 6
		}
		if pct := 100 * (from - a.lo) / (a.hi - a.lo); pct-shown > room && pct < 93 {
			pic.label(on, a.pct(from), 40, strconv.Itoa(day.Year))
			shown = pct
		}
	}
	pic.label("end", "100%", 40, strconv.Itoa(int(a.hi)))
	return pic.done()
}
