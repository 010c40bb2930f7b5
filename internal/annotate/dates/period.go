package dates

import (
	"sillok/internal/doc"
	"sillok/internal/edtf"
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
		r.because("앞에 말한 해")
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
		r.because("지난, 과거")
		for !bounds(year).hi.Before(here.lo) {
			year--
		}
	case p.dir == forward || p.dir == following:
		r.because("오는, 미래")
		for !here.hi.Before(bounds(year).lo) {
			year++
		}
	case p.n == 24 && r.p.month <= 2: // the winter that is not over
		return year - 1
	case p.dir == undirected && here.hi.Before(bounds(year).lo) && r.statusOf(e) == doc.Done:
		r.because("과거")
		year--
	}
	return year
}

// quarterPoint resolves 이번 분기.
func (r *resolver) quarterPoint(p point) (value, bool) {
	r.fromP()
	if r.p.month == unknown {
		return value{date: ymd{year: unknown}.date(), at: ymd{year: unknown}}, true
	}
	if p.rel != 0 {
		r.because(signed(p.rel) + "분기")
	}
	y, m := addMonths(r.p.year, r.p.month, 3*p.rel)
	code := 33 + (m-1)/3
	return value{date: edtf.OfSub(y, code), at: ymd{year: y}, sub: code}, true
}

// offsetPoint resolves 3년 전, 한 달 전, 이틀 뒤.
func (r *resolver) offsetPoint(p point) (value, bool) {
	r.fromP()
	switch p.unit {
	case uYearsAgo:
		r.because(signed(p.rel) + "년")
		at := ymd{year: r.p.year}
		if at.year != unknown {
			at.year += p.rel
		}
		return value{date: at.date(), at: at}, at.year != 0
	case uMonthsAgo:
		r.because(signed(p.rel) + "개월")
		at := ymd{r.p.year, unknown, 0}
		if r.p.month != unknown {
			at.year, at.month = addMonths(r.p.year, r.p.month, p.rel)
		}
		return value{date: at.date(), at: at}, at.year != 0
	}
	r.because(signed(p.rel) + "일")
	return r.shifted(p.rel), true
}

// samePart resolves 전년 동기: the month, quarter or half last spoken of, a year
// earlier.
func (r *resolver) samePart() (value, bool) {
	m := r.spoken
	if !m.ok || m.at.year <= 0 || m.at.day != 0 || m.sub == 0 && m.at.month <= 0 {
		return value{}, false
	}
	r.because("앞에 말한 때에서 −1년")
	at := ymd{year: m.at.year - 1, month: m.at.month}
	if m.sub != 0 {
		return value{date: edtf.OfSub(at.year, m.sub), at: at, sub: m.sub}, true
	}
	return value{date: at.date(), at: at}, true
}
