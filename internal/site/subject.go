package site

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// A person of whom many words are kept has a page for each subject: what a
// quotation, the question before it or its occasion names. Fewer words are read
// faster in one list.
const (
	leastWords    = 5 // quotations of the person
	leastSubjects = 2
	leastOn       = 2 // quotations on a subject
)

// subject is what a person spoke of, with the quotations in the order of the
// person's page.
type subject struct {
	id     entity.ID
	quotes []*library.Quote
}

// subjects is what a person spoke of, most first; none where the words are few.
func (s *Site) subjects(e *library.Entry) []subject {
	words := sayable(e)
	if e.ID.Kind != "person" || len(words) < leastWords {
		return nil
	}
	at := map[entity.ID]int{}
	var list []subject
	for _, q := range words {
		for _, id := range s.spokenOf(e, q) {
			i, ok := at[id]
			if !ok {
				i = len(list)
				at[id] = i
				list = append(list, subject{id: id})
			}
			list[i].quotes = append(list[i].quotes, q)
		}
	}
	list = slices.DeleteFunc(list, func(x subject) bool { return len(x.quotes) < leastOn })
	if len(list) < leastSubjects {
		return nil
	}
	slices.SortStableFunc(list, func(a, b subject) int { return cmp.Compare(len(b.quotes), len(a.quotes)) })
	return list
}

// spokenOf is what a quotation is about: its occasion, and what it or the question
// before it names. Other people, and the bodies in which the speaker held a post,
// are no subjects.
func (s *Site) spokenOf(e *library.Entry, q *library.Quote) []entity.ID {
	var ids []entity.ID
	add := func(id entity.ID) {
		own := func(p *library.Post) bool { return p.Agency == id }
		if id.IsZero() || id.Kind == "person" || s.paths[id] == "" || slices.Contains(ids, id) || slices.ContainsFunc(e.Roles, own) {
			return
		}
		ids = append(ids, id)
	}
	add(q.Occasion)
	d := q.Ref.Doc
	for _, m := range mentionsIn(d, q.Ref.In) {
		add(m.ID)
	}
	if n, asked := asking(q.Ref); asked {
		for _, m := range mentionsIn(d, d.Sentences[n]) {
			add(m.ID)
		}
	}
	return ids
}

// subjectPath is the page of a person's words on a subject.
func (s *Site) subjectPath(person, on entity.ID) string {
	return s.partPath(person, "words/"+strings.TrimSuffix(folder(s.paths[on]), "/"))
}

// subjectPages is a page for each subject of a person's words, and a feed for
// those of many documents.
func (s *Site) subjectPages(section string, e *library.Entry) []Page {
	var pages []Page
	all := s.subjects(e)
	for _, on := range all {
		path := s.subjectPath(e.ID, on.id)
		heading := s.t("words.on", s.title(on.id))
		docs := spokenIn(on.quotes)
		feed := ""
		if s.set.Address != "" && len(docs) >= feedDocuments {
			feed = folder(path) + "feed.xml"
			title := s.t("part.of", s.title(e.ID), heading)
			pages = append(pages, Page{feed, "", File(func() ([]byte, error) {
				return s.atom(title+" – "+s.set.Title, s.absolute(path), docs[:min(len(docs), feedMost)], nil)
			})})
		}
		for _, part := range pagesOf(path, len(on.quotes), perEvidence) {
			f := s.frame(part.path(), section, s.numbered(s.t("part.of", s.title(e.ID), heading), part), s.t("part.lead", s.title(e.ID), heading, len(on.quotes)))
			f.noindex, f.feed = part.page > 1, feed
			x := &EntityPart{Entity: Entity{f, e}, heading: heading, on: on.id, part: part}
			x.list = func(from, to int) view.Section {
				p := x.here()
				return view.Section{Note: p.t("count", len(on.quotes)), Chips: p.subjectChips(e.ID, all, on.id), Groups: p.occasions(on.quotes[from:to], e.ID)}
			}
			pages = append(pages, Page{part.path(), "entity-part.html", x})
		}
	}
	return pages
}

// subjectChips is the ways to a person's words on each subject; here is the one
// that the page is about.
func (p place) subjectChips(person entity.ID, all []subject, here entity.ID) []view.Link {
	if len(all) == 0 {
		return nil
	}
	chips := []view.Link{{Href: p.href(p.paths[person] + "#words"), Text: p.t("all"), Here: here.IsZero()}}
	for _, on := range all {
		chips = append(chips, view.Link{Href: p.href(p.subjectPath(person, on.id)), Text: p.title(on.id), Note: strconv.Itoa(len(on.quotes)), Here: on.id == here})
	}
	return chips
}

// spokenIn is the documents that hold quotations, in their order.
func spokenIn(quotes []*library.Quote) []*library.Doc {
	refs := make([]library.Ref, len(quotes))
	for i, q := range quotes {
		refs[i] = q.Ref
	}
	return documentsOf(refs)
}

// addSpokenOf files each person's quotations under what they are about.
func (s *Site) addSpokenOf() {
	for _, e := range s.lib.Kinds["person"] {
		for _, q := range sayable(e) {
			for _, id := range s.spokenOf(e, q) {
				s.spoken[id] = append(s.spoken[id], q)
			}
		}
	}
	for _, list := range s.spoken {
		slices.SortFunc(list, newestFirst)
	}
}

// newestFirst orders quotations by the documents that hold them, those whose day
// is not known last; within a document by their place.
func newestFirst(a, b *library.Quote) int {
	x, y := a.Ref.Doc, b.Ref.Doc
	if x != y {
		if c := edtf.Compare(y.Published, x.Published); c != 0 && x.Published.Known() && y.Published.Known() {
			return c
		}
		return cmp.Or(edtf.Compare(x.Published, y.Published), cmp.Compare(x.Slug, y.Slug))
	}
	return a.Ref.In.Start - b.Ref.In.Start
}

// toldAbout is the kinds whose pages show what people said about a thing: those
// of which nobody speaks in their own name.
var toldAbout = map[string]bool{"system": true, "law": true}

// About is what people said about a thing, the newest first; each quotation with
// its speaker.
func (e *Entity) About() view.Section {
	list := e.site.spoken[e.e.ID]
	if len(list) == 0 {
		return view.Section{}
	}
	p := e.here()
	return view.Section{ID: "about", Title: p.t("words.about"), Note: p.t("count", len(list)),
		Groups: p.occasions(list[:min(len(list), onAbout)], e.e.ID), More: e.more("about", len(list), onAbout)}
}
