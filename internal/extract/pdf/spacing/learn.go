package spacing

import (
	"math"
	"math/rand/v2"
)

// Settings of the fit: passes of AdaGrad over the examples, its rate, how hard
// weights are pulled towards 0, and how seldom a feature may be seen.
const (
	passes = 6
	rate   = 0.2
	pull   = 1
	least  = 3
)

// Fit learns weights and packs them. The same examples give the same weights.
func Fit(list []Example) []byte {
	shapes := make([][]uint32, len(list))
	var seen [slots]int
	for i, e := range list {
		shapes[i] = features(e.Break)
		for _, f := range shapes[i] {
			seen[f]++
		}
	}
	var weights, squares [slots]float64
	random := rand.New(rand.NewPCG(1, 2))
	for range passes {
		for _, i := range random.Perm(len(list)) {
			sum := 0.0
			for _, f := range shapes[i] {
				sum += weights[f]
			}
			slope := Share(sum)
			if list[i].Space {
				slope--
			}
			for _, f := range shapes[i] {
				if seen[f] < least {
					continue
				}
				g := slope + pull/float64(seen[f])*weights[f]
				squares[f] += g * g
				weights[f] -= rate * g / math.Sqrt(squares[f]+1e-6)
			}
		}
	}
	out := make([]byte, slots)
	for i, w := range weights {
		out[i] = byte(int8(max(-127, min(127, math.Round(w/unit)))))
	}
	return out
}

// Use puts weights in the place of those that are built in: for who measures a fit
// on texts it was not made of.
func Use(weights []byte) { packed = weights }
