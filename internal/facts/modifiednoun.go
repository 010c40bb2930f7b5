package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// The noun before which a clause stands tells what was done to it, or who did it.

// modifiedNoun takes the noun before which a clause stands: of what is done to it the
// object (개통한 X), of what has its object the one who does it.
func (l *clauseLine) modifiedNoun() {
	if q, ok := l.throughNext(); ok {
		l.object, l.subject = q, part{}
		return
	}
	if l.c.Relation != korean.Modifying || l.c.Noun.Len() == 0 || l.c.QuotesBeforeNoun() || l.korean().TellsPlan(l.c) && (l.object.text != "" || l.subject.cas == korean.Focus) {
		return // 완공하겠다는 목표, 단가도 낮추는 로드맵
	}
	if topic, ok := l.saidToBe(); ok {
		if l.object.text == "" {
			l.object = topic
		}
		return
	}
	q := part{at: diag.Span(l.c.Noun), role: korean.What, cas: korean.NoCase}
	if ws := l.korean().Words(l.c.Noun); len(ws) > 0 && ws[len(ws)-1].Verb != nil { // …한 서비스다
		w := ws[len(ws)-1]
		if !w.Verb.Copula {
			return
		}
		q.at.End = w.Start + len(w.Verb.Noun)
	}
	if q.at.End > l.c.Noun.End {
		return
	}
	q.at = l.nearest(l.behindYear(q.at))
	for n, w := range l.korean().Words(korean.Span(q.at)) {
		if n > 0 && korean.Reference(w.Text) == "among" { // 조사한 9만 개 가운데 27%
			q.at.End = w.Start
			break
		}
		if w.Case == korean.Genitive && l.bringsForth() && l.bodyOfSystem(w, q.at) { // 2003년 등장한 가람청의 | 한빛마루
			q.at.Start = w.End
			break
		}
		if w.Case == korean.Genitive && w.Noun.Len() > 0 && w.End < q.at.End && !l.insideName(w.Noun.End, q.at) { // 선보인 앱의 이용자, 상을 받은 나은별씨의 작품
			q.at.End = w.Noun.End
			break
		}
	}
	l.firstThing(&q)
	q.at = l.trimmed(q.at)
	q.text = l.tidied(q.at)
	words := strings.Fields(q.text)
	if len(words) == 1 && boundNouns.Begins(words[0]) && length(words[0]) == 2 {
		return // 멈춘 것과 관련해
	}
	if len(words) == 0 || unheaded(words[len(words)-1]) && (len(words) < 2 || korean.Reference(words[len(words)-1]) != "counter") {
		return
	}
	q.head = words[len(words)-1]
	switch {
	case l.object.text == "":
		l.object = q
	case l.object.text == korean.Doors:
		l.subject = q
	case l.subject.text == "" && (len(l.marks(q.at, "agency", "person")) > 0 || l.c.Kind == "" && l.c.Voice == korean.Active && len(l.marks(q.at, "system")) > 0 && l.object.head != q.head || passes[l.c.Action.Noun] && len(l.marks(q.at, "law")) > 0):
		l.subject = q // 국회를 통과한 가람법
	}
}

// throughNext gives the noun of which a clause tells together with the next one, which modifies it: 2015년 구축돼 |
// 낡은 장비도, 공단은 2002년 개통해 | 20년 쓰인 한빛마루를. Where the sentence has a topic the noun is a thing that is named.
func (l *clauseLine) throughNext() (part, bool) {
	c := l.c
	if c.Relation != korean.Linked || !c.Manner() || l.hasObject() || c.Negated {
		return part{}, false
	}
	var next *korean.Clause
	for _, o := range l.korean().Clauses(c.Sentence) {
		if o.Predicate.Start >= c.Predicate.End && o.Quoted == c.Quoted && (next == nil || o.Predicate.Start < next.Predicate.Start) {
			next = o
		}
	}
	if next == nil || next.Relation != korean.Modifying || next.Noun.Len() == 0 || strings.Contains(l.Text[c.Predicate.End:next.Predicate.Start], ",") || next.QuotesBeforeNoun() || l.korean().TellsPlan(next) {
		return part{}, false
	}
	for _, a := range slices.Concat(c.Args, next.Args) {
		inner := a.Span.Start >= l.Mentions[l.mark].In.End
		if a.Of == nil && a.Role != korean.When && inner && (a.Case == korean.Subject || a.Case == korean.Topic || a.Case == korean.Object && a.Role == korean.What) {
			return part{}, false
		}
	}
	in := l.trimmed(l.nearest(diag.Span(next.Noun)))
	named := l.marks(in, "system", "law")
	if l.subject.text != "" || l.object.text != "" {
		if len(named) == 0 || l.Mentions[named[0]].In.Start != in.Start || c.Voice == korean.Active && !next.State && next.Voice == korean.Active {
			return part{}, false
		}
	}
	text := l.tidied(in)
	if text == "" || unheaded(lastWord(text)) || len(l.marks(in, "date")) > 0 {
		return part{}, false
	}
	return part{text: text, at: in, role: korean.What, cas: korean.NoCase, head: lastWord(text)}, true
}

// nearest shortens the noun before which a clause stands to what the clause tells of: what stands
// beside it is another thing (문을 연 |가람도서관| 앞에), and so are those that a list goes on
// with (문을 연 |가람센터|와 상황실, 가람청 자료를).
func (l *clauseLine) nearest(in diag.Span) diag.Span {
	words := l.korean().Words(korean.Span(in))
	if n := len(words); n > 1 && besidePlaces[korean.BareNoun(words[n-1].Text)] {
		in.End = words[n-2].Noun.End
	} else if !slices.ContainsFunc(words, func(w korean.Word) bool { return w.Comma }) {
		return in
	}
	for _, w := range words {
		if w.Case == korean.With && w.Noun.Len() > 0 && w.End < in.End && !l.insideName(w.Noun.End, in) {
			return diag.Span{Start: in.Start, End: w.Noun.End}
		}
	}
	return in
}

var besidePlaces = korean.List("beside places")

// bringsForth reports whether a clause tells how a system came to be, which no body does by
// itself: 구축한, 개통한, 등장한.
func (l *clauseLine) bringsForth() bool {
	return l.c.Class == "개통" || l.c.Class == "구축" || l.c.Kind == "" && !l.hasObject()
}

// bodyOfSystem reports whether a word is a body to which the system behind it belongs.
func (l *clauseLine) bodyOfSystem(w korean.Word, in diag.Span) bool {
	of, systems := l.marks(diag.Span(w.Span), "agency"), l.marks(diag.Span{Start: w.End, End: in.End}, "system")
	return len(of) > 0 && len(systems) > 0 && strings.Trim(l.Text[w.End:l.Mentions[systems[0]].In.Start], " ‘“「『'\"") == ""
}

// passes are the nouns of what a law does with those who decide on it.
var passes = korean.List("passes")

// saidToBe gives what the clause around one says to be the noun before which that stands: 가람마루는
// 2017년 개통된 창구이다.
func (l *clauseLine) saidToBe() (part, bool) {
	is := l.c.Of
	if l.c.Voice == korean.Passive && l.nounAsWhat() {
		for o := is; o != nil; o = o.Of {
			if q, ok := l.topicOf(o); ok {
				return q, true // 가람공단은 1981년 설립된 준정부기관으로 …
			}
		}
	}
	if is == nil || is.Lemma != copula || is.Negated || l.c.Voice != korean.Passive || is.Predicate.Start > l.c.Noun.End || is.Predicate.End < l.c.Noun.End || len(l.marks(diag.Span(l.c.Noun), "system", "law", "event", "agency")) > 0 {
		return part{}, false
	}
	return l.topicOf(is)
}

// nounAsWhat reports whether the noun before which a clause stands says as what something
// does what follows: 준정부기관으로.
func (l *clauseLine) nounAsWhat() bool {
	for _, w := range l.korean().EachWord(korean.Span{Start: l.c.Noun.Start, End: l.sentences[l.sentence(l.c.Noun.Start)].End}) {
		if w.End >= l.c.Noun.End {
			in := diag.Span{Start: l.c.Predicate.End, End: w.End}
			return w.Case == korean.Means && korean.Reference(l.korean().Str(w.Noun)) == "" && len(l.marks(in, "system", "law", "event")) == 0
		}
	}
	return false
}

// topicOf gives the topic of a clause before the date, as what is acted on.
func (l *clauseLine) topicOf(c *korean.Clause) (part, bool) {
	for _, a := range c.Args {
		if a.Of == nil && a.Case == korean.Topic && a.Span.End <= l.c.Predicate.Start {
			q, ok := l.part(a, l.speechStart(l.Mentions[l.mark].In.Start), l.mark)
			q.role, q.cas = korean.What, korean.NoCase
			return q, ok && !pointing(q.text)
		}
	}
	return part{}, false
}

// behindYear gives the noun behind a date that stands before it: 발표한 2016년 | 추진실적
// 평가에서.
func (l *clauseLine) behindYear(in diag.Span) diag.Span {
	m := l.marks(in, "date")
	if len(m) != 1 || l.Mentions[m[0]].In.Start > in.Start || l.Mentions[m[0]].In.End < in.End {
		return in
	}
	words := l.korean().FirstWords(korean.Span{Start: in.End, End: l.sentences[l.sentence(in.Start)].End}, 6)
	for _, w := range words {
		if w.Verb != nil || w.Comma || w.Stop {
			break
		}
		if w.Case != korean.NoCase {
			return diag.Span{Start: words[0].Start, End: max(words[0].Start, w.Noun.End)}
		}
	}
	return in
}

// insideName reports whether a place lies within a name or quoted words of a span.
func (l *clauseLine) insideName(at int, in diag.Span) bool {
	for _, m := range l.marks(in) {
		if x := l.Mentions[m].In; x.Start < at && at < x.End {
			return true
		}
	}
	before := l.Text[min(at, l.sentences[l.sentence(in.Start)].Start):at]
	return strings.Count(before, "‘") > strings.Count(before, "’") || strings.Count(before, "'")%2 == 1
}

// firstThing shortens the noun before which a clause stands to what is done: a person
// without the words behind the name (물러나는 나은별 국장 후임), a system that is built or
// opened without what belongs to it (개통한 한빛마루 운영 계획); a date before it is left out.
func (l *clauseLine) firstThing(q *part) {
	for _, m := range l.marks(q.at, "date") {
		if l.Mentions[m].In.Start == q.at.Start {
			q.at.Start = l.Mentions[m].In.End
			for q.at.Start < q.at.End && l.Text[q.at.Start] != ' ' {
				q.at.Start++ // 2004년도
			}
		}
	}
	if m := l.marks(q.at, "agency", "system"); len(m) > 0 && l.Mentions[m[0]].In.Start == q.at.Start && strings.HasPrefix(l.Text[l.Mentions[m[0]].In.End:q.at.End], " "+korean.Et+" ") {
		q.at.End = l.Mentions[m[0]].In.End // 개원 예정인 가람수목원 등 세 수목원
		return
	}
	for _, m := range l.marks(q.at, "person", "system") {
		x := l.Mentions[m]
		switch {
		case x.ID.Kind == "person" && x.In.Start == q.at.Start && (l.c.Kind == "leave" || l.c.Kind == "appoint"):
			q.at.End = x.In.End
			return
		case x.ID.Kind == "system" && (l.c.Class == "개통" || l.c.Class == "구축") && !l.insideName(x.In.End, q.at) && strings.HasPrefix(strings.TrimLeft(withoutGloss(l.Text[x.In.End:q.at.End]), "’”'\"」)"), " "):
			q.at.End = x.In.End
			return
		}
	}
}

// boundNouns begin what a clause stands before where that names nothing.
var boundNouns = words("bound-noun")
