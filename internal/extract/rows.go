package extract

import (
	"slices"
	"strconv"
	"strings"

	"sillok/internal/korean"
)

// Rows that tell what was done when, and what comes when on a day: the lines of a chronology
// begin with a year and a month, those of a programme with an hour. They are text, though one
// of them may look like the line of who published and when.

var (
	datedRow = pattern("dated-row")
	clockRow = pattern("clock-row")
)

// rowsOfYears marks three and more lines that begin with a year and a month, with or without a
// day, in the order of time or against it, where what was done stands at the end of two of them.
func (p *page) rowsOfYears() {
	for i := 0; i < len(p.lines); {
		n, deeds, prose := 0, 0, false
		var months []int
		for i+n < len(p.lines) {
			l := &p.lines[i+n]
			m := datedRow.FindStringSubmatch(l.text)
			if m == nil || l.outside || l.links {
				break
			}
			months = append(months, monthOfRow(m))
			prose = prose || isProse(l.text)
			if n++; endsInDeed(m[3]) {
				deeds++
			}
		}
		if n > 2 && deeds > 1 && !prose && inOrder(months) {
			p.keepRows(i, i+n)
		}
		i += max(n, 1)
	}
}

// datedRows marks the rows of a chronology whose lines stand apart, under the heads of its parts
// (2020년대) or with a line more for what was done: three and more lines that begin with a year and a
// month and go on in words, in the order of time or against it, of which none says when the document
// came in.
func (p *page) datedRows() {
	var rows, months []int
	deeds := 0
	flush := func() {
		if len(rows) > 2 && deeds > 0 && inOrder(months) && months[0] != months[len(months)-1] {
			for i := rows[0]; i <= rows[len(rows)-1]; i++ { // with those between them that tell a year alone: 2012. 최우수 기관
				if _, row := slices.BinarySearch(rows, i); row || korean.RowOf(p.lines[i].text).Year > 0 {
					p.lines[i].data = true
				}
			}
		}
		rows, months, deeds = nil, nil, 0
	}
	for i := range p.lines {
		l := &p.lines[i]
		m := datedRow.FindStringSubmatch(l.text)
		switch {
		case m != nil && !l.outside && !l.links && (!isProse(l.text) || dottedRow.MatchString(l.text)) && !startsWithLabel(m[3]):
			rows, months = append(rows, i), append(months, monthOfRow(m))
			if endsInDeed(strings.TrimRight(m[3], ".")) || isProse(l.text) {
				deeds++
			}
		case len(rows) > 0 && (i-rows[len(rows)-1] > mostBetweenRows || isProse(l.text)):
			flush()
		}
	}
	flush()
}

// rowsBelowYears marks the rows of a chronology in which only the first row of a year tells it: 2005. 3. 개청, below it 7. 확대.
func (p *page) rowsBelowYears() {
	lines := func(yield func(string) bool) {
		for i := range p.lines {
			if !yield(p.lines[i].text) {
				return
			}
		}
	}
	if !korean.IsChronology(lines) {
		return
	}
	for i := range p.lines {
		if l := &p.lines[i]; korean.RowOf(l.text) != (korean.Row{}) && !l.outside && !l.links {
			l.data = true
		}
	}
}

// monthOfRow numbers the month of a match of datedRow, so that months compare.
func monthOfRow(m []string) int {
	year, _ := strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[2])
	return 12*year + month
}

// mostBetweenRows is how many lines a chronology has at most from one day to the next.
const mostBetweenRows = 3

// keepRows marks the lines from..to, to not among them, as rows of the text.
func (p *page) keepRows(from, to int) {
	for k := from; k < to; k++ {
		p.lines[k].data = true
	}
}

// endsInDeed reports whether the last word of s, before what stands in brackets, is a noun of
// something done.
func endsInDeed(s string) bool {
	if i := strings.IndexAny(s, "(（["); i > 0 {
		s = s[:i]
	}
	words := strings.Fields(s)
	return len(words) > 0 && korean.IsAction(words[len(words)-1])
}

// inOrder reports whether numbers rise or fall all the way.
func inOrder(all []int) bool {
	if slices.IsSorted(all) {
		return true
	}
	back := slices.Clone(all)
	slices.Reverse(back)
	return slices.IsSorted(back)
}

// programme marks the lines of a programme of hours: from the first of three and more lines
// that begin with an hour, none of them a sentence, to the last.
func (p *page) programme() {
	first, last, n := -1, -1, 0
	flush := func() {
		if n > 2 {
			p.keepRows(first, last+1)
		}
		n = 0
	}
	for i := range p.lines {
		switch l := &p.lines[i]; {
		case l.outside || l.links || isProse(l.text) || n > 0 && i-last > mostBetweenHours:
			flush()
		case clockRow.MatchString(l.text):
			if n == 0 {
				first = i
			}
			n, last = n+1, i
		}
	}
	flush()
}

// mostBetweenHours is how many lines a programme has at most from one hour to the next.
const mostBetweenHours = 12
