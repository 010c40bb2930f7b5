package hwpx

import (
	"strings"

	"sillok/internal/extract/block"
	"sillok/internal/extract/hancom"
	"sillok/internal/extract/numeral"
	"sillok/internal/extract/zipxml"
)

// list reads the paragraphs in n: those of a section, a cell, a box.
func (r *reader) list(n *zipxml.Node) []block.Block {
	var blocks []block.Block
	for _, p := range n.All("p") {
		blocks = append(blocks, r.paragraph(p)...)
	}
	return blocks
}

// sublist reads the paragraphs of the list that is in an element of n.
func (r *reader) sublist(n *zipxml.Node) []block.Block { return r.list(n.Kid("subList")) }

// paragraph reads a paragraph with all that stands in it.
func (r *reader) paragraph(p *zipxml.Node) []block.Block {
	runs := p.All("run")
	for _, run := range runs {
		if s := run.Kid("secPr"); s != nil {
			r.section(s)
		}
	}
	lead := r.Lead(r.shapes[p.Attr("paraPrIDRef")])
	var pieces []hancom.Piece
	sizes := block.Sizes{}
	for _, run := range runs {
		size := r.sizes[run.Attr("charPrIDRef")]
		for _, k := range run.Kids {
			more := r.piece(k)
			for i := range more {
				sizes.Add(size, len(more[i].Text))
				if r.bold[run.Attr("charPrIDRef")] {
					more[i].Text = block.Bold(more[i].Text)
				}
			}
			pieces = append(pieces, more...)
		}
	}
	return r.Blocks(lead.Sized(sizes.Most()), pieces)
}

// section reads a section's definition: the numbering of its outline and the
// first numbers of pictures, tables and equations, 0 where they go on.
func (r *reader) section(s *zipxml.Node) {
	r.Outline = s.Attr("outlineShapeIDRef")
	if r.Outline == "0" {
		r.Outline = ""
	}
	start := s.Kid("startNum")
	if start == nil {
		return
	}
	for name, kind := range map[string]hancom.AutoKind{"pic": hancom.PictureNumber, "tbl": hancom.TableNumber, "equation": hancom.EquationNumber} {
		if n := start.Int(name, 0); n > 0 {
			r.RestartAuto(kind, n)
		}
	}
}

// piece reads an element of a run.
func (r *reader) piece(k *zipxml.Node) []hancom.Piece {
	switch k.Name {
	case "t":
		return []hancom.Piece{{Text: r.text(k)}}
	case "ctrl":
		var pieces []hancom.Piece
		for _, c := range k.Kids {
			pieces = append(pieces, r.control(c)...)
		}
		return pieces
	case "switch":
		return r.choice(k)
	}
	if r.deleted > 0 {
		return nil
	}
	switch k.Name {
	case "tbl":
		return object(k, r.table(k))
	case "equation":
		return []hancom.Piece{{Text: hancom.Equation(k.Kid("script").Content())}}
	case "dutmal":
		return []hancom.Piece{{Text: hancom.Ruby(k.Kid("mainText").Content(), k.Kid("subText").Content())}}
	case "checkBtn", "radioBtn":
		return []hancom.Piece{{Text: button(k)}}
	case "compose":
		return []hancom.Piece{{Text: k.Attr("composeText")}}
	}
	return object(k, r.drawing(k))
}

// button writes a box that is ticked with its words. What nobody ticked is a
// choice that the document does not make, and would read as one that it does.
func button(k *zipxml.Node) string {
	if k.Attr("value") != "CHECKED" {
		return ""
	}
	return "☑ " + strings.ReplaceAll(k.Attr("caption"), "&&", "&") + " " // one & marks a key
}

// choice reads what stands twice, for newer programs and for others: once.
func (r *reader) choice(k *zipxml.Node) []hancom.Piece {
	way := k.Kid("default")
	if way == nil || len(way.Kids) == 0 {
		way = k.Kid("case")
	}
	if way == nil {
		return nil
	}
	var pieces []hancom.Piece
	for _, c := range way.Kids {
		pieces = append(pieces, r.piece(c)...)
	}
	return pieces
}

// text reads a stretch of text with the signs in it. Ranges that tracked changes
// took away may begin in one stretch and end in another.
func (r *reader) text(t *zipxml.Node) string {
	var s strings.Builder
	for _, k := range t.Kids {
		switch k.Name {
		case "deleteBegin":
			r.deleted++
			continue
		case "deleteEnd":
			r.deleted = max(r.deleted-1, 0)
			continue
		}
		if r.deleted > 0 {
			continue
		}
		switch k.Name {
		case "":
			s.WriteString(k.Text)
		case "lineBreak":
			s.WriteString("\n")
		case "tab":
			s.WriteString("\t")
		case "nbSpace", "fwSpace":
			s.WriteString(" ")
		case "hyphen":
			s.WriteString("-")
		}
	}
	return s.String()
}

// control reads what a control puts into its paragraph.
func (r *reader) control(c *zipxml.Node) []hancom.Piece {
	switch c.Name {
	case "footNote":
		return r.note(c, hancom.FootnoteNumber)
	case "endNote":
		return r.note(c, hancom.EndnoteNumber)
	case "header":
		return []hancom.Piece{{Blocks: r.Running(block.Header, r.sublist(c))}}
	case "footer":
		return []hancom.Piece{{Blocks: r.Running(block.Footer, r.sublist(c))}}
	case "autoNum":
		return r.autoNumber(c)
	case "newNum":
		if kind, ok := hancom.AutoKindOf(c.Attr("numType")); ok {
			r.RestartAuto(kind, c.Int("num", 1))
		}
	}
	return nil
}

// autoNumber writes an automatic number; those of pages are left out.
func (r *reader) autoNumber(c *zipxml.Node) []hancom.Piece {
	kind, ok := hancom.AutoKindOf(c.Attr("numType"))
	if !ok || kind == hancom.PageNumber {
		return nil
	}
	shape, before, after := format(c.Kid("autoNumFormat"))
	return []hancom.Piece{{Text: before + numeral.Write(r.NextAuto(kind, c.Int("num", 0)), shape) + after}}
}

// note reads a foot- or endnote. How its number is written the note itself says,
// in the automatic number that begins it.
func (r *reader) note(c *zipxml.Node, kind hancom.AutoKind) []hancom.Piece {
	if r.deleted > 0 {
		return nil
	}
	shape, before, after := format(c.Find("autoNumFormat"))
	return []hancom.Piece{{Blocks: r.Note(kind, shape, before, after, func() []block.Block { return r.sublist(c) })}}
}

// format reads how a number is written.
func format(f *zipxml.Node) (shape numeral.Shape, before, after string) {
	if f == nil {
		return numeral.Digit, "", ")"
	}
	return numeral.Named(f.Attr("type")), f.Attr("prefixChar"), f.Attr("suffixChar")
}
