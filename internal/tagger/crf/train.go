package crf

import (
	"math"

	"sillok/internal/tagger/label"
)

// Options steer training.
type Options struct {
	Scheme  label.Scheme
	Buckets int     // number of features
	Epochs  int     // passes over the data
	Rate    float32 // of AdaGrad
	L2      float32 // pull towards 0 on touched weights
	Dropout float32 // chance that a feature occurrence is left out
	Seed    uint64
}

// small is the gradient below which a weight is left alone: most characters
// are outside all names and certain to be, and cost nothing this way.
const small = 1e-3

type trainer struct {
	Options
	model   *Model
	squares []Row // AdaGrad accumulators of the rows, less the 1 they start at
	pairSq  [Stride]Row
	lattice *Lattice
	labels  int
	random  generator

	kept     Sequence // the sentence without what was dropped
	scores   []Row
	pairGrad [Stride]Row
}

// Train fits a model to labelled sequences.
func Train(data []Sequence, o Options) *Model {
	t := &trainer{
		Options: o,
		model:   &Model{Scheme: o.Scheme, Rows: make([]Row, o.Buckets)},
		squares: make([]Row, o.Buckets),
		labels:  o.Scheme.Count(),
		random:  generator(o.Seed),
	}
	t.lattice = NewLattice(NewChain(o.Scheme), &t.model.Transition)
	order := make([]int, len(data))
	for i := range order {
		order[i] = i
	}
	for range o.Epochs {
		t.random.shuffle(order)
		for _, i := range order {
			if data[i].Len() > 0 {
				t.update(&data[i])
			}
		}
	}
	return t.model
}

// update takes one step along the gradient of a sentence's log-likelihood.
func (t *trainer) update(s *Sequence) {
	t.drop(s)
	t.scores = t.model.Score(&t.kept, t.scores)
	t.lattice.SetTransition(&t.model.Transition)
	t.lattice.Run(t.scores)
	t.pairGrad = [Stride]Row{}
	weight := s.Weight
	if weight == 0 {
		weight = 1
	}
	for i, gold := range s.Labels {
		g := t.lattice.At(i)
		large := false
		for l := range g {
			g[l] = -weight * g[l]
			if l == int(gold) {
				g[l] += weight
			}
			large = large || g[l] > small || g[l] < -small
		}
		if large {
			t.move(t.kept.At(i), &g)
		}
		if i > 0 {
			t.lattice.addPairs(i, -weight, &t.pairGrad)
			t.pairGrad[s.Labels[i-1]][gold] += weight
		}
	}
	for a := range t.labels {
		t.moveRow(&t.model.Transition[a], &t.pairSq[a], &t.pairGrad[a])
	}
}

// drop copies a sentence without the feature occurrences that fall out.
func (t *trainer) drop(s *Sequence) {
	limit := uint64(t.Dropout * (1 << 16))
	t.kept.Features = resize(t.kept.Features, len(s.Features))
	t.kept.Offsets = resize(t.kept.Offsets, len(s.Offsets))
	n, draws := 0, uint64(0)
	for i := range s.Len() {
		t.kept.Offsets[i] = int32(n)
		for k, f := range s.At(i) {
			if k%4 == 0 {
				draws = t.random.next()
			}
			t.kept.Features[n] = f
			if draws&0xFFFF >= limit {
				n++
			}
			draws >>= 16
		}
	}
	t.kept.Offsets[s.Len()] = int32(n)
}

func (t *trainer) move(features []uint32, g *Row) {
	for _, f := range features {
		t.moveRow(&t.model.Rows[f], &t.squares[f], g)
	}
}

func (t *trainer) moveRow(w, squares, g *Row) {
	for l, d := range g[:t.labels] {
		if d < small && d > -small {
			continue
		}
		d -= t.L2 * w[l]
		squares[l] += d * d
		w[l] += t.Rate * d / float32(math.Sqrt(float64(1+squares[l])))
	}
}

// generator is SplitMix64 (Steele, Lea and Flood 2014): small, and the same in
// every version of Go.
type generator uint64

func (g *generator) next() uint64 {
	*g += 0x9E3779B97F4A7C15
	z := uint64(*g)
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

func (g *generator) shuffle(order []int) {
	for i := len(order) - 1; i > 0; i-- {
		j := int(g.next() % uint64(i+1))
		order[i], order[j] = order[j], order[i]
	}
}
