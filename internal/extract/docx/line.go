package docx

import (
	"strconv"
	"strings"

	"sillok/internal/extract/block"
	"sillok/internal/extract/zipxml"
)

// line collects what stands in a paragraph.
type line struct {
	reader *reader
	text   strings.Builder
	beside []block.Block // text boxes
	notes  []block.Block
	codes  int // open fields whose instruction is read, not their result
	fields []bool
	usual  int // size of letters where a run names none
	sizes  block.Sizes
}

// read reads what is in n.
func (l *line) read(n *zipxml.Node) {
	for _, k := range n.Kids {
		l.element(k)
	}
}

// element reads an element of a paragraph.
func (l *line) element(k *zipxml.Node) {
	switch k.Name {
	case "r":
		if !has(k.Kid("rPr").Kid("vanish")) {
			l.run(k)
		}
	case "ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent", "sdt", "oMath", "oMathPara":
		l.read(k)
	case "del", "moveFrom", "pPr", "sdtPr":
	case "ruby":
		l.ruby(k)
	case "AlternateContent":
		l.drawing(k)
	default:
		l.read(k) // parts of a formula
	}
}

// run reads a run: text and signs of one look.
func (l *line) run(r *zipxml.Node) {
	before := l.text.Len()
	bold := has(r.Kid("rPr").Kid("b"))
	if bold {
		l.text.WriteRune(block.BoldOn)
	}
	l.signs(r)
	if bold {
		l.text.WriteRune(block.BoldOff)
	}
	size := letterSize(r.Kid("rPr"))
	if size == 0 {
		size = l.usual
	}
	l.sizes.Add(size, l.text.Len()-before)
}

// signs reads what stands in a run.
func (l *line) signs(r *zipxml.Node) {
	for _, k := range r.Kids {
		if k.Name == "fldChar" {
			l.field(k.Attr("fldCharType"))
			continue
		}
		if l.codes > 0 {
			continue
		}
		switch k.Name {
		case "t":
			l.text.WriteString(k.Content())
		case "tab", "ptab":
			l.text.WriteByte('\t')
		case "br", "cr":
			if t := k.Attr("type"); t == "" || t == "textWrapping" {
				l.text.WriteByte('\n')
			}
		case "noBreakHyphen":
			l.text.WriteByte('-')
		case "sym":
			l.text.WriteString(symbol(k))
		case "footnoteReference":
			l.note("footnote", k.Attr("id"))
		case "endnoteReference":
			l.note("endnote", k.Attr("id"))
		case "ruby":
			l.ruby(k)
		case "drawing", "pict", "object", "AlternateContent":
			l.drawing(k)
		}
	}
}

// note reads a foot- or endnote and refers to it.
func (l *line) note(kind, id string) {
	for _, b := range l.reader.note(kind, id) {
		l.text.WriteString(block.NoteRef(b.Note))
		l.notes = append(l.notes, b)
	}
}

// field follows a field, which is its instruction, a separator and its result.
func (l *line) field(kind string) {
	switch last := len(l.fields) - 1; kind {
	case "begin":
		l.fields = append(l.fields, true)
		l.codes++
	case "separate":
		if last >= 0 && l.fields[last] {
			l.fields[last] = false
			l.codes--
		}
	case "end":
		if last >= 0 {
			if l.fields[last] {
				l.codes--
			}
			l.fields = l.fields[:last]
		}
	}
}

// symbol is a character of a font of symbols.
func symbol(k *zipxml.Node) string {
	v, err := strconv.ParseUint(k.Attr("char"), 16, 16)
	if err != nil || v < 0x20 {
		return ""
	}
	return string(rune(v))
}

// ruby writes a word and what stands small above it.
func (l *line) ruby(k *zipxml.Node) {
	for _, part := range []struct{ name, before, after string }{{"rubyBase", "", ""}, {"rt", "(", ")"}} {
		if n := k.Kid(part.name); n != nil {
			l.text.WriteString(part.before)
			l.read(n)
			l.text.WriteString(part.after)
		}
	}
}

// drawing reads the text boxes of a drawing. What stands twice, for newer
// programs and for others, is read once.
func (l *line) drawing(k *zipxml.Node) {
	if k.Name == "AlternateContent" {
		if choice := k.Kid("Choice"); choice != nil {
			k = choice
		}
	}
	if k.Name == "txbxContent" {
		l.beside = append(l.beside, l.reader.blocks(k)...)
		return
	}
	for _, kid := range k.Kids {
		if kid.Name != "" {
			l.drawing(kid)
		}
	}
}
