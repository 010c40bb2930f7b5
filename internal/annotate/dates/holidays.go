package dates

import (
	"math"

	"sillok/internal/edtf"
)

// A feast is a day that comes each year: on a fixed day of the solar calendar,
// or found by a rule.
type feast struct {
	names      string // patterns
	month, day int    // of a solar feast
	rule       func(year int) (edtf.Day, bool)
	alone      bool // marked also without 연휴 or 명절 after it
	common     bool // the name is another word too: 한식 is also Korean food
	three      bool // its 연휴 is the day with the one before and after
}

// lunar is the rule of a feast on a day of the lunar calendar.
func lunar(month, day int) func(int) (edtf.Day, bool) {
	return func(year int) (edtf.Day, bool) { return solarDay(year, month, day, false) }
}

// holidays lists the days that are known by name.
var holidays = [...]feast{
	{names: "설", rule: lunar(1, 1), three: true},
	{names: "설날 음력설 구정", rule: lunar(1, 1), alone: true, three: true},
	{names: "추석 한가위 중추절", rule: lunar(8, 15), alone: true, three: true},
	{names: "정월_대보름 대보름 정월_대보름날 대보름날", rule: lunar(1, 15), alone: true},
	{names: "부처님오신날 부처님_오신_날 석가탄신일 석탄일 사월_초파일 초파일", rule: lunar(4, 8), alone: true},
	{names: "단오 단오절 단옷날", rule: lunar(5, 5), alone: true},
	{names: "칠월_칠석 칠석", rule: lunar(7, 7), alone: true},
	{names: "백중날", rule: lunar(7, 15), alone: true},
	{names: "중양절", rule: lunar(9, 9), alone: true},
	{names: "섣달_그믐 섣달_그믐날", rule: newYearsEve, alone: true},
	{names: "한식", rule: coldFood, common: true},
	{names: "한식날", rule: coldFood, alone: true},
	{names: "동짓날", rule: winterSolstice, alone: true},
	{names: "부활절", rule: easter, alone: true},
	{names: "신정", month: 1, day: 1, alone: true},
	{names: "밸런타인데이 발렌타인데이", month: 2, day: 14, alone: true},
	{names: "화이트데이", month: 3, day: 14, alone: true},
	{names: "삼일절 3·1절 3.1절 3ㆍ1절", month: 3, day: 1, alone: true},
	{names: "만우절", month: 4, day: 1, alone: true},
	{names: "식목일", month: 4, day: 5, alone: true},
	{names: "노동절 메이데이", month: 5, day: 1, alone: true},
	{names: "어린이날", month: 5, day: 5, alone: true},
	{names: "어버이날", month: 5, day: 8, alone: true},
	{names: "현충일", month: 6, day: 6, alone: true},
	{names: "제헌절", month: 7, day: 17, alone: true},
	{names: "광복절", month: 8, day: 15, alone: true},
	{names: "개천절", month: 10, day: 3, alone: true},
	{names: "한글날", month: 10, day: 9, alone: true},
	{names: "핼러윈데이 핼러윈 할로윈", month: 10, day: 31, alone: true},
	{names: "크리스마스 성탄절 성탄일", month: 12, day: 25, alone: true},
	{names: "크리스마스_이브 성탄_전야 성탄절_이브", month: 12, day: 24, alone: true},
}

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
