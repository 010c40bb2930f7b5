package entity

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/korean"
)

// endsWord reports whether rest, the letters glued to a name that ends in last, is
// nothing but particles and forms of 이다, or nothing at all.
func endsWord(rest string, last rune) bool { return korean.EndsNoun(last, rest) }

// hangulRun gives the Hangul letters that s begins with.
func hangulRun(s string) string {
	for i, r := range s {
		if classOf(r) != hangul {
			return s[:i]
		}
	}
	return s
}

// trimAny cuts the longest of the words off the front of s.
func trimAny(s string, words []string) (rest string, ok bool) {
	best := -1
	for _, w := range words {
		if len(w) > best && strings.HasPrefix(s, w) {
			best = len(w)
		}
	}
	if best < 0 {
		return s, false
	}
	return s[best:], true
}

func lastOf(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
