package doc

import (
	"sort"
	"strconv"
	"strings"

	"sillok/internal/diag"
)

// place is where words are written: some signs mean something only there.
type place struct {
	begin  bool // a paragraph's line begins
	cell   bool // of a table, in which a bar ends the cell
	mark   bool // in a mark or a link, in which there is no other
	marked bool // in a mark: what refers to a note at its end stands behind it
}

// inline appends the words of in with their marks and forms. A form that neither
// holds a mark nor stands in it is left out.
func (w *bodyWriter) inline(b []byte, nodes []Node, in diag.Span, p place) []byte {
	at := in.Start
	marks := w.marksIn(in, p)
	nodes = crossing(touching(nodes, in), marks)
	for {
		var n *Node
		for len(nodes) > 0 && n == nil {
			if nodes[0].In.End < at || nodes[0].In.End == at && nodes[0].In.Len() > 0 {
				nodes = nodes[1:]
			} else {
				n = &nodes[0]
			}
		}
		if n != nil && (n.In.Start > in.End || p.marked && n.In.Len() == 0 && n.In.Start == in.End) {
			n = nil // a note to a mark stands behind it
		}
		var m *Mention
		if len(marks) > 0 {
			m = &marks[0]
		}
		switch {
		case n == nil && m == nil:
			return w.words(b, diag.Span{Start: at, End: in.End}, p, in, false)
		case m == nil || n != nil && (n.In.Start < m.In.Start || n.In.Start == m.In.Start && (n.In.Len() == 0 || n.In.End >= m.In.End)):
			stretch := diag.Span{Start: max(n.In.Start, at), End: min(n.In.End, in.End)}
			b = w.words(b, diag.Span{Start: at, End: stretch.Start}, p, in, n.Form == Link || n.Form == NoteRef)
			b = w.node(b, n, stretch, p)
			nodes = nodes[1:]
			for len(marks) > 0 && marks[0].In.Start < stretch.End {
				marks = marks[1:]
			}
			at = stretch.End
		default:
			b = w.words(b, diag.Span{Start: at, End: m.In.Start}, p, in, true)
			b = append(b, '[')
			b = w.inline(b, nodes, m.In, place{cell: p.cell, mark: true, marked: true})
			closing := closingOf(m)
			if p.cell {
				closing = strings.ReplaceAll(closing, "|", `\|`)
			}
			b = append(b, closing...)
			w.marks = append(w.marks, *m)
			marks = marks[1:]
			for len(nodes) > 0 && nodes[0].In.Start < m.In.End {
				nodes = nodes[1:]
			}
			at = m.In.End
		}
	}
}

// touching is those of nodes that touch a place: a paragraph is written line by line,
// and each line looks at its own.
func touching(nodes []Node, in diag.Span) []Node {
	from := sort.Search(len(nodes), func(i int) bool { return nodes[i].In.End >= in.Start })
	nodes = nodes[from:]
	return nodes[:sort.Search(len(nodes), func(i int) bool { return nodes[i].In.Start > in.End })]
}

// marksIn is the marks that lie in a place where there may be some.
func (w *bodyWriter) marksIn(in diag.Span, p place) []Mention {
	if p.mark {
		return nil
	}
	_, rest := before(w.wanted, in.Start)
	marks, _ := before(rest, in.End)
	var all []Mention
	for _, m := range marks {
		if m.In.End <= in.End {
			all = append(all, m)
		}
	}
	return all
}

// crossing is nodes without those that cross a mark; what they hold stays.
func crossing(nodes []Node, marks []Mention) []Node {
	var all []Node
	for _, n := range nodes {
		crosses := false
		for i := range marks {
			m := &marks[i]
			crosses = crosses || m.In.Overlaps(n.In) && !m.In.Contains(n.In) && !n.In.Contains(m.In)
		}
		if crosses {
			all = append(all, crossing(n.Nodes, marks)...)
		} else {
			all = append(all, n)
		}
	}
	return all
}

// words appends words with their signs escaped.
func (w *bodyWriter) words(b []byte, at diag.Span, p place, in diag.Span, bracket bool) []byte {
	start := len(b)
	b = writeText(b, w.d.Text[at.Start:at.End], p.begin && at.Start == in.Start, bracket)
	if p.cell && strings.IndexByte(string(b[start:]), '|') >= 0 {
		b = append(b[:start:start], strings.ReplaceAll(string(b[start:]), "|", `\|`)...)
	}
	return b
}

// node appends a form and its words.
func (w *bodyWriter) node(b []byte, n *Node, in diag.Span, p place) []byte {
	p.begin = false
	around := func(sign string) []byte {
		return append(w.inline(append(b, sign...), n.Nodes, in, p), sign...)
	}
	switch n.Form {
	case Emphasis:
		return around("*")
	case Strong:
		return around("**")
	case Strike:
		return around("~~")
	case CodeSpan:
		return w.codeSpan(b, w.d.Text[in.Start:in.End], p)
	case NoteRef:
		return append(b, "[^"+n.Label+"]"...)
	case Image:
		b = append(writeText(append(b, "!["...), n.Label, false, false), "]("...)
		return append(writeAddress(b, n), ')')
	case Link:
		if n.Target == w.d.Text[in.Start:in.End] || p.mark {
			return w.inline(b, n.Nodes, in, p) // a bare address is a link by itself
		}
		p.mark = true
		b = append(w.inline(append(b, '['), n.Nodes, in, p), "]("...)
		return append(writeAddress(b, n), ')')
	}
	return w.inline(b, n.Nodes, in, p)
}

// codeSpan appends code between backticks longer than any in it.
func (w *bodyWriter) codeSpan(b []byte, code string, p place) []byte {
	sign := "`"
	for strings.Contains(code, sign) {
		sign += "`"
	}
	space := ""
	if code != "" && (code[0] == '`' || code[len(code)-1] == '`') {
		space = " "
	}
	if p.cell {
		code = strings.ReplaceAll(code, "|", `\|`)
	}
	return append(b, sign+space+code+space+sign...)
}

// writeAddress appends the target and the title of a link or an image.
func writeAddress(b []byte, n *Node) []byte {
	if n.Target == "" || strings.ContainsAny(n.Target, " ()<>\\") {
		b = append(append(append(b, '<'), strings.NewReplacer("<", `\<`, ">", `\>`, `\`, `\\`).Replace(n.Target)...), '>')
	} else {
		b = append(b, n.Target...)
	}
	if n.Title != "" {
		b = append(b, ` "`...)
		for i := range len(n.Title) {
			if n.Title[i] == '"' || n.Title[i] == '\\' {
				b = append(b, '\\')
			}
			b = append(b, n.Title[i])
		}
		b = append(b, '"')
	}
	return b
}

// itemSign is what an item of an ordered list begins with.
func itemSign(number int, mark byte) string { return strconv.Itoa(number) + string(rune(mark)) + " " }
