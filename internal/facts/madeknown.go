package facts

import (
	"slices"

	"sillok/internal/korean"
)

// What a body tells as done without a day of its own is the news of the day on which it tells it:
// 추진단이 출범했다고 6일 밝혔다. Nothing says that it was done on that day, so the happening is that
// it was made known: 추진단 출범 발표. A document has one such news.

// madeKnown reads the deed that a telling clause makes known on a day.
func (r *reader) madeKnown(i int, c *korean.Clause) (dated, bool) {
	told := r.toldAsDone(i, c)
	if told == nil || i != r.firstNews() {
		return dated{}, false
	}
	x, v := r.predicate(i, told)
	x.made, x.status = true, korean.Done
	return x, v == happened && x.clause == told
}

// firstNews gives the first date of a document on which a deed was made known, -1 where there is none.
func (r *reader) firstNews() int {
	if r.news == nil {
		first := -1
		for i := range r.Mentions {
			if r.date(i).IsZero() {
				continue
			}
			if c := r.korean().ClauseOf(korean.Span(r.Mentions[i].In)); c != nil && r.toldAsDone(i, c) != nil {
				first = i
				break
			}
		}
		r.news = &first
	}
	return *r.news
}

// toldAsDone gives the clause that a telling clause with a day gives out as done, where it is a deed
// that is over when it is done and has no time of its own.
func (r *reader) toldAsDone(i int, c *korean.Clause) *korean.Clause {
	if !c.Telling || c.Kind != korean.Say || c.Tense != korean.Past || c.Relation != korean.Main || c.Voice != korean.Active {
		return nil
	}
	at := r.Mentions[i].In
	if !day(r.date(i)) || r.inQuote(at.Start) >= 0 || r.reportedThere(at.Start) {
		return nil
	}
	for _, o := range r.korean().Clauses(c.Sentence) {
		if o.Relation != korean.Told || o.Of != c || o.Quoted || o.Negated || r.timedApart(o) || r.ledTo(o) {
			continue
		}
		named := o.Kind == "appoint" && o.Tense == korean.Present // 원장에 임명한다고 밝혔다
		if news[o.Kind] && (o.Status == korean.Done || named) && len(r.argMarks(c, korean.Who))+len(r.argMarks(o, korean.Who)) > 0 {
			return o
		}
	}
	return nil
}

// ledTo reports whether a clause with a day of its own leads up to a deed, which is of that day: 25일
// 회의를 열고 개정안을 의결했다고 26일 밝혔다.
func (r *reader) ledTo(deed *korean.Clause) bool {
	return slices.ContainsFunc(r.korean().Clauses(deed.Sentence), func(o *korean.Clause) bool {
		return o.Relation == korean.Linked && o.Of == deed && o.Mood != korean.Purpose && r.datedElsewhere(o, -1)
	})
}

// news are the kinds of deeds that a body makes known once they are done.
var news = map[korean.Kind]bool{
	korean.Begin: true, korean.Decide: true, korean.Finish: true, "build": true, "change": true, "recover": true, "select": true,
	"appoint": true, "enact": true, "merge": true, "move": true, "split": true, "order": true, "stop": true, "win": true, "grow": true,
}
