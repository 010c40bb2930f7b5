package annotate

import (
	"testing"

	"sillok/internal/doc"
	"sillok/internal/edtf"
)

// TestOffered: what is offered is no mark, is likely enough and in order, and is
// never what a person took away.
func TestOffered(t *testing.T) {
	n := newAnnotator(t)
	offers := 0
	for _, p := range goldPages(t, "testdata/*/*.md") {
		d := bare(p)
		marks := n.find(d)
		end := 0
		for _, o := range n.Offered(d) {
			offers++
			if o.In.Start < end || o.Likelihood < leastOffered || o.Rule == "" {
				t.Errorf("%s: %+v", p.File.Name, o)
			}
			end = o.In.End
			for _, m := range marks {
				if m.In.Overlaps(o.In) {
					t.Errorf("%s: %q is offered and marked", p.File.Name, d.Text[o.In.Start:o.In.End])
				}
			}
		}
	}
	if offers == 0 {
		t.Error("nothing is offered in all the pages")
	}
	text := "행정안전부가 발표했다."
	d := &doc.Document{Article: doc.Article{Text: text, Published: edtf.MustParse("2021-05-01")}, Unmarked: []doc.Anchor{{Surface: "행정안전부", N: 1}}}
	for _, o := range n.Offered(d) {
		t.Errorf("offered, though a person took it away: %q", text[o.In.Start:o.In.End])
	}
}
