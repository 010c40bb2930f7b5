package tagger

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"

	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/feature"
	"sillok/internal/tagger/label"
)

// The model file, little-endian:
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
// Rows are used where they lie; loading only notes where each one starts.
const (
	modelMagic  = "SLM1"
	modelHeader = 16
	rareMask    = 255
)

// model is an opened model file.
type model struct {
	scheme     label.Scheme
	scale      float32
	transition [crf.Stride]crf.Row
	masks      [rareMask]uint32
	rows       []byte
	index      []uint32 // by bucket: position in rows of the mask, plus 1; 0 is no row
}

var errModel = errors.New("tagger model: damaged file")

func openModel(data []byte) (*model, error) {
	if len(data) < modelHeader || string(data[:4]) != modelMagic {
		return nil, errors.New("tagger model: no " + modelMagic + " header")
	}
	m := &model{
		scheme: label.Scheme{Types: int(data[4]), BIOES: data[5] == 1},
		scale:  math.Float32frombits(binary.LittleEndian.Uint32(data[12:])),
		index:  make([]uint32, feature.Buckets),
	}
	masks, rows := int(binary.LittleEndian.Uint16(data[6:])), int(binary.LittleEndian.Uint32(data[8:]))
	labels := m.scheme.Count()
	data = data[modelHeader:]
	if m.scheme.Types != len(Tags()) || !m.scheme.BIOES || labels > crf.Stride || masks > rareMask || len(data) < 4*(labels*labels+masks) {
		return nil, errModel
	}
	for a := range labels {
		for b := range labels {
			m.transition[a][b] = math.Float32frombits(binary.LittleEndian.Uint32(data))
			data = data[4:]
		}
	}
	for k := range masks {
		m.masks[k] = binary.LittleEndian.Uint32(data)
		data = data[4:]
	}
	m.rows = data
	return m, m.findRows(rows, 1<<labels)
}

// findRows walks over the rows and notes where each starts. Masks must stay
// below limit.
func (m *model) findRows(rows int, limit uint32) error {
	at, bucket := 0, uint64(0)
	for range rows {
		delta, n := binary.Uvarint(m.rows[at:])
		at += n
		bucket += delta
		if n <= 0 || bucket >= uint64(len(m.index)) || at >= len(m.rows) {
			return errModel
		}
		m.index[bucket] = uint32(at + 1)
		mask, size := uint32(0), 1
		if k := m.rows[at]; k != rareMask {
			mask = m.masks[k]
		} else if size = 5; at+size <= len(m.rows) {
			mask = binary.LittleEndian.Uint32(m.rows[at+1:])
		}
		at += size + bits.OnesCount32(mask)
		if mask >= limit || at > len(m.rows) {
			return errModel
		}
	}
	return nil
}

// score sums the weights of the rows of one character. The places of the rows
// are gathered first: reads that do not wait for one another overlap.
func (m *model) score(rows []uint32) (out crf.Row) {
	var places [feature.Most]uint32
	n := 0
	for _, bucket := range rows {
		if at := m.index[bucket]; at != 0 {
			places[n] = at - 1
			n++
		}
	}
	var sum [crf.Stride]int32
	for _, at := range places[:n] {
		row := m.rows[at:]
		mask := uint32(0)
		if row[0] != rareMask {
			mask, row = m.masks[row[0]], row[1:]
		} else {
			mask, row = binary.LittleEndian.Uint32(row[1:]), row[5:]
		}
		for _, w := range row[:bits.OnesCount32(mask)] {
			sum[bits.TrailingZeros32(mask)%crf.Stride] += int32(int8(w))
			mask &= mask - 1
		}
	}
	for l, v := range sum {
		out[l] = float32(v) * m.scale
	}
	return out
}
