package extract

import (
	"bytes"
	"path"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/extract/block"
	"sillok/internal/extract/docx"
	"sillok/internal/extract/hwp"
	"sillok/internal/extract/hwpx"
	"sillok/internal/extract/odt"
	"sillok/internal/extract/pdf"
	"sillok/internal/extract/zipxml"
	"sillok/internal/say"
)

// Of real attachments one in twenty has a wrong ending: HWP saved as .hwpx, an
// error page of a board saved as .hwp. What a file is its content says; the
// ending decides where the content does not.

// format finds the format of a source. The problems say why it is not read, or,
// as warnings, that its ending is wrong.
func (s *source) format() (Format, []diag.Problem) {
	named, known := formatNamed(s.name)
	actual, certain := sniff(s.data)
	switch {
	case certain && actual.Refusal != "":
		return actual, s.refuse(say.Sprintf("%s files are not read", say.Text(actual.Name)), say.Text(actual.Refusal))
	case certain && known && actual.Name == named.Name:
		return actual, nil
	case certain:
		return actual, s.note(actual.Name)
	case !known:
		return named, s.refuse(say.Sprintf("files of type %q are not read", path.Ext(s.name)), say.Sprintf("sillok reads %s", Readable()))
	case named.Refusal != "":
		return named, s.refuse(say.Sprintf("%s files are not read", say.Text(named.Name)), say.Text(named.Refusal))
	case named.is == nil:
		return named, nil
	case bytes.IndexByte(s.data, 0) < 0 && utf8.Valid(s.data):
		text, _ := formatNamed(".txt")
		return text, s.note(text.Name)
	}
	return named, s.refuse(say.Sprintf("the file is damaged, or no %s file", named.Name), say.Text("download it again, or look at what it is"))
}

// note tells that a source is not what its name says.
func (s *source) note(format string) []diag.Problem {
	ext := path.Ext(s.name)
	return []diag.Problem{{
		Rule: "source", Warning: true, File: &diag.File{Name: s.name},
		Message: say.Sprintf("the file ends in %s but holds %s, and was read as that", ext, format),
		Hint:    say.Text("rename it"),
	}}
}

// sniff finds the format that content is certainly of.
func sniff(data []byte) (Format, bool) {
	for _, f := range Formats() {
		if f.is != nil && f.is(data) {
			return f, true
		}
	}
	return Format{}, false
}

// FormatOf names the format that content is certainly of, empty where only the
// ending of its name can tell.
func FormatOf(data []byte) string {
	f, _ := sniff(data)
	return f.Name
}

// begins gives a test for content that begins in one of several ways, in any
// case, behind a byte order mark and spaces.
func begins(ways ...string) func([]byte) bool {
	return func(data []byte) bool {
		head := bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), 1024)], []byte("\xEF\xBB\xBF")), " \t\r\n")
		for _, w := range ways {
			if len(head) >= len(w) && strings.EqualFold(string(head[:len(w)]), w) {
				return true
			}
		}
		return false
	}
}

// isHTML reports whether content is a web page, also one in XML.
func isHTML(data []byte) bool {
	data = narrow(data)
	if begins("<?xml")(data) {
		return bytes.Contains(data[:min(len(data), 1024)], []byte("<html"))
	}
	return begins("<!doctype html", "<html")(data)
}

// narrow is the head of content in UTF-16 as bytes of ASCII, and other content as it is.
func narrow(data []byte) []byte {
	head := data[:min(len(data), 2048)]
	if rest, ok := bytes.CutPrefix(head, []byte("\xFF\xFE")); ok {
		return bytes.ReplaceAll(rest, []byte{0}, nil)
	}
	if rest, ok := bytes.CutPrefix(head, []byte("\xFE\xFF")); ok {
		return bytes.ReplaceAll(rest, []byte{0}, nil)
	}
	if len(head) > 4 && (head[1] == 0 || head[0] == 0) {
		return bytes.ReplaceAll(head, []byte{0}, nil)
	}
	return data
}

// isHWPML reports whether content is Hangul's older XML.
func isHWPML(data []byte) bool {
	return begins("<?xml", "<HWPML")(data) && bytes.Contains(data[:min(len(data), 4096)], []byte("<HWPML"))
}

// inZip gives a test for archives with certain parts.
func inZip(is func(*zipxml.Archive) bool) func([]byte) bool {
	return func(data []byte) bool {
		if !isZip(data) {
			return false
		}
		a, err := zipxml.Open(data)
		return err == nil && is(a)
	}
}

func isZip(data []byte) bool { return bytes.HasPrefix(data, []byte("PK\x03\x04")) }

// isOpenDocument reports whether an archive is one of LibreOffice's, a text or not.
func isOpenDocument(a *zipxml.Archive) bool {
	kind, err := a.Read("mimetype")
	return err == nil && bytes.HasPrefix(kind, []byte("application/vnd.oasis.opendocument"))
}

// isOLE reports whether content is in Microsoft's container of old.
func isOLE(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
}

// fromZip makes a reader of bytes of a reader of archives.
func fromZip(read func(*zipxml.Archive) (*block.Document, error)) func([]byte) (*block.Document, error) {
	return func(data []byte) (*block.Document, error) {
		a, err := zipxml.Open(data)
		if err != nil {
			return nil, &block.Refusal{Message: say.Text("the file is damaged"), Hint: say.Text("download it again")}
		}
		return read(a)
	}
}

// officeFormats are the formats of word processors. The order matters: an HWP
// file is an OLE container, and an HWPX file a zip archive.
func officeFormats() []Format {
	const large = 64 << 20
	return []Format{
		{Name: "Hangul (HWP)", Extensions: []string{".hwp"}, largest: large, blocks: hwp.Read, is: hwp.Known},
		{Name: "Hangul (HWPX)", Extensions: []string{".hwpx"}, largest: large, blocks: fromZip(hwpx.Read), is: inZip(hwpx.Known)},
		{Name: "Word", Extensions: []string{".docx"}, largest: large, blocks: fromZip(docx.Read), is: inZip(docx.Known)},
		{Name: "PDF", Extensions: []string{".pdf"}, largest: large, blocks: pdf.Read, is: pdf.Known},
		{Name: "Hangul (HWPML)", Extensions: []string{".hml"}, Refusal: "open it in Hangul, save it as HWPX and import that", is: isHWPML},
		{Name: "OpenDocument text", Extensions: []string{".odt"}, largest: large, blocks: fromZip(odt.Read), is: inZip(odt.Known)},
		{Name: "OpenDocument table or slides", Refusal: "save it as HWPX, DOCX or HTML and import that", is: inZip(isOpenDocument)},
		{Name: "Rich Text", Extensions: []string{".rtf"}, Refusal: "save it as HWPX, DOCX or HTML and import that", is: begins(`{\rtf`)},
		{Name: "Word 97-2003", Extensions: []string{".doc"}, Refusal: "save it as HWPX, DOCX or HTML and import that", is: isOLE},
		{Name: "zip archive", Refusal: "unpack it and import the files in it", is: isZip},
	}
}
