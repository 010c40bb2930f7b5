package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// What a clause leaves out that the text goes on to speak of: the topic of the sentences before. It is carried from
// sentence to sentence until another topic comes; where somebody else acted in between in the same paragraph nobody
// is carried.

// carriedReach is how many sentences back the topic of a paragraph may stand, carriedOver how many where a paragraph
// goes on with that of the one before.
const (
	carriedReach = 6
	carriedOver  = 4
)

// topicGoingOn gives what the sentences before that of a clause speak of, where the clause's own sentence names no topic.
func (r *reader) topicGoingOn(c *korean.Clause) (referent, bool) {
	k := r.sentence(c.Predicate.Start)
	quote := r.inQuote(c.Predicate.Start)
	if r.topicArg(k) != nil {
		return referent{}, false
	}
	interrupted := false
	for n := k - 1; n >= max(0, k-carriedReach); n-- {
		from := r.sentences[n].Start
		apart := r.line(r.sentences[k].Start) - r.line(from)
		if apart > 1 || apart == 1 && (k-n > carriedOver || !r.goesOnOver(k)) || r.partBetween(from, r.sentences[k].Start) {
			return referent{}, false
		}
		if r.inQuote(from) != quote {
			return referent{}, false
		}
		if a := r.topicArg(n); a != nil && !r.tellsOfPart(n, *a) {
			if interrupted {
				return referent{}, false
			}
			return r.standsThereFor(*a)
		}
		interrupted = interrupted || apart == 0 && r.othersAct(n)
	}
	return referent{}, false
}

// tellsOfPart reports whether a sentence only tells how something is that no mark names: 당시 장서는 3천 권이었다. The text
// goes on with what it spoke of before.
func (r *reader) tellsOfPart(k int, a korean.Arg) bool {
	if len(r.marks(diag.Span(a.Span))) > 0 || pointing(r.tidied(diag.Span(a.Span))) || bodyEnds[r.korean().Str(a.Head)] {
		return false
	}
	return slices.ContainsFunc(r.korean().Clauses(r.korean().Sentence(r.sentences[k].Start)), func(c *korean.Clause) bool {
		return c.Relation == korean.Main && !c.Quoted && (c.State || c.Lemma == copula)
	})
}

// goesOnOver reports whether the paragraph of a sentence may go on with the topic of the one before: both are prose.
func (r *reader) goesOnOver(k int) bool {
	line := r.line(r.sentences[k].Start)
	if line == 0 || slices.ContainsFunc(r.answers, func(a answer) bool {
		return a.words.Start <= r.sentences[k].Start && r.sentences[k].Start < a.words.End
	}) {
		return false
	}
	this, last := r.str(r.lines[line]), r.str(r.lines[line-1])
	bullet := bulletOf(this)
	return sentenceLike(this) && sentenceLike(last) && bullet == bulletOf(last) && bullet != "1" && bullet != "가"
}

// topicArg gives the topic of the main clause of a sentence, nil without one.
func (r *reader) topicArg(k int) *korean.Arg {
	clauses := r.korean().Clauses(r.korean().Sentence(r.sentences[k].Start))
	for _, c := range slices.Backward(clauses) {
		if c.Quoted || c.Relation == korean.Modifying || c.Relation == korean.Embedded || c.Relation == korean.Told {
			continue
		}
		for _, a := range c.Args {
			if a.Case == korean.Topic && a.Role != korean.When && a.Span.Start >= r.sentences[k].Start && !r.ofTimeThen(a) && len(r.marks(diag.Span(a.Span), "date")) == 0 {
				return &a
			}
		}
	}
	return nil
}

// ofTimeThen reports whether a phrase only tells when something was: 이듬해, 장애 때.
func (r *reader) ofTimeThen(a korean.Arg) bool {
	head := r.korean().Str(a.Head)
	return korean.TellsWhen(head) || korean.Aftermath(head)
}

// standsThereFor gives what the words of a topic stand for: themselves, or what they point at.
func (r *reader) standsThereFor(a korean.Arg) (referent, bool) {
	in := r.trimmed(diag.Span(a.Span))
	if x, points, known := r.pointedBy(in); points {
		return x, known
	}
	text := r.tidied(in)
	ids := r.ids(r.marks(in, "agency", "person", "system", "law", "event"))
	if pointing(text) || unheaded(text) || length(text) > longestHeadline/2 || len(ids) == 0 && r.isPost(lastWord(text), true) {
		return referent{}, false // 원장은
	}
	if slices.ContainsFunc(strings.Fields(text), standsFor) {
		return referent{}, false
	}
	if len(ids) == 0 && (meantAlone.Has(text) || namesBodies(text)) && r.bodyCalled(text) == "" {
		x := r.bodyHere(text, in.Start) // 부처는
		return x, x.text != ""
	}
	if m := r.marks(in, "person"); len(m) == 1 && r.Mentions[m[0]].In == in {
		return r.ofMark(m[0]), true // 나 원장은
	}
	return referent{text, in, ids}, text != ""
}

// othersAct reports whether the main clause of a sentence tells what somebody did who is no topic: 이듬해 |나래군이|
// 도입했다.
func (r *reader) othersAct(k int) bool {
	for _, c := range r.korean().Clauses(r.korean().Sentence(r.sentences[k].Start)) {
		if c.Relation != korean.Main && c.Relation != korean.Linked || c.Voice != korean.Active || c.State {
			continue
		}
		if slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
			head := r.korean().Str(a.Head)
			somebody := len(r.marks(diag.Span(a.Span), "agency", "person")) > 0 || actingNouns[head] || bodyEnds[head]
			return a.Role == korean.Who && a.Case == korean.Subject && a.Of == nil && somebody
		}) {
			return true
		}
	}
	return false
}

// carriedSubject gives what a clause is told of that leaves out its subject: of a deed whoever does it, or a thing that the text
// speaks of as one that does it (포털은 빠르다. 올해는 자료를 공개했다); of what is done to something that.
func (r *reader) carriedSubject(c *korean.Clause) (referent, bool) {
	if !r.leavesSubjectOut(c) {
		return referent{}, false
	}
	x, ok := r.topicGoingOn(c)
	if !ok {
		return referent{}, false
	}
	last := lastWord(x.text)
	if r.couldDo(x) || c.Voice == korean.Passive && (len(x.ids) > 0 || korean.IsSystemNoun(last)) {
		return x, true
	}
	sort := len(x.ids) > 0 && x.ids[len(x.ids)-1].Kind == "system" && !r.isPlan(x.ids[len(x.ids)-1]) || len(x.ids) == 0 && korean.IsSystemNoun(last)
	return x, sort && doneByThings[c.Kind] && c.Status == korean.Done && r.line(x.at.Start) == r.line(c.Predicate.Start)
}

// doneByThings are the kinds of deeds that texts tell of systems as of those who do them.
var doneByThings = map[korean.Kind]bool{"grow": true, korean.Publish: true, "win": true, "change": true, "move": true, korean.Begin: true}

// leavesSubjectOut reports whether a clause tells what happened and names neither who did it nor, of what was done, to what.
func (r *reader) leavesSubjectOut(c *korean.Clause) bool {
	if c == nil || c.Voice == korean.Causative || c.State || c.Relation != korean.Main && c.Relation != korean.Linked || c.Honours() {
		return false
	}
	return !slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		if korean.Aftermath(r.korean().Str(a.Head)) {
			return false // 장애 때는
		}
		return a.Role == korean.Who || a.Case == korean.Subject || (a.Case == korean.Topic || a.Case == korean.Focus && len(r.marks(diag.Span(a.Span), "agency", "person")) > 0) && a.Role != korean.When
	})
}

// topicUnknown reports whether a clause that leaves out who does it goes on with a topic that no mark names: nobody else
// did it.
func (r *reader) topicUnknown(c *korean.Clause) bool {
	if !r.leavesSubjectOut(c) || c.Voice != korean.Active {
		return false
	}
	x, ok := r.topicGoingOn(c)
	return ok && len(x.ids) == 0 && length(x.text) > 1 && r.line(x.at.Start) == r.line(c.Predicate.Start)
}

// couldDo reports whether what a topic stands for is somebody: a body, a person who does not only say something, people.
func (r *reader) couldDo(x referent) bool {
	if len(x.ids) > 0 {
		id := x.ids[len(x.ids)-1]
		return doer(id) && !(id.Kind == "person" && r.says(x.at))
	}
	if !strings.Contains(x.text, " ") && length(x.text) > 2 && !korean.IsSystemNoun(x.text) && tailIn(x.text, genericThings) == "" && !korean.IsAction(x.text) && r.firmName(token{text: x.text, mark: -1}) {
		return true // a name that has no mark
	}
	last := lastWord(x.text)
	return bodyEnds[last] || length(tailIn(last, bodyEnds)) > 1 || actingNouns[last] || groupEnds.Ends(last)
}

// says reports whether a clause tells that what a stretch names says something.
func (r *reader) says(in diag.Span) bool {
	return slices.ContainsFunc(r.korean().Clauses(r.korean().Sentence(in.Start)), func(c *korean.Clause) bool {
		return (c.Telling || c.Kind == korean.Say) && slices.ContainsFunc(c.Args, func(a korean.Arg) bool { return diag.Span(a.Span).Overlaps(in) })
	})
}
