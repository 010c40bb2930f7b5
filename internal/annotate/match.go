package annotate

import (
	"slices"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// A finder looks for mentions of one sort in an article. Finders run in the
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
	fixed  bool      // a person's mark: nothing may take its place
	weak   bool      // stands only when something else in the document speaks for it
	sure   bool      // good enough to mark its other mentions
}

// kindNames is the order of kinds: of two equally long claims the earlier
// kind's wins. Kinds of a site's own come after them.
var kindNames = []string{"date", "law", "event", "system", "agency", "person"}

func kindOrder(kind string) int {
	if i := slices.Index(kindNames, kind); i >= 0 {
		return i
	}
	return len(kindNames)
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
