package facts

import (
	"strings"

	"sillok/internal/korean"
)

// chained gives what a sentence tells to have been done on a day one deed behind another, without a time or a
// subject of their own: 23일 추진단을 꾸려 첫 회의를 열고 나은별 이사를 단장에 위촉했다. What is no deed by itself
// before one that is only leads up to it: 24일 문패를 달아 보고, 물가를 살핀 뒤 상인회와 간담회를 열었다.
func (r *reader) chained(x dated) []dated {
	list := []dated{x}
	c := x.clause
	if c == nil || x.made || !day(r.date(x.mark)) || c.Kind == "occur" || c.Kind == "stop" {
		return list
	}
	steps := 0
	for next := c; next.Relation == korean.Linked && next.Of != nil && len(list) < mostDeeds; steps++ {
		if next.PastItself() && next.Joint != "after" || next.Of.Quoted != c.Quoted {
			break
		}
		next = next.Of
		if r.ownSubject(next) > 0 || r.datedElsewhere(next, x.mark) || r.timedApart(next) {
			break // 이후 사업자를 선정한다
		}
		if deed, ok := r.deedBehind(x, next); ok {
			list = append(list, deed)
		}
	}
	if len(list) > 1 && steps > 1 && list[1].clause.Kind == korean.Hold && (!weighty[c.Kind] || c.Tries()) {
		return list[1:]
	}
	return list
}

// mostDeeds is how many deeds one sentence tells of a day.
const mostDeeds = 4

// deedBehind gives the deed of a clause that is linked to that of a happening and done on its day.
func (r *reader) deedBehind(x dated, c *korean.Clause) (dated, bool) {
	a, object := r.ownObject(c)
	if !object || c.Voice != korean.Active || !settledThere[c.Kind] && !r.decidedThen(x.mark, c) || c.Action.Noun == x.action.Noun {
		return dated{}, false
	}
	if what := r.korean().Str(a.Span); c.Kind == korean.Hold && (!korean.IsOccasion(lastWord(what)) || !strings.Contains(what, " ")) {
		return dated{}, false
	}
	deed, ok := r.predicateAs(x.mark, c)
	deed.mark = x.mark
	return deed, ok && deed.clause == c && deed.status == x.status
}

// weighty are the kinds of what is a deed of a day by itself.
var weighty = map[korean.Kind]bool{korean.Hold: true, korean.Decide: true, korean.Sign: true, korean.Publish: true, korean.Begin: true, "appoint": true, "select": true, "enact": true, "build": true}

// settledThere are the kinds of actions that are over on the day of what they follow.
var settledThere = map[korean.Kind]bool{korean.Decide: true, "appoint": true, "select": true, korean.Sign: true, "enact": true, korean.Hold: true, korean.Publish: true}
