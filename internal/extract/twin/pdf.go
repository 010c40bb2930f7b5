package twin

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/text/encoding/korean"
)

// Sheet is a page of a PDF, written operator by operator. Places are in points
// from the lower left corner of A4.
type Sheet struct{ content bytes.Buffer }

// Text sets a text, which CP949 must have.
func (s *Sheet) Text(x, y, size float64, text string) *Sheet {
	b, err := korean.EUCKR.NewEncoder().Bytes([]byte(text))
	if err != nil {
		panic(err) // the texts of tests are known
	}
	fmt.Fprintf(&s.content, "BT /F1 %g Tf 1 0 0 1 %g %g Tm <%x> Tj ET\n", size, x, y, b)
	return s
}

// Lines sets lines of text below one another.
func (s *Sheet) Lines(x, y, size, step float64, lines ...string) *Sheet {
	for i, l := range lines {
		s.Text(x, y-float64(i)*step, size, l)
	}
	return s
}

// Grid draws lines across at ys and down at xs.
func (s *Sheet) Grid(xs, ys []float64) *Sheet {
	for _, y := range ys {
		s.Rule(xs[0], y, xs[len(xs)-1], y)
	}
	for _, x := range xs {
		s.Rule(x, ys[0], x, ys[len(ys)-1])
	}
	return s
}

// Rule draws a line.
func (s *Sheet) Rule(x0, y0, x1, y1 float64) *Sheet {
	fmt.Fprintf(&s.content, "0.5 w %g %g m %g %g l S\n", x0, y0, x1, y1)
	return s
}

// Picture fills the page with a picture, as a scanner does.
func (s *Sheet) Picture() *Sheet {
	s.content.WriteString("q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q\n")
	return s
}

// PDF writes pages with a Korean font that is not in the file. encoding names
// its predefined CMap; KSCms-UHC-H is CP949, which Text writes.
func PDF(encoding string, sheets ...*Sheet) []byte {
	const first = 6 // the number of the first page's object
	var kids []string
	for i := range sheets {
		kids = append(kids, fmt.Sprintf("%d 0 R", first+2*i))
	}
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(kids)),
		"<< /Type /Font /Subtype /Type0 /BaseFont /HYGoThic-Medium /Encoding /" + encoding + " /DescendantFonts [4 0 R] >>",
		"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /HYGoThic-Medium /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>",
		"<< /Type /FontDescriptor /FontName /HYGoThic-Medium /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
	}
	for i, s := range sheets {
		objects = append(objects,
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>", first+2*i+1),
			fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", s.content.Len(), s.content.Bytes()))
	}
	return pdfFile(objects)
}

// pdfFile writes objects with the table of where they stand.
func pdfFile(objects []string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}
