package annotate

import (
	"slices"
	"sort"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// link gives every mark its id: names of the authority the one they had on the
// day spoken of, names that nobody listed their own surface, variants of one
// name in a document one id; and persons the role their sentence gives them.
func link(a *article, marks []match) {
	on, guessed := era(a, marks)
	for i := range marks {
		m := &marks[i]
		switch {
		case m.like.Len() > 0:
		case m.kind == "date" || !m.id.IsZero() && m.entity == nil:
		case m.entity != nil && m.kind != "person":
			linkInTime(a, m, marks, on, guessed)
		case m.id.IsZero():
			m.id = entity.ID{Kind: m.kind, Name: idName(a.text[m.in.Start:m.in.End])}
		}
	}
	joinVariants(a, marks)
	joinBodies(marks)
	joinEditions(marks)
	followAntecedents(marks)
	tellApart(a, marks)
	for i := range marks {
		if marks[i].kind == "person" && marks[i].role == "" {
			marks[i].role = a.role(marks[i])
		}
	}
}

// followAntecedents gives short forms the ids of what they stand for.
func followAntecedents(marks []match) {
	byPlace := map[diag.Span]entity.ID{}
	for i := range marks {
		m := &marks[i]
		if m.like.Len() > 0 {
			m.id = byPlace[m.like] // what it stands for comes before it
		}
		byPlace[m.in] = m.id
	}
}

// linkInTime chooses among the bearers of a name the one of the day that the
// sentence speaks of, else of the document's day.
func linkInTime(a *article, m *match, marks []match, on edtf.Date, guessed bool) {
	surface := a.text[m.in.Start:m.in.End]
	if day, ok := spokenOf(a, m, marks); ok && !aliveOn(m, a.names.Readings(surface, on), on, day) {
		if e := bearer(m.kind, a.names.Readings(surface, day), day); e != nil {
			m.setEntity(e, day)
			return
		}
	}
	rs := a.names.Readings(surface, on)
	if on.IsZero() || guessed {
		rs = ownNameFirst(rs, m.kind, surface)
	}
	for _, r := range rs {
		if r.Entity.ID.Kind == m.kind {
			m.setEntity(r.Entity, on)
			if guessed && len(rs) > 1 {
				m.score = min(m.score, 0.85)
			}
			return
		}
	}
}

// ownNameFirst puts a thing whose own name the surface is before those that
// are merely also called so: on an unknown day 한국상용SW협회 is the body of that
// name, not the one it became.
func ownNameFirst(rs []entity.Reading, kind, surface string) []entity.Reading {
	for i, r := range rs {
		if r.Entity.ID.Kind != kind || r.Entity.Name != surface {
			continue
		}
		if i > 0 && rs[0].Entity.Name != surface {
			return append([]entity.Reading{r}, rs...)
		}
		break
	}
	return rs
}

func (m *match) setEntity(e *entity.Entity, on edtf.Date) {
	if m.id == m.entity.ID || m.id.IsZero() {
		m.id = e.ID
	}
	if strings.HasPrefix(m.reason, "authority: ") {
		m.reason = "authority: " + e.ID.Name
		if e != m.entity && !on.IsZero() {
			m.reason += ", " + on.String()
		}
	}
	m.entity = e
}

// aliveOn reports whether the body that bears the name on the document's day
// also existed on the day spoken of: then it is the one.
func aliveOn(m *match, rs []entity.Reading, on, day edtf.Date) bool {
	for _, r := range rs {
		if r.Entity.ID.Kind == m.kind {
			return r.Entity.Fit(day) == entity.FitAlive && r.Entity.Fit(on) != entity.FitPast
		}
	}
	return false
}

// bearer is the first reading of a kind that existed on the day.
func bearer(kind string, rs []entity.Reading, day edtf.Date) *entity.Entity {
	for _, r := range rs {
		if r.Entity.ID.Kind == kind && r.Entity.Fit(day) == entity.FitAlive {
			return r.Entity
		}
	}
	return nil
}

// spokenOf is the date that the clause of m speaks of: one that stands before
// the name in the same clause (2009년 행정안전부가 …, 2008.03~2009.11
// 행정안전부 …), or right behind a subject with 이 or 가. A topic with 은 or 는
// belongs to the whole text and keeps the document's day.
func spokenOf(a *article, m *match, marks []match) (edtf.Date, bool) {
	s := a.sentence(m.in.Start)
	first := sort.Search(len(marks), func(i int) bool { return marks[i].in.Start >= s.Start })
	for i := first; i < len(marks) && marks[i].in.Start < s.End; i++ {
		d := &marks[i]
		if d.kind != "date" || !s.Contains(d.in) {
			continue
		}
		switch {
		case d.in.End <= m.in.Start:
			between := a.text[d.in.End:m.in.Start]
			if len(between) > 60 || clauseEnds(between) {
				continue
			}
			if p := a.after(m.in.End, 6); hasAnyPrefix(p, []string{"은 ", "는 "}) && !cvLine(a, d, s) {
				continue
			}
		case d.in.Start >= m.in.End && d.in.Start-m.in.End < 18:
			if p := a.after(m.in.End, 10); !hasAnyPrefix(p, []string{"이 ", "가 ", " 시절", " 당시"}) {
				continue
			}
		default:
			continue
		}
		date, err := edtf.Parse(d.id.Name)
		if err != nil {
			continue
		}
		if _, ok := date.Earliest(); ok {
			if _, ok := date.Latest(); ok {
				return date, true
			}
		}
	}
	return edtf.Date{}, false
}

// cvLine reports whether the date opens its line, as in a curriculum vitae.
func cvLine(a *article, d *match, s diag.Span) bool {
	return strings.TrimSpace(a.before(d.in.Start, 30)) == "" || d.in.Start == s.Start
}

// clauseEnds reports whether a clause ends within s.
func clauseEnds(s string) bool {
	if strings.ContainsAny(s, ".;\n") {
		return true
	}
	for _, w := range strings.Fields(s) {
		if hasAnySuffix(w, []string{"고", "며", "면서", "지만", "는데", "하여", "으로,", "했고,", "이후", "뒤", "후"}) && !bareNoun(w) {
			return true
		}
	}
	return false
}

// joinVariants gives spellings of one thing one id: those that differ by white
// space alone take the first spelling, and a name takes the id of its longer
// form with 차세대, 신규 or a country in front if the document has that too.
func joinVariants(a *article, marks []match) {
	first := map[string]entity.ID{} // kind and letters
	letters := func(id entity.ID) string {
		return id.Kind + ":" + strings.ToLower(strings.NewReplacer("_", "", "·", "", "-", "").Replace(id.Name))
	}
	asNamed := map[string]entity.ID{} // systems that a neighbour's 차세대 named
	for _, m := range marks {
		if m.kind == "date" || m.kind == "person" {
			continue
		}
		if m.kind == "system" && m.entity == nil && strings.HasPrefix(m.reason, "rule: 차세대 of") {
			asNamed[spanText(a, m.in)] = m.id
		}
		k := letters(m.id)
		if _, ok := first[k]; !ok || m.entity != nil {
			first[k] = m.id
		}
	}
	for i := range marks {
		m := &marks[i]
		if id, ok := asNamed[spanText(a, m.in)]; ok && m.kind == "system" {
			m.id, m.entity = id, nil
		}
		if m.entity != nil || m.kind == "date" || m.kind == "person" {
			continue
		}
		m.id = first[letters(m.id)]
		for _, lead := range []string{"차세대", "한국", "대한민국", "국가"} {
			if long, ok := first[m.kind+":"+lead+strings.TrimPrefix(letters(m.id), m.kind+":")]; ok {
				m.id = long
				break
			}
		}
	}
}

// joinBodies leads a body that nobody listed to the one body of the document
// whose name ends in it and is longer: 발주자협의회, 공공부문발주자협의회.
func joinBodies(marks []match) {
	var bodies []entity.ID
	long := map[entity.ID]entity.ID{}
	for _, m := range marks {
		if m.kind == "agency" && !slices.Contains(bodies, m.id) && len(bodies) < lookBack {
			bodies = append(bodies, m.id)
		}
	}
	for i := range marks {
		m := &marks[i]
		if m.kind != "agency" || m.entity != nil || m.like.Len() > 0 || bodySuffix(m.id.Name) == "" {
			continue
		}
		id, ok := long[m.id]
		if !ok {
			id = longer(m.id, bodies)
			long[m.id] = id
		}
		m.id = id
	}
}

// longer is the one body whose name ends in id's and is longer, else id.
func longer(id entity.ID, bodies []entity.ID) entity.ID {
	found := id
	for _, o := range bodies {
		if o != id && strings.HasSuffix(o.Name, id.Name) {
			if found != id {
				return id
			}
			found = o
		}
	}
	return found
}

// joinEditions leads an occasion named without its number to the edition that
// the document speaks of, if there is only one (guide, span rule 13).
func joinEditions(marks []match) {
	numbered := map[string]entity.ID{}
	several := map[string]bool{}
	for _, m := range marks {
		if m.kind != "event" {
			continue
		}
		plain := plainEdition(m.id.Name)
		if plain == m.id.Name {
			continue
		}
		if old, ok := numbered[plain]; ok && old != m.id {
			several[plain] = true
		}
		numbered[plain] = m.id
	}
	for i := range marks {
		m := &marks[i]
		if m.kind != "event" || plainEdition(m.id.Name) != m.id.Name {
			continue
		}
		for _, plain := range []string{m.id.Name, surfaceName(m)} {
			if id, ok := numbered[plain]; ok && !several[plain] {
				m.id = id
			}
		}
	}
}

func surfaceName(m *match) string {
	if m.entity != nil {
		return idName(m.entity.Name)
	}
	return m.id.Name
}
