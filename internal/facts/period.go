package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// A clause may have two times of which neither is the day by which all of it is to be done: the begin and the
// end of a stretch (22일 오후 10시부터 문을 여는 23일 오전 8시까지는 손으로 처리한다), or the ends of several
// parts that share the verb (2월까지 1만 명, 4월까지 7만 명에게 발급한다).

// ofStretch reports whether a date ends a stretch of time in its sentence, or begins one to the hour.
func (r *reader) ofStretch(i int) bool {
	list := r.marks(r.sentences[r.sentence(r.Mentions[i].In.Start)], "date")
	k := slices.Index(list, i)
	return r.endsStretch(i) || k >= 0 && k+1 < len(list) && r.stretches(i, list[k+1]) && !strings.HasSuffix(r.Mentions[i].ID.Name, "/..")
}

// endsStretch reports whether a date is only the end of what the date before it begins.
func (r *reader) endsStretch(i int) bool {
	list := r.marks(r.sentences[r.sentence(r.Mentions[i].In.Start)], "date")
	k := slices.Index(list, i)
	return k > 0 && r.stretches(list[k-1], i)
}

// stretches reports whether one clause has a date for the begin and the next for the end of what it tells; not
// 2월부터 시범 운영하고 연말까지 늘린다.
func (r *reader) stretches(from, to int) bool {
	clause := func(m int) *korean.Clause { return r.korean().ClauseOf(korean.Span(r.Mentions[m].In)) }
	return r.timeEnds(from, korean.From) && r.timeEnds(to, korean.Until) && clause(from) == clause(to)
}

// sharesVerb reports whether a date sets the end of a part of what its clause tells, and another date behind it
// that of the part that has the verb.
func (r *reader) sharesVerb(i int, c *korean.Clause) bool {
	if c == nil || !r.byDay(i) {
		return false
	}
	at := r.Mentions[i].In
	for _, m := range r.marks(diag.Span{Start: at.End, End: c.Predicate.Start}, "date") {
		if r.byDay(m) && r.korean().ClauseOf(korean.Span(r.Mentions[m].In)) == r.korean().ClauseOf(korean.Span(at)) {
			return true
		}
	}
	return false
}
