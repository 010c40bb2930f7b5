package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Reported speech is what a text tells in its own words that somebody said: the clause
// that a verb of saying takes up with 고, or that stands in front of a noun for what
// somebody stands for.
//
//	나은별 원장은 낡은 장비를 모두 바꾸겠다고 밝혔다.
//	한빛부는 예산이 모자라 서두르기 어렵다는 입장이다.
//
// That a body announces what its own release is about says nothing (한빛부는 포털을
// 연다고 밝혔다), and is none.

// shortestReport is the least number of characters of reported words.
const shortestReport = 10

// announcing are the actions by which bodies tell what they do.
var announcing = korean.List("announcing")

// heardBy are verbs whose subject hears what others say: …는 평가를 받았다.
var heardBy = korean.List("hearing")

// judged are nouns for what others say of the subject: …는 평이다.
var judged = korean.List("judged")

// readReported gives the reported speech of the text, in order of place.
func (r *reader) readReported() []doc.Quote {
	var list []doc.Quote
	for k, s := range r.korean().Sentences() {
		if r.heading[s.Start] || inLines(s.Start, r.dense) || within(diag.Span(s), r.contactBlocks()) {
			continue
		}
		for _, c := range r.korean().Clauses(k) {
			words, ok := r.reportedWords(k, c)
			if !ok || length(r.str(words)) < shortestReport || r.quotedIn(words) {
				continue
			}
			if who := r.reporter(k, c); !who.IsZero() && (who.Kind == "person" || !announcing[c.Action.Noun]) {
				q := r.quote(words, who)
				q.Reported = true
				list = append(list, q)
			}
		}
	}
	return list
}

// reportedWords gives what a clause of sentence k says that somebody said: from behind
// its subject to the end of the last clause that it takes up.
func (r *reader) reportedWords(k int, c *korean.Clause) (words diag.Span, ok bool) {
	noun := copulaNoun(r.korean().Str(c.Predicate))
	stands := c.Relation == korean.Main && stances[noun] && !judged[noun]
	tells := c.Telling && c.Relation != korean.Told && (inWords[c.Action.Kind] || inWords[c.Deed.Kind])
	if !stands && !tells || c.Voice != korean.Active || heardBy[c.Lemma] || c.Negated || c.Quoted || c.Status != korean.Done && c.Status != korean.UnderWay && c.Status != korean.Denied && !stands {
		return words, false
	}
	who, named := r.sayer(k, c)
	if !named {
		return words, false
	}
	words.Start = r.korean().Sentences()[k].Start
	for _, t := range r.korean().Clauses(k) {
		if t.Of != c || t.Predicate.Start >= c.Predicate.Start || t.Relation != korean.Told && !stands {
			continue
		}
		if end := r.withoutQuotative(t); end > words.End && end < t.Predicate.End {
			words.End = end
		}
	}
	if who.Word.End <= words.End && who.Span.Start < words.End {
		words.Start = who.Word.End
	}
	for _, a := range c.Args {
		if a.Role == korean.When && a.Of == nil && a.Span.Start >= words.Start && a.Span.Start-words.Start <= 1 && a.Word.End < words.End {
			words.Start = a.Word.End // the day of telling
		}
	}
	words = r.trim(words)
	return words, words.Len() > 0
}

// sayer gives the subject of a clause of saying of sentence k: its own, else the topic of
// the sentence.
func (r *reader) sayer(k int, c *korean.Clause) (korean.Arg, bool) {
	if who, ok := c.Arg(korean.Who); ok {
		return who, true
	}
	t, known := r.topicClause[k]
	if !known {
		all := r.korean().Clauses(k)
		if i := slices.IndexFunc(all, func(t *korean.Clause) bool { who, ok := t.Arg(korean.Who); return ok && who.Case == korean.Topic }); i >= 0 {
			t = all[i]
		}
		r.topicClause[k] = t
	}
	if t == nil || t.Predicate.Start >= c.Predicate.Start {
		return korean.Arg{}, false
	}
	return t.Arg(korean.Who)
}

// withoutQuotative gives where the words of a clause end that is taken up: 바꾸겠다|고,
// 어렵다|는. It is the clause's end where nothing takes it up.
func (r *reader) withoutQuotative(t *korean.Clause) int {
	s := r.korean().Str(t.Predicate)
	best := ""
	for _, links := range []map[string]bool{verbLinks, nounLinks} {
		for link := range links {
			if stem, ok := strings.CutSuffix(s, link); ok && len(link) > len(best) && endsIn(stem, clauseEnds) {
				best = link
			}
		}
	}
	return t.Predicate.End - len(best)
}

// quotedIn reports whether a span meets quotation marks or an answer.
func (r *reader) quotedIn(in diag.Span) bool {
	replied := func(q quotation) bool { // “…”고 말한 데 대해
		return answered.MatchString(r.Text[q.outer.End:r.lines[r.line(q.outer.End-1)].End])
	}
	return slices.ContainsFunc(r.quotes, func(q quotation) bool { return q.outer.Overlaps(in) && (q.spoken || replied(q)) }) ||
		slices.ContainsFunc(r.answers, func(a answer) bool { return a.words.Overlaps(in) })
}

// reporter gives who is the subject of a clause of saying: a person, else a body that
// stands right in front of the particle, else whom a pronoun points at.
func (r *reader) reporter(k int, c *korean.Clause) entity.ID {
	who, _ := r.sayer(k, c)
	in := diag.Span{Start: who.Span.Start, End: who.Word.End}
	if list := r.holders(in); len(list) > 0 {
		return list[len(list)-1].id // but not 한빛부(장관 나은별)
	}
	if m := r.markEnding(who.Span.End); m >= 0 && r.Mentions[m].ID.Kind == "agency" {
		return r.Mentions[m].ID
	}
	if pronoun.MatchString(" " + r.str(in) + " ") {
		return r.lastPerson(in.Start, &speech{})
	}
	return entity.ID{}
}
