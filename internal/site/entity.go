package site

import (
	"html/template"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
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
	f.noindex, f.json, f.ogType = e.Thin, true, "website"
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
	pages := []Page{{p, k.Name + ".html", &Entity{f, e}},
		{folder(p) + "index.json", "", File(func() ([]byte, error) { return s.entityJSON(e), nil })}}
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
	return s.title(e.ID) + ": " + s.cardLine(e.ID) + "."
}

// Kind is the entity's kind: agency.
func (e *Entity) Kind() string { return e.e.ID.Kind }

// Path is the way back: the kind's list, then the class.
func (e *Entity) Path() template.HTML {
	w := e.writer()
	k := w.kindOf[e.e.ID.Kind]
	w.link(k.Section+"/index.html", w.label(k.Name))
	if x := e.e.Entity; x != nil && x.Class != "" {
		w.raw(" › ").text(x.Class)
	}
	return w.html()
}

// Thin reports whether the entity is named once and listed nowhere.
func (e *Entity) Thin() bool { return e.e.Thin }

// Lead is the line under the name: of a person the last known post with its
// date, of a body what the names files say of it, of others the first sentence
// that says what they are.
func (e *Entity) Lead() template.HTML {
	w := e.writer()
	x := e.e.Entity
	if p := latestPost(e.e); e.e.ID.Kind == "person" && p != nil {
		e.lastPost(w, p)
		return w.html()
	}
	registered := x != nil && (!x.Begin.IsZero() || !x.End.IsZero() || x.Note != "")
	switch {
	case e.e.Defined != nil && e.e.Defined.Shows() && !(registered && e.e.ID.Kind == "agency"):
		w.raw("“")
		s := e.e.Defined.Doc.Sentences[e.e.Defined.Sentence]
		part := clip(e.e.Defined.Doc.Text, s, diag.Span{})
		w.flat(e.e.Defined.Doc.Text[part.Start:part.End])
		w.raw("” <small>")
		w.context(*e.e.Defined)
		w.raw("</small>")
	case registered:
		if !x.Begin.IsZero() || !x.End.IsZero() {
			w.text(e.period(x)).raw(". ")
		}
		if x.Note != "" {
			w.text(x.Note)
		}
	}
	return w.html()
}

// lastPost writes a post with the day it is told of: one without a date of its
// own is what a document of that day says, perhaps of an earlier time.
func (e *Entity) lastPost(w *writer, p *library.Post) {
	switch {
	case !p.When.IsZero():
		text := p.When.String()
		if from, ok := strings.CutSuffix(text, "/.."); ok {
			w.text(w.t("since", from)).raw(" ")
		} else {
			w.text(w.t("as.of", dueText(p.When))).raw(" ")
		}
	case !p.Seen.IsZero():
		w.text(w.t("as.seen", dueText(p.Seen))).raw(" ")
	}
	if !p.Agency.IsZero() {
		w.name(p.Agency).raw(" ")
	}
	w.text(p.Post)
}

// period is when a body existed, in words.
func (e *Entity) period(x *entity.Entity) string {
	switch {
	case x.End.IsZero():
		return e.site.t("since", x.Begin.String())
	case x.Begin.IsZero():
		return e.site.t("until", x.End.String())
	}
	return e.site.t("from.until", x.Begin.String(), x.End.String())
}

// Found is the forms under which the documents name the entity, with counts.
func (e *Entity) Found() template.HTML {
	w := e.writer()
	if len(e.e.Surfaces) == 0 {
		return ""
	}
	w.text(w.t("found.as")).raw(": ")
	for i, f := range e.e.Surfaces {
		if i == 8 {
			w.raw(" ").text(w.t("and.more", len(e.e.Surfaces)-i))
			break
		}
		if i > 0 {
			w.raw(", ")
		}
		if i == 0 {
			w.raw("<strong>").text(f.Text).raw("</strong>")
		} else {
			w.text(f.Text)
		}
		w.raw(" <small>").num(f.N).raw("</small>")
	}
	return w.html()
}

// Namesakes is the other entities of the same name, with what tells them apart.
func (e *Entity) Namesakes() template.HTML {
	w := e.writer()
	for _, o := range e.site.bodies[baseName(e.e.ID)] {
		if o == e.e {
			continue
		}
		if !w.empty() {
			w.raw(", ")
		}
		w.name(o.ID).raw(" <small>").text(w.t("n.documents", o.Docs)).raw("</small>")
	}
	if w.empty() {
		return ""
	}
	key := "namesakes"
	if e.e.ID.Kind == "person" {
		key = "namesakes.person"
	}
	return template.HTML(escapeText(e.site.t(key))+": ") + w.html()
}

// Summary is counts and first and last dates, as the rows of a list.
func (e *Entity) Summary() template.HTML {
	w := e.writer()
	dt := func(label string) { w.raw("<dt>").text(w.t(label)).raw("</dt><dd>") }
	dt("documents")
	w.text(w.t("count", e.e.Docs)).raw("</dd>")
	dt("marks")
	w.text(w.t("places", len(e.e.Mentions))).raw("</dd>")
	if len(e.e.Quotes) > 0 {
		dt("words")
		w.text(w.t("count", len(e.e.Quotes))).raw("</dd>")
	}
	if first, last, ok := e.firstAndLast(); ok {
		dt("first")
		w.linkedTime(first)
		w.raw("</dd>")
		dt("last")
		w.linkedTime(last)
		w.raw("</dd>")
	}
	e.registry(w, dt)
	return w.html()
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

// registry adds what the names files say: names, parent, units, owners.
func (e *Entity) registry(w *writer, dt func(string)) {
	x := e.e.Entity
	if x == nil {
		return
	}
	if x.Name != "" && x.Name != e.title {
		dt("full.name")
		w.text(x.Name).raw("</dd>")
	}
	if !x.Parent.IsZero() {
		dt("parent")
		w.name(x.Parent).raw("</dd>")
	}
	if units := w.units[e.e.ID]; len(units) > 0 {
		dt("units")
		w.names(units[:min(len(units), 6)], ", ")
		if n := len(units) - 6; n > 0 {
			w.raw(" ").text(w.t("and.more", n))
		}
		w.raw("</dd>")
	}
	for i, o := range x.Owners {
		if i == 0 {
			dt("owner")
		} else {
			w.raw("<br>")
		}
		w.name(o.ID)
		if !o.Begin.IsZero() {
			w.raw(" <small>").text(w.t("since", o.Begin.String())).raw("</small>")
		}
		if i == len(x.Owners)-1 {
			w.raw("</dd>")
		}
	}
	if len(x.English) > 0 {
		dt("english")
		w.raw(`<span lang="en">`).text(x.English[0]).raw("</span></dd>")
	}
}

// Data is the ways to the entity's facts in other forms.
func (e *Entity) Data() template.HTML {
	w := e.writer()
	w.link(folder(e.path)+"index.json", "JSON")
	if e.feed != "" {
		w.raw(" · ").link(e.feed, w.t("feed"))
	}
	if e.Edit() != "" {
		w.raw(` · <a rel="noopener" href="`).text(string(e.Edit())).raw(`">`).text(w.t("edit.name")).raw("</a>")
	}
	return w.html()
}
