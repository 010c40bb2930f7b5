package dates

import (
	_ "embed"
	"fmt"
	"math"
	"strings"
	"sync"

	"sillok/internal/edtf"
)

// A feast is a day that comes each year: on a fixed day of the solar calendar,
// or found by a rule.
type feast struct {
	names      []string // patterns
	month, day int      // of a solar feast
	rule       func(year int) (edtf.Day, bool)
	alone      bool // marked also without 연휴 or 명절 after it
	common     bool // the name is another word too: 한식 is also Korean food
	three      bool // its 연휴 is the day with the one before and after
}

// lunar is the rule of a feast on a day of the lunar calendar.
func lunar(month, day int) func(int) (edtf.Day, bool) {
	return func(year int) (edtf.Day, bool) { return solarDay(year, month, day, false) }
}

//go:embed holidays.tsv
var holidaysTSV string

// holidays are the days of holidays.tsv.
var holidays = sync.OnceValue(func() []feast {
	var list []feast
	for _, f := range tableRows(holidaysTSV, 4) {
		h := feast{names: strings.Fields(f[0]), alone: strings.Contains(f[2], "alone"), common: strings.Contains(f[2], "common"), three: strings.Contains(f[2], "three")}
		rule, day, _ := strings.Cut(f[1], " ")
		fmt.Sscanf(day, "%d %d", &h.month, &h.day)
		if rule == "lunar" {
			h.rule = lunar(h.month, h.day)
		} else {
			h.rule = movable[rule]
		}
		list = append(list, h)
	}
	return list
})

// movable are the rules of the feasts that are found by one of their own.
var movable = map[string]func(year int) (edtf.Day, bool){
	"newYearsEve":    newYearsEve,
	"coldFood":       coldFood,
	"winterSolstice": winterSolstice,
	"easter":         easter,
}

// IsFeast reports whether s is the name of a day that comes each year.
func IsFeast(s string) bool {
	s = strings.ReplaceAll(s, " ", "_")
	for _, f := range holidays() {
		for _, name := range f.names {
			if name == s {
				return true
			}
		}
	}
	return false
}

// needsYear reports whether the name of f is a feast's only beside something that says
// so, as a year does.
func (f *feast) needsYear() bool { return !f.alone && !f.common }

// on is the feast's day in a year; ok is false for a lunar feast outside the
// table.
func (f *feast) on(year int) (edtf.Day, bool) {
	if f.rule == nil {
		return edtf.Day{Year: year, Month: f.month, Day: f.day}, true
	}
	return f.rule(year)
}

// newYearsEve is the last day of the lunar year, counted to the year it opens:
// 섣달그믐 of 2021 is the day before 설날 of 2021.
func newYearsEve(year int) (edtf.Day, bool) {
	d, ok := solarDay(year, 1, 1, false)
	return d.AddDays(-1), ok
}

// coldFood is 한식, the 105th day after the winter solstice.
func coldFood(year int) (edtf.Day, bool) {
	d, ok := winterSolstice(year - 1)
	return d.AddDays(105), ok
}

// winterSolstice is the day of the December solstice by Korean time, after
// Meeus, Astronomical Algorithms, chapter 27, without the periodic terms, which
// move it by at most a quarter of an hour.
func winterSolstice(year int) (edtf.Day, bool) {
	if year < 1950 || year > 2050 {
		return edtf.Day{}, false
	}
	y := (float64(year) - 2000) / 1000
	julian := 2451900.05952 + 365242.74049*y - 0.06223*y*y - 0.00823*y*y*y + 0.00032*y*y*y*y
	const seoul = 9.0 / 24
	days := int(math.Floor(julian + seoul - 2451544.5)) // from 1 January 2000, whose midnight is JD 2451544.5
	return edtf.Day{Year: 2000, Month: 1, Day: 1}.AddDays(days), true
}

// easter is Easter Sunday by the Gregorian computus (Meeus, chapter 8).
func easter(year int) (edtf.Day, bool) {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return edtf.Day{Year: year, Month: n / 31, Day: n%31 + 1}, year >= 1583
}
