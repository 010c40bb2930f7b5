package annotate

import (
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// A Finder looks for mentions of one sort in an article. Finders run in the
// order of the table below; each sees in a.claims what the earlier ones found.
// What they claim may overlap: resolve decides.
type finder func(a *article) []match

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
