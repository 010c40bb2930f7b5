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
	next := c.Of
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
