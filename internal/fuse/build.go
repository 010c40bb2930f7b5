package fuse

import (
	"encoding/binary"
	"errors"
	"math"
)

// Build packs a function from word hashes to values of ValueBits bits. The
// hashes must be distinct; the same input gives the same bytes.
func Build(hashes []uint64, values []uint8) ([]byte, error) {
	if len(hashes) != len(values) {
		return nil, errors.New("word filter: one value is needed for each word")
	}
	f := &Filter{}
	f.segment, f.segments = layout(len(hashes))
	for seed := uint64(1); seed <= 100; seed++ {
		f.seed = mix(seed)
		order, ok := f.peel(hashes)
		if !ok {
			continue
		}
		f.fill(hashes, values, order)
		return f.pack(), nil
	}
	return nil, errors.New("word filter: no seed works; are two hashes equal")
}

// layout chooses the segment sizes by the formulas of the paper.
func layout(n int) (segment, segments uint32) {
	size := math.Max(float64(n), 16)
	segment = 1 << min(18, int(math.Floor(math.Log(size)/math.Log(3.33)+2.25)))
	factor := math.Max(1.125, 0.875+0.25*math.Log(1e6)/math.Log(size))
	total := uint32(math.Round(size * factor))
	count := (total + segment - 1) / segment
	return segment, max(count, 3) - 2
}

// step is one peeled word and the slot that only it used.
type step struct {
	key  int
	slot uint32
}

// peel finds an order in which each word owns a slot that no later word
// touches.
func (f *Filter) peel(hashes []uint64) ([]step, bool) {
	n := (f.segments + 2) * f.segment
	count := make([]uint32, n)
	keys := make([]uint32, n) // xor of the indices of the words in a slot
	for i, h := range hashes {
		a, b, c, _ := f.place(h)
		for _, s := range [3]uint32{a, b, c} {
			count[s]++
			keys[s] ^= uint32(i)
		}
	}
	var queue []uint32
	for s := range n {
		if count[s] == 1 {
			queue = append(queue, s)
		}
	}
	order := make([]step, 0, len(hashes))
	for len(queue) > 0 {
		s := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		if count[s] != 1 {
			continue
		}
		key := keys[s]
		order = append(order, step{int(key), s})
		a, b, c, _ := f.place(hashes[key])
		for _, t := range [3]uint32{a, b, c} {
			count[t]--
			keys[t] ^= key
			if count[t] == 1 {
				queue = append(queue, t)
			}
		}
	}
	return order, len(order) == len(hashes)
}

// fill sets the slots, last peeled first, so that the three of each word give
// its fingerprint and value.
func (f *Filter) fill(hashes []uint64, values []uint8, order []step) {
	f.slots = make([]byte, (f.segments+2)*f.segment*slotSize+1)
	for i := len(order) - 1; i >= 0; i-- {
		s := order[i]
		a, b, c, print := f.place(hashes[s.key])
		v := print<<ValueBits | uint32(values[s.key]&valueMask)
		v ^= f.slot(a) ^ f.slot(b) ^ f.slot(c) // the owned slot is still 0
		p := f.slots[s.slot*slotSize:]
		p[0], p[1], p[2] = byte(v), byte(v>>8), byte(v>>16)
	}
}

func (f *Filter) pack() []byte {
	out := make([]byte, headerSize, headerSize+len(f.slots))
	copy(out, magic)
	binary.LittleEndian.PutUint64(out[4:], f.seed)
	binary.LittleEndian.PutUint32(out[12:], f.segment)
	binary.LittleEndian.PutUint32(out[16:], f.segments)
	return append(out, f.slots...)
}
