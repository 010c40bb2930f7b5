package edtf

import "time"

// Day is a day of the proleptic Gregorian calendar.
type Day struct{ Year, Month, Day int }

// Date is the day as a Date.
func (d Day) Date() Date { return Of(d.Year, d.Month, d.Day) }

// AddDays is the day n days after d, before it if n is negative.
func (d Day) AddDays(n int) Day {
	return dayOf(d.number() + int64(n))
}

// Weekday is d's day of the week.
func (d Day) Weekday() time.Weekday {
	w := (d.number() + 4) % 7 // day 0, 1970-01-01, was a Thursday
	if w < 0 {
		w += 7
	}
	return time.Weekday(w)
}

// Sub is the number of days from o to d.
func (d Day) Sub(o Day) int { return int(d.number() - o.number()) }

// Before reports whether d is earlier than o.
func (d Day) Before(o Day) bool {
	if d.Year != o.Year {
		return d.Year < o.Year
	}
	return d.Month*32+d.Day < o.Month*32+o.Day
}

func (d Day) number() int64 { return dayNumber(int64(d.Year), d.Month, d.Day) }

// DaysIn is the number of days of a month, 1 to 12.
func DaysIn(year, month int) int { return daysIn(int64(year), month) }

func daysIn(year int64, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// dayNumber counts days from 1970-01-01. The month may be above 12: it then
// lies in a later year. The method is Howard Hinnant's days_from_civil.
func dayNumber(year int64, month, day int) int64 {
	year += int64((month - 1) / 12)
	month = (month-1)%12 + 1
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := int64((153*((month+9)%12)+2)/5 + day - 1)
	return era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468
}

// dayOf is the inverse of dayNumber (Hinnant's civil_from_days).
func dayOf(n int64) Day {
	n += 719468
	era := floorDiv(n, 146097)
	dayOfEra := n - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	m := (5*dayOfYear + 2) / 153
	day := int(dayOfYear-(153*m+2)/5) + 1
	month := int(m+2)%12 + 1
	year := yearOfEra + era*400
	if month <= 2 {
		year++
	}
	return Day{int(year), month, day}
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
