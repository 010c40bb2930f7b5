package doc

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
)

// A page names a place in its text by the words that stand there and by how
// often they stood before: 위원회#3. Such a key survives every edit of marks, and
// every edit of the text behind it.

// CountBefore counts the occurrences of surface that begin before offset at of
// text; one more is the number in the key of the surface at that place.
// Occurrences may overlap.
func CountBefore(text, surface string, at int) int {
	n := 0
	for from := 0; ; n++ {
		in, ok := next(text, surface, from)
		if !ok || in.Start >= at {
			return n
		}
		from = in.Start + 1
	}
}

// Occurrence finds the n-th occurrence of surface in text, from 1.
func Occurrence(text, surface string, n int) (in diag.Span, ok bool) {
	for from := 0; n > 0; n-- {
		if in, ok = next(text, surface, from); !ok {
			return diag.Span{}, false
		}
		from = in.Start + 1
	}
	return in, ok
}

func next(text, surface string, from int) (diag.Span, bool) {
	i := strings.Index(text[min(from, len(text)):], surface)
	if i < 0 || surface == "" {
		return diag.Span{}, false
	}
	return diag.Span{Start: from + i, End: from + i + len(surface)}, true
}

// Bare gives the places in d.Text that a person wants without a mark, ordered:
// what the front matter lists under unmarked, and the machine's marks that
// were taken away. Annotating leaves bare whatever overlaps them.
func (d *Document) Bare() []diag.Span {
	if len(d.Unmarked) == 0 && len(d.Gone) == 0 {
		return nil
	}
	o := newOccurrences(d.Text)
	for _, u := range d.Unmarked {
		surface, _ := splitKey(u)
		o.want(surface)
		o.want(u) // a surface may end in #3 itself
	}
	for _, g := range d.Gone {
		o.want(g.Surface)
	}
	o.count()
	var all []diag.Span
	add := func(surface string, n int) {
		for i, at := range o.found[surface] {
			if n == 0 || n == i+1 {
				all = append(all, diag.Span{Start: at, End: at + len(surface)})
			}
		}
	}
	for _, u := range d.Unmarked {
		if surface, n := splitKey(u); n > 0 {
			add(surface, n)
		}
		add(u, 0)
	}
	for _, g := range d.Gone {
		add(g.Surface, g.N)
	}
	slices.SortFunc(all, func(a, b diag.Span) int { return 2*cmpInt(a.Start, b.Start) + cmpInt(a.End, b.End) })
	return slices.Compact(all)
}

func cmpInt(a, b int) int { return min(max(a-b, -1), 1) }

// splitKey splits 위원회#3; without a number n is 0.
func splitKey(key string) (surface string, n int) {
	surface, number, ok := cutLast(key, "#")
	n, err := strconv.Atoi(number)
	if !ok || err != nil || n < 1 || surface == "" {
		return key, 0
	}
	return surface, n
}

// occurrences finds where some strings occur in a text, all in one pass: at
// each character only the strings that begin with it are compared.
type occurrences struct {
	text  string
	first map[rune][]string
	found map[string][]int // ascending
}

func newOccurrences(text string) *occurrences {
	return &occurrences{text: text, first: map[rune][]string{}, found: map[string][]int{}}
}

// want adds a string to look for.
func (o *occurrences) want(s string) {
	if _, ok := o.found[s]; ok || s == "" {
		return
	}
	o.found[s] = nil
	r, _ := utf8.DecodeRuneInString(s)
	o.first[r] = append(o.first[r], s)
}

// count looks for what is wanted.
func (o *occurrences) count() {
	for i, r := range o.text {
		for _, s := range o.first[r] {
			if strings.HasPrefix(o.text[i:], s) {
				o.found[s] = append(o.found[s], i)
			}
		}
	}
}
