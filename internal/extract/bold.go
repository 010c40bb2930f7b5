package extract

import (
	"unicode"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/extract/block"
)

// bolder finds the bold letters of a block again in its lines, which have other
// spaces than the block has. It counts the letters.
type bolder struct {
	spans []block.Span // in letters of the block
	at    int          // how many letters the lines had so far
}

func newBolder(b *block.Block) *bolder {
	x := &bolder{}
	shift := len(b.Shown()) - len(b.Text)
	for _, s := range b.Bold {
		if shown := b.Shown(); shift+s.End <= len(shown) {
			x.spans = append(x.spans, block.Span{Start: inked(normalize(shown[:shift+s.Start])), End: inked(normalize(shown[:shift+s.End]))})
		}
	}
	return x
}

// line gives the next line of the block in its words, and which of them are bold.
func (x *bolder) line(s string) (words string, bold []diag.Span) {
	words, _ = tidyCells(s)
	if len(x.spans) == 0 {
		return words, nil
	}
	begin := x.at
	x.at += inked(words)
	for _, span := range x.spans {
		from, to := max(span.Start, begin), min(span.End, x.at)
		if from < to {
			bold = append(bold, diag.Span{Start: letterAt(words, from-begin), End: letterEnd(words, to-begin)})
		}
	}
	return words, bold
}

// inked counts the characters of s that are no spaces.
func inked(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// letterAt is the byte at which the letter n of s stands.
func letterAt(s string, n int) int {
	for i, r := range s {
		if unicode.IsSpace(r) {
			continue
		}
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

// letterEnd is the byte behind the n-th letter of s.
func letterEnd(s string, n int) int {
	at := letterAt(s, n-1)
	_, size := utf8.DecodeRuneInString(s[at:])
	return at + size
}
