package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"slices"

	"sillok/internal/annotate"
	"sillok/internal/corpus"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/facts"
	"sillok/internal/korean"
	"sillok/internal/loglinear"
)

// folds is the number of parts of the documents in cross-validation.
const folds = 5

var settings = loglinear.Settings{Passes: 30, Rate: 0.1, Least: 5, Pull: func(string) float64 { return 0.1 }}

// kept is the size from which a weight is written.
const kept = 0.02

type training struct {
	names     *entity.Authority
	annotator *annotate.Annotator
	examples  []example
	documents int
	rows      int
}

// example is a neighbour of a happening that an annotator knows too.
type example struct {
	loglinear.Example
	fold       int
	row        int  // the happening
	first      bool // of its happening
	rules      bool // the rules take it
	inSentence bool
	gold       int  // how many the annotator names
	seen       bool // it is judged: by the marks of the machine
}

// take adds what is learnt of a document, which is read twice: with the marks that the machine finds, as
// strangers' documents are, and with the annotator's.
func (t *training) take(d corpus.Document) {
	sum := sha256.Sum256([]byte(d.ID))
	for _, machine := range []bool{true, false} {
		x := &doc.Document{Article: d.Gold.Article, Slug: d.Gold.Slug}
		if machine {
			t.annotator.Annotate(x)
			x.Resolve()
		} else {
			x.Mentions = d.Gold.Mentions
		}
		t.learn(facts.Choices(x, t.names), d.Gold.Events, int(sum[1])%folds, machine)
	}
	t.documents++
}

func (t *training) learn(choices []facts.Choice, gold []doc.Event, fold int, machine bool) {
	for len(choices) > 0 {
		n := 1
		for n < len(choices) && choices[n].Event.When == choices[0].Event.When && choices[n].Event.In == choices[0].Event.In && choices[n].Event.What == choices[0].Event.What {
			n++
		}
		if e := counterpart(choices[:n], gold); e != nil && len(e.Who) > 0 {
			for k, c := range choices[:n] {
				t.examples = append(t.examples, example{
					Example: loglinear.Example{Features: c.Features, Right: slices.Contains(e.Who, c.ID), Weight: 1, Document: t.documents},
					fold:    fold, row: t.rows, first: k == 0, rules: c.Rules, inSentence: c.Sentence, gold: len(e.Who), seen: machine,
				})
			}
			t.rows++
		}
		choices = choices[n:]
	}
}

// counterpart gives the annotator's happening that is the one of choices: of those of its day the one with the
// likest words, nil without one.
func counterpart(choices []facts.Choice, gold []doc.Event) *doc.Event {
	var best *doc.Event
	most := -1.0
	pairs := korean.Pairs(choices[0].Event.What)
	for k := range gold {
		e := &gold[k]
		if e.When != choices[0].Event.When {
			continue
		}
		like := float64(korean.Shared(korean.Pairs(e.What), pairs))
		for _, c := range choices {
			if c.Rules && slices.Contains(e.Who, c.ID) {
				like += 0.5
			}
		}
		if like > most {
			best, most = e, like
		}
	}
	return best
}

// weights gives the weights learnt of all examples, as text.
func (t *training) weights() string {
	var list []loglinear.Example
	for _, x := range t.examples {
		list = append(list, x.Example)
	}
	return loglinear.Fit(list, settings).Text(list, func(_ string, w float32) bool { return max(w, -w) >= kept })
}

// validate prints what weights reach on the documents that they were not learnt from.
func (t *training) validate(w io.Writer) {
	likely := make([]float64, len(t.examples))
	for f := range folds {
		var list []loglinear.Example
		for _, x := range t.examples {
			if x.fold != f {
				list = append(list, x.Example)
			}
		}
		weights := loglinear.Fit(list, settings)
		for i, x := range t.examples {
			if x.fold == f {
				likely[i] = weights.Likelihood(x.Features)
			}
		}
	}
	fmt.Fprintf(w, "%d documents, %d happenings\n", t.documents, t.rows)
	t.report(w, "rules", func(i int) bool { return t.examples[i].rules })
	weighed := t.involved(likely)
	t.report(w, "weighed", func(i int) bool { return weighed[i] })
}

// involved tells of each example whether it is taken, by how likely it is.
func (t *training) involved(likely []float64) []bool {
	taken := make([]bool, len(t.examples))
	for from := 0; from < len(t.examples); {
		to := from + 1
		for to < len(t.examples) && !t.examples[to].first {
			to++
		}
		list := make([]facts.Candidate, to-from)
		for k, x := range t.examples[from:to] {
			list[k] = facts.Candidate{Likely: likely[from+k], Rules: x.rules, Sentence: x.inSentence}
		}
		for _, k := range facts.Involved(list) {
			taken[from+k] = true
		}
		from = to
	}
	return taken
}

// report prints how many of those whom a choice takes are right, how many of the annotator's it takes, and in how many
// happenings it takes one of them.
func (t *training) report(w io.Writer, name string, taken func(i int) bool) {
	all, right, gold, rows, shared, pure := 0, 0, 0, 0, 0, 0
	hit, wrong := false, false
	for i, x := range t.examples {
		if !x.seen {
			continue
		}
		if x.first {
			if rows > 0 && !wrong {
				pure++
			}
			hit, wrong = false, false
			rows++
			gold += x.gold
		}
		if !taken(i) {
			continue
		}
		all++
		wrong = wrong || !x.Right
		if x.Right {
			right++
			if !hit {
				shared++
			}
			hit = true
		}
	}
	if !wrong {
		pure++
	}
	fmt.Fprintf(w, "%-10s of %d taken %.3f right, of %d named %.3f taken; one right in %.3f, nobody wrong in %.3f of %d happenings\n",
		name, all, float64(right)/float64(all), gold, float64(right)/float64(gold), float64(shared)/float64(rows), float64(pure)/float64(rows), rows)
}
