package entity

import (
	"strings"
	"unicode/utf8"
)

// A name stands in a text only as a word of its own. To its left there is no
// letter, but for a name just before it (서울시강남구), a Hanja (前행정안전부) and a
// few syllables that go with names (옛정보통신부). To its right there are particles, a post
// (행정안전부장관), a word that goes with its kind (정부24홈페이지), another name, or
// no letter. 공적개발원조 therefore holds no 개발원, and 서울시민 no 서울시.

// leadIn are the syllables that may stand glued before a name of four letters or more.
var leadIn = map[rune]bool{'옛': true, '구': true, '현': true}

// Words that may follow a name of a kind without a space.
var (
	afterAgency = []string{"측", "등", "산하", "소속", "소관", "주관", "주최", "주도", "출신", "직원", "관계자", "담당자", "홈페이지", "누리집", "쪽", "들", "간", "발", "대변인", "공동", "장관", "차관", "본부장", "대표", "국장", "실장", "과장", "차장", "이사", "감사", "의장", "총재"}
	afterBody   = []string{"내"} // not after a place: 서울시내
	afterLaw    = []string{"상", "안", "개정안", "제정안", "등", "개정", "제정", "위반", "제", "에따른", "에따라"}
	afterSystem = []string{"등", "내", "용", "식", "사이트", "홈페이지", "누리집", "앱", "구축", "개통", "사업", "이용자", "회원"}
	afterEvent  = []string{"등", "기념", "기념식", "행사", "행사장", "개막식", "폐막식", "참가자", "참석자"}
	afterPerson = []string{"씨", "님", "군", "양", "등"}
)

// headsOfSystems are the words that, glued to a system's name, belong to it:
// 나라장터시스템.
var headsOfSystems = []string{"서비스", "시스템", "포털", "플랫폼"}

// notPosts follow an agency's name without being a post held there: 국회의원.
var notPosts = map[string]bool{"의원": true, "회원": true, "조합원": true, "사원": true, "위원": true, "위원장": true, "의원실 보좌관": true, "회계사": true, "군": true, "양": true}

// headedBy are the last syllables of bodies whose head is called by the body
// with 장 after it.
const headedBy = "회원청처관소단국사행교터합실시구당점부대림연"

// startsWord reports whether a name may begin at text[i:].
func startsWord(text string, i int) bool {
	prev, size := utf8.DecodeLastRuneInString(text[:i])
	if size == 0 {
		return true
	}
	switch classOf(prev) {
	case hangul, latin, digit:
		return false
	case hanja:
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	if c := classOf(r); (c == latin || c == digit) && strings.ContainsRune(".-/@_&+", prev) {
		before, _ := utf8.DecodeLastRuneInString(text[:i-size])
		c := classOf(before)
		return c != latin && c != digit
	}
	return true
}

// endsName reports whether a name whose kinds are ks may end at text[end:],
// and how many more bytes belong to it (나라장터 + 시스템).
func (a *Authority) endsName(text string, start, end int, ks kindSet) (more int, ok bool) {
	last := lastOf(text[start:end])
	next, size := utf8.DecodeRuneInString(text[end:])
	if size == 0 {
		return 0, true
	}
	lc, nc := classOf(last), classOf(next)
	switch nc {
	case other:
		return 0, !joins(text, end, lc, next, size)
	case hanja:
		return 0, lc != hanja
	case latin:
		return 0, lc == other
	case digit:
		return 0, lc == other || lc == hangul && a.endsBeforeDigit(text[end:], ks)
	}
	rest := hangulRun(text[end:])
	if endsWord(rest, last) {
		return 0, !isRoad(rest, last, ks)
	}
	return a.endsBeforeWord(text, start, end, rest, ks)
}

// isRoad: 강남대로 is a road, not 강남대 and a particle.
func isRoad(rest string, last rune, ks kindSet) bool {
	after, ok := strings.CutPrefix(rest, "로")
	return ok && last == '대' && ks&isAgency != 0 && !strings.HasPrefix(after, "서") && !strings.HasPrefix(after, "부터")
}

// joins reports whether the mark after a name of Latin letters or figures
// makes it part of something longer: KT&G, gov.kr, 3.0.
func joins(text string, end int, lc class, next rune, size int) bool {
	if lc != latin && lc != digit || !strings.ContainsRune(".-/@_&+'", next) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[end+size:])
	c := classOf(r)
	return c == latin || c == digit
}

// endsBeforeDigit: 행안부2차관, 온나라2.0.
func (a *Authority) endsBeforeDigit(rest string, ks kindSet) bool {
	if ks&isAgency != 0 && len(rest) > 1 && strings.HasPrefix(rest[1:], "차관") {
		return true
	}
	return ks&isSystem != 0 && len(rest) > 2 && rest[1] == '.' && classOf(rune(rest[2])) == digit
}

// endsBeforeWord looks for a post or a word of the kind in rest, the Hangul
// glued to the name, and last for another name.
func (a *Authority) endsBeforeWord(text string, start, end int, rest string, ks kindSet) (more int, ok bool) {
	last := lastOf(text[start:end])
	after := func(words []string) bool {
		tail, ok := trimAny(rest, words)
		return ok && endsWord(tail, lastOf(rest[:len(rest)-len(tail)]))
	}
	if ks&isAgency != 0 && (a.beforePost(rest, last) || after(afterAgency) || ks&isPlace == 0 && after(afterBody)) {
		return 0, true
	}
	if ks&isLaw != 0 && (after(afterLaw) || rest == "제" && nextIsDigit(text[end+len(rest):])) {
		return 0, true
	}
	if ks&isSystem != 0 {
		if tail, ok := trimAny(rest, headsOfSystems); ok && endsWord(tail, lastOf(rest[:len(rest)-len(tail)])) && !hasAnySuffix(text[start:end], headsOfSystems...) {
			return len(rest) - len(tail), true
		}
		if after(afterSystem) {
			return 0, true
		}
	}
	if ks&isEvent != 0 && after(afterEvent) || ks&isPerson != 0 && (after(afterPerson) || a.beforePersonPost(rest)) {
		return 0, true
	}
	return 0, false
}

func nextIsDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return classOf(r) == digit
}

// beforePost reports whether rest is a post and particles: 행정안전부|장관은,
// 한국피엠오협회|장.
func (a *Authority) beforePost(rest string, last rune) bool {
	if tail, ok := strings.CutPrefix(rest, "장"); ok && strings.ContainsRune(headedBy, last) && (endsWord(tail, '장') || strings.HasPrefix(tail, "상") && endsWord(tail[len("상"):], '상')) {
		return true
	}
	if tail, ok := strings.CutPrefix(rest, "수"); ok && last == '군' && endsWord(tail, '수') {
		return true
	}
	if a.words == nil || last == '위' && strings.HasPrefix(rest, "원장") { // 금융위원장 is one word
		return false
	}
	if post, tail, ok := strings.Cut(rest, "상"); ok && post != "" && endsWord(tail, '상') { // 행정안전부|장관상: a prize
		rest = post
	}
	_, ok := a.words.trimPost(rest, func(p PostWord) bool { return !p.Ambiguous && !notPosts[p.Text] })
	return ok
}

// beforePersonPost: 홍길동장관이.
func (a *Authority) beforePersonPost(rest string) bool {
	if a.words == nil {
		return false
	}
	_, ok := a.words.trimPost(rest, func(p PostWord) bool { return true })
	return ok
}
