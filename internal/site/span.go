package site

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sillok/internal/edtf"
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
