package extract

import (
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
)

// TestRowsThatAreNoTable: lines with bars that are no table are read once, however many
// they are; behind few of them a table is found.
func TestRowsThatAreNoTable(t *testing.T) {
	start := cputime.Spent()
	d := paragraphs(strings.Repeat("| 담당 | 02-123-4567 |\n", 12000))
	if took := cputime.Spent() - start; took > 10*time.Second {
		t.Errorf("took %v", took)
	}
	if len(d.Blocks) != 12000 {
		t.Errorf("%d blocks, want a line each", len(d.Blocks))
	}
	table := "| 단계 | 일정 | 내용 |\n|---|---|---|\n| 1 | 3월 | 설계 |\n| 2 | 5월 | 구축 |\n"
	if d := paragraphs("| 담당 | 정보과 | 02-123-4567 |\n" + table); len(d.Blocks) != 2 || d.Blocks[1].Table == nil {
		t.Errorf("%d blocks: the table behind a line of a masthead is not found", len(d.Blocks))
	}
}
