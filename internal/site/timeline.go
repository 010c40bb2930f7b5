package site

import (
	"html/template"
	"slices"
	"strconv"
	"strings"

	"sillok/internal/entity"
	"sillok/internal/library"
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
	parts := pagesOf(base, len(entries), perPage)
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

// sameTold reports whether two happenings of one day would show the same
// sentence: a list shows the first alone.
func sameTold(a, b *library.Moment) bool {
	if a.When != b.When || len(a.Evidence) == 0 || len(b.Evidence) == 0 {
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
func (t *Timeline) Axes() template.HTML {
	w := t.writer()
	for _, axis := range []string{"", "published"} {
		label := w.t("spoken.of")
		if axis != "" {
			label = w.t("published.day")
		}
		if axis == t.axis {
			w.raw("<strong>").text(label).raw("</strong> ")
		} else {
			w.link(timelinePath("", axis), label).raw(" ")
		}
	}
	return w.html()
}

// Filters is the kinds as links to their own timelines.
func (t *Timeline) Filters() template.HTML {
	w := t.writer()
	if t.axis != "" {
		return ""
	}
	chip := func(filter, label string) {
		w.raw(`<li><a class="chip" href="`, w.to(timelinePath(filter, "")), `"`)
		if filter == t.filter {
			w.raw(` aria-current="true"`)
		}
		w.raw(">").text(label).raw("</a></li>")
	}
	chip("", w.t("all"))
	for _, k := range w.kinds {
		if len(w.lib.Kinds[k.Name]) > 0 {
			chip(k.Name, w.label(k.Name))
		}
	}
	return w.html()
}

// Years is the index of years with counts; what has no known time stands last.
func (t *Timeline) Years() template.HTML {
	w := t.writer()
	for _, y := range t.years {
		w.raw(`<li><a href="`, w.to(y.path), `">`, y.key, " <small>").text(w.t("count", y.n)).raw("</small></a></li>")
	}
	if t.axis == "" && len(w.open) > 0 {
		w.raw(`<li><a href="`, w.to(openPath), `">`).text(w.t("when.unknown")).raw(" <small>").text(w.t("count", len(w.open))).raw("</small></a></li>")
	}
	return w.html()
}

// Entries is the years, the months in them, the entries in those.
func (t *Timeline) Entries() template.HTML {
	w := t.writer()
	counts := map[string]int{}
	for _, y := range t.years {
		counts[y.key] = y.n
	}
	for from := 0; from < len(t.entries); {
		year := t.entries[from].key[:4]
		to := from
		for to < len(t.entries) && t.entries[to].key[:4] == year {
			to++
		}
		w.raw(`<section class="sec year"><h2 id="y`, year, `">`)
		if path := w.datePath(year); path != "" {
			w.link(path, year)
		} else {
			w.raw(year)
		}
		w.raw(" <small>").text(w.t("count", counts[year])).raw("</small></h2>\n<div>")
		w.months(t.entries[from:to])
		w.raw("</div></section>\n")
		from = to
	}
	w.pager(t.part)
	return w.html()
}

// dense is how many entries a month shows before the rest is folded.
const dense = 20

// months writes one year's entries under their months.
func (w *writer) months(entries []timelineEntry) {
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, func(a, b timelineEntry) int { return strings.Compare(monthOf(a.key), monthOf(b.key)) })
	for from := 0; from < len(entries); {
		month := monthOf(entries[from].key)
		to := from
		for to < len(entries) && monthOf(entries[to].key) == month {
			to++
		}
		if month != "" {
			n, _ := strconv.Atoi(month)
			w.raw("<h3>").text(w.t("month.n", n, w.t("month."+strconv.Itoa(n)))).raw("</h3>")
		}
		group := entries[from:to]
		first := group
		if len(group) > dense {
			first = group[:5]
		}
		w.entryList(first)
		if rest := group[len(first):]; len(rest) > 0 {
			w.raw("<details><summary>").text(w.t("the.rest", len(rest))).raw("</summary>")
			w.entryList(rest)
			w.raw("</details>\n")
		}
		from = to
	}
}

func monthOf(key string) string {
	if len(key) < 7 {
		return ""
	}
	return key[5:7]
}

func (w *writer) entryList(entries []timelineEntry) {
	w.raw(`<ol class="tl dated">` + "\n")
	for _, e := range entries {
		if e.doc != nil {
			w.raw("<li><p>")
			w.when(e.doc.Published)
			w.raw(" ").link(docPath(e.doc), w.docTitle(e.doc)).raw(`</p><p class="src"><span>`).text(e.doc.Publisher).raw("</span></p></li>\n")
			continue
		}
		w.moment(e.moment)
	}
	w.raw("</ol>\n")
}

// openPages is the date marks whose time cannot be known, under their document.
func (s *Site) openPages() []Page {
	if len(s.open) == 0 {
		return nil
	}
	var pages []Page
	for _, part := range pagesOf(openPath, len(s.open), perEvidence) {
		f := s.frame(part.path(), "timeline", s.numbered(s.t("open.title"), part), s.t("open.lead"))
		here := s.open[part.from:part.to]
		items := func(w *writer) { w.openList(here) }
		pages = append(pages, Page{part.path(), "list.html", &List{f, s.t("open.lead"), nil, items, part}})
	}
	return pages
}

func (w *writer) openList(refs []dateRef) {
	var last *library.Doc
	for _, r := range refs {
		if r.doc != last {
			if last != nil {
				w.raw("</ol></section>\n")
			}
			last = r.doc
			w.raw(`<section class="sec"><h2>`).link(docPath(r.doc), w.docTitle(r.doc)).raw(`</h2><ol class="evs">` + "\n")
		}
		w.evidence(r.mark().ID.Name+" "+w.unknownDigits(r.mark().ID.Name), r.ref())
	}
	w.raw("</ol></section>\n")
}
