package korean

import (
	"sillok/internal/korean/lexicon"
	"slices"
	"strings"
)

// relate tells of each clause on which other one it hangs, and shares the subject
// of a chain with the clauses that name none.
func (u *unit) relate() {
	for n, c := range u.clauses {
		switch c.Relation {
		case Modifying:
			u.modify(c, n)
		case Told, Embedded:
			if n+1 < len(u.clauses) {
				c.Of = u.holder(c, n)
			} else {
				c.Relation = Main
			}
		case Linked:
			c.Of = u.successor(n)
			if c.gap {
				c.Of = u.clauses[n+1]
			}
			if c.Of == nil {
				c.Relation = Main
			}
		}
		if c.Of != nil && c.Of.order <= c.order { // what hangs on nothing behind it
			c.Relation, c.Of = Main, nil
		}
		if c.Relation == Told && c.Of != nil {
			c.Of.Telling = true
			c.Of.State = false
			u.topicOfTold(c)
			u.timeOfTold(c)
		}
	}
	for _, c := range u.clauses {
		u.shareTurn(c)
	}
	for n := len(u.clauses) - 1; n >= 0; n-- {
		u.share(u.clauses[n])
	}
}

// shareTurn gives a clause whose predicate is that of the next what both have: 14일에는 가람에서, 15일에는 나래에서
// [설명회를] 열었다.
func (u *unit) shareTurn(c *Clause) {
	if !c.gap {
		return
	}
	last := c.Of
	for last != nil && last.gap {
		last = last.Of
	}
	if last == nil {
		return
	}
	for _, a := range c.Args {
		if a.Of == nil && a.Span.Start < c.turn && a.Case == Topic && a.Role != When && hasSubject(last) {
			a.Of = c
			last.Args = append(last.Args, a) // 시는 가람관은 14일에, [나래관은 15일에] 연다
		}
	}
	for _, a := range last.Args {
		if a.Of == nil && c.shares > 0 && a.Span.Start >= c.shares && a.Role != When {
			c.Args = append(c.Args, a)
		}
	}
}

// topicOfTold gives what is told the topic before it where whoever tells it is named behind it:
// [장비는 옮길 예정이라고] 본부가 밝혔다.
func (u *unit) topicOfTold(c *Clause) {
	teller := func(a Arg) bool { return a.Case == Subject && a.Role != When && a.Span.Start >= c.Predicate.End }
	if hasSubject(c) || !slices.ContainsFunc(c.Of.Args, teller) {
		return
	}
	i := slices.IndexFunc(c.Of.Args, func(a Arg) bool {
		return a.Case == Topic && a.Role != When && a.Span.End <= c.Predicate.Start
	})
	if i < 0 {
		return
	}
	a := c.Of.Args[i]
	c.Of.Args = slices.Delete(c.Of.Args, i, i+1)
	u.hand(c, Span{a.Span.Start, a.Word.End})
	for _, d := range u.clauses[:c.order] {
		if d.Relation == Modifying && d.Of == c.Of && a.Span.Contains(d.Noun) {
			d.Of = c
		}
	}
	c.Args = slices.Insert(c.Args, 0, a)
	c.Args[0].Role = Who
	if c.Voice == Passive {
		c.Args[0].Role = What
	}
	c.Span.Start = min(c.Span.Start, a.Span.Start)
	for k := range c.Of.Args { // whoever tells it is no longer beside a topic
		if teller(c.Of.Args[k]) {
			c.Of.Args[k].Role = Who
		}
	}
}

// timeOfTold gives what is told the time and what stands behind it, where other words cut it off
// and whoever tells it does so at a time of its own: [26일 회관에서] 나눔이라는 주제로 [보고회를
// 열었다고] 28일 밝혔다.
func (u *unit) timeOfTold(c *Clause) {
	at := func(args []Arg, is func(a Arg) bool) int {
		return slices.IndexFunc(args, func(a Arg) bool { return a.Role == When && a.Of == nil && is(a) })
	}
	t := c.Of
	first := at(t.Args, func(a Arg) bool { return a.Span.End <= c.Predicate.Start })
	behind := at(t.Args, func(a Arg) bool { return a.Span.Start >= c.Predicate.End })
	if first < 0 || behind < 0 || at(c.Args, func(Arg) bool { return true }) >= 0 {
		return
	}
	from := t.Args[first].Span.Start
	var moved, left []Arg
	for _, a := range t.Args {
		if a.Span.Start >= from && a.Span.End <= c.Predicate.Start && a.Case != Topic && a.Case != Subject {
			moved = append(moved, a)
		} else {
			left = append(left, a)
		}
	}
	u.hand(c, Span{from, c.Predicate.Start})
	c.Args, t.Args = append(moved, c.Args...), left
	c.Span.Start = min(c.Span.Start, from)
}

// hand gives what is told those words of a stretch that were of whoever tells it.
func (u *unit) hand(c *Clause, in Span) {
	for k := range u.words {
		if u.owner[k] == c.Of && in.Contains(u.words[k].Span) {
			u.owner[k] = c
		}
	}
}

// modify finds the noun behind a clause, and the clause of that noun.
func (u *unit) modify(c *Clause, n int) {
	i := c.pred.last + 1
	for _, p := range u.phrases {
		if p.first >= i {
			c.Noun = u.span(p)
			c.Of = u.owner[p.first]
			if w := &u.words[p.first]; p.last > p.first && joinsBound(w.Text) {
				c.Noun = Span{w.Start, w.Start + len(w.Text) - len(joint)} // 직원을 늘리는 일과 [새 청사로 자료를 옮기는] 일
			}
			if w := &u.words[min(p.last+1, len(u.words)-1)]; p.cas == Genitive && w.Verb != nil && w.Verb.Copula { // 2003년 생긴 가람부의 ‘한빛마루’다
				c.Noun.End = w.Noun.End
			}
			u.doneToNoun(c, u.Str(u.head(p)))
			return
		}
	}
	if n+1 < len(u.clauses) {
		c.Of = u.clauses[n+1]
		c.Noun = c.Of.Predicate
		return
	}
	c.Relation = Main
}

// joint joins a noun to the next.
const joint = "과"

// joinsBound reports whether a word is a bound noun that is joined to what follows: 일과, 것과.
func joinsBound(word string) bool {
	noun, ok := strings.CutSuffix(word, joint)
	return ok && Reference(noun) == "bound"
}

// doneToNoun names the action of a verb without object by the noun that it modifies,
// which is what it is done to: 만든 앱 is 개발 as 앱을 만들다 is.
func (u *unit) doneToNoun(c *Clause, noun string) {
	if _, has := c.Arg(What); has || c.pred.verb == nil || c.Voice != Active || c.State {
		return
	}
	if a, ok := objectAction(c.pred.verb, noun); ok && !a.Idiom {
		c.Action = a
	}
}

// holder gives the clause that tells or holds clause n: the next one that stands
// before no noun, unless it follows at once.
func (u *unit) holder(c *Clause, n int) *Clause {
	for _, d := range u.clauses[n+1:] {
		if d.Relation != Modifying || d.pred.first <= c.pred.last+2 {
			return d
		}
	}
	return u.clauses[n+1]
}

// successor gives the clause to which clause n is linked: the next one, but one
// before a noun only where the link has no subject of its own.
func (u *unit) successor(n int) *Clause {
	c := u.clauses[n]
	own := false
	for _, a := range c.Args {
		own = own || a.Case == Topic || a.Case == Subject
	}
	for k, d := range u.clauses[n+1:] {
		if k == 0 && u.byWhat(c, d) {
			return d
		}
		if d.Relation == Modifying && (own || subjectBehind(c, d) || d.State || c.pred.relation != "" || u.words[c.pred.last].Comma) || own && u.ofNoun(n+1+k) {
			continue
		}
		if d.Relation == Embedded && own || d.Relation == Told && own && (c.pred.tense() == Past && u.topicBetween(c, d) || u.briefs(c)) {
			continue
		}
		if own && aside(d) {
			continue
		}
		return d
	}
	return nil
}

// byWhat reports whether a clause only tells by what is done what the predicate right behind it tells, and has the subject of both:
// 시가 [3억 원을 들여] 도입한 것으로.
func (u *unit) byWhat(c, d *Clause) bool {
	if e := c.pred.end; e == nil || e.Ending != "어" || u.words[c.pred.last].Comma || d.pred.first != c.pred.last+1 || d.Kind == "" || d.Relation != Embedded && d.Relation != Modifying {
		return false
	}
	a, ok := subjectOf(c)
	return ok && a.Case == Subject
}

// briefs reports whether a clause tells of the meeting at which what follows is told: 시장은
// [회견을 갖고] 예산이 깎였다고 밝혔다.
func (u *unit) briefs(c *Clause) bool {
	what, ok := c.Arg(What)
	if !ok || c.Kind != Hold {
		return false
	}
	return List("briefings")[u.Str(what.Head)]
}

// subjectBehind reports whether a clause names its subject behind another one that goes on with
// the same: 시장실은 매주 운영돼 [누구나 찾을 수 있는] 곳이 된다.
func subjectBehind(c, d *Clause) bool {
	a, ok := subjectOf(d)
	return ok && sameSubject(c) && a.Of == nil && a.Span.Start > c.Predicate.End
}

// ofNoun reports whether clause n, which names no subject, only leads up to one that stands before a
// noun: 서비스가 멈추면서 [자전거를 빌려] 출근하는 시민들이.
func (u *unit) ofNoun(n int) bool {
	c := u.clauses[n]
	if c.Relation != Linked || hasSubject(c) || u.words[c.pred.last].Comma {
		return false
	}
	d := u.successor(n)
	return d != nil && d.Relation == Modifying && d.Form == Adnominal
}

// topicBetween reports whether between two clauses the topic of a later one stands:
// 그는 물었고, [국장은] 늦었다고 답했다.
func (u *unit) topicBetween(c, d *Clause) bool {
	for _, e := range u.clauses[d.order+1:] {
		for _, a := range e.Args {
			if a.Case == Topic && a.Of == nil && a.Span.Start > c.Predicate.End && a.Span.End < d.Predicate.Start {
				return true
			}
		}
	}
	return false
}

// share gives a clause without subject that of the clause it is linked to, or of
// the one linked to it: 시는 [창구를 열고] 민원을 받는다.
func (u *unit) share(c *Clause) {
	u.alsoObject(c)
	if hasSubject(c) || u.clauseIsSubject(c) || c.Relation == Modifying && !c.QuotesBeforeNoun() { // 시는 [창구를 연다는] 계획이다
		return
	}
	for d, n := c.Of, 0; d != nil && n < 10; d, n = d.Of, n+1 {
		a, ok := subjectOf(d)
		if ok && a.Span.Start >= c.Predicate.End {
			if c.Relation == Linked && (c.Joint == "" || c.Joint == "contrast") && c.PastItself() {
				break // 기한을 늘렸고, |나래사는| 8월 신고를 마쳤다
			}
			if before, of, earlier := u.topicAhead(c); earlier {
				u.lend(c, of, before)
				return
			}
		}
		if ok && (a.Case == Topic || d.Relation != Modifying && (a.Case != Subject || a.Span.Start < c.Predicate.Start)) && !u.period(d) {
			u.lend(c, d, a)
			return
		}
	}
	for n := c.order - 1; n >= 0; n-- { // 시는 창구를 열고 [민원을 받았다]
		d := u.clauses[n]
		if d.Relation == Linked && d.Of == c && !aside(d) {
			if a, from, ok := u.subjectInChain(d, longestChain); ok {
				u.lend(c, from, a)
				return
			}
		}
	}
}

// topicAhead gives the topic of what was told right before a clause and goes on with it: |가람망은| 지원이 없어 [시작하지
// 못했으며], 나래망은 멈췄다.
func (u *unit) topicAhead(c *Clause) (a Arg, of *Clause, ok bool) {
	for n := c.order - 1; n >= 0; n-- {
		d := u.clauses[n]
		if d.Relation != Linked || d.Of != c {
			continue
		}
		i := slices.IndexFunc(d.Args, func(a Arg) bool { return a.Of == nil && a.Case == Topic && a.Role != When })
		if i < 0 {
			return a, nil, false
		}
		return d.Args[i], d, true
	}
	return a, nil, false
}

// clauseIsSubject reports whether a state is told of what a clause tells: [대책을 낸 것은] 20일이다.
func (u *unit) clauseIsSubject(c *Clause) bool {
	return c.State && slices.ContainsFunc(u.clauses[:c.order], func(e *Clause) bool {
		if e.Relation != Embedded || e.Of != c {
			return false
		}
		k := u.words[e.pred.last].Case
		return k == Topic || k == Subject
	})
}

// longestChain is how many linked clauses are followed back to a subject.
const longestChain = 4

// subjectInChain is the subject of a clause that goes on with another, or of those
// linked to it that have the same: 도서관은 서가를 걷어 내고 자리를 늘려 [문을 열었다]. What others are
// to do is passed over: 시는 창구를 고쳐 누구나 쓸 수 있도록 [개방한다].
func (u *unit) subjectInChain(d *Clause, depth int) (a Arg, from *Clause, ok bool) {
	forOthers := d.pred.end != nil && d.pred.end.Ending == "도록"
	if a, has := subjectOf(d); has && (!forOthers || a.Case == Topic) {
		return a, d, !u.period(d) && (a.Case != Subject || sameSubject(d))
	}
	for n := d.order - 1; n >= 0 && depth > 0 && (forOthers || sameSubject(d)); n-- {
		if e := u.clauses[n]; e.Relation == Linked && e.Of == d {
			return u.subjectInChain(e, depth-1)
		}
	}
	return a, nil, false
}

// acts are the kinds of actions that are done to something.
var acts = map[Kind]bool{"change": true, "grow": true, "shrink": true, "build": true, Publish: true, "inspect": true, "support": true, "move": true, "merge": true, "teach": true, "enact": true, Operate: true, Hold: true, Plan: true}

// alsoObject takes the noun with 도 of a clause that names neither subject nor
// object for its object where the clause linked to it has a topic: 시는 공원을 열고
// [주차장도 늘린다].
func (u *unit) alsoObject(c *Clause) {
	if c.Voice != Active || !acts[c.Kind] && c.Kind != Finish || c.State || c.objectless() {
		return
	}
	also := -1
	for i, a := range c.Args {
		switch a.Case {
		case Subject, Topic, Object:
			return
		case Focus:
			also = i
		}
	}
	if also >= 0 && c.Kind == Finish && nounClass(u.Str(c.Args[also].Head))&lexicon.Action != 0 {
		c.Args[also].Role = What // 검토도 마쳤다
		return
	}
	for n := c.order - 1; n >= 0 && also >= 0; n-- {
		d := u.clauses[n]
		if a, ok := subjectOf(d); ok && a.Case == Topic && d.Relation == Linked && d.Of == c && sameSubject(d) {
			c.Args[also].Role = What
			u.lend(c, d, a)
			return
		}
	}
}

// period reports whether a clause tells of its subject only how long it lasts
// (기간은 3월 1일까지이며): it is not who does what follows.
func (u *unit) period(c *Clause) bool {
	v := c.pred.verb
	if v == nil || !v.Copula {
		return false
	}
	noun, _ := splitParticles(v.Noun)
	return numberedTime(noun)
}

// sameSubject reports whether the clause behind a link has its subject where it
// names none: that of 열고 and 열어, not of 열었으므로 and 열자.
func sameSubject(c *Clause) bool {
	if c.pred.end == nil {
		return true
	}
	switch c.pred.end.Ending {
	case "고", "게", "어", "어서", "며", "으며", "면서", "으면서":
		return true
	}
	return c.Joint != "" && c.Joint != "cause" && c.Joint != "condition"
}

// aside reports whether a clause with a subject of its own only tells when another one happens:
// 시는 [기한이 끝날 때까지] 답하지 않았다.
func aside(c *Clause) bool {
	return (c.Joint == "while" || c.Joint == "before") && slices.ContainsFunc(c.Args, func(a Arg) bool {
		return a.Case == Subject && a.Of == nil && a.Role != When
	})
}

// undone are the kinds of what becomes of a plan or a matter: in 시는 안건을 부쳤으나
// [부결됐다] that is the object of the clause before, not who did it.
var undone = map[Kind]bool{"decide": true, Cancel: true, Fail: true, Postpone: true}

// lend gives a clause the subject of another one, or the object where it tells what
// became of that.
func (u *unit) lend(c, from *Clause, a Arg) {
	if object, ok := from.Arg(What); ok && object.Case == Object && c.Voice == Passive && undone[c.Kind] {
		a = object
	}
	if a.Of == nil {
		a.Of = from
	}
	a.Role = Who
	if c.Voice == Passive {
		a.Role = What
		if _, ok := c.Arg(What); ok {
			a.Role = Who
		}
	}
	if c.Voice == Active && from.Voice == Passive && a.Role == Who && c.pred.verb == nil {
		a.Role = What
	}
	if _, ok := c.Arg(What); !ok && a.Case == Topic && (c.actsOnThings() && isThing(u.Str(a.Head)) || c.Relation == Modifying && c.Voice == Active && !c.State && nounClass(u.Str(a.Head))&lexicon.Action != 0) {
		a.Role = What
	}
	c.Args = append(c.Args, a)
}

func hasSubject(c *Clause) bool {
	_, ok := subjectOf(c)
	return ok
}

// subjectOf gives the topic of a clause, else its subject.
func subjectOf(c *Clause) (found Arg, ok bool) {
	for _, a := range c.Args {
		if a.Role == When {
			continue
		}
		if a.Case == Topic {
			return a, true
		}
		if a.Case == Subject && !ok || a.Role == Who && !ok {
			found, ok = a, true
		}
	}
	return found, ok
}
