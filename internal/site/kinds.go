package site

import (
	"html/template"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"sillok/internal/entity"
	"sillok/internal/library"
)

// List is the data of list.html: the index of a kind, the list of documents,
// and the 가나다 index are lists of lines under headings.
type List struct {
	Frame
	lead  string
	jump  func(w *writer)
	items func(w *writer)
	part  paged
}

// Lead is the line under the heading.
func (l *List) Lead() string { return l.lead }

// Jump is the row of links to the list's parts.
func (l *List) Jump() template.HTML {
	w := l.writer()
	if l.jump != nil {
		l.jump(w)
	}
	return w.html()
}

// Items is the list itself, with the pager below.
func (l *List) Items() template.HTML {
	w := l.writer()
	l.items(w)
	w.pager(l.part)
	return w.html()
}

// initials is the first consonants of Hangul syllables, doubled ones counted
// with the plain ones, as dictionaries' indexes do.
var initials = []string{"ㄱ", "ㄱ", "ㄴ", "ㄷ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅂ", "ㅅ", "ㅅ", "ㅇ", "ㅈ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"}

// groups is the headings of the index, in order.
var groups = []string{"ㄱ", "ㄴ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅅ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ", "A–Z", "#"}

// initial is the heading under which a name stands.
func initial(name string) string {
	r, _ := utf8.DecodeRuneInString(name)
	switch {
	case r >= 0xAC00 && r <= 0xD7A3:
		return initials[(r-0xAC00)/588]
	case r < unicode.MaxASCII && unicode.IsLetter(r):
		return "A–Z"
	}
	return "#"
}

// groupSlug is a heading in an address, and an anchor.
func groupSlug(group string) string {
	switch group {
	case "A–Z":
		return "a-z"
	case "#":
		return "0-9"
	}
	return group
}

// indexLine is one line of an index: a name, or another name that points to it.
type indexLine struct {
	name string
	id   entity.ID
	see  bool
	docs int
}

// indexMost is how many lines one page of an index holds: about five elements
// each, with a budget of 1,500 a page.
const indexMost = 200

// indexPages spreads lines over pages: all on one where they fit, else one page
// for each initial. Lines are in 가나다 order.
func (s *Site) indexPages(base, section, title, lead string, lines []indexLine) []Page {
	byGroup := map[string][]indexLine{}
	for _, l := range lines {
		g := initial(l.name)
		byGroup[g] = append(byGroup[g], l)
	}
	single := len(lines) <= indexMost
	jump := func(current string) func(w *writer) {
		return func(w *writer) { w.jumpRow(base, byGroup, single, current) }
	}
	if single {
		f := s.frame(base, section, title, lead)
		items := func(w *writer) {
			for _, g := range groups {
				if len(byGroup[g]) > 0 {
					w.indexSection(g, byGroup[g])
				}
			}
		}
		return []Page{{base, "list.html", &List{f, lead, jump(""), items, paged{base: base, n: 1}}}}
	}
	// The first page shows what most documents name.
	f := s.frame(base, section, title, lead)
	top := slices.Clone(lines)
	top = slices.DeleteFunc(top, func(l indexLine) bool { return l.see })
	slices.SortStableFunc(top, func(a, b indexLine) int { return b.docs - a.docs })
	top = top[:min(perPage, len(top))]
	items := func(w *writer) { w.indexSection(w.t("most.named"), top) }
	pages := []Page{{base, "list.html", &List{f, lead, jump(""), items, paged{base: base, n: 1}}}}
	for _, g := range groups {
		group := byGroup[g]
		if len(group) == 0 {
			continue
		}
		for _, part := range pagesOf(groupPath(base, g), len(group), indexMost) {
			f := s.frame(part.path(), section, s.numbered(title+": "+g, part), lead)
			here := group[part.from:part.to]
			items := func(w *writer) { w.indexSection(g, here) }
			pages = append(pages, Page{part.path(), "list.html", &List{f, lead, jump(g), items, part}})
		}
	}
	return pages
}

// groupPath is the page of one initial. "~" keeps it apart from slugs.
func groupPath(base, group string) string {
	return folder(base) + "~" + groupSlug(group) + "/index.html"
}

// jumpRow links the initials; those without names are there but lead nowhere.
func (w *writer) jumpRow(base string, byGroup map[string][]indexLine, single bool, current string) {
	w.raw(`<nav aria-label="`).text(w.t("initials")).raw(`"><ul class="jump">`)
	for _, g := range groups {
		switch {
		case len(byGroup[g]) == 0:
			if g != "#" && g != "A–Z" {
				w.raw("<li><span>", g, "</span></li>")
			}
			continue
		case single:
			w.raw(`<li><a href="`, w.to(base+"#"+groupSlug(g)), `">`)
		default:
			w.raw(`<li><a href="`, w.to(groupPath(base, g)), `"`)
			if g == current {
				w.raw(` aria-current="page"`)
			}
			w.raw(">")
		}
		w.raw(g, "</a></li>")
	}
	w.raw("</ul></nav>")
}

// indexSection writes the lines under one heading.
func (w *writer) indexSection(heading string, lines []indexLine) {
	w.raw(`<section class="sec year"><h2 id="`, escapeText(groupSlug(heading)), `">`).text(heading).raw(`</h2><ul class="index">` + "\n")
	for _, l := range lines {
		if l.see {
			w.raw(`<li class="see">`)
			w.abbr(l.id.Kind)
			w.raw("<span>").text(l.name).raw(" → ")
			w.name(l.id).raw("</span></li>\n")
			continue
		}
		w.raw("<li>")
		w.badged(l.id)
		w.raw(`<span class="ct">`).num(l.docs).raw("</span></li>\n")
	}
	w.raw("</ul></section>\n")
}

// kindPages is the index of each kind.
func (s *Site) kindPages() []Page {
	var pages []Page
	for _, k := range s.kinds {
		entries := s.lib.Kinds[k.Name]
		if len(entries) == 0 {
			continue
		}
		var lines []indexLine
		for _, e := range entries {
			if !e.Thin {
				lines = append(lines, indexLine{s.title(e.ID), e.ID, false, e.Docs})
			}
		}
		lead := s.t("kind.lead", s.label(k.Name), s.t(s.counter(k), len(entries)), len(entries)-len(lines))
		pages = append(pages, s.indexPages(k.Section+"/index.html", k.Section, s.label(k.Name), lead, lines)...)
	}
	return pages
}

// documentLists is the list of all documents, newest first, and one for each
// year.
func (s *Site) documentLists() []Page {
	jump := func(current int) func(w *writer) {
		return func(w *writer) {
			w.raw(`<nav aria-label="`).text(w.t("find.year")).raw(`"><ul class="jump">`)
			for _, y := range slices.Backward(w.years) {
				if y.published == 0 {
					continue
				}
				w.raw(`<li><a href="`, w.to(documentYear(y.year)), `"`)
				if y.year == current {
					w.raw(` aria-current="page"`)
				}
				w.raw(">").num(y.year).raw(" <small>").num(y.published).raw("</small></a></li>")
			}
			w.raw("</ul></nav>")
		}
	}
	lead := s.t("documents.lead", len(s.lib.Documents))
	pages := s.docList("documents/index.html", s.t("documents"), lead, s.lib.Documents, jump(0))
	for _, y := range s.years {
		if y.published > 0 {
			title := s.t("documents.of", y.year)
			pages = append(pages, s.docList(documentYear(y.year), title, s.t("documents.of.lead", y.year, y.published), s.dates[yearKey(y.year)].docs, jump(y.year))...)
		}
	}
	return pages
}

func documentYear(year int) string { return "documents/~" + strconv.Itoa(year) + "/index.html" }

func (s *Site) docList(base, title, lead string, docs []*library.Doc, jump func(*writer)) []Page {
	var pages []Page
	for _, part := range pagesOf(base, len(docs), perPage) {
		f := s.frame(part.path(), "documents", s.numbered(title, part), lead)
		here := docs[part.from:part.to]
		items := func(w *writer) {
			w.raw(`<section class="sec"><h2>`).text(title).raw(" <small>").text(w.t("newest.first")).raw(`</small></h2><ol class="tl">` + "\n")
			for _, d := range here {
				w.documentEntry(d)
			}
			w.raw("</ol></section>\n")
		}
		pages = append(pages, Page{part.path(), "list.html", &List{f, lead, jump, items, part}})
	}
	return pages
}

// namesPages is the 가나다 index of everything: names, and their other names in
// lighter type pointing to them.
func (s *Site) namesPages() []Page {
	lines, others := s.indexLines()
	lead := s.t("names.lead", len(lines)-others, others)
	return s.indexPages("names/index.html", "names", s.t("names.title"), lead, lines)
}

// indexLines is the names of all kinds and the forms under which documents
// name them, in 가나다 order: that of Unicode for NFC syllables.
func (s *Site) indexLines() (lines []indexLine, others int) {
	for _, k := range s.kinds {
		for _, e := range s.lib.Kinds[k.Name] {
			title := s.title(e.ID)
			lines = append(lines, indexLine{title, e.ID, false, e.Docs})
			for _, f := range e.Surfaces {
				if f.Text != title && f.Text != bare(e.ID) && !containsNewline(f.Text) {
					lines = append(lines, indexLine{f.Text, e.ID, true, 0})
					others++
				}
			}
		}
	}
	slices.SortStableFunc(lines, func(a, b indexLine) int {
		if ga, gb := slices.Index(groups, initial(a.name)), slices.Index(groups, initial(b.name)); ga != gb {
			return ga - gb
		}
		switch {
		case a.name < b.name:
			return -1
		case a.name > b.name:
			return 1
		}
		return 0
	})
	return lines, others
}

func containsNewline(s string) bool {
	for i := range len(s) {
		if s[i] == '\n' {
			return true
		}
	}
	return false
}
