package extract

import "strings"

// A table of records (names of columns, then a row for each: appointments, steps
// of a plan, programmes) is text, wherever it stands. Its column names are labels
// too (성명, 담당 부서, 기간), and its rows look like credit lines (a name, an office,
// a day); the masthead of a release and the header of a board are tables in which
// labels stand beside their values.

// records marks the rows of tables of records.
func (p *page) records() {
	for i := 0; i < len(p.lines); {
		n := p.tableFrom(i)
		if n > 1 && isRecords(p.lines[i:i+n]) {
			for k := i; k < i+n; k++ {
				p.lines[k].data = true
			}
		}
		i += max(n, 1)
	}
}

// tableFrom is how many lines from i on are rows of one table.
func (p *page) tableFrom(i int) int {
	n := 0
	for i+n < len(p.lines) && p.lines[i+n].form.table > 0 && p.lines[i+n].form.table == p.lines[i].form.table {
		n++
	}
	return n
}

// isRecords reports whether rows are names of columns and records below: three
// columns or more, no label beside its value, one label at most of those who answer,
// no row but the first that a label begins.
func isRecords(rows []line) bool {
	wide, people := 0, 0
	for r := range rows {
		cells := rows[r].cells
		if len(cells) >= 3 {
			wide++
		}
		if rows[r].outside || rows[r].links || len(cells) > 0 && r > 0 && isLabel(cells[0]) {
			return false
		}
		for _, c := range cells {
			if l, ok := labelOf(c); ok && l.kind.people() {
				people++
			}
		}
		for c := 0; c+1 < len(cells); c++ {
			if isLabel(cells[c]) && !isLabel(cells[c+1]) && isValue(cells[c+1]) {
				return false
			}
		}
	}
	return wide > 1 && wide*2 > len(rows) && people < 2
}

// isValue reports whether a cell is what stands beside a label and no name of a
// column: a day, figures, an office, a telephone number, a person with a post.
func isValue(cell string) bool {
	return stampHint(cell) || officeOnly.MatchString(cell) || postAndName.MatchString(cell) || strings.ContainsAny(cell, "@☎")
}
