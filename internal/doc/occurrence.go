package doc

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
)

// Occurrence finds the n-th occurrence of surface in text, from 1. Occurrences
// may overlap.
func Occurrence(text, surface string, n int) (in diag.Span, ok bool) {
	if surface == "" {
		return diag.Span{}, false
	}
	for from := 0; n > 0; n-- {
		i := strings.Index(text[min(from, len(text)):], surface)
		if i < 0 {
			return diag.Span{}, false
		}
		in = diag.Span{Start: from + i, End: from + i + len(surface)}
		from = in.Start + 1
	}
	return in, in.Len() > 0
}

// Bare gives the places in d.Text that a person wants without a mark, ordered:
// what the front matter lists under unmarked, and the machine's marks that
// were taken away. Annotating leaves bare whatever overlaps them.
func (d *Document) Bare() []diag.Span {
	if len(d.Unmarked) == 0 && len(d.Gone) == 0 {
		return nil
	}
	var all []diag.Span
	for _, in := range Locate(d.Text, d.Unmarked) {
		if in.Len() > 0 {
			all = append(all, in)
		}
	}
	o := newOccurrences(d.Text)
	for _, a := range d.Unmarked {
		if a.N == 0 || a.old() {
			o.want(a.everywhere())
		}
	}
	o.count()
	for surface, places := range o.found {
		for _, at := range places {
			all = append(all, diag.Span{Start: at, End: at + len(surface)})
		}
	}
	for _, g := range d.Gone {
		if g.In.Len() > 0 {
			all = append(all, g.In)
		}
	}
	slices.SortFunc(all, func(a, b diag.Span) int { return 2*cmpInt(a.Start, b.Start) + cmpInt(a.End, b.End) })
	return slices.Compact(all)
}

// everywhere is the words that an anchor may mean at all their places: a surface
// may itself end in #3.
func (a Anchor) everywhere() string { return a.String() }

func cmpInt(a, b int) int { return min(max(a-b, -1), 1) }

// occurrences finds where some strings occur in a text, all in one pass: at
// each character the words there are looked up in each length that a string which begins
// with it has. Thousands of names may begin alike; their lengths are few.
type occurrences struct {
	text    string
	lengths map[rune][]int
	found   map[string][]int // ascending
}

func newOccurrences(text string) *occurrences {
	return &occurrences{text: text, lengths: map[rune][]int{}, found: map[string][]int{}}
}

// want adds a string to look for.
func (o *occurrences) want(s string) {
	if _, ok := o.found[s]; ok || s == "" {
		return
	}
	o.found[s] = nil
	r, _ := utf8.DecodeRuneInString(s)
	if !slices.Contains(o.lengths[r], len(s)) {
		o.lengths[r] = append(o.lengths[r], len(s))
	}
}

// count looks for what is wanted.
func (o *occurrences) count() {
	if len(o.found) == 0 {
		return
	}
	for i, r := range o.text {
		for _, n := range o.lengths[r] {
			if i+n > len(o.text) {
				continue
			}
			if at, wanted := o.found[o.text[i:i+n]]; wanted {
				o.found[o.text[i:i+n]] = append(at, i)
			}
		}
	}
}

// mostReaches bounds how differently the anchors of one surface may be written.
const mostReaches = 24

// places finds where anchors stand in a text.
type places struct {
	*occurrences
	reaches map[string][]reach // of the anchors of a surface
	alike   map[stamp][]int    // where the same stands, ascending
}

func newPlaces(text string) *places {
	return &places{newOccurrences(text), map[string][]reach{}, map[stamp][]int{}}
}

// want adds an anchor to look for.
func (p *places) want(a Anchor) {
	p.occurrences.want(a.Surface)
	if a.old() {
		return
	}
	if list := p.reaches[a.Surface]; len(list) < mostReaches && !slices.Contains(list, a.reach()) {
		p.reaches[a.Surface] = append(list, a.reach())
	}
	p.alike[a.stamp()] = nil
}

// find looks for what is wanted.
func (p *places) find() {
	p.count()
	for surface, list := range p.reaches {
		for _, at := range p.found[surface] {
			for _, r := range list {
				a := surroundings(p.text, diag.Span{Start: at, End: at + len(surface)}, r)
				if found, ok := p.alike[a.stamp()]; ok && a.reach() == r {
					p.alike[a.stamp()] = append(found, at)
				}
			}
		}
	}
}

// of is where the words of a stand with all that a knows around them.
func (p *places) of(a Anchor) []int {
	if a.old() {
		return p.found[a.Surface]
	}
	return p.alike[a.stamp()]
}
