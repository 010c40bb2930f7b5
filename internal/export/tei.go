package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// TEI P5 is the Text Encoding Initiative's XML for texts in the humanities:
// one file a document, with its names and dates in place.
var teiFormat = Format{
	Name: "tei", Title: "TEI P5", Schema: "https://tei-c.org/guidelines/p5/",
	Loses: "dates that TEI's EDTF-less attributes cannot hold stand in @corresp; roles, quotations and relations are not repeated; documents that are not shown in full have their metadata alone",
	Files: tei,
}

// teiElement gives the element of a kind, and its type where TEI has no element
// for the kind.
func teiElement(l *library.Library, kind string) (name, kindOf string) {
	if k := l.Names.Kind(kind); k != nil && k.TEI != "" && k.TEI != "name" {
		return k.TEI, ""
	}
	return "name", kind
}

func tei(l *library.Library, o Options) ([]File, error) {
	var files []File
	for _, d := range l.Documents {
		files = append(files, File{Name: "tei/" + d.Slug + ".xml", Data: teiDocument(l, o, d)})
	}
	return files, nil
}

// xmlText escapes text; characters that XML 1.0 cannot hold become U+FFFD.
func xmlText(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		return ""
	}
	return b.String()
}

func teiDocument(l *library.Library, o Options, d *library.Doc) []byte {
	var b bytes.Buffer
	fmt.Fprint(&b, xml.Header, `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="`, xmlText(d.Language), `">`, "\n<teiHeader>\n<fileDesc>\n<titleStmt>")
	fmt.Fprintf(&b, "<title>%s</title>", xmlText(d.Title))
	for _, a := range d.Authors {
		fmt.Fprintf(&b, "<author>%s</author>", xmlText(a))
	}
	fmt.Fprint(&b, "</titleStmt>\n<publicationStmt>")
	fmt.Fprintf(&b, "<publisher>%s</publisher><date corresp=\"%s\">%s</date>", xmlText(d.Publisher), xmlText(d.Published.String()), xmlText(d.Published.Meaning("ko")))
	fmt.Fprintf(&b, "<availability><p>%s</p></availability></publicationStmt>\n", xmlText(d.Rights))
	fmt.Fprintf(&b, "<sourceDesc><p>%s</p></sourceDesc>\n</fileDesc>\n</teiHeader>\n<text>\n<body>\n", xmlText(d.URL))
	if d.Publish == library.Full {
		teiBody(&b, l, o, d)
	} else {
		fmt.Fprint(&b, "<p/>\n")
	}
	fmt.Fprint(&b, "</body>\n</text>\n</TEI>\n")
	return b.Bytes()
}

// teiBody writes paragraphs with their lines, headings and marks. The text
// content of the body is the document's text, but for white space.
func teiBody(b *bytes.Buffer, l *library.Library, o Options, d *library.Doc) {
	for _, p := range paragraphs(d.Document) {
		element := "p"
		if p.heading {
			element = "head"
			fmt.Fprint(b, "<div>")
		}
		fmt.Fprintf(b, "<%s>", element)
		at := p.in.Start
		for _, m := range d.Mentions {
			if !p.in.Contains(m.In) {
				continue
			}
			teiText(b, d.Text[at:m.In.Start])
			teiMark(b, l, o, m, d.Text[m.In.Start:m.In.End])
			at = m.In.End
		}
		teiText(b, d.Text[at:p.in.End])
		fmt.Fprintf(b, "</%s>", element)
		if p.heading {
			fmt.Fprint(b, "<p/></div>")
		}
		fmt.Fprintln(b)
	}
}

func teiText(b *bytes.Buffer, s string) {
	fmt.Fprint(b, strings.ReplaceAll(xmlText(s), "&#xA;", "<lb/>\n"))
}

func teiMark(b *bytes.Buffer, l *library.Library, o Options, m doc.Mention, surface string) {
	element, kind := teiElement(l, m.ID.Kind)
	fmt.Fprintf(b, "<%s", element)
	if kind != "" {
		fmt.Fprintf(b, ` type="%s"`, xmlText(kind))
	}
	if m.ID.Kind == "date" {
		fmt.Fprint(b, teiDate(m.ID))
	} else {
		fmt.Fprintf(b, ` key="%s"`, xmlText(m.ID.Name))
		if a := address(l, o, m.ID); a != "" && o.Address != "" {
			fmt.Fprintf(b, ` ref="%s"`, xmlText(a))
		}
	}
	if m.Machine {
		fmt.Fprint(b, ` cert="medium" resp="#sillok"`)
	}
	fmt.Fprint(b, ">")
	teiText(b, surface)
	fmt.Fprintf(b, "</%s>", element)
}

// teiDate gives a date's attributes: EDTF as it is in @corresp, and @when or
// @from and @to where a W3C date can say the same.
func teiDate(id entity.ID) string {
	s := fmt.Sprintf(` corresp="edtf:%s"`, xmlText(id.Name))
	from, to, interval := strings.Cut(id.Name, "/")
	w3c := func(x string) bool { return popoloText(x) != "" }
	switch {
	case !interval && w3c(id.Name):
		s += fmt.Sprintf(` when="%s"`, id.Name)
	case interval:
		if w3c(from) {
			s += fmt.Sprintf(` from="%s"`, from)
		}
		if w3c(to) {
			s += fmt.Sprintf(` to="%s"`, to)
		}
	}
	return s
}

// paragraph is a block of a document's text.
type paragraph struct {
	in      diag.Span
	heading bool
}

// paragraphs splits a text at blank lines and around its heading lines.
func paragraphs(d *doc.Document) []paragraph {
	var list []paragraph
	add := func(start, end int, heading bool) {
		for start < end && d.Text[start] == '\n' {
			start++
		}
		for end > start && d.Text[end-1] == '\n' {
			end--
		}
		if start < end {
			list = append(list, paragraph{diag.Span{Start: start, End: end}, heading})
		}
	}
	body := func(start, end int) {
		for {
			i := strings.Index(d.Text[start:end], "\n\n")
			if i < 0 {
				add(start, end, false)
				return
			}
			add(start, start+i, false)
			start += i + 2
		}
	}
	at := 0
	for _, h := range d.Headings {
		body(at, h.Start)
		add(h.Start, h.End, true)
		at = h.End
	}
	body(at, len(d.Text))
	return list
}
