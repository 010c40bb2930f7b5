package tagger

import (
	"crypto/sha256"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/label"
	"sillok/internal/tagger/weights"
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
		start := cputime.Spent()
		load(t)
		best = min(best, cputime.Spent()-start)
	}
	if best > 30*time.Millisecond {
		t.Errorf("loading takes %v, want at most 30 ms", best)
	}
}

func FuzzOpenModel(f *testing.F) {
	small := weights.Pack(&crf.Model{Scheme: label.Scheme{Types: 6, BIOES: true}, Rows: []crf.Row{{1, -1}, {}, {2}}}, 0.05, 0.01)
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
