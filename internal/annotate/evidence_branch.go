package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/entity"
)

// Branches that stand alone: the body that they belong to was named before.

// shortBranches claims branches that stand alone: the document or the authority
// knows just one body with such a branch among those that the document names.
func shortBranches(a *article, marks *taken) []claim.Candidate {
	return a.shortWhere(marks, func(i int, s string) (claim.Candidate, bool) {
		in, ok := a.branch(i)
		if !ok || s != a.word(i) {
			return claim.Candidate{}, false
		}
		id, ok := a.branchOf(strings.ReplaceAll(spanText(a, in), " ", ""), marks)
		return claim.Candidate{In: in, ID: id, Detail: id.Name, Score: 0.88}, ok
	})
}

// branchOf is the id of the one branch of that name of the bodies in marks.
func (a *article) branchOf(name string, marks *taken) (entity.ID, bool) {
	var found entity.ID
	for i := range marks.list {
		m := &marks.list[i]
		if m.Kind != "agency" {
			continue
		}
		id := idOf(a, m)
		if m.Entity != nil {
			id = m.Entity.ID
		}
		if !strings.HasSuffix(id.Name, "_"+name) {
			id.Name += "_" + name
			if a.names.Get(id) == nil {
				continue
			}
		}
		if !found.IsZero() && found != id {
			return found, false
		}
		found = id
	}
	return found, !found.IsZero()
}
