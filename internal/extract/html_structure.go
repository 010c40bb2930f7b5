package extract

import (
	"cmp"
	"slices"
	"strconv"

	"golang.org/x/net/html"

	"sillok/internal/diag"
	"sillok/internal/extract/block"
)

// The structure of a web page: where the cells of a table stand, and how deep an
// item of a list does.

// pageTable is a table of a web page.
type pageTable struct {
	number int
	grid   *block.Grid
	row    map[*html.Node]int // of each tr
	column map[*html.Node]int // of each cell
	cells  map[*html.Node][]*html.Node
}

// mostSpan bounds what a cell says of its size.
const mostSpan = 200

// tableOf reads the table in which a row stands, once.
func (r *renderer) tableOf(tr *html.Node) *pageTable {
	n := tr.Parent
	for n != nil && n.Data != "table" {
		n = n.Parent
	}
	if n == nil {
		return nil
	}
	if t := r.tables[n]; t != nil {
		return t
	}
	t := &pageTable{number: len(r.tables) + 1, row: map[*html.Node]int{}, column: map[*html.Node]int{}, cells: map[*html.Node][]*html.Node{}}
	r.tables[n] = t
	var cells []block.Cell
	free := map[int]int{} // of each column, the first row that no cell covers
	for _, row := range rowsOf(nil, n) {
		at, column := len(t.row), 0
		t.row[row] = at
		for c := row.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			for free[column] > at {
				column++
			}
			down, across := span(c, "rowspan"), span(c, "colspan")
			t.column[c], t.cells[row] = column, append(t.cells[row], c)
			cells = append(cells, block.Cell{Row: at, Column: column, RowSpan: down, ColumnSpan: across, Head: c.Data == "th"})
			for range across {
				free[column] = at + down
				column++
			}
		}
	}
	t.grid = block.NewGrid(cells)
	return t
}

// rowsOf adds the rows of a table, not those of tables in it.
func rowsOf(all []*html.Node, n *html.Node) []*html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Data {
		case "tr":
			all = append(all, c)
		case "thead", "tbody", "tfoot":
			all = rowsOf(all, c)
		}
	}
	return all
}

func span(n *html.Node, key string) int {
	v, err := strconv.Atoi(attribute(n, key))
	if err != nil {
		return 1
	}
	return min(max(v, 1), mostSpan)
}

// rowForm is the form of a row whose cells with words are filled.
func (r *renderer) rowForm(tr *html.Node, filled map[*html.Node]string) form {
	t := r.tableOf(tr)
	if t == nil {
		return form{}
	}
	f := form{table: t.number, cells: make([]string, t.grid.Columns), head: true, lies: !t.grid.Plain(), under: t.grid.Under(t.row[tr])}
	for _, c := range t.cells[tr] {
		if at := t.column[c]; at < len(f.cells) {
			f.cells[at] = filled[c]
		}
		f.head = f.head && c.Data == "th"
	}
	return f
}

// boldIn is where the bold words of the open block stand in it once it is tidy.
// What cannot be found again is left out.
func (r *renderer) boldIn(words string) []diag.Span {
	raw := r.text.String()
	slices.SortFunc(r.bold, func(a, b diag.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	var all []diag.Span
	for _, b := range r.bold {
		if b.End > len(raw) {
			continue // of a cell that was taken back
		}
		in := diag.Span{Start: len(tidy(raw[:b.Start])), End: len(tidy(raw[:b.End]))}
		if in.Start < len(words) && words[in.Start] == ' ' {
			in.Start++
		}
		switch n := len(all) - 1; {
		case in.End > len(words) || in.Start >= in.End || words[in.Start:in.End] != tidy(raw[b.Start:b.End]):
		case n >= 0 && in.Start <= all[n].End+1:
			all[n].End = max(all[n].End, in.End) // beside the one before, or within
		default:
			all = append(all, in)
		}
	}
	return all
}

// itemForm is the form of the first words of an item.
func (r *renderer) itemForm() form {
	item := r.at
	for item != nil && item.Data != "li" {
		if item.Data != "p" && item.Data != "div" {
			return form{}
		}
		item = item.Parent
	}
	if item == nil || r.items[item] {
		return form{}
	}
	r.items[item] = true
	f := form{item: true, depth: -1, mark: '-'}
	for n := item.Parent; n != nil; n = n.Parent {
		if n.Data == "ul" || n.Data == "ol" {
			f.depth++
		}
	}
	if item.Parent == nil || item.Parent.Data != "ol" {
		return f
	}
	f.number, f.mark = 1, '.'
	if start, err := strconv.Atoi(attribute(item.Parent, "start")); err == nil && start > 0 {
		f.number = start
	}
	for n := item.PrevSibling; n != nil; n = n.PrevSibling {
		if n.Data == "li" {
			f.number++
		}
	}
	return f
}
