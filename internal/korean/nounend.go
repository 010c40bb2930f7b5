package korean

import (
	"sync"
	"unicode/utf8"
)

// copulaForms gives, for each form of 이다 that stands glued behind a noun, the
// sound it stands behind, as Particle.after has it.
var copulaForms = sync.OnceValue(func() map[string]byte {
	forms := map[string]byte{}
	for _, row := range rows("copula") {
		forms[row[0]] = '-'
		if row[1] != "-" {
			forms[row[1]] = 'v'
		}
	}
	// 이라는 stands behind consonants only, since its short form is the rule behind vowels.
	for _, row := range rows("copula") {
		if r, _ := utf8.DecodeRuneInString(row[0][len("이"):]); row[1] != "-" && (r == '라' || r == '었' || r == '어') {
			forms[row[0]] = 'c'
		}
	}
	return forms
})

// lastSyllables tells in which syllables particles and forms of 이다 end.
var lastSyllables = sync.OnceValue(func() *[lastSyllable - firstSyllable + 1]bool {
	var ends [lastSyllable - firstSyllable + 1]bool
	add := func(form string) {
		if r, _ := utf8.DecodeLastRuneInString(form); IsSyllable(r) {
			ends[r-firstSyllable] = true
		}
	}
	for form := range particleTable() {
		add(form)
	}
	for form := range copulaForms() {
		add(form)
	}
	return &ends
})

// MayEndNoun reports whether a word ends in a syllable in which a particle or a
// form of 이다 does: a quick question before EndsNoun is asked for its parts.
func MayEndNoun(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(word)
	return IsSyllable(r) && lastSyllables()[r-firstSyllable]
}

// EndsNoun reports whether rest, the letters glued to a noun that ends in the
// character last, is nothing but particles or a form of 이다, or nothing at all.
// Behind figures and Latin letters, whose sound is not known, all forms may stand.
func EndsNoun(last rune, rest string) bool {
	if rest == "" {
		return true
	}
	if len(rest) > 2*longestParticle || !MayEndNoun(rest) {
		return false
	}
	if endsInParticles(last, rest, 0) {
		return true
	}
	return copulaBehind(last, rest)
}

// endsInParticles reports whether s is particles one after another, the last
// perhaps with a form of 이다 behind it (시청에서이다, 서울에서의).
func endsInParticles(last rune, s string, depth int) bool {
	for n := min(len(s), longestParticle); n > 0; n-- {
		p := particleTable()[s[:n]]
		if p == nil || !fits(p.after, last) {
			continue
		}
		if n == len(s) {
			return true
		}
		if depth > 2 || p.closes() {
			continue
		}
		r, _ := utf8.DecodeLastRuneInString(s[:n])
		if endsInParticles(r, s[n:], depth+1) || copulaBehind(r, s[n:]) {
			return true
		}
	}
	return false
}

func copulaBehind(last rune, s string) bool {
	after, ok := copulaForms()[s]
	return ok && fits(after, last)
}

// fits reports whether what asks for a sound may stand behind a character.
func fits(after byte, last rune) bool {
	if !IsSyllable(last) {
		return true
	}
	coda := Coda(last)
	switch after {
	case 'c':
		return coda != 0
	case 'v':
		return coda == 0
	case 'l':
		return coda == 0 || coda == 'ㄹ'
	case 'n':
		return coda != 0 && coda != 'ㄹ'
	}
	return true
}
