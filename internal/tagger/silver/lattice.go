package silver

import (
	"math"

	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/label"
)

// A segmentation cuts a sentence into listed forms and single characters
// outside of all. Its score is that of the CRF's label sequence plus a bias for
// each (form, class) pair.

// candidate is a place with one of its fine classes.
type candidate struct {
	start, end int
	pair       int // (form, class)
	fine       int
	begin, in  int     // labels of its coarse class
	score      float64 // of its characters and the transitions within
}

// last is the label of the candidate's last character.
func (c *candidate) last() int {
	if c.end-c.start == 1 {
		return c.begin
	}
	return c.in
}

// lattice is the set of segmentations of one sentence.
type lattice struct {
	outside    []float64     // score of each character outside
	candidates [][]candidate // by start
	transition *[crf.Stride]crf.Row
}

// newLattice lists the candidates of a sentence and scores them.
func newLattice(c *Corpus, m *crf.Model, scores []crf.Row, places []place) *lattice {
	t := &lattice{
		outside:    make([]float64, len(scores)),
		candidates: make([][]candidate, len(scores)),
		transition: &m.Transition,
	}
	for i := range scores {
		t.outside[i] = float64(scores[i][label.Outside])
	}
	for _, p := range places {
		for _, k := range p.form.classes {
			coarse := c.classes.coarse[k.fine]
			d := candidate{start: p.start, end: p.end, pair: k.id, fine: k.fine,
				begin: m.Scheme.Label(coarse, label.Begin), in: m.Scheme.Label(coarse, label.Inside)}
			d.score = float64(scores[p.start][d.begin])
			from := d.begin
			for i := p.start + 1; i < p.end; i++ {
				d.score += float64(scores[i][d.in] + m.Transition[from][d.in])
				from = d.in
			}
			t.candidates[p.start] = append(t.candidates[p.start], d)
		}
	}
	return t
}

var never = math.Inf(-1)

// states holds, for a position between two characters, the log-weight of what
// lies on one side of it, by the label of the character before it.
type states struct {
	value [crf.Stride]float64
	live  []uint8 // labels whose value is not never
}

func newStates(n int) []states {
	s := make([]states, n)
	for i := range s {
		for l := range s[i].value {
			s[i].value[l] = never
		}
	}
	return s
}

func (s *states) add(l int, v float64) {
	if s.value[l] == never {
		s.live = append(s.live, uint8(l))
	}
	s.value[l] = logAdd(s.value[l], v)
}

func logAdd(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if b == never {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}

// enter is the log-weight of all that precedes position i when the next label
// is l.
func (t *lattice) enter(forward []states, i, l int) float64 {
	if i == 0 {
		return 0
	}
	sum := never
	for _, a := range forward[i].live {
		sum = logAdd(sum, forward[i].value[a]+float64(t.transition[a][l]))
	}
	return sum
}

// expect adds to counts, by pair, how often the lattice expects each pair.
func (t *lattice) expect(bias, counts []float64) {
	n := len(t.outside)
	if n == 0 {
		return
	}
	forward := newStates(n + 1)
	for i := range n {
		forward[i+1].add(label.Outside, t.enter(forward, i, label.Outside)+t.outside[i])
		for k := range t.candidates[i] {
			c := &t.candidates[i][k]
			forward[c.end].add(c.last(), t.enter(forward, i, c.begin)+c.score+bias[c.pair])
		}
	}
	t.behind(forward, bias, counts)
}

// behind runs from the end of the sentence to its start, adding expectations.
func (t *lattice) behind(forward []states, bias, counts []float64) {
	n := len(t.outside)
	total := never
	behind := newStates(n + 1)
	for _, l := range forward[n].live {
		total = logAdd(total, forward[n].value[l])
		behind[n].value[l] = 0
	}
	for i := n - 1; i >= 0; i-- {
		t.leave(forward, behind, i, label.Outside, t.outside[i]+behind[i+1].value[label.Outside])
		for k := range t.candidates[i] {
			c := &t.candidates[i][k]
			v := c.score + bias[c.pair] + behind[c.end].value[c.last()]
			counts[c.pair] += math.Exp(t.enter(forward, i, c.begin) + v - total)
			t.leave(forward, behind, i, c.begin, v)
		}
	}
}

// leave adds to the states before position i a continuation that starts with
// label l.
func (t *lattice) leave(forward, behind []states, i, l int, v float64) {
	for _, a := range forward[i].live {
		behind[i].value[a] = logAdd(behind[i].value[a], float64(t.transition[a][l])+v)
	}
}

// best returns the spans of the best segmentation, with fine classes.
func (t *lattice) best(bias []float64) []label.Span {
	n := len(t.outside)
	if n == 0 {
		return nil
	}
	type step struct {
		label int // before
		by    *candidate
	}
	top := newStates(n + 1)
	back := make([][crf.Stride]step, n+1)
	relax := func(i, first, end, last int, score float64, by *candidate) {
		value, from := never, 0
		if i == 0 {
			value = 0
		}
		for _, a := range top[i].live {
			if v := top[i].value[a] + float64(t.transition[a][first]); v > value {
				value, from = v, int(a)
			}
		}
		if value+score > top[end].value[last] {
			if top[end].value[last] == never {
				top[end].live = append(top[end].live, uint8(last))
			}
			top[end].value[last] = value + score
			back[end][last] = step{from, by}
		}
	}
	for i := range n {
		relax(i, label.Outside, i+1, label.Outside, t.outside[i], nil)
		for k := range t.candidates[i] {
			c := &t.candidates[i][k]
			relax(i, c.begin, c.end, c.last(), c.score+bias[c.pair], c)
		}
	}
	at := int(top[n].live[0])
	for _, l := range top[n].live {
		if top[n].value[l] > top[n].value[at] {
			at = int(l)
		}
	}
	var spans []label.Span
	for i := n; i > 0; {
		s := back[i][at]
		if s.by == nil {
			i--
		} else {
			spans = append(spans, label.Span{Start: s.by.start, End: s.by.end, Type: s.by.fine})
			i = s.by.start
		}
		at = s.label
	}
	for a, b := 0, len(spans)-1; a < b; a, b = a+1, b-1 {
		spans[a], spans[b] = spans[b], spans[a]
	}
	return spans
}
