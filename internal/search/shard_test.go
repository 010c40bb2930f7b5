package search

import (
	"bytes"
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"
)

// entries makes sorted postings of terms in documents up to last.
func entries(r *rand.Rand, keyBits, terms, last int) []entry {
	seen := map[entry]bool{}
	for range terms {
		key := uint32(r.Uint64() & (1<<keyBits - 1))
		share := r.Float64() * r.Float64()
		for d := 1; d <= last; d++ {
			if r.Float64() < share {
				seen[newEntry(key, d, uint8(r.IntN(4)))] = true
			}
		}
	}
	es := make([]entry, 0, len(seen))
	for e := range seen {
		es = append(es, e)
	}
	slices.Sort(es)
	return slices.CompactFunc(es, func(a, b entry) bool { return a>>2 == b>>2 })
}

func TestShard(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for _, c := range []struct{ keyBits, terms, last int }{
		{20, 0, 1}, {20, 1, 1}, {20, 60, 40}, {28, 90, 300}, {20, 40, 5000}, {32, 30, 700},
	} {
		es := entries(r, c.keyBits, c.terms, c.last)
		data := encodeShard(&bitWriter{}, es, c.keyBits)
		if len(es) == 0 {
			if data != nil {
				t.Errorf("%+v: a shard without postings has %d bytes", c, len(data))
			}
			continue
		}
		s, err := decodeShard(data, c.last)
		if err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
		var got []entry
		for key, l := range s {
			if len(l.docs) != len(l.weights) {
				t.Fatalf("%+v: %d documents, %d weights", c, len(l.docs), len(l.weights))
			}
			for i, d := range l.docs {
				got = append(got, newEntry(key, int(d), l.weights[i]))
			}
		}
		slices.SortFunc(got, cmp.Compare[entry])
		want := slices.Clone(es)
		dense(want)
		if !slices.Equal(got, want) {
			t.Errorf("%+v: %d postings came back as %d others", c, len(want), len(got))
		}
	}
}

// dense gives the postings of lists that are written by what is missing the
// weight that they come back with.
func dense(es []entry) {
	for from := 0; from < len(es); {
		to := from
		for to < len(es) && es[to].key() == es[from].key() {
			to++
		}
		if n := to - from; n >= denseFrom && n > int(es[to-1].doc())/2 {
			for i := from; i < to; i++ {
				es[i] = es[i]&^3 | 1
			}
		}
		from = to
	}
}

// FuzzShard reads damaged shards, which must end in an error or in lists that
// keep their promises, and writes what it read.
func FuzzShard(f *testing.F) {
	r := rand.New(rand.NewPCG(2, 2))
	for _, terms := range []int{1, 5, 40} {
		f.Add(encodeShard(&bitWriter{}, entries(r, 20, terms, 600), 20), uint16(600))
	}
	f.Fuzz(func(t *testing.T, data []byte, last uint16) {
		s, err := decodeShard(data, int(last))
		if err != nil {
			return
		}
		var es []entry
		for key, l := range s {
			if !slices.IsSorted(l.docs) || len(l.docs) > int(last) {
				t.Fatalf("a list of %d documents of %d, or out of order", len(l.docs), last)
			}
			for i, d := range l.docs {
				if d < 1 || int(d) > int(last) {
					t.Fatalf("document %d of %d", d, last)
				}
				es = append(es, newEntry(key, int(d), l.weights[i]))
			}
		}
		slices.Sort(es)
		if len(es) == 0 {
			return
		}
		again, err := decodeShard(encodeShard(&bitWriter{}, es, 32), int(last))
		if err != nil {
			t.Fatal(err)
		}
		for key, l := range again {
			if !slices.Equal(l.docs, s[key].docs) {
				t.Fatal("a list came back as another")
			}
		}
	})
}

func TestBits(t *testing.T) {
	w := &bitWriter{}
	w.put(5, 3)
	w.gamma(1)
	w.gamma(1 << 20)
	w.rice(1000, 3)
	w.rice(0, 0)
	w.put(0xFFFFFFFF, 32)
	r := &bitReader{in: w.out}
	got := []uint32{r.get(3), r.gamma(), r.gamma(), r.rice(3), r.rice(0), r.get(32)}
	if want := []uint32{5, 1, 1 << 20, 1000, 0, 0xFFFFFFFF}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if r.bad {
		t.Error("the reader ran past the end")
	}
}

func TestMeta(t *testing.T) {
	m := &meta{docs: 40, last: 41, bits: shardBits(41), names: hash{1, 2, 3}}
	m.blocks = make([]hash, 3)
	m.shards = make([]hash, shardCount(m.bits))
	m.shards[7] = hash{9, 9, 9}
	data := m.encode()
	got, err := decodeMeta(data)
	if err != nil {
		t.Fatal(err)
	}
	if got.names != m.names || got.shards[7] != m.shards[7] || !bytes.Equal(got.encode(), data) {
		t.Errorf("got %+v", got)
	}
	for _, bad := range [][]byte{nil, []byte("SLK1"), data[:len(data)-1], append([]byte("XXXX"), data[4:]...)} {
		if _, err := decodeMeta(bad); err == nil {
			t.Errorf("%d damaged bytes are taken", len(bad))
		}
	}
}

func TestShardBits(t *testing.T) {
	for last, want := range map[int]int{0: 6, 1: 6, 256: 6, 257: 7, 1000: 8, 10000: 11, 1 << 20: 11} {
		if got := shardBits(last); got != want {
			t.Errorf("shardBits(%d) = %d, want %d", last, got, want)
		}
	}
}
