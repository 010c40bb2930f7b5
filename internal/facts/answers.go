package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// An interview is set as questions and answers: each question is a line with a
// sign or a Q before it, or merely one that asks; each answer is all that follows up
// to the next question. The interviewee says the answers, without quotation marks.

// answerRule is one layout in which words stand without quotation marks under the
// name of who says them. Its examples, found and not found, are in testdata/answers.
type answerRule struct {
	name string
	read func(*reader) []answer
}

// answerRules are the layouts. What the first finds hides what the others would
// find in the same text, but an address, which may stand in front of it.
func answerRules() []answerRule {
	return []answerRule{
		{"turns", (*reader).turns},
		{"address", (*reader).addresses},
		{"signs", (*reader).signedAnswers},
		{"bare", (*reader).bareAnswers},
	}
}

// findAnswers gives what is said without quotation marks.
func (r *reader) findAnswers() {
	for _, rule := range answerRules() {
		if rule.name == r.without || len(r.answers) > 0 && rule.name != "address" {
			continue
		}
		r.answers = append(rule.read(r), r.answers...)
	}
}

// signedAnswers gives the answers of an interview whose questions have a sign.
func (r *reader) signedAnswers() []answer { return r.interview(r.askedWithSign()) }

// bareAnswers gives the answers of an interview whose questions have none.
func (r *reader) bareAnswers() []answer { return r.interview(r.askedBare()) }

// interview gives the answers to questions, when one person gives them.
func (r *reader) interview(asks map[int]bool) []answer {
	if len(asks) == 0 {
		return nil
	}
	if speaker := r.interviewee(asks); !speaker.IsZero() {
		return r.answersTo(asks, speaker)
	}
	return nil
}

// answersTo gives the answers between the questions on the given lines.
func (r *reader) answersTo(asks map[int]bool, speaker entity.ID) []answer {
	var list []answer
	for i := 0; i < len(r.lines); i++ {
		if !asks[i] {
			continue
		}
		last := r.answerEnd(i+1, asks, speaker)
		if last <= i {
			continue
		}
		first := i + 1
		for k := first; k <= last; k++ {
			if sign, _ := r.sign(k); sign == "A" || sign == "답" {
				first = k // the question goes on over lines
				break
			}
		}
		words := diag.Span{Start: r.lines[first].Start, End: r.lines[last].End}
		if sign, end := r.sign(first); sign != "" {
			words.Start = end
		}
		list = append(list, answer{r.unquoted(words), speaker})
		i = last
	}
	return list
}

// unquoted takes the quotation marks off an answer that stands in them.
func (r *reader) unquoted(words diag.Span) diag.Span {
	s := r.str(words)
	for _, pair := range []string{"“”", `""`} {
		marks := []rune(pair)
		first, last := string(marks[0]), string(marks[1])
		if strings.HasPrefix(s, first) && strings.HasSuffix(s, last) && strings.Count(s, first) <= 2 {
			return r.trim(diag.Span{Start: words.Start + len(first), End: words.End - len(last)})
		}
	}
	return words
}

// signWords are words that begin questions and answers, with what they are.
var signWords = map[string]string{"Q": "Q", "A": "A", "문": "문", "질문": "문", "답": "답", "답변": "답"}

// sign gives the sign that line i begins with, the same one for all questions of an
// interview, and the offset behind it.
func (r *reader) sign(i int) (sign string, end int) {
	list := r.lineTokens(i)
	if len(list) > 3 && strings.Contains("(<[【", list[0].text) && strings.Contains(")>]】", list[2].text) && signWords[list[1].text] != "" {
		return signWords[list[1].text], list[3].Start // (문) …
	}
	if len(list) < 2 || list[0].mark >= 0 || r.heading[r.lines[i].Start] {
		return "", 0
	}
	if len(list) > 3 && strings.Contains("-–○●◇◆□■", list[0].text) && signWords[list[1].text] != "" && list[2].text == ":" {
		return signWords[list[1].text], list[3].Start // - 문: …
	}
	first, after := list[0], list[1]
	if strings.Contains("▲△▶▷◆◇■□●○―—–-", first.text) {
		return first.text, after.Start
	}
	colon := strings.Contains(".:)", after.text) && after.mark < 0 && len(list) > 2
	word := strings.TrimRight(first.text, "0123456789")
	if word == "" {
		return "", 0
	}
	if rest := strings.TrimLeft(word[min(1, len(word)):], "0123456789"); rest == "" && (word[0] == 'Q' || word[0] == 'A') && (colon || after.gap && word[0] == 'Q') {
		sign = word[:1]
	} else if colon {
		sign = signWords[word]
	}
	if sign == "" {
		return "", 0
	}
	if colon {
		return sign, list[2].Start
	}
	return sign, after.Start
}

// askedWithSign gives the lines that are questions with a sign, none when the
// document is no interview: of the lines with the commonest sign at least two and
// three in five must ask something.
func (r *reader) askedWithSign() map[int]bool {
	count, asking := map[string]int{}, map[string]int{}
	best := ""
	for i := range r.lines {
		sign, _ := r.sign(i)
		if sign == "" || sign == "A" || sign == "답" {
			continue
		}
		count[sign]++
		if i+1 < len(r.lines) && r.answered(i) {
			asking[sign]++
		}
		if asking[sign] > asking[best] {
			best = sign
		}
	}
	if asking[best] < 2 || asking[best]*5 < count[best]*3 {
		return nil
	}
	lines := map[int]bool{}
	for i := range r.lines {
		if sign, _ := r.sign(i); sign == best {
			lines[i] = true
		}
	}
	return lines
}

// answerSigns begin answers where questions have another sign.
var answerSigns = set(`A 답 ▲ △ ▶ ▷ - – — ― ○ ● ◇ ◆`)

// answered reports whether a line with a sign and the line behind it are question
// and answer: the first asks, or the second stands in quotation marks as a whole,
// for an interviewer may state what he wants to hear of.
func (r *reader) answered(i int) bool {
	own, _ := r.sign(i)
	if next, _ := r.sign(i + 1); next == own || next != "" && !answerSigns[next] {
		return false
	}
	return asks(r.str(r.lines[i])) || r.wholeQuote(i+1)
}

// wholeQuote reports whether a line is one pair of quotation marks.
func (r *reader) wholeQuote(i int) bool {
	s := r.str(r.lines[i])
	return strings.HasPrefix(s, "“") && strings.HasSuffix(s, "”") && strings.Count(s, "“") == 1 ||
		len(s) > 1 && strings.HasPrefix(s, `"`) && strings.HasSuffix(s, `"`) && strings.Count(s, `"`) == 2
}

// requests are the ends of questions without a question mark.
var requests = []string{"주세요", "주십시오", "달라", "말씀은", "바란다", "부탁한다", "부탁드린다", "궁금하다", "싶습니다", "나", "는가", "인가", "은가", "는지", "까", "은", "는"}

// asks reports whether a line asks something.
func asks(s string) bool {
	s = strings.TrimRight(s, " ”\"’')")
	if strings.HasSuffix(s, "?") {
		return true
	}
	s = strings.TrimRight(s, ".…")
	for _, end := range requests {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// longestQuestion is the length of a question without a sign, in characters.
const longestQuestion = 80

// askedBare gives the questions of an interview without signs: at least three short
// lines that ask, each with an answer behind it, with hardly a line between them that
// is neither.
func (r *reader) askedBare() map[int]bool {
	lines := map[int]bool{}
	first, last := -1, -1
	for i := 0; i+1 < len(r.lines); i++ {
		s := r.str(r.lines[i])
		if r.heading[r.lines[i].Start] && !strings.HasSuffix(s, "?") || r.opensItem(i) || length(s) > longestQuestion || !strings.HasSuffix(s, "?") && !strings.HasSuffix(s, "싶습니다.") && !strings.HasSuffix(s, "주십시오.") {
			continue
		}
		if next := r.str(r.lines[i+1]); strings.HasSuffix(next, "?") || !endsSentence(next) {
			continue
		}
		lines[i] = true
		if first < 0 {
			first = i
		}
		last = i
	}
	least := 3
	if first >= 0 && r.heading[r.lines[first].Start] {
		least = 2
	}
	if len(lines) < least || last-first > 4*len(lines) {
		return nil
	}
	return lines
}

// answerEnd gives the last line of the answer that begins at line i. A heading
// that the next question follows, a box, and a line in which the writer speaks of
// the interviewee again end it.
func (r *reader) answerEnd(i int, asks map[int]bool, speaker entity.ID) int {
	first, last := i, i-1
	for ; i < len(r.lines); i++ {
		switch {
		case asks[i], i > first && (r.boxed(i) || r.otherLabel(i)), r.tells(i, speaker), within(r.lines[i], r.contactBlocks()):
			return last
		case r.heading[r.lines[i].Start]:
		case i == first || endsSentence(r.str(r.lines[i])):
			last = i // lines that are no sentences belong to it only when one follows
		}
	}
	return last
}

// boxed reports whether a line begins what stands beside the text: a note, a label
// in brackets, a caption.
func (r *reader) boxed(i int) bool {
	list := r.lineTokens(i)
	if len(list) == 0 || list[0].mark >= 0 {
		return false
	}
	if strings.Contains("※■▲△◆", list[0].text) {
		return true
	}
	s := r.str(r.lines[i])
	end := strings.IndexAny(s, ">]")
	return (s[0] == '<' || s[0] == '[') && end > 0 && length(s[:end]) <= 14
}

// tells reports whether a line tells of the speaker from outside: it begins with
// the name as its topic, or names it as a subject and reports words.
func (r *reader) tells(i int, speaker entity.ID) bool {
	l := r.lines[i]
	for _, m := range r.marks(l, "person") {
		at := r.Mentions[m]
		if at.ID != speaker || !topicAfter(r.Text[at.In.End:l.End]) {
			continue
		}
		if at.In.Start == l.Start && sentenceLike(r.str(l)) || saying(r.str(l)) {
			return true
		}
	}
	return false
}

// interviewee gives the person whom most marks before the first question name,
// else the one whom most marks name anywhere outside of contact blocks.
func (r *reader) interviewee(asks map[int]bool) entity.ID {
	end := 0
	for i := range r.lines {
		if asks[i] {
			end = r.lines[i].Start
			break
		}
	}
	if id := r.met(end); !id.IsZero() {
		return id
	}
	if len(r.contactBlocks()) > 0 {
		return entity.ID{} // questions and answers of a body, which nobody says
	}
	return r.commonest(diag.Span{Start: 0, End: len(r.Text)})
}

// meetings are words of sentences that tell whom the writer met.
var meetings = []string{"만났", "만나", "인터뷰", "들어봤", "들어 봤", "물었", "대담", "일문일답"}

// met gives the person whom the introduction of an interview, up to an offset, speaks
// of most: its marks count, the headline and lines that are a name, and sentences of
// meeting count more.
func (r *reader) met(end int) entity.ID {
	score := map[entity.ID]int{}
	var best entity.ID
	for _, m := range r.marks(diag.Span{Start: 0, End: end}, "person") {
		id := r.Mentions[m].ID
		name, _, _ := strings.Cut(id.Name, "_(")
		if score[id] == 0 && strings.Contains(r.Title, name) {
			score[id] += 3
		}
		at := r.Mentions[m].In.Start
		if s := r.str(r.sentences[r.sentence(at)]); slices.ContainsFunc(meetings, func(w string) bool { return strings.Contains(s, w) }) || !endsSentence(r.str(r.lines[r.line(at)])) {
			score[id] += 2
		}
		score[id]++
		if score[id] > score[best] {
			best = id
		}
	}
	return best
}

// commonest gives the person whom most marks of a part name; of equals the first.
func (r *reader) commonest(in diag.Span) entity.ID {
	count := map[entity.ID]int{}
	var best entity.ID
	for _, i := range r.marks(in, "person") {
		id := r.Mentions[i].ID
		count[id]++
		if count[id] > count[best] {
			best = id
		}
	}
	return best
}

// addresses gives a speech that stands under the speaker's name: a line with a name
// and a title alone, then words to an audience, up to the first turn, heading or list.
func (r *reader) addresses() []answer {
	begins, _ := r.begun()
	for i := range min(len(r.lines)-1, 8) {
		if !r.namesSpeaker(i) || !addressed(r.str(r.lines[i+1])) {
			continue
		}
		last := i + 1
		for last+1 < len(r.lines) && r.turnGoesOn(last+1) && begins[last+1].kind == noTurn {
			last++
		}
		words := diag.Span{Start: r.lines[i+1].Start, End: r.lines[last].End}
		if len(r.answers) > 0 && r.answers[0].words.Start < words.End {
			return nil
		}
		return []answer{{words, r.Mentions[r.marks(r.lines[i], "person")[0]].ID}}
	}
	return nil
}

// namesSpeaker reports whether a line is a name with its title and nothing else.
func (r *reader) namesSpeaker(i int) bool {
	tokens := r.lineTokens(i)
	if r.people(tokens) != 1 || endsSentence(r.str(r.lines[i])) || length(r.str(r.lines[i])) > 40 {
		return false
	}
	for k, t := range tokens {
		if r.kind(t) == "person" {
			found, _ := r.around(tokens, k, 0)
			return len(found) > 0
		}
	}
	return false
}

// addressed reports whether a line speaks to an audience.
func addressed(s string) bool {
	return strings.HasSuffix(strings.TrimRight(s, " !.,"), "여러분") || strings.HasPrefix(s, "존경하는 ")
}
