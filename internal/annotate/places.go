package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// placeRule is what the mark of a local government's name rests on where it is a
// place: 세종시에서 열렸다. Buildings stand in the authority.
const placeRule = "place"

// markPlaces adds to the marks, where a site has the kind, the names of local
// governments that are places. They yield to every other mark.
func (a *article) markPlaces(marks *taken) {
	if a.names.Kind(entity.Place) == nil {
		return
	}
	for _, h := range a.hits {
		e := h.Entity
		if e.Hide || !isLocal(e) || a.actsAsGovernment(h.In) || !a.standsAsPlace(h.In) {
			continue
		}
		marks.add(claim.Candidate{In: h.In, Kind: entity.Place, ID: entity.ID{Kind: entity.Place, Name: strings.ReplaceAll(e.Name, " ", "_")},
			Rule: placeRule, Source: claim.Rule, Detail: e.ID.Name, Score: 0.9})
	}
}

// standsAsPlace reports whether what follows a local government's name, which does
// not act here, speaks of a place: a particle of where, or what lies there.
func (a *article) standsAsPlace(in diag.Span) bool {
	rest := a.after(in.End, 60)
	if next, ok := strings.CutPrefix(rest, " "); ok {
		return isPlaceNext(next)
	}
	n := particleLen(rest)
	return n > 0 && (placeDative.Has(rest[:n]) || placeDirection.Has(rest[:n]))
}
