package search

import "strings"

// Letters of syllables, in the order of Unicode.
var (
	initials = []rune("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
	medials  = []string{"ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ"}
	finals   = []string{"", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"}
)

// jamo takes syllables apart as they are typed: 행저 becomes ㅎㅐㅇㅈㅓ, which
// 행정 begins with. Other characters stay.
func jamo(s string) string {
	var b strings.Builder
	for _, r := range s {
		if !isHangul(r) {
			b.WriteRune(r)
			continue
		}
		r -= 0xAC00
		b.WriteRune(initials[r/588])
		b.WriteString(medials[r/28%21])
		b.WriteString(finals[r%28])
	}
	return b.String()
}

// consonants is the first consonants of the syllables of s: ㅎㅈㅇㅈㅂ.
func consonants(s string) string {
	return strings.Map(func(r rune) rune {
		if isHangul(r) {
			return initials[(r-0xAC00)/588]
		}
		return r
	}, s)
}

// isConsonants reports whether a query is first consonants alone.
func isConsonants(s string) bool {
	return s != "" && strings.Trim(s, string(initials)) == ""
}

// isSubsequence reports whether the characters of part stand in s in order.
func isSubsequence(part, s string) bool {
	want := []rune(part)
	for _, r := range s {
		if len(want) > 0 && r == want[0] {
			want = want[1:]
		}
	}
	return len(want) == 0
}

// distance is the edit distance of two strings, or most+1 if it is greater
// than most.
func distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return most + 1
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		before := row[0]
		row[0] = i + 1
		least := row[0]
		for j := range y {
			old := row[j+1]
			cost := before
			if x[i] != y[j] {
				cost = min(before, row[j], old) + 1
			}
			row[j+1], before = cost, old
			least = min(least, cost)
		}
		if least > most {
			return most + 1
		}
	}
	return row[len(y)]
}
