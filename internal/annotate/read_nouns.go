package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/korean"
)

// Korean names of systems, events and laws end in their head (…시스템, …포럼,
// …조례), and their modifiers stand bare in front of it: 비대면 준등기
// 우편서비스. A name therefore begins where the row of bare nouns begins.

// nounsBefore gives the index of the first word of the row of bare nouns that
// ends at word i, at most n words long. A sign other than one space, a word
// with a particle or a verb's ending, and words that point or connect end it.
func (a *article) nounsBefore(i, n int) int {
	for first := i; ; first-- {
		if i-first+1 >= n || a.gap(first) != " " || !a.modifies(first-1) {
			return first
		}
	}
}

// modifies reports whether the j-th word may stand inside a name.
func (a *article) modifies(j int) bool {
	w := a.word(j)
	noun := w != "" && !isConnector(w) && bareNoun(w)
	return noun && !countedThing(w) && !a.opensItem(j)
}

// opensItem reports whether the j-th word is a letter that stands as the bullet of an item:
// ㅇ, o at the beginning of a line.
func (a *article) opensItem(j int) bool {
	r, size := utf8.DecodeRuneInString(a.word(j))
	return size == len(a.word(j)) && !hangul(r) && !unicode.IsDigit(r) && strings.Contains(a.gap(j), "\n")
}

// connectors point, connect or say when, so that no name holds them.
var connectors = words("connectors")

func isConnector(w string) bool { return connectors.Has(w) }

// verbLike are the last syllables that mark a particle or a verb's ending; nouns
// that end in one all the same stand in nounsLikeVerbs.
var (
	verbLike       = words("verb-like")
	nounsLikeVerbs = words("nouns-like-verbs")
)

// bareNoun reports whether w looks like a noun without particle.
func bareNoun(w string) bool {
	last, _ := utf8.DecodeLastRuneInString(w)
	if !hangul(last) {
		return true
	}
	switch {
	case notNounEnds.Ends(w):
		return false
	case !verbLike.HasRune(last):
		return true
	case genitiveOfBody(w), degreeAsWay(w):
		return false
	}
	return nounsLikeVerbs.Ends(w)
}

// genitiveOfBody reports whether w is a body with the genitive (위원회의), which nouns
// end in too (회의).
func genitiveOfBody(w string) bool {
	name, ok := genitive.CutEnd(w)
	return ok && genitiveBodies.Ends(name)
}

// degreeAsWay reports whether w is a noun like 제도 or 속도 with the particle 로, which
// makes the noun 도로 of its end.
func degreeAsWay(w string) bool {
	name, ok := directional.CutEnd(w)
	return ok && islandEnd.Ends(name) && nounsLikeVerbs.Has(korean.LastRunes(name, 2))
}

// countedThing reports whether w is a number with a unit (917종, 10곳), which
// ends a name; ordinals and sizes that open one (제3회, 4차, 5대, 2023) do not.
func countedThing(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	if !unicode.IsDigit(r) {
		return false
	}
	unit := strings.TrimLeftFunc(w, func(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == ',' })
	return units.Has(unit)
}

// units are what is counted.
var units = words("units")

// What words begin or end with here; words.tsv says what for.
var (
	notNounEnds    = words("not-noun-ends")
	genitiveBodies = words("genitive-bodies")
)

// isTime reports whether w says when by itself, or with the part of it that is meant:
// 금년, 다음달초.
func isTime(w string) bool {
	return korean.IsTimeWord(w) || korean.IsTimeWord(timeEdges.WithoutEnd(w))
}

// timeEdges say which part of a time is meant.
var timeEdges = words("time-edges")
