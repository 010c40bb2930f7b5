package site

import (
	"slices"

	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// How much of each list an entity's own page shows. What is longer goes on in
// pages of its own below the entity's.
const (
	onEntity    = 12 // evidence lines, where there are more than onNamed
	onNamed     = 40
	onMoments   = 12
	onWords     = 15
	onPosts     = 15
	onPromises  = 15
	onRelations = 25
	onAbout     = 8
)

// EntityPart is the data of entity-part.html: one list of an entity in full.
type EntityPart struct {
	Entity
	heading string
	on      entity.ID // what the list is about, besides the entity
	list    func(from, to int) view.Section
	part    paged
}

// Back is the entity's own page.
func (e *EntityPart) Back() view.Name { return e.here().nameOf(e.e.ID) }

// On is what the list is about, besides the entity.
func (e *EntityPart) On() view.Name {
	if e.on.IsZero() {
		return view.Name{}
	}
	return e.here().nameOf(e.on)
}

// List is the list, with the pager after it.
func (e *EntityPart) List() view.Section {
	s := e.list(e.part.from, e.part.to)
	s.Title, s.Pager = e.heading, e.here().pager(e.part)
	return s
}

// partPath is the page of one of an entity's lists.
func (s *Site) partPath(id entity.ID, name string) string {
	return folder(s.paths[id]) + name + "/index.html"
}

// entityParts is the pages of the lists that are longer than the entity's page
// shows.
func (s *Site) entityParts(k *entity.Kind, e *library.Entry) []Page {
	var pages []Page
	add := func(name, heading string, total, on, size int, list func(x *Entity, from, to int) view.Section) {
		if total <= on {
			return
		}
		for _, part := range pagesOf(s.partPath(e.ID, name), total, size) {
			title := s.numbered(s.t("part.of", s.title(e.ID), heading), part)
			f := s.frame(part.path(), k.Section, title, s.t("part.lead", s.title(e.ID), heading, total))
			f.noindex = true
			x := &EntityPart{Entity: Entity{f, e}, heading: heading, part: part}
			x.list = func(from, to int) view.Section { return list(&x.Entity, from, to) }
			pages = append(pages, Page{part.path(), "entity-part.html", x})
		}
	}
	add("named", s.t("named.in"), len(s.places[e.ID].refs), onNamed, perNamed, func(x *Entity, from, to int) view.Section {
		return view.Section{Chips: x.yearChips(), Evidence: x.namedIn(from, to)}
	})
	moments := momentsOf(e)
	add("timeline", s.t("happenings"), len(moments), onMoments, perEvidence, func(x *Entity, from, to int) view.Section {
		return view.Section{Rows: x.here().rows(moments[from:to], e.ID)}
	})
	words := sayable(e)
	add("words", s.t("statements"), len(words), onWords, perEvidence, func(x *Entity, from, to int) view.Section {
		return view.Section{Groups: x.here().occasions(words[from:to], e.ID)}
	})
	if about := s.spoken[e.ID]; toldAbout[k.Name] {
		add("about", s.t("words.about"), len(about), onAbout, perEvidence, func(x *Entity, from, to int) view.Section {
			return view.Section{Groups: x.here().occasions(about[from:to], e.ID)}
		})
	}
	pages = append(pages, s.subjectPages(k.Section, e)...)
	posts := (&Entity{e: e}).postsInOrder()
	add("posts", s.t("posts"), len(posts), onPosts, perPage, func(x *Entity, from, to int) view.Section {
		return view.Section{Table: x.postTable(posts[from:to])}
	})
	add("promises", s.t("promises"), len(e.Promises), onPromises, perPage, func(x *Entity, from, to int) view.Section {
		return view.Section{Rows: x.here().promiseRows(e.Promises[from:to], e.ID)}
	})
	add("relations", s.t("network"), len(e.Links), onRelations, perPage, func(x *Entity, from, to int) view.Section {
		return view.Section{Items: x.here().statements(e.Links[from:to])}
	})
	return pages
}

// more is the way to the rest of a list.
func (e *Entity) more(name string, total, on int) view.Link {
	if total <= on {
		return view.Link{}
	}
	return e.here().linkTo(e.site.partPath(e.e.ID, name), e.site.t("the.rest", total-on))
}

// momentsOf is the entity's happenings, those that say the same in one sentence
// of the same day once.
func momentsOf(e *library.Entry) []*library.Moment {
	return slices.CompactFunc(slices.Clone(e.Moments), sameTold)
}
