package facts

import (
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Who hosts, organises, sponsors, attends and speaks at an occasion.

// hosting reads what bodies and persons do at an occasion that a clause tells of.
func (r *reader) hosting(k int, s diag.Span, c *korean.Clause, add adder) {
	for _, a := range c.Args { // 한빛부의 후원으로 열렸다
		if role := korean.OccasionRole(r.korean().Str(a.Head)); role != "" && a.Case == korean.Means {
			if event, ok := r.occasion(k, s, a.Span.Start); ok {
				for _, m := range r.marks(diag.Span(a.Span), "agency", "person") {
					add(r.Mentions[m].ID, event, role)
				}
			}
		}
	}
	role := korean.OccasionRole(c.Action.Noun)
	for _, a := range c.Args { // 축사를 했다
		if role == "" && a.Case == korean.Object && givesTalk.Has(c.Lemma) {
			role = korean.OccasionRole(r.korean().Str(a.Head))
		}
	}
	if role == "" || c.Quoted || r.inQuote(c.Predicate.Start) >= 0 {
		return
	}
	event, own := r.ownOccasion(c)
	if !own {
		if c.Action.Noun == c.Class && role == "host" {
			return // 회의를 개최했다: another occasion
		}
		if role == "attend" || role == "speak" {
			if _, elsewhere := c.Arg(korean.Where); elsewhere || len(r.marks(r.lines[r.line(s.Start)], "event")) == 0 {
				return // of another occasion, or of an item of a list
			}
		}
		if event, own = r.occasion(k, s, c.Predicate.Start); !own {
			return
		}
	}
	kinds := []string{"agency"}
	if role == "speak" || role == "attend" {
		kinds = append(kinds, "person")
	}
	for _, kind := range kinds {
		for _, m := range r.marksOf(c, kind, korean.Subject, korean.Topic) {
			if r.inQuote(r.Mentions[m].In.Start) < 0 {
				add(r.Mentions[m].ID, event, role)
			}
		}
	}
}

// givesTalk are verbs whose object says what somebody does at an occasion: 축사를 맡다, not 개최를
// 지원하다.
var givesTalk = words("gives-talk")

// ownOccasion gives the occasion among the arguments of a clause, or that it modifies.
func (r *reader) ownOccasion(c *korean.Clause) (entity.ID, bool) {
	for _, a := range c.Args {
		for _, m := range r.marks(diag.Span(a.Span), "event") {
			if korean.Span(r.Mentions[m].In).Overlaps(a.Head) { // and not 가람의 날 | 기념식을
				return r.Mentions[m].ID, true
			}
		}
	}
	if c.Relation == korean.Modifying {
		for _, m := range r.marks(r.sentences[r.sentence(c.Noun.Start)], "event") {
			if korean.Span(r.Mentions[m].In).Overlaps(c.Noun) {
				return r.Mentions[m].ID, true
			}
		}
		if c.Of != nil && c.Of.Relation == korean.Main { // 포럼은 한빛부가 개최한 행사다
			for _, m := range r.marksOf(c.Of, "event", korean.Topic, korean.Subject) {
				return r.Mentions[m].ID, true
			}
		}
	}
	return entity.ID{}, false
}

// hostLine reads a line that is a label and its bodies: 주최 : 한빛부, 가람시.
func (r *reader) hostLine(i int, add adder) {
	name, value, ok := r.label(r.lines[i])
	role := korean.OccasionRole(name)
	if !ok || role == "" || role == "attend" {
		return
	}
	event, found := r.occasion(r.sentence(r.lines[i].Start), r.lines[i], r.lines[i].Start)
	if id := r.subjectMatter(); !found && id.Kind == "event" {
		event, found = id, true
	}
	if !found {
		return
	}
	for _, m := range r.marks(value, "agency") {
		add(r.Mentions[m].ID, event, role)
	}
}

// occasionReach is how many sentences back an occasion is still spoken of.
const occasionReach = 6

// occasion gives the occasion that a place in a sentence speaks of.
func (r *reader) occasion(k int, s diag.Span, at int) (entity.ID, bool) {
	best := r.nearest("event", s, at)
	for j := k - 1; best < 0 && j >= max(0, k-occasionReach); j-- {
		if list := r.marks(r.sentences[j], "event"); len(list) > 0 {
			best = list[len(list)-1]
		}
	}
	if best < 0 {
		return entity.ID{}, false
	}
	return r.Mentions[best].ID, true
}
