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
	if !strings.HasPrefix(r.Text[at.End:s.End], " ") || !precise(r.date(i)) || r.byDay(i) || r.sideOf(r.date(i)) == ahead {
		return dated{}, pass
	}
	if c := r.korean().ClauseOf(korean.Span(at)); c != nil {
		before := r.korean().Words(korean.Span{Start: s.Start, End: at.Start})
		if n := len(before); (c.Telling || c.Teller() != nil) && n > 0 && before[n-1].Case == korean.Topic && r.inQuote(at.Start) < 0 {
			return dated{}, pass // 위원회는 29일 화재로 멈췄던 창구가 열렸다고 밝혔다: the day of the telling
		}
	}
	words := r.korean().FirstWords(korean.Span{Start: at.End, End: s.End}, 5)
	for n, w := range words {
		if w.Verb != nil || w.Comma || w.Stop {
			break
		}
		if w.Case == korean.NoCase || w.Case == korean.Genitive {
			continue
		}
		noun := r.Text[w.Noun.Start:max(w.Noun.Start, w.Noun.End)]
		if !incidents[noun] || w.Case != korean.Topic && w.Case != korean.Subject && w.Case != korean.Object && w.Case != korean.Means {
			break
		}
		if c := r.korean().ClauseOf(w.Span); c != nil && korean.NounAction(c.Action.Noun).Noun == korean.Occurrence {
			break // 장애가 발생했다: the predicate tells it
		}
		in := diag.Span{Start: words[0].Start, End: w.Noun.End}
		if n == 0 {
			noun = strings.TrimSpace(r.namedTopic(s, at.Start) + " " + noun)
		} else {
			noun = r.str(in)
		}
		x := dated{words: in, noun: noun, action: korean.NounAction(korean.Occurrence), status: korean.Done, bare: !strings.Contains(noun, " ")}
		if c := r.korean().ClauseOf(w.Span); c != nil && c.Predicate.Start > in.End {
			x.words.End = c.Predicate.Start // whom it struck
		}
		return x, happened
	}
	return dated{}, pass
}
