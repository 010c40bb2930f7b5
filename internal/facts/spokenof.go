package facts

import (
	"iter"
	"slices"
	"sort"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// What a text speaks of, where the words of a happening name no one thing.

// whole puts before a headline that names no thing, and whose object is the name of a sort of
// things, the one that is spoken of: 사업자 선정, |새마루| 사업자 선정. Where that is not known and
// nobody is named there is none.
func (l *clauseLine) whole(s string) (string, bool) {
	if l.bareOccasion() {
		return s, false
	}
	acts := l.subject.text != "" && (l.subjectActs() || l.unmarkedActs()) && len(l.marks(l.object.at)) == 0 && l.object.text != ""
	if !l.ofASort() || l.c.Lemma == "" || !acts && (l.subject.text != "" || l.ownSubject() && !genericThings[l.object.text] || l.namesAny(s) || strings.Contains(s, ", ")) {
		return s, true
	}
	object := l.object.text
	if korean.NounAction(object).Kind == "teach" && l.modified(l.object.at) {
		return s, true // 찾아가는 교육을 연다
	}
	if acts && (korean.IsOccasion(lastWord(object)) || meeting[l.c.Kind] && l.c.Kind != korean.Sign) {
		return s, true // its own meeting
	}
	name := l.meant()
	if before, after, ok := strings.Cut(s, object); ok && name != "" && object != "" && strings.HasSuffix(unspaced(name), unspaced(object)) && length(name)-length(object)+length(s) <= longestHeadline {
		return before + name + after, true // 시스템 개통, 이용지원시스템 개통
	}
	switch {
	case name != "" && ofItsOwn(object, name):
		return s, true // 안내시스템 운영, of a text on another system
	case name == "" && acts:
		return s, !l.bareSort(s)
	case name == "":
		last := lastWord(object)
		return s, last != "" && !genericThings[last] || len(strings.Fields(s)) > 2 && !digit(s[0])
	case length(name)+2+length(s) > longestHeadline || strings.Contains(unspaced(s), unspaced(name)):
		return s, true
	case object == "":
		return name + ", " + s, true
	case acts:
		if before, after, ok := strings.Cut(s, object); ok {
			return before + beforeSort(name, object) + after, true
		}
		return s, true
	}
	return beforeSort(name, s), true
}

// modified reports whether another clause stands right before a phrase and tells which it is.
func (l *clauseLine) modified(in diag.Span) bool {
	return slices.ContainsFunc(l.korean().Clauses(l.c.Sentence), func(o *korean.Clause) bool {
		return o != l.c && o.Relation == korean.Modifying && o.Noun.Len() > 0 && o.Noun.Start == in.Start && o.Predicate.End <= in.Start
	})
}

// beforeSort puts a name before words that begin with the name of its sort, which it takes in where it
// ends so: 공개시스템 | 시스템 구축.
func beforeSort(name, s string) string {
	first, rest, more := strings.Cut(s, " ")
	if more && genericThings[first] && strings.HasSuffix(name, first) {
		return name + " " + rest
	}
	return name + " " + s
}

// ofItsOwn reports whether words name a thing of the sort that a name ends with, by more than the sort.
func ofItsOwn(s, name string) bool {
	return slices.ContainsFunc(strings.Fields(s), func(w string) bool {
		sort := tailIn(w, genericThings)
		return sort != "" && sort != w && strings.HasSuffix(name, sort)
	})
}

// ofASort reports whether the object of a headline is the name of a sort of things or of
// work on them (시스템 구축공사, 1차 평가 통과업체), or there is none.
func (l *clauseLine) ofASort() bool {
	if l.object.text == "" {
		return len(l.middle) > 0
	}
	return nameOfSort(l.object.text)
}

// bareSort reports whether a headline has nothing but who, and for its object one word for a sort of work, or for an
// action that somebody did: 작업 실시, 점검을 함. It says nothing.
func (l *clauseLine) bareSort(headline string) bool {
	object := l.object.text
	if object == "" || strings.Contains(object, " ") || len(l.marks(l.object.at)) > 0 || len(strings.Fields(headline)) > 3 {
		return false
	}
	if sort := tailIn(object, worksAlone); sort != object && korean.IsAction(strings.TrimSuffix(object, sort)) && (lightWork[l.c.Kind] || l.c.Kind == korean.Finish) {
		return sort != "" // 구축작업 완료
	}
	return worksAlone[object] && lightWork[l.c.Kind] || l.noun == korean.Held && korean.IsAction(object) && length(object) < 3
}

// bareOccasion reports whether somebody held an occasion of which nothing is said but its sort: 간담회 진행.
func (l *clauseLine) bareOccasion() bool {
	return len(l.middle) == 0 && l.subject.text != "" && sortsOfOccasions[l.object.text] && len(l.marks(l.object.at)) == 0
}

// sortsOfOccasions are the words for sorts of occasions that say nothing alone.
var sortsOfOccasions = korean.List("sorts of occasions")

// lightWork are the kinds of actions that with such a word say nothing more: 작업 실시, 서비스 가동;
// but 사업 발주, 공사 완공.
var lightWork = map[korean.Kind]bool{"": true, korean.Begin: true, korean.Plan: true, korean.Operate: true, korean.Publish: true, korean.Hold: true}

var worksAlone = korean.List("works alone")

// nameOfSort reports whether words are the name of a sort of things or of work on them.
func nameOfSort(s string) bool {
	words := strings.Fields(s)
	return genericThings[words[len(words)-1]] && len(words) < 3 || !slices.ContainsFunc(words, func(w string) bool {
		return tailIn(w, genericThings) == "" && korean.NounAction(w).Kind == "" && !sortWords[w] && !digit(w[0])
	})
}

// sortWords stand before the names of sorts of things and name nothing themselves.
var sortWords = korean.List("before generic things")

// genericThings are the names of sorts of things, which say nothing without the one that is
// meant.
var genericThings = korean.List("generic things")

// spokenOf gives the name of what the title is about where the date is one of its own
// years, or of the system or the occasion with which the sentence before in the same paragraph
// begins, or of the one system that the document names.
func (l *clauseLine) spokenOf() string {
	day, ok := l.date(l.mark).Earliest()
	if !ok {
		day, ok = l.date(l.mark).Latest()
	}
	told, known := l.Published.Earliest()
	recent := !ok || known && day.Year >= told.Year-1
	if at := l.Mentions[l.mark].In.Start; l.inQuote(at) < 0 {
		if name := l.namedTopic(l.sentences[l.sentence(at)], at); name != "" {
			return name
		}
	}
	if name := l.titleThing(); name != "" && recent {
		if id, ok := l.titled(); ok && id.Kind == "event" && (!meeting[l.c.Kind] || unfinished[l.object.head]) && name == plainName(id) {
			return "" // what is built or opened is no meeting's
		}
		return name
	}
	at := l.Mentions[l.mark].In.Start
	if k := l.sentence(at); k > 0 && l.line(l.sentences[k-1].Start) == l.line(at) {
		before := l.sentences[k-1]
		if m := l.marks(before, "system", "event"); len(m) > 0 && !l.ownAffair() && topicAfter(l.Text[l.Mentions[m[0]].In.End:before.End]) && l.Mentions[m[0]].In.Start-before.Start < 4 {
			return l.surface(m[0])
		}
	}
	if id := l.soleSystem(at); !id.IsZero() && recent && !l.isPlan(id) && (!l.ownAffair() || facility(id)) {
		return plainName(id)
	}
	if id := l.namedInTitle(); buildingWorks.Ends(l.affair()) && facility(id) {
		return plainName(id)
	}
	if l.ownAffair() {
		return "" // 간부회의 개최, 공사 시작: hardly the system's
	}
	if !recent {
		return ""
	}
	if name := l.worksOn(); name != "" {
		return name
	}
	if slices.ContainsFunc(strings.Fields(l.object.text), func(w string) bool { return digit(w[0]) }) {
		return "" // 24종
	}
	if korean.NounAction(l.affair()).Kind == "inspect" {
		return "" // 특별감사에 착수
	}
	return l.carriedThing(at)
}

// affair gives the word for what a headline is about.
func (l *clauseLine) affair() string {
	if l.object.head == "" && len(l.middle) > 0 {
		return korean.BareNoun(l.middle[len(l.middle)-1].head)
	}
	return l.object.head
}

// ownAffair reports whether what a headline is about goes by a name of its own, as meetings and building works do: that
// the text speaks of some system makes it none of its.
func (l *clauseLine) ownAffair() bool {
	word := l.affair()
	kind := korean.NounAction(word).Kind
	return korean.IsOccasion(word) && !genericThings[word] && kind != "teach" && kind != "inspect" || kind == korean.Meet || kind == "promise" || buildingWorks.Ends(word)
}

var buildingWorks = words("building-works")

// unfinished are the words for a thing as it is shown before it is done.
var unfinished = korean.List("unfinished")

// unmarkedActs reports whether a subject that no mark names is somebody who acts: 정부, 군.
func (l *clauseLine) unmarkedActs() bool {
	return l.c.Voice == korean.Active && len(l.marks(l.subject.at)) == 0 && (l.subject.cas == korean.Topic || l.subject.cas == korean.Subject) && !korean.IsAction(l.subject.head) && tailIn(l.subject.head, genericThings) == "" && l.hasObject()
}

// carriedThing gives the one system that the sentence before a place in its paragraph is about, else
// the one that the first sentence of the text is about.
func (r *reader) carriedThing(at int) string {
	k := r.sentence(at)
	if k > 0 && r.line(r.sentences[k-1].Start) == r.line(at) {
		if m, some := r.oneSystem(r.sentences[k-1]); some {
			return r.nameOf(m)
		}
	}
	lead := slices.IndexFunc(r.sentences, func(s diag.Span) bool { return sentenceLike(r.str(s)) })
	if lead < 0 || lead >= k || !r.speaksFor(at, r.sentences[lead]) {
		return ""
	}
	m, _ := r.oneSystem(r.sentences[lead])
	return r.nameOf(m)
}

// speaksFor reports whether what is said at a place is said by nobody in particular, or by one of a body
// that a sentence names.
func (r *reader) speaksFor(at int, in diag.Span) bool {
	if r.inQuote(at) < 0 {
		return true
	}
	bodies := r.ids(r.marks(in, "agency"))
	return slices.ContainsFunc(r.speakerAt(diag.Span{Start: at, End: at}), func(id entity.ID) bool { return slices.Contains(bodies, id) })
}

// nameOf gives the words of a mark, none for -1.
func (r *reader) nameOf(m int) string {
	if m < 0 {
		return ""
	}
	return r.surface(m)
}

// oneSystem gives the mark of the one system that a sentence is about, what its clauses do or have done to
// them; -1 for none or several. some tells whether it names any.
func (r *reader) oneSystem(in diag.Span) (m int, some bool) {
	list := slices.DeleteFunc(r.marks(in, "system"), func(m int) bool { return r.typeWords(m) || r.isPlan(r.Mentions[m].ID) })
	if len(r.ids(list)) != 1 {
		return -1, len(list) > 0
	}
	for _, c := range r.korean().Clauses(r.korean().Sentence(in.Start)) {
		if c.Relation == korean.Modifying || c.Relation == korean.Embedded || c.Quoted {
			continue
		}
		for _, a := range c.Args {
			if a.Of == nil && (a.Case == korean.Topic || a.Case == korean.Subject || a.Case == korean.Object) && a.Span.Contains(korean.Span(r.Mentions[list[0]].In)) {
				return list[0], true
			}
		}
	}
	return -1, true
}

// knownOccasions puts for an occasion that one word of a sort names, at which something is
// done (행사에 참석), the one of the title. It fails where that is not known and somebody only
// was there.
func (l *clauseLine) knownOccasions() bool {
	for i, q := range l.middle {
		if q.role != korean.Where || strings.Contains(q.text, " ") || len(l.marks(q.at)) > 0 || !genericThings[q.head] || !korean.IsOccasion(q.head) {
			continue
		}
		if name := l.titlePhrase(q.head); name != "" {
			l.middle[i].text = name + strings.TrimPrefix(q.text, q.head)
		} else if l.c.Kind == "attend" && l.object.text == "" {
			return false
		}
	}
	return true
}

// soleSystem gives the one system that a document names, where it does so before an offset.
func (r *reader) soleSystem(before int) entity.ID {
	if r.sole == nil {
		r.sole = r.findSole()
	}
	if r.sole.at > before {
		return entity.ID{}
	}
	return r.sole.id
}

// soleNamed is the one system that a document names, zero for none or several, and where
// it does so first.
type soleNamed struct {
	id entity.ID
	at int // the end of the mark
}

func (r *reader) findSole() *soleNamed {
	sole := &soleNamed{}
	for i, m := range r.Mentions {
		switch {
		case m.ID.Kind != "system" || m.ID == sole.id || r.typeWords(i):
		case !sole.id.IsZero():
			return &soleNamed{}
		default:
			*sole = soleNamed{m.ID, m.In.End}
		}
	}
	return sole
}

// nameSubject puts the name of a body for the word that stands for it: 군은, 공단은. One syllable
// that stands for none goes.
func (l *clauseLine) nameSubject() {
	text := l.subject.text
	if m := l.marks(l.subject.at, "agency"); len(m) == 1 {
		if name, ok := l.nameOfShort(m[0], text); ok {
			l.subject.text = name
			return
		}
	}
	if text == "" || length(text) > 1 && !bodyEnds[text] || strings.Contains(text, " ") || len(l.marks(l.subject.at)) > 0 {
		return
	}
	if body := l.bodyCalled(text); body != "" {
		l.subject.text = body
	} else if length(text) == 1 && l.object.text != "" {
		l.subject.text = ""
	}
}

// nameOfShort gives the name of the body of a mark that is a short word for it, the end of its
// name: 공단은, marked as the body that it stands for.
func (r *reader) nameOfShort(m int, word string) (string, bool) {
	name := plainName(r.Mentions[m].ID)
	return name, length(word) <= 3 && tidy(r.surface(m)) == word && strings.HasSuffix(name, word)
}

// bodyCalled gives the name of the body that a short word stands for, where the document
// names one whose name ends so: 시는, 군은.
func (r *reader) bodyCalled(tail string) string {
	name, known := r.called[tail]
	if !known {
		name = r.findCalled(tail)
		r.called[tail] = name
	}
	return name
}

// findCalled finds it.
func (r *reader) findCalled(tail string) string {
	if id := r.publisher(); strings.HasSuffix(plainName(id), tail) {
		return plainName(id)
	}
	var found []entity.ID
	for _, b := range r.bodies() {
		if strings.HasSuffix(plainName(b.id), tail) {
			found = append(found, b.id)
		}
	}
	if id := only(found); !id.IsZero() {
		return plainName(id)
	}
	if id := r.namedInTitle(); strings.HasSuffix(plainName(id), tail) {
		return plainName(id)
	}
	return ""
}

// fullName gives the longer words by which the text before a place calls what one word stands for there, else
// those of the title: 정보화위원회 for 위원회는, 운영실태 감사 for 이번 감사는.
func (r *reader) fullName(word string, at int) string {
	if length(word) < 2 || !standsForNamed(word) {
		return ""
	}
	k := r.sentence(at)
	for n := k; n >= max(0, k-fullNameReach); n-- {
		in := r.sentences[n]
		in.End = min(in.End, at)
		if s := r.phraseIn(in, word); s != "" {
			return s
		}
	}
	return r.titlePhrase(word)
}

// fullNameReach is how many sentences before its own a word alone may stand for what they name.
const fullNameReach = 3

// standsForNamed reports whether a word alone may stand for something that was named before: the word for an
// occasion, a body, a building, a plan, or for work that has a name.
func standsForNamed(word string) bool {
	return korean.IsOccasion(word) || draftLaws.Has(word) || bodyEnds[word] || genericThings[word] || ownWork[korean.NounAction(word).Kind] || tailIn(word, facilities) == word || tailIn(word, plans) == word
}

var draftLaws = words("draft-laws")

// ownWork are the kinds of actions that go by a name of their own, and that are no system's.
var ownWork = map[korean.Kind]bool{"inspect": true, "teach": true, korean.Meet: true, korean.Hold: true, korean.Sign: true}

// phraseIn gives the last phrase of a stretch that ends in a word and says more than it.
func (r *reader) phraseIn(in diag.Span, word string) string {
	for span := range r.phrasesIn(in, word) {
		return r.tidied(span)
	}
	return ""
}

// phrasesIn gives the phrases of a stretch that end in a word and say more than it, the last first.
func (r *reader) phrasesIn(in diag.Span, word string) iter.Seq[diag.Span] {
	return func(yield func(diag.Span) bool) {
		words := r.korean().Words(korean.Span(in))
		for n := len(words) - 1; n >= 0; n-- {
			w := words[n]
			noun := r.korean().Str(w.Noun)
			of := beginsListName(strings.TrimPrefix(w.Text, word)) && strings.HasPrefix(w.Text, word)
			if w.Verb != nil || noun == "" || !strings.HasSuffix(noun, word) && !of {
				continue
			}
			from, end := n, w.Noun.End
			if of {
				end = w.Noun.Start + len(word) // 감사|결과
			}
			for from > 0 && n-from < 5 && !r.inDate(words[from-1].Start) && words[from-1].Verb == nil && !words[from-1].Comma && !words[from-1].Stop && (words[from-1].Case == korean.NoCase || words[from-1].Case == korean.Genitive && from == n) && !korean.TellsWhen(words[from-1].Text) && !korean.IsAdverb(words[from-1].Text) && !korean.Pointing(words[from-1].Text) {
				from--
			}
			span := diag.Span{Start: words[from].Start, End: end}
			if m := r.marks(diag.Span{Start: w.Start, End: end}, "system", "event", "law", "agency"); len(m) > 0 && r.Mentions[m[len(m)-1]].In.Start <= w.Start {
				span.Start = r.Mentions[m[len(m)-1]].In.Start
			}
			s := r.tidied(span)
			if s == word || !strings.HasSuffix(s, word) || length(s) > longestHeadline/2+4 || len(r.marks(span, "date", "person")) > 0 || pointing(s) || digit(s[0]) {
				continue
			}
			if !yield(span) {
				return
			}
		}
	}
}

// inDate reports whether a place stands within the mark of a date.
func (r *reader) inDate(at int) bool {
	k := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].In.End > at })
	return k < len(r.Mentions) && r.Mentions[k].In.Start <= at && r.Mentions[k].ID.Kind == "date"
}

// beginsListName reports whether words begin with the name of a list: 결과를.
func beginsListName(s string) bool {
	for i := range s {
		if korean.Reference(s[:i]) == "listname" {
			return true
		}
	}
	return korean.Reference(s) == "listname"
}

// titlePhrase gives the words of the title that end in a noun, up to the particle or verb
// before them: 제5회 가람포럼 for the forum of 이번 포럼.
func (r *reader) titlePhrase(noun string) string {
	words := readWords(r.Title)
	for n, w := range words {
		end := w.Noun.End
		if w.Verb != nil || end <= w.Start || !strings.HasSuffix(r.Title[w.Start:end], noun) {
			continue
		}
		from := n
		for from > 0 && words[from-1].Verb == nil && words[from-1].Case == korean.NoCase && !korean.NamesTime(words[from-1].Text) && !words[from-1].Comma && !words[from-1].Stop {
			from--
		}
		if s := tidy(r.Title[words[from].Start:end]); s != noun && length(s) <= longestHeadline/2+4 {
			return s
		}
	}
	return ""
}
