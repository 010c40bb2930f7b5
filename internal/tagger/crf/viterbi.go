package crf

import "math"

const lowest = -math.MaxFloat32

// Viterbi writes the best label sequence for the scores of the characters to
// labels, which has their length.
func (t *Lattice) Viterbi(scores []Row, labels []uint8) {
	n := len(scores)
	if n == 0 {
		return
	}
	t.from = resize(t.from, n)
	best := t.first(&scores[0])
	for i := 1; i < n; i++ {
		best = t.extend(&best, &scores[i], &t.from[i])
	}
	at, top := 0, float32(lowest)
	for l := range t.chain.labels {
		if t.chain.ended[l] && best[l] > top {
			at, top = l, best[l]
		}
	}
	for i := n - 1; i >= 0; i-- {
		labels[i] = uint8(at)
		at = int(t.from[i][at])
	}
}

func (t *Lattice) first(scores *Row) (best Row) {
	for l := range t.chain.labels {
		best[l] = lowest
		if t.chain.started[l] {
			best[l] = scores[l]
		}
	}
	return best
}

// extend adds one character to the best sequences that end in each label.
func (t *Lattice) extend(best, scores *Row, back *[Stride]uint8) (next Row) {
	for b, before := range t.chain.before {
		top, from := float32(lowest), uint8(0)
		for _, a := range before {
			if v := best[a%Stride] + t.transition[a%Stride][b]; v > top {
				top, from = v, a
			}
		}
		next[b], back[b] = top+scores[b], from
	}
	return next
}
