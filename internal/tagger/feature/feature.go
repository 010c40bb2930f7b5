// Package feature turns the characters of a text into hashed features for a
// linear sequence model. The features of a character are
//
//   - the characters and n-grams around it,
//   - the types of characters around it and the run of digits or Latin letters
//     it stands in, and whether a surname stands here or just before,
//   - its eojeol (what stands between two spaces): stem, particle, endings of
//     the stem, its word classes, the neighbouring stems (a post, a title),
//   - the longest lexicon word of each class over it.
//
// Each feature is hashed to one of [Buckets] rows; nothing is stored by name.
package feature

import "sillok/internal/fuse"

// Buckets is the number of rows that features are hashed to.
const (
	bucketBits = 20
	Buckets    = 1 << bucketBits
)

// Most is more than the number of features that a character can have.
const Most = 96

// pad is how far features look to both sides.
const pad = 4

// Extractor holds the buffers for one text at a time; use one a goroutine.
type Extractor struct {
	lexicon   *fuse.Filter
	particles *particleTable
	surname   *surnameSet

	n       int
	chars   []rune      // folded, with pad characters before and after
	types   []uint8     // as chars
	grams   [][4]uint64 // as chars: hashes of the 1 to 4 characters from here on
	windows []uint64    // types of the characters from -4 to +4, four bits each
	runs    []uint64    // hash of the run of digits or Latin letters, or 0

	owner   []int32 // index of the eojeol of each character
	eojeols []eojeol
	covers  [][classes]cover
}

// NewExtractor returns an extractor that asks the given lexicon.
func NewExtractor(lexicon *fuse.Filter) *Extractor {
	return &Extractor{lexicon: lexicon, particles: newParticleTable(), surname: newSurnameSet()}
}

// Load takes in a text; [Extractor.At] then tells the features of each of its
// characters. The text is not kept.
func (x *Extractor) Load(text []rune) {
	x.n = len(text)
	x.chars = append(x.chars[:0], beforeText, beforeText, beforeText, beforeText)
	for _, r := range text {
		x.chars = append(x.chars, fold(r))
	}
	x.chars = append(x.chars, afterText, afterText, afterText, afterText)
	x.types = resize(x.types, len(x.chars))
	for i, r := range x.chars {
		x.types[i] = typeOf(r)
	}
	x.owner = resize(x.owner, x.n)
	x.covers = resize(x.covers, x.n)
	clear(x.covers)
	x.hashGrams()
	x.hashTypes()
	x.findRuns()
	x.split()
	for k := range x.eojeols {
		x.findWords(&x.eojeols[k])
	}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// hashGrams hashes the n-grams. They are hashed as words are, so that the
// lexicon can be asked with them.
func (x *Extractor) hashGrams() {
	x.grams = resize(x.grams, len(x.chars))
	for i := range x.chars {
		h := fuse.Start
		for k := range 4 {
			if i+k < len(x.chars) {
				h = fuse.Step(h, x.chars[i+k])
			}
			x.grams[i][k] = h
		}
	}
}

func (x *Extractor) hashTypes() {
	x.windows = resize(x.windows, x.n)
	var w uint64
	for i, t := range x.types {
		w = w<<4&(1<<36-1) | uint64(t)
		if at := i - 2*pad; at >= 0 && at < x.n {
			x.windows[at] = w
		}
	}
}

// findRuns gives the characters of a run of digits, or of Latin letters, its
// length, their place in it and the character after it.
func (x *Extractor) findRuns() {
	x.runs = resize(x.runs, x.n)
	clear(x.runs)
	for i := 0; i < x.n; {
		kind := runKind(x.types[pad+i])
		start := i
		for i++; i < x.n && runKind(x.types[pad+i]) == kind; i++ {
		}
		if kind == 0 {
			continue
		}
		next := uint64(x.chars[pad+i])
		length := uint64(min(i-start, 7))
		for k := start; k < i; k++ {
			x.runs[k] = next<<16 | kind<<12 | length<<4 | uint64(min(k-start, 2))<<2 | uint64(min(i-1-k, 2))
		}
	}
}

func runKind(t uint8) uint64 {
	switch t {
	case digit:
		return 1
	case upper, lower:
		return 2
	}
	return 0
}
