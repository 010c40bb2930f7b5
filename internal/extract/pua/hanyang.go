package pua

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

// hanyang is the code of Hanyang, in which Hangul up to its version of 2010 kept
// the syllables of old Korean: each point with the letters that it is made of,
// initial, vowel and final, as Unicode writes them since its version 5.2. The
// assignments are those of the Hanyang PUA table of the Korean TeX users group,
// which is in the public domain; five points that it gives two readings are left
// out.
//
//go:embed hanyang.txt
var hanyang string

// oldHangul gives the letters of a syllable of old Korean, empty for another
// point.
func oldHangul(r rune) string {
	const first, last = 0xE0BC, 0xF8F7
	if r < first || r > last {
		return ""
	}
	return syllables()[r]
}

// syllables reads the table. Hardly a document needs it.
var syllables = sync.OnceValue(func() map[rune]string {
	m := make(map[rune]string, 5700)
	for line := range strings.Lines(hanyang) {
		fields := strings.Fields(line)
		var letters []rune
		for _, f := range fields {
			v, err := strconv.ParseUint(f, 16, 16)
			if err != nil {
				panic("hanyang.txt: " + line)
			}
			letters = append(letters, rune(v))
		}
		m[letters[0]] = string(letters[1:])
	}
	return m
})
