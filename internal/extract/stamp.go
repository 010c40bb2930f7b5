package extract

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"sillok/internal/edtf"
	"sillok/internal/lazyregexp"
)

// The value reader: the days that a line prints, in whatever form. It reads
// 2026. 4. 11.(토), 2026-04-11, 2026/04/11, 2026年 4月 11日, ’26. 4. 11.,
// 20260411, Feb 20. 2024, 20 February 2024, 04/12/2026 and, where a year is
// told elsewhere, 4. 11.; the words around them are not its business.

// stamp is a day as a line prints it.
type stamp struct {
	year, month, day int    // 0: not told
	start, end       int    // bytes of the line
	loose            bool   // a year of two figures without an apostrophe, or eight figures: a day only after a label
	pair             [2]int // 04/12/2026: month and day, in an order that is not known
	weekday          int    // of a day without its year, 1 for Sunday; 0: not told
}

// date gives the stamp as EDTF; what it does not tell stays open.
func (s stamp) date() edtf.Date {
	if s.day == 0 && s.month == 0 {
		d, _ := edtf.Parse(fmtDate(s.year, 0, 0) + "-XX-XX")
		return d
	}
	d, _ := edtf.Parse(fmtDate(s.year, s.month, s.day))
	return d
}

// whole reports whether the stamp is one day of the calendar.
func (s stamp) whole() bool { return s.year > 0 && s.day > 0 }

// dayForm is a way to print a day: an expression and what its groups are, in
// their order: y year, m month, d day, n month by name.
type dayForm struct {
	expression *lazyregexp.Regexp
	groups     string
	loose      bool
}

const (
	yearSign  = `\s?[.\-/년年]\s?`
	monthSign = `\s?[.\-/월月]\s?`
	daySign   = `(?:\s?[일日]|\.)?`
	fullYear  = `((?:19|20)\d{2})`
	monthName = `(?i:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})`
)

// dayForms are tried in order; a later one reads only what the earlier left.
var dayForms = []dayForm{
	{lazyregexp.New(fullYear + yearSign + `(\d{1,2})` + monthSign + `(\d{1,2})` + daySign), "ymd", false},
	{lazyregexp.New(`['’‘` + "`´‵′" + `](\d{2})` + yearSign + `(\d{1,2})` + monthSign + `(\d{1,2})` + daySign), "ymd", false},
	{lazyregexp.New(monthName + `\.?\s?(\d{1,2})(?:st|nd|rd|th)?[.,]?\s?,?\s?` + fullYear), "ndy", false},
	{lazyregexp.New(`(\d{1,2})(?:st|nd|rd|th)?[ .-]` + monthName + `[., -]{1,2}` + fullYear), "dny", false},
	{lazyregexp.New(`(\d{1,2})[./-](\d{1,2})[./-]` + fullYear), "??y", false},
	{lazyregexp.New(fullYear + `(\d{2})(\d{2})`), "ymd", true},
	{lazyregexp.New(`(\d{2})` + yearSign + `(\d{1,2})` + monthSign + `(\d{1,2})` + daySign), "ymd", true},
}

// stampHint spares lines that cannot hold a day.
func stampHint(s string) bool { return strings.ContainsAny(s, "0123456789") }

// stamps reads the days of s, in order of place.
func stamps(s string) []stamp {
	if !stampHint(s) {
		return nil
	}
	var all []stamp
	for i := range dayForms {
		f := &dayForms[i]
		for _, m := range f.expression.FindAllStringSubmatchIndex(s, -1) {
			if st, ok := f.read(s, m); ok && apartFrom(all, st) {
				all = append(all, st)
			}
		}
	}
	slices.SortFunc(all, func(a, b stamp) int { return a.start - b.start })
	return all
}

// apartFrom reports whether st overlaps none of all.
func apartFrom(all []stamp, st stamp) bool {
	return !slices.ContainsFunc(all, func(o stamp) bool { return st.start < o.end && o.start < st.end })
}

// read makes a stamp of a match, unless it goes on in figures or is no day.
func (f *dayForm) read(s string, m []int) (stamp, bool) {
	st := stamp{start: m[0], end: m[1], loose: f.loose}
	if isDigit(s, m[0]-1) || isDigit(s, m[1]) || m[0] > 1 && strings.ContainsRune(".-/", rune(s[m[0]-1])) && isDigit(s, m[0]-2) {
		return st, false
	}
	if f.loose && clockBehind.MatchString(s[m[1]:]) {
		return st, false // 11. 7. 12:00: the last figure is the hour
	}
	var open [2]int
	for i, group := range f.groups {
		text := s[m[2*i+2]:m[2*i+3]]
		n, _ := strconv.Atoi(text)
		switch group {
		case 'y':
			st.year = century(n)
		case 'm':
			st.month = n
		case 'd':
			st.day = n
		case 'n':
			st.month = slices.Index(monthNames, strings.ToLower(text)) + 1
		case '?':
			open[i] = n
		}
	}
	if strings.HasPrefix(f.groups, "??") {
		return st.order(open[0], open[1])
	}
	return st, validDay(st.year, st.month, st.day)
}

// clockBehind is what makes the figures before it an hour.
var clockBehind = pattern("clock-behind")

// order decides which of two numbers is the month: the one that can be, when
// the other cannot. 04/12/2026 tells its year alone.
func (s stamp) order(a, b int) (stamp, bool) {
	switch {
	case validDay(s.year, a, b) && (a == b || !validDay(s.year, b, a)):
		s.month, s.day = a, b
	case validDay(s.year, b, a) && !validDay(s.year, a, b):
		s.month, s.day = b, a
	case !validDay(s.year, a, b):
		return s, false
	default:
		s.pair = [2]int{a, b}
	}
	return s, true
}

// settle gives the order of month and day that text tells by naming the one day
// and not the other.
func (s stamp) settle(text string) stamp {
	a, b := s.pair[0], s.pair[1]
	if a == 0 {
		return s
	}
	says := func(month, day int) bool {
		for _, o := range daysWithoutYear(text, nil) {
			if o.month == month && o.day == day {
				return true
			}
		}
		return false
	}
	switch first, second := says(a, b), says(b, a); {
	case first && !second:
		s.month, s.day = a, b
	case second && !first:
		s.month, s.day = b, a
	}
	return s
}

var monthNames = strings.Fields("jan feb mar apr may jun jul aug sep oct nov dec")

// century gives the year that two figures mean: no document of the computer age
// is older than 1960.
func century(y int) int {
	switch {
	case y >= 100:
		return y
	case y >= 60:
		return 1900 + y
	}
	return 2000 + y
}

func validDay(y, m, d int) bool {
	return m >= 1 && m <= 12 && d >= 1 && d <= edtf.DaysIn(y, m)
}

// isDigit reports whether s has a figure at byte i.
func isDigit(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }

// firstStamp gives the first day that s tells.
func firstStamp(s string) (stamp, bool) {
	all := stamps(s)
	if len(all) == 0 {
		return stamp{}, false
	}
	return all[0], true
}

// monthDay is a day without its year: 4. 11.(토), 4월 11일. The mark after the
// day, or a weekday, tells it from a number.
var monthDay = lazyregexp.New(`(\d{1,2})\s?[.월]\s?(\d{1,2})\s?(?:[.일]|\(\s?[월화수목금토일])`)

// daysWithoutYear reads the days of s that tell no year, outside whole ones.
func daysWithoutYear(s string, whole []stamp) []stamp {
	var all []stamp
	for _, m := range monthDay.FindAllStringSubmatchIndex(s, -1) {
		st := stamp{start: m[0], end: m[1]}
		st.month, _ = strconv.Atoi(s[m[2]:m[3]])
		st.day, _ = strconv.Atoi(s[m[4]:m[5]])
		if w := dayName.FindStringSubmatch(s[m[5]:]); w != nil {
			st.weekday = strings.Index(weekdays, w[1])/len("월") + 1
		}
		if !isDigit(s, m[0]-1) && validDay(2000, st.month, st.day) && apartFrom(whole, st) {
			all = append(all, st)
		}
	}
	return all
}

// dayName is the day of the week behind a day.
var dayName = lazyregexp.New(`^\s?[.일]?\s?\(\s?([월화수목금토일])`)

// weekdays begins with Sunday, as time.Weekday does.
const weekdays = "일월화수목금토"

// withYearAmong gives s the one of the years in which it falls on its day of the week.
func (s stamp) withYearAmong(years []int) (stamp, bool) {
	year := 0
	for _, y := range years {
		if s.weekday == 0 || !validDay(y, s.month, s.day) || int(edtf.Day{Year: y, Month: s.month, Day: s.day}.Weekday())+1 != s.weekday {
			continue
		}
		if year != 0 && year != y {
			return s, false
		}
		year = y
	}
	s.year = year
	return s, year > 0
}

// yearTold finds the years that a text tells: 2016년, 2016. 5., ‘2016 가람 박람회’, ’16.5월.
// Until when something is to be done is none of them.
var yearTold = lazyregexp.New(`(?:^|[^\d.,])((?:19|20)\d{2})(\s?년(?:도|까지|\s?말까지)?|\s?[.\-/]\s?\d{1,2}|\s[가-힣])|['’‘](\d{2})(?:년|\.\s?\d{1,2})`)

// yearsOf gives the years that a text tells.
func yearsOf(text string) []int {
	var all []int
	for _, m := range yearTold.FindAllStringSubmatch(text, -1) {
		if strings.HasSuffix(m[2], "까지") {
			continue
		}
		y, _ := strconv.Atoi(m[1] + m[3])
		if y = century(y); !slices.Contains(all, y) {
			all = append(all, y)
		}
	}
	return all
}

// withYearOf gives s the year in which it lies nearest to the day near, if that
// is less than two months away: 1. 2. beside 2019. 12. 30. is of 2020.
func (s stamp) withYearOf(near stamp) (stamp, bool) {
	from := edtf.Day{Year: near.year, Month: near.month, Day: near.day}
	for _, y := range []int{near.year, near.year + 1, near.year - 1} {
		to := edtf.Day{Year: y, Month: s.month, Day: s.day}
		if n := to.Sub(from); validDay(y, s.month, s.day) && n > -60 && n < 60 {
			s.year = y
			return s, true
		}
	}
	return s, false
}

// before reports whether a is an earlier day than b.
func (a stamp) before(b stamp) bool {
	if a.year != b.year {
		return a.year < b.year
	}
	if a.month != b.month {
		return a.month < b.month
	}
	return a.day < b.day
}

// fmtDate writes YYYY-MM-DD, YYYY-MM or YYYY; parts that are 0 are left out.
func fmtDate(y, m, d int) string {
	pad := func(n, width int) string {
		s := strconv.Itoa(n)
		return strings.Repeat("0", max(0, width-len(s))) + s
	}
	s := pad(y, 4)
	if m > 0 {
		s += "-" + pad(m, 2)
	}
	if d > 0 {
		s += "-" + pad(d, 2)
	}
	return s
}

// korea is the time zone in which days of publication are counted.
var korea = time.FixedZone("KST", 9*60*60)

// moments are the ways in which machines write a time with its zone.
var moments = []string{time.RFC3339, "2006-01-02T15:04:05-0700", "2006-01-02T15:04Z07:00", time.RFC1123Z, time.RFC1123}

// machineDay reads a date that a page's head or a time element gives, as a day
// in Korea.
func machineDay(s string) (stamp, bool) {
	s = strings.TrimSpace(s)
	for _, layout := range moments {
		if t, err := time.Parse(layout, s); err == nil {
			t = t.In(korea)
			return stamp{year: t.Year(), month: int(t.Month()), day: t.Day()}, true
		}
	}
	if st, ok := firstStamp(s); ok && st.whole() && (!st.loose || len(s) >= 8) {
		return st, true
	}
	if m := machineCompact.FindStringSubmatch(s); m != nil {
		return firstStamp(m[1])
	}
	return stamp{}, false
}

// machineCompact is 20240305 with a time of day behind it.
var machineCompact = lazyregexp.New(`^((?:19|20)\d{6})\d{4,6}$`)
