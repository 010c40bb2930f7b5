package feature

import "sillok/internal/fuse"

// eojeol is a run of characters between spaces, taken apart: edge punctuation,
// the core within it, and of the core the stem and the particle after it.
type eojeol struct {
	start              int // with punctuation
	coreStart, coreEnd int
	stemEnd            int   // the stem starts where the core does
	endings            uint8 // see particleTable.endings

	stem, particle uint64    // hashes
	last           [3]uint64 // hashes of the stem's last 1, 2, 3 characters
	class          uint64    // word classes of the stem in the lexicon
	surname        uint64    // 1 if the stem starts with one
	edges          uint64    // types of the characters beside the core
}

// noEojeol stands for the neighbours of the first and last eojeol.
func noEojeol() eojeol {
	const none = 0x5EED
	return eojeol{stem: none, particle: none, last: [3]uint64{none, none, none}}
}

// split cuts the text into its eojeols. Two empty ones stand before the first
// and after the last, so that neighbours need no test.
func (x *Extractor) split() {
	x.eojeols = append(x.eojeols[:0], noEojeol(), noEojeol())
	for i := 0; i < x.n; {
		if x.types[pad+i] == space {
			x.owner[i] = int32(len(x.eojeols)) // the one that follows
			i++
			continue
		}
		start := i
		for ; i < x.n && x.types[pad+i] != space; i++ {
			x.owner[i] = int32(len(x.eojeols))
		}
		x.eojeols = append(x.eojeols, x.takeApart(start, i))
	}
	x.eojeols = append(x.eojeols, noEojeol(), noEojeol(), noEojeol())
}

func (x *Extractor) takeApart(start, end int) eojeol {
	e := eojeol{start: start, coreStart: start, coreEnd: end}
	for e.coreStart < e.coreEnd && isPunctuation(x.types[pad+e.coreStart]) {
		e.coreStart++
	}
	for e.coreEnd > e.coreStart && isPunctuation(x.types[pad+e.coreEnd-1]) {
		e.coreEnd--
	}
	core := x.chars[pad+e.coreStart : pad+e.coreEnd]
	e.endings = x.particles.endings(core)
	cut := longestParticle
	for e.endings>>cut&1 == 0 {
		cut--
	}
	e.stemEnd = e.coreEnd - cut
	stem := core[:len(core)-cut]
	e.stem, e.particle = hash(stem), hash(core[len(core)-cut:])
	e.class = uint64(x.lexicon.Get(e.stem))
	if len(stem) > 0 && x.surname.has(stem[0]) {
		e.surname = 1
	}
	e.edges = uint64(x.types[pad+e.coreStart-1])<<4 | uint64(x.types[pad+e.coreEnd])
	for k := range e.last {
		e.last[k] = hash(stem[max(0, len(stem)-k-1):])
	}
	return e
}

func isPunctuation(t uint8) bool {
	switch t {
	case quote, bracket, stop, comma, other:
		return true
	}
	return false
}

func hash(chars []rune) uint64 {
	h := fuse.Start
	for _, c := range chars {
		h = fuse.Step(h, c)
	}
	return h
}

// place numbers where character i stands in e: in the stem counted from its
// end, in the particle, in the punctuation around, or in the space before.
func (e *eojeol) place(i int) uint64 {
	switch {
	case i < e.start:
		return 15
	case i < e.coreStart:
		return 14
	case i < e.stemEnd:
		return uint64(min(e.stemEnd-1-i, 8))
	case i < e.coreEnd:
		return uint64(9 + min(i-e.stemEnd, 2))
	}
	return 13
}
