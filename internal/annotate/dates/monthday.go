package dates

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/edtf"
)

// dayInFigures reads the 22(수) of 22(수)~24(금): a day without 일 only where
// weekdays stand at both ends of a range.
func (g *grammar) dayInFigures(i int) (p point, end int, ok bool) {
	t := g.at(i)
	if !t.isDay() || g.at(i+1).kind != open {
		return p, i, false
	}
	p = point{start: t.start, end: t.end, unit: uDay, exact: true, day: part{kind: given, n: t.n}}
	j := g.weekdayAfter(&p, i+1)
	last := g.at(j + 1)
	q := point{unit: uDay, end: last.end}
	if !p.weekdayIn || g.at(j).kind != tilde || last.kind != number || !inRange(last.n, 1, 31) {
		return p, i, false
	}
	g.weekdayAfter(&q, j+2)
	return p, j, q.weekdayIn
}

// monthDayFigures reads 9.22(수), 9. 22.(수), 9.22.~9.24., (9.22.), 9.22일: a
// month and day in figures only where they can be nothing else.
func (g *grammar) monthDayFigures(i int) (p point, end int, ok bool) {
	m, sep, d := g.at(i), g.at(i+1), g.at(i+2)
	p.start = m.start
	signed := g.glued(i+1, dot) || g.gluedRow(i+1, slash, number)
	if !isMonthDay(m, d) || !signed {
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
	if p.weekdayIn || g.joined && (sep.kind == dot || g.at(i-3).kind == slash) { // 2021/9/22-9/24
		return p, j, true
	}
	if ends := g.text[p.end-1] == '.' || g.at(j).gap || g.at(j).kind == tilde; ends && g.opensRow(m.start) {
		p.year = part{kind: given, n: g.chron}
		return p, j, true
	}
	dotted := g.text[p.end-1] == '.' && g.at(j).gap
	if g.schedule && m.start == g.lead && dotted && g.letters(g.at(j)) != "" {
		return p, j, true
	}
	return p, j, sep.kind == dot && g.clearlyDay(p, i, j)
}

// clearlyDay reports whether what stands around the figures of tokens i to j makes
// them a month and day.
func (g *grammar) clearlyDay(p point, i, j int) bool {
	if g.at(i-1).kind == label || g.inBrackets(p, i, j) || g.fillsCell(p) {
		return true // it stands alone
	}
	bound := g.rangeAfter(j) || g.boundAfterDot(p, j) || g.behindDay(p, i)
	return bound || g.figured && g.inStyle(p, i, j)
}

// cellSign stands between the cells of a row.
const cellSign = " | "

// fillsCell reports whether the figures p, which end in a full stop, are all that a cell
// of a table holds: 6. 8. | 시연회.
func (g *grammar) fillsCell(p point) bool {
	before, after := g.text[:p.start], g.text[p.end:]
	opens, ends := strings.HasSuffix(before, cellSign), strings.HasPrefix(after, cellSign)
	opens = opens || ends && (before == "" || strings.HasSuffix(before, "\n"))
	ends = ends || opens && (after == "" || after[0] == '\n')
	return opens && ends && g.text[p.end-1] == '.'
}

// inStyle reports whether the figures p of tokens i to j stand as the days do that the text
// has shown before, apart and within a line: 이는 7. 1 시행되는 법에 따른다.
func (g *grammar) inStyle(p point, i, j int) bool {
	m, d, n := g.at(i), g.at(i+2), g.at(j)
	spaced := m.gap && d.gap && n.gap
	inSentence := m.start > g.lead && n.kind == other
	return spaced && inSentence && !refersTo.Begins(g.letters(n)) && !sectionAtEnd(g.text[:m.start-1])
}

// behindDay reports whether the figures p of token i, which end in a full stop, go
// on in a list with a month and day in figures: 2024. 12. 15.과 12. 17.
func (g *grammar) behindDay(p point, i int) bool {
	k := g.at(i - 1).kind
	return k.is(and, comma, middle) && g.text[p.end-1] == '.' && g.gluedRow(i-2, dot, k) &&
		isMonthDay(g.at(i-5), g.at(i-3)) && g.at(i-4).kind == dot
}

// isMonthDay reports whether two numbers in figures can be a month and a day.
func isMonthDay(m, d token) bool {
	return m.isMonth() && d.isDay() && d.n <= edtf.DaysIn(2000, m.n)
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
	told := next.gap && g.beginsWord(next) || next.kind == closed && g.at(i-1).kind == open
	if s != "" {
		told = dayParticles.Has(s)
	}
	return told && !measureAtEnd(strings.TrimRight(g.text[:g.at(i).start], " ("))
}

// beginsWord reports whether a word or number begins with t.
func (g *grammar) beginsWord(t token) bool {
	return t.kind == number || t.start < len(g.text) && isLetter(firstRune(g.text[t.start:]))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// boundAfterDot reports whether 부터, 까지 or 자 closes figures that end in a full
// stop: 4.13.부터, 1. 12.까지, 7.1.자.
func (g *grammar) boundAfterDot(p point, j int) bool {
	if g.text[p.end-1] != '.' {
		return false
	}
	k := g.at(j).kind
	bounds := (k == from || k == to) && g.at(j).start == p.end
	return bounds || asOf(g.text[p.end:]) || presentBehind(g.text[p.end:])
}

// presentBehind reports whether the text begins with the word for a state of that day: 4.10. 현재.
func presentBehind(text string) bool {
	rest, ok := presentWord.CutBegin(text[spaceLen(text):])
	return ok && (rest == "" || endsWord(text, len(text)-len(rest)))
}

// asOf reports whether the text begins with the 자 of a day on which something
// takes effect: 7.1.자 시행, 7.1.자로.
func asOf(text string) bool {
	rest, ok := effective.CutBegin(text)
	return ok && (rest == "" || rest[0] == '\n' || effectiveBehind.Begins(rest))
}

// rangeAfter reports whether a sign at token j leads to the end of a range.
func (g *grammar) rangeAfter(j int) bool {
	t := g.at(j)
	leads := t.kind == tilde || g.glued(j, dash) && g.at(j-1).kind == dot
	return leads && g.closesRange(j+1)
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
	case !n.gap || refersTo.Begins(g.text[n.start:]):
		return false
	case !dotted:
		return false
	}
	before := strings.TrimRight(g.text[:g.at(first-1).start], " ’'”\"」")
	if dotted {
		return !sectionAtEnd(before)
	}
	if g.at(first-1).start == g.lead && first == i {
		return g.at(i+2).digits == 2 && g.headsRow(j) && !g.decimalsInBrackets()
	}
	if g.at(i+2).digits != 2 && g.at(j).kind != tilde {
		return false
	}
	return hangulAtEnd(before) && !measureAtEnd(before) && !g.decimalsInBrackets()
}

// headsRow reports whether the bracket that token j closes stands before words, as
// the day does in a row of a schedule: (4.13) 국무회의 의결.
func (g *grammar) headsRow(j int) bool {
	n := g.at(j + 1)
	return g.at(j).kind == closed && n.kind == other && n.gap && hangulAtEnd(g.letters(n))
}

// refersTo follow the number of a section: (3.1. 참조). The others stand behind figures
// that are a day; words.tsv says what for.
var (
	refersTo        = words("refers-to")
	dayParticles    = words("day-particles")
	effective       = words("effective")
	effectiveBehind = words("effective-behind")
)

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
			m, d := g.at(i+1), g.at(i+3)
			if m.kind == number && g.gluedRow(i+2, dot, number) && (!isMonthDay(m, d) || amountAfter(g.text, d.end)) {
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
	m, d := g.at(i), g.at(i+2)
	if !m.isMonth() || !g.glued(i+1, dot) || !d.isDay() {
		return p, i, false
	}
	p = point{start: m.start, end: d.end, unit: uDay, exact: true}
	p.month, p.day = part{kind: given, n: m.n}, part{kind: given, n: d.n}
	j := g.weekdayAfter(&p, g.dotEnd(&p, i+3))
	return p, j, !amountAfter(g.text, p.end)
}
