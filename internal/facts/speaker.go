package facts

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// Who said the words: the subject of the sentence around them; else a pronoun or
// a repeated "the same official", which point at the last speaker; else, with no
// subject at all, whoever spoke last in the article. A speaker without a name
// (관계자, 측) is the body's, and without a body nobody's.

var (
	pronoun = pattern("pronoun")
)

// upToQuote gives at most forty characters of the words up to a full stop or another
// quotation.
func upToQuote(s string) string {
	s = korean.FirstRunes(s, 40)
	if i := strings.IndexAny(s, ".“\""); i >= 0 {
		return s[:i]
	}
	return s
}

// speech is the last speaker while the document is read from its beginning.
type speech struct {
	last    entity.ID // who spoke last, or was the last subject
	unnamed entity.ID // the body of the last unnamed speaker
	isBody  bool      // last was a body or an unnamed speaker
}

// is remembers who speaks, and gives it back.
func (s *speech) is(id entity.ID, isBody bool) entity.ID {
	s.last, s.isBody = id, isBody
	return id
}

// isUnnamed is that of somebody whom the text does not name.
func (s *speech) isUnnamed(id entity.ID) entity.ID {
	s.unnamed = id
	return s.is(id, true)
}

// readQuotes gives the quotations with their speakers, in order of place.
func (r *reader) readQuotes() []doc.Quote {
	if r.spoken == nil {
		r.spoken = r.findSpeakers()
	}
	return r.spoken
}

// findSpeakers reads the document from its beginning and remembers who speaks.
func (r *reader) findSpeakers() []doc.Quote {
	var list []doc.Quote
	var s speech
	next := 0
	for i := range r.quotes {
		q := &r.quotes[i]
		for next < len(r.answers) && r.answers[next].words.Start < q.outer.Start {
			list = append(list, r.quote(r.answers[next].words, r.answers[next].speaker))
			s.last = r.answers[next].speaker
			next++
		}
		if !q.spoken {
			continue
		}
		speaker := r.speaker(i, &s)
		if q.spoken = !speaker.IsZero(); q.spoken { // nobody's words are no quotation
			list = append(list, r.quote(q.words, speaker))
		}
	}
	for ; next < len(r.answers); next++ {
		list = append(list, r.quote(r.answers[next].words, r.answers[next].speaker))
	}
	return list
}

// quote makes an entry of the page's list.
func (r *reader) quote(words diag.Span, speaker entity.ID) doc.Quote {
	words.Start = words.End - len(strings.TrimLeft(r.str(words), "·ㆍ‧․•-–—― ")) // of a line that begins with a dot or a dash
	s := strings.ReplaceAll(r.str(words), "\n", " ")
	return doc.Quote{Speaker: speaker, Words: words, First: korean.FirstRunes(s, 12), Last: korean.LastRunes(s, 12)}
}

// speaker finds who says quotation i and remembers it in s.
func (r *reader) speaker(i int, s *speech) entity.ID {
	q := &r.quotes[i]
	if !q.speaker.IsZero() {
		return s.is(q.speaker, false)
	}
	if q.block {
		return r.blockSpeaker(i, s)
	}
	before := r.before(i)
	if m, ok := r.owner(before, q.outer.End); ok {
		return r.Mentions[m].ID
	}
	if id := r.ownerBehind(q); !id.IsZero() {
		return id
	}
	if id, ok := r.veiled(before); ok {
		return s.isUnnamed(id)
	}
	if id, ok := r.surnameAlone(before); ok {
		return s.is(id, false)
	}
	if m, ok := r.repliesTo(i, before); ok {
		return s.is(r.Mentions[m].ID, false)
	}
	if m, ok := r.leftBehind(before, q); ok {
		if m < 0 {
			return entity.ID{}
		}
		return r.Mentions[m].ID
	}
	own, unmarked := r.subjectOfTelling(before, q)
	if own >= 0 {
		return s.is(r.Mentions[own].ID, false)
	}
	if m, ok := r.subject(before); ok && (unmarked.Len() == 0 || r.Mentions[m].In.Start > unmarked.Start) {
		return s.is(r.Mentions[m].ID, false)
	}
	if id, at, ok := r.unnamedSpeaker(before, s); ok {
		if m, ok := r.bodySubject(diag.Span{Start: at, End: before.End}); ok && r.topicOrLast(m, before.End) {
			return s.is(r.Mentions[m].ID, true) // 노조는 “…”고 하고, |한빛공단|은 “…”고 한다
		}
		return s.isUnnamed(id)
	}
	if r.continues(i) {
		return s.last
	}
	words := r.str(before)
	if unmarked.Len() > 0 && !pronoun.MatchString(" "+r.str(unmarked)) {
		return entity.ID{} // somebody who has no mark
	}
	if pronoun.MatchString(words) {
		if id := r.lastPerson(before.Start, s); !id.IsZero() {
			s.last, s.isBody = id, false
		}
		return s.last
	}
	if m, ok := r.sceneSpeaker(before, q); ok {
		return s.is(r.Mentions[m].ID, false)
	}
	if m, ok := r.subject(r.restOfFrame(q)); ok {
		return s.is(r.Mentions[m].ID, false)
	}
	if scene, ok := r.scene(before, q); ok {
		if id, _, ok := r.unnamedSpeaker(scene, s); ok {
			return s.isUnnamed(id) // 이장이 고개를 끄덕였다. “물차가 와요.”
		}
		if r.tellsOfOther(scene) {
			return entity.ID{}
		}
	}
	if id, ok := r.unnamedBehind(before, q, s); ok {
		return s.isUnnamed(id)
	}
	if m, ok := r.genitive(q.outer.End); ok {
		return s.is(r.Mentions[m].ID, r.Mentions[m].ID.Kind == "agency")
	}
	if m, ok := r.teller(before, q); ok {
		return s.is(r.Mentions[m].ID, r.Mentions[m].ID.Kind == "agency")
	}
	if m, ok := r.bodySubject(before); ok {
		return s.is(r.Mentions[m].ID, true)
	}
	if r.stranger(before, q) {
		return entity.ID{}
	}
	if asked(words) {
		if id := r.portrayed(); !id.IsZero() {
			return s.is(id, false)
		}
	}
	if m := r.marks(before, "person"); len(m) > 0 {
		return s.is(r.Mentions[m[len(m)-1]].ID, false)
	}
	if s.last.IsZero() || r.topicChanged(before.Start, s) {
		if id := r.lastPerson(before.Start, s); !id.IsZero() {
			s.last = id
		}
	}
	return s.last
}

// repliesTo gives the topic of a sentence in which somebody else is the subject of words that quotation i answers:
// |나은별 의원은| 하늘찬 장관이 “…”고 말한 데 대해 “…”고 맞섰다.
func (r *reader) repliesTo(i int, before diag.Span) (int, bool) {
	if i == 0 || !before.Contains(r.quotes[i-1].outer) {
		return -1, false
	}
	other := r.quotes[i-1].outer
	between := diag.Span{Start: other.End, End: before.End}
	if !answered.MatchString(r.str(between)) || !r.subjectFree(between) {
		return -1, false
	}
	for _, m := range r.marks(diag.Span{Start: before.Start, End: other.Start}, "person") {
		if r.topicIn(diag.Span{Start: r.Mentions[m].In.Start, End: r.Mentions[m].In.End + topicLength(r.Text[r.Mentions[m].In.End:other.Start])}) {
			return m, true
		}
	}
	return -1, false
}

// leftBehind reports whether the words right before a quotation say whose it is, apart from the subject of the
// sentence: (나은별 소장은) |하늘찬| 소장이 남긴 “…”라는 말을, 세종의 “…”라는 말을. m is -1 where no mark names them.
func (r *reader) leftBehind(before diag.Span, q *quotation) (m int, ok bool) {
	if !readTail(r.Text[q.outer.End:r.lines[r.line(q.outer.End-1)].End]).spoken() {
		return -1, false
	}
	before = r.trim(before)
	words := strings.Fields(r.str(before))
	if len(words) == 0 {
		return -1, false
	}
	if last := words[len(words)-1]; strings.HasSuffix(last, genitive) {
		return -1, !ofOneself.Has(last)
	}
	for _, c := range r.korean().Clauses(r.korean().Sentence(before.Start)) {
		if c.Relation != korean.Modifying || c.Predicate.End != before.End {
			continue
		}
		if who, ok := c.Arg(korean.Who); ok && who.Case == korean.Subject {
			if list := r.marks(diag.Span{Start: who.Span.Start, End: who.Word.End}, "person", "agency"); len(list) > 0 {
				return list[len(list)-1], true
			}
			return -1, true
		}
	}
	return -1, false
}

// ofOneself are words in front of what the subject of the sentence says.
var ofOneself = words("of-oneself")

// restOfFrame gives the words behind a quotation that may name its speaker: those of its
// line, and of the next where the sentence goes on there.
func (r *reader) restOfFrame(q *quotation) diag.Span {
	end := r.lines[r.line(q.outer.End-1)].End
	if strings.HasSuffix(strings.TrimSpace(r.Text[q.outer.End:end]), ",") {
		end = len(r.Text)
	}
	return diag.Span{Start: q.outer.End, End: q.outer.End + len(upToQuote(r.Text[q.outer.End:end]))}
}

// sceneSpeaker gives the person who is the subject of the sentence in front of a quotation that is
// a sentence by itself, with no verb of saying behind it: 나은별 씨는 불을 켰다. “꺼지면 안 돼요.”
func (r *reader) sceneSpeaker(before diag.Span, q *quotation) (int, bool) {
	scene, ok := r.scene(before, q)
	if !ok {
		return -1, false
	}
	return r.subject(scene)
}

// scene gives the sentence in front of a quotation that is a sentence by itself, with no verb of saying behind it.
func (r *reader) scene(before diag.Span, q *quotation) (in diag.Span, ok bool) {
	rest := r.str(r.restOfFrame(q))
	if r.trim(before).Len() > 0 || !endsSentence(r.str(q.words)) || readTail(rest).link != "" || saying(rest) {
		return in, false
	}
	line := r.lines[r.line(q.outer.Start)]
	end := len(strings.TrimRight(r.Text[:before.Start], " "))
	if end <= line.Start || r.insideMarks(end-1) {
		return in, false
	}
	s := r.sentences[r.sentence(end-1)]
	return diag.Span{Start: max(s.Start, line.Start), End: end}, true
}

// teller gives who is the subject of the verb behind a quotation, a person before a
// body: 한빛청 교통국장(직무대리 나은별)은 “…”고 말했다.
func (r *reader) teller(before diag.Span, q *quotation) (int, bool) {
	who, ok := r.whoTells(before, q)
	if !ok {
		return 0, false
	}
	in := diag.Span{Start: who.Span.Start, End: who.Word.End}
	if list := r.marks(in, "person"); len(list) > 0 {
		return list[len(list)-1], true
	}
	list := r.marks(in, "agency")
	if len(list) == 0 {
		return 0, false
	}
	last := list[len(list)-1]
	return last, r.Mentions[last].In.End > who.Head.Start // not (행자부) |우제빈 행정정보화계획관|은
}

// whoTells gives the subject of the first verb behind a quotation, where that stands before the quotation.
func (r *reader) whoTells(before diag.Span, q *quotation) (who korean.Arg, ok bool) {
	clauses := r.korean().Clauses(r.korean().Sentence(before.Start))
	i := slices.IndexFunc(clauses, func(c *korean.Clause) bool { return c.Predicate.Start >= q.outer.End })
	if i < 0 {
		return who, false
	}
	who, ok = clauses[i].Arg(korean.Who)
	return who, ok && before.Contains(diag.Span(who.Span))
}

// subjectOfTelling gives the subject of the verb behind a quotation, where that stands before the quotation: the
// one person whom its own clause names (나 의원은 |최 처장|이 “…”며 답을 이어가자), or where no mark names anybody in
// it its words with their particle ((최 처장이 답하자) |나 위원장은| “…”고 당부했다). own is -1 without the first.
func (r *reader) subjectOfTelling(before diag.Span, q *quotation) (own int, unmarked diag.Span) {
	var teller *korean.Clause
	for _, c := range r.korean().Clauses(r.korean().Sentence(before.Start)) {
		switch {
		case q.words.Contains(diag.Span(c.Predicate)):
			teller = cmp.Or(c.Teller(), teller)
		case c.Predicate.Start >= q.outer.End && !c.Quoted:
			teller = cmp.Or(teller, c)
		}
	}
	if teller == nil {
		return -1, unmarked
	}
	own = -1
	for _, a := range teller.Args {
		in := diag.Span{Start: a.Span.Start, End: a.Word.End}
		if a.Role != korean.Who || a.Case != korean.Topic && a.Case != korean.Subject || !before.Contains(in) || r.insideMarks(in.Start) {
			continue
		}
		m, named := r.subject(in)
		switch {
		case named && a.Case == korean.Subject && a.Of == nil:
			return m, diag.Span{}
		case named && a.Case == korean.Topic && !r.topicIn(diag.Span{Start: in.End, End: before.End}): // 나은별은 “…”고, |하늘찬|은 “…”고 말했다
			own, unmarked = m, diag.Span{}
		case len(r.marks(in)) == 0 && own < 0 && !r.tellsBetween(in.End, q.outer.Start):
			unmarked = in
		}
	}
	return own, unmarked
}

// tellsBetween reports whether a predicate ends between two places of a sentence, so that what stands before it
// is its own: (나 구청장이) |공무원 셋이 입건된| 데 대해 “…”며 사과했다.
func (r *reader) tellsBetween(from, to int) bool {
	return slices.ContainsFunc(r.korean().Clauses(r.korean().Sentence(from)), func(c *korean.Clause) bool {
		return c.Predicate.Start >= from && c.Predicate.End <= to
	})
}

// topicIn reports whether a part of a sentence has a person for its topic, and not only for the subject of a
// clause that leads on (하늘찬 처장이 답하자).
func (r *reader) topicIn(in diag.Span) bool {
	m, ok := r.subject(in)
	if !ok {
		return false
	}
	behind := r.Text[r.Mentions[m].In.End:in.End]
	return topicMarks.Ends(behind[:min(len(behind), topicLength(behind+" "))])
}

// topicMarks are the particles of topics.
var topicMarks = words("topic-marks")

// stranger reports whether somebody without a mark says a quotation in whose line
// nobody is named before it: 피터 드러커는 “…”고 했다.
func (r *reader) stranger(before diag.Span, q *quotation) bool {
	if r.officeSpeaks(before) {
		return true
	}
	if len(r.marks(before, "person", "agency")) > 0 {
		return false
	}
	who, ok := r.whoTells(before, q)
	return ok && !pronoun.MatchString(" "+r.korean().Str(who.Word)+" ")
}

// officeSpeaks reports whether the first word with the particle of a topic is that of an office or
// of somebody in one, who has no mark: 도교육청은 “…”고 설명했다, 인사기획관은 “…”고 했다.
func (r *reader) officeSpeaks(before diag.Span) bool {
	for _, t := range r.tokens(before) {
		if noun := korean.BareNoun(t.text); t.mark < 0 && noun != t.text && subjectEnd.MatchString(t.text) {
			return length(noun) > 2 && (korean.IsOffice(noun) || officer(noun) || tailIn(noun, postEnds) != "")
		}
	}
	return false
}

// asking are verbs behind which an answer follows: …을 묻자 “…”고 했다.
var asking = korean.List("asking")

// asked reports whether the words in front of a quotation say that it answers a
// question.
func asked(before string) bool {
	words := strings.Fields(strings.TrimRight(before, " ,"))
	return len(words) > 0 && asking[words[len(words)-1]]
}

// portrayed gives the person whom the text is about, and whom its writer asks: the one
// whom marks name three times at least, and twice as often as each other.
func (r *reader) portrayed() entity.ID {
	if r.portrait == nil {
		id := r.findPortrayed()
		r.portrait = &id
	}
	return *r.portrait
}

// findPortrayed finds that person.
func (r *reader) findPortrayed() entity.ID {
	count := map[entity.ID]int{}
	var best entity.ID
	for _, m := range r.marks(diag.Span{Start: 0, End: len(r.Text)}, "person") {
		id := r.Mentions[m].ID
		if count[id] == 0 && strings.Contains(r.Title, id.Base()) {
			count[id] += 2
		}
		count[id]++
		if count[id] > count[best] {
			best = id
		}
	}
	for id, n := range count {
		if id != best && 2*n > count[best] {
			return entity.ID{}
		}
	}
	if count[best] < 3 {
		return entity.ID{}
	}
	return best
}

// owner gives whose words are spoken of when a name with 의 stands right before the
// mark: 하늘찬 교수의 “…”라는 지적에.
func (r *reader) owner(before diag.Span, end int) (int, bool) {
	list := r.marks(before, "person", "agency")
	if len(list) == 0 || !readTail(r.Text[end:min(len(r.Text), end+200)]).spoken() {
		return 0, false
	}
	m := list[len(list)-1]
	between := r.Text[r.Mentions[m].In.End:before.End]
	return m, owned.MatchString(between) && !topicAfter(between) // not |나은별| 원장은 세종의 “…”
}

var (
	owned = pattern("owned")
)

// before gives the words of the sentence in front of quotation i, back to the end
// of the sentence before, but not into another quotation's sentence.
func (r *reader) before(i int) diag.Span {
	q := &r.quotes[i]
	line := r.lines[r.line(q.outer.Start)]
	start := line.Start
	for _, m := range outerStop.FindAllStringIndex(r.Text[line.Start:q.outer.Start], -1) {
		at := line.Start + m[1]
		if r.inQuote(at-1) < 0 && !r.insideMarks(at-2) {
			start = at
		}
	}
	if at := r.sentences[r.sentence(q.outer.Start)].Start; at > start && at <= q.outer.Start && r.inQuote(at-1) < 0 && !r.insideMarks(at-2) {
		start = at // 그를 임명한 상황. 도교육청은 “…”고 설명.
	}
	return diag.Span{Start: start, End: q.outer.Start}
}

var outerStop = pattern("outer-stop")

// insideMarks reports whether an offset is within quotation marks of any kind.
func (r *reader) insideMarks(offset int) bool {
	for range r.marksOfQuotes().meeting(offset, offset) {
		return true
	}
	return false
}

// continues reports whether another spoken quotation stands earlier in the same
// sentence, so that both have one speaker.
func (r *reader) continues(i int) bool {
	if i == 0 || !r.quotes[i-1].spoken || r.quotes[i-1].block || r.quotes[i-1].outer.End > r.quotes[i].outer.Start {
		return false
	}
	between := r.Text[r.quotes[i-1].outer.End:r.quotes[i].outer.Start]
	return !strings.Contains(between, "\n") && !outerStop.MatchString(between) && r.subjectFree(diag.Span{Start: r.quotes[i-1].outer.End, End: r.quotes[i].outer.Start})
}

// genitive gives whose words they were said to be: …는 것이 나 원장의 설명이다.
func (r *reader) genitive(at int) (int, bool) {
	end := min(len(r.Text), at+200)
	in := diag.Span{Start: at, End: end}
	for _, m := range append(r.marks(in, "person"), r.marks(in, "agency")...) {
		if strings.Contains(strings.TrimLeft(r.Text[at:r.Mentions[m].In.Start], ". "), ".") {
			continue
		}
		if rest := r.Text[r.Mentions[m].In.End:end]; sayingOf.MatchString(rest) && !topicAfter(rest) {
			return m, true
		}
	}
	return 0, false
}

// ownerBehind gives whose words a noun right behind the quotation says they are, whoever is the subject of the
// sentence: (나 원장은) “…”는 |하늘찬| 의원의 지적에 ….
func (r *reader) ownerBehind(q *quotation) entity.ID {
	t := readTail(r.Text[q.outer.End:r.lines[r.line(q.outer.End-1)].End])
	if !nounLinks[t.link] {
		return entity.ID{}
	}
	if m, ok := r.genitive(q.outer.End); ok && len(strings.Fields(r.Text[q.outer.End:r.Mentions[m].In.Start])) <= 2 {
		return r.Mentions[m].ID
	}
	return r.unnamedWords(q)
}

// unnamedWords gives the description of somebody without a name whose words a noun behind
// the quotation says they are: “…”는 한 주민의 말이.
func (r *reader) unnamedWords(q *quotation) entity.ID {
	t := readTail(r.Text[q.outer.End:r.lines[r.line(q.outer.End-1)].End])
	for k, w := range t.words[:min(3, len(t.words))] {
		stem, ok := strings.CutSuffix(w, genitive)
		if ok && nounLinks[t.link] && tailIn(stem, peopleNouns) != "" && k+1 < len(t.words) && said(t.words[k+1]) {
			return nameless(stem)
		}
	}
	return entity.ID{}
}

// said reports whether a word is a noun for words, with a particle or a copula.
func said(word string) bool {
	for noun := range wordsOf {
		if rest, ok := strings.CutPrefix(word, noun); ok && length(rest) < 4 {
			return true
		}
	}
	return false
}

// wordsOf are nouns for what somebody says.
var wordsOf = korean.List("words of somebody")

// sayingOf finds a title, 의 and a noun for words behind a name: |나은별| 원장의 설명이다.
var sayingOf = lazyregexp.New(`^(?:씨|님|옹)?(?:\s[가-힣A-Za-z0-9]+){0,4}?(?:\s?(?:관계자|측))?의\s(?:` + alternatives("words of somebody") + `)`)

// alternatives gives the words of a list as a regular expression has them, longer
// ones first.
func alternatives(list string) string {
	words := slices.Sorted(maps.Keys(korean.List(list)))
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	return strings.Join(words, "|")
}

// subjectFree reports whether no person is a new subject in a span.
func (r *reader) subjectFree(in diag.Span) bool { _, ok := r.subject(in); return !ok }

// topicChanged reports whether a person became the subject after the last speaker
// spoke, in the paragraph of the offset.
func (r *reader) topicChanged(offset int, s *speech) bool {
	from := r.lines[r.line(offset)].Start
	for i := range r.marksOfQuotes().meeting(offset, from) {
		if q := r.quotes[i]; q.spoken && q.outer.End <= offset {
			from = max(from, q.outer.End)
		}
	}
	m, ok := r.subject(diag.Span{Start: from, End: offset})
	return ok && r.Mentions[m].ID != s.last
}

// named reports whether a part of the text names an entity.
func (r *reader) named(id entity.ID, in diag.Span) bool {
	return slices.Contains(r.ids(r.marks(in)), id)
}

// labels reports whether line i is a label of somebody whom no mark names: it begins with the tag of a clip, or
// is short, has a stroke in it and is no sentence.
func (r *reader) labels(i int) bool {
	s, list := r.str(r.lines[i]), r.lineTokens(i)
	return tagEnd(list) > 0 || length(s) <= longestCaption && strings.Contains(s, "/") && !endsSentence(s) && !r.heading[r.lines[i].Start]
}

// tellsOfOther reports whether the subject of a part of the text is somebody by the words who has no mark: a title
// of respect stands behind the name, or a post. 이웃 오다빈 씨는 고개를 저었다.
func (r *reader) tellsOfOther(in diag.Span) bool {
	for _, c := range r.korean().Clauses(r.korean().Sentence(in.Start)) {
		who, ok := c.Arg(korean.Who)
		if !ok || len(r.marks(diag.Span{Start: who.Span.Start, End: who.Word.End})) > 0 {
			continue
		}
		noun := r.korean().Str(who.Head)
		if titlesOfRespect.Has(noun) || titlesOfRespect.Ends(noun) && length(noun) > 2 || officer(noun) || r.isPost(noun, true) {
			return true
		}
	}
	return false
}

// blockSpeaker finds who says a paragraph in quotation marks: the person of the
// name line in front, else the next person who is a subject, else the last
// speaker.
func (r *reader) blockSpeaker(i int, s *speech) entity.ID {
	at := r.line(r.quotes[i].outer.Start)
	if m, ok := r.genitive(r.quotes[i].outer.End); ok && r.line(r.Mentions[m].In.Start) <= r.line(r.quotes[i].outer.End-1)+1 {
		return s.is(r.Mentions[m].ID, r.Mentions[m].ID.Kind == "agency")
	}
	if at > 0 {
		if list := r.lineTokens(at - 1); len(list) > 0 && (tagEnd(list) == len(list) || r.people(list) == 0 && r.labels(at-1)) {
			return entity.ID{} // [현장음], ◀INT▶ 사공별 / 가람시 과장
		}
		if who := r.lines[at-1]; len(r.marks(who, "person")) == 0 && r.tellsOfOther(who) {
			return entity.ID{}
		}
	}
	if i > 0 && !r.quotes[i-1].speaker.IsZero() && r.line(r.quotes[i-1].outer.End-1) == at-1 {
		return entity.ID{} // words behind those of whom their own line names
	}
	if at > 0 {
		if list := r.marks(r.lines[at-1], "person"); len(list) > 0 {
			line := r.lines[at-1]
			if _, ok := r.subject(line); ok || length(r.str(line)) < 40 || len(r.ids(list)) == 1 && !r.named(s.last, diag.Span{Start: r.lines[max(0, at-3)].Start, End: line.Start}) {
				s.last = r.Mentions[list[len(list)-1]].ID
				return s.last
			}
		}
	}
	if !s.last.IsZero() {
		return s.last
	}
	for k := at + 1; k < len(r.lines) && k <= at+3; k++ {
		if strings.HasPrefix(r.Text[r.quotes[i].outer.End:], "\n") && strings.ContainsAny(korean.FirstRunes(r.str(r.lines[k]), 1), doubleMarks) {
			break // another's words
		}
		if m, ok := r.subject(r.lines[k]); ok {
			s.last = r.Mentions[m].ID
			return s.last
		}
	}
	if r.interviews() {
		return r.portrayed()
	}
	return s.last
}
