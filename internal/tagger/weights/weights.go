// Package weights stores a trained field as a small file and scores characters
// from it.
//
// The file, little-endian:
//
//	"SLM1"
//	uint8    types, uint8 1 (labels are BIOES), uint16 number of common masks
//	uint32   number of rows
//	float32  scale of the weights
//	float32  transitions, labels × labels
//	uint32   common masks
//	rows, by bucket: uvarint bucket minus the bucket before, uint8 index of the
//	         label mask among the common ones or 255 and the mask itself,
//	         int8 a weight for each label in the mask
//
// Scoring is bound by memory, not by arithmetic: some fifty rows a character
// lie anywhere in the table. A set of bits with running counts (a rank
// directory, Jacobson 1989) says which row is whose in 256 KB, most rows are
// one machine word, and no branch depends on what a row holds.
package weights

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"

	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/label"
)

const (
	magic    = "SLM1"
	header   = 16
	rareMask = 255
)

// Model is an opened file.
type Model struct {
	Scheme     label.Scheme
	Scale      float32 // of the sums
	Transition [crf.Stride]crf.Row

	exps    []float32 // of a score by how far its sum is below the greatest
	present []block
	light   []uint64 // rows of up to lightest weights; row 0 has none
	heavy   []packed // rows of more; row 0 has none
}

// block is a stretch of 64 buckets: which of them have rows, and how many rows
// come before.
type block struct {
	bits   uint64
	before uint32
}

// A light row is a word of four pairs of a label and its weight. A heavy one
// is laid out as packed; its word holds its number above isHeavy.
const (
	lightest = 4
	isHeavy  = 0xFF
	noPairs  = 0x001F_001E_001D_001C // weights of 0 for four labels that are seldom added to, so that nothing waits
)

// packed holds a weight for each label as a byte raised by raise, so that it
// is not negative and rows can be added up eight labels at a time.
type packed [crf.Stride / 8]uint64

const (
	raise   = 128
	noRow   = 0x8080808080808080 // eight weights of 0
	lanes   = 0x00FF00FF00FF00FF
	inLane  = 16  // bits of the sums
	atATime = 128 // rows: so many weights of 255 fit into a lane
)

var errFile = errors.New("model: damaged file")

// Open opens a file whose rows are below buckets, a multiple of 64.
func Open(data []byte, buckets int) (*Model, error) {
	if len(data) < header || string(data[:4]) != magic {
		return nil, errors.New("model: no " + magic + " header")
	}
	m := &Model{
		Scheme:  label.Scheme{Types: int(data[4]), BIOES: data[5] == 1},
		Scale:   math.Float32frombits(binary.LittleEndian.Uint32(data[12:])),
		present: make([]block, buckets/64),
	}
	m.exps = exponentials(m.Scale)
	common, rows := int(binary.LittleEndian.Uint16(data[6:])), int(binary.LittleEndian.Uint32(data[8:]))
	labels := m.Scheme.Count()
	data = data[header:]
	if !m.Scheme.BIOES || labels > crf.Stride || common > rareMask || rows > buckets || len(data) < 4*(labels*labels+common) {
		return nil, errFile
	}
	for a := range labels {
		for b := range labels {
			m.Transition[a][b] = math.Float32frombits(binary.LittleEndian.Uint32(data))
			data = data[4:]
		}
	}
	masks := make([]uint32, rareMask)
	for k := range common {
		masks[k] = binary.LittleEndian.Uint32(data)
		data = data[4:]
	}
	return m, m.read(data, rows, masks)
}

// read lays the rows out.
func (m *Model) read(data []byte, rows int, masks []uint32) error {
	m.light = append(make([]uint64, 0, rows+1), noPairs)
	m.heavy = append(m.heavy, packed{noRow, noRow, noRow, noRow})
	bucket := uint64(0)
	for range rows {
		delta, n := binary.Uvarint(data)
		if n <= 0 || n >= len(data) || delta >= uint64(len(m.present)*64) {
			return errFile
		}
		bucket += delta
		mask, size := uint32(0), 1
		if c := data[n]; c != rareMask {
			mask = masks[c]
		} else if size = 5; n+size <= len(data) {
			mask = binary.LittleEndian.Uint32(data[n+1:])
		}
		data = data[n:]
		end := size + bits.OnesCount32(mask)
		if bucket >= uint64(len(m.present)*64) || mask>>m.Scheme.Count() != 0 || end > len(data) || m.present[bucket/64].bits>>(bucket%64)&1 != 0 {
			return errFile
		}
		m.present[bucket/64].bits |= 1 << (bucket % 64)
		m.add(mask, data[size:end])
		data = data[end:]
	}
	count := uint32(0)
	for i := range m.present {
		m.present[i].before = count
		count += uint32(bits.OnesCount64(m.present[i].bits))
	}
	return nil
}

// add appends a row.
func (m *Model) add(mask uint32, row []byte) {
	if len(row) <= lightest {
		word := uint64(noPairs)
		for k, w := range row {
			word &^= 0xFFFF << (16 * k)
			word |= uint64(bits.TrailingZeros32(mask)|int(w)<<8) << (16 * k)
			mask &= mask - 1
		}
		m.light = append(m.light, word)
		return
	}
	p := m.heavy[0]
	for _, w := range row {
		l := bits.TrailingZeros32(mask)
		p[l/8] += uint64(int64(int8(w))) << (l % 8 * 8)
		mask &= mask - 1
	}
	m.light = append(m.light, uint64(len(m.heavy))<<8|isHeavy)
	m.heavy = append(m.heavy, p)
}

// Sums are the weights of a character added up, by label, in units of Scale.
type Sums [crf.Stride]int32

// Adder holds the buffers to add rows up; use one a goroutine.
type Adder struct {
	rows  []uint32 // of the buckets that have one
	ends  []int    // of each list in rows
	words []uint64
	light []uint64
	heavy []uint32
}

// Add adds the rows of the buckets of each list up, to the sums beside it.
// Rows come from anywhere in memory, and reading them is what takes the time:
// each loop does one kind of read and nothing else, and does it for all lists,
// so that as many reads as possible are under way at a time. A dozen lists
// are enough for that, and fit into the fastest memory.
func (a *Adder) Add(m *Model, lists [][]uint32, sums []Sums) {
	a.find(m, lists)
	a.words = resize(a.words, len(a.rows))
	for i, row := range a.rows {
		a.words[i] = m.light[row]
	}
	start := 0
	for i, end := range a.ends {
		a.addWords(m, a.words[start:end], &sums[i])
		start = end
	}
}

// find lists the rows that the buckets have, and where those of each list end.
func (a *Adder) find(m *Model, lists [][]uint32) {
	total := 0
	for _, list := range lists {
		total += len(list)
	}
	rows := resize(a.rows, total+1) // one more: where there is no row, its place is written and not counted
	n := 0
	a.ends = a.ends[:0]
	for _, list := range lists {
		for _, b := range list {
			block := &m.present[b/64]
			rows[n] = block.before + uint32(bits.OnesCount64(block.bits&(1<<(b%64)-1))) + 1
			n += int(block.bits >> (b % 64) & 1)
		}
		a.ends = append(a.ends, n)
	}
	a.rows = rows[:n]
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// addWords adds up the rows of one list.
func (a *Adder) addWords(m *Model, words []uint64, sums *Sums) {
	light, heavy := resize(a.light, len(words)+1), resize(a.heavy, len(words)+1)
	a.light, a.heavy = light, heavy
	nl, nh := 0, 0
	for _, word := range words { // told apart without a branch
		isHeavy := int((word&0xFF + 1) >> 8)
		light[nl], heavy[nh] = word, uint32(word>>8)
		nl += 1 - isHeavy
		nh += isHeavy
	}
	for _, w := range light[:nl] {
		sums[w%crf.Stride] += int32(int8(w >> 8))
		sums[w>>16%crf.Stride] += int32(int8(w >> 24))
		sums[w>>32%crf.Stride] += int32(int8(w >> 40))
		sums[w>>48%crf.Stride] += int32(int8(w >> 56))
	}
	for heavy = heavy[:nh]; len(heavy) > atATime; heavy = heavy[atATime:] {
		m.addHeavy(heavy[:atATime], sums)
	}
	m.addHeavy(heavy, sums)
}

// addHeavy adds heavy rows up, even and odd labels apart, four to a word. The
// words are variables of their own, which the compiler keeps in registers.
func (m *Model) addHeavy(rows []uint32, sums *Sums) {
	var even0, even1, even2, even3, odd0, odd1, odd2, odd3 uint64
	for _, h := range rows {
		row := &m.heavy[h]
		even0 += row[0] & lanes
		odd0 += row[0] >> 8 & lanes
		even1 += row[1] & lanes
		odd1 += row[1] >> 8 & lanes
		even2 += row[2] & lanes
		odd2 += row[2] >> 8 & lanes
		even3 += row[3] & lanes
		odd3 += row[3] >> 8 & lanes
	}
	zero := int32(raise * len(rows))
	even, odd := packed{even0, even1, even2, even3}, packed{odd0, odd1, odd2, odd3}
	for l := 0; l < crf.Stride; l += 2 {
		at := l % 8 / 2 * inLane
		sums[l] += int32(uint16(even[l/8]>>at)) - zero
		sums[l+1] += int32(uint16(odd[l/8]>>at)) - zero
	}
}

// Row gives the sums as scores.
func (m *Model) Row(sums *Sums) (out crf.Row) {
	for l, v := range sums {
		out[l] = float32(v) * m.Scale
	}
	return out
}

// negligible is the distance below the greatest score from which a label is
// impossible.
const negligible = 18

// Potentials gives the exponentials of the scores, the greatest of them as 1. Sums
// are whole numbers, so all that there can be are known beforehand.
func (m *Model) Potentials(sums *Sums) (out crf.Row) {
	count := m.Scheme.Count()
	top := sums[0]
	for _, v := range sums[:count] {
		top = max(top, v)
	}
	for l, v := range sums[:count] {
		if below := int(top - v); below < len(m.exps) {
			out[l] = m.exps[below]
		}
	}
	return out
}

// exponentials are those of 0, -scale, -2 scale and so on.
func exponentials(scale float32) (out []float32) {
	for k := 0; float64(k)*float64(scale) < negligible && k < 1<<16; k++ {
		out = append(out, float32(math.Exp(-float64(k)*float64(scale))))
	}
	return out
}
