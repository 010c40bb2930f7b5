package feature

import (
	"sillok/internal/fuse"
	"sillok/internal/korean"
)

// longestParticle is the number of characters of the longest particle.
const longestParticle = 4

// particleTable is an open-addressed set of the hashes of the particles which
// package korean says the model knows, hashed from the last character to the first.
type particleTable [512]uint64

func newParticleTable() *particleTable {
	t := new(particleTable)
	for _, p := range korean.LearnedParticles() {
		runes := []rune(p)
		h := fuse.Start
		for i := len(runes) - 1; i >= 0; i-- {
			h = fuse.Step(h, runes[i])
		}
		for i := h; ; i++ {
			if slot := &t[i%uint64(len(t))]; *slot == 0 || *slot == h {
				*slot = h
				break
			}
		}
	}
	return t
}

// has reports whether the hash is that of a particle.
func (t *particleTable) has(h uint64) bool {
	for i := h; ; i++ {
		switch t[i%uint64(len(t))] {
		case h:
			return true
		case 0:
			return false
		}
	}
}

// endings returns a bit for each length at which a suffix of word is a
// particle that leaves at least one character; bit 0, no suffix, is set.
func (t *particleTable) endings(word []rune) uint8 {
	found := uint8(1)
	h := fuse.Start
	for n := 1; n <= longestParticle && n < len(word); n++ {
		h = fuse.Step(h, word[len(word)-n])
		if t.has(h) {
			found |= 1 << n
		}
	}
	return found
}
