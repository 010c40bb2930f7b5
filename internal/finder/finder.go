// Package finder looks for words in texts: for all of a list in one walk.
package finder

import "strings"

// Finder tells whether a text holds one of some words.
type Finder struct {
	short []string                    // looked for one by one: few, or of less than a syllable
	first map[[stem]byte][]string     // the others by their first bytes
	may   [1 << (hashBits - 6)]uint64 // a bit for each hash of first bytes: most places of a text are passed by it
}

const (
	few      = 1 // words that are looked for more quickly one by one
	stem     = 3 // bytes of a syllable
	hashBits = 12
)

// New gives the Finder of some words. It takes half a kilobyte beside them.
func New(words []string) *Finder {
	f := &Finder{first: map[[stem]byte][]string{}}
	for _, w := range words {
		if len(w) < stem || len(words) <= few {
			f.short = append(f.short, w)
			continue
		}
		first := [stem]byte([]byte(w[:stem]))
		f.first[first] = append(f.first[first], w)
		h := hash(w[0], w[1], w[2])
		f.may[h/64] |= 1 << (h % 64)
	}
	return f
}

// hash is of the first bytes of a word.
func hash(a, b, c byte) uint {
	return (uint(a)<<9 ^ uint(b)<<6 ^ uint(c)) % (1 << hashBits)
}

// In reports whether s holds one of the words.
func (f *Finder) In(s string) bool {
	for _, w := range f.short {
		if strings.Contains(s, w) {
			return true
		}
	}
	if len(f.first) == 0 {
		return false
	}
	for end := stem - 1; end < len(s); end++ {
		h := hash(s[end-2], s[end-1], s[end])
		if f.may[h/64]>>(h%64)&1 == 0 {
			continue
		}
		from := end + 1 - stem
		for _, w := range f.first[[stem]byte([]byte(s[from:end+1]))] {
			if strings.HasPrefix(s[from:], w) {
				return true
			}
		}
	}
	return false
}
