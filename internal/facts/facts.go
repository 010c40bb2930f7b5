// Package facts reads what a Document says of its mentions: posts, quotations,
// happenings, and what is derived from marks each time a page is read.
//
// It works on the marks of a page and on the words between them, sentence by
// sentence, never on the source: a corrected mark corrects every fact that
// follows from it. A rule needs words that say so (주최, 취임했다, 라고 말했다); two
// names in one sentence say nothing. Each fact keeps the place of its words.
//
// Whether a clause tells of something planned or done (clause.go) is told here
// and not by the finder of dates, because it is the verb that tells.
package facts

import (
	"slices"

	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Read fills d.Roles, d.Quotes and d.Events from the text and its marks. What a
// person confirmed stays as it is, what a person rejected does not come back, and
// what an earlier run wrote is written anew. names tells which words are posts; it
// may be nil.
func Read(d *doc.Document, names *entity.Authority) Reading {
	r := newReader(d, names)
	d.Roles = keep(d.Roles, r.readRoles(), func(x doc.Role) doc.State { return x.State }, sameRole)
	said := slices.Concat(r.readQuotes(), r.readReported())
	slices.SortStableFunc(said, func(a, b doc.Quote) int { return a.Words.Start - b.Words.Start })
	d.Quotes = keep(d.Quotes, said, func(x doc.Quote) doc.State { return x.State }, sameQuote)
	d.Events = keep(d.Events, r.readEvents(), func(x doc.Event) doc.State { return x.State }, sameEvent)
	return Reading{r.text}
}

// Reading is the clauses of a text as [Read] has read them, which need not be read again for
// what follows from the same text with the same marks.
type Reading struct{ text *korean.Text }

// keep joins what people wrote with what was found: found facts that equal a kept
// one are left out.
func keep[T any](old, found []T, state func(T) doc.State, same func(a, b T) bool) []T {
	var list []T
	for _, x := range old {
		if state(x) != doc.Machine {
			list = append(list, x)
		}
	}
	kept := list
	for _, x := range found {
		if !slices.ContainsFunc(kept, func(k T) bool { return same(k, x) }) {
			list = append(list, x)
		}
	}
	return list
}

func sameRole(a, b doc.Role) bool {
	return a.Person == b.Person && a.Post == b.Post && (a.Agency == b.Agency || a.Agency.IsZero() || b.Agency.IsZero()) &&
		(a.When == b.When || a.When.IsZero() || b.When.IsZero())
}

func sameQuote(a, b doc.Quote) bool {
	if a.Words.Len() > 0 && b.Words.Len() > 0 {
		return a.Words.Overlaps(b.Words)
	}
	return a.First == b.First && a.Last == b.Last
}

func sameEvent(a, b doc.Event) bool {
	return a.When == b.When && (a.What == b.What || a.In.Len() > 0 && b.In.Len() > 0 && a.In.Overlaps(b.In))
}
