package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// longestProgramme is how many lines below its day a programme of occasions may have.
const longestProgramme = 12

// programme reads the occasions below a line that holds a day and nothing else, each in a
// line that begins with its time:
//
//  5. 14.(목)
//     09:30 안전기술 학술대회: 한국화재소방학회
func (r *reader) programme(i int) []dated {
	k := r.line(r.Mentions[i].In.Start)
	if !day(r.date(i)) || !r.dateLine(k) {
		return nil
	}
	var list []dated
	for n := k + 1; n < min(len(r.lines), k+1+longestProgramme); n++ {
		line := r.lines[n]
		clock, _, more := strings.Cut(r.str(line), " ")
		if !more || !korean.IsClock(strings.TrimRight(clock, "~∼-")) || sentenceLike(r.str(line)) {
			break
		}
		if x, ok := r.occasionItem(diag.Span{Start: line.Start + len(clock), End: line.End}); ok {
			x.mark, x.alone = i, true
			list = append(list, x)
		}
	}
	return list
}

// occasionItem reads words that name an occasion or a deed by more than a word of a sort,
// without those who take part behind a colon or in a bracket.
func (r *reader) occasionItem(in diag.Span) (dated, bool) {
	for _, sign := range [...]string{": ", " : ", "("} {
		if c := strings.Index(r.str(in), sign); c >= 0 {
			in.End = in.Start + c
		}
	}
	x := r.item(in)
	if korean.IsOccasion(lastWord(tidy(x.noun))) && x.action.Kind == "" {
		x.action = korean.NounAction(korean.Meeting)
	}
	return x, x.action.Kind != "" && !unhappening[x.action.Kind] && strings.Contains(tidy(x.noun), " ") && r.verbless(in)
}

// attendedItem reads a line that begins with its day and has those who take part behind a
// colon: 10. 13.(토) 저류지 꽃심기 : 가람모임, 나래회.
func (r *reader) attendedItem(i int) (dated, verdict) {
	at := r.Mentions[i].In
	line := r.lines[r.line(at.Start)]
	if hangulLetters(r.Text[line.Start:at.Start]) > 0 || !day(r.date(i)) || sentenceLike(r.str(line)) || len(r.marks(line, "date")) > 1 {
		return dated{}, pass
	}
	tail := diag.Span{Start: at.End, End: line.End}
	colon := strings.Index(r.str(tail), ": ")
	if colon < 0 {
		return dated{}, pass
	}
	who := r.trimmed(diag.Span{Start: tail.Start + colon + len(": "), End: tail.End})
	bodies := r.marks(who, "agency", "person")
	if len(bodies) == 0 || r.Mentions[bodies[0]].In.Start-who.Start > len("(사)") {
		return dated{}, pass
	}
	x, _ := r.occasionItem(diag.Span{Start: at.End, End: who.Start})
	if !strings.Contains(tidy(x.noun), " ") || !r.verbless(x.words) || r.cases(x.words) > 0 {
		return dated{}, pass
	}
	if x.action.Kind == "" {
		x.action = korean.NounAction(korean.Meeting)
	}
	x.noun, x.words = tidy(x.noun), line
	return x, happened
}

// equalTopic reads a line that says of a deed, its topic, what day it is without a verb: 시행은
// 2026년 1월 22일.
func (r *reader) equalTopic(i int) (dated, verdict) {
	at := r.Mentions[i].In
	s := r.sentences[r.sentence(at.Start)]
	if hangulLetters(r.Text[at.End:s.End]) > 0 || s.Start >= at.Start {
		return dated{}, pass
	}
	words := r.korean().Words(korean.Span{Start: s.Start, End: at.Start})
	n := len(words) - 1
	if n < 0 || n > 4 || words[n].Case != korean.Topic || words[n].Verb != nil {
		return dated{}, pass
	}
	in := diag.Span{Start: words[0].Start, End: words[n].Noun.End}
	x := r.item(in)
	if x.action.Kind == "" || unhappening[x.action.Kind] || r.cases(diag.Span{Start: in.Start, End: words[n].Start}) > 0 || !r.verbless(in) {
		return dated{}, pass
	}
	x.bare = !strings.Contains(x.noun, " ")
	return x, happened
}
