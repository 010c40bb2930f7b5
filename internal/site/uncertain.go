package site

import (
	"strings"

	"sillok/internal/edtf"
)

// timeMark is a time as pictures draw it. What is known to the day is a dot alone;
// what is known to the month or the year, or by some of its digits, has its whole
// extent behind the dot; what is about then has a broken outline; what is before or
// after a time has a broken line to that side.
type timeMark struct {
	lo, hi        float64
	before, after bool // 그 전, 그 뒤: the other end is not told
	rough         bool // 무렵, 불확실
}

// markOf reads a date as a mark; ok is false for what has no place on the calendar.
func markOf(d edtf.Date) (m timeMark, ok bool) {
	lo, hi, okLo, okHi := extent(d)
	m = timeMark{lo: lo, hi: hi, before: !okLo, after: !okHi, rough: strings.ContainsAny(d.String(), "~?%")}
	switch {
	case okLo && okHi:
	case okLo:
		m.hi = lo + 1/365.25
	case okHi:
		m.lo = hi - 1/365.25
	default:
		return m, false
	}
	return m, true
}

// at is where the dot of a mark stands.
func (m timeMark) at() float64 {
	switch {
	case m.before:
		return m.hi
	case m.after:
		return m.lo
	}
	return (m.lo + m.hi) / 2
}

// exact reports whether a mark is one day.
func (m timeMark) exact() bool { return !m.before && !m.after && m.hi-m.lo < 2/365.25 }

// when draws a mark at a height: filled where it happened, hollow where it was to.
func (d *drawing) when(a axis, m timeMark, y, r int, done bool) {
	reach := (a.hi - a.lo) * 0.06
	switch {
	case m.before:
		d.line("plan", a.pct(m.hi-reach), a.pct(m.hi), y, y)
	case m.after:
		d.line("plan", a.pct(m.lo), a.pct(m.lo+reach), y, y)
	case !m.exact():
		d.rect("pale", a.pct(m.lo), y-r+1, a.width(m.lo, m.hi), 2*r-2)
	}
	class := "hollow"
	if done {
		class = "bar"
	}
	if m.rough {
		class += " rough"
	}
	d.circle(class, a.pct(m.at()), y, r)
}
