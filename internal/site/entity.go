package site

import (
	"strconv"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// Entity is the data of agency.html, person.html, system.html, law.html,
// event.html, and of entity.html, which serves all other kinds. Its sections
// are empty where the documents say nothing, and then not shown.
type Entity struct {
	Frame
	e *library.Entry
}

func (s *Site) entityPages() []Page {
	var pages []Page
	for _, k := range s.kinds {
		for _, e := range s.lib.Kinds[k.Name] {
			pages = append(pages, s.entityPage(k, e)...)
		}
	}
	return pages
}

func (s *Site) entityPage(k *entity.Kind, e *library.Entry) []Page {
	p := s.paths[e.ID]
	f := s.frame(p, k.Section, s.title(e.ID), s.entityDescription(e))
	f.noindex, f.ogType = e.Thin, "website"
	if k.Name == "person" {
		f.ogType = "profile"
	}
	f.ld = func(f *Frame) *object { return f.entityLD(e) }
	if s.feeds(e) {
		f.feed = folder(p) + "feed.xml"
	}
	if e.Entity != nil && e.Entity.File != nil && e.Entity.Site {
		f.edit = e.Entity.File.Name
	}
	pages := []Page{{p, k.Name + ".html", &Entity{f, e}}}
	if s.feeds(e) {
		pages = append(pages, Page{f.feed, "", File(func() ([]byte, error) { return s.entityFeed(e) })})
	}
	return append(pages, s.entityParts(k, e)...)
}

// PageTitle adds the kind, since two kinds may share a name.
func (e *Entity) PageTitle() string {
	return e.title + " · " + e.site.label(e.e.ID.Kind) + " – " + e.site.set.Title
}

func (s *Site) entityDescription(e *library.Entry) string {
	return s.title(e.ID) + ": " + s.cardLine(e.ID) + ", " + s.t("n.documents", e.Docs) + "."
}

// Kind is the entity's kind: agency.
func (e *Entity) Kind() string { return e.e.ID.Kind }

// Path is the way back: the kind's list, then the class.
func (e *Entity) Path() []view.Link {
	k := e.site.kindOf[e.e.ID.Kind]
	way := []view.Link{e.here().linkTo(k.Section+"/index.html", e.site.label(k.Name))}
	if x := e.e.Entity; x != nil && x.Class != "" {
		way = append(way, view.Link{Text: x.Class})
	}
	return way
}

// Thin reports whether the entity is named once and listed nowhere.
func (e *Entity) Thin() bool { return e.e.Thin }

// Lead is the line under the name: of a person the last known post, of a body
// how long it existed.
func (e *Entity) Lead() view.Cell {
	p := e.here()
	if e.e.ID.Kind == "person" {
		return p.lastPost(e.e)
	}
	if x := e.e.Entity; x != nil && e.e.ID.Kind == "agency" && (!x.Begin.IsZero() || !x.End.IsZero()) {
		return view.Cell{Text: p.period(x), Chip: p.registered()}
	}
	return view.Cell{}
}

// Defined is the sentence that says what the entity is, in quotation marks.
func (e *Entity) Defined() view.Evidence {
	r := e.e.Defined
	if r == nil || !r.Shows() {
		return view.Evidence{}
	}
	p := e.here()
	w := writer{place: p}
	part := clip(r.Doc.Text, r.Doc.Sentences[r.Sentence], diag.Span{})
	w.flat(r.Doc.Text[part.Start:part.End])
	if part.End < r.Doc.Sentences[r.Sentence].End {
		w.raw("…")
	}
	return view.Evidence{Words: w.html(), Lang: p.foreign(r.Doc), Open: p.open(*r)}
}

// period is when a body existed, in words.
func (s *Site) period(x *entity.Entity) string { return s.dateText(edtf.Interval(x.Begin, x.End)) }

// Found is the forms under which the documents name the entity, with counts.
func (e *Entity) Found() *view.Pair {
	if len(e.e.Surfaces) == 0 {
		return nil
	}
	most := min(8, len(e.e.Surfaces))
	pair := &view.Pair{Label: e.site.t("found.as")}
	for i, f := range e.e.Surfaces[:most] {
		pair.Cells = append(pair.Cells, view.Cell{Text: strings.ReplaceAll(f.Text, "\n", " "), Strong: i == 0, Small: strconv.Itoa(f.N)})
	}
	if n := len(e.e.Surfaces) - most; n > 0 {
		pair.Cells = append(pair.Cells, view.Cell{Text: e.site.t("and.others", n)})
	}
	return pair
}

// Namesakes is the other entities of the same name, with what tells them apart.
func (e *Entity) Namesakes() *view.Pair {
	p := e.here()
	pair := &view.Pair{Label: p.t("namesakes")}
	if e.e.ID.Kind == "person" {
		pair.Label = p.t("namesakes.person")
	}
	for _, o := range p.bodies[baseName(e.e.ID)] {
		if o != e.e {
			pair.Cells = append(pair.Cells, view.Cell{Link: p.linkTo(p.paths[o.ID], p.title(o.ID)), Small: p.t("n.documents", o.Docs)})
		}
	}
	if len(pair.Cells) == 0 {
		return nil
	}
	return pair
}

// Summary is counts, first and last dates, and what the names files say.
func (e *Entity) Summary() []view.Pair {
	p := e.here()
	pairs := []view.Pair{p.pair("documents", view.Cell{Text: p.t("count", e.e.Docs)})}
	if len(e.e.Quotes) > 0 {
		pairs = append(pairs, p.pair("words", view.Cell{Text: p.t("count", len(e.e.Quotes))}))
	}
	if first, last, ok := e.firstAndLast(); ok {
		pairs = append(pairs, p.pair("first", p.dateCell(first)), p.pair("last", p.dateCell(last)))
	}
	return append(pairs, e.registry()...)
}

// pair is a row of a list of properties, labelled by the text of a key.
func (p place) pair(key string, cells ...view.Cell) view.Pair {
	return view.Pair{Label: p.t(key), Cells: cells}
}

// dateCell is a date, linked to its page.
func (p place) dateCell(d edtf.Date) view.Cell {
	w := p.on(d)
	return view.Cell{Link: view.Link{Href: w.Href, Text: w.Text}}
}

// firstAndLast is when the first and the last document that name the entity
// were published, of those whose date is known.
func (e *Entity) firstAndLast() (first, last edtf.Date, ok bool) {
	for _, r := range e.e.Mentions { // newest first
		if _, known := yearIn(r.Doc.Published); !known {
			continue
		}
		if !ok {
			last, ok = r.Doc.Published, true
		}
		first = r.Doc.Published
	}
	return first, last, ok
}

// registry is what the names files say: names, parent, units, owners.
func (e *Entity) registry() []view.Pair {
	x := e.e.Entity
	if x == nil {
		return nil
	}
	p := e.here()
	var pairs []view.Pair
	if x.Name != "" && x.Name != e.title {
		pairs = append(pairs, p.pair("full.name", view.Cell{Text: x.Name}))
	}
	if !x.Parent.IsZero() {
		pairs = append(pairs, p.pair("parent", p.nameCell(x.Parent)))
	}
	if units := p.units[e.e.ID]; len(units) > 0 {
		pair := p.pair("units")
		for _, id := range units[:min(len(units), 6)] {
			pair.Cells = append(pair.Cells, p.nameCell(id))
		}
		if n := len(units) - 6; n > 0 {
			pair.Cells = append(pair.Cells, view.Cell{Text: p.t("and.others", n)})
		}
		pairs = append(pairs, pair)
	}
	if owners := p.owners(x); len(owners) > 0 {
		key := "owner"
		if e.e.ID.Kind == "event" {
			key = "rel.host"
		}
		pairs = append(pairs, p.pair(key, owners...))
	}
	if names := x.EnglishNames(); len(names) > 0 {
		pairs = append(pairs, p.pair("english", view.Cell{Text: names[0]}))
	}
	if len(pairs) > 0 {
		last := &pairs[len(pairs)-1]
		last.Cells[len(last.Cells)-1].Chip = p.registered()
	}
	return pairs
}

// owners is the bodies that the names files put in charge of a system.
func (p place) owners(x *entity.Entity) []view.Cell {
	var cells []view.Cell
	for _, o := range x.Owners {
		c := p.nameCell(o.ID)
		if !o.Begin.IsZero() {
			c.Small = p.t("since", p.dateText(o.Begin))
		}
		cells = append(cells, c)
	}
	return cells
}

// nameCell is an entity without its badge.
func (p place) nameCell(id entity.ID) view.Cell {
	path := p.entityPath(id)
	if path == p.path {
		path = ""
	}
	return view.Cell{Link: p.linkTo(path, p.title(id))}
}

// Data is the ways to the entity's facts in other forms.
func (e *Entity) Data() []view.Link {
	p := e.here()
	links := []view.Link{p.linkTo("data/index.html", p.t("data.all"))}
	if e.feed != "" {
		links = append(links, p.linkTo(e.feed, p.t("feed")))
	}
	return links
}
