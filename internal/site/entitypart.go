package site

import (
	"html/template"
	"slices"
	"strconv"

	"sillok/internal/entity"
	"sillok/internal/library"
)

// How much of each list an entity's own page shows. What is longer goes on in
// pages of its own below the entity's: named places by year, the others in
// their order.
const (
	onEntity    = 15 // evidence lines
	onMoments   = 15
	onWords     = 15
	onPosts     = 20
	onPromises  = 15
	onRelations = 25
)

// EntityPart is the data of entity-part.html: one list of an entity in full.
type EntityPart struct {
	Entity
	heading string
	draw    func(w *writer)
	part    paged
}

// Back is the entity's own page.
func (e *EntityPart) Back() template.HTML {
	w := e.writer()
	w.badged(e.e.ID)
	return w.html()
}

// Heading is what the list holds.
func (e *EntityPart) Heading() string { return e.heading }

// List is the list, with the pager after it.
func (e *EntityPart) List() template.HTML {
	w := e.writer()
	e.draw(w)
	w.pager(e.part)
	return w.html()
}

// partPath is the page of one of an entity's lists.
func (s *Site) partPath(id entity.ID, name string) string {
	return folder(s.paths[id]) + name + "/index.html"
}

// entityParts is the pages of the lists that are longer than the entity's page
// shows.
func (s *Site) entityParts(k *entity.Kind, e *library.Entry) []Page {
	x := &Entity{s.frame(s.paths[e.ID], k.Section, s.title(e.ID), ""), e}
	var pages []Page
	add := func(name, heading string, total, on, size int, draw func(w *writer, from, to int)) {
		if total <= on {
			return
		}
		for _, part := range pagesOf(s.partPath(e.ID, name), total, size) {
			title := s.numbered(s.t("part.of", s.title(e.ID), heading), part)
			f := s.frame(part.path(), k.Section, title, s.t("part.lead", s.title(e.ID), heading, total))
			f.noindex = true
			pages = append(pages, Page{part.path(), "entity-part.html", &EntityPart{Entity{f, e}, heading, func(w *writer) { draw(w, part.from, part.to) }, part}})
		}
	}
	if len(e.Mentions) > onEntity {
		years, byYear := mentionsByYear(e)
		for _, y := range years {
			refs := byYear[y]
			add(strconv.Itoa(y), s.t("year.n", y), len(refs), 0, perEvidence, func(w *writer, from, to int) {
				x.yearChips(w, y)
				w.evidenceList(refs[from:to])
			})
		}
	}
	moments := x.moments()
	add("timeline", s.t("happenings"), len(moments), onMoments, perEvidence, func(w *writer, from, to int) { w.momentList(moments[from:to]) })
	words := x.sayable()
	add("words", s.t("statements"), len(words), onWords, perEvidence, func(w *writer, from, to int) { w.quoteList(words[from:to]) })
	posts := x.postsInOrder()
	add("posts", s.t("posts"), len(posts), onPosts, perPage, func(w *writer, from, to int) { x.postTable(w, posts[from:to]) })
	add("promises", s.t("promises"), len(e.Promises), onPromises, perPage, func(w *writer, from, to int) { w.promiseTable(e.Promises[from:to]) })
	add("relations", s.t("network"), len(e.Links), onRelations, perPage, func(w *writer, from, to int) { w.relationTable(e.Links[from:to]) })
	return pages
}

// more writes the way to the rest of a list.
func (e *Entity) more(w *writer, name string, total, on int) {
	if total > on {
		w.raw("<p>").link(e.site.partPath(e.e.ID, name), w.t("the.rest", total-on)).raw("</p>")
	}
}

// mentionsByYear groups where an entity is named by the year of publication,
// newest first; documents without a known year are on no such page.
func mentionsByYear(e *library.Entry) (years []int, byYear map[int][]library.Ref) {
	byYear = map[int][]library.Ref{}
	for _, r := range e.Mentions {
		y, ok := yearIn(r.Doc.Published)
		if !ok {
			continue
		}
		if byYear[y] == nil {
			years = append(years, y)
		}
		byYear[y] = append(byYear[y], r)
	}
	return years, byYear
}

// moments is the entity's happenings, those that tell the same sentence of the
// same day once.
func (e *Entity) moments() []*library.Moment {
	return slices.CompactFunc(slices.Clone(e.e.Moments), sameTold)
}
