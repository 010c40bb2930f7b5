package annotate

import "strings"

// Names written after their sound.

// foreignSyllables are frequent in names written after their sound and rare in
// Korean words.
var foreignSyllables = words("foreign-syllables")

// foreignPart reports whether a third of the syllables of one word do so, or
// whether it is a single one (쩐 티 마이, 제니퍼 오).
func foreignPart(word string) bool {
	n, all := foreignSyllables.Share(word)
	return 3*n >= all || all == 1
}

// foreignSound reports whether two in five of the syllables of name are such as names
// written after their sound have.
func foreignSound(name string) bool {
	n, all := foreignSyllables.Share(strings.ReplaceAll(name, " ", ""))
	return 5*n >= 2*all
}
