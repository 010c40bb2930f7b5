// Package loglinear is logistic regression over named features: the likelihood
// that something holds is the logistic function of the sum of the weights of
// the features that it has. Features are known by the hash of their names, so
// that nothing is put together while a text is read.
package loglinear

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Feature is a feature of something to be judged.
type Feature struct {
	Key   uint64 // Hash of its name
	Value float32
	Name  string // for who learns, else empty
}

// Hash is the key of a feature whose name is made of parts (FNV-1a, with a bar
// between the parts).
func Hash(parts ...string) uint64 {
	h := uint64(0xcbf29ce484222325)
	for i, p := range parts {
		if i > 0 {
			h = (h ^ '|') * 0x100000001b3
		}
		for k := range len(p) {
			h = (h ^ uint64(p[k])) * 0x100000001b3
		}
	}
	return h
}

// Weights are the weights of features by key.
type Weights map[uint64]float32

// Read reads weights: a feature's name, a tab and its weight a line.
func Read(tsv string) (Weights, error) {
	w := Weights{}
	for line := range strings.Lines(tsv) {
		name, number, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		v, err := strconv.ParseFloat(number, 32)
		if !ok || err != nil {
			return nil, fmt.Errorf("%q: want a feature, a tab and a number", line)
		}
		w[Hash(name)] = float32(v)
	}
	return w, nil
}

// Likelihood is that of something that has some features.
func (w Weights) Likelihood(features []Feature) float64 {
	sum := 0.0
	for _, f := range features {
		sum += float64(w[f.Key] * f.Value)
	}
	return Logistic(sum)
}

// Logistic is the logistic function.
func Logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// Example is something to learn from.
type Example struct {
	Features []Feature
	Right    bool
	Weight   float64
	Document int // its number
}

// Settings say how weights are learnt, by AdaGrad.
type Settings struct {
	Passes int                       // over the examples
	Rate   float64                   // of the first steps
	Least  int                       // what fewer documents have is left out: it would be learnt by heart
	Pull   func(name string) float64 // how hard a weight is pulled towards 0
}

// Fit learns weights. The same examples in the same order give the same weights.
func Fit(examples []Example, s Settings) Weights {
	number, names := numbered(examples, s.Least)
	w, squares, pulls := make([]float64, len(names)), make([]float64, len(names)), make([]float64, len(names))
	for n, name := range names {
		pulls[n] = s.Pull(name)
	}
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	state := uint64(1)
	for range s.Passes {
		for i := len(order) - 1; i > 0; i-- { // Fisher and Yates, with Knuth's generator
			state = state*6364136223846793005 + 1442695040888963407
			j := int(state>>33) % (i + 1)
			order[i], order[j] = order[j], order[i]
		}
		for _, i := range order {
			x := &examples[i]
			sum := 0.0
			for _, f := range x.Features {
				if n, ok := number[f.Key]; ok {
					sum += w[n] * float64(f.Value)
				}
			}
			g := -1 / (1 + math.Exp(-sum))
			if x.Right {
				g++
			}
			g *= x.Weight
			for _, f := range x.Features {
				if n, ok := number[f.Key]; ok {
					d := g*float64(f.Value) - pulls[n]*w[n]
					squares[n] += d * d
					w[n] += s.Rate * d / math.Sqrt(1+squares[n])
				}
			}
		}
	}
	out := Weights{}
	for key, n := range number {
		out[key] = float32(w[n])
	}
	return out
}

// numbered numbers the features that enough documents have.
func numbered(examples []Example, least int) (map[uint64]int, []string) {
	count, last := map[uint64]int{}, map[uint64]int{}
	for _, x := range examples {
		for _, f := range x.Features {
			if last[f.Key] != x.Document+1 {
				count[f.Key]++
				last[f.Key] = x.Document + 1
			}
		}
	}
	number := map[uint64]int{}
	var names []string
	for _, x := range examples {
		for _, f := range x.Features {
			if _, ok := number[f.Key]; !ok && count[f.Key] >= least {
				number[f.Key] = len(names)
				names = append(names, f.Name)
			}
		}
	}
	return number, names
}

// Text writes weights as Read reads them, in order of names, which are those of
// the features of examples. keep says which stay.
func (w Weights) Text(examples []Example, keep func(name string, weight float32) bool) string {
	names := map[uint64]string{}
	for _, x := range examples {
		for _, f := range x.Features {
			names[f.Key] = f.Name
		}
	}
	var list []string
	for key := range w {
		if keep(names[key], w[key]) {
			list = append(list, fmt.Sprintf("%s\t%.3f\n", names[key], w[key]))
		}
	}
	slices.SortFunc(list, cmp.Compare[string])
	return strings.Join(list, "")
}

// CalibrationError is the expected calibration error of likelihoods of at least
// some size, in ten bins: the mean distance of likelihood and share of right ones.
func CalibrationError(likelihoods []float64, rights []bool, least float64) float64 {
	var p, right, n [10]float64
	total := 0.0
	for i, l := range likelihoods {
		if l < least {
			continue
		}
		b := min(int(l*10), 9)
		p[b] += l
		n[b]++
		total++
		if rights[i] {
			right[b]++
		}
	}
	sum := 0.0
	for b := range n {
		sum += math.Abs(p[b] - right[b])
	}
	return sum / max(total, 1)
}
