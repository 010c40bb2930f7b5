package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Particles stand glued behind a name and never belong to its span (guide,
// span rule 1). Each may be followed by further ones: 에서+는, 으로+부터+의.
// The table is ordered so that the longest comes first.
var particles = []string{
	"으로부터의", "에서부터의", "이라고는", "으로부터는",
	"으로서의", "으로써의", "으로부터", "에서부터", "에게서는", "이라는", "에서만", "에서는", "에서도", "에서의", "으로는", "으로도", "으로의", "으로서", "으로써", "에게는", "에게도", "에게서", "까지의", "까지는", "까지도", "부터의", "부터는", "만으로", "이라고", "이라며", "이라면", "이라도", "이지만", "이었던", "이기도", "이었다", "입니다", "뿐만", "와의", "과의", "에서", "에게", "에는", "에도", "에만", "에선", "으로", "로서", "로써", "로는", "로도", "로의", "로부터", "라는", "라고", "라며", "라면", "라도", "보다", "처럼", "까지", "부터", "마다", "조차", "마저", "이나", "이란", "이며", "이고", "이자", "이다", "이라", "인데", "인지", "였던", "였다", "이든", "한테", "께서", "만을", "만의", "만이", "만은", "대로", "하고", "들이", "들은", "들을", "들의", "들과", "들도", "들에",
	"은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "만", "나", "란", "며", "고", "인", "뿐", "께", "측", "들", "등",
}

// particleLen gives the length in bytes of the particles that s begins with,
// as long as a word boundary follows them; -1 where neither boundary nor
// particle stands at the beginning of s.
func particleLen(s string) int {
	if boundary(s) {
		return 0
	}
	if rest, ok := strings.CutPrefix(s, "님"); ok {
		if n := particleLen(rest); n >= 0 {
			return len("님") + n
		}
	}
	for _, p := range particles {
		if rest, ok := strings.CutPrefix(s, p); ok && boundary(rest) {
			return len(p)
		}
	}
	return -1
}

// boundary reports whether s begins with something that no word goes on with.
func boundary(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s == "" || !wordRune(r)
}

// wordRune reports whether r is part of a word: a letter or a digit.
func wordRune(r rune) bool {
	if r >= 0xAC00 && r <= 0xD7A3 {
		return true
	}
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && r != 'ㆍ' // a middle dot to most writers
}

func hangul(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }

// stems calls f with word and then with word without each particle that it
// may end in, longest particle first, until f returns true.
func stems(word string, f func(stem string) bool) bool {
	if f(word) {
		return true
	}
	if w, ok := strings.CutSuffix(word, "님"); ok && f(w) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(word)
	for _, p := range particlesEnding[last] {
		if len(p) < len(word) && strings.HasSuffix(word, p) && agrees(word[:len(word)-len(p)], p) {
			stem := word[:len(word)-len(p)]
			if f(stem) {
				return true
			}
			if w, ok := strings.CutSuffix(stem, "님"); ok && f(w) {
				return true
			}
		}
	}
	return false
}

// agrees reports whether particle p may follow stem: 은, 이, 을, 과, 으로 ask
// for a final consonant; 는, 가, 를, 와, 로 for none (로 also after ㄹ).
// Stems that end in Latin letters or digits agree with all.
func agrees(stem, p string) bool {
	last, _ := utf8.DecodeLastRuneInString(stem)
	if !hangul(last) {
		return true
	}
	final := (last - 0xAC00) % 28
	switch p {
	case "은", "이", "을", "과", "이나", "이란", "이며", "이라는", "이라고", "이라며", "과의", "이고", "이자", "이라":
		return final != 0
	case "는", "가", "를", "와", "나", "란", "며", "라는", "라고", "라며", "와의":
		return final == 0
	case "으로", "으로는", "으로도", "으로의", "으로서", "으로써", "으로부터":
		return final != 0 && final != 8
	case "로", "로는", "로도", "로의", "로서", "로써", "로부터":
		return final == 0 || final == 8
	}
	return true
}

// particlesEnding lists the particles by their last syllable, the longest first.
var particlesEnding = func() map[rune][]string {
	m := map[rune][]string{}
	for _, p := range particles {
		last, _ := utf8.DecodeLastRuneInString(p)
		m[last] = append(m[last], p)
	}
	return m
}()

// stemLen is the length of word without the longest particle that it may end in.
func stemLen(word string) int {
	last, _ := utf8.DecodeLastRuneInString(word)
	for _, p := range particlesEnding[last] {
		if stem := len(word) - len(p); stem > 0 && word[stem:] == p && agrees(word[:stem], p) {
			return stem
		}
	}
	return len(word)
}
