package facts

import (
	"strings"

	"sillok/internal/korean"
)

// decidedThere gives what a meeting of a day did, where the next clause tells it without a
// time of its own: 23일 주주총회를 열어 나은별 이사를 사장에 선임했다.
func (r *reader) decidedThere(x dated) (dated, bool) {
	c := x.clause
	if deed, ok := r.heldToo(x); ok {
		return deed, true
	}
	if c == nil || c.Relation != korean.Linked || c.Kind != korean.Hold && c.Kind != korean.Meet || c.PastItself() || c.Of == nil || !day(r.date(x.mark)) {
		return dated{}, false
	}
	if next := c.Of; !settledThere[next.Kind] || next.Voice != korean.Active || next.Quoted != c.Quoted || r.datedElsewhere(next, x.mark) {
		return dated{}, false
	}
	if _, ok := r.ownObject(c.Of); !ok {
		return dated{}, false
	}
	deed, ok := r.predicateAs(x.mark, c.Of)
	deed.mark = x.mark
	return deed, ok && deed.clause != nil && deed.status == x.status
}

// heldToo gives the occasion that somebody held on the day of another deed, which the sentence tells first: 23일
// 위촉장을 수여하고, 위원회 첫 회의를 열었다.
func (r *reader) heldToo(x dated) (dated, bool) {
	c := x.clause
	if c == nil || c.Relation != korean.Linked || c.Joint != "" || c.Manner() || c.PastItself() || c.Of == nil || !day(r.date(x.mark)) || x.made {
		return dated{}, false
	}
	return r.heldThen(x, c.Of)
}

// heldAtLast gives the occasion that somebody held at the end of several deeds of a day, of which the first is
// no more than the others: 24일 문패를 달아 보고, 시장에서 물가를 살핀 뒤 상인회와 간담회를 열었다.
func (r *reader) heldAtLast(x dated) (dated, bool) {
	c, steps := x.clause, 0
	if c == nil || !day(r.date(x.mark)) || x.made || weighty[c.Kind] && !c.Tries() {
		return dated{}, false
	}
	for next := c; next.Relation == korean.Linked && next.Of != nil && steps < 5; steps++ {
		if next.PastItself() && next.Joint != "after" || next.Quoted != c.Quoted || next != c && (r.ownSubject(next) > 0 || r.datedElsewhere(next, x.mark) || weighty[next.Kind]) {
			return dated{}, false
		}
		if next = next.Of; steps > 0 {
			if deed, ok := r.heldThen(x, next); ok {
				return deed, true
			}
		}
	}
	return dated{}, false
}

// weighty are the kinds of what is a deed of a day by itself.
var weighty = map[korean.Kind]bool{korean.Hold: true, korean.Decide: true, korean.Sign: true, korean.Publish: true, korean.Begin: true, "appoint": true, "select": true, "enact": true, "build": true}

// heldThen gives the occasion that a clause behind that of a happening tells to have been held on its day.
func (r *reader) heldThen(x dated, next *korean.Clause) (dated, bool) {
	c := x.clause
	a, object := r.ownObject(next)
	if !object || next.Kind != korean.Hold || next.Voice != korean.Active || next.Quoted != c.Quoted || r.ownSubject(next) > 0 || r.datedElsewhere(next, x.mark) {
		return dated{}, false
	}
	if what := r.korean().Str(a.Span); !korean.IsOccasion(lastWord(what)) || !strings.Contains(what, " ") || strings.HasPrefix(next.Action.Noun, c.Action.Noun) {
		return dated{}, false
	}
	deed, ok := r.predicateAs(x.mark, next)
	deed.mark = x.mark
	return deed, ok && deed.clause == next && deed.status == x.status
}

// settledThere are the kinds of actions that a meeting takes on its day.
var settledThere = map[korean.Kind]bool{korean.Decide: true, "appoint": true, "select": true, korean.Sign: true, "enact": true}
