package weights

import (
	"encoding/binary"
	"math"
	"slices"

	"sillok/internal/tagger/crf"
)

// Pack writes a trained model, which is BIOES, as a model file. Weights nearer to 0 than prune
// are dropped; the others are rounded to multiples of scale, at most ±127 of
// them.
func Pack(m *crf.Model, prune, scale float32) []byte {
	labels := m.Scheme.Count()
	q := quantise(m, labels, prune, scale)
	common := commonMasks(q)
	out := append([]byte(magic), byte(m.Scheme.Types), 1)
	out = binary.LittleEndian.AppendUint16(out, uint16(len(common)))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(q)))
	out = binary.LittleEndian.AppendUint32(out, math.Float32bits(scale))
	for a := range labels {
		for b := range labels {
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(m.Transition[a][b]))
		}
	}
	place := map[uint32]int{}
	for k, mask := range common {
		place[mask] = k
		out = binary.LittleEndian.AppendUint32(out, mask)
	}
	return appendRows(out, q, place)
}

// packedRow is a row with weights left after pruning.
type packedRow struct {
	bucket  uint64
	mask    uint32
	weights []byte
}

func quantise(m *crf.Model, labels int, prune, scale float32) []packedRow {
	var out []packedRow
	for f := range m.Rows {
		r := packedRow{bucket: uint64(f)}
		for l, w := range m.Rows[f][:labels] {
			v := int(math.Round(float64(w / scale)))
			if v == 0 || max(w, -w) < prune {
				continue
			}
			r.mask |= 1 << l
			r.weights = append(r.weights, byte(int8(min(127, max(-127, v)))))
		}
		if r.mask != 0 {
			out = append(out, r)
		}
	}
	return out
}

// commonMasks returns the masks that most rows have, most frequent first.
func commonMasks(rows []packedRow) []uint32 {
	count := map[uint32]int{}
	var masks []uint32
	for _, r := range rows {
		if count[r.mask] == 0 {
			masks = append(masks, r.mask)
		}
		count[r.mask]++
	}
	slices.SortFunc(masks, func(a, b uint32) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return int(a) - int(b)
	})
	return masks[:min(len(masks), rareMask)]
}

func appendRows(out []byte, rows []packedRow, place map[uint32]int) []byte {
	last := uint64(0)
	for _, r := range rows {
		out = binary.AppendUvarint(out, r.bucket-last)
		last = r.bucket
		if k, ok := place[r.mask]; ok {
			out = append(out, byte(k))
		} else {
			out = append(out, rareMask)
			out = binary.LittleEndian.AppendUint32(out, r.mask)
		}
		out = append(out, r.weights...)
	}
	return out
}
