package annotate

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
