package doc

import (
	"bytes"
	"html"
	"strings"
	"unicode/utf8"
)

// Markdown's signs in a source's text. Writing escapes what Markdown would take
// for syntax and no more; reading undoes every backslash before ASCII
// punctuation and every character reference, as CommonMark does.

// writeText appends s to b with its signs escaped. begin says that s begins a
// line, mark that a mark follows it.
func writeText(b []byte, s string, begin, mark bool) []byte {
	if begin {
		b, s = writeBegin(b, s)
	}
	for {
		i := strings.IndexAny(s, "\\`*_[]<&~")
		if i < 0 {
			break
		}
		b = append(b, s[:i]...)
		if escapes(s[i:], b) {
			b = append(b, '\\')
		}
		b = append(b, s[i])
		s = s[i+1:]
	}
	if mark && strings.HasSuffix(s, "!") { // an image otherwise
		return append(append(b, s[:len(s)-1]...), `\!`...)
	}
	return append(b, s...)
}

// escapes reports whether s begins with a sign that means something behind b.
func escapes(s string, b []byte) bool {
	switch s[0] {
	case '&':
		return isReference(s)
	case '~': // two of them, no more
		return len(s)-len(strings.TrimLeft(s, "~")) == 2 && !bytes.HasSuffix(b, []byte("~"))
	}
	return true
}

// writeBegin appends the signs with which s begins that have a meaning at the
// beginning of a line, and gives the rest of s.
func writeBegin(b []byte, s string) ([]byte, string) {
	if s == "" {
		return b, s
	}
	if strings.IndexByte("#+-=>~|:", s[0]) >= 0 {
		return append(b, '\\', s[0]), s[1:]
	}
	n := 0
	for n < len(s) && n < 10 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n == 0 || n == 10 || n == len(s) || s[n] != '.' && s[n] != ')' {
		return b, s
	}
	if rest := s[n+1:]; rest != "" && rest[0] != ' ' && rest[0] != '\n' {
		return b, s
	}
	b = append(b, s[:n]...)
	return append(b, '\\', s[n]), s[n+1:]
}

// isReference reports whether s, which begins with &, may be read as a
// character reference.
func isReference(s string) bool {
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case i == 1 && c == '#':
			return true
		case c == ';':
			return i > 1
		case !isLetter(c) && (i == 1 || c < '0' || c > '9'):
			return false
		}
	}
	return false
}

// reference decodes the character reference that s begins with; n is how many
// bytes of s it takes, 0 for none.
func reference(s string) (text string, n int) {
	end := strings.IndexByte(s[:min(len(s), 34)], ';')
	if end < 2 || strings.IndexFunc(s[1:end], notName) >= 0 {
		return "", 0
	}
	text = html.UnescapeString(s[:end+1])
	if text == s[:end+1] || strings.HasSuffix(text, ";") && s[:end+1] != "&semi;" && s[1] != '#' {
		return "", 0 // no name, or only its beginning is one
	}
	return text, end + 1
}

// notName reports whether r is no sign of a reference's name or number.
func notName(r rune) bool {
	return r != '#' && (r >= utf8.RuneSelf || !isLetter(byte(r)) && (r < '0' || r > '9'))
}

// isPunct reports whether a backslash before c is an escape.
func isPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
