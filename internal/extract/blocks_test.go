package extract

import (
	"errors"
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/extract/block"
)

// paper is a release as a reader of an office format gives it.
func paper([]byte) (*block.Document, error) {
	cell := func(row, column int, s string) block.Cell {
		return block.Cell{Row: row, Column: column, Blocks: []block.Block{{Text: s}}}
	}
	return &block.Document{
		Blocks: []block.Block{
			{Kind: block.Header, Text: "한빛시 소식지"},
			{Kind: block.Table, Table: &block.Grid{Rows: 1, Columns: 1, Cells: []block.Cell{{Blocks: []block.Block{
				{Text: "한빛시는 민원 처리 과정을 시민에게 문자로 알린다고 밝혔다."},
			}}}}},
			{},
			{Kind: block.Heading, Level: 1, Text: "추진 일정"},
			{Kind: block.Item, Marker: "가.", Level: 1, Text: "시범 운영은 5월에 시작하며 석 달 뒤에 전체로 넓힌다고 한다."},
			{Kind: block.Table, Table: &block.Grid{Rows: 2, Columns: 2, Cells: []block.Cell{
				cell(0, 0, "구분"), cell(0, 1, "시기"), cell(1, 0, "시범\n운영"), cell(1, 1, "5월"),
			}}},
			{Kind: block.Footer, Text: "- 1 -"},
		},
		Remarks: []block.Remark{{Message: "page 2 is a scan", Hint: "use the HWPX of the same release"}},
	}, nil
}

// TestBlocks holds the way of a format's blocks to an Article.
func TestBlocks(t *testing.T) {
	s := &source{name: "a.hwpx"}
	p, problems := s.readBlocks(paper)
	if len(problems) != 1 || !problems[0].Warning || problems[0].Message != "page 2 is a scan" {
		t.Errorf("problems %v", problems)
	}
	p.names = &register{builtIn()}
	p.classify(nil)
	a := p.article()
	want := "한빛시는 민원 처리 과정을 시민에게 문자로 알린다고 밝혔다.\n\n추진 일정\n\n가. 시범 운영은 5월에 시작하며 석 달 뒤에 전체로 넓힌다고 한다.\n\n구분 | 시기\n시범 운영 | 5월"
	if a.Text != want {
		t.Errorf("text %q, want %q", a.Text, want)
	}
	if len(a.Headings) != 1 || a.Text[a.Headings[0].Start:a.Headings[0].End] != "추진 일정" {
		t.Errorf("headings %v", a.Headings)
	}
	p, problems = s.readBlocks(func([]byte) (*block.Document, error) { return nil, errors.New("the document has a password") })
	if p != nil || diag.Errors(problems) != 1 || !strings.Contains(problems[0].String(), "password") {
		t.Errorf("problems %v", problems)
	}
}
