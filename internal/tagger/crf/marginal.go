package crf

import "math"

// Lattice runs the dynamic programs over the label sequences of one sentence:
// the best sequence, and the probabilities of labels and spans by the
// forward-backward algorithm. It holds buffers: use one a goroutine.
type Lattice struct {
	// Rough leaves labels out of account that are e^-18 times as likely at a
	// character as the likeliest. Training is exact.
	Rough bool

	chain           *Chain
	transition      *[Stride]Row
	step            [Stride]Row // exp of the transitions
	back            [][Stride]uint8
	potential       []Row // exp of the scores, the greatest of a character 1
	forward, behind []Row
	sums            []float32 // of the forward rows before they were scaled to 1
}

// NewLattice returns a lattice over a chain.
func NewLattice(c *Chain, transition *[Stride]Row) *Lattice {
	t := &Lattice{chain: c}
	t.SetTransition(transition)
	return t
}

// SetTransition takes in new transition scores.
func (t *Lattice) SetTransition(transition *[Stride]Row) {
	t.transition = transition
	for b, before := range t.chain.before {
		for _, a := range before {
			t.step[a][b] = exp(transition[a][b])
		}
	}
}

// Run takes in the scores of a sentence, for the methods that tell
// probabilities.
func (t *Lattice) Run(scores []Row) {
	n := len(scores)
	t.potential, t.sums = resize(t.potential, n), resize(t.sums, n)
	t.forward, t.behind = resize(t.forward, n), resize(t.behind, n)
	for i := range scores {
		if t.Rough {
			t.potential[i] = roughExponentials(&scores[i], t.chain.labels)
		} else {
			t.potential[i] = exponentials(&scores[i], t.chain.labels)
		}
	}
	t.runForward(n)
	t.runBackward(n)
}

func exponentials(scores *Row, labels int) (out Row) {
	top := scores[0]
	for _, v := range scores[:labels] {
		top = max(top, v)
	}
	for l, v := range scores[:labels] {
		out[l] = exp(v - top)
	}
	return out
}

// negligible is the distance below the greatest score from which a rough
// lattice takes a label for impossible.
const negligible = -18

func roughExponentials(scores *Row, labels int) (out Row) {
	top := scores[0]
	for _, v := range scores[:labels] {
		top = max(top, v)
	}
	for l, v := range scores[:labels] {
		if v -= top; v > negligible {
			out[l] = exp(v)
		}
	}
	return out
}

func exp(v float32) float32 { return float32(math.Exp(float64(v))) }

// runForward fills forward with probabilities of prefixes, each row scaled to
// a sum of 1.
func (t *Lattice) runForward(n int) {
	for i := range n {
		row := &t.forward[i]
		*row = Row{}
		for b := range t.chain.labels {
			if t.potential[i][b] == 0 { // most labels of a rough lattice
				continue
			}
			var sum float32
			if i == 0 {
				if t.chain.start[b] {
					sum = 1
				}
			} else {
				prev := &t.forward[i-1]
				for _, a := range t.chain.before[b] {
					sum += prev[a] * t.step[a][b]
				}
			}
			row[b] = sum * t.potential[i][b]
		}
		t.sums[i] = scale(row, t.chain.labels)
	}
}

func (t *Lattice) runBackward(n int) {
	for i := n - 1; i >= 0; i-- {
		row := &t.behind[i]
		*row = Row{}
		for b := range t.chain.labels {
			if i == n-1 {
				if t.chain.end[b] {
					row[b] = 1
				}
				continue
			}
			v := t.behind[i+1][b] * t.potential[i+1][b]
			if v == 0 {
				continue
			}
			for _, a := range t.chain.before[b] {
				row[a] += t.step[a][b] * v
			}
		}
		scale(row, t.chain.labels)
	}
}

// scale makes a row sum to 1 and returns what it summed to.
func scale(row *Row, labels int) float32 {
	var sum float32
	for _, v := range row[:labels] {
		sum += v
	}
	// A sum of 0 needs scores a hundred apart; spread evenly rather than
	// divide by it.
	if sum < 1e-30 {
		for l := range labels {
			row[l] = 1 / float32(labels)
		}
		return 1
	}
	for l := range labels {
		row[l] /= sum
	}
	return sum
}

// At returns the probabilities of the labels of character i.
func (t *Lattice) At(i int) (p Row) {
	for l := range t.chain.labels {
		p[l] = t.forward[i][l] * t.behind[i][l]
	}
	scale(&p, t.chain.labels)
	return p
}

// addPairs adds f times the probability of each transition into character i.
func (t *Lattice) addPairs(i int, f float32, sum *[Stride]Row) {
	var p [Stride]Row
	var total float32
	for b := range t.chain.labels {
		v := t.potential[i][b] * t.behind[i][b]
		for _, a := range t.chain.before[b] {
			w := t.forward[i-1][a] * t.step[a][b] * v
			p[a][b] = w
			total += w
		}
	}
	if total < 1e-30 {
		return
	}
	for b := range t.chain.labels {
		for _, a := range t.chain.before[b] {
			sum[a][b] += f * p[a][b] / total
		}
	}
}
