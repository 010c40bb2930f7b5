package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/entity"
)

// joinShortSystems leads a system that nobody listed to the one system of the document
// whose name is longer in front: by a place (영동 가온톡톡, 나루새빛돌봄) or by words of its
// own (산림 새싹 첫걸음 사업).
func joinShortSystems(a *article, marks []claim.Candidate) {
	var names []entity.ID // as they come
	seen := map[entity.ID]bool{}
	for _, m := range marks {
		if m.Kind == "system" && !seen[m.ID] && len(names) < lookBack {
			names, seen[m.ID] = append(names, m.ID), true
		}
	}
	for i := range marks {
		m := &marks[i]
		if m.Kind != "system" || m.Entity != nil || m.Fixed || m.Like.Len() > 0 {
			continue
		}
		if id, ok := a.longerSystem(m.ID, names); ok {
			m.ID = id
		}
	}
}

// longerSystem is the one system among names whose name ends in short's and has more in
// front.
func (a *article) longerSystem(short entity.ID, names []entity.ID) (found entity.ID, ok bool) {
	if runes(short.Name) < 3 || isGeneric(strings.ReplaceAll(short.Name, "_", "")) {
		return found, false
	}
	for _, id := range names {
		front, longer := strings.CutSuffix(id.Name, short.Name)
		if !longer || front == "" || hasDigit(front) || !a.mayStandInFront(front, short.Name) {
			continue
		}
		if ok {
			return found, false
		}
		found, ok = id, true
	}
	return found, ok
}

// mayStandInFront reports whether the short form of a system may leave out front: a place,
// or whole words before two more.
func (a *article) mayStandInFront(front, short string) bool {
	if words, apart := strings.CutSuffix(front, "_"); apart {
		return strings.Contains(short, "_") || regions.Has(words) || isLocal(a.agencyNamed(words)) || a.localStem(words)
	}
	return regions.Has(front) || a.localStem(front)
}
