package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Of what a deed is whose clause says neither who nor what.

// whatSources give it, in this order.
var whatSources = [...]func(*clauseLine) (part, bool){
	(*clauseLine).labelled,    // 세종시 이전: 2012년 9월에 시작해
	(*clauseLine).askedAbout,  // Q. 한빛마루가 멈췄지요? A. 22일 복구했습니다.
	(*clauseLine).topicBefore, // 신사옥은 12층이다. 2011년 착공해
	(*clauseLine).titledThing, // 2021. 12. 9. 시행
}

// findWhat takes what a deed is of from the first source that knows it.
func (l *clauseLine) findWhat() {
	if l.object.text != "" || l.subject.text != "" {
		return
	}
	for _, find := range whatSources {
		q, ok := find(l)
		if !ok {
			continue
		}
		if l.c.Voice == korean.Active && len(l.middle) > 0 && l.comesAbout() {
			l.subject = q // ▲한빛단: …. 2월에 공모로 들어왔다
		} else {
			l.object = q
		}
		return
	}
}

// labelled gives the words before a colon at the beginning of the sentence or, where they name a thing, of the line:
// * 한빛마루: 예약 창구. 2009년 시작.
func (l *clauseLine) labelled() (part, bool) {
	at := l.Mentions[l.mark].In.Start
	if q, ok := l.labelOf(l.sentences[l.sentence(l.c.Span.Start)], at); ok {
		acts := l.c.Voice == korean.Active && l.c.Lemma != "" && korean.Transitive(l.c.Stem())
		return q, !acts || !korean.IsAction(q.head) || courseOfDeed[l.c.Kind] // 목록 정비: 목록을 조사하고 6월까지 누리집에 올린다
	}
	q, ok := l.labelOf(l.lines[l.line(at)], at)
	return q, ok && len(l.marks(q.at, "system", "law", "event")) > 0
}

// courseOfDeed are the kinds of what is done to a deed: it is begun, held, put off.
var courseOfDeed = map[korean.Kind]bool{korean.Begin: true, "end": true, korean.Finish: true, korean.Operate: true, korean.Hold: true, korean.Postpone: true, korean.Cancel: true, "stop": true}

// labelOf gives the words before a colon at the beginning of a stretch, which end before a place.
func (l *clauseLine) labelOf(in diag.Span, before int) (part, bool) {
	i := strings.Index(l.str(in), ": ")
	if i < 0 || in.Start+i > before {
		return part{}, false
	}
	in.End = in.Start + i
	text := heading(l.str(in))
	if length(text) > 24 || text == "" || !l.verbless(in) || l.isPost(lastWord(text), true) || len(l.marks(in, "date", "person")) > 0 || unheaded(text) {
		return part{}, false
	}
	return part{text: text, at: in, role: korean.What, cas: korean.Topic, head: lastWord(text)}, true
}

// askedAbout gives the one thing that a question is about, in the answer to it.
func (l *clauseLine) askedAbout() (part, bool) {
	at := l.Mentions[l.mark].In.Start
	k := slices.IndexFunc(l.answers, func(a answer) bool { return a.words.Start <= at && at < a.words.End })
	if k < 0 {
		return part{}, false
	}
	n := l.line(l.answers[k].words.Start) - 1
	for n > 0 && strings.TrimSpace(l.str(l.lines[n])) == "" {
		n--
	}
	if n < 0 || l.line(at) != l.line(l.answers[k].words.Start) {
		return part{}, false
	}
	var list []int
	for _, m := range l.marks(l.lines[n], "system", "event", "law", "agency") {
		id := l.Mentions[m].ID
		after := strings.TrimLeft(l.Text[l.Mentions[m].In.End:l.lines[n].End], "’”'\"")
		if sets := intransitive.Has(l.c.Class); topicAfter(after) && (sets && id.Kind == "agency" || !sets && (thing(id) || facility(id))) {
			list = append(list, m)
		}
	}
	if len(l.ids(list)) != 1 {
		return part{}, false
	}
	q := l.standing(l.surface(list[0]))
	q.at = l.Mentions[list[0]].In
	return q, true
}

// topicBefore gives what the sentences before in the paragraph speak of, where a clause leaves out what it is told of:
// 신사옥은 12층이다. 2011년 착공해 2013년 준공됐다. Between the two may stand one sentence that says no topic of its own.
func (l *clauseLine) topicBefore() (part, bool) {
	if l.c.Lemma == "" || l.c.Relation == korean.Modifying || l.inQuote(l.Mentions[l.mark].In.Start) >= 0 || !l.leavesOut() {
		return part{}, false
	}
	at := l.Mentions[l.mark].In.Start
	k := l.sentence(at)
	for n := k - 1; n >= max(0, k-2); n-- {
		in := l.sentences[n]
		if l.line(l.sentences[n+1].Start)-l.line(in.Start) > 1 || l.heading[l.lines[l.line(in.Start)].Start] || n < k-1 && l.line(in.Start) != l.line(at) {
			break
		}
		if a, found := l.topicIn(in); found {
			text := l.tidied(diag.Span(a.Span))
			return l.standing(text), l.mayTell(a, text)
		}
	}
	return part{}, false
}

// topicIn gives the topic of the main clause of a sentence.
func (l *clauseLine) topicIn(in diag.Span) (korean.Arg, bool) {
	for _, c := range slices.Backward(l.korean().Clauses(l.korean().Sentence(in.Start))) {
		if c.Relation != korean.Main || c.Quoted {
			continue
		}
		for _, a := range c.Args {
			if a.Of == nil && a.Case == korean.Topic && a.Role != korean.When {
				return a, true
			}
		}
	}
	return korean.Arg{}, false
}

// mayTell reports whether the topic of another sentence can be what a clause tells of: a thing of which that is done.
func (l *clauseLine) mayTell(a korean.Arg, text string) bool {
	if length(text) < 2 || length(text) > longestHeadline/2 || pointing(text) || unheaded(text) || counter(text) || len(l.marks(diag.Span(a.Span), "person", "date")) > 0 {
		return false
	}
	m := l.marks(diag.Span(a.Span))
	body := len(m) > 0 && l.Mentions[m[len(m)-1]].ID.Kind == "agency"
	if tailIn(l.c.Action.Noun, founded) != "" {
		return !body || facility(l.Mentions[m[len(m)-1]].ID) // 군은 …한다: who builds
	}
	last := lastWord(text)
	switch {
	case l.c.Kind == "leave" && l.c.Voice == korean.Active:
		return false // 업무는 커졌다. 고인은 3월 물러난 뒤: people leave
	case l.c.Kind == korean.Hold || l.c.Kind == korean.Meet:
		return korean.IsOccasion(last) || len(m) > 0 && l.Mentions[m[len(m)-1]].ID.Kind == "event"
	case body, tailIn(last, actingNouns) != "", tailIn(last, officeEnds) != "", l.isPost(last, true):
		return false
	}
	return len(m) > 0 && thing(l.Mentions[m[len(m)-1]].ID) || l.c.Voice == korean.Passive && a.Span.Start >= l.sentences[max(0, l.sentence(l.c.Span.Start)-1)].Start || tailIn(last, genericThings) != "" || korean.IsAction(last)
}

// leavesOut reports whether a clause leaves out what it tells of: what is acted on, or what happens to something.
func (l *clauseLine) leavesOut() bool {
	if l.c.State || l.c.Lemma == copula || l.object.text != "" {
		return false
	}
	if l.c.Voice == korean.Passive {
		return l.subject.text == ""
	}
	native := !strings.HasPrefix(l.c.Stem(), l.c.Action.Noun)
	return tailIn(l.c.Action.Noun, founded) != "" || !native && l.actsOnSomething(l.c) || native && l.subject.text == "" && l.comesAbout()
}

// actsOnSomething reports whether a clause tells of a deed that is done to something.
func (r *reader) actsOnSomething(c *korean.Clause) bool {
	if c.Voice != korean.Active || c.Action.Idiom || c.Lemma == "" || intransitive.Has(c.Class) {
		return false
	}
	if stem := c.Stem(); !strings.HasPrefix(stem, c.Action.Noun) {
		return korean.Transitive(stem)
	}
	return actsOn[c.Kind]
}

// actsOn are the kinds of actions that are done to something.
var actsOn = map[korean.Kind]bool{"build": true, korean.Publish: true, "submit": true, "enact": true, "change": true, "order": true, korean.Hold: true}

// titledThing gives the thing that the title names, of a noun of action that stands alone with its date.
func (l *clauseLine) titledThing() (part, bool) {
	id, ok := l.titled()
	return l.standing(plainName(id)), ok && l.c.Lemma == "" && len(l.middle) == 0
}

// standing gives the part of a headline that stands elsewhere in the text.
func (l *clauseLine) standing(text string) part {
	at := l.c.Span.Start
	return part{text: text, at: diag.Span{Start: at, End: at}, role: korean.What, cas: korean.Topic, head: lastWord(text)}
}

// bareDeed gives the headline of a noun of action that stands alone with its date: the words of its clause, else
// as that of an item what stands above: ○ 2014년 2월 18일 개통.
func (l *clauseLine) bareDeed(x dated, p participants) (string, bool) {
	if l.c.Lemma != "" || l.object.text != "" || l.subject.text != "" || len(l.middle) > 0 {
		return "", false
	}
	if s, whole := l.cut(); whole || l.noun == "" || l.c.Kind == "appoint" || l.c.Kind == "leave" {
		return s, whole // 전보(1월 6일자): the posts tell it
	}
	return l.itemHeadline(dated{mark: x.mark, words: x.words, noun: l.noun, action: x.action, status: x.status, bare: true}, p)
}

// completed puts before a headline that says too little what or who is meant; cut reports that it is now the clause's
// own words.
func (l *clauseLine) completed(s string, x dated, p participants) (whole string, cut, ok bool) {
	short := l.object.text
	if whole, ok := l.withMatter(s, p, short == "" || l.c.Lemma == ""); ok {
		return whole, false, true
	}
	if length(short) >= 3 && !l.bare {
		return s, false, true
	}
	if own, ok := l.cut(); ok && !x.made {
		return own, true, true
	}
	if whole, ok := l.withMatter(s, p, !l.bare); ok {
		return whole, false, true
	}
	if short == "" && l.subject.text == "" {
		return "", false, false
	}
	if q, ok := l.labelled(); ok && !l.bare && !strings.Contains(s, q.text) {
		return q.text + " " + s, false, true // ·한빛망: 휴대전화 바탕. 2009년 의무가 풀렸다.
	}
	if name := l.meant(); name != "" && !l.bare && l.ofASort() {
		return beforeSort(name, s), false, true
	}
	own := l.c.Voice == korean.Active && l.c.Relation != korean.Modifying && l.object.cas == korean.Object && l.subject.text == "" && !l.bare
	if doer := l.soleDoer(p); own && doer != "" && x.status != korean.Unclear {
		return doer + ", " + s, false, true
	}
	return "", false, false
}
