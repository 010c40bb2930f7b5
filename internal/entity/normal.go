package entity

import (
	"strings"
	"unicode/utf8"
)

// Names are looked up by key: the name without spaces and middle dots, in
// lower case, full-width letters narrowed. Keys are generous on purpose (one
// key for 개인정보 보호법 and 개인정보보호법); spelledAs then says whether a text
// may be read as a name with its spaces, dots and capitals.

// fold maps r to the form it has in keys; 0 means that keys leave it out.
func fold(r rune) rune {
	switch {
	case r >= '가' && r <= '힣': // first, since nearly all are
		return r
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case r < 0x80:
		if r == ' ' {
			return 0
		}
		return r
	case r >= 0xFF01 && r <= 0xFF5E: // full width: ＮＩＡ
		return fold(r - 0xFF01 + '!')
	case isSpace(r), isDot(r):
		return 0
	case r == '‐', r == '‑', r == '–':
		return '-'
	}
	return r
}

// isSpace reports whether r is a space that may stand inside a name. A line
// break is none: a name that runs over two lines is not one surface.
func isSpace(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u3000' }

// isDot reports whether r is one of the middle dots of Korean typing.
func isDot(r rune) bool {
	switch r {
	case '·', 'ㆍ', '・', '‧', '․', '･', '∙', '⋅', '•':
		return true
	}
	return false
}

// key gives the form under which s is looked up.
func key(s string) string {
	same := true
	for _, r := range s {
		if fold(r) != r {
			same = false
			break
		}
	}
	if same {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r = fold(r); r != 0 {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// class sorts characters into the few classes that word boundaries need.
type class uint8

const (
	other class = iota
	hangul
	latin
	digit
	hanja
)

func classOf(r rune) class {
	switch {
	case r >= '가' && r <= '힣':
		return hangul
	case r >= '0' && r <= '9', r >= '０' && r <= '９':
		return digit
	case r < 0x80:
		if r|0x20 >= 'a' && r|0x20 <= 'z' {
			return latin
		}
		return other
	case r >= 0x00C0 && r <= 0x024F && r != '×' && r != '÷', r >= 'Ａ' && r <= 'Ｚ', r >= 'ａ' && r <= 'ｚ':
		return latin
	case r >= 'ㄱ' && r <= 'ㅣ', r >= 0x1100 && r <= 0x11FF:
		return hangul
	case r >= 0x3400 && r <= 0x9FFF, r >= 0xF900 && r <= 0xFAFF:
		return hanja
	}
	return other
}

// spelledAs reports whether text, whose key is name's, may be read as name.
//
// Spaces and dots of the name may be missing, and a dot may be a space. A
// space that the name lacks is allowed between Hangul and other letters
// (SOS 국민안심서비스) and inside long names between parts of two syllables or
// more; loose is the length in characters from which that holds. Latin
// names of up to five letters must have the name's capitals: UN is not un.
func spelledAs(text, name string, loose int) bool {
	if text == name {
		return true
	}
	exact := shortLatin(name)
	length := 0 // of the key; counted when first needed
	part := 0   // characters since the last space that the name lacks
	extra := false
	last := other
	i, j := 0, 0
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !isSpace(r) && !isDot(r) {
			c, m := skipGaps(name[j:])
			if exact && narrow(r) != c {
				return false
			}
			if extra = false; m == 0 {
				return false
			}
			j += m
			i += n
			part++
			last = classOf(r)
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		gap := gapAt(name[j:])
		switch {
		case extra: // two gaps in a row
			return false
		case gap == 0 && isDot(r), gap == ' ' && isDot(r):
			return false
		case gap == 0 && !(last == hangul) != !(classOf(next) == hangul):
		case gap == 0:
			if length == 0 {
				length = utf8.RuneCountInString(key(name))
			}
			if length < loose || part < 2 || lettersAhead(text[i+n:]) < 2 {
				return false
			}
			part = 0
		}
		extra = true
		i += n
	}
	return true
}

// skipGaps gives the first character of name that is no gap, and the bytes up to its end.
func skipGaps(name string) (rune, int) {
	for i, r := range name {
		if !isSpace(r) && !isDot(r) {
			return narrow(r), i + utf8.RuneLen(r)
		}
	}
	return 0, 0
}

// gapAt gives ' ' or '·' where name goes on with a gap, else 0.
func gapAt(name string) rune {
	r, _ := utf8.DecodeRuneInString(name)
	switch {
	case isSpace(r):
		return ' '
	case isDot(r):
		return '·'
	}
	return 0
}

// lettersAhead counts the characters of s before its first space, up to two.
func lettersAhead(s string) int {
	n := 0
	for _, r := range s {
		if isSpace(r) || isDot(r) || n == 2 {
			break
		}
		n++
	}
	return n
}

// narrow gives the half-width form of a full-width letter.
func narrow(r rune) rune {
	if r >= 0xFF01 && r <= 0xFF5E {
		return r - 0xFF01 + '!'
	}
	return r
}

// shortLatin reports whether s is at most five Latin letters and nothing else.
func shortLatin(s string) bool {
	if len(s) > 5 {
		return false
	}
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}
