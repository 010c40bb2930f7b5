package site

import (
	"slices"
	"strconv"
	"strings"

	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// Timeline is the data of timeline.html: what happened when, by year and
// month, or the documents by their day of publication.
type Timeline struct {
	Frame
	filter  string // a kind, or "" for all
	axis    string // "" for the day spoken of, "published"
	years   []timelineYear
	entries []timelineEntry
	part    paged
}

// timelineEntry is one line: a happening, or a document.
type timelineEntry struct {
	key    string // of its date
	moment *library.Moment
	doc    *library.Doc
}

// timelineYear is a year in the index: how many entries, and on which page the
// first one stands.
type timelineYear struct {
	key  string
	n    int
	path string
}

// onTimeline is how many rows a page of the timeline holds.
const onTimeline = 25

// timelinePages is the timeline, its filters, and what has no known time.
func (s *Site) timelinePages() []Page {
	pages := s.timeline("", "", s.t("timeline"))
	for _, k := range s.kinds {
		if len(s.lib.Kinds[k.Name]) > 0 {
			pages = append(pages, s.timeline(k.Name, "", s.t("timeline.of", s.label(k.Name)))...)
		}
	}
	pages = append(pages, s.timeline("", "published", s.t("timeline.published"))...)
	return append(pages, s.openPages()...)
}

func timelinePath(filter, axis string) string {
	switch {
	case axis != "":
		return "timeline/" + axis + "/index.html"
	case filter != "":
		return "timeline/" + filter + "/index.html"
	}
	return "timeline/index.html"
}

func (s *Site) timeline(filter, axis, title string) []Page {
	entries := s.timelineEntries(filter, axis)
	base := timelinePath(filter, axis)
	parts := pagesOf(base, len(entries), onTimeline)
	years := timelineIndex(entries, parts)
	var pages []Page
	for _, part := range parts {
		f := s.frame(part.path(), "timeline", s.numbered(title, part), s.t("timeline.lead", len(entries)))
		f.noindex = filter != "" || axis != ""
		pages = append(pages, Page{part.path(), "timeline.html", &Timeline{f, filter, axis, years, entries[part.from:part.to], part}})
	}
	return pages
}

// timelineEntries is the lines of one axis in order of time.
func (s *Site) timelineEntries(filter, axis string) []timelineEntry {
	var entries []timelineEntry
	if axis == "published" {
		for _, d := range slices.Backward(s.lib.Documents) {
			if key, _ := dateKey(d.Published.String()); key != "open" {
				entries = append(entries, timelineEntry{key: key, doc: d})
			}
		}
		return entries
	}
	for _, m := range s.lib.Timeline {
		key, _ := dateKey(m.When.String())
		if key == "open" || filter != "" && !slices.ContainsFunc(m.Who, func(id entity.ID) bool { return id.Kind == filter }) {
			continue
		}
		entries = append(entries, timelineEntry{key: key, moment: m})
	}
	entries = slices.CompactFunc(entries, func(a, b timelineEntry) bool { return sameTold(a.moment, b.moment) })
	slices.SortStableFunc(entries, func(a, b timelineEntry) int { return strings.Compare(a.key[:4], b.key[:4]) })
	return entries
}

// sameTold reports whether two happenings of one day say the same in the same
// sentence: a list shows the first alone.
func sameTold(a, b *library.Moment) bool {
	if a.When != b.When || a.What != b.What || len(a.Evidence) == 0 || len(b.Evidence) == 0 {
		return false
	}
	x, y := a.Evidence[0], b.Evidence[0]
	return x.Doc == y.Doc && x.Sentence == y.Sentence
}

func timelineIndex(entries []timelineEntry, parts []paged) []timelineYear {
	var years []timelineYear
	for _, part := range parts {
		for _, e := range entries[part.from:part.to] {
			if n := len(years); n == 0 || years[n-1].key != e.key[:4] {
				years = append(years, timelineYear{e.key[:4], 0, part.path() + "#y" + e.key[:4]})
			}
			years[len(years)-1].n++
		}
	}
	return years
}

// Axes is the two axes as links: the day spoken of, the day of publication.
func (t *Timeline) Axes() []view.Link {
	p := t.here()
	var links []view.Link
	for _, axis := range []string{"", "published"} {
		label := p.t("spoken.of")
		if axis != "" {
			label = p.t("published.day")
		}
		l := p.linkTo(timelinePath("", axis), label)
		l.Here = axis == t.axis
		links = append(links, l)
	}
	return append(links, p.linkTo(calendarPath, p.t("calendar")))
}

// Filters is the kinds as links to their own timelines.
func (t *Timeline) Filters() []view.Link {
	if t.axis != "" {
		return nil
	}
	p := t.here()
	all := p.linkTo(timelinePath("", ""), p.t("all"))
	all.Here = t.filter == ""
	links := []view.Link{all}
	for _, k := range p.kinds {
		if len(p.lib.Kinds[k.Name]) > 0 {
			l := p.linkTo(timelinePath(k.Name, ""), p.label(k.Name))
			l.Here = t.filter == k.Name
			links = append(links, l)
		}
	}
	return links
}

// Years is the index of years with counts; what has no known time stands last.
func (t *Timeline) Years() []view.Link {
	p := t.here()
	var links []view.Link
	for _, y := range t.years {
		links = append(links, view.Link{Href: p.href(y.path), Text: y.key, Note: strconv.Itoa(y.n)})
	}
	if t.axis == "" && len(p.undated) > 0 {
		links = append(links, view.Link{Href: p.href(openPath), Text: p.t("when.unknown"), Note: strconv.Itoa(len(p.undated))})
	}
	return links
}

// Entries is the years, the months in them, the entries in those.
func (t *Timeline) Entries() []view.Section {
	p := t.here()
	counts := map[string]int{}
	for _, y := range t.years {
		counts[y.key] = y.n
	}
	var sections []view.Section
	for from := 0; from < len(t.entries); {
		year := t.entries[from].key[:4]
		to := from
		for to < len(t.entries) && t.entries[to].key[:4] == year {
			to++
		}
		sections = append(sections, view.Section{ID: "y" + year, Title: year, TitleHref: p.linkTo(p.datePath(year), "").Href,
			Note: p.t("count", counts[year]), Groups: p.months(t.entries[from:to])})
		from = to
	}
	return sections
}

// Pager is the ways to the pages before and after.
func (t *Timeline) Pager() *view.Pager { return t.here().pager(t.part) }

// months is one year's entries under their months.
func (p place) months(entries []timelineEntry) []view.Group {
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, func(a, b timelineEntry) int { return strings.Compare(monthOf(a.key), monthOf(b.key)) })
	var groups []view.Group
	for from := 0; from < len(entries); {
		month := monthOf(entries[from].key)
		to := from
		for to < len(entries) && monthOf(entries[to].key) == month {
			to++
		}
		g := view.Group{}
		if month != "" {
			n, _ := strconv.Atoi(month)
			g.Title = p.t("month.n", n, p.t("month."+strconv.Itoa(n)))
		}
		for _, e := range entries[from:to] {
			if e.doc != nil {
				g.Rows = append(g.Rows, view.Row{When: p.on(e.doc.Published), Headline: p.docTitle(e.doc), Open: p.linkTo(docPath(e.doc), ""), Sources: e.doc.Publisher})
				continue
			}
			g.Rows = append(g.Rows, p.row(e.moment, entity.ID{}))
		}
		groups = append(groups, g)
		from = to
	}
	return groups
}

func monthOf(key string) string {
	if len(key) < 7 {
		return ""
	}
	return key[5:7]
}

// openPages is the date marks whose time cannot be known, under their document.
func (s *Site) openPages() []Page {
	if len(s.undated) == 0 {
		return nil
	}
	var pages []Page
	for _, part := range pagesOf(openPath, len(s.undated), perEvidence) {
		f := s.frame(part.path(), "timeline", s.numbered(s.t("open.title"), part), s.t("open.lead"))
		here := s.undated[part.from:part.to]
		l := &List{Frame: f, lead: s.t("open.lead"), part: part}
		l.sections = func() []view.Section { return l.here().openDates(here) }
		pages = append(pages, Page{part.path(), "list.html", l})
	}
	return pages
}

func (p place) openDates(refs []dateRef) []view.Section {
	var sections []view.Section
	var last *library.Doc
	for _, r := range refs {
		if r.doc != last {
			last = r.doc
			sections = append(sections, view.Section{Title: p.docTitle(r.doc), TitleHref: p.href(docPath(r.doc))})
		}
		s := &sections[len(sections)-1]
		e := p.mention(r.ref())
		e.Title, e.Publisher, e.Published = "", "", view.When{}
		e.Notes = []string{p.words(r.mark().ID.Name)}
		s.Evidence = append(s.Evidence, e)
	}
	return sections
}
