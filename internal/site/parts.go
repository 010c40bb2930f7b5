package site

import (
	"html/template"
	"strconv"
	"strings"
	"unicode/utf8"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// place is where a page stands and the site around it: it makes the rows that
// templates draw, with addresses that lead from there.
type place struct {
	from
	*Site
}

func (f *Frame) here() place { return place{f.from, f.site} }

// href is href="…" for the file at path.
func (p place) href(path string) template.HTMLAttr {
	return template.HTMLAttr(`href="` + p.to(path) + `"`)
}

// linkTo is a text that leads to the file at path; "" leads nowhere.
func (p place) linkTo(path, text string) view.Link {
	if path == "" {
		return view.Link{Text: text}
	}
	return view.Link{Href: p.href(path), Text: text}
}

// nameOf is an entity with its badge, linked where it has a page.
func (p place) nameOf(id entity.ID) view.Name {
	n := view.Name{Text: p.title(id), Kind: id.Kind, Badge: p.badge(id.Kind), Label: p.label(id.Kind)}
	if path := p.entityPath(id); path != "" && path != p.path {
		n.Href = p.href(path)
	}
	return n
}

func (p place) nameList(ids []entity.ID) []view.Name {
	var names []view.Name
	for _, id := range ids {
		names = append(names, p.nameOf(id))
	}
	return names
}

// kindName is a kind as a door: its badge and the way to its list.
func (p place) kindName(kind, path string) view.Name {
	return view.Name{Href: p.href(path), Text: p.label(kind), Kind: kind, Badge: p.badge(kind), Label: p.label(kind)}
}

// title is an entity's name for readers: 행정안전부 (2008–2013).
func (s *Site) title(id entity.ID) string {
	if e := s.lib.Entries[id]; e != nil && e.Title != "" {
		return e.Title
	}
	return id.Title()
}

// on is a date in words, linked to its page unless that is this one.
func (p place) on(d edtf.Date) view.When {
	w := view.When{Text: p.dateText(d)}
	if text := d.String(); machineDate(text) {
		w.Machine = text
	}
	if path := p.datePath(d.String()); path != "" && path != p.path {
		w.Href = p.href(path)
	}
	return w
}

// toldOn is on, in the words of the source where the year is not known.
func (p place) toldOn(d edtf.Date, surface string) view.When {
	w := p.on(d)
	w.Text = p.told(d, surface)
	return w
}

// statusChips are the words for how far something has come; none for what is
// plainly done.
var statusChips = map[library.Status][2]string{
	korean.Done: {}, korean.Planned: {"plan", "planned"}, korean.UnderWay: {"plan", "under.way"},
	korean.Postponed: {"open", "postponed"}, korean.Cancelled: {"open", "cancelled"}, korean.Failed: {"open", "failed"},
	korean.Denied: {"open", "denied"}, korean.AskedFor: {"plan", "asked.for"},
}

func (s *Site) statusChip(st library.Status) view.Chip {
	c, ok := statusChips[st]
	switch {
	case !ok:
		return view.Chip{Class: "open", Word: s.t("unclear")}
	case c[1] == "":
		return view.Chip{}
	}
	return view.Chip{Class: c[0], Word: s.t(c[1])}
}

// by says that a person stands behind a statement; what the program read in a
// document shows the document and no chip.
func (s *Site) by(state doc.State) view.Chip {
	if state == doc.Machine {
		return view.Chip{}
	}
	return view.Chip{Class: "by", Word: s.t("by.person")}
}

// registered says that a statement comes from the built-in tables or the site's
// own names files, not from a document.
func (s *Site) registered() view.Chip { return view.Chip{Class: "by", Word: s.t("by.register")} }

// docTitle is a document's headline; where it has none, its first words.
func (s *Site) docTitle(d *library.Doc) string {
	if title := d.Headline(); title != "" {
		return title
	}
	return s.t("document.untitled", d.Publisher, s.dateText(d.Published))
}

// cut shortens s to n characters, at a space where one is near.
func cut(s string, n int) string {
	runes := 0
	for i := range s {
		if runes++; runes > n {
			if sp := strings.LastIndexByte(s[:i], ' '); sp > i/2 {
				i = sp
			}
			return strings.TrimRight(s[:i], " ,·\n") + "…"
		}
	}
	return s
}

// open is the link that opens a sentence in its document, or the document
// where the sentence may not be shown.
func (p place) open(r library.Ref) view.Link {
	key := "in.context"
	if !r.Shows() {
		key = "to.document"
	}
	return p.linkTo(sentencePath(r), p.t(key))
}

// evidence is a sentence with the words marked that the refs point at, and its
// source.
func (p place) evidence(refs ...library.Ref) view.Evidence {
	r := refs[0]
	e := view.Evidence{Title: p.docTitle(r.Doc), Publisher: r.Doc.Publisher, Open: p.open(r), Lang: p.foreign(r.Doc)}
	if r.Doc.Published.Known() {
		e.Published = p.on(r.Doc.Published)
		e.Published.Href = ""
	}
	if r.Shows() {
		w := writer{place: p}
		w.highlighted(refs)
		e.Words = w.html()
	} else if web(r.Doc.URL) {
		e.Original = template.HTMLAttr(`href="` + escapeText(r.Doc.URL) + `"`)
	}
	return e
}

// web reports whether an address is one of the web.
func web(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}

// mention is evidence for a mark, which a person may have confirmed.
func (p place) mention(refs ...library.Ref) view.Evidence {
	e := p.evidence(refs...)
	if m := mentionAt(refs[0]); m != nil {
		e.Chip = p.by(markState(m))
	}
	return e
}

// mentions is refs as evidence; those that point into one sentence share it, and
// the document is named once for those that stand in it. at says which ref each
// begins with.
func (p place) mentions(refs []library.Ref) (list []view.Evidence, at []int) {
	for from := 0; from < len(refs); {
		to := from + 1
		for to < len(refs) && refs[to].Doc == refs[from].Doc && refs[to].Sentence == refs[from].Sentence {
			to++
		}
		e := p.mention(refs[from:to]...)
		if from > 0 && refs[from].Doc == refs[from-1].Doc {
			e.Title, e.Publisher, e.Published, e.Notes = "", "", view.When{}, []string{p.t("same.document")}
		}
		list, at = append(list, e), append(at, from)
		from = to
	}
	return list, at
}

// markState says who made a mark.
func markState(m *doc.Mention) doc.State {
	if m.Machine {
		return doc.Machine
	}
	return doc.Confirmed
}

// foreign is the language of d's words where it is not the page's.
func (s *Site) foreign(d *library.Doc) string {
	page := "ko"
	if s.set.Language == "en" {
		page = "en"
	}
	if lang := orElse(d.Language, "ko"); lang != page {
		return lang
	}
	return ""
}

// refs is the numbers of a fact's sentences, each the way to one.
func (p place) refs(refs []library.Ref) []view.Link {
	const most = 3
	var links []view.Link
	for i, r := range refs[:min(most, len(refs))] {
		links = append(links, view.Link{Href: p.href(sentencePath(r)), Text: strconv.Itoa(i + 1)})
	}
	return links
}

// proof is the cell that holds the ways to a fact's sentences.
func (p place) proof(refs []library.Ref) view.Cell {
	return view.Cell{Class: "num", Refs: p.refs(refs)}
}

// heads is the headings of a table; the last column holds numbers.
func (s *Site) heads(keys ...string) []view.Head {
	list := make([]view.Head, len(keys))
	for i, key := range keys {
		list[i].Text = s.t(key)
	}
	list[len(list)-1].Class = "num"
	return list
}

// longestHeadline is how many characters of a headline a row shows.
const longestHeadline = 40

// onRow is how many sentences unfold under a headline.
const onRow = 4

// onNames is how many names stand beside a headline.
const onNames = 4

// row is a happening as a row: one headline, however many sentences tell it. The
// entity whose page it is stands not among the names.
func (p place) row(m *library.Moment, self entity.ID) view.Row {
	r := view.Row{When: p.toldOn(m.When, m.Surface), Headline: p.headline(m), Status: p.statusChip(m.Status), By: p.by(m.State), Picture: p.interval(m)}
	p.who(&r, m.Who, self)
	p.unfold(&r, m.Evidence)
	if len(m.Who) == 0 && r.Sources == "" && len(m.Evidence) > 0 && self.IsZero() {
		r.Sources = "「" + p.docTitle(m.Evidence[0].Doc) + "」" // a step of a plan: of which one its title says
	}
	return r
}

// headline is what a happening says in few words; where a page gives none, who
// took part.
func (s *Site) headline(m *library.Moment) string {
	if m.What != "" {
		return cut(m.What, longestHeadline)
	}
	var names []string
	for _, id := range m.Who {
		names = append(names, s.title(id))
	}
	return cut(strings.Join(names, ", "), longestHeadline)
}

// who puts names beside a headline.
func (p place) who(r *view.Row, ids []entity.ID, self entity.ID) {
	n := 0
	for _, id := range ids {
		if id == self {
			continue
		}
		if n++; n <= onNames {
			r.Who = append(r.Who, p.nameOf(id))
		}
	}
	if n > onNames {
		r.More = p.t("and.others", n-onNames)
	}
}

// unfold puts the sentences under a headline, each once, in the order in which
// they were published.
func (p place) unfold(r *view.Row, refs []library.Ref) {
	var shown []library.Ref
	documents := map[*library.Doc]bool{}
	for _, ref := range refs {
		documents[ref.Doc] = true
		if !sameSentence(shown, ref) {
			shown = append(shown, ref)
		}
	}
	for _, ref := range shown[:min(onRow, len(shown))] {
		r.Evidence = append(r.Evidence, p.evidence(ref))
	}
	if n := len(shown) - onRow; n > 0 {
		r.Rest = p.t("and.more", n)
	}
	if n := len(documents); n > 1 {
		r.Sources = p.t("n.documents", n)
	}
}

// brief leaves the first sentence and two names of a row, for a page of many.
func (p place) brief(r *view.Row) {
	r.Evidence, r.Rest = r.Evidence[:min(1, len(r.Evidence))], ""
	r.Who = r.Who[:min(2, len(r.Who))]
	r.More, r.Picture = "", ""
}

// sameSentence reports whether a list holds the sentence of r.
func sameSentence(list []library.Ref, r library.Ref) bool {
	for _, o := range list {
		if o.Doc == r.Doc && o.Sentence == r.Sentence {
			return true
		}
	}
	return false
}

// rows is happenings as rows; those that tell one sentence in one headline
// stand once.
func (p place) rows(ms []*library.Moment, self entity.ID) []view.Row {
	rows := make([]view.Row, 0, len(ms))
	for _, m := range ms {
		rows = append(rows, p.row(m, self))
	}
	return rows
}

// says reports whether a headline says more than a date: short ones of a bare
// verb do not lead a page.
func says(headline string) bool { return utf8.RuneCountInString(headline) >= 8 }
