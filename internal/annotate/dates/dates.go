// Package dates reads Korean date expressions and resolves them against the day
// a text was published.
//
// Reading has three stages, one line of text at a time. The lexer (lexer.go,
// with the vocabulary of lexicon.go and the numbers in words of numerals.go) cuts
// the line into numbers, words of dates and signs. The grammar (grammar.go) joins
// tokens into expressions and decides where a span begins and ends; its points
// are read by calendar.go (words), units.go (numbers with a unit), figures.go,
// monthday.go, bareyear.go and quarter.go (figures and signs), parts.go (what
// follows a year, month or week), offset.go (3년 전) and english.go. boundary.go
// and context.go say what may stand beside one, so that lengths, decimals,
// versions, names and habits are no dates. The resolver (resolve.go, pick.go,
// convention.go, relative.go, period.go, week.go, with the feasts of holidays.go
// and the lunar calendar of lunar.go) turns an expression into an EDTF date: it
// knows the publication date, the date last spoken of (anchor.go) and the tense
// of the clause (clause.go). What cannot be known stays an open digit.
//
// Find looks at a bounded stretch of text around each token; its time is linear
// in the length of the text.
package dates

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// Match is a date expression in a text.
type Match struct {
	In      diag.Span // bytes of the text
	Date    edtf.Date
	Rule    string // why: 지난 3월 → 2021-03: 지난, 과거, 발행 2021-09-22
	Warning string // what does not fit, as a weekday that the day is not; empty: nothing
}

// Find gives all date expressions of text in order. The text is a whole
// article: paragraphs are separated by empty lines. published is the day it was
// published, with X for what is unknown; the zero Date knows nothing. Where the
// year is unknown, what the text itself settles is used (see [Reference]).
// skip are spans in which nothing is a date: names.
func Find(text string, published edtf.Date, skip []diag.Span) []Match {
	return FindTitled(text, "", published, skip)
}

// FindTitled is Find of a text with a title, which may say what year it is about: 2014년도
// 자체평가 결과 보고서.
func FindTitled(text, title string, published edtf.Date, skip []diag.Span) []Match {
	r := newResolver(text, published, skip)
	r.about = yearOfTitle(title)
	f := finder{text: text, lexer: lexer{text: text}, resolver: r, skip: skip}
	for start := 0; start < len(text); {
		end := lineEnd(text, start)
		f.line(start, end)
		start = end + 1
	}
	return f.found
}

// lineEnd is the end of the line that begins at start.
func lineEnd(text string, start int) int {
	if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
		return start + i
	}
	return len(text)
}

// finder collects the matches of a text.
type finder struct {
	text     string
	lexer    lexer
	resolver *resolver
	skip     []diag.Span // those not yet passed
	found    []Match
	last     expression // read last
	lastKept bool       // whether it is the last of found
	figured  bool       // a month and day in figures with their weekday was read
	chron    int        // the year under which the rows of a chronology stand; 0: it is none
	schedule bool       // a line heads items that begin with their day: 추진 일정
	asked    bool       // whether rows is known
	rows     bool       // the text is the rows of a chronology
	columns  yearColumns
	heads    int // one more than the years over rows that begin with a month alone; 0: not counted yet
}

// line finds the matches of one line.
func (f *finder) line(start, end int) {
	g := grammar{text: f.text, tokens: f.lexer.line(start, end)}
	g.vita = vita(f.text, start, end)
	f.chron = f.chronology(start, end)
	f.schedule = f.scheduled(start, end)
	g.chron, g.figured, g.schedule, g.rows = f.chron, f.figured, f.schedule, f.rows
	g.lead = start + len(f.text[start:end]) - len(strings.TrimLeft(f.text[start:end], korean.LineSigns))
	if year, at := f.columns.row(f.text[start:end]); year > 0 {
		g.chron, g.lead, g.cell = year, start+at, true
	}
	for i := 0; i < len(g.tokens); {
		e, j, ok := g.expression(i)
		if k := g.tokens[i].kind; k == every && beginsWord(f.text, g.tokens[i].start) || k == lunarDay && !ok {
			i = g.skipSet(i + 1)
			continue
		}
		g.joined = false
		if !ok || f.named(e) {
			i++
			continue
		}
		taken := !eachTime.Begins(f.text[e.end:]) && f.take(e)
		f.last, f.lastKept = e, taken
		g.figured = f.figured
		if !taken && e.from.unit == uSamePart && e.from.year.kind == relative {
			g.plain = true // 지난해 같은 기간, with no month spoken of: 지난해
			if e, j, ok = g.expression(i); ok {
				f.take(e)
			}
			g.plain = false
		}
		i = max(j, i+1)
		if e.from.bare && e.form == single {
			g.joined = true // the rest of the list
			i++
		}
	}
}

// skipSet passes over what 매주 or 매년 says: 매월 첫째 주 금요일, 매주 화·목요일.
func (g *grammar) skipSet(i int) int {
	for n := 0; n < 12 && g.at(i).kind != open; n++ {
		if t := g.at(i); t.kind == other && !dayLetters(g.letters(t)) {
			break
		}
		i++
	}
	return i
}

// dayLetters reports whether a word is made of the first letters of weekdays:
// 화, 월수금.
func dayLetters(word string) bool {
	letters, all := weekdayLetters.Share(word)
	return all > 0 && letters == all
}

// named reports whether e touches a span in which nothing is a date.
func (f *finder) named(e expression) bool {
	for len(f.skip) > 0 && f.skip[0].End <= e.start {
		f.skip = f.skip[1:]
	}
	return len(f.skip) > 0 && f.skip[0].Overlaps(diag.Span{Start: e.start, End: e.end})
}

// take resolves e and keeps it, unless it means nothing here.
func (f *finder) take(e expression) bool {
	r := f.resolver
	r.advance(e.start)
	date, ok := r.expression(e)
	if !ok || date.IsZero() {
		return false
	}
	m := Match{In: diag.Span{Start: e.start, End: e.end}, Date: date}
	m.Rule = f.text[e.start:e.end] + " → " + date.String() + ": " + r.reason()
	if m.Warning = r.warning; m.Warning != "" {
		m.Rule += ", " + reasonText("weekday does not fit")
	}
	r.remember(e)
	f.found = append(f.found, m)
	f.figured = f.figured || e.from.weekdayOfFigures()
	f.inApposition(e)
	return true
}

// weekdayOfFigures reports whether the point is written as a month and a day in figures with
// their weekday, without a year.
func (p point) weekdayOfFigures() bool {
	return p.exact && p.weekdayIn && p.month.kind == given && p.year.kind == absent
}

// inApposition lets a date say what the offset or day before it is, which it
// stands beside: 두 달 뒤인 2024년 1월 31일 is 2024-01 and 2024-01-31. A day without
// its month takes it from the offset (이틀 뒤인 24일).
func (f *finder) inApposition(e expression) {
	o, at := f.last, f.resolver.value.at
	if o.form != single || e.form != single || o.end >= e.start || !being.Has(strings.TrimRight(f.text[o.end:e.start], " ")) {
		return
	}
	switch {
	case o.from.unit == uYearsAgo:
		at.month, at.day = 0, 0
	case o.from.unit == uMonthsAgo:
		at.day = 0
	case o.from.unit != uDaysAgo && o.from.unit != uHoliday && !(o.from.unit == uDay && o.from.day.kind == either):
		return
	}
	this := &f.found[len(f.found)-1]
	if e.from.unit == uDay && e.from.month.kind == absent && f.lastKept {
		before := f.found[len(f.found)-2].Date
		if day, ok := before.DayOfMonth(); ok && day == e.from.day.n {
			this.Date = before
		}
		return
	}
	date := at.date()
	if date.IsZero() || e.from.year.kind == absent && e.from.month.kind == absent {
		return
	}
	m := Match{In: diag.Span{Start: o.start, End: o.end}, Date: date}
	m.Rule = f.text[o.start:o.end] + " → " + date.String() + ": " + reasonText("written beside")
	if f.lastKept {
		f.found[len(f.found)-2] = m
	} else {
		f.found = append(f.found[:len(f.found)-1], m, *this)
	}
}

// chronology gives the year of the chronology that a line belongs to, 0 for none:
// it is a year alone over a row that begins with a month or with a month and a day (06. 24., 3. 2., 10월), or
// such a row, or empty; in a text of rows also what stands under a row with its year.
func (f *finder) chronology(start, end int) int {
	line := strings.TrimSpace(f.text[start:end])
	if year := korean.YearAlone(line); year > 0 && f.beginsRow(strings.TrimLeft(f.text[end:], "\n \t")) {
		return year
	}
	if f.chronicle() {
		return cmp.Or(korean.RowOf(line).Year, korean.YearAlone(line), f.chron)
	}
	if line == "" || f.beginsRow(line) {
		return f.chron
	}
	return 0
}

// chronicle reports whether the text is rows that go on from year to year, of which some begin with a month alone.
func (f *finder) chronicle() bool {
	if !f.asked {
		f.asked, f.rows = true, korean.IsChronology(strings.Lines(f.text))
	}
	return f.rows
}

// scheduled reports whether a line heads items that begin with their day, or stands below such a line as one of them:
//
//	□ 향후 일정
//	  - 6. 14. 심의
func (f *finder) scheduled(start, end int) bool {
	line := strings.TrimSpace(f.text[start:end])
	if line == "" {
		return f.schedule
	}
	if head := strings.TrimRight(line, " :：]】〉>)"); utf8.RuneCountInString(head) <= longestHead && scheduleHeads.Ends(head) {
		return true
	}
	return f.schedule && (korean.DatedRow(line) || strings.TrimLeft(line, korean.LineSigns) != line && strings.ContainsAny(line, "0123456789"))
}

// longestHead is how long a line is at most that heads a list, in letters.
const longestHead = 20

var scheduleHeads = words("schedule-heads")

// beginsRow reports whether a text begins as the row of a chronology does. A month in two figures alone
// (03 개청) begins one only where years head such rows twice.
func (f *finder) beginsRow(text string) bool {
	line := firstLine(text)
	return korean.DatedRow(line) || korean.MonthRow(line) && f.monthsAlone()
}

// firstLine gives the words before the first line break.
func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}

// monthsAlone reports whether years head rows that begin with a month in two figures at least twice.
func (f *finder) monthsAlone() bool {
	if f.heads == 0 {
		f.heads = 1
		before := 0
		for line := range strings.Lines(f.text) {
			line = strings.TrimSpace(line)
			if line == "" {
				continue
			}
			if before > 0 && korean.MonthRow(line) {
				f.heads++
			}
			before = korean.YearAlone(line)
		}
	}
	return f.heads > 2
}

// vita reports whether text[start:end] is a line of a curriculum vitae or of a
// table of years: it and a line next to it begin with a year.
func vita(text string, start, end int) bool {
	if !beginsWithYear(text[start:end]) {
		return false
	}
	if end < len(text) && beginsWithYear(text[end+1:lineEnd(text, end+1)]) {
		return true
	}
	if start == 0 {
		return false
	}
	before := strings.LastIndexByte(text[:start-1], '\n') + 1
	return beginsWithYear(text[before : start-1])
}

// Words at dates; words.tsv says what for.
var (
	eachTime       = words("each-time")
	weekdayLetters = words("weekday-letters")
	being          = words("being")
)

// beginsWithYear reports whether a line begins with a year of four figures.
func beginsWithYear(line string) bool {
	line = strings.TrimLeft(line, korean.LineSigns)
	if len(line) < 4 || line[:2] != "19" && line[:2] != "20" {
		return false
	}
	_, third := figure(line[2:])
	_, fourth := figure(line[3:])
	_, fifth := figure(line[4:])
	return third == 1 && fourth == 1 && fifth == 0
}
