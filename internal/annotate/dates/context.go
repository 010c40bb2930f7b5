package dates

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/korean"
)

// hangulAtEnd reports whether text ends in a Hangul syllable.
func hangulAtEnd(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return korean.IsSyllable(r)
}

// measures end the words for measures, after which a bracket holds a value;
// the words of actions that end like them do not.
var (
	measures    = "률율점값비수량액균간차도모격중리배폭"
	notMeasures = strings.Fields("착수 접수 인수 이수 보도 시도 인도 처리 심리 추모 공모 응모 준비")
)

// measureAtEnd reports whether text ends in a word for a measure: 성장률, 평점.
func measureAtEnd(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.HasSuffix(text, "버전") || strings.ContainsRune(measures, r) &&
		!slices.ContainsFunc(notMeasures, func(w string) bool { return strings.HasSuffix(text, w) })
}

// afterClock reports whether text ends in a clock time and a sign or word that
// leads to the next one: what follows is of whatever day it is (18:00~다음 날 06:00).
func afterClock(text string) bool {
	text = strings.TrimRight(text, " ")
	for _, lead := range [...]string{"~", "∼", "～", "→", "-", "–", "부터", "에서"} {
		if t, ok := strings.CutSuffix(text, lead); ok {
			t = strings.TrimRight(t, " ")
			return t != "" && ('0' <= t[len(t)-1] && t[len(t)-1] <= '9' && strings.Contains(t[max(0, len(t)-5):], ":") ||
				strings.HasSuffix(t, "시") || strings.HasSuffix(t, "분"))
		}
	}
	return false
}

// restDay reports whether a weekday stands beside a word for days of rest or of
// work, which makes it every such day: 토요일·공휴일, 평일 및 토요일.
func restDay(text string, start, end int) bool {
	after := text[end:]
	for _, joint := range [...]string{" 및 ", "과 ", "와 ", "이나 ", "·", "ㆍ", ", ", ",", "/"} {
		if a, ok := strings.CutPrefix(after, joint); ok && hasPrefixOf(a, []string{"공휴일", "휴일", "국경일", "일요일·공휴일", "일요일 및 공휴일"}) {
			return true
		}
	}
	before := strings.TrimRight(text[max(0, start-24):start], " ·ㆍ,/")
	before = strings.TrimRight(strings.TrimSuffix(before, "및"), " ")
	return strings.HasSuffix(before, "평일") || strings.HasSuffix(before, "공휴일") || strings.HasSuffix(before, "평일과")
}

// movements are what a month names without being one of a calendar: 6월 항쟁.
var movements = strings.Fields("항쟁 민주항쟁 혁명 민주화 봉기 학살 사태 유신 위기설 결산법인 결산 학기")

// namesMovement reports whether the word after i makes a month a name.
func namesMovement(text string, i int) bool {
	return hasPrefixOf(text[i+spaceLen(text[i:]):], movements)
}

// sectionAtEnd reports whether text ends in a number with a unit of sections: 제3장.
func sectionAtEnd(text string) bool {
	for _, unit := range [...]string{"장", "절", "항", "조", "목", "편"} {
		if t, ok := strings.CutSuffix(text, unit); ok && t != "" {
			return '0' <= t[len(t)-1] && t[len(t)-1] <= '9'
		}
	}
	return false
}

// anyDay reports whether the word that text ends with makes the next day that of
// whatever day it is: 제출일 다음 날, 신청한 다음 날, 집회일 또는 다음 날.
func anyDay(text string) bool {
	text = strings.TrimRight(text, " ")
	if t, ok := strings.CutSuffix(text, "일"); ok {
		return hangulAtEnd(t)
	}
	return strings.HasSuffix(text, "한") || strings.HasSuffix(text, "된") || strings.HasSuffix(text, "또는")
}

// samePeriod reports whether text ends in 동기간( or 같은 기간(: the days in the
// bracket are of several years.
func samePeriod(text string) bool {
	text = strings.TrimSuffix(text, "(")
	return strings.HasSuffix(text, "동기간") || strings.HasSuffix(text, "같은 기간")
}

// sentenced reports whether text ends in a term of imprisonment that the number
// behind it goes on with: 징역 1년 6월, 징역 6년~17년 6월.
func sentenced(text string) bool {
	text = text[max(0, len(text)-48):]
	return slices.ContainsFunc([]string{"징역", "금고 ", "자격정지", "집행유예", "구류"}, func(w string) bool {
		at := strings.LastIndex(text, w)
		return at >= 0 && strings.Trim(text[at+len(w):], " 0123456789년월개~∼-에을이상하") == ""
	})
}
