package dates

import (
	"strings"

	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// subPoint resolves a half, quarter or season.
func (r *resolver) subPoint(p point, e expression, from *value) (value, bool) {
	year, named := 0, false
	switch {
	case p.year.kind != absent:
		y, n, ok := r.year(p.year, from)
		if !ok {
			return value{}, false
		}
		year, named = y, n
	case from != nil && from.at.year > 0 && p.dir == undirected:
		year, named = from.at.year, from.named
		if from.sub > p.n {
			year++
		}
	default:
		year = r.yearOfSub(p, e)
	}
	if year == unknown {
		return value{date: ymd{year: unknown}.date(), at: ymd{year: unknown}}, true
	}
	return value{date: edtf.OfSub(year, p.n), at: ymd{year: year}, sub: p.n, named: named}, true
}

// yearOfSub finds the year of a half, quarter or season without one: the
// publication's, unless 지난 or 오는 or a past tense says otherwise.
func (r *resolver) yearOfSub(p point, e expression) int {
	if m := r.spoken; r.coordinated(p) && m.named && m.at.year > 0 && p.dir == undirected {
		r.because("year told before")
		return m.at.year
	}
	r.fromP()
	if r.p.year == unknown || r.p.month == unknown {
		return r.p.year
	}
	here := r.around()
	bounds := func(year int) span {
		d := edtf.OfSub(year, p.n)
		lo, _ := d.Earliest()
		hi, _ := d.Latest()
		return span{lo, hi}
	}
	year := r.p.year
	switch {
	case p.dir == backward:
		r.because("last")
		for !bounds(year).hi.Before(here.lo) {
			year--
		}
	case p.dir == forward || p.dir == following:
		r.because("coming")
		for !here.hi.Before(bounds(year).lo) {
			year++
		}
	case p.n == 24 && r.p.month <= 2: // the winter that is not over
		return year - 1
	case p.dir == undirected && here.hi.Before(bounds(year).lo) && r.side(e) == korean.Past && !r.underWay(e):
		r.because("past")
		year--
	case p.dir == undirected && bounds(year).hi.Before(here.lo) && r.besideDate(p) && r.side(e) == korean.Future:
		r.because("to come")
		year++
	}
	return year
}

// underWay reports whether what an expression dates is told as going on: of a period to come, as
// what will (1월: 하반기에는 설명회를 열어 돕는다).
func (r *resolver) underWay(e expression) bool {
	c := r.clause(e)
	return c != nil && c.Status == korean.UnderWay
}

// besideDate reports whether a day stands in or behind the words of p.
func (r *resolver) besideDate(p point) bool {
	return dated(r.text[p.end:]) || datedBehind.Ends(r.text[p.start:p.end])
}

// dated reports whether what follows a half or quarter makes it the time of
// something (상반기에, 상반기까지, 상반기 중), and not what is told (상반기 실적).
func dated(after string) bool {
	return datedBehind.Begins(after[spaceLen(after):])
}

// quarterPoint resolves 이번 분기.
func (r *resolver) quarterPoint(p point) (value, bool) {
	if m := r.spoken; p.year.kind == either && m.hasYear() && inRange(m.sub, 33, 36) && m.paragraph == r.place.paragraph {
		r.because("quarters from the quarter told before", p.rel)
		y, month := addMonths(m.at.year, 3*(m.sub-33)+1, 3*p.rel)
		code := 33 + (month-1)/3
		return value{date: edtf.OfSub(y, code), at: ymd{year: y}, sub: code}, true
	}
	r.fromP()
	if r.p.month == unknown {
		return value{date: ymd{year: unknown}.date(), at: ymd{year: unknown}}, true
	}
	if p.rel != 0 {
		r.because("quarters", p.rel)
	}
	y, m := addMonths(r.p.year, r.p.month, 3*p.rel)
	code := 33 + (m-1)/3
	return value{date: edtf.OfSub(y, code), at: ymd{year: y}, sub: code}, true
}

// offsetPoint resolves 3년 전, 한 달 전, 이틀 뒤: from the publication date, or from
// the date last spoken of (see fromSpoken).
func (r *resolver) offsetPoint(p point, e expression) (value, bool) {
	base, spoken := r.p, r.fromSpoken(p, e)
	switch {
	case spoken:
		r.because("from what was told")
		base = r.spoken.at
		if p.unit == uDaysAgo {
			base = r.day.at
		}
	case p.rel > 0 && r.side(e) == korean.Past && !r.place.quoted:
		return value{}, false // 이틀 뒤 멈췄다: of what came before, and that is not known
	default:
		r.fromP()
	}
	var at ymd
	switch p.unit {
	case uYearsAgo:
		r.because("years", p.rel)
		if at.year = base.year; at.year != unknown {
			at.year += p.rel
		}
	case uMonthsAgo:
		r.because("months", p.rel)
		at = ymd{base.year, unknown, 0}
		if base.month > 0 && base.year != unknown {
			at.year, at.month = addMonths(base.year, base.month, p.rel)
		}
	default:
		r.because("days", p.rel)
		at = base.shifted(p.rel)
	}
	return value{date: at.date(), at: at, named: spoken && r.spoken.named}, at.year == unknown || at.year > 0
}

// fromSpoken reports whether an offset counts from the date last spoken of: 그로부터
// 3년 뒤, 이보다 사흘 전, or 뒤 of what is past (17일 멈췄다. 닷새 뒤 다시 열었다).
// That date has to be as exact as the offset, and in this sentence or the last.
func (r *resolver) fromSpoken(p point, e expression) bool {
	m := r.spoken
	if p.unit == uDaysAgo {
		m = r.day
	}
	if !m.ok || r.place.sentence-m.sentence > 1 || p.unit == uMonthsAgo && m.at.month == 0 {
		return false
	}
	before := strings.TrimRight(r.text[max(0, p.start-24):p.start], " ")
	if between, ok := r.between(p); ok && fromParticle.Has(strings.TrimSpace(between)) {
		return true
	}
	if countedFrom.Ends(before) {
		return true
	}
	return p.rel > 0 && !r.place.quoted && r.side(e) == korean.Past
}

// samePart resolves 전년 동기: the month, quarter or half last spoken of, a year
// earlier.
func (r *resolver) samePart() (value, bool) {
	m := r.spoken
	if !m.hasYear() || r.place.sentence-m.sentence > 1 {
		return value{}, false
	}
	if m.at.day != 0 || m.sub == 0 && m.at.month <= 0 {
		return value{}, false
	}
	r.because("year before what was told")
	at := ymd{year: m.at.year - 1, month: m.at.month}
	if m.sub != 0 {
		return value{date: edtf.OfSub(at.year, m.sub), at: at, sub: m.sub}, true
	}
	return value{date: at.date(), at: at}, true
}

// Words at periods; words.tsv says what for.
var (
	datedBehind  = words("dated-behind")
	fromParticle = words("from-particle")
	countedFrom  = words("counted-from")
)
