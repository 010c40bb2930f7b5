package hwp

import (
	"strconv"

	"sillok/internal/extract/hancom"
	"sillok/internal/extract/numeral"
	"sillok/internal/extract/pua"
)

// info is what DocInfo says of the paragraphs.
type info struct {
	shapes     []hancom.Shape
	sizes      []int  // of letters, by their shape
	bold       []bool // by the same
	numberings map[string]*hancom.Numbering
	bullets    map[string]string
	changes    int // records of tracked changes
}

// docInfo reads the definitions of a document. Numberings and bullets are named
// by their place, from 1.
func docInfo(root *record) *info {
	d := &info{numberings: map[string]*hancom.Numbering{}, bullets: map[string]string{}}
	d.collect(root)
	return d
}

// collect reads the definitions in r and below: they stand under the record that
// counts them.
func (d *info) collect(r *record) {
	for _, k := range r.kids {
		switch k.tag {
		case tagParaShape:
			d.shapes = append(d.shapes, paraShape(k))
		case tagCharShape:
			d.sizes = append(d.sizes, int(k.u32(42)&0xFFFF))
			d.bold = append(d.bold, k.u32(46)&2 != 0) // table 35
		case tagNumbering:
			d.numberings[strconv.Itoa(len(d.numberings)+1)] = numbering(k)
		case tagBullet:
			d.bullets[strconv.Itoa(len(d.bullets)+1)] = bullet(k)
		case tagTrackChange:
			d.changes++
		}
		d.collect(k)
	}
}

// paraShape reads what a paragraph's shape says of its head (tables 43 and 44).
func paraShape(r *record) hancom.Shape {
	properties := r.u32(0)
	return hancom.Shape{
		Kind:  hancom.HeadKind(properties >> 23 & 3),
		Level: int(properties >> 25 & 7),
		ID:    strconv.Itoa(r.u16(30)),
	}
}

// numbering reads a definition of numbers (tables 38 to 40): seven levels, each
// twelve bytes and a format, the first number of all of them and of each one,
// and then three levels more in newer files.
func numbering(r *record) *hancom.Numbering {
	const basic = 7
	var n hancom.Numbering
	at := 0
	level := func(i int) {
		n[i].Shape = numeral.Shape(r.u32(at) >> 5 & 0xF)
		n[i].Format, at = r.text(at + 12)
	}
	for i := range basic {
		level(i)
	}
	first := r.u16(at)
	at += 2
	for i := range basic {
		n[i].Start = first
		if at+4 <= len(r.data) {
			n[i].Start = int(r.u32(at))
			at += 4
		}
	}
	for i := basic; i < hancom.Levels && at+14 <= len(r.data); i++ {
		level(i)
	}
	for i := range n {
		if n[i].Start < 0 || n[i].Start > 1<<20 || i >= basic {
			n[i].Start = 1
		}
	}
	return &n
}

// bullet reads the character of a bullet (table 42): behind the twelve bytes of
// its head. U+FFFF stands for a picture.
func bullet(r *record) string {
	const at = 12
	if c := r.u16(at); c != 0 && c != 0xFFFF {
		return string(pua.Unfold(uint16(c)))
	}
	return ""
}
