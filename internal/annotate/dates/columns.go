package dates

import (
	"slices"
	"strings"

	"sillok/internal/korean"
)

// Tables of what was done tell years in one column and months in the next:
//
//	| 연도 | 월 | 내용 |
//	| 2005 | 3 | 개청 |
//	|      | 7 | 확대 |

// yearColumns are the two columns of the table that is being read; month is 0 where there is no such table.
type yearColumns struct {
	month int  // which cell
	piped bool // rows begin and end with a bar
	year  int  // that of the last row
}

// row reads a line: it gives the year of a row below such columns, and where the cell of its month begins.
func (c *yearColumns) row(line string) (year, at int) {
	if !strings.Contains(line, "|") {
		*c = yearColumns{}
		return 0, 0
	}
	if c.month == 0 {
		c.piped = strings.HasPrefix(line, "|")
	}
	shift := 0
	if !c.piped {
		line, shift = "|"+line, len("|")
	}
	cells := strings.Split(line, "|")
	if c.month == 0 {
		month := slices.IndexFunc(cells, func(s string) bool { return monthHeads.Has(strings.TrimSpace(s)) })
		if month > 1 && yearHeads.Has(strings.TrimSpace(cells[month-1])) {
			c.month = month
		}
		return 0, 0
	}
	if len(cells) <= c.month {
		return 0, 0
	}
	if y := korean.YearAlone(cells[c.month-1]); y > 0 {
		c.year = y
	}
	cell := cells[c.month]
	before := len(strings.Join(cells[:c.month], "|")) + len("|") - shift
	return c.year, before + len(cell) - len(strings.TrimLeft(cell, " "))
}

// What heads the columns of years and of months.
var (
	yearHeads  = words("year-heads")
	monthHeads = words("month-heads")
)
