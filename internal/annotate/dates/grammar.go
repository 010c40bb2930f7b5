package dates

import (
	"strings"

	"sillok/internal/korean"
)

// grammar reads expressions from the tokens of one line.
//
//	expression = point [ ("부터" | "에서" | "~" | "과") point ["까지" | "사이"] ]
//	           | point "부터" duration
//	           | point [ "부터" | "까지" | "이후" | "이전" | "전" ]
//	point      = [ "지난" | "오는" | "이번" | "올" ] calendar [ "초" | "말" | … ] [ weekday ]
//
// Every function looks at a bounded number of tokens, so that reading a line is
// linear. Functions take the index of a token and give the next one to read;
// ok is false if nothing was read.
type grammar struct {
	text   string
	tokens []token

	joined   bool // reading the second point of a range or the rest of a list
	inMonth  bool // reading a day after its month
	quoted   bool // the year being read stands after an apostrophe
	plain    bool // 같은 기간 is not joined to the year before it
	vita     bool // the line belongs to a curriculum vitae
	chron    int  // the year under which the row of a chronology stands; 0: it is none
	rows     bool // the text is the rows of a chronology
	cell     bool // the row's month stands in a cell of its own, at lead
	schedule bool // the line is an item of a list whose items begin with their day: 6. 14. 심의
	lead     int  // where the line's first word begins, after the signs of lists
	figured  bool // the text has a month and day in figures with their weekday: 6. 14(월)

	decimals int // whether brackets hold decimals: 0 not looked yet, 1 no, 2 yes
}

// at is the token i, or one of kind other beyond the line.
func (g *grammar) at(i int) token {
	if i < 0 || i >= len(g.tokens) {
		return token{kind: other, start: len(g.text), end: len(g.text), gap: true}
	}
	return g.tokens[i]
}

// letters is how a token is written.
func (g *grammar) letters(t token) string { return g.text[t.start:t.end] }

// glued reports whether token i is of kind k and no space stands before it.
func (g *grammar) glued(i int, k kind) bool {
	t := g.at(i)
	return t.kind == k && !t.gap
}

// gluedRow reports whether tokens from i on are of the kinds, without a space.
func (g *grammar) gluedRow(i int, kinds ...kind) bool {
	for j, k := range kinds {
		if !g.glued(i+j, k) {
			return false
		}
	}
	return true
}

// expression reads the longest expression at token i.
func (g *grammar) expression(i int) (e expression, end int, ok bool) {
	if g.at(i).kind == tilde {
		return g.openStart(i)
	}
	if g.daysBefore(i) {
		return e, i, false
	}
	p, next, ok := g.point(i)
	if !ok || p.loneDay() && g.at(next).kind == ago && g.afterDeed(i) {
		return e, i, false
	}
	i = next
	e = expression{start: p.start, end: p.end, from: p}
	if r, j, ok := g.rangeFrom(e, i); ok {
		return r, j, true
	}
	if p.bare {
		k := g.at(i).kind
		return e, i, k == comma || k == middle
	}
	return g.boundary(e, i)
}

// openStart reads ~12월 at the start of a bracket or after a space.
func (g *grammar) openStart(i int) (e expression, end int, ok bool) {
	t := g.at(i)
	if before := g.at(i - 1); i > 0 && (before.kind == number || !t.gap && before.kind != open) {
		return e, i, false
	}
	if g.at(i + 1).gap {
		return e, i, false
	}
	p, j, ok := g.point(i + 1)
	if !ok || p.unit > uSub {
		return e, i, false
	}
	if g.glued(j, to) && endsTail(g.text, g.at(j).end) {
		p.end = g.at(j).end
		j++
	}
	return expression{start: t.start, end: p.end, form: upTo, from: p}, j, true
}

// rangeFrom reads what follows the first point of a range.
func (g *grammar) rangeFrom(e expression, i int) (expression, int, bool) {
	t := g.at(i)
	switch t.kind {
	case from:
		if g.countsOn(i) {
			return e, i, false
		}
		if r, j, ok := g.sinceNow(e, i+1); ok {
			return r, j, true
		}
		if r, j, ok := g.lasts(e, i+1); ok {
			return r, j, true
		}
		return g.rangeTo(e, i+1, to)
	case out:
		if r, j, ok := g.rangeTo(e, i+1, to); ok {
			return r, j, true
		}
		return g.rangeTo(e, i+1, between)
	case and:
		return g.rangeTo(e, i+1, between)
	case tilde:
		return g.toSign(e, i+1)
	case open:
		if r, j, ok := g.daysOfMonth(e, i+1); ok {
			return r, j, true
		}
		if j, ok := g.sameInBrackets(e, i); ok {
			return g.rangeFrom(e, j)
		}
	case dash:
		if e.from.exact || e.from.bare || e.from.unit <= uDay && t.gap == g.at(i+1).gap {
			return g.toSign(e, i+1)
		}
	}
	return e, i, false
}

// sameInBrackets passes over a bracket that says the point once more before
// 부터 or 까지: 오늘(13일)부터.
func (g *grammar) sameInBrackets(e expression, i int) (end int, ok bool) {
	p, j, ok := g.second(i + 1)
	closes := g.gluedRow(j, closed, from) || g.gluedRow(j, closed, to)
	return j + 1, ok && closes && !g.at(i).gap && p.unit == e.from.unit
}

// daysOfMonth reads the days of a month in brackets: 4월(1일~10일), 4월(1~10일).
func (g *grammar) daysOfMonth(e expression, i int) (expression, int, bool) {
	if e.from.unit != uMonth || e.from.cut || g.at(i-1).gap || g.at(i).kind != number {
		return e, i, false
	}
	r, j, ok := g.expression(i)
	if !ok || !r.betweenDays() || !g.glued(j, closed) {
		return e, i, false
	}
	first := e.from
	first.unit, first.day = uDay, r.from.day
	e.form, e.from, e.to, e.end = ranged, first, r.to, g.at(j).end
	return e, j + 1, true
}

// rangeTo reads the second point of a range with the word that closes it.
// Between two days, months or years 까지 may be missing: 8월 8일부터 8월 13일.
func (g *grammar) rangeTo(e expression, i int, closing kind) (expression, int, bool) {
	p, j, ok := g.second(i)
	if !ok && e.from.unit == uMonthWeek && g.at(i).kind == ordinalNum {
		p, j, ok = g.weekOfMonth(point{start: g.at(i).start, month: e.from.month}, i) // 9월 첫째 주부터 셋째 주까지
		ok = ok && p.unit == uMonthWeek
	}
	if !ok || !follows(e.from, p) {
		return e, i, false
	}
	t := g.at(j)
	if closing == to && t.kind == between {
		closing = between
	}
	e.form, e.to = ranged, p
	if t.kind == closing && endsClosing(g.text, t.end) {
		e.end = t.end
		return e, j + 1, true
	}
	e.end = p.end
	days := e.from.unit == uDay && p.unit == uDay && p.day.kind == given
	if closing == between && days && g.amongDays(t) {
		e.end = t.end // 14일과 15일 중
		return e, j + 1, true
	}
	if closing != to || !days && !longer(e.from, p) {
		return e, j, false
	}
	ends := j >= len(g.tokens) || t.kind.is(closed, comma) && t.start >= p.end || clockUntil(g.text, p.end)
	return e, j, ends && endsDay(g.text, p.end)
}

// amongDays reports whether t says that one of the days before it is meant.
func (g *grammar) amongDays(t token) bool {
	return t.kind == within && t.gap && oneOfDays.Has(g.letters(t)) && endsTail(g.text, t.end)
}

// longer reports whether a and b are two months or two years, b by its number.
func longer(a, b point) bool {
	if a.unit != b.unit || b.cut {
		return false
	}
	return b.unit == uMonth && b.month.kind == given || b.unit == uYear && b.year.kind == given
}

// clockUntil reports whether the words that follow offset i are a time of the day
// up to which something lasts: 1월 6일 오전 9시까지.
func clockUntil(text string, i int) bool {
	left := 4
	for word := range strings.FieldsSeq(text[i:min(len(text), i+80)]) {
		if left--; left == 0 || !korean.TellsWhen(word) {
			return false
		}
		if upTill.Ends(word) {
			return true
		}
	}
	return false
}

var upTill = words("until")

// toSign reads the second point after ~ or -, or an open end.
func (g *grammar) toSign(e expression, i int) (expression, int, bool) {
	sign := g.at(i - 1)
	if p, j, ok := g.partner(e.from, i); ok && follows(e.from, p) {
		e.form, e.to, e.end = ranged, p, p.end
		if t := g.at(j); t.kind == to && endsTail(g.text, t.end) {
			e.end = t.end
			j++
		}
		return e, j, true
	}
	t := g.at(i)
	dashed := g.text[sign.start] == 0xe2 && g.text[sign.start+1] == 0x80 // – and —, which also separate
	apart := sign.gap && (dashed || e.from.year.kind != given)
	switch {
	case sign.kind != tilde || e.from.bare || e.from.unit > uSub || t.kind == tilde:
		return e, i, false
	case t.kind == now && endsTail(g.text, t.end):
		e.form, e.end = fromOn, t.end
		return e, i + 1, true
	case t.kind == number && (sign.gap || !t.gap), apart:
		return e, i, false
	}
	e.form, e.end = fromOn, sign.end
	return e, i, true
}

// second reads a point that follows another one of its range or list.
func (g *grammar) second(i int) (point, int, bool) {
	was := g.joined
	g.joined = true
	p, j, ok := g.point(i)
	g.joined = was
	return p, j, ok
}

// partner reads the second point of a range, which may be a bare number that
// takes its unit from the first point: 2021.9.22~24, 2008.3~11, 1996~1998.
func (g *grammar) partner(first point, i int) (point, int, bool) {
	if p, j, ok := g.second(i); ok {
		return p, j, true
	}
	t := g.at(i)
	if !first.exact || !t.figured(8) || t.gap && !g.at(i+1).kind.is(dot, open) {
		return point{}, i, false
	}
	p := point{start: t.start, end: t.end, unit: first.unit, exact: true}
	switch {
	case first.unit == uDay && t.isDay():
		p.day = part{kind: given, n: t.n}
	case first.unit == uMonth && t.isMonth():
		p.month = part{kind: given, n: t.n}
	default:
		return point{}, i, false
	}
	j := g.dotEnd(&p, i+1)
	j = g.weekdayAfter(&p, j)
	if amountAfter(g.text, p.end) {
		return point{}, i, false
	}
	return p, j, true
}

// follows reports whether b can end a range that a begins.
func follows(a, b point) bool {
	switch {
	case a.unit == uSamePart || b.unit == uSamePart || a.unit == noUnit || b.unit == noUnit:
		return false
	case a.unit == uDecade || b.unit == uDecade || a.unit == uCentury || b.unit == uCentury:
		return a.unit == b.unit
	}
	return true
}

// countsOn reports whether 부터, token i, begins an offset: 오늘부터 3일 뒤.
func (g *grammar) countsOn(i int) bool {
	l, j := g.length(i + 1)
	return l != (length{}) && g.at(j).kind == later && g.at(j).end > 0 && endsTail(g.text, g.at(j).end)
}

// sinceNow reads 현재까지 after 부터.
func (g *grammar) sinceNow(e expression, i int) (expression, int, bool) {
	if g.at(i).kind != now {
		return e, i, false
	}
	t := g.at(i + 1)
	if t.kind != to || t.gap || !endsTail(g.text, t.end) {
		return e, i, false
	}
	e.form, e.end = fromOn, t.end
	return e, i + 2, true
}

// lasts reads a number of days after 부터: 사흘간, 3일 동안, 일주일간; behind a month a number of months: 1월부터 두 달간. Behind
// a day months and years are no part of the expression (3일부터 1년 동안): their last day is not clear.
func (g *grammar) lasts(e expression, i int) (expression, int, bool) {
	l, i := g.length(i)
	t := g.at(i)
	days, months := e.from.unit == uDay && inRange(l.days, 1, 366), e.from.unit == uMonth && inRange(l.months, 1, 11)
	if t.kind != lasting || !days && !months || !endsTail(g.text, t.end) {
		return e, i, false
	}
	e.form, e.lasts, e.end = lengthened, l, t.end
	return e, i + 1, true
}

// length reads a number of days, weeks, months or years; the zero length where
// there is none.
func (g *grammar) length(i int) (length, int) {
	n, u := g.at(i), g.at(i+1)
	switch {
	case n.kind == days || n.kind == weeks:
		return length{days: n.n}, i + 1
	case n.kind == halfOf:
		return length{months: n.n}, i + 1
	case n.kind != number && n.kind != counter || n.digits > 3:
	case u.kind == unitDay:
		return length{days: n.n}, i + 2
	case u.kind == unitWeek && weekLength.Has(g.letters(u)):
		return length{days: 7 * n.n}, i + 2
	case u.kind == unitMonths:
		return length{months: n.n}, i + 2
	case u.kind == unitAge, u.kind == unitYear && yearLength.Has(g.letters(u)):
		return length{months: 12 * n.n}, i + 2
	}
	return length{}, i
}

// boundary reads 부터, 까지, 이후, 이전 or 전 after a point.
func (g *grammar) boundary(e expression, i int) (expression, int, bool) {
	t := g.at(i)
	ok := endsTail(g.text, t.end) || (t.kind == from || t.kind == to) && endsClosing(g.text, t.end)
	if t.kind == open {
		if j, same := g.sameInBrackets(e, i); same {
			return g.boundary(e, j)
		}
	}
	switch {
	case !ok, t.kind == from && g.countsOn(i), t.kind == until && g.moves(e.from, i):
	case t.kind == from, t.kind == since && e.from.unit < uYearsAgo:
		e.form = fromOn
	case t.kind == to && e.from.unit >= uMonthsAgo && e.from.unit <= uDaysAgo:
		e.form, e.deadline = upTo, true
	case t.kind == to, t.kind == until:
		e.form = upTo
	case t.kind == ago && g.leavesOut(e.from, i):
		e.form = before
	}
	if e.form == single {
		return e, i, g.ends(&e, i)
	}
	if t.kind == since && g.glued(i+1, from) || t.kind == ago && g.glued(i+1, to) {
		i++
	}
	e.end = g.at(i).end
	return e, i + 1, true
}

// moves reports whether the 이전 of token i, behind a month or a day, is a move (移轉) of which a noun speaks: 지난해 10월 |이전
// 전략|을 확정했다, and not 10월 이전 자료.
func (g *grammar) moves(p point, i int) bool {
	t := g.at(i)
	if !t.gap || p.unit != uMonth && p.unit != uDay {
		return false
	}
	behind, apart := strings.CutPrefix(g.text[t.end:], " ")
	return apart && movingPlans.Begins(behind)
}

var movingPlans = words("moving-plans")

// leavesOut reports whether the 전 of token i, behind p and a space, means the time
// before p, and not what is all (전 국민).
func (g *grammar) leavesOut(p point, i int) bool {
	t := g.at(i)
	switch {
	case !t.gap, p.unit > uSub, p.year.kind == relative, wholeOf(g.text, t.end):
		return false
	}
	return p.dir != backward || !g.at(i+1).gap
}

// ends checks that a point without boundary is whole, and looks at the words
// after it that tell how it is meant.
func (g *grammar) ends(e *expression, i int) bool {
	p := &e.from
	if p.exact {
		p.back = g.at(i).kind == now
		return true
	}
	if p.unit == uDay {
		if !endsDay(g.text, p.end) {
			return false
		}
	} else if !endsWord(g.text, p.end) {
		return false
	}
	s := g.text[p.end:]
	s = s[spaceLen(s):]
	if p.loneMonth() && eachYear.Begins(s) {
		return false // 5월이면 꽃이 핀다: each year
	}
	p.back = g.at(i).kind == now || asOfWords.Begins(s)
	return true
}

// Words that settle how an expression is meant; words.tsv says what for.
var (
	oneOfDays  = words("among-days")
	weekLength = words("week-length")
	yearLength = words("year-length")
	eachYear   = words("each-year")
	asOfWords  = words("as-of-words")
)
