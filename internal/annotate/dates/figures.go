package dates

import "strings"

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
		if q, j, ok := g.figuresOfYear(p, i, false); ok && g.clearlyYear(q, i, j) {
			return q, j, true
		}
	}
	if q, j, ok := g.yearLast(i); ok {
		return q, j, true
	}
	if q, j, ok := g.monthDayFigures(i); ok {
		return q, j, true
	}
	return g.dayInFigures(i)
}

// yearLast reads 13/03/2015 and 03/13/2015: a day, a month and a year of four
// figures, where only one of the first two can be the month or both are the same.
func (g *grammar) yearLast(i int) (p point, end int, ok bool) {
	a, b, y := g.at(i), g.at(i+2), g.at(i+4)
	if !g.gluedRow(i+1, slash, number, slash, number) || !y.isYear(1800) {
		return p, i, false
	}
	m, d := a.n, b.n
	if m > 12 {
		m, d = d, m
	}
	p = point{start: a.start, end: y.end, unit: uDay, exact: true}
	p.year, p.month, p.day = part{kind: given, n: y.n}, part{kind: given, n: m}, part{kind: given, n: d}
	clear := inRange(m, 1, 12) && inRange(d, 1, 31) && (d > 12 || d == m)
	return p, i + 5, clear && !amountAfter(g.text, y.end)
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
	case quoted && sep.kind.is(tilde, dash, comma, middle):
		return g.quotedPair(p, i)
	case (sep.kind == half || sep.kind == season) && (quoted || y.digits == 4):
		p.unit, p.n, p.end = uSub, sep.n, sep.end
		return p, g.cutAfter(&p, i+2), endsWord(g.text, sep.end)
	case sep.kind == holiday && !quoted && y.digits == 4 && sep.gap:
		if q, j, ok := g.feast(point{start: sep.start, end: sep.end}, i+1); ok {
			q.start, q.year = p.start, p.year
			return q, j, true
		}
	case sep.kind == unitQuarter && (quoted || y.digits == 4):
		if q, j, ok := g.letterQuarter(i + 1); ok {
			q.start, q.year = p.start, p.year
			return q, j, true
		}
	case sep.kind == number && (quoted || y.digits == 4) && sep.gap:
		if q, j, ok := g.quarterFigures(i + 1); ok {
			q.start, q.year = p.start, p.year
			return q, j, true
		}
	case sep.kind.is(dot, dash, slash) && !sep.gap:
		if q, j, ok := g.partAfterDot(p, i+2, sep.kind); ok {
			return q, j, true
		}
		if q, j, ok := g.monthFigures(p, i+2, sep.kind); ok {
			return q, j, true
		}
	}
	return g.yearAlone(p, i, quoted)
}

// monthFigures reads a month, and perhaps a day, after a year and a sign.
func (g *grammar) monthFigures(p point, i int, sep kind) (point, int, bool) {
	m := g.at(i)
	if !m.isMonth() || m.gap && sep != dot {
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
	if d := g.at(i + 2); g.glued(i+1, sep) && d.kind == number && (!d.gap || sep == dot) {
		if d.digits <= 2 && inRange(d.n, 1, 31) && !(d.gap && g.countsThings(i+2)) {
			return g.dayFigures(p, i+2, sep)
		}
		if !d.gap {
			return p, i, false
		}
	}
	switch {
	case sep == slash, p.year.two && sep != dot:
		return p, i, false
	case sep == dash && (m.digits != 2 || g.at(i+1).kind == dash || amountAfter(g.text, m.end)):
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
	return !ok || serialUnits.Has(s)
}

// dotEnd takes the full stop that closes a date in figures.
func (g *grammar) dotEnd(p *point, i int) int {
	if t := g.at(i); g.glued(i, dot) && p.end == t.start && !g.glued(i+1, number) {
		p.end = t.end
		return i + 1
	}
	return i
}

// clearlyYear reports whether figures from token i to j that may begin with a year of
// two are a date, and no version or decimal.
func (g *grammar) clearlyYear(p point, i, j int) bool {
	switch p.unit {
	case uDay:
		return g.clearlyDate(p, i, j)
	case uMonth:
		return g.clearlyMonth(p, i)
	}
	return p.unit == uSub
}

// clearlyDate reports whether figures of a year of two digits are a date and no
// version: a weekday, a label, a closing full stop, two figures in each part.
func (g *grammar) clearlyDate(p point, i, j int) bool {
	if p.weekdayIn || g.joined || g.at(i-1).kind == label || g.glued(j, tilde) {
		return true
	}
	if g.at(i).n < 1 || g.at(i-1).kind == other && i > 0 && !g.at(i).gap {
		return false
	}
	if versionWords.Within(strings.ToLower(g.text[max(0, p.start-12):p.start])) {
		return false
	}
	closing := strings.HasSuffix(g.text[p.start:p.end], ".")
	return closing || g.at(i+2).digits == 2 && g.at(i+4).digits == 2
}

// clearlyMonth reports whether figures from token i are a year of two and a month
// with its unit: 26.4월, but not 11.12월, two months.
func (g *grammar) clearlyMonth(p point, i int) bool {
	return g.at(i).n > 12 && g.at(i+3).kind == unitMonth && !g.at(i+3).gap && g.at(i+3).start < p.end
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
	return p, i + 1, inRange(p.year.n, 1800, 2199) && inRange(p.month.n, 1, 12) && inRange(p.day.n, 1, 31)
}

// What makes other things of figures; words.tsv says what for.
var (
	serialUnits  = words("serial-units")
	versionWords = words("version-words")
)
