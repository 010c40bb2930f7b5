package annotate

import (
	"fmt"
	"strings"
	"testing"

	"sillok/internal/corpus"
	"sillok/internal/golden"
)

// TestSnapshot compares the marks that the corpus' texts get with those that they got
// when a person last looked, so that none changes unseen: held-out pages are not among
// them. It says what is, not what is right.
func TestSnapshot(t *testing.T) {
	pages, err := corpus.Seen("../..")
	if err != nil {
		t.Fatal(err)
	}
	n := newAnnotator(t)
	var b strings.Builder
	for _, page := range pages {
		d := bare(page)
		n.Annotate(d)
		fmt.Fprintf(&b, "== %s\n", d.Slug)
		for _, m := range d.Mentions {
			fmt.Fprintln(&b, m.In.Start, d.Text[m.In.Start:m.In.End], m.ID, m.Role, "|", m.Reason)
		}
	}
	golden.Check(t, "testdata/snapshot.golden", b.String())
}
