package dates

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// point resolves one point. from is the earlier end of the range that p closes,
// or nil.
func (r *resolver) point(p point, e expression, from *value) (value, bool) {
	switch p.unit {
	case uYear:
		return r.yearPoint(p, from)
	case uMonth:
		return r.monthPoint(p, e, from)
	case uDay:
		v, ok := r.dayPoint(p, e, from)
		r.checkWeekday(p, v.at)
		return v, ok
	case uSub:
		return r.subPoint(p, e, from)
	case uQuarterRel:
		return r.quarterPoint(p)
	case uDecade:
		return value{date: edtf.MustParse(string(digits(nil, p.n/10, 3)) + "X")}, true
	case uCentury:
		return value{date: edtf.MustParse(string(digits(nil, p.n-1, 2)) + "XX")}, true
	case uWeek, uWeekend, uWeekday:
		return r.weekPoint(p, e, from)
	case uMonthWeek, uMonthDay:
		return r.monthWeek(p, e, from)
	case uMonthEnd:
		return r.monthEnd(p, e, from)
	case uYearWeek:
		return r.yearWeek(p)
	case uHoliday:
		return r.feastPoint(p, e)
	case uYearsAgo, uMonthsAgo, uDaysAgo:
		return r.offsetPoint(p, e)
	case uSamePart:
		return r.samePart()
	}
	return value{}, false
}

// year resolves a year part; named tells that the text names it.
func (r *resolver) year(p part, from *value) (year int, named, ok bool) {
	switch p.kind {
	case given:
		if !p.two {
			return p.n, true, true
		}
		if from != nil && from.at.year > 0 && from.at.year/100*100+p.n >= from.at.year {
			return from.at.year/100*100 + p.n, true, true
		}
		r.because("two figures")
		return r.century(p.n), true, true
	case anaphoric:
		if from != nil && from.at.year > 0 { // 2021년 9월부터 이듬해 3월까지
			r.because("years from the first end", p.n)
			return from.at.year + p.n, true, true
		}
		if !r.spoken.ok || r.spoken.at.year <= 0 {
			return 0, false, false
		}
		r.because("years from the year told before", p.n)
		return r.spoken.at.year + p.n, true, true
	case either:
		m := r.spoken
		if m.hasYear() && m.named && m.sentence == r.place.sentence && m.at.year != r.p.year {
			r.because("years from the year told before", p.n)
			return m.at.year + p.n, true, true
		}
	case turn:
		return r.turnOfYear(), true, true
	case inCycle:
		return r.yearInCycle(p.n)
	}
	r.fromP()
	if r.p.year == unknown {
		return unknown, false, true
	}
	if p.n != 0 {
		r.because("years", p.n)
	}
	return r.p.year + p.n, true, true
}

// century completes a year of two figures: up to ten years after the
// publication in this century, else in the last.
func (r *resolver) century(two int) int {
	limit := 40
	if r.p.year != unknown {
		limit = r.p.year + 10 - 2000
	}
	if two <= limit {
		return 2000 + two
	}
	return 1900 + two
}

// turnOfYear is the year of 새해: the coming one from October on.
func (r *resolver) turnOfYear() int {
	r.fromP()
	switch {
	case r.p.year == unknown || r.p.month == unknown:
		return unknown
	case r.p.month >= 10:
		return r.p.year + 1
	}
	return r.p.year
}

// yearInCycle is the year of the cycle of sixty that lies next to the
// publication; names of others are of history (기미년) and stay unmarked.
func (r *resolver) yearInCycle(n int) (year int, named, ok bool) {
	r.fromP()
	if r.p.year == unknown {
		return unknown, false, true
	}
	const first = 1984 // 갑자년
	for _, y := range [...]int{r.p.year, r.p.year + 1, r.p.year - 1} {
		if ((y-first)%60+60)%60 == n {
			r.because("cycle of sixty")
			return y, true, true
		}
	}
	return 0, false, false
}

func signed(n int) string {
	if n > 0 {
		return "+" + itoa(n)
	}
	return itoa(n)
}

func itoa(n int) string {
	if n < 0 {
		return "−" + itoa(-n)
	}
	if n >= 10 {
		return itoa(n/10) + string(rune('0'+n%10))
	}
	return string(rune('0' + n))
}

func (r *resolver) yearPoint(p point, from *value) (value, bool) {
	year, named, ok := r.year(p.year, from)
	if p.loose && (r.p.year == unknown || max(year-r.p.year, r.p.year-year) > 5) {
		return value{}, false
	}
	at := ymd{year: year}
	return value{date: at.date(), at: at, named: named}, ok
}

func (r *resolver) monthPoint(p point, e expression, from *value) (value, bool) {
	at, named, ok := r.month(p, e, from)
	return value{date: at.date(), at: at, named: named}, ok
}

// month resolves year and month of p.
func (r *resolver) month(p point, e expression, from *value) (at ymd, named, ok bool) {
	switch {
	case p.month.kind == relative:
		r.fromP()
		if p.month.n != 0 {
			r.because("months", p.month.n)
		}
		if r.p.month == unknown {
			return ymd{r.p.year, unknown, 0}, false, true
		}
		y, m := addMonths(r.p.year, r.p.month, p.month.n)
		return ymd{y, m, 0}, false, true
	case p.month.kind == anaphoric:
		if !r.spoken.ok || r.spoken.at.month <= 0 {
			return at, false, false
		}
		r.because("month told before")
		return ymd{r.spoken.at.year, r.spoken.at.month, 0}, r.spoken.named, true
	case p.year.kind != absent:
		year, named, ok := r.year(p.year, from)
		return ymd{year, p.month.n, 0}, named, ok
	case from != nil && from.at.year != 0 && p.dir == undirected:
		year := from.at.year
		if year > 0 && from.at.month > 0 && p.month.n < from.at.month {
			year++
		}
		return ymd{year, p.month.n, 0}, from.named, true
	}
	year, named := r.yearOfMonth(p, e)
	return ymd{year, p.month.n, 0}, named, true
}

func (r *resolver) dayPoint(p point, e expression, from *value) (value, bool) {
	if r.day.quoted && !r.place.quoted {
		r.day = r.narrated // 이날 is not a day that somebody spoke of
	}
	switch p.day.kind {
	case relative:
		return r.dayFromP(p, from)
	case anaphoric:
		if noun := r.occasionOn(p); noun != "" {
			day, ok := r.dayOfNoun(noun)
			if !ok {
				return value{}, false
			}
			r.day = day
			return r.dayAgain(0)
		}
		if r.aheadOfTold() && r.side(e) == korean.Past {
			r.day = r.pastDay // what is told is past, the day last named is not
		}
		if r.held.ok && occasionBehind(r.text[p.end:]) {
			r.day = r.held
		}
		if lead, ok := r.leadDay(); ok && r.opensParagraph(p) {
			r.day = lead
		}
		return r.dayAgain(0)
	case either:
		if s := r.place.sentence; r.day.ok && s-r.day.sentence <= 1 {
			return r.dayAgain(p.day.n)
		}
		if p.day.n > 0 && anyDay(r.text[:p.start]) {
			return value{}, false
		}
		return r.dayFromP(p, nil)
	}
	at, named, ok := ymd{}, false, true
	if p.month.kind == given && p.day.n > edtf.DaysIn(2000, p.month.n) {
		return value{}, false
	}
	switch {
	case p.month.kind != absent && (p.month.kind != given || p.year.kind != absent):
		at, named, ok = r.month(p, e, from)
	case from != nil && p.dir == undirected && from.datesDay(p):
		at, named = r.dayAfter(p, from)
	case p.month.kind == given:
		at.year, named = r.yearOfDay(p, e)
		at.month = p.month.n
	case r.p.year == unknown && p.dir == undirected && r.stamps[p.day.n].year > 0:
		at = r.stamps[p.day.n]
		r.because("caption")
	default:
		at.year, at.month = r.monthOfDay(p, e)
	}
	at.day = p.day.n
	if !ok || at.month > 0 && at.day > edtf.DaysIn(max(at.year, 0), at.month) {
		return value{}, false
	}
	return value{date: at.date(), at: at, named: named}, true
}

// leadDay is the day that the text opens with, which lies nearer to publication than the day last named, told in
// another paragraph and past: what is told at length is what happened on it.
func (r *resolver) leadDay() (anchor, bool) {
	if len(r.days) == 0 || r.day.paragraph == r.place.paragraph {
		return anchor{}, false
	}
	lead := r.days[0]
	first, ok := lead.at.full()
	last, full := r.day.at.full()
	if !ok || !full || r.p.day <= 0 || r.around().hi.Before(first) {
		return anchor{}, false
	}
	return lead, last.Before(first) && r.around().hi.Sub(first) <= leadDays
}

// leadDays is how many days before publication what a text opens with lies at most.
const leadDays = 7

// opensParagraph reports whether nothing but signs stands before p in its line.
func (r *resolver) opensParagraph(p point) bool {
	line := r.text[strings.LastIndexByte(r.text[:p.start], '\n')+1 : p.start]
	return strings.IndexFunc(line, unicode.IsLetter) < 0
}

// occasionBehind reports whether text goes on with an occasion, whose day 이날 is: 이날
// 기념식에서는.
func occasionBehind(text string) bool {
	word, _, _ := strings.Cut(strings.TrimPrefix(text, " "), " ")
	return strings.HasPrefix(text, " ") && korean.IsOccasion(korean.BareNoun(strings.TrimRight(word, ",")))
}

// occasionOn is the occasion on whose day p is, where its noun stands right before: 영결식 당일.
func (r *resolver) occasionOn(p point) string {
	before, ok := strings.CutSuffix(r.text[:p.start], " ")
	if !ok || !onTheDay.Begins(r.text[p.start:]) {
		return ""
	}
	noun := before[strings.LastIndexAny(before, " \n(“‘")+1:]
	if !korean.IsOccasion(noun) && !korean.IsAction(noun) || utf8.RuneCountInString(noun) < 2 {
		return ""
	}
	return noun
}

// dayOfNoun is the day last named in a sentence that has noun, among the last twenty days and
// within some two hundred syllables of each.
func (r *resolver) dayOfNoun(noun string) (anchor, bool) {
	const room = 600
	for _, d := range slices.Backward(r.days[max(0, len(r.days)-20):]) {
		in := r.korean.Sentences()[r.korean.Sentence(d.end-1)]
		if strings.Contains(r.text[max(in.Start, d.end-room):min(in.End, d.end+room)], noun) {
			return d, true
		}
	}
	return anchor{}, false
}

// aheadOfTold reports whether the day last named lies ahead, two sentences back at
// least, and one that is past was named before it.
func (r *resolver) aheadOfTold() bool {
	_, full := r.day.at.full()
	return full && r.pastDay.ok && r.pastDay.end < r.day.end && r.place.sentence-r.day.sentence > 1
}

// datesDay reports whether the beginning of a range has what the day at its end lacks.
func (v *value) datesDay(p point) bool {
	return v.at.year != 0 && (p.month.kind == given || v.at.month != 0)
}

// earlierInYear reports whether the month and day of p come before those of at.
func earlierInYear(p point, at ymd) bool {
	return p.month.n < at.month || p.month.n == at.month && p.day.n < at.day
}

// dayAfter takes year and month of a range's end from its beginning.
func (r *resolver) dayAfter(p point, from *value) (at ymd, named bool) {
	at = from.at
	switch {
	case p.month.kind == given:
		if at.year > 0 && at.month > 0 && earlierInYear(p, at) {
			at.year++
		}
		at.month = p.month.n
	case at.month > 0 && p.day.n < at.day:
		if at.year > 0 {
			at.year, at.month = addMonths(at.year, at.month, 1)
		} else {
			at.month = at.month%12 + 1
		}
	}
	return at, from.named
}

// dayFromP resolves 어제 and the like. In a quotation 오늘 is the day of
// speaking, if the text has told it.
func (r *resolver) dayFromP(p point, from *value) (value, bool) {
	if p.day.n == 0 && r.place.quoted && r.day.ok && r.nearDay() {
		r.because("day of speaking")
		return r.dayAgain(0)
	}
	r.fromP()
	if p.day.n != 0 {
		r.because("days", p.day.n)
	}
	at := r.p.shifted(p.day.n)
	if p.year.kind == relative { // 1년 전 오늘
		r.because("years", p.year.n)
		if at.year != unknown {
			at.year += p.year.n
		}
		if at.month == 2 && at.day == 29 {
			at.day = edtf.DaysIn(at.year, 2)
		}
	}
	return value{date: at.date(), at: at}, true
}

// nearDay reports whether the day spoken of can be the day of speaking: in the
// week before publication, or with its month unknown.
func (r *resolver) nearDay() bool {
	day, full := r.day.at.full()
	published, known := r.p.full()
	if !full || !known {
		return !full && r.day.at.day > 0
	}
	n := published.Sub(day)
	return 0 <= n && n <= 7
}

// shifted is a day moved by n days, open where it is unknown.
func (v ymd) shifted(n int) ymd {
	at := ymd{v.year, unknown, unknown}
	if day, ok := v.full(); ok {
		d := day.AddDays(n)
		at = ymd{d.Year, d.Month, d.Day}
	} else if n == 0 {
		at.month = v.month
	}
	return at
}

// dayAgain is the day last spoken of, moved by n days.
func (r *resolver) dayAgain(n int) (value, bool) {
	if !r.day.ok {
		return value{}, false
	}
	r.because("day told before")
	if n != 0 {
		r.because("days", n)
	}
	at := r.day.at
	if day, ok := at.full(); ok {
		d := day.AddDays(n)
		at = ymd{d.Year, d.Month, d.Day}
	} else if n != 0 {
		at = at.near(n)
	}
	return value{date: at.date(), at: at, named: r.day.named}, true
}

// near moves a day whose month or year is open by n; where it may leave its
// month, the day is open too.
func (v ymd) near(n int) ymd {
	if v.day > 0 && v.day+n >= 1 && v.day+n <= 28 {
		v.day += n
		return v
	}
	if v.month != unknown {
		v.month = unknown
	}
	v.day = unknown
	return v
}
