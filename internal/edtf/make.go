package edtf

import "strconv"

// Of is the date of a year, a month (0: the year alone) and a day (0: the month
// alone). Parts that no calendar has give the zero Date.
func Of(year, month, day int) Date {
	b := appendYear(make([]byte, 0, 16), year)
	if month != 0 {
		b = appendTwo(b, month)
		if day != 0 {
			b = appendTwo(b, day)
		}
	}
	if 0 <= year && year <= 9999 && 1 <= month && month <= 12 && 1 <= day && day <= DaysIn(year, month) {
		n := dayNumber(int64(year), month, day)
		return Date{string(b), n, n, hasLo | hasHi}
	}
	d, err := Parse(string(b))
	if err != nil {
		return Date{}
	}
	return d
}

// OfSub is a season, quarter or half of a year by its code, 21 to 41.
func OfSub(year, code int) Date {
	d, err := Parse(string(appendTwo(appendYear(nil, year), code)))
	if err != nil {
		return Date{}
	}
	return d
}

func appendYear(b []byte, year int) []byte {
	abs := max(year, -year)
	if abs > 9999 {
		b = append(b, 'Y')
	}
	if year < 0 {
		b = append(b, '-')
	}
	for limit := 1000; limit > 1 && abs < limit; limit /= 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(abs), 10)
}

func appendTwo(b []byte, n int) []byte {
	b = append(b, '-')
	if n < 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// Interval is the interval from one date to another. A zero Date is an open
// end; of a date that is itself an interval the outer end is taken; a season,
// quarter or half is written as its first or last month, since no sub-year
// code stands in an interval. Dates that cannot make an interval (sets, two
// zero Dates, an end before the beginning) give the zero Date.
func Interval(from, to Date) Date {
	if f, _, ok := from.Interval(); ok {
		from = f
	}
	if _, t, ok := to.Interval(); ok {
		to = t
	}
	left, right := "..", ".."
	if !from.IsZero() {
		left = from.month(true).text
	}
	if !to.IsZero() {
		right = to.month(false).text
	}
	d, err := Parse(left + "/" + right)
	if err != nil {
		return Date{}
	}
	return d
}

// month is the first or last month of a season, quarter or half, and d itself
// otherwise.
func (d Date) month(first bool) Date {
	year, code, ok := d.Sub()
	if !ok {
		return d
	}
	m, length := subYear(code)
	if !first {
		m += length - 1
	}
	return Of(year+(m-1)/12, (m-1)%12+1, 0)
}

// Interval gives the ends of an interval; an open or unknown end is the zero
// Date. ok is false if d is no interval.
func (d Date) Interval() (from, to Date, ok bool) {
	for i := range len(d.text) {
		if d.text[i] == '/' {
			from, _ = Parse(d.text[:i])
			to, _ = Parse(d.text[i+1:])
			return from, to, true
		}
	}
	return Date{}, Date{}, false
}

// parts takes a date that is neither interval nor set apart.
func (d Date) parts() (p single, ok bool) {
	c, err := parseCompound(d.text)
	if err != nil || c.kind != isSingle {
		return single{}, false
	}
	return c.first.from, true
}

// Sub gives year and code of a season, quarter or half.
func (d Date) Sub() (year, code int, ok bool) {
	p, ok := d.parts()
	if !ok || p.sub == 0 {
		return 0, 0, false
	}
	return int(p.fixedYear()), p.sub, true
}

// Year is the year that d lies in; ok is false where d spans years or its year
// has unspecified digits.
func (d Date) Year() (year int, ok bool) {
	if p, single := d.parts(); single {
		if hasX(p.year[:]) || p.sig != 0 {
			return 0, false
		}
		return int(p.fixedYear()), true
	}
	lo, okLo := d.Earliest()
	hi, okHi := d.Latest()
	return lo.Year, okLo && okHi && lo.Year == hi.Year
}

// Month is the month that d is or lies in, 1 to 12; ok is false where there is
// none or its digits are unspecified.
func (d Date) Month() (month int, ok bool) {
	p, ok := d.parts()
	if !ok || !p.hasMonth() {
		return 0, false
	}
	return number(p.month)
}

// DayOfMonth is the day of a date that has one without unspecified digits.
func (d Date) DayOfMonth() (day int, ok bool) {
	p, ok := d.parts()
	if !ok || !p.hasDay() {
		return 0, false
	}
	return number(p.day)
}

// Day is the day of a complete date.
func (d Date) Day() (day Day, ok bool) {
	lo, okLo := d.Earliest()
	if !okLo || d.flags&hasHi == 0 || d.lo != d.hi {
		return Day{}, false
	}
	return lo, true
}

// AddDays is the date n days after a complete date; the zero Date otherwise.
func (d Date) AddDays(n int) Date {
	day, ok := d.Day()
	if !ok {
		return Date{}
	}
	return day.AddDays(n).Date()
}

// AddMonths moves a month or day by n months. A day that the new month lacks
// becomes its last one. Dates without a month give the zero Date.
func (d Date) AddMonths(n int) Date {
	year, ok := d.Year()
	month, okMonth := d.Month()
	if !ok || !okMonth {
		return Date{}
	}
	m := int64(year)*12 + int64(month-1+n)
	y, mon := int(floorDiv(m, 12)), int(m-floorDiv(m, 12)*12)+1
	day, ok := d.DayOfMonth()
	if !ok {
		return Of(y, mon, 0)
	}
	return Of(y, mon, min(day, DaysIn(y, mon)))
}
