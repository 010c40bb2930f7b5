package korean

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences are what readers see as one: what ends in . ? or ! before a space.
// A line ends one unless it breaks off amid a clause (runsOn), and a bullet begins the next
// item. Three
// things keep a sentence together over such an end:
//
//   - a quotation or a bracket inside it: “A. B.”고 말했다 is one sentence. A
//     quotation that stands alone, by itself a whole sentence or more, is split
//     like other text;
//   - what quotes with a word of its own: …인가? 라는 질문;
//   - full stops that end no sentence: 2021. 9. 22., 제1조., 1. 개요, 가. 배경, U.S.

// Sentences splits text into sentences, in order, without the white space
// between them. Headings, which are lines, are one sentence each.
func Sentences(text string, headings []Span) []Span {
	all := make([]Span, 0, len(text)/150+8)
	for next := 0; next < len(text); {
		var line Span
		line, next = lineAt(text, next)
		for len(headings) > 0 && headings[0].End <= line.Start {
			headings = headings[1:]
		}
		if len(headings) > 0 && headings[0].Overlaps(line) {
			all = appendSentence(all, text, line.Start, line.End)
			continue
		}
		for next < len(text) && (len(headings) == 0 || headings[0].Start > next) && RunsOn(text[line.Start:line.End], text[next:]) {
			var more Span
			more, next = lineAt(text, next)
			line.End = more.End
		}
		all = splitLine(all, text, line)
	}
	return all
}

// appendSentence adds the part of text between two offsets, trimmed.
func appendSentence(all []Span, text string, start, end int) []Span {
	for start < end && text[start] == ' ' {
		start++
	}
	for start < end && text[end-1] == ' ' {
		end--
	}
	if start < end {
		all = append(all, Span{Start: start, End: end})
	}
	return all
}

// splitLine adds the sentences of one line.
func splitLine(all []Span, text string, line Span) []Span {
	s := text[line.Start:line.End]
	if strings.IndexByte(s, '.') < 0 && !strings.ContainsAny(s, "?!") && !strings.Contains(s, "。") && !strings.ContainsFunc(s, isBullet) && !stopLost(s) {
		return appendSentence(all, text, line.Start, line.End)
	}
	pairs := enclosures(s)
	start := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case isBullet(r) && i > start && bulletBegins(s, i) && outermost(pairs, i) < 0:
			all = appendSentence(all, text, line.Start+start, line.Start+i)
			start = i
		case r == '.' || r == '?' || r == '!' || r == '。':
			end := closing(s, i+size)
			if ends(s, pairs, start, i, end) {
				all = appendSentence(all, text, line.Start+start, line.Start+end)
				start = end
			}
			i = end
			continue
		case r == plainEnd && stopLostAt(s, i) && outermost(pairs, i) < 0:
			all = appendSentence(all, text, line.Start+start, line.Start+i+size)
			start = i + size
		}
		i += size
	}
	return appendSentence(all, text, line.Start+start, line.End)
}

// plainEnd ends what is told in the plain style.
const plainEnd = '다'

// stopLostAt reports whether at offset i of s, where plainEnd stands, a sentence of the past ends
// whose full stop was lost before figures: 조사를 통과했다|1668억 원을 들여.
func stopLostAt(s string, i int) bool {
	end := i + utf8.RuneLen(plainEnd)
	if end >= len(s) || s[end] < '0' || s[end] > '9' {
		return false
	}
	return LastCoda(s[:i]) == 'ㅆ'
}

// stopLost reports whether that is so anywhere in s.
func stopLost(s string) bool {
	for from := 0; ; {
		i := strings.IndexRune(s[from:], plainEnd)
		if i < 0 {
			return false
		}
		if from += i; stopLostAt(s, from) {
			return true
		}
		from += utf8.RuneLen(plainEnd)
	}
}

// closing is the offset behind the full stops and closing marks that follow
// offset i.
func closing(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !strings.ContainsRune(".?!。…”’\"')]」』》〉】", r) {
			return i
		}
		if (r == '"' || r == '\'') && i+size < len(s) && s[i-1] == ' ' {
			return i
		}
		i += size
	}
	return i
}

// ends reports whether a sentence that begins at start ends at end, behind the
// full stop at offset stop and the marks that close there.
func ends(s string, pairs []pair, start, stop, end int) bool {
	if end == len(s) {
		return true
	}
	if s[end] != ' ' {
		return end == stop+1 && outermost(pairs, stop) < 0 && glued(s, stop)
	}
	if s[stop] == '.' && isAbbreviation(s, start, stop, end) {
		return false
	}
	rest := strings.TrimLeft(s[end:], " ")
	around := outermost(pairs, stop)
	if around < 0 { // in the open
		return s[stop] == '.' || !quotative(rest)
	}
	p := pairs[around]
	if p.close >= end { // inside a quotation that goes on
		return p.quote && alone(s, p, start)
	}
	if quotative(rest) {
		return false
	}
	if p.quote && s[stop] == '.' { // the quotation ends, and the sentence with it
		return true
	}
	return p.open == skipSpaces(s, start) && s[stop] != '.' && p.double || !p.quote && p.open == skipSpaces(s, start)
}

// glued reports whether the full stop at offset stop ends a sentence although
// the next follows without a space, as old newspapers have it: 구조다.이에 따라,
// 계획이다.37개 지역이, 연결된다.ADSL 장비를. It is none in 바다.kr and before the
// number of a note (있다.1).
func glued(s string, stop int) bool {
	if s[stop] != '.' || !strings.HasSuffix(s[:stop], "다") {
		return false
	}
	near := s[max(0, stop-longestGlued):stop] // a line may be one word of any length
	word := near[strings.LastIndexByte(near, ' ')+1:]
	if word == "다" {
		return false
	}
	rest := s[stop+1:]
	next, _ := utf8.DecodeRuneInString(rest)
	if unicode.Is(unicode.Hangul, next) {
		return true
	}
	if _, _, verb := recall(word); verb == nil || verb.Form != Final {
		return false
	}
	behind, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, "0123456789,"))
	return unicode.IsUpper(next) || unicode.Is(unicode.Hangul, behind)
}

// longestGlued is how many bytes before a full stop are looked at for its word.
const longestGlued = 90

func skipSpaces(s string, i int) int {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	return i
}

// alone reports whether the quotation p is no part of a longer sentence: it
// begins where the sentence or one before it inside p began, ends with a full
// stop, and nothing is joined to it.
func alone(s string, p pair, start int) bool {
	if before := strings.TrimRight(s[:p.open], " "); before != "" && skipSpaces(s, start) < p.open {
		return false
	}
	inside := strings.TrimRight(s[:p.close], "”’\"'」』")
	if !strings.HasSuffix(inside, ".") && !strings.HasSuffix(inside, "?") && !strings.HasSuffix(inside, "!") {
		return p.last == len(s) && !strings.HasSuffix(inside, ",")
	}
	return p.last == len(s) || s[p.last] == ' ' && !quotative(strings.TrimLeft(s[p.last:], " "))
}

// quotative reports whether s begins with a word that takes up what was quoted
// before it: 라는, 라고, 며, 고 말했다.
func quotative(s string) bool {
	word, rest, _ := strings.Cut(s, " ")
	word = strings.TrimRight(word, ".,")
	switch word {
	case "라고", "라고도", "라는", "라며", "라면서", "라던", "이라고", "이라고도", "이라는", "이라며", "이라면서", "하고", "하며", "하는", "라고는", "며", "면서":
		return true
	case "고":
		for _, verb := range [...]string{"말", "밝", "강조", "설명", "덧붙", "전했", "했다", "주장", "당부", "지적", "평가", "답", "물", "소개", "언급", "약속", "전망", "토로", "반문", "되물", "호소", "역설"} {
			if strings.HasPrefix(rest, verb) {
				return true
			}
		}
	}
	return false
}

// isAbbreviation reports whether the full stop at offset stop ends no
// sentence. What follows it begins at end, with a space.
func isAbbreviation(s string, start, stop, end int) bool {
	if end > stop+1 {
		return false // closing marks follow
	}
	head := s[skipSpaces(s, start):stop]
	last, size := utf8.DecodeLastRuneInString(head)
	switch {
	case unicode.IsDigit(last): // 2021. 9. 22. and 1. 개요
		return true
	case last >= 'A' && last <= 'z':
		return isLatinAbbreviation(head, strings.TrimLeft(s[end:], " "))
	case head == string(last) && strings.ContainsRune("가나다라마바사아자차카타파하ㄱㄴㄷㄹㅁㅂㅅㅇ①②③④⑤⑥⑦⑧⑨⑩", last):
		return true // 가. 추진 배경
	case last == '조' || last == '항' || last == '호' || last == '장' || last == '절' || last == '편': // 제1조.
		number := strings.TrimRight(head[:len(head)-size], " ")
		before := strings.TrimRightFunc(number, unicode.IsDigit)
		return before != number && strings.HasSuffix(strings.TrimRight(before, " "), "제")
	}
	return false
}

// isLatinAbbreviation reports whether head ends in U.S, Dr or the like. One
// letter is an initial unless the line goes on in Korean with a new sentence;
// that cannot be told, and names are commoner.
func isLatinAbbreviation(head, rest string) bool {
	word := head
	if i := strings.LastIndexFunc(head, func(r rune) bool { return r > 'z' || r == ' ' || r == '(' }); i >= 0 {
		_, size := utf8.DecodeRuneInString(head[i:])
		word = head[i+size:]
	}
	if len(word) == 1 || strings.Contains(word, ".") && !strings.Contains(word, "..") && len(word) <= 6 {
		return true
	}
	switch strings.ToLower(word) {
	case "dr", "mr", "mrs", "ms", "prof", "st", "no", "vol", "vs", "pp", "fig", "al", "jr", "sr", "gov", "gen", "rep", "sen":
		return true
	case "co", "inc", "ltd", "corp", "etc": // these may end a sentence: the next then begins with a capital
		r, _ := utf8.DecodeRuneInString(rest)
		return !unicode.IsUpper(r)
	}
	return false
}

// IsItemSign reports whether r, before a space, is the sign of an item that begins
// a line.
func IsItemSign(r rune) bool {
	return isBullet(r) || strings.ContainsRune("-–—*·∙‧ㆍ◯ㅇ❏☐", r)
}

// isBullet reports whether r begins an item of a list.
func isBullet(r rune) bool {
	switch r {
	case '▲', '△', '▶', '▷', '▸', '►', '■', '□', '◆', '◇', '●', '○', '◎', '◦', '•', '※', '☞', '❍', '▪', '▫', '◼':
		return true
	}
	return false
}

// bulletBegins reports whether the bullet at offset i begins an item, and is not
// a blank in a name (홍○○, ○○시): a space precedes it, and it is not one of two.
// Rings and squares, which also stand for letters, want a space behind them too.
func bulletBegins(s string, i int) bool {
	if s[i-1] != ' ' {
		return false
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	next, _ := utf8.DecodeRuneInString(s[i+size:])
	if next == r || next == utf8.RuneError {
		return false
	}
	return next == ' ' || !strings.ContainsRune("○●□■◎◇◆", r)
}

// pair is an opening mark with its closing mark.
type pair struct {
	open, close int  // where the marks stand
	last        int  // behind the closing mark
	quote       bool // quotation marks, not brackets
	double      bool // “ ” and " "
}

// enclosures finds the outermost pairs of quotation marks and brackets of a
// line, in order. A mark without a partner encloses nothing.
func enclosures(s string) []pair {
	e := enclosed{of: s}
	e.scan(len(s))
	return e.pairs
}

// enclosed is the pairs of a line as far as somebody has asked for them: of a long line
// mostly the first words are read.
type enclosed struct {
	of    string
	at    int // up to where they are known
	stack []opened
	pairs []pair
}

// opened is a mark that is not closed yet.
type opened struct {
	at    int
	close rune
	mark  rune
}

// outermost gives the pair in which offset i stands.
func (e *enclosed) outermost(i int) (p pair, ok bool) {
	if i >= e.at {
		e.scan(i)
	}
	if k := outermost(e.pairs, i); k >= 0 {
		return e.pairs[k], true
	}
	return pair{}, false
}

// scan finds the pairs behind what is known, up to an offset and on until no mark is open:
// nothing behind that changes them.
func (e *enclosed) scan(to int) {
	for i, r := range e.of[e.at:] {
		i += e.at
		if i > to && len(e.stack) == 0 {
			e.at = i
			return
		}
		if r < 0x80 && r != '"' && r != '\'' && r != '(' && r != ')' && r != '[' && r != ']' || r >= 0xAC00 && r <= 0xD7A3 {
			continue
		}
		if c := partner(r); c != 0 && (r != c || opensStraight(e.of, i, r)) {
			e.open(opened{i, c, r})
		} else {
			e.close(i, r)
		}
	}
	e.at = len(e.of)
}

func (e *enclosed) open(o opened) {
	if o.mark == o.close { // a straight mark that opens again: the earlier one had no partner
		if k := slices.IndexFunc(e.stack, func(x opened) bool { return x.mark == o.mark }); k >= 0 {
			e.stack = e.stack[:k]
		}
	}
	e.stack = append(e.stack, o)
}

func (e *enclosed) close(i int, r rune) {
	for k := len(e.stack) - 1; k >= 0; k-- {
		o := e.stack[k]
		if o.close != r && !(o.mark == '“' && r == '"') {
			continue
		}
		e.stack = e.stack[:k]
		p := pair{open: o.at, close: i, last: i + utf8.RuneLen(r)}
		p.double = o.mark == '“' || o.mark == '"'
		p.quote = p.double || o.mark == '‘' || o.mark == '\'' || o.mark == '「' || o.mark == '『'
		for len(e.pairs) > 0 && e.pairs[len(e.pairs)-1].open > p.open {
			e.pairs = e.pairs[:len(e.pairs)-1]
		}
		e.pairs = append(e.pairs, p)
		return
	}
}

// partner is the mark that closes what r opens, 0 where r opens nothing.
func partner(r rune) rune {
	switch r {
	case '“':
		return '”'
	case '‘':
		return '’'
	case '「':
		return '」'
	case '『':
		return '』'
	case '《':
		return '》'
	case '〈':
		return '〉'
	case '【':
		return '】'
	case '(':
		return ')'
	case '[':
		return ']'
	case '"', '\'':
		return r
	}
	return 0
}

// opensStraight reports whether the straight mark at offset i opens: nothing or
// a space or an opening mark precedes it, and no space follows.
func opensStraight(s string, i int, r rune) bool {
	if i+1 == len(s) || s[i+1] == ' ' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	return i == 0 || before == ' ' || strings.ContainsRune("([“‘「『《〈【·,-~▲△■□○●\"'", before) && before != r
}

// outermost is the index of the pair in which offset i stands, or -1.
func outermost(pairs []pair, i int) int {
	k := sort.Search(len(pairs), func(k int) bool { return pairs[k].last > i })
	if k < len(pairs) && pairs[k].open <= i {
		return k
	}
	return -1
}

// lineAt is the line that begins at offset at, without its end, and the offset
// of the next line.
func lineAt(text string, at int) (line Span, next int) {
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		return Span{at, at + i}, at + i + 1
	}
	return Span{at, len(text)}, len(text)
}
