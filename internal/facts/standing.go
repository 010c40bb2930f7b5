package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/korean"
)

// What is done, called off or not done yet, and what goes on though it was to end, a text
// may tell without a day: 요구분석을 마무리했다고 밝혔다, 사업을 백지화했다, 단말기는 아직
// 설치되지 않았다, 수기 검침은 아직도 이어지고 있다. It holds on the day that the text is
// published. Lines without a past tense (시행령을 개정함, 센터는 장비를 지킨다, 제도를 고친
// 것이다) tell as often of what is to be or always is: nothing is read from them.

var (
	still      = korean.List("still")
	stillWords = korean.Finder("still")
	stillDone  = korean.List("going on")
)

// standings gives what the text tells so, in its own voice or as what a body says.
func (r *reader) standings() []doc.Standing {
	var list []doc.Standing
	things := len(r.marks(diag.Span{End: len(r.Text)}, "system", "law", "event")) > 0
	for i, s := range r.sentences {
		named := r.speaksOf(s, things) || i > 0 && r.speaksOf(r.sentences[i-1], things)
		yet, told := stillWords.In(r.str(s)), named && korean.TellsPast(r.str(s)) && !r.looksAhead(s)
		if !yet && !told || inLines(s.Start, r.dense) {
			continue
		}
		for _, c := range r.korean().Clauses(r.korean().Sentence(s.Start)) {
			x, ok := doc.Standing{}, false
			if told {
				x, ok = r.settled(c)
			}
			if !ok && yet {
				x, ok = r.lack(c)
			}
			if ok {
				x.Who, x.In = r.ids(r.marks(s)), s
				list = append(list, x)
			}
		}
	}
	return list
}

// speaksOf reports whether words name something that is promised and done: a thing, in a text
// that names any, else anybody. To read all other sentences would cost a fifth of a build.
func (r *reader) speaksOf(s diag.Span, things bool) bool {
	if things {
		return len(r.marks(s, "system", "law", "event")) > 0
	}
	return len(r.marks(s)) > 0
}

// looksAhead reports whether a sentence has a time to come, or sets a day by which something
// is to be done: what it tells as done may be planned.
func (r *reader) looksAhead(s diag.Span) bool {
	return r.titledPlan() || slices.ContainsFunc(r.marks(s, "date"), func(i int) bool { return r.byDay(i) || r.sideOf(r.date(i)) == ahead })
}

// settled reads what a clause without a date tells as done or as called off.
func (r *reader) settled(c *korean.Clause) (doc.Standing, bool) {
	told := c.Relation == korean.Told && c.Of != nil && c.Of.Kind == korean.Say && c.Of.Mood == korean.Plain && c.Of.Status == korean.Done
	if c.Quoted || c.Negated || c.State || !told && c.Relation != korean.Main && c.Relation != korean.Linked || c.Action.Noun == "" || !r.dayOf(c).IsZero() {
		return doc.Standing{}, false
	}
	what := r.matterOf(c)
	off := c.Kind == korean.Cancel || c.Kind == korean.Fail
	switch {
	case what == "":
	case off && (c.Mood == korean.Plain || c.Mood == korean.Decided) && c.Tense != korean.Present:
		return doc.Standing{What: what, Status: korean.Cancelled}, true
	case c.Status == korean.Done && c.Mood == korean.Plain && !unhappening[c.Kind]:
		return doc.Standing{What: what, Action: c.Action, Status: korean.Done}, true
	}
	return doc.Standing{}, false
}

// lack reads what a clause tells as not done yet, or as still going on.
func (r *reader) lack(c *korean.Clause) (doc.Standing, bool) {
	main := c.Relation == korean.Main || c.Relation == korean.Linked
	if c.Quoted || !main || c.Mood != korean.Plain || !slices.ContainsFunc(c.Args, func(a korean.Arg) bool { return a.Of == nil && still[r.korean().Str(a.Span)] }) {
		return doc.Standing{}, false
	}
	what := r.matterOf(c)
	switch {
	case what == "":
	case c.Negated && c.Status == korean.Failed && c.Action.Noun != "" && !c.State:
		return doc.Standing{What: what, Action: c.Action, Status: korean.Failed}, true
	case !c.Negated && stillDone[c.Stem()] && c.Status != korean.Planned:
		return doc.Standing{What: what, Status: korean.UnderWay}, true
	}
	return doc.Standing{}, false
}

// matterOf gives what a clause is about: what it is done to, else its topic or subject that
// names nobody; empty for none.
func (r *reader) matterOf(c *korean.Clause) string {
	topic := ""
	for _, a := range c.Args {
		in := diag.Span(a.Span)
		s := r.tidied(in)
		switch {
		case strings.TrimSpace(s) == "" || len(r.marks(diag.Span(a.Head), "agency", "person", "date")) > 0:
		case a.Of == nil && a.Case == korean.Object:
			return s
		case topic == "" && (a.Case == korean.Topic || a.Case == korean.Subject || a.Case == korean.Focus):
			topic = s
		}
	}
	return topic
}
