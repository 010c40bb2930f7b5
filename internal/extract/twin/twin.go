// Package twin writes documents as HWP, HWPX, DOCX, HTML and text files, for
// tests: no file of others is needed to test a reader, and one document in five
// formats shows that all readers say the same.
//
// A document is given as blocks. Numbers and bullets are written as the formats
// have them, by definition, so that a reader has to count: items of a level are
// numbered 1. 가. 1) 가), and any other marker is a bullet.
package twin

import (
	"slices"
	"strings"
	"unicode/utf16"

	"sillok/internal/extract/block"
)

// formats are the number formats by level, of Hancom Office's default.
var formats = []string{"^1.", "^2.", "^3)", "^4)", "(^5)", "(^6)", "^7"}

// numbered reports whether a marker is a number, which the formats count.
func numbered(marker string) bool {
	return marker != "" && strings.ContainsAny(marker, ".)") && !strings.ContainsAny(marker, "○-※")
}

// bullets lists the bullets of a document in the order in which they stand.
func bullets(blocks []block.Block) []string {
	var list []string
	walk(blocks, func(b *block.Block) {
		if b.Kind == block.Item && !numbered(b.Marker) && !slices.Contains(list, b.Marker) {
			list = append(list, b.Marker)
		}
	})
	return list
}

// sizes lists the sizes of letters in a document; 0, which says nothing, first.
func sizes(blocks []block.Block) []int {
	list := []int{0}
	walk(blocks, func(b *block.Block) {
		if !slices.Contains(list, b.Size) {
			list = append(list, b.Size)
		}
	})
	return list
}

// walk calls f with each block, those in cells too.
func walk(blocks []block.Block, f func(*block.Block)) {
	for i := range blocks {
		f(&blocks[i])
		if g := blocks[i].Table; g != nil {
			for c := range g.Cells {
				walk(g.Cells[c].Blocks, f)
			}
		}
	}
}

// unit is a paragraph with what hangs on it: the notes that follow a block, the
// caption that follows a table.
type unit struct {
	block.Block
	caption string
	notes   []block.Block
}

// units puts blocks together that a file writes as one.
func units(blocks []block.Block) []unit {
	var list []unit
	for _, b := range blocks {
		last := len(list) - 1
		switch {
		case b.Kind == block.Note && last >= 0:
			list[last].notes = append(list[last].notes, b)
		case b.Kind == block.Caption && last >= 0 && list[last].Table != nil && list[last].caption == "":
			list[last].caption = b.Text
		default:
			list = append(list, unit{Block: b})
		}
	}
	return list
}

// utf16le encodes a string as HWP does.
func utf16le(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}

// Text writes a document as a text file: a line a block and a row, the headline
// in one, the running head once at the beginning, as text that was copied has it.
func Text(d *block.Document) []byte {
	var blocks []block.Block
	for i := 0; i < len(d.Blocks); i++ {
		b := d.Blocks[i]
		if parts := headline(d.Blocks[i:]); len(parts) > 1 {
			b.Text = strings.Join(parts, " ")
			i += len(parts) - 1
		}
		if b.Kind != block.Footer {
			blocks = append(blocks, b)
		}
	}
	return []byte(strings.ReplaceAll(block.Text(blocks), "\n", "\n\n") + "\n")
}
