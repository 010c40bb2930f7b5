package dates

import (
	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// monday is the Monday of d's week.
func monday(d edtf.Day) edtf.Day { return d.AddDays(1 - weekdayOf(d)) }

// days is the value of the days from lo to hi.
func stretch(lo, hi edtf.Day) value {
	return value{date: edtf.Interval(lo.Date(), hi.Date()), at: ymd{year: lo.Year, month: lo.Month}}
}

func oneDay(d edtf.Day) value {
	return value{date: d.Date(), at: ymd{d.Year, d.Month, d.Day}}
}

// openDay is a day of which nothing is known but perhaps the year.
func (r *resolver) openDay() value {
	at := ymd{r.p.year, unknown, unknown}
	return value{date: at.date(), at: at}
}

// weekPoint resolves weeks, weekends and weekdays. Weeks begin on Monday.
func (r *resolver) weekPoint(p point, e expression, from *value) (value, bool) {
	r.fromP()
	day, ok := r.p.full()
	if !ok {
		return r.openDay(), true
	}
	if p.rel != 0 {
		r.because("weeks", p.rel)
	}
	week := monday(day).AddDays(7 * p.rel)
	switch {
	case p.unit == uWeek:
		return stretch(week, week.AddDays(6)), true
	case p.unit == uWeekend && p.dir == forward && day.Sub(week) > 5:
		week = week.AddDays(7)
		fallthrough
	case p.unit == uWeekend:
		return stretch(week.AddDays(5), week.AddDays(6)), true
	case p.week:
		return oneDay(week.AddDays(p.weekday - 1)), true
	}
	if from != nil && p.dir == undirected {
		if first, ok := from.at.full(); ok {
			return oneDay(first.AddDays((p.weekday - weekdayOf(first) + 7) % 7)), true
		}
	}
	return r.weekdayPoint(p, e, day), true
}

// weekdayPoint resolves a weekday without a week.
func (r *resolver) weekdayPoint(p point, e expression, day edtf.Day) value {
	ahead := (p.weekday - weekdayOf(day) + 7) % 7 // days to the next such day, 0 for today
	switch p.dir {
	case current:
		r.because("this week")
		return oneDay(monday(day).AddDays(p.weekday - 1))
	case backward:
		r.because("last")
		return oneDay(day.AddDays((ahead+6)%7 - 6))
	case forward, following:
		r.because("coming")
		return oneDay(day.AddDays((ahead+6)%7 + 1))
	}
	if first, full := r.day.at.full(); full && r.listed(p) {
		return oneDay(first.AddDays((p.weekday - weekdayOf(first) + 7) % 7))
	}
	status := r.side(e)
	switch {
	case ahead == 0:
		return oneDay(day)
	case status == korean.Past:
		r.because("past")
		return oneDay(day.AddDays(ahead - 7))
	case status == korean.Future, e.form == upTo:
		r.because("to come")
		return oneDay(day.AddDays(ahead))
	case ahead > 3:
		ahead -= 7
	}
	r.because("nearest")
	return oneDay(day.AddDays(ahead))
}

// weekBefore moves a range of weekdays that is past, but ends after publication, to
// the week before.
func (r *resolver) weekBefore(from, to value) (value, value) {
	first, known := from.at.full()
	last, _ := to.at.full()
	if published, ok := r.p.full(); !ok || !known || !published.Before(last) {
		return from, to
	}
	return oneDay(first.AddDays(-7)), oneDay(last.AddDays(-7))
}

// monthWeek resolves 9월 둘째 주, and 첫째 금요일. By analogy with ISO 8601 a
// month's first week holds its first Thursday.
func (r *resolver) monthWeek(p point, e expression, from *value) (value, bool) {
	m, _, ok := r.month(p, e, from)
	if !ok {
		return value{}, false
	}
	if m.year <= 0 || m.month <= 0 {
		return value{date: m.date(), at: m}, true
	}
	if p.unit == uMonthDay {
		d, ok := nthWeekday(m.year, m.month, p.weekday, p.nth)
		return oneDay(d), ok
	}
	const thursday = 4
	d, _ := nthWeekday(m.year, m.month, thursday, p.nth)
	week := monday(d)
	r.because("first Thursday")
	if p.weekday != 0 {
		return oneDay(week.AddDays(p.weekday - 1)), true
	}
	return stretch(week, week.AddDays(6)), true
}

// nthWeekday is the nth such weekday of a month, or the last; ok is false where
// it falls into the next month.
func nthWeekday(year, month, weekday, nth int) (d edtf.Day, ok bool) {
	if nth == last {
		end := monthSpan(year, month).hi
		return end.AddDays(-((weekdayOf(end) - weekday + 7) % 7)), true
	}
	first := edtf.Day{Year: year, Month: month, Day: 1}
	d = first.AddDays((weekday-weekdayOf(first)+7)%7 + 7*(nth-1))
	return d, d.Month == month
}

// yearWeek resolves 2021년 38주차: ISO weeks.
func (r *resolver) yearWeek(p point) (value, bool) {
	year, _, ok := r.year(p.year, nil)
	if !ok || year == unknown {
		return value{date: ymd{year: unknown}.date(), at: ymd{year: unknown}}, ok
	}
	week := monday(edtf.Day{Year: year, Month: 1, Day: 4}).AddDays(7 * (p.nth - 1))
	return stretch(week, week.AddDays(6)), true
}

// monthEnd resolves 9월 마지막 날, 이달 말일.
func (r *resolver) monthEnd(p point, e expression, from *value) (value, bool) {
	at, named, ok := r.month(p, e, from)
	if !ok {
		return value{}, false
	}
	at.day = unknown
	if at.month > 0 && (at.year > 0 || at.month != 2) {
		at.day = edtf.DaysIn(max(at.year, 0), at.month)
	}
	return value{date: at.date(), at: at, named: named}, true
}

// feastPoint resolves a holiday: in the publication's year, by tense in a
// neighbouring one.
func (r *resolver) feastPoint(p point, e expression) (value, bool) {
	f := p.feast
	year, named, ok := 0, false, true
	if p.year.kind != absent {
		year, named, ok = r.year(p.year, nil)
	} else {
		year = r.yearOfFeast(f, p, e)
	}
	if !ok {
		return value{}, false
	}
	at := ymd{year, unknown, unknown}
	if f.rule == nil {
		at.month, at.day = f.month, f.day
	} else if d, ok := f.on(year); ok {
		at = ymd{d.Year, d.Month, d.Day}
	}
	v := value{date: at.date(), at: at, named: named}
	if day, full := at.full(); full && p.long {
		v = stretch(day.AddDays(-1), day.AddDays(1))
	}
	return v, true
}

func (r *resolver) yearOfFeast(f *feast, p point, e expression) int {
	r.fromP()
	if r.p.year == unknown || r.p.month == unknown {
		return r.p.year
	}
	m, clear := r.modeOf(p, e)
	if !clear || m == sameYear {
		return r.p.year
	}
	spans, years := make([]span, 0, 3), make([]int, 0, 3)
	for y := r.p.year - 1; y <= r.p.year+1; y++ {
		if d, ok := f.on(y); ok {
			spans, years = append(spans, span{d, d}), append(years, y)
		}
	}
	if i := r.choose(m, spans); i >= 0 {
		return years[i]
	}
	return r.p.year
}

// checkWeekday notes where a weekday beside a day is not that day's.
func (r *resolver) checkWeekday(p point, at ymd) {
	day, full := at.full()
	if !p.weekdayIn || !full || weekdayOf(day) == p.weekday || r.warning != "" {
		return
	}
	names := weekdayNames.All()
	r.warning = day.Date().String() + " is a " + names[weekdayOf(day)-1] + ", the text says " + names[p.weekday-1]
}

// weekdayNames are the names of weekdays, from Monday.
var weekdayNames = words("weekday-names")
