package site

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// List is the data of list.html: the index of a kind, the list of documents,
// and the 가나다 index are lists of lines under headings.
type List struct {
	Frame
	lead     string
	jump     func(p place) []view.Link
	sections func() []view.Section
	part     paged
}

// Lead is the line under the heading.
func (l *List) Lead() string { return l.lead }

// Jump is the ways to the list's parts.
func (l *List) Jump() []view.Link {
	if l.jump == nil {
		return nil
	}
	return l.jump(l.here())
}

// Sections is the list itself.
func (l *List) Sections() []view.Section { return l.sections() }

// Pager is the ways to the pages before and after.
func (l *List) Pager() *view.Pager { return l.here().pager(l.part) }

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
// for each initial. Lines are in 가나다 order. once is names that stand once,
// folded behind one line at the end of the first page.
func (s *Site) indexPages(base, section, title, lead string, lines, once []indexLine) []Page {
	byGroup := map[string][]indexLine{}
	for _, l := range lines {
		g := initial(l.name)
		byGroup[g] = append(byGroup[g], l)
	}
	single := len(lines) <= indexMost
	page := func(path, current, title string, part paged, sections func(p place) []view.Section) Page {
		l := &List{Frame: s.frame(path, section, title, lead), lead: lead, part: part}
		l.jump = func(p place) []view.Link { return p.jumpRow(base, byGroup, single, current) }
		l.sections = func() []view.Section { return sections(l.here()) }
		return Page{path, "list.html", l}
	}
	first := paged{base: base, n: 1}
	if single {
		return []Page{page(base, "", title, first, func(p place) []view.Section {
			var list []view.Section
			for _, g := range groups {
				if len(byGroup[g]) > 0 {
					list = append(list, p.indexSection(g, byGroup[g]))
				}
			}
			return p.once(list, once)
		})}
	}
	// The first page shows what most documents name.
	top := slices.Clone(lines)
	top = slices.DeleteFunc(top, func(l indexLine) bool { return l.see })
	slices.SortStableFunc(top, func(a, b indexLine) int { return b.docs - a.docs })
	top = top[:min(perPage, len(top))]
	pages := []Page{page(base, "", title, first, func(p place) []view.Section {
		return p.once([]view.Section{p.indexSection(p.t("most.named"), top)}, once)
	})}
	for _, g := range groups {
		group := byGroup[g]
		for _, part := range pagesOf(groupPath(base, g), len(group), indexMost) {
			if len(group) == 0 {
				continue
			}
			here := group[part.from:part.to]
			pages = append(pages, page(part.path(), g, s.numbered(title+": "+g, part), part, func(p place) []view.Section {
				return []view.Section{p.indexSection(g, here)}
			}))
		}
	}
	return pages
}

// once adds the names that stand once, folded; of many the first.
func (p place) once(list []view.Section, lines []indexLine) []view.Section {
	if len(lines) == 0 {
		return list
	}
	f := &view.Fold{Title: p.t("names.once", len(lines))}
	for _, l := range lines[:min(len(lines), indexMost)] {
		f.Names = append(f.Names, p.nameOf(l.id))
	}
	return append(list, view.Section{ID: "once", Title: p.t("once"), Fold: f})
}

// groupPath is the page of one initial. "~" keeps it apart from slugs.
func groupPath(base, group string) string {
	return folder(base) + "~" + groupSlug(group) + "/index.html"
}

// jumpRow is the initials as links; those without names are there but lead
// nowhere.
func (p place) jumpRow(base string, byGroup map[string][]indexLine, single bool, current string) []view.Link {
	var row []view.Link
	for _, g := range groups {
		l := view.Link{Text: g, Here: g == current}
		switch {
		case len(byGroup[g]) == 0 && (g == "#" || g == "A–Z"):
			continue
		case len(byGroup[g]) == 0:
		case single:
			l.Href = p.href(base + "#" + groupSlug(g))
		default:
			l.Href = p.href(groupPath(base, g))
		}
		row = append(row, l)
	}
	return row
}

// indexSection is the lines under one heading.
func (p place) indexSection(heading string, lines []indexLine) view.Section {
	s := view.Section{ID: groupSlug(heading), Class: "year", Title: heading}
	for _, l := range lines {
		n := p.nameOf(l.id)
		if l.see {
			n.Also, n.Count = l.name, 0
		} else {
			n.Count = l.docs
			n.Note = p.choice(l.id)
		}
		s.Index = append(s.Index, n)
	}
	return s
}

// choice is what one chooses an entity by: a person's post and body, a body's
// class and years, a system's state, a law's kind.
func (s *Site) choice(id entity.ID) string {
	e := s.lib.Entries[id]
	var parts []string
	add := func(text string) {
		if text != "" && !strings.Contains(s.title(id), text) {
			parts = append(parts, text)
		}
	}
	if x := e.Entity; x != nil {
		add(x.Class)
		if !x.Parent.IsZero() {
			add(bare(x.Parent))
		}
		if id.Kind == "agency" {
			add(s.lifetime(x))
		}
	}
	add(s.stateOf(id))
	if p := s.posts[id]; p != nil {
		add(strings.TrimSpace(bare(p.Agency) + " " + p.Post))
	}
	return strings.Join(parts, " · ")
}

// kindPages is the index of each kind.
func (s *Site) kindPages() []Page {
	var pages []Page
	for _, k := range s.kinds {
		entries := s.lib.Kinds[k.Name]
		if len(entries) == 0 {
			continue
		}
		var lines, once []indexLine
		for _, e := range entries {
			l := indexLine{s.title(e.ID), e.ID, false, e.Docs}
			if e.Thin {
				once = append(once, l)
			} else {
				lines = append(lines, l)
			}
		}
		lead := s.t("kind.lead", s.t(s.counter(k), len(entries)))
		pages = append(pages, s.indexPages(k.Section+"/index.html", k.Section, s.label(k.Name), lead, lines, once)...)
	}
	return pages
}

// documentLists is the list of all documents, newest first, and one for each
// year.
func (s *Site) documentLists() []Page {
	jump := func(current int) func(p place) []view.Link {
		return func(p place) []view.Link {
			var row []view.Link
			for _, y := range slices.Backward(p.years) {
				if y.published > 0 {
					row = append(row, view.Link{Href: p.href(documentYear(y.year)), Text: strconv.Itoa(y.year), Note: strconv.Itoa(y.published), Here: y.year == current})
				}
			}
			if len(s.tags) > 0 {
				row = append(row, view.Link{Href: p.href(tagsPath), Text: s.t("tags"), Note: strconv.Itoa(len(s.tags))})
			}
			return row
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

func (s *Site) docList(base, title, lead string, docs []*library.Doc, jump func(place) []view.Link) []Page {
	var pages []Page
	for _, part := range pagesOf(base, len(docs), perPage) {
		f := s.frame(part.path(), "documents", s.numbered(title, part), lead)
		here := docs[part.from:part.to]
		l := &List{Frame: f, lead: lead, jump: jump, part: part}
		l.sections = func() []view.Section {
			s := view.Section{Title: title, Note: l.site.t("newest.first")}
			for _, d := range here {
				s.Items = append(s.Items, l.here().document(d))
			}
			return []view.Section{s}
		}
		pages = append(pages, Page{part.path(), "list.html", l})
	}
	return pages
}

// namesPages is the 가나다 index of everything: names, and their other names in
// lighter type pointing to them.
func (s *Site) namesPages() []Page {
	lines, others := s.indexLines()
	lead := s.t("names.lead", len(lines)-others, others)
	return s.indexPages("names/index.html", "names", s.t("names.title"), lead, lines, nil)
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
