package facts

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// A quotation is words between quotation marks that somebody is said to have
// said. Korean tells it by what follows the closing mark: the quotative 고, 라고,
// 며, 면서, 라는, and a verb of saying. Words in quotation marks without them are
// terms, titles or emphasis. One exception: a whole paragraph in quotation marks.

// quotation is a pair of marks, and what it was found to be.
type quotation struct {
	words   diag.Span // without the marks
	outer   diag.Span // with them
	spoken  bool
	block   bool      // a paragraph of its own
	speaker entity.ID // where the marks themselves are credited
	single  bool      // in single marks or corner brackets
}

// findQuotations pairs the marks of each paragraph.
func (r *reader) findQuotations() {
	open := -1 // of a quotation that goes on in the next paragraph
	for _, l := range r.lines {
		pairs, left := r.pairs(l, open)
		all := append(pairs, r.singles(l, pairs)...)
		slices.SortStableFunc(all, func(a, b quotation) int { return a.outer.Start - b.outer.Start })
		for _, q := range all {
			r.judge(&q, l)
			if q.spoken || !q.single {
				r.quotes = append(r.quotes, q)
			}
		}
		open = left
	}
}

// pairs finds the double quotation marks of a line. An opening mark without a
// closing one ends where the quotative stands; a closing mark without an opening
// one begins after the subject of the sentence. left is an opening mark that the
// next paragraph may close.
func (r *reader) pairs(l diag.Span, open int) (list []quotation, left int) {
	start := open
	for i, c := range r.str(l) {
		at := l.Start + i
		switch r.markKind(c, at, l, start) {
		case opening:
			if start >= 0 && start >= l.Start {
				if q, ok := r.closeMissing(start, at); ok {
					list = append(list, q)
				}
			}
			start = at
		case closing:
			end := at + utf8.RuneLen(c)
			if start < 0 {
				if q, ok := r.openMissing(l, at, end); ok {
					list = append(list, q)
				}
				continue
			}
			list = append(list, r.quoted(start, at, end))
			start = -1
		}
	}
	if start < 0 {
		return list, -1
	}
	if q, ok := r.closeMissing(max(start, l.Start), l.End); ok && start >= l.Start {
		return append(list, q), -1
	}
	if start >= l.Start && r.continued(l) {
		return list, start
	}
	return list, -1
}

// singles finds the single quotation marks of a line outside of double ones, and the
// corner brackets in which older papers quote.
func (r *reader) singles(l diag.Span, pairs []quotation) []quotation {
	var list []quotation
	start := -1
	for i, c := range r.str(l) {
		at := l.Start + i
		switch {
		case slices.ContainsFunc(pairs, func(q quotation) bool { return q.outer.Start <= at && at < q.outer.End }):
			start = -1
		case c == '‘' || c == '「' || c == '『' || c == '｢':
			start = at
		case (c == '’' || c == '」' || c == '』' || c == '｣') && start >= 0:
			q := r.quoted(start, at, at+utf8.RuneLen(c))
			q.single = true
			list = append(list, q)
			start = -1
		}
	}
	return list
}

// quoted makes a quotation of an opening mark, and a closing one from end to after.
func (r *reader) quoted(open, end, after int) quotation {
	_, size := utf8.DecodeRuneInString(r.Text[open:])
	return quotation{words: r.trim(diag.Span{Start: open + size, End: end}), outer: diag.Span{Start: open, End: after}}
}

type markKind uint8

const (
	noMark markKind = iota
	opening
	closing
)

// markKind tells whether a character opens or closes a quotation. The straight
// mark does both: it opens after a space or at the beginning, unless a quotation
// is open and no word follows.
func (r *reader) markKind(c rune, at int, l diag.Span, open int) markKind {
	switch c {
	case '“', '〝':
		return opening
	case '”', '〞', '‟':
		return closing
	case '"', '＂':
		before, _ := utf8.DecodeLastRuneInString(r.Text[l.Start:at])
		after, _ := utf8.DecodeRuneInString(r.Text[at+utf8.RuneLen(c) : l.End])
		spaceBefore := at == l.Start || strings.ContainsRune(" ([‘'·,", before)
		spaceAfter := at+utf8.RuneLen(c) == l.End || after == ' '
		switch {
		case spaceBefore && !spaceAfter:
			if open >= l.Start && open >= 0 && readTail(r.Text[at+utf8.RuneLen(c):l.End]).link != "" && !finiteBefore(r.Text[l.Start:at]) {
				return closing
			}
			return opening
		case !spaceBefore:
			return closing
		case open >= 0:
			return closing
		}
		return opening
	}
	return noMark
}

// finiteBefore reports whether the words before a mark end as a sentence does, so
// that a quotation may have been closed there before.
func finiteBefore(s string) bool { return strings.HasSuffix(strings.TrimSpace(s), ",") }

// spokenEnd finds where spoken words end that no mark closes: …겠다고 말했다.
var spokenEnd = regexp.MustCompile(`(다|요|까|자|라)[.?!]?(고|라고|며|면서|라며|라면서)\s`)

// closeMissing gives the quotation that opens at open and is closed by nothing
// before end.
func (r *reader) closeMissing(open, end int) (quotation, bool) {
	_, size := utf8.DecodeRuneInString(r.Text[open:])
	s := r.Text[open+size : end]
	best := -1
	for _, m := range spokenEnd.FindAllStringSubmatchIndex(s, -1) {
		if saying(firstOf(s[m[1]:], 20)) {
			best = m[3]
			break
		}
	}
	if best < 0 {
		return quotation{}, false
	}
	at := open + size + best
	return quotation{words: r.trim(diag.Span{Start: open + size, End: at}), outer: diag.Span{Start: open, End: at}, spoken: true}, true
}

// openMissing gives the quotation that closes at end though nothing opened it: it
// begins after the subject of its sentence.
func (r *reader) openMissing(l diag.Span, end, after int) (quotation, bool) {
	if !readTail(r.Text[after:l.End]).quotes() {
		return quotation{}, false
	}
	s := r.sentences[r.sentence(end-1)]
	start := max(s.Start, l.Start)
	for _, m := range r.marks(diag.Span{Start: start, End: end}, "person") {
		n := topicLength(r.Text[r.Mentions[m].In.End:end])
		if n == 0 {
			continue
		}
		words := r.trim(diag.Span{Start: r.Mentions[m].In.End + n, End: end})
		return quotation{words: words, outer: diag.Span{Start: words.Start, End: after}, spoken: true}, true
	}
	return quotation{}, false
}

// continued reports whether the paragraph after l opens with a quotation mark, as
// a quotation over several paragraphs does.
func (r *reader) continued(l diag.Span) bool {
	i := r.line(l.Start)
	if i+1 >= len(r.lines) {
		return false
	}
	next := r.str(r.lines[i+1])
	return !r.heading[r.lines[i+1].Start] && strings.ContainsAny(next, "”") && !strings.ContainsAny(next[:min(3, len(next))], "“\"")
}

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
	heading := r.heading[l.Start]
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
	if q.single || q.outer.Start < l.Start {
		return false
	}
	t := readTail(r.Text[q.outer.End:l.End])
	m, ok := r.subject(r.beforeMark(q, l))
	if !ok || r.Mentions[m].ID == speaker || !t.quotes() || t.names() || !t.says() {
		return false
	}
	q.speaker = r.Mentions[m].ID
	return true
}

// saysBlock finds a paragraph that is a quotation and nothing else.
func (r *reader) saysBlock(q *quotation, l diag.Span) bool {
	words := r.str(q.words)
	q.block = !q.single && q.outer.Start == l.Start && strings.Trim(r.Text[q.outer.End:l.End], " .") == "" && length(words) >= 15 && endsIn(words, finiteEnds)
	return q.block
}

// saysFramed finds a quotation that is a sentence of its own, which the sentence
// before or behind it attributes: 나 원장은 이렇게 말했다. “…”
func (r *reader) saysFramed(q *quotation, l diag.Span) bool {
	after := r.Text[q.outer.End:l.End]
	return !q.single && r.framed(q, l, after) && endsIn(r.str(q.words), finiteEnds)
}

// saysQuotative finds the quotative behind the mark with a verb of saying, or with
// another quotation on whose verb it depends.
func (r *reader) saysQuotative(q *quotation, l diag.Span) bool {
	t, words := readTail(r.Text[q.outer.End:l.End]), r.str(q.words)
	if !t.quotes() || t.names() || t.heardOf() || length(words) < 8 && !endsIn(words, finiteEnds) {
		return false
	}
	if q.single {
		return t.says() && endsIn(words, clauseEnds) && r.speaks(r.beforeMark(q, l))
	}
	return t.says() || nextOpens(restOfSentence(r.Text[q.outer.End:l.End]))
}

// saysSpeaker finds the quotative behind the mark and somebody who can speak as the
// subject in front of it, whatever the verb is: …”고 고개를 숙였다, …”라며 (in the next
// paragraph the sentence goes on).
func (r *reader) saysSpeaker(q *quotation, l diag.Span) bool {
	t, words := readTail(r.Text[q.outer.End:l.End]), r.str(q.words)
	if q.single || !verbLinks[t.link] || !t.whole || t.names() {
		return false
	}
	enough := endsIn(words, finiteEnds) && length(words) >= 8 || endsIn(words, clauseEnds) && length(words) >= 4 || length(words) >= 20
	return enough && r.speaks(r.beforeMark(q, l))
}

// saysDemand finds words that somebody demands: …점검할 것”을 당부했다.
func (r *reader) saysDemand(q *quotation, l diag.Span) bool {
	after := r.Text[q.outer.End:l.End]
	if q.single || !strings.HasPrefix(after, "을 ") || !strings.HasSuffix(r.str(q.words), "것") {
		return false
	}
	words := strings.Fields(after)
	return saying(strings.Join(words[1:min(5, len(words))], " "))
}

// saysStance finds words that somebody is said to stand for: 나 원장은 “…”는 입장이다.
func (r *reader) saysStance(q *quotation, l diag.Span) bool {
	t := readTail(r.Text[q.outer.End:l.End])
	return !q.single && t.stance() && !t.heardOf() && endsIn(r.str(q.words), clauseEnds) && r.speaks(r.beforeMark(q, l))
}

// saysStanding finds a quotation that is a sentence of its own in a paragraph that
// tells of a person: “이대로는 못 삽니다.” 주민 나은별씨는 한숨을 쉬었다.
func (r *reader) saysStanding(q *quotation, l diag.Span) bool {
	words := r.str(q.words)
	if q.single || length(words) < 8 || !endsIn(words, speechEnds) || !strings.ContainsAny(lastOf(words, 1), ".?!…") || q.outer.Start < l.Start {
		return false
	}
	before, after := r.Text[l.Start:q.outer.Start], r.Text[q.outer.End:l.End]
	if after != "" && after[0] != ' ' || strings.TrimSpace(before) != "" && !outerStop.MatchString(lastOf(before, 3)) && !strings.HasSuffix(strings.TrimSpace(before), ":") {
		return false
	}
	_, ok := r.subject(l)
	return ok
}

// saysCredited finds words behind which their speaker stands in a bracket or behind a
// dash: “길을 내겠다”(나은별 원장), “길을 내겠다.” - 나은별 원장.
func (r *reader) saysCredited(q *quotation, l diag.Span) bool {
	tokens := r.tokens(diag.Span{Start: q.outer.End, End: l.End})
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

// saysHeadline finds words in a headline or a caption right behind the name or the
// title of their speaker: 나은별 장관 “내년에 연다”.
func (r *reader) saysHeadline(q *quotation, l diag.Span) bool {
	if q.single || endsSentence(r.str(l)) || length(r.str(q.words)) < 5 || q.outer.Start < l.Start {
		return false
	}
	tokens := r.tokens(diag.Span{Start: l.Start, End: q.outer.Start})
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
		if strings.HasSuffix(before, "다.") && saying(before[strings.LastIndexByte(before, ' ')+1:]) {
			return true
		}
	}
	behind := restOfSentence(after)
	return strings.HasPrefix(behind, " ") && length(behind) <= longestFrame && !nextOpens(behind) && strings.HasSuffix(strings.TrimSpace(behind), "다.") && saying(behind)
}

// longestFrame is the length of the sentence behind a quotation that attributes it,
// in characters.
const longestFrame = 64

// nextOpens reports whether another quotation follows in the same sentence, on
// which the verb of saying depends: "…"라면서 "…"고 말했다.
func nextOpens(rest string) bool { return strings.ContainsAny(rest, "“\"") }

// restOfSentence gives the text up to the end of its sentence, outside of
// quotation marks.
func restOfSentence(s string) string {
	if i := sentenceStop.FindStringIndex(s); i != nil {
		return s[:i[1]]
	}
	return s
}

var sentenceStop = regexp.MustCompile(`[다요]\.(\s|$|[가-힣])`)

// answerAt gives the answer in which a span lies, where quotations are the
// interviewee's own.
func (r *reader) answerAt(s diag.Span) (answer, bool) {
	for _, a := range r.answers {
		if a.words.Contains(s) {
			return a, true
		}
	}
	return answer{}, false
}

// inQuote gives the index of the spoken quotation that holds an offset, or -1.
func (r *reader) inQuote(offset int) int {
	for i, q := range r.quotes {
		if q.spoken && q.words.Start <= offset && offset < q.words.End {
			return i
		}
	}
	return -1
}
