package annotate

import "math"

// Surety sorts names into ten bins by the likelihood that they are shown with:
// how many there are, what their likelihoods sum to, and how many are right in
// place and kind.
type Surety [10]struct {
	N     int     `json:"n"`
	Sum   float64 `json:"sum"`
	Right int     `json:"right"`
}

func (s *Surety) count(likelihood float32, right bool) {
	b := &s[min(int(likelihood*10), 9)]
	b.N++
	b.Sum += float64(likelihood)
	if right {
		b.Right++
	}
}

func (s *Surety) add(o Surety) {
	for i := range s {
		s[i].N += o[i].N
		s[i].Sum += o[i].Sum
		s[i].Right += o[i].Right
	}
}

// Error is the expected calibration error: the mean distance, over the names,
// of the likelihood in their bin and the part that is right there.
func (s Surety) Error() float64 {
	sum, n := 0.0, 0
	for _, b := range s {
		sum += math.Abs(b.Sum - float64(b.Right))
		n += b.N
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}
