package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// incidents are nouns of what happens by itself.
var incidents = korean.List("incidents")

// datedIncident reads a date right before the noun of what happened then, of which the
// sentence tells something else: 2008년 2월 숭례문 화재를 계기로, 10월 7일 장애는 이틀 만에
// 복구됐다. Between the two stand nouns alone.
func (r *reader) datedIncident(i int) (dated, verdict) {
	at := r.Mentions[i].In
	s := r.sentences[r.sentence(at.Start)]
	if !strings.HasPrefix(r.Text[at.End:s.End], " ") || !precise(r.date(i)) || r.byDay(i) || r.opens(i) || r.sideOf(r.date(i)) == ahead {
		return dated{}, pass
	}
	if c := r.korean().ClauseOf(korean.Span(at)); c != nil {
		before := r.korean().Words(korean.Span{Start: s.Start, End: at.Start})
		if n := len(before); (c.Telling || c.Teller() != nil) && n > 0 && before[n-1].Case == korean.Topic && r.inQuote(at.Start) < 0 {
			return dated{}, pass // 위원회는 29일 화재로 멈췄던 창구가 열렸다고 밝혔다: the day of the telling
		}
	}
	in, w, ok := r.nounsBehind(i)
	if noun := r.korean().Str(w.Noun); !ok || !incidents[noun] {
		return dated{}, pass
	}
	c := r.korean().ClauseOf(w.Span)
	if c != nil && korean.NounAction(c.Action.Noun).Noun == korean.Occurrence {
		return dated{}, pass // 장애가 발생했다: the predicate tells it
	}
	if w.Case == korean.Means {
		if x, v := r.clauseOfDate(i); v == happened && x.status != korean.Failed {
			return dated{}, pass // 1일 고장으로 창구가 멈췄다
		}
	}
	noun := r.str(in)
	if !strings.Contains(noun, " ") {
		noun = strings.TrimSpace(r.namedTopic(s, at.Start) + " " + noun)
	}
	x := dated{words: in, noun: noun, action: korean.NounAction(korean.Occurrence), status: korean.Done, bare: !strings.Contains(noun, " ")}
	if c != nil && c.Predicate.Start > in.End {
		x.words.End = c.Predicate.Start // whom it struck
	}
	return x, happened
}

// nounsBehind gives the phrase right behind a date, of nouns alone, with its last word, which has a
// particle: 2008년 2월 |숭례문 화재를|.
func (r *reader) nounsBehind(i int) (diag.Span, korean.Word, bool) {
	const near = 7 // no more words stand in it
	at := r.Mentions[i].In
	words := r.korean().FirstWords(korean.Span{Start: at.End, End: r.sentences[r.sentence(at.Start)].End}, near)
	for _, w := range words {
		switch {
		case w.Verb != nil || w.Comma || w.Stop:
			return diag.Span{}, w, false
		case w.Case == korean.NoCase || w.Case == korean.Genitive:
			continue
		}
		return diag.Span{Start: words[0].Start, End: max(w.Noun.End, w.Noun.Start)}, w, true
	}
	return diag.Span{}, korean.Word{}, false
}

// heldThere reads the occasion right behind the day on which it was held, where the sentence tells only
// what was said or what was so there: 21일 기자 설명회에서 늦추지 않겠다고 말했다.
func (r *reader) heldThere(i int) (dated, bool) {
	in, w, ok := r.nounsBehind(i)
	if !ok || w.Case != korean.Source || !precise(r.date(i)) || strings.Contains(r.date(i).String(), "/") {
		return dated{}, false
	}
	noun := r.tidied(in)
	named := len(r.marks(in, "event")) > 0 || strings.Contains(noun, " ") && length(firstWord(noun)) > 1 && !korean.Pointing(firstWord(noun)) // 기자 설명회, not 첫 회의
	if !named || !korean.IsOccasion(r.korean().Str(w.Noun)) {
		return dated{}, false
	}
	x := dated{words: in, noun: noun, action: korean.NounAction(korean.Meeting), status: korean.Unclear, alone: true}
	if c := r.korean().ClauseOf(w.Span); c != nil {
		if who, ok := c.Arg(korean.Who); ok && who.Of == nil && who.Span.Start < in.Start {
			x.words.Start = who.Span.Start // who spoke there
		}
	}
	return x, true
}
