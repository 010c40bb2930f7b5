package doc

import (
	"cmp"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// A body is written from nothing block by block. Where a form cannot be written
// so that the same words are read again (bold beside bold, say), first the forms
// within lines are left out, then all but paragraphs and headings: words and
// marks come before their dress.

// bodyLine is a line of the text as it is written: raw may hold lines that have
// no words, such as the one below the head of a table.
type bodyLine struct {
	in  diag.Span // in the text; empty for what has no words
	gap bool      // an empty line stands before it
	sep string    // that line
	raw string
}

// body is a text as it is written.
type body struct {
	lines []bodyLine
	marks []Mention // those that could be written
}

// append writes the lines to b.
func (y body) append(b []byte) []byte {
	for _, l := range y.lines {
		if l.gap {
			b = append(append(b, l.sep...), '\n')
		}
		b = append(append(b, l.raw...), '\n')
	}
	return b
}

// writeBody writes the text with its forms and marks, and gives the marks that
// could be written.
func (d *Document) writeBody(b []byte) ([]byte, []Mention) {
	y := d.asBody()
	return y.append(b), y.marks
}

// asBody is the text as it is written.
func (d *Document) asBody() body {
	marks := fitting(d.Mentions, diag.Span{End: len(d.Text)})
	if n := len(d.Tree); n == 0 || d.Tree[n-1].In.End > len(d.Text) { // of another text
		plain := d.Article
		plain.Tree = nil
		return d.written(plain.Forms(), marks)
	}
	if y := d.written(d.Tree, marks); d.readsBack(y, d.Text) {
		return y
	}
	var tree []Node
	for _, n := range d.Tree {
		tree = append(tree, d.plainer(n, marks)...)
	}
	if y := d.written(tree, marks); d.readsBack(y, d.Text) {
		return y
	}
	plain := d.Article
	plain.Tree = nil
	return d.written(plain.Forms(), marks)
}

// plainer is a block as it can be written: without what stands in its lines, or
// as paragraphs, where the same words would not be read again.
func (d *Document) plainer(n Node, marks []Mention) []Node {
	in := n.In
	in.Start = strings.LastIndexByte(d.Text[:in.Start], '\n') + 1 // the sign of an item
	for _, as := range []Node{n, undressed([]Node{n})[0]} {
		if d.readsBack(d.written([]Node{as}, marks), d.Text[in.Start:in.End]) {
			return []Node{as}
		}
	}
	plain := Article{Text: d.Text[in.Start:in.End]}
	all := plain.Forms()
	for i := range all {
		all[i].In.Start += in.Start
		all[i].In.End += in.Start
	}
	return all
}

// readsBack reports whether a body says the words of text.
func (d *Document) readsBack(y body, text string) bool {
	ks := d.kinds
	if ks == nil {
		ks = entity.Builtin()
	}
	b := y.append(nil)
	return string(scanBody(&diag.File{Text: string(b)}, diag.Span{End: len(b)}, ks).out) == text
}

// undressed is nodes without what stands within their lines.
func undressed(nodes []Node) []Node {
	all := make([]Node, len(nodes))
	for i, n := range nodes {
		all[i] = n
		if n.Form.leaf() {
			all[i].Nodes = nil
		} else {
			all[i].Nodes = undressed(n.Nodes)
		}
	}
	return all
}

// written is a text with marks, whose blocks are these, as it is written.
func (d *Document) written(blocks []Node, marks []Mention) body {
	w := &bodyWriter{d: d, wanted: marks}
	w.blocks(blocks)
	return w.body
}

// bodyWriter writes blocks as lines.
type bodyWriter struct {
	body
	d      *Document
	wanted []Mention
	end    int    // up to where the text was written
	first  string // what the next line begins with: "> - "
	rest   string // what those behind it begin with: ">   "
	last   string // rest of the line before
}

func (w *bodyWriter) blocks(blocks []Node) {
	for i := range blocks {
		n := &blocks[i]
		if i > 0 && !w.gapBefore(n.In.Start) && joins(&blocks[i-1], n) {
			w.line(diag.Span{}, "<!-- -->") // keeps apart what no empty line may
		}
		w.block(n)
	}
}

// joins reports whether b would be read as a part of a without something between
// them.
func joins(a, b *Node) bool {
	switch a.Form {
	case Paragraph:
		return b.Form == Paragraph || b.Form == Note || b.Form == Table || b.Form == List && b.Mark != '-' && b.Number != 1
	case List, Quotation, Note, Table:
		return b.Form != Heading && b.Form != Code && b.Form != Rule
	}
	return false
}

// gapBefore reports whether an empty line stands between what was written and
// offset at.
func (w *bodyWriter) gapBefore(at int) bool {
	return w.end < at && strings.Contains(w.d.Text[w.end:at], "\n\n")
}

// line writes a line that says the words of in.
func (w *bodyWriter) line(in diag.Span, raw string) {
	l := bodyLine{in: in, raw: strings.TrimRight(w.first+raw, " ")}
	if in.Len() > 0 {
		l.gap = w.gapBefore(in.Start)
		w.end = in.End
	}
	w.put(l)
}

func (w *bodyWriter) put(l bodyLine) {
	n := 0
	for n < len(w.rest) && n < len(w.last) && w.rest[n] == w.last[n] {
		n++
	}
	l.sep = strings.TrimRight(w.rest[:n], " ")
	l.gap = l.gap && len(w.lines) > 0
	w.lines = append(w.lines, l)
	w.first, w.last = w.rest, w.rest
}

// within writes blocks behind a sign; those behind the first stand below it.
func (w *bodyWriter) within(sign, below string, blocks []Node) {
	rest := w.rest
	w.first += sign
	w.rest += below
	w.blocks(blocks)
	w.rest = rest
	w.first = rest
}

func (w *bodyWriter) block(n *Node) {
	switch n.Form {
	case Quotation:
		w.within("> ", "> ", n.Nodes)
	case List:
		for i := range n.Nodes {
			w.item(n, &n.Nodes[i])
		}
	case Note:
		w.within("[^"+n.Label+"]: ", "    ", n.Nodes)
	case Table:
		bare := fullAtEnds(n)
		for i := range n.Nodes {
			w.row(n, &n.Nodes[i], bare)
		}
	case Code:
		w.code(n)
	case Rule:
		w.put(bodyLine{raw: w.first + "***", gap: len(w.lines) > 0})
	default:
		w.leaf(n)
	}
}

func (w *bodyWriter) item(list, n *Node) {
	sign := string(rune(list.Mark)) + " "
	if list.Mark == '.' || list.Mark == ')' {
		sign = itemSign(n.Number, list.Mark)
	}
	below := strings.Repeat(" ", len(sign))
	switch n.Box {
	case ' ':
		sign += "[ ] "
	case 'x':
		sign += "[x] "
	}
	before := len(w.lines)
	w.within(sign, below, n.Nodes)
	if len(w.lines) == before {
		w.first += sign
		w.line(diag.Span{}, "")
	}
}

// leaf writes the lines of a paragraph or a heading.
func (w *bodyWriter) leaf(n *Node) {
	sign := ""
	if n.Form == Heading {
		sign = strings.Repeat("#", n.Number) + " "
	}
	for at := n.In.Start; ; {
		line := diag.Span{Start: at, End: n.In.End}
		i := strings.IndexByte(w.d.Text[at:n.In.End], '\n')
		if i >= 0 {
			line.End = at + i
		}
		raw := string(w.inline(nil, n.Nodes, line, place{begin: sign == ""}))
		if sign != "" && strings.HasSuffix(raw, "#") {
			raw = raw[:len(raw)-1] + `\#`
		}
		if raw != "" {
			w.line(line, sign+raw)
		}
		if i < 0 {
			return
		}
		at = line.End + 1
	}
}

// row writes a row of a table, bare as it reads in the text or with bars at its
// ends. The line of hyphens belongs to its head,
// and a head without words to the row below it.
func (w *bodyWriter) row(table, n *Node, bare bool) {
	cells, hyphens := make([]string, len(table.Nodes[0].Nodes)), make([]string, 0, len(n.Nodes))
	for i := range n.Nodes {
		c := &n.Nodes[i]
		cells[i] = string(w.inline(nil, c.Nodes, c.In, place{cell: true, begin: bare && i == 0}))
		hyphens = append(hyphens, cmp.Or(map[byte]string{'l': ":---", 'r': "---:", 'c': ":---:"}[c.Align], "---"))
	}
	raw := tableLine(cells, bare)
	if n.Number == 1 {
		raw += "\n" + w.rest + tableLine(hyphens, bare)
	}
	if n.In.Len() == 0 && n.Number == 1 {
		w.first += raw + "\n" + w.rest
		return
	}
	w.line(n.In, raw)
}

// fullAtEnds reports whether all rows of a table begin and end with words, and
// are as long as its head: they need no bars at their ends.
func fullAtEnds(table *Node) bool {
	columns := len(table.Nodes[0].Nodes)
	for i := range table.Nodes {
		c := table.Nodes[i].Nodes
		if columns < 2 || len(c) != columns || c[0].In.Len() == 0 || c[columns-1].In.Len() == 0 {
			return false
		}
	}
	return true
}

// tableLine writes cells as a row.
func tableLine(cells []string, bare bool) string {
	var b strings.Builder
	for i, c := range cells {
		if i > 0 || !bare {
			b.WriteString("| ")
		}
		if c != "" {
			b.WriteString(c + " ")
		}
	}
	if bare {
		return strings.TrimRight(b.String(), " ")
	}
	return b.String() + "|"
}

// code writes a block of code between fences longer than any in it.
func (w *bodyWriter) code(n *Node) {
	fence := "```"
	for strings.Contains(n.Raw, fence) {
		fence += "`"
	}
	w.put(bodyLine{raw: w.first + fence + n.Label, gap: w.gapBefore(n.In.Start)})
	at := n.In.Start
	for line := range strings.Lines(n.Raw) {
		line = strings.TrimRight(line, "\r\n")
		l := bodyLine{raw: strings.TrimRight(w.rest+line, " ")}
		if strings.TrimSpace(line) != "" && at < n.In.End {
			for at < n.In.End && w.d.Text[at] == '\n' {
				at++
			}
			l.in = diag.Span{Start: at, End: n.In.End}
			if i := strings.IndexByte(w.d.Text[at:n.In.End], '\n'); i >= 0 {
				l.in.End = at + i
			}
			at = l.in.End
		}
		w.put(l)
	}
	w.put(bodyLine{raw: w.rest + fence})
	w.end = n.In.End
}
