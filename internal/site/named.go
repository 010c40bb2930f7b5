package site

import (
	"slices"
	"strconv"

	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// years counts the entity's documents by the year they were published in.
func (e *Entity) years() []yearBar {
	counts := map[int]int{}
	var last *library.Doc
	for _, r := range e.e.Mentions {
		if r.Doc == last {
			continue
		}
		last = r.Doc
		if y, ok := yearIn(r.Doc.Published); ok {
			counts[y]++
		}
	}
	if len(counts) == 0 {
		return nil
	}
	lo, hi := 9999, 0
	for y := range counts {
		lo, hi = min(lo, y), max(hi, y)
	}
	bars := make([]yearBar, 0, hi-lo+1)
	for y := lo; y <= hi; y++ {
		bars = append(bars, yearBar{y, counts[y], e.yearPath(y)})
	}
	return bars
}

// yearPath is the page of one year of the entity, where years have pages.
func (e *Entity) yearPath(year int) string {
	if len(e.e.Mentions) <= onEntity {
		return e.path + "#named"
	}
	return folder(e.site.paths[e.e.ID]) + strconv.Itoa(year) + "/index.html"
}

// Named is where the documents name the entity: a picture of the years, then
// the sentences, newest first.
func (e *Entity) Named() view.Section {
	p := e.here()
	refs := e.e.Mentions
	s := view.Section{ID: "named", Title: p.t("named.in"), Note: p.t("places.documents", len(refs), e.e.Docs)}
	if bars := e.years(); len(bars) > 1 {
		s.Picture = p.yearBars(bars, e.e.ID.Kind, p.t("pic.years", e.title))
		if len(bars) > 12 {
			s.Years = p.yearTable(bars)
		}
	}
	if more := len(refs) - onEntity; more > 0 {
		s.Chips = e.yearChips(0)
		if y, ok := yearIn(refs[0].Doc.Published); ok {
			s.More = p.linkTo(e.yearPath(y), p.t("the.rest", more))
		}
		refs = refs[:onEntity]
	}
	s.Evidence = p.mentions(refs)
	return s
}

// yearChips is the pages of the entity's years.
func (e *Entity) yearChips(here int) []view.Link {
	p := e.here()
	chips := []view.Link{{Href: p.href(p.paths[e.e.ID] + "#named"), Text: p.t("newest"), Here: here == 0}}
	for _, b := range slices.Backward(e.years()) {
		if b.n > 0 {
			chips = append(chips, view.Link{Href: p.href(b.path), Text: strconv.Itoa(b.year), Here: b.year == here, Note: strconv.Itoa(b.n)})
		}
	}
	return chips
}

// Together is what is named beside the entity; typed relations say how.
func (e *Entity) Together() []view.Name {
	p := e.here()
	types := map[entity.ID]string{}
	for _, l := range e.e.Links {
		if o := e.other(l); types[o] == "" {
			types[o] = e.role(l)
		}
	}
	var names []view.Name
	for _, o := range e.e.Together {
		if len(names) == onTogether {
			break
		}
		if p.paths[o.ID] == "" {
			continue
		}
		n := p.nameOf(o.ID)
		n.Note, n.Count, n.Card = types[o.ID], o.Docs, p.cardLine(o.ID)
		names = append(names, n)
	}
	return names
}

// onTogether is how many names stand beside an entity.
const onTogether = 15
