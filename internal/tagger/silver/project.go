package silver

import (
	"math"

	"sillok/internal/fuse"
	"sillok/internal/tagger"
	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/feature"
	"sillok/internal/tagger/label"
)

// A projection turns konec's annotation of a sentence into KLUE's: the two
// differ in classes (a country is OG in one and LC in the other), in ends
// (particles, titles, brackets) and in what counts as an entity at all.

// projectors are the CRFs that vote, BIO and BIOES by turns.
const projectors = 6

// trainProjectors fits the CRFs to the sentences that carry both annotations.
func trainProjectors(x *feature.Extractor, c *Corpus, seed uint64) []*crf.Model {
	data := make([]crf.Sequence, len(c.Labelled))
	for k, s := range c.Labelled {
		data[k] = projectionSequence(x, c, s.Chars, c.Annotated[k].Spans)
	}
	models := make([]*crf.Model, projectors)
	for k := range models {
		scheme := label.Scheme{Types: len(tagger.Tags()), BIOES: k%2 == 1}
		for j, s := range c.Labelled {
			data[j].Labels = scheme.Encode(s.Spans, len(s.Chars))
		}
		models[k] = crf.Train(data, Options(scheme, 8, seed+uint64(k)))
	}
	return models
}

// projectionSequence adds konec's annotation to the tagger's features.
func projectionSequence(x *feature.Extractor, c *Corpus, text []rune, spans []label.Span) crf.Sequence {
	v := newSpanView(c, text, spans)
	return sequence(x, text, v.features)
}

// spanView tells the features of each character that come from the spans.
type spanView struct {
	text   []rune
	spans  []label.Span
	coarse []int
	tags   []uint64 // of the characters, with two more at each side: class and position
	over   []int    // span over each character, or -1
	before []int    // last span that starts before each character, or -1
	rows   []uint32
}

const noTag = 0xFFFF

func newSpanView(c *Corpus, text []rune, spans []label.Span) *spanView {
	v := &spanView{text: text, spans: spans, coarse: c.classes.coarse}
	v.tags = make([]uint64, len(text)+4)
	v.over, v.before = make([]int, len(text)), make([]int, len(text))
	for i := range v.tags {
		v.tags[i] = noTag
	}
	for i := range text {
		v.over[i], v.before[i] = -1, -1
	}
	for k, s := range spans {
		for i := s.Start; i < s.End; i++ {
			v.over[i] = k
			v.tags[i+2] = uint64(s.Type)<<2 | position(i, s.Start, s.End)
		}
		for i := s.Start; i < len(text); i++ {
			v.before[i] = k
		}
	}
	return v
}

func (v *spanView) add(t int, value uint64) {
	v.rows = append(v.rows, feature.Bucket(uint64(t), value))
}

// features lists the features of character i.
func (v *spanView) features(i int) []uint32 {
	v.rows = v.rows[:0]
	for d := range 5 {
		v.add(konecTag+d, v.tags[i+d])
	}
	v.add(konecTag+5, v.tags[i+1]<<16|v.tags[i+2])
	v.add(konecTag+6, v.tags[i+2]<<16|v.tags[i+3])
	v.add(konecTag+7, v.tags[i+1]<<32|v.tags[i+2]<<16|v.tags[i+3])
	v.add(konecTag+8, v.tags[i+2]<<24|uint64(v.text[i]))
	if k := v.over[i]; k >= 0 {
		v.addOver(i, k)
	} else {
		v.addOutside(i)
	}
	return v.rows
}

// addOver describes the span over the character and its neighbours.
func (v *spanView) addOver(i, k int) {
	s := v.spans[k]
	class := uint64(s.Type)<<2 | position(i, s.Start, s.End)
	length := uint64(min(s.End-s.Start, 12))
	last := uint64(v.text[s.End-1])
	fromEnd := uint64(min(s.End-1-i, 7))
	v.add(konecSpan, class<<8|length)
	v.add(konecSpan+1, class<<24|last)
	v.add(konecSpan+2, class<<32|length<<24|last)
	v.add(konecSpan+3, class<<8|fromEnd)
	v.add(konecSpan+4, class<<32|hash(v.text[s.Start:s.End])>>32)
	if s.End < len(v.text) {
		v.add(konecSpan+5, class<<24|uint64(v.text[s.End]))
	}
	if s.Start > 0 {
		v.add(konecSpan+6, class<<24|uint64(v.text[s.Start-1]))
	}
	v.add(konecSides, class<<40|v.side(k, k-1))
	v.add(konecSides+1, class<<40|v.side(k, k+1))
	v.add(konecSides+2, class<<16|v.sideClass(k, k-1))
	v.add(konecSides+3, class<<16|v.sideClass(k, k+1))
}

// side describes neighbour q of span k by its class and the string of up to
// two characters that lies between, 0 when there is none so near.
func (v *spanView) side(k, q int) uint64 {
	if q < 0 || q >= len(v.spans) {
		return 0
	}
	a, b := v.spans[min(k, q)], v.spans[max(k, q)]
	if b.Start < a.End || b.Start-a.End > 2 {
		return 1
	}
	return uint64(v.spans[q].Type)<<32 | hash(v.text[a.End:b.Start])>>32
}

func (v *spanView) sideClass(k, q int) uint64 {
	if q < 0 || q >= len(v.spans) {
		return 0
	}
	a, b := v.spans[min(k, q)], v.spans[max(k, q)]
	return uint64(v.spans[q].Type)<<4 | uint64(min(max(0, b.Start-a.End), 5)) + 1
}

// addOutside describes the nearest spans to both sides.
func (v *spanView) addOutside(i int) {
	left, right := uint64(0), uint64(0)
	if k := v.before[i]; k >= 0 {
		left = uint64(v.spans[k].Type)<<4 | uint64(min(i-v.spans[k].End+1, 6))
	}
	if k := v.before[i] + 1; k < len(v.spans) {
		right = uint64(v.spans[k].Type)<<4 | uint64(min(v.spans[k].Start-i, 6))
	}
	v.add(konecSides+4, left)
	v.add(konecSides+5, right)
	v.add(konecSides+6, left<<32|right)
	v.add(konecSides+7, left<<24|uint64(v.text[i]))
	v.add(konecSides+8, right<<24|uint64(v.text[i]))
}

func hash(chars []rune) uint64 {
	h := fuse.Start
	for _, r := range chars {
		h = fuse.Step(h, r)
	}
	return h
}

// voter averages the label probabilities of the projectors and decodes them.
type voter struct {
	models   []*crf.Model
	lattices []*crf.Lattice
	decoder  *crf.Lattice
	scheme   label.Scheme
	scores   []crf.Row
}

func newVoter(models []*crf.Model) *voter {
	v := &voter{models: models, scheme: label.Scheme{Types: len(tagger.Tags())}}
	for _, m := range models {
		v.lattices = append(v.lattices, crf.NewLattice(crf.NewChain(m.Scheme), &m.Transition))
	}
	v.decoder = crf.NewLattice(crf.NewChain(v.scheme), new([crf.Stride]crf.Row))
	return v
}

// label returns KLUE's spans for a sequence.
func (v *voter) label(s *crf.Sequence) []label.Span {
	mean := make([]crf.Row, s.Len())
	for k, m := range v.models {
		v.scores = m.Score(s, v.scores)
		v.lattices[k].Run(v.scores)
		for i := range mean {
			p := v.lattices[k].At(i)
			v.addAsBIO(&mean[i], &p, m.Scheme)
		}
	}
	for i := range mean {
		for l := range v.scheme.Count() {
			mean[i][l] = float32(math.Log(float64(mean[i][l])/float64(len(v.models)) + 1e-4))
		}
	}
	labels := make([]uint8, s.Len())
	v.decoder.Viterbi(mean, labels)
	return v.scheme.Decode(labels, nil)
}

// addAsBIO adds probabilities of a scheme's labels to those of BIO labels.
func (v *voter) addAsBIO(sum, p *crf.Row, from label.Scheme) {
	sum[label.Outside] += p[label.Outside]
	for l := 1; l < from.Count(); l++ {
		typ, position := from.Split(l)
		sum[v.scheme.Label(typ, position)] += p[l]
	}
}
