package hwp

import (
	"sillok/internal/extract/block"
	"sillok/internal/extract/hancom"
)

// table reads a table. A list before the table's own record is its caption, each
// list after it a cell; the paragraphs of a list follow it on its level.
func (r *reader) table(c *record) []block.Block {
	var caption *record
	var captionKids []*record
	var cells []block.Cell
	var heads []*record
	var kids [][]*record
	seen := false
	for _, k := range c.kids {
		switch {
		case k.tag == tagTable:
			seen = true
		case k.tag == tagList && seen:
			heads, kids = append(heads, k), append(kids, nil)
		case k.tag == tagList:
			caption = k
		case seen && len(kids) > 0:
			kids[len(kids)-1] = append(kids[len(kids)-1], k)
		case caption != nil:
			captionKids = append(captionKids, k)
		}
	}
	above := caption != nil && atTop(caption)
	var captions []block.Block
	if above {
		captions = hancom.Caption(r.list(captionKids))
	}
	for i, h := range heads {
		cells = append(cells, block.Cell{
			Column: h.u16(8), Row: h.u16(10), ColumnSpan: h.u16(12), RowSpan: h.u16(14),
			Head: h.u16(6)&4 != 0, Blocks: r.list(kids[i]),
		})
	}
	if caption != nil && !above {
		captions = hancom.Caption(r.list(captionKids))
	}
	return hancom.Captioned(block.NewTable(cells), captions, above)
}

// atTop reports whether a caption stands above or left of its object (table 72).
func atTop(caption *record) bool {
	const left, top = 0, 2
	side := caption.u32(8) & 3
	return side == top || side == left
}

// drawing reads the text of a drawing: its caption, and the boxes of all shapes
// in it.
func (r *reader) drawing(c *record) []block.Block {
	var caption *record
	var captionKids []*record
	for _, k := range c.kids {
		if k.tag == tagShape {
			break
		}
		if k.tag == tagList {
			caption = k
		}
		captionKids = append(captionKids, k)
	}
	body := r.shapes(c.kids[len(captionKids):])
	if caption == nil {
		return append(body, r.list(captionKids)...)
	}
	return hancom.Captioned(body, hancom.Caption(r.list(captionKids)), atTop(caption))
}

// shapes reads the text in shapes and in shapes of shapes.
func (r *reader) shapes(kids []*record) []block.Block {
	var blocks []block.Block
	for _, k := range kids {
		switch k.tag {
		case tagParaHeader:
			blocks = append(blocks, r.paragraph(k)...)
		case tagShape:
			blocks = append(blocks, r.shapes(k.kids)...)
		case tagTextArt:
			blocks = append(blocks, textArt(k)...)
		}
	}
	return blocks
}

// textArt reads the words of a text that is drawn (글맵시): behind the four
// corners of its frame.
func textArt(k *record) []block.Block {
	const corners = 4 * 8
	if s, _ := k.text(corners); s != "" {
		return []block.Block{{Text: block.Tidy(s)}}
	}
	return nil
}
