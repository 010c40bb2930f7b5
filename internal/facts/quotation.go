package facts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
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
	inner   bool      // in single marks inside an answer in double ones
}

// findQuotations pairs the marks of each paragraph.
func (r *reader) findQuotations() {
	open := -1 // of a quotation that goes on in the next paragraph
	for _, l := range r.lines {
		if inLines(l.Start, r.dense) {
			open = -1
			continue
		}
		pairs, left := r.pairs(l, open)
		all := append(pairs, r.singles(l, pairs)...)
		all = append(all, r.innerQuotes(l, pairs)...)
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
	if (start >= l.Start || !strings.ContainsAny(r.str(l), doubleMarks)) && r.continued(l) {
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
		opens := c == '‘' || c == '「' || c == '『' || c == '｢'
		if start < 0 && !opens {
			continue
		}
		at := l.Start + i
		switch {
		case slices.ContainsFunc(pairs, func(q quotation) bool { return q.outer.Start <= at && at < q.outer.End }):
			start = -1
		case opens:
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

// innerQuotes finds the single quotation marks inside the double ones of an answer, in which whoever answers may
// quote another.
func (r *reader) innerQuotes(l diag.Span, pairs []quotation) []quotation {
	var list []quotation
	for _, p := range pairs {
		if _, ok := r.answerAt(p.words); !ok {
			continue
		}
		for _, q := range r.singles(p.words, nil) {
			q.inner = true
			list = append(list, q)
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
	case '"', '＂', '″':
		before, _ := utf8.DecodeLastRuneInString(r.Text[l.Start:at])
		after, _ := utf8.DecodeRuneInString(r.Text[at+utf8.RuneLen(c) : l.End])
		spaceBefore := at == l.Start || strings.ContainsRune(" ([‘'·,", before)
		spaceAfter := at+utf8.RuneLen(c) == l.End || after == ' '
		switch {
		case c == '″' && open < 0 && unicode.IsDigit(before):
			return noMark // inches, seconds
		case open < l.Start && !spaceBefore && !spaceAfter && r.opensGlued(c, at, l):
			return opening
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

// opensGlued reports whether a mark that does both and stands between letters opens words: a particle stands before it,
// and its like closes them on the line: 장관은"곧 연다"고.
func (r *reader) opensGlued(c rune, at int, l diag.Span) bool {
	pairs := strings.Count(r.Text[at:l.End], string(c))%2 == 0
	return pairs && plainParticles.Ends(r.Text[l.Start:at])
}

// finiteBefore reports whether the words before a mark end as a sentence does, so
// that a quotation may have been closed there before.
func finiteBefore(s string) bool { return strings.HasSuffix(strings.TrimSpace(s), ",") }

// spokenEnd finds where spoken words end that no mark closes: …겠다고 말했다.
var spokenEnd = pattern("spoken-end")

// closeMissing gives the quotation that opens at open and is closed by nothing
// before end.
func (r *reader) closeMissing(open, end int) (quotation, bool) {
	_, size := utf8.DecodeRuneInString(r.Text[open:])
	s := r.Text[open+size : end]
	best := -1
	for _, m := range spokenEnd.FindAllStringSubmatchIndex(s, -1) {
		if saying(korean.FirstRunes(s[m[1]:], 20)) {
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

// doubleMarks are the quotation marks in which words are said.
const doubleMarks = "“”\"〝〞‟＂″"

// longestQuotation is the most paragraphs over which a quotation is followed.
const longestQuotation = 4

// continued reports whether a quotation that a paragraph leaves open is closed in one of the next
// paragraphs, and nothing but its words stands in between: the first mark there closes.
func (r *reader) continued(l diag.Span) bool {
	i := r.line(l.Start)
	for k := i + 1; k < len(r.lines) && k < i+longestQuotation; k++ {
		next := r.str(r.lines[k])
		if r.heading[r.lines[k].Start] {
			return false
		}
		at := strings.IndexAny(next, doubleMarks)
		if at < 0 {
			continue
		}
		mark, size := utf8.DecodeRuneInString(next[at:])
		behind := next[at+size:]
		switch {
		case mark == '”' || mark == '〞' || mark == '‟':
			return at > 3
		case mark == '"' && at > 0 && next[at-1] != ' ':
			return readTail(behind).quotes() || strings.Trim(behind, " .") == "" && endsIn(strings.TrimSpace(next[:at]), speechEnds)
		}
		return false
	}
	return false
}

// nextOpens reports whether another quotation follows in the same sentence, on
// which the verb of saying depends: "…"라면서 "…"고 말했다.
func nextOpens(rest string) bool { return strings.ContainsAny(rest, "“\"″") }

// restOfSentence gives the text up to the end of its sentence, outside of
// quotation marks.
func restOfSentence(s string) string {
	if i := sentenceStop.FindStringIndex(s); i != nil {
		return s[:i[1]]
	}
	return s
}

var sentenceStop = pattern("sentence-stop")

// answerAt gives the answer in which a span lies, where quotations are the
// interviewee's own.
func (r *reader) answerAt(s diag.Span) (answer, bool) {
	for _, a := range r.answers {
		if a.words.Contains(s) || s.Contains(a.words) && s.End == a.words.End { // “(나 원장) …”
			return a, true
		}
	}
	return answer{}, false
}

// inQuote gives the index of the spoken quotation that holds an offset, or -1.
func (r *reader) inQuote(offset int) int {
	first := -1
	for i := range r.wordsOfQuotes().meeting(offset, offset) {
		if r.quotes[i].spoken && (first < 0 || i < first) {
			first = i
		}
	}
	return first
}
