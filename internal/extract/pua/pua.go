// Package pua knows characters of the private use areas, which Hancom Office and
// Word write for signs of their own fonts (numbers in circles, bullets, arrows)
// and for the syllables of old Korean.
package pua

import (
	"fmt"
	"strings"

	"sillok/internal/extract/block"
	"sillok/internal/say"
)

// private are points of the private use areas whose picture is known: those of
// Hancom's own fonts in the fifteenth plane, and those of Wingdings and Symbol,
// which Word and Hancom Office write as U+F000 and the place in the font.
var private = map[rune]string{
	// Hancom's fonts.
	0xF00DA: "▸", 0xF012B: "(인)", 0xF02EF: "·", 0xF03C5: "□", 0xF0827: "◦", 0xF0832: "▷", 0xF081C: "",
	0xF080F: "▪", 0xF0850: "―", 0xF0854: "《", 0xF0855: "》",
	// Wingdings.
	0xF022: "✂", 0xF028: "☎", 0xF029: "✆", 0xF02A: "✉", 0xF036: "⌛", 0xF03F: "✍", 0xF045: "☜", 0xF046: "☞",
	0xF047: "☝", 0xF048: "☟", 0xF04A: "☺", 0xF06C: "●", 0xF06D: "❍", 0xF06E: "■", 0xF06F: "□", 0xF070: "□",
	0xF071: "❑", 0xF072: "❒", 0xF073: "⬧", 0xF074: "⧫", 0xF075: "◆", 0xF076: "❖", 0xF077: "⬥", 0xF09E: "·",
	0xF09F: "•", 0xF0A0: "▪", 0xF0A1: "○", 0xF0A2: "○", 0xF0A3: "○", 0xF0A4: "◉", 0xF0A5: "◎", 0xF0A7: "▪",
	0xF0A8: "◻", 0xF0AA: "✦", 0xF0AB: "★", 0xF0AC: "✶", 0xF0B7: "•", 0xF0D8: "➢", 0xF0DC: "➲", 0xF0E0: "→",
	0xF0E8: "➔", 0xF0EF: "⇦", 0xF0F0: "⇨", 0xF0F1: "⇧", 0xF0F2: "⇩", 0xF0FB: "✗", 0xF0FC: "✔", 0xF0FD: "☒",
	0xF0FE: "☑",
}

// series are stretches of the private use areas that count.
var series = []struct {
	first, last rune
	picture     []rune
}{
	{0xF02B1, 0xF02C4, []rune("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")}, // in a square
	{0xF02CE, 0xF02E1, []rune("❶❷❸❹❺❻❼❽❾❿⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴")}, // white on a black square
	{0xF081, 0xF08A, []rune("①②③④⑤⑥⑦⑧⑨⑩")},             // Wingdings
	{0xF08C, 0xF095, []rune("❶❷❸❹❺❻❼❽❾❿")},
}

// folded is where HWP 5, whose characters have 16 bits, keeps the points from
// U+F0000 on: in the block of Yi syllables, which no Korean document has.
const (
	foldedFirst = 0xA000
	foldedLast  = 0xA48C
)

// Unfold gives the character that a 16-bit unit of HWP 5 stands for.
func Unfold(unit uint16) rune {
	if unit >= foldedFirst && unit <= foldedLast {
		return 0xF0000 + rune(unit) - foldedFirst
	}
	return rune(unit)
}

// Cleaner replaces private points by what they look like, and remembers those it
// does not know. The zero Cleaner is ready for use.
type Cleaner struct {
	unknown map[rune]int
	order   []rune
}

// Clean gives s without the private points that are known. Unknown ones stay:
// what a reader cannot tell it does not take away.
func (c *Cleaner) Clean(s string) string {
	if !strings.ContainsFunc(s, isPrivate) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if !isPrivate(r) {
			b.WriteRune(r)
			continue
		}
		picture, known := pictureOf(r)
		if !known {
			c.note(r)
		}
		b.WriteString(picture)
	}
	return b.String()
}

// pictureOf gives what a private point looks like, or the point itself.
func pictureOf(r rune) (string, bool) {
	if s, ok := private[r]; ok {
		return s, true
	}
	for _, s := range series {
		if r >= s.first && r <= s.last {
			return string(s.picture[r-s.first]), true
		}
	}
	if s := oldHangul(r); s != "" {
		return s, true
	}
	return string(r), false
}

// isPrivate reports whether r is a point without a meaning in Unicode.
func isPrivate(r rune) bool {
	return r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000 && r <= 0xFFFFD || r >= 0x100000 && r <= 0x10FFFD
}

func (c *Cleaner) note(r rune) {
	if c.unknown == nil {
		c.unknown = map[rune]int{}
	}
	if c.unknown[r] == 0 {
		c.order = append(c.order, r)
	}
	c.unknown[r]++
}

// Remarks tells of the characters that were kept although nobody knows them.
func (c *Cleaner) Remarks() []block.Remark {
	if len(c.order) == 0 {
		return nil
	}
	var list []string
	for _, r := range c.order {
		list = append(list, fmt.Sprintf("U+%04X (%d)", r, c.unknown[r]))
	}
	return []block.Remark{{
		Message: say.Sprintf("characters that only the document's own font can show were kept: %s", strings.Join(list, ", ")),
		Hint:    say.Text("look them up in the document and correct them in the page"),
	}}
}
