package library

import (
	"slices"

	"sillok/internal/doc"
	"sillok/internal/entity"
)

// unhidden gives d without its marks and statements of entities that the names
// files hide, so that no page, feed, index or export can hold them. The text
// itself is the document's and stays.
func (j *joiner) unhidden(d *doc.Document, derived *doc.Derived) (*doc.Document, *doc.Derived) {
	hidden := func(id entity.ID) bool {
		e := j.l.Names.Get(id)
		return e != nil && e.Hide
	}
	if !slices.ContainsFunc(d.Mentions, func(m doc.Mention) bool { return hidden(m.ID) }) {
		return d, derived
	}
	shown, rest := *d, *derived
	place := make([]int, len(d.Mentions)) // of each mention in shown
	shown.Mentions = nil
	for i, m := range d.Mentions {
		place[i] = -1
		if !hidden(m.ID) {
			place[i] = len(shown.Mentions)
			shown.Mentions = append(shown.Mentions, m)
		}
	}
	rest.Dated = nil
	for _, x := range derived.Dated {
		if x.Mention = place[x.Mention]; x.Mention >= 0 {
			rest.Dated = append(rest.Dated, x)
		}
	}
	rest.Undertakings = nil
	for _, u := range derived.Undertakings {
		u.Who, u.By = slices.DeleteFunc(slices.Clone(u.Who), hidden), slices.DeleteFunc(slices.Clone(u.By), hidden)
		if u.Mention = place[u.Mention]; u.Mention >= 0 {
			rest.Undertakings = append(rest.Undertakings, u)
		}
	}
	rest.Standings = slices.Clone(derived.Standings)
	for i := range rest.Standings {
		rest.Standings[i].Who = slices.DeleteFunc(slices.Clone(rest.Standings[i].Who), hidden)
	}
	shown.Roles, rest.Holdings = nil, nil
	for i, r := range d.Roles {
		if !hidden(r.Person) && !hidden(r.Agency) {
			shown.Roles, rest.Holdings = append(shown.Roles, r), append(rest.Holdings, derived.Holding(i))
		}
	}
	shown.Quotes = slices.DeleteFunc(slices.Clone(d.Quotes), func(q doc.Quote) bool { return hidden(q.Speaker) })
	shown.Events = nil
	for _, e := range d.Events {
		e.Who = slices.DeleteFunc(slices.Clone(e.Who), hidden)
		if len(e.Who) > 0 {
			shown.Events = append(shown.Events, e)
		}
	}
	return &shown, &rest
}
