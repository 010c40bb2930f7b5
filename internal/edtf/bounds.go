package edtf

import "math"

// Earliest is the first day that d can mean; ok is false where that is open,
// unknown, or the year's first digit is unspecified.
func (d Date) Earliest() (day Day, ok bool) {
	if d.flags&hasLo == 0 {
		return Day{}, false
	}
	return dayOf(d.lo), true
}

// Latest is the last day that d can mean; ok as for Earliest.
func (d Date) Latest() (day Day, ok bool) {
	if d.flags&hasHi == 0 {
		return Day{}, false
	}
	return dayOf(d.hi), true
}

// Known reports whether d has a place on the calendar: an earliest or a latest
// day. XXXX-XX-21 has none.
func (d Date) Known() bool { return d.flags&(hasLo|hasHi) != 0 }

// setBounds fills d's days and flags from what was read.
func (d *Date) setBounds(c *compound) {
	d.flags = c.flags & (levelL1 | levelL2)
	d.addSpan(&c.first, true)
	for i := range c.rest {
		d.addSpan(&c.rest[i], false)
	}
}

// addSpan widens d's bounds by f.
func (d *Date) addSpan(f *span, first bool) {
	loFrom, hiFrom, okFrom := int64(0), int64(0), false
	if f.fromEnd == given {
		loFrom, hiFrom, okFrom = f.from.bounds()
	}
	hiTo, okTo := hiFrom, okFrom
	switch f.toEnd {
	case given:
		_, hiTo, okTo = f.to.bounds()
	case open, unknown:
		okTo = false
	}
	if f.fromEnd == open {
		d.flags |= openLo
	}
	if f.toEnd == open {
		d.flags |= openHi
	}
	d.lo = widen(d, hasLo, first, okFrom, min(d.lo, loFrom), loFrom)
	d.hi = widen(d, hasHi, first, okTo, max(d.hi, hiTo), hiTo)
}

// widen gives n for the first bound, the wider of both for a later one. One
// that is not known makes the whole not known.
func widen(d *Date, flag flags, first, ok bool, wider, n int64) int64 {
	switch {
	case first && ok:
		d.flags |= flag
		return n
	case ok && d.flags&flag != 0:
		return wider
	}
	d.flags &^= flag
	return 0
}

// fixedYear is the year where no digit is unspecified.
func (p *single) fixedYear() int64 {
	y := p.long
	if !p.isY {
		y = digits(p.year, '0')
	}
	if p.neg {
		return -y
	}
	return y
}

// digits is the value of y with x for its unspecified digits.
func digits(y [4]byte, x byte) (n int64) {
	for _, c := range y {
		if c == 'X' {
			c = x
		}
		n = n*10 + int64(c-'0')
	}
	return n
}

// years are the first and last year that p can mean.
func (p *single) years() (lo, hi int64, ok bool) {
	switch {
	case p.sig != 0:
		y := p.fixedYear()
		abs, unit := max(y, -y), int64(1)
		for n := p.yearDigits() - p.sig; n > 0; n-- {
			unit *= 10
		}
		lo, hi = abs/unit*unit, abs/unit*unit+unit-1
	case p.isY:
		lo, hi = p.long, p.long
	case p.year[0] == 'X':
		return 0, 0, false
	default:
		lo, hi = digits(p.year, '0'), digits(p.year, '9')
	}
	if p.neg {
		lo, hi = -hi, -lo
	}
	return lo, hi, true
}

func (p *single) yearDigits() (n int) {
	if !p.isY {
		return 4
	}
	for y := p.long; y > 0; y /= 10 {
		n++
	}
	return n
}

// bounds are the first and last day that p can mean.
func (p *single) bounds() (lo, hi int64, ok bool) {
	yLo, yHi, ok := p.years()
	if !ok {
		return 0, 0, false
	}
	if p.sub != 0 {
		m, length := subYear(p.sub)
		return dayNumber(yLo, m, 1), dayNumber(yHi, m+length, 1) - 1, true
	}
	if !p.hasMonth() {
		return dayNumber(yLo, 1, 1), dayNumber(yHi, 12, 31), true
	}
	return p.firstDay(yLo, yHi), p.lastDay(yLo, yHi), true
}

// firstDay is the first day in the years that fits month and day.
func (p *single) firstDay(yLo, yHi int64) int64 {
	for y := yLo; y <= yHi; y++ {
		for m := 1; m <= 12 && p.fitsYear(y); m++ {
			if !fits(p.month, m) {
				continue
			}
			for d := 1; d <= daysIn(y, m); d++ {
				if !p.hasDay() || fits(p.day, d) {
					return dayNumber(y, m, d)
				}
			}
		}
	}
	return dayNumber(yLo, 1, 1)
}

// lastDay is the last day in the years that fits month and day.
func (p *single) lastDay(yLo, yHi int64) int64 {
	for y := yHi; y >= yLo; y-- {
		for m := 12; m >= 1 && p.fitsYear(y); m-- {
			if !fits(p.month, m) {
				continue
			}
			for d := daysIn(y, m); d >= 1; d-- {
				if !p.hasDay() || fits(p.day, d) {
					return dayNumber(y, m, d)
				}
			}
		}
	}
	return dayNumber(yHi, 12, 31)
}

// fitsYear reports whether y can be written for p's year.
func (p *single) fitsYear(y int64) bool {
	y = max(y, -y)
	for i := 3; i >= 0; i-- {
		if c := p.year[i]; c != 'X' && int64(c-'0') != y%10 {
			return false
		}
		y /= 10
	}
	return true
}

// subYear gives the first month of a sub-year code and its length in months.
// Winter begins in December of its year; seasons without a hemisphere are read
// as northern ones.
func subYear(code int) (month, length int) {
	switch {
	case code <= 24:
		return 3 + 3*(code-21), 3
	case code <= 28:
		return 3 + 3*(code-25), 3
	case code <= 32: // southern: spring begins in September, autumn in March
		return []int{9, 12, 3, 6}[code-29], 3
	case code <= 36:
		return 1 + 3*(code-33), 3
	case code <= 39:
		return 1 + 4*(code-37), 4
	}
	return 1 + 6*(code-40), 6
}

// Compare orders dates by their bounds: by the first day (where that is not
// known, the last), then by the last day, so that what is over sooner comes
// first; dates without bounds come last. Equal bounds are ordered by text, so
// that 0 means equal.
func Compare(a, b Date) int {
	if a.Known() != b.Known() {
		if a.Known() {
			return -1
		}
		return 1
	}
	if c := compare(a.begin(), b.begin()); c != 0 {
		return c
	}
	if c := compare(a.finish(), b.finish()); c != 0 {
		return c
	}
	return compare(a.text, b.text)
}

func compare[T int64 | string](a, b T) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// begin is the day by which d is ordered.
func (d Date) begin() int64 {
	if d.flags&hasLo != 0 {
		return d.lo
	}
	return d.hi
}

func (d Date) finish() int64 {
	if d.flags&hasHi != 0 {
		return d.hi
	}
	return math.MaxInt64
}

// reach are the days that d covers, an open end reaching without limit and an
// unknown one only as far as the other end.
func (d Date) reach() (lo, hi int64, ok bool) {
	lo, hi = d.begin(), d.hi
	if d.flags&hasHi == 0 {
		hi = d.lo
	}
	if d.flags&openLo != 0 {
		lo = math.MinInt64
	}
	if d.flags&openHi != 0 {
		hi = math.MaxInt64
	}
	return lo, hi, d.Known()
}

// Contains reports whether all days of o are days of d. It is false where
// either has no bounds.
func (d Date) Contains(o Date) bool {
	lo, hi, ok := d.reach()
	oLo, oHi, oOK := o.reach()
	return ok && oOK && lo <= oLo && oHi <= hi
}

// Overlaps reports whether d and o can share a day. It is false where either
// has no bounds.
func (d Date) Overlaps(o Date) bool {
	lo, hi, ok := d.reach()
	oLo, oHi, oOK := o.reach()
	return ok && oOK && lo <= oHi && oLo <= hi
}
