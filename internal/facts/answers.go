package facts

import (
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
	for i := range r.answers {
		r.answers[i].words = r.withoutByline(r.answers[i].words)
	}
}

// withoutByline leaves out of an answer the bracket at its end in which whoever wrote the text signs:
// 줄이겠다.【나은별 기자】
func (r *reader) withoutByline(in diag.Span) diag.Span {
	s := r.str(in)
	for _, pair := range [...]string{"【】", "[]", "()"} {
		open, end := pair[:len(pair)/2], pair[len(pair)/2:]
		if !strings.HasSuffix(s, end) {
			continue
		}
		i := strings.LastIndex(s, open)
		if i < 0 {
			continue
		}
		if inside := strings.Fields(s[i+len(open) : len(s)-len(end)]); len(inside) > 1 && len(inside) < 5 && strings.HasSuffix(inside[len(inside)-1], reporter) {
			return r.trim(diag.Span{Start: in.Start, End: in.Start + i})
		}
	}
	return in
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
		if k := r.quotedBelow(first); k > first && k <= last {
			first = k
		}
		for k := first; k <= last; k++ {
			if sign, _ := r.sign(k); sign == "A" || answerSign.Has(sign) {
				first = k // the question goes on over lines
				break
			}
		}
		words := diag.Span{Start: r.lines[first].Start, End: r.lines[r.quotedTo(first, last)].End}
		if sign, end := r.sign(first); sign != "" {
			words.Start = end
		}
		if who, own, named := r.answerer(r.unquoted(words)); named {
			if !who.IsZero() {
				list = append(list, answer{r.unquoted(own), who})
			}
		} else {
			list = append(list, answer{r.unquoted(words), speaker})
		}
		i = last
	}
	return list
}

// answerer gives who gives an answer that names the person in a bracket in front of it,
// and the words behind the bracket: (나은별 담당관) …. who is nobody where the bracket
// names none.
func (r *reader) answerer(words diag.Span) (who entity.ID, own diag.Span, named bool) {
	list := r.tokens(words)
	if t := r.bracketTurn(list); t.kind != noTurn {
		return t.speaker, diag.Span{Start: t.words.Start, End: words.End}, true
	}
	if len(list) > 0 && list[0].text == "(" {
		if end := closes(list, 0); end > 0 && end < 6 && end < len(list) && list[end].gap {
			return who, words, true
		}
	}
	return who, words, false
}

// quotedTo gives the last line of an answer between two lines: where it stands in
// quotation marks, the one on which they close for good.
func (r *reader) quotedTo(first, last int) int {
	if !r.opensQuoted(first) {
		return last
	}
	for k := first; k < last; k++ {
		if s := strings.TrimRight(r.str(r.lines[k]), " "); (strings.HasSuffix(s, "”") || strings.HasSuffix(s, `"`)) && !r.opensQuoted(k+1) {
			return k
		}
	}
	return last
}

// opensQuoted reports whether a line begins with a quotation mark, a sign apart.
func (r *reader) opensQuoted(i int) bool {
	s := r.str(r.lines[i])
	if sign, end := r.sign(i); sign != "" {
		s = r.Text[end:r.lines[i].End]
	}
	return strings.HasPrefix(s, "“") || strings.HasPrefix(s, `"`) || strings.HasPrefix(s, "『")
}

// unquoted takes the quotation marks off an answer that stands in them.
func (r *reader) unquoted(words diag.Span) diag.Span {
	s := r.str(words)
	for _, pair := range []string{"“”", `""`, "『』", "「」"} {
		marks := []rune(pair)
		first, last := string(marks[0]), string(marks[1])
		if strings.HasPrefix(s, first) && strings.HasSuffix(s, last) && strings.Count(s, first) <= 2 {
			return r.trim(diag.Span{Start: words.Start + len(first), End: words.End - len(last)})
		}
	}
	return words
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
	if strings.Contains("※■▲△◆▶▷", list[0].text) {
		return true
	}
	s := r.str(r.lines[i])
	end := strings.IndexAny(s, ">]")
	return (s[0] == '<' || s[0] == '[') && end > 0 && length(s[:end]) <= 14
}

// addresses gives a speech that stands under the speaker's name: a line with a name
// and a title alone, then words to an audience, up to the first turn, heading or list.
func (r *reader) addresses() []answer {
	begins, _ := r.begun()
	if a, ok := r.signedAddress(); ok && begins[r.line(a.words.Start)].kind == noTurn && (len(r.answers) == 0 || r.answers[0].words.Start >= a.words.End) {
		return []answer{a}
	}
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

// signedAddress gives a speech whose headline says that it is one and which begins with words to an audience: the one
// speaks who signs it under its last sentence.
func (r *reader) signedAddress() (a answer, ok bool) {
	from := 0
	greets := func(s string) bool { return speechTitle.Within(r.Title) && greeting.Begins(s) }
	for from < min(len(r.lines), longestHeader) && !addressed(r.str(r.lines[from])) && !opensAddress(r.str(r.lines[from])) && !greets(r.str(r.lines[from])) {
		from++
	}
	if len(r.lines) < from+3 || from == longestHeader {
		return a, false
	}
	if who := r.introducesSelf(from); !who.IsZero() {
		begins, _ := r.begun()
		last := from
		for last+1 < len(r.lines) && r.turnGoesOn(last+1) && begins[last+1].kind == noTurn {
			last++
		}
		return answer{diag.Span{Start: r.lines[from].Start, End: r.lines[last].End}, who}, last > from
	}
	if !speechTitle.Within(r.Title) {
		return a, false
	}
	for i := len(r.lines) - 1; i > from && i >= len(r.lines)-3; i-- {
		if !r.namesSpeaker(i) {
			continue
		}
		last := i - 1
		for last > 0 && !endsSentence(r.str(r.lines[last])) {
			last--
		}
		return answer{diag.Span{Start: r.lines[from].Start, End: r.lines[last].End}, r.Mentions[r.marks(r.lines[i], "person")[0]].ID}, last > from
	}
	return a, false
}

// introducesSelf gives who says the own name in the first lines of a speech: … 여러분! 나은별 의원입니다.
func (r *reader) introducesSelf(from int) entity.ID {
	for i := from; i < min(len(r.lines), from+3); i++ {
		for _, m := range r.marks(r.lines[i], "person") {
			words := strings.Fields(r.Text[r.Mentions[m].In.End:r.lines[i].End])
			for k, w := range words[:min(2, len(words))] {
				if post, ok := strings.CutSuffix(strings.TrimRight(w, ".!"), selfCopula.Word()); ok && (k == 0 && (post == "" || r.isPost(post, true)) || k == 1 && r.isPost(post, true)) {
					return r.Mentions[m].ID
				}
				if !nounLike(w) {
					break
				}
			}
		}
	}
	return entity.ID{}
}

// longestHeader is how many lines stand at most over a speech.
const longestHeader = 4

// opensAddress reports whether the first sentence of a line speaks to an audience: … 여러분, 반갑습니다.
func opensAddress(s string) bool {
	first, _, _ := strings.Cut(s, ",")
	call, _, _ := strings.Cut(s, "!")
	return addressed(first) || call != s && addressed(call)
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
	return strings.HasSuffix(strings.TrimRight(s, " !.,"), audience) || salutation.Begins(s)
}

// audience is the word with which a speech turns to those who hear it.
var audience = words("audience").Word()

// Signs and words of those who speak; words.tsv says what for.
var (
	salutation = words("salutation")
	answerSign = words("answer-sign")

	speechTitle = words("speech-title")
	selfCopula  = words("self-copula")
	greeting    = words("greeting")
)
