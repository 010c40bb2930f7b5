package dates

import (
	"strings"

	"sillok/internal/korean"
)

// Which way a date points is told by the clause that it dates (package korean):
// what is done lies behind, what is planned lies ahead.

// clause gives the clause to which the words of e belong; nil where there is none.
func (r *resolver) clause(e expression) *korean.Clause {
	return r.korean.ClauseOf(korean.Span{Start: e.start, End: e.end})
}

// side is the side of the publication on which the clause of e lies, as far as
// its words tell.
func (r *resolver) side(e expression) korean.Tense {
	return r.korean.SideOf(korean.Span{Start: e.start, End: e.end})
}

// told reports whether a bare day is the day of the telling, and not of what is
// told:
//
//	행정안전부는 22일 내년부터 사업을 시작한다고 밝혔다.
func (r *resolver) told(e expression) bool {
	c := r.clause(e)
	return c != nil && c.Telling && c.Status == korean.Done && !c.Quoted
}

// decided reports whether a bare day is the day of a decision (X는 10일 Y와 협약을
// 맺고 Z를 도입하기로 했다) and not that of what was decided. The words are the same
// for both, so it counts only for a day of the last week.
func (r *resolver) decided(p point, e expression) bool {
	today, full := r.p.full()
	if back := today.Day - p.day.n; !full || back < 0 || back > 7 {
		return false
	}
	for c := r.clause(e); c != nil; c = c.Of {
		if c.Mood == korean.Decided && !c.Quoted && c.Form == korean.Final {
			return true
		}
	}
	return false
}

// greeted reports whether what follows a bare day is an anniversary or feast that is kept
// on it: 9일 제58주년 소방의 날을 맞아. It may lie ahead of the telling.
func greeted(after string) bool {
	after, _, _ = strings.Cut(after[:min(len(after), greetedReach)], ",")
	for _, w := range greeting.All() {
		if feast, _, ok := strings.Cut(after, " "+w); ok {
			return objectParticle.Ends(feast) && !sentenceEnd.Within(feast)
		}
	}
	return false
}

const greetedReach = 90 // bytes

// greeting is what is done with such a day.
var greeting = words("greeting")

// takesEffect begins what follows a bare day of an appointment: 4일자, 4일부로. It is
// the nearest such day, though the news of it is past.
var takesEffect = words("takes-effect")

// belied reports whether e dates what was announced once and came otherwise: 8월 말까지
// 마치겠다고 했지만, 11월까지 갖추기로 하였으나. It may lie behind as well as ahead.
func (r *resolver) belied(e expression) bool {
	c := r.clause(e)
	if c == nil || c.Quoted {
		return false
	}
	if c.GaveUp() {
		return true // 6월까지 만들겠다던 약속과 달리
	}
	if t := c.Teller(); t != nil {
		return t.Status == korean.Done && t.Joint == "contrast"
	}
	return c.Mood == korean.Decided && c.Joint == "contrast"
}

// postponing ends nouns of actions that move a deadline.
var postponing = words("postponing")

// prolongs reports whether the deadline of e was moved: 29일까지 연장했다 is past,
// the deadline is still to come.
func (r *resolver) prolongs(e expression) bool {
	if e.form != upTo {
		return false
	}
	c := r.clause(e)
	return c != nil && (c.Kind == korean.Postpone || c.Kind == "grow" || postponing.Ends(c.Action.Noun))
}

// moved reports whether e is the day that a postponement gives up or the new one: 16일에서
// 19일로 연장했다. The words for the postponing do not say on which side either lies, but
// for what is still to be put off (19일로 미루겠다): its new day is to come.
func (r *resolver) moved(e expression) bool {
	if e.form != single || !movedBetween.Begins(r.text[e.end:]) {
		return false
	}
	c := r.clause(e)
	return c != nil && c.Kind == korean.Postpone && (c.Status != korean.Planned || movedFrom.Begins(r.text[e.end:]))
}

// movedBetween are the particles of such days.
var movedBetween = words("moved-between")
