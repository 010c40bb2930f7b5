package extract

import (
	"slices"
	"strings"

	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// Old articles and letters come with lines that were broken for their length: a sentence
// runs over three of them, and half a sentence looks like a headline or a heading. Such a
// text fills its lines to one width. Its lines are put together again, so that rules see
// sentences; paragraphs, which empty lines part, items and rows stay.

// What tells a text whose lines were broken for their length.
const (
	fewestBreaks = 3   // inside sentences
	narrowest    = 30  // columns, of which a syllable takes two
	widest       = 140 // columns; longer lines were broken by nobody
	fullShare    = 0.8 // of the widest line: so wide is a full one
	fullBreaks   = 0.8 // of the breaks inside sentences are behind full lines
	spokenBreaks = 0.3 // of them are where a word asks for more
)

// goOn gives for each line of a text what joins it to the line before: nothing for one that
// stays by itself, else a space or, where the break is inside a word, an empty joint.
func goOn(lines []string) []*string {
	joints := make([]*string, len(lines))
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = tidy(l)
	}
	var breaks []int // lines that end inside a sentence, over another line
	width := 0
	for i := 0; i+1 < len(lines); i++ {
		if breaksOff(texts[i], texts[i+1]) {
			breaks = append(breaks, i)
			width = max(width, columns(texts[i]))
		}
	}
	full := func(i int) bool { return float64(columns(texts[i])) >= fullShare*float64(width) }
	if len(breaks) < fewestBreaks || width < narrowest || width > widest || share(breaks, full) < fullBreaks ||
		share(breaks, func(i int) bool { return asksOn(texts[i], texts[i+1]) }) < spokenBreaks {
		return joints
	}
	drawn := share(breaks, func(i int) bool { return strings.HasSuffix(lines[i], " ") }) > 0.5
	top := slices.IndexFunc(texts, func(s string) bool { return s != "" })
	for _, i := range breaks {
		if !full(i) || i == top && !asksOn(texts[i], texts[i+1]) && !tellsWhom(texts[i]) { // the first line may be the headline
			continue
		}
		joint := " "
		if drawn && !strings.HasSuffix(lines[i], " ") || korean.BreaksWord(texts[i], texts[i+1]) {
			joint = ""
		}
		joints[i+1] = &joint
	}
	return joints
}

// share is the part of the breaks for which something holds.
func share(breaks []int, holds func(int) bool) float64 {
	n := 0
	for _, i := range breaks {
		if holds(i) {
			n++
		}
	}
	return float64(n) / float64(max(len(breaks), 1))
}

// breaksOff reports whether a line ends inside a sentence that the next line may go on
// with: both are words of running text and no items, rows, fields or labels.
func breaksOff(s, next string) bool {
	if length(s) < 8 || next == "" || endsSentence(s) || hasBullet(next) || strings.HasSuffix(s, ":") {
		return false
	}
	if korean.BreaksWord(s, next) {
		return true
	}
	return !notRunning.MatchString(next) && !strings.ContainsAny(s+next, "|\t") && !isByline(s) && !isByline(next) && !isRights(next) && !isEntered(next) && !bareStamp.MatchString(next)
}

// notRunning begins a line that goes on no sentence: an item, a bracket of a tag, a turn.
var notRunning = lazyregexp.New(`^(?:[\[【<〈(◇◆▣]|[ⅠⅡⅢⅣⅤ]|제\s?\d+\s?[조장절]|\d{1,2}\s?[.)]\s|\S{1,8}\s?[:：]\s)`)

// columns is how wide a line is: two for a syllable, one for any other sign.
func columns(s string) int { return length(s) + countHangul(s) }

// asksOn reports whether the last word of a line asks for more, or cannot end there.
func asksOn(s, next string) bool {
	return strings.HasSuffix(s, ",") || korean.RunsOn(s, next) || korean.BreaksWord(s, next)
}
