package extract

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"sillok/internal/say"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
)

// How the encoding of a source is found: what the user said; a byte order mark;
// the mark of ISO-2022-KR;
// valid UTF-8; what the page says of itself; UTF-16 without a mark; CP949, if
// the result is mostly Hangul. There is no guessing beyond that: statistical
// detectors read ten bytes of 행정안전부 as Shift JIS. A byte that cannot be read
// is a problem with its place, and never becomes U+FFFD.

// hangulShare is the part of the non-ASCII letters that must be Hangul before
// bytes are believed to be CP949. Korean prose with hanja has 0.9 and more;
// other encodings read as CP949 give hanja and rare syllables.
const hangulShare = 0.6

// decode gives the source's text as valid UTF-8 in NFC with "\n" line ends.
// declared is the encoding that the file names itself, or empty.
// The problems without a text say why there is none; beside a text they are
// warnings.
func (s *source) decode(declared string) (string, []diag.Problem) {
	text, problems := s.decodeBytes(declared)
	if problems != nil {
		return "", problems
	}
	if at := strings.IndexRune(text, utf8.RuneError); at >= 0 {
		problems = []diag.Problem{{
			Rule: "encoding", Warning: true, File: &diag.File{Name: s.name, Text: text}, At: diag.Span{Start: at, End: at + 3},
			Message: say.Text("the source holds U+FFFD, a character that an earlier conversion could not read"),
			Hint:    say.Text("put the right character into the source"),
		}}
	}
	return normalize(text), problems
}

func (s *source) decodeBytes(declared string) (string, []diag.Problem) {
	data := s.data
	if name := s.options.Encoding; name != "" {
		enc, err := encodingByName(name)
		if err != nil {
			return "", s.refuse(say.Sprintf("no encoding is named %q", name), say.Text("use utf-8, euc-kr, cp949, utf-16le, utf-16be or another name of the WHATWG list"))
		}
		return s.decodeWith(enc, name, trimMark(data))
	}
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		return s.decodeWith(encoding.Nop, "utf-8", data[3:])
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return s.decodeUTF16(binary.LittleEndian, data[2:])
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return s.decodeUTF16(binary.BigEndian, data[2:])
	case bytes.HasPrefix(data, isoKorean):
		return s.decodeISO2022()
	case bytes.IndexByte(data, 0) < 0 && utf8.Valid(data):
		return string(data), nil
	}
	if enc, err := encodingByName(declared); declared != "" && err == nil && enc != encoding.Nop {
		return s.decodeWith(enc, declared, data)
	}
	if order := orderOfUTF16(data); order != nil {
		return s.decodeUTF16(order, data)
	}
	if text, err := korean.EUCKR.NewDecoder().Bytes(data); err == nil && !bytes.ContainsRune(text, utf8.RuneError) && mostlyHangul(string(text)) {
		return string(text), nil
	}
	return "", s.unknownEncoding()
}

// encodingByName finds an encoding by its common name; encoding.Nop is UTF-8.
func encodingByName(name string) (encoding.Encoding, error) {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "utf-8", "utf8":
		return encoding.Nop, nil
	case "cp949", "uhc", "ms949", "x-windows-949":
		return korean.EUCKR, nil
	}
	return htmlindex.Get(strings.TrimSpace(name))
}

// decodeWith decodes data and refuses what the encoding does not have.
func (s *source) decodeWith(enc encoding.Encoding, name string, data []byte) (string, []diag.Problem) {
	if enc == encoding.Nop {
		if at := badByte(string(data)); at >= 0 {
			return "", s.undecodable(string(data), at, name)
		}
		return string(data), nil
	}
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", s.refuse(say.Sprintf("the source is not %s: %v", name, err), say.Text("name its encoding with --encoding"))
	}
	if at := bytes.IndexRune(text, utf8.RuneError); at >= 0 {
		return "", s.undecodable(string(text), at, name)
	}
	return string(text), nil
}

// badByte finds the first byte of text that is not UTF-8.
func badByte(text string) int {
	for i, r := range text {
		if r != utf8.RuneError {
			continue
		}
		if _, size := utf8.DecodeRuneInString(text[i:]); size < 2 {
			return i
		}
	}
	return -1
}

// undecodable reports the first byte that is not of the named encoding. The
// problem's file holds the text up to that place, so that it has a line and a
// column.
func (s *source) undecodable(text string, at int, name string) []diag.Problem {
	return []diag.Problem{{
		Rule:    "encoding",
		File:    &diag.File{Name: s.name, Text: lineEnds(text[:at])},
		At:      diag.Span{Start: at, End: at},
		Message: say.Sprintf("the bytes here are not %s", name),
		Hint:    say.Text("mend them in the source, or name its encoding with --encoding (euc-kr, utf-8, utf-16le, …)"),
	}}
}

// unknownEncoding reports a source that is neither UTF-8 nor Korean CP949, at
// the first byte that is not UTF-8.
func (s *source) unknownEncoding() []diag.Problem {
	text := string(s.data)
	p := s.undecodable(text, max(badByte(text), 0), say.Text("UTF-8, and the source as a whole is not Korean CP949"))
	return p
}

// decodeUTF16 decodes UTF-16 and refuses unpaired surrogates.
func (s *source) decodeUTF16(order binary.ByteOrder, data []byte) (string, []diag.Problem) {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	text := string(utf16.Decode(units))
	if at := strings.IndexRune(text, utf8.RuneError); at >= 0 {
		return "", s.undecodable(text, at, "UTF-16")
	}
	if len(data)%2 == 1 {
		return "", s.undecodable(text, len(text), say.Text("UTF-16 (an odd number of bytes)"))
	}
	return text, nil
}

// isoKorean is the mark with which a text in ISO-2022-KR (RFC 1557) begins.
var isoKorean = []byte("\x1b$)C")

// decodeISO2022 decodes ISO-2022-KR: between SO and SI two bytes are a character of
// KS X 1001, as in EUC-KR but for the highest bit.
func (s *source) decodeISO2022() (string, []diag.Problem) {
	euc := make([]byte, 0, len(s.data))
	shifted := false
	for _, b := range bytes.ReplaceAll(s.data, isoKorean, nil) {
		switch {
		case b == 0x0E:
			shifted = true
		case b == 0x0F:
			shifted = false
		case shifted && b > ' ':
			euc = append(euc, b|0x80)
		default:
			euc = append(euc, b)
		}
	}
	return s.decodeWith(korean.EUCKR, "iso-2022-kr", euc)
}

// orderOfUTF16 tells the byte order of UTF-16 without a mark: every second byte
// of its spaces, figures and line ends is zero, and Hangul is read either way
// round, so the way that gives more Hangul and ASCII is right.
func orderOfUTF16(data []byte) binary.ByteOrder {
	if len(data)%2 == 1 || bytes.IndexByte(data, 0) < 0 {
		return nil
	}
	share := func(order binary.ByteOrder) float64 {
		n, good := 0, 0
		for i := 0; i+1 < len(data) && i < 1<<16; i += 2 {
			u := order.Uint16(data[i:])
			n++
			if u >= 0xAC00 && u <= 0xD7A3 || u >= 0x20 && u < 0x7F || u == '\n' || u == '\r' || u == '\t' {
				good++
			}
		}
		return float64(good) / float64(n)
	}
	little, big := share(binary.LittleEndian), share(binary.BigEndian)
	switch {
	case little >= 0.8 && little > big:
		return binary.LittleEndian
	case big >= 0.8:
		return binary.BigEndian
	}
	return nil
}

// mostlyHangul is the test that CP949 must pass.
func mostlyHangul(text string) bool {
	letters, hangul := 0, 0
	for _, r := range text {
		if r < 0x80 || !unicode.IsLetter(r) {
			continue
		}
		letters++
		if r >= 0xAC00 && r <= 0xD7A3 {
			hangul++
		}
	}
	return letters > 0 && float64(hangul) >= hangulShare*float64(letters)
}

// trimMark cuts a byte order mark.
func trimMark(data []byte) []byte {
	for _, mark := range []string{"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"} {
		if bytes.HasPrefix(data, []byte(mark)) {
			return data[len(mark):]
		}
	}
	return data
}

// lineEnds turns CR LF and CR into LF.
func lineEnds(text string) string {
	if strings.IndexByte(text, '\r') < 0 {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}

// normalize gives NFC with LF line ends and plain spaces, and drops characters
// that no reader sees: control characters, zero-width spaces, soft hyphens. Tabs
// stay: they part the cells of a pasted table.
func normalize(text string) string {
	text = lineEnds(text)
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.Is(unicode.Zs, r): // NBSP and U+3000 too
			return ' '
		case r == '\u2028' || r == '\u2029' || r == '\f' || r == '\v':
			return ' ' // not a line: line numbers stay those of an editor
		case r == '\u200B' || r == '\uFEFF' || r == '\u00AD' || unicode.IsControl(r):
			return -1
		}
		return r
	}, text)
	return norm.NFC.String(text)
}

// Decode gives a source's text as Extract reads it: UTF-8 in NFC with "\n" line
// ends, its lines those of the file, or of the paragraphs and rows in it. The
// error says what cannot be read.
func Decode(data []byte, o Options) (string, error) {
	if d := Blocks(data); d != nil {
		return numbered(d), nil
	}
	s := &source{name: "source", data: data, options: o}
	text, problems := s.decode(declaredCharset(data))
	for _, p := range problems {
		if !p.Warning {
			return "", errors.New(p.Message)
		}
	}
	return text, nil
}

// KnownEncoding reports whether Options.Encoding may be name.
func KnownEncoding(name string) bool {
	_, err := encodingByName(name)
	return err == nil
}
