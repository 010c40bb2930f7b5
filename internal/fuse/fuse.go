// Package fuse holds a static function from words to small values: a binary
// fuse filter (Graf and Lemire, "Binary Fuse Filters: Fast and Smaller Than
// Xor Filters", 2022) whose slots carry five value bits beside a fingerprint
// of 19 bits. A question costs three reads, an absent word is taken for a
// present one about once in half a million times, and the bytes are used
// where they lie: nothing is decoded at start.
//
// A word is hashed character by character ([Start], then [Step]), so that all
// prefixes of a string are asked for in one walk.
package fuse

import (
	"encoding/binary"
	"errors"
	"math/bits"
)

const (
	magic      = "SLF1"
	headerSize = 20
	slotSize   = 3

	// ValueBits is the width of a value; the rest of a slot is fingerprint.
	ValueBits = 5
	valueMask = 1<<ValueBits - 1
	slotMask  = 1<<(8*slotSize) - 1
)

// Start is the hash of the empty word.
const Start uint64 = 0x9E3779B97F4A7C15

// Step returns the hash of a word from the hash of all but its last character.
func Step(h uint64, r rune) uint64 {
	h = (h ^ uint64(r)) * 0xD6E8FEB86659FD93
	return h ^ h>>32
}

// Hash returns the hash of a whole word.
func Hash(word string) uint64 {
	h := Start
	for _, r := range word {
		h = Step(h, r)
	}
	return h
}

// Filter is a packed static function. It is immutable and safe for concurrent
// use.
type Filter struct {
	seed     uint64
	segment  uint32 // slots in a segment, a power of two
	segments uint32 // first slots lie in this many segments
	slots    []byte // slotSize bytes a slot and one byte of padding
}

// Open reads a filter as [Build] wrote it. The bytes are kept, not copied.
func Open(data []byte) (*Filter, error) {
	if len(data) < headerSize || string(data[:4]) != magic {
		return nil, errors.New("word filter: no " + magic + " header")
	}
	f := &Filter{
		seed:     binary.LittleEndian.Uint64(data[4:]),
		segment:  binary.LittleEndian.Uint32(data[12:]),
		segments: binary.LittleEndian.Uint32(data[16:]),
		slots:    data[headerSize:],
	}
	slots := (uint64(f.segments) + 2) * uint64(f.segment)
	switch {
	case f.segments == 0 || bits.OnesCount32(f.segment) != 1:
		return nil, errors.New("word filter: impossible segment sizes")
	case uint64(len(f.slots)) != slots*slotSize+1:
		return nil, errors.New("word filter: length does not fit the header")
	}
	return f, nil
}

// Get returns the value of the word with hash h, or 0 when the word is not in
// the filter.
func (f *Filter) Get(h uint64) uint8 {
	a, b, c, print := f.place(h)
	v := f.slot(a) ^ f.slot(b) ^ f.slot(c) ^ print<<ValueBits
	if v&slotMask&^valueMask != 0 {
		return 0
	}
	return uint8(v & valueMask)
}

func (f *Filter) slot(i uint32) uint32 {
	return binary.LittleEndian.Uint32(f.slots[i*slotSize:])
}

// place returns the three slots and the fingerprint of a hash.
func (f *Filter) place(h uint64) (a, b, c, print uint32) {
	h = mix(h + f.seed)
	high, _ := bits.Mul64(h, uint64(f.segments)*uint64(f.segment))
	mask := f.segment - 1
	a = uint32(high)
	b = (a + f.segment) ^ uint32(h>>18)&mask
	c = (a + 2*f.segment) ^ uint32(h)&mask
	return a, b, c, uint32(h^h>>32) & (slotMask >> ValueBits)
}

// mix is the finaliser of MurmurHash3.
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
