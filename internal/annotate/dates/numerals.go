package dates

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"sillok/internal/korean/wordlist"
)

// Numbers in words, and the units that show them to be of a date; words.tsv says what
// for.
var (
	sinoNumbers  = words("sino-numbers")
	sinoPowers   = words("sino-powers")
	sinoZero     = words("sino-zero")
	hanjaFigures = words("hanja-figures")
	hanjaUnits   = words("hanja-units")
	soundMonths  = words("sound-months")
	sinoUnits    = words("sino-units")
	unitsApart   = words("units-apart")
	offsetUnits  = words("offset-units")
	offsetWords  = words("offset-words")
	cycleStems   = words("cycle-stems")
	cycleSigns   = words("cycle-signs")
)

// sino reads a Sino-Korean number in words where a unit follows with which the
// reading is clear: 이천이십일년, 구월, 이십이일, 삼사분기, 이십일세기. The
// longest number that has a unit after it is taken (이십일 일 is the 21st day).
// That 일월 and 이월 may be other words is left to the grammar.
func sino(text string) (n, size int) {
	if r, _ := utf8.DecodeRuneInString(text); hanjaFigures.HasRune(r) {
		return hanjaNumber(text)
	}
	if rest, ok := soundMonths.CutBegin(text); ok { // 유월, 시월: the unit is no part of the number
		word := text[:len(text)-len(rest)]
		n, _ := soundMonths.Number(word)
		return n, len(monthUnit.WithoutEnd(word))
	}
	var ends [12]int
	runes := 0
	for i, r := range text {
		if runes == len(ends) || !sinoNumbers.HasRune(r) {
			break
		}
		ends[runes] = i + utf8.RuneLen(r)
		runes++
	}
	for ; runes > 0; runes-- {
		size = ends[runes-1]
		if n, ok := sinoValue(text[:size]); ok && sinoUnit(text[size:], n) {
			return n, size
		}
	}
	return 0, 0
}

// longestHanja is how many bytes of figures in Hanja are read.
const longestHanja = 36

// hanjaNumber reads 二〇二一, 二千二十一 and 二十二 before 年, 月 or 日.
func hanjaNumber(text string) (n, size int) {
	var word strings.Builder
	for i, r := range text {
		syllable, ok := hanjaFigures.Value(string(r))
		if !ok || i > longestHanja {
			break
		}
		word.WriteString(syllable)
		size += utf8.RuneLen(r)
	}
	n, ok := sinoValue(word.String())
	if !ok || !unitOf(hanjaUnits, text[size:], n) {
		return 0, 0
	}
	return n, size
}

// sinoValue is the value of 이천이십일, and of 이공이일 read figure by figure.
func sinoValue(word string) (n int, ok bool) {
	positional := !sinoPowers.Within(word)
	part := 0
	for _, r := range word {
		switch v, _ := sinoNumbers.Number(string(r)); {
		case positional:
			n = n*10 + v
		case v >= 10:
			n, part = n+max(part, 1)*v, 0
		case part != 0, sinoZero.HasRune(r):
			return 0, false
		default:
			part = v
		}
	}
	return n + part, true
}

// sinoUnit reports whether rest begins with a unit that n in words stands before.
// Years below 1000 and days below 10 are lengths or other words.
func sinoUnit(rest string, n int) bool {
	spaced := rest[spaceLen(rest):]
	if isOffset(spaced) {
		return 1 <= n && n < 1000
	}
	return unitOf(unitsApart, spaced, n) || unitOf(sinoUnits, rest, n)
}

// unitOf reports whether rest begins with one of the units and n lies in the range that
// the unit has behind it: 월=1-12.
func unitOf(units *wordlist.List, rest string, n int) bool {
	after, ok := units.CutBegin(rest)
	if !ok {
		return false
	}
	value, _ := units.Value(rest[:len(rest)-len(after)])
	from, to, _ := strings.Cut(value, "-")
	least, _ := strconv.Atoi(from)
	most, _ := strconv.Atoi(to)
	return least <= n && n <= most
}

// isOffset reports whether text begins with a unit and 전, 뒤 or 후: 일년 전.
func isOffset(text string) bool {
	after, ok := offsetUnits.CutBegin(text)
	if !ok {
		return false
	}
	after = after[spaceLen(after):]
	rest, ok := offsetWords.CutBegin(after)
	return ok && endsTail(after, len(after)-len(rest))
}

// sexagenary reads the name of a year in the cycle of sixty, 병오년: its place in
// the cycle from 갑자, 0.
func sexagenary(text string) (n, size int) {
	const syllable = 3 // bytes
	size = 3 * syllable
	if len(text) < size || !yearLength.Has(text[2*syllable:size]) || !endsWord(text, size) {
		return 0, 0
	}
	stem, sign := cycleStems.Index(text[:syllable]), cycleSigns.Index(text[syllable:2*syllable])
	if stem < 0 || sign < 0 || stem%2 != sign%2 {
		return 0, 0
	}
	return (6*stem - 5*sign + 60) % 60, size
}
