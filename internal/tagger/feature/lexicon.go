package feature

import "sillok/internal/fuse"

// Word classes of the lexicon, one bit each; a word can have several.
const (
	Person    uint8 = 1 << iota // 인명
	Place                       // 지명
	Proper                      // other proper noun
	Common                      // common noun
	Predicate                   // verb, adjective or adverb

	classes = 5
)

// Lengths in characters of the words that the lexicon holds.
const (
	MinWord = 2
	MaxWord = 10
)

// cover tells, for one character and word class, the longest lexicon word of
// that class over it.
type cover struct {
	length uint8 // in characters, 0 when there is none
	shape  uint8 // position in the word, how it sits in the eojeol
}

// Parts of a shape; the position takes the lowest two bits.
const (
	wordBegin = iota
	wordInside
	wordEnd

	startsEojeol = 4
	endsEojeol   = 8 // only a particle follows, or nothing
)

// findWords fills covers for the characters of one eojeol, asking the lexicon
// for all words that start at each of them.
func (x *Extractor) findWords(e *eojeol) {
	for i := e.coreStart; i < e.coreEnd; i++ {
		var longest [classes]uint8
		grams := &x.grams[pad+i]
		h := grams[3]
		for n := MinWord; n <= MaxWord && i+n <= e.coreEnd; n++ {
			if n <= len(grams) {
				h = grams[n-1]
			} else {
				h = fuse.Step(h, x.chars[pad+i+n-1])
			}
			for c, found := 0, x.lexicon.Get(h); found != 0; c, found = c+1, found>>1 {
				if found&1 != 0 {
					longest[c] = uint8(n)
				}
			}
		}
		for c, n := range longest {
			if n != 0 {
				x.lay(e, c, i, int(n))
			}
		}
	}
}

// lay enters a word where no longer one of its class lies; of two as long the
// first stays.
func (x *Extractor) lay(e *eojeol, class, start, n int) {
	shape := uint8(0)
	if start == e.coreStart {
		shape |= startsEojeol
	}
	if rest := e.coreEnd - start - n; rest <= longestParticle && e.endings>>rest&1 != 0 {
		shape |= endsEojeol
	}
	for k := range n {
		position := uint8(wordInside)
		switch k {
		case 0:
			position = wordBegin
		case n - 1:
			position = wordEnd
		}
		if at := &x.covers[start+k][class]; int(at.length) < n {
			*at = cover{uint8(n), shape | position}
		}
	}
}
