package annotate

import (
	"sort"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
)

// What quotation marks and brackets hold.

// quotationMarks are the pairs in which Korean texts put names and speech.
var quotationMarks = []struct{ open, shut string }{
	{"‘", "’"}, {"“", "”"}, {"「", "」"}, {"｢", "｣"}, {"『", "』"}, {"《", "》"}, {"〈", "〉"}, {"<", ">"}, {"'", "'"}, {"\"", "\""},
}

// quotations gives what stands in quotation marks within a line, ordered by
// place; quotations may be nested.
func quotations(text string) []diag.Span {
	var out []diag.Span
	for _, m := range quotationMarks {
		for at := 0; ; {
			i := strings.Index(text[at:], m.open)
			if i < 0 {
				break
			}
			start := at + i + len(m.open)
			line := text[start:]
			if nl := strings.IndexByte(line, '\n'); nl >= 0 {
				line = line[:nl]
			}
			if apostrophe.MatchString(line) && (m.open == "‘" || m.open == "'") {
				at = start
				continue
			}
			j := strings.Index(line, m.shut)
			if j < 0 { // nothing is shut on this line any more
				at = start + len(line)
				continue
			}
			if j > 0 {
				out = append(out, diag.Span{Start: start, End: start + j})
			}
			at = start + j + len(m.shut)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].Start != out[j].Start {
			return out[i].Start < out[j].Start
		}
		return out[i].End > out[j].End
	})
	return out
}

// apostrophe is what follows a mark that stands for the century: ‘26년, '98.
var apostrophe = pattern("apostrophe")

// isQuoted reports whether s fills a pair of quotation marks, a bracket that names it once
// more aside.
func (a *article) isQuoted(s diag.Span) bool {
	i := sort.Search(len(a.quoted), func(i int) bool { return a.quoted[i].Start >= s.Start })
	for ; i < len(a.quoted) && a.quoted[i].Start == s.Start; i++ {
		if a.quoted[i] == s || a.nameIn(a.quoted[i]) == s {
			return true
		}
	}
	return false
}

// isQuotedFrom reports whether a quotation begins at start and does not end before end.
func (a *article) isQuotedFrom(start, end int) bool {
	for _, q := range a.quoted {
		if q.Start <= start && q.End >= end && strings.Count(spanText(a, q), " ") < 5 {
			return true
		}
	}
	return false
}

// openingOf is where the mark stands that opens q.
func (a *article) openingOf(q diag.Span) int {
	_, size := utf8.DecodeLastRuneInString(a.text[:q.Start])
	return q.Start - size
}

// behindMark is where the text goes on behind the mark that shuts q.
func (a *article) behindMark(q diag.Span) int {
	_, size := utf8.DecodeRuneInString(a.text[q.End:])
	return q.End + size
}

// isSpeech reports whether what fills the quotation marks of speech is told
// and not named: “…새로 내놓을 계획”이라고.
func (a *article) isSpeech(q diag.Span) bool {
	mark, size := utf8.DecodeRuneInString(a.text[q.End:])
	if mark != '”' && mark != '"' {
		return false
	}
	rest, told := toldAs.CutBegin(a.after(q.End+size, 60))
	return told && !calledAs.Begins(rest)
}

// withoutBracket is name without a bracket or the sign of a note at its end, and what
// stands in the bracket.
func withoutBracket(name string) (front, inner string) {
	if f, rest, ok := strings.Cut(name, "("); ok && strings.HasSuffix(rest, ")") && strings.Count(rest, "(") == 0 {
		return strings.TrimSpace(f), strings.TrimSuffix(rest, ")")
	}
	return strings.TrimRight(name, noteSigns), ""
}

// nameIn is a quotation without the bracket at its end that holds the name once more in
// other letters, a number or what it is called in the text: 통관시스템(ECUAPASS), 인사관리시스템(e-사람), 마을
// 배움터(20곳), 새 통관시스템(이하 시스템), and without the sign of a note. Other quotations stay whole.
func (a *article) nameIn(q diag.Span) diag.Span {
	front, inner := withoutBracket(spanText(a, q))
	glosses := inner == "" || hasLatin(inner) || hasDigit(inner) || aliasOpening.Begins(inner)
	if glosses && front != "" && !plainBrackets.Has(inner) {
		q.End = q.Start + len(front)
	}
	return q
}

// noteSigns stand behind a name that a note explains: ‘가온마루*’.
const noteSigns = "*※†"

// stops are signs that no quoted name holds.
const stops = ".?!,‘’'\"“”"

// titleShaped reports whether a quoted stretch may be a name by its form: so many
// characters, no sign that ends a sentence or quotes, not too many words.
func titleShaped(s string, least, most, spaces int) bool {
	n := runes(s)
	return n >= least && n <= most && !strings.ContainsAny(s, stops) && strings.Count(s, " ") <= spaces
}

// Word lists; words.tsv says what for.
var (
	calledAs = words("called-as")
	toldAs   = words("told-as")
)
