package extract

import (
	"unicode"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/extract/block"
)

// bolder finds the bold letters of a block, and its references to notes, again in its
// lines, which have other spaces than the block has. It counts the letters.
type bolder struct {
	spans []block.Span // in letters of the block
	refs  []block.Ref  // as well
	at    int          // how many letters the lines had so far
}

func newBolder(b *block.Block) *bolder {
	x := &bolder{}
	shown := b.Shown()
	marker := len(shown) - len(b.Text)
	before := func(at int) int { return inked(normalize(shown[:marker+at])) }
	for _, s := range b.Bold {
		if s.End <= len(b.Text) {
			x.spans = append(x.spans, block.Span{Start: before(s.Start), End: before(s.End)})
		}
	}
	for _, r := range b.Refs {
		if r.At <= len(b.Text) {
			x.refs = append(x.refs, block.Ref{At: before(r.At), Note: r.Note})
		}
	}
	return x
}

// line gives f, the form of the next line of the block, its words, which of them are
// bold and where they refer to notes.
func (x *bolder) line(s string, f *form) {
	f.words, _ = tidyCells(s)
	if len(x.spans) == 0 && len(x.refs) == 0 {
		return
	}
	begin := x.at
	x.at += inked(f.words)
	for _, span := range x.spans {
		from, to := max(span.Start, begin), min(span.End, x.at)
		if from < to {
			f.bold = append(f.bold, diag.Span{Start: letterAt(f.words, from-begin), End: letterEnd(f.words, to-begin)})
		}
	}
	for _, r := range x.refs {
		if begin < r.At && r.At <= x.at {
			f.refs = append(f.refs, block.Ref{At: letterEnd(f.words, r.At-begin), Note: r.Note})
		}
	}
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
