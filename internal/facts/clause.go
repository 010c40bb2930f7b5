package facts

import (
	"sort"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// Clauses and their tense are read by package korean; here they meet the marks, and
// the day of publication.

// clause gives the clause that a mark stands in, all of the mark included; where no
// predicate takes the mark its sentence, or what is quoted of it.
func (r *reader) clause(i int) diag.Span {
	m := r.Mentions[i].In
	if c := r.korean().ClauseOf(korean.Span(m)); c != nil {
		return over(r.trim(diag.Span(c.Span)), m)
	}
	return over(r.trim(r.sentenceSpan(m.Start)), m)
}

// status gives the clause that a date mark belongs to, and how far what it dates has
// come by the day of publication.
func (r *reader) status(i int) (diag.Span, doc.Status) {
	x := dated{mark: i}
	if c := r.korean().ClauseOf(korean.Span(r.Mentions[i].In)); c != nil {
		c = r.beyond(i, c)
		x.clause, x.status = c, c.Status
	}
	return r.clause(i), r.statusAt(x)
}

// plannedAt reports whether the clause at a place tells what is to come.
func (r *reader) plannedAt(in diag.Span) bool {
	c := r.korean().ClauseOf(korean.Span(in))
	return c != nil && c.Status == korean.Planned
}

// sentenceSpan gives the sentence of an offset; of a sentence within a quotation
// only what is quoted.
func (r *reader) sentenceSpan(at int) diag.Span {
	s := r.sentences[r.sentence(at)]
	if q := r.inQuote(at); q >= 0 {
		w := r.quotes[q].words
		s.Start, s.End = max(s.Start, w.Start), min(s.End, w.End)
	}
	return s
}

// insideMark reports whether an offset lies in a mark.
func (r *reader) insideMark(at int) bool {
	i := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].In.End > at })
	return i < len(r.Mentions) && r.Mentions[i].In.Start <= at
}

// side tells where a date lies from the publication.
type side uint8

const (
	unknown side = iota
	ahead
	behind
)

// sideOf compares a date with the day of publication. Of an interval its end
// counts when it closes, its beginning when it only opens.
func (r *reader) sideOf(d edtf.Date) side {
	first, ok1 := r.Published.Earliest()
	last, ok2 := r.Published.Latest()
	if !ok1 || !ok2 || open(d.String()) || open(r.Published.String()) && first.Year != last.Year {
		return unknown
	}
	if from, to, ok := d.Interval(); ok {
		switch {
		case to.IsZero() || to.String() == "..":
			d = from
		default:
			if end, ok := to.Latest(); ok && last.Before(end) {
				return ahead
			}
			d = to
		}
	}
	from, ok1 := d.Earliest()
	to, ok2 := d.Latest()
	switch {
	case ok1 && last.Before(from):
		return ahead
	case ok2 && to.Before(first):
		return behind
	}
	return unknown
}

// sideOfMark is sideOf of a date mark, whose words may say on which side of the day of publication its month lies: 이달 말.
func (r *reader) sideOfMark(i int) side {
	d, told := r.date(i), r.Published.String()
	s := r.sideOf(d)
	today, ok := r.Published.Day()
	if s != unknown || !ok || len(d.String()) != len("2021-09") || !strings.HasPrefix(told, d.String()) {
		return s
	}
	const early, late = 11, 24 // days of the month
	switch words := r.str(r.Mentions[i].In); {
	case lateInMonth.Ends(words) && today.Day <= late:
		return ahead
	case earlyInMonth.Ends(words) && today.Day >= early:
		return behind
	}
	return s
}

var (
	lateInMonth  = words("late-in-month")
	earlyInMonth = words("early-in-month")
)

// beginSide compares the first day of a time, of one without a beginning its end, with the
// day of publication, where that is known exactly.
func (r *reader) beginSide(d edtf.Date) side {
	if !day(r.Published) {
		return unknown
	}
	if from, to, ok := d.Interval(); ok {
		if d = from; !from.Known() {
			d = to
		}
	}
	return r.sideOf(d)
}

// open reports whether a date's year is not known.
func open(s string) bool { return strings.HasPrefix(s, "XXXX") || s == "" }
