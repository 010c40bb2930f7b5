package extract

import (
	"testing"

	"sillok/internal/extract/twin"
)

// FuzzHWP reads records as the text of an HWP file, unpacked: a fuzzer gets
// nowhere behind compression.
func FuzzHWP(f *testing.F) {
	info, section := twin.HWPRecords(twin.Release())
	f.Add(info, section)
	f.Add([]byte{}, twin.Paragraph(0, 0, []byte("\xAC\x00"), twin.Record(twin.TagControl, 1, twin.Control("tbl ", 0))))
	f.Fuzz(func(t *testing.T, info, section []byte) { sound(t, "a.hwp", twin.HWPFile(info, section, 0)) })
}

// FuzzHWPX reads XML as the header and the section of an HWPX file.
func FuzzHWPX(f *testing.F) {
	header, section := twin.HWPXParts(twin.Release())
	f.Add(header, section)
	f.Add("", twin.HWPXParagraph(0, "<hp:t>가<hp:deleteBegin/>나</hp:t>"))
	f.Fuzz(func(t *testing.T, header, section string) { sound(t, "a.hwpx", twin.HWPXFile(header, section)) })
}

// FuzzDOCX reads XML as the body and the numberings of a DOCX file.
func FuzzDOCX(f *testing.F) {
	f.Add(twin.DOCXParagraph("", `<w:r><w:t>가람시</w:t><w:fldChar w:fldCharType="begin"/></w:r>`), `<w:num w:numId="1"/>`)
	f.Add(`<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`, ``)
	f.Fuzz(func(t *testing.T, body, numbering string) { sound(t, "a.docx", twin.DOCXFile(body, numbering, "", "")) })
}

// FuzzODT reads XML as the text and the styles of an ODT file.
func FuzzODT(f *testing.F) {
	f.Add(`<text:list><text:list-item><text:p>가람시</text:p></text:list-item></text:list>`, `<text:list-style style:name="L"/>`)
	f.Add(`<table:table><table:table-row><table:table-cell table:number-columns-repeated="9"><text:p>가</text:p></table:table-cell></table:table-row></table:table>`, ``)
	f.Fuzz(func(t *testing.T, text, styles string) { sound(t, "a.odt", twin.ODTFile(text, styles)) })
}

// FuzzContainer reads what is no office file but for its first bytes.
func FuzzContainer(f *testing.F) {
	for _, data := range office() {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { sound(t, "a.hwp", data) })
}

// FuzzPDF reads what may be a PDF file.
func FuzzPDF(f *testing.F) {
	sheet := &twin.Sheet{}
	f.Add(twin.PDF("KSCms-UHC-H", sheet.Text(60, 700, 12, "가람시는 창구를 열었다.")))
	f.Add([]byte("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"))
	f.Fuzz(func(t *testing.T, data []byte) { sound(t, "a.pdf", data) })
}
