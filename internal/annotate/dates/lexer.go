package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a piece of a line that can be part of a date expression, or a run of
// what cannot (kind other).
type token struct {
	kind       kind
	start, end int  // bytes of the text
	n          int  // value of a number; offset, code or index of a word
	digits     int  // figures of a number; 0: written in words
	gap        bool // white space stands before it
}

// lexer cuts one line of text into tokens. Words are looked for only where one
// can begin: at the start of a written word, and right after a number or a word
// of the vocabulary (9월말, 지난해말).
type lexer struct {
	text   string
	end    int
	tokens []token
}

// line gives the tokens of text[start:end], which holds no line end. The slice
// is used again by the next call.
func (l *lexer) line(start, end int) []token {
	l.tokens, l.end = l.tokens[:0], end
	gap := true
	for i := start; i < end; {
		if n := spaceLen(l.text[i:end]); n > 0 {
			gap = true
			i += n
			continue
		}
		i = l.next(i, gap)
		gap = false
	}
	return l.tokens
}

func (l *lexer) emit(t token) int {
	l.tokens = append(l.tokens, t)
	return t.end
}

// next reads the token at i and gives its end.
func (l *lexer) next(i int, gap bool) int {
	if _, n := figure(l.text[i:l.end]); n > 0 {
		if t, ok := l.word(i, rune(l.text[i])); ok { // 3·1절
			t.gap = gap
			return l.emit(t)
		}
		return l.number(i, gap)
	}
	if k, n := sign(l.text[i:l.end]); n > 0 {
		return l.emit(token{kind: k, start: i, end: i + n, gap: gap})
	}
	r, n := utf8.DecodeRuneInString(l.text[i:l.end])
	if r < utf8.RuneSelf && unicode.IsLetter(r) {
		return l.latin(i, gap)
	}
	if !isLetter(r) {
		return l.emit(token{kind: other, start: i, end: i + n, gap: gap})
	}
	if gap || l.canJoin(i) {
		if t, ok := l.word(i, r); ok {
			t.gap = gap
			return l.emit(t)
		}
	}
	end := i + n
	for end < l.end {
		r, n := utf8.DecodeRuneInString(l.text[end:l.end])
		if !isLetter(r) {
			break
		}
		end += n
	}
	return l.emit(token{kind: other, start: i, end: end, gap: gap})
}

// canJoin reports whether a word can begin at i although no space precedes.
func (l *lexer) canJoin(i int) bool {
	if len(l.tokens) == 0 {
		return true
	}
	last := l.tokens[len(l.tokens)-1]
	if last.kind != other {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(l.text[:i])
	return !isLetter(r)
}

// word looks a word up: the longest entry whose kind can stand here, else a
// number in words.
func (l *lexer) word(i int, first rune) (token, bool) {
	for _, w := range lexicon()[first] {
		if n := match(l.text[i:l.end], w.pattern); n > 0 && l.fits(w.kind, i+n) {
			return token{kind: w.kind, start: i, end: i + n, n: w.n}, true
		}
	}
	if n, size := sexagenary(l.text[i:l.end]); size > 0 {
		return token{kind: cycle, start: i, end: i + size, n: n}, true
	}
	if n, size := sino(l.text[i:l.end]); size > 0 {
		return token{kind: number, start: i, end: i + size, n: n}, true
	}
	return token{}, false
}

// fits keeps units after numbers, letters for weekdays in brackets, and 달 and
// 해 after counts.
func (l *lexer) fits(k kind, end int) bool {
	last := other
	if len(l.tokens) > 0 {
		last = l.tokens[len(l.tokens)-1].kind
	}
	switch k {
	case unitYear, unitMonth, unitDay, unitDecade, unitCentury, unitQuarter, unitWeek:
		return last == number
	case unitMonths, unitAge:
		return last == number || last == counter
	case label, cutMonth:
		return last != number
	case weeks: // not 3한 주
		return last == other || last == from
	case shortDay:
		return last == open
	case weekWord:
		return last == ordinalNum
	case comingWeek: // not 오는 주말
		return endsTail(l.text, end)
	case lastDay, firstDay: // of something
		return last != other
	case of:
		return last != other
	case counter:
		return l.countsMonths(end)
	}
	return true
}

// countsMonths reports whether 달 or 해 follows a count.
func (l *lexer) countsMonths(i int) bool {
	rest := l.text[i:l.end]
	rest = rest[spaceLen(rest):]
	return countedUnits.Begins(rest)
}

// countedUnits are what months and years are called behind a native number.
var countedUnits = words("counted-units")

// number reads a run of figures. Of very long runs the value is not kept.
func (l *lexer) number(i int, gap bool) int {
	t := token{kind: number, start: i, gap: gap}
	for i < l.end {
		v, n := figure(l.text[i:l.end])
		if n == 0 {
			break
		}
		if t.digits++; t.digits <= 8 {
			t.n = t.n*10 + v
		}
		i += n
	}
	t.end = i
	return l.emit(t)
}

// latin reads a run of Latin letters: Q, H and FY are words of dates.
func (l *lexer) latin(i int, gap bool) int {
	end := i
	for end < l.end && l.text[end] < utf8.RuneSelf && unicode.IsLetter(rune(l.text[end])) {
		end++
	}
	t := token{start: i, end: end, gap: gap}
	t.kind, t.n = englishWord(l.text[i:end])
	switch l.text[i:end] {
	case "Q", "q":
		t.kind = unitQuarter
	case "H":
		t.kind = unitHalf
	case "FY":
		t.kind = fiscal
	}
	return l.emit(t)
}

// figure reads an ASCII or full-width figure; n is 0 if there is none.
func figure(text string) (value, n int) {
	if text == "" {
		return 0, 0
	}
	if c := text[0]; c < utf8.RuneSelf {
		if '0' <= c && c <= '9' {
			return int(c - '0'), 1
		}
		return 0, 0
	}
	if strings.HasPrefix(text, "\xef\xbc") && len(text) >= 3 && 0x90 <= text[2] && text[2] <= 0x99 {
		return int(text[2] - 0x90), 3 // ０ to ９
	}
	return 0, 0
}

// sign reads a punctuation mark of dates; n is 0 if there is none.
func sign(text string) (k kind, n int) {
	r, n := utf8.DecodeRuneInString(text)
	switch r {
	case '.', '．':
		k = dot
	case '-', '‐', '‑', '−', '－':
		k = dash
	case '/', '／':
		k = slash
	case '~', '∼', '～', '〜', '–', '—', '―', '˜':
		k = tilde
	case ',', '，':
		k = comma
	case '·', 'ㆍ', '‧', '・', '•', '∙', '･':
		k = middle
	case '(', '（', '[':
		k = open
	case ')', '）', ']':
		k = closed
	case '’', '‘', '\'', '`', '＇', '´', '‵', '′', '‛', 'ʼ':
		k = quote
	default:
		return other, 0
	}
	return k, n
}

// isLetter reports whether r is a letter of a word: Hangul, hanja or Latin.
// Signs that Unicode counts as letters (ㆍ) are told apart by sign before.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z'
	}
	return r != 'ㆍ' && unicode.IsLetter(r)
}
