package dates

// partAfterDot reads a half, season or quarter after a year and a full stop:
// ’24. 상반기, 2003. 4/4분기, 26.1분기.
func (g *grammar) partAfterDot(p point, i int, sep kind) (point, int, bool) {
	t := g.at(i)
	if sep != dot {
		return p, i, false
	}
	t = g.halfSign(t)
	if t.kind == cut && endsTail(g.text, t.end) {
		p.unit, p.end, p.cut = uYear, t.end, true // ’21.말
		return p, i + 1, true
	}
	if t.kind == half || t.kind == season {
		p.unit, p.n, p.end = uSub, t.n, t.end
		return p, g.cutAfter(&p, i+1), endsWord(g.text, t.end) || g.at(i+1).kind == cut
	}
	q, j, ok := g.quarterSlash(i)
	if u := g.at(i + 1); !ok && t.kind == number && inRange(t.n, 1, 4) && g.glued(i+1, unitQuarter) {
		q, j, ok = point{end: u.end, unit: uSub, n: 32 + t.n}, i+2, !amountAfter(g.text, u.end)
		j = g.cutAfter(&q, j)
	}
	q.start, q.year = p.start, p.year
	return q, j, ok
}

// letterQuarter reads the Q1 of 2015 Q1 and Q1 2015; a year has to stand beside it,
// since Q1 also numbers questions.
func (g *grammar) letterQuarter(i int) (p point, end int, ok bool) {
	t, q := g.at(i), g.at(i+1)
	if t.kind != unitQuarter || t.end != t.start+1 || !q.isQuarter() || q.digits != 1 {
		return p, i, false
	}
	return point{start: t.start, end: q.end, unit: uSub, n: 32 + q.n}, i + 2, !amountAfter(g.text, q.end)
}

// letterQuarterOfYear reads Q1 2015.
func (g *grammar) letterQuarterOfYear(i int) (p point, end int, ok bool) {
	p, j, ok := g.letterQuarter(i)
	y := g.at(j)
	p.year, p.end = part{kind: given, n: y.n}, y.end
	return p, j + 1, ok && y.isYear(1900) && !amountAfter(g.text, y.end)
}

// ordinalSign stands before an ordinal.
var ordinalSign = words("ordinal-sign")

// ordinalQuarter reads 제4분기 and 제4/4분기.
func (g *grammar) ordinalQuarter(i int) (p point, end int, ok bool) {
	t, q := g.at(i), g.at(i+1)
	if !ordinalSign.Has(g.letters(t)) || !q.isQuarter() {
		return p, i, false
	}
	if p, j, ok := g.quarterSlash(i + 1); ok {
		p.start = t.start
		return p, j, true
	}
	u := g.at(i + 2)
	p = point{start: t.start, end: u.end, unit: uSub, n: 32 + q.n}
	return p, g.cutAfter(&p, i+3), u.kind == unitQuarter && !u.gap
}

// halfSign gives the Chinese letters for above and below, after a year, as the
// halves that they stand for.
func (g *grammar) halfSign(t token) token {
	switch g.letters(t) {
	case "上":
		t.kind, t.n = half, 40
	case "下":
		t.kind, t.n = half, 41
	}
	return t
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
	if two := g.glued(i+2, number) && y.digits == 2; (two || y.isYear(1900)) && !amountAfter(g.text, y.end) {
		p.year, p.end = part{given, y.n, y.digits == 2}, y.end
		return p, i + 3, true
	}
	before := g.at(i - 1).kind
	yearBefore := before == number && g.at(i).gap || before.is(unitYear, relYear, thisYear)
	return p, i + 2, (u.kind == unitQuarter || yearBefore) && !amountAfter(g.text, u.end)
}
