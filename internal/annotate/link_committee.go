package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/entity"
)

// joinCommittees leads the standing committees that a document names bare (행정자치위원회) to the council
// whose they are, and a bare council (시의회) to itself: the one of its title, else the only council that it names; where it names no council
// but the National Assembly, to the committee of that.
func joinCommittees(a *article, marks []claim.Candidate) {
	council, many, assembly := entity.ID{}, false, false
	for i := range marks {
		m := &marks[i]
		if m.Kind != "agency" {
			continue
		}
		assembly = assembly || m.ID.Name == nationalAssembly.Word()
		if !councilEnds.Ends(m.ID.Name) || councilEnds.Has(m.ID.Name) || m.ID == council {
			continue
		}
		many = many || !council.IsZero()
		council = m.ID
	}
	named := a.councilOfTitle()
	if named != "" && !strings.HasSuffix(council.Name, named) {
		council, many = entity.ID{Kind: "agency", Name: a.lastingName(named)}, false
	}
	for i := range marks {
		m := &marks[i]
		surface := spanText(a, m.In)
		if m.Kind != "agency" || m.Fixed {
			continue
		}
		bare := councilEnds.Has(surface)
		if bare && !many && !council.IsZero() {
			m.ID, m.Entity = council, a.names.Get(council)
		}
		if bare || !standingCommittee(surface) {
			continue
		}
		ofAssembly := entity.ID{Kind: "agency", Name: nationalAssembly.Word() + "_" + surface}
		switch {
		case many:
		case !council.IsZero() && (m.Entity == nil || named != "" && m.ID == ofAssembly):
			m.ID, m.Entity = entity.ID{Kind: "agency", Name: council.Name + "_" + surface}, nil
		case council.IsZero() && assembly && m.Entity == nil && a.names.Get(ofAssembly) != nil:
			m.ID, m.Entity = ofAssembly, a.names.Get(ofAssembly)
		}
	}
}

// councilOfTitle is the council that the title names, as minutes do: 제220회 중구의회(정례회) ….
func (a *article) councilOfTitle() string {
	for _, w := range strings.FieldsFunc(a.title, func(r rune) bool { return strings.ContainsRune(" ()·,", r) }) {
		if councilEnds.Ends(w) && runes(w) > 3 {
			return w
		}
	}
	return ""
}

// lastingName is the id of a council by its name, without the province glued to it; the name itself
// where nobody lists it.
func (a *article) lastingName(name string) string {
	if e := a.agencyNamed(name); e != nil {
		return e.ID.Name
	}
	own := name
	for i := range name {
		if isLocal(a.agencyNamed(name[:i])) && councilEnds.Ends(name[i:]) && !councilEnds.Has(name[i:]) {
			own = name[i:]
		}
	}
	return own
}

// standingCommittee reports whether s is a committee of an assembly by the fields that it has: 기획행정위원회.
func standingCommittee(s string) bool {
	rest, ok := committeeEnd.CutEnd(s)
	for ok && rest != "" {
		rest, ok = committeeFields.CutBegin(rest)
	}
	return ok && rest != s
}

// Word lists; words.tsv says what for.
var (
	nationalAssembly = words("national-assembly")
	committeeEnd     = words("committee-end")
	committeeFields  = words("committee-fields")
)
