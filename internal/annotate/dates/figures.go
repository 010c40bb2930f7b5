package dates

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/edtf"
)

// figures reads dates written in figures and signs: 2021. 9. 22.(수),
// 2021-09-22, ’21.9.22, 2021.9월, 9.22(수), 1/4분기, 3Q21.
func (g *grammar) figures(i int) (p point, end int, ok bool) {
	t := g.at(i)
	p.start = t.start
	if t.kind == quote {
		n := g.at(i + 1)
		if n.kind != number || n.gap || n.digits != 2 {
			return p, i, false
		}
		p.year = part{given, n.n, true}
		return g.figuresOfYear(p, i+1, true)
	}
	if !g.begins(i) {
		return p, i, false
	}
	if p, j, ok := g.quarterSlash(i); ok {
		return p, j, true
	}
	switch t.digits {
	case 8:
		return g.compact(i)
	case 4:
		if t.n < 1800 || t.n > 2199 {
			return p, i, false
		}
		p.year = part{kind: given, n: t.n}
		return g.figuresOfYear(p, i, false)
	case 2:
		p.year = part{given, t.n, true}
		if q, j, ok := g.figuresOfYear(p, i, false); ok && (q.unit == uDay && g.clearlyDate(q, i, j) || q.unit == uSub) {
			return q, j, true
		}
	}
	if q, j, ok := g.monthDayFigures(i); ok {
		return q, j, true
	}
	return g.dayInFigures(i)
}

// dayInFigures reads the 22(수) of 22(수)~24(금): a day without 일 only where
// weekdays stand at both ends of a range.
func (g *grammar) dayInFigures(i int) (p point, end int, ok bool) {
	t := g.at(i)
	if t.digits == 0 || t.digits > 2 || t.n < 1 || t.n > 31 || g.at(i+1).kind != open {
		return p, i, false
	}
	p = point{start: t.start, end: t.end, unit: uDay, exact: true, day: part{kind: given, n: t.n}}
	j := g.weekdayAfter(&p, i+1)
	last := g.at(j + 1)
	q := point{unit: uDay, end: last.end}
	if !p.weekdayIn || g.at(j).kind != tilde || last.kind != number || last.n < 1 || last.n > 31 {
		return p, i, false
	}
	g.weekdayAfter(&q, j+2)
	return p, j, q.weekdayIn
}

// figuresOfYear reads on after the year at token i.
func (g *grammar) figuresOfYear(p point, i int, quoted bool) (point, int, bool) {
	y, sep := g.at(i), g.at(i+1)
	p.end = y.end
	switch {
	case sep.kind == unitYear && quoted:
		was := g.quoted
		g.quoted = true
		q, j, ok := g.counted(i)
		g.quoted = was
		q.start = p.start
		return q, j, ok
	case quoted && (sep.kind == tilde || sep.kind == dash || sep.kind == comma || sep.kind == middle):
		return g.quotedPair(p, i)
	case (sep.kind == half || sep.kind == season) && (quoted || y.digits == 4):
		p.unit, p.n, p.end = uSub, sep.n, sep.end
		return p, g.cutAfter(&p, i+2), endsWord(g.text, sep.end)
	case sep.kind == holiday && !quoted && y.digits == 4 && sep.gap:
		if q, j, ok := g.feast(point{start: sep.start, end: sep.end}, i+1); ok {
			q.start, q.year = p.start, p.year
			return q, j, true
		}
	case sep.kind == number && (quoted || y.digits == 4) && sep.gap:
		if q, j, ok := g.quarterFigures(i + 1); ok {
			q.start, q.year = p.start, p.year
			return q, j, true
		}
	case (sep.kind == dot || sep.kind == dash || sep.kind == slash) && !sep.gap:
		if q, j, ok := g.partAfterDot(p, i+2, sep.kind); ok {
			return q, j, true
		}
		if q, j, ok := g.monthFigures(p, i+2, sep.kind); ok {
			return q, j, true
		}
	}
	return g.yearAlone(p, i, quoted)
}

// partAfterDot reads a half, season or quarter after a year and a full stop:
// ’24. 상반기, 2003. 4/4분기, 26.1분기.
func (g *grammar) partAfterDot(p point, i int, sep kind) (point, int, bool) {
	t := g.at(i)
	if sep != dot {
		return p, i, false
	}
	switch g.text[t.start:t.end] {
	case "上":
		t.kind, t.n = half, 40
	case "下":
		t.kind, t.n = half, 41
	}
	if t.kind == cut && endsTail(g.text, t.end) {
		p.unit, p.end, p.cut = uYear, t.end, true // ’21.말
		return p, i + 1, true
	}
	if t.kind == half || t.kind == season {
		p.unit, p.n, p.end = uSub, t.n, t.end
		return p, g.cutAfter(&p, i+1), endsWord(g.text, t.end) || g.at(i+1).kind == cut
	}
	q, j, ok := g.quarterSlash(i)
	if u := g.at(i + 1); !ok && t.kind == number && u.kind == unitQuarter && !u.gap && t.n >= 1 && t.n <= 4 {
		q, j, ok = point{end: u.end, unit: uSub, n: 32 + t.n}, i+2, !amountAfter(g.text, u.end)
		j = g.cutAfter(&q, j)
	}
	q.start, q.year = p.start, p.year
	return q, j, ok
}

// quotedPair reads the first year of ’21~’23 or ’21~’23년.
func (g *grammar) quotedPair(p point, i int) (point, int, bool) {
	p.unit, p.end = uYear, g.at(i).end
	if k, bare := g.unitAfter(i); k == unitYear && bare {
		p.bare = true
		return p, i + 1, true
	}
	q, n := g.at(i+2), g.at(i+3)
	p.exact = true
	return p, i + 1, !g.joined && q.kind == quote && n.kind == number && n.digits == 2 && !g.at(i+1).gap && g.at(i+1).kind <= tilde
}

// monthFigures reads a month, and perhaps a day, after a year and a sign.
func (g *grammar) monthFigures(p point, i int, sep kind) (point, int, bool) {
	m := g.at(i)
	if m.kind != number || m.digits > 2 || m.digits == 0 || m.n < 1 || m.n > 12 || m.gap && sep != dot {
		return p, i, false
	}
	if g.at(i+1).kind == unitQuarter && sep == dot { // 21.3Q
		if m.n > 4 {
			return p, i, false
		}
		p.unit, p.n, p.end = uSub, 32+m.n, g.at(i+1).end
		return p, i + 2, !amountAfter(g.text, p.end)
	}
	p.month = part{kind: given, n: m.n}
	if g.at(i+1).kind == unitMonth {
		was := g.joined
		g.joined = true
		q, j, ok := g.monthNumber(point{start: p.start, end: g.at(i + 1).end, year: p.year}, m, i+2)
		g.joined = was
		q.year, q.start = p.year, p.start
		return q, j, ok
	}
	p.unit, p.end, p.exact = uMonth, m.end, true
	second := g.at(i + 1)
	if d := g.at(i + 2); second.kind == sep && !second.gap && d.kind == number && (!d.gap || sep == dot) {
		if d.digits <= 2 && d.n >= 1 && d.n <= 31 && !(d.gap && g.countsThings(i+2)) {
			return g.dayFigures(p, i+2, sep)
		}
		if !d.gap {
			return p, i, false
		}
	}
	if p.year.two && sep != dot || sep == slash {
		return p, i, false
	}
	if sep == dash && (m.digits != 2 || p.year.two || amountAfter(g.text, m.end) || second.kind == dash) {
		return p, i, false
	}
	j := i + 1
	if sep == dot {
		j = g.dotEnd(&p, j)
	}
	if amountAfter(g.text, p.end) || g.at(j).kind == unitDay && g.at(j).start == p.end {
		return p, i, false
	}
	return p, j, true
}

// countsThings reports whether the number at token i is an amount of its own
// that only follows a date with a full stop: 2021. 9. 10만 명.
func (g *grammar) countsThings(i int) bool {
	t := g.at(i)
	return amountAfter(g.text, t.end) && g.at(i+1).kind != unitDay && g.at(i+1).kind != dot
}

// dayFigures reads the day of a date in figures.
func (g *grammar) dayFigures(p point, i int, sep kind) (point, int, bool) {
	d := g.at(i)
	p.unit, p.day, p.end = uDay, part{kind: given, n: d.n}, d.end
	j := i + 1
	if n := g.at(j); n.kind == sep && !n.gap && g.at(j+1).kind == number && !g.at(j+1).gap {
		return p, i, false // 1.2.3.4, 2021-09-22-1
	}
	if n := g.at(j); n.kind == unitDay && !n.gap { // 2021.9.22일
		p.end = n.end
		return p, g.weekdayAfter(&p, j+1), endsDay(g.text, p.end)
	}
	if sep == dot {
		j = g.dotEnd(&p, j)
	}
	if sep != dot && g.unitGlued(p.end) {
		return p, i, false
	}
	return p, g.weekdayAfter(&p, j), true
}

// unitGlued reports whether letters that are no particles follow at i.
func (g *grammar) unitGlued(i int) bool {
	if strings.HasPrefix(g.text[i:], "T") {
		return false // 2021-09-22T19:44
	}
	s, ok := rest(g.text, i)
	return !ok || s != "" && (s == "호" || s == "번")
}

// dotEnd takes the full stop that closes a date in figures.
func (g *grammar) dotEnd(p *point, i int) int {
	if t := g.at(i); t.kind == dot && !t.gap && p.end == t.start && (g.at(i+1).kind != number || g.at(i+1).gap) {
		p.end = t.end
		return i + 1
	}
	return i
}

// clearlyDate reports whether figures of a year of two digits are a date and no
// version: a weekday, a label, a closing full stop, two figures in each part.
func (g *grammar) clearlyDate(p point, i, j int) bool {
	if p.weekdayIn || g.at(i-1).kind == label || g.joined || g.at(j).kind == tilde && !g.at(j).gap {
		return true
	}
	if g.at(i).n < 1 || g.at(i-1).kind == other && i > 0 && !g.at(i).gap {
		return false
	}
	word := strings.ToLower(g.text[max(0, p.start-12):p.start])
	if strings.Contains(word, "ver") || strings.Contains(word, "버전") || strings.Contains(word, "버젼") || strings.Contains(word, "판 ") {
		return false
	}
	closing := strings.HasSuffix(g.text[p.start:p.end], ".")
	return closing || g.at(i+2).digits == 2 && g.at(i+4).digits == 2
}

// monthDayFigures reads 9.22(수), 9. 22.(수), 9.22.~9.24., (9.22.), 9.22일: a
// month and day in figures only where they can be nothing else.
func (g *grammar) monthDayFigures(i int) (p point, end int, ok bool) {
	m, sep, d := g.at(i), g.at(i+1), g.at(i+2)
	p.start = m.start
	if !isMonthDay(m, d) || sep.gap || sep.kind != dot && sep.kind != slash || d.gap && sep.kind != dot {
		return p, i, false
	}
	p.unit, p.exact = uDay, true
	p.month, p.day = part{kind: given, n: m.n}, part{kind: given, n: d.n}
	p.end = d.end
	if u := g.at(i + 3); u.kind == unitDay && !u.gap && !d.gap {
		p.end = u.end
		return p, g.weekdayAfter(&p, i+4), g.dayNotLength(i, u.end)
	}
	j := g.weekdayAfter(&p, g.dotEnd(&p, i+3))
	if g.at(j).kind == number && !g.at(j).gap || amountAfter(g.text, p.end) && !g.boundAfterDot(p, j) {
		return p, i, false
	}
	if p.weekdayIn || g.joined && sep.kind == dot {
		return p, j, true
	}
	return p, j, sep.kind == dot && (g.at(i-1).kind == label || g.rangeAfter(j) || g.boundAfterDot(p, j) || g.inBrackets(p, i, j))
}

// isMonthDay reports whether two numbers in figures can be a month and a day.
func isMonthDay(m, d token) bool {
	return m.kind == number && d.kind == number && m.digits >= 1 && m.digits <= 2 && d.digits >= 1 && d.digits <= 2 &&
		m.n >= 1 && m.n <= 12 && d.n >= 1 && d.n <= edtf.DaysIn(2000, m.n)
}

// dayNotLength reports whether figures with 일 are a month and day (9.19일,
// 11.3일까지) and no number of days with a decimal (평균 2.4일이 걸렸다).
func (g *grammar) dayNotLength(i, end int) bool {
	if afterSkipWord(g.text, g.at(i).start) || isLength(g.text, end, 0) || !endsDay(g.text, end) {
		return false
	}
	if g.at(i+2).digits == 2 {
		return true
	}
	s, _ := rest(g.text, end)
	next := g.at(i + 4)
	told := next.gap && next.start < len(g.text) && (next.kind == number || isLetter(firstRune(g.text[next.start:]))) ||
		next.kind == closed && g.at(i-1).kind == open
	if s != "" {
		told = slices.Contains([]string{"에", "에는", "까지", "부터", "자", "자로"}, s)
	}
	return told && !measureAtEnd(strings.TrimRight(g.text[:g.at(i).start], " ("))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// boundAfterDot reports whether 부터 or 까지 closes figures that end in a full
// stop: 4.13.부터, 1. 12.까지.
func (g *grammar) boundAfterDot(p point, j int) bool {
	k := g.at(j).kind
	return (k == from || k == to) && g.at(j).start == p.end && g.text[p.end-1] == '.'
}

// rangeAfter reports whether a sign at token j leads to the end of a range.
func (g *grammar) rangeAfter(j int) bool {
	t := g.at(j)
	return (t.kind == tilde || t.kind == dash && g.at(j-1).kind == dot && !t.gap) && g.closesRange(j+1)
}

// inBrackets reports whether the figures p of tokens i to j stand in brackets,
// alone, first or in a list of such figures, and can only be a day: 구성(3.31.),
// 개최(4.28, 중명전), (2.12). Without a full stop they may be a decimal: then the
// day has two figures, what stands before the bracket is no measure, and no
// other bracket of the line holds what can be no day.
func (g *grammar) inBrackets(p point, i, j int) bool {
	first := g.listStart(i)
	if g.at(first-1).kind != open {
		return false
	}
	dotted := g.text[p.end-1] == '.'
	switch n := g.at(j); {
	case n.kind == closed, n.kind == comma, n.kind == tilde, n.kind == middle:
	case n.kind == from, n.kind == to:
		return dotted
	case !n.gap || hasPrefixOf(g.text[n.start:], refersTo):
		return false
	case !dotted:
		return false
	}
	before := strings.TrimRight(g.text[:g.at(first-1).start], " ’'”\"」")
	if dotted {
		return !sectionAtEnd(before)
	}
	return (g.at(i+2).digits == 2 || g.at(j).kind == tilde) && hangulAtEnd(before) && !measureAtEnd(before) && !g.decimalsInBrackets()
}

// refersTo follow the number of a section: (3.1. 참조).
var refersTo = []string{"참조", "참고", "절", "항", "장", "목", "호"}

// listStart gives the token at which a list of month-day figures begins that
// holds token i: 4.28., 7.28., 10.28.
func (g *grammar) listStart(i int) int {
	for range 8 {
		k := i - 1 // the comma
		if g.at(k).kind != comma {
			return i
		}
		if g.at(k-1).kind == dot {
			k--
		}
		if g.at(k-2).kind != dot || !isMonthDay(g.at(k-3), g.at(k-1)) {
			return i
		}
		i = k - 3
	}
	return i
}

// decimalsInBrackets reports whether the line has a bracket with figures and a
// full stop that are no month and day: (45.3), (12.8%).
func (g *grammar) decimalsInBrackets() bool {
	if g.decimals == 0 {
		g.decimals = 1
		for i := range g.tokens {
			if g.tokens[i].kind != open {
				continue
			}
			m, sep, d := g.at(i+1), g.at(i+2), g.at(i+3)
			if m.kind == number && sep.kind == dot && !sep.gap && d.kind == number && !d.gap &&
				(!isMonthDay(m, d) || amountAfter(g.text, d.end)) {
				g.decimals = 2
				break
			}
		}
	}
	return g.decimals == 2
}

// closesRange reports whether figures of a month and day, or a day with its
// weekday or 일, stand at token i.
func (g *grammar) closesRange(i int) bool {
	m, sep, d := g.at(i), g.at(i+1), g.at(i+2)
	switch {
	case m.kind != number || m.digits > 2:
		return false
	case sep.kind == unitDay:
		return m.n >= 1 && m.n <= 31 && !sep.gap && !isLength(g.text, sep.end, m.n)
	case sep.kind == dot && d.kind == number && !sep.gap:
		p := point{unit: uDay, end: d.end}
		g.dotEnd(&p, i+3)
		return isMonthDay(m, d) && !amountAfter(g.text, p.end)
	case sep.kind == dot && g.at(i-2).kind == dot && g.at(i+2).kind != open:
		return m.n >= 1 && m.n <= 31 // 9.22.~24.
	case sep.kind == dot:
		sep = g.at(i + 2)
	}
	return sep.kind == open && m.n >= 1 && m.n <= 31
}

// monthDot reads 9.22 after a year with 년.
func (g *grammar) monthDot(i int) (p point, end int, ok bool) {
	m, sep, d := g.at(i), g.at(i+1), g.at(i+2)
	if sep.kind != dot || sep.gap || d.kind != number || d.digits > 2 || m.digits > 2 || m.n < 1 || m.n > 12 || d.n < 1 || d.n > 31 {
		return p, i, false
	}
	p = point{start: m.start, end: d.end, unit: uDay, exact: true}
	p.month, p.day = part{kind: given, n: m.n}, part{kind: given, n: d.n}
	j := g.weekdayAfter(&p, g.dotEnd(&p, i+3))
	return p, j, !amountAfter(g.text, p.end)
}

// quarterSlash reads 1/4분기, 1·4분기 and 3Q, 3Q21, 2H21.
func (g *grammar) quarterSlash(i int) (p point, end int, ok bool) {
	q, sep := g.at(i), g.at(i+1)
	if q.kind != number || q.digits != 1 || q.n < 1 || q.n > 4 {
		return p, i, false
	}
	if (sep.kind == slash || sep.kind == middle) && g.at(i+2).kind == number && g.at(i+2).n == 4 {
		if u := g.at(i + 3); u.kind == unitQuarter {
			p = point{start: q.start, end: u.end, unit: uSub, n: 32 + q.n}
			return p, g.cutAfter(&p, i+4), true
		}
	}
	return g.quarterFigures(i)
}

// quarterFigures reads 3Q, 3Q21, 2H21 and 2H 2021.
func (g *grammar) quarterFigures(i int) (p point, end int, ok bool) {
	q, u := g.at(i), g.at(i+1)
	if q.digits != 1 || u.gap || q.n < 1 {
		return p, i, false
	}
	p = point{start: q.start, end: u.end, unit: uSub}
	letter := u.end-u.start == 1
	switch {
	case u.kind == unitQuarter && letter && q.n <= 4:
		p.n = 32 + q.n
	case u.kind == unitHalf && q.n <= 2:
		p.n = 39 + q.n
	default:
		return p, i, false
	}
	y := g.at(i + 2)
	if y.kind == number && (y.digits == 2 && !y.gap || y.digits == 4 && y.n >= 1900 && y.n <= 2199) && !amountAfter(g.text, y.end) {
		p.year, p.end = part{given, y.n, y.digits == 2}, y.end
		return p, i + 3, true
	}
	yearBefore := g.at(i-1).kind == number && g.at(i).gap || g.at(i-1).kind == unitYear || g.at(i-1).kind == relYear || g.at(i-1).kind == thisYear
	return p, i + 2, (u.kind == unitQuarter || yearBefore) && !amountAfter(g.text, u.end)
}

// compact reads 20210922 after 일자 or 등록일.
func (g *grammar) compact(i int) (p point, end int, ok bool) {
	t := g.at(i)
	before := i - 1
	if g.at(before).kind == other && strings.Trim(g.text[max(0, g.at(before).start):max(0, g.at(before).end)], ":：") == "" {
		before--
	}
	if g.at(before).kind != label || t.digits != 8 || amountAfter(g.text, t.end) {
		return p, i, false
	}
	p = point{start: t.start, end: t.end, unit: uDay, exact: true}
	p.year = part{kind: given, n: t.n / 10000}
	p.month = part{kind: given, n: t.n / 100 % 100}
	p.day = part{kind: given, n: t.n % 100}
	ok = p.year.n >= 1800 && p.year.n <= 2199 && p.month.n >= 1 && p.month.n <= 12 && p.day.n >= 1 && p.day.n <= 31
	return p, i + 1, ok
}

// yearAlone reads a year of four figures without 년: in a pair of years of a
// curriculum vitae or in brackets, before 년 at the pair's end, alone in brackets,
// or first in a line of a curriculum vitae or table of years.
func (g *grammar) yearAlone(p point, i int, quoted bool) (point, int, bool) {
	y := g.at(i)
	p.unit, p.end, p.exact = uYear, y.end, true
	n := g.at(i + 1)
	if g.joined { // the second year of a pair
		first := i == 0 || quoted || g.at(i-1).kind == tilde || g.at(i-1).kind == dash
		j := i + 1
		if g.at(i - 1).gap {
			j = g.dotEnd(&p, j) // 2021. ~ 2024.
		}
		return p, j, first && (y.digits == 4 || quoted) && n.kind != unitYear && n.kind != unitDecade
	}
	if quoted && g.at(i-2).kind == open && n.kind == closed {
		return p, i + 1, true // (’25)
	}
	if n.kind == unitYear || n.kind == unitDecade || quoted {
		return p, i, false
	}
	first := y.start == g.lead
	if (n.kind == tilde || n.kind == dash) && g.at(i+2).kind == number && g.at(i+2).digits == 4 && !g.at(i+2).gap {
		pair := g.at(i + 2)
		return p, i + 1, (first || g.pairInBrackets(i)) && pair.n >= 1800 && pair.n <= 2199 && g.at(i+3).kind != unitDecade
	}
	if g.at(i-1).kind == open && n.kind == closed {
		return p, i + 1, y.n >= 1900 && y.n <= 2100
	}
	if first && n.kind == dot && !n.gap {
		return g.yearWithStop(p, i)
	}
	return p, i + 1, first && g.vita && !amountAfter(g.text, y.end) && n.gap && n.start < len(g.text)
}

// yearWithStop reads the 2021. of lines like 2021. ~ 2024. : 연구원, 2025. : 고문
// and of a line of its own.
func (g *grammar) yearWithStop(p point, i int) (point, int, bool) {
	j := g.dotEnd(&p, i+1)
	switch n := g.at(j); {
	case j == i+1:
		return p, i, false
	case j == len(g.tokens), n.kind == tilde && g.at(j+1).kind == number:
		return p, j, true
	case n.kind == other:
		return p, j, g.vita || g.text[n.start] == ':'
	}
	return p, i, false
}

// pairInBrackets reports whether a pair of years from token i fills a bracket, and
// not that of a plan, whose name it belongs to: 조성기(1996~2000).
func (g *grammar) pairInBrackets(i int) bool {
	bracket := g.at(i - 1)
	if bracket.kind != open || g.at(i+3).kind != closed {
		return false
	}
	before := strings.TrimRight(g.text[:bracket.start], " ")
	return !slices.ContainsFunc(planWords, func(w string) bool { return strings.HasSuffix(before, w) })
}

// planWords end the names of plans, which a bracket with their years belongs to.
var planWords = strings.Fields("계획 전략 대책 로드맵 청사진 비전 프로젝트 마스터플랜 1차 2차 3차 4차 5차 6차 7차 8차 9차")
