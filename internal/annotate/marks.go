package annotate

import (
	"slices"

	"sillok/internal/annotate/claim"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// confirmed turns the marks that a person made, or left standing without a
// machine's line, into claims: they are evidence for the rest. The machine's
// own earlier marks are not, so that a second run finds what the first did.
func confirmed(a *article, d *doc.Document) []claim.Candidate {
	var out []claim.Candidate
	for _, m := range d.Mentions {
		if m.Machine || m.ID.Kind == "date" {
			continue
		}
		out = append(out, claim.Candidate{In: m.In, Kind: m.ID.Kind, ID: m.ID, Role: m.Role, Rule: marked, Source: claim.Person, Score: 1, Fixed: true, Sure: true, Entity: siteEntity(a, m.ID)})
	}
	return out
}

func siteEntity(a *article, id entity.ID) *entity.Entity {
	if id.Kind == "person" {
		return nil
	}
	return a.names.Get(id)
}

// longestMark is how many bytes a name has at most, some 200 letters of Hangul: the
// longest laws and agreements have half of it. What is longer is a line that lost its spaces
// or signs, and no page could hold it as a mark.
const longestMark = 600

// keep adds to d what was found, between the marks it has and outside what a
// person left bare.
func keep(d *doc.Document, found []claim.Candidate) {
	taken := newCover(len(d.Text))
	for _, m := range d.Mentions {
		taken.add(m.In)
	}
	for _, b := range d.Bare() {
		taken.add(b)
	}
	for _, m := range found {
		if m.In.Len() <= longestMark && !taken.overlaps(m.In) {
			d.Mentions = append(d.Mentions, doc.Mention{ID: m.ID, Role: m.Role, In: m.In, Machine: true, Reason: m.Reason(), Score: round(m.Score)})
		}
	}
	slices.SortStableFunc(d.Mentions, func(x, y doc.Mention) int { return x.In.Start - y.In.Start })
}

// round keeps two decimals, as the marks list writes them.
func round(score float32) float32 {
	return float32(int(min(score, 1)*100+0.5)) / 100
}
