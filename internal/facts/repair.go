package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// An outage, and its end: what broke and was mended on one day is told as both.

// troubles are the words for what is broken, pastDay those for a day that is another than
// the one told.
var (
	troubles = korean.List("troubles")
	pastDay  = korean.List("past the day")
)

// repairedThen gives the repair that the sentence of an outage goes on to tell of the same day:
// 18일 오전 멈췄다가 45분 만에 복구됐다. What was mended on a later day, told as such, is not it.
func (r *reader) repairedThen(x dated) (dated, bool) {
	c := x.clause
	if c == nil || c.Relation != korean.Linked || x.action.Kind != "stop" && x.action.Kind != "occur" || x.status != korean.Done || !day(r.date(x.mark)) {
		return dated{}, false
	}
	mended := c.Of
	for n := 0; mended != nil && mended.Kind != "recover" && n < 3; n++ {
		if mended.Relation != korean.Linked {
			return dated{}, false
		}
		mended = mended.Of
	}
	if mended == nil || mended.Kind != "recover" || mended.Status != korean.Done || mended.Quoted != c.Quoted || mended.Negated || r.datedElsewhere(mended, x.mark) || r.daysPass(c.Predicate.End, mended.Predicate.Start) {
		return dated{}, false
	}
	what, from := r.brokenThing(c)
	if what == "" {
		return dated{}, false
	}
	return dated{mark: x.mark, words: diag.Span{Start: from, End: mended.Predicate.End}, noun: what + " " + r.asFar(mended) + mended.Action.Noun, action: mended.Action, status: korean.Done}, true
}

// asFar gives the word that says how far something was mended, with a space: 일부, 임시.
func (r *reader) asFar(c *korean.Clause) string {
	for _, w := range strings.Fields(r.Text[c.Span.Start:c.Predicate.Start]) {
		if bare := korean.BareNoun(w); inPart[bare] || forAWhile[bare] {
			return bare + " "
		}
	}
	return ""
}

var (
	inPart    = korean.List("in part")
	forAWhile = korean.List("for a while")
)

// daysPass reports whether the words of a stretch tell that a day or more went by: 이틀 만에, 다음 날.
func (r *reader) daysPass(from, to int) bool {
	for _, w := range strings.Fields(r.Text[from:max(from, to)]) {
		unit := strings.TrimLeft(w, "0123456789여")
		if pastDay[w] || unit != w && pastDay[unit] {
			return true
		}
	}
	return false
}

// brokenThing gives what a clause says is broken, and where it is named: what the system that it
// names is or has (나라장터의 접속), else its subject without the word for the trouble.
func (r *reader) brokenThing(c *korean.Clause) (what string, from int) {
	named := false
	for _, a := range c.Args {
		subject := a.Case == korean.Subject || a.Case == korean.Topic
		system := len(r.marks(diag.Span(a.Span), "system")) > 0
		if a.Role == korean.When || named || !system && (!subject || a.Of != nil || what != "") || !subject && a.Case != korean.Place && a.Case != korean.Source {
			continue
		}
		words := strings.Fields(r.tidied(diag.Span(a.Span)))
		for len(words) > 0 && (troubles[words[len(words)-1]] || words[len(words)-1] == korean.Access) {
			words = words[:len(words)-1]
		}
		if s := strings.Join(words, " "); s != "" && !counter(s) && length(s) <= longestHeadline/2 {
			what, from, named = s, a.Span.Start, system
		}
	}
	return what, from
}

// struck reads the trouble that a system went through: 고용24가 18일 먹통 사태를 겪었다. What people
// went through is none.
func (r *reader) struck(c *korean.Clause) (dated, bool) {
	if !goesThrough.Has(c.Stem()) || c.Tense != korean.Past || c.Negated {
		return dated{}, false
	}
	a, ok := r.ownObject(c)
	if !ok {
		return dated{}, false
	}
	trouble := ""
	for _, w := range strings.Fields(r.tidied(diag.Span(a.Span))) {
		if troubles[w] {
			trouble = w
		}
	}
	for _, who := range c.Args {
		if who.Of != nil || who.Case != korean.Subject && who.Case != korean.Topic || trouble == "" {
			continue
		}
		list := r.marks(diag.Span(who.Span), "system")
		if len(list) == 0 {
			continue
		}
		noun := r.surface(list[0])
		if len(r.ids(list)) > 1 {
			noun += " " + korean.Et
		}
		return dated{words: diag.Span{Start: who.Span.Start, End: c.Predicate.End}, noun: noun + " " + trouble, action: korean.NounAction(trouble), status: korean.Done}, true
	}
	return dated{}, false
}

// goesThrough are the stems of verbs by which somebody has a trouble.
var goesThrough = words("going-through")
