package odt

import (
	"strconv"
	"strings"

	"sillok/internal/extract/block"
	"sillok/internal/extract/zipxml"
)

// blocks reads what stands in a text, a section, a cell, a box or a note.
func (r *reader) blocks(n *zipxml.Node) []block.Block {
	var out []block.Block
	for _, k := range n.Kids {
		switch k.Name {
		case "p":
			out = append(out, r.paragraph(k, block.Block{})...)
		case "h":
			out = append(out, r.heading(k)...)
		case "list":
			out = append(out, r.list(k, "", 0)...)
		case "table":
			out = append(out, r.table(k)...)
		case "frame", "custom-shape", "rect", "text-box", "g":
			out = append(out, r.box(k)...)
		case "tracked-changes", "forms", "sequence-decls", "annotation", "":
		default: // sections, indexes
			out = append(out, r.blocks(k)...)
		}
	}
	return out
}

// heading reads a heading, whose numbers the outline gives.
func (r *reader) heading(h *zipxml.Node) []block.Block {
	level := max(h.Int("outline-level", 1), 1)
	b := block.Block{Kind: block.Heading, Level: level}
	if l := r.lists[outline]; l != nil && h.Attr("is-list-header") != "true" {
		b.Marker = r.characters.Clean(l.next(level - 1))
	}
	return r.paragraph(h, b)
}

// paragraph reads a paragraph as b, then what floats beside it, then its notes.
func (r *reader) paragraph(p *zipxml.Node, b block.Block) []block.Block {
	name := p.Attr("style-name")
	if b.Kind == block.Paragraph && r.caption(name) {
		b.Kind = block.Caption
	}
	l := &line{reader: r, sizes: block.Sizes{}}
	l.read(p, r.size(name))
	b.Set(block.Tidy(r.characters.Clean(l.text.String())))
	if b.Kind != block.Caption {
		b.Size = l.sizes.Most()
	}
	var out []block.Block
	if b.Text != "" {
		out = append(out, b)
	}
	return append(append(out, l.beside...), l.notes...)
}

// list reads a list. One that goes on with another's numbers says so.
func (r *reader) list(n *zipxml.Node, style string, level int) []block.Block {
	if s := n.Attr("style-name"); s != "" {
		style = s
	}
	l := r.lists[style]
	if l != nil && level == 0 && n.Attr("continue-numbering") != "true" && n.Attr("continue-list") == "" {
		l.numbers = [levels]int{}
	}
	var out []block.Block
	for _, item := range n.Kids {
		marked := item.Name == "list-item"
		for _, k := range item.Kids {
			switch k.Name {
			case "list":
				out = append(out, r.list(k, style, level+1)...)
			case "p", "h":
				b := block.Block{}
				if marked {
					b = block.Block{Kind: block.Item, Level: level + 1}
					if l != nil {
						b.Marker = r.characters.Clean(l.next(level))
					}
				}
				out = append(out, r.paragraph(k, b)...)
				marked = false
			}
		}
	}
	return out
}

// repeats bounds how often a row or a cell may be written once for many.
const repeats = 64

// table reads a table. Covered places stand in the file as places of their own.
func (r *reader) table(t *zipxml.Node) []block.Block {
	var cells []block.Cell
	row := 0
	var rows func(n *zipxml.Node, head bool)
	rows = func(n *zipxml.Node, head bool) {
		for _, k := range n.Kids {
			switch k.Name {
			case "table-row":
				column := 0
				for _, c := range k.Kids {
					count := min(max(c.Int("number-columns-repeated", 1), 1), repeats)
					if c.Name == "table-cell" {
						cells = append(cells, block.Cell{
							Row: row, Column: column, RowSpan: c.Int("number-rows-spanned", 1), ColumnSpan: c.Int("number-columns-spanned", 1),
							Head: head, Blocks: r.blocks(c),
						})
					}
					column += count
				}
				row += min(max(k.Int("number-rows-repeated", 1), 1), repeats)
			case "table-header-rows":
				rows(k, true)
			case "table-rows", "table-row-group":
				rows(k, head)
			}
		}
	}
	rows(t, false)
	return block.NewTable(cells)
}

// box reads the text of a frame or a shape.
func (r *reader) box(n *zipxml.Node) []block.Block {
	var out []block.Block
	for _, k := range n.Kids {
		switch k.Name {
		case "title", "desc", "image", "object", "":
		case "text-box", "frame", "custom-shape", "rect", "g":
			out = append(out, r.box(k)...)
		case "p", "h", "list", "table":
			out = append(out, r.blocks(&zipxml.Node{Name: "box", Kids: []*zipxml.Node{k}})...)
		}
	}
	return out
}

// note reads a foot- or endnote.
func (r *reader) note(n *zipxml.Node) []block.Block {
	kind := n.Attr("note-class")
	r.counted[kind]++
	text := ""
	if body := n.Kid("note-body"); body != nil {
		text = strings.TrimSpace(block.Text(r.blocks(body)))
	}
	if text == "" {
		return nil
	}
	r.given++
	return []block.Block{{Kind: block.Note, Marker: strconv.Itoa(r.counted[kind]) + ")", Text: text, Note: r.given}}
}

// line collects what stands in a paragraph.
type line struct {
	reader *reader
	text   strings.Builder
	sizes  block.Sizes
	beside []block.Block
	notes  []block.Block
}

// read reads what is in n, whose letters have a size.
func (l *line) read(n *zipxml.Node, size int) {
	for _, k := range n.Kids {
		switch k.Name {
		case "":
			text := strings.Map(space, k.Text)
			l.text.WriteString(text)
			l.sizes.Add(size, len(strings.TrimSpace(text)))
		case "s":
			l.text.WriteString(strings.Repeat(" ", min(max(k.Int("c", 1), 1), repeats)))
		case "tab":
			l.text.WriteByte('\t')
		case "line-break":
			l.text.WriteByte('\n')
		case "note":
			for _, b := range l.reader.note(k) {
				l.text.WriteString(block.NoteRef(b.Note))
				l.notes = append(l.notes, b)
			}
		case "frame", "custom-shape", "rect", "g":
			l.beside = append(l.beside, l.reader.box(k)...)
		case "ruby":
			l.ruby(k, size)
		case "annotation", "annotation-end", "image":
		case "span":
			own, s := size, l.reader.styles[k.Attr("style-name")]
			if s.size > 0 {
				own = s.size
			}
			if s.bold {
				l.text.WriteRune(block.BoldOn)
			}
			l.read(k, own)
			if s.bold {
				l.text.WriteRune(block.BoldOff)
			}
		default:
			l.read(k, size)
		}
	}
}

// ruby writes a word and what stands small above it.
func (l *line) ruby(k *zipxml.Node, size int) {
	if base := k.Kid("ruby-base"); base != nil {
		l.read(base, size)
	}
	if above := k.Kid("ruby-text").Content(); above != "" {
		l.text.WriteString("(" + above + ")")
	}
}

// space makes line ends of the file spaces, as the format means them.
func space(r rune) rune {
	if r == '\n' || r == '\r' || r == '\t' {
		return ' '
	}
	return r
}
