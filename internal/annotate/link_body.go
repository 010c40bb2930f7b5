package annotate

import (
	"slices"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// joinBodies leads a body that nobody listed to the one body of the document
// whose name ends in it and is longer: 발주자협의회, 공공부문발주자협의회.
func joinBodies(_ *article, marks []claim.Candidate) {
	var bodies []entity.ID
	long := map[entity.ID]entity.ID{}
	for _, m := range marks {
		if m.Kind == "agency" && !slices.Contains(bodies, m.ID) && len(bodies) < lookBack {
			bodies = append(bodies, m.ID)
		}
	}
	for i := range marks {
		m := &marks[i]
		if m.Kind != "agency" || m.Entity != nil || m.Like.Len() > 0 {
			continue
		}
		if bodySuffix(m.ID.Name) == "" && !branchHeads.Ends(m.ID.Name) && !shortCommission.Ends(m.ID.Name) {
			continue
		}
		id, ok := long[m.ID]
		if !ok {
			id = longer(m.ID, bodies)
			long[m.ID] = id
		}
		m.ID = id
	}
}

// bracketed reports whether in fills the bracket right behind front, or its first item:
// who heads the body may follow (나래공단(나단, 이사장 …)).
func (a *article) bracketed(front, in diag.Span) bool {
	return in.Start == front.End+len("(") && a.text[front.End] == '(' && (strings.HasPrefix(a.text[in.End:], ")") || strings.HasPrefix(a.text[in.End:], ", "))
}

// joinBrackets leads a body that nobody listed and that fills the bracket behind
// another to that one, if it is a short form of it: 전국건설산업노동조합연맹(건설산업연맹). Latin
// capitals and short forms that several bodies have mean the one they are introduced with:
// 교육인적자원부(교육부).
func joinBrackets(a *article, marks []claim.Candidate) {
	to := map[entity.ID]entity.ID{}
	called := map[string]entity.ID{} // capitals and short forms
	for i := 1; i < len(marks); i++ {
		m, before := &marks[i], &marks[i-1]
		surface := spanText(a, m.In)
		bodies := m.Kind == "agency" && before.Kind == m.Kind
		if !bodies || m.Fixed || !a.bracketed(before.In, m.In) || !aliasLike(spanText(a, before.In), surface, m.Kind) {
			continue
		}
		switch {
		case m.Entity == nil:
			to[m.ID] = before.ID
		case isCapitals(surface) && bodySuffix(before.ID.Name) != "", before.Entity != nil && a.isNameOf(surface, before.Entity):
			called[surface] = before.ID
		}
	}
	for i := range marks {
		m := &marks[i]
		if id, ok := called[spanText(a, m.In)]; ok && m.Kind == "agency" && !m.Fixed {
			m.ID, m.Entity = id, a.names.Get(id)
		} else if id, ok := to[m.ID]; ok && !m.Fixed {
			m.ID = id
		}
	}
}

// joinParts gives a part that nobody listed and that stands right behind its body (가람공사
// 나루시험장, 한빛대(HBU) 온생명연구소) or below it in a list of appointments an id with the body's, everywhere in the text. Ministries
// and governments have no parts of such names: what stands behind them is on its own.
func joinParts(a *article, marks []claim.Candidate) {
	parts := map[entity.ID]entity.ID{}
	for i := 1; i < len(marks); i++ {
		m, parent := &marks[i], &marks[i-1]
		if !a.mayBePart(m) {
			continue
		}
		if parent.Kind != "agency" || !partGaps.Has(a.between(parent.In, m.In)) {
			if parent = a.headingOf(m, marks[:i]); parent == nil {
				continue
			}
		}
		if _, told := parts[m.ID]; !told && !strings.Contains(parent.ID.Name, "_") && hasParts(parent.Entity) {
			parts[m.ID] = entity.ID{Kind: m.Kind, Name: parent.ID.Name + "_" + m.ID.Name}
		}
	}
	for i := range marks {
		if m := &marks[i]; !m.Fixed {
			if id, ok := parts[m.ID]; ok {
				m.ID = id
			}
		}
	}
}

// headingOf is the body that heads the line of appointments in which m, with its head glued
// to it, is an item: ◇가람공사 △기획본부장 … △나루지역본부장 …; nil for none.
func (a *article) headingOf(m *claim.Candidate, earlier []claim.Candidate) *claim.Candidate {
	if !headPost.Begins(a.text[m.In.End:]) || !strings.ContainsAny(a.gap(a.wordAt(m.In.Start)), bullets) {
		return nil
	}
	line := strings.LastIndexByte(a.text[:m.In.Start], '\n') + 1
	for i := range earlier {
		h := &earlier[i]
		if h.Kind == "agency" && h.In.Start >= line && strings.Trim(a.text[line:h.In.Start], bullets+" ") == "" {
			return h
		}
	}
	return nil
}

// mayBePart reports whether m, which nobody listed, ends as parts of bodies do and is named
// by itself alone.
func (a *article) mayBePart(m *claim.Candidate) bool {
	surface := spanText(a, m.In)
	open := m.Entity == nil && !m.Fixed && m.Like.Len() == 0
	if !open || m.Kind != "agency" || m.ID.Name != surface {
		return false
	}
	return partEnds.Ends(surface) && !ownBodies.Begins(surface) && !hasDigit(surface)
}

// hasParts reports whether the body e, nil for one that nobody listed, may have parts with
// names of their own.
func hasParts(e *entity.Entity) bool { return e == nil || !isLocal(e) && !ministryClasses.Has(e.Class) }

// Word lists; words.tsv says what for.
var (
	partEnds  = words("part-ends")
	partGaps  = words("part-gaps")
	ownBodies = words("own-bodies")
)

// longer is the one body whose name ends in id's and is longer, else id.
func longer(id entity.ID, bodies []entity.ID) entity.ID {
	found, name := id, inFull(id.Name)
	for _, o := range bodies {
		if o != id && strings.HasSuffix(o.Name, name) {
			if found != id {
				return id
			}
			found = o
		}
	}
	return found
}

// joinOffices leads the office of a local government back to the only government of that name that the
// document speaks of, where several bear it: 울산 남구 … 남구청, 남구; where it speaks of none in full, to the
// one whose province it names.
func joinOffices(a *article, marks []claim.Candidate) {
	governments := map[string]entity.ID{}
	for i := range marks {
		m := &marks[i]
		if !isLocal(m.Entity) {
			continue
		}
		name := m.ID.Base()
		if old, ok := governments[name]; ok && old != m.ID {
			governments[name] = entity.ID{}
			continue
		}
		governments[name] = m.ID
	}
	for i := range marks {
		m := &marks[i]
		if m.Kind != "agency" || m.Fixed || m.Entity != nil {
			continue
		}
		place := localOffice.WithoutEnd(spanText(a, m.In))
		id, told := governments[place]
		if e := a.townOfProvince(place); !told && e != nil {
			id = e.ID
		}
		if !id.IsZero() {
			m.ID, m.Entity = id, a.names.Get(id)
		}
	}
}

// joinRegional leads the short forms of regional offices (전북청, 서울청) to the offices of the one body whose
// region offices the document names in full: 전북지방우정청.
func joinRegional(a *article, marks []claim.Candidate) {
	middle := "" // 지방우정, of 전북지방우정청
	for i := range marks {
		if place, mid, ok := regionalOffice(marks[i].ID.Name); ok && marks[i].Kind == "agency" && place != "" {
			if middle != "" && mid != middle {
				return
			}
			middle = mid
		}
	}
	if middle == "" {
		return
	}
	for i := range marks {
		m := &marks[i]
		place, head := splitRegional(spanText(a, m.In))
		if m.Kind != "agency" || m.Fixed || m.Entity != nil || place == "" {
			continue
		}
		if e := a.agencyNamed(place + middle + head); e != nil {
			m.ID = e.ID
		}
	}
}

// splitRegional parts a region and the last syllable of its office: 전북, 청.
func splitRegional(s string) (place, head string) {
	place, ok := regionalHeads.CutEnd(s)
	if !ok || !regions.Has(place) {
		return "", ""
	}
	return place, s[len(place):]
}

// regionalOffice parts the name of a regional office: 전북, 지방우정.
func regionalOffice(name string) (place, middle string, ok bool) {
	rest, ok := regionalHeads.CutEnd(name)
	if !ok {
		return "", "", false
	}
	for _, r := range regions.All() {
		if middle, ok := strings.CutPrefix(rest, r); ok && localOfficeIn.Begins(middle) {
			return r, middle, true
		}
	}
	return "", "", false
}
