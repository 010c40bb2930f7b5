package site

import (
	"html/template"
	"path"
	"slices"
	"strings"

	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
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
		f.ogType, f.ld = "article", func(f *Frame) *object { return f.articleLD(d) }
		if d.File != nil {
			f.edit = d.File.Name
		}
		pages = append(pages, Page{p, "document.html", &Document{f, d}})
		pages = append(pages, s.markdownPages(d)...)
		pages = append(pages, s.sourcePages(d)...)
	}
	return pages
}

// uniqueTitle is a document's title; where two share it, with publisher and day.
func (s *Site) uniqueTitle(d *library.Doc) string {
	title := s.docTitle(d)
	if s.doubles[d.Title] {
		title += " (" + strings.TrimSpace(d.Publisher+" "+s.dateText(d.Published)) + ", " + d.Slug + ")"
	}
	return title
}

// docDescription is one line: who, when, and what is named in it.
func (s *Site) docDescription(d *library.Doc) string {
	var b strings.Builder
	if d.Publisher != "" {
		b.WriteString(d.Publisher + ", ")
	}
	b.WriteString(s.dateText(d.Published) + ".")
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

// Meta is publisher, dates, rights and original.
func (d *Document) Meta() []view.Pair {
	p := d.here()
	pairs := []view.Pair{
		p.pair("publisher", view.Cell{Text: orElse(d.d.Publisher, p.t("unknown")) + " · " + orElse(strings.Join(d.d.Authors, ", "), p.t("author.unknown"))}),
		p.pair("published", p.published(d.d)),
	}
	if len(d.d.Tags) > 0 {
		pairs = append(pairs, p.pair("tags", p.tagsCell(d.d)))
	}
	if d.d.Imported != "" {
		c := view.Cell{Text: p.words(d.d.Imported)}
		if ext := strings.TrimPrefix(path.Ext(d.d.Source), "."); ext != "" {
			c.Text += " · " + ext
		}
		pairs = append(pairs, p.pair("imported", c))
	}
	return append(pairs, p.pair("rights", view.Cell{Text: orElse(d.d.Rights, p.t("rights.none")) + " · " + p.t("shown."+orElse(d.d.Publish, library.Full))}),
		p.pair("original", d.original()))
}

// original is the way to the source: its address or its file.
func (d *Document) original() view.Cell {
	p := d.here()
	var c view.Cell
	switch {
	case web(d.d.URL):
		c.Link = view.Link{Href: template.HTMLAttr(`rel="noopener" href="` + escapeText(d.d.URL) + `"`), Text: p.t("to.original")}
	case d.Sourced():
		c.Link = p.linkTo(sourcePath(d.d), p.t("side.by.side"))
	default:
		c.Text = orElse(path.Base(d.d.Source), p.t("unknown"))
	}
	if len(d.d.Copies) > 0 {
		c.SmallLinks = []view.Link{{Text: p.t("copies") + ": " + strings.Join(d.d.Copies, ", ")}}
	}
	return c
}

// published is the date of publication, in words.
func (p place) published(d *library.Doc) view.Cell {
	key, _ := dateKey(d.Published.String())
	if key == "open" {
		return view.Cell{Text: orElse(p.dateText(d.Published), p.t("when.unknown"))}
	}
	return p.dateCell(d.Published)
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

// KindNames is the names of one kind in a document.
type KindNames struct {
	Kind  view.Name
	Names []NameRow
}

// NameRow is a name of a document: First leads to its first mark, Page to what
// is known of it. Count is how often it stands there, where that is more than
// once.
type NameRow struct {
	Card  string
	First view.Link
	Page  template.HTMLAttr
	Count int
}

// Names is every name of the document by kind: the name jumps to its first
// mark, the sign after it opens its page. The card is what a script shows
// beside a mark.
func (d *Document) Names() []KindNames {
	p := d.here()
	byKind := p.namesOf(d.d)
	chars := characters{of: d.d.Text}
	var list []KindNames
	for _, k := range p.kinds {
		if len(byKind[k.Name]) == 0 {
			continue
		}
		g := KindNames{Kind: view.Name{Text: p.label(k.Name), Kind: k.Name, Badge: p.badge(k.Name), Label: p.label(k.Name)}}
		for _, n := range byKind[k.Name] {
			g.Names = append(g.Names, d.nameRow(n, &chars))
		}
		list = append(list, g)
	}
	return list
}

// HowMany is the number of names in the document.
func (d *Document) HowMany() int {
	n := 0
	for _, list := range d.site.namesOf(d.d) {
		n += len(list)
	}
	return n
}

func (d *Document) nameRow(n *named, chars *characters) NameRow {
	p := d.here()
	row := NameRow{Card: p.cardLine(n.id), First: view.Link{Text: p.title(n.id)}, Page: p.href(p.paths[n.id])}
	if r, ok := refTo(d.d, n.first.In); ok && r.Shows() {
		row.First.Href = template.HTMLAttr(`href="#` + chars.anchor(n.first) + `"`)
	}
	if n.n > 1 {
		row.Count = n.n
	}
	return row
}

// cardLine is the one line that a hover card shows of an entity.
func (s *Site) cardLine(id entity.ID) string {
	e := s.lib.Entries[id]
	if e == nil {
		return s.label(id.Kind)
	}
	line := s.label(id.Kind)
	if e.Entity != nil {
		if e.Entity.Class != "" {
			line = e.Entity.Class
		}
		if p := s.lifetime(e.Entity); p != "" {
			line += " · " + p
		}
	}
	if p := s.posts[id]; p != nil {
		line += " · " + strings.TrimSpace(s.title(p.Agency)+" "+p.Post)
	}
	return line
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

// Related is documents about the same things, each with the reason.
func (d *Document) Related() view.Section {
	p := d.here()
	s := view.Section{ID: "related", Title: p.t("related")}
	for _, r := range d.d.Related {
		why := p.t("same.day")
		if r.Why.Kind != "date" {
			why = p.t("same.thing", p.label(r.Why.Kind), p.title(r.Why))
		}
		s.Items = append(s.Items, view.Item{Link: p.linkTo(docPath(r.Doc), p.docTitle(r.Doc)), Lines: []string{why, p.dateText(r.Doc.Published)}})
	}
	return s
}

// Citation is how to cite the document; the address is readable.
type Citation struct {
	Words   string
	Address view.Link
}

// Citation is how to cite the document.
func (d *Document) Citation() Citation {
	words := "「" + d.Heading() + "」, "
	for _, part := range []string{strings.Join(d.d.Authors, ", "), d.d.Publisher, d.site.dateText(d.d.Published)} {
		if part != "" {
			words += part + ", "
		}
	}
	address := d.site.absolute(d.path)
	if address == "" {
		address = "/" + folder(d.path)
	}
	return Citation{strings.TrimSuffix(words, ", ") + ". " + d.SiteTitle() + ", ", d.here().linkTo(d.path, address)}
}
