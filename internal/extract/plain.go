package extract

import (
	"slices"
	"strings"

	"sillok/internal/extract/block"
	"sillok/internal/lazyregexp"
)

// Plain text has no structure but what it shows: a paragraph a line, items behind
// dashes, and tables, as they come out when somebody pastes them from a page or a
// spreadsheet (cells between tabs) or writes them in Markdown (cells between bars).

// paragraphs is plain text as blocks: a paragraph a line, empty ones too, and one of
// several lines where they were broken for their length; two or
// more lines with a dash are items, two or more with as many tabs or bars a table.
func paragraphs(text string) *block.Document {
	d := &block.Document{}
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	joints := goOn(lines)
	bare := 0 // up to this line there is no table
	for i := 0; i < len(lines); {
		if last := len(d.Blocks) - 1; joints[i] != nil && last >= 0 && d.Blocks[last].Table == nil {
			var whole strings.Builder
			whole.WriteString(tidy(d.Blocks[last].Text))
			for ; i < len(lines) && joints[i] != nil; i++ {
				whole.WriteString(*joints[i])
				whole.WriteString(tidy(lines[i]))
			}
			d.Blocks[last].Text = whole.String()
			continue
		}
		if i >= bare {
			g, n := gridAt(lines[i:], i+1)
			if g != nil {
				d.Blocks = append(d.Blocks, block.Block{Table: g, Line: i + 1})
				i += n
				continue
			}
			if n > longestMasthead {
				bare = i + n
			}
		}
		d.Blocks = append(d.Blocks, block.Block{Text: lines[i], Line: i + 1})
		i++
		if last := len(d.Blocks) - 1; last > 0 && dashItem(&d.Blocks[last-1]) && dashItem(&d.Blocks[last]) {
			itemise(&d.Blocks[last-1])
			itemise(&d.Blocks[last])
		}
	}
	return d
}

// dashItem reports whether a block begins with a dash and does not end with one,
// as a deck does.
func dashItem(b *block.Block) bool {
	s := tidy(b.Text)
	return b.Kind == block.Item || strings.HasPrefix(s, "- ") && !dashed.MatchString(s)
}

// itemise makes an item of a block that begins with a dash.
func itemise(b *block.Block) {
	if b.Kind != block.Item {
		b.Kind, b.Marker, b.Text = block.Item, "-", strings.TrimPrefix(tidy(b.Text), "- ")
	}
}

// longestMasthead is how many lines of labels and values may stand before a table of as
// many columns; behind more, none is looked for among them.
const longestMasthead = 100

// gridAt reads the table that lines begin with, nil where there is none, and how many of
// them have as many cells as the first. number is that of the first line in the source.
func gridAt(lines []string, number int) (g *block.Grid, n int) {
	cells := tabCells
	if barCells(lines[0]) != nil {
		cells = barCells
	}
	first := cells(lines[0])
	if len(first) < 2 {
		return nil, 0
	}
	g = &block.Grid{Columns: len(first)}
	for n < len(lines) {
		row := cells(lines[n])
		if len(row) != len(first) {
			break
		}
		n++
		if n == 2 && isDelimiter(row) {
			for c := range g.Cells {
				g.Cells[c].Head = true
			}
			continue
		}
		for c, text := range row {
			cell := block.Cell{Row: g.Rows, Column: c}
			if text != "" {
				cell.Blocks = []block.Block{{Text: text, Line: number + n - 1}}
			}
			g.Cells = append(g.Cells, cell)
		}
		g.Rows++
	}
	if g.Rows < 2 || !tabulates(g) {
		return nil, n
	}
	return g, n
}

// tabulates reports whether g is a table of records. Labels beside their values, as
// in mastheads, stay lines.
func tabulates(g *block.Grid) bool {
	rows := make([]line, g.Rows)
	for _, c := range g.Cells {
		if text := c.Text(); text != "" {
			rows[c.Row].cells = append(rows[c.Row].cells, text)
		}
	}
	return isRecords(rows)
}

// tabCells are the parts of a line between tabs; nil without one.
func tabCells(s string) []string {
	if !strings.Contains(s, "\t") {
		return nil
	}
	cells := strings.Split(s, "\t")
	for i := range cells {
		cells[i] = tidy(cells[i])
	}
	if len(filled(cells)) < 2 {
		return nil
	}
	return cells
}

// barCells are the parts of a row of a Markdown table, which begins and ends with
// a bar; nil of any other line.
func barCells(s string) []string {
	s = tidy(s)
	if len(s) < 5 || !strings.HasPrefix(s, "|") || !strings.HasSuffix(s, "|") {
		return nil
	}
	cells := strings.Split(s[1:len(s)-1], "|")
	for i := range cells {
		cells[i] = tidy(cells[i])
	}
	return cells
}

// isDelimiter reports whether a row parts the head of a Markdown table from its
// rows: | --- | :--: |.
func isDelimiter(cells []string) bool {
	return !slices.ContainsFunc(cells, func(c string) bool { return !delimiterCell.MatchString(c) })
}

var delimiterCell = lazyregexp.New(`^:?-{2,}:?$`)
