package diag

import (
	"errors"
	"strings"

	"sillok/internal/say"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// Shape says what a Node is.
type Shape uint8

const (
	Scalar  Shape = iota
	List          // Items in order
	Mapping       // Items with keys, in order
)

// Node is a part of a YAML text with its place, for readers that report more
// than one problem, or problems that a type cannot show (an id that nobody
// listed). Scalars are kept as written: 2013-03 and 0404 are no numbers.
type Node struct {
	Shape Shape
	Key   string // where the Node is an item of a mapping
	KeyAt Span
	Value string // of a scalar; empty for null
	At    Span
	Items []*Node
}

// Tree reads the YAML in the part at of f. An empty part is nil. What cannot be
// read is a problem with its place.
func Tree(f *File, at Span) (*Node, []Problem) {
	text := f.Text[at.Start:at.End]
	file, err := parseYAML(text)
	if err != nil {
		if root, problems, ok := byItems(f, at); ok {
			return root, problems
		}
		return byKeys(f, at, err)
	}
	t := tree{f: f, at: at, lines: lineStarts(text)}
	var root *Node
	for i, d := range file.Docs {
		if i > 0 && d.Body != nil {
			n := t.node(d.Body)
			t.problem(n.At, say.Text("a second YAML document"), say.Text("one file holds one document"))
			break
		}
		if d.Body != nil {
			root = t.node(d.Body)
		}
	}
	return root, t.problems
}

// yamlProblem turns an error of the YAML library into a Problem.
func yamlProblem(f *File, at Span, err error) Problem {
	p := Problem{Rule: "yaml", File: f, At: at}
	value := ""
	var ye yaml.Error
	if errors.As(err, &ye) {
		if t := ye.GetToken(); t != nil && t.Position != nil {
			p.At, value = place(f, at, t.Position.Line, t.Position.Column, len(t.Value)), t.Value
		}
	}
	p.Message, p.Hint = yamlWords(err, value)
	if in, sign, plain, ok := fullWidth(f.Text, at); ok {
		p.At, p.Message, p.Hint = in, say.Sprintf("%s is a full-width sign, which means nothing here", sign), say.Sprintf("write %s", plain)
	}
	return p
}

// tree builds Nodes out of the library's syntax tree.
type tree struct {
	f        *File
	at       Span
	lines    []int // byte offsets in the part
	problems []Problem
}

func (t *tree) problem(at Span, message, hint string) {
	if len(t.problems) == mostProblems {
		return
	}
	t.problems = append(t.problems, Problem{Rule: "yaml", File: t.f, At: at, Message: message, Hint: hint})
}

func (t *tree) node(n ast.Node) *Node {
	out := &Node{At: t.place(n)}
	switch n := n.(type) {
	case *ast.MappingNode:
		out.Shape = Mapping
		for _, v := range n.Values {
			t.pair(out, v)
		}
	case *ast.MappingValueNode:
		out.Shape = Mapping
		t.pair(out, n)
	case *ast.SequenceNode:
		out.Shape = List
		for _, v := range n.Values {
			out.Items = append(out.Items, t.node(v))
		}
	case *ast.NullNode:
	case *ast.LiteralNode:
		out.Value = n.Value.Value
	case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		out.Value = n.GetToken().Value
	default: // anchors, aliases, tags
		t.problem(out.At, say.Text("YAML anchors, aliases and tags are not read here"), say.Text("write the value out"))
	}
	return out
}

// pair adds a key with its value to the mapping m.
func (t *tree) pair(m *Node, v *ast.MappingValueNode) {
	item := t.node(v.Value)
	item.Key, item.KeyAt = v.Key.GetToken().Value, t.place(v.Key)
	for _, other := range m.Items {
		if other.Key == item.Key {
			t.problem(item.KeyAt, say.Sprintf("key %s stands here twice", item.Key), "")
		}
	}
	if item.At.Len() == 0 {
		item.At = item.KeyAt
	}
	if m.Items == nil && m.At.Start > item.KeyAt.Start || m.At.Len() == 0 {
		m.At = item.KeyAt
	}
	m.Items = append(m.Items, item)
}

// place gives the span of a node's first token.
func (t *tree) place(n ast.Node) Span {
	tok := n.GetToken()
	if tok == nil || tok.Position == nil {
		return t.at
	}
	line := min(max(tok.Position.Line, 1), len(t.lines))
	start := t.lines[line-1]
	text := t.f.Text[t.at.Start+start : t.at.End]
	col := tok.Position.Column
	for i := range text {
		if col--; col <= 0 {
			start += i
			break
		}
	}
	start += t.at.Start
	return Span{start, min(start+len(tok.Value), t.at.End)}
}

func lineStarts(text string) []int {
	starts := []int{0}
	for i := 0; ; {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 {
			return starts
		}
		i += n + 1
		starts = append(starts, i)
	}
}
