package hwpx

import (
	"strings"

	"sillok/internal/extract/block"
	"sillok/internal/extract/hancom"
	"sillok/internal/extract/zipxml"
)

// object is a table or drawing, in the line or beside it.
func object(k *zipxml.Node, blocks []block.Block) []hancom.Piece {
	if len(blocks) == 0 {
		return nil
	}
	pos := k.Kid("pos")
	return []hancom.Piece{{Blocks: blocks, Inline: pos != nil && pos.Attr("treatAsChar") == "1"}}
}

// captioned reads an object with its caption. The caption is counted before what
// stands in the object, or after it, as it stands.
func (r *reader) captioned(k *zipxml.Node, object func() []block.Block) []block.Block {
	caption := k.Kid("caption")
	if caption == nil {
		return object()
	}
	side := caption.Attr("side")
	if side == "TOP" || side == "LEFT" {
		above := hancom.Caption(r.sublist(caption))
		return append(above, object()...)
	}
	body := object()
	return append(body, hancom.Caption(r.sublist(caption))...)
}

// table reads a table.
func (r *reader) table(k *zipxml.Node) []block.Block {
	return r.captioned(k, func() []block.Block {
		var cells []block.Cell
		for row, tr := range k.All("tr") {
			for column, tc := range tr.All("tc") {
				cells = append(cells, r.cell(tc, row, column))
			}
		}
		return block.NewTable(cells)
	})
}

// cell reads a cell. Its address is what it says; row and column are where it
// stands, for files without addresses.
func (r *reader) cell(tc *zipxml.Node, row, column int) block.Cell {
	c := block.Cell{Row: row, Column: column, Head: tc.Attr("header") == "1"}
	if a := tc.Kid("cellAddr"); a != nil {
		c.Row, c.Column = a.Int("rowAddr", row), a.Int("colAddr", column)
	}
	if s := tc.Kid("cellSpan"); s != nil {
		c.RowSpan, c.ColumnSpan = s.Int("rowSpan", 1), s.Int("colSpan", 1)
	}
	c.Blocks = r.sublist(tc)
	return c
}

// drawing reads the text of a drawing: the boxes of all shapes in it, and its
// caption.
func (r *reader) drawing(k *zipxml.Node) []block.Block {
	return r.captioned(k, func() []block.Block {
		if k.Name == "textart" {
			if s := block.Tidy(controlPictures.Replace(k.Attr("text"))); s != "" {
				return []block.Block{{Text: s}}
			}
			return nil
		}
		var blocks []block.Block
		for _, c := range k.Kids {
			switch {
			case c.Name == "drawText":
				blocks = append(blocks, r.sublist(c)...)
			case c.Name != "" && c.Name != "caption" && len(c.Kids) > 0:
				blocks = append(blocks, r.drawing(c)...)
			}
		}
		return blocks
	})
}

// controlPictures are how Hancom Office writes line ends in attributes.
var controlPictures = strings.NewReplacer("␍␊", "\n", "␍", "\n", "␊", "\n")
