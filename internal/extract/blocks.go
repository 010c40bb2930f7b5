package extract

import (
	"errors"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/extract/block"
	"sillok/internal/say"
)

// readBlocks makes a page of what a format's reader gives. The reader's error is
// what a user is told of a source that cannot be read.
func (s *source) readBlocks(read func(data []byte) (*block.Document, error)) (*page, []diag.Problem) {
	d, err := read(s.data)
	if err != nil {
		hint := say.Text("save the document's text as a .txt or .html file and import that")
		if r := (*block.Refusal)(nil); errors.As(err, &r) {
			hint = r.Hint
		}
		return nil, s.refuse(err.Error(), hint)
	}
	var problems []diag.Problem
	for _, r := range d.Remarks {
		problems = append(problems, diag.Problem{Rule: "source", Warning: true, File: &diag.File{Name: s.name}, Message: r.Message, Hint: r.Hint})
	}
	p := fromBlocks(d)
	size := p.size()
	if size > MaxSize {
		return nil, s.refuse(say.Sprintf("the source holds %.1f MB of text, more than the %d MB that are read", float64(size)/(1<<20), MaxSize>>20), say.Text("divide it into several sources"))
	}
	if size > freeText && size > mostPacked*len(s.data) {
		return nil, s.refuse(say.Sprintf("the source holds %.1f MB of text, %d times as much as the file has: it says the same again and again", float64(size)/(1<<20), size/len(s.data)), say.Text("save the document's text as a .txt or .html file and import that"))
	}
	return p, problems
}

// A small file may hold so much text that its document takes minutes to read. Prose
// shrinks to two fifths, lists of names to a fifth; what shrinks to less was made to
// cost time.
const (
	mostPacked = 6
	freeText   = 400 << 10 // bytes of text that any file may hold
)

// size is how many bytes of text a page has.
func (p *page) size() int {
	n := 0
	for i := range p.lines {
		n += len(p.lines[i].text)
	}
	return n
}

// fromBlocks makes lines of blocks: a line a paragraph, a line break or a row
// of a table. A block without a line number has that of its place.
func fromBlocks(d *block.Document) *page {
	b := &blockReader{page: &page{}, large: largeSize(d.Blocks), headings: headingLevels(d.Blocks)}
	b.blocks(d.Blocks)
	return b.page
}

// numbered gives the lines of blocks as text, each where its number says.
func numbered(d *block.Document) string {
	var b strings.Builder
	at := 1
	for _, l := range fromBlocks(d).lines {
		for ; at < l.number; at++ {
			b.WriteByte('\n')
		}
		b.WriteString(l.text)
	}
	return b.String()
}

// blockReader collects lines. place counts the lines read, empty ones included.
type blockReader struct {
	page  *page
	place int
	gap   bool
	large int  // from this size on letters are a headline's; 0: sizes say nothing
	prose bool // a line of prose was read
	grids int  // tables read so far

	headings map[int]bool // the levels whose headings are some
}

func (r *blockReader) blocks(blocks []block.Block) {
	if !r.prose {
		blocks = r.joinHeadlines(blocks)
	}
	for i := range blocks {
		switch b := &blocks[i]; {
		case b.Table == nil:
			r.text(b)
		case b.Table.Stack():
			for c := range b.Table.Cells {
				r.gap = true
				r.blocks(b.Table.Cells[c].Blocks)
			}
			r.gap = true
		default:
			r.gap = true
			r.table(b.Table)
			r.gap = true
		}
	}
}

// text reads a block that is no table.
func (r *blockReader) text(b *block.Block) {
	first := true
	tag := ""
	if r.isLarge(b) && !r.prose {
		tag = "h1"
	}
	bold := newBolder(b)
	shown := normalize(b.Shown())
	if b.Kind == block.Note {
		shown = strings.ReplaceAll(shown, "\n", " ")
	}
	for s := range strings.SplitSeq(shown, "\n") {
		f := formOf(b, first)
		bold.line(s, &f)
		r.add(line{form: f, heading: r.isHeading(b), running: b.Kind == block.Header || b.Kind == block.Footer, joined: !first, tag: tag}, s, b.Line)
		r.prose = r.prose || isProse(s) && tag == ""
		first = false
	}
}

// formOf is what a line of a block is; first says that it is the block's first.
func formOf(b *block.Block, first bool) form {
	switch {
	case b.Kind == block.Heading:
		return form{level: b.Level}
	case b.Kind == block.Item && first:
		return itemForm(b.Marker, b.Level)
	case b.Kind == block.Note && first:
		return form{note: b.Note, marker: b.Marker}
	}
	return form{}
}

// table reads the rows of a table, and the tables in its cells after the row.
func (r *blockReader) table(g *block.Grid) {
	r.grids++
	table, lies := r.grids, !g.Plain()
	for row := range g.Rows {
		f := form{table: table, lies: lies, cells: make([]string, g.Columns), head: true, under: g.Under(row)}
		var cells []string
		var nested []block.Block
		number := 0
		for _, c := range g.Row(row) {
			own := make([]block.Block, 0, len(c.Blocks))
			for _, b := range c.Blocks {
				if b.Table != nil && !b.Table.Box() {
					nested = append(nested, b)
					continue
				}
				own = append(own, b)
			}
			if number == 0 && len(own) > 0 {
				number = own[0].Line
			}
			cells = append(cells, strings.ReplaceAll(normalize(block.Text(own)), "\n", " "))
			f.cells[c.Column] = tidy(cells[len(cells)-1])
			f.head = f.head && c.Head
		}
		r.add(line{row: true, form: f}, strings.Join(cells, "\t"), number)
		r.blocks(nested)
	}
}

// add puts a line to the page; an empty one is a gap before the next.
func (r *blockReader) add(l line, s string, number int) {
	r.place++
	l.text, l.cells = tidyCells(s)
	if l.row && l.cells != nil {
		l.text = strings.Join(l.cells, " | ")
	}
	if l.text == "" {
		r.gap = true
		return
	}
	l.gap, l.number = r.gap, number
	if number == 0 {
		l.number = r.place
	}
	r.page.lines = append(r.page.lines, l)
	r.gap = false
}

// tidyCells trims a line and makes runs of spaces one. Where tabs part it,
// cells are its parts, empty ones left out.
func tidyCells(s string) (text string, cells []string) {
	if !strings.Contains(s, "\t") {
		return tidy(s), nil
	}
	for cell := range strings.SplitSeq(s, "\t") {
		if cell = tidy(cell); cell != "" {
			cells = append(cells, cell)
		}
	}
	if len(cells) < 2 {
		return strings.Join(cells, " "), nil
	}
	return strings.Join(cells, " "), cells
}
