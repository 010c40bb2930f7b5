// Package lexicon holds the words that the reader of Korean must know: stems of
// verbs and adjectives, nouns of action and of state, and nouns that look like a
// noun with a particle or a verb with an ending. They come from mecab-ko-dic (see
// data/NOTICE.md) and lie in a word filter that is read where it lies.
package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"sillok/internal/fuse"
)

// Class says what a word may be; a word may be several things.
type Class uint8

const (
	Verb      Class = 1 << iota // the stem of a verb: 열
	Adjective                   // the stem of an adjective: 높
	Action                      // a noun that makes a verb with 하다: 개통
	State                       // a noun or root that makes an adjective with 하다: 필요
	Noun                        // one noun, adverb or determiner, whatever it looks like: 제도, 사고

	letters = "vansp"
)

// String gives a letter for each class: v, a, n (action), s (state), p (noun).
func (c Class) String() string {
	var b strings.Builder
	for i := range len(letters) {
		if c>>i&1 != 0 {
			b.WriteByte(letters[i])
		}
	}
	return b.String()
}

// ClassOf reads the letters that String gives.
func ClassOf(s string) (c Class) {
	for i := range len(letters) {
		if strings.IndexByte(s, letters[i]) >= 0 {
			c |= 1 << i
		}
	}
	return c
}

//go:embed data/lexicon.bin
var data []byte

var filter = sync.OnceValue(func() *fuse.Filter {
	f, err := fuse.Open(data)
	if err != nil {
		panic(err) // the file is embedded
	}
	return f
})

// Lookup gives the classes of a word, none when it is not listed.
func Lookup(word string) Class { return Class(filter().Get(fuse.Hash(word))) }
