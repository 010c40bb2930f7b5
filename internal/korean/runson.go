package korean

import (
	"strings"
	"unicode/utf8"
)

// shortestWrapped is how many characters a line has at least that was broken for its length.
const shortestWrapped = 12

// RunsOn reports whether a line goes on in what follows it: it was broken for its length
// alone, so that its last word has a particle or an ending that asks for more (…장관은, …협의회를,
// …열고), and the next line begins with a word and no sign of an item.
func RunsOn(line, rest string) bool {
	if i := strings.LastIndexByte(line, '\n'); i >= 0 {
		line = line[i+1:]
	}
	line = strings.TrimRight(line, " ")
	last, _ := utf8.DecodeLastRuneInString(line)
	first, _ := utf8.DecodeRuneInString(rest)
	clock := IsClock(line[strings.LastIndexByte(line, ' ')+1:])
	if !IsSyllable(last) && !clock || utf8.RuneCountInString(line) < shortestWrapped || strings.Contains(line, "|") {
		return false
	}
	next, _, _ := strings.Cut(rest, "\n")
	if !begins(first, next) || strings.Contains(next, "|") {
		return false
	}
	if clock {
		return true // 장관은 9월 30일 07:30 | 청사에서 회의를 열었다
	}
	word := line[strings.LastIndexAny(line, " \t")+1:]
	if strings.ContainsAny(word, "()[]") {
		return false
	}
	for _, sign := range [...]string{"’", "”", "」", "』", "'", "\""} {
		if i := strings.LastIndex(word, sign); i >= 0 { // ‘…협의회’를
			list, ok := Particles("", word[i+len(sign):])
			return ok && asksForMore[caseOf(list)]
		}
	}
	_, particles, verb := recall(word)
	if verb != nil {
		return !verb.Copula && (verb.Form == Link || verb.Form == Adnominal && utf8.RuneCountInString(word) >= 3)
	}
	return len(particles) > 0 && asksForMore[caseOf(particles)]
}

// asksForMore are the cases of nouns behind which a predicate or another noun must come.
var asksForMore = map[Case]bool{Subject: true, Topic: true, Object: true, Genitive: true, Dative: true, Source: true, Origin: true, With: true}

// begins reports whether a line that begins with a letter begins with a word: it is no item
// (가. 개요, 2) 일정) and no label with its value.
func begins(first rune, line string) bool {
	switch {
	case strings.ContainsRune("“‘「『", first):
	case IsSyllable(first), first >= '0' && first <= '9':
		head := strings.TrimLeft(line, "0123456789")
		if head == line {
			head = line[utf8.RuneLen(first):]
		}
		if strings.HasPrefix(head, ".") && !(len(head) > 1 && head[1] >= '0' && head[1] <= '9') || strings.HasPrefix(head, ")") {
			return false
		}
	default:
		return false
	}
	i := strings.IndexByte(line, ':')
	return i < 0 || utf8.RuneCountInString(line[:i]) > 12
}
