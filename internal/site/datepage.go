package site

import (
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"
	"time"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// span is something that lasted: a post held, a happening with two ends.
type span struct {
	lo, hi float64 // in years; an open end reaches to infinity
	open   bool
	told   float64 // how far an open one is told of
	when   edtf.Date
	post   *library.Post
	moment *library.Moment
}

// addSpans gathers what lasted, by its beginning.
func (s *Site) addSpans() {
	add := func(when edtf.Date, p *library.Post, m *library.Moment, refs []library.Ref) {
		if !strings.Contains(when.String(), "/") {
			return
		}
		lo, hi, okLo, okHi := extent(when)
		if !okLo && !okHi {
			return
		}
		if !okLo { // a term: it runs from the day it was set
			if lo, okLo = firstTold(refs); !okLo || lo >= hi {
				return
			}
		}
		if !okHi {
			hi = 1e9
		}
		s.spans = append(s.spans, span{lo, hi, !okHi, max(lo, lastTold(refs)), when, p, m})
	}
	for _, e := range s.lib.Kinds["person"] {
		for _, p := range e.Roles {
			add(p.When, p, nil, p.Evidence)
		}
	}
	for _, m := range s.lib.Timeline {
		add(m.When, nil, m, m.Evidence)
	}
	slices.SortStableFunc(s.spans, func(a, b span) int {
		switch {
		case a.lo < b.lo:
			return -1
		case a.lo > b.lo:
			return 1
		}
		return 0
	})
}

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

// extent of the page's own date, in years.
func (d *Date) extent() (lo, hi float64) {
	date, err := edtf.Parse(d.d.key)
	if err != nil {
		return
	}
	lo, hi, _, _ = extent(date)
	return
}

// Spans is what was going on: posts held and happenings that lasted. Ten are
// shown, some more on demand.
func (d *Date) Spans() Section {
	lo, hi := d.extent()
	var found []span
	for _, sp := range d.site.spans {
		if sp.lo > lo {
			break
		}
		if sp.hi >= hi {
			found = append(found, sp)
		}
	}
	if len(found) == 0 || d.part.page > 1 {
		return Section{}
	}
	w := d.writer()
	total := len(found)
	slices.Reverse(found)
	found = found[:min(len(found), 30)]
	w.spanPicture(found[:min(len(found), 10)], lo, hi)
	w.spanTable(found[:min(len(found), 10)])
	if len(found) > 10 {
		w.raw("<details><summary>").text(w.t("the.rest", total-10)).raw("</summary>")
		w.spanTable(found[10:])
		if total > len(found) {
			w.raw("<p>").text(w.t("and.more", total-len(found))).raw("</p>")
		}
		w.raw("</details>")
	}
	key := "spans.on." + strconv.Itoa(len(d.d.key))
	return w.section("spans", w.t(key), w.t("count", total), &w.page)
}

func (w *writer) spanTable(spans []span) {
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t("what")).raw(`</th><th scope="col">`).text(w.t("period")).
		raw(`</th><th scope="col" class="num">`).text(w.t("evidence")).raw("</th></tr></thead><tbody>\n")
	for _, sp := range spans {
		w.raw("<tr><td>")
		var refs []library.Ref
		if sp.post != nil {
			w.badged(sp.post.Person)
			w.raw(", ")
			if !sp.post.Agency.IsZero() {
				w.name(sp.post.Agency).raw(" ")
			}
			w.text(sp.post.Post)
			refs = sp.post.Evidence
		} else {
			w.told(sp.moment)
			refs = sp.moment.Evidence
		}
		w.raw(`</td><td class="nw">`).text(w.dateText(sp.when)).raw(`</td><td class="num">`)
		w.refs(refs)
		w.raw("</td></tr>\n")
	}
	w.raw("</tbody></table>\n")
}

// spanPicture draws the spans around the date, which is the bold line.
func (w *writer) spanPicture(spans []span, lo, hi float64) {
	newest, _ := w.lib.Newest.Latest()
	a := axis{lo - 1, max(hi+1, min(yearPos(newest), hi+3))}
	for _, sp := range spans {
		a.lo = min(a.lo, max(sp.lo, lo-8))
		if !sp.open {
			a.hi = max(a.hi, min(sp.hi, hi+8))
		}
	}
	a = axis{float64(int(a.lo)), float64(int(a.hi) + 1)}
	height := 36*len(spans) + 20
	w.raw(`<svg class="pic" height="`, strconv.Itoa(height), `" aria-hidden="true">`+"\n")
	w.ticks(a, 0, height-20, height-4, 5)
	for i, sp := range spans {
		kind, label := "event", ""
		if sp.post != nil {
			kind, label = "person", w.title(sp.post.Person)+" "+sp.post.Post
		} else if len(sp.moment.Who) > 0 {
			kind, label = sp.moment.Who[0].Kind, w.title(sp.moment.Who[0])
		}
		y := 36 * i
		from, to := max(sp.lo, a.lo), min(sp.hi, a.hi)
		w.raw(`<g class="`, kind, `">`)
		if x := a.pct(from); from < a.lo+(a.hi-a.lo)*0.6 {
			w.raw(fmt.Sprintf(`<text class="on" x="%s" y="%d">`, x, y+12))
		} else {
			w.raw(fmt.Sprintf(`<text class="on end" x="100%%" y="%d">`, y+12))
		}
		w.text(cut(label, 24)).raw("</text>")
		end := to
		if sp.open {
			end = min(sp.told, a.hi)
		}
		w.raw(fmt.Sprintf(`<rect class="bar" x="%s" y="%d" width="%s" height="8"/>`, a.pct(from), y+18, a.width(from, end)))
		if sp.open && end < a.hi {
			w.raw(fmt.Sprintf(`<line class="plan" x1="%s" x2="100%%" y1="%d" y2="%d"/>`, a.pct(end), y+22, y+22))
		}
		w.raw("</g>\n")
	}
	x := a.pct((lo + hi) / 2)
	w.raw(fmt.Sprintf(`<line class="bold" x1="%s" x2="%s" y1="0" y2="%d"/></svg>`+"\n", x, x, height-20))
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

// Due is what was promised by the date.
func (d *Date) Due() Section {
	if len(d.d.due) == 0 || d.part.page > 1 {
		return Section{}
	}
	w := d.writer()
	w.raw(`<ol class="tl dated">` + "\n")
	for _, p := range d.d.due[:min(perPage, len(d.d.due))] {
		w.promiseEntry(p)
	}
	w.raw("</ol>\n")
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
