package dates

import "strings"

// quotedPair reads the first year of ’21~’23 or ’21~’23년.
func (g *grammar) quotedPair(p point, i int) (point, int, bool) {
	p.unit, p.end = uYear, g.at(i).end
	if k, bare := g.unitAfter(i); k == unitYear && bare {
		p.bare = true
		return p, i + 1, true
	}
	p.exact = true
	paired := g.at(i+2).kind == quote && g.at(i+3).figured(2) && g.at(i+3).digits == 2
	return p, i + 1, paired && !g.joined && !g.at(i+1).gap && g.at(i+1).kind <= tilde
}

// yearAlone reads a year of four figures without 년: in a pair of years of a
// curriculum vitae or in brackets, before 년 at the pair's end, alone in brackets,
// or first in a line of a curriculum vitae or table of years.
func (g *grammar) yearAlone(p point, i int, quoted bool) (point, int, bool) {
	y := g.at(i)
	p.unit, p.end, p.exact = uYear, y.end, true
	n := g.at(i + 1)
	if g.joined { // the second year of a pair
		first := i == 0 || quoted || g.at(i-1).kind.is(tilde, dash)
		j := i + 1
		if g.at(i - 1).gap {
			j = g.dotEnd(&p, j) // 2021. ~ 2024.
		}
		return p, j, first && (y.digits == 4 || quoted) && !n.kind.is(unitYear, unitDecade)
	}
	if quoted && g.at(i-2).kind == open && n.kind == closed {
		return p, i + 1, true // (’25)
	}
	if n.kind == unitYear || n.kind == unitDecade || quoted {
		return p, i, false
	}
	first := y.start == g.lead
	if g.headsRows(i) {
		return p, i + 1, true
	}
	if pair := g.at(i + 2); n.kind.is(tilde, dash) && pair.figured(4) && pair.digits == 4 && !pair.gap {
		alone := first && !g.planFollows(i+3) || g.pairInBrackets(i)
		return p, i + 1, alone && pair.isYear(1800) && g.at(i+3).kind != unitDecade
	}
	if n.kind.is(tilde, dash) && g.at(i+2).kind == now {
		return p, i + 1, (first || g.at(i-1).kind == open) && y.digits == 4 // 2022~현재
	}
	if g.at(i-1).kind == open && n.kind == closed {
		return p, i + 1, y.n >= 1900 && y.n <= 2100
	}
	if first && n.kind == dot && !n.gap {
		return g.yearWithStop(p, i)
	}
	goesOn := n.gap && n.start < len(g.text)
	return p, i + 1, first && g.vita && goesOn && !amountAfter(g.text, y.end)
}

// headsRows reports whether token i is the year of a chronology on a line of its own, in brackets perhaps.
func (g *grammar) headsRows(i int) bool {
	alone := len(g.tokens) == 1 || len(g.tokens) == 3 && i == 1
	return g.chron > 0 && alone && g.at(0).start <= g.lead
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
	return !planEnds.Ends(before)
}

// planFollows reports whether the words at token i end as the name of a plan does,
// which years without a unit before it belong to: 2026~2030 기본계획.
func (g *grammar) planFollows(i int) bool {
	for j := i; j < i+4 && g.at(j).kind == other; j++ {
		if planEnds.Ends(g.letters(g.at(j))) {
			return true
		}
	}
	return false
}

// planEnds end the names of plans, which a bracket with their years belongs to.
var planEnds = words("plan-ends")
