package extract

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/extract/block"
	"sillok/internal/lazyregexp"
)

// The structure that a source gives its lines: rows of tables by address, items
// of lists, levels of headings. Rules read lines as they always do; what is kept
// becomes a text with its forms here (doc.Node).

// form is what a line is in its source.
type form struct {
	table int      // the number of the table that it is a row of; 0: none
	cells []string // of a row, by column, empty ones too
	head  bool     // the source calls the row the head of its table
	lies  bool     // a grid would lie: cells of the table cover others
	under int      // columns at its beginning that cells of rows above cover

	item   bool
	depth  int    // of an item, from 0
	marker string // as it stands in the line: "-", "1.", "" where it does not
	mark   byte   // of an item: - . or )
	number int    // of an item of an ordered list, else 0

	level int // of a heading; 0: not known

	words string      // the line as it was read,
	bold  []diag.Span // and which words of it are bold
	refs  []block.Ref // and where it refers to notes
	note  int         // of a note, its number in the source
}

// filled is the cells that hold something.
func filled(cells []string) []string {
	var all []string
	for _, c := range cells {
		if c != "" {
			all = append(all, c)
		}
	}
	return all
}

// whole reports whether a row stands in its line as it was: furniture may have
// been cut out of it.
func (l *line) whole() bool {
	return l.form.table > 0 && strings.Join(filled(l.form.cells), " | ") == l.text
}

// bulletMarker and numberMarker are the markers that Markdown has; others (□, ○,
// 가.) are words of the text.
var (
	bulletMarker = lazyregexp.New(`^[-*•·∙]$`)
	numberMarker = lazyregexp.New(`^([0-9]{1,3})[.)]$`)
)

// itemForm is the form of an item that shows a marker.
func itemForm(marker string, level int) form {
	f := form{item: true, depth: max(level-1, 0), marker: marker, mark: '-'}
	switch m := numberMarker.FindStringSubmatch(marker); {
	case bulletMarker.MatchString(marker):
	case m != nil:
		f.number, _ = strconv.Atoi(m[1])
		f.mark = marker[len(marker)-1]
	default:
		return form{}
	}
	return f
}

// layout writes the kept lines of a page as a text with its forms.
type layout struct {
	strings.Builder
	headings []diag.Span
	nodes    []doc.Node
	cells    int            // of the tables so far, with those that short rows leave out
	levels   map[int]int    // of headings: how deep each is
	notes    map[int]string // what the notes are called that a kept line refers to
	prev     *line
	prevAs   as
}

// as says as what a line is written.
type as uint8

const (
	asWords as = iota
	asHeading
	asItem
	asRow
)

// text joins the kept lines. A line of prose is a paragraph, as newspapers set
// it; shorter lines that follow one another stay lines of one paragraph.
func (p *page) text() (string, []diag.Span, []doc.Node) {
	y := &layout{levels: p.headingLevels(), notes: p.keptNotes()}
	for i := 0; i < len(p.lines); {
		l := &p.lines[i]
		switch {
		case l.label != "":
			if y.prev != nil && l.number > y.prev.number+1 {
				y.prev = &line{gap: true, text: "."} // cut lines part paragraphs as an empty line does
			}
			i++
		case l.whole() && p.rowsFrom(i) > 1:
			n := p.rowsFrom(i)
			y.table(p.lines[i : i+n])
			i += n
		case p.isItem(i):
			n := p.itemsFrom(i)
			y.list(p.lines[i : i+n])
			i += n
		case l.heading:
			y.heading(l)
			i++
		case y.notes[l.form.note] != "":
			y.note(l)
			i++
		default:
			y.words(l)
			i++
		}
	}
	return y.String(), y.headings, y.nodes
}

// headingLevels gives the levels of headings that a page has their depth.
func (p *page) headingLevels() map[int]int {
	depth := map[int]int{}
	var all []int
	for i := range p.lines {
		if l := &p.lines[i]; l.heading && l.label == "" && l.form.level > 0 && !slices.Contains(all, l.form.level) {
			all = append(all, l.form.level)
		}
	}
	slices.Sort(all)
	for i, level := range all {
		depth[level] = min(i, 4)
	}
	return depth
}

// rowsFrom is how many lines from i on are rows of one table.
func (p *page) rowsFrom(i int) int {
	n := 0
	for i+n < len(p.lines) && p.lines[i+n].label == "" && p.lines[i+n].whole() && p.lines[i+n].form.table == p.lines[i].form.table {
		n++
	}
	return n
}

// isItem reports whether a line is an item that Markdown has a sign for; one with
// a sign of its own (○, ㅇ) keeps that alone.
func (p *page) isItem(i int) bool {
	l := &p.lines[i]
	return l.form.item && !l.heading && (l.form.marker != "" && strings.HasPrefix(l.text, l.form.marker) || l.form.marker == "" && !hasBullet(l.text))
}

// itemsFrom is how many lines from i on are items of one list. Markdown counts
// the items of an ordered list itself.
func (p *page) itemsFrom(i int) int {
	n := 1
	for i+n < len(p.lines) {
		a, b := &p.lines[i+n-1], &p.lines[i+n]
		if b.label != "" || !p.isItem(i+n) || b.form.mark == '-' != (a.form.mark == '-') {
			break
		}
		if b.form.mark != '-' && (b.form.number != a.form.number+1 || b.form.depth != a.form.depth || b.form.mark != a.form.mark) {
			break
		}
		n++
	}
	return n
}

// begin writes what parts a line from the one before.
func (y *layout) begin(l *line, is as) {
	if y.prev != nil {
		y.WriteByte('\n')
		if apart(y.prev, l) || (is >= asItem || y.prevAs >= asItem) && (is != y.prevAs || is == asRow) {
			y.WriteByte('\n')
		}
	}
}

// end notes the line that was written last.
func (y *layout) end(l *line, is as) { y.prev, y.prevAs = l, is }

func (y *layout) words(l *line) {
	y.begin(l, asWords)
	in := diag.Span{Start: y.Len(), End: y.Len() + len(l.text)}
	y.WriteString(l.text)
	n := len(y.nodes) - 1
	if n >= 0 && y.nodes[n].Form == doc.Paragraph && y.nodes[n].In.End == in.Start-1 {
		y.nodes[n].In.End = in.End
	} else {
		y.nodes = append(y.nodes, doc.Node{Form: doc.Paragraph, In: in})
	}
	last := &y.nodes[len(y.nodes)-1]
	last.Nodes = append(last.Nodes, y.within(l, in.Start, 0)...)
	y.end(l, asWords)
}

func (y *layout) heading(l *line) {
	y.begin(l, asHeading)
	in := diag.Span{Start: y.Len(), End: y.Len() + len(l.text)}
	y.WriteString(l.text)
	y.headings = append(y.headings, in)
	y.nodes = append(y.nodes, doc.Node{Form: doc.Heading, In: in, Number: 2 + y.levels[l.form.level]})
	y.end(l, asHeading)
}

// list writes items.
func (y *layout) list(lines []line) {
	var items []item
	for i := range lines {
		l := &lines[i]
		y.begin(l, asItem)
		it := item{depth: l.form.depth, number: l.form.number, mark: l.form.mark}
		sign := "- "
		if it.mark != '-' {
			sign = strconv.Itoa(l.form.number) + string(rune(it.mark)) + " "
		}
		y.WriteString(sign)
		words := strings.TrimSpace(strings.TrimPrefix(l.text, l.form.marker))
		it.in = diag.Span{Start: y.Len(), End: y.Len() + len(words)}
		y.WriteString(words)
		it.within = y.within(l, it.in.Start, len(l.text)-len(words))
		items = append(items, it)
		y.end(l, asItem)
	}
	y.nodes = append(y.nodes, nested(items))
}

// item is an item of a list in the text.
type item struct {
	depth, number int
	mark          byte
	in            diag.Span
	within        []doc.Node
}

// nested makes a list of items, of which deeper ones stand in those above.
func nested(items []item) doc.Node {
	list := doc.Node{Form: doc.List, Mark: items[0].mark, Number: items[0].number, In: diag.Span{Start: items[0].in.Start, End: items[len(items)-1].in.End}}
	for i := 0; i < len(items); {
		end := i + 1
		for end < len(items) && items[end].depth > items[0].depth {
			end++
		}
		n := doc.Node{Form: doc.Item, Number: items[i].number, In: diag.Span{Start: items[i].in.Start, End: items[end-1].in.End}}
		n.Nodes = []doc.Node{{Form: doc.Paragraph, In: items[i].in, Nodes: items[i].within}}
		if end > i+1 {
			n.Nodes = append(n.Nodes, nested(items[i+1:end]))
		}
		list.Nodes = append(list.Nodes, n)
		i = end
	}
	return list
}

// table writes the rows of a table: as a grid, or as an indented list where a
// grid would lie, or have more cells than a page can hold.
func (y *layout) table(rows []line) {
	columns := 0
	for i := range rows {
		columns = max(columns, len(rows[i].form.cells))
	}
	if y.cells += columns * len(rows); columns > doc.MostColumns || y.cells > doc.MostCells || slices.ContainsFunc(rows, func(l line) bool { return l.form.lies }) {
		y.rowsAsList(rows)
		return
	}
	grid := columnsOf(rows)
	y.begin(&rows[0], asRow)
	table := doc.Node{Form: doc.Table, In: diag.Span{Start: y.Len()}}
	if !namesColumns(rows, grid) { // Markdown has no table without a head: an empty one
		none := diag.Span{Start: y.Len(), End: y.Len()}
		table.Nodes = append(table.Nodes, doc.Node{Form: doc.Row, Number: 1, In: none, Nodes: slices.Repeat([]doc.Node{{Form: doc.Cell, In: none}}, len(grid[0]))})
	}
	for i, cells := range grid {
		if i > 0 {
			y.WriteByte('\n')
		}
		text, places := doc.RowText(cells)
		at := y.Len()
		y.WriteString(text)
		row := doc.Node{Form: doc.Row, In: diag.Span{Start: at, End: y.Len()}}
		if len(table.Nodes) == 0 {
			row.Number = 1
		}
		for _, c := range places {
			row.Nodes = append(row.Nodes, doc.Node{Form: doc.Cell, In: diag.Span{Start: at + c.Start, End: at + c.End}})
		}
		table.Nodes = append(table.Nodes, row)
	}
	table.In.End = y.Len()
	y.nodes = append(y.nodes, table)
	y.end(&rows[len(rows)-1], asRow)
}

// columnsOf is the cells of rows by column, without columns that hold nothing.
func columnsOf(rows []line) [][]string {
	columns := 0
	for i := range rows {
		columns = max(columns, len(rows[i].form.cells))
	}
	grid := make([][]string, len(rows))
	for c := range columns {
		used := slices.ContainsFunc(rows, func(l line) bool { return c < len(l.form.cells) && l.form.cells[c] != "" })
		for i := range rows {
			switch {
			case used && c < len(rows[i].form.cells):
				grid[i] = append(grid[i], rows[i].form.cells[c])
			case used:
				grid[i] = append(grid[i], "")
			}
		}
	}
	return grid
}

// namesColumns reports whether the first row is the head of its table: the source says
// so, or it names every column in a few words, without figures, and what stands
// below is something else than more names.
func namesColumns(rows []line, grid [][]string) bool {
	if rows[0].form.head {
		return true
	}
	labels := 0
	for _, c := range grid[0] {
		if c == "" || length(c) > longestName || strings.ContainsFunc(c, unicode.IsDigit) || isProse(c) {
			return false
		}
		if _, ok := labelOf(c); ok {
			labels++
		}
	}
	if labels > 1 || labels == 1 && len(grid[0]) == 2 { // 담당 부서 | 정보화담당관 | 책임자 | 과장 …
		return false
	}
	return len(grid[0]) > 2 || len(grid) > 2
}

// longestName is how many characters the name of a column has.
const longestName = 20

// rowsAsList writes rows as items; those that cells of rows above cover stand
// below these.
func (y *layout) rowsAsList(rows []line) {
	y.begin(&rows[0], asRow)
	var items []item
	for i := range rows {
		if i > 0 {
			y.WriteByte('\n')
		}
		y.WriteString("- ")
		it := item{mark: '-', in: diag.Span{Start: y.Len(), End: y.Len() + len(rows[i].text)}}
		if i > 0 {
			it.depth = min(rows[i].form.under, items[i-1].depth+1)
		}
		y.WriteString(rows[i].text)
		items = append(items, it)
	}
	y.nodes = append(y.nodes, nested(items))
	y.end(&rows[len(rows)-1], asRow)
}
