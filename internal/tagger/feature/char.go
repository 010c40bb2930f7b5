package feature

import "unicode"

// Types of characters.
const (
	edge uint8 = iota // before the first and after the last character
	hangul
	hanja
	digit
	upper
	lower
	space
	quote
	bracket
	stop
	comma
	jamo
	other
)

// Two private characters stand before and after a text.
const (
	beforeText rune = 2
	afterText  rune = 3
)

// fold maps variants that writers use for one character to one of them, so
// that web pages and typeset documents look like the training text.
func fold(r rune) rune {
	switch {
	case r < 0x80:
		if r == '\t' {
			return ' '
		}
		return r
	case r >= 0xAC00 && r <= 0xD7A3:
		return r
	case r >= 0xFF01 && r <= 0xFF5E: // full-width ASCII
		return r - 0xFF01 + '!'
	}
	switch r {
	case '\u00a0', '\u2002', '\u2003', '\u2009', '\u3000':
		return ' '
	case '“', '”', '„', '‟', '″':
		return '"'
	case '‘', '’', '‚', '‛', '′', '`', '´':
		return '\''
	case 'ㆍ', '・', '･', '‧', '∙', '⋅', '•':
		return '·'
	case '–', '—', '―', '−':
		return '-'
	case '～', '∼', '〜':
		return '~'
	}
	return r
}

// typeOf returns the type of a folded character.
func typeOf(r rune) uint8 {
	switch {
	case r >= 0xAC00 && r <= 0xD7A3:
		return hangul
	case r == ' ':
		return space
	case r >= '0' && r <= '9':
		return digit
	case r >= 'a' && r <= 'z':
		return lower
	case r >= 'A' && r <= 'Z':
		return upper
	}
	switch r {
	case beforeText, afterText:
		return edge
	case '.', '!', '?', '…', '。', ';', ':':
		return stop
	case ',', '·', '/', '、':
		return comma
	case '"', '\'', '「', '」', '『', '』':
		return quote
	case '(', ')', '[', ']', '{', '}', '<', '>', '〈', '〉', '《', '》', '【', '】':
		return bracket
	}
	return typeOfRare(r)
}

func typeOfRare(r rune) uint8 {
	switch {
	case r >= 0x3131 && r <= 0x318E:
		return jamo
	case unicode.Is(unicode.Han, r):
		return hanja
	case unicode.IsUpper(r):
		return upper
	case unicode.IsLetter(r):
		return lower
	case unicode.IsDigit(r):
		return digit
	case unicode.IsSpace(r):
		return space
	}
	return other
}

// surnames are the one-syllable family names of Korea in common use.
const surnames = "가간갈감강견경계고공곽구국권금기길김나남노단담당도동두라류마맹명모목문민박반방배백범변복봉부빈사서석선설성소손송승시신심안양어엄여연염예오옥온왕용우원위유육윤은음이인임장전정제조종좌주지진차채천최추탁태팽편표피하한함허현형호홍황"

// surnameSet has a bit for each Hangul syllable.
type surnameSet [(0xD7A3 - 0xAC00 + 64) / 64]uint64

func newSurnameSet() *surnameSet {
	s := new(surnameSet)
	for _, r := range surnames {
		s[(r-0xAC00)/64] |= 1 << ((r - 0xAC00) % 64)
	}
	return s
}

func (s *surnameSet) has(r rune) bool {
	return r >= 0xAC00 && r <= 0xD7A3 && s[(r-0xAC00)/64]>>((r-0xAC00)%64)&1 != 0
}
