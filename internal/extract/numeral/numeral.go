// Package numeral writes numbers as Korean documents number things: 가 나 다,
// ① ② ③, I II III, 일 이 삼.
package numeral

import (
	"strconv"
	"strings"
)

// Shape is how a number is written. The values are those of HWP 5.0 (tables 41
// and 134).
type Shape int

// The shapes in the order of the format, with the first three numbers of each.
const (
	Digit                 Shape = iota // 1 2 3
	CircledDigit                       // ① ② ③
	RomanCapital                       // I II III
	RomanSmall                         // i ii iii
	LatinCapital                       // A B C
	LatinSmall                         // a b c
	CircledLatinCapital                // Ⓐ Ⓑ Ⓒ
	CircledLatinSmall                  // ⓐ ⓑ ⓒ
	HangulSyllable                     // 가 나 다
	CircledHangulSyllable              // ㉮ ㉯ ㉰
	HangulJamo                         // ㄱ ㄴ ㄷ
	CircledHangulJamo                  // ㉠ ㉡ ㉢
	HangulPhonetic                     // 일 이 삼
	Ideograph                          // 一 二 三
	CircledIdeograph                   // ㊀ ㊁ ㊂
	DecagonCircle                      // 갑 을 병
	DecagonCircleHanja                 // 甲 乙 丙
)

// shapeNames are the shapes' names in HWPX, in the order of the constants.
var shapeNames = strings.Fields(`DIGIT CIRCLED_DIGIT ROMAN_CAPITAL ROMAN_SMALL LATIN_CAPITAL LATIN_SMALL
	CIRCLED_LATIN_CAPITAL CIRCLED_LATIN_SMALL HANGUL_SYLLABLE CIRCLED_HANGUL_SYLLABLE HANGUL_JAMO
	CIRCLED_HANGUL_JAMO HANGUL_PHONETIC IDEOGRAPH CIRCLED_IDEOGRAPH DECAGON_CIRCLE DECAGON_CIRCLE_HANJA`)

// Named gives the shape that HWPX calls name; Digit for an unknown one.
func Named(name string) Shape {
	for i, n := range shapeNames {
		if n == name {
			return Shape(i)
		}
	}
	return Digit
}

// rows are the shapes whose numbers come from a row of characters. After its end
// the plain shape goes on, as Hancom Office does, or digits where there is none.
var rows = map[Shape]struct {
	characters string
	plain      Shape
}{
	CircledDigit:          {"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿", Digit},
	CircledLatinCapital:   {"ⒶⒷⒸⒹⒺⒻⒼⒽⒾⒿⓀⓁⓂⓃⓄⓅⓆⓇⓈⓉⓊⓋⓌⓍⓎⓏ", LatinCapital},
	CircledLatinSmall:     {"ⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙⓚⓛⓜⓝⓞⓟⓠⓡⓢⓣⓤⓥⓦⓧⓨⓩ", LatinSmall},
	CircledHangulSyllable: {"㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻", HangulSyllable},
	HangulJamo:            {"ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", Digit},
	CircledHangulJamo:     {"㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭", Digit},
	CircledIdeograph:      {"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", Ideograph},
	DecagonCircle:         {"갑을병정무기경신임계", Digit},
	DecagonCircleHanja:    {"甲乙丙丁戊己庚辛壬癸", Digit},
}

// Write writes n in a shape: Write(3, HangulSyllable) is "다". Numbers below
// one, which no shape but digits has, are digits.
func Write(n int, shape Shape) string {
	if n < 1 {
		return strconv.Itoa(n)
	}
	switch shape {
	case RomanCapital:
		return roman(n)
	case RomanSmall:
		return strings.ToLower(roman(n))
	case LatinCapital:
		return latin(n, 'A')
	case LatinSmall:
		return latin(n, 'a')
	case HangulSyllable:
		return syllable(n)
	case HangulPhonetic:
		return positional(n, []rune("일이삼사오육칠팔구"), []rune("십백천"), '만')
	case Ideograph:
		return positional(n, []rune("一二三四五六七八九"), []rune("十百千"), '萬')
	}
	row, ok := rows[shape]
	if !ok {
		return strconv.Itoa(n)
	}
	if characters := []rune(row.characters); n <= len(characters) {
		return string(characters[n-1])
	}
	return Write(n, row.plain)
}

// latin counts in letters: … Y, Z, AA, AB.
func latin(n int, first byte) string {
	var digits []byte
	for ; n > 0; n = (n - 1) / 26 {
		digits = append([]byte{first + byte((n-1)%26)}, digits...)
	}
	return string(digits)
}

// syllable counts 가 나 다 … 하, then 거 너 …, as public documents do.
func syllable(n int) string {
	initials := []rune{0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18} // ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ
	vowels := []rune{0, 4, 8, 13, 18, 20}                               // ㅏㅓㅗㅜㅡㅣ
	row := (n - 1) / len(initials)
	if row >= len(vowels) {
		return strconv.Itoa(n)
	}
	return string(0xAC00 + (initials[(n-1)%len(initials)]*21+vowels[row])*28)
}

// roman writes a Roman numeral in capitals, from 1 to 3999.
func roman(n int) string {
	if n >= 4000 {
		return strconv.Itoa(n)
	}
	values := []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	letters := strings.Fields("M CM D CD C XC L XL X IX V IV I")
	var b strings.Builder
	for i, v := range values {
		for ; n >= v; n -= v {
			b.WriteString(letters[i])
		}
	}
	return b.String()
}

// positional writes a number below a hundred million in words or ideographs.
func positional(n int, digits, units []rune, myriad rune) string {
	if n >= 1e8 {
		return strconv.Itoa(n)
	}
	if n >= 10000 {
		head := positional(n/10000, digits, units, myriad)
		if n/10000 == 1 {
			head = ""
		}
		return head + string(myriad) + positional(n%10000, digits, units, myriad)
	}
	var b strings.Builder
	for place, unit := 3, 1000; place >= 0; place, unit = place-1, unit/10 {
		d := n / unit % 10
		if d > 1 || d == 1 && place == 0 {
			b.WriteRune(digits[d-1])
		}
		if d > 0 && place > 0 {
			b.WriteRune(units[place-1])
		}
	}
	return b.String()
}
