package site

import (
	"html/template"
	"path"
	"slices"
	"strconv"
	"strings"

	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// Document is the data of document.html.
type Document struct {
	Frame
	d *library.Doc
}

func (s *Site) documentPages() []Page {
	var pages []Page
	for _, d := range s.lib.Documents {
		p := docPath(d)
		f := s.frame(p, "documents", s.uniqueTitle(d), s.docDescription(d))
		f.json, f.ogType, f.ld = true, "article", func(f *Frame) *object { return f.articleLD(d) }
		if d.File != nil {
			f.edit = d.File.Name
		}
		pages = append(pages, Page{p, "document.html", &Document{f, d}},
			Page{folder(p) + "index.json", "", File(func() ([]byte, error) { return s.docJSON(d), nil })})
		pages = append(pages, s.markdownPages(d)...)
		pages = append(pages, s.sourcePages(d)...)
	}
	return pages
}

// uniqueTitle is a document's title; where two share it, with publisher and day.
func (s *Site) uniqueTitle(d *library.Doc) string {
	title := s.docTitle(d)
	if s.doubles[d.Title] {
		title += " (" + strings.TrimSpace(d.Publisher+" "+d.Published.String()) + ", " + d.Slug + ")"
	}
	return title
}

// docDescription is one line: who, when, and what is named in it.
func (s *Site) docDescription(d *library.Doc) string {
	var b strings.Builder
	if d.Publisher != "" {
		b.WriteString(d.Publisher + ", ")
	}
	b.WriteString(d.Published.String() + ".")
	for i, m := range s.mainNames(d, 5) {
		if i == 0 {
			b.WriteString(" ")
		} else {
			b.WriteString(", ")
		}
		b.WriteString(s.title(m))
	}
	return b.String()
}

// named is an entity as one document names it.
type named struct {
	id    entity.ID
	n     int
	first *doc.Mention
}

// namesOf is the entities of a document by kind, in the menu's order; within a
// kind by count, then by first place.
func (s *Site) namesOf(d *library.Doc) map[string][]*named {
	byID := map[entity.ID]*named{}
	byKind := map[string][]*named{}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.ID.Kind == "date" || s.paths[m.ID] == "" {
			continue
		}
		n := byID[m.ID]
		if n == nil {
			n = &named{id: m.ID, first: m}
			byID[m.ID] = n
			byKind[m.ID.Kind] = append(byKind[m.ID.Kind], n)
		}
		n.n++
	}
	for _, list := range byKind {
		sortNamed(list)
	}
	return byKind
}

// sortNamed puts what is named most often first; equal counts keep their order.
func sortNamed(list []*named) {
	slices.SortStableFunc(list, func(a, b *named) int { return b.n - a.n })
}

// mostNames is how many of a document's names Site keeps at hand.
const mostNames = 8

// mainNames is the first n names of a document, over all kinds.
func (s *Site) mainNames(d *library.Doc, n int) []entity.ID {
	ids := s.main[d]
	return ids[:min(n, len(ids))]
}

// findMainNames is the names that a document has most often.
func (s *Site) findMainNames(d *library.Doc) []entity.ID {
	byKind := s.namesOf(d)
	var all []*named
	for _, k := range s.kinds {
		all = append(all, byKind[k.Name]...)
	}
	sortNamed(all)
	var ids []entity.ID
	for _, x := range all[:min(mostNames, len(all))] {
		ids = append(ids, x.id)
	}
	return ids
}

// Heading is the document's own headline.
func (d *Document) Heading() string { return d.site.docTitle(d.d) }

// TextLanguage is the language of the text where it is not the page's.
func (d *Document) TextLanguage() string {
	if d.site.foreign(d.d) == "" {
		return ""
	}
	return orElse(d.d.Language, "ko")
}

// Meta is publisher, dates, rights and original, as the rows of a list.
func (d *Document) Meta() template.HTML {
	w := d.writer()
	row := func(label string) *writer {
		w.raw("<dt>").text(w.t(label)).raw("</dt><dd>")
		return w
	}
	row("publisher").text(orElse(d.d.Publisher, w.t("unknown")))
	w.raw(" · ").text(orElse(strings.Join(d.d.Authors, ", "), w.t("author.unknown"))).raw("</dd>")
	row("published")
	w.published(d.d)
	w.raw("</dd>")
	if d.d.Imported != "" {
		row("imported").raw(`<time datetime="`).text(d.d.Imported).raw(`">`).text(d.d.Imported).raw("</time>")
		if ext := strings.TrimPrefix(path.Ext(d.d.Source), "."); ext != "" {
			w.raw(" · ").text(ext)
		}
		w.raw("</dd>")
	}
	row("rights").text(orElse(d.d.Rights, w.t("rights.none"))).raw(" · ").text(w.t("shown." + orElse(d.d.Publish, library.Full))).raw("</dd>")
	row("original")
	d.original(w)
	w.raw("</dd>")
	return w.html()
}

// original writes the way to the source: its address, its file, its hash.
func (d *Document) original(w *writer) {
	switch {
	case strings.HasPrefix(d.d.URL, "https://") || strings.HasPrefix(d.d.URL, "http://"):
		w.raw(`<a rel="noopener" href="`).text(d.d.URL).raw(`">`).text(w.t("to.original")).raw("</a>")
	case d.Sourced():
		w.link(sourcePath(d.d), w.t("side.by.side"))
	default:
		w.text(orElse(path.Base(d.d.Source), w.t("unknown")))
	}
	if len(d.d.SHA256) >= 8 {
		w.raw(` <small>sha256 `).text(d.d.SHA256[:4] + "…" + d.d.SHA256[len(d.d.SHA256)-4:]).raw("</small>")
	}
	if len(d.d.Copies) > 0 {
		w.raw(" · ").text(w.t("copies")).raw(": ").text(strings.Join(d.d.Copies, ", "))
	}
}

// published writes the date of publication and how sure it is.
func (w *writer) published(d *library.Doc) {
	text := d.Published.String()
	key, _ := dateKey(text)
	path := w.datePath(text)
	if key == "open" || path == "" {
		w.text(w.t("when.unknown")).raw(" <small>").text(text).raw("</small>")
		return
	}
	w.raw(`<a href="`, w.to(path), `">`)
	if machineDate(text) {
		w.raw(`<time datetime="`, text, `">`).text(w.dateTitle(key)).raw("</time></a>")
		return
	}
	w.text(w.dateTitle(key)).raw("</a> <small>").text(text).raw("</small>")
}

func orElse(s, other string) string {
	if s == "" || s == "." {
		return other
	}
	return s
}

// Text is the text with its marks.
func (d *Document) Text() template.HTML { return d.body(d.d).html() }

// Shows says what is published of the document: full, excerpt or metadata.
func (d *Document) Shows() string { return d.d.Publish }

// Kinds is the kinds that can be switched on and off.
func (d *Document) Kinds() []Switch {
	var out []Switch
	for _, k := range d.site.kinds {
		out = append(out, Switch{k.Name, d.site.label(k.Name)})
	}
	return append(out, Switch{"date", d.site.label("date")})
}

// Switch is a kind of mark that a reader can hide.
type Switch struct{ Kind, Label string }

// Names is every name of the document by kind: the name jumps to its first
// mark, the sign after it opens its page. data-card is the small card that a
// script shows beside a mark.
func (d *Document) Names() Section {
	w := d.writer()
	byKind := d.site.namesOf(d.d)
	n := 0
	for _, k := range d.site.kinds {
		if len(byKind[k.Name]) == 0 {
			continue
		}
		w.raw(`<p class="kind">`)
		w.abbr(k.Name)
		w.text(w.label(k.Name)).raw("</p>\n<ul>")
		for _, x := range byKind[k.Name] {
			d.nameRow(w, x)
		}
		w.raw("</ul>\n")
		n += len(byKind[k.Name])
	}
	return w.section("names", w.t("names.of.document"), strconv.Itoa(n), &w.page)
}

func (d *Document) nameRow(w *writer, n *named) {
	title := w.title(n.id)
	w.raw(`<li data-card="`).text(w.cardLine(n.id)).raw(`">`)
	if r, ok := refTo(d.d, n.first.In); ok && r.Shows() {
		w.raw(`<a href="#`, markID(d.d, n.first), `">`).text(title).raw("</a>")
	} else {
		w.text(title)
	}
	w.raw(`<a class="go" href="`, w.to(w.paths[n.id]), `"><span aria-hidden="true">▸</span><span class="vh">`).
		text(w.t("page.of.name", title)).raw("</span></a>")
	if n.n > 1 { // how often, where it is more than once
		w.raw(`<span class="ct">`).num(n.n).raw("</span>")
	}
	w.raw("</li>")
}

// cardLine is the one line that a hover card shows of an entity.
func (s *Site) cardLine(id entity.ID) string {
	e := s.lib.Entries[id]
	if e == nil {
		return s.label(id.Kind)
	}
	line := s.label(id.Kind)
	if e.Entity != nil {
		if e.Entity.Class != "" && e.Entity.Class != line {
			line += " · " + e.Entity.Class
		}
		if p := s.lifetime(e.Entity); p != "" {
			line += " · " + p
		}
	}
	if p := latestPost(e); p != nil && id.Kind == "person" {
		line += " · " + strings.TrimSpace(s.title(p.Agency)+" "+p.Post)
	}
	return line + " · " + s.t("n.documents", e.Docs)
}

// lifetime is the years a body existed: 2008–2013.
func (s *Site) lifetime(e *entity.Entity) string {
	from, to := yearText(e.Begin.String()), yearText(e.End.String())
	if from == "" && to == "" {
		return ""
	}
	return from + "–" + to
}

func yearText(text string) string {
	if len(text) >= 4 && digits(text[:4]) {
		return text[:4]
	}
	return ""
}

// latestPost is the last post that a person is known to have held.
func latestPost(e *library.Entry) *library.Post {
	if len(e.Roles) == 0 {
		return nil
	}
	return e.Roles[len(e.Roles)-1]
}

// Related is documents about the same things, each with the reason.
func (d *Document) Related() Section {
	w := d.writer()
	for _, r := range d.d.Related {
		w.raw(`<li><a href="`, w.to(docPath(r.Doc)), `">`).text(w.docTitle(r.Doc)).raw("</a> <small>")
		if r.Why.Kind == "date" {
			w.text(w.t("same.day"))
		} else {
			w.text(w.t("same.thing", w.label(r.Why.Kind), w.title(r.Why)))
		}
		w.raw(" · ").time(r.Doc.Published).raw("</small></li>\n")
	}
	if w.empty() {
		return Section{}
	}
	return Section{ID: "related", Title: w.t("related"), Body: `<ul class="plain tl">` + w.html() + "</ul>"}
}

// Citation is how to cite the document.
func (d *Document) Citation() template.HTML {
	w := d.writer()
	w.raw("「").text(d.Heading()).raw("」, ")
	for _, part := range []string{strings.Join(d.d.Authors, ", "), d.d.Publisher} {
		if part != "" {
			w.text(part).raw(", ")
		}
	}
	w.time(d.d.Published).raw(". ").text(d.SiteTitle()).raw(", ")
	address := d.site.absolute(d.path)
	if address == "" {
		address = "/" + folder(d.path)
	}
	w.raw(`<a href="`, d.to(d.path), `">`).text(address).raw("</a>.")
	return w.html()
}
