package twin

import (
	"fmt"
	"slices"
	"strings"

	"sillok/internal/extract/block"
)

// HWPX writes a document as an HWPX file.
func HWPX(d *block.Document) []byte {
	return HWPXFile(HWPXParts(d))
}

// HWPXParts gives the lists of a document's header and its paragraphs.
func HWPXParts(d *block.Document) (header, section string) {
	w := &hwpxWriter{bullets: bullets(d.Blocks), sizes: sizes(d.Blocks)}
	return w.header(), w.list(d.Blocks)
}

// HWPXFile packs the lists of a header and the paragraphs of a section into an
// HWPX file.
func HWPXFile(header, section string) []byte {
	const head = `xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head"`
	const body = `xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph"`
	return Zip(
		Part{"mimetype", "application/hwp+zip"},
		Part{"Contents/content.hpf", xmlHead + `<opf:package xmlns:opf="http://www.idpf.org/2007/opf/"><opf:manifest>` +
			`<opf:item id="header" href="Contents/header.xml"/><opf:item id="section0" href="Contents/section0.xml"/></opf:manifest>` +
			`<opf:spine><opf:itemref idref="header"/><opf:itemref idref="section0"/></opf:spine></opf:package>`},
		Part{"Contents/header.xml", xmlHead + `<hh:head ` + head + `><hh:refList>` + header + `</hh:refList></hh:head>`},
		Part{"Contents/section0.xml", xmlHead + `<hs:sec ` + body + `>` + section + `</hs:sec>`},
	)
}

type hwpxWriter struct {
	bullets []string
	sizes   []int
}

// shape is the number of a paragraph's shape, as in HWP.
func (w *hwpxWriter) shape(b *block.Block) int { return (&hwpWriter{bullets: w.bullets}).shape(b) }

func (w *hwpxWriter) header() string {
	var b strings.Builder
	b.WriteString(`<hh:charProperties>`)
	for i, size := range w.sizes {
		fmt.Fprintf(&b, `<hh:charPr id="%d" height="%d"/>`, i, size)
	}
	b.WriteString(`</hh:charProperties><hh:numberings>`)
	for id := 1; id <= 2; id++ {
		fmt.Fprintf(&b, `<hh:numbering id="%d" start="1">`, id)
		for i, format := range formats {
			shape := []string{"DIGIT", "HANGUL_SYLLABLE"}[i%2]
			if i == hwpLevels-1 {
				shape = "CIRCLED_DIGIT"
			}
			if id == 1 {
				format = ""
			}
			fmt.Fprintf(&b, `<hh:paraHead start="1" level="%d" numFormat="%s">%s</hh:paraHead>`, i+1, shape, format)
		}
		b.WriteString(`</hh:numbering>`)
	}
	b.WriteString(`</hh:numberings><hh:bullets>`)
	for i, c := range w.bullets {
		fmt.Fprintf(&b, `<hh:bullet id="%d" char="%s" useImage="0"/>`, i+1, escape(c))
	}
	b.WriteString(`</hh:bullets><hh:paraProperties>`)
	id := 0
	shape := func(kind string, level, ref int) {
		fmt.Fprintf(&b, `<hh:paraPr id="%d"><hh:heading type="%s" idRef="%d" level="%d"/></hh:paraPr>`, id, kind, ref, level)
		id++
	}
	shape("NONE", 0, 0)
	for i, kind := range []string{"OUTLINE", "NUMBER"} {
		for level := range hwpLevels {
			shape(kind, level, i+1)
		}
	}
	for i := range w.bullets {
		for level := range hwpLevels {
			shape("BULLET", level, i+1)
		}
	}
	return b.String() + `</hh:paraProperties>`
}

func (w *hwpxWriter) list(blocks []block.Block) string {
	var b strings.Builder
	for _, u := range units(blocks) {
		b.WriteString(w.unit(u))
	}
	return b.String()
}

// unit writes a paragraph with its text and its controls.
func (w *hwpxWriter) unit(u unit) string {
	var run string
	switch u.Kind {
	case block.Table:
		run = w.table(u)
	case block.Header:
		run = `<hp:ctrl><hp:header>` + w.sublist(block.Block{Text: u.Text}) + `</hp:header></hp:ctrl>`
	case block.Footer:
		run = `<hp:ctrl><hp:footer>` + w.sublist(block.Block{Text: u.Text}) + `</hp:footer></hp:ctrl>`
	default:
		run = `<hp:t>` + hwpxText(u.Text) + `</hp:t>`
	}
	for _, n := range u.notes {
		run += `<hp:ctrl><hp:footNote><hp:subList><hp:p paraPrIDRef="0"><hp:run><hp:ctrl><hp:autoNum numType="FOOTNOTE">` +
			`<hp:autoNumFormat type="DIGIT" prefixChar="" suffixChar=")"/></hp:autoNum></hp:ctrl><hp:t> ` + hwpxText(n.Text) +
			`</hp:t></hp:run></hp:p></hp:subList></hp:footNote></hp:ctrl>`
	}
	return strings.Replace(HWPXParagraph(w.shape(&u.Block), run), `charPrIDRef="0"`, fmt.Sprintf(`charPrIDRef="%d"`, slices.Index(w.sizes, u.Size)), 1)
}

// HWPXParagraph writes a paragraph of one run.
func HWPXParagraph(shape int, run string) string {
	return fmt.Sprintf(`<hp:p paraPrIDRef="%d"><hp:run charPrIDRef="0">%s</hp:run></hp:p>`, shape, run)
}

func hwpxText(s string) string {
	return strings.NewReplacer("\n", "<hp:lineBreak/>", "\t", "<hp:tab/>").Replace(escape(s))
}

func (w *hwpxWriter) sublist(blocks ...block.Block) string {
	return `<hp:subList>` + w.list(blocks) + `</hp:subList>`
}

// table writes a table that stands in the line, with its caption below.
func (w *hwpxWriter) table(u unit) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<hp:tbl rowCnt="%d" colCnt="%d"><hp:pos treatAsChar="1"/>`, u.Table.Rows, u.Table.Columns)
	if u.caption != "" {
		b.WriteString(`<hp:caption side="BOTTOM">` + w.sublist(block.Block{Text: u.caption}) + `</hp:caption>`)
	}
	for r := range u.Table.Rows {
		b.WriteString(`<hp:tr>`)
		for _, c := range u.Table.Row(r) {
			head := slices.Index([]bool{false, true}, c.Head)
			fmt.Fprintf(&b, `<hp:tc header="%d">%s<hp:cellAddr colAddr="%d" rowAddr="%d"/><hp:cellSpan colSpan="%d" rowSpan="%d"/></hp:tc>`,
				head, w.sublist(c.Blocks...), c.Column, c.Row, max(c.ColumnSpan, 1), max(c.RowSpan, 1))
		}
		b.WriteString(`</hp:tr>`)
	}
	return b.String() + `</hp:tbl>`
}
