package crf

import (
	"math"
	"slices"
	"testing"

	"sillok/internal/tagger/label"
)

// paths calls visit with each allowed label sequence of n characters and its
// score.
func paths(s label.Scheme, scores []Row, transition *[Stride]Row, visit func(labels []uint8, score float64)) {
	var walk func(labels []uint8, score float64)
	walk = func(labels []uint8, score float64) {
		i := len(labels)
		if i == len(scores) {
			if s.CanEnd(int(labels[i-1])) {
				visit(labels, score)
			}
			return
		}
		for l := range s.Count() {
			if i == 0 && s.CanStart(l) {
				walk([]uint8{uint8(l)}, float64(scores[0][l]))
			} else if i > 0 && s.CanFollow(int(labels[i-1]), l) {
				step := float64(transition[labels[i-1]][l] + scores[i][l])
				walk(append(slices.Clone(labels), uint8(l)), score+step)
			}
		}
	}
	walk(nil, 0)
}

func randomScores(seed uint64, n, labels int) ([]Row, *[Stride]Row) {
	g := generator(seed)
	draw := func() float32 { return float32(g.next()>>40)/(1<<21) - 4 }
	scores, transition := make([]Row, n), new([Stride]Row)
	for a := range labels {
		for i := range scores {
			scores[i][a] = draw()
		}
		for b := range labels {
			transition[a][b] = draw()
		}
	}
	return scores, transition
}

func TestLatticeAgreesWithEnumeration(t *testing.T) {
	for _, s := range []label.Scheme{{Types: 2}, {Types: 2, BIOES: true}} {
		for seed := range uint64(30) {
			scores, transition := randomScores(seed, 5, s.Count())
			lattice := NewLattice(NewChain(s), transition)
			lattice.Run(scores)
			compare(t, s, scores, transition, lattice)
		}
	}
}

func compare(t *testing.T, s label.Scheme, scores []Row, transition *[Stride]Row, lattice *Lattice) {
	t.Helper()
	total, best, top := 0.0, []uint8(nil), math.Inf(-1)
	marginal := make([][Stride]float64, len(scores))
	spans := map[label.Span]float64{}
	paths(s, scores, transition, func(labels []uint8, score float64) {
		p := math.Exp(score)
		total += p
		for i, l := range labels {
			marginal[i][l] += p
		}
		for _, sp := range s.Decode(labels, nil) {
			spans[sp] += p
		}
		if score > top {
			best, top = labels, score
		}
	})
	got := make([]uint8, len(scores))
	lattice.Viterbi(scores, got)
	if !slices.Equal(got, best) {
		t.Errorf("%+v: best path %v, want %v", s, got, best)
	}
	for i := range scores {
		p := lattice.At(i)
		for l := range s.Count() {
			if math.Abs(float64(p[l])-marginal[i][l]/total) > 1e-4 {
				t.Errorf("%+v: label %d at %d has probability %v, want %v", s, l, i, p[l], marginal[i][l]/total)
			}
		}
	}
	if s.BIOES {
		compareLikely(t, lattice.Likely(0.05, nil), spans, total)
		compareSpans(t, lattice.Spans(0.5, nil), spans, total)
	}
}

// compareSpans wants just the spans that are more likely than not.
func compareSpans(t *testing.T, got []Scored, weights map[label.Span]float64, total float64) {
	t.Helper()
	for _, s := range got {
		if want := weights[s.Span] / total; want <= 0.5 || math.Abs(float64(s.P)-want) > 1e-4 {
			t.Errorf("span %v has probability %v, want %v", s.Span, s.P, want)
		}
		delete(weights, s.Span)
	}
	for s, w := range weights {
		if w/total > 0.501 {
			t.Errorf("span %v with probability %v was not found", s, w/total)
		}
	}
}

// compareLikely wants just the spans with a probability of 0.05 or more.
func compareLikely(t *testing.T, got []Scored, weights map[label.Span]float64, total float64) {
	t.Helper()
	found := map[label.Span]bool{}
	for _, s := range got {
		found[s.Span] = true
		if want := weights[s.Span] / total; want < 0.049 || math.Abs(float64(s.P)-want) > 1e-4 {
			t.Errorf("span %v has probability %v, want %v", s.Span, s.P, want)
		}
	}
	for s, w := range weights {
		if w/total > 0.051 && !found[s] {
			t.Errorf("span %v with probability %v was not found", s, w/total)
		}
	}
}

func TestLatticeBearsExtremeScores(t *testing.T) {
	s := label.Scheme{Types: 2, BIOES: true}
	scores, transition := randomScores(1, 6, s.Count())
	for i := range scores {
		scores[i][i%s.Count()] += 1e4
	}
	lattice := NewLattice(NewChain(s), transition)
	lattice.Run(scores)
	for i := range scores {
		for l, v := range lattice.At(i) {
			if v != v || v < 0 || v > 1.0001 {
				t.Errorf("label %d at %d has probability %v", l, i, v)
			}
		}
	}
}

// toy returns sequences in which feature 0 marks a begin and feature 1 an
// inside; feature 2 is everywhere.
func toy(scheme label.Scheme) []Sequence {
	var out []Sequence
	for k := range 40 {
		n := 4 + k%5
		spans := []label.Span{{Start: k % 2, End: k%2 + 1 + k%3, Type: 0}}
		s := Sequence{Offsets: []int32{0}, Labels: scheme.Encode(spans, n)}
		for i := range n {
			s.Features = append(s.Features, 2)
			if i == spans[0].Start {
				s.Features = append(s.Features, 0)
			} else if i > spans[0].Start && i < spans[0].End {
				s.Features = append(s.Features, 1)
			}
			s.Offsets = append(s.Offsets, int32(len(s.Features)))
		}
		out = append(out, s)
	}
	return out
}

func trainToy(seed uint64) (*Model, []Sequence) {
	scheme := label.Scheme{Types: 1, BIOES: true}
	data := toy(scheme)
	return Train(data, Options{Scheme: scheme, Buckets: 8, Epochs: 60, Rate: 0.3, L2: 0.0005, Dropout: 0.1, Seed: seed}), data
}

func TestTrainLearnsSpans(t *testing.T) {
	m, data := trainToy(1)
	lattice := NewLattice(NewChain(m.Scheme), &m.Transition)
	for k := range data {
		labels := make([]uint8, data[k].Len())
		lattice.Viterbi(m.Score(&data[k], nil), labels)
		if !slices.Equal(labels, data[k].Labels) {
			t.Errorf("sequence %d: labels %v, want %v", k, labels, data[k].Labels)
		}
	}
}

func TestTrainIsReproducible(t *testing.T) {
	a, _ := trainToy(1)
	b, _ := trainToy(1)
	c, _ := trainToy(2)
	if !slices.Equal(a.Rows, b.Rows) || a.Transition != b.Transition {
		t.Error("two runs from one seed differ")
	}
	if slices.Equal(a.Rows, c.Rows) {
		t.Error("another seed gave the same weights: is it used")
	}
}
