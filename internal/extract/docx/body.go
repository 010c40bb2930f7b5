package docx

import (
	"strconv"
	"strings"

	"sillok/internal/extract/block"
	"sillok/internal/extract/pua"
	"sillok/internal/extract/zipxml"
)

// reader walks the text.
type reader struct {
	characters pua.Cleaner
	styles     map[string]style
	lists      map[string]*list
	notes      map[string]*zipxml.Node // by kind and id
	running    map[string]*zipxml.Node
	shown      map[string]bool // running heads and feet that were given
	counted    map[string]int  // notes of each kind
	given      int             // notes read so far
}

func newReader(p *parts) *reader {
	r := &reader{
		styles: styles(p.styles), lists: numberings(p.numbering), running: p.byID,
		notes: map[string]*zipxml.Node{}, shown: map[string]bool{}, counted: map[string]int{},
	}
	for _, n := range p.footnotes.All("footnote") {
		r.notes["footnote"+n.Attr("id")] = n
	}
	for _, n := range p.endnotes.All("endnote") {
		r.notes["endnote"+n.Attr("id")] = n
	}
	return r
}

// blocks reads what stands in a body, a cell, a text box or a note.
func (r *reader) blocks(n *zipxml.Node) []block.Block {
	var out []block.Block
	for _, k := range n.Kids {
		switch k.Name {
		case "p":
			out = append(out, r.paragraph(k)...)
		case "tbl":
			out = append(out, r.table(k)...)
		case "sdt":
			if c := k.Kid("sdtContent"); c != nil {
				out = append(out, r.blocks(c)...)
			}
		case "ins", "moveTo", "customXml", "smartTag":
			out = append(out, r.blocks(k)...)
		}
	}
	return out
}

// paragraph reads a paragraph, then what floats beside it, then its notes.
func (r *reader) paragraph(p *zipxml.Node) []block.Block {
	properties := p.Kid("pPr")
	s := r.styles[value(properties.Kid("pStyle"))]
	s.apply(properties)
	b := block.Block{}
	switch l := r.lists[s.list.id]; {
	case s.heading > 0:
		b.Kind, b.Level = block.Heading, s.heading
		if l != nil {
			b.Marker = r.characters.Clean(l.next(s.list.level))
		}
	case l != nil:
		b.Kind, b.Level = block.Item, s.list.level+1
		b.Marker = r.characters.Clean(l.next(s.list.level))
	case s.caption:
		b.Kind = block.Caption
	}
	line := &line{reader: r, usual: s.size, sizes: block.Sizes{}}
	line.read(p)
	b.Size = line.sizes.Most()
	b.Set(block.Tidy(r.characters.Clean(line.text.String())))
	var out []block.Block
	if b.Text != "" {
		out = append(out, b)
	}
	return append(append(out, line.beside...), line.notes...)
}

// heads gives the running heads and feet of all sections, each text once. A
// section says at its end what stands on its pages.
func (r *reader) heads(body *zipxml.Node) []block.Block {
	var out []block.Block
	for _, k := range body.Kids {
		switch k.Name {
		case "sectPr":
			out = append(out, r.section(k)...)
		case "p":
			if s := k.Kid("pPr").Kid("sectPr"); s != nil {
				out = append(out, r.section(s)...)
			}
		}
	}
	return out
}

// section gives the running heads and feet of a section.
func (r *reader) section(s *zipxml.Node) []block.Block {
	var out []block.Block
	for _, k := range s.Kids {
		kind, ok := map[string]block.Kind{"headerReference": block.Header, "footerReference": block.Footer}[k.Name]
		root := r.running[k.Attr("id")]
		if !ok || root == nil {
			continue
		}
		text := strings.TrimSpace(block.Text(r.blocks(root)))
		if key := k.Name + text; text != "" && !r.shown[key] {
			r.shown[key] = true
			out = append(out, block.Block{Kind: kind, Text: text})
		}
	}
	return out
}

// note reads a foot- or endnote.
func (r *reader) note(kind, id string) []block.Block {
	n := r.notes[kind+id]
	if n == nil {
		return nil
	}
	delete(r.notes, kind+id) // a note may not refer to itself
	r.counted[kind]++
	marker := strconv.Itoa(r.counted[kind]) + ")"
	text := strings.TrimSpace(block.Text(r.blocks(n)))
	if text == "" {
		return nil
	}
	r.given++
	return []block.Block{{Kind: block.Note, Marker: marker, Text: text, Note: r.given}}
}

// table reads a table. A cell that goes on from the row above makes that one
// higher.
func (r *reader) table(t *zipxml.Node) []block.Block {
	var cells []block.Cell
	open := map[int]int{} // by column, the cell that a row below may go on
	row := 0
	for _, tr := range rows(t) {
		properties := tr.Kid("trPr")
		column := 0
		if before := properties.Kid("gridBefore"); before != nil {
			column = max(before.Int("val", 0), 0)
		}
		for _, tc := range all(tr, "tc") {
			span := 1
			if s := tc.Kid("tcPr").Kid("gridSpan"); s != nil {
				span = max(s.Int("val", 1), 1)
			}
			merge := tc.Kid("tcPr").Kid("vMerge")
			above, begun := open[column]
			if merge != nil && value(merge) != "restart" && begun {
				cells[above].RowSpan = row - cells[above].Row + 1
				column += span
				continue
			}
			delete(open, column)
			if merge != nil {
				open[column] = len(cells)
			}
			cells = append(cells, block.Cell{
				Row: row, Column: column, RowSpan: 1, ColumnSpan: span,
				Head: has(properties.Kid("tblHeader")), Blocks: r.blocks(tc),
			})
			column += span
		}
		row++
	}
	return block.NewTable(cells)
}

// rows lists the rows of a table that tracked changes did not take away.
func rows(t *zipxml.Node) []*zipxml.Node {
	var list []*zipxml.Node
	for _, tr := range all(t, "tr") {
		if tr.Kid("trPr").Kid("del") == nil {
			list = append(list, tr)
		}
	}
	return list
}

// all lists the elements of a name in n, those in content controls included.
func all(n *zipxml.Node, name string) []*zipxml.Node {
	var list []*zipxml.Node
	for _, k := range n.Kids {
		switch k.Name {
		case name:
			list = append(list, k)
		case "sdt":
			if c := k.Kid("sdtContent"); c != nil {
				list = append(list, all(c, name)...)
			}
		case "ins", "customXml":
			list = append(list, all(k, name)...)
		}
	}
	return list
}
