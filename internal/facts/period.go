package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// A clause may have two times of which neither is the day by which all of it is to be done: the begin and the
// end of a stretch (22일 오후 10시부터 문을 여는 23일 오전 8시까지는 손으로 처리한다), or the ends of several
// parts that share the verb (2월까지 1만 명, 4월까지 7만 명에게 발급한다).

// ofStretch reports whether a date ends a stretch of time in its sentence, or begins one to the hour.
func (r *reader) ofStretch(i int) bool {
	s := r.sentences[r.sentence(r.Mentions[i].In.Start)]
	list := r.marks(s, "date")
	for k, m := range list[:max(0, len(list)-1)] {
		next := list[k+1]
		if r.korean().ClauseOf(korean.Span(r.Mentions[m].In)) != r.korean().ClauseOf(korean.Span(r.Mentions[next].In)) {
			continue // 2월부터 시범 운영하고 연말까지 늘린다
		}
		if (m == i && !strings.HasSuffix(r.Mentions[i].ID.Name, "/..") || next == i) && r.timeEnds(m, korean.From) && r.timeEnds(next, korean.Until) {
			return true
		}
	}
	return false
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
