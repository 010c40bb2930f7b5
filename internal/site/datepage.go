package site

import (
	"html/template"
	"slices"
	"strconv"
	"strings"
	"time"

	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// Date is the data of date.html: a year, a month or a day.
type Date struct {
	Frame
	d    *datePage
	part paged
}

func (s *Site) datePages() []Page {
	var pages []Page
	for _, key := range s.days {
		d := s.dates[key]
		for _, part := range pagesOf(keyPath(key), len(d.said), perEvidence) {
			title := s.numbered(s.dateTitle(key), part)
			f := s.frame(part.path(), "timeline", title, s.t("date.lead", s.dateTitle(key), len(d.said), len(d.docs)))
			f.noindex = part.page > 1 || len(d.said)+len(d.docs) < 2
			f.json = part.page == 1
			pages = append(pages, Page{part.path(), "date.html", &Date{f, d, part}})
		}
		pages = append(pages, Page{folder(keyPath(key)) + "index.json", "", File(func() ([]byte, error) { return s.dateJSON(d), nil })})
	}
	return pages
}

// dateJSON is what the documents say of a date.
func (s *Site) dateJSON(d *datePage) []byte {
	o := (&object{}).str("date", d.key).num("documents", len(d.docs))
	said := d.said[:min(len(d.said), 10*perPage)]
	o.list("said", len(said), func(i int) *object {
		return s.refJSON(said[i].ref()).str("date", said[i].mark().ID.Name).str("status", statusWord(said[i].status()))
	})
	docs := d.docs[:min(len(d.docs), 10*perPage)]
	o.list("published", len(docs), func(i int) *object {
		return (&object{}).str("document", docs[i].Slug).str("published", docs[i].Published.String())
	})
	return o.bytes()
}

// Key is the date: 2012, 2012-02, 2012-02-29.
func (d *Date) Key() string { return d.d.key }

// JSON is href="…" for the date's facts.
func (d *Date) JSON() template.HTMLAttr { return d.Href(folder(keyPath(d.d.key)) + "index.json") }

// Precision is the weekday and how much time the page is about: 월요일 · 하루.
func (d *Date) Precision() string {
	switch len(d.d.key) {
	case 4:
		return d.site.t("a.year")
	case 7:
		return d.site.t("a.month")
	}
	if day, err := time.Parse(time.DateOnly, d.d.key); err == nil {
		return d.site.t("weekday."+strconv.Itoa(int(day.Weekday()))) + " · " + d.site.t("a.day")
	}
	return d.site.t("a.day")
}

// Neighbours is the dates of the same length before and after that have a page.
func (d *Date) Neighbours() template.HTML {
	w := d.writer()
	i, _ := slices.BinarySearch(w.days, d.d.key)
	same := func(key string) bool { return len(key) == len(d.d.key) }
	before, after := i-1, i+1
	for before >= 0 && !same(w.days[before]) {
		before--
	}
	for after < len(w.days) && !same(w.days[after]) {
		after++
	}
	if before >= 0 {
		w.raw(`<a rel="prev" href="`, w.to(keyPath(w.days[before])), `">← `).text(w.dateTitle(w.days[before])).raw("</a> ")
	} else {
		w.raw("<b></b>")
	}
	w.raw("<span>").link("timeline/index.html", w.t("timeline"))
	for _, up := range ancestors(d.d.key) {
		w.raw(" › ").link(keyPath(up), w.dateTitle(up))
	}
	w.raw("</span> ")
	if after < len(w.days) {
		w.raw(`<a rel="next" href="`, w.to(keyPath(w.days[after])), `">`).text(w.dateTitle(w.days[after])).raw(" →</a>")
	} else {
		w.raw("<b></b>")
	}
	return w.html()
}

// ancestors is the year and month above a key, from the year down.
func ancestors(key string) []string {
	var up []string
	for p := parent(key); p != ""; p = parent(p) {
		up = slices.Insert(up, 0, p)
	}
	return up
}

// Below is the months of a year or the days of a month, with counts.
func (d *Date) Below() Section {
	if len(d.d.below) == 0 || d.part.page > 1 {
		return Section{}
	}
	w := d.writer()
	w.raw(`<ul class="jump">`)
	for _, key := range d.d.below {
		b := w.dates[key]
		w.raw(`<li><a href="`, w.to(keyPath(key)), `">`)
		n, _ := strconv.Atoi(key[len(key)-2:])
		if len(key) == 7 {
			w.text(w.t("month.n", n, w.t("month."+strconv.Itoa(n))))
		} else {
			w.text(w.t("day.n", n))
		}
		w.raw(" <small>").num(len(b.said) + w.saidBelow(b) + len(b.docs)).raw("</small></a></li>")
	}
	w.raw("</ul>")
	title := w.t("months")
	if len(d.d.key) == 7 {
		title = w.t("days")
	}
	return w.section("below", title, "", &w.page)
}

func (s *Site) saidBelow(d *datePage) int {
	n := 0
	for _, key := range d.below {
		b := s.dates[key]
		n += len(b.said) + s.saidBelow(b)
	}
	return n
}

// Said is what is told of the date: evidence lines with the words by which each
// document names it. On a year's page halves, quarters and what has no month
// stand under their own headings.
func (d *Date) Said() Section {
	w := d.writer()
	all := d.d.said[d.part.from:d.part.to]
	for from := 0; from < len(all); {
		frag := all[from].frag
		to := from
		for to < len(all) && all[to].frag == frag {
			to++
		}
		if frag != "" {
			w.raw(`<h3 id="`, frag, `">`).text(w.t("date.frag." + frag)).raw("</h3>")
		}
		w.raw(`<ol class="evs">` + "\n")
		for _, r := range all[from:to] {
			w.dateEvidence(r)
		}
		w.raw("</ol>\n")
		from = to
	}
	w.pager(d.part)
	if len(all) == 0 {
		w.raw(`<p class="note">`).text(w.t("nothing.said")).raw("</p>")
	}
	key := "said.on." + strconv.Itoa(len(d.d.key))
	return w.section("said", w.t(key), w.t("count", len(d.d.said)), &w.page)
}

func (w *writer) dateEvidence(r dateRef) {
	ref := r.ref()
	w.raw(`<li class="ev"><p`, w.foreign(r.doc), ">")
	w.sentence(ref)
	w.status(r.status())
	w.raw(`</p><p class="src">`)
	if ref.Shows() {
		w.raw("<span>").text(w.t("surface")).raw(" ‘")
		w.flat(ref.Text())
		w.raw("’</span> ")
	}
	w.source(ref)
	w.certain(markState(r.mark()))
	w.raw("</p></li>\n")
}

// Published is the documents that came out then.
func (d *Date) Published() Section {
	if d.part.page > 1 {
		return Section{}
	}
	w := d.writer()
	most := 20
	if len(d.d.docs) == 0 {
		w.raw(`<p class="note">`).text(w.t("none.published")).raw("</p>")
	} else {
		w.raw(`<ol class="tl">` + "\n")
		for _, doc := range d.d.docs[:min(most, len(d.d.docs))] {
			w.documentEntry(doc)
		}
		w.raw("</ol>\n")
		if n := len(d.d.docs); n > most {
			w.raw("<p>").link(documentYear(yearOf(d.d.key)), w.t("the.rest", n-most)).raw("</p>")
		}
	}
	key := "published.on." + strconv.Itoa(len(d.d.key))
	return w.section("published", w.t(key), w.t("count", len(d.d.docs)), &w.page)
}

// Bodies is the bodies, systems and laws that began or ended in a year, as the
// names files have it.
func (d *Date) Bodies() Section {
	year := yearOf(d.d.key)
	began, ended := d.site.began[year], d.site.ended[year]
	if len(d.d.key) != 4 || d.part.page > 1 || len(began)+len(ended) == 0 {
		return Section{}
	}
	w := d.writer()
	w.raw(`<dl class="meta">`)
	for _, list := range []struct {
		label string
		ids   []entity.ID
	}{{w.t("began"), began}, {w.t("ended"), ended}} {
		if len(list.ids) == 0 {
			continue
		}
		w.raw("<dt>").text(list.label).raw("</dt><dd>")
		for i, id := range list.ids {
			if i == perPage {
				w.text(w.t("and.more", len(list.ids)-i))
				break
			}
			w.badged(id)
			w.raw(" ")
		}
		w.raw("</dd>")
	}
	w.raw("</dl>")
	return w.section("bodies", w.t("began.and.ended"), "", &w.page)
}

// onDue is how many promises a date page shows; each stands with what it is of,
// too.
const onDue = 25

// Due is what was promised by the date.
func (d *Date) Due() Section {
	if len(d.d.due) == 0 || d.part.page > 1 {
		return Section{}
	}
	w := d.writer()
	w.raw(`<ol class="tl dated">` + "\n")
	for _, p := range d.d.due[:min(onDue, len(d.d.due))] {
		w.promiseEntry(p)
	}
	w.raw("</ol>\n")
	if n := len(d.d.due) - onDue; n > 0 {
		w.raw("<p>").text(w.t("and.more", n)).raw("</p>\n")
	}
	key := "due.on." + strconv.Itoa(len(d.d.key))
	return w.section("due", w.t(key), w.t("count", len(d.d.due)), &w.page)
}

// BodiesThen is which body a name that several bodies bore meant at that time,
// of those that the date's documents name.
func (d *Date) BodiesThen() template.HTML {
	w := d.writer()
	date, err := edtf.Parse(d.d.key)
	if err != nil {
		return ""
	}
	for _, id := range d.namedThen(20) {
		if id.Kind != "agency" || w.lib.Entries[id].Entity == nil {
			continue
		}
		x := w.lib.Entries[id].Entity
		if !strings.Contains(w.title(id), " (") && x.End.IsZero() {
			continue // the name has always meant this body
		}
		if x.Begin.IsZero() || !edtf.Interval(x.Begin, x.End).Overlaps(date) && !x.End.IsZero() {
			continue
		}
		w.raw(`<p class="card">`).text(bare(id)).raw(" = ")
		w.name(id)
		if p := w.lifetime(x); p != "" && !strings.Contains(w.title(id), p[:4]) {
			w.raw(" <small>").text(p).raw("</small>")
		}
		w.raw("</p>\n")
	}
	return w.html()
}

// namedThen is what the date's sentences name, commonest first.
func (d *Date) namedThen(n int) []entity.ID {
	counts := map[entity.ID]int{}
	var order []entity.ID
	for _, r := range d.d.said[:min(len(d.d.said), 200)] {
		i := sentenceOf(r.doc, r.mark().In.Start)
		if i < 0 {
			continue
		}
		for _, m := range mentionsIn(r.doc, r.doc.Sentences[i]) {
			if d.site.paths[m.ID] == "" {
				continue
			}
			if counts[m.ID] == 0 {
				order = append(order, m.ID)
			}
			counts[m.ID]++
		}
	}
	slices.SortStableFunc(order, func(a, b entity.ID) int { return counts[b] - counts[a] })
	return order[:min(n, len(order))]
}

// Names is what the date's sentences name.
func (d *Date) Names() template.HTML {
	w := d.writer()
	for _, id := range d.namedThen(12) {
		w.raw(`<li data-card="`).text(w.cardLine(id)).raw(`">`)
		w.badged(id)
		w.raw("</li>")
	}
	return w.html()
}
