package library

import (
	"slices"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// quotes files each quotation under its speaker, and under the body whose post
// the speaker holds in the same document. Reported speech is filed apart.
func (j *joiner) quotes() {
	for _, d := range slices.Backward(j.l.Documents) {
		bodies := map[entity.ID][]entity.ID{}
		for _, r := range d.Roles {
			if r.State != doc.Rejected && !slices.Contains(bodies[r.Person], r.Agency) {
				bodies[r.Person] = append(bodies[r.Person], r.Agency)
			}
		}
		var before *Quote
		for _, q := range d.Quotes {
			speaker := j.entry(q.Speaker)
			if q.State == doc.Rejected || speaker == nil || q.Words.Len() <= 0 {
				continue
			}
			ref := d.ref(q.Words)
			quote := &Quote{Speaker: speaker.ID, Text: d.Text[q.Words.Start:q.Words.End], When: d.spoken(ref), Occasion: j.occasion(ref), Ref: ref, State: q.State}
			if quote.When.IsZero() && quote.goesOn(before) {
				quote.When = before.When
			}
			if before = quote; quote.When.IsZero() {
				quote.When = d.Published
			}
			if q.Reported {
				speaker.Reported = append(speaker.Reported, quote)
				continue
			}
			speaker.Quotes = append(speaker.Quotes, quote)
			if bs := bodies[q.Speaker]; len(bs) == 1 { // of several posts the document does not say in which one the person spoke
				if body := j.entry(bs[0]); body != nil {
					body.Quotes = append(body.Quotes, quote)
				}
			}
		}
	}
	for _, e := range j.l.Entries {
		slices.SortStableFunc(e.Reported, func(a, b *Quote) int { return compareTimes(a.When, b.When) })
		slices.SortStableFunc(e.Quotes, func(a, b *Quote) int { return compareTimes(a.When, b.When) })
	}
}

// occasion is the one event that the quotation's own sentence names outside
// the quoted words.
func (j *joiner) occasion(r Ref) entity.ID {
	var found entity.ID
	for _, e := range j.mentioned(r.Doc, diag.Span{Start: r.sentence().Start, End: r.In.Start}) {
		if e.ID.Kind != "event" {
			continue
		}
		if !found.IsZero() {
			return entity.ID{}
		}
		found = e.ID
	}
	return found
}
