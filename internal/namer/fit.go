package namer

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
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
	features  []feature1
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

// Fit learns an arbiter from examples, by logistic regression. The same
// examples in the same order give the same arbiter.
func Fit(examples []Example) *Arbiter {
	number, names := numberFeatures(examples)
	w, squares := make([]float64, len(names)), make([]float64, len(names))
	pulls := make([]float64, len(names))
	for n, name := range names {
		pulls[n] = fitPull
		if template, _, _ := strings.Cut(name, "|"); template == "logit" || template == "level" || template == "kind" {
			pulls[n] = corePull
		}
	}
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	state := uint64(1)
	for range fitPasses {
		for i := len(order) - 1; i > 0; i-- { // Fisher and Yates, with Knuth's generator
			state = state*6364136223846793005 + 1442695040888963407
			j := int(state>>33) % (i + 1)
			order[i], order[j] = order[j], order[i]
		}
		for _, i := range order {
			x := &examples[i]
			sum := 0.0
			for _, f := range x.features {
				if n, ok := number[f.key]; ok {
					sum += w[n] * float64(f.value)
				}
			}
			g := -1 / (1 + math.Exp(-sum))
			if x.Right {
				g++
			}
			g *= x.Weight
			for _, f := range x.features {
				if n, ok := number[f.key]; ok {
					d := g*float64(f.value) - pulls[n]*w[n]
					squares[n] += d * d
					w[n] += fitRate * d / math.Sqrt(1+squares[n])
				}
			}
		}
	}
	a := &Arbiter{weights: map[uint64]float32{}, threshold: map[string]float32{}}
	for key, n := range number {
		a.weights[key] = float32(w[n])
	}
	return a
}

// numberFeatures numbers the features that enough documents have.
func numberFeatures(examples []Example) (map[uint64]int, []string) {
	count, last := map[uint64]int{}, map[uint64]int{}
	for _, x := range examples {
		for _, f := range x.features {
			if last[f.key] != x.Document+1 {
				count[f.key]++
				last[f.key] = x.Document + 1
			}
		}
	}
	number := map[uint64]int{}
	var names []string
	for _, x := range examples {
		for _, f := range x.features {
			if _, ok := number[f.key]; !ok && count[f.key] >= fitLeast {
				number[f.key] = len(names)
				names = append(names, f.name)
			}
		}
	}
	return number, names
}

// likelihood is the arbiter's of an example.
func (a *Arbiter) likelihood(x *Example) float64 {
	sum := 0.0
	for _, f := range x.features {
		sum += float64(a.weights[f.key] * f.value)
	}
	return 1 / (1 + math.Exp(-sum))
}

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

// CalibrationError is the expected calibration error of what is marked, in ten
// bins: the mean distance of likelihood and share of right ones.
func CalibrationError(judged []Judged, least float64) float64 {
	var p, right, n [10]float64
	total := 0.0
	for _, j := range judged {
		if j.P < least {
			continue
		}
		b := min(int(j.P*10), 9)
		p[b] += j.P
		n[b]++
		total++
		if j.Right {
			right[b]++
		}
	}
	sum := 0.0
	for b := range n {
		sum += math.Abs(p[b] - right[b])
	}
	return sum / max(total, 1)
}

// Text writes the arbiter as ReadArbiter reads it; names are those of the
// features of examples. Weights nearer to 0 than least are left out, but that of
// a rule tells that the rule is known.
func (a *Arbiter) Text(examples []Example, least float32) string {
	names := map[uint64]string{}
	for _, x := range examples {
		for _, f := range x.features {
			names[f.key] = f.name
		}
	}
	type line struct {
		name string
		w    float32
	}
	var lines []line
	for key, w := range a.weights {
		if max(w, -w) >= least || strings.HasPrefix(names[key], "rule|") {
			lines = append(lines, line{names[key], w})
		}
	}
	for kind, t := range a.threshold {
		lines = append(lines, line{"threshold|" + kind, t})
	}
	slices.SortFunc(lines, func(x, y line) int { return cmp.Compare(x.name, y.name) })
	var b strings.Builder
	for _, l := range lines {
		fmt.Fprintf(&b, "%s\t%.3f\n", l.name, l.w)
	}
	return b.String()
}
