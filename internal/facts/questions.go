package facts

import (
	"strings"

	"sillok/internal/korean"
	"sillok/internal/korean/wordlist"
)

// Which lines of an interview are questions.

// signWords are words that begin questions and answers, with what they are.
var signWords = words("sign-words")

// sign gives the sign that line i begins with, the same one for all questions of an
// interview, and the offset behind it.
func (r *reader) sign(i int) (sign string, end int) {
	list := r.lineTokens(i)
	for len(list) > 0 && list[0].text == "*" && list[0].mark < 0 {
		list = list[1:] // **Q. …**
	}
	if len(list) > 3 && strings.Contains("(<[【", list[0].text) && strings.Contains(")>]】", list[2].text) && signWords.Has(list[1].text) {
		return signOf(list[1].text), list[3].Start // (문) …
	}
	if len(list) < 2 || list[0].mark >= 0 || r.heading[r.lines[i].Start] {
		return "", 0
	}
	if len(list) > 3 && strings.Contains("-–○●◇◆□■", list[0].text) && signWords.Has(list[1].text) && list[2].text == ":" {
		return signOf(list[1].text), list[3].Start // - 문: …
	}
	first, after := list[0], list[1]
	if strings.Contains("▲△▶▷◆◇■□●○→⇒=―—–-", first.text) {
		return first.text, after.Start
	}
	if numbers(first.text) && strings.Contains(".)", after.text) && after.mark < 0 && len(list) > 2 && list[2].gap {
		return numbered, list[2].Start // 1. …
	}
	colon := strings.Contains(".:)>", after.text) && after.mark < 0 && len(list) > 2
	word := strings.TrimRight(first.text, "0123456789")
	if word == "" {
		return "", 0
	}
	if rest := strings.TrimLeft(word[min(1, len(word)):], "0123456789"); rest == "" && (word[0] == 'Q' || word[0] == 'A') && (colon || after.gap && (word[0] == 'Q' || r.askedAbove(i))) {
		sign = word[:1]
	} else if colon {
		sign = signOf(word)
	}
	if sign == "" {
		return "", 0
	}
	if colon {
		return sign, list[2].Start
	}
	return sign, after.Start
}

// askedAbove reports whether the line above line i begins with a Q without a sign behind it, as its answer does: Q 왜
// 하나. / A 할 일이다.
func (r *reader) askedAbove(i int) bool {
	return i > 0 && strings.HasPrefix(r.str(r.lines[i-1]), "Q ")
}

// numbered is the sign of all questions that are numbered.
const numbered = "1."

// numbers reports whether a word is the number of a question.
func numbers(word string) bool {
	return length(word) < 3 && strings.Trim(word, "0123456789") == ""
}

// askedWithSign gives the lines that are questions with a sign, none when the
// document is no interview: of the lines with the commonest sign at least two and
// three in five must ask something.
func (r *reader) askedWithSign() map[int]bool {
	count, asking := map[string]int{}, map[string]int{}
	best := ""
	for i := range r.lines {
		sign, _ := r.sign(i)
		if sign == "" || sign == "A" || answerSign.Has(sign) || sign == numbered && !r.interviews() {
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

// interviews reports whether the headline or the introduction of a text says that somebody
// is asked in it.
func (r *reader) interviews() bool {
	return r.introducedBy(meetings)
}

// introducedBy reports whether the headline or the introduction of a text holds one of some
// words.
func (r *reader) introducedBy(list *wordlist.List) bool {
	return list.Within(r.Title) || len(r.lines) > 0 && list.Within(r.Text[:r.lines[min(longestIntroduction, len(r.lines)-1)].End])
}

// longestIntroduction is the number of lines that say what a text is: whom an interview asks,
// whose words a record has.
const longestIntroduction = 6

// answered reports whether a line with a sign and the line behind it are question
// and answer: the first asks, or the second stands in quotation marks as a whole,
// for an interviewer may state what he wants to hear of.
func (r *reader) answered(i int) bool {
	own, _ := r.sign(i)
	next, _ := r.sign(i + 1)
	if next == own || next == "Q" || questionSign.Has(next) {
		return false
	}
	if own == "Q" && next == "A" || questionSign.Has(own) && answerSign.Has(next) {
		return true
	}
	if strings.Contains("-–—", own) && strings.Contains("▲△▶", next) && next != "" {
		return endsSentence(r.str(r.lines[i])) && endsSentence(r.str(r.lines[i+1])) // -…다. ▲…다.
	}
	return asks(r.str(r.lines[i])) || r.wholeQuote(i+1) || r.quotedBelow(i+1) > i
}

// quotedBelow gives the line on which the quoted answer to a question begins that goes on
// from line i for a line at most, -1 without one.
func (r *reader) quotedBelow(i int) int {
	for k := i; k <= i+1 && k < len(r.lines); k++ {
		if sign, _ := r.sign(k); sign != "" {
			return -1
		}
		if r.opensQuoted(k) {
			return k
		}
	}
	return -1
}

// wholeQuote reports whether a line is one pair of quotation marks.
func (r *reader) wholeQuote(i int) bool {
	s := r.str(r.lines[i])
	return strings.HasPrefix(s, "“") && strings.HasSuffix(s, "”") && strings.Count(s, "“") == 1 ||
		strings.HasPrefix(s, "『") && strings.HasSuffix(s, "』") && strings.Count(s, "『") == 1 ||
		len(s) > 1 && strings.HasPrefix(s, `"`) && strings.HasSuffix(s, `"`) && strings.Count(s, `"`) == 2
}

// requests are the ends of questions without a question mark.
var requests = words("requests")

// asks reports whether a line asks something.
func asks(s string) bool {
	s = strings.TrimRight(s, " ”\"’')*")
	if strings.HasSuffix(s, "?") {
		return true
	}
	return requests.Ends(strings.TrimRight(s, ".…"))
}

// longestQuestion is the length of a question without a sign, in characters.
const longestQuestion = 80

// bareEnd reports whether a line ends in the polite style without a sign, as questions
// in bold do.
func bareEnd(s string) bool {
	return polite(s) && !strings.ContainsAny(korean.LastRunes(s, 1), ".?!…”\"’')")
}

// askedBare gives the questions of an interview without signs: at least three short
// lines that ask, each with an answer behind it, with hardly a line between them that
// is neither.
func (r *reader) askedBare() map[int]bool {
	lines := map[int]bool{}
	first, last := -1, -1
	interview := r.interviews()
	for i := 0; i+1 < len(r.lines); i++ {
		s := r.str(r.lines[i])
		if r.heading[r.lines[i].Start] && !strings.HasSuffix(s, "?") && !(interview && bareEnd(s)) || r.opensItem(i) || length(s) > longestQuestion || !strings.HasSuffix(s, "?") && !politeRequests.Ends(s) && !bareEnd(s) && !(interview && asks(s)) {
			continue
		}
		if next := r.str(r.lines[i+1]); strings.HasSuffix(next, "?") || !endsSentence(next) || bareEnd(s) && !polite(next) {
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

// Signs and ends of questions; words.tsv says what for.
var (
	questionSign   = words("question-sign")
	politeRequests = words("polite-requests")
)

// signOf gives the sign that a word before a question or an answer is, "" for none.
func signOf(word string) string {
	sign, _ := signWords.Value(word)
	return sign
}
