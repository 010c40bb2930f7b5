package main

import (
	"fmt"
	"io"
	"slices"
	"time"

	"sillok/internal/tagger"
	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/feature"
	"sillok/internal/tagger/label"
	"sillok/internal/tagger/silver"
	"sillok/internal/tagger/weights"
)

// Settings of the shipped model, found on held-out quarters.
const (
	seed    = 1
	epochs  = 2
	members = 3    // models whose mean is shipped
	prune   = 0.04 // weights nearer to 0 are dropped
	scale   = 0.011
)

// training holds what all steps need.
type training struct {
	features *feature.Extractor
	lexicon  []byte
	corpus   *silver.Corpus
	w        io.Writer
	start    time.Time
}

// build trains the model to ship on all labelled and all silver sentences.
func (t *training) build() []byte {
	t.log("%d labelled and %d unlabelled sentences", len(t.corpus.Labelled), len(t.corpus.Raw))
	all := slices.Concat(t.corpus.Labelled, silver.Label(t.features, t.corpus, seed))
	t.log("unlabelled sentences labelled")
	model := crf.Mean(t.fit(all, bioes(), epochs, members))
	file := weights.Pack(model, prune, scale)
	t.log("model of %d bytes", len(file))
	return file
}

func bioes() label.Scheme { return label.Scheme{Types: len(tagger.Tags()), BIOES: true} }

// fit trains n models that differ in their seeds.
func (t *training) fit(sentences []tagger.Sentence, scheme label.Scheme, epochs, n int) []*crf.Model {
	data := silver.Sequences(t.features, sentences, scheme)
	models := make([]*crf.Model, n)
	for k := range models {
		models[k] = crf.Train(data, silver.Options(scheme, epochs, seed+uint64(k)))
	}
	return models
}

// compare prints what each step brings on the held-out sentences.
func (t *training) compare() error {
	labelled := t.corpus.Labelled
	t.log("%d sentences held out, %d left", len(t.corpus.Held), len(labelled))
	bio := label.Scheme{Types: len(tagger.Tags())}
	t.row("labelled alone, BIO", t.viterbi(t.fit(labelled, bio, 8, 1)[0]))
	t.row("labelled alone, BIOES", t.viterbi(t.fit(labelled, bioes(), 8, 1)[0]))
	all := slices.Concat(labelled, silver.Label(t.features, t.corpus, seed))
	models := t.fit(all, bioes(), epochs, members)
	t.row("+ counted silver", t.viterbi(models[0]))
	mean := crf.Mean(models)
	t.row("+ mean of 3 seeds", t.viterbi(mean))
	t.row("+ spans above 1/2", t.likely(mean))
	file := weights.Pack(mean, prune, scale)
	tg, err := tagger.Open(file, t.lexicon)
	if err != nil {
		return err
	}
	r := tg.Score(t.corpus.Held)
	t.row("+ pruned, int8", r)
	t.log("model of %d bytes", len(file))
	fmt.Fprint(t.w, r)
	return nil
}

// viterbi scores the best sequences under a model.
func (t *training) viterbi(m *crf.Model) tagger.Report {
	lattice := crf.NewLattice(crf.NewChain(m.Scheme), &m.Transition)
	return t.score(m, func(scores []crf.Row) []label.Span {
		labels := make([]uint8, len(scores))
		lattice.Viterbi(scores, labels)
		return m.Scheme.Decode(labels, nil)
	})
}

// likely scores the spans that are more likely than not.
func (t *training) likely(m *crf.Model) tagger.Report {
	lattice := crf.NewLattice(crf.NewChain(m.Scheme), &m.Transition)
	return t.score(m, func(scores []crf.Row) (spans []label.Span) {
		lattice.Run(scores)
		for _, s := range lattice.Spans(0.5, nil) {
			spans = append(spans, s.Span)
		}
		return spans
	})
}

func (t *training) score(m *crf.Model, decode func([]crf.Row) []label.Span) tagger.Report {
	var gold, found [][]label.Span
	var lengths []int
	sequences := silver.Sequences(t.features, t.corpus.Held, m.Scheme)
	for k, s := range t.corpus.Held {
		gold = append(gold, s.Spans)
		found = append(found, decode(m.Score(&sequences[k], nil)))
		lengths = append(lengths, len(s.Chars))
	}
	return tagger.Score(gold, found, lengths)
}

func (t *training) row(name string, r tagger.Report) {
	line := fmt.Sprintf("%-22s micro %.2f  P %.2f  R %.2f  macro %.2f ", name, r.All.F1(), r.All.Precision(), r.All.Recall(), r.Macro)
	for _, k := range r.Types {
		line += fmt.Sprintf(" %s %.1f", k.Tag, k.F1())
	}
	t.log("%s", line)
}

func (t *training) log(format string, args ...any) {
	fmt.Fprintf(t.w, "%5.0fs  %s\n", time.Since(t.start).Seconds(), fmt.Sprintf(format, args...))
}
