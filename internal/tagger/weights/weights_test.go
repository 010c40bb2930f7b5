package weights

import (
	"bytes"
	"math"
	"testing"

	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/label"
)

const buckets = 1 << 14

// smallModel has one row of each kind: with a common and with a rare mask,
// negative, saturated and pruned weights.
func smallModel() *crf.Model {
	m := &crf.Model{Scheme: label.Scheme{Types: 6, BIOES: true}, Rows: make([]crf.Row, buckets)}
	m.Transition[3][4] = 1.25
	m.Rows[0][0], m.Rows[0][24] = 0.5, -0.5
	m.Rows[7][3] = 99
	m.Rows[8][5] = 0.01
	for k := range 300 { // more masks than there are common ones
		for l := range 9 {
			if k>>l&1 != 0 {
				m.Rows[1000+k*17][l] = -0.25
			}
		}
	}
	m.Rows[buckets-1][12] = 0.75
	return m
}

func TestPackedModelKeepsItsWeights(t *testing.T) {
	m := smallModel()
	const scale = 0.01
	p, err := Open(Pack(m, 0.05, scale), buckets)
	if err != nil {
		t.Fatal(err)
	}
	if p.Transition[3][4] != 1.25 {
		t.Errorf("transition %v", p.Transition[3][4])
	}
	m.Rows[7][3] = 127 * scale // saturated
	m.Rows[8][5] = 0           // pruned
	for bucket := range m.Rows {
		sums := make([]Sums, 1)
		new(Adder).Add(p, [][]uint32{{uint32(bucket)}}, sums)
		got := p.Row(&sums[0])
		for l, w := range m.Rows[bucket] {
			if math.Abs(float64(got[l]-w)) > scale/2+1e-6 {
				t.Fatalf("row %d label %d: %v, want %v", bucket, l, got[l], w)
			}
		}
	}
}

func TestPackIsReproducible(t *testing.T) {
	if !bytes.Equal(Pack(smallModel(), 0.05, 0.01), Pack(smallModel(), 0.05, 0.01)) {
		t.Error("two files of one model differ")
	}
}

// TestAddManyRows: the sum of many rows is the sum of their weights.
func TestAddManyRows(t *testing.T) {
	m := smallModel()
	p, err := Open(Pack(m, 0.05, 0.01), buckets)
	if err != nil {
		t.Fatal(err)
	}
	var rows []uint32
	var want crf.Row
	for k := range 300 {
		bucket := uint32(k * 43 % (buckets - 1))
		rows = append(rows, bucket)
		for l, w := range m.Rows[bucket] {
			if bucket == 7 && l == 3 {
				w = 1.27
			}
			want[l] += w
		}
	}
	sums := make([]Sums, 3)
	new(Adder).Add(p, [][]uint32{rows, nil, rows}, sums)
	for i, want := range []crf.Row{want, {}, want} {
		for l, got := range p.Row(&sums[i]) {
			if math.Abs(float64(got-want[l])) > 1e-3 {
				t.Errorf("list %d, label %d: %v, want %v", i, l, got, want[l])
			}
		}
	}
}
