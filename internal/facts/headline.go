package facts

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A headline tells a happening as a note: who, what to, and the action as a noun
// (행정안전부, 상주감리제도 도입), at most forty characters. It keeps the words of the
// clause in their order with their particles, so that it reads as Korean does; what
// stands around the action gives way where it is long: where, with whom, how, who.
// Where no natural noun phrase with who or what can be made there is no headline,
// and the happening is not shown.

// longestHeadline is the number of characters of a headline without its status.
const longestHeadline = 40

// part is a phrase of a clause in its headline.
type part struct {
	text string
	role korean.Role
	cas  korean.Case
	at   diag.Span
	head string // its last word without particles

	stands []entity.ID // whom it stands for that is named elsewhere
}

// clauseLine is the headline of a clause while it is made.
type clauseLine struct {
	*reader
	c       *korean.Clause
	mark    int    // the date
	noun    string // the action
	bare    bool   // the action is a native verb's own form (옮김), and takes its particles
	subject part
	shared  bool // the subject is another clause's
	object  part
	middle  []part
}

// headline gives the headline of what a date dates; ok is false where its words do
// not say what it happened to.
func (r *reader) headline(x dated, p participants) (string, bool) {
	if x.clause == nil {
		return r.itemHeadline(x, p)
	}
	inner := r.begunDeed(x.clause)
	if inner != nil {
		x.clause, x.action = inner, inner.Action
	}
	s, ok := r.clauseHeadline(x, p)
	if c := x.clause; inner == nil && (c.Relation != korean.Embedded || c.Of == nil || r.begunDeed(c.Of) != c) {
		return s, ok
	}
	if !strings.HasSuffix(s, x.action.Noun) || !strings.HasPrefix(x.clause.Stem(), x.action.Noun) || length(s)+len(" ")+length(korean.Opening) > longestHeadline {
		return s, ok && inner == nil
	}
	return s + " " + korean.Opening, ok // 면허증 발급 시작
}

// clauseHeadline gives the headline of what a clause tells.
func (r *reader) clauseHeadline(x dated, p participants) (string, bool) {
	l := clauseLine{reader: r, c: x.clause, mark: x.mark}
	if l.tookPlaceWith() || l.dealsOut() {
		return "", false
	}
	if l.fill(x, p) {
		if !l.knownOccasions() || l.onlyGuests() || l.doneByNoun() {
			return "", false // 200여 명 참석
		}
		l.findWhat()
		l.nameAction(x)
		if x.made && l.bare {
			return "", false
		}
		if pressPapers[l.object.text] && len(l.middle) == 0 {
			return "", false // 보도자료를 내고
		}
		l.leftOut()
		l.ofWork()
		if s, ok := l.bareDeed(x, p); ok {
			return s, true
		}
		if !l.moneyForSomething() {
			return "", false
		}
		s, ok := l.compose()
		if name := l.carried(); !ok && name != "" {
			l.subject = l.standing(name)
			s, ok = l.compose() // 2004년 재단법인으로 전환했다
		}
		if ok && !l.tellsWho() {
			var cut bool
			if s, cut, ok = l.completed(s, x, p); cut {
				return l.before(s), true
			}
		}
		if part := r.spanPart(x.mark); part != "" && taken.Has(x.action.Class) && length(s)+1+length(part) <= longestHeadline {
			s += " " + part
		}
		if ok && l.someMeeting() {
			return "", false // 브리핑 개최
		}
		if s = withoutNumber(s); ok && sound(s) {
			if of, known := l.whole(s); known && of != s {
				return of, true
			}
			return l.whole(l.withDoer(s, p))
		}
	}
	if x.instead.Len() > 0 || x.made {
		return "", false
	}
	return l.cut()
}

// begunDeed gives the clause of the deed that a clause tells to have begun, nil where it is no such: 면허증을 |발급하기|
// 시작했다.
func (r *reader) begunDeed(c *korean.Clause) *korean.Clause {
	if c.Kind != korean.Begin || c.Action.Noun != korean.Opening || r.hasObject(c) {
		return nil
	}
	for _, o := range r.korean().Clauses(c.Sentence) {
		if o.Relation == korean.Embedded && o.Of == c && o.Form == korean.Nominal && o.Action.Noun != "" && strings.TrimSpace(r.Text[o.Predicate.End:c.Predicate.Start]) == "" {
			return o
		}
	}
	return nil
}

// tookPlaceWith reports whether a clause only tells with whom something took place: 협약식에는 군수가
// 참석한 가운데 진행됐다.
func (l *clauseLine) tookPlaceWith() bool {
	if l.c.Voice != korean.Passive || l.c.Kind != korean.Hold {
		return false
	}
	for _, a := range l.c.Args {
		if a.Of == nil && (a.Case == korean.Subject || a.Case == korean.Topic) && a.Role != korean.When {
			return false
		}
	}
	return slices.ContainsFunc(l.korean().Clauses(l.c.Sentence), func(o *korean.Clause) bool {
		return o.Joint == "while" && o.Kind == "attend" && o.Of == l.c
	})
}

// dealsOut reports whether a clause deals one deed out to two things, of which a headline would make
// one: 신청은 143종으로, 안내는 2천종으로 각각 늘렸다.
func (l *clauseLine) dealsOut() bool {
	to := 0
	for _, a := range l.c.Args {
		if a.Of == nil && a.Case == korean.Means {
			to++
		}
	}
	return to > 1 && eachOf.Ends(strings.TrimRight(l.Text[l.c.Span.Start:l.c.Predicate.Start], " "))
}

// onlyGuests reports whether a clause tells that many took part in an occasion that it does not name.
func (l *clauseLine) onlyGuests() bool {
	return l.c.Kind == "attend" && (strings.HasSuffix(l.subject.text, korean.Persons) || strings.HasSuffix(l.object.text, korean.Persons)) &&
		!slices.ContainsFunc(l.middle, func(q part) bool { return len(l.marks(q.at, "event")) > 0 || len(strings.Fields(q.text)) > 1 })
}

// doneByNoun reports whether a clause tells by one word without a name what the noun behind it did, which
// is nobody that is known: 지난해 서비스를 시작한 다섯 구.
func (l *clauseLine) doneByNoun() bool {
	return l.nounActs() && l.subject.text == "" && len(l.middle) == 0 && !strings.Contains(l.object.text, " ") && len(l.marks(l.object.at)) == 0
}

// nounActs reports whether the noun before which a clause stands is somebody who did it: 서비스를 시작한 다섯 구.
func (l *clauseLine) nounActs() bool {
	if l.c.Relation != korean.Modifying || l.c.Voice != korean.Active || !l.hasObject() || l.c.Action.Idiom || l.ownSubject() {
		return false
	}
	words := l.korean().Words(l.c.Noun)
	return slices.ContainsFunc(words[:min(len(words), 4)], func(w korean.Word) bool { return tailIn(l.korean().Str(w.Noun), actingNouns) != "" })
}

// actingNouns are the ends of nouns for those who do something.
var actingNouns = korean.List("acting nouns")

// fill takes the phrases of the clause. It fails where the subject stands for
// somebody who is not known.
func (l *clauseLine) fill(x dated, p participants) bool {
	from := l.speechStart(l.Mentions[x.mark].In.Start)
	for _, a := range l.c.Args {
		if a.Role == korean.When || a.Span.End <= from && a.Span.Start < from || l.besideDeed(a, x) {
			continue
		}
		q, ok := l.part(a, from, x.mark)
		if first, rest, more := strings.Cut(q.text, ", "); more && onTheMatter.Has(first) {
			q.text = rest // 이와 관련, 나은별 장관은
		}
		if diag.Span(a.Span) == x.of {
			q, ok = l.replaced(q, a, x), true
		}
		if !ok {
			if (a.Role == korean.Who || a.Role == korean.What) && l.tidied(diag.Span(a.Span)) != "" {
				return false
			}
			continue
		}
		switch {
		case a.Role == korean.What && (a.Of == nil || a.Case != korean.Subject || l.goesOnPassive(a.Of)):
			if l.object.cas == korean.Topic || l.object.cas == korean.Focus {
				if a.Of == nil && a.Case == korean.Subject && l.subject.text == "" { // 임기가 만료된다
					l.subject, l.object = l.object, q
				}
			}
			if l.object.text == "" || a.Of == nil && a.Case == korean.Object && l.object.cas == korean.Object && a.Span.Start > l.object.at.Start {
				l.object = q
			}
		case a.Role == korean.Who && (a.Of == nil || a.Case == korean.Topic):
			l.takeDoer(a, q)
		case a.Of == nil && a.Case == korean.Until && l.object.text == "" && l.c.Voice == korean.Active && q.text != "" && !korean.TellsWhen(q.head) && !l.hasObject():
			l.object, l.object.role, l.object.cas = q, korean.What, korean.Focus // 내역까지 연결한다
		case a.Of == nil && a.Case == korean.Until && l.c.Voice == korean.Passive && q.text != "" && !korean.TellsWhen(q.head):
			l.middle = append(l.middle, q) // 대상이 27개 민원까지 확대된다
		case a.Role == korean.WithWho && l.c.Relation == korean.Modifying && !l.hasObject() && a.Span.End <= l.Mentions[x.mark].In.Start:
			// 1969년 생긴 처와 | 1994년 생긴 부
		case a.Of == nil && (a.Role == korean.Whom || a.Role == korean.Where || a.Role == korean.How || a.Role == korean.WithWho || a.Role == korean.Since):
			standsFor := !strings.Contains(q.text, " ") && korean.Reference(korean.BareNoun(q.head)) == "other" // 이들에게
			if !standsFor && !slices.ContainsFunc(l.middle, func(o part) bool { return o.at.Overlaps(q.at) }) {
				l.middle = append(l.middle, q)
			}
		}
	}
	if l.c.Lemma == "" && l.c.Joint == "after" && l.shared {
		l.subject, l.shared = part{}, false // 관계자는 지난해 가람국 수출에 이어 …라고 설명했다
	}
	l.inCaseOf()
	l.about()
	if l.object.text == "" && len(l.middle) == 0 && l.shared && len(l.marks(l.subject.at)) == 0 && (tailIn(l.c.Action.Noun, founded) == "" || tailIn(l.subject.head, facilities) == "") {
		l.subject = part{} // 다솔은 마치겠다고 했지만 5월에야 끝났다
	}
	l.modifiedNoun()
	l.severalAppointed()
	l.topicActedOn()
	l.ownThing(p)
	l.ofOthers(x.mark)
	l.ofLabel(x.mark)
	return l.settleSubject(x, p)
}

// goesOnPassive reports whether a clause, which tells what was done to something, goes on with that of a clause that tells the
// same of it: 조례가 통과되어 3월 6일 공포됐다.
func (l *clauseLine) goesOnPassive(of *korean.Clause) bool {
	return l.c.Voice == korean.Passive && of.Voice == korean.Passive && of.Relation == korean.Linked && of.Of == l.c && of.Joint == ""
}

// inCaseOf takes for the subject of a clause without one what the sentence begins with as the case of which it
// speaks: 가람국의 경우, 지난해 기본법을 제정했다.
func (l *clauseLine) inCaseOf() {
	if l.subject.text != "" || l.c.Voice != korean.Active || !l.hasObject() {
		return
	}
	from := l.speechStart(l.Mentions[l.mark].In.Start)
	words := l.korean().FirstWords(korean.Span{Start: from, End: max(from, l.Mentions[l.mark].In.Start)}, 4)
	for n, w := range words {
		if n > 0 && caseOf[l.korean().Str(w.Noun)] && words[n-1].Case == korean.Genitive && (w.Comma || w.Case == korean.Topic || w.Case == korean.Place) {
			in := diag.Span{Start: words[0].Start, End: words[n-1].Noun.End}
			l.subject = part{text: l.tidied(in), role: korean.Who, cas: korean.Topic, at: in, head: l.korean().Str(words[n-1].Noun)}
			return
		}
	}
}

var caseOf = korean.List("case of")

// about takes what a deed is about, where the words for it name only its kind: 추진실태에 대한 | 감사에
// 나선다, 협력 방안에 대해 | 논의했다.
func (l *clauseLine) about() {
	for _, o := range l.korean().Clauses(l.c.Sentence) {
		if o != l.c && (o.Relation != korean.Modifying || o.Of != l.c || !o.State && o.Lemma != copula) {
			continue
		}
		for _, a := range o.Args {
			if a.Of != nil || a.Case != korean.Adjunct || !l.isAbout(a) || a.Span.Start < l.Mentions[l.mark].In.End {
				continue
			}
			in := l.trimmed(diag.Span(a.Span))
			matter := l.tidied(in)
			if pointing(matter) || unheaded(matter) || unheaded(firstWord(matter)) || len(l.marks(in, "date")) > 0 || length(matter) > longestHeadline/2 {
				return
			}
			if l.object.text == "" && len(l.middle) == 0 && o == l.c && l.c.Voice == korean.Active {
				l.object = part{text: matter, role: korean.What, cas: korean.Object, at: in, head: l.korean().Str(a.Head)}
				return
			}
			for k := range l.middle {
				if q := &l.middle[k]; q.cas == korean.Place && q.at.Start > a.Word.End && korean.IsAction(q.head) && !strings.Contains(q.text, " ") {
					q.text, q.at = matter+" "+q.text, diag.Span{Start: in.Start, End: q.at.End}
					return
				}
			}
			if q := &l.object; q.at.Start > a.Word.End && korean.IsAction(q.text) && !strings.Contains(q.text, " ") {
				q.text, q.at = matter+" "+q.text, diag.Span{Start: in.Start, End: q.at.End}
			}
			return
		}
	}
}

// isAbout reports whether the words behind an argument say that something is about it.
func (r *reader) isAbout(a korean.Arg) bool {
	words := r.korean().Words(korean.Span{Start: a.Span.Start, End: a.Word.End})
	return len(words) > 0 && words[len(words)-1].Verb != nil && beingAbout[words[len(words)-1].Verb.Stem]
}

// besideDeed reports whether an argument says nothing of what a date dates: it is another's,
// or only tells how.
func (l *clauseLine) besideDeed(a korean.Arg, x dated) bool {
	switch {
	case l.othersShare(a):
		return true // 22일에는 |한빛망이|, 23일에는
	case a.Case == korean.Topic && korean.Aftermath(l.korean().Str(a.Head)):
		return true // 장애 때는
	case l.relational(a), korean.IsAdverb(l.korean().Str(a.Span)), korean.IsAdverb(l.korean().Str(a.Word)), l.guests(a), anybody[l.korean().Str(a.Head)]:
		return true
	case l.c.Voice == korean.Passive && a.Role == korean.Who && slices.ContainsFunc(l.c.Args, func(o korean.Arg) bool { return o.Of == nil && o.Role == korean.What && o.Case == korean.Subject }):
		return true // who tells that something was done
	case l.c.Relation == korean.Modifying && l.c.Voice == korean.Passive && l.c.Noun.Len() > 0 && a.Case == korean.Subject && len(l.marks(diag.Span(l.c.Noun), "system", "law", "event")) > 0:
		return true // what was done to the noun behind it: 장관이 어제 열린 기념식에서
	case a.Of == nil && a.Case != korean.Topic && a.Case != korean.Subject && l.ofRowBefore(a):
		return true
	case a.Of != nil:
		return a.Span.Start > l.c.Predicate.End || a.Of.State && l.c.Voice == korean.Active // what another clause says later, or of which it tells how it is
	}
	return x.instead.Len() > 0 && diag.Span(a.Span) != x.of && a.Span.Start >= l.Mentions[x.mark].In.Start && a.Span.Start < x.of.Start // another date's words
}

// othersShare reports whether a topic or a subject of a clause that tells of several, each with a date of its own, is
// that of another date: 잠정 결과는 12월에, 확정 결과는 5월에 공표된다.
func (l *clauseLine) othersShare(a korean.Arg) bool {
	if a.Of != nil || a.Case != korean.Topic && a.Case != korean.Subject {
		return false
	}
	var like []korean.Arg
	for _, o := range l.c.Args {
		if o.Of == nil && o.Case == a.Case && o.Role == a.Role {
			like = append(like, o)
		}
	}
	var dates []int
	for _, m := range l.marks(diag.Span(l.c.Span), "date") {
		if l.korean().ClauseOf(korean.Span(l.Mentions[m].In)) == l.c {
			dates = append(dates, m)
		}
	}
	k := slices.Index(dates, l.mark)
	return k >= 0 && len(like) > 1 && len(like) == len(dates) && like[k].Span != a.Span
}

// onTheMatter begins a sentence and only says that it goes on; carriesOut are the nouns of doing a deed that
// another noun names.
var (
	onTheMatter = words("on-the-matter")
	carriesOut  = words("carries-out")
)

// anybody are words for whoever likes.
var anybody = korean.List("anybody")

// ofRowBefore reports whether an argument stands in the words of an earlier date of a row whose
// last date has the predicate: 2018년 |가람에| 도서관, 2020년 나래에 수목원을 열었다.
func (l *clauseLine) ofRowBefore(a korean.Arg) bool {
	if a.Span.End > l.Mentions[l.mark].In.Start {
		return false
	}
	for _, m := range l.marks(diag.Span{Start: l.c.Span.Start, End: a.Span.Start}, "date") {
		if _, ok := l.enumerated(m, l.c); ok && m != l.mark && l.korean().ClauseOf(korean.Span(l.Mentions[m].In)) == l.c {
			return true
		}
	}
	return false
}

// takeDoer takes an argument for the subject where it is nearer to the clause than the one
// that it has.
func (l *clauseLine) takeDoer(a korean.Arg, q part) {
	occurs := l.c.Kind == "occur"
	switch {
	case occurs && a.Of == nil && a.Case == korean.Subject && l.subject.cas == korean.Subject && !l.shared && l.object.text == "" && len(l.marks(l.subject.at, "system")) > 0:
		l.subject, l.object = q, l.subject // 한빛마루가 장애가 발생했다
		l.object.role, l.object.cas = korean.What, korean.Topic
		return
	case a.Of == nil && a.Case == korean.Subject && l.c.Relation == korean.Linked && l.c.Joint == "while" && len(l.marks(q.at)) > 0:
		if l.object.at.Start < q.at.Start && !l.hasObject() {
			l.object = part{}
		}
		l.subject, l.shared = q, false // 나 사장은 한빛공사가 한빛회사로 바뀌면서 물러났다
		return
	case occurs && (l.c.Relation == korean.Modifying || a.Of != nil && l.subject.text != "" && !l.shared):
		return // 부처는 장애가 발생해 경보를 냈다, 대표가 25일 일어난 사고에 사과했다
	case a.Case == korean.Topic && l.ownDoer(l.mark), l.undergoes(a, q):
		return
	}
	own := a.Of == nil && l.shared && occurs
	nearer := a.Case == korean.Topic && (l.subject.cas != korean.Topic || a.Of == nil && a.Span.End <= l.Mentions[l.mark].In.Start)
	if own || l.subject.text == "" || nearer {
		l.subject, l.shared = q, a.Of != nil
	}
}

// undergoes reports whether an argument is what something was done to in a clause before one that tells what somebody did
// to something else: 1단계 사업은 9월 완료되었고, 이듬해 남부권 구축을 마쳤다.
func (l *clauseLine) undergoes(a korean.Arg, q part) bool {
	return a.Of != nil && a.Of.Voice == korean.Passive && a.Of.Relation == korean.Linked && l.c.Voice == korean.Active && l.hasObject() &&
		l.followedByComma(a.Of.Predicate.End) && korean.IsAction(lastWord(q.text)) && len(l.marks(q.at, "agency", "person")) == 0
}

// guests reports whether an argument is whoever was there while something was done: 나
// 지사가 참석한 가운데 개관식을 가졌다.
func (l *clauseLine) guests(a korean.Arg) bool {
	return a.Of != nil && a.Role == korean.Who && a.Of.Joint == "while" && a.Of.Kind == "attend"
}

// ownDoer reports whether a clause has a subject of its own between its date and its
// predicate, beside which the topic of the sentence is another's: 부는 2008년 정부가 두 부를 합쳐.
func (l *clauseLine) ownDoer(mark int) bool {
	return l.c.Voice == korean.Active && l.hasObject() && slices.ContainsFunc(l.c.Args, func(a korean.Arg) bool {
		return a.Of == nil && a.Role == korean.Who && a.Case == korean.Subject && a.Span.Start >= l.Mentions[mark].In.End
	})
}

// severalAppointed counts the persons whom a clause appoints to several posts, of whom its
// object is the last: 1차장에 나은별 국장, 2차장에 도지한 국장을 각각 임명했다.
func (l *clauseLine) severalAppointed() {
	if l.c.Kind != "appoint" || l.object.text == "" {
		return
	}
	var people []int
	for _, m := range l.marks(diag.Span{Start: l.Mentions[l.mark].In.End, End: max(l.Mentions[l.mark].In.End, l.c.Predicate.Start)}, "person") {
		if x := l.Mentions[m].In; !x.Overlaps(l.subject.at) && !l.leavesSeat(x.End) {
			people = append(people, m)
		}
	}
	seated := slices.ContainsFunc(l.middle, func(q part) bool { return l.isPost(q.head, true) })
	if own := l.marks(l.object.at, "person"); len(own) == 1 && (seated || l.seatBefore() || l.c.Voice == korean.Active) {
		l.object.text = l.surface(own[0]) // 가람원 원장에 | 나은별 | 나래대 교수를 임명했다: what he was is not what he becomes
	}
	if n := len(l.ids(people)); n > 1 {
		l.object.text = l.surface(people[0]) + " " + korean.Et + " " + strconv.Itoa(n) + korean.Persons
		l.middle = nil
	}
}

// seatBefore takes for the post that a clause gives the one whose words other clauses cut off from it:
// 비어 있는 | 원장에 | 나래대 출신인 나은별 교수를 임명했다.
func (l *clauseLine) seatBefore() bool {
	for _, o := range l.korean().Clauses(l.c.Sentence) {
		if o != l.c && (o.Relation != korean.Modifying || o.Of != l.c || !o.State && o.Lemma != copula) {
			continue
		}
		for _, a := range o.Args {
			if a.Of != nil || a.Case != korean.Place && a.Case != korean.Means || !l.isPost(lastWord(l.korean().Str(a.Head)), true) {
				continue
			}
			in := diag.Span(a.Head)
			if m := l.marks(diag.Span(a.Span), "agency"); len(m) > 0 && l.Mentions[m[0]].In.Start == a.Span.Start {
				in = diag.Span(a.Span)
			}
			l.middle = append(l.middle, part{text: l.tidied(in) + l.firstParticle(a), role: a.Role, cas: a.Case, at: in, head: l.korean().Str(a.Head)})
			return true
		}
	}
	return false
}

// speechStart gives where the words begin in which a place stands: behind the label
// of a turn of minutes, in a quotation; else the sentence.
func (r *reader) speechStart(at int) int {
	from := r.sentenceSpan(at).Start
	for _, a := range r.answers {
		if a.words.Start <= at && at < a.words.End {
			from = max(from, a.words.Start)
		}
	}
	for _, sign := range [...]string{"=", "--"} { // of a dateline: (가람=나래) …, 가람--(나래)--…
		if i := strings.LastIndex(r.Text[from:at], sign); i >= 0 && i < 60 {
			from += i + len(sign)
		}
	}
	if i := strings.Index(r.Text[from:at], korean.According); i >= 0 && i < 90 {
		from += i + len(korean.According)
		from += len(r.Text[from:at]) - len(strings.TrimLeft(r.Text[from:at], " ,"))
	}
	if label, ok := r.speakerLabel(from, at); ok {
		from = label.End + len(": ")
	}
	return from
}

// ofContent begin what was told before, of which a plan or a paper is.
var ofContent = words("of-content")

// speakerLabel gives the words before a colon at the beginning of a sentence that name
// who speaks or whose part it is: 행정안전부: …, 나은별 국장: ….
func (r *reader) speakerLabel(from, at int) (diag.Span, bool) {
	i := strings.Index(r.Text[from:at], ": ")
	if i < 0 || i > 90 {
		return diag.Span{}, false
	}
	in := r.trimmed(diag.Span{Start: from, End: from + i})
	m := r.marks(in, "agency", "person")
	return in, len(m) > 0 && r.Mentions[m[0]].In.Start == in.Start && len(strings.Fields(r.str(in))) <= 4
}

// part makes the phrase of an argument; ok is false for what names nothing or is cut
// off from the words before it.
func (l *clauseLine) part(a korean.Arg, from, mark int) (part, bool) {
	in := diag.Span(a.Span)
	in.Start = max(in.Start, from)
	if d := l.Mentions[mark].In; in.Contains(d) {
		in.Start = d.End
	}
	for _, sign := range [...]string{"=", "| ", " : "} { // of who wrote it: 나은별 기자 | 한빛부는; of a label: 한빛콩 : 나래원이
		if i := strings.LastIndex(l.str(in), sign); i >= 0 && (sign != " : " || a.Role == korean.Who) {
			in.Start += i + len(sign)
		}
	}
	q := part{role: a.Role, cas: a.Case, at: in, head: l.korean().Str(a.Head)}
	in.Start = l.behindTime(in, mark)
	if l.ofTime(a) {
		return q, false
	}
	if first, _, more := strings.Cut(l.str(in), " "); more && unheaded(first) {
		return q, false
	}
	if l.cutOff(in.Start, from) {
		return q, false
	}
	if in.Len() > 0 && (a.Role != korean.Who || unheaded(l.tidied(in)) || counter(l.tidied(in))) {
		in = l.withModifier(in, mark)
	}
	if m := l.marks(in, "agency", "person"); len(m) > 0 && a.Role == korean.Who && sentenceOpeners[lastWord(l.Text[in.Start:l.Mentions[m[0]].In.Start])] {
		in.Start = l.Mentions[m[0]].In.Start // 점검 결과 | 한빛부는
	}
	if words := strings.Fields(l.str(in)); len(words) > 2 && korean.Aftermath(words[1]) { // 취임 뒤 | 상담 서비스
		in.Start += strings.Index(l.str(in), words[1]) + len(words[1])
	}
	if words := strings.Fields(l.str(in)); len(words) > 2 && korean.Pointing(words[0]) && korean.Reference(words[1]) == "after" { // 이 때문에 | 조례를
		in.Start += strings.Index(l.str(in), words[1]) + len(words[1])
	}
	in.Start = l.behindOpener(l.behindPointer(in), in.End)
	if words := l.str(in); ofContent.Begins(words) && strings.Contains(words, " ") {
		in.Start += len(firstWord(words)) + len(" ") // 이 같은 내용의 | 계획
	}
	for first, rest, more := strings.Cut(l.str(in), " "); more && (korean.IsAdverb(first) || korean.TellsWhen(first) || effective.Has(first) || first == korean.Et+korean.Of || korean.Reference(first) == "after" || korean.Aftermath(first)); first, rest, more = strings.Cut(l.str(in), " ") {
		in.Start = in.End - len(rest) // 그런데 | 참여연대가
	}
	q.text = withoutDay(l.tidied(in))
	if last := lastWord(q.text); a.Role == korean.Who && l.c.Lemma == "" && strings.Contains(q.text, " ") && length(last) == 1 && a.Case == korean.Subject {
		q.text += l.Text[a.Span.End:a.Word.End] // 재활치료 수가 | 신설
	}
	if a.Role != korean.Who && a.Role != korean.What {
		if korean.TellsWhen(q.head) || l.verbal(a) || !l.c.Gapped() && l.followedByComma(a.Word.End) || unheaded(l.tidied(in)) || unheaded(q.head) || len(l.marks(in, "date")) > 0 || pointing(l.tidied(in)) {
			return q, false
		}
		q.text = l.tidied(in) + l.firstParticle(a)
		if next := firstWord(strings.TrimLeft(l.Text[a.Word.End:], " ")); a.Role == korean.WithWho && next == asOne {
			q.text += " " + next
		}
	}
	if a.Role == korean.Who || a.Role == korean.What {
		q.head = lastWord(q.text)
	}
	if korean.Reference(q.text) == "among" {
		return q, false // 많은 이가 참석한 | 가운데
	}
	return q, q.text != "" && !unheaded(q.text)
}

// ofTime reports whether how something is done is only how long it takes: 7일간의 | 일정으로.
func (l *clauseLine) ofTime(a korean.Arg) bool {
	return a.Role == korean.How && slices.ContainsFunc(l.c.Args, func(o korean.Arg) bool {
		return o.Role == korean.When && o.Word.End <= a.Span.Start && strings.TrimSpace(l.Text[o.Word.End:a.Span.Start]) == "" && strings.HasSuffix(l.korean().Str(o.Word), korean.Of)
	})
}

// behindPointer gives where a phrase begins without the word before its first space that points at what was
// told before and is glued to its noun (해당부처 | 직제 규칙), and without what it excepts (5개 구 외에 | 나머지 구).
func (l *clauseLine) behindPointer(in diag.Span) int {
	s := l.str(in)
	for _, w := range l.korean().Words(korean.Span(in)) {
		if w.Start > in.Start && w.End < in.End && exceptsThat[w.Text] {
			return w.End + len(l.Text[w.End:in.End]) - len(strings.TrimLeft(l.Text[w.End:in.End], " "))
		}
	}
	first, rest, more := strings.Cut(s, " ")
	for p := range gluedPointers {
		if noun, ok := strings.CutPrefix(first, p); ok && more && noun != "" && len(l.marks(in)) == 0 {
			return in.End - len(rest)
		}
	}
	return in.Start
}

var (
	exceptsThat   = korean.List("excepting")
	gluedPointers = korean.List("glued pointers")
)

// behindOpener gives where a phrase begins without words before it that open a sentence: 둘째, | 한빛망은, 그 결과 | 가람사는.
func (l *clauseLine) behindOpener(from, end int) int {
	for {
		s := l.Text[from:max(from, end)]
		first, rest, more := strings.Cut(s, " ")
		if next, behind, also := strings.Cut(rest, " "); also && korean.Pointing(first) && sentenceOpeners[next] {
			rest = behind // 그 결과
		} else if !more || !sentenceOpeners[strings.TrimRight(first, ",")] {
			return from
		}
		from += len(s) - len(strings.TrimLeft(rest, " ,"))
	}
}

// hasObject reports whether the clause has an object of its own.
func (l *clauseLine) hasObject() bool { return l.reader.hasObject(l.c) }

// relational reports whether a phrase with the noun behind it, or the phrase itself,
// only tells on what ground something is done: 서울을 | 시작으로, 주민을 | 대상으로.
func (l *clauseLine) relational(a korean.Arg) bool {
	if a.Role != korean.Who && a.Role != korean.What && a.Word.Start > a.Span.End {
		return true // its particle is another word's: 주민을 대상으로
	}
	if a.Role == korean.How && (korean.Reference(l.korean().Str(a.Head)) == "relational" || korean.OneOf(l.korean().Str(a.Span))) {
		return true
	}
	next := l.korean().Words(korean.Span{Start: a.Word.End, End: max(a.Word.End, l.c.Predicate.Start)})
	if len(next) > 0 && korean.Reference(next[0].Text) == "after" {
		return true // 대전에 | 이어
	}
	if a.Case != korean.Object {
		return false
	}
	return len(next) > 0 && l.onGround(next[0])
}

// verbal reports whether a phrase ends in a verb that has become a particle: …에 따라.
func (l *clauseLine) verbal(a korean.Arg) bool {
	words := l.korean().Words(a.Word)
	return len(words) > 0 && words[len(words)-1].Verb != nil
}

// behindTime gives where a phrase begins without the word that a time before it needs:
// 4월 1일~10일 기간의 | 수출입 현황.
func (l *clauseLine) behindTime(in diag.Span, mark int) int {
	for _, m := range l.marks(diag.Span{Start: max(0, in.Start-60), End: in.Start}, "date") {
		if m == mark || strings.Trim(l.Text[l.Mentions[m].In.End:in.Start], " ") != "" {
			continue
		}
		if first, rest, ok := strings.Cut(l.str(in), " "); ok && strings.HasSuffix(first, korean.Of) {
			return in.End - len(rest)
		}
	}
	return in.Start
}

// firstParticle gives the particle of a phrase without those that set it off: 에 of 에는.
func (l *clauseLine) firstParticle(a korean.Arg) string {
	words := l.korean().Words(a.Word)
	if len(words) == 0 || len(words[len(words)-1].Particles) == 0 {
		return l.Text[a.Span.End:a.Word.End]
	}
	return words[len(words)-1].Particles[0].Form
}

// replaced puts the words of one date of a row in the place of an argument of the
// predicate that all its dates share.
func (l *clauseLine) replaced(q part, a korean.Arg, x dated) part {
	q.text, q.at = l.tidied(x.instead), x.instead
	if head := l.korean().Str(a.Head); carriesOut.Has(l.c.Action.Noun) && korean.IsAction(head) && !korean.IsAction(lastWord(q.text)) && !korean.IsOccasion(lastWord(q.text)) {
		q.text += " " + head // 3월 과자, 8월 음료에 대한 |검사|를 실시한다
	}
	if a.Role != korean.Who && a.Role != korean.What {
		q.text = korean.WithParticle(q.text, l.Text[a.Span.End:a.Word.End])
	}
	return q
}

func (r *reader) followedByComma(at int) bool {
	return strings.HasPrefix(strings.TrimLeft(r.Text[at:], "”’\"')"), ",")
}

// cutOff reports whether a phrase begins amid a longer one: a bare noun that is no
// adverb and belongs to no phrase of its own stands right before it.
func (l *clauseLine) cutOff(at, from int) bool {
	if r, _ := utf8.DecodeLastRuneInString(l.Text[:at]); at > from && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
		return true
	}
	words := l.korean().Words(korean.Span{Start: from, End: at})
	if len(words) == 0 {
		return false
	}
	w := words[len(words)-1]
	if w.Verb != nil || w.Case != korean.NoCase || w.Comma || w.Stop || w.Particles != nil || korean.IsAdverb(w.Text) {
		return false
	}
	if l.korean().ClauseOf(w.Span) != l.c || w.End < l.c.Span.Start || l.insideMark(w.Start) && len(l.marks(diag.Span(w.Span), "date")) > 0 {
		return false
	}
	return !slices.ContainsFunc(l.c.Args, func(a korean.Arg) bool {
		return a.Span.Overlaps(w.Span) || a.Role == korean.When && a.Word.Overlaps(w.Span)
	})
}

// withModifier stretches a phrase of one word over the clause that modifies it, when
// the headline has room: 보안인증 등급제를 담은 | 고시.
func (l *clauseLine) withModifier(in diag.Span, mark int) diag.Span {
	if strings.Contains(strings.TrimSpace(l.str(in)), " ") || len(l.marks(in)) > 0 {
		return in
	}
	for _, o := range l.korean().Clauses(l.c.Sentence) {
		purpose := o.Joint == "purpose" && o.Predicate.End < in.Start && strings.TrimSpace(l.Text[o.Predicate.End:in.Start]) == ""
		if o == l.c || !purpose && (o.Relation != korean.Modifying || o.Noun.Start != in.Start) || o.Span.Start >= in.Start {
			continue
		}
		if d := l.Mentions[mark].In; !purpose && o.Span.Start >= d.End && strings.TrimSpace(l.Text[d.End:o.Span.Start]) == "" && o.Voice == korean.Passive && (o.Kind == korean.Hold || o.Kind == korean.Meet) {
			return in // 28일 열리는 | 국무회의
		}
		whole := diag.Span{Start: o.Span.Start, End: in.End}
		if purpose { // 방안을 논의하기 위한 | 회의
			a, ok := o.Arg(korean.What)
			if !ok || a.Of != nil {
				continue
			}
			whole.Start = a.Span.Start
		}
		if a, ok := o.Arg(korean.What); ok && length(l.str(whole)) > longestHeadline/2 {
			if whole.Start = a.Span.Start; (worksAlone[l.str(in)] || korean.IsOccasion(l.str(in))) && length(l.str(whole)) > longestHeadline/2+4 {
				if unheaded(l.korean().Str(a.Head)) {
					return in // 자료 2만 점을 옮기는 작업
				}
				whole.Start = a.Head.Start // 소의 이력 등 각종 | 정보를 입력하는 작업
			}
		}
		if len(l.marks(whole, "date")) == 0 && length(l.str(whole)) <= longestHeadline/2+4 && !whole.Contains(l.Mentions[mark].In) && !strings.ContainsAny(l.str(whole), "=,") {
			if s := l.str(whole); pointing(s) || l.pointedBefore(whole.Start) || strings.Count(s, "“") != strings.Count(s, "”") || l.inQuote(whole.Start) != l.inQuote(whole.End-1) {
				return in // 이런 | 내용을 포함한 계획
			}
			return whole
		}
	}
	return in
}

// pointedBefore reports whether the word before a place points at what was told before: 이런 | 내용을.
func (l *clauseLine) pointedBefore(at int) bool {
	return korean.Pointing(lastWord(l.Text[l.sentenceSpan(at).Start:at]))
}

// topicActedOn takes for the object the topic of a native verb that acts on something and has no object: 열 항로는 6월까지
// 더한다, 경진대회도 열었다.
func (l *clauseLine) topicActedOn() {
	if topic := l.subject.cas == korean.Topic || l.subject.cas == korean.Focus; !topic || l.object.text != "" || l.shared || l.c.Relation == korean.Modifying && l.subject.cas == korean.Topic {
		return
	}
	between := l.korean().Words(korean.Span{Start: l.subject.at.End, End: max(l.subject.at.End, l.c.Predicate.Start)})
	others := slices.ContainsFunc(between, func(w korean.Word) bool { return w.Case == korean.Subject || w.Case == korean.Object })
	if l.c.Voice == korean.Active && korean.Transitive(l.c.Stem()) && !others && !l.couldAct() {
		l.object, l.subject = l.subject, part{}
		l.object.role, l.object.cas = korean.What, korean.Focus
	}
}

// couldAct reports whether the subject may be somebody who does it: a body, people. What is built does not build.
func (l *clauseLine) couldAct() bool {
	if m := l.marks(l.subject.at); len(m) > 0 {
		id := l.Mentions[m[len(m)-1]].ID
		return doer(id) && !(facility(id) && l.c.Kind == "build")
	}
	head := l.subject.head
	return tailIn(head, actingNouns) != "" || tailIn(head, officeEnds) != "" || bodyEnds[head] || korean.Plural(head) || l.isPost(head, true)
}

// ownThing takes for the object the occasion or thing that the clause's own words name,
// where none of them is its object and it is acted on.
func (l *clauseLine) ownThing(p participants) {
	if l.object.text != "" || l.subject.text != "" || l.c.Voice != korean.Passive {
		return
	}
	for _, id := range p.own {
		if thing(id) {
			l.object = part{text: plainName(id), at: diag.Span{Start: l.c.Span.Start, End: l.c.Span.Start}, role: korean.What, cas: korean.Topic}
			return
		}
	}
}

// ofOthers takes from the clauses before it what a clause leaves out: the object of
// the one linked to it (보안인증제를 시작했고, 2019년 금융으로 확대했다), the topic of the
// sentence.
func (l *clauseLine) ofOthers(mark int) {
	clauses := l.korean().Clauses(l.c.Sentence)
	for n := range clauses {
		o := clauses[len(clauses)-1-n]
		if o.Predicate.Start >= l.c.Predicate.Start || o.Quoted != l.c.Quoted || o.Relation != korean.Linked {
			continue
		}
		for _, a := range o.Args {
			if a.Of != nil {
				continue
			}
			from := l.speechStart(l.Mentions[mark].In.Start)
			q, ok := l.part(a, min(from, a.Span.Start), mark)
			switch {
			case !ok, a.Span.Start < from && from <= l.Mentions[mark].In.Start && from > l.sentenceSpan(l.Mentions[mark].In.Start).Start:
			case l.object.text == "" && o.Of == l.c && a.Case == korean.Object && l.c.Kind == korean.Begin && l.goesInto() && len(l.marks(q.at, "agency")) > 0 && o.Kind == "build":
				l.subject = q // 협의회를 꾸려 | 내달부터 활동에 들어간다
			case a.Case == korean.Object && l.toldOfThing(o):
			case l.object.text == "" && o.Of == l.c && a.Case == korean.Object && l.sharesObject(o, q):
				l.object = l.changedInto(o, q)
			case l.object.text == "" && o.Of == l.c && a.Case == korean.Object && korean.NounAction(q.head).Kind == "build" && strings.Contains(q.text, " "):
				l.startsRunning(strings.TrimSpace(strings.TrimSuffix(q.text, q.head)))
			case l.object.text == "" && a.Role == korean.What && a.Case == korean.Topic && (o.Of == l.c || l.c.Voice == korean.Passive),
				l.object.text == "" && l.subject.text == "" && a.Case == korean.Topic && (l.c.Voice == korean.Passive || len(l.marks(q.at, "agency", "person")) == 0):
				l.object = q
				l.object.role, l.object.cas = korean.What, korean.Topic
			case l.object.text == "" && l.subject.text == "" && a.Case == korean.Subject && o.Of == l.c && l.c.Voice == korean.Passive && (len(l.marks(q.at)) > 0 || l.c.Kind == "recover"):
				l.object = q // 한빛마루가 멈춰 이틀 만에 복구됐다
				l.object.role = korean.What
			case l.object.text == "" && l.ownSubject() && l.subject.cas == korean.Subject && a.Case == korean.Topic && o.Of == l.c && l.c.Voice == korean.Active && l.c.Kind != "" && !intransitive.Has(l.c.Class):
				l.object = q // X는 상을 받았고, 시가 전국에 보급했다
				l.object.role, l.object.cas = korean.What, korean.Object
			case l.subject.text == "" && l.object.text != "" && a.Role == korean.Who && l.sharesDoer(o, a, q):
				l.subject = q
			}
		}
	}
}

// toldOfThing reports whether a clause goes on, with a date of its own, with a thing that the sentences before speak of, and not
// with what the clause before it did: 포털은 빠르다. 3월 |자료를| 공개했고, 7월 클라우드로 이전했다.
func (l *clauseLine) toldOfThing(before *korean.Clause) bool {
	if before.Of != l.c || !l.deedDatedElsewhere(before, l.mark) || len(l.middle) == 0 {
		return false
	}
	x, ok := l.topicGoingOn(l.c)
	return ok && !l.couldDo(x) && l.leavesSubjectOut(l.c) && doneByThings[l.c.Kind]
}

// goesInto reports whether a clause tells that somebody begins with a deed: 활동에 들어간다.
func (l *clauseLine) goesInto() bool {
	return slices.ContainsFunc(l.middle, func(q part) bool { return q.cas == korean.Place && korean.IsAction(q.head) })
}

// startsRunning sets a thing that was built before what a clause says to begin: 예금 시스템 구축을
// 마치고 7월부터 | 본격 운영에 들어간다.
func (l *clauseLine) startsRunning(thing string) {
	for k := range l.middle {
		if q := &l.middle[k]; l.c.Kind == korean.Begin && q.cas == korean.Place && korean.NounAction(q.head).Kind == korean.Operate && len(l.marks(q.at)) == 0 {
			q.text = thing + " " + q.text
			return
		}
	}
}

// sharesDoer reports whether the subject of the clause before does what a clause does too: the
// topic of the sentence, or a body that is the subject of a clause linked to it.
func (l *clauseLine) sharesDoer(before *korean.Clause, a korean.Arg, q part) bool {
	if l.c.Voice != korean.Active || before.Voice != korean.Active || before.Joint == "while" || l.c.Relation == korean.Modifying && len(l.marks(q.at, "agency", "person")) == 0 {
		return false
	}
	if a.Case == korean.Topic {
		return l.object.cas == korean.Object || len(l.marks(q.at, "agency", "person")) > 0 // and of a topic that is acted on no other topic
	}
	next := before.Of
	linked := next == l.c || next != nil && next.Joint == "while" && next.Of == l.c
	return a.Case == korean.Subject && linked && len(l.marks(q.at, "agency")) > 0 && len(l.marks(q.at, "person")) == 0
}

// sharesObject reports whether a clause does what it does to the object of the one before
// it: what that one made (자료를 모아 발표했다), or began (시작했고 … 금융으로 확대했다).
func (l *clauseLine) sharesObject(before *korean.Clause, object part) bool {
	if l.c.Voice != korean.Active || l.ownSubject() || korean.Cost(lastWord(object.text)) { // 사업비 8억 원을 확보해 6월 마쳤다
		return false
	}
	if before.Kind == "change" && carriesOut.Has(l.c.Action.Noun) && !korean.IsAction(lastWord(object.text)) && len(l.marks(object.at)) == 0 {
		return false // 문제점을 보완하여 전면 실시한다: not the faults
	}
	if len(l.middle) > 0 && extends.Has(l.c.Class) {
		return !ownWork[before.Kind] && !korean.IsOccasion(lastWord(object.text)) && before.Kind != "try" // 훈련을 하고, 6월까지 방송과 연계한다
	}
	made := makes[before.Kind] && len(l.marks(object.at, "law")) == 0 || before.Kind == "enact" && l.c.Kind == korean.Begin // 고시를 제정하여 8월 4일부터 시행한다
	if next := before.Joint == "" || before.Joint == "after"; made && next && putsToUse[l.c.Kind] && !intransitive.Has(l.c.Class) && !l.goesInto() {
		return true // 상황실을 꾸미고 9월부터 가동한다
	}
	if before.Kind == korean.Begin && l.c.Kind == korean.Finish {
		return true // 공사를 시작해 11월 마무리한다
	}
	return before.Manner() && (made || l.c.Kind == korean.Publish)
}

// changedInto gives what a clause makes of its object, which the next clause goes on with: 창구를
// |한빛마루|로 개편해 열었다; else the object itself.
func (l *clauseLine) changedInto(c *korean.Clause, object part) part {
	for _, a := range c.Args {
		if a.Of == nil && a.Case == korean.Means && c.Kind == "change" && a.Span.Start > object.at.Start && len(l.marks(diag.Span(a.Span), "system", "agency")) > 0 {
			object.at, object.head = diag.Span(a.Span), l.korean().Str(a.Head)
			object.text = l.tidied(object.at)
		}
	}
	return object
}

// ofLabel takes for the subject the body whose part of a record a sentence is.
func (l *clauseLine) ofLabel(mark int) {
	at := l.Mentions[mark].In.Start
	label, ok := l.speakerLabel(l.sentenceSpan(at).Start, at)
	if !ok || l.subject.text != "" || l.object.text == "" || l.c.Voice == korean.Passive {
		return
	}
	if m := l.marks(label); l.Mentions[m[0]].ID.Kind == "agency" && l.Mentions[m[0]].In.End == label.End {
		l.subject = part{text: l.str(label), at: label, role: korean.Who, cas: korean.Topic}
	}
}

// before sets whoever is carried from the sentences before in front of a headline that names nobody who acts.
func (l *clauseLine) before(s string) string {
	name := l.carried()
	if name == "" || strings.Contains(s, name) || strings.Contains(s, ", ") || length(name)+len(", ")+length(s) > longestHeadline {
		return s
	}
	return name + ", " + s
}

// carried gives the words for whom the sentences before speak of, who does what a clause tells that leaves out its
// subject.
func (l *clauseLine) carried() string {
	passive := l.c.Voice == korean.Passive && !l.hasObject() // but 특례를 승인받아
	if l.subject.text != "" || l.object.text == "" && len(l.middle) == 0 || l.object.text != "" && (passive || l.object.cas != korean.Object && l.object.cas != korean.Focus) {
		return ""
	}
	if fromOthers := func(q part) bool { return q.cas == korean.Source || q.cas == korean.Origin }; receives.Has(l.c.Stem()) && slices.ContainsFunc(l.middle, fromOthers) {
		return "" // 재외공관에서 확인서를 받는다: whoever goes there
	}
	if native := !strings.HasPrefix(l.c.Stem(), l.c.Action.Noun); counter(l.object.text) || native && l.object.text == "" {
		return "" // 과제에 넣었다: what
	}
	x, ok := l.carriedSubject(l.c)
	if !ok {
		return ""
	}
	if m := l.marks(x.at, "agency"); len(m) == 1 {
		if name, short := l.nameOfShort(m[0], x.text); short {
			return name // 협회는
		}
	}
	if length(x.text) == 1 {
		return l.bodyCalled(x.text) // 군은
	}
	if namesBodies(x.text) {
		return cmp.Or(l.bodyCalled(x.text), x.text)
	}
	return x.text
}

func (l *clauseLine) ownSubject() bool {
	a, ok := l.c.Arg(korean.Who)
	return ok && a.Of == nil
}

// settleSubject puts names for words that stand for somebody: who speaks (저희), who
// was named before (그). It fails where the words are all there is.
func (l *clauseLine) settleSubject(x dated, p participants) bool {
	for _, q := range [...]*part{&l.subject, &l.object} {
		words := strings.Fields(q.text)
		if n := len(words); n > 1 && words[n-1] == korean.Et {
			words = words[:n-1] // 지원방안 등
		}
		if len(words) == 0 {
			continue
		}
		if len(words) == 1 && korean.IsOccasion(words[0]) && len(l.marks(q.at)) == 0 && (l.subject.text == "" || l.object.text == "") {
			if name := l.titlePhrase(words[0]); name != "" {
				q.text = name // 기념식은: that of the title
				continue
			}
		}
		if definite := q.cas == korean.Topic || l.c.Voice == korean.Passive && q.cas == korean.Subject && q.role == korean.Who; definite && len(words) == 1 && len(l.marks(q.at)) == 0 && q.at.Len() > 0 {
			if name := l.standsThere(words[0], q.at.Start); name != "" {
				q.text = name
				continue
			}
		}
		first, last := korean.Reference(words[0]), korean.Reference(words[len(words)-1])
		switch {
		case first == "self" && len(words) == 1 && q.role == korean.Who:
			speaker := l.speakerAt(l.Mentions[x.mark].In)
			if len(speaker) == 0 {
				return false
			}
			q.text, q.head, q.stands = plainName(speaker[0]), "", speaker[:1]
		case first == "other" && len(words) == 1 && q.role == korean.Who && korean.Plural(words[0]):
			group, _, _ := l.pointedBy(q.at)
			if q.text = group.text; l.object.text == "" {
				return false
			}
		case first == "other" && len(words) == 1 && q.role == korean.Who:
			name, ok := l.onlyPerson(x.mark)
			if !ok {
				return false
			}
			q.text, q.head = name, ""
		case last == "counter" && len(words) < 3 && q.role == korean.Who:
			return false
		case ours(words) != "" && !slices.ContainsFunc(l.marks(q.at), func(m int) bool { return strings.HasPrefix(l.surface(m), words[0]) }):
			q.text = ours(words)
		case first == "self" && len(words) > 1 && q.role == korean.Who && l.object.text != "" && q.at == l.subject.at:
			q.text = "" // 우리 시는 전담팀을 신설하였으나
		case first == "self" || last == "other" || last == "bound" && (len(words) < 2 || words[len(words)-1] != korean.Deed):
			return false
		case len(words) == 2 && pointsAtTwo.Has(words[0]):
			if x, _, known := l.pointedBy(q.at); known && length(x.text) <= longestHeadline/2 {
				q.text, q.stands = cmp.Or(x.text, q.text), x.ids
			}
		case pointing(q.text) || len(words) < 3 && (gluedBack.Begins(words[0]) || pointsBackAt.Has(words[0])) && l.pointsBack(q):
			if !l.pointedAt(q, words) {
				return false
			}
		}
	}
	return true
}

// standsThere gives what one word stands for at a place: what the text called so before, of one syllable the
// system of which it speaks (앱은).
func (l *clauseLine) standsThere(word string, at int) string {
	switch {
	case deceased.Has(word):
		name, _ := l.onlyPerson(l.mark)
		return name
	case meantAlone.Has(word), namesBodies(word):
		if name := l.bodyCalled(word); name != "" && namesBodies(word) {
			return name // 위원회는
		}
		return l.bodyHere(word, at).text // 부처는
	case length(word) > 1:
		return l.fullName(word, at)
	case titleTypes.Has(word):
		return l.spokenThere(at) // 앱은
	}
	return ""
}

// pointsBack reports whether a phrase points back at what was named before: 동법은, 위 업체는.
func (l *clauseLine) pointsBack(q *part) bool {
	_, points, _ := l.pointedBy(q.at)
	return points
}

// pointedAt puts for words that point at what was named before (이 창구) what they stand for, or leaves out
// what points (이 보고서의 | 근거 문서). It fails where that is not known.
func (l *clauseLine) pointedAt(q *part, words []string) bool {
	if len(words) == 2 && !pointsBackAt.Has(words[0]) {
		if name := cmp.Or(l.titlePhrase(words[1]), l.fullName(words[1], q.at.Start)); name != "" {
			q.text = name // 이번 포럼
			return true
		}
		if id := l.subjectMatter(); pointsAtMatter.Has(words[0]) && !id.IsZero() && (korean.IsSystemNoun(words[1]) || worksOfThings.Has(words[1])) && id.Kind != "law" {
			q.text = plainName(id) // 이번 사업
			return true
		}
	}
	if x, points, known := l.pointedBy(q.at); points && known {
		q.text, q.stands = x.text, x.ids
		return l.c.Relation != korean.Modifying || q.cas != korean.Object // 6월 이 망을 다룬 | 보고서를 냈다
	}
	switch {
	case len(words) == 2 && ownWork[korean.NounAction(words[1]).Kind] && l.object.text != "" && l.subject.text != "":
		q.text = words[1]
	case len(words) == 2 && l.titlePhrase(words[1]) != "":
		q.text = l.titlePhrase(words[1])
	case len(words) > 2 && strings.HasSuffix(words[1], korean.Of):
		q.text = strings.Join(words[2:], " ")
	case len(words) > 2 && korean.Aftermath(words[1]):
		q.text = strings.Join(words[2:], " ") // 그 뒤 | 계획
	case len(words) > 2:
		q.text = behindModifier(strings.Join(words[1:], " ")) // 이런 내용을 포함한 | 계획
	default:
		return false
	}
	return true
}

// pointsAtMatter are the words that point at what the document is about.
var pointsAtMatter = words("points-at-matter")

// onlyPerson gives the person of whom the text speaks at a mark: the last one named
// in its paragraph and the one before it, when they name no other.
func (r *reader) onlyPerson(mark int) (string, bool) {
	k := r.line(r.Mentions[mark].In.Start)
	ids := r.ids(r.marks(diag.Span{Start: r.lines[max(0, k-1)].Start, End: r.lines[k].End}, "person"))
	if len(ids) == 0 {
		id := r.onlyBack("person", r.lines[k].End, func(m int) bool { return !r.typeWords(m) })
		return plainName(id), !id.IsZero()
	}
	if len(ids) != 1 {
		return "", false
	}
	return plainName(ids[0]), true
}

// nameAction gives the noun of what is done.
func (l *clauseLine) nameAction(x dated) {
	l.noun = x.action.Noun
	for i, q := range l.middle {
		if q.cas == korean.Place && tailIn(q.head, founded) != "" && korean.NounAction(q.head).Class == l.c.Action.Class && tailIn(l.c.Action.Noun, founded) == "" {
			l.noun = q.head // 착공에 들어갔다
			l.middle = slices.Delete(l.middle, i, i+1)
			return
		}
	}
	stem := l.c.Stem()
	if l.object.text == korean.Doors && l.subject.text != "" { // 문을 연다: it opens
		l.object, l.subject = l.subject, part{}
	}
	if l.c.Action.Idiom && x.action != l.c.Action && l.object.text == "" && l.c.Relation != korean.Modifying { // 가람센터가 문을 열었다
		l.object, l.subject = l.subject, part{}
		l.object.cas = korean.Topic
	}
	switch {
	case x.action != l.c.Action: // 개소: what is opened tells it
	case l.c.Lemma == "":
	case l.c.Action.Idiom: // 막을 올렸다
	case strings.HasPrefix(l.c.Lemma, l.noun):
		l.noun = receivedDeed(l.c)
	default:
		if noun := l.nativeNoun(stem); noun != "" && (!korean.Into(stem) || slices.ContainsFunc(l.middle, func(q part) bool { return korean.IsAction(q.head) })) {
			l.noun = noun
			break
		}
		l.noun = korean.Nominalise(stem)
		l.bare = !strings.HasPrefix(stem, l.noun)
	}
	if first, _, whole := strings.Cut(l.noun, " "); whole && first != "" && !l.bare { // 불이 났다: 화재 발생
		if l.object.text != "" {
			l.object = part{}
		} else if length(l.subject.text) == 1 {
			l.subject = part{}
		}
	}
	switch {
	case l.noun == "예정":
		l.noun = ""
	case l.c.Lemma == "하다" && (korean.IsAction(l.object.head) || l.object.text == "" && korean.IsAction(l.subject.head)):
		l.noun, l.bare = korean.Held, false
		if l.object.text == "" {
			l.object, l.subject = l.subject, part{}
		}
	case l.c.Mood == korean.Possible && !l.bare:
		l.noun += " " + korean.Can
	case x.chosen && l.bare:
		l.noun = korean.Resolved(l.c.Stem()) + " " + korean.Decision // 서버를 따로 두기로 결정
	case x.chosen:
		l.noun += " " + korean.Decision
	case !l.bare && l.noun == l.c.Action.Noun:
		l.qualifyAction()
	case !l.bare:
		l.noun = cmp.Or(l.again(), l.noun)
	}
	if x.made {
		l.noun += " " + korean.Announced
	}
}

// receivedDeed gives the action of a clause as a noun, of what was given to its subject with the verb that says so: 기증받음. What is
// chosen or allowed is not turned round by the noun alone: 지정.
func receivedDeed(c *korean.Clause) string {
	noun := c.Action.Noun
	if noun != "" && c.Stem() == noun+korean.Receive && !chosenOrAllowed[c.Kind] {
		return noun + korean.Nominalise(korean.Receive)
	}
	return noun
}

// chosenOrAllowed are the kinds of actions of which the noun alone says who it was done to.
var chosenOrAllowed = map[korean.Kind]bool{"select": true, "appoint": true, "win": true, korean.Decide: true, "enact": true}

// nativeNoun gives the noun of action of a native verb by what it is about: by the last word of that, else by the sort
// of what it names (나온 한빛마루: what comes out is a system). Of where somebody goes it is that (대회에 왔다: 참석).
func (l *clauseLine) nativeNoun(stem string) string {
	about := []part{l.object}
	if l.object.text == "" {
		about = []part{l.subject}
		for _, q := range l.middle {
			if q.cas == korean.Place {
				about = append(about, q)
			}
		}
	}
	for _, q := range about {
		head := q.head
		if words := strings.Fields(q.text); len(words) > 1 && counter(head) && digit(head[0]) {
			head = words[len(words)-2] // 오류 42건
		}
		if noun := cmp.Or(korean.NativeNoun(stem, head), korean.NativeNoun(stem, l.sortNamed(q.at))); noun != "" {
			return noun
		}
	}
	return ""
}

// sortNamed gives the word for the sort of thing that a phrase ends with the name of.
func (l *clauseLine) sortNamed(in diag.Span) string {
	m := l.marks(in)
	if len(m) == 0 || strings.Trim(l.Text[min(in.End, l.Mentions[m[len(m)-1]].In.End):in.End], " ’”'\"」") != "" {
		return ""
	}
	switch l.Mentions[m[len(m)-1]].ID.Kind {
	case "system":
		return sortSystem
	case "event":
		return sortEvent
	case "law":
		return sortLaw
	}
	return ""
}

// The words for sorts of things that have names.
var (
	sortSystem = words("sort-system").Word()
	sortEvent  = words("sort-event").Word()
	sortLaw    = words("sort-law").Word()
)

// again gives the noun for doing again what the action is, where the word before the predicate says so: 다시 열었다, 재개통.
func (l *clauseLine) again() string {
	if !onceMore.Has(lastWord(l.Text[l.c.Span.Start:l.c.Predicate.Start])) {
		return ""
	}
	noun, _ := doneAgain.Value(l.noun)
	return noun
}

var (
	onceMore  = words("once-more")
	doneAgain = words("done-again")
)

// qualifyAction puts before the noun of an action the word that makes another one of it
// (시범 개통, 정식으로 운영), or what it completes (복구 완료).
func (l *clauseLine) qualifyAction() {
	before := lastWord(l.Text[l.c.Span.Start:l.c.Predicate.Start])
	bare := korean.BareNoun(before)
	if _, _, ok := korean.QualifiedAction(before, l.noun); ok && l.object.text == before {
		l.object = part{} // 정상 운영 중이다
	}
	if before == "" || strings.HasSuffix(l.object.text, before) || strings.HasSuffix(l.subject.text, before) || l.object.text != "" && strings.HasSuffix(l.object.text, bare) {
		return
	}
	if again := l.again(); again != "" {
		l.noun = again
		return
	}
	if qualifier, _, ok := korean.QualifiedAction(before, l.noun); ok {
		l.noun = qualifier + " " + l.noun
		l.middle = slices.DeleteFunc(l.middle, func(q part) bool { return q.head == before || q.head == bare || q.head == qualifier })
		return
	}
	if a := korean.NounAction(before); l.c.Kind == korean.Finish && a.Kind != "" && !unhappening[a.Kind] {
		l.noun = before + " " + l.noun
	}
}

// compose puts the phrases together and shortens them.
func (l *clauseLine) compose() (string, bool) {
	if counter(l.object.text) && (len(l.middle) == 0 || l.bare || l.thingCounted()) {
		if l.subject.text == "" || len(l.marks(l.subject.at, "agency", "person")) > 0 || slices.ContainsFunc(l.subject.stands, doer) {
			return "", false
		}
		l.object.text = l.subject.text + " " + l.object.text // 지능형 CCTV는 120대를 설치했다
		l.subject = part{}
	}
	l.settleRoles()
	if l.object.text == "" && l.subject.text == "" && !l.middleTells() && !strings.Contains(l.noun, " ") {
		return "", false
	}
	if l.c.Lemma == copula || l.bare && l.bareSaysNothing() || counter(l.subject.text) && (l.object.text == "" || l.subject.cas == korean.Topic && digit(l.subject.text[0])) {
		return "", false
	}
	l.nameSubject()
	for _, q := range [...]part{l.subject, l.object} {
		if length(q.text) == 1 && len(l.marks(q.at)) == 0 {
			return "", false
		}
	}
	if l.foundsNothing() {
		return "", false
	}
	if l.actsOnNothingTold() || l.bare && l.bareLacksWords() {
		return "", false
	}
	return l.fitted()
}

// thingCounted reports whether the topic of a clause is what its object counts, and nobody: 발급기는 두 대를 더 놓았다.
func (l *clauseLine) thingCounted() bool {
	head := l.subject.head
	return l.subject.cas == korean.Topic && l.c.Voice == korean.Active && len(l.marks(l.subject.at)) == 0 &&
		tailIn(head, actingNouns) == "" && tailIn(head, officeEnds) == "" && !bodyEnds[head] && !l.isPost(head, true)
}

// bareSaysNothing reports whether a native verb's own form says too little, or makes of
// its phrases what they are not: of a light verb, of a topic that a verb without objects
// seems to be done to, of who and what in one form (예약도 붙인다).
func (l *clauseLine) bareSaysNothing() bool {
	stem := l.c.Stem()
	if korean.Light(stem) {
		return true
	}
	if l.object.text != "" {
		set := l.object.cas == korean.Topic || l.object.cas == korean.Subject
		return l.c.Voice == korean.Active && set && !korean.Transitive(stem)
	}
	if l.subject.cas == korean.Focus {
		return true
	}
	return len(l.middle) == 0 && (l.subject.cas == korean.Topic || l.subjectActs())
}

// foundsNothing reports whether somebody opens or finishes what the clause leaves out: 시는
// 12일 재개관한다.
func (l *clauseLine) foundsNothing() bool {
	if l.object.text != "" || !l.subjectActs() || slices.ContainsFunc(l.middle, func(q part) bool { return len(l.marks(q.at)) > 0 }) {
		return false
	}
	return l.c.Kind == korean.Finish && len(l.middle) == 0 || tailIn(l.c.Action.Noun, founded) != ""
}

// actsOnNothingTold reports whether the subject is somebody and what they did it to is
// not said.
func (l *clauseLine) actsOnNothingTold() bool {
	if l.object.text != "" || l.subject.text == "" || l.bare || len(l.middle) > 0 || intransitive.Has(l.c.Class) {
		return false
	}
	return l.subjectActs() || len(l.marks(l.subject.at)) == 0 && tailIn(l.subject.head, officeEnds) != ""
}

// bareLacksWords reports whether a native verb's own form stands with too few words:
// with a subject of one word alone, or with the noun that its clause modifies and
// nobody who can do it to that.
func (l *clauseLine) bareLacksWords() bool {
	if l.object.text == "" {
		return len(l.middle) == 0 && l.c.Kind == "" && len(strings.Fields(l.subject.text)) < 2 || l.c.Voice == korean.Active && korean.Transitive(l.c.Stem())
	}
	if l.object.cas != korean.NoCase || l.c.Relation != korean.Modifying {
		return false
	}
	return l.subject.text == "" || !korean.Transitive(l.c.Stem())
}

// fitted joins the phrases, and leaves out of them what a headline has no room for.
func (l *clauseLine) fitted() (string, bool) {
	l.object.text = l.headOfList(l.object)
	if l.c.Voice == korean.Passive && l.object.text != "" && len(l.middle) == 1 && l.middle[0].role == korean.How {
		over := length(l.joined(true)) - longestHeadline // 가람사는 …을 위한 전산망 구축사업의 | 사업자로 선정됐다
		if text, ok := withoutModifiers(l.middle[0].text, length(l.middle[0].text)-over); ok && over > 0 {
			l.middle[0].text = text
		}
	}
	chosen := l.c.Voice == korean.Passive && (l.c.Kind == "select" || l.c.Kind == "appoint")
	for _, drop := range [...][]korean.Role{nil, {korean.Since}, {korean.Where}, {korean.WithWho}, {korean.Whom}, {korean.How}} {
		if len(drop) > 0 {
			if l.object.text == "" && (len(l.middle) < 2 || slices.Contains(drop, korean.Whom)) {
				break
			}
			if chosen && slices.Contains(drop, korean.How) && len(l.marks(l.object.at, "agency", "person")) == 1 {
				break // 가람사 선정: for what
			}
			l.middle = slices.DeleteFunc(l.middle, func(q part) bool { return slices.Contains(drop, q.role) })
		}
		if s := l.joined(true); length(s) <= longestHeadline {
			return s, true
		}
	}
	if list := l.withoutPurpose(l.object); len(list) > 0 {
		for _, text := range list {
			if l.object.text = text; length(l.joined(true)) <= longestHeadline {
				return l.joined(true), true
			}
		}
		l.object.text = list[0]
	}
	if s := l.joined(false); l.object.text != "" && length(s) <= longestHeadline {
		return s, true
	}
	if text, ok := behindList(l.object.text); ok && length(l.joined(true)) > longestHeadline {
		l.object.text = text
		if s := l.joined(true); length(s) <= longestHeadline {
			return s, true
		}
	}
	for _, subject := range [...]bool{true, false} {
		over := length(l.joined(subject)) - longestHeadline
		if text, ok := withoutModifiers(l.object.text, length(l.object.text)-over); ok {
			l.object.text = text
			return l.joined(subject), true
		}
		if n := len(l.middle); n == 1 && l.object.text == "" {
			if text, ok := withoutModifiers(l.middle[0].text, length(l.middle[0].text)-over); ok {
				l.middle[0].text = text
				return l.joined(subject), true
			}
		}
	}
	return "", false
}

// settleRoles puts right who does it where the two phrases stand the other way round:
// 공단은 조회를 되살렸으며, 신청 기능은 내일 복구한다.
func (l *clauseLine) settleRoles() {
	acts := func(q part) bool { return len(l.marks(q.at, "agency", "person")) > 0 }
	if l.c.Voice == korean.Active && l.subject.text != "" && l.object.text != "" && l.subject.cas == korean.Topic && l.object.at.Start < l.c.Span.Start && !acts(l.subject) && acts(l.object) {
		l.subject, l.object = l.object, l.subject
	}
	if !l.hasObject() && l.subject.cas == korean.Subject && (l.object.cas == korean.Topic || l.object.cas == korean.Focus) && l.object.at.Start < l.subject.at.Start && acts(l.object) && !acts(l.subject) {
		l.subject, l.object = l.object, l.subject // 나 원장은 3월에 임기가 끝난다
		if l.c.Kind == "occur" {
			l.subject = part{} // 한빛부는 장애가 발생해 경보를 냈다
		}
	}
	if !l.hasObject() && l.c.Kind == "occur" && l.subject.cas == korean.Subject && l.object.cas == korean.Topic && len(l.marks(l.object.at, "system")) > 0 {
		l.object.text += " " + l.subject.text // 한빛망은 장애가 발생했다
		l.subject = part{}
	}
	if unmarked := l.subject.cas == korean.Subject && len(l.marks(l.subject.at)) == 0; unmarked && l.object.text == "" && len(l.middle) > 0 && (l.c.Kind == "occur" || l.comesAbout() && l.middle[0].at.Start < l.subject.at.Start) {
		l.object, l.subject = l.subject, part{} // 한빛망에 장애가 발생했다, 접수에서 오류가 나왔다
	}
}

// comesAbout reports whether a native verb has no object.
func (l *clauseLine) comesAbout() bool {
	return l.c.Lemma != "" && !strings.HasPrefix(l.c.Stem(), l.c.Action.Noun) && !korean.Transitive(l.c.Stem())
}

// middleTells reports whether the phrases around an action without subject and object
// say enough of it.
func (l *clauseLine) middleTells() bool {
	return !l.bare && slices.ContainsFunc(l.middle, func(q part) bool {
		return len(l.marks(q.at)) > 0 || len(strings.Fields(q.text)) > 1
	})
}

// founded are the nouns of what is done to a building: 센터는 지난해 착공했다.
var founded = korean.List("founded")

var (
	beingAbout      = korean.List("being about")
	sentenceOpeners = korean.List("openers of sentences")
)

// asOne stands behind those with whom something is done.
var asOne = words("as-one").Word()

// extends are the classes of actions that go on with what was begun before.
var extends = words("extending")

// makes are the kinds of actions whose object the next action has as well: 자료를 모아
// 발표했다.
var makes = map[korean.Kind]bool{"build": true, "change": true, "merge": true, "recover": true}

// putsToUse are the kinds of actions that are done next to what was made.
var putsToUse = map[korean.Kind]bool{korean.Begin: true, korean.Operate: true, korean.Publish: true, "submit": true, "try": true}

// intransitive are the classes of actions that are done to nothing.
var intransitive = words("done-to-nothing")

// subjectActs reports whether the subject is somebody.
func (l *clauseLine) subjectActs() bool {
	marks := l.marks(l.subject.at)
	if of := l.subject.stands; len(of) > 0 {
		return doer(of[len(of)-1]) && l.c.Voice == korean.Active && !(tailIn(l.c.Action.Noun, founded) != "" && facility(of[len(of)-1]))
	}
	if len(marks) == 0 || (tailIn(l.c.Action.Noun, founded) != "" || tailIn(l.noun, founded) != "") && facility(l.Mentions[marks[len(marks)-1]].ID) {
		return false
	}
	kind := l.Mentions[marks[len(marks)-1]].ID.Kind
	return (kind == "agency" || kind == "person") && l.c.Voice == korean.Active || l.c.Kind == korean.Begin && kind == "person"
}

// joined gives the headline of the phrases that are left, with the subject or without.
func (l *clauseLine) joined(subject bool) string {
	list := slices.Clone(l.middle)
	if l.object.text != "" {
		list = append(list, l.object)
	}
	slices.SortStableFunc(list, func(a, b part) int { return cmp.Compare(a.at.Start, b.at.Start) })
	if l.object.text != "" && l.object.cas == korean.NoCase && !l.bare && l.c.Kind != "occur" { // the noun before which the clause stands
		list = slices.DeleteFunc(list, func(q part) bool { return q.role == korean.Where && q.cas == korean.Source })
		list = slices.DeleteFunc(list, func(q part) bool { return q.at == l.object.at })
		if len(list) == 0 {
			list = append(list, l.object)
		} else {
			o := l.object
			o.text += ","
			if l.c.Voice == korean.Active && l.c.Lemma != "" && len(l.marks(o.at, "agency", "person")) == 0 && !intransitive.Has(l.c.Class) && !korean.Into(l.c.Stem()) {
				o.text = korean.WithParticle(l.object.text, "을")
			}
			list = append([]part{o}, list...)
		}
	}
	var words []string
	for i, q := range list {
		switch {
		case q.at != l.object.at || q.cas == korean.NoCase && strings.HasSuffix(q.text, ","):
			words = append(words, q.text)
		case l.bare && q.cas == korean.NoCase && l.c.Relation != korean.Modifying:
			words = append(words, q.text) // 앱도 내놓는다
		case l.bare && l.c.Voice == korean.Passive:
			words = append(words, korean.WithParticle(q.text, "이"))
		case i+1 < len(list) && q.cas == korean.Topic && l.subject.text != "" && subject && l.c.Voice == korean.Active:
			words = append(words, korean.WithParticle(q.text, "을"))
		case l.bare && q.cas == korean.Focus && q.text != l.tidied(q.at): // 감사까지 받음
			words = append(words, q.text)
		case l.bare, i+1 < len(list) && l.c.Voice == korean.Active && q.cas != korean.Topic && q.cas != korean.NoCase:
			words = append(words, korean.WithParticle(strings.TrimSuffix(q.text, ","), "을"))
		case i+1 < len(list) && q.cas == korean.Focus && l.c.Voice == korean.Active:
			words = append(words, korean.WithParticle(q.text, "을"))
		case i+1 < len(list) && q.cas != korean.NoCase:
			words = append(words, q.text+",")
		default:
			words = append(words, q.text)
		}
	}
	if l.noun != "" && !strings.HasSuffix(strings.Join(words, " "), " "+l.noun) {
		words = append(words, l.noun)
	}
	s := strings.Join(words, " ")
	switch {
	case l.subject.text == "" || !subject || l.subject.text == l.object.text || strings.HasPrefix(s, l.subject.text+" "):
		return s
	case len(list) == 0 && l.bare:
		return korean.WithParticle(l.subject.text, "이") + " " + s
	case len(list) == 0:
		return l.subject.text + " " + s
	}
	return l.subject.text + ", " + s
}

// tellsWho reports whether the headline of a clause says enough: who, or what by a
// name or by more than one word.
func (l *clauseLine) tellsWho() bool {
	if l.subject.text != "" && (l.object.text != "" || len(l.middle) > 0 || length(l.subject.text) > 2 || len(l.marks(l.subject.at)) > 0) {
		return true
	}
	if len(l.marks(l.object.at, "agency", "person", "system", "law", "event")) > 0 {
		return true
	}
	if len(l.middle) > 0 || strings.Contains(l.noun, " ") {
		return true
	}
	return len(strings.Fields(l.object.text)) > 1 || length(l.object.text) >= 4 || length(l.object.text) == 3 && korean.IsOccasion(l.object.text) || l.topicUndergoes()
}

// topicUndergoes reports whether a clause tells what happened to its own topic, a thing that has a name of its own: 인감은 1914년 도입됐다.
func (l *clauseLine) topicUndergoes() bool {
	object := l.object.text
	own := slices.ContainsFunc(l.c.Args, func(a korean.Arg) bool {
		return a.Of == nil && a.Case == korean.Topic && diag.Span(a.Span) == l.object.at
	})
	named := length(object) > 1 && tailIn(object, genericThings) == "" && !sortWords[object] && !worksAlone[object]
	return own && named && l.c.Voice == korean.Passive && !korean.IsAction(object) && korean.Reference(object) == ""
}

// withDoer puts the one body that acts before a headline of a clause that leaves its
// subject out and names nobody and nothing.
func (l *clauseLine) withDoer(s string, p participants) string {
	if l.nounActs() {
		return s // 지난해 서비스를 시작한 다섯 구: the noun does it
	}
	if whole := l.before(s); whole != s {
		return whole
	}
	if l.c.Voice != korean.Active || l.c.Lemma == "" || l.subject.text != "" || l.object.cas != korean.Object || l.ownSubject() || receives.Has(l.c.Stem()) || l.namesAny(s) {
		return s
	}
	if slices.ContainsFunc(l.middle, func(q part) bool { return q.cas == korean.Source || q.cas == korean.Origin }) {
		return s // 공단에서 훈련을 한다: others do it
	}
	if l.hasTopic() || l.unnamedBody() {
		return s
	}
	if doer := l.soleDoer(p); doer != "" && length(doer)+len(", ")+length(s) <= longestHeadline {
		return doer + ", " + s
	}
	return s
}

// unnamedBody reports whether the topic of the sentence is a body that one syllable stands for, so that it is not sure which
// of those named before is meant: 이에 |군은| 시연을 하기로 했다.
func (l *clauseLine) unnamedBody() bool {
	s := l.sentences[l.sentence(l.Mentions[l.mark].In.Start)]
	return slices.ContainsFunc(l.korean().Words(korean.Span(s)), func(w korean.Word) bool {
		return w.Case == korean.Topic && localBodyNouns[l.korean().Str(w.Noun)] && w.End < l.c.Predicate.Start && len(l.marks(diag.Span(w.Span))) == 0
	}) && len(l.localGovernments()) > 1
}

var localBodyNouns = korean.List("local bodies")

// soleDoer gives the name of the one body that takes part, where it acts around the clause.
func (l *clauseLine) soleDoer(p participants) string {
	doers := slices.DeleteFunc(slices.Clone(p.all), func(id entity.ID) bool { return id.Kind != "agency" })
	if len(doers) != 1 || !slices.Contains(l.actors(), doers[0]) {
		return ""
	}
	return plainName(doers[0])
}

// hasTopic reports whether the sentence speaks of something else than of a body: what is
// done is done to or by that (정부24는 올해 이름을 바꿀 준비를 한다).
func (l *clauseLine) hasTopic() bool {
	s := l.sentences[l.sentence(l.Mentions[l.mark].In.Start)]
	return slices.ContainsFunc(l.marks(s, "system", "law", "event"), func(m int) bool {
		return topicAfter(l.Text[l.Mentions[m].In.End:s.End])
	})
}

// actors gives the bodies that act where a clause leaves its subject out: the subjects of
// the clauses around it, who speaks, whose document or part it is.
func (l *clauseLine) actors() []entity.ID {
	at := l.Mentions[l.mark].In
	list := union(slices.DeleteFunc(l.linkedSubjects(l.c), l.onlyOwns), l.speakerAt(at))
	if t := l.c.Teller(); t != nil {
		list = union(list, l.ids(l.argMarks(t, korean.Who)))
	}
	return append(list, l.doerAt(at.Start))
}

// onlyOwns reports whether the sentence names a body only as whose something is: |나래사|의 배가 떠난다.
func (l *clauseLine) onlyOwns(id entity.ID) bool {
	return !slices.ContainsFunc(l.marks(l.sentences[l.sentence(l.Mentions[l.mark].In.Start)]), func(m int) bool {
		return l.Mentions[m].ID == id && !strings.HasPrefix(l.Text[l.Mentions[m].In.End:], genitive+" ")
	})
}

// receives are the stems of what others than the actor do to what the actor gives.
var receives = words("receiving")

// namesAny reports whether a headline holds a name of its document.
func (l *clauseLine) namesAny(s string) bool {
	if l.spelled == nil {
		l.spelled = map[string][]string{}
		known := map[string]bool{}
		for _, m := range l.Mentions {
			if name := tidy(l.str(m.In)); m.ID.Kind != "date" && length(name) > 1 && !known[name] {
				known[name] = true
				begin := korean.FirstRunes(name, 2)
				l.spelled[begin] = append(l.spelled[begin], name)
			}
		}
	}
	for i := range s {
		if slices.ContainsFunc(l.spelled[korean.FirstRunes(s[i:], 2)], func(name string) bool { return strings.HasPrefix(s[i:], name) }) {
			return true
		}
	}
	return false
}

// withMatter puts before a headline that names nothing what the document is about,
// as its title says where it has no object of its own, or the one body that acts there.
func (l *clauseLine) withMatter(s string, p participants, bare bool) (string, bool) {
	r, actors := l.reader, l.actors()
	for _, a := range l.c.Args {
		if a.Role == korean.Who && !l.guests(a) || a.Role == korean.What { // 한빛부의 예산안이
			actors = union(actors, l.ids(l.marks(diag.Span(a.Span))))
		}
	}
	for _, m := range r.marks(diag.Span(l.c.Span), "agency") { // 한빛부의 2022년 예산안이
		if strings.HasPrefix(r.Text[r.Mentions[m].In.End:], genitive+" ") {
			actors = append(actors, r.Mentions[m].ID)
		}
	}
	for _, id := range p.own {
		if doer(id) && slices.Contains(actors, id) && !strings.Contains(s, plainName(id)) && length(plainName(id))+2+length(s) <= longestHeadline {
			return plainName(id) + ", " + s, true
		}
	}
	if id, titled := r.titled(); titled && bare && !r.isPlan(id) && (id.Kind != "event" || l.c.Kind == korean.Hold || l.c.Kind == korean.Meet) && length(plainName(id))+1+length(s) <= longestHeadline {
		if strings.Contains(s, plainName(id)) {
			return s, true
		}
		return plainName(id) + " " + s, true
	}
	if id := r.namedInTitle(); bare && !id.IsZero() && facility(id) && !strings.Contains(s, plainName(id)) && length(plainName(id))+1+length(s) <= longestHeadline {
		return plainName(id) + " " + s, true
	}
	return "", false
}

// pressPapers are what somebody tells the press with: that there was one says nothing.
var pressPapers = korean.List("papers for the press")

// facility reports whether a body is one that is built as well: a centre, a library.
func facility(id entity.ID) bool {
	return id.Kind == "agency" && tailIn(plainName(id), facilities) != ""
}

// facilities are the ends of the names of such bodies.
var facilities = korean.List("facilities")
