package docx

import (
	"strconv"
	"strings"

	"sillok/internal/extract/zipxml"
	"sillok/internal/lazyregexp"
)

// style is what a style says of its paragraphs.
type style struct {
	heading int // level, 0: no heading
	caption bool
	list    listRef
	size    int // of its letters, in hundredths of a point; 0: not said
}

// listRef is a place in a numbering.
type listRef struct {
	id    string // of the numbering; empty: none is named, "0": none on purpose
	level int
}

// headingName matches the names of Word's styles for headings, which stay English
// in the file, and those that Korean programs write.
var headingName = lazyregexp.New(`(?i)^(?:heading|제목|개요) ?([1-9])$`)

// styles reads the styles by id. A style takes what it does not say from the one
// that it is based on.
func styles(root *zipxml.Node) map[string]style {
	nodes := map[string]*zipxml.Node{}
	for _, n := range root.All("style") {
		nodes[n.Attr("styleId")] = n
	}
	usual := letterSize(root.Kid("docDefaults").Kid("rPrDefault").Kid("rPr"))
	out := map[string]style{"": {size: usual}}
	for id, n := range nodes {
		s := resolve(nodes, id, 0)
		if s.size == 0 {
			s.size = usual
		}
		out[id] = s
		if n.Attr("type") == "paragraph" && on(n.Attr("default")) {
			out[""] = s
		}
	}
	return out
}

// letterSize is the size that properties of letters name, 0 where they name none.
// The format counts in half points.
func letterSize(properties *zipxml.Node) int {
	if size := properties.Kid("sz"); size != nil {
		return max(size.Int("val", 0), 0) * 50
	}
	return 0
}

// resolve reads a style and those below it, at most as many as Word allows.
func resolve(nodes map[string]*zipxml.Node, id string, depth int) style {
	const deepest = 10
	n := nodes[id]
	if n == nil || depth > deepest {
		return style{}
	}
	s := resolve(nodes, value(n.Kid("basedOn")), depth+1)
	name := value(n.Kid("name"))
	if m := headingName.FindStringSubmatch(name); m != nil {
		s.heading, _ = strconv.Atoi(m[1])
	}
	if strings.EqualFold(name, "title") {
		s.heading = 1
	}
	s.caption = s.caption || strings.EqualFold(name, "caption")
	if size := letterSize(n.Kid("rPr")); size > 0 {
		s.size = size
	}
	s.apply(n.Kid("pPr"))
	return s
}

// apply takes what a paragraph's properties say over what the style does. An
// outline level of nine is body text.
func (s *style) apply(properties *zipxml.Node) {
	if level := properties.Kid("outlineLvl"); level != nil {
		s.heading = 0
		if n := level.Int("val", 9); n >= 0 && n < 9 {
			s.heading = n + 1
		}
	}
	if list := properties.Kid("numPr"); list != nil {
		if id := list.Kid("numId"); id != nil {
			s.list.id = value(id)
		}
		if level := list.Kid("ilvl"); level != nil {
			s.list.level = level.Int("val", 0)
		}
	}
}

// value is the val attribute of an element, empty without one.
func value(n *zipxml.Node) string {
	if n == nil {
		return ""
	}
	return n.Attr("val")
}

// has reports whether an element that switches something on stands there.
func has(n *zipxml.Node) bool {
	return n != nil && (n.Attr("val") == "" || on(n.Attr("val")))
}

// on reports whether a value switches something on.
func on(value string) bool { return value == "1" || value == "true" || value == "on" }
