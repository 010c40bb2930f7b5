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
	rows    []uint32 // the features themselves, kept for training alone
	starts  []int32
	adder   weights.Adder
}

// piece is a run of characters that were labelled together.
type piece struct {
	first, last int // characters, last exclusive
	end         int // byte
}

// seen is what the tagger thinks of a character: its likeliest label, and
// levels of the probabilities of persons, organisations and places.
type seen struct{ label, levels uint8 }

// NewReading begins a reading for m; without a model it keeps the features, to
// learn from.
func NewReading(m *Model) *Reading { return &Reading{model: m} }

var _ tagger.Follower = (*Reading)(nil)

// Character takes in the tagger's features of the next character. Sequences of
// characters are left out: a hundred documents teach nothing about them.
func (r *Reading) Character(features []uint32) {
	var folded [feature.Most]uint32
	n := copy(folded[:], features[:feature.Sequences])
	n += copy(folded[n:], features[feature.Word:])
	for i := range folded[:n] {
		folded[i] %= baseBuckets
	}
	if r.model == nil {
		r.starts = append(r.starts, int32(len(r.rows)))
		r.rows = append(r.rows, folded[:n]...)
		return
	}
	var sums weights.Sums
	r.adder.Add(r.model.field, folded[:n], &sums)
	var row [labels]int16
	for l := range row {
		row[l] = int16(sums[l])
	}
	r.base = append(r.base, row)
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
	g := newGatherer(e, r)
	lattice := crf.NewLattice(r.model.chain, &r.model.field.Transition)
	lattice.Rough = true
	var scores []crf.Row
	var found []crf.Scored
	var out []Span
	for _, p := range r.pieces {
		g.gather(p)
		scores = scores[:0]
		for i := p.first; i < p.last; i++ {
			var sums weights.Sums
			for l, v := range r.base[i] {
				sums[l] = int32(v)
			}
			r.adder.Add(r.model.field, g.of(i-p.first), &sums)
			scores = append(scores, r.model.field.Row(&sums))
		}
		if nothing(scores) {
			continue
		}
		lattice.Run(scores)
		found = lattice.Likely(least, found[:0])
		for _, s := range found {
			in := diag.Span{Start: r.at(p, p.first+s.Start), End: r.at(p, p.first+s.End)}
			out = append(out, Span{In: in, Kind: Kinds[s.Type], P: s.P})
		}
	}
	return out
}

// nothing reports whether all characters of a piece are so surely outside names
// that no span can be likely.
func nothing(scores []crf.Row) bool {
	const surely = 10
	for i := range scores {
		out := scores[i][label.Outside] - surely
		for _, v := range scores[i][1:labels] {
			if v > out {
				return false
			}
		}
	}
	return true
}

// Sequences gives what the model learns from: a sequence a piece, labelled with
// the names that gold has there. The reading was begun without a model.
func (r *Reading) Sequences(e *Evidence, gold []Span, weight float32) []crf.Sequence {
	g := newGatherer(e, r)
	starts := append(r.starts, int32(len(r.rows)))
	var out []crf.Sequence
	for _, p := range r.pieces {
		g.gather(p)
		s := crf.Sequence{Offsets: []int32{0}, Weight: weight}
		for i := p.first; i < p.last; i++ {
			s.Features = append(s.Features, r.rows[starts[i]:starts[i+1]]...)
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
