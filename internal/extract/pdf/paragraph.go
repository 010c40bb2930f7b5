package pdf

import (
	"math"
	"strings"
	"unicode/utf8"

	"sillok/internal/extract/block"
	"sillok/internal/lazyregexp"
)

// compose makes blocks of pages.
func compose(pages []*page) []block.Block {
	var sheets []*sheet
	words := newLexicon()
	for _, p := range pages {
		if p == nil || p.nonsense() {
			continue
		}
		tables, rest := fill(p.grids(), p.words)
		s := &sheet{page: p, lines: lines(rest), tables: tables}
		sheets = append(sheets, s)
		words.learn(s)
	}
	edges := running(sheets)
	written := write(sheets, &writer{words: words, looks: true})
	if len(words.habits.seen) > 0 { // how all lines end decides how each does
		words.settle()
		written = write(sheets, &writer{words: words})
	}
	headings(written)
	return append(edges, written...)
}

// write makes paragraphs and tables of pages.
func write(sheets []*sheet, w *writer) []block.Block {
	for _, s := range sheets {
		flows := order(s.lines, s.tables)
		widen(flows, s.page.box)
		for _, f := range flows {
			w.flow(f)
		}
	}
	w.flush()
	return w.blocks
}

// writer makes paragraphs of lines.
type writer struct {
	words  *lexicon
	looks  bool // paragraphs are only looked at
	blocks []block.Block
	open   []*line             // of the paragraph that is being made
	flows  []*flow             // which they stand in
	steps  map[float64]float64 // by size: from line to line in the open column
}

// shortPage is the share of a page's width that its lines reach when none is a
// full one.
const shortPage = 0.6

// widen lets columns that reach about as far as the widest of a page reach as
// far. Where all lines of a page are short, they could reach to a margin as wide
// as the left one.
func widen(flows []flow, page box) {
	for i := range flows {
		f := &flows[i]
		for _, o := range flows {
			if o.right-f.right < 0.1*f.right {
				f.right = max(f.right, o.right)
			}
		}
		if f.whole && f.right < shortPage*page.right {
			f.right = page.right - f.left()
		}
	}
}

// left is where the lines of a column begin.
func (f *flow) left() float64 {
	left := math.Inf(1)
	for _, i := range f.items {
		left = min(left, i.left)
	}
	return left
}

// flow adds a column.
func (w *writer) flow(f flow) {
	w.steps = steps(f)
	fresh := true
	for _, i := range f.items {
		if i.table != nil {
			w.flush()
			w.blocks = append(w.blocks, w.table(i.table)...)
			fresh = false
			continue
		}
		w.line(i.line, &f, fresh)
		fresh = false
	}
}

// line adds a line to the open paragraph or begins another.
func (w *writer) line(l *line, f *flow, fresh bool) {
	if len(w.open) == 0 || !w.goesOn(l, f, fresh) {
		w.flush()
	}
	w.open = append(w.open, l)
	w.flows = append(w.flows, f)
}

// steps gives by size how far one line of a column mostly is from the next.
func steps(f flow) map[float64]float64 {
	all := map[float64][]float64{}
	for i := 1; i < len(f.items); i++ {
		a, b := f.items[i-1].line, f.items[i].line
		if a == nil || b == nil || a.size != b.size {
			continue
		}
		if d := a.base - b.base; d > 0 && d < 2.6*a.size {
			all[a.size] = append(all[a.size], d)
		}
	}
	out := map[float64]float64{}
	for size, list := range all {
		out[size] = median(list)
	}
	return out
}

// marker is how an item of a list begins.
var marker = lazyregexp.New(`^(?:[□■○◯●◎◦▪▫•∙・◆◇▶▷►▲△▼▽☞→⇒✓✔✦➢❍❑❏☐☑※ㅇ*＊-]|[–—]\s|[o]\s|[①-⑳❶-❿㉠-㉻]|\d{1,2}[.)](?:\s|[가-힣]|$)|\(\d{1,2}\)|\(?[가나다라마바사아자차카타파하][.)]\s|[ⅰ-ⅹⅠ-Ⅻ][.)\s]|제\d{1,4}(?:조|조의\d+)\()`)

// brokenDate is the end of a line that breaks a date.
var brokenDate = lazyregexp.New(`\d{2,4}\.(?:\s?\d{1,2}\.)?$`)

// ended is the end of a sentence.
var ended = lazyregexp.New(`[.?!。][)”’"'」』]*$`)

// startsItem reports whether a line that follows another begins an item.
func startsItem(before, l *line) bool {
	if !marker.MatchString(l.text) {
		return false
	}
	return !(brokenDate.MatchString(before.text) && l.text[0] >= '0' && l.text[0] <= '9')
}

// goesOn reports whether a line goes on the open paragraph. The line before must
// reach so far that the first word of the next had no room.
func (w *writer) goesOn(l *line, f *flow, fresh bool) bool {
	last := w.open[len(w.open)-1]
	if math.Abs(last.size-l.size) > 0.12*last.size || last.parted || l.parted || startsItem(last, l) {
		return false
	}
	if room := w.flows[len(w.flows)-1].right - last.right; room > l.first+0.3*l.size {
		return false
	}
	if fresh { // in the next column or on the next page
		return !ended.MatchString(last.text)
	}
	down := last.base - l.base
	if step := w.steps[l.size]; down <= 0 || down > 2.6*l.size || step > 0 && down > 1.3*step {
		return false
	}
	return !w.indented(l)
}

// indented reports whether a line stands further in than the paragraph it would
// go on. The lines of an item do, below its text.
func (w *writer) indented(l *line) bool {
	first, last := w.open[0], w.open[len(w.open)-1]
	if len(w.open) > 1 {
		return l.left > last.left+0.6*l.size
	}
	if marker.MatchString(first.text) {
		return l.left > first.left+5*l.size
	}
	return l.left > first.left+0.6*l.size
}

// flush ends the open paragraph.
func (w *writer) flush() {
	if len(w.open) == 0 {
		return
	}
	var b strings.Builder
	sizes := block.Sizes{}
	right := math.Inf(-1)
	for _, l := range w.open {
		right = max(right, l.right)
	}
	spaces := w.spaces(paragraph{w.open, right})
	for i, l := range w.open {
		if i > 0 && spaces[i-1] {
			b.WriteByte(' ')
		}
		b.WriteString(l.text)
		sizes.Add(hundredths(l.size), utf8.RuneCountInString(l.text))
	}
	w.blocks = append(w.blocks, block.Block{Text: b.String(), Size: sizes.Most()})
	w.open, w.flows = nil, nil
}

// spaces says where lines of a paragraph are joined with a space; while paragraphs
// are only looked at, nowhere.
func (w *writer) spaces(p paragraph) []bool {
	if !w.looks {
		return w.words.spaces(p)
	}
	if len(p.lines) > 1 {
		w.words.habits.seen = append(w.words.habits.seen, p)
	}
	return make([]bool, len(p.lines)-1)
}

// table makes the block of a table.
func (w *writer) table(t *table) []block.Block {
	var cells []block.Cell
	for _, c := range t.cells {
		cells = append(cells, block.Cell{
			Row: c.row, Column: c.column, RowSpan: c.rows, ColumnSpan: c.columns, Blocks: w.cell(c),
		})
	}
	return block.NewTable(cells)
}

// cell makes the blocks of what stands in a cell.
func (w *writer) cell(c *cell) []block.Block {
	inner := &writer{words: w.words, looks: w.looks}
	for _, f := range order(lines(c.words), c.tables) {
		f.right = max(f.right, c.right-min(f.left()-c.left, 8))
		inner.flow(f)
	}
	inner.flush()
	return inner.blocks
}

// A heading below the first paragraph is in letters that much larger than most.
const (
	headingRatio  = 1.15
	headingLength = 80
	proseLength   = 40
)

// headings marks paragraphs of large letters behind the first one of prose as
// headings, the largest as the first level. Before it they are the document's
// headline, which package extract finds by size.
func headings(blocks []block.Block) {
	sizes := block.Sizes{}
	for _, b := range blocks {
		sizes.Add(b.Size, utf8.RuneCountInString(b.Text))
	}
	most := sizes.Most()
	started := false
	var found []*block.Block
	levels := map[int]int{}
	for i := range blocks {
		b := &blocks[i]
		n := utf8.RuneCountInString(b.Text)
		switch {
		case b.Table != nil:
		case b.Size <= most && n >= proseLength && ended.MatchString(b.Text):
			started = true
		case started && float64(b.Size) >= headingRatio*float64(most) && n <= headingLength && !ended.MatchString(b.Text) && !strings.Contains(b.Text, "\t"):
			found = append(found, b)
			levels[b.Size] = 0
		}
	}
	for size := range levels {
		for other := range levels {
			if other >= size {
				levels[size]++
			}
		}
	}
	for _, b := range found {
		b.Kind, b.Level = block.Heading, min(1+levels[b.Size], 6)
	}
}
