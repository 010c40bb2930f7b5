package facts

import (
	"regexp"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// An interview set as questions and answers: each question is a line with a sign
// or a Q before it, each answer all that follows up to the next question. The
// interviewee says the answers, without quotation marks.

// answer is one answer, over all its paragraphs.
type answer struct {
	words   diag.Span
	speaker entity.ID
}

var (
	questionSign = regexp.MustCompile(`^(▲|△|▶|▷|◆|◇|■|□|●|○|―|—|–|-|Q\d*\s?[.:)]?|문\s?[.:)]|질문\s?[.:)])\s?\S`)
	answerSign   = regexp.MustCompile(`^(A\d*\s?[.:)]|답\s?[.:)]|답변\s?[.:)])\s*`)
	asks         = regexp.MustCompile(`(\?|주세요|주십시오|달라|말씀은|바란다|부탁한다|부탁드린다|궁금하다|나|는가|인가|은가|는지|까|은|는)[.?…]?["”’)]*$`)
	wholeQuote   = regexp.MustCompile(`^(?:“[^“”]+”|"[^"]+")$`)
	aside        = regexp.MustCompile(`^(<[^>]{1,12}>|※|\[[^\]]{1,12}\]|■|▲|△|◆)`)
)

// findAnswers gives the answers of an interview, none when the document is not
// one: of the lines with the commonest sign at least two and three in five must
// ask something.
func (r *reader) findAnswers() []answer {
	if list := r.turns(); list != nil {
		return list
	}
	sign := r.questionSignOf()
	if sign == "" {
		return nil
	}
	speaker := r.interviewee()
	var list []answer
	for i := 0; i < len(r.lines); i++ {
		if !r.asksAt(i, sign) {
			continue
		}
		first := i + 1
		last := r.answerEnd(first, sign, speaker)
		if last < first {
			continue
		}
		words := diag.Span{Start: r.lines[first].Start, End: r.lines[last].End}
		words.Start += len(answerSign.FindString(r.str(words)))
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

// questionSignOf gives the sign that questions have, or "".
func (r *reader) questionSignOf() string {
	count, asking := map[string]int{}, map[string]int{}
	best := ""
	for i, l := range r.lines {
		m := questionSign.FindStringSubmatch(r.str(l))
		if m == nil || r.heading[l.Start] {
			continue
		}
		sign := kindOfSign(m[1])
		count[sign]++
		if i+1 < len(r.lines) && answered(r.str(l), r.str(r.lines[i+1])) {
			asking[sign]++
		}
		if asking[sign] > asking[best] {
			best = sign
		}
	}
	if asking[best] >= 2 && asking[best]*5 >= count[best]*3 {
		return best
	}
	return ""
}

// answered reports whether a line with a sign and the line behind it are question
// and answer: the first asks, or the second stands in quotation marks as a whole,
// for an interviewer may state what he wants to hear of.
func answered(line, next string) bool {
	if questionSign.MatchString(next) {
		return false
	}
	return asks.MatchString(line) || wholeQuote.MatchString(next)
}

// kindOfSign drops what differs between the questions of one interview.
func kindOfSign(s string) string {
	if strings.HasPrefix(s, "Q") {
		return "Q"
	}
	return strings.TrimRight(s, " .:)")
}

// asksAt reports whether a line is a question with the given sign.
func (r *reader) asksAt(i int, sign string) bool {
	m := questionSign.FindStringSubmatch(r.str(r.lines[i]))
	return m != nil && !r.heading[r.lines[i].Start] && kindOfSign(m[1]) == sign
}

// answerEnd gives the last line of the answer that begins at line i. A heading
// that the next question follows, a box, and a sentence in which the writer speaks
// of the interviewee again end it.
func (r *reader) answerEnd(i int, sign string, speaker entity.ID) int {
	last := i - 1
	for ; i < len(r.lines); i++ {
		s := r.str(r.lines[i])
		switch {
		case r.asksAt(i, sign), aside.MatchString(s), r.tells(i, speaker):
			return last
		case r.heading[r.lines[i].Start]:
		default:
			last = i
		}
	}
	return last
}

// tells reports whether a line tells of the speaker from outside: it names the
// person as its subject and reports words.
func (r *reader) tells(i int, speaker entity.ID) bool {
	for _, m := range r.marks(r.lines[i], "person") {
		if r.Mentions[m].ID == speaker && topicAfter(r.Text[r.Mentions[m].In.End:r.lines[i].End]) && reportVerb.MatchString(r.str(r.lines[i])) {
			return true
		}
	}
	return false
}

// interviewee gives the person whom most marks before the first question name.
func (r *reader) interviewee() entity.ID {
	sign := r.questionSignOf()
	end := len(r.Text)
	for i := range r.lines {
		if r.asksAt(i, sign) {
			end = r.lines[i].Start
			break
		}
	}
	if id := r.commonest(diag.Span{Start: 0, End: end}); !id.IsZero() {
		return id
	}
	return r.commonest(diag.Span{Start: 0, End: len(r.Text)})
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

// A round table sets the speaker's name before each turn: "홍길동: …". A turn goes on
// to the next line with a name or a label before it.
var (
	turnSign = regexp.MustCompile(`^(?:\s?\([^()]{1,30}\))?(?:\s[가-힣A-Za-z0-9·]+){0,4}?\s?[:：]\s?`)
	label    = regexp.MustCompile(`^(?:사회자?|진행자?|기자|질문|문|Q|[가-힣]{2,4}(?:\s[가-힣]{1,8}){0,3})\s?[:：]\s?\S`)
)

// turns gives the turns of a round table; one turn alone is none.
func (r *reader) turns() []answer {
	var list []answer
	for i := 0; i < len(r.lines); i++ {
		l := r.lines[i]
		m := r.markAt(l.Start)
		if m < 0 || r.Mentions[m].ID.Kind != "person" || r.heading[l.Start] {
			continue
		}
		sign := turnSign.FindString(r.Text[r.Mentions[m].In.End:l.End])
		if sign == "" || r.Mentions[m].In.End+len(sign) >= l.End {
			continue
		}
		words := diag.Span{Start: r.Mentions[m].In.End + len(sign), End: l.End}
		for i+1 < len(r.lines) && !r.heading[r.lines[i+1].Start] && !label.MatchString(r.str(r.lines[i+1])) && sentenceLike(r.str(r.lines[i+1])) {
			i++
			words.End = r.lines[i].End
		}
		list = append(list, answer{words, r.Mentions[m].ID})
	}
	if len(list) < 2 {
		return nil
	}
	return list
}
