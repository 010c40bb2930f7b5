package annotate

import (
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Particles stand glued behind a name and never belong to its span (guide, span
// rule 1); package korean reads them. What may stand between a name and its
// particles is in suffixes.

// suffixes are what a name may have behind it before its particles: 측은, 들이, 등에.
var suffixes = words("name-suffixes")

// honorific is the suffix that honours a person behind a name or post.
var honorific = words("honorific")

// longestEnd is how many bytes of suffixes and particles are looked for.
const longestEnd = 24

// particleLen gives the length in bytes of the particles that s begins with,
// as long as a word boundary follows them; -1 where neither boundary nor
// particle stands at the beginning of s.
func particleLen(s string) int {
	if boundary(s) {
		return 0
	}
	if rest, ok := honorific.CutBegin(s); ok {
		if n := particleLen(rest); n >= 0 {
			return len(s) - len(rest) + n
		}
	}
	word := s[:wordEnd(s)]
	if korean.EndsNoun(0, word) {
		return len(word)
	}
	if suffixed(word) {
		return len(word)
	}
	return -1
}

// stems calls f with word and then with word without each particle that it
// may end in, longest particle first, until f returns true.
func stems(word string, f func(stem string) bool) bool {
	var room [8]int32
	for _, n := range appendStems(room[:0], word) {
		if f(word[:n]) {
			return true
		}
	}
	return false
}

// stems is [stems] of the i-th word, whose ends are read once for all rules.
func (a *article) stems(i int, f func(stem string) bool) bool {
	word := a.word(i)
	if word == "" {
		return f("")
	}
	if a.stemsAt == nil {
		a.readStems()
	}
	for _, n := range a.stemList[a.stemsAt[i]:a.stemsAt[i+1]] {
		if f(word[:n]) {
			return true
		}
	}
	return false
}

// readStems lists the stems of all words.
func (a *article) readStems() {
	a.stemsAt = make([]int32, 1, len(a.words)+1)
	a.stemList = make([]int32, 0, 2*len(a.words))
	for i := range a.words {
		a.stemList = appendStems(a.stemList, a.word(i))
		a.stemsAt = append(a.stemsAt, int32(len(a.stemList)))
	}
}

// appendStems appends the lengths of word's stems, in the order of [stems].
func appendStems(out []int32, word string) []int32 {
	add := func(stem string) {
		out = append(out, int32(len(stem)))
		if w, ok := honorific.CutEnd(stem); ok && w != "" { // 나은별(87)님은: a title alone
			out = append(out, int32(len(w)))
		}
	}
	add(word)
	if !korean.MayEndNoun(word) && !suffixes.Ends(word) {
		return out
	}
	for i := range word {
		if i > 0 && len(word)-i <= longestEnd && endsName(word[:i], word[i:]) {
			add(word[:i])
		}
	}
	return out
}

// endsName reports whether rest, glued behind name, is a suffix with particles or
// particles alone.
func endsName(name, rest string) bool {
	if genitive.Begins(rest) && korean.IsMeeting(name+genitive.Word()) {
		return false
	}
	return korean.EndsNoun(lastRune(name), rest) || suffixed(rest)
}

// suffixed reports whether rest is one of the suffixes with particles behind it, or
// with none.
func suffixed(rest string) bool {
	tail, ok := suffixes.CutBegin(rest)
	return ok && korean.EndsNoun(lastRune(rest[:len(rest)-len(tail)]), tail)
}

// stemLen is the length of word without the longest particle that it may end in
// and the 님 before that.
func stemLen(word string) int {
	stem := len(word)
	if korean.MayEndNoun(word) || suffixes.Ends(word) {
		for i := range word {
			if i > 0 && len(word)-i <= longestEnd && endsName(word[:i], word[i:]) {
				stem = i
				break
			}
		}
	}
	return len(honorific.WithoutEnd(word[:stem]))
}

// stemByParticle is the j-th word without the particle that it ends in, the
// longest that leaves two syllables.
func (a *article) stemByParticle(j int) string {
	w := a.word(j)
	best := w
	if schemeEnds.Ends(w) { // 취업지원제도, not the particle 도
		return w
	}
	stems(w, func(s string) bool {
		if s != w && runes(s) >= 2 {
			best = s
			return true
		}
		return false
	})
	return best
}

// schemeEnds end words in the syllable of a particle that belongs to them.
var schemeEnds = words("scheme-ends")

// stemSpan is where the j-th word stands without its particle.
func (a *article) stemSpan(j int) diag.Span {
	return diag.Span{Start: a.words[j].start, End: a.words[j].start + len(a.stemByParticle(j))}
}
