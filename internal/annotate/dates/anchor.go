package dates

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"sillok/internal/edtf"
	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// place counts where in the text the resolver stands.
type place struct {
	pos       int
	sentence  int
	paragraph int
	quoted    bool // within “…” or "…"
}

// anchor is a date that the text has spoken of.
type anchor struct {
	at        ymd
	sub       int
	named     bool
	end       int // of its span
	sentence  int
	paragraph int
	ok        bool
	quoted    bool // within quotation marks
}

// advance moves to a position further on, counting sentences and paragraphs.
func (r *resolver) advance(to int) {
	p := &r.place
	for i := p.pos; i < to; i++ {
		switch c := r.text[i]; {
		case c == '\n':
			if i != r.spoken.end { // a line of a date alone goes on
				p.sentence++
			}
			p.quoted = false
			if i > 0 && r.text[i-1] == '\n' {
				p.paragraph++
			}
		case c == '.' || c == '?' || c == '!':
			if i > 0 && r.text[i-1] >= utf8.RuneSelf {
				p.sentence++
			}
		case c == '"':
			p.quoted = !p.quoted
		case c == 0xe2 && strings.HasPrefix(r.text[i:], "“"):
			p.quoted = true
		case c == 0xe2 && strings.HasPrefix(r.text[i:], "”"):
			p.quoted = false
		}
	}
	p.pos = max(p.pos, to)
}

// remember makes the expression resolved last the date last spoken of.
func (r *resolver) remember(e expression) {
	r.advance(e.end)
	v := r.value
	r.spoken = anchor{v.at, v.sub, v.named, e.end, r.place.sentence, r.place.paragraph, true, r.place.quoted}
	switch plain := e.from.dir == undirected && e.from.month.kind == given && e.from.day.kind == given; {
	case plain && e.form == single && !r.place.quoted:
		r.narrating = r.spoken
	case !e.from.loneDay():
		r.narrating = anchor{}
	}
	aside := r.day.ok && strings.HasSuffix(r.text[:e.start], "(") // a bracket does not change what 이날 means
	if v.at.day != 0 && e.form == single && !aside {
		before := r.day
		if r.held, r.day = (anchor{}), r.spoken; before.ok && before.sentence == r.place.sentence && e.from.loneDay() && r.told(e) {
			r.held = before // 12일 기념식을 연다고 10일 밝혔다
		}
		if r.place.quoted {
			return
		}
		r.narrated = r.spoken
		r.days = append(r.days, r.spoken)
		if day, full := v.at.full(); full && r.p.day > 0 && !r.around().hi.Before(day) {
			r.pastDay = r.spoken
		}
	}
}

// between is the text from the date last spoken of to a point, if that is short.
func (r *resolver) between(p point) (s string, ok bool) {
	if !r.spoken.ok || r.spoken.sentence != r.place.sentence || p.start-r.spoken.end > 240 || p.start < r.spoken.end {
		return "", false
	}
	return r.text[r.spoken.end:p.start], true
}

// coordinated reports whether p goes on in a series with the date last spoken
// of: in brackets after it, after a comma, or after a connective.
func (r *resolver) coordinated(p point) bool {
	s, ok := r.between(p)
	if !ok {
		return false
	}
	s = strings.TrimRight(s, " ’'”\"")
	s = strings.TrimRight(goesOn.WithoutEnd(s), " ")
	switch {
	case toldEnds.Ends(s): // told, not joined
		return false
	case movedFrom.Has(strings.TrimSpace(s)), seriesJoints.Ends(s), strings.HasSuffix(s, ";"):
		return true
	case doneAndEnds.Ends(s): // 5월에 시작해 8월에 마쳤다, but not 위해
		return !relatingEnds.Ends(s)
	}
	return s == "(" || s == "~" || s == ""
}

// yearOfTitle is the year that a title says its text is about, 0 for none: 2014년도
// 자체평가 결과 보고서(주요정책 부문). What such a text dates without a year is of that year, unless
// its paragraph has named an earlier one.
func yearOfTitle(title string) int {
	title, _, _ = strings.Cut(title, "(")
	if !yearReports.Ends(strings.TrimRight(title, " ")) {
		return 0
	}
	for _, in := range figuresOfYear.FindAllStringIndex(title, -1) {
		if reportedYear.Begins(title[in[1]:]) && beginsNumber(title, in[0]) {
			year, _ := strconv.Atoi(title[in[0]:in[1]])
			return year
		}
	}
	return 0
}

var figuresOfYear = lazyregexp.New(`(?:19|20)\d\d`)

// How what stands between two dates ends; words.tsv says what for.
var (
	toldEnds     = words("told-ends")
	goesOn       = words("goes-on") // 4일 발표하고 이어 6~13일 받는다
	seriesJoints = words("series-joints")
	doneAndEnds  = words("done-and-ends")
	relatingEnds = words("relating-ends")
	movedFrom    = words("moved-from") // 2024년 11월에서 3월로
	yearReports  = words("year-reports")
	reportedYear = words("reported-year")
)

// listed reports whether p stands right after the day last spoken of, in a list.
func (r *resolver) listed(p point) bool {
	s, ok := r.between(p)
	if !ok || r.day.end != r.spoken.end {
		return false
	}
	_, n := sign(strings.TrimSpace(s))
	return n > 0 && n == len(strings.TrimSpace(s))
}

// goesOnFrom reports whether the clause of the date last spoken of leads up to that of p: 2003년 7월 위원회를 꾸린 뒤
// 12월 합의했다.
func (r *resolver) goesOnFrom(m anchor, p point) bool {
	from, to := r.korean.ClauseOf(korean.Span{Start: m.end - 1, End: m.end}), r.korean.ClauseOf(korean.Span{Start: p.start, End: p.end})
	return from != nil && to != nil && from.LeadsTo(to)
}

// carriedYear is the year of the date last spoken of, where p goes on in a
// series with it (2008년 2월 출범했고 3월에는).
func (r *resolver) carriedYear(p point, e expression) (year int, ok bool) {
	m := r.spoken
	s, near := r.between(p)
	dated := m.named && m.at.year > 0 && m.at.month > 0
	later := dated && m.at.month <= p.month.n && p.dir == undirected
	if near && later && r.goesOnFrom(m, p) && r.side(e) != korean.Future {
		r.because("year told before")
		return m.at.year, true
	}
	if !near || p.dir != undirected || m.at.year <= 0 || !r.coordinated(p) {
		return 0, false
	}
	bracket, moved := strings.TrimRight(s, " ") == "(", movedFrom.Has(strings.TrimSpace(s))
	if !bracket && (!m.named && !moved || m.at.month <= 0) {
		return 0, false
	}
	year = m.at.year
	mayRise := moved || year < r.p.year || r.p.year == unknown
	if !bracket && p.month.n < m.at.month && mayRise {
		year++
	}
	r.because("year told before")
	return year, true
}

// paragraphYear is the year that the paragraph last named.
func (r *resolver) paragraphYear() (year int, ok bool) {
	m := r.spoken
	told := m.ok && m.named && m.at.year > 0 && m.paragraph == r.place.paragraph
	if r.about > 0 && (!told || m.at.year > r.about) {
		r.because("year of the title")
		return r.about, true
	}
	if !told {
		return 0, false
	}
	r.because("year of the paragraph")
	return m.at.year, true
}

// timelineYear is the year of publication, where the date last spoken of, near
// before, is of that year and p is no earlier month: the steps of a schedule
// (7월∼11월, then 12월).
func (r *resolver) timelineYear(p point) (year int, ok bool) {
	m := r.spoken
	if !m.ok || m.at.year != r.p.year || m.at.month <= 0 || p.start-m.end > 240 {
		return 0, false
	}
	if p.dir != undirected || p.month.n < m.at.month {
		return 0, false
	}
	r.because("year told before")
	return m.at.year, true
}

// carriedMonth is the month of the day last spoken of, where p goes on in a
// series with it (9월 22, 23일; 지난달 28일에 이어 30일).
func (r *resolver) carriedMonth(p point) (year, month int, ok bool) {
	m := r.spoken
	if p.dir != undirected || m.at.month <= 0 || m.at.day == 0 || !r.coordinated(p) {
		return 0, 0, false
	}
	if m.at.day > p.day.n {
		return 0, 0, false
	}
	r.because("month told before")
	return m.at.year, m.at.month, true
}

// narratedMonth gives the month of a bare day of a paragraph that tells of days of
// an earlier month by their figures alone: 11월 17일 멈췄다. 25일 원인을 밝혔다. A
// report of these days writes 지난 17일 or 지난달 17일, and its bare days are of
// its own month; so are the day of publication and the one before it.
func (r *resolver) narratedMonth(p point, e expression) (year, month int, ok bool) {
	m, told := r.narrating, r.p
	narrated := m.ok && m.paragraph == r.place.paragraph
	if !narrated || p.dir != undirected || p.day.n <= m.at.day || p.weekdayIn {
		return 0, 0, false
	}
	day, full := told.full()
	earlier := full && (m.at.year < told.year || m.at.year == told.year && m.at.month < told.month)
	if !earlier || p.day.n > edtf.DaysIn(m.at.year, m.at.month) || r.side(e) == korean.Future {
		return 0, 0, false
	}
	if late := day.Day - p.day.n; late == 0 || late == 1 {
		return 0, 0, false
	}
	r.because("month told before")
	return m.at.year, m.at.month, true
}
