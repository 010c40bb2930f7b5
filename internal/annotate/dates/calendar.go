package dates

import (
	"strings"

	"sillok/internal/edtf"
)

// point reads one point at token i.
func (g *grammar) point(i int) (p point, end int, ok bool) {
	t := g.at(i)
	if t.kind != number && t.kind != quote && t.kind != open && !beginsWord(g.text, t.start) {
		return p, i, false
	}
	switch t.kind {
	case past, next, this, upcoming:
		return g.directed(i)
	case thisYear:
		p.year = part{kind: relative}
		return g.inYear(p, t, i+1)
	case number, days, counter, halfOf:
		if p, j, ok := g.offset(i); ok {
			return p, j, true
		}
	}
	if p, end, ok := g.rowMonth(i); ok {
		return p, end, true
	}
	p, end, ok = g.calendar(i)
	if ok && g.opensRow(p.start) && p.month.kind == given && p.year.kind == absent {
		p.year = part{kind: given, n: g.chron}
	}
	if ok && p.elsewhere && g.at(end).kind != open && !(g.at(i-1).kind == closed) {
		return p, end, false
	}
	return p, end, ok
}

// opensRow reports whether the row of a chronology begins at a place.
func (g *grammar) opensRow(at int) bool { return g.chron > 0 && at == g.lead }

// rowMonth reads the month in figures with which the row of a chronology begins: 03 개청, 11. 출범; of one figure only where all
// are such rows (3. 개청) and in a column of months.
func (g *grammar) rowMonth(i int) (p point, end int, ok bool) {
	t, n := g.at(i), g.at(i+1)
	figures := t.digits == 2 || g.rows && n.kind == dot || g.cell
	if !g.opensRow(t.start) || t.kind != number || !figures || !t.isMonth() {
		return p, i, false
	}
	p = point{start: t.start, end: t.end, unit: uMonth, exact: true, year: part{kind: given, n: g.chron}, month: part{kind: given, n: t.n}}
	j := i + 1
	if n.kind == dot && !n.gap {
		p.end, j, n = n.end, i+2, g.at(i+2)
	}
	return p, j, n.gap && !n.kind.is(number, unitYear, unitMonth, unitDay)
}

// directed reads what may follow 지난, 오는, 이번 and 다음.
func (g *grammar) directed(i int) (p point, end int, ok bool) {
	if t := g.at(i); t.kind == next && weather.Ends(strings.TrimRight(g.text[:t.start], " ")) { // 비 오는 화요일
		return p, i, false
	}
	t := g.at(i)
	if n := g.at(i + 1); n.kind == weekendWord && endsWord(g.text, n.end) {
		p = point{start: t.start, end: n.end, unit: uWeekend, dir: directions(t.kind)}
		return p, i + 2, true
	}
	p, end, ok = g.calendar(i + 1)
	if !ok {
		return p, i, false
	}
	p.start, p.dir = t.start, directions(t.kind)
	counted := p.year.kind > given || p.month.kind > given || p.day.kind > given
	lastOrNext := t.kind.is(past, next)
	switch p.unit {
	case uWeekday:
		ok = !p.week
	case uYear, uMonth, uDay:
		if c := g.at(i + 1); c.kind == cutYear && t.kind != upcoming {
			p.year.n = turnOffset(t.kind, g.letters(c))
			return p, end, true
		}
		ok = !counted && (lastOrNext || p.year.kind == absent && currentPart(t.kind, p.unit))
	case uSub:
		ok = !counted && t.kind != upcoming || p.n <= 24
	case uHoliday:
		ok = !counted
	case uMonthWeek, uMonthDay:
		ok = !counted && lastOrNext && p.year.kind == absent
	case uDecade:
		ok = t.kind == past
	default:
		ok = false
	}
	return p, end, ok
}

// currentPart reports whether 이번 or 다음 can stand before a year, month or day: 이번
// 3월, 다음 3월, but not 다음 3일.
func currentPart(word kind, u unit) bool {
	return word == this && u != uDay || word == upcoming && u == uMonth
}

// turnOffset counts the years from the publication's to that of 지난 연말 or
// 오는 연초.
func turnOffset(k kind, word string) int {
	end := yearEnds.Has(word)
	switch {
	case k == past && end:
		return -1
	case k == next && !end:
		return 1
	}
	return 0
}

func directions(k kind) direction {
	switch k {
	case past:
		return backward
	case next:
		return forward
	case this:
		return current
	}
	return following
}

// calendar reads a point without 지난 and the like.
func (g *grammar) calendar(i int) (p point, end int, ok bool) {
	t := g.at(i)
	p.start, p.end = t.start, t.end
	switch t.kind {
	case relYear, prevYear, thatYear, newYear:
		return g.yearWord(p, i)
	case relMonth, thatMonth:
		p.unit = uMonth
		p.month = part{kind: relative, n: t.n}
		if t.kind == thatMonth {
			p.month.kind = anaphoric
		}
		return g.afterMonth(p, i+1)
	case relDay, thatDay, nextDay:
		if t.n == 1 && afterClock(g.text[:t.start]) {
			return p, i, false
		}
		p.unit = uDay
		p.day = part{kind: dayKinds(t.kind), n: t.n}
		p.elsewhere = looselyPast.Begins(g.text[t.start:])
		return p, g.weekdayAfter(&p, i+1), true
	case relWeek, comingWeek:
		p.unit, p.rel = uWeek, t.n
		return g.afterWeek(p, i+1, t)
	case relWeekend:
		p.unit, p.rel = uWeekend, t.n
		return p, i + 1, true
	case relQuarter, prevQuarter:
		p.unit, p.rel = uQuarterRel, t.n
		if t.kind == prevQuarter {
			p.year.kind = either
		}
		return p, i + 1, true
	case weekday:
		p.unit, p.weekday = uWeekday, t.n
		before := g.at(i - 1).kind // 2주 전 금요일, 화~목요일
		if !g.joined && (before == tilde || restDay(g.text, t.start, t.end) || beginsName(g.text, t.start, t.end)) {
			return p, i, false
		}
		return p, i + 1, !before.is(ago, later)
	case half:
		p.unit, p.n = uSub, t.n
		pair := i > 0 && !t.gap && g.at(i-1).kind == middle // 상·하반기
		return p, g.cutAfter(&p, i+1), !pair
	case season:
		p.unit, p.n = uSub, t.n
		return p, g.cutAfter(&p, i+1), g.seasonAlone(i)
	case holiday:
		return g.feast(p, i)
	case cutYear:
		p.unit, p.year, p.cut = uYear, part{kind: relative}, true
		return p, i + 1, true
	case cutMonth:
		p.unit, p.month, p.cut = uMonth, part{kind: relative}, true
		return p, i + 1, true
	case cutWeek:
		p.unit, p.cut = uWeek, true
		return p, i + 1, true
	case ordinalNum:
		return p, i, false
	case era:
		return g.inEra(i)
	case cycle:
		p.unit, p.year = uYear, part{kind: inCycle, n: t.n}
		return g.afterYear(p, i+1)
	case lunarDay:
		return g.lunarDate(p, i+1)
	case fiscal:
		return g.fiscalYear(i)
	case other:
		return g.ordinalQuarter(i)
	case unitQuarter:
		return g.letterQuarterOfYear(i)
	case label:
		return p, i, false
	case quote:
		return g.figures(i)
	case englishMonth:
		return g.english(i)
	case number:
		if p, j, ok := g.figures(i); ok {
			return p, j, true
		}
		if p, j, ok := g.english(i); ok {
			return p, j, true
		}
		return g.counted(i)
	}
	return p, i, false
}

// yearWord reads on after 올해, 전년, 이듬해.
func (g *grammar) yearWord(p point, i int) (point, int, bool) {
	t := g.at(i)
	p.unit = uYear
	p.year = part{kind: yearKinds(t.kind), n: t.n}
	if yearBefore.Has(g.letters(t)) && !g.ofTime(t.end) {
		return p, i, false
	}
	if t.kind == prevYear || t.kind == relYear && t.n == -1 {
		if s := g.at(i + 1); s.kind == samePart && !g.plain && endsWord(g.text, s.end) {
			p.unit, p.end = uSamePart, s.end
			return p, i + 2, true
		}
	}
	return g.afterYear(p, i+1)
}

// ofTime reports whether a particle of time follows: 전해에, not 전해 드린다.
func (g *grammar) ofTime(i int) bool {
	s, _ := rest(g.text, i)
	return timeParticles.Begins(s)
}

func yearKinds(k kind) partKind {
	switch k {
	case prevYear:
		return either
	case thatYear:
		return anaphoric
	case newYear:
		return turn
	}
	return relative
}

func dayKinds(k kind) partKind {
	switch k {
	case thatDay:
		return anaphoric
	case nextDay:
		return either
	}
	return relative
}

// seasonAlone reports whether the season at token i may stand without a year:
// after 올 or 지난, or with a particle of time.
func (g *grammar) seasonAlone(i int) bool {
	if g.at(i-1).kind.is(thisYear, past, next, this, upcoming) {
		return true
	}
	t := g.at(i)
	j := i + 1
	if g.at(j).kind == cut {
		j++ // 여름 중반까지
	}
	if g.glued(j, from) || g.glued(j, to) {
		return true
	}
	s, _ := rest(g.text, t.end)
	return atTime.Begins(s) && !resizeFrom.Begins(s) || len(g.tokens) == 1
}

// feast reads a holiday and 연휴 after it.
func (g *grammar) feast(p point, i int) (point, int, bool) {
	t := g.at(i)
	f := &holidays()[t.n]
	p.unit, p.feast = uHoliday, f
	if _, n := figure(g.text[t.start:]); n > 0 && !beginsNumber(g.text, t.start) || g.glued(i+1, number) { // 3·1절, not 13·1절
		return p, i, false
	}
	alone := f.alone || !f.common && g.at(i-1).kind.is(past, next, this, upcoming, thisYear)
	if v := g.at(i + 1); v.kind == vacation && endsWord(g.text, v.end) {
		p.end = v.end
		p.long = f.three && threeDays.Has(g.letters(v))
		return p, i + 2, true
	}
	if !alone { // bare 설
		alone = keptFeasts.Begins(strings.TrimLeft(objectParticle.WithoutBegin(g.text[t.end:]), " "))
	}
	if e := g.at(i + 1); e.kind == other && feastOccasions.Begins(g.letters(e)) {
		return p, i, false // 광복절 경축식: the name of an event
	}
	return p, i + 1, alone && endsWord(g.text, t.end)
}

// What stands at words of dates and behind feasts; words.tsv says what for.
var (
	yearEnds       = words("year-ends")
	looselyPast    = words("loosely-past")
	yearBefore     = words("year-before")
	timeParticles  = words("time-particles")
	atTime         = words("at-time")
	threeDays      = words("three-days")
	objectParticle = words("object-particle")
	keptFeasts     = words("kept-feasts")
	weather        = words("weather")
	genitive       = words("genitive")
	feastOccasions = words("feast-occasions")
	leapMonth      = words("leap-month")
	onTheDay       = words("on-the-day")
)

// inEra reads 단기 4354년.
func (g *grammar) inEra(i int) (p point, end int, ok bool) {
	t, n := g.at(i), g.at(i+1)
	if n.kind == era {
		return p, i, false
	}
	if n.kind != number || n.digits > 4 || g.at(i+2).kind != unitYear {
		return p, i, false
	}
	year := n.n + t.n
	if year < 1 || year > 2999 {
		return p, i, false
	}
	p = point{start: t.start, end: g.at(i + 2).end, unit: uYear, year: part{kind: given, n: year}}
	return g.afterYear(p, i+3)
}

// fiscalYear reads FY21 and FY2021.
func (g *grammar) fiscalYear(i int) (p point, end int, ok bool) {
	t, n := g.at(i), g.at(i+1)
	short := g.glued(i+1, number) && n.digits == 2
	long := n.kind == number && n.digits == 4
	if !short && !long || !beginsWord(g.text, t.start) {
		return p, i, false
	}
	p = point{start: t.start, end: n.end, unit: uYear, year: part{given, n.n, n.digits == 2}}
	return p, i + 2, !amountAfter(g.text, n.end)
}

// lunarDate reads the month and day of the lunar calendar after 음력, and a year
// before them: 8월 15일, 윤4월 8일.
func (g *grammar) lunarDate(p point, i int) (point, int, bool) {
	if y := g.at(i); y.kind == number && y.digits == 4 && g.at(i+1).kind == unitYear {
		p.year = part{kind: given, n: y.n}
		i += 2
	}
	leap := false
	if w := g.at(i); w.kind == other && leapMonth.Has(g.letters(w)) {
		leap = true
		i++
	}
	m, d := g.at(i), g.at(i+2)
	if m.kind != number || g.at(i+1).kind != unitMonth || d.kind != number || g.at(i+3).kind != unitDay {
		return p, i, false
	}
	p.unit, p.end = uHoliday, g.at(i+3).end
	p.feast = &feast{rule: func(year int) (edtf.Day, bool) { return solarDay(year, m.n, d.n, leap) }}
	return p, i + 4, endsDay(g.text, p.end)
}
