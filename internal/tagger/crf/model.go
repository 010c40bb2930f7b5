// Package crf trains linear-chain conditional random fields over hashed
// features. The chain stays within its label scheme: forbidden transitions are
// never summed over, so every decoded sequence is well formed.
//
// Training is stochastic: one sentence an update, AdaGrad whose accumulators
// start at 1 (from 0 each rare feature would jump by the whole rate), a small
// L2 pull on the touched weights, and every feature occurrence left out with a
// given chance. It is sequential and draws from its own generator, so the same
// data and seed give the same bits on the same architecture.
package crf

import (
	"sillok/internal/tagger/label"
)

// Stride is the number of labels that a row has room for.
const Stride = 32

// Row holds the weights of one feature, by label.
type Row [Stride]float32

// Model scores label sequences.
type Model struct {
	Scheme     label.Scheme
	Rows       []Row // by feature
	Transition [Stride]Row
}

// Sequence is a sentence as the model sees it: the features of character i are
// Features[Offsets[i]:Offsets[i+1]].
type Sequence struct {
	Features []uint32
	Offsets  []int32
	Labels   []uint8 // gold, for training
	Weight   float32 // of its gradient in training; 0 stands for 1
}

// Len is the number of characters.
func (s *Sequence) Len() int { return len(s.Offsets) - 1 }

// At returns the features of character i.
func (s *Sequence) At(i int) []uint32 { return s.Features[s.Offsets[i]:s.Offsets[i+1]] }

// Score sums the weights of the features of each character.
func (m *Model) Score(s *Sequence, scores []Row) []Row {
	scores = resize(scores, s.Len())
	for i := range scores {
		scores[i] = m.sum(s.At(i))
	}
	return scores
}

func (m *Model) sum(features []uint32) Row {
	var sum Row
	for _, f := range features {
		row := &m.Rows[f]
		for l := range sum {
			sum[l] += row[l]
		}
	}
	return sum
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// Chain holds the label scheme as lists, the form in which the dynamic
// programs walk it. Nearly all allowed transitions lead from a label at which a
// name, or no name, ends to one at which one starts: all of these to all of
// those. The rest stay within a name.
type Chain struct {
	scheme  label.Scheme
	labels  int
	before  [][]uint8 // labels that may stand before each label
	ends    []uint8   // labels before which a name is over, which end sentences too
	starts  []uint8   // labels that may stand behind any of these, and start sentences
	within  []uint8   // the other labels
	started [Stride]bool
	ended   [Stride]bool
}

// NewChain lists what a scheme allows.
func NewChain(s label.Scheme) *Chain {
	c := &Chain{scheme: s, labels: s.Count()}
	c.before = make([][]uint8, c.labels)
	for b := range c.labels {
		c.started[b], c.ended[b] = s.CanStart(b), s.CanEnd(b)
		if s.CanEnd(b) {
			c.ends = append(c.ends, uint8(b))
		}
		if s.CanStart(b) {
			c.starts = append(c.starts, uint8(b))
		} else {
			c.within = append(c.within, uint8(b))
		}
		for a := range c.labels {
			if s.CanFollow(a, b) {
				c.before[b] = append(c.before[b], uint8(a))
			}
		}
	}
	return c
}
