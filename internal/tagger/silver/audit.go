package silver

import (
	"fmt"
	"io"

	"sillok/internal/tagger"
	"sillok/internal/tagger/feature"
	"sillok/internal/tagger/label"
)

// Audit measures the silver labels: it places the held-out sentences among the
// raw ones, adds their forms to the counts, labels all, and writes to w how the
// labels of the held-out ones compare with konec's and KLUE's annotation. The
// corpus must not be used to train a tagger afterwards.
func Audit(w io.Writer, x *feature.Extractor, c *Corpus, seed uint64) {
	raw := len(c.Raw)
	c.Raw = append(c.Raw, c.Held...)
	c.rawCounts = mergeCounts(c.rawCounts, countForms(c.heldAnnotated))
	konec := annotate(x, c, seed)[raw:]
	var found tagger.Counts
	for k, s := range c.heldAnnotated {
		found.Gold += len(s.Spans)
		found.Found += len(konec[k])
		known := map[label.Span]bool{}
		for _, sp := range s.Spans {
			known[sp] = true
		}
		for _, sp := range konec[k] {
			if known[sp] {
				found.Right++
			}
		}
	}
	fmt.Fprintf(w, "konec, fine classes: P %.2f R %.2f F1 %.2f\n", found.Precision(), found.Recall(), found.F1())
	vote := newVoter(trainProjectors(x, c, seed+100))
	fmt.Fprintf(w, "silver labels:\n%v", c.project(x, vote, func(k int) []label.Span { return konec[k] }))
	fmt.Fprintf(w, "silver labels from gold konec:\n%v", c.project(x, vote, func(k int) []label.Span { return c.heldAnnotated[k].Spans }))
}

// project scores the projectors on the held-out sentences.
func (c *Corpus) project(x *feature.Extractor, vote *voter, konec func(k int) []label.Span) tagger.Report {
	var gold, found [][]label.Span
	var lengths []int
	for k, s := range c.Held {
		seq := projectionSequence(x, c, s.Chars, konec(k))
		gold, found = append(gold, s.Spans), append(found, vote.label(&seq))
		lengths = append(lengths, len(s.Chars))
	}
	return tagger.Score(gold, found, lengths)
}

// mergeCounts adds up two lists of form counts.
func mergeCounts(a, b []formCount) []formCount {
	type key struct {
		form  string
		class int
	}
	at := map[key]int{}
	var out []formCount
	for _, list := range [][]formCount{a, b} {
		for _, c := range list {
			k := key{c.form, c.class}
			if i, ok := at[k]; ok {
				out[i].count += c.count
				continue
			}
			at[k] = len(out)
			out = append(out, c)
		}
	}
	return out
}
