package entity

import (
	"cmp"
	"slices"
	"strings"

	"sillok/internal/edtf"
)

// What a name means depends on the day that is spoken of. Of the entities that
// bear it, those that existed on that day come first; an imprecise date covers
// its whole span. Where no day is known, what exists now comes first, then
// what ended last.

// Fit says how an entity's life lies to the day that is spoken of.
type Fit uint8

const (
	FitAlive   Fit = iota // existed then, or may have
	FitPast               // had ended before
	FitFuture             // had not begun
	FitUnknown            // no day is known
)

// span is a stretch of days as yyyymmdd, both ends within it. The zero span is
// an unknown day.
type span struct{ first, last int }

// Ends that are open or unknown.
const (
	longAgo  = -1 << 40
	farAhead = 1 << 40
)

func dayNumber(d edtf.Day) int { return d.Year*10000 + d.Month*100 + d.Day }

// spanOf gives the days of d; an end that is open or unknown is far away.
func spanOf(d edtf.Date) span {
	first, ok1 := d.Earliest()
	last, ok2 := d.Latest()
	if !ok1 && !ok2 {
		return span{}
	}
	s := span{longAgo, farAhead}
	if ok1 {
		s.first = dayNumber(first)
	}
	if ok2 {
		s.last = dayNumber(last)
	}
	return s
}

// life is the stretch of days on which a thing may have existed. End is the
// first day gone, so that a day ends the day before, and a year within it.
func life(begin, end edtf.Date) span {
	l := span{longAgo, farAhead}
	if d, ok := begin.Earliest(); ok {
		l.first = dayNumber(d)
	}
	if d, ok := end.Latest(); ok {
		if _, exact := end.Day(); exact {
			d = d.AddDays(-1)
		}
		l.last = dayNumber(d)
	}
	return l
}

func (s span) fit(on span) Fit {
	switch {
	case on == span{}:
		return FitUnknown
	case s.last < on.first:
		return FitPast
	case s.first > on.last:
		return FitFuture
	}
	return FitAlive
}

// shared is the length of the stretch that s and on share, in rough days.
func (s span) shared(on span) int {
	if on == (span{}) {
		return 0
	}
	return min(s.last, on.last) - max(s.first, on.first)
}

// Fit says how e's life lies to the day or days on.
func (e *Entity) Fit(on edtf.Date) Fit { return life(e.Begin, e.End).fit(spanOf(on)) }

// Lookup gives the entities that surface may mean on a day, likeliest first:
// a site's own names before built-in ones, those that existed then before
// those that did not, the earlier kind before the later. Entities that had
// ended or not begun on that day come last, since a text may speak of them
// all the same. With the zero Date, or one without bounds, the latest is first.
func (a *Authority) Lookup(surface string, on edtf.Date) []*Entity {
	rs := a.Readings(surface, on)
	out := make([]*Entity, len(rs))
	for i, r := range rs {
		out[i] = r.Entity
	}
	return out
}

// Readings is Lookup that says by which name each entity was found.
func (a *Authority) Readings(surface string, on edtf.Date) []Reading {
	s := a.surfaceOf(surface)
	if s == nil {
		return nil
	}
	day := spanOf(on)
	rs := make([]Reading, 0, len(s.readings))
	for _, r := range s.readings {
		if r.valid(day) {
			rs = append(rs, r)
		}
	}
	if len(rs) > 1 {
		a.order(rs, day)
	}
	return rs
}

func (a *Authority) surfaceOf(s string) *surface {
	ix := a.names()
	if n := ix.trie.get(s); n != 0 {
		return &ix.surfaces[n]
	}
	return nil
}

// valid reports whether the name itself was in use; an Alias counts its last
// day as within.
func (r *Reading) valid(on span) bool {
	if r.Alias == nil || (r.Alias.Begin.IsZero() && r.Alias.End.IsZero()) {
		return true
	}
	l := span{longAgo, farAhead}
	if d, ok := r.Alias.Begin.Earliest(); ok {
		l.first = dayNumber(d)
	}
	if d, ok := r.Alias.End.Latest(); ok {
		l.last = dayNumber(d)
	}
	f := l.fit(on)
	return f == FitAlive || f == FitUnknown
}

// order sorts readings of one surface, likeliest first.
func (a *Authority) order(rs []Reading, on span) {
	slices.SortStableFunc(rs, func(x, y Reading) int { return a.compare(&x, &y, on) })
}

func (a *Authority) compare(x, y *Reading, on span) int {
	lx, ly := x.life(), y.life()
	fx, fy := lx.fit(on), ly.fit(on)
	c := cmp.Or(
		before(x.site, y.site),
		cmp.Compare(fx, fy),
		before(!x.Context, !y.Context),
		cmp.Compare(x.rank, y.rank),
		a.likelier(x, y),
	)
	if c != 0 {
		return c
	}
	switch fx {
	case FitPast:
		c = cmp.Compare(ly.last, lx.last)
	case FitFuture:
		c = cmp.Compare(lx.first, ly.first)
	case FitUnknown:
		c = cmp.Compare(ly.last, lx.last)
	}
	return cmp.Or(c,
		cmp.Compare(ly.shared(on), lx.shared(on)),
		cmp.Compare(x.Form, y.Form),
		cmp.Compare(ly.first, lx.first),
		cmp.Compare(certaintyRank(x.Entity), certaintyRank(y.Entity)),
		strings.Compare(x.Entity.ID.Name, y.Entity.ID.Name),
	)
}

// life is the entity's; a person's runs from the first post to the last.
func (r *Reading) life() span { return life(r.Entity.Begin, r.Entity.End) }

// likelier puts the body first that clashes.tsv calls the likelier one.
func (a *Authority) likelier(x, y *Reading) int {
	likely, ok := a.likely[key(x.text)]
	if !ok {
		return 0
	}
	return before(x.Entity.ID.Name == likely, y.Entity.ID.Name == likely)
}

func before(x, y bool) int {
	switch {
	case x && !y:
		return -1
	case y && !x:
		return 1
	}
	return 0
}

const certaintySite = "site"

func certaintyRank(e *Entity) int {
	return slices.Index([]string{certaintySite, "checked", "known", "likely"}, e.Certainty)
}
