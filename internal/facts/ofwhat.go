package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Of what a deed is, where its own words do not say: the clause before it, what it is for,
// the title.

// leftOut takes for the object of what is built, opened or finished the thing that the clauses
// before it in the sentence are about, where the clause itself says nothing but who does it:
// 군은 |가람도서관|의 새 단장을 마치고 21일 재개관했다; else what the text speaks of.
func (l *clauseLine) leftOut() {
	if l.object.text != "" || l.c.Voice != korean.Active || l.c.Lemma == "" || l.c.Relation == korean.Modifying || tailIn(l.c.Action.Noun, founded) == "" && l.c.Kind != korean.Finish && l.c.Kind != korean.Operate || l.subject.text != "" && !l.subjectActs() || len(l.middle) > 0 {
		return
	}
	name := l.thingBefore()
	if name == "" {
		name = l.spokenOf()
	}
	if name == "" {
		if id := l.namedInTitle(); facility(id) {
			name = plainName(id)
		}
	}
	if name == "" || strings.Contains(l.subject.text, name) || l.subject.text != "" && strings.HasSuffix(name, l.subject.text) {
		return
	}
	l.object = part{text: name, at: diag.Span{Start: l.c.Span.Start, End: l.c.Span.Start}, role: korean.What, cas: korean.Object, head: lastWord(name)}
}

// briefings are the nouns for occasions at which somebody tells the press.
var briefings = korean.List("briefings")

// leavesSeat reports whether the person whose name ends at a place is the one who leaves a post that
// another is given: 나은별 국장 후임에.
func (r *reader) leavesSeat(at int) bool {
	words := r.korean().FirstWords(korean.Span{Start: at, End: r.sentences[r.sentence(at)].End}, 6)
	for _, w := range words {
		if w.Verb != nil || w.Case != korean.NoCase && w.Case != korean.Genitive {
			return w.Case == korean.Place && vacatedSeat.Has(r.korean().Str(w.Noun))
		}
	}
	return false
}

// someMeeting reports whether a clause before a noun tells only that there was an occasion, by the
// word for its sort, at which the sentence tells of something else: 27일 열린 브리핑에서 밝혔다.
func (l *clauseLine) someMeeting() bool {
	return l.c.Relation == korean.Modifying && (l.c.Kind == korean.Hold || l.c.Kind == korean.Meet) && l.subject.text == "" && !strings.Contains(l.object.text, " ") && len(l.marks(l.object.at)) == 0 && (genericThings[l.object.text] || briefings[l.object.text] || korean.NounAction(l.object.text).Kind == korean.Meet && length(l.object.text) <= shortOccasion)
}

// shortOccasion is the number of characters of a word for an occasion that names only its sort: 간부회의.
const shortOccasion = 4

// meant gives the thing that a deed is for by its own sentence, else that of which the text speaks.
func (l *clauseLine) meant() string {
	if name := l.forWhat(); name != "" {
		return name
	}
	return l.spokenOf()
}

// ofWork puts before the work that somebody begins the thing that it is for: |가람센터| 설계 작업에 착수.
func (l *clauseLine) ofWork() {
	if l.object.text != "" || l.c.Kind != korean.Begin {
		return
	}
	for i, q := range l.middle {
		bare := korean.BareNoun(lastWord(q.text))
		work := strings.TrimSuffix(q.text, lastWord(q.text)) + bare
		if len(l.marks(q.at)) > 0 || q.cas != korean.Place || !nameOfSort(work) || !genericThings[bare] && !korean.IsAction(bare) {
			continue
		}
		if name := l.meant(); name != "" && !strings.Contains(l.subject.text, name) {
			l.middle[i].text = name + " " + q.text
		}
		return
	}
}

// moneyForSomething sets before money alone that is spent what it is for: |한빛마루|에 80억 원 투입. It fails where that is not
// known.
func (l *clauseLine) moneyForSomething() bool {
	q := &l.object
	if q.text == "" {
		q = &l.subject
	}
	if l.c.Kind != "support" && l.c.Kind != "" || !moneyAlone(q.text) || slices.ContainsFunc(l.middle, func(o part) bool { return o.cas == korean.Place || o.role == korean.Whom }) {
		return true
	}
	l.middle = slices.DeleteFunc(l.middle, func(o part) bool { return korean.Reference(o.head) != "" || nameOfSort(o.head) })
	if name := l.spokenThere(l.Mentions[l.mark].In.Start); name != "" {
		q.text = name + korean.Onto + " " + q.text
		return true
	}
	return len(l.middle) > 0 && l.subject.text != ""
}

// moneyAlone reports whether words are an amount of money and nothing else: 3년간 총 80억 원.
func moneyAlone(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || !korean.Cost(lastWord(s)) || !strings.ContainsAny(s, "0123456789") {
		return false
	}
	return !slices.ContainsFunc(words[:len(words)-1], func(w string) bool { return !digit(w[0]) && length(w) > 1 })
}

// thingBefore gives the system or building that the object of a clause names which leads up to
// this one.
func (l *clauseLine) thingBefore() string {
	for _, o := range slices.Backward(l.korean().Clauses(l.c.Sentence)) {
		if o.Relation != korean.Linked || o.Of != l.c || o.Kind == "contain" || o.Kind == korean.State || o.Quoted != l.c.Quoted || o.Predicate.End > l.c.Predicate.Start {
			continue
		}
		if a, ok := l.ownObject(o); ok {
			for _, m := range l.marks(diag.Span(a.Span), "system", "agency") {
				if id := l.Mentions[m].ID; id.Kind == "system" || facility(id) {
					return l.surface(m)
				}
			}
		}
		for _, a := range o.Args { // 가람도서관이 새 단장을 마치고 재개관했다
			if s := l.tidied(diag.Span(a.Span)); a.Of == nil && a.Case == korean.Subject && tailIn(lastWord(s), facilities) != "" && !pointing(s) && !unheaded(s) {
				return s
			}
		}
	}
	return ""
}

// forWhat gives what a deed is for by its own sentence, the work on that left out: |가람센터|의
// 건립을 위해 부지 확보에 착수한다.
func (l *clauseLine) forWhat() string {
	if k := l.c.Kind; k != korean.Begin && k != "build" && k != "order" && k != "select" && k != korean.Decide && k != korean.Plan {
		return ""
	}
	words := l.korean().Words(korean.Span{Start: l.sentenceSpan(l.c.Predicate.Start).Start, End: l.c.Predicate.Start})
	for n := len(words) - 1; n > 0; n-- {
		work := words[n-1]
		if !purposes[words[n].Text] || work.Case != korean.Object || work.Noun.Len() == 0 || l.korean().ClauseOf(words[n].Span) != l.c {
			continue
		}
		noun := l.korean().Str(work.Noun)
		if kind := korean.NounAction(noun).Kind; l.insideMark(work.Start) || kind != "build" && kind != korean.Begin && kind != "enact" {
			continue
		}
		from := n - 1
		for from > 0 && n-1-from < 4 && words[from-1].Verb == nil && !words[from-1].Comma && !words[from-1].Stop && (words[from-1].Case == korean.NoCase && !korean.IsAdverb(words[from-1].Text) || words[from-1].Case == korean.Genitive && from == n-1) {
			from--
		}
		in := diag.Span{Start: words[from].Start, End: work.Noun.End - len(noun)}
		if m := l.marks(in, "system", "event", "agency"); len(m) > 0 {
			return l.surface(m[len(m)-1])
		}
		s := strings.TrimSuffix(strings.TrimRight(l.tidied(in), " ‘’'"), korean.Of)
		if s != "" && length(s) > 2 && !genericThings[lastWord(s)] && len(l.marks(in, "date")) == 0 {
			return s
		}
	}
	return ""
}

// worksOn gives what the title says is built, bought or opened, where it has no mark: 슈퍼컴 3호기
// of 기상청, 슈퍼컴 3호기 도입 추진. The text must name it too.
func (r *reader) worksOn() string {
	words := readWords(r.Title)
	for n, w := range words {
		if n == 0 || w.Verb != nil && w.Verb.Noun == "" || w.Noun.Len() == 0 {
			continue
		}
		if kind := korean.NounAction(r.Title[w.Noun.Start:w.Noun.End]).Kind; kind != "build" && kind != korean.Begin && kind != "order" {
			continue
		}
		from := n
		for from > 0 && words[from-1].Verb == nil && (words[from-1].Case == korean.NoCase || words[from-1].Case == korean.Object && from == n) && !words[from-1].Comma && !words[from-1].Stop && !korean.NamesTime(words[from-1].Text) {
			from--
		}
		if from == n {
			continue
		}
		s := strings.Trim(tidy(r.Title[words[from].Start:words[n-1].Noun.End]), " …·")
		if length(s) > 3 && length(s) <= longestHeadline/2 && strings.Contains(s, " ") && !genericThings[lastWord(s)] && containsWords(r.Text, s) {
			return s
		}
	}
	return ""
}
