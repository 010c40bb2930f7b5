package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/korean"
)

// What has not come yet, and what goes on though it was to end, a text tells without a
// day: 단말기는 아직 설치되지 않았다, 수기 검침은 아직도 이어지고 있다. It holds on the day
// that the text is published.

var (
	still     = korean.List("still")
	stillDone = korean.List("going on")
)

// lacks gives what the text tells, in its own voice, as not done yet or still going on.
func (r *reader) lacks() []doc.Lack {
	if !containsOne(r.Text, still) {
		return nil
	}
	var list []doc.Lack
	for _, s := range r.sentences {
		if !containsOne(r.str(s), still) {
			continue
		}
		for _, c := range r.korean().Clauses(r.korean().Sentence(s.Start)) {
			if x, ok := r.lack(c); ok {
				x.Who, x.In = r.ids(r.marks(s)), s
				list = append(list, x)
			}
		}
	}
	return list
}

// lack reads what a clause tells as not done yet, or as still going on.
func (r *reader) lack(c *korean.Clause) (doc.Lack, bool) {
	main := c.Relation == korean.Main || c.Relation == korean.Linked
	if c.Quoted || !main || c.Mood != korean.Plain || !slices.ContainsFunc(c.Args, func(a korean.Arg) bool { return a.Of == nil && still[r.korean().Str(a.Span)] }) {
		return doc.Lack{}, false
	}
	what := r.matterOf(c)
	if what == "" {
		return doc.Lack{}, false
	}
	switch {
	case c.Negated && c.Status == korean.Failed && c.Action.Noun != "" && !c.State:
		return doc.Lack{What: what, Action: c.Action}, true
	case !c.Negated && stillDone[c.Stem()] && c.Status != korean.Planned:
		return doc.Lack{What: what, Goes: true}, true
	}
	return doc.Lack{}, false
}

// matterOf gives what a clause is about: what it is done to, else its topic or subject that
// names nobody; empty for none.
func (r *reader) matterOf(c *korean.Clause) string {
	topic := ""
	for _, a := range c.Args {
		in := diag.Span(a.Span)
		s := r.tidied(in)
		switch {
		case strings.TrimSpace(s) == "" || len(r.marks(in, "agency", "person", "date")) > 0:
		case a.Of == nil && a.Case == korean.Object:
			return s
		case topic == "" && (a.Case == korean.Topic || a.Case == korean.Subject || a.Case == korean.Focus):
			topic = s
		}
	}
	return topic
}
