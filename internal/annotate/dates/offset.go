package dates

import (
	"unicode/utf8"

	"sillok/internal/korean"
)

// offset reads 3년 전, 한 달 전, 이틀 뒤, 1년 6개월 전, 1년 반 전, and what dates
// it further: 3년 전 5월, 1년 전 오늘.
func (g *grammar) offset(i int) (p point, end int, ok bool) {
	t := g.at(i)
	if t.kind == number && !g.begins(i) || !beginsWord(g.text, t.start) || afterSkipWord(g.text, t.start) {
		return p, i, false
	}
	l, j := g.length(i)
	if t.kind == weeks || g.at(j-1).kind == unitWeek || l == (length{}) {
		return p, i, false // 3주 전: the day or the week
	}
	if l.months >= 12 && l.months%12 == 0 {
		if more, k := g.length(j); more.months > 0 && more.months < 12 {
			l.months, j = l.months+more.months, k
		} else if h := g.at(j); h.kind == other && halfMore.Has(g.letters(h)) {
			l.months, j = l.months+6, j+1
		}
	}
	w := g.at(j)
	sign := 1
	switch {
	case w.kind == ago:
		sign = -1
	case w.kind != later:
		return p, i, false
	}
	if !endsTail(g.text, w.end) || g.afterDeed(i) {
		return p, i, false
	}
	p = point{start: t.start, end: w.end}
	switch {
	case l.days > 0:
		p.unit, p.rel = uDaysAgo, sign*l.days
	case l.months%12 != 0 || g.at(j-1).kind == unitMonths:
		p.unit, p.rel = uMonthsAgo, sign*l.months
	default:
		p.unit, p.rel = uYearsAgo, sign*l.months/12
		return g.afterOffset(p, j+1)
	}
	return p, j + 1, true
}

// afterDeed reports whether a bare noun of a deed stands before token i: 시험 3일
// 전, 개통 사흘 뒤 count from the deed, whose day is not told.
func (g *grammar) afterDeed(i int) bool {
	before := g.at(i - 1)
	if i == 0 || before.kind != other || !g.at(i).gap {
		return false
	}
	word := g.letters(before)
	if !hangul(word) || !korean.IsAction(word) || notDeeds.Has(word) {
		return false
	}
	return utf8.RuneCountInString(word) == 2 || !particleEnds.Ends(word)
}

// daysBefore reports whether token i begins, or ends, a number of days before something
// whose day is not told: 예보를 1일 전에서 1~3일 전까지로 넓힌다.
func (g *grammar) daysBefore(i int) bool {
	span := i > 1 && g.at(i-1).kind == tilde && g.at(i-2).kind == number
	if g.at(i).kind == number && g.at(i+1).kind == tilde && g.at(i+2).kind == number {
		i, span = i+2, true
	}
	daysAgo := g.at(i).kind == number && g.glued(i+1, unitDay) && g.at(i+2).kind == ago
	return daysAgo && (span || offsetFrom.Begins(g.text[g.at(i+2).end:]))
}

// Words at offsets; words.tsv says what for.
var (
	halfMore     = words("half-more")
	notDeeds     = words("not-deeds")
	particleEnds = words("particle-ends")
	offsetFrom   = words("offset-from")
)

// afterOffset reads a part of the year after 3년 전: 5월, 5월 3일, 여름, 오늘.
func (g *grammar) afterOffset(p point, i int) (point, int, bool) {
	t := g.at(i)
	if !t.gap || spaceLen(g.text[p.end:]) == 0 {
		return p, i, true
	}
	q := point{start: p.start, end: p.end, unit: uYear, year: part{kind: relative, n: p.rel}}
	switch t.kind {
	case number, half, season, holiday:
		if q, j, ok := g.afterYear(q, i); ok && q.unit != uYear {
			return q, j, true
		}
	case relDay:
		if t.n == 0 && endsWord(g.text, t.end) {
			q.unit, q.day, q.end = uDay, part{kind: relative}, t.end
			return q, i + 1, true
		}
	}
	return p, i, true
}
