package search

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/korean"
)

// normalize puts text and queries into one form: NFC, lower case, full-width
// letters and digits as ASCII, every white space a plain space. It keeps the
// number of characters of a text that is NFC already, which all texts of
// documents are.
func normalize(s string) string {
	return strings.Map(plain, norm.NFC.String(s))
}

func plain(r rune) rune {
	switch {
	case r >= 0xAC00 && r <= 0xD7A3, r >= 'a' && r <= 'z', r == ' ':
		return r
	case r >= 0xFF01 && r <= 0xFF5E:
		return unicode.ToLower(r - 0xFF01 + '!')
	case unicode.IsSpace(r):
		return ' '
	}
	return unicode.ToLower(r)
}

// class is what a character is to the index.
type class uint8

const (
	isBreak    class = iota // ends a run of syllables
	isSpace                 // does not
	isSyllable              // Hangul, or a hanja
	isLetter                // of a word in other letters, or a digit
)

func classOf(r rune) class {
	switch {
	case r >= 0xAC00 && r <= 0xD7A3, r >= 0x3400 && r <= 0x9FFF:
		return isSyllable
	case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		return isLetter
	case r == ' ':
		return isSpace
	case r < 0x80, isLetterOfHangul(r):
		return isBreak
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return isLetter
	}
	return isBreak
}

// isLetterOfHangul reports whether r is a letter by itself, as ㄱ and ㅏ: one
// types them, texts seldom hold them.
func isLetterOfHangul(r rune) bool { return r >= 0x3130 && r <= 0x318F }

// compact is s without what the index ignores: white space.
func compact(s string) string { return strings.ReplaceAll(s, " ", "") }

// particles are what may be taken off the end of a word of a query, longest first:
// those that readers type. A wrong cut only adds documents below those that have
// the word in full. static/search.js has the same.
var particles = sync.OnceValue(func() []string {
	return slices.SortedFunc(maps.Keys(korean.List("query particles")), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
})

// stem is a word without its particle: 행정안전부는 to 행정안전부. At least two
// characters are left, else the word is given back.
func stem(word string) string {
	for _, p := range particles() {
		if s, ok := strings.CutSuffix(word, p); ok && len([]rune(s)) >= 2 {
			return s
		}
	}
	return word
}
