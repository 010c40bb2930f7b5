package twin

import (
	"fmt"
	"slices"
	"strings"

	"sillok/internal/extract/block"
)

// DOCX writes a document as a DOCX file.
func DOCX(d *block.Document) []byte {
	w := &docxWriter{bullets: bullets(d.Blocks), running: map[string]string{}}
	body := w.list(d.Blocks)
	var rels strings.Builder
	parts := []Part{}
	for i, kind := range []string{"header", "footer"} {
		if text := w.running[kind]; text != "" {
			fmt.Fprintf(&rels, `<Relationship Id="rId%d" Type="http://r/%s" Target="%s1.xml"/>`, i+10, kind, kind)
			parts = append(parts, Part{"word/" + kind + "1.xml", xmlHead + `<w:hdr xmlns:w="w">` + text + `</w:hdr>`})
			body += fmt.Sprintf(`<w:sectPr><w:%sReference r:id="rId%d"/></w:sectPr>`, kind, i+10)
		}
	}
	return DOCXFile(body, w.numbering(), w.notes.String(), rels.String(), parts...)
}

// DOCXFile packs a body, the definitions of numberings and the footnotes into a
// DOCX file. Styles 제목1 to 제목7 are its headings.
func DOCXFile(body, numbering, footnotes, rels string, more ...Part) []byte {
	const ns = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	var styles strings.Builder
	for i := 1; i <= hwpLevels; i++ {
		fmt.Fprintf(&styles, `<w:style w:type="paragraph" w:styleId="제목%d"><w:name w:val="heading %d"/></w:style>`, i, i)
	}
	styles.WriteString(`<w:style w:type="paragraph" w:styleId="캡션"><w:name w:val="caption"/></w:style>`)
	return Zip(append([]Part{
		{"[Content_Types].xml", xmlHead + `<Types/>`},
		{"_rels/.rels", xmlHead + `<Relationships><Relationship Id="rId1" Type="http://r/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", xmlHead + `<Relationships><Relationship Id="rId1" Type="http://r/styles" Target="styles.xml"/>` +
			`<Relationship Id="rId2" Type="http://r/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://r/footnotes" Target="footnotes.xml"/>` + rels + `</Relationships>`},
		{"word/document.xml", xmlHead + `<w:document ` + ns + `><w:body>` + body + `</w:body></w:document>`},
		{"word/styles.xml", xmlHead + `<w:styles ` + ns + `>` + styles.String() + `</w:styles>`},
		{"word/numbering.xml", xmlHead + `<w:numbering ` + ns + `>` + numbering + `</w:numbering>`},
		{"word/footnotes.xml", xmlHead + `<w:footnotes ` + ns + `>` + footnotes + `</w:footnotes>`},
	}, more...)...)
}

type docxWriter struct {
	bullets []string
	notes   strings.Builder
	noted   int
	running map[string]string
}

// numbering defines one list of numbers and one of each bullet.
func (w *docxWriter) numbering() string {
	var lists, uses strings.Builder
	for i, c := range append([]string{""}, w.bullets...) {
		fmt.Fprintf(&lists, `<w:abstractNum w:abstractNumId="%d">`, i)
		for level, format := range formats {
			shape := []string{"decimal", "ganada"}[level%2]
			if level == hwpLevels-1 {
				shape = "decimalEnclosedCircle"
			}
			if i > 0 {
				shape, format = "bullet", c
			}
			fmt.Fprintf(&lists, `<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/></w:lvl>`,
				level, shape, escape(strings.ReplaceAll(format, "^", "%")))
		}
		lists.WriteString(`</w:abstractNum>`)
		fmt.Fprintf(&uses, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>`, i+1, i)
	}
	return lists.String() + uses.String()
}

func (w *docxWriter) list(blocks []block.Block) string {
	var b strings.Builder
	for _, u := range units(blocks) {
		b.WriteString(w.unit(u))
	}
	return b.String()
}

func (w *docxWriter) unit(u unit) string {
	switch u.Kind {
	case block.Header:
		w.running["header"] = DOCXParagraph("", docxRun(u.Text))
		return ""
	case block.Footer:
		w.running["footer"] = DOCXParagraph("", docxRun(u.Text))
		return ""
	case block.Table:
		caption := ""
		if u.caption != "" {
			caption = DOCXParagraph(`<w:pStyle w:val="캡션"/>`, docxRun(u.caption))
		}
		return w.table(u) + caption
	}
	run := docxRun(u.Text)
	for _, n := range u.notes {
		w.noted++
		fmt.Fprintf(&w.notes, `<w:footnote w:id="%d">%s</w:footnote>`, w.noted, DOCXParagraph("", `<w:r><w:footnoteRef/></w:r>`+docxRun(" "+n.Text)))
		run += fmt.Sprintf(`<w:r><w:footnoteReference w:id="%d"/></w:r>`, w.noted)
	}
	return DOCXParagraph(w.properties(&u.Block), run)
}

func (w *docxWriter) properties(b *block.Block) string {
	level := min(max(b.Level, 1), hwpLevels)
	switch {
	case b.Kind == block.Heading:
		return fmt.Sprintf(`<w:pStyle w:val="제목%d"/>`, level)
	case b.Kind == block.Caption:
		return `<w:pStyle w:val="캡션"/>`
	case b.Kind == block.Item:
		list := 1
		if !numbered(b.Marker) {
			list = 2 + slices.Index(w.bullets, b.Marker)
		}
		return fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level-1, list)
	}
	return ""
}

// DOCXParagraph writes a paragraph of properties and runs.
func DOCXParagraph(properties, runs string) string {
	return `<w:p><w:pPr>` + properties + `</w:pPr>` + runs + `</w:p>`
}

func docxRun(s string) string {
	text := strings.NewReplacer("\n", `</w:t><w:br/><w:t xml:space="preserve">`, "\t", `</w:t><w:tab/><w:t xml:space="preserve">`).Replace(escape(s))
	return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

// table writes a table. A cell of several rows goes on in empty cells below it.
func (w *docxWriter) table(u unit) string {
	g := u.Table
	var b strings.Builder
	b.WriteString(`<w:tbl>`)
	for r := range g.Rows {
		b.WriteString(`<w:tr>`)
		if row := g.Row(r); len(row) > 0 && row[0].Head {
			b.WriteString(`<w:trPr><w:tblHeader/></w:trPr>`)
		}
		for column := 0; column < g.Columns; {
			c, begins := cellAt(g, r, column)
			span := max(c.ColumnSpan, 1)
			merge := ""
			if c.RowSpan > 1 {
				merge = `<w:vMerge/>`
				if begins {
					merge = `<w:vMerge w:val="restart"/>`
				}
			}
			content := `<w:p/>`
			if begins && len(c.Blocks) > 0 {
				content = w.list(c.Blocks)
			}
			fmt.Fprintf(&b, `<w:tc><w:tcPr><w:gridSpan w:val="%d"/>%s</w:tcPr>%s</w:tc>`, span, merge, content)
			column += span
		}
		b.WriteString(`</w:tr>`)
	}
	return b.String() + `</w:tbl>`
}

// cellAt finds the cell that covers a place, and whether it begins there.
func cellAt(g *block.Grid, row, column int) (block.Cell, bool) {
	for _, c := range g.Cells {
		if c.Row <= row && row < c.Row+max(c.RowSpan, 1) && c.Column <= column && column < c.Column+max(c.ColumnSpan, 1) {
			return c, c.Row == row
		}
	}
	return block.Cell{}, true
}
