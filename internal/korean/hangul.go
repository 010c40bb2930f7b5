package korean

import (
	"strings"
	"unicode/utf8"
)

// A Hangul syllable is an initial consonant, a vowel, and perhaps a final
// consonant (jongseong); Unicode orders the 11,172 syllables by these three
// (The Unicode Standard, 3.12, Conjoining Jamo Behavior). Finals are named here
// by the letter of the compatibility block: 'ㄴ' is the final of 간, 0 that of 가.

const (
	firstSyllable = '가'
	lastSyllable  = '힣'
)

// finals are the final consonants in Unicode's order; the first is none.
var finals = [28]rune{0, 'ㄱ', 'ㄲ', 'ㄳ', 'ㄴ', 'ㄵ', 'ㄶ', 'ㄷ', 'ㄹ', 'ㄺ', 'ㄻ', 'ㄼ', 'ㄽ', 'ㄾ', 'ㄿ', 'ㅀ', 'ㅁ', 'ㅂ', 'ㅄ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'}

// vowels are the vowels in Unicode's order.
var vowels = [21]rune{'ㅏ', 'ㅐ', 'ㅑ', 'ㅒ', 'ㅓ', 'ㅔ', 'ㅕ', 'ㅖ', 'ㅗ', 'ㅘ', 'ㅙ', 'ㅚ', 'ㅛ', 'ㅜ', 'ㅝ', 'ㅞ', 'ㅟ', 'ㅠ', 'ㅡ', 'ㅢ', 'ㅣ'}

// Length counts the characters of s, which is UTF-8, eight bytes at a time.
func Length(s string) int {
	const ones = 0x0101010101010101
	n, i := len(s), 0
	for ; i+8 <= len(s); i += 8 {
		b := s[i : i+8]
		w := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		n -= int(w >> 7 &^ (w >> 6) & ones * ones >> 56) // the bytes that go on with a character
	}
	for ; i < len(s); i++ {
		if s[i]&0xC0 == 0x80 {
			n--
		}
	}
	return n
}

// IsSyllable reports whether r is a whole Hangul syllable.
func IsSyllable(r rune) bool { return r >= firstSyllable && r <= lastSyllable }

// Coda gives the final consonant of a syllable, 0 without one, and -1 when r is
// no Hangul syllable.
func Coda(r rune) rune {
	if !IsSyllable(r) {
		return -1
	}
	return finals[(r-firstSyllable)%28]
}

// WithCoda gives syllable r with another final consonant, 0 for none. Other
// characters, and finals that do not exist, leave r as it is.
func WithCoda(r, final rune) rune {
	if !IsSyllable(r) {
		return r
	}
	for i, f := range finals {
		if f == final {
			return r - (r-firstSyllable)%28 + rune(i)
		}
	}
	return r
}

// LastCoda gives the final consonant of the last character of s, -1 when that
// is no Hangul syllable.
func LastCoda(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return Coda(r)
}

// IsNominalized reports whether words end as a verb does that is made a noun with -(으)ㅁ:
// 씀, 만듦. Nouns that end in the same consonant (출범) do, too.
func IsNominalized(s string) bool {
	c := LastCoda(s)
	return c == 'ㅁ' || c == 'ㄻ'
}

// vowelOf gives the vowel of a syllable, 0 for other characters.
func vowelOf(r rune) rune {
	if !IsSyllable(r) {
		return 0
	}
	return vowels[(r-firstSyllable)/28%21]
}

// withVowel gives a syllable with another vowel and no final consonant.
func withVowel(r, vowel rune) rune {
	for i, v := range vowels {
		if v == vowel {
			return r - (r-firstSyllable)%(21*28) + rune(i)*28
		}
	}
	return r
}

// initial gives the number of the initial consonant of a syllable.
func initial(r rune) rune { return (r - firstSyllable) / (21 * 28) }

// silent is the initial ㅇ, which has no sound.
const silent = 11

// replaceLast gives s with another last character.
func replaceLast(s string, r rune) string {
	_, size := utf8.DecodeLastRuneInString(s)
	return s[:len(s)-size] + string(r)
}

// spoken gives the final consonant with which a word ends when it is read aloud:
// of figures and Latin letters that of their Korean names (3 is 삼, L is 엘).
// It is -1 where that is not known.
func spoken(s string) rune {
	r, size := utf8.DecodeLastRuneInString(s)
	switch {
	case IsSyllable(r):
		return Coda(r)
	case r >= 'a' && r <= 'z' && len(s) > size && s[len(s)-2] >= 'a' && s[len(s)-2] <= 'z':
		return spokenEnglish(s)
	case r >= '0' && r <= '9':
		return [...]rune{'ㅇ', 'ㄹ', 0, 'ㅁ', 0, 0, 'ㄱ', 'ㄹ', 'ㄹ', 0}[r-'0']
	case r == 'L' || r == 'l' || r == 'R' || r == 'r':
		return 'ㄹ'
	case r == 'M' || r == 'm':
		return 'ㅁ'
	case r == 'N' || r == 'n':
		return 'ㄴ'
	case r >= 'A' && r <= 'Z':
		return 0
	}
	return -1
}

// spokenEnglish is spoken of an English word, as Koreans write it in Hangul: title is
// 타이틀, publisher 퍼블리셔, name 네임.
func spokenEnglish(word string) rune {
	small := word[strings.LastIndexFunc(word, func(r rune) bool { return r < 'a' || r > 'z' })+1:]
	if !strings.ContainsAny(small, "aeiouy") { // png is spelt
		return spoken(strings.ToUpper(word[len(word)-1:]))
	}
	for _, end := range [...]struct {
		letters string
		final   rune
	}{{"le", 'ㄹ'}, {"me", 'ㅁ'}, {"ne", 'ㄴ'}, {"ng", 'ㅇ'}, {"l", 'ㄹ'}, {"m", 'ㅁ'}, {"n", 'ㄴ'}} {
		if strings.HasSuffix(word, end.letters) {
			return end.final
		}
	}
	if n := len(small); n > 1 && strings.IndexByte("aeiou", small[n-2]) >= 0 { // zip, web, book
		return map[byte]rune{'p': 'ㅂ', 'b': 'ㅂ', 'k': 'ㄱ'}[small[n-1]]
	}
	return 0
}

// FirstRunes gives the first n characters of s, or all of it.
func FirstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// isSyllable reports whether three bytes are a character from U+A000 to U+CFFF, as
// nearly all syllables are.
func isSyllable(a, b, c byte) bool { return a >= 0xEA && a <= 0xEC && b&0xC0 == 0x80 && c&0xC0 == 0x80 }

// LastRunes gives the last n characters of s, or all of it.
func LastRunes(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		if i >= 3 && isSyllable(s[i-3], s[i-2], s[i-1]) {
			i -= 3
			continue
		}
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}
