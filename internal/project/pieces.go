package project

import (
	"strings"
	"unicode/utf8"
)

// The text of a document is the text of its page without heads, brackets and lists. It
// is kept as the stretches of the page that it is made of, a fiftieth of its length.

// piece is a stretch of a page that stands in a text, and letters behind it that the page
// does not have there.
type piece struct {
	Skip int // from the end of the stretch before
	Len  int
	Rest string
}

// nextWithin is how far behind a stretch the next one is sought, and leastStretch how long
// one is that is sought: a mark's address lies between two. What is not found is kept in
// letters, so that any choice gives the text.
const (
	nextWithin   = 1024
	leastStretch = 4
)

// pieces takes a text apart into stretches of its page.
func pieces(page, text string) []piece {
	var list []piece
	at, end := max(0, strings.Index(page, "\n---")), 0 // in the page: where to look, behind its head, and where the last stretch ended
	rest := 0                                          // where in the text the letters begin that are in no stretch
	letters := func(to int) {
		if rest == to {
			return
		}
		if len(list) == 0 {
			list = append(list, piece{})
		}
		list[len(list)-1].Rest = text[rest:to]
	}
	for i := 0; i < len(text); {
		found := -1
		if i+leastStretch <= len(text) {
			found = strings.Index(page[at:min(len(page), at+nextWithin)], text[i:i+leastStretch])
		}
		if found < 0 {
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
			continue
		}
		letters(i)
		at += found
		n := leastStretch
		for i+n < len(text) && at+n < len(page) && text[i+n] == page[at+n] {
			n++
		}
		list = append(list, piece{Skip: at - end, Len: n})
		at, i = at+n, i+n
		end, rest = at, i
	}
	letters(len(text))
	return list
}

// together makes the text again; ok is false where the pieces are another page's.
func together(page string, list []piece) (text string, ok bool) {
	n := 0
	for _, p := range list {
		n += p.Len + len(p.Rest)
	}
	var b strings.Builder
	b.Grow(max(0, n))
	at := 0
	for _, p := range list {
		at += p.Skip
		if at < 0 || p.Len < 0 || at+p.Len < at || at+p.Len > len(page) {
			return "", false
		}
		b.WriteString(page[at : at+p.Len])
		b.WriteString(p.Rest)
		at += p.Len
	}
	return b.String(), true
}
