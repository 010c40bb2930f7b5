package site

import (
	"slices"
	"strconv"
	"strings"

	"sillok/internal/edtf"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// span is something that lasted: a post held, a happening with two ends.
type span struct {
	lo, hi float64 // in years; an open end reaches to infinity
	open   bool
	told   float64 // how far an open one is told of
	term   bool    // no beginning is told: a time by which
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
		term := !okLo
		if term { // runs from the day it was set
			if lo, okLo = firstTold(refs); !okLo || lo >= hi {
				return
			}
		}
		if !okHi {
			hi = 1e9
		}
		s.spans = append(s.spans, span{lo, hi, !okHi, max(lo, lastTold(refs)), term, when, p, m})
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

// Spans is what was going on: posts held and happenings that lasted, those with
// an end. What has none stands behind one line on pages of years, and on no
// others: it would stand on every month that follows, as what is due would on all
// before it.
func (d *Date) Spans() view.Section {
	lo, hi := d.extent()
	var closed, open []span
	for _, sp := range d.site.spans {
		if sp.lo > lo {
			break
		}
		switch {
		case sp.hi < hi, sp.open && sp.told < lo: // an open one counts as far as documents tell of it
		case len(d.d.key) > 4 && (sp.open || sp.term):
		case sp.open:
			open = append(open, sp)
		default:
			closed = append(closed, sp)
		}
	}
	if len(closed)+len(open) == 0 || d.part.page > 1 {
		return view.Section{}
	}
	p := d.here()
	slices.Reverse(closed)
	slices.Reverse(open)
	s := view.Section{ID: "spans", Title: p.t("spans.on." + strconv.Itoa(len(d.d.key))), Note: p.t("count", len(closed)+len(open))}
	if len(closed) > 0 {
		s.Table = p.spanTable(closed[:min(len(closed), onSpans)])
	}
	if len(open) > 0 {
		s.Fold = &view.Fold{Title: p.t("spans.open", len(open)), Table: p.spanTable(open[:min(len(open), onSpans)])}
	}
	return s
}

// onSpans is how many spans of each sort a date's page shows.
const onSpans = 12

func (p place) spanTable(spans []span) *view.Table {
	t := &view.Table{Head: p.heads("what", "period", "evidence")}
	for _, sp := range spans {
		var what, proof view.Cell
		if sp.post != nil {
			what = view.Cell{Names: []view.Name{p.nameOf(sp.post.Person)}, Text: strings.TrimSpace(bare(sp.post.Agency) + " " + sp.post.Post)}
			proof = p.proof(sp.post.Evidence)
		} else {
			what = view.Cell{Text: p.headline(sp.moment), Chip: p.statusChip(sp.moment.Status)}
			proof = p.proof(sp.moment.Evidence)
		}
		t.Rows = append(t.Rows, []view.Cell{what, {Text: p.dateText(sp.when)}, proof})
	}
	return t
}
