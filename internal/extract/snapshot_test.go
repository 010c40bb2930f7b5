package extract

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sillok/internal/corpus"
	"sillok/internal/golden"
)

// TestSnapshot compares what is read of the corpus' sources with what was read when a
// person last looked, so that nothing changes unseen: held-out sources are not among
// them. Of the body it keeps a sum and the number of lines. It says what is, not what is right.
func TestSnapshot(t *testing.T) {
	var b strings.Builder
	for _, folder := range []string{"corpus", "corpus-more"} {
		sources, err := filepath.Glob("../../testdata/" + folder + "/src/*")
		if err != nil || len(sources) == 0 {
			t.Fatal("no sources", err)
		}
		for _, name := range sources {
			if corpus.HeldOut(corpus.ID(name)) {
				continue
			}
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			head, body, _ := strings.Cut(describe(Extract(filepath.Base(name), data, Options{})), "\n\n")
			fmt.Fprintf(&b, "== %s\n%s\nbody: %d lines, %.6x\n", filepath.Base(name), head, strings.Count(body, "\n"), sha256.Sum256([]byte(body)))
		}
	}
	golden.Check(t, "testdata/snapshot.golden", b.String())
}
