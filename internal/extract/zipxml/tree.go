package zipxml

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/xml"
)

// The limits of a tree: how deep elements may stand in one another, and how many
// nodes there are. A node costs a hundred times the four bytes of "<a/>".
const (
	maxDepth = 256
	maxNodes = 600_000
)

// Node is an element with what is in it, or a stretch of text. Names are without
// their prefix: the formats use one name for one thing, and files of several
// programs use several prefixes.
type Node struct {
	Name string // empty: text
	Text string
	Kids []*Node

	attributes []attribute
}

type attribute struct{ name, value string }

// Attr gives the value of an attribute, empty without one.
func (n *Node) Attr(name string) string {
	for _, a := range n.attributes {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// Int gives the value of an attribute as a number, otherwise without one.
func (n *Node) Int(name string, otherwise int) int {
	if v, err := strconv.Atoi(n.Attr(name)); err == nil {
		return v
	}
	return otherwise
}

// Kid gives the first element of a name in n, nil without one. It may be asked
// of nil, so that a path of elements is a chain of calls.
func (n *Node) Kid(name string) *Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Name == name {
			return k
		}
	}
	return nil
}

// All lists the elements of a name in n; nil has none.
func (n *Node) All(name string) []*Node {
	if n == nil {
		return nil
	}
	var list []*Node
	for _, k := range n.Kids {
		if k.Name == name {
			list = append(list, k)
		}
	}
	return list
}

// Find gives the first element of a name below n, in order, nil without one.
func (n *Node) Find(name string) *Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Name == name {
			return k
		}
		if found := k.Find(name); found != nil {
			return found
		}
	}
	return nil
}

// Content is all text below n.
func (n *Node) Content() string {
	if n == nil {
		return ""
	}
	if n.Name == "" {
		return n.Text
	}
	var b strings.Builder
	for _, k := range n.Kids {
		b.WriteString(k.Content())
	}
	return b.String()
}

// Parse reads XML. Only the five entities of XML itself and numbers are known;
// what a DTD defines is left as it stands. XML that ends before its root element
// does is damaged. Elements named in skip are left out, with all that is in them:
// half of a document is about where its lines stand.
func Parse(data []byte, skip ...string) (*Node, error) {
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	if !utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0 {
		return nil, ErrDamaged
	}
	t := &tree{open: []*Node{{}}, strings: map[string]string{}, skip: map[string]bool{}}
	for _, name := range skip {
		t.skip[name] = true
	}
	l := xml.NewLexer(parse.NewInputBytes(data))
	for {
		token, _ := l.Next()
		if token == xml.ErrorToken {
			break
		}
		if !t.add(token, l) {
			return nil, ErrDamaged
		}
		if t.nodes > maxNodes {
			return nil, ErrLarge
		}
	}
	root := t.open[0]
	if len(t.open) != 1 || t.skipped > 0 || len(root.Kids) == 0 {
		return nil, ErrDamaged
	}
	for _, k := range root.Kids {
		if k.Name != "" {
			return k, nil
		}
	}
	return nil, ErrDamaged
}

// tree is a document as it grows.
type tree struct {
	open    []*Node           // from the document to the element that is read
	strings map[string]string // short ones, once for all of their places
	spare   []Node            // nodes that are not used yet
	skip    map[string]bool   // names of elements that are left out
	skipped int               // open elements that are left out, or in one that is
	comment bool              // a processing instruction is read
	nodes   int               // nodes and attributes
}

// node gives a new node.
func (t *tree) node() *Node {
	if len(t.spare) == 0 {
		t.spare = make([]Node, 256)
	}
	n := &t.spare[0]
	t.spare = t.spare[1:]
	return n
}

// add takes a token into the tree and reports whether the XML holds together.
func (t *tree) add(token xml.TokenType, l *xml.Lexer) bool {
	if t.comment || token == xml.StartTagPIToken {
		t.comment = token != xml.StartTagClosePIToken
		return true
	}
	if t.skipped > 0 {
		switch token {
		case xml.StartTagToken:
			t.skipped++
		case xml.StartTagCloseVoidToken, xml.EndTagToken:
			t.skipped--
		}
		return true
	}
	top := t.open[len(t.open)-1]
	t.nodes++
	switch token {
	case xml.StartTagToken:
		name := t.name(l.Text())
		if t.skip[name] {
			t.skipped = 1
			return true
		}
		if len(t.open) == maxDepth || name == "" {
			return false
		}
		n := t.node()
		n.Name = name
		top.Kids = append(top.Kids, n)
		t.open = append(t.open, n)
	case xml.AttributeToken:
		if !bytes.HasPrefix(l.Text(), []byte("xmlns")) {
			top.attributes = append(top.attributes, attribute{t.name(l.Text()), t.value(unquote(l.AttrVal()))})
		}
	case xml.StartTagCloseVoidToken:
		t.open = t.open[:len(t.open)-1]
	case xml.EndTagToken:
		if len(t.open) == 1 || top.Name != t.name(l.Text()) {
			return false
		}
		t.open = t.open[:len(t.open)-1]
	case xml.TextToken, xml.CDATAToken:
		n := t.node()
		if n.Text = string(l.Text()); token == xml.TextToken {
			n.Text = unescape(l.Text())
		}
		top.Kids = append(top.Kids, n)
	}
	return true
}

// name gives a name without its prefix.
func (t *tree) name(b []byte) string {
	if i := bytes.IndexByte(b, ':'); i >= 0 {
		b = b[i+1:]
	}
	return t.once(b)
}

// value gives the value of an attribute. Most are numbers that come again.
func (t *tree) value(b []byte) string {
	const short = 12
	if len(b) <= short && bytes.IndexByte(b, '&') < 0 {
		return t.once(b)
	}
	return unescape(b)
}

// once gives one string for all that are the same.
func (t *tree) once(b []byte) string {
	if s, ok := t.strings[string(b)]; ok {
		return s
	}
	s := string(b)
	t.strings[s] = s
	return s
}

func unquote(b []byte) []byte {
	if len(b) >= 2 && (b[0] == '"' || b[0] == '\'') && b[len(b)-1] == b[0] {
		return b[1 : len(b)-1]
	}
	return b
}

// entities are those that XML knows without a DTD.
var entities = map[string]rune{"lt": '<', "gt": '>', "amp": '&', "quot": '"', "apos": '\''}

// unescape resolves entities. A number that is no character is left out.
func unescape(b []byte) string {
	if bytes.IndexByte(b, '&') < 0 {
		return string(b)
	}
	var out strings.Builder
	for s := string(b); s != ""; {
		before, rest, found := strings.Cut(s, "&")
		out.WriteString(before)
		if !found {
			break
		}
		name, after, closed := strings.Cut(rest, ";")
		r, known := entity(name)
		if !closed || !known {
			out.WriteByte('&')
			s = rest
			continue
		}
		if r > 0 {
			out.WriteRune(r)
		}
		s = after
	}
	return out.String()
}

// entity gives the character of a name or number, 0 for a number that is none.
func entity(name string) (rune, bool) {
	if r, ok := entities[name]; ok {
		return r, true
	}
	number, ok := strings.CutPrefix(name, "#")
	if !ok {
		return 0, false
	}
	base := 10
	if hex, ok := strings.CutPrefix(number, "x"); ok {
		number, base = hex, 16
	}
	v, err := strconv.ParseUint(number, base, 32)
	if err != nil {
		return 0, false
	}
	if r := rune(v); v <= utf8.MaxRune && utf8.ValidRune(r) && (r >= 0x20 || r == '\n' || r == '\t') {
		return r, true
	}
	return 0, true
}
