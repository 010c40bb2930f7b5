package site

import (
	"slices"
	"strconv"

	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// manyDocuments is from how many documents on a thing's places are told document
// by document: the first place of each, and how many more there are.
const manyDocuments = 50

// placeList is where the documents name an entity, newest first, and how many
// documents of each year do.
type placeList struct {
	refs  []library.Ref
	more  []int // how many more places the document of a ref has; nil where all stand in refs
	years []placeYear
}

// placeYear is a year of publication: how many documents, and its first ref.
type placeYear struct{ year, docs, first int }

func placesOf(e *library.Entry) placeList {
	list := placeList{refs: e.Mentions}
	if e.Docs >= manyDocuments {
		list.refs, list.more = nil, make([]int, 0, e.Docs)
		for i, r := range e.Mentions {
			if i > 0 && e.Mentions[i-1].Doc == r.Doc {
				list.more[len(list.more)-1]++
				continue
			}
			list.refs, list.more = append(list.refs, r), append(list.more, 0)
		}
	}
	for i, r := range list.refs {
		if i > 0 && list.refs[i-1].Doc == r.Doc {
			continue
		}
		y, ok := yearIn(r.Doc.Published)
		if !ok {
			continue
		}
		n := slices.IndexFunc(list.years, func(x placeYear) bool { return x.year == y })
		if n < 0 {
			n = len(list.years)
			list.years = append(list.years, placeYear{year: y, first: i})
		}
		list.years[n].docs++
	}
	return list
}

// all reports whether the entity's own page shows the whole list.
func (l *placeList) all() bool { return len(l.refs) <= onNamed }

// years counts the entity's documents by the year they were published in.
func (e *Entity) years() []yearBar {
	years := e.site.places[e.e.ID].years
	if len(years) == 0 {
		return nil
	}
	lo, hi := 9999, 0
	for _, y := range years {
		lo, hi = min(lo, y.year), max(hi, y.year)
	}
	bars := make([]yearBar, hi-lo+1)
	for i := range bars {
		bars[i].year = lo + i
	}
	for _, y := range years {
		bars[y.year-lo] = yearBar{y.year, y.docs, e.yearPath(y)}
	}
	return bars
}

// yearPath is where the places of one year begin: on the entity's own page, or in
// the list of all of them.
func (e *Entity) yearPath(y placeYear) string {
	if places := e.site.places[e.e.ID]; places.all() {
		return e.site.paths[e.e.ID] + "#named"
	}
	list := paged{base: e.site.partPath(e.e.ID, "named")}
	return list.at(1+y.first/perNamed) + "#" + yearID(y.year)
}

// yearID names the first place of a year in the list of all places.
func yearID(year int) string { return "y" + strconv.Itoa(year) }

// Named is where the documents name the entity: a picture of the years, then
// the sentences, newest first.
func (e *Entity) Named() view.Section {
	p := e.here()
	places := e.site.places[e.e.ID]
	s := view.Section{ID: "named", Title: p.t("named.in"), Note: p.t("places.documents", len(e.e.Mentions), e.e.Docs)}
	if bars := e.years(); len(bars) > 1 {
		s.Picture = p.yearBars(bars, e.e.ID.Kind, p.t("pic.years", e.title))
		if len(bars) > 12 {
			s.Years = p.yearTable(bars)
		}
	}
	to := len(places.refs)
	if !places.all() {
		to = onEntity
		s.Chips = e.yearChips()
		s.More = e.more("named", len(places.refs), onEntity)
	}
	s.Evidence = e.namedIn(0, to)
	return s
}

// namedIn is some of the places where the documents name the entity; in the list
// of all of them the first of each year can be gone to.
func (e *Entity) namedIn(from, to int) []view.Evidence {
	p := e.here()
	places := e.site.places[e.e.ID]
	list, at := p.mentions(places.refs[from:to])
	for i := range list {
		if places.more != nil && places.more[from+at[i]] > 0 {
			list[i].Notes = append(list[i].Notes, p.t("places.more", places.more[from+at[i]]))
		}
	}
	if p.path == p.paths[e.e.ID] {
		return list
	}
	for _, y := range places.years {
		if i, ok := slices.BinarySearch(at, y.first-from); ok {
			list[i].ID = yearID(y.year)
		}
	}
	return list
}

// yearChips is the ways to the entity's years.
func (e *Entity) yearChips() []view.Link {
	p := e.here()
	own := p.paths[e.e.ID]
	chips := []view.Link{{Href: p.href(own + "#named"), Text: p.t("newest"), Here: p.path == own}}
	for _, b := range slices.Backward(e.years()) {
		if b.n > 0 {
			chips = append(chips, view.Link{Href: p.href(b.path), Text: strconv.Itoa(b.year), Note: strconv.Itoa(b.n)})
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
