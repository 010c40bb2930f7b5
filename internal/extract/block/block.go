// Package block is the seam between the formats and what is made of them: a
// reader of HWP, HWPX, DOCX or PDF turns bytes into a [Document], and package
// extract finds title, date, publisher and furniture in it, the same way for
// all of them.
//
// A Document is its blocks in the order in which they are read. A reader says
// what the format says and nothing it would have to guess: it does not drop
// mastheads, contact blocks or page buttons, does not join paragraphs, and
// gives a paragraph whose style is not a heading's as a Paragraph.
//
//   - Text is plain UTF-8. "\n" is a line break within the block; a tab stands
//     where the format has one, since a tab parts a label from its value.
//   - A Table has its cells by row and column, merged ones with their span, and
//     a cell holds blocks again. A table of one cell is a box: extract reads it
//     as the paragraphs that are in it. Rows are read one after another, the
//     cells of a row apart, so that a label and the value beside it are found.
//   - A Heading has a level from 1; an Item has the marker the document shows
//     ("1.", "가.", "○") and a level from 1.
//   - Foot- and endnotes are Notes and stand after the block that refers to
//     them. Running heads and feet are Header and Footer, once each, wherever
//     they stand: they never become body text.
package block

import (
	"sort"
	"strings"
)

// Kind says what a block is.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Heading        // with a Level
	Item           // of a list, with a Marker and a Level
	Table          // its cells are in Table
	Caption        // of a picture or a table
	Note           // a foot- or endnote
	Header         // a running head
	Footer         // a running foot, a page number
)

// Document is a source as its format gives it.
type Document struct {
	Blocks  []Block
	Remarks []Remark
}

// Remark is something to tell the user that did not stop the reading: a scanned
// page, a character without a meaning.
type Remark struct {
	Message, Hint string
}

// Block is a paragraph, a heading, an item, a table, a caption, a note, or a
// running head or foot.
type Block struct {
	Kind   Kind
	Text   string // of a Table nothing
	Level  int    // of a Heading and an Item, from 1
	Marker string // of an Item or a Note, as the document shows it
	Line   int    // where it stands in the source, from 1; 0: counted by the caller
	Bold   []Span // of Text, in order: the letters that are bold
	Refs   []Ref  // of Text, in order: where it refers to notes
	Note   int    // of a Note: by which number Refs refer to it; 0: by none
	Size   int    // of most of its letters, in hundredths of a point; 0: not known
	Table  *Grid
}

// Grid is a table by address.
type Grid struct {
	Rows, Columns int
	Cells         []Cell // by row, then column; none covers another
}

// Cell is a cell of a Grid. Row and Column count from 0.
type Cell struct {
	Row, Column         int
	RowSpan, ColumnSpan int // 0 and 1 are the same
	Head                bool
	Blocks              []Block
}

// Box reports whether g is a frame around text and no table.
func (g *Grid) Box() bool { return len(g.Cells) == 1 }

// Stack reports whether g is cells above one another: a frame in parts, in which
// no cell stands beside another.
func (g *Grid) Stack() bool {
	for i := 1; i < len(g.Cells); i++ {
		if g.Cells[i].Row < g.Cells[i-1].Row+max(g.Cells[i-1].RowSpan, 1) {
			return false
		}
	}
	return true
}

// Plain reports whether g can be shown as a grid in which each cell has one place:
// none covers others, but for labels at the beginning of rows, which may stand
// for several rows below the first.
func (g *Grid) Plain() bool {
	for _, c := range g.Cells {
		if c.ColumnSpan > 1 || c.RowSpan > 1 && (c.Row == 0 || c.Column > g.Under(c.Row+1)-1) {
			return false
		}
	}
	return true
}

// Under is how many columns at the beginning of row r are covered by cells of
// rows above.
func (g *Grid) Under(r int) int {
	if row := g.Row(r); len(row) > 0 && row[0].Column == 0 {
		return 0 // in a long table hardly a row costs a look at all cells
	}
	n := 0
	for _, c := range g.Cells {
		if c.Row < r && c.Row+max(c.RowSpan, 1) > r && c.Column <= n {
			n = max(n, c.Column+max(c.ColumnSpan, 1))
		}
	}
	return n
}

// Row gives the cells that begin in row r, by column.
func (g *Grid) Row(r int) []Cell {
	from := sort.Search(len(g.Cells), func(i int) bool { return g.Cells[i].Row >= r })
	to := from + sort.Search(len(g.Cells)-from, func(i int) bool { return g.Cells[from+i].Row > r })
	return g.Cells[from:to]
}

// Text is what a cell says: its blocks, and those of tables in it, a line each.
func (c *Cell) Text() string { return Text(c.Blocks) }

// Text gives the words of blocks, a line a paragraph and a row, the cells of a
// row parted by tabs.
func Text(blocks []Block) string {
	var lines []string
	for i := range blocks {
		b := &blocks[i]
		if b.Table == nil {
			lines = append(lines, b.Shown())
			continue
		}
		for r := range b.Table.Rows {
			var cells []string
			for _, c := range b.Table.Row(r) {
				cells = append(cells, strings.ReplaceAll(c.Text(), "\n", " "))
			}
			lines = append(lines, strings.Join(cells, "\t"))
		}
	}
	return strings.Join(lines, "\n")
}

// Shown is a block's text with its marker.
func (b *Block) Shown() string {
	if b.Marker == "" {
		return b.Text
	}
	return b.Marker + " " + b.Text
}
