// Package namer is a statistical model of names in the product's own kinds
// (agency, person, system, law, event), and the arbiter that decides between
// it and the rules.
//
// The model is a conditional random field over characters beside the tagger of
// KLUE's classes. It uses the tagger's features and what the tagger thinks of
// each character, and evidence that only a whole document has: what the
// authority knows, what the rules claim, posts, brackets and quotation marks,
// other places of the same words. The arbiter is one log-linear model over
// candidate spans: it looks at who proposes a span, how the others' spans lie
// and how sure the model is, and gives the likelihood that the span is a name.
// Both are learnt from documents annotated by hand (train/, README.md is the
// model card).
package namer

import (
	_ "embed"
	"fmt"
	"slices"
	"sync"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/label"
	"sillok/internal/tagger/weights"
)

var (
	//go:embed data/model.bin
	modelData []byte
	//go:embed data/arbiter.tsv
	arbiterData string
)

// Kinds are the kinds that the model knows, in the order of its labels.
var Kinds = []string{"agency", "person", "system", "law", "event"}

// KindIndex is the place of a kind in [Kinds], -1 for others.
func KindIndex(kind string) int { return slices.Index(Kinds, kind) }

// Scheme is the label scheme of the model.
func Scheme() label.Scheme { return label.Scheme{Types: len(Kinds), BIOES: true} }

// Model is the field and the arbiter. It is immutable and safe for concurrent
// use.
type Model struct {
	field   *weights.Model
	chain   *crf.Chain
	workers *sync.Pool
	Arbiter *Arbiter
}

// Load opens the embedded model.
func Load() (*Model, error) {
	arbiter, err := ReadArbiter(arbiterData)
	if err != nil {
		return nil, err
	}
	return Open(modelData, arbiter)
}

// Open opens a file as weights.Pack writes it, beside an arbiter.
func Open(file []byte, arbiter *Arbiter) (*Model, error) {
	field, err := weights.Open(file, Buckets)
	if err != nil {
		return nil, fmt.Errorf("namer: %w", err)
	}
	if field.Scheme != Scheme() {
		return nil, fmt.Errorf("namer: the model has %d kinds, want %d", field.Scheme.Types, len(Kinds))
	}
	m := &Model{field: field, chain: crf.NewChain(field.Scheme), workers: new(sync.Pool), Arbiter: arbiter}
	m.workers.New = func() any { return m.newWorker() }
	return m, nil
}

// With gives the model with another arbiter.
func (m Model) With(a *Arbiter) *Model {
	m.Arbiter = a
	return &m
}

// Evidence is what is known of a text before the model reads it.
type Evidence struct {
	Text      string
	Claims    []claim.Candidate // of the rules, in any order
	Supported []bool            // beside Claims: something else in the document speaks for it
	Hits      []entity.Hit      // of the authority, by place
	Quoted    []diag.Span       // inside quotation marks, by place
	Words     []Word            // by place
}

// Word is a word of the text with what the rules' lists say of it.
type Word struct {
	In    diag.Span
	Stem  int // where its particles begin
	Flags Flags
}

// Flags are what lists say of a word.
type Flags uint8

// A word can be several of these.
const (
	Post      Flags = 1 << iota // ends in a post: 과장
	Generic                     // is made of words that name nothing: 정보시스템
	Bare                        // has no particle and no verb's ending
	Connector                   // points or connects: 및, 이번
	Term                        // is listed as no name
	Surname                     // begins with a surname and is of a name's length
	Office                      // ends as a unit within a body does
)
