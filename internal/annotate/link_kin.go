package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// joinKin gives the given names of an obituary their surname: that of the brother or sister in front of the dot, or
// of whoever died, whose children follow: 홍길동씨 별세, |길순|(가람청 과장)·|길수|(…)씨 부친상.
func joinKin(a *article, marks []claim.Candidate) {
	surname, line := "", -1
	for i := range marks {
		m := &marks[i]
		if m.Kind != "person" {
			continue
		}
		name := spanText(a, m.In)
		if at := strings.LastIndexByte(a.text[:m.In.Start], '\n') + 1; at != line {
			surname, line = "", at
		}
		if runes(name) == 3 {
			surname = "" // of another, unless it is a full name
			if s, ok := a.names.Surname(name); ok {
				surname = s
			}
			continue
		}
		own := surname != "" && m.Entity == nil && m.ID.Name == name
		given := own && !m.Fixed && runes(name) == 2
		if given && kinBefore.Ends(a.text[line:m.In.Start]) && a.mourns(line) {
			m.ID = entity.ID{Kind: m.Kind, Name: surname + name}
		}
	}
}

// mourns reports whether the line that begins at an offset is one of an obituary.
func (a *article) mourns(line int) bool {
	words, _, _ := strings.Cut(a.text[line:], "\n")
	at, _, _ := korean.Mourning(words)
	return at >= 0
}

// kinBefore stands in front of the given name of a brother, a sister or a child in an obituary.
var kinBefore = words("kin-before")
