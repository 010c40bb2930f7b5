package doc

import (
	"bytes"
	"strings"

	"sillok/internal/say"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// Brackets: marks, links, pictures and references to footnotes, as CommonMark
// reads links (its appendix, "look for link or image"): an opening bracket waits
// on a stack until its partner comes. A reader of our own tells a mark from a
// link by the kind in its target, and says of a mark that was meant and cannot
// be read what is wrong with it.

var (
	kindOpener  = ast.NewNodeKind("DocumentBracket")
	kindMark    = ast.NewNodeKind("DocumentMark")
	kindBare    = ast.NewNodeKind("DocumentBareWords")
	openersKey  = parser.NewContextKey()
	bracketsKey = parser.NewContextKey()
)

// opener is a [ or ![ whose ] has not come yet, or never comes.
type opener struct {
	ast.BaseInline
	segment text.Segment
	image   bool
	dead    bool     // a link stands within: it can be none
	line    int      // of its block
	bottom  ast.Node // the run of emphasis before it
}

// markNode is a mark: its words are its children. The offsets are of the file.
type markNode struct {
	ast.BaseInline
	id            entity.ID
	role          string
	open, closing int // its [ and ]
	end           int // behind its )
}

// bareNode is the words of a mark with which something is wrong.
type bareNode struct{ ast.BaseInline }

// Kind and Dump make the nodes those of goldmark.
func (*opener) Kind() ast.NodeKind                { return kindOpener }
func (n *opener) Dump(source []byte, level int)   { ast.DumpHelper(n, source, level, nil, nil) }
func (*markNode) Kind() ast.NodeKind              { return kindMark }
func (n *markNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }
func (*bareNode) Kind() ast.NodeKind              { return kindBare }
func (n *bareNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// deepest is how many brackets may be open at once; the outermost are then
// taken for text.
const deepest = 32

// bracketParser reads brackets for the scanner that is in the context.
type bracketParser struct{}

func (bracketParser) Trigger() []byte { return []byte("![]") }

func (p bracketParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	notes, _ := pc.Get(notesKey).(map[string]bool)
	isNote := func(at int) (string, int) {
		label, n := noteLabel(line[at:])
		if !notes[label] {
			return "", 0
		}
		return label, n
	}
	switch {
	case line[0] == '!':
		if len(line) < 2 || line[1] != '[' {
			return nil
		}
		if _, n := isNote(1); n > 0 {
			return nil
		}
		return p.push(block, segment, 2, pc)
	case line[0] == '[':
		if label, n := isNote(0); n > 0 {
			block.Advance(n)
			return &noteRef{label: label}
		}
		return p.push(block, segment, 1, pc)
	}
	return p.close(parent, block, pc)
}

// push puts an opening bracket of so many signs on the stack.
func (bracketParser) push(block text.Reader, segment text.Segment, size int, pc parser.Context) ast.Node {
	line, _ := block.Position()
	o := &opener{segment: segment.WithStop(segment.Start + size), image: size == 2, line: line}
	if d := pc.LastDelimiter(); d != nil {
		o.bottom = d
	}
	open, _ := pc.Get(openersKey).([]*opener)
	if len(open) == deepest {
		open = append(open[:0], open[1:]...)
	}
	pc.Set(openersKey, append(open, o))
	block.Advance(size)
	return o
}

// close reads a ]: the end of a mark, a link or a picture, or a sign of the text.
func (p bracketParser) close(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	s := pc.Get(bracketsKey).(*scanner)
	number, segment := block.Position()
	line, _ := block.PeekLine()
	closing := s.base + segment.Start
	upTo := s.file.Text[:closing+len(bytes.TrimRight(line, "\n"))]
	call := closing+1 < len(upTo) && upTo[closing+1] == '('
	open, _ := pc.Get(openersKey).([]*opener)
	if len(open) == 0 {
		if call && s.meant(upTo, closing+1) {
			s.problem(diag.Span{Start: closing, End: closing + 1}, say.Text("a mark ends here that does not begin"), say.Text("write [ before its first character"))
		}
		return nil
	}
	o := open[len(open)-1]
	pc.Set(openersKey, open[:len(open)-1])
	block.Advance(1)
	t, found := p.target(s, o, upTo, closing, block, pc)
	if !found {
		at := diag.Span{Start: s.base + o.segment.Start, End: closing + 2}
		if call && s.meant(upTo, closing+1) {
			message, hint := brokenTarget(upTo[closing+2:])
			s.problem(at, message, hint)
		} else if s.wideMark(upTo[closing+1:]) {
			s.problem(at, say.Text("a mark has full-width parentheses"), markForm())
		} else if strings.HasPrefix(upTo[closing+1:], " (") && s.meant(upTo, closing+2) {
			s.problem(at, say.Text("a space stands inside a mark"), markForm())
		} else if s.turned(s.base+o.segment.Start, closing) {
			s.problem(at, say.Text("a mark has the wrong brackets"), markForm())
		}
		return nil
	}
	node := p.node(s, o, t, closing, number)
	if node == nil {
		return nil
	}
	parser.ProcessDelimiters(o.bottom, pc)
	for c := o.NextSibling(); c != nil; {
		next := c.NextSibling()
		parent.RemoveChild(parent, c)
		node.AppendChild(node, c)
		c = next
	}
	parent.RemoveChild(parent, o)
	node.(interface{ SetPos(int) }).SetPos(o.segment.Start)
	if !o.image {
		for _, outer := range open[:len(open)-1] {
			outer.dead = outer.dead || !outer.image
		}
	}
	return node
}

// target reads what follows a ]: (target "title"), a reference, or nothing where
// the words themselves are the label of one. The block stands behind it then.
func (p bracketParser) target(s *scanner, o *opener, line string, closing int, block text.Reader, pc parser.Context) (target, bool) {
	number, at := block.Position()
	if block.Peek() == '(' {
		if t, ok := readTarget(line, closing+1); ok {
			block.Advance(t.end - closing - 1)
			return t, true
		}
		if t, ok := readLink(block, s.base); ok {
			return t, true
		}
		block.SetPosition(number, at)
	}
	label := block.Value(text.NewSegment(o.segment.Stop, closing-s.base))
	end := closing + 1
	if block.Peek() == '[' && near(block, ']', longestLabel) {
		block.Advance(1)
		parts, ok := block.FindClosure('[', ']', closureOptions)
		if ok && parts.Len() == 1 {
			if named := block.Value(parts.At(0)); !util.IsBlank(named) {
				label = named
			}
			_, behind := block.Position()
			end = s.base + behind.Start
		} else {
			block.SetPosition(number, at)
		}
	}
	if len(label) > longestLabel || util.IsBlank(label) {
		return target{}, false
	}
	ref, ok := pc.Reference(util.ToLinkReference(label))
	if !ok {
		block.SetPosition(number, at)
		return target{}, false
	}
	t := newTarget(unescape(string(ref.Destination())), unescape(string(ref.Title())))
	t.end, t.dest = end, diag.Span{Start: closing, End: end}
	return t, true
}

var closureOptions = text.FindClosureOptions{Newline: true, Advance: true}

// readLink reads a link's target in any of CommonMark's forms, which may go over
// lines.
func readLink(block text.Reader, base int) (t target, ok bool) {
	block.Advance(1)
	block.SkipSpaces()
	_, at := block.Position()
	dest, title := "", ""
	if block.Peek() != ')' {
		if dest, ok = readDestination(block); !ok {
			return t, false
		}
		_, behind := block.Position()
		at.Stop = behind.Start
		block.SkipSpaces()
		if closer := closers[block.Peek()]; closer != 0 && block.Peek() != ')' {
			opener := block.Peek()
			block.Advance(1)
			if !near(block, closer, longestRole) {
				return t, false
			}
			parts, found := block.FindClosure(opener, closer, closureOptions)
			if !found {
				return t, false
			}
			for i := range parts.Len() {
				title += string(block.Value(parts.At(i)))
			}
			block.SkipSpaces()
		}
		if block.Peek() != ')' {
			return t, false
		}
	}
	block.Advance(1)
	t = newTarget(unescape(dest), unescape(title))
	_, behind := block.Position()
	t.dest, t.end = diag.Span{Start: base + at.Start, End: base + at.Stop}, base+behind.Start
	return t, true
}

// near reports whether c stands within so many bytes: what is looked for and not
// found must not cost more.
func near(block text.Reader, c byte, n int) bool {
	_, at := block.Position()
	rest := block.Source()[at.Start:]
	return bytes.IndexByte(rest[:min(len(rest), n)], c) >= 0
}

// closers are the signs that end a title, by those that begin it.
var closers = map[byte]byte{'"': '"', '\'': '\'', '(': ')'}

// readDestination reads <…>, or what stands up to white space with brackets in
// pairs.
func readDestination(block text.Reader) (string, bool) {
	line, _ := block.PeekLine()
	angle := block.Peek() == '<'
	depth, i := 0, 0
	if angle {
		i = 1
	}
scan:
	for ; i < len(line); i++ {
		if i > longestID || depth > deepest {
			return "", false
		}
		switch c := line[i]; {
		case c == '\\' && i+1 < len(line) && isPunct(line[i+1]):
			i++
		case angle && c == '>':
			block.Advance(i + 1)
			return string(line[1:i]), true
		case angle && (c == '<' || c == '\n'):
			return "", false
		case angle:
		case c <= ' ' || c == 0x7F:
			break scan
		case c == '(':
			depth++
		case c == ')':
			if depth--; depth < 0 {
				break scan
			}
		}
	}
	if angle || i == 0 || depth > 0 {
		return "", false
	}
	block.Advance(i)
	return string(line[:i]), true
}

// node is what a bracket with a target is; nil: text.
func (bracketParser) node(s *scanner, o *opener, t target, closing, line int) ast.Node {
	link := ast.NewLink()
	link.Destination, link.Title = []byte(t.raw), []byte(t.role)
	if o.image {
		return ast.NewImage(link)
	}
	at := diag.Span{Start: s.base + o.segment.Start, End: t.end}
	mark := s.kinds.get(t.id.Kind) != nil
	if !mark && isAddress(t.raw) {
		if o.dead {
			return nil
		}
		return link
	}
	message, hint := s.kinds.check(t.id)
	switch {
	case o.dead && mark:
		s.problem(at, say.Text("a mark stands inside a mark"), say.Text("mark the longer name alone"))
	case message != "":
		s.problem(t.dest, message, hint)
	case o.line != line:
		s.problem(at, say.Text("a mark goes over the end of a line"), say.Text("set its words on one line"))
	default:
		return &markNode{id: t.id, role: t.role, open: at.Start, closing: closing, end: t.end}
	}
	return &bareNode{}
}

// isAddress reports whether a link may lead to dest: to the web, to a telephone
// or a mail box, to a heading, or to a file by its path. All else was meant as a
// mark.
func isAddress(dest string) bool {
	scheme, _, ok := strings.Cut(dest, ":")
	if ok && !strings.ContainsAny(scheme, "/?#.") {
		switch strings.ToLower(scheme) {
		case "http", "https", "mailto", "tel":
			return true
		}
		return false
	}
	return strings.ContainsAny(dest, "/#.")
}

// CloseBlock tells of the brackets that a block leaves open.
func (bracketParser) CloseBlock(_ ast.Node, _ text.Reader, pc parser.Context) {
	open, _ := pc.Get(openersKey).([]*opener)
	s := pc.Get(bracketsKey).(*scanner)
	for _, o := range open {
		at := diag.Span{Start: s.base + o.segment.Start, End: s.base + o.segment.Stop}
		line, _ := lineAround(s.file.Text, at.Start)
		end := min(line.End, at.Start+longestID)
		if i := strings.IndexByte(s.file.Text[at.Start:end], '('); i >= 0 && s.meant(s.file.Text[:line.End], at.Start+i) {
			s.problem(at, say.Text("a mark is not closed"), markForm())
		} else {
			s.warn(at, say.Text("a bracket is not closed"), say.Text("write \\[ for a bracket that is text"))
		}
	}
	pc.Set(openersKey, open[:0])
}
