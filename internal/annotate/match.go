package annotate

import (
	"cmp"
	"slices"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// A Finder looks for mentions of one sort in an article. Finders run in the
// order of the table below; each sees what the earlier ones found. What they
// claim may overlap: resolve decides.
type finder func(a *article, seen []match) []match

// finders is every way in which a name is found without a look at the rest of
// the document. Document-level evidence (spread.go, short.go, surname.go)
// comes after them.
var finders = []finder{
	findNames,
	findLaws,
	findEvents,
	findSystems,
	findAgencies,
	findPersons,
	findForeign,
}

// match is a claim that a stretch of the text mentions something.
type match struct {
	in     diag.Span
	kind   string
	id     entity.ID      // zero: named after its surface
	entity *entity.Entity // what the authority says it is, before a look at the time
	role   string
	reason string
	score  float32
	like   diag.Span // the mention that a short form stands for; its id is taken over
	weak   bool      // stands only when something else in the document speaks for it
	sure   bool      // good enough to mark its other mentions
}

// kindOrder settles equally long claims: the earlier kind wins.
var kindOrder = map[string]int{"date": 0, "law": 1, "event": 2, "system": 3, "agency": 4, "person": 5}

// resolve keeps the claims that do not overlap: the longest first, then those
// the authority knows, then by kind and score. The result is in order of place.
func resolve(claims []match) []match {
	order := slices.Clone(claims)
	slices.SortStableFunc(order, func(a, b match) int {
		return cmp.Or(
			cmp.Compare(b.in.Len(), a.in.Len()),
			cmp.Compare(known(b), known(a)),
			cmp.Compare(kindOrder[a.kind], kindOrder[b.kind]),
			cmp.Compare(b.score, a.score),
			cmp.Compare(a.in.Start, b.in.Start),
		)
	})
	var kept taken
	for _, m := range order {
		kept.add(m)
	}
	return kept.list
}

// known is 1 for what an authority entry found, 2 for a site's own.
func known(m match) int {
	switch {
	case m.entity == nil:
		return 0
	case m.entity.Site:
		return 2
	}
	return 1
}

// taken is a list of matches in order of place that do not overlap.
type taken struct{ list []match }

// add puts m in its place unless something is there.
func (t *taken) add(m match) bool {
	i, _ := slices.BinarySearchFunc(t.list, m.in.Start, func(k match, start int) int { return cmp.Compare(k.in.Start, start) })
	if i < len(t.list) && t.list[i].in.Overlaps(m.in) || i > 0 && t.list[i-1].in.Overlaps(m.in) {
		return false
	}
	t.list = slices.Insert(t.list, i, m)
	return true
}

// at is the match that covers offset, nil where there is none.
func (t *taken) at(offset int) *match {
	i, found := slices.BinarySearchFunc(t.list, offset, func(k match, o int) int { return cmp.Compare(k.in.Start, o) })
	if found {
		return &t.list[i]
	}
	if i > 0 && t.list[i-1].in.End > offset {
		return &t.list[i-1]
	}
	return nil
}

// endingAt is the match that ends at offset, nil where there is none.
func endingAt(ms []match, offset int) *match {
	for i := range ms {
		if ms[i].in.End == offset {
			return &ms[i]
		}
	}
	return nil
}
