package facts

import (
	"regexp"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// Who said the words: the subject of the sentence around them; else a pronoun or
// a repeated "the same official", which point at the last speaker; else, with no
// subject at all, whoever spoke last in the article. A speaker without a name
// (관계자, 측) is the body's, and without a body nobody's.

var (
	pronoun = regexp.MustCompile(`(?:^|[\s“"])(그|그녀|그분|이|저)(는|가|도|께서|의\s설명|의\s말)(?:\s|,|$)|^그는`)
)

// upToQuote gives at most forty characters of the words up to a full stop or another
// quotation.
func upToQuote(s string) string {
	s = firstOf(s, 40)
	if i := strings.IndexAny(s, ".“\""); i >= 0 {
		return s[:i]
	}
	return s
}

// speech is the last speaker while the document is read from its beginning.
type speech struct {
	last    entity.ID // who spoke last, or was the last subject
	unnamed entity.ID // the body of the last unnamed speaker
	isBody  bool      // last was an unnamed speaker
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
		if speaker := r.speaker(i, &s); !speaker.IsZero() { // nobody's words are no quotation
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
	s := strings.ReplaceAll(r.str(words), "\n", " ")
	return doc.Quote{Speaker: speaker, Words: words, First: firstOf(s, 12), Last: lastOf(s, 12)}
}

// speaker finds who says quotation i and remembers it in s.
func (r *reader) speaker(i int, s *speech) entity.ID {
	q := &r.quotes[i]
	if !q.speaker.IsZero() {
		s.last, s.isBody = q.speaker, false
		return s.last
	}
	if q.block {
		return r.blockSpeaker(i, s)
	}
	before := r.before(i)
	if m, ok := r.owner(before, q.outer.End); ok {
		return r.Mentions[m].ID
	}
	if m, ok := r.subject(before); ok {
		s.last, s.isBody = r.Mentions[m].ID, false
		return s.last
	}
	if id, ok := r.unnamedSpeaker(before, s); ok {
		s.last, s.unnamed, s.isBody = id, id, true
		return id
	}
	if r.continues(i) {
		return s.last
	}
	words := r.str(before)
	if pronoun.MatchString(words) {
		if id := r.lastPerson(before.Start, s); !id.IsZero() {
			s.last, s.isBody = id, false
		}
		return s.last
	}
	if m, ok := r.subject(diag.Span{Start: q.outer.End, End: q.outer.End + len(upToQuote(r.Text[q.outer.End:]))}); ok {
		s.last, s.isBody = r.Mentions[m].ID, false
		return s.last
	}
	if m, ok := r.genitive(q.outer.End); ok {
		s.last, s.isBody = r.Mentions[m].ID, r.Mentions[m].ID.Kind == "agency"
		return s.last
	}
	if m, ok := r.bodySubject(before); ok {
		s.last, s.isBody = r.Mentions[m].ID, true
		return s.last
	}
	if m := r.marks(before, "person"); len(m) > 0 {
		s.last, s.isBody = r.Mentions[m[len(m)-1]].ID, false
		return s.last
	}
	if s.last.IsZero() || r.topicChanged(before.Start, s) {
		if id := r.lastPerson(before.Start, s); !id.IsZero() {
			s.last = id
		}
	}
	return s.last
}

// owner gives whose words are spoken of when a name with 의 stands right before the
// mark: 하늘찬 교수의 “…”라는 지적에.
func (r *reader) owner(before diag.Span, end int) (int, bool) {
	list := r.marks(before, "person", "agency")
	if len(list) == 0 || !readTail(r.Text[end:min(len(r.Text), end+200)]).spoken() {
		return 0, false
	}
	m := list[len(list)-1]
	return m, owned.MatchString(r.Text[r.Mentions[m].In.End:before.End])
}

var (
	owned = regexp.MustCompile(`^(?:\s[가-힣A-Za-z0-9]+){0,3}의\s$`)
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
	return diag.Span{Start: start, End: q.outer.Start}
}

var outerStop = regexp.MustCompile(`[다요까][.?!]\s?`)

// insideMarks reports whether an offset is within quotation marks of any kind.
func (r *reader) insideMarks(offset int) bool {
	for _, q := range r.quotes {
		if q.outer.Start <= offset && offset < q.outer.End {
			return true
		}
	}
	return false
}

// continues reports whether another spoken quotation stands earlier in the same
// sentence, so that both have one speaker.
func (r *reader) continues(i int) bool {
	if i == 0 || !r.quotes[i-1].spoken || r.quotes[i-1].block {
		return false
	}
	between := r.Text[r.quotes[i-1].outer.End:r.quotes[i].outer.Start]
	return !strings.Contains(between, "\n") && !outerStop.MatchString(between) && r.subjectFree(diag.Span{Start: r.quotes[i-1].outer.End, End: r.quotes[i].outer.Start})
}

// genitive gives whose words they were said to be: …는 것이 나 원장의 설명이다.
func (r *reader) genitive(at int) (int, bool) {
	end := min(len(r.Text), at+200)
	for _, m := range r.marks(diag.Span{Start: at, End: end}, "person", "agency") {
		if strings.Contains(r.Text[at:r.Mentions[m].In.Start], ".") {
			break
		}
		if sayingOf.MatchString(r.Text[r.Mentions[m].In.End:]) {
			return m, true
		}
	}
	return 0, false
}

var sayingOf = regexp.MustCompile(`^(?:\s[가-힣A-Za-z0-9]+){0,4}?(?:\s?(?:관계자|측))?의\s(?:설명|말|지적|주장|평가|입장|생각|진단|분석|전망|의견|판단)`)

// subjectFree reports whether no person is a new subject in a span.
func (r *reader) subjectFree(in diag.Span) bool { _, ok := r.subject(in); return !ok }

// unnamedSpeaker finds who speaks before a quotation without a name: 관계자, 측 and
// the like, or a post. The body that stands in front of the word speaks; for 같은
// 관계자 the one before; without a body the speaker is told by a description in
// brackets.
func (r *reader) unnamedSpeaker(before diag.Span, s *speech) (entity.ID, bool) {
	tokens, k, ok := r.unnamedIn(before)
	if !ok {
		return entity.ID{}, false
	}
	if k > 0 && (tokens[k-1].text == "같은" || tokens[k-1].text == "이" || tokens[k-1].text == "해당") && !s.unnamed.IsZero() {
		return s.unnamed, true
	}
	if r.kind(tokens[k]) == "agency" {
		return r.Mentions[tokens[k].mark].ID, true
	}
	chain := r.chain(tokens, k, 0)
	body, _ := r.bodyOf(chain)
	if body < 0 {
		body = r.bodyNamed(append(chain[:len(chain):len(chain)], tokens[k]))
	}
	if body >= 0 {
		return r.Mentions[body].ID, true
	}
	if len(chain) > 0 && localBodies[chain[len(chain)-1].text] {
		if id := r.localBody(chain[len(chain)-1].text, before.Start); !id.IsZero() {
			return id, true
		}
	}
	if k > 0 && localBodies[tokens[k-1].text] {
		if id := r.localBody(tokens[k-1].text, before.Start); !id.IsZero() {
			return id, true
		}
	}
	if id := r.byPost(tokens, k, before.Start); !id.IsZero() {
		return id, true
	}
	return described(chain, tokens[k].text), true
}

// byPost gives the one person named before an offset who holds the post of token k,
// of the surname in front of it when there is one: 원장은, 나 원장은.
func (r *reader) byPost(tokens []token, k, before int) entity.ID {
	noun := tokens[k].text
	if tailIn(noun, peopleNouns) != "" {
		return entity.ID{}
	}
	surname := ""
	if k > 0 && tokens[k-1].word() && length(tokens[k-1].text) == 1 && tokens[k-1].text != "이" && tokens[k-1].text != "그" {
		surname = tokens[k-1].text
	}
	var list []entity.ID
	for _, c := range r.posts() {
		if c.In.Start < before && c.present && strings.HasSuffix(c.Post, noun) && strings.HasPrefix(c.Person.Name, surname) {
			list = union(list, []entity.ID{c.Person})
		}
	}
	return only(list)
}

// described gives the id of a speaker without a name: the words for the person in
// brackets.
func described(chain []token, noun string) entity.ID {
	var words []token
	for _, t := range chain[max(0, len(chain)-2):] {
		if t.mark < 0 && !modifier[t.text] {
			words = append(words, t)
		}
	}
	return entity.ID{Kind: "person", Name: "(" + strings.ReplaceAll(strings.TrimSpace(phrase(words)+" "+noun), " ", "_") + ")"}
}

// people are nouns for those who speak without a name.
var peopleNouns = set(`관계자 당국자 측 담당자 대변인실 인사 간부 직원 공무원 실무자 주민 시민 전문가 업계 참석자 대통령 총리 이용자 민원인 소비자 학부모 유족 피해자 변호인 판사 재판부 연구진 학생 교사 상인 농민`)

// speakerParticles follow who speaks.
var speakerParticles = set(`은 는 이 가 도 들은 들이 들도 에 의 께서 께서는`)

// unnamedIn finds the last noun for somebody without a name in a span that is its
// subject, or stands at its end: tokens of the span, and the noun's index, whose
// text is the noun alone.
func (r *reader) unnamedIn(in diag.Span) ([]token, int, bool) {
	tokens := r.tokens(in)
	for k := len(tokens) - 1; k >= 0; k-- {
		t := tokens[k]
		if r.insideMarks(t.Start) || t.mark >= 0 {
			continue
		}
		noun, particle := t.text, ""
		if !t.gap && k > 0 && r.kind(tokens[k-1]) == "agency" && (t.text == "측은" || t.text == "측이") {
			return tokens, k - 1, true
		}
		for _, p := range []string{"께서는", "께서", "들은", "들이", "들도", "은", "는", "이", "가", "도", "에", "의"} {
			if rest, ok := strings.CutSuffix(t.text, p); ok && rest != "" {
				noun, particle = rest, p
				break
			}
		}
		if particle == "" && k < len(tokens)-1 || particle == "에" && (k+1 >= len(tokens) || tokens[k+1].text != "따르면") {
			continue
		}
		if tailIn(noun, peopleNouns) != "" || length(noun) > 1 && r.isPost(noun, true) && !(k > 0 && r.kind(tokens[k-1]) == "person") {
			tokens[k].text = noun
			return tokens, k, true
		}
	}
	return nil, 0, false
}

// localBodies are words for the local government or the ministry last named: 시
// 관계자.
var localBodies = set(`시 도 군 구 부 처 청`)

// localBody gives the last body named before an offset whose name ends so.
func (r *reader) localBody(tail string, at int) entity.ID {
	list := r.marks(diag.Span{Start: 0, End: at}, "agency")
	for k := len(list) - 1; k >= 0; k-- {
		id := r.Mentions[list[k]].ID
		if name, _, _ := strings.Cut(id.Name, "_("); strings.HasSuffix(name, tail) {
			return id
		}
	}
	return entity.ID{}
}

// topicChanged reports whether a person became the subject after the last speaker
// spoke, in the paragraph of the offset.
func (r *reader) topicChanged(offset int, s *speech) bool {
	line := r.lines[r.line(offset)]
	m, ok := r.subject(diag.Span{Start: line.Start, End: offset})
	return ok && r.Mentions[m].ID != s.last
}

// blockSpeaker finds who says a paragraph in quotation marks: the person of the
// name line in front, else the next person who is a subject, else the last
// speaker.
func (r *reader) blockSpeaker(i int, s *speech) entity.ID {
	at := r.line(r.quotes[i].outer.Start)
	if at > 0 {
		if list := r.marks(r.lines[at-1], "person"); len(list) > 0 {
			line := r.lines[at-1]
			if _, ok := r.subject(line); ok || length(r.str(line)) < 40 {
				s.last = r.Mentions[list[len(list)-1]].ID
				return s.last
			}
		}
	}
	if !s.last.IsZero() {
		return s.last
	}
	for k := at + 1; k < len(r.lines) && k <= at+3; k++ {
		if m, ok := r.subject(r.lines[k]); ok {
			s.last = r.Mentions[m].ID
			return s.last
		}
	}
	return s.last
}
