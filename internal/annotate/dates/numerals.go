package dates

import (
	"strings"
	"unicode/utf8"
)

const (
	sinoFigures = "영일이삼사오육칠팔구"
	sinoPowers  = "십백천"
)

// sino reads a Sino-Korean number in words where a unit follows with which the
// reading is clear: 이천이십일년, 구월, 이십이일, 삼사분기, 이십일세기. The
// longest number that has a unit after it is taken (이십일 일 is the 21st day).
// That 일월 and 이월 may be other words is left to the grammar.
func sino(text string) (n, size int) {
	if r, _ := utf8.DecodeRuneInString(text); strings.ContainsRune(hanjaFigures, r) {
		return hanjaNumber(text)
	}
	switch {
	case strings.HasPrefix(text, "유월"):
		return 6, len("유")
	case strings.HasPrefix(text, "시월"):
		return 10, len("시")
	}
	var ends [12]int
	runes := 0
	for i, r := range text {
		if runes == len(ends) || !strings.ContainsRune(sinoFigures+sinoPowers+"공", r) {
			break
		}
		ends[runes] = i + utf8.RuneLen(r)
		runes++
	}
	for ; runes > 0; runes-- {
		size = ends[runes-1]
		if n, ok := sinoValue(text[:size]); ok && sinoUnit(text[size:], n) {
			return n, size
		}
	}
	return 0, 0
}

// hanjaFigures are the Chinese figures for those of sinoFigures and sinoPowers.
const hanjaFigures = "〇零一二三四五六七八九十百千"

// hanjaNumber reads 二〇二一, 二千二十一 and 二十二 before 年, 月 or 日.
func hanjaNumber(text string) (n, size int) {
	const hangul = "영영일이삼사오육칠팔구십백천"
	var word strings.Builder
	for i, r := range text {
		at := strings.IndexRune(hanjaFigures, r)
		if at < 0 || i > 12*len("十") {
			break
		}
		word.WriteString(hangul[at : at+len("영")])
		size += utf8.RuneLen(r)
	}
	after, _ := utf8.DecodeRuneInString(text[size:])
	n, ok := sinoValue(word.String())
	switch {
	case !ok:
		return 0, 0
	case after == '年' && n >= 1000, after == '月' && 1 <= n && n <= 12, after == '日' && 1 <= n && n <= 31:
		return n, size
	}
	return 0, 0
}

// sinoValue is the value of 이천이십일, and of 이공이일 read figure by figure.
func sinoValue(word string) (n int, ok bool) {
	positional := !strings.ContainsAny(word, sinoPowers)
	part := 0
	for _, r := range word {
		figure := strings.IndexRune(sinoFigures, r) / len("영")
		switch {
		case r == '십':
			n, part = n+max(part, 1)*10, 0
		case r == '백':
			n, part = n+max(part, 1)*100, 0
		case r == '천':
			n, part = n+max(part, 1)*1000, 0
		case positional && r == '공':
			n *= 10
		case r == '공':
			return 0, false
		case positional:
			n = n*10 + figure
		case part != 0:
			return 0, false
		default:
			part = figure
		}
	}
	return n + part, true
}

// sinoUnit reports whether rest begins with a unit that n in words stands before.
// Years below 1000 and days below 10 are lengths or other words.
func sinoUnit(rest string, n int) bool {
	spaced := rest[spaceLen(rest):]
	switch {
	case isOffset(spaced):
		return 1 <= n && n < 1000
	case strings.HasPrefix(spaced, "년"):
		return n > 1000 // 천년 is a length
	case strings.HasPrefix(rest, "월"):
		return 1 <= n && n <= 12
	case strings.HasPrefix(rest, "일"):
		return 1 <= n && n <= 31
	case strings.HasPrefix(rest, "사분기"), strings.HasPrefix(rest, "분기"):
		return 1 <= n && n <= 4
	case strings.HasPrefix(spaced, "세기"):
		return 10 <= n && n <= 30
	}
	return false
}

// isOffset reports whether text begins with a unit and 전, 뒤 or 후: 일년 전.
func isOffset(text string) bool {
	for _, unit := range [...]string{"년", "개월", "일"} {
		after, ok := strings.CutPrefix(text, unit)
		if !ok {
			continue
		}
		after = after[spaceLen(after):]
		for _, w := range [...]string{"전", "뒤", "후"} {
			if strings.HasPrefix(after, w) && endsTail(after, len(w)) {
				return true
			}
		}
	}
	return false
}

// sexagenary reads the name of a year in the cycle of sixty, 병오년: its place in
// the cycle from 갑자, 0.
func sexagenary(text string) (n, size int) {
	const (
		stems    = "갑을병정무기경신임계"
		branches = "자축인묘진사오미신유술해"
		syllable = len("갑")
	)
	size = 3 * syllable
	if len(text) < size || text[2*syllable:size] != "년" || !endsWord(text, size) {
		return 0, 0
	}
	stem, branch := strings.Index(stems, text[:syllable]), strings.Index(branches, text[syllable:2*syllable])
	if stem < 0 || branch < 0 || stem%syllable != 0 || branch%syllable != 0 {
		return 0, 0
	}
	stem, branch = stem/syllable, branch/syllable
	if stem%2 != branch%2 {
		return 0, 0
	}
	return (6*stem - 5*branch + 60) % 60, size
}
