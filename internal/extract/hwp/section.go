package hwp

import (
	"strconv"

	"sillok/internal/extract/block"
	"sillok/internal/extract/hancom"
	"sillok/internal/extract/numeral"
	"sillok/internal/extract/pua"
)

// reader walks the records of the sections, one after another.
type reader struct {
	hancom.Walker
	info *info
}

func newReader(d *info) *reader {
	return &reader{info: d, Walker: hancom.Walker{Numberings: d.numberings, Bullets: d.bullets}}
}

// list reads the paragraphs among records: those of a section, a cell, a box.
func (r *reader) list(kids []*record) []block.Block {
	var blocks []block.Block
	for _, k := range kids {
		if k.tag == tagParaHeader {
			blocks = append(blocks, r.paragraph(k)...)
		}
	}
	return blocks
}

// paragraph reads a paragraph with all that stands in it.
func (r *reader) paragraph(p *record) []block.Block {
	var data []byte
	var controls []*record
scan:
	for _, k := range p.kids {
		switch k.tag {
		case tagParaText:
			data = append(data, k.data...)
		case tagControl:
			controls = append(controls, k)
		case tagMemoList:
			break scan // memos follow the last paragraph of a section
		}
	}
	var gone []extent
	if r.info.changes > 0 {
		gone = deleted(p)
	}
	// The section's own definitions come first: they say what outlines are.
	for _, c := range controls {
		if c.id() == "secd" {
			r.section(c)
		}
	}
	lead := r.Lead(r.shape(p)).Sized(r.size(p, len(data)/2))
	return r.Blocks(lead, r.pieces(tokens(data, gone, r.boldUnits(p, len(data)/2)), controls))
}

// shape finds the shape of a paragraph (table 58).
func (r *reader) shape(p *record) hancom.Shape {
	if id := p.u16(8); id < len(r.info.shapes) {
		return r.info.shapes[id]
	}
	return hancom.Shape{}
}

// size finds the size of most letters of a paragraph of so many units.
func (r *reader) size(p *record, units int) int {
	sizes := block.Sizes{}
	for _, s := range letterShapes(p, units) {
		if s.shape < len(r.info.sizes) {
			sizes.Add(r.info.sizes[s.shape], s.to-s.from)
		}
	}
	return sizes.Most()
}

// boldUnits gives the bold stretches of a paragraph of so many units.
func (r *reader) boldUnits(p *record, units int) []extent {
	var bold []extent
	for _, s := range letterShapes(p, units) {
		if s.shape < len(r.info.bold) && r.info.bold[s.shape] {
			bold = append(bold, s.extent)
		}
	}
	return bold
}

// shaped is a stretch of letters of one shape.
type shaped struct {
	extent
	shape int
}

// letterShapes gives the stretches of a paragraph: its shapes of letters say from
// which unit on they hold (table 61).
func letterShapes(p *record, units int) []shaped {
	var all []shaped
	for _, k := range p.kids {
		if k.tag != tagParaChars {
			continue
		}
		const pair = 8
		for at := 0; at+pair <= len(k.data); at += pair {
			end := units
			if at+2*pair <= len(k.data) {
				end = min(int(k.u32(at+pair)), units)
			}
			all = append(all, shaped{extent{int(k.u32(at)), end}, int(k.u32(at + 4))})
		}
	}
	return all
}

// section reads a section's definition (table 129): the numbering of its outline
// and the first numbers of pictures, tables and equations, 0 where they go on.
func (r *reader) section(c *record) {
	r.Outline = ""
	if id := c.u16(18); id > 0 {
		r.Outline = strconv.Itoa(id)
	}
	for i, kind := range []hancom.AutoKind{hancom.PictureNumber, hancom.TableNumber, hancom.EquationNumber} {
		if n := c.u16(22 + 2*i); n > 0 {
			r.RestartAuto(kind, n)
		}
	}
}

// pieces puts text and controls of a paragraph together. What stands in a field
// is text like any other.
func (r *reader) pieces(list []token, controls []*record) []hancom.Piece {
	var pieces []hancom.Piece
	for _, t := range list {
		switch {
		case t.control < 0:
			pieces = append(pieces, hancom.Piece{Text: t.text})
		case t.control < len(controls):
			pieces = append(pieces, r.control(controls[t.control])...)
		}
	}
	return pieces
}

// control gives what a control puts into its paragraph.
func (r *reader) control(c *record) []hancom.Piece {
	switch id := c.id(); id {
	case "tbl ":
		return object(c, r.table(c))
	case "gso ":
		return object(c, r.drawing(c))
	case "eqed":
		return []hancom.Piece{{Text: equation(c)}}
	case "fn  ":
		return []hancom.Piece{{Blocks: r.note(c, hancom.FootnoteNumber)}}
	case "en  ":
		return []hancom.Piece{{Blocks: r.note(c, hancom.EndnoteNumber)}}
	case "head":
		return []hancom.Piece{{Blocks: r.Running(block.Header, r.list(c.kids))}}
	case "foot":
		return []hancom.Piece{{Blocks: r.Running(block.Footer, r.list(c.kids))}}
	case "atno":
		return []hancom.Piece{{Text: r.autoNumber(c)}}
	case "nwno":
		r.RestartAuto(hancom.AutoKind(c.u32(4)&0xF), c.u16(8))
	case "tdut":
		main, at := c.text(4)
		above, _ := c.text(at)
		return []hancom.Piece{{Text: hancom.Ruby(main, above)}}
	case "tcps":
		over, _ := c.text(4)
		return []hancom.Piece{{Text: over}}
	}
	return nil
}

// object is a table or drawing, in the line or beside it (table 70).
func object(c *record, blocks []block.Block) []hancom.Piece {
	if len(blocks) == 0 {
		return nil
	}
	return []hancom.Piece{{Blocks: blocks, Inline: c.u32(4)&1 != 0}}
}

// autoNumber writes an automatic number (table 142).
func (r *reader) autoNumber(c *record) string {
	kind, shape := hancom.AutoKind(c.u32(4)&0xF), numeral.Shape(c.u32(4)>>4&0xFF)
	if kind == hancom.PageNumber {
		return ""
	}
	return unit(c, 12) + numeral.Write(r.NextAuto(kind, c.u16(8)), shape) + unit(c, 14)
}

// note reads a foot- or endnote. Its number is counted by the automatic number
// in its text, or here when there is none.
func (r *reader) note(c *record, kind hancom.AutoKind) []block.Block {
	shape := numeral.Shape(c.u32(12) & 0xFF)
	return r.Note(kind, shape, unit(c, 8), unit(c, 10), func() []block.Block { return r.list(c.kids) })
}

// unit is a single character of a record, empty for none.
func unit(c *record, at int) string {
	if u := c.u16(at); u != 0 {
		return string(pua.Unfold(uint16(u)))
	}
	return ""
}

// equation is the script of an equation (table 105).
func equation(c *record) string {
	for _, k := range c.kids {
		if k.tag == tagEquation {
			script, _ := k.text(4)
			return hancom.Equation(script)
		}
	}
	return ""
}
