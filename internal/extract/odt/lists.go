package odt

import (
	"strings"

	"sillok/internal/extract/numeral"
	"sillok/internal/extract/zipxml"
)

const levels = 10

// outline is the name that the numbering of headings has here.
const outline = "\x00outline"

// level is how one level of a list is marked.
type level struct {
	bullet         string
	format         string // "1", "A", "가": what the first number looks like; empty: none
	prefix, suffix string
	shown          int // levels whose numbers are shown
	start          int
}

// list is a list's style and the numbers reached.
type list struct {
	levels  [levels]level
	numbers [levels]int // 0: none was given
}

// shapes are the number formats that differ from digits, by their first number.
var shapes = map[string]numeral.Shape{
	"A": numeral.LatinCapital, "a": numeral.LatinSmall, "I": numeral.RomanCapital, "i": numeral.RomanSmall,
	"가": numeral.HangulSyllable, "ㄱ": numeral.HangulJamo, "①": numeral.CircledDigit, "㉮": numeral.CircledHangulSyllable,
	"㉠": numeral.CircledHangulJamo, "一": numeral.Ideograph, "일": numeral.HangulPhonetic, "甲": numeral.DecagonCircleHanja,
}

// readList reads a style of lists or of headings.
func readList(n *zipxml.Node) *list {
	l := &list{}
	for _, k := range n.Kids {
		i := k.Int("level", 0) - 1
		if i < 0 || i >= levels {
			continue
		}
		l.levels[i] = level{
			bullet: k.Attr("bullet-char"),
			format: first(k.Attr("num-format")), prefix: k.Attr("num-prefix"), suffix: k.Attr("num-suffix"),
			shown: min(max(k.Int("display-levels", 1), 1), i+1), start: min(max(k.Int("start-value", 1), 0), 1<<20),
		}
	}
	return l
}

// first is the first of the numbers that a format lists: "가, 나, 다, ...".
func first(format string) string {
	before, _, _ := strings.Cut(format, ",")
	return strings.TrimSpace(before)
}

// next counts an item of a level and writes its marker.
func (l *list) next(i int) string {
	i = min(max(i, 0), levels-1)
	at := &l.levels[i]
	if at.bullet != "" {
		return at.bullet
	}
	if l.numbers[i] == 0 {
		l.numbers[i] = at.start
	}
	l.numbers[i]++ // one too high, so that zero means that none was given
	for below := i + 1; below < levels; below++ {
		l.numbers[below] = 0
	}
	if at.format == "" {
		return ""
	}
	var parts []string
	for j := i - at.shown + 1; j <= i; j++ {
		n := l.numbers[j] - 1
		if n < 0 {
			n = l.levels[j].start
		}
		if l.levels[j].format != "" {
			parts = append(parts, numeral.Write(n, shapes[l.levels[j].format]))
		}
	}
	return strings.TrimSpace(at.prefix + strings.Join(parts, ".") + at.suffix)
}
