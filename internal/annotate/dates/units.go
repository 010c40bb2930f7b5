package dates

import "strings"

// unitAfter finds the unit of the number at token i: right after it, or after
// further numbers of a list or range (22~24일, 2010, 2012, 2014년).
func (g *grammar) unitAfter(i int) (k kind, bare bool) {
	behindMonth := i > 0 && g.at(i-1).kind == unitMonth
	for n := range 8 {
		t := g.at(i + 1)
		if g.dottedRange(i + 1) {
			i++
			t = g.at(i + 1)
		}
		if n > 0 && behindMonth && t.kind == unitMonth && g.dayUnitsAt(i+2) {
			return unitDay, true // 9월 |1|~10월 31일
		}
		switch t.kind {
		case unitYear, unitMonth, unitDay, unitDecade, unitCentury, unitQuarter, unitWeek:
			return t.kind, n > 0
		case tilde, comma, middle, dash:
			i += 2
			if g.at(i).kind == quote {
				i++
			}
			thousands := t.kind == comma && g.glued(i, number) && g.at(i).digits == 3
			if g.at(i).kind != number || thousands || n > 0 && t.kind == dash {
				return other, false
			}
		default:
			return other, false
		}
	}
	return other, false
}

// dayUnitsAt reports whether token i is the number of a day with its unit.
func (g *grammar) dayUnitsAt(i int) bool {
	return g.at(i).kind == number && g.at(i+1).kind == unitDay
}

// dottedRange reports whether token i is the full stop of 3.~4월, where a month
// has it in place of its unit.
func (g *grammar) dottedRange(i int) bool {
	return g.glued(i, dot) && g.glued(i+1, tilde) && g.glued(i+2, number)
}

// counted reads a number with its unit: 2021년, 9월, 22일, 90년대, 3분기, 21세기.
func (g *grammar) counted(i int) (p point, end int, ok bool) {
	t := g.at(i)
	k, bare := g.unitAfter(i)
	if !g.begins(i) || bare && t.digits == 0 {
		return p, i, false
	}
	if t.digits <= 2 && k.is(unitMonth, unitYear) && sentenced(g.text[:t.start]) {
		return p, i, false
	}
	p.start, p.end, p.bare = t.start, t.end, bare
	j := i + 1
	if bare && g.dottedRange(j) {
		if k != unitMonth {
			return p, i, false
		}
		j++
	}
	if !bare {
		p.end = g.at(j).end
		j++
	}
	switch k {
	case unitYear:
		return g.yearNumber(p, t, j)
	case unitMonth:
		return g.monthNumber(p, t, j)
	case unitDay:
		return g.dayNumber(p, t, j)
	case unitDecade:
		return g.decade(p, t, j)
	case unitCentury:
		p.unit, p.n = uCentury, t.n
		ends := bare || endsWord(g.text, p.end) || g.at(j).kind == cut
		return p, g.cutAfter(&p, j), inRange(t.n, 1, 30) && ends
	case unitQuarter:
		p.unit, p.n = uSub, 32+t.n
		return p, g.cutAfter(&p, j), t.n >= 1 && t.n <= 4 && (g.joined || !quarterLengths.Begins(g.text[p.end:]))
	}
	return p, i, false
}

// begins reports whether the number at token i can begin a date: it is not the
// rest of another number, and no letter stands right before it but the word
// that introduces it, or a year of four figures.
func (g *grammar) begins(i int) bool {
	t, before := g.at(i), g.at(i-1)
	if i > 0 && !t.gap {
		switch before.kind {
		case past, next, this, thisYear, relYear, prevYear, thatYear, relMonth, thatMonth, unitYear, unitMonth, era, from, out, and, to:
			return true
		case tilde, comma, middle, dash, quote:
			if g.at(i-2).kind == number && before.kind != comma && before.kind != quote {
				return g.joined
			}
		case other:
			if t.digits == 4 && g.at(i+1).kind == unitYear && before.end == t.start && introduces(g.letters(before)) {
				return true
			}
		}
	}
	return beginsNumber(g.text, t.start)
}

// introduces reports whether a year of four figures can follow a word without
// a space: the word is Hangul and no part of a number.
func introduces(word string) bool {
	return hangul(word) && !numberParts.Ends(word)
}

// yearNumber reads on after a number with 년.
func (g *grammar) yearNumber(p point, t token, j int) (point, int, bool) {
	p.unit = uYear
	p.year = part{kind: given, n: t.n}
	switch {
	case t.digits == 4 || t.digits == 0 && t.n >= 1000:
		if t.n < 1000 || t.n > 2999 {
			return p, j, false
		}
	case t.digits == 2:
		p.year.two = true
		p.loose = !g.yearOfTwo(p, t, j)
		fiscal := fiscalUnit.Ends(g.text[p.start:p.end])
		if after := g.text[p.end:]; fiscal && t.n < 80 && !g.quoted {
			p.loose = true // 21년도 예산, but not 10년도 더 된
			if beyond.Begins(after[spaceLen(after):]) {
				return p, j, false
			}
		}
		if p.loose && !fiscal && !g.recentYear(p, t, j) {
			return p, j, false
		}
	default:
		return p, j, false
	}
	if p.bare {
		return p, j, true
	}
	if g.noYear(p, t) {
		return p, j, false
	}
	return g.afterYear(p, j)
}

// noYear reports whether what follows a number with 년 makes it a length, a year of
// birth, or the Y2K bug (2000년 문제).
func (g *grammar) noYear(p point, t token) bool {
	after := g.text[p.end:]
	switch {
	case !g.joined && lengthTail.Begins(after), p.year.two && bornTail.Begins(after):
		return true
	}
	return t.n == 2000 && yearBug.Begins(after[spaceLen(after):])
}

// yearOfTwo reports whether two figures with 년 are a year: 80 to 99, after an
// apostrophe, in a range after four figures, or before a part of a year.
func (g *grammar) yearOfTwo(p point, t token, j int) bool {
	if yearsTails.Begins(g.text[p.end:]) {
		return false
	}
	if g.joined || g.quoted || fiscalUnit.Ends(g.text[p.start:p.end]) {
		return true
	}
	if t.n >= 80 && !isLength(g.text, p.end, t.n) {
		return true
	}
	n := g.at(j)
	switch n.kind {
	case half, season:
		return true
	case number:
		k, _ := g.unitAfter(j)
		return k == unitMonth && n.n <= 12 || k == unitQuarter && n.n <= 4
	}
	return false
}

// beyond follows a length with the particle 도: 10년도 더 된. The others stand at numbers
// with a unit; words.tsv says what for.
var (
	beyond         = words("beyond")
	quarterLengths = words("quarter-lengths")
	numberParts    = words("number-parts")
	fiscalUnit     = words("fiscal-unit")
	lengthTail     = words("length-tail")
	bornTail       = words("born-tail")
	yearBug        = words("year-bug")
	yearsTails     = words("years-tails")
	comparedTo     = words("compared-to")
	cutEnds        = words("cut-ends")
	monthUnit      = words("month-unit")
)

// recentYear reports whether two bare figures with 년 can be a year near the
// publication: 24년 대비, 24년 말, 25년중, or next to the year before or after (24년,
// 25년). The resolver then keeps those within five years.
func (g *grammar) recentYear(p point, t token, j int) bool {
	if t.digits != 2 || afterSkipWord(g.text, t.start) || !yearLength.Has(g.letters(g.at(j-1))) {
		return false
	}
	after := g.text[p.end:]
	if comparedTo.Begins(after[spaceLen(after):]) {
		return true
	}
	n := g.at(j)
	switch {
	case n.kind == cut && endsTail(g.text, n.end) && cutEnds.Begins(g.text[n.start:]):
		return true
	case g.glued(j, within) && oneOfDays.Has(g.letters(n)):
		return true
	}
	next := n.kind == comma && g.at(j+1).kind == number && g.at(j+1).n == t.n+1 && g.glued(j+2, unitYear)
	before := g.at(j-3).kind == comma && g.at(j-4).kind == unitYear && g.at(j-5).n == t.n-1
	return next || before
}

// monthNumber reads on after a number with 월.
func (g *grammar) monthNumber(p point, t token, j int) (point, int, bool) {
	p.unit, p.month = uMonth, part{kind: given, n: t.n}
	if t.n < 1 || t.n > 12 || t.digits > 2 {
		return p, j, false
	}
	if p.bare {
		return p, j, true
	}
	q, k, ok := g.afterMonth(p, j)
	if q.unit == uMonth && !q.cut {
		unclear := t.digits == 0 && !g.joined && !g.clearMonth(t, q.end)
		if unclear || namesMovement(g.text, q.end) {
			return p, j, false
		}
	}
	return q, k, ok
}

// clearMonth reports whether a month in words and without a day is one: 일월 and
// 이월 never are (other words), the others with a particle or alone (오월에, not
// 오월 어머니 or 사월의 노래).
func (g *grammar) clearMonth(t token, end int) bool {
	s, _ := rest(g.text, end)
	return t.n > 2 && (s != "" && !genitive.Has(s) || len(g.tokens) == 2)
}

// dayNumber reads on after a number with 일.
func (g *grammar) dayNumber(p point, t token, j int) (point, int, bool) {
	p.unit, p.day = uDay, part{kind: given, n: t.n}
	clear := t.digits > 0 || t.n >= 10 || g.inMonth // 이일 is other words too
	if !clear || t.digits > 2 || !inRange(t.n, 1, 31) {
		return p, j, false
	}
	if !g.joined && !g.inMonth && (afterSkipWord(g.text, t.start) || g.afterMonthUnit(t)) {
		return p, j, false
	}
	if p.bare {
		return p, j, !g.lengthAtEnd(j) && !samePeriod(g.text[:t.start])
	}
	if !g.inMonth && (isLength(g.text, p.end, t.n) || g.lengthBehindDay(j)) {
		return p, j, false
	}
	return p, g.weekdayAfter(&p, j), true
}

// lengthBehindDay reports whether the days before token j stand in brackets behind
// a day or range, and so are its length: 4. 11. ~ 4. 15.(5일), 5월 2일~4일 (3일).
func (g *grammar) lengthBehindDay(j int) bool {
	bracket := g.at(j - 3)
	if bracket.kind != open || g.at(j).kind != closed {
		return false
	}
	switch g.at(j - 4).kind {
	case unitDay, number, dot:
		return !bracket.gap || g.rangeBehind(j-4)
	case closed: // of a weekday
		return g.rangeBehind(j - 4)
	}
	return false
}

// rangeBehind reports whether the tokens up to i are the end of a range.
func (g *grammar) rangeBehind(i int) bool {
	for n := 0; n < 10 && i >= 0; n, i = n+1, i-1 {
		switch g.at(i).kind {
		case tilde, dash:
			return true
		case other:
			return false
		}
	}
	return false
}

// afterMonthUnit reports whether 월 stands right before the number t: the month
// is none of the calendar's, and so is the day.
func (g *grammar) afterMonthUnit(t token) bool {
	before := strings.TrimRight(g.text[:t.start], " ")
	number, ok := monthUnit.CutEnd(before)
	return ok && endsInFigure(number)
}

// lengthAtEnd reports whether the list or range of days that goes on at token
// j is a length: 2~3일 동안.
func (g *grammar) lengthAtEnd(j int) bool {
	for range 16 {
		switch t := g.at(j); t.kind {
		case unitDay:
			return isLength(g.text, t.end, t.n) && !g.inMonth
		case other:
			return false
		}
		j++
	}
	return false
}

// decade reads on after a number with 년대.
func (g *grammar) decade(p point, t token, j int) (point, int, bool) {
	p.unit = uDecade
	switch {
	case t.digits == 4 && t.n >= 1000 && t.n <= 2990 && t.n%10 == 0:
		p.n = t.n
	case t.digits == 2 && t.n%10 == 0 && t.n >= 30:
		p.n = 1900 + t.n
	case t.digits == 2 && t.n%10 == 0:
		p.n = 2000 + t.n
	default:
		return p, j, false
	}
	return p, g.cutAfter(&p, j), true
}
