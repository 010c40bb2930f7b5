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
	var parts []Part
	var section string
	for i, kind := range []string{"header", "footer"} {
		if text := w.running[kind]; text != "" {
			id := fmt.Sprintf("rId%d", i+10)
			rels.WriteString(relation(id, kind, kind+"1.xml"))
			element := []string{"w:hdr", "w:ftr"}[i]
			parts = append(parts, Part{"word/" + kind + "1.xml", xmlHead + `<` + element + ` ` + wordSpaces + `>` + text + `</` + element + `>`})
			section += fmt.Sprintf(`<w:%sReference w:type="default" r:id="%s"/>`, kind, id)
		}
	}
	body += `<w:sectPr>` + section + `</w:sectPr>`
	return DOCXFile(body, w.numbering(), w.notes.String(), rels.String(), parts...)
}

// The names of Word's XML.
const (
	wordSpaces   = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="` + officeRels + `"`
	officeRels   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageRels  = "http://schemas.openxmlformats.org/package/2006/relationships"
	packageTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
	wordType     = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// relation writes that a part refers to another.
func relation(id, kind, target string) string {
	return `<Relationship Id="` + id + `" Type="` + officeRels + `/` + kind + `" Target="` + target + `"/>`
}

// contentTypes says of each part what it is.
func contentTypes() string {
	var b strings.Builder
	b.WriteString(`<Types xmlns="` + packageTypes + `"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`)
	for _, t := range [][2]string{{"document", "document.main+xml"}, {"styles", "styles+xml"}, {"numbering", "numbering+xml"}, {"footnotes", "footnotes+xml"}, {"header1", "header+xml"}, {"footer1", "footer+xml"}} {
		b.WriteString(`<Override PartName="/word/` + t[0] + `.xml" ContentType="` + wordType + t[1] + `"/>`)
	}
	return b.String() + `</Types>`
}

// DOCXFile packs a body, the definitions of numberings and the footnotes into a
// DOCX file. Styles 제목1 to 제목7 are its headings.
func DOCXFile(body, numbering, footnotes, rels string, more ...Part) []byte {
	var styles strings.Builder
	for i := 1; i <= hwpLevels; i++ {
		fmt.Fprintf(&styles, `<w:style w:type="paragraph" w:styleId="제목%d"><w:name w:val="heading %d"/><w:pPr><w:outlineLvl w:val="%d"/></w:pPr></w:style>`, i, i, i-1)
	}
	styles.WriteString(`<w:style w:type="paragraph" w:styleId="캡션"><w:name w:val="caption"/></w:style>`)
	return Zip(append([]Part{
		{"[Content_Types].xml", xmlHead + contentTypes()},
		{"_rels/.rels", xmlHead + `<Relationships xmlns="` + packageRels + `">` + relation("rId1", "officeDocument", "word/document.xml") + `</Relationships>`},
		{"word/_rels/document.xml.rels", xmlHead + `<Relationships xmlns="` + packageRels + `">` + relation("rId1", "styles", "styles.xml") +
			relation("rId2", "numbering", "numbering.xml") + relation("rId3", "footnotes", "footnotes.xml") + rels + `</Relationships>`},
		{"word/document.xml", xmlHead + `<w:document ` + wordSpaces + `><w:body>` + body + `</w:body></w:document>`},
		{"word/styles.xml", xmlHead + `<w:styles ` + wordSpaces + `>` + styles.String() + `</w:styles>`},
		{"word/numbering.xml", xmlHead + `<w:numbering ` + wordSpaces + `>` + numbering + `</w:numbering>`},
		{"word/footnotes.xml", xmlHead + `<w:footnotes ` + wordSpaces + `>` + footnotes + `</w:footnotes>`},
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
		return w.table(u) + caption + `<w:p/>` // tables beside one another would be one
	}
	run := docxRun(u.Text, u.Size)
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

// docxRun writes a run of letters of a size, which DOCX counts in half points.
func docxRun(s string, size ...int) string {
	text := strings.NewReplacer("\n", `</w:t><w:br/><w:t xml:space="preserve">`, "\t", `</w:t><w:tab/><w:t xml:space="preserve">`).Replace(escape(s))
	look := ""
	if len(size) > 0 && size[0] > 0 {
		look = fmt.Sprintf(`<w:rPr><w:sz w:val="%d"/></w:rPr>`, size[0]/50)
	}
	return `<w:r>` + look + `<w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

// table writes a table. A cell of several rows goes on in empty cells below it.
func (w *docxWriter) table(u unit) string {
	g := u.Table
	var b strings.Builder
	b.WriteString(`<w:tbl><w:tblPr/><w:tblGrid>` + strings.Repeat(`<w:gridCol w:w="2000"/>`, g.Columns) + `</w:tblGrid>`)
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
				if c.Blocks[len(c.Blocks)-1].Table != nil {
					content += `<w:p/>` // Word wants a paragraph behind a table
				}
			}
			fmt.Fprintf(&b, `<w:tc><w:tcPr><w:tcW w:w="%d"/><w:gridSpan w:val="%d"/>%s</w:tcPr>%s</w:tc>`, 2000*span, span, merge, content)
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
