package doc

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Footnotes and comments stay where they were written: a text is read in the
// order of its file.

var (
	kindNote     = ast.NewNodeKind("DocumentNote")
	kindNoteRef  = ast.NewNodeKind("DocumentNoteRef")
	kindRemark   = ast.NewNodeKind("Remark")
	notesKey     = parser.NewContextKey()
	longestLabel = 999 // as CommonMark has it for links
)

// noteBlock is [^label]: words, and what is indented below it.
type noteBlock struct {
	ast.BaseBlock
	label string
}

// Kind and Dump make the node one of goldmark's.
func (*noteBlock) Kind() ast.NodeKind               { return kindNote }
func (n *noteBlock) Dump(source []byte, level int)  { ast.DumpHelper(n, source, level, nil, nil) }
func (*noteRef) Kind() ast.NodeKind                 { return kindNoteRef }
func (n *noteRef) Dump(source []byte, level int)    { ast.DumpHelper(n, source, level, nil, nil) }
func (*remarkNode) Kind() ast.NodeKind              { return kindRemark }
func (n *remarkNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// noteRef is [^label] in running text.
type noteRef struct {
	ast.BaseInline
	label string
}

// noteLabel reads [^label] at the beginning of line; n is its length, 0 for none.
func noteLabel(line []byte) (label string, n int) {
	if !bytes.HasPrefix(line, []byte("[^")) {
		return "", 0
	}
	end := bytes.IndexAny(line[:min(len(line), longestLabel)], "]\n")
	if end < 3 || line[end] != ']' || bytes.ContainsAny(line[2:end], " \t[") {
		return "", 0
	}
	return string(line[2:end]), end + 1
}

// noteParser reads footnotes.
type noteParser struct{}

func (noteParser) Trigger() []byte { return []byte{'['} }

func (noteParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 {
		return nil, parser.NoChildren
	}
	label, n := noteLabel(line[pos:])
	if n == 0 || pos+n >= len(line) || line[pos+n] != ':' {
		return nil, parser.NoChildren
	}
	notes, _ := pc.Get(notesKey).(map[string]bool)
	if notes == nil {
		notes = map[string]bool{}
		pc.Set(notesKey, notes)
	}
	if notes[label] {
		return nil, parser.NoChildren // the first is meant; this one stays text
	}
	notes[label] = true
	pos += n + 1
	if util.IsBlank(line[pos:]) {
		reader.Advance(pos - segment.Padding)
		return &noteBlock{label: label}, parser.NoChildren
	}
	reader.AdvanceAndSetPadding(pos-segment.Padding, 0)
	return &noteBlock{label: label}, parser.HasChildren
}

func (noteParser) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	pos, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if pos < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(pos, padding)
	return parser.Continue | parser.HasChildren
}

func (noteParser) Close(ast.Node, text.Reader, parser.Context) {}
func (noteParser) CanInterruptParagraph() bool                 { return true }
func (noteParser) CanAcceptIndentedLine() bool                 { return false }

// remarkNode is a comment that takes whole lines.
type remarkNode struct{ ast.BaseBlock }

// IsRaw says that no lines of it are read.
func (*remarkNode) IsRaw() bool { return true }

// remarkParser reads comments that begin and end lines. Other HTML is text.
type remarkParser struct{}

// longestRemark bounds how far the end of a comment is looked for.
const longestRemark = 4 << 10

func (remarkParser) Trigger() []byte { return []byte{'<'} }

func (remarkParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 || !bytes.HasPrefix(line[pos:], []byte("<!--")) {
		return nil, parser.NoChildren
	}
	start := segment.Start + pos - segment.Padding
	rest := reader.Source()[start:]
	end := bytes.Index(rest[:min(len(rest), longestRemark)], []byte("-->"))
	if end < 4 {
		return nil, parser.NoChildren
	}
	tail, _, _ := bytes.Cut(rest[end+3:], []byte("\n"))
	if len(bytes.TrimSpace(tail)) > 0 {
		return nil, parser.NoChildren
	}
	n := &remarkNode{}
	n.Lines().Append(text.NewSegment(start, start+end+3))
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

func (remarkParser) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	_, segment := reader.PeekLine()
	if segment.Start >= n.Lines().At(0).Stop {
		return parser.Close
	}
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

func (remarkParser) Close(ast.Node, text.Reader, parser.Context) {}
func (remarkParser) CanInterruptParagraph() bool                 { return true }
func (remarkParser) CanAcceptIndentedLine() bool                 { return false }
