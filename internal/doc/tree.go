package doc

import (
	"bytes"
	"strings"
	"sync"

	"sillok/internal/say"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"sillok/internal/diag"
)

// What goldmark reads in a body, walked once in the order of the file: the words
// go to the scanner, the forms become nodes.

// bodyParser reads CommonMark without HTML, with tables, task boxes, deleted
// text and footnotes. It keeps nothing between texts.
var bodyParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(remarkParser{}, 900),
			util.Prioritized(noteParser{}, 950),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(bracketParser{}, 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(signs{}, 500),
			util.Prioritized(signs{deleted: true}, 500),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
})

// wordParser reads paragraphs and marks alone.
var wordParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(remarkParser{}, 900), util.Prioritized(parser.NewParagraphParser(), 1000)),
		parser.WithInlineParsers(util.Prioritized(bracketParser{}, 200)),
	)
})

// Bounds on a line of Markdown: goldmark takes time that grows with the square of
// the depth of blocks and with the columns of all rows, and a row of one word
// makes a cell for each column. No text of people reaches
// them; a body that does is read as words.
const (
	mostSignsAhead = 200 // bytes of signs of blocks that a line begins with
	mostBars       = 500
	mostCells      = 200_000 // of all tables, with those that short rows leave out

	// MostColumns and MostCells are what a table of a page may have, with room for others.
	MostColumns = mostBars - 20
	MostCells   = mostCells / 2
)

// overgrown finds a line beyond these bounds.
func overgrown(body string) (line diag.Span, ok bool) {
	columns, cells := 0, 0
	for next := 0; next < len(body); {
		line, next = lineAt(body, next)
		s := body[line.Start:line.End]
		switch words := strings.Trim(s, "> \t|:-"); {
		case strings.TrimSpace(s) == "":
			columns = 0
		case words == "" && strings.Contains(s, "-"): // what stands below the head of a table
			columns = strings.Count(s, "|") + 1
		}
		if cells += columns; cells > mostCells && columns > 1 {
			return line, true
		}
		if len(s)-len(strings.TrimLeft(s, "> \t-+*0123456789.)")) > mostSignsAhead || len(s) > mostBars && strings.Count(s, "|") > mostBars {
			return line, true
		}
	}
	return diag.Span{}, false
}

func (s *scanner) scan(at diag.Span) *scanner {
	s.base, s.raw = at.Start, at.Start
	s.out = make([]byte, 0, at.Len())
	s.notes = map[string]int{}
	ctx := parser.NewContext()
	ctx.Set(bracketsKey, s)
	s.source = []byte(s.file.Text[at.Start:at.End])
	read := bodyParser()
	if line, ok := overgrown(s.file.Text[at.Start:at.End]); ok {
		read = wordParser()
		from := diag.Span{Start: at.Start + line.Start, End: at.Start + line.Start}
		s.warn(from, say.Text("here Markdown nests deeper, or its tables have more cells, than a page can hold, so the page is read as plain words"), say.Text("divide the line or the table"))
	}
	root := read.Parse(text.NewReader(s.source), parser.WithContext(ctx))
	s.tree = s.children(root)
	s.normalize()
	s.noteBroken()
	return s
}

// children reads the blocks in n.
func (s *scanner) children(n ast.Node) []Node {
	var all []Node
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if node, ok := s.block(c); ok {
			all = append(all, node)
		}
	}
	return all
}

// block reads one block; ok is false for what is none of the text.
func (s *scanner) block(n ast.Node) (node Node, ok bool) {
	switch n := n.(type) {
	case *ast.Heading:
		node = Node{Form: Heading, Number: n.Level}
		s.lines(&node, n)
	case *ast.Blockquote:
		node.Form, node.Nodes = Quotation, s.children(n)
	case *ast.List:
		node = Node{Form: List, Mark: n.Marker, Number: n.Start}
		node.Nodes = s.items(n)
	case *noteBlock:
		node = Node{Form: Note, Label: n.label, Number: s.noteNumber(n.label)}
		node.Nodes = s.children(n)
	case *extast.Table:
		node.Form, node.Nodes = Table, s.rows(n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		node.Form = Code
		s.code(&node, n)
	case *ast.ThematicBreak:
		s.gap = true
		return Node{Form: Rule, In: diag.Span{Start: len(s.out), End: len(s.out)}}, true
	case *remarkNode, *ast.LinkReferenceDefinition:
		s.aside(n)
		return node, false
	default:
		s.lines(&node, n)
	}
	if node.Form.leaf() {
		return node, true
	}
	node.In = s.around(node.Nodes)
	return node, true
}

// around is the place from the first words of nodes to the end of the text so far.
func (s *scanner) around(nodes []Node) diag.Span {
	for _, n := range nodes {
		if n.In.Len() > 0 {
			return diag.Span{Start: n.In.Start, End: len(s.out)}
		}
	}
	return diag.Span{Start: len(s.out), End: len(s.out)}
}

// noteNumber numbers footnotes in the order in which they are met.
func (s *scanner) noteNumber(label string) int {
	if s.notes[label] == 0 {
		s.notes[label] = len(s.notes) + 1
	}
	return s.notes[label]
}

// aside notes lines of the file that stay as they are and have no words.
func (s *scanner) aside(n ast.Node) {
	if n.Lines().Len() == 0 {
		return
	}
	first, last := n.Lines().At(0), n.Lines().At(n.Lines().Len()-1)
	line, _ := lineAround(s.file.Text, s.base+first.Start)
	end, _ := lineAround(s.file.Text, s.base+max(last.Stop-1, last.Start))
	at := diag.Span{Start: line.Start, End: end.End}
	s.blocks = append(s.blocks, block{raw: trimSpan(s.file.Text, at), in: diag.Span{Start: len(s.out), End: len(s.out)}})
	s.gap = s.gap || len(s.out) > 0 && s.blankBetween(s.raw, line.Start)
	s.raw = end.End
}

// lines reads a paragraph or a heading.
func (s *scanner) lines(node *Node, n ast.Node) {
	if n.Lines().Len() == 0 {
		node.In = diag.Span{Start: len(s.out), End: len(s.out)}
		return
	}
	s.startLine(s.base+n.Lines().At(0).Start, node.Form == Heading)
	start := s.begin
	node.Nodes = s.inline(n)
	last := n.Lines().At(n.Lines().Len() - 1)
	s.raw = s.base + max(last.Stop-1, last.Start)
	if node.Form == Heading && s.underlined(n) {
		_, s.raw = lineAround(s.file.Text, s.raw)
	}
	s.endLine()
	node.In = diag.Span{Start: min(start, len(s.out)), End: len(s.out)}
	if node.Form == Heading {
		s.raw = s.blocks[len(s.blocks)-1].raw.End
	}
	settle(node.Nodes, node.In)
	node.Nodes = s.addresses(node.Nodes, node.In)
}

// underlined reports whether a heading is one by the line below it.
func (s *scanner) underlined(n ast.Node) bool {
	line, _ := lineAround(s.file.Text, s.base+n.Lines().At(0).Start)
	for i := line.Start; i < line.End; i++ {
		switch s.file.Text[i] {
		case ' ', '\t', '>':
		case '#':
			return s.base+n.Lines().At(0).Start <= i
		default:
			return s.base+n.Lines().At(0).Start <= i
		}
	}
	return true
}

// settle keeps nodes within the place of what holds them: a line may have lost
// spaces at its end.
func settle(nodes []Node, in diag.Span) {
	at := in.Start
	for i := range nodes {
		n := &nodes[i]
		n.In.Start = min(max(n.In.Start, at), in.End)
		n.In.End = min(max(n.In.End, n.In.Start), in.End)
		at = n.In.End
		settle(n.Nodes, n.In)
	}
}

// items reads the items of a list. Their signs stand in the text.
func (s *scanner) items(list *ast.List) []Node {
	var all []Node
	number := list.Start
	for c := list.FirstChild(); c != nil; c = c.NextSibling() {
		node := Node{Form: Item, Number: number}
		sign := "- "
		if list.IsOrdered() {
			sign = itemSign(number, list.Marker)
		}
		number++
		at := s.base + c.Pos()
		if first := c.FirstChild(); first != nil && s.marker == nil {
			s.at = diag.Span{Start: at, End: at + 1}
		}
		s.marker = append(s.marker, sign...)
		node.Nodes = s.children(c)
		s.marker = nil
		node.In = s.around(node.Nodes)
		node.Box = box(c)
		all = append(all, node)
	}
	return all
}

// box is the box of an item: ' ', 'x', or 0 where it has none.
func box(item ast.Node) byte {
	if p := item.FirstChild(); p != nil {
		if b, ok := p.FirstChild().(*extast.TaskCheckBox); ok {
			if b.IsChecked {
				return 'x'
			}
			return ' '
		}
	}
	return 0
}

// rows reads the rows of a table, each a line.
func (s *scanner) rows(table *extast.Table) []Node {
	var all []Node
	above := -1 // where a head without words begins: it belongs to the row below
	for r := table.FirstChild(); r != nil; r = r.NextSibling() {
		row := Node{Form: Row}
		head := r.Kind() == extast.KindTableHeader
		if head {
			row.Number = 1
		}
		at := r.Pos()
		for c := r.FirstChild(); c != nil && at < 0; c = c.NextSibling() {
			at = c.Pos()
		}
		s.startLine(s.base+at, false)
		if above >= 0 {
			s.blocks[len(s.blocks)-1].raw.Start, above = above, -1
		}
		row.In.Start = s.begin
		last := s.begin
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			row.Nodes = append(row.Nodes, s.cell(c.(*extast.TableCell), c != r.FirstChild()))
			if n := row.Nodes[len(row.Nodes)-1]; n.In.Len() > 0 {
				last = n.In.End
			}
		}
		s.cut(max(last, s.begin)) // the bars of empty cells at its end
		if head {
			_, s.raw = lineAround(s.file.Text, s.base+at) // the line of hyphens is its own
		}
		s.endLine()
		if n := len(s.blocks) - 1; head && s.blocks[n].in.Len() == 0 && r.NextSibling() != nil {
			above, s.blocks = s.blocks[n].raw.Start, s.blocks[:n]
		}
		row.In.Start, row.In.End = min(row.In.Start, len(s.out)), len(s.out)
		settle(row.Nodes, row.In)
		all = append(all, row)
	}
	return all
}

// cell reads a cell; a bar parts it from the one before.
func (s *scanner) cell(c *extast.TableCell, bar bool) Node {
	node := Node{Form: Cell, Align: "\x00lrc"[alignment(c)]}
	at := s.raw
	if c.Lines().Len() > 0 {
		at = s.base + c.Lines().At(0).Start
	}
	if bar {
		sign := " |"
		if len(s.out) == s.begin {
			sign = "|"
		}
		s.out = append(s.out, sign...)
		s.trace(s.raw, at)
	}
	if c.FirstChild() == nil {
		node.In = diag.Span{Start: len(s.out), End: len(s.out)}
		return node
	}
	if bar {
		s.out = append(s.out, ' ')
		s.trace(at, at)
	}
	start, begin := len(s.out), s.begin
	s.begin = start // spaces at the beginning of a cell go
	node.Nodes = s.inline(c)
	s.begin = begin
	if end := start + len(bytes.TrimRight(s.out[start:], " ")); end > start || !bar {
		s.cut(end)
	} else {
		s.cut(start - 1) // nothing but invisible characters
	}
	node.In = diag.Span{Start: min(start, len(s.out)), End: len(s.out)}
	settle(node.Nodes, node.In)
	node.Nodes = s.addresses(node.Nodes, node.In)
	return node
}

func alignment(c *extast.TableCell) int {
	switch c.Alignment {
	case extast.AlignLeft:
		return 1
	case extast.AlignRight:
		return 2
	case extast.AlignCenter:
		return 3
	}
	return 0
}

// code reads a block of code: its lines without the spaces at their ends.
func (s *scanner) code(node *Node, n ast.Node) {
	if f, ok := n.(*ast.FencedCodeBlock); ok {
		node.Label = string(f.Language(s.source))
	}
	node.Raw = string(n.Lines().Value(s.source))
	node.In.Start = -1
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		at := diag.Span{Start: s.base + line.Start, End: s.base + line.Stop}
		if at = trimSpan(s.file.Text, at); at.Len() == 0 {
			s.gap = s.gap || i > 0 || len(s.out) > 0
			continue
		}
		s.startLine(at.Start, false)
		s.blocks[len(s.blocks)-1].code = true
		start := s.begin
		s.verbatim(at)
		s.endLine()
		if node.In.Start < 0 {
			node.In.Start = min(start, len(s.out))
		}
	}
	if node.In.Start < 0 {
		node.In.Start = len(s.out)
	}
	node.In.End = len(s.out)
	s.literal = append(s.literal, node.In)
	if n.Lines().Len() > 0 {
		last := n.Lines().At(n.Lines().Len() - 1)
		s.raw = s.base + max(last.Stop-1, last.Start)
	}
}

// inline reads what stands in a line, or in several.
func (s *scanner) inline(parent ast.Node) []Node {
	var all []Node
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		start := len(s.out)
		var node Node
		switch n := n.(type) {
		case *ast.Text:
			s.text(n)
			continue
		case *ast.String:
			continue
		case *opener:
			s.words(s.place(n.segment))
			continue
		case *extast.TaskCheckBox:
			continue
		case *bareNode:
			all = append(all, s.inline(n)...)
			continue
		case *markNode:
			all = append(all, s.mark(n)...)
			continue
		case *ast.Emphasis:
			node.Form = Emphasis
			if n.Level == 2 {
				node.Form = Strong
			}
		case *extast.Strikethrough:
			node.Form = Strike
		case *ast.CodeSpan:
			node.Form = CodeSpan
		case *ast.Link:
			node = Node{Form: Link, Target: string(n.Destination), Title: string(n.Title), At: s.linkPlace(n)}
		case *ast.Image:
			node = Node{Form: Image, Target: string(n.Destination), Title: string(n.Title), Label: plainText(n, s.source), At: s.linkPlace(n)}
			node.In = diag.Span{Start: start, End: start}
			all = append(all, node)
			continue
		case *ast.AutoLink:
			s.autoLink(&node, n)
			if node.Target != "" {
				all = append(all, node)
			}
			continue
		case *noteRef:
			node = Node{Form: NoteRef, Label: n.label, Number: s.noteNumber(n.label), In: diag.Span{Start: start, End: start}}
			all = append(all, node)
			continue
		}
		node.Nodes = s.inline(n)
		if node.In = (diag.Span{Start: min(start, len(s.out)), End: len(s.out)}); node.In.Len() > 0 {
			all = append(all, node)
			if node.Form == CodeSpan {
				s.literal = append(s.literal, node.In)
			}
		}
	}
	return all
}

// linkPlace is where a link stands, up to the end of its line at most.
func (s *scanner) linkPlace(n ast.Node) diag.Span {
	at := s.base + n.Pos()
	rest := s.file.Text[at:min(at+longestID, len(s.file.Text))]
	if i := strings.IndexAny(rest, ")\n"); i >= 0 {
		return diag.Span{Start: at, End: at + i + 1}
	}
	return diag.Span{Start: at, End: at + len(rest)}
}

// place is a segment's place in the file.
func (s *scanner) place(segment text.Segment) diag.Span {
	return diag.Span{Start: s.base + segment.Start, End: s.base + segment.Stop}
}

// text reads words up to the end of a line at most.
func (s *scanner) text(n *ast.Text) {
	at := s.place(n.Segment)
	if n.IsRaw() {
		s.verbatim(at)
		return
	}
	s.words(at)
	if n.SoftLineBreak() || n.HardLineBreak() {
		heading := s.blocks[len(s.blocks)-1].heading
		s.endLine()
		_, next := lineAround(s.file.Text, at.End)
		s.startLine(next, heading)
	}
}

// mark reads a mark and gives what stands in it.
func (s *scanner) mark(n *markNode) []Node {
	start := len(s.out)
	nodes := s.inline(n)
	s.raw = n.end - 1
	in := diag.Span{Start: min(start, len(s.out)), End: len(s.out)}
	if len(bytes.TrimRight(s.out[in.Start:], " ")) == 0 {
		s.problem(diag.Span{Start: n.open, End: n.end}, say.Text("a mark has no words"), markForm())
		return nodes
	}
	s.mentions = append(s.mentions, Mention{ID: n.id, Role: n.role, In: in, At: diag.Span{Start: n.open, End: n.end}})
	s.closing = append(s.closing, n.closing)
	return nodes
}

// autoLink reads <https://…>; an e-mail address is no link.
func (s *scanner) autoLink(node *Node, n *ast.AutoLink) {
	start := len(s.out)
	label := string(n.Label(s.source))
	at := s.base + n.Pos() + 1
	s.verbatim(diag.Span{Start: at, End: at + len(label)})
	*node = Node{Form: Link, In: diag.Span{Start: min(start, len(s.out)), End: len(s.out)}}
	s.literal = append(s.literal, node.In)
	if n.AutoLinkType == ast.AutoLinkURL {
		node.Target = label
	}
}
