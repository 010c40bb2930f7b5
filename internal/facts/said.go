package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Which words in quotation marks somebody said.

// quoteRule is one way in which a text tells that words in quotation marks were
// said. Its examples, found and not found, are in testdata/quotes, in a file of its
// name.
type quoteRule struct {
	name string
	says func(r *reader, q *quotation, l diag.Span) bool
}

// quoteRules are the ways; one is enough.
func quoteRules() []quoteRule {
	return []quoteRule{
		{"block", (*reader).saysBlock},
		{"framed", (*reader).saysFramed},
		{"quotative", (*reader).saysQuotative},
		{"speaker", (*reader).saysSpeaker},
		{"demand", (*reader).saysDemand},
		{"foreseen", (*reader).saysForeseen},
		{"stance", (*reader).saysStance},
		{"standing", (*reader).saysStanding},
		{"credited", (*reader).saysCredited},
		{"headline", (*reader).saysHeadline},
	}
}

// judge tells quotations from quoted terms.
func (r *reader) judge(q *quotation, l diag.Span) {
	if a, ok := r.answerAt(q.words); ok {
		q.spoken = r.otherInAnswer(q, l, a.speaker)
		return
	}
	if r.answersThem(q, l) {
		q.spoken = false
		return
	}
	heading := r.heading[l.Start] && !strings.HasSuffix(strings.TrimSpace(r.str(l)), ",") // …”라며, goes on
	q.spoken = q.spoken && !heading
	for _, rule := range quoteRules() {
		if q.spoken {
			return
		}
		if heading && rule.name != "headline" {
			continue
		}
		if rule.name != r.without {
			q.spoken = rule.says(r, q, l)
		}
	}
}

// otherInAnswer reports whether words in an answer are those of a person other than
// who answers, whom the answer names.
func (r *reader) otherInAnswer(q *quotation, l diag.Span, speaker entity.ID) bool {
	if q.single && !q.inner || q.outer.Start < l.Start {
		return false
	}
	t := readTail(r.Text[q.outer.End:l.End])
	if !t.quotes() || t.names() || !t.says() && !(verbLinks[t.link] && t.whole) {
		return false
	}
	before := r.beforeMark(q, l)
	if m, ok := r.subject(before); ok {
		q.speaker = r.Mentions[m].ID
		return q.speaker != speaker
	}
	return false
}

// answersThem reports whether words are those to which the subject of the sentence answers, and whose
// they are is not told: 나은별 의원은 “늦지 않았다”고 언급한 데 대해 ….
func (r *reader) answersThem(q *quotation, l diag.Span) bool {
	if !answered.MatchString(r.Text[q.outer.End:l.End]) {
		return false
	}
	words := strings.Fields(r.str(r.beforeMark(q, l)))
	if len(words) == 0 {
		return true
	}
	last := words[len(words)-1]
	list, ok := korean.Particles(korean.BareNoun(last), strings.TrimPrefix(last, korean.BareNoun(last)))
	return !ok || len(list) == 0 || list[0].Case != korean.Subject
}

// answered is what stands behind words to which somebody answers.
var answered = pattern("answered")

// saysBlock finds a paragraph that is a quotation and nothing else.
func (r *reader) saysBlock(q *quotation, l diag.Span) bool {
	words := r.str(q.words)
	q.block = !q.single && q.outer.Start == r.lines[r.line(q.outer.Start)].Start && strings.Trim(r.Text[q.outer.End:l.End], " .") == "" && length(words) >= 15 && (endsIn(words, finiteEnds) || strings.ContainsAny(korean.LastRunes(words, 1), ".?!…"))
	return q.block
}

// saysFramed finds a quotation that is a sentence of its own, which the sentence
// before or behind it attributes: 나 원장은 이렇게 말했다. “…”
func (r *reader) saysFramed(q *quotation, l diag.Span) bool {
	after := r.Text[q.outer.End:l.End]
	return !q.single && r.framed(q, l, after) && (endsIn(r.str(q.words), finiteEnds) || endsIn(r.str(q.words), speechEnds))
}

// saysQuotative finds the quotative behind the mark with a verb of saying, or with
// another quotation on whose verb it depends.
func (r *reader) saysQuotative(q *quotation, l diag.Span) bool {
	t, words := readTail(r.Text[q.outer.End:l.End]), r.str(q.words)
	if !t.quotes() || t.names() || t.heardOf() || t.asked() && !r.owned(q, l) && r.ownerBehind(q).IsZero() || length(words) < 8 && !endsIn(words, finiteEnds) {
		return false
	}
	if q.single {
		opening := r.Text[q.outer.Start:]
		old := !strings.HasPrefix(opening, "‘") // 『…』고 물러섰다, in old papers
		whole := endsIn(words, clauseEnds)
		if (t.says() || verbLinks[t.link]) && strings.HasPrefix(opening, "『") && length(words) >= 20 { // 『…해야 할 때』라고 말했다
			whole = true
		}
		return (t.says() || old && verbLinks[t.link]) && whole && r.speaks(r.beforeMark(q, l))
	}
	return t.says() || !r.unnamedWords(q).IsZero() || nextOpens(restOfSentence(r.Text[q.outer.End:l.End]))
}

// owned reports whether a quotation has whose it is in front of it: 나은별 교수의 “…”.
func (r *reader) owned(q *quotation, l diag.Span) bool {
	_, ok := r.owner(r.beforeMark(q, l), q.outer.End)
	return ok
}

// saysSpeaker finds the quotative behind the mark and somebody who can speak as the
// subject in front of it, whatever the verb is: …”고 고개를 숙였다, …”라며 (in the next
// paragraph the sentence goes on).
func (r *reader) saysSpeaker(q *quotation, l diag.Span) bool {
	t, words := readTail(r.Text[q.outer.End:l.End]), r.str(q.words)
	if q.single || !verbLinks[t.link] || !t.whole || t.names() {
		return false
	}
	asks := strings.ContainsAny(korean.LastRunes(words, 1), "?!") && length(words) >= 5
	enough := asks || r.saysWhatIs(words) || endsIn(words, finiteEnds) && length(words) >= 8 || endsIn(words, clauseEnds) && length(words) >= 4 || length(words) >= 20
	before := r.beforeMark(q, l)
	return enough && (r.speaks(before) || while[t.link] && endsIn(words, clauseEnds) && r.subjectless(before))
}

// saysWhatIs reports whether words that end in a noun are a sentence whose verb is 이다, left to the quotative:
// 집은 권리, 시작이 반, but not 아이가 행복한 나라.
func (r *reader) saysWhatIs(words string) bool {
	t := korean.Read(words + copula)
	if len(t.Sentences()) != 1 {
		return false
	}
	return slices.ContainsFunc(t.Clauses(0), func(c *korean.Clause) bool {
		who, ok := c.Arg(korean.Who)
		return ok && c.Relation == korean.Main && c.State && (who.Case == korean.Topic || who.Case == korean.Subject)
	})
}

// subjectless reports whether the words of a sentence in front of a quotation hold no subject, so that it is that of
// the sentence before: 그러면서도 “…”, 그 물음에는 “…”.
func (r *reader) subjectless(before diag.Span) bool {
	for _, c := range r.korean().Clauses(r.korean().Sentence(before.Start)) {
		for _, a := range c.Args {
			if !c.Quoted && a.Role == korean.Who && before.Contains(diag.Span(a.Word)) {
				return false
			}
		}
	}
	return true
}

// while are the quotatives of what somebody says while doing something else, which
// need no subject beside them: “…”며 웃었다.
var while = korean.List("while saying")

// saysDemand finds words that somebody demands: …점검할 것”을 당부했다.
func (r *reader) saysDemand(q *quotation, l diag.Span) bool {
	after := r.Text[q.outer.End:l.End]
	if q.single || !strings.HasPrefix(after, "을 ") || !strings.HasSuffix(r.str(q.words), "것") {
		return false
	}
	words := strings.Fields(after)
	return saying(strings.Join(words[1:min(5, len(words))], " "))
}

// saysForeseen finds words that somebody foresees or judges: …줄어들 것”으로 내다봤다.
func (r *reader) saysForeseen(q *quotation, l diag.Span) bool {
	after := r.Text[q.outer.End:l.End]
	if q.single || !asThing.Begins(after) || !thingEnd.Ends(r.str(q.words)) || length(r.str(q.words)) < shortestReport {
		return false
	}
	for _, c := range r.korean().Clauses(r.korean().Sentence(q.outer.Start)) {
		if c.Predicate.Start >= q.outer.End && !c.Quoted {
			return foreseeing.Has(c.Lemma) && c.Voice == korean.Active && !c.Negated && r.speaks(r.beforeMark(q, l))
		}
	}
	return false
}

// What stands behind words that somebody foresees, what these end in, and the verbs; words.tsv says what for.
var (
	asThing    = words("as-thing")
	thingEnd   = words("thing-end")
	foreseeing = words("foreseeing")
)

// saysStance finds words that somebody is said to stand for: 나 원장은 “…”는 입장이다.
func (r *reader) saysStance(q *quotation, l diag.Span) bool {
	t := readTail(r.Text[q.outer.End:l.End])
	return !q.single && t.stance() && !t.heardOf() && !t.asked() && endsIn(r.str(q.words), clauseEnds) && r.speaks(r.beforeMark(q, l))
}

// saysStanding finds a quotation that is a sentence of its own in a paragraph that
// tells of a person: “이대로는 못 삽니다.” 주민 나은별씨는 한숨을 쉬었다.
func (r *reader) saysStanding(q *quotation, l diag.Span) bool {
	words := r.str(q.words)
	if q.single || length(words) < 8 || !endsIn(words, speechEnds) || !strings.ContainsAny(korean.LastRunes(words, 1), ".?!…") && !polite(words) || q.outer.Start < l.Start {
		return false
	}
	before, after := r.Text[l.Start:q.outer.Start], r.Text[q.outer.End:l.End]
	if after != "" && after[0] != ' ' || strings.TrimSpace(before) != "" && !outerStop.MatchString(korean.LastRunes(before, 3)) && !strings.HasSuffix(strings.TrimSpace(before), ":") {
		return false
	}
	if _, ok := r.subject(l); ok {
		return true
	}
	return pronoun.MatchString(before)
}

// saysCredited finds words behind which their speaker stands in a bracket or behind a
// dash: “길을 내겠다”(나은별 원장), “길을 내겠다.” - 나은별 원장.
func (r *reader) saysCredited(q *quotation, l diag.Span) bool {
	tokens := r.tokens(diag.Span{Start: q.outer.End, End: l.End})
	if !q.single && q.outer.Start == l.Start && strings.HasPrefix(r.Text[q.outer.End:], "..") {
		return r.dotted(q, tokens)
	}
	if q.single || len(tokens) < 2 || tokens[0].text != "(" && !strings.Contains("-–—―", tokens[0].text) || tokens[0].mark >= 0 {
		return false
	}
	end := len(tokens)
	if tokens[0].text == "(" {
		end = closes(tokens, 0)
	}
	if end < 0 || end > longestTitle+2 || r.people(tokens[:end]) != 1 || length(r.str(q.words)) < 5 {
		return false
	}
	for _, t := range tokens[:end] {
		if r.kind(t) == "person" {
			q.speaker = r.Mentions[t.mark].ID
		}
	}
	return true
}

// dotted finds the speaker of a headline behind dots: “길을 내겠다”...나은별 원장.
func (r *reader) dotted(q *quotation, tokens []token) bool {
	for len(tokens) > 0 && strings.Trim(tokens[0].text, ".…") == "" {
		tokens = tokens[1:]
	}
	if len(tokens) == 0 || len(tokens) > longestTitle {
		return false
	}
	last := tokens[len(tokens)-1]
	switch {
	case r.people(tokens) == 1 && r.namesIn(tokens):
		if next := r.indexOf(tokens, r.marks(diag.Span{Start: tokens[0].Start, End: last.End}, "person")[0]); next == 0 && len(tokens) > 1 {
			if t, end := r.rightTitle(tokens, 0); !t.found || end < len(tokens) {
				return false // 나은별 의원실 직원
			}
		}
		q.speaker = r.Mentions[r.marks(diag.Span{Start: tokens[0].Start, End: last.End}, "person")[0]].ID
	case len(tokens) == 2 && r.kind(tokens[0]) == "agency" && tailIn(last.text, peopleNouns) != "":
		q.speaker = r.Mentions[tokens[0].mark].ID
	}
	return !q.speaker.IsZero()
}

// saysHeadline finds words in a headline or a caption right behind the name or the
// title of their speaker: 나은별 장관 “내년에 연다”.
func (r *reader) saysHeadline(q *quotation, l diag.Span) bool {
	if q.single || endsSentence(r.str(l)) || length(r.str(q.words)) < 5 || q.outer.Start < l.Start {
		return false
	}
	tokens := r.tokens(diag.Span{Start: l.Start, End: q.outer.Start})
	if id := r.askedInTitle(); len(tokens) == 0 && q.outer.End == l.End && r.line(l.Start) < 2 && !id.IsZero() {
		q.speaker = id
		return true // the deck under [인터뷰] 나은별 한빛원장
	}
	for k := len(tokens) - 1; k >= 0 && k >= len(tokens)-longestTitle; k-- {
		if r.kind(tokens[k]) != "person" {
			continue
		}
		if _, next := r.rightTitle(tokens, k); next < len(tokens) && !(next == len(tokens)-1 && strings.Contains(",:", tokens[next].text)) {
			return false
		}
		if last := tokens[len(tokens)-1]; last.word() && !r.isPost(last.text, true) && !acting[last.text] {
			return false // the last word has a particle, and the words are said in a sentence
		}
		q.speaker = r.Mentions[tokens[k].mark].ID
		return true
	}
	return false
}

// askedInTitle gives who is asked in an interview whose headline is a tag, the name and what the person is, with nobody's
// words in it.
func (r *reader) askedInTitle() entity.ID {
	i := strings.IndexAny(r.Title, "]】>")
	if i < 0 || i > longestTag || strings.ContainsAny(r.Title, doubleMarks) {
		return entity.ID{}
	}
	var found []entity.ID
	for m := range r.Mentions {
		if id := r.Mentions[m].ID; id.Kind == "person" && strings.Contains(r.Title, id.Base()) {
			found = union(found, []entity.ID{id})
		}
	}
	id := only(found)
	if body, _ := r.titledPost(id); id.IsZero() || body.IsZero() {
		return entity.ID{}
	}
	return id
}

// longestTag is how many bytes of the headline of an interview its tag has at most.
const longestTag = 40

// beforeMark gives the words of the sentence in front of a quotation.
func (r *reader) beforeMark(q *quotation, l diag.Span) diag.Span {
	start := r.lines[r.line(q.outer.Start)].Start
	if s := r.sentences[r.sentence(q.outer.Start)]; s.Start > start && s.Start <= q.outer.Start {
		start = s.Start
	}
	return diag.Span{Start: start, End: q.outer.Start}
}

// speaks reports whether a span has somebody for its subject who can speak.
func (r *reader) speaks(in diag.Span) bool {
	if _, ok := r.subject(in); ok {
		return true
	}
	if _, ok := r.bodySubject(in); ok {
		return true
	}
	if _, ok := r.surnameAlone(in); ok {
		return true
	}
	_, _, ok := r.unnamedIn(in)
	return ok || pronoun.MatchString(r.str(in))
}

// framed reports whether a quotation is a sentence of its own that the sentence
// before or behind it attributes: 나 원장은 이렇게 말했다. “…”
func (r *reader) framed(q *quotation, l diag.Span, after string) bool {
	if length(r.str(q.words)) < 10 {
		return false
	}
	before := strings.TrimSpace(r.Text[r.lines[r.line(q.outer.Start)].Start:q.outer.Start])
	if after == "" || after[0] == ' ' {
		if strings.HasSuffix(before, ":") || strings.HasSuffix(before, "：") {
			return length(before) > 1
		}
		if declarative.Ends(before) && saying(before[strings.LastIndexByte(before, ' ')+1:]) {
			return true
		}
	}
	behind := restOfSentence(after)
	if _, ok := r.genitive(q.outer.End); ok && strings.HasPrefix(behind, " ") && strings.ContainsAny(korean.LastRunes(r.str(q.words), 1), ".?!…") {
		return true
	}
	return strings.HasPrefix(behind, " ") && length(behind) <= longestFrame && !nextOpens(behind) && sentenceLike(behind) && saying(behind)
}

// longestFrame is the length of the sentence behind a quotation that attributes it,
// in characters.
const longestFrame = 64
