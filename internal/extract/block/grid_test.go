package block

import "testing"

// TestNewGrid keeps cells where they say they are, and words of cells that
// cannot be there.
func TestNewGrid(t *testing.T) {
	cell := func(row, column, rows, columns int, text string) Cell {
		return Cell{Row: row, Column: column, RowSpan: rows, ColumnSpan: columns, Blocks: []Block{{Text: text}}}
	}
	for _, c := range []struct {
		name          string
		cells         []Cell
		rows, columns int
		want          string
	}{
		{"out of order", []Cell{cell(1, 0, 1, 1, "다"), cell(0, 1, 1, 1, "나"), cell(0, 0, 1, 1, "가")}, 2, 2, "가\t나\n다"},
		{"merged", []Cell{cell(0, 0, 2, 1, "가"), cell(0, 1, 1, 2, "나"), cell(1, 1, 1, 1, "다"), cell(1, 2, 1, 1, "라")}, 2, 3, "가\t나\n다\t라"},
		{"a gap stays", []Cell{cell(0, 0, 1, 1, "가"), cell(0, 2, 1, 1, "나")}, 1, 3, "가\t나"},
		{"one covers another", []Cell{cell(0, 0, 1, 2, "가"), cell(0, 1, 1, 1, "나"), cell(1, 0, 1, 1, "다")}, 3, 2, "가\n다\n나"},
		{"far outside", []Cell{cell(0, 0, 1, 1, "가"), cell(65535, 0, 1, 1, "나"), cell(1, -1, 1, 1, "다"), cell(1, 0, 1, 65535, "라")}, 4, 1, "가\n다\n라\n나"},
	} {
		g := NewGrid(c.cells)
		if got := Text([]Block{{Kind: Table, Table: g}}); got != c.want || g.Rows != c.rows || g.Columns != c.columns {
			t.Errorf("%s: %d × %d %q, want %d × %d %q", c.name, g.Rows, g.Columns, got, c.rows, c.columns, c.want)
		}
	}
	if NewTable([]Cell{{}, {Column: 1}}) != nil {
		t.Error("a table without words is a table")
	}
}

// TestStack tells frames in parts from tables.
func TestStack(t *testing.T) {
	cell := func(row, column, rows, columns int) Cell {
		return Cell{Row: row, Column: column, RowSpan: rows, ColumnSpan: columns, Blocks: []Block{{Text: "가"}}}
	}
	for _, c := range []struct {
		name  string
		cells []Cell
		want  bool
	}{
		{"one cell", []Cell{cell(0, 0, 1, 1)}, true},
		{"one above another", []Cell{cell(0, 0, 1, 3), cell(1, 0, 1, 3)}, true},
		{"two beside another", []Cell{cell(0, 0, 1, 1), cell(0, 1, 1, 1)}, false},
		{"one beside two", []Cell{cell(0, 0, 2, 1), cell(0, 1, 1, 1), cell(1, 1, 1, 1)}, false},
		{"one beside the second row", []Cell{cell(0, 0, 2, 1), cell(1, 1, 1, 1)}, false},
	} {
		if got := NewGrid(c.cells).Stack(); got != c.want {
			t.Errorf("%s: %t", c.name, got)
		}
	}
}

// TestManyHomelessCells: a row of more cells than a table has columns goes on in rows of as
// many, and no word is lost.
func TestManyHomelessCells(t *testing.T) {
	cells := make([]Cell, 40000)
	for i := range cells {
		cells[i] = Cell{Column: i, Blocks: []Block{{Text: "가"}}}
	}
	g := NewGrid(cells)
	if len(g.Cells) != len(cells) || g.Columns != maxColumns || g.Rows != 40 {
		t.Errorf("%d cells in %d rows of %d", len(g.Cells), g.Rows, g.Columns)
	}
}
