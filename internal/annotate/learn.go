package annotate

import (
	"cmp"
	"slices"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/namer"
)

// Observe gives what the model of names learns from: d's text as the tagger
// reads it, with the evidence that the rules find.
func (n *Annotator) Observe(d *doc.Document) (*namer.Reading, *namer.Evidence) {
	r := namer.NewReading(nil, 0)
	return r, n.claim(d, r).evidence()
}

// Candidates gives what was decided upon in d's text, with the likelihood of
// each candidate.
func (n *Annotator) Candidates(d *doc.Document) (*namer.Evidence, []namer.Candidate) {
	_, judged := n.findAll(d)
	return judged.evidence, judged.list
}

// Offer is a stretch that may be a name but is not likely enough to be marked:
// something for a person to look at.
type Offer struct {
	In         diag.Span
	Kind       string
	Rule       string // who proposes it; of several the strongest
	Likelihood float32
}

// leastOffered is the likelihood from which a candidate is worth a look.
const leastOffered = 0.25

// Offered lists, in order of place, what the arbiter thinks may be a name in
// d's text where no mark stands and nobody has taken one away.
func (n *Annotator) Offered(d *doc.Document) []Offer {
	marks, judged := n.findAll(d)
	used := newCover(len(d.Text))
	for _, m := range marks {
		used.add(m.In)
	}
	for _, m := range d.Mentions {
		used.add(m.In)
	}
	for _, b := range d.Bare() {
		used.add(b)
	}
	list := slices.Clone(judged.list)
	slices.SortStableFunc(list, func(x, y namer.Candidate) int { return cmp.Compare(y.Likelihood, x.Likelihood) })
	var out []Offer
	for i := range list {
		c := &list[i]
		if c.Likelihood < leastOffered || used.overlaps(c.In) {
			continue
		}
		introduced := c.Kind == "system" && judged.introduces(c.In)
		if introduced || len(c.Claims) == 0 && judged.namesNothing(c) {
			continue
		}
		m := judged.mark(c)
		if judged.barred(m) {
			continue
		}
		used.add(c.In)
		out = append(out, Offer{c.In, c.Kind, m.Rule, c.Likelihood})
	}
	slices.SortFunc(out, func(x, y Offer) int { return cmp.Compare(x.In.Start, y.In.Start) })
	return out
}
