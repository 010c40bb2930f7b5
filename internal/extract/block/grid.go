package block

import (
	"cmp"
	"slices"
)

// maxColumns bounds the columns of a table; office programs stop far below.
const maxColumns = 1024

// NewGrid makes a table of cells that know their address. The size is that of the
// cells, whatever the file says of it. A cell that would cover another or stands
// far outside, as only damaged files have it, gets a row of its own at the end:
// its words are not lost, and no other cell is shifted. Very many of them share rows:
// each row is as wide as the table.
func NewGrid(cells []Cell) *Grid {
	cells = slices.Clone(cells)
	slices.SortStableFunc(cells, func(a, b Cell) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
	})
	g := &Grid{}
	var homeless []Cell
	free := make([]int, maxColumns) // of each column, the first row that no cell covers
	lastRow := 20*len(cells) + 64
	for _, c := range cells {
		c.RowSpan, c.ColumnSpan = max(c.RowSpan, 1), max(c.ColumnSpan, 1)
		if !fits(&c, free, lastRow) {
			homeless = append(homeless, c)
			continue
		}
		for column := range c.ColumnSpan {
			free[c.Column+column] = c.Row + c.RowSpan
		}
		add(g, c)
	}
	inRow, first := 1, g.Rows
	if len(homeless) > maxColumns {
		inRow = max(g.Columns, 1)
	}
	for i, c := range homeless {
		c.Row, c.Column, c.RowSpan, c.ColumnSpan = first+i/inRow, i%inRow, 1, 1
		add(g, c)
	}
	return g
}

// fits reports whether a cell's place is inside the table and not taken.
func fits(c *Cell, free []int, lastRow int) bool {
	if c.Row < 0 || c.Column < 0 || c.Row+c.RowSpan > lastRow || c.Column+c.ColumnSpan > len(free) {
		return false
	}
	for column := range c.ColumnSpan {
		if free[c.Column+column] > c.Row {
			return false
		}
	}
	return true
}

// add appends a cell and lets the table grow around it.
func add(g *Grid, c Cell) {
	g.Cells = append(g.Cells, c)
	g.Rows = max(g.Rows, c.Row+c.RowSpan)
	g.Columns = max(g.Columns, c.Column+c.ColumnSpan)
}

// NewTable makes the block of a table, none of a table without words.
func NewTable(cells []Cell) []Block {
	for _, c := range cells {
		if len(c.Blocks) > 0 {
			return []Block{{Kind: Table, Table: NewGrid(cells)}}
		}
	}
	return nil
}
