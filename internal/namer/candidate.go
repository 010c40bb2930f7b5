package namer

import (
	"cmp"
	"slices"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/loglinear"
)

// Candidate is a stretch that somebody takes for a name of a kind: rules, the
// model or both.
type Candidate struct {
	In         diag.Span
	Kind       string
	Claims     []int   // of Evidence.Claims, those of just this stretch and kind
	P          float32 // the model's probability of it, 0 below what it lists
	Likelihood float32 // the arbiter's
	Lone       bool    // the model alone or a weak claim proposes it, and its surface nowhere else

	judged bool
}

// Candidates joins the claims and the model's spans by stretch and kind. They
// are in order of place, the longest first.
func Candidates(e *Evidence, spans []Span) []Candidate {
	out := make([]Candidate, 0, len(e.Claims)+len(spans))
	for _, s := range spans {
		out = append(out, Candidate{In: s.In, Kind: s.Kind, P: s.P})
	}
	return Extend(e, out, 0)
}

// Extend adds the claims of e from the first-th on to candidates. Those that
// are new or have a new claim are yet to be judged.
func Extend(e *Evidence, list []Candidate, first int) []Candidate {
	for i := first; i < len(e.Claims); i++ {
		list = append(list, Candidate{In: e.Claims[i].In, Kind: e.Claims[i].Kind, Claims: []int{i}})
	}
	slices.SortStableFunc(list, compare)
	joined := list[:0]
	for _, c := range list {
		if n := len(joined); n > 0 && compare(joined[n-1], c) == 0 {
			joined[n-1].Claims = append(joined[n-1].Claims, c.Claims...)
			joined[n-1].P = max(joined[n-1].P, c.P)
			joined[n-1].judged = false
			continue
		}
		joined = append(joined, c)
	}
	return joined
}

// compare orders candidates by place, the longer first, and kind.
func compare(x, y Candidate) int {
	return cmp.Or(cmp.Compare(x.In.Start, y.In.Start), cmp.Compare(y.In.End, x.In.End), cmp.Compare(x.Kind, y.Kind))
}

// court is what the arbiter knows of a document.
type court struct {
	*Evidence
	list  []Candidate
	votes map[vote]int // how often a surface is well supported as a kind
	names bool         // features are to keep their names

	features []loglinear.Feature // buffer of featuresOf
}

type vote struct{ surface, kind string }

func newCourt(e *Evidence, list []Candidate) *court {
	c := &court{Evidence: e, list: list, votes: map[vote]int{}}
	for i := range list {
		if c.backed(&list[i]) {
			c.votes[c.voteOf(&list[i])]++
		}
	}
	return c
}

func (c *court) voteOf(x *Candidate) vote { return vote{c.Text[x.In.Start:x.In.End], x.Kind} }

// backed reports whether a candidate speaks for others of its surface.
func (c *court) backed(x *Candidate) bool {
	if x.P >= 0.5 {
		return true
	}
	return slices.ContainsFunc(x.Claims, func(i int) bool { return !c.Claims[i].Weak })
}

// elsewhere is how many other candidates of its surface and kind are backed.
func (c *court) elsewhere(x *Candidate) int {
	n := c.votes[c.voteOf(x)]
	if c.backed(x) {
		n--
	}
	return min(n, 2)
}

// relation says how y lies to x.
func relation(x, y diag.Span) string {
	switch {
	case x == y:
		return "same"
	case x.Contains(y):
		return "holds"
	case y.Contains(x):
		return "within"
	}
	return "crosses"
}

// around calls f with the other candidates that overlap the i-th.
func (c *court) around(i int, f func(*Candidate)) {
	x := &c.list[i]
	for j := i - 1; j >= 0 && x.In.Start-c.list[j].In.Start < reach; j-- {
		if c.list[j].In.Overlaps(x.In) {
			f(&c.list[j])
		}
	}
	for j := i + 1; j < len(c.list) && c.list[j].In.Start < x.In.End; j++ {
		f(&c.list[j])
	}
}

// source says who proposes a candidate: rules, the model, or both.
func source(x *Candidate) string {
	switch {
	case len(x.Claims) == 0:
		return "model"
	case x.P == 0:
		return "rule"
	}
	return "both"
}

// levels of the model's probability.
var levelNames = [...]string{"0", "1", "2", "3", "4", "5", "6"}

func level(p float32) string {
	n := 0
	for _, least := range [...]float32{0.01, 0.12, 0.3, 0.55, 0.8, 0.95} {
		if p >= least {
			n++
		}
	}
	return levelNames[n]
}

// strongest is the first of a candidate's claims that is a claim.Fixed one, of
// the authority, then any; nil for none.
func (c *court) strongest(x *Candidate) *claim.Candidate {
	var best *claim.Candidate
	for _, i := range x.Claims {
		k := &c.Claims[i]
		if best == nil || stronger(k, best) {
			best = k
		}
	}
	return best
}

// stronger orders claims of one stretch and kind: a person's, then those that
// need no support, then the authority's, then by score.
func stronger(x, y *claim.Candidate) bool {
	rank := func(c *claim.Candidate) int {
		n := 0
		if c.Fixed {
			n += 8
		}
		if !c.Weak {
			n += 4
		}
		if c.Entity != nil {
			n += 2
		}
		return n
	}
	if rx, ry := rank(x), rank(y); rx != ry {
		return rx > ry
	}
	return x.Score > y.Score
}

// Claim is the claim that a candidate's mark rests on, nil where the model
// alone proposes it.
func (e *Evidence) Claim(x *Candidate) *claim.Candidate {
	c := court{Evidence: e}
	return c.strongest(x)
}
