// Package tagger finds names, dates and quantities that no list knows, by a
// statistical sequence model over the characters of a Korean text.
//
// The model is a linear-chain conditional random field with BIOES labels for
// the six entity types of KLUE-NER. Its features (package feature) are hashed
// characters, character types, eojeol parts and word classes of a lexicon
// (package fuse); its weights are pruned to bytes and embedded, as is the
// lexicon. It is trained by the command in train/ (README.md is its model
// card). The tagger knows no document and no authority: what becomes of its
// spans is for package annotate to decide.
package tagger

import (
	_ "embed"
	"errors"
	"fmt"
	"sync"

	"sillok/internal/fuse"
	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/feature"
	"sillok/internal/tagger/weights"
)

//go:embed data/model.bin
var modelData []byte

//go:embed data/lexicon.bin
var lexiconData []byte

// Span is a run of text that the model takes for an entity.
type Span struct {
	Start, End int     // bytes of the text, End exclusive
	Tag        string  // PS, OG, LC, DT, TI or QT
	Score      float32 // 0.5 to 1: the model's probability of just this span with just this tag
}

// Tagger labels texts. It is immutable and safe for concurrent use.
type Tagger struct {
	model   *weights.Model
	lexicon *fuse.Filter
	chain   *crf.Chain
	tags    []string
	workers sync.Pool
}

// Classes are the classes of a word in the lexicon: bits of package feature.
func (t *Tagger) Classes(word string) uint8 { return t.lexicon.Get(fuse.Hash(word)) }

// Load opens the embedded model and lexicon.
func Load() (*Tagger, error) { return Open(modelData, lexiconData) }

// Open opens a model file as weights.Pack writes it, and a lexicon as fuse.Build
// does. Both are kept, not copied.
func Open(modelFile, lexiconFile []byte) (*Tagger, error) {
	m, err := weights.Open(modelFile, feature.Buckets)
	if err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	if m.Scheme.Types != len(Tags()) {
		return nil, errors.New("tagger: the model is of another label scheme")
	}
	lexicon, err := fuse.Open(lexiconFile)
	if err != nil {
		return nil, err
	}
	t := &Tagger{model: m, lexicon: lexicon, chain: crf.NewChain(m.Scheme), tags: Tags()}
	t.workers.New = func() any { return t.newWorker() }
	return t, nil
}

// Tag labels a text of any length, from left to right; lines, and sentences
// within them, are labelled on their own. Spans do not overlap. Bytes that are
// not UTF-8 are read as one unknown character each.
func (t *Tagger) Tag(text string) []Span { return t.Read(text, nil) }

// A Follower watches the tagger read: another model can use its features and
// what it thinks of each character.
type Follower interface {
	// Characters gives the features of the next characters of a piece, a list
	// each. They are not to be kept.
	Characters(features [][]uint32)
	// Piece ends a piece of n characters: the byte where each begins and where
	// the last one ends, and the probabilities of the labels of each. None of
	// these is to be kept.
	Piece(offsets []int, labels *crf.Lattice)
}

// Read is [Tagger.Tag] before the eyes of f, unless f is nil.
func (t *Tagger) Read(text string, f Follower) []Span {
	w := t.workers.Get().(*worker)
	defer t.workers.Put(w)
	var out []Span
	for start := 0; start < len(text); {
		start = w.take(text, start)
		out = w.tag(out, f)
	}
	return out
}

// Together is how many characters are scored at a time at most: see
// [weights.Adder.Add].
const Together = 16

// worker holds the buffers to label one piece of text at a time.
type worker struct {
	*Tagger
	features *feature.Extractor
	lattice  *crf.Lattice
	adder    weights.Adder
	rows     [Together][feature.Most]uint32
	lists    [Together][]uint32 // of rows, those that are in use
	sums     [Together]weights.Sums
	shapes   [512]shapeSums // by what is left of the shape when it is divided by 509

	chars      []rune
	offsets    []int // byte of each character, and where the last one ends
	potentials []crf.Row
	spans      []crf.Scored
}

func (t *Tagger) newWorker() *worker {
	w := &worker{
		Tagger:   t,
		features: feature.NewExtractor(t.lexicon),
		lattice:  crf.NewLattice(t.chain, &t.model.Transition),
	}
	return w
}

// tag labels the piece taken and appends its spans to out.
func (w *worker) tag(out []Span, f Follower) []Span {
	w.features.Load(w.chars)
	w.potentials = w.potentials[:0]
	for i := 0; i < len(w.chars); i += Together {
		w.score(i, min(i+Together, len(w.chars)), f)
	}
	w.lattice.RunPotentials(w.potentials)
	if f != nil && len(w.chars) > 0 {
		f.Piece(w.offsets[:len(w.chars)+1], w.lattice)
	}
	w.spans = w.lattice.Spans(0.5, w.spans[:0])
	for _, s := range w.spans {
		out = append(out, Span{Start: w.offsets[s.Start], End: w.offsets[s.End], Tag: w.tags[s.Type], Score: s.P})
	}
	return out
}

// shapeSums keeps what the features of a shape come to.
type shapeSums struct {
	known bool
	shape feature.Shape
	sums  weights.Sums
}

// ofShape gives the sums of the features of a shape. One that takes the place of
// another has them added up again: a text has few shapes.
func (w *worker) ofShape(s feature.Shape) *weights.Sums {
	kept := &w.shapes[s%509]
	if !kept.known || kept.shape != s {
		var rows [feature.Most]uint32
		sums := make([]weights.Sums, 1)
		w.adder.Add(w.model, [][]uint32{rows[:s.Features(&rows)]}, sums)
		*kept = shapeSums{true, s, sums[0]}
	}
	return &kept.sums
}

// score appends the potentials of characters first to end, exclusive.
func (w *worker) score(first, end int, f Follower) {
	lists, sums := w.lists[:end-first], w.sums[:end-first]
	for k := range lists {
		rows := &w.rows[k]
		lists[k] = rows[:w.features.At(first+k, rows)]
		sums[k] = *w.ofShape(w.features.Shape(first + k))
	}
	w.adder.Add(w.model, lists, sums)
	if f != nil {
		f.Characters(lists)
	}
	for k := range sums {
		w.potentials = append(w.potentials, w.model.Potentials(&sums[k]))
	}
}
