package annotate

import (
	"slices"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Words that say what a system is (rules_typewords.go) are no name beside its name,
// where they stay bare; elsewhere they mean the system of that name.

// nicknames is the name of the linker of such words, for Without.
const nicknames = "link-nickname"

// dropTypes leaves the words bare that stand before the names they introduce.
func (a *article) dropTypes(marks []claim.Candidate) []claim.Candidate {
	a.types = a.typesOf(marks)
	return slices.DeleteFunc(marks, func(m claim.Candidate) bool {
		return m.Kind == "system" && !m.Fixed && a.introduces(m.In)
	})
}

// introduces reports whether in lies in the words that introduce a system's name.
func (a *article) introduces(in diag.Span) bool {
	return slices.ContainsFunc(a.types, func(t typeWords) bool { return t.in.Overlaps(in) })
}

// joinNicknames leads words that say what a system is, where they stand alone, to the
// one name that they introduce elsewhere in the document.
func joinNicknames(a *article, marks []claim.Candidate) {
	to := map[string]entity.ID{}
	several := map[string]bool{}
	for _, t := range a.types {
		for _, m := range marks {
			if m.In != t.named {
				continue
			}
			if old, ok := to[t.key]; ok && old != m.ID {
				several[t.key] = true
			}
			to[t.key] = m.ID
		}
	}
	for i := range marks {
		m := &marks[i]
		if m.Kind != "system" || m.Entity != nil || m.Fixed {
			continue
		}
		if _, key := a.typeKey(spanText(a, m.In)); !several[key] && !to[key].IsZero() {
			m.ID = to[key]
		}
	}
}

// joinIntroduced leads words that say what a system is to the name that they introduce
// in another document of the site, where the body that has it is spoken of.
func (n *Annotator) joinIntroduced(a *article, marks []claim.Candidate) {
	for i := range marks {
		m := &marks[i]
		if m.Kind != "system" || m.Entity != nil || m.Fixed {
			continue
		}
		_, key := a.typeKey(spanText(a, m.In))
		for _, x := range n.site.beginning(korean.FirstRunes(key, 2)) {
			if x.Surface == key && a.speaksOfOwner(x) {
				m.ID = x.ID
			}
		}
	}
}
