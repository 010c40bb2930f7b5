package dates

// inYear reads what 올 may stand before: 올 하반기, 올 3월, 올여름, 올 연말, 올 초.
func (g *grammar) inYear(p point, t token, i int) (point, int, bool) {
	p.start, p.end, p.unit, p.dir = t.start, t.end, uYear, current
	n := g.at(i)
	if n.kind == cut && !cutsOfThisYear.Has(g.letters(n)) {
		return p, i, false
	}
	q, j, ok := g.afterYear(p, i)
	return q, j, ok && j > i
}

// afterYear reads a month, half, quarter, season, feast, week or cut after a
// year; without one the year itself is the point.
func (g *grammar) afterYear(p point, i int) (point, int, bool) {
	i = g.skipOf(i)
	t := g.halfSign(g.at(i))
	switch t.kind {
	case half, season:
		p.unit, p.n, p.end = uSub, t.n, t.end
		return p, g.cutAfter(&p, i+1), true
	case holiday:
		q, j, ok := g.feast(point{start: t.start, end: t.end}, i)
		if f := &holidays()[t.n]; ok || t.gap && f.needsYear() && endsWord(g.text, t.end) {
			if !ok {
				q, j = point{end: t.end, unit: uHoliday, feast: f}, i+1
			}
			q.start, q.year, q.dir = p.start, p.year, p.dir
			return q, j, true
		}
	case lunarDay:
		if q, j, ok := g.lunarDate(point{start: t.start}, i+1); ok && q.year.kind == absent {
			q.start, q.year, q.dir = p.start, p.year, p.dir
			return q, j, true
		}
	case firstDay, lastDay:
		if endsWord(g.text, t.end) && !lastOfMonth.Has(g.letters(t)) {
			p.unit, p.end = uDay, t.end
			p.month, p.day = part{kind: given, n: 1}, part{kind: given, n: 1}
			if t.kind == lastDay {
				p.month.n, p.day.n = 12, 31
			}
			return p, i + 1, true
		}
	case relDay:
		if p.year.kind == relative && p.year.n != 0 && t.n == 0 && endsWord(g.text, t.end) {
			p.unit, p.day, p.end = uDay, part{kind: relative}, t.end
			return p, i + 1, true
		}
	case cutYear, newYear:
		if d := g.at(i + 1); t.kind == newYear && d.kind == firstDay {
			return g.afterYear(p, i+1)
		}
		if endsWord(g.text, t.end) {
			p.end, p.cut = t.end, true
			return p, i + 1, true
		}
	case number:
		if q, j, ok := g.numberAfterYear(p, i); ok {
			return q, j, true
		}
	case other, unitQuarter:
		q, j, ok := g.ordinalQuarter(i)
		if !ok {
			q, j, ok = g.letterQuarter(i)
		}
		if ok {
			q.start, q.year, q.dir = p.start, p.year, p.dir
			return q, j, true
		}
	case ordinalNum:
		if w := g.at(i + 1); w.kind == weekWord && t.n > 0 && endsWord(g.text, w.end) {
			p.unit, p.nth, p.end = uYearWeek, t.n, w.end
			return p, i + 2, true
		} else if w.kind == half {
			return p, i, true
		}
	}
	return p, g.cutAfter(&p, i), true
}

// skipOf passes 의 before a part of the year or month: 7월의 첫째 금요일.
func (g *grammar) skipOf(i int) int {
	if g.glued(i, of) && g.at(i+1).gap {
		switch g.at(i + 1).kind {
		case number, ordinalNum, half, season, firstDay, lastDay:
			return i + 1
		}
	}
	return i
}

// numberAfterYear reads 3월, 3분기, 38주차 and 9.22 after a year.
func (g *grammar) numberAfterYear(p point, i int) (point, int, bool) {
	t := g.at(i)
	k, bare := g.unitAfter(i)
	was := g.joined
	defer func() { g.joined = was }()
	switch k {
	case unitMonth, unitQuarter:
		g.joined = true
		q, j, ok := g.counted(i)
		if !ok || !q.unit.inYear() {
			return p, i, false
		}
		q.start, q.year, q.dir = p.start, p.year, p.dir
		return q, j, true
	case unitWeek:
		week := g.at(i + 1)
		if !bare && ordinalWeek.Ends(g.letters(week)) && t.n >= 1 && t.n <= 53 {
			p.unit, p.nth, p.end = uYearWeek, t.n, week.end
			return p, i + 2, true
		}
	}
	if q, j, ok := g.quarterSlash(i); ok {
		q.start, q.year, q.dir = p.start, p.year, p.dir
		return q, j, true
	}
	if q, j, ok := g.monthDot(i); ok && p.year.kind == given && !p.year.two {
		q.start, q.year = p.start, p.year
		return q, j, true
	}
	return p, i, false
}

// afterMonth reads a day, a week, a weekday or a cut after a month.
func (g *grammar) afterMonth(p point, i int) (point, int, bool) {
	i = g.skipOf(i)
	t := g.at(i)
	switch t.kind {
	case number:
		if k, _ := g.unitAfter(i); k == unitDay {
			was := g.inMonth
			g.inMonth = true
			q, j, ok := g.counted(i)
			g.inMonth = was
			if ok {
				q.start, q.year, q.month, q.dir = p.start, p.year, p.month, p.dir
				return q, j, true
			}
		} else if q, j, ok := g.dayWithWeekday(p, i); ok {
			return q, j, true
		} else if k == unitWeek && inRange(t.n, 1, 6) && g.glued(i+1, unitWeek) && endsWord(g.text, g.at(i+1).end) {
			p.unit, p.nth, p.end = uMonthWeek, t.n, g.at(i+1).end
			return g.dayOfWeek(p, i+2)
		}
	case ordinalNum:
		return g.weekOfMonth(p, i)
	case firstDay, lastDay:
		if endsWord(g.text, t.end) {
			p.unit, p.end = uMonthEnd, t.end
			if t.kind == firstDay {
				p.unit, p.day = uDay, part{kind: given, n: 1}
			}
			return p, i + 1, true
		}
	case cutMonth:
		if endsWord(g.text, t.end) {
			p.end, p.cut = t.end, true
			return p, i + 1, true
		}
	}
	return p, g.cutAfter(&p, i), true
}

// dayWithWeekday reads a day without 일 after a month, with its weekday in
// brackets: 4월 9(목).
func (g *grammar) dayWithWeekday(p point, i int) (point, int, bool) {
	t := g.at(i)
	if !t.isDay() || !g.glued(i+1, open) {
		return p, i, false
	}
	p.unit, p.day, p.end = uDay, part{kind: given, n: t.n}, t.end
	j := g.weekdayAfter(&p, i+1)
	return p, j, p.weekdayIn
}

// weekOfMonth reads 둘째 주, 첫째 금요일, 마지막 주.
func (g *grammar) weekOfMonth(p point, i int) (point, int, bool) {
	nth, w := g.at(i).n, g.at(i+1)
	if nth == 0 {
		nth = last
	}
	if !endsWord(g.text, w.end) {
		return p, i, true
	}
	switch w.kind {
	case weekWord:
		p.unit, p.nth, p.end = uMonthWeek, nth, w.end
		return g.dayOfWeek(p, i+2)
	case weekday:
		p.unit, p.nth, p.weekday, p.end = uMonthDay, nth, w.n, w.end
		return p, i + 2, true
	}
	return p, i, true
}

// dayOfWeek reads a weekday after a week of a month.
func (g *grammar) dayOfWeek(p point, i int) (point, int, bool) {
	if w := g.at(i); w.kind == weekday && endsWord(g.text, w.end) {
		p.weekday, p.end = w.n, w.end
		return p, i + 1, true
	}
	return p, i, true
}

// afterWeek reads a weekday or a cut after a week. 금주, 내주 and 차주 are other
// words too: they need 에, 의, 부터 or a weekday after them.
func (g *grammar) afterWeek(p point, i int, t token) (point, int, bool) {
	if w := g.at(i); w.kind == weekday && endsWord(g.text, w.end) {
		p.unit, p.weekday, p.week, p.end = uWeekday, w.n, true, w.end
		return p, i + 1, true
	}
	if w, sep := g.at(i), g.at(i+1).kind; w.kind == other && sep.is(tilde, middle, comma) && g.at(i+2).kind == weekday {
		if d := dayLetter(g.letters(w)); d > 0 {
			p.unit, p.weekday, p.week, p.end, p.bare = uWeekday, d, true, w.end, sep != tilde
			return p, i + 1, true
		}
	}
	if doubtfulWeeks.Has(g.letters(t)) && (!g.clearWeek(t, i) || g.namesPlace(i)) {
		return p, i, false
	}
	return p, g.cutAfter(&p, i), true
}

// clearWeek reports whether what follows a word that may be a week, up to token i,
// shows that it is one.
func (g *grammar) clearWeek(t token, i int) bool {
	s, _ := rest(g.text, t.end)
	return len(g.tokens) == 1 || weekParticles.Begins(s) || weekBehind.Has(s) || g.at(i).kind.is(cut, within)
}

// dayLetter numbers the first letter of a weekday from 월, 1; 0: it is none.
func dayLetter(word string) int {
	return weekdayLetters.Index(word) + 1
}

// namesPlace reports whether the word at token i makes the one before a place.
func (g *grammar) namesPlace(i int) bool {
	n := g.at(i)
	return n.kind == other && placeTails.Begins(g.letters(n))
}

// Words at parts of years, months and weeks; words.tsv says what for.
var (
	cutsOfThisYear = words("cuts-of-this-year")
	lastOfMonth    = words("last-of-month")
	ordinalWeek    = words("ordinal-week")
	doubtfulWeeks  = words("doubtful-weeks")
	weekParticles  = words("week-particles")
	weekBehind     = words("week-behind")
	placeTails     = words("place-tails")
	speaker        = words("speaker")
)

// cutAfter takes 초, 중순, 말, and 안에, 중, 내, into the span.
func (g *grammar) cutAfter(p *point, i int) int {
	t := g.at(i)
	if t.kind == cut && endsTail(g.text, t.end) {
		p.end, p.cut = t.end, true
		i++
		t = g.at(i)
	} else if t.kind == weekendWord && p.unit == uWeek && endsWord(g.text, t.end) {
		p.unit, p.end = uWeekend, t.end
		return i + 1
	}
	if t.kind == within && p.unit.lasts() && endsTail(g.text, t.end) && !speaker.Begins(g.text[t.start:]) {
		p.end, p.within = t.end, true
		i++
	}
	return i
}

// weekdayAfter takes a weekday after a day into the span: (수), (수요일), 수요일.
func (g *grammar) weekdayAfter(p *point, i int) int {
	if p.unit != uDay {
		return i
	}
	t := g.at(i)
	if t.kind == weekday && t.gap && endsWord(g.text, t.end) && p.end == g.at(i-1).end {
		p.weekday, p.weekdayIn, p.end = t.n, true, t.end
		return i + 1
	}
	w := g.at(i + 1)
	if t.kind != open || g.at(i+2).kind != closed || w.kind != shortDay && w.kind != weekday {
		return i
	}
	p.weekday, p.weekdayIn, p.end = w.n, true, g.at(i+2).end
	return i + 3
}
