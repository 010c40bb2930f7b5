package korean

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
)

// Texts say the same words again and again: half of the words of a release have stood
// in it before, and more in one of the same body. What was read of a word is kept in
// a table of fixed size, one place for each hash, so that a word that is read again
// costs one look. What is read does not hang on what was kept.

const (
	memoPlaces  = 1 << 14 // some 4 MB when full
	longestKept = 36      // bytes of a word that is kept
)

// reading is what [readWord] gives of a word.
type reading struct {
	text      string
	noun      int // bytes of the noun
	particles []*Particle
	verb      *Verb
}

var (
	memoSeed = maphash.MakeSeed()
	memo     [memoPlaces]atomic.Pointer[reading]
)

// recall is readWord from the table, or for the table.
func recall(text string) (noun string, particles []*Particle, verb *Verb) {
	if len(text) > longestKept {
		return readWord(text)
	}
	place := &memo[maphash.String(memoSeed, text)%memoPlaces]
	r := place.Load()
	if r == nil || r.text != text {
		text := strings.Clone(text) // what is kept must not keep the document
		noun, particles, verb := readWord(text)
		r = &reading{text, len(noun), particles, verb}
		place.Store(r)
	}
	if r.verb != nil { // a word's verb is its own: what stands around it settles it
		v := *r.verb
		verb = &v
	}
	return text[:r.noun], r.particles, verb
}
