package block

import "testing"

// TestText holds what a table, a list and a nested table read as.
func TestText(t *testing.T) {
	inner := Block{Kind: Table, Table: &Grid{Rows: 1, Columns: 2, Cells: []Cell{
		{Column: 0, Blocks: []Block{{Text: "과장"}}},
		{Column: 1, Blocks: []Block{{Text: "나은별"}}},
	}}}
	blocks := []Block{
		{Kind: Heading, Level: 1, Text: "한빛시 소식"},
		{Kind: Item, Marker: "1.", Level: 1, Text: "문자로 알린다"},
		{Kind: Table, Table: &Grid{Rows: 2, Columns: 2, Cells: []Cell{
			{Blocks: []Block{{Text: "담당 부서"}}, RowSpan: 2},
			{Column: 1, Blocks: []Block{{Text: "민원과"}, {Text: "정보과"}}},
			{Row: 1, Column: 1, Blocks: []Block{inner}},
		}}},
	}
	want := "한빛시 소식\n1. 문자로 알린다\n담당 부서\t민원과 정보과\n과장\t나은별"
	if got := Text(blocks); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if g := blocks[2].Table; g.Box() || len(g.Row(0)) != 2 || len(g.Row(1)) != 1 {
		t.Errorf("rows of %+v", g)
	}
}
