package annotate

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/korean/wordlist"
)

// A compound is a name when one of its parts is particular. The parts below
// say what sort of thing something is, what it runs on or what it does; a
// compound of nothing else (지식관리시스템, 클라우드 플랫폼) is a type (guide,
// span rule 12).
var genericParts = words("generic-parts")

// longestPart is the length in bytes of the longest generic part.
const longestPart = 24

// isGeneric reports whether every part of word is generic: whether word can be
// cut into generic parts without rest.
func isGeneric(word string) bool { return madeOf(word, genericParts) }

// fieldless are generic parts that do not tell what a thing is for: nothing of 통합정보시스템, 토지 of 토지종합정보망 is left
// without them.
var fieldless = words("fieldless-parts")

// madeOf reports whether word can be cut into parts without rest.
func madeOf(word string, parts *wordlist.List) bool {
	if parts.Has(word) {
		return true
	}
	if len(word) > 120 {
		return false
	}
	var reached [121]bool // places up to which word is made of generic parts
	reached[0] = true
	for start := range word {
		if !reached[start] {
			continue
		}
		for end := min(len(word), start+longestPart); end > start; end-- {
			if !reached[end] && (end == len(word) || utf8.RuneStart(word[end])) && parts.Has(word[start:end]) {
				reached[end] = true
			}
		}
	}
	return reached[len(word)]
}

// particular counts the words of a name that are not generic.
func particular(words []string) int {
	n := 0
	for _, w := range words {
		for _, part := range strings.FieldsFunc(w, func(r rune) bool { return r == '-' || r == '/' || r == '+' || r == '.' }) {
			if !isGeneric(part) {
				n++
				break
			}
		}
	}
	return n
}
