package doc

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
)

// finder finds words in a text. A long text is indexed when words of it are first
// asked for, so that a list of as many rows as there are sentences costs no more
// than the rows are long. It stops finding when a list of a broken page would make
// it read the text too often.
type finder struct {
	text   string
	budget int     // bytes it may still read
	index  *starts // of a long text, once it is asked for
}

// shortText is the length in bytes up to which a text is read each time.
const shortText = 1 << 15

func newFinder(text string) *finder {
	return &finder{text: text, budget: 256*len(text) + 1<<26}
}

// words finds s at or after offset from; a space matches any white space.
func (f *finder) words(s string, from int) (diag.Span, bool) {
	if s = strings.TrimSpace(s); s == "" || f.budget <= 0 {
		return diag.Span{}, false
	}
	if len(f.text) > shortText && utf8.RuneCountInString(s) >= startLength {
		return f.indexed(s, from)
	}
	return f.read(s, from)
}

// read finds s at or after offset from by reading the text.
func (f *finder) read(s string, from int) (diag.Span, bool) {
	first, _, _ := strings.Cut(s, " ")
	for at := from; ; {
		i := strings.Index(f.text[at:], first)
		if i < 0 {
			f.budget -= len(f.text) - at
			return diag.Span{}, false
		}
		f.budget -= i + len(s)
		at += i
		if end, ok := matchWords(f.text, at, s); ok {
			return diag.Span{Start: at, End: end}, true
		}
		if at += len(first); f.budget <= 0 {
			return diag.Span{}, false
		}
	}
}

// indexed finds s at or after offset from by those characters in it that the text
// has least often: rows often begin alike.
func (f *finder) indexed(s string, from int) (diag.Span, bool) {
	if f.index == nil {
		f.index = startsOf(f.text)
	}
	places, rare := f.index.rarest(s, from)
	for _, at := range places {
		if f.budget -= len(s); f.budget <= 0 {
			break
		}
		begin, ok := matchBack(f.text, int(at), s[:rare])
		if !ok || begin < from {
			continue
		}
		if end, ok := matchWords(f.text, begin, s); ok {
			return diag.Span{Start: begin, End: end}, true
		}
	}
	return diag.Span{}, false
}

// matchBack compares s with what ends in text at offset at; a space matches white
// space. It gives where that begins.
func matchBack(text string, at int, s string) (begin int, ok bool) {
	for i := len(s) - 1; i >= 0; i-- {
		switch {
		case at == 0:
			return at, false
		case s[i] == ' ':
			if !isBlank(text[at-1]) {
				return at, false
			}
			for at > 0 && isBlank(text[at-1]) {
				at--
			}
			for i > 0 && s[i-1] == ' ' {
				i--
			}
		case s[i] != text[at-1]:
			return at, false
		default:
			at--
		}
	}
	return at, true
}

// starts are the places of a text by a hash of the characters that begin there.
type starts struct {
	begin  []int32 // by hash: where its places begin in places
	places []int32 // those of one hash in order
}

const (
	startLength = 4 // characters that are hashed, runs of white space as one
	startBits   = 17
)

// startOf is the hash of the characters that begin at byte i of s; false where
// fewer are left, or white space stands there.
func startOf(s string, i int) (uint32, bool) {
	if i < len(s) && isBlank(s[i]) {
		return 0, false
	}
	h := uint32(2166136261)
	for n := 0; n < startLength; n++ {
		if i >= len(s) {
			return 0, false
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if i += size; r == ' ' || r == '\n' {
			for r = ' '; i < len(s) && isBlank(s[i]); i++ {
			}
		}
		h = (h ^ uint32(r)) * 16777619
	}
	return (h ^ h>>15) & (1<<startBits - 1), true
}

// isBlank reports whether a space of a row may stand for c.
func isBlank(c byte) bool { return c == ' ' || c == '\n' }

// startsOf reads the places of a text.
func startsOf(text string) *starts {
	x := &starts{begin: make([]int32, 1<<startBits+1)}
	hashes := make([]uint32, 0, len(text)/3)
	for i := range text {
		h, ok := startOf(text, i)
		if !ok {
			h = 1 << startBits // none
		} else {
			x.begin[h+1]++
		}
		hashes = append(hashes, h)
	}
	for h := range 1 << startBits {
		x.begin[h+1] += x.begin[h]
	}
	x.places = make([]int32, x.begin[1<<startBits])
	next, k := slices.Clone(x.begin), 0
	for i := range text {
		if h := hashes[k]; h < 1<<startBits {
			x.places[next[h]] = int32(i)
			next[h]++
		}
		k++
	}
	return x
}

// rarest gives the byte of s at which those characters begin that stand at the
// fewest places at or after an offset, and these places.
func (x *starts) rarest(s string, offset int) (places []int32, at int) {
	for i := range s {
		h, ok := startOf(s, i)
		if !ok {
			continue
		}
		list := x.places[x.begin[h]:x.begin[h+1]]
		list = list[sort.Search(len(list), func(k int) bool { return int(list[k]) >= offset }):]
		if places == nil || len(list) < len(places) {
			if places, at = list, i; len(list) == 0 {
				break
			}
		}
	}
	return places, at
}
