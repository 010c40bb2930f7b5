package extract

import (
	"strings"

	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

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
	p.chronologies()
	p.yearsOfRows()
	p.rowsOfYears()
	p.datedRows()
	p.rowsBelowYears()
	p.programme()
}

// yearsOfRows marks years of lines of their own with the rows of days under them, where there are two such years:
// 2005 / 4. 1. 센터 개소 / 11월 대회 개최.
func (p *page) yearsOfRows() {
	var rows []int
	years := 0
	for i := 0; i+1 < len(p.lines); i++ {
		if korean.YearAlone(p.lines[i].text) == 0 || !isDatedRow(p.lines[i+1].text) {
			continue
		}
		years++
		rows = append(rows, i)
		for i+1 < len(p.lines) && isDatedRow(p.lines[i+1].text) {
			i++
			rows = append(rows, i)
		}
	}
	if years > 1 {
		for _, k := range rows {
			p.lines[k].data = true
		}
	}
}

// isDatedRow reports whether a line begins with a month, or with a month and a day, and tells something in
// words behind it.
func isDatedRow(s string) bool {
	return (korean.DatedRow(s) || korean.MonthRow(s)) && countHangul(s) > 2
}

// chronologies marks rows of days with what is done on them: 2019. 3. 2. 승인 / 2019. 4.
// 1. 착공; 접수 | 2019. 5. 1. / 발표 | 2019. 5. 8.
func (p *page) chronologies() {
	for i := 0; i < len(p.lines); {
		n, deeds := 0, 0
		for i+n < len(p.lines) && (n == 0 || !p.lines[i+n].gap) {
			m := dayAndDeed.FindStringSubmatch(p.lines[i+n].text)
			if m == nil {
				m = deedAndDay.FindStringSubmatch(p.lines[i+n].text)
			}
			if m == nil || p.lines[i+n].outside || p.lines[i+n].links {
				break
			}
			if n++; p.isDeed(m[1]) {
				deeds++
			}
		}
		if deeds > 1 {
			for k := i; k < i+n; k++ {
				p.lines[k].data = true
			}
		}
		i += max(n, 1)
	}
}

const (
	rowBullet = `^[○◦ㅇ❍□▶▷*•·ㆍ-]?\s?`
	plainDay  = `(?:19|20)\d{2}\s?[.\-/년]\s?\d{1,2}\s?[.\-/월]\s?\d{1,2}\s?[.일]?`
)

// dayAndDeed is a day without its hour and a few words behind it, deedAndDay one word
// and a day behind it.
var (
	dayAndDeed = lazyregexp.New(rowBullet + plainDay + `\s?[:：]?\s?([가-힣]{2,10}(?:\s[가-힣]{2,10}){0,2})$`)
	deedAndDay = lazyregexp.New(rowBullet + `[(\[]?([가-힣]{2,8})[)\]]?\s?[:：|]?\s?` + plainDay + `(?:\s?\([월화수목금토일]\))?$`)
)

// isDeed reports whether words behind a day say what was done on it: they are no label,
// and name no body, office, outlet or person.
func (p *page) isDeed(s string) bool {
	return !isLabel(s) && !orgEnd.MatchString(s) && !officeEnd.MatchString(s) && !media.MatchString(s) && !post.MatchString(s) && !sections.Has(s) &&
		!p.isPerson(s) && !p.names.outlet(s) && p.names.agency(s) == nil
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
