package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean puts text into the form that Article.Text has: valid UTF-8 in NFC, "\n"
// between lines, every white space but that a plain space, lines trimmed, one
// blank line at most between lines, none at the ends, no control characters.
// Clean of such a text is the text itself.
func Clean(text string) string {
	text = strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\r\n", "\n")
	var b strings.Builder
	b.Grow(len(text))
	blank := false
	for line := range strings.SplitSeq(strings.Map(plainRune, text), "\n") {
		line = strings.Trim(norm.NFC.String(line), " ")
		if line == "" {
			blank = true
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
			if blank {
				b.WriteByte('\n')
			}
		}
		b.WriteString(line)
		blank = false
	}
	return b.String()
}

// plainRune gives what stands for r in a text: a space for every white space
// but the end of a line, nothing (-1) for control characters and byte order
// marks.
func plainRune(r rune) rune {
	switch {
	case r >= 0xAC00 && r <= 0xD7A3, r >= ' ' && r < 0x7F: // Hangul and ASCII, nearly all there is
		return r
	case r == '\n', r == '\r', r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
		return '\n'
	case unicode.IsSpace(r):
		return ' '
	case unicode.IsControl(r), r == 0xFEFF:
		return -1
	}
	return r
}

// composed reports whether b holds nothing that NFC could change, by the first
// two bytes of each character: Latin, Hangul syllables, Hanja and the common
// signs. It is false for what it does not know. Most texts are such, and NFC
// asks its tables for each character.
func composed(b []byte) bool {
	for i := 0; i < len(b); {
		c := b[i]
		if c < 0x80 {
			i++
			continue
		}
		if i+2 >= len(b) {
			return false
		}
		switch d := b[i+1]; {
		case c == 0xEB || c == 0xEC, c == 0xEA && d >= 0xB0, c == 0xED && (d < 0x9E || d == 0x9E && b[i+2] < 0xA4), // 가 to 힣
			c >= 0xE4 && c <= 0xE9,                                              // U+4000 to U+9FFF
			c == 0xE2 && (d == 0x80 || d >= 0x91 && d <= 0x97),                  // “ ” … ① ■ ▲
			c == 0xE3 && (d == 0x80 && b[i+2] < 0xA0 || d == 0x84 || d == 0x85): // 「」 ㄱ
			i += 3
		case c == 0xC2 || c == 0xC3: // · é
			i += 2
		default:
			return false
		}
	}
	return true
}

// flatten writes s on one line: for lists, whose items are lines.
func flatten(s string) string {
	if !strings.Contains(s, "\n") {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\n' }), " ")
}

// cut gives the first n characters of s, or with n < 0 the last -n.
func cut(s string, n int) string {
	if n < 0 {
		i := len(s)
		for ; n < 0 && i > 0; n++ {
			_, size := utf8.DecodeLastRuneInString(s[:i])
			i -= size
		}
		return s[i:]
	}
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return s[:i]
}
