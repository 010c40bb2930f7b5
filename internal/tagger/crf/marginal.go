package crf

import "math"

// Lattice runs the dynamic programs over the label sequences of one sentence:
// the best sequence, and the probabilities of labels and spans by the
// forward-backward algorithm. It holds buffers: use one a goroutine.
type Lattice struct {
	chain           *Chain
	transition      *[Stride]Row
	step            [Stride]Row // exp of the transitions
	forth, back     matrix      // the same from ends to starts, and from starts back to ends
	from            [][Stride]uint8
	exps            []Row // of the scores of Run, the greatest of a character 1
	potential       []Row // exps, or those that the caller has
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
	t.forth, t.back = t.forth[:0], t.back[:0]
	for _, b := range t.chain.starts {
		for _, a := range t.chain.ends {
			t.forth = append(t.forth, t.step[a][b])
		}
	}
	for _, a := range t.chain.ends {
		for _, b := range t.chain.starts {
			t.back = append(t.back, t.step[a][b])
		}
	}
}

// matrix holds rows of numbers, one after another.
type matrix []float32

// times multiplies a vector: y gets the product of each row with x. Four rows
// go side by side, because a sum waits for the sum before.
func (m matrix) times(x, y []float32) {
	n := len(x)
	for ; len(y) >= 4; y, m = y[4:], m[4*n:] {
		a, b, c, d := m[:n], m[n:][:n], m[2*n:][:n], m[3*n:][:n]
		var sa, sb, sc, sd float32
		for k, v := range x {
			sa += a[k] * v
			sb += b[k] * v
			sc += c[k] * v
			sd += d[k] * v
		}
		y[0], y[1], y[2], y[3] = sa, sb, sc, sd
	}
	for r := range y {
		a := m[r*n:][:n]
		var sum float32
		for k, v := range x {
			sum += a[k] * v
		}
		y[r] = sum
	}
}

// Run takes in the scores of a sentence, for the methods that tell
// probabilities.
func (t *Lattice) Run(scores []Row) {
	t.exps = resize(t.exps, len(scores))
	for i := range scores {
		t.exponentials(&scores[i], &t.exps[i])
	}
	t.RunPotentials(t.exps)
}

// RunPotentials is Run for whoever has the exponentials of the scores, those of
// each character to any factor. They are read until the next run.
func (t *Lattice) RunPotentials(potential []Row) {
	n := len(potential)
	t.potential, t.sums = potential, resize(t.sums, n)
	t.forward, t.behind = resize(t.forward, n), resize(t.behind, n)
	t.runForward()
	t.runBackward()
}

func (t *Lattice) exponentials(scores, out *Row) {
	top := scores[0]
	for _, v := range scores[:t.chain.labels] {
		top = max(top, v)
	}
	for l, v := range scores[:t.chain.labels] {
		out[l] = exp(v - top)
	}
}

func exp(v float32) float32 { return float32(math.Exp(float64(v))) }

// runForward fills forward with probabilities of prefixes, each row scaled to
// a sum of 1.
func (t *Lattice) runForward() {
	for i := range t.forward {
		row, potential := &t.forward[i], &t.potential[i]
		*row = Row{}
		if i == 0 {
			for _, b := range t.chain.starts {
				row[b%Stride] = potential[b%Stride]
			}
		} else {
			t.prefixes(&t.forward[i-1], potential, row)
		}
		t.sums[i] = t.scale(row)
	}
}

// prefixes adds one character to the probabilities of prefixes.
func (t *Lattice) prefixes(prev, potential, row *Row) {
	var x, y Row
	for k, a := range t.chain.ends {
		x[k] = prev[a%Stride]
	}
	t.forth.times(x[:len(t.chain.ends)], y[:len(t.chain.starts)])
	for k, b := range t.chain.starts {
		row[b%Stride] = y[k] * potential[b%Stride]
	}
	for _, b := range t.chain.within {
		var sum float32
		for _, a := range t.chain.before[b] {
			sum += prev[a%Stride] * t.step[a%Stride][b%Stride]
		}
		row[b%Stride] = sum * potential[b%Stride]
	}
}

// runBackward fills behind with the same of what follows each character.
func (t *Lattice) runBackward() {
	last := len(t.behind) - 1
	for i := last; i >= 0; i-- {
		row := &t.behind[i]
		*row = Row{}
		if i == last {
			for _, a := range t.chain.ends {
				row[a%Stride] = 1
			}
		} else {
			t.precede(&t.behind[i+1], &t.potential[i+1], row)
		}
		t.scale(row)
	}
}

// precede adds the character before to the probabilities of what follows.
func (t *Lattice) precede(next, potential, row *Row) {
	var x, y Row
	for k, b := range t.chain.starts {
		x[k] = next[b%Stride] * potential[b%Stride]
	}
	t.back.times(x[:len(t.chain.starts)], y[:len(t.chain.ends)])
	for k, a := range t.chain.ends {
		row[a%Stride] = y[k]
	}
	for _, b := range t.chain.within {
		v := next[b%Stride] * potential[b%Stride]
		for _, a := range t.chain.before[b] {
			row[a%Stride] += t.step[a%Stride][b%Stride] * v
		}
	}
}

// scale makes a row sum to 1 and returns what it summed to.
func (t *Lattice) scale(row *Row) float32 {
	sum := sum(row)
	// A sum of 0 needs scores a hundred apart; spread evenly rather than
	// divide by it.
	if sum < 1e-30 {
		for l := range t.chain.labels {
			row[l] = 1 / float32(t.chain.labels)
		}
		return 1
	}
	f := 1 / sum
	for l := range row {
		row[l] *= f
	}
	return sum
}

// sum adds a row up, in four sums that need not wait for one another.
func sum(row *Row) float32 {
	var a, b, c, d float32
	for l := 0; l < Stride; l += 4 {
		a += row[l]
		b += row[l+1]
		c += row[l+2]
		d += row[l+3]
	}
	return a + b + (c + d)
}

// At returns the probabilities of the labels of character i.
func (t *Lattice) At(i int) Row {
	p := t.both(i)
	t.scale(&p)
	return p
}

// both multiplies what precedes character i, with it, and what follows.
func (t *Lattice) both(i int) (p Row) {
	forward, behind := &t.forward[i], &t.behind[i]
	for l := range p {
		p[l] = forward[l] * behind[l]
	}
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
