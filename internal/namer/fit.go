package namer

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"sillok/internal/loglinear"
)

// Example is a candidate to learn from.
type Example struct {
	Candidate *Candidate
	Right     bool // gold has it
	Weight    float64
	Document  int  // its number
	Fold      int  // of its document, for who learns
	Full      bool // all rules were at work
	Seen      bool // its document was at hand when the rules were made
	features  []loglinear.Feature
}

// Verdict is what is known of a candidate.
type Verdict uint8

// The verdicts.
const (
	Unknown Verdict = iota
	Right
	Wrong
)

// Examples gives the features of candidates to learn from. A name that stands
// many times in a document weighs less each time: it is not many witnesses.
func Examples(e *Evidence, list []Candidate, judge func(*Candidate) Verdict) []Example {
	c := newCourt(e, list)
	c.names = true
	alike := map[vote]int{}
	for i := range list {
		alike[c.voteOf(&list[i])]++
	}
	var out []Example
	for i := range list {
		if best := c.strongest(&list[i]); KindIndex(list[i].Kind) < 0 || best != nil && best.Fixed {
			continue
		}
		v := judge(&list[i])
		if v == Unknown {
			continue
		}
		out = append(out, Example{Candidate: &list[i], Right: v == Right, Weight: 1 / math.Sqrt(float64(alike[c.voteOf(&list[i])])), features: slices.Clone(c.featuresOf(i))})
	}
	return out
}

// Settings of the fit: passes of AdaGrad over the examples, its rate, and how
// hard weights are pulled towards 0: the model's probability hardly, what few
// documents have the more.
const (
	fitPasses = 60
	fitRate   = 0.15
	fitPull   = 0.1
	corePull  = 0.001
	// what fewer documents have is left out: it would be learnt by heart
	fitLeast = 3
)

// Fit learns an arbiter from examples. The same examples in the same order give the
// same arbiter.
func Fit(examples []Example) *Arbiter {
	pull := func(name string) float64 {
		if template, _, _ := strings.Cut(name, "|"); template == "logit" || template == "level" || template == "kind" {
			return corePull
		}
		return fitPull
	}
	w := loglinear.Fit(plain(examples), loglinear.Settings{Passes: fitPasses, Rate: fitRate, Least: fitLeast, Pull: pull})
	return &Arbiter{weights: w, threshold: map[string]float32{}}
}

// plain gives what is to be learnt of examples.
func plain(examples []Example) []loglinear.Example {
	out := make([]loglinear.Example, len(examples))
	for i, x := range examples {
		out[i] = loglinear.Example{Features: x.features, Right: x.Right, Weight: x.Weight, Document: x.Document}
	}
	return out
}

// likelihood is the arbiter's of an example.
func (a *Arbiter) likelihood(x *Example) float64 { return a.weights.Likelihood(x.features) }

// Judged is an example with a likelihood that was not learnt from it.
type Judged struct {
	Kind  string
	P     float64
	Right bool
}

// JudgeExamples judges examples that a was not fitted on.
func (a *Arbiter) JudgeExamples(examples []Example) []Judged {
	out := make([]Judged, len(examples))
	for i := range examples {
		x := &examples[i]
		out[i] = Judged{x.Candidate.Kind, a.likelihood(x), x.Right}
	}
	return out
}

// SetThresholds chooses for each kind the least likelihood from which nine of
// ten candidates are right, within bounds.
func (a *Arbiter) SetThresholds(judged []Judged) {
	const lowest, highest, precision = 0.45, 0.55, 0.9
	for _, kind := range Kinds {
		t := highest
		for ; t > lowest; t -= 0.01 {
			right, all := 0, 0
			for _, j := range judged {
				if j.Kind == kind && j.P >= t-0.01 {
					all++
					if j.Right {
						right++
					}
				}
			}
			if float64(right) < precision*float64(all) {
				break
			}
		}
		a.threshold[kind] = float32(math.Round(t*100) / 100)
	}
}

// TakeThresholds takes those of another arbiter.
func (a *Arbiter) TakeThresholds(from *Arbiter) { a.threshold = from.threshold }

// CalibrationError is the expected calibration error of what is marked.
func CalibrationError(judged []Judged, least float64) float64 {
	var likelihoods []float64
	var rights []bool
	for _, j := range judged {
		likelihoods, rights = append(likelihoods, j.P), append(rights, j.Right)
	}
	return loglinear.CalibrationError(likelihoods, rights, least)
}

// Text writes the arbiter as ReadArbiter reads it; names are those of the
// features of examples. Weights nearer to 0 than least are left out, but that of
// a rule tells that the rule is known.
func (a *Arbiter) Text(examples []Example, least float32) string {
	weights := a.weights.Text(plain(examples), func(name string, w float32) bool {
		return max(w, -w) >= least || strings.HasPrefix(name, "rule|")
	})
	lines := slices.Collect(strings.Lines(weights))
	for kind, t := range a.threshold {
		lines = append(lines, fmt.Sprintf("threshold|%s\t%.3f\n", kind, t))
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}
