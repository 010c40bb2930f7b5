package dates

import (
	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// mode says which of several days or months that fit is meant.
type mode uint8

const (
	nearest  mode = iota // to the publication date; of two equally near the past one
	latest               // not after the publication date
	earliest             // not before it
	sameYear             // of the publication's year
)

// span is a stretch of days.
type span struct{ lo, hi edtf.Day }

// around is the publication date as a span: a day, or the month known of it.
func (r *resolver) around() span {
	if day, ok := r.p.full(); ok {
		return span{day, day}
	}
	return monthSpan(r.p.year, r.p.month)
}

func monthSpan(year, month int) span {
	return span{edtf.Day{Year: year, Month: month, Day: 1}, edtf.Day{Year: year, Month: month, Day: edtf.DaysIn(year, month)}}
}

// choose gives the index of the span that m takes, for spans in order of time.
func (r *resolver) choose(m mode, spans []span) int {
	p := r.around()
	best := -1
	for i, s := range spans {
		switch m {
		case latest:
			if !p.hi.Before(s.lo) {
				best = i
			}
		case earliest:
			if best < 0 && !s.hi.Before(p.lo) {
				best = i
			}
		default:
			if best < 0 || distance(s, p) < distance(spans[best], p) {
				best = i
			}
		}
	}
	return best
}

// distance counts the days between two spans, in whole months for months.
func distance(a, b span) int {
	if a.lo.Before(a.hi) {
		n := (a.lo.Year-b.lo.Year)*12 + a.lo.Month - b.lo.Month
		return max(n, -n)
	}
	switch {
	case b.hi.Before(a.lo):
		return a.lo.Sub(b.hi)
	case a.hi.Before(b.lo):
		return b.lo.Sub(a.hi)
	}
	return 0
}

// modeOf decides by the words 지난 and 오는, by 현재 and 까지, and by the tense
// of the clause. clear is false where nothing of these says.
func (r *resolver) modeOf(p point, e expression) (m mode, clear bool) {
	switch p.dir {
	case backward:
		r.because("last")
		return latest, true
	case forward, following:
		r.because("coming")
		return earliest, true
	case current:
		r.because("this")
		return sameYear, true
	}
	if p.back {
		r.because("as of")
		return latest, true
	}
	if p.unit == uDay && p.month.kind == absent && takesEffect.Begins(r.text[p.end:]) {
		r.because("day of effect")
		return nearest, true
	}
	if p.unit == uDay && followedUp(r.text[p.end:]) {
		r.because("followed up")
		return latest, true
	}
	bareDay := p.loneDay() && e.form == single && !r.place.quoted
	if bareDay && greeted(r.text[p.end:]) {
		r.because("nearest")
		return nearest, true
	}
	if bareDay && r.told(e) {
		r.because("day of telling")
		return latest, true
	}
	if r.belied(e) {
		r.because("said before")
		return nearest, true
	}
	if r.prolongs(e) {
		r.because("deadline moved")
		return earliest, true
	}
	if r.korean.MovedTo(korean.Span{Start: e.start, End: e.end}) {
		r.because("to come")
		return earliest, true
	}
	if r.moved(e) {
		r.because("nearest")
		return nearest, true
	}
	if bareDay && r.decided(p, e) {
		r.because("day of decision")
		return latest, true
	}
	switch r.side(e) {
	case korean.Future:
		r.because("to come")
		return earliest, true
	case korean.Past:
		r.because("past")
		return latest, true
	}
	if e.form == upTo {
		r.because("deadline")
		return earliest, true
	}
	return nearest, false
}

// yearOfMonth finds the year of a month that stands without one; named tells
// that it is a year which the text has named.
func (r *resolver) yearOfMonth(p point, e expression) (year int, named bool) {
	if y, ok := r.carriedYear(p, e); ok {
		return y, true
	}
	if r.p.year == unknown || r.p.month == unknown {
		return r.yearUndated(p, e)
	}
	r.fromP()
	m, clear := r.modeOf(p, e)
	if !clear {
		if y, ok := r.paragraphYear(); ok {
			return y, true
		}
		if y, ok := r.timelineYear(p); ok {
			return y, false
		}
		r.because("nearest")
		r.unclear = true
	}
	if m == sameYear {
		return r.p.year, false
	}
	month := p.month.n
	spans := []span{monthSpan(r.p.year-1, month), monthSpan(r.p.year, month), monthSpan(r.p.year+1, month)}
	chosen := r.choose(m, spans)
	if p.dir == undirected && !r.announced(m, e) {
		chosen = r.withinYear(spans, chosen, 2)
	}
	return r.p.year - 1 + chosen, false
}

// yearUndated is the year of a month where the publication date is not known in
// full: of what is past the year before, if the paragraph spoke of it, else the
// publication's.
func (r *resolver) yearUndated(p point, e expression) (year int, named bool) {
	if r.about > 0 && p.dir == undirected {
		if y, ok := r.paragraphYear(); ok {
			return y, true
		}
	}
	if m := r.spoken; p.dir == undirected && m.at.year == r.p.year-1 && r.side(e) == korean.Past {
		if y, ok := r.paragraphYear(); ok {
			return y, true
		}
	}
	r.fromP()
	return r.p.year, false
}

// yearOfDay finds the year of a month and day, as yearOfMonth does.
func (r *resolver) yearOfDay(p point, e expression) (year int, named bool) {
	month, day := p.month.n, p.day.n
	if y, ok := r.carriedYear(p, e); ok && day <= edtf.DaysIn(y, month) && fitsWeekday(p, y) {
		return y, true
	}
	if r.p.year == unknown || r.p.month == unknown {
		return r.yearUndated(p, e)
	}
	r.fromP()
	m, clear := r.modeOf(p, e)
	if !clear {
		if y, ok := r.paragraphYear(); ok && day <= edtf.DaysIn(y, month) && fitsWeekday(p, y) {
			return y, true
		}
		if y, ok := r.timelineYear(p); ok && day <= edtf.DaysIn(y, month) && fitsWeekday(p, y) {
			return y, false
		}
		r.because("nearest")
		r.unclear = true
	}
	reach := 1
	if month == 2 && day == 29 {
		reach = 8
	}
	spans := make([]span, 0, 17)
	for y := r.p.year - reach; y <= r.p.year+reach; y++ {
		if day <= edtf.DaysIn(y, month) {
			d := edtf.Day{Year: y, Month: month, Day: day}
			spans = append(spans, span{d, d})
		}
	}
	if m == sameYear {
		m = nearest
	}
	chosen := max(r.choose(m, spans), 0)
	switch {
	case p.dir != undirected:
	case r.announced(m, e): // a board's day of entry may lie behind what the text plans
		chosen = r.withinYear(spans, chosen, 10)
	case p.exact && !clear:
		chosen = r.thisYear(spans, chosen)
	default:
		near := 60
		if m == earliest { // the verb may be another clause's; what is over is told as such
			near = 120
		}
		chosen = r.withinYear(spans, chosen, near)
	}
	if year := spans[chosen].lo.Year; fitsWeekday(p, year) || !fitsWeekday(p, r.p.year) || day > edtf.DaysIn(r.p.year, month) {
		return year, false
	}
	r.because("fits the weekday")
	return r.p.year, false
}

// monthOfDay finds year and month of a day that stands without them.
func (r *resolver) monthOfDay(p point, e expression) (year, month int) {
	if y, m, ok := r.carriedMonth(p); ok {
		return y, m
	}
	if y, m, ok := r.narratedMonth(p, e); ok {
		return y, m
	}
	r.fromP()
	if _, full := r.p.full(); !full {
		return r.p.year, unknown
	}
	m, clear := r.modeOf(p, e)
	if !clear {
		r.because("nearest")
	}
	if m == sameYear {
		return r.p.year, r.p.month
	}
	var spans [7]span
	n := 0
	for offset := -3; offset <= 3; offset++ {
		y, mon := addMonths(r.p.year, r.p.month, offset)
		if p.day.n <= edtf.DaysIn(y, mon) {
			d := edtf.Day{Year: y, Month: mon, Day: p.day.n}
			spans[n] = span{d, d}
			n++
		}
	}
	chosen := r.choose(m, spans[:n])
	switch {
	case p.dir != undirected, r.announced(m, e):
	case e.form != single:
		chosen = r.withinMonth(spans[:n], chosen)
	default:
		chosen = r.justPast(spans[:n], chosen)
	}
	d := spans[r.byWeekday(p, spans[:n], chosen)].lo
	return d.Year, d.Month
}

// weekdayOf numbers weekdays from Monday, 1, to Sunday, 7.
func weekdayOf(d edtf.Day) int { return (int(d.Weekday())+6)%7 + 1 }

// addMonths moves a month by n months.
func addMonths(year, month, n int) (y, m int) {
	m = year*12 + month - 1 + n
	return m / 12, m%12 + 1
}
