package dates

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// unknown stands for a year, month or day that nothing settles: open digits.
const unknown = -1

// ymd is a year, month and day; 0 where there is none, unknown where there is
// one that is not known.
type ymd struct{ year, month, day int }

// date prints v as an EDTF date.
func (v ymd) date() edtf.Date {
	if v.year > 0 && v.month >= 0 && v.day >= 0 {
		return edtf.Of(v.year, v.month, v.day)
	}
	b := digits(nil, v.year, 4)
	if v.month != 0 {
		b = digits(append(b, '-'), v.month, 2)
	}
	if v.day != 0 {
		b = digits(append(b, '-'), v.day, 2)
	}
	d, err := edtf.Parse(string(b))
	if err != nil {
		return edtf.Date{}
	}
	return d
}

// digits appends n with leading zeros, X for each digit of an unknown n.
func digits(b []byte, n, width int) []byte {
	for p := pow10(width - 1); p > 0; p /= 10 {
		if n == unknown {
			b = append(b, 'X')
		} else {
			b = append(b, byte('0'+n/p%10))
		}
	}
	return b
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}

// full is the day of a complete v.
func (v ymd) full() (edtf.Day, bool) {
	return edtf.Day{Year: v.year, Month: v.month, Day: v.day}, v.year > 0 && v.month > 0 && v.day > 0
}

// value is what a point was resolved to.
type value struct {
	date  edtf.Date
	at    ymd  // for anchors
	sub   int  // half, quarter or season
	named bool // the text names the year, or it follows from a word like 지난해
}

// resolver turns expressions into dates, in the order of the text.
type resolver struct {
	text      string
	published edtf.Date
	p         ymd // the publication date; unknown parts are unknown
	about     int // the year that the title says the text is about; 0: it says none
	place     place
	spoken    anchor      // M: the date last spoken of
	day       anchor      // the day last spoken of
	narrated  anchor      // the last of these outside quotation marks
	held      anchor      // the day of what was told, before that of the telling in one sentence
	pastDay   anchor      // the last of these that is not after publication
	days      []anchor    // the days named so far outside quotations
	narrating anchor      // the last day told by its month and day alone, until a date of another form comes
	warning   string      // of the expression being resolved
	unclear   bool        // neither words nor tense told the year of the last point
	value     value       // of the expression being resolved
	stamps    map[int]ymd // days that captions give in full, where the year of publication is unknown
	korean    *korean.Text
	why       []string
	usesP     bool
}

func newResolver(text string, published edtf.Date, names []diag.Span) *resolver {
	r := &resolver{text: text, published: published, p: known(published), korean: korean.Read(text, korean.Names(names))}
	if r.p.year == unknown {
		if d, _ := Reference(text); !d.IsZero() {
			r.published, r.p = d, known(d)
		} else {
			r.stamps = stamps(text)
		}
	}
	return r
}

// known takes a publication date apart.
func known(d edtf.Date) ymd {
	v := ymd{unknown, unknown, unknown}
	if _, _, interval := d.Interval(); interval || d.IsZero() {
		return v
	}
	year, ok := d.Year()
	if !ok {
		return v
	}
	v.year = year
	if v.month, ok = d.Month(); !ok {
		v.month = unknown
		return v
	}
	if v.day, ok = d.DayOfMonth(); !ok {
		v.day = unknown
	}
	return v
}

// because notes a step of the reasoning for Match.Rule: a row of reasons.tsv, with the
// number that it tells.
func (r *resolver) because(reason string, n ...int) { r.why = append(r.why, reasonText(reason, n...)) }

// fromP notes that the publication date was used.
func (r *resolver) fromP() { r.usesP = true }

// reason is the rule's sentence of the expression resolved last.
func (r *resolver) reason() string {
	why := r.why
	if len(why) == 0 && !r.usesP {
		why = append(why, reasonText("as it stands"))
	}
	if r.usesP {
		if r.p.year == unknown {
			why = append(why, reasonText("publication unknown"))
		} else {
			why = append(why, reasonText("published")+" "+r.published.String())
		}
	}
	return strings.Join(why, ", ")
}

// expression resolves e; ok is false where it means nothing (이날 without a day
// spoken of) or no calendar has it.
func (r *resolver) expression(e expression) (edtf.Date, bool) {
	r.why, r.usesP, r.unclear, r.warning = r.why[:0], false, false, ""
	if e.deadline && r.side(e) != korean.Past {
		return edtf.Date{}, false
	}
	switch e.form {
	case ranged:
		return r.interval(e)
	case lengthened:
		v, ok := r.point(e.from, e, nil)
		r.value = v
		if day, full := v.at.full(); ok && full {
			r.because("to its end")
			return edtf.Interval(v.date, day.AddDays(e.lasts.days-1).Date()), true
		}
		if e.lasts.months > 0 && ok && v.at.year > 0 && v.at.month > 0 {
			r.because("to its end")
			if e.lasts.months == 1 {
				return v.date, true
			}
			return edtf.Interval(v.date, v.date.AddMonths(e.lasts.months-1)), true
		}
		return edtf.Interval(v.date, edtf.Date{}), ok
	}
	v, ok := r.point(e.from, e, nil)
	if !ok {
		return edtf.Date{}, false
	}
	r.value = v
	switch e.form {
	case fromOn:
		return edtf.Interval(v.date, edtf.Date{}), true
	case upTo:
		return edtf.Interval(edtf.Date{}, v.date), true
	case before:
		return edtf.Interval(edtf.Date{}, r.precede(v)), true
	}
	return v.date, true
}

// precede is the year, month or day before v.
func (r *resolver) precede(v value) edtf.Date {
	r.because("before leaves out")
	if day, full := v.at.full(); full {
		return day.AddDays(-1).Date()
	}
	if v.sub != 0 {
		lo, _ := v.date.Earliest()
		return edtf.Of(lo.Year, lo.Month, 0).AddMonths(-1)
	}
	if v.at.year > 0 && v.at.month > 0 {
		return v.date.AddMonths(-1)
	}
	if v.at.year > 0 && v.at.month == 0 {
		return edtf.Of(v.at.year-1, 0, 0)
	}
	return v.date
}

// interval resolves a range. Where neither end names its year, the later end
// is placed by tense and the earlier one before it; otherwise the later end
// takes from the earlier one what it lacks, and never comes before it.
func (r *resolver) interval(e expression) (edtf.Date, bool) {
	if a := e.from; yearless(a) && yearless(e.to) && a.dir == undirected && sharesYear(a, e.to) {
		if d, ok := r.backFrom(e); ok {
			return d, true
		}
	}
	from, ok := r.point(e.from, e, nil)
	if !ok {
		return edtf.Date{}, false
	}
	to, ok := r.point(e.to, e, &from)
	if !ok {
		return edtf.Date{}, false
	}
	if e.from.unit == uWeekday && e.to.unit == uWeekday && r.side(e) == korean.Past {
		from, to = r.weekBefore(from, to)
	}
	r.value = to
	d := edtf.Interval(from.date, to.date)
	return d, !d.IsZero()
}

// sharesYear reports whether the ends of a range without years may be resolved by the
// later one: they are of one unit, or the first is a day of a month and the second a
// month.
func sharesYear(a, b point) bool {
	if a.unit > uDay {
		return false
	}
	return a.bare || a.unit == b.unit || a.month.kind == given && b.unit == uMonth
}

// yearless reports whether a month or day leaves its year, or year and month,
// to be found.
func yearless(p point) bool {
	return p.year.kind == absent && (p.unit == uMonth && p.month.kind == given ||
		p.unit == uDay && p.day.kind == given && (p.month.kind == given || p.month.kind == absent))
}

// backFrom resolves a range by its later end.
func (r *resolver) backFrom(e expression) (edtf.Date, bool) {
	a, b := e.from, e.to
	if b.unit == uDay && b.month.kind == absent && a.month.kind == given {
		b.month = a.month
		if b.day.n < a.day.n {
			b.month.n = a.month.n%12 + 1
		}
	}
	to, ok := r.point(b, e, nil)
	if !ok || to.at.year == unknown || to.at.month <= 0 {
		r.why, r.usesP, r.warning = r.why[:0], false, ""
		return edtf.Date{}, false
	}
	v := to.at
	own, itsOwn := r.ownMonth(a, e, to)
	switch {
	case itsOwn:
		v = own
	case a.unit == uMonth:
		v = ymd{to.at.year, a.month.n, 0}
		if a.month.n > to.at.month {
			v.year--
		}
	case a.month.kind == given:
		v = ymd{to.at.year, a.month.n, a.day.n}
		if a.month.n > to.at.month || a.month.n == to.at.month && to.at.day > 0 && a.day.n > to.at.day {
			v.year--
		}
	case a.day.n > to.at.day:
		back := edtf.Of(to.at.year, to.at.month, 0).AddMonths(-1)
		v.year, _ = back.Year()
		v.month, _ = back.Month()
		v.day = a.day.n
	default:
		v.day = a.day.n
	}
	if r.unclear {
		v, to = r.nearerRange(v, to)
	}
	r.value = to
	r.checkWeekday(a, v)
	d := edtf.Interval(v.date(), to.date)
	return d, !d.IsZero()
}

// ownMonth places a first day without a month, where the second end names one, in the
// month that it has for itself: who writes 25일부터 12월 31일까지 in November means this
// month's, for of two days of December the first would have it. It reports whether there
// is such a day before the second end.
func (r *resolver) ownMonth(a point, e expression, to value) (ymd, bool) {
	if a.unit != uDay || a.month.kind != absent || e.to.month.kind != given {
		return ymd{}, false
	}
	why := len(r.why)
	from, ok := r.point(a, e, nil)
	r.why = r.why[:why]
	lo, hasDay := from.date.Earliest()
	end, hasEnd := to.date.Latest()
	return from.at, ok && hasDay && hasEnd && lo.Before(end)
}

// nearerRange moves a range that nothing dates from last year to the
// publication's, where that is nearer.
func (r *resolver) nearerRange(from ymd, to value) (ymd, value) {
	before := (r.p.year-to.at.year)*12 + r.p.month - to.at.month
	after := (from.year+1-r.p.year)*12 + from.month - r.p.month
	if from.year+1 == r.p.year && to.at.year < r.p.year && after >= 0 && after < before {
		from.year++
		to.at.year++
		to.date = to.at.date()
	}
	return from, to
}
