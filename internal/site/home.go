package site

import (
	"fmt"
	"html/template"
	"slices"
	"strconv"

	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// Home is the data of home.html.
type Home struct{ Frame }

func (s *Site) homePages() []Page {
	f := s.frame("index.html", "home", s.set.Title, orElse(s.set.Description, s.t("home.lead", len(s.lib.Documents))))
	f.ld = (*Frame).siteLD
	return []Page{{"index.html", "home.html", &Home{f}}}
}

// Subject is what the documents are about.
func (h *Home) Subject() string { return h.site.set.Subject }

// Examples is three queries that work: an alias, a person, a day.
func (h *Home) Examples() []view.Link {
	p := h.here()
	var list []view.Link
	if e, short := h.aliasExample(); e != nil {
		l := p.linkTo(p.paths[e.ID], short)
		l.Note = "= " + p.title(e.ID)
		list = append(list, l)
	}
	if e := h.most("person"); e != nil {
		l := p.linkTo(p.paths[e.ID], p.title(e.ID))
		l.Note = p.t("posts.and.words")
		list = append(list, l)
	}
	if key := h.busiestDay(); key != "" {
		list = append(list, p.linkTo(p.keyHref(key), p.dateTitle(key)))
	}
	return list
}

// aliasExample is a short form that documents use for a well-known body.
func (h *Home) aliasExample() (*library.Entry, string) {
	for _, e := range h.site.top("agency", 10) {
		for _, f := range e.Surfaces {
			if n := len([]rune(f.Text)); f.Text != e.ID.Title() && n >= 2 && n <= 4 {
				return e, f.Text
			}
		}
	}
	return nil, ""
}

// top is the n entries of a kind with the most documents.
func (s *Site) top(kind string, n int) []*library.Entry {
	list := slices.Clone(s.lib.Kinds[kind])
	slices.SortStableFunc(list, func(a, b *library.Entry) int { return b.Docs - a.Docs })
	return list[:min(n, len(list))]
}

// most is the person of whom the most words are kept.
func (h *Home) most(kind string) *library.Entry {
	var best *library.Entry
	for _, e := range h.site.lib.Kinds[kind] {
		if best == nil || len(e.Quotes)+e.Docs > len(best.Quotes)+best.Docs {
			best = e
		}
	}
	return best
}

// busiestDay is the day that most documents speak of.
func (h *Home) busiestDay() string {
	best := ""
	for _, key := range h.site.days {
		if len(key) == 10 && (best == "" || len(h.site.dates[key].said) > len(h.site.dates[best].said)) {
			best = key
		}
	}
	return best
}

// onHome is how many rows each of the home page's lists holds.
const onHome = 6

// Happened is what happened last, of what documents tell in so many words: of
// the newest, those that most of them tell.
func (h *Home) Happened() view.Section {
	p := h.here()
	newest, ok := p.lib.Newest.Latest()
	var recent []*library.Moment
	for _, m := range slices.Backward(p.lib.Timeline) {
		day, known := m.When.Earliest()
		if !known || ok && newest.Before(day) || m.Status != library.Done || !says(m.What) {
			continue
		}
		if recent = append(recent, m); len(recent) == 8*onHome {
			break
		}
	}
	if len(recent) == 0 {
		return view.Section{}
	}
	list := best(recent, onHome)
	slices.SortStableFunc(list, func(a, b *library.Moment) int {
		return slices.Index(recent, a) - slices.Index(recent, b)
	})
	return view.Section{ID: "happened", Title: p.t("lately"), Note: p.t("newest.first"), Rows: p.rows(list, entity.ID{}), More: p.linkTo("timeline/index.html", p.t("timeline.all"))}
}

// Doors is the kinds, each with its count and the five entities that most
// documents name.
func (h *Home) Doors() []view.Door {
	p := h.here()
	var doors []view.Door
	for _, k := range p.kinds {
		n := len(p.lib.Kinds[k.Name])
		if n == 0 {
			continue
		}
		d := view.Door{Name: p.kindName(k.Name, k.Section+"/index.html"), Count: p.t(p.counter(k), n)}
		for _, e := range p.top(k.Name, 5) {
			d.Links = append(d.Links, view.Link{Href: p.href(p.paths[e.ID]), Text: p.title(e.ID), Note: strconv.Itoa(e.Docs)})
		}
		doors = append(doors, d)
	}
	if d, ok := h.dateDoor(); ok {
		doors = append(doors, d)
	}
	return doors
}

// dateDoor is the door of days: the calendar, and the days that most sentences
// speak of.
func (h *Home) dateDoor() (view.Door, bool) {
	p := h.here()
	var keys []string
	for _, key := range p.days {
		if len(key) == 10 {
			keys = append(keys, key)
		}
	}
	if len(p.days) == 0 {
		return view.Door{}, false
	}
	d := view.Door{Name: p.kindName("date", calendarPath), Count: p.t("n.days", len(keys))}
	slices.SortStableFunc(keys, func(a, b string) int { return len(p.dates[b].said) - len(p.dates[a].said) })
	for _, key := range keys[:min(3, len(keys))] {
		d.Links = append(d.Links, view.Link{Href: p.href(p.keyHref(key)), Text: p.dateTitle(key), Note: strconv.Itoa(len(p.dates[key].said))})
	}
	return d, true
}

// Years is the documents published in each year and those that speak of it.
func (h *Home) Years() view.Section {
	p := h.here()
	years := h.window()
	if len(years) < 2 {
		return view.Section{}
	}
	s := view.Section{ID: "years", Title: p.t("by.year"), Note: p.t("number.of.documents"), Picture: h.yearPicture(years),
		More: p.linkTo(calendarPath, p.t("calendar.all"))}
	s.Years = &view.Table{Head: []view.Head{{Text: p.t("year")}, {Text: p.t("published.that.year"), Class: "num"}, {Text: p.t("said.that.year"), Class: "num"}}}
	for _, y := range slices.Backward(p.years) {
		s.Years.Rows = append(s.Years.Rows, []view.Cell{{Row: true, Link: p.linkTo(keyPath(yearKey(y.year)), strconv.Itoa(y.year))},
			{Class: "num", Text: strconv.Itoa(y.published)}, {Class: "num", Text: strconv.Itoa(y.said)}})
	}
	return s
}

func yearKey(year int) string { return fmt.Sprintf("%04d", year) }

// window is the years from the first to the last, without holes; at most the
// last thirty.
func (h *Home) window() []yearCount {
	all := h.site.years
	if len(all) == 0 {
		return nil
	}
	newest, _ := h.site.lib.Newest.Latest()
	last := all[len(all)-1].year
	if newest.Year > 0 {
		last = min(last, newest.Year+1)
	}
	first := max(all[0].year, last-29)
	out := make([]yearCount, 0, last-first+1)
	for y := first; y <= last; y++ {
		c := yearCount{year: y}
		if i, ok := slices.BinarySearchFunc(all, y, func(a yearCount, y int) int { return a.year - y }); ok {
			c = all[i]
		}
		out = append(out, c)
	}
	return out
}

// yearPicture draws two bars a year: filled for documents published, hollow for
// those that speak of it. Up to twelve years the bars are links; with more they
// would be too narrow, and the table carries the links.
func (h *Home) yearPicture(years []yearCount) template.HTML {
	p := h.here()
	most := 1
	for _, y := range years {
		most = max(most, y.published, y.said)
	}
	linked := len(years) <= 12
	role := "img"
	if linked {
		role = "group"
	}
	pic := p.draw("", 150, role, p.t("pic.home"))
	pic.line("", "0", "100%", 122, 122)
	slot := 100 / float64(len(years))
	every := (len(years) + 11) / 12
	for i, y := range years {
		x, width := slot*float64(i), min(slot*0.36, 2.4)
		bar := func(class string, n int, at float64) {
			if high := 100 * n / most; n > 0 {
				pic.rect(class, percent(at), 122-max(high, 2), percent(width), max(high, 2))
			}
		}
		leads := linked && p.dates[yearKey(y.year)] != nil
		if leads {
			pic.link(keyPath(yearKey(y.year)), p.t("pic.home.year", y.year, y.published, y.said))
			pic.rect("hit", percent(x), 0, percent(slot), 150)
		}
		bar("bar", y.published, x+slot/2-width)
		bar("hollow", y.said, x+slot/2+0.1)
		if leads {
			pic.unlink()
		}
		if i%every == 0 {
			pic.label("mid", percent(x+slot/2), 142, shortYear(y.year, i == 0))
		}
	}
	return pic.done()
}

// Promises is what is to come, the nearest first; where nothing is, what came of
// the last promises.
func (h *Home) Promises() view.Section {
	p := h.here()
	var list []*library.Promise
	for _, x := range p.lib.Promises {
		if x.Status == library.Pending {
			list = append(list, x)
		}
	}
	slices.SortStableFunc(list, byDeadline)
	list = list[:min(onHome, len(list))]
	title := "promises.to.watch"
	if len(list) == 0 {
		title = "promises.judged"
		for _, x := range slices.Backward(p.lib.Promises) {
			if x.Status != library.NoRecord && len(list) < onHome {
				list = append(list, x)
			}
		}
	}
	if len(list) == 0 {
		return view.Section{}
	}
	return view.Section{ID: "promises", Title: p.t(title), Note: p.t("as.of.document", p.dateText(p.lib.Newest)), Rows: p.promiseRows(list, entity.ID{}), More: p.linkTo(promisesPath, p.t("promises.all"))}
}

// Differ is the way to where records disagree, with how many.
func (h *Home) Differ() view.Link {
	p := h.here()
	if n := len(p.lib.Conflicts); n > 0 {
		return p.linkTo(conflictsPath, p.t("conflicts.n", n))
	}
	return view.Link{}
}

// NewDocuments is the newest documents.
func (h *Home) NewDocuments() []view.Item {
	p := h.here()
	var items []view.Item
	for _, d := range p.lib.Documents[:min(5, len(p.lib.Documents))] {
		items = append(items, p.document(d))
	}
	return items
}

// document is a document as lists show it: title, publisher, date, main names.
func (p place) document(d *library.Doc) view.Item {
	item := view.Item{Link: p.linkTo(docPath(d), p.docTitle(d))}
	if d.Publisher != "" {
		item.Lines = append(item.Lines, d.Publisher)
	}
	if d.Published.Known() {
		item.Lines = append(item.Lines, p.dateText(d.Published))
	}
	names := ""
	for i, id := range p.mainNames(d, 3) {
		if i > 0 {
			names += ", "
		}
		names += p.title(id)
	}
	if names != "" {
		item.Lines = append(item.Lines, names)
	}
	return item
}

// Scores is the recogniser's F1 by kind, where it was measured.
func (h *Home) Scores() string {
	line := ""
	for _, sc := range h.site.set.Scores {
		if line != "" {
			line += ", "
		}
		line += fmt.Sprintf("%s %.2f", h.site.label(sc.Kind), sc.F1)
	}
	return line
}
