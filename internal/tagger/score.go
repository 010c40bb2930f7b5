package tagger

import (
	"fmt"
	"strings"

	"sillok/internal/tagger/label"
)

// Counts are the entities of one kind that were right, found and expected.
type Counts struct{ Right, Found, Gold int }

// Precision is the share of the found that is right, in per cent.
func (c Counts) Precision() float64 { return percent(c.Right, c.Found) }

// Recall is the share of the expected that was found, in per cent.
func (c Counts) Recall() float64 { return percent(c.Right, c.Gold) }

// F1 is the harmonic mean of precision and recall, in per cent.
func (c Counts) F1() float64 { return percent(2*c.Right, c.Found+c.Gold) }

func percent(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return 100 * float64(a) / float64(b)
}

func (c *Counts) add(d Counts) {
	c.Right += d.Right
	c.Found += d.Found
	c.Gold += d.Gold
}

// Report is the score of a labelling. An entity is right when both its ends
// and its type are.
type Report struct {
	Sentences  int
	All        Counts
	Types      []TypeCounts // in the order of Tags
	Macro      float64      // mean F1 of the types that occur, in per cent
	CharMacro  float64      // mean F1 of the twelve B- and I- labels of characters
	CharMacroO float64      // the same with O as a thirteenth, as KLUE's script has it
}

// TypeCounts are the counts of one tag.
type TypeCounts struct {
	Tag string
	Counts
}

// Score compares predicted with gold spans, sentence by sentence; lengths are
// those of the sentences in characters. The three have one length.
func Score(gold, predicted [][]label.Span, lengths []int) Report {
	r := Report{Sentences: len(gold)}
	types := make([]Counts, len(Tags()))
	scheme := label.Scheme{Types: len(Tags())}
	chars := make([]Counts, scheme.Count())
	for i := range gold {
		countSpans(types, gold[i], predicted[i])
		countChars(chars, scheme.Encode(gold[i], lengths[i]), scheme.Encode(predicted[i], lengths[i]))
	}
	for t, tag := range Tags() {
		r.Types = append(r.Types, TypeCounts{tag, types[t]})
		r.All.add(types[t])
	}
	r.Macro = macro(types)
	r.CharMacro = macro(chars[1:])
	r.CharMacroO = macro(chars)
	return r
}

func countSpans(types []Counts, gold, predicted []label.Span) {
	known := make(map[label.Span]bool, len(gold))
	for _, s := range gold {
		known[s] = true
		types[s.Type].Gold++
	}
	for _, s := range predicted {
		types[s.Type].Found++
		if known[s] {
			types[s.Type].Right++
		}
	}
}

func countChars(labels []Counts, gold, predicted []uint8) {
	for i, g := range gold {
		p := predicted[i]
		labels[g].Gold++
		labels[p].Found++
		if g == p {
			labels[g].Right++
		}
	}
}

// macro is the mean F1 of the kinds that occur in gold or prediction.
func macro(kinds []Counts) float64 {
	sum, n := 0.0, 0
	for _, c := range kinds {
		if c.Gold+c.Found > 0 {
			sum += c.F1()
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// String lays the report out as a table.
func (r Report) String() string {
	var b strings.Builder
	row := func(name string, c Counts) {
		fmt.Fprintf(&b, "%-6s %6.2f %6.2f %6.2f %7d %7d %7d\n", name, c.Precision(), c.Recall(), c.F1(), c.Right, c.Found, c.Gold)
	}
	fmt.Fprintf(&b, "%-6s %6s %6s %6s %7s %7s %7s\n", "", "P", "R", "F1", "right", "found", "gold")
	for _, t := range r.Types {
		row(t.Tag, t.Counts)
	}
	row("micro", r.All)
	fmt.Fprintf(&b, "%d sentences; entity macro F1 %.2f, character macro F1 %.2f (with O %.2f)\n",
		r.Sentences, r.Macro, r.CharMacro, r.CharMacroO)
	return b.String()
}
