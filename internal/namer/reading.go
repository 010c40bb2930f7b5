package namer

import (
	"sort"

	"sillok/internal/diag"
	"sillok/internal/tagger"
	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/feature"
	"sillok/internal/tagger/label"
	"sillok/internal/tagger/weights"
)

// Rows of the field: those of the tagger's features, folded, then those of the
// evidence.
const (
	baseBuckets     = 1 << 18
	evidenceBuckets = 1 << 17
	Buckets         = baseBuckets + evidenceBuckets
)

// labels is one more than the greatest label, rounded up.
const labels = 24

// Reading is what the tagger saw of a text, character by character. It follows
// the tagger (tagger.Follower) and is then asked for names.
type Reading struct {
	model   *Model
	offsets []int32 // byte of each character
	pieces  []piece
	base    [][labels]int16 // sums of the rows of the tagger's features
	seen    []seen
	learned []uint32 // the features themselves, kept for training alone
	starts  []int32

	// Buffers for some characters at a time.
	adder  weights.Adder
	folded [tagger.Together][feature.Most]uint32
	lists  [][]uint32
	sums   [tagger.Together]weights.Sums
}

// piece is a run of characters that were labelled together.
type piece struct {
	first, last int // characters, last exclusive
	end         int // byte
}

// seen is what the tagger thinks of a character: its likeliest label, and
// levels of the probabilities of persons, organisations and places.
type seen struct{ label, levels uint8 }

// NewReading begins a reading for m of a text of some bytes; without a model it
// keeps the features, to learn from.
func NewReading(m *Model, bytes int) *Reading {
	r := &Reading{model: m}
	if m != nil { // most characters have three bytes, some one
		r.base, r.seen = make([][labels]int16, 0, bytes/2), make([]seen, 0, bytes/2)
		r.offsets = make([]int32, 0, bytes/2)
	}
	return r
}

// worker holds the buffers to find the names of one text at a time.
type worker struct {
	rows
	lattice    *crf.Lattice
	potentials []crf.Row
	found      []crf.Scored
}

func (m *Model) newWorker() *worker {
	return &worker{lattice: crf.NewLattice(m.chain, &m.field.Transition)}
}

var _ tagger.Follower = (*Reading)(nil)

// Characters takes in the tagger's features of the next characters. Sequences of
// characters are left out: a hundred documents teach nothing about them.
func (r *Reading) Characters(features [][]uint32) {
	r.lists = r.lists[:0]
	for k, list := range features {
		folded := r.folded[k][:0]
		folded = append(folded, list[:feature.Sequences]...)
		folded = append(folded, list[feature.Word:]...)
		for i := range folded {
			folded[i] %= baseBuckets
		}
		r.lists = append(r.lists, folded)
	}
	if r.model == nil {
		for _, folded := range r.lists {
			r.starts = append(r.starts, int32(len(r.learned)))
			r.learned = append(r.learned, folded...)
		}
		return
	}
	for _, sums := range r.sum() {
		var row [labels]int16
		for l := range row {
			row[l] = int16(sums[l])
		}
		r.base = append(r.base, row)
	}
}

// sum adds the rows of the field up, for each of the lists at hand.
func (r *Reading) sum() []weights.Sums {
	sums := r.sums[:len(r.lists)]
	clear(sums)
	r.adder.Add(r.model.field, r.lists, sums)
	return sums
}

// Piece ends a piece.
func (r *Reading) Piece(offsets []int, lattice *crf.Lattice) {
	n := len(offsets) - 1
	p := piece{first: len(r.offsets), last: len(r.offsets) + n, end: offsets[n]}
	for i := range n {
		r.offsets = append(r.offsets, int32(offsets[i]))
		r.seen = append(r.seen, look(lattice, i))
	}
	r.pieces = append(r.pieces, p)
}

// look notes what the tagger thinks of a character.
func look(lattice *crf.Lattice, i int) seen {
	p := lattice.At(i)
	best := 0
	for l := range p {
		if p[l] > p[best] {
			best = l
		}
	}
	s := seen{label: uint8(best)}
	for k := range 3 { // PS, OG, LC
		sum := p[1+4*k] + p[2+4*k] + p[3+4*k] + p[4+4*k]
		level := uint8(0)
		for _, least := range [...]float32{0.05, 0.4, 0.85} {
			if sum >= least {
				level++
			}
		}
		s.levels |= level << (2 * k)
	}
	return s
}

// at is the byte where character i begins, or where its piece ends.
func (r *Reading) at(p piece, i int) int {
	if i == p.last {
		return p.end
	}
	return int(r.offsets[i])
}

// chars gives the characters of p that lie in a span.
func (r *Reading) chars(p piece, in diag.Span) (first, last int) {
	list := r.offsets[p.first:p.last]
	first = sort.Search(len(list), func(i int) bool { return int(list[i]) >= in.Start })
	last = first + sort.Search(len(list)-first, func(i int) bool { return int(list[first+i]) >= in.End })
	return p.first + first, p.first + last
}

// Span is a stretch that the model takes for a name.
type Span struct {
	In   diag.Span
	Kind string
	P    float32 // the model's probability of just this span with just this kind
}

// least is the probability from which a span is a candidate.
const least = 0.03

// Spans are the stretches that may be names by the model, by place; they may
// overlap.
func (r *Reading) Spans(e *Evidence) []Span {
	if r.model == nil || len(r.pieces) == 0 {
		return nil
	}
	w := r.model.workers.Get().(*worker)
	defer r.model.workers.Put(w)
	g := newGatherer(e, r, &w.rows)
	var out []Span
	for _, p := range r.pieces {
		g.gather(p)
		w.potentials = w.potentials[:0]
		surely := true
		for i := p.first; i < p.last; i += tagger.Together {
			sums := r.score(g, p, i, min(i+tagger.Together, p.last))
			for k := range sums {
				w.potentials = append(w.potentials, r.model.field.Potentials(&sums[k]))
				surely = surely && r.model.surelyOutside(&sums[k])
			}
		}
		if surely {
			continue
		}
		w.lattice.RunPotentials(w.potentials)
		w.found = w.lattice.Likely(least, w.found[:0])
		for _, s := range w.found {
			in := diag.Span{Start: r.at(p, p.first+s.Start), End: r.at(p, p.first+s.End)}
			out = append(out, Span{In: in, Kind: Kinds[s.Type], P: s.P})
		}
	}
	return out
}

// score adds up the weights of characters first to end of a piece: what the
// tagger's features give, and what the evidence adds.
func (r *Reading) score(g *gatherer, p piece, first, end int) []weights.Sums {
	r.lists = r.lists[:0]
	for i := first; i < end; i++ {
		r.lists = append(r.lists, g.of(i-p.first))
	}
	sums := r.sum()
	for k := range sums {
		for l, v := range r.base[first+k] {
			sums[k][l] += int32(v)
		}
	}
	return sums
}

// surelyOutside reports whether a character is so surely outside names that, in a
// piece of such characters, no span can be likely.
func (m *Model) surelyOutside(sums *weights.Sums) bool {
	const surely = 10
	out := sums[label.Outside] - int32(surely/m.field.Scale)
	for _, v := range sums[1:labels] {
		if v > out {
			return false
		}
	}
	return true
}

// Sequences gives what the model learns from: a sequence a piece, labelled with
// the names that gold has there. The reading was begun without a model.
func (r *Reading) Sequences(e *Evidence, gold []Span, weight float32) []crf.Sequence {
	g := newGatherer(e, r, new(rows))
	starts := append(r.starts, int32(len(r.learned)))
	var out []crf.Sequence
	for _, p := range r.pieces {
		g.gather(p)
		s := crf.Sequence{Offsets: []int32{0}, Weight: weight}
		for i := p.first; i < p.last; i++ {
			s.Features = append(s.Features, r.learned[starts[i]:starts[i+1]]...)
			s.Features = append(s.Features, g.of(i-p.first)...)
			s.Offsets = append(s.Offsets, int32(len(s.Features)))
		}
		var spans []label.Span
		for _, n := range gold {
			first, last := r.chars(p, n.In)
			kind := KindIndex(n.Kind)
			if kind >= 0 && last > first && r.at(p, first) == n.In.Start && r.endsAt(p, last, n.In.End) {
				spans = append(spans, label.Span{Start: first - p.first, End: last - p.first, Type: kind})
			}
		}
		s.Labels = Scheme().Encode(spans, p.last-p.first)
		out = append(out, s)
	}
	return out
}

// endsAt reports whether a span that ends before character i ends at byte end;
// at the end of a piece white space may follow.
func (r *Reading) endsAt(p piece, i, end int) bool {
	return r.at(p, i) == end || i == p.last && end <= p.end
}
