package entity

import (
	"strings"
	"unicode/utf8"
)

// What may stand glued to a name: particles and forms of the copula 이다, one
// after another, up to the end of the word. Which form a particle takes
// depends on whether the name ends in a consonant; 서울시은 is no 서울시 + 은.

// ending is what a particle asks of the sound before it.
type ending uint8

const (
	anySound ending = iota
	consonant
	vowel
	vowelOrL // 로: after a vowel or ㄹ
	notL     // 으로: after another consonant
)

// first are the particles that may follow a name, then what they ask.
var first = map[string]ending{
	"은": consonant, "는": vowel, "이": consonant, "가": vowel, "을": consonant, "를": vowel,
	"과": consonant, "와": vowel, "으로": notL, "로": vowelOrL, "으로서": notL, "로서": vowelOrL,
	"으로써": notL, "로써": vowelOrL, "으로부터": notL, "로부터": vowelOrL, "으로까지": notL, "로까지": vowelOrL,
	"의": anySound, "에": anySound, "에서": anySound, "에게": anySound, "에게서": anySound, "께": anySound, "께서": anySound,
	"한테": anySound, "한테서": anySound, "에서부터": anySound, "도": anySound, "만": anySound, "뿐": anySound,
	"까지": anySound, "부터": anySound, "마저": anySound, "조차": anySound, "밖에": anySound, "보다": anySound,
	"처럼": anySound, "같이": anySound, "만큼": anySound, "대로": anySound, "마다": anySound, "하고": anySound,
	"커녕": anySound, "이랑": consonant, "랑": vowel, "에다": anySound, "에다가": anySound, "더러": anySound,
	"이나": consonant, "나": vowel, "이나마": consonant, "이라도": consonant, "라도": vowel, "이란": consonant, "란": vowel,
	"이라는": consonant, "라는": vowel, "이라고": consonant, "라고": vowel, "이라며": consonant, "라며": vowel,
	"이라면": consonant, "라면": vowel, "이라면서": consonant, "라면서": vowel, "이며": anySound, "며": vowel,
	"이자": anySound, "자": vowel, "이고": anySound, "고": vowel, "이든": consonant, "든": vowel, "이든지": consonant, "든지": vowel,
	"이야": consonant, "야": vowel, "이야말로": consonant, "야말로": vowel, "이여": consonant, "여": vowel,
	"이다": anySound, "다": vowel, "입니다": anySound, "이었다": consonant, "이었던": consonant, "이었으며": consonant, "이었고": consonant,
	"였다": vowel, "였던": vowel, "였으며": vowel, "였고": vowel, "이기": anySound, "이기도": anySound, "인": anySound, "인데": anySound,
	"인지": anySound, "인가": anySound, "일": anySound, "임": anySound, "이지": anySound, "이지만": anySound, "지만": vowel,
	"이라": consonant, "라": vowel, "이라서": consonant, "라서": vowel, "이므로": anySound, "이니": anySound, "이어서": consonant, "여서": vowel,
	"이요": anySound, "이죠": anySound, "이냐": anySound, "이래": anySound, "이라지만": consonant, "라지만": vowel, "이면서": anySound, "이면": anySound, "이거나": anySound,
	"서": vowel, "에선": anySound, "에겐": anySound, "엔": anySound, "선": vowel, "론": vowelOrL, "으론": notL, "께선": anySound, "만이": anySound,
	"으로의": notL, "으로는": notL, "으로도": notL, "치고": anySound, "치고는": anySound, "말고": anySound,
}

// later are the particles that may follow another particle.
var later = map[string]bool{
	"은": true, "는": true, "이": true, "가": true, "을": true, "를": true, "의": true, "에": true, "도": true, "만": true, "로": true, "으로": true,
	"까지": true, "부터": true, "조차": true, "마저": true, "밖에": true, "보다": true, "처럼": true, "나": true, "이나": true, "라도": true, "이라도": true,
	"와": true, "과": true, "서": true, "에서": true, "뿐": true, "인": true, "이다": true, "였다": true, "이었다": true, "이라는": true, "라는": true,
	"입니다": true, "야": true, "이야": true, "요": true, "며": true, "이며": true, "다": true, "고": true, "이고": true, "일": true, "든": true, "이든": true,
}

// endsWord reports whether rest, the letters glued to a name that ends in
// last, is nothing but particles, or nothing at all.
func endsWord(rest string, last rune) bool {
	if rest == "" {
		return true
	}
	for i := range rest {
		if i == 0 {
			continue
		}
		if need, ok := first[rest[:i]]; ok && need.fits(last) && tail(rest[i:], 2) {
			return true
		}
	}
	need, ok := first[rest]
	return ok && need.fits(last)
}

// tail reports whether rest is up to n particles that follow another one.
func tail(rest string, n int) bool {
	if later[rest] {
		return true
	}
	if n == 1 {
		return false
	}
	for i := range rest {
		if i > 0 && later[rest[:i]] && tail(rest[i:], n-1) {
			return true
		}
	}
	return false
}

// fits reports whether a particle may follow the character last. Of figures
// and letters other than Hangul the sound is not known.
func (e ending) fits(last rune) bool {
	if e == anySound || classOf(last) != hangul || last < '가' {
		return true
	}
	final := (last - '가') % 28
	switch e {
	case consonant:
		return final != 0
	case vowel:
		return final == 0
	case vowelOrL:
		return final == 0 || final == 8
	}
	return final != 0 && final != 8
}

// hangulRun gives the Hangul letters that s begins with.
func hangulRun(s string) string {
	for i, r := range s {
		if classOf(r) != hangul {
			return s[:i]
		}
	}
	return s
}

// trimAny cuts the longest of the words off the front of s.
func trimAny(s string, words []string) (rest string, ok bool) {
	best := -1
	for _, w := range words {
		if len(w) > best && strings.HasPrefix(s, w) {
			best = len(w)
		}
	}
	if best < 0 {
		return s, false
	}
	return s[best:], true
}

func lastOf(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
