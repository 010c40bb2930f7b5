package facts

import (
	"sort"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// token is a word, a sign, or a mark of a line. Words end at spaces, signs and
// marks, so that 장은 is a word of its own behind a marked 한빛협회.
type token struct {
	diag.Span
	text string // a word of spaced syllables (과  장) is written together
	mark int    // index of the mark, -1 for words and signs
	gap  bool   // white space stands before it, or a line begins
	col  bool   // wide space stands before it, as between columns
	post bool   // it is a post that a body's name is part of: 장 behind 무안공항
}

// signs are tokens by themselves.
const signs = "◀,()·•:;/\t“”‘’\"'<>《》〈〉[]【】「」『』▲△▷▶○◯●◦□■◆◇▪⊙◎※*.!?…=~‧․ㆍ∙|☎→⇒➜-–—―"

// isSign reports whether c is a token by itself. Most characters are syllables, and
// none of these is.
func isSign(c rune) bool { return !korean.IsSyllable(c) && strings.ContainsRune(signs, c) }

// tokens divides a span into tokens.
func (r *reader) tokens(s diag.Span) []token {
	list := make([]token, 0, s.Len()/6+1)
	gap := true
	for at := s.Start; at < s.End; {
		if m := r.markAt(at); m >= 0 && r.Mentions[m].In.End > at && r.Mentions[m].In.End <= s.End {
			if end := r.unitBehind(m, s.End); end > 0 {
				list = append(list, token{Span: diag.Span{Start: at, End: end}, text: r.Text[at:end], mark: -1, gap: gap})
				at, gap = end, false
				continue
			}
			list = append(list, token{Span: r.Mentions[m].In, text: r.surface(m), mark: m, gap: gap})
			at, gap = r.Mentions[m].In.End, false
			continue
		}
		c, size := utf8.DecodeRuneInString(r.Text[at:])
		switch {
		case c == ' ' || c == '\n' || c == '\u00a0' || c == '\u3000':
			at, gap = at+size, true
			continue
		case isSign(c):
			list = append(list, token{Span: diag.Span{Start: at, End: at + size}, text: r.Text[at : at+size], mark: -1, gap: gap})
			at += size
		default:
			end := r.wordEnd(at, s.End)
			if rest, ok := timeSigns.CutBegin(r.Text[at:end]); ok && rest != "" {
				sign := end - len(rest)
				list = append(list, token{Span: diag.Span{Start: at, End: sign}, text: r.Text[at:sign], mark: -1, gap: gap})
				at, gap = sign, true // 前|정보국장
				continue
			}
			list = append(list, token{Span: diag.Span{Start: at, End: end}, text: r.Text[at:end], mark: -1, gap: gap})
			at = end
		}
		gap = false
	}
	for k := 1; k < len(list); k++ {
		list[k].col = list[k].Start-list[k-1].End > 1 && !strings.Contains(r.Text[list[k-1].End:list[k].Start], "\n")
	}
	return r.joined(list)
}

// unitBehind gives the end of the word that a mark makes with the end of a unit's
// name behind it (광대역통합망|과, 나라장터|팀), 0 when it makes none: 과 is also a particle,
// and then neither a label nor a post nor a name follows.
func (r *reader) unitBehind(m, end int) int {
	mark := r.Mentions[m]
	if mark.ID.Kind != "system" && mark.ID.Kind != "agency" {
		return 0
	}
	rest := r.Text[mark.In.End:end]
	tail := ""
	for _, u := range unitTails.All() {
		if strings.HasPrefix(rest, u+" ") || rest == u || strings.HasPrefix(rest, u+"\t") {
			tail = u
			break
		}
	}
	if tail == "" || mark.ID.Kind == "agency" && officeRoom.Has(tail) {
		return 0
	}
	next := strings.TrimLeft(rest[len(tail):], " \t")
	word := next
	if i := strings.IndexAny(next, " \t\n("); i >= 0 {
		word = next[:i]
	}
	if alsoAnd.Has(tail) && word != "" && !labels[word] && !r.isPost(word, true) {
		return 0
	}
	return mark.In.End + len(tail)
}

// lineTokens gives the tokens of line i, divided once.
func (r *reader) lineTokens(i int) []token {
	list, ok := r.tokenized[i]
	if !ok {
		list = r.tokens(r.lines[i])
		r.tokenized[i] = list
	}
	return list
}

// wordEnd gives where the word at an offset ends.
func (r *reader) wordEnd(at, end int) int {
	if m := sort.Search(len(r.Mentions), func(m int) bool { return r.Mentions[m].In.Start > at }); m < len(r.Mentions) {
		end = min(end, r.Mentions[m].In.Start)
	}
	for i, c := range r.Text[at:end] {
		if i > 0 && (c == ' ' || c == '\n' || c == '\u00a0' || c == '\u3000' || isSign(c)) {
			return at + i
		}
	}
	return end
}

// joined writes posts whose syllables are set apart as one word, 과  장, in the list itself.
func (r *reader) joined(list []token) []token {
	out := list[:0]
	for i := 0; i < len(list); i++ {
		t := list[i]
		if n := len(out); n > 1 && t.word() && !t.gap && dots(out[n-1]) && !out[n-1].gap && out[n-2].word() && office(t.text) && !office(out[n-2].text) && !r.isPost(out[n-2].text, true) {
			out[n-2].text, out[n-2].End = r.Text[out[n-2].Start:t.End], t.End // 홍보·안내반
			out = out[:n-1]
			continue
		}
		if i+1 < len(list) && ordinalSign.Has(t.text) && t.mark < 0 && list[i+1].word() && list[i+1].text[0] >= '0' && list[i+1].text[0] <= '9' {
			t.text, t.End = t.text+list[i+1].text, list[i+1].End // 제 1차관
			i++
		}
		for n := 3; n >= 2 && !(len(out) > 0 && t.gap && loneSyllable(out[len(out)-1])); n-- { // not 환 |영 사|
			if word, ok := r.spaced(list[i:min(len(list), i+n)], n); ok {
				t.text, t.End = word, list[i+n-1].End
				i += n - 1
				break
			}
		}
		out = append(out, t)
	}
	return out
}

// ordinalSign stands in front of ordinal numbers.
var ordinalSign = words("ordinal-sign")

// dots reports whether a token is a middle dot.
func dots(t token) bool { return t.mark < 0 && strings.Contains("·‧․ㆍ", t.text) }

// loneSyllable reports whether a token is one syllable of Hangul without a mark.
func loneSyllable(t token) bool {
	return t.mark < 0 && utf8.RuneCountInString(t.text) == 1 && t.text >= "가" && t.text <= "힣"
}

// spaced gives the post that n tokens of one syllable each spell.
func (r *reader) spaced(list []token, n int) (string, bool) {
	if len(list) < n {
		return "", false
	}
	word := ""
	for k, t := range list {
		if !loneSyllable(t) || k > 0 && !t.gap {
			return "", false
		}
		word += t.text
	}
	return word, r.isPost(word, true) || labels[word]
}

// kind gives the kind of a token's mark, "" for words and signs.
func (r *reader) kind(t token) string {
	if t.mark < 0 {
		return ""
	}
	return r.Mentions[t.mark].ID.Kind
}

// sign reports whether a token is a sign.
func (t token) sign() bool {
	return t.mark < 0 && len(t.text) <= utf8.UTFMax && strings.Contains(signs, t.text)
}

// word reports whether a token is a word.
func (t token) word() bool { return t.mark < 0 && !t.sign() }

// closes gives the index behind the bracket that opens at index i, -1 when none
// closes it.
func closes(list []token, i int) int {
	depth := 0
	for k := i; k < len(list); k++ {
		switch list[k].text {
		case "(":
			depth++
		case ")":
			if depth--; depth == 0 {
				return k + 1
			}
		}
	}
	return -1
}

// opens gives the index of the bracket that closes at index i, -1 without one.
func opens(list []token, i int) int {
	depth := 0
	for k := i; k >= 0; k-- {
		switch list[k].text {
		case ")":
			depth++
		case "(":
			if depth--; depth == 0 {
				return k
			}
		}
	}
	return -1
}

// indexOf gives the index of a mark among tokens.
func (r *reader) indexOf(tokens []token, mark int) int {
	for k, t := range tokens {
		if t.mark == mark {
			return k
		}
	}
	return 0
}

// unitTails are units glued behind a body, the longest first.
var unitTails = words("unit-tails")

// Units that are other words too; words.tsv says what for.
var (
	timeSigns  = words("time-signs")
	officeRoom = words("office-room")
	alsoAnd    = words("also-and")
)
