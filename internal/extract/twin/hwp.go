package twin

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"slices"

	"sillok/internal/extract/block"
)

// The tags of HWP's records that are written.
const (
	TagCharShape  = 21
	TagNumbering  = 23
	TagBullet     = 24
	TagParaShape  = 25
	TagParaHeader = 66
	TagParaText   = 67
	TagParaChars  = 68
	TagControl    = 71
	TagList       = 72
	TagTable      = 77
)

// Record writes a record of HWP.
func Record(tag, level int, data []byte) []byte {
	const long = 0xFFF
	size := min(len(data), long)
	out := binary.LittleEndian.AppendUint32(nil, uint32(tag|level<<10|size<<20))
	if size == long {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(data)))
	}
	return append(out, data...)
}

// HWP writes a document as an HWP 5 file.
func HWP(d *block.Document) []byte {
	info, section := HWPRecords(d)
	return HWPFile(info, section, 1)
}

// HWPRecords gives the definitions and the section of a document as records.
func HWPRecords(d *block.Document) (docInfo, section []byte) {
	w := &hwpWriter{bullets: bullets(d.Blocks), sizes: sizes(d.Blocks)}
	return w.docInfo(), w.list(0, d.Blocks)
}

// HWPFile packs records into an HWP file. flags are the properties of its header:
// 1 compressed, 2 with a password.
func HWPFile(docInfo, section []byte, flags uint32) []byte {
	header := make([]byte, 256)
	copy(header, "HWP Document File")
	header[35] = 5
	binary.LittleEndian.PutUint32(header[36:], flags)
	if flags&1 != 0 {
		docInfo, section = Deflate(docInfo), Deflate(section)
	}
	return CFB(map[string][]byte{"FileHeader": header, "DocInfo": docInfo, "BodyText/Section0": section})
}

// Deflate packs data as HWP does.
func Deflate(data []byte) []byte {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.DefaultCompression)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

type hwpWriter struct {
	bullets []string
	sizes   []int
}

// The shapes of paragraphs: plain ones, headings of seven levels, items of seven
// levels with numbers, and items of seven levels with each of the bullets.
const hwpLevels = 7

func (w *hwpWriter) shape(b *block.Block) int {
	level := min(max(b.Level, 1), hwpLevels) - 1
	switch {
	case b.Kind == block.Heading:
		return 1 + level
	case b.Kind == block.Item && numbered(b.Marker):
		return 1 + hwpLevels + level
	case b.Kind == block.Item:
		return 1 + hwpLevels*(2+slices.Index(w.bullets, b.Marker)) + level
	}
	return 0
}

// docInfo defines an outline without numbers, a numbering and the bullets.
func (w *hwpWriter) docInfo() []byte {
	var out []byte
	for _, size := range w.sizes {
		data := make([]byte, 72)
		binary.LittleEndian.PutUint32(data[42:], uint32(size))
		out = append(out, Record(TagCharShape, 1, data)...)
	}
	out = append(out, Record(TagNumbering, 1, numbering(func(int) string { return "" }))...)
	out = append(out, Record(TagNumbering, 1, numbering(func(i int) string { return formats[i] }))...)
	for _, b := range w.bullets {
		out = append(out, Record(TagBullet, 1, append(make([]byte, 12), utf16le(b)...))...)
	}
	shape := func(kind, level, id int) {
		data := make([]byte, 54)
		binary.LittleEndian.PutUint32(data, uint32(kind<<23|level<<25))
		binary.LittleEndian.PutUint16(data[30:], uint16(id))
		out = append(out, Record(TagParaShape, 1, data)...)
	}
	shape(0, 0, 0)
	for kind := 1; kind <= 2; kind++ {
		for level := range hwpLevels {
			shape(kind, level, kind)
		}
	}
	for i := range w.bullets {
		for level := range hwpLevels {
			shape(3, level, i+1)
		}
	}
	return out
}

// numbering writes a definition of seven levels: digits and 가 나 다 in turn, and
// circled digits at last.
func numbering(format func(int) string) []byte {
	var data []byte
	for i := range hwpLevels {
		shape := uint32(i % 2 * 8)
		if i == hwpLevels-1 {
			shape = 1
		}
		data = binary.LittleEndian.AppendUint32(data, shape<<5)
		data = append(data, make([]byte, 8)...)
		data = append(data, hwpString(format(i))...)
	}
	data = binary.LittleEndian.AppendUint16(data, 1)
	for range hwpLevels {
		data = binary.LittleEndian.AppendUint32(data, 1)
	}
	return data
}

func hwpString(s string) []byte {
	text := utf16le(s)
	return append(binary.LittleEndian.AppendUint16(nil, uint16(len(text)/2)), text...)
}

func (w *hwpWriter) list(level int, blocks []block.Block) []byte {
	var out []byte
	for _, u := range units(blocks) {
		out = append(out, w.unit(level, u)...)
	}
	return out
}

// unit writes a paragraph with its text and its controls.
func (w *hwpWriter) unit(level int, u unit) []byte {
	var text, controls []byte
	control := func(char uint16, records []byte) {
		text = append(text, hwpControlChar(char)...)
		controls = append(controls, records...)
	}
	switch u.Kind {
	case block.Table:
		control(11, w.table(level+1, u))
	case block.Header:
		control(16, w.sublist(level+1, "head", u.Text))
	case block.Footer:
		control(16, w.sublist(level+1, "foot", u.Text))
	default:
		text = append(text, hwpText(u.Text)...)
	}
	for _, n := range u.notes {
		control(17, w.note(level+1, n))
	}
	letters := make([]byte, 8)
	binary.LittleEndian.PutUint32(letters[4:], uint32(slices.Index(w.sizes, u.Size)))
	return Paragraph(level, w.shape(&u.Block), text, append(Record(TagParaChars, level+1, letters), controls...))
}

// Paragraph writes a paragraph of a level: its text and the records that stand
// in it.
func Paragraph(level, shape int, text, controls []byte) []byte {
	header := make([]byte, 22)
	binary.LittleEndian.PutUint32(header, uint32(len(text)/2+1))
	binary.LittleEndian.PutUint16(header[8:], uint16(shape))
	out := Record(TagParaHeader, level, header)
	out = append(out, Record(TagParaText, level+1, append(text, 13, 0))...)
	return append(out, controls...)
}

// hwpControlChar stands for a control in a text.
func hwpControlChar(char uint16) []byte {
	out := make([]byte, 16)
	binary.LittleEndian.PutUint16(out, char)
	binary.LittleEndian.PutUint16(out[14:], char)
	return out
}

// hwpText writes text with its tabs and line breaks.
func hwpText(s string) []byte {
	var out []byte
	for _, r := range s {
		if r == '\t' {
			out = append(out, hwpControlChar(9)...)
			continue
		}
		out = append(out, utf16le(string(r))...)
	}
	return out
}

// Control begins a control's record: its name and its properties.
func Control(id string, properties uint32) []byte {
	return binary.LittleEndian.AppendUint32([]byte{id[3], id[2], id[1], id[0]}, properties)
}

func (w *hwpWriter) sublist(level int, id, text string) []byte {
	out := Record(TagControl, level, Control(id, 0))
	out = append(out, Record(TagList, level+1, make([]byte, 8))...)
	return append(out, w.list(level+1, []block.Block{{Text: text}})...)
}

// note writes a footnote that begins with its own number.
func (w *hwpWriter) note(level int, n block.Block) []byte {
	data := append(Control("fn  ", 1), 0, 0, ')', 0, 0, 0, 0, 0)
	out := Record(TagControl, level, data)
	out = append(out, Record(TagList, level+1, make([]byte, 8))...)
	number := append(Control("atno", 1), 0, 0, 0, 0, 0, 0, ')', 0)
	text := slices.Concat(hwpControlChar(18), utf16le(" "+n.Text))
	return append(out, Paragraph(level+1, 0, text, Record(TagControl, level+2, number))...)
}

// table writes a table that stands in the line, with its caption below.
func (w *hwpWriter) table(level int, u unit) []byte {
	out := Record(TagControl, level, append(Control("tbl ", 1), make([]byte, 38)...))
	if u.caption != "" {
		data := make([]byte, 22)
		data[8] = 3 // below
		out = append(out, Record(TagList, level+1, data)...)
		out = append(out, w.list(level+1, []block.Block{{Text: u.caption}})...)
	}
	size := make([]byte, 22)
	binary.LittleEndian.PutUint16(size[4:], uint16(u.Table.Rows))
	binary.LittleEndian.PutUint16(size[6:], uint16(u.Table.Columns))
	out = append(out, Record(TagTable, level+1, size)...)
	for _, c := range u.Table.Cells {
		data := make([]byte, 46)
		for i, v := range []int{c.Column, c.Row, max(c.ColumnSpan, 1), max(c.RowSpan, 1)} {
			binary.LittleEndian.PutUint16(data[8+2*i:], uint16(v))
		}
		if c.Head {
			data[6] = 4
		}
		out = append(out, Record(TagList, level+1, data)...)
		out = append(out, w.list(level+1, c.Blocks)...)
	}
	return out
}
