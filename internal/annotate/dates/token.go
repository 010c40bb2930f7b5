package dates

import "slices"

// What the grammar asks of tokens and points again and again.

// is reports whether k is one of the kinds.
func (k kind) is(kinds ...kind) bool { return slices.Contains(kinds, k) }

// inRange reports whether n lies between least and most, these among them.
func inRange(n, least, most int) bool { return least <= n && n <= most }

// figured reports whether t is a number of one to so many figures.
func (t token) figured(most int) bool { return t.kind == number && inRange(t.digits, 1, most) }

// isDay reports whether t is the number of a day in figures.
func (t token) isDay() bool { return t.figured(2) && inRange(t.n, 1, 31) }

// isMonth reports whether t is the number of a month in figures.
func (t token) isMonth() bool { return t.figured(2) && inRange(t.n, 1, 12) }

// isYear reports whether t is a year in four figures, from least on.
func (t token) isYear(least int) bool {
	return t.kind == number && t.digits == 4 && inRange(t.n, least, 2199)
}

// isQuarter reports whether t is the number of a quarter, with nothing before it.
func (t token) isQuarter() bool { return t.kind == number && !t.gap && inRange(t.n, 1, 4) }

// loneDay reports whether p is a day that stands without its month.
func (p point) loneDay() bool { return p.unit == uDay && p.month.kind == absent }

// betweenDays reports whether e is a range of days without their months.
func (e expression) betweenDays() bool {
	return e.form == ranged && e.from.loneDay() && e.to.loneDay()
}

// loneMonth reports whether p is a month that nothing but its number tells.
func (p point) loneMonth() bool {
	return p.unit == uMonth && p.month.kind == given && p.year.kind == absent && p.dir == undirected
}

// hasYear reports whether the text has spoken of a date whose year is known.
func (a anchor) hasYear() bool { return a.ok && a.at.year > 0 }
