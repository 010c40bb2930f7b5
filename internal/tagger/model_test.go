package tagger

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
	"time"

	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/feature"
	"sillok/internal/tagger/label"
)

// TestDataIsWhatWasRecorded compares the embedded files with SHA256SUMS.
func TestDataIsWhatWasRecorded(t *testing.T) {
	sums, err := os.ReadFile("data/SHA256SUMS")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"model.bin": modelData, "lexicon.bin": lexiconData} {
		if line := fmt.Sprintf("%x  %s\n", sha256.Sum256(data), name); !strings.Contains(string(sums), line) {
			t.Errorf("SHA256SUMS does not hold %q", line)
		}
	}
}

func TestDataIsSmallAndLoadsFast(t *testing.T) {
	if n := len(modelData) + len(lexiconData); n > 6<<20 {
		t.Errorf("model and lexicon take %d bytes, want at most 6 MB", n)
	}
	if testing.Short() {
		t.Skip("time is not measured with -short, under which the race detector runs")
	}
	// The fastest of many tries: a busy machine must not fail the test.
	best := time.Hour
	for try := 0; try < 50 && best > 30*time.Millisecond; try++ {
		start := time.Now()
		load(t)
		best = min(best, time.Since(start))
	}
	if best > 30*time.Millisecond {
		t.Errorf("loading takes %v, want at most 30 ms", best)
	}
}

// smallModel has one row of each kind: with a common and with a rare mask,
// negative, saturated and pruned weights.
func smallModel() *crf.Model {
	m := &crf.Model{Scheme: label.Scheme{Types: 6, BIOES: true}, Rows: make([]crf.Row, feature.Buckets)}
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
	m.Rows[feature.Buckets-1][12] = 0.75
	return m
}

func TestPackedModelKeepsItsWeights(t *testing.T) {
	m := smallModel()
	const scale = 0.01
	p, err := openModel(Pack(m, 0.05, scale))
	if err != nil {
		t.Fatal(err)
	}
	if p.transition[3][4] != 1.25 {
		t.Errorf("transition %v", p.transition[3][4])
	}
	m.Rows[7][3] = 127 * scale // saturated
	m.Rows[8][5] = 0           // pruned
	for bucket := range m.Rows {
		got := p.score([]uint32{uint32(bucket)})
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

func FuzzOpenModel(f *testing.F) {
	small := Pack(&crf.Model{Scheme: label.Scheme{Types: 6, BIOES: true}, Rows: []crf.Row{{1, -1}, {}, {2}}}, 0.05, 0.01)
	f.Add(small)
	f.Add(small[:len(small)-1])
	f.Fuzz(func(t *testing.T, data []byte) {
		tagger, err := Open(data, lexiconData)
		if err == nil {
			tagger.Tag("김영철 부장은 부산에 갔다.")
		}
	})
}

// TestTaggerIsAsGoodAsRecorded scores the shipped model on its own training
// sentences, where a broken model or feature shows at once.
func TestTaggerIsAsGoodAsRecorded(t *testing.T) {
	f, err := os.Open(klue(t, "train.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := load(t).Evaluate(f)
	if err != nil {
		t.Fatal(err)
	}
	if r.All.F1() < 88 {
		t.Errorf("micro F1 on the training sentences is below 88:\n%v", r)
	}
}
