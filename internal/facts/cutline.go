package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Where no phrases make a headline, the words of the clause themselves do.

// cut gives the words of the clause themselves, without its dates, its predicate as a
// noun: 국무총리실이 먼저 감.
func (l *clauseLine) cut() (string, bool) {
	c := l.c
	if c.Gapped() || l.serial(c) || c.Voice == korean.Passive && l.hasObject() || c.State || l.foundsNothing() || c.Lemma == copula || c.Mood == korean.Supposed || len(c.Args) == 0 || l.tellsOfMyself() {
		return "", false
	}
	from := max(c.Span.Start, l.speechStart(l.Mentions[l.mark].In.Start))
	if at := l.Mentions[l.mark].In; at.Start < from && from < at.End {
		from = at.End // ’19년
	}
	for _, a := range c.Args {
		if a.Of == nil && a.Case == korean.Adjunct && a.Span.Start <= from && a.Word.End > from && pointsAlone(l.tidied(diag.Span(a.Span))) {
			from = a.Word.End // 이 일을 계기로, 이를 위해
		}
	}
	if l.lacksArgument(from) {
		return "", false // 11대 과제에 넣음, 벡스코에서 열림
	}
	if l.holdsSpeech(diag.Span{Start: from, End: c.Predicate.Start}) {
		return "", false // 시장이 14일 “…”며 사과했다
	}
	var words []string
	for at := from; at < c.Predicate.Start; {
		end := c.Predicate.Start
		next := end
		if m := l.marks(diag.Span{Start: at, End: end}, "date"); len(m) > 0 {
			in := l.Mentions[m[0]].In
			end, next = l.beforeTime(at, in.Start), in.End
			for next < c.Predicate.Start && l.Text[next] != ' ' {
				next++ // its particle
			}
			for _, w := range l.korean().Words(korean.Span{Start: next, End: max(next, c.Predicate.Start)}) {
				if !korean.TellsWhen(w.Text) {
					break
				}
				next = w.End
			}
		}
		words = append(words, strings.Fields(withoutNumber(l.tidied(diag.Span{Start: at, End: end})))...)
		at = next
	}
	words = slices.DeleteFunc(words, korean.TellsWhen)
	for len(words) > 0 && (strings.Trim(words[0], "0123456789.)") == "" || korean.IsAdverb(words[0]) || korean.TellsWhen(words[0]) || korean.Aftermath(words[0]) || onTheMatter.Has(strings.TrimRight(words[0], ",")) || unheaded(words[0]) || korean.Following(words[0])) {
		words = words[1:]
	}
	for len(words) > 1 && beginsLinked(words[0]) { // (병오년을) 맞아 강좌를
		words = words[1:]
	}
	in := diag.Span{Start: from, End: c.Predicate.Start}
	if len(words) > 1 {
		words = l.nameFirst(words, l.marks(in, "agency"))
	}
	noun, bare := receivedDeed(c), false
	if stem := c.Stem(); c.Lemma != "" && !strings.HasPrefix(stem, c.Action.Noun) {
		if korean.Light(stem) && !korean.Moves(stem) {
			return "", false
		}
		noun, bare = korean.Nominalise(stem), true
		if n := len(words); n > 0 {
			if whole := korean.NativeNoun(stem, korean.BareNoun(words[n-1])); whole != "" && !strings.Contains(whole, " ") && !korean.Into(stem) {
				noun, bare = whole, false
			}
		}
	}
	if l.decidedThen(l.mark, c) {
		if bare {
			noun = korean.Resolved(c.Stem()) // 서버를 따로 두기로 결정
		}
		noun += " " + korean.Decision
	}
	if c.Mood == korean.Possible {
		if noun, bare = c.AsPossible(l.korean()), true; noun == "" {
			return "", false
		}
	}
	named := len(l.marks(in, "system", "law", "event")) > 0 || (intransitive.Has(c.Class) || !l.subjectAlone()) && len(l.marks(in, "agency", "person")) > 0
	if noun == "" || len(words) == 0 {
		return "", false
	}
	last := readWords(words[len(words)-1])
	if whereto := len(last) == 1 && last[0].Case == korean.Means && c.Kind == "move"; len(words) < 2 && !named && !whereto { // 클라우드로 이전
		return "", false
	}
	if !named && !slices.ContainsFunc(readWords(strings.Join(words, " ")), func(w korean.Word) bool { return w.Case != korean.NoCase }) {
		return "", false // 농번기 전인 | 4월 내에 마무리
	}
	if bare && len(last) == 1 && last[0].Case == korean.Topic {
		if c.Voice == korean.Active && !korean.Moves(c.Stem()) {
			return "", false // 기한이던 민원은 냄
		}
		words[len(words)-1] = korean.WithParticle(words[len(words)-1][:last[0].Noun.End], "이")
	}
	s := cutLine(words, noun, bare)
	if length(s) > longestHeadline {
		short, ok := withoutModifiers(s, longestHeadline)
		if !ok {
			return "", false
		}
		s = short
	}
	return s, sound(s) && len(strings.Fields(s)) > 1
}

// tellsOfMyself reports whether the subject of a clause is whoever writes, of whom the text does not say who it is: 필자도
// 하소연을 들었다.
func (l *clauseLine) tellsOfMyself() bool {
	return slices.ContainsFunc(l.c.Args, func(a korean.Arg) bool {
		word := l.tidied(diag.Span(a.Span))
		return a.Of == nil && a.Role == korean.Who && korean.Reference(word) == "self" && len(l.speakerAt(l.Mentions[l.mark].In)) == 0
	})
}

// lacksArgument reports whether the words of a clause from a place on lack what its verb needs: of a deed what it is
// done to, of what happens what it happens to.
func (l *clauseLine) lacksArgument(from int) bool {
	c := l.c
	if c.Lemma == "" || c.Relation == korean.Modifying && c.Noun.Len() > 0 && c.Voice == korean.Active && l.ownSubject() {
		return false
	}
	has := func(fits func(a korean.Arg) bool) bool {
		return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
			return a.Of == nil && a.Role != korean.When && a.Span.End > from && a.Span.End <= c.Predicate.Start && fits(a)
		})
	}
	acts := l.actsOnSomething(c)
	return !has(func(a korean.Arg) bool {
		switch {
		case l.endsAsObject(a), a.Case == korean.Means && c.Kind == "move", a.Case == korean.Place && c.Kind == korean.Sign, a.Case == korean.Focus, a.Case == korean.Object:
			return true
		case acts && a.Case == korean.NoCase:
			return a.Role != korean.Other && strings.TrimSpace(l.Text[a.Span.End:c.Predicate.Start]) == ""
		case acts && a.Case == korean.Topic:
			return strings.HasPrefix(c.Stem(), c.Action.Noun) && len(l.marks(diag.Span(a.Span), "agency", "person")) == 0
		case acts:
			return a.Role == korean.What && a.Case != korean.Subject || a.Case == korean.Until
		}
		return a.Case == korean.Subject || a.Case == korean.Topic
	})
}

// endsAsObject reports whether a phrase that is not known to be one ends as an object does: 누각 두 채|를|.
func (l *clauseLine) endsAsObject(a korean.Arg) bool {
	return a.Role == korean.Other && objectParticles.Ends(l.korean().Str(a.Span))
}

var objectParticles = words("object-particles")

// holdsSpeech reports whether some words hold what somebody says.
func (r *reader) holdsSpeech(in diag.Span) bool {
	return slices.ContainsFunc(r.quotes, func(q quotation) bool { return q.spoken && in.Contains(q.outer) })
}

// nameFirst puts the name of a body for the first of some words where it stands for one of the
// bodies marked in them, or for one that has no mark there: 구는. One syllable that stands for
// none goes.
func (l *clauseLine) nameFirst(words []string, bodies []int) []string {
	short := korean.BareNoun(words[0])
	if len(bodies) > 0 {
		if name, ok := l.nameOfShort(bodies[0], short); ok {
			words[0] = korean.WithParticle(name, strings.TrimPrefix(words[0], short))
		}
		return words
	}
	if length(short) != 1 || !korean.SetsOff(words[0]) {
		return words
	}
	body := l.bodyCalled(short)
	if body == "" {
		return words[1:]
	}
	words[0] = korean.WithParticle(body, "은")
	return words
}

// subjectAlone reports whether a clause says who does it and nothing else.
func (l *clauseLine) subjectAlone() bool {
	return !slices.ContainsFunc(l.c.Args, func(a korean.Arg) bool {
		return a.Of == nil && a.Role != korean.When && a.Case != korean.Subject && a.Case != korean.Topic
	})
}

// beforeTime gives where the words end before a date, without the noun with 이다 that says
// what date it is: 연휴 기간인 | 8일.
func (l *clauseLine) beforeTime(from, at int) int {
	words := l.korean().Words(korean.Span{Start: from, End: at})
	n := len(words)
	if n == 0 || words[n-1].Verb == nil || !words[n-1].Verb.Copula || words[n-1].Verb.Form != korean.Adnominal {
		return at
	}
	if korean.TellsWhen(words[n-1].Text) && n > 1 { // 36시간 만인 | 13일
		return words[n-2].Start
	}
	return words[n-1].Start
}

// cutLine joins the words of a clause with its predicate as a noun: the topic before a
// comma, the last noun without its particle before a noun of action.
func cutLine(words []string, noun string, bare bool) string {
	for i, w := range words {
		first := readWords(w)
		if len(first) != 1 || len(first[0].Particles) == 0 || first[0].Verb != nil {
			continue
		}
		head := w[:first[0].Noun.End]
		switch {
		case first[0].Case == korean.Topic && i < 4 && len(words) > i+1:
			words[i] = head + ","
		case i == len(words)-1 && !bare && (first[0].Case == korean.Object || first[0].Case == korean.Subject || first[0].Case == korean.Topic || first[0].Case == korean.Focus):
			words[i] = head
		}
	}
	return strings.Join(append(words, noun), " ")
}
