package dates

import (
	"slices"
	"strings"

	"sillok/internal/doc"
	"sillok/internal/edtf"
)

// mode says which of several days or months that fit is meant.
type mode uint8

const (
	nearest  mode = iota // to the publication date; of two equally near the past one
	latest               // not after the publication date
	earliest             // not before it
	sameYear             // of the publication's year
)

// span is a stretch of days.
type span struct{ lo, hi edtf.Day }

// around is the publication date as a span: a day, or the month known of it.
func (r *resolver) around() span {
	if day, ok := r.p.full(); ok {
		return span{day, day}
	}
	return monthSpan(r.p.year, r.p.month)
}

func monthSpan(year, month int) span {
	return span{edtf.Day{Year: year, Month: month, Day: 1}, edtf.Day{Year: year, Month: month, Day: edtf.DaysIn(year, month)}}
}

// choose gives the index of the span that m takes, for spans in order of time.
func (r *resolver) choose(m mode, spans []span) int {
	p := r.around()
	best := -1
	for i, s := range spans {
		switch m {
		case latest:
			if !p.hi.Before(s.lo) {
				best = i
			}
		case earliest:
			if best < 0 && !s.hi.Before(p.lo) {
				best = i
			}
		default:
			if best < 0 || distance(s, p) < distance(spans[best], p) {
				best = i
			}
		}
	}
	return best
}

// distance counts the days between two spans, in whole months for months.
func distance(a, b span) int {
	if a.lo.Before(a.hi) {
		n := (a.lo.Year-b.lo.Year)*12 + a.lo.Month - b.lo.Month
		return max(n, -n)
	}
	switch {
	case b.hi.Before(a.lo):
		return a.lo.Sub(b.hi)
	case a.hi.Before(b.lo):
		return b.lo.Sub(a.hi)
	}
	return 0
}

// modeOf decides by the words 지난 and 오는, by 현재 and 까지, and by the tense
// of the clause. clear is false where nothing of these says.
func (r *resolver) modeOf(p point, e expression) (m mode, clear bool) {
	switch p.dir {
	case backward:
		r.because("지난, 과거")
		return latest, true
	case forward, following:
		r.because("오는, 미래")
		return earliest, true
	case current:
		r.because("이번")
		return sameYear, true
	}
	if p.back {
		r.because("현재·기준, 과거")
		return latest, true
	}
	if p.unit == uDay && followedUp(r.text[p.end:]) {
		r.because("이어, 과거")
		return latest, true
	}
	if p.unit == uDay && p.month.kind == absent && e.form == single && !r.place.quoted && reports(r.text, p.start, p.end) {
		r.because("말한 날, 과거")
		return latest, true
	}
	if r.prolongs(e) {
		r.because("까지 늦춤, 미래")
		return earliest, true
	}
	if p.unit == uDay && p.month.kind == absent && e.form == single && !r.place.quoted && r.decides(p, e) {
		r.because("정한 날, 과거")
		return latest, true
	}
	switch r.statusOf(e) {
	case doc.Planned:
		r.because("미래")
		return earliest, true
	case doc.Done:
		r.because("과거")
		return latest, true
	}
	if e.form == upTo {
		r.because("까지, 미래")
		return earliest, true
	}
	return nearest, false
}

// yearOfMonth finds the year of a month that stands without one; named tells
// that it is a year which the text has named.
func (r *resolver) yearOfMonth(p point, e expression) (year int, named bool) {
	if y, ok := r.carriedYear(p); ok {
		return y, true
	}
	if r.p.year == unknown || r.p.month == unknown {
		return r.yearUndated(p, e)
	}
	r.fromP()
	m, clear := r.modeOf(p, e)
	if !clear {
		if y, ok := r.paragraphYear(); ok {
			return y, true
		}
		if y, ok := r.timelineYear(p); ok {
			return y, false
		}
		r.because("가까운 때")
		r.unclear = true
	}
	if m == sameYear {
		return r.p.year, false
	}
	month := p.month.n
	spans := []span{monthSpan(r.p.year-1, month), monthSpan(r.p.year, month), monthSpan(r.p.year+1, month)}
	chosen := r.choose(m, spans)
	if p.dir == undirected && !r.announced(m, e) {
		chosen = r.withinYear(spans, chosen, 2)
	}
	return r.p.year - 1 + chosen, false
}

// yearUndated is the year of a month where the publication date is not known in
// full: of what is past the year before, if the paragraph spoke of it, else the
// publication's.
func (r *resolver) yearUndated(p point, e expression) (year int, named bool) {
	if m := r.spoken; p.dir == undirected && m.at.year == r.p.year-1 && r.statusOf(e) == doc.Done {
		if y, ok := r.paragraphYear(); ok {
			return y, true
		}
	}
	r.fromP()
	return r.p.year, false
}

// yearOfDay finds the year of a month and day, as yearOfMonth does.
func (r *resolver) yearOfDay(p point, e expression) (year int, named bool) {
	month, day := p.month.n, p.day.n
	if y, ok := r.carriedYear(p); ok && day <= edtf.DaysIn(y, month) && fitsWeekday(p, y) {
		return y, true
	}
	if r.p.year == unknown || r.p.month == unknown {
		return r.yearUndated(p, e)
	}
	r.fromP()
	m, clear := r.modeOf(p, e)
	if !clear {
		if y, ok := r.paragraphYear(); ok && day <= edtf.DaysIn(y, month) && fitsWeekday(p, y) {
			return y, true
		}
		if y, ok := r.timelineYear(p); ok && day <= edtf.DaysIn(y, month) && fitsWeekday(p, y) {
			return y, false
		}
		r.because("가까운 때")
		r.unclear = true
	}
	reach := 1
	if month == 2 && day == 29 {
		reach = 8
	}
	spans := make([]span, 0, 17)
	for y := r.p.year - reach; y <= r.p.year+reach; y++ {
		if day <= edtf.DaysIn(y, month) {
			d := edtf.Day{Year: y, Month: month, Day: day}
			spans = append(spans, span{d, d})
		}
	}
	if m == sameYear {
		m = nearest
	}
	chosen := max(r.choose(m, spans), 0)
	switch {
	case p.dir != undirected, r.announced(m, e):
	case p.exact && !clear:
		chosen = r.thisYear(spans, chosen)
	default:
		chosen = r.withinYear(spans, chosen, 60)
	}
	if year := spans[chosen].lo.Year; fitsWeekday(p, year) || !fitsWeekday(p, r.p.year) || day > edtf.DaysIn(r.p.year, month) {
		return year, false
	}
	r.because("요일에 맞음")
	return r.p.year, false
}

// announcing are the words that only what is to come has; the plain present
// (열린다), which tells the future of a date too, is misread more easily.
var announcing = []string{"예정", "계획", "방침", "전망", "앞두", "겠", "것이", "것입니", "것으로", "거야", "겁니다"}

// announced reports whether the future that m takes is told by such a word before
// the sentence of e ends or a comma comes.
func (r *resolver) announced(m mode, e expression) bool {
	if m != earliest {
		return false
	}
	after, _, _ := strings.Cut(r.text[e.end:min(len(r.text), e.end+240)], "\n")
	after, _, _ = strings.Cut(after, "다.")
	after, _, _ = strings.Cut(after, ",")
	return slices.ContainsFunc(announcing, func(w string) bool { return strings.Contains(after, w) })
}

// withinYear corrects a choice by tense that left the publication's year, where
// the day or month of that year is at most near days or months away: who means
// last year's or next year's in such a case says so (지난해, 내년), and the tense
// was misread.
func (r *resolver) withinYear(spans []span, chosen, near int) int {
	p := r.around()
	if spans[chosen].lo.Year == p.lo.Year {
		return chosen
	}
	for i, s := range spans {
		if s.lo.Year == p.lo.Year && distance(s, p) <= near && distance(spans[chosen], p) > near {
			r.because("발행한 해")
			return i
		}
	}
	return chosen
}

// monthOfDay finds year and month of a day that stands without them.
func (r *resolver) monthOfDay(p point, e expression) (year, month int) {
	if y, m, ok := r.carriedMonth(p); ok {
		return y, m
	}
	r.fromP()
	if _, full := r.p.full(); !full {
		return r.p.year, unknown
	}
	m, clear := r.modeOf(p, e)
	if !clear {
		r.because("가까운 때")
	}
	if m == sameYear {
		return r.p.year, r.p.month
	}
	var spans [7]span
	n := 0
	for offset := -3; offset <= 3; offset++ {
		y, mon := addMonths(r.p.year, r.p.month, offset)
		if p.day.n <= edtf.DaysIn(y, mon) {
			d := edtf.Day{Year: y, Month: mon, Day: p.day.n}
			spans[n] = span{d, d}
			n++
		}
	}
	chosen := r.choose(m, spans[:n])
	switch {
	case p.dir != undirected, r.announced(m, e):
	case e.form != single:
		chosen = r.withinMonth(spans[:n], chosen)
	default:
		chosen = r.justPast(spans[:n], chosen)
	}
	d := spans[r.byWeekday(p, spans[:n], chosen)].lo
	return d.Year, d.Month
}

// thisYear prefers the publication's year for figures that nothing dates: who
// writes (12.2) in April and means last December adds the year, but in January.
func (r *resolver) thisYear(spans []span, chosen int) int {
	p := r.around()
	if distance(spans[chosen], p) <= 60 {
		return chosen
	}
	for i, s := range spans {
		if s.lo.Year == p.lo.Year {
			return i
		}
	}
	return chosen
}

// withinMonth is withinYear for the ends of a range of days without a month: of
// the publication's month where the day is at most a week away.
func (r *resolver) withinMonth(spans []span, chosen int) int {
	p := r.around()
	for i, s := range spans {
		if s.lo.Month == p.lo.Month && s.lo.Year == p.lo.Year && distance(s, p) <= 7 && distance(spans[chosen], p) > 20 {
			return i
		}
	}
	return chosen
}

// justPast corrects a bare day that is to come in the next month, where it was
// yesterday or the day before: the next month's would be told so (다음 달).
func (r *resolver) justPast(spans []span, chosen int) int {
	p := r.around()
	if chosen == 0 || !p.hi.Before(spans[chosen].lo) {
		return chosen
	}
	if before := spans[chosen-1]; distance(before, p) <= 2 && distance(spans[chosen], p) >= 25 {
		return chosen - 1
	}
	return chosen
}

// byWeekday corrects the choice by a weekday beside the figures: where the
// chosen day is another weekday and one neighbour fits, that one is meant.
func (r *resolver) byWeekday(p point, spans []span, chosen int) int {
	if !p.weekdayIn || p.dir != undirected || weekdayOf(spans[chosen].lo) == p.weekday {
		return chosen
	}
	fit := -1
	for i := max(0, chosen-1); i <= min(chosen+1, len(spans)-1); i++ {
		if weekdayOf(spans[i].lo) != p.weekday {
			continue
		}
		if fit >= 0 {
			return chosen
		}
		fit = i
	}
	if fit < 0 {
		return chosen
	}
	r.because("요일에 맞음")
	return fit
}

// weekdayOf numbers weekdays from Monday, 1, to Sunday, 7.
func weekdayOf(d edtf.Day) int { return (int(d.Weekday())+6)%7 + 1 }

// addMonths moves a month by n months.
func addMonths(year, month, n int) (y, m int) {
	m = year*12 + month - 1 + n
	return m / 12, m%12 + 1
}

// followedUp reports whether what follows a day makes it past: 5일에 이어.
func followedUp(after string) bool {
	after = strings.TrimPrefix(after, "에")
	return hasPrefixOf(after[spaceLen(after):], []string{"이어 ", "이어서"})
}

// fitsWeekday reports whether a month and day fall on the weekday beside them in
// a year, or none stands there.
func fitsWeekday(p point, year int) bool {
	return !p.weekdayIn || weekdayOf(edtf.Day{Year: year, Month: p.month.n, Day: p.day.n}) == p.weekday
}
