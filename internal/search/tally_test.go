package search

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
)

// A tally counts as a map does, through growing and forgetting.
func TestTally(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	c := newTally()
	for _, terms := range []int{10, 3 * leastSlots, 500} {
		c.reset()
		want := map[term]uint32{}
		for range 4 * terms {
			x := term(r.IntN(terms))
			if r.IntN(8) == 0 {
				want[x] |= titleCount
				c.set(x, c.of(x)|titleCount)
				continue
			}
			if want[x]++; c.add(x) != want[x] {
				t.Fatalf("%d is counted %d times, want %d", x, c.of(x), want[x])
			}
		}
		got := map[term]uint32{}
		for _, s := range c.slots {
			if s.n > 0 {
				got[s.term] = s.n
			}
		}
		if !maps.Equal(got, want) {
			t.Errorf("%d terms: %d are counted, want %d", terms, len(got), len(want))
		}
	}
}

// Entries in order of their documents are sorted by keys of any width.
func TestSortByKey(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var room []entry
	for _, bits := range []int{1, 11, 12, 22, 24, 32} {
		for _, n := range []int{0, 1, 200, 5000} {
			var es []entry
			for doc := range n {
				es = append(es, newEntry(0xC0000000|uint32(r.Uint64()&(1<<bits-1)), doc, uint8(r.IntN(4))))
			}
			want := slices.Sorted(slices.Values(es))
			es, room = sortByKey(es, room, bits)
			if !slices.Equal(es, want) {
				t.Errorf("%d entries with keys of %d bits are out of order", n, bits)
			}
		}
	}
}
