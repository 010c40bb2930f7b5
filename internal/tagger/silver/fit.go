package silver

import (
	"math"

	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/label"
)

// Settings of the fit to the form counts.
const (
	rounds   = 12
	smooth   = 0.02
	mostBias = 12
)

// fit finds biases under which the lattices expect each pair as often as its
// count says.
func fit(lattices []*lattice, list *formList) []float64 {
	bias := make([]float64, list.pairs)
	expected := make([]float64, list.pairs)
	for range rounds {
		clear(expected)
		for _, t := range lattices {
			t.expect(bias, expected)
		}
		for _, f := range list.forms {
			for _, k := range f.classes {
				bias[k.id] += logOdds(float64(k.count), f.seen) - logOdds(expected[k.id], f.seen)
				bias[k.id] = min(mostBias, max(-mostBias, bias[k.id]))
			}
		}
	}
	return bias
}

// logOdds is the smoothed log-odds of n out of seen. Odds rather than counts
// let the bias of a form that is always an entity grow in a few rounds.
func logOdds(n float64, seen int) float64 {
	return math.Log((n + smooth) / (max(0, float64(seen)-n) + smooth))
}

// labelByCounts gives the raw sentences konec's annotation.
func labelByCounts(c *Corpus, m *crf.Model, scores [][]crf.Row, places [][]place, list *formList) [][]label.Span {
	lattices := make([]*lattice, len(scores))
	for k := range scores {
		lattices[k] = newLattice(c, m, scores[k], places[k])
	}
	bias := fit(lattices, list)
	out := make([][]label.Span, len(scores))
	for k, t := range lattices {
		out[k] = t.best(bias)
	}
	return out
}
