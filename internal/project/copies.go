package project

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"

	"sillok/internal/doc"
)

// One release reaches people as HWPX, as PDF and as the page of a board. The
// copies differ in what the formats keep, and are one document.

// print tells documents apart by their words.
type print struct {
	words  uint64   // of all words in order
	head   string   // letters of the title and the date; empty without a title
	sketch []uint64 // the smallest hashes of runs of words
}

// The measure of sameness: runs of five words, of which a sketch keeps the 256
// with the smallest hashes; nine in ten of two copies agree (A. Broder, On the
// resemblance and containment of documents, 1997).
const (
	runLength  = 5
	sketchSize = 256
	sameShare  = 0.9
)

// printOf takes the print of an article.
func printOf(a *doc.Article) print {
	letters := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }
	words := strings.FieldsFunc(a.Text, letters)
	p := print{words: hashOf(words)}
	if title := strings.Join(strings.FieldsFunc(a.Title, letters), ""); title != "" {
		p.head = title + " " + a.Published.String()
	}
	for i := 0; i+runLength <= len(words); i++ {
		p.sketch = append(p.sketch, hashOf(words[i:i+runLength]))
	}
	slices.Sort(p.sketch)
	p.sketch = slices.Compact(p.sketch)
	p.sketch = slices.Clone(p.sketch[:min(len(p.sketch), sketchSize)])
	return p
}

func hashOf(words []string) uint64 {
	h := fnv.New64a()
	for _, w := range words {
		h.Write([]byte(w))
		h.Write([]byte{0})
	}
	return h.Sum64()
}

// like estimates which share of the runs of two documents they have in common:
// of the smallest hashes of both together, those that both have.
func (p print) like(q print) float64 {
	both, all := 0, 0
	for i, j := 0, 0; (i < len(p.sketch) || j < len(q.sketch)) && all < sketchSize; all++ {
		switch {
		case j == len(q.sketch) || i < len(p.sketch) && p.sketch[i] < q.sketch[j]:
			i++
		case i == len(p.sketch) || p.sketch[i] > q.sketch[j]:
			j++
		default:
			both, i, j = both+1, i+1, j+1
		}
	}
	if all == 0 {
		return 0
	}
	return float64(both) / float64(all)
}

// copies finds documents that are there already.
type copies struct {
	byWords map[uint64]original
	byHead  map[string][]original
}

// original is a document that is there: what messages call it, and its source
// where it was taken in this run.
type original struct {
	name, source string
	print
}

func newCopies() *copies {
	return &copies{byWords: map[uint64]original{}, byHead: map[string][]original{}}
}

func (c *copies) add(name, source string, p print) {
	o := original{name, source, p}
	if _, there := c.byWords[p.words]; !there {
		c.byWords[p.words] = o
	}
	if p.head != "" {
		c.byHead[p.head] = append(c.byHead[p.head], o)
	}
}

// find gives a document with the same words, or with the same title and day and
// nearly the same words.
func (c *copies) find(p print) (original, bool) {
	if o, there := c.byWords[p.words]; there {
		return o, true
	}
	for _, o := range c.byHead[p.head] {
		if p.like(o.print) >= sameShare {
			return o, true
		}
	}
	return original{}, false
}
