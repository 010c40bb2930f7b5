package search

import (
	"encoding/binary"
	"math/bits"
)

// bitWriter writes numbers of any width, the highest bit first.
type bitWriter struct {
	out  []byte
	free int // bits left in the last byte
}

// put writes the lowest n bits of v; n is at most 32.
func (w *bitWriter) put(v uint32, n int) {
	for n > 0 {
		if w.free == 0 {
			w.out = append(w.out, 0)
			w.free = 8
		}
		k := min(n, w.free)
		part := v >> (n - k) & (1<<k - 1)
		w.out[len(w.out)-1] |= byte(part << (w.free - k))
		w.free -= k
		n -= k
	}
}

// gamma writes v ≥ 1 in Elias' gamma code: as many zeros as v has bits after
// its first, then v.
func (w *bitWriter) gamma(v uint32) {
	n := bits.Len32(v)
	w.put(0, n-1)
	w.put(v, n)
}

// rice writes v ≥ 0 with parameter k: v>>k zeros and a one, then k bits.
func (w *bitWriter) rice(v uint32, k int) {
	q := v >> k
	for ; q >= 32; q -= 32 {
		w.put(0, 32)
	}
	w.put(1, int(q)+1)
	w.put(v, k)
}

// bitReader reads what bitWriter wrote. Past the end it gives zeros and
// remembers that it did.
type bitReader struct {
	in  []byte
	at  int // in bits
	bad bool
}

// window is the next bits, 57 or more, the first one highest.
func (r *bitReader) window() uint64 {
	i := r.at >> 3
	if i+8 <= len(r.in) {
		return binary.BigEndian.Uint64(r.in[i:]) << (r.at & 7)
	}
	var last [8]byte
	copy(last[:], r.in[min(i, len(r.in)):])
	return binary.BigEndian.Uint64(last[:]) << (r.at & 7)
}

// pass goes n bits on.
func (r *bitReader) pass(n int) {
	if r.at += n; r.at > 8*len(r.in) {
		r.at, r.bad = 8*len(r.in), true
	}
}

func (r *bitReader) bit() uint32 { return r.get(1) }

// get reads n bits; n is at most 32.
func (r *bitReader) get(n int) uint32 {
	v := uint32(r.window() >> (64 - n))
	r.pass(n)
	return v
}

// zeros counts zeros up to the next one, and reads that too.
func (r *bitReader) zeros() uint32 {
	n := uint32(0)
	for !r.bad {
		seen := 64 - r.at&7
		if z := bits.LeadingZeros64(r.window()); z < seen {
			r.pass(z + 1)
			return n + uint32(z)
		}
		r.pass(seen)
		n += uint32(seen)
	}
	return n
}

func (r *bitReader) gamma() uint32 {
	n := r.zeros()
	if n > 31 {
		r.bad = true
		return 1
	}
	return 1<<n | r.get(int(n))
}

func (r *bitReader) rice(k int) uint32 {
	q := r.zeros()
	return q<<k | r.get(k)
}

// riceFor is the parameter that suits n gaps which sum up to total: the one
// nearest to the mean gap times ln 2.
func riceFor(total, n uint32) int {
	if n == 0 {
		return 0
	}
	mean := uint32(uint64(total) * 11 / (uint64(n) * 16))
	return min(max(bits.Len32(mean)-1, 0), 15)
}
