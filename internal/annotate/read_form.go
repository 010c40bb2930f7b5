package annotate

import "slices"

// A form is what a word or a row of words must look like to be a name where the
// words around it say that one stands there.
type form struct {
	least, most int      // syllables; most 0: any number
	hangul      bool     // Hangul alone
	not         wordSort // no word of these sorts
}

// hasForm reports whether s has the form f.
func (a *article) hasForm(s string, f form) bool {
	n := runes(s)
	switch {
	case n < f.least, f.most > 0 && n > f.most, f.hangul && !allHangul(s):
		return false
	}
	return !a.is(s, f.not)
}

// inRange reports whether n lies between least and most, these among them.
func inRange(n, least, most int) bool { return least <= n && n <= most }

// oneOf reports whether s is one of the words.
func oneOf(s string, words ...string) bool { return slices.Contains(words, s) }
