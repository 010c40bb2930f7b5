package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/entity"
)

// lawTies are what ties the nouns of a law's name and is left out where it is told in
// short: 섬마을위원회의 설치 및 운영에 관한 규정, 섬마을위원회 설치·운영 규정.
var lawTies = words("law-ties")

// lawBones is a law's name without white space, signs and what ties its nouns.
func lawBones(name string) string {
	for _, tie := range lawTies.All() {
		name = strings.ReplaceAll(name, tie, "")
	}
	return name
}

// joinLaws gives forms of one law's name that differ in what ties its nouns one id: the
// one that the authority lists, else that of the longest form.
func joinLaws(_ *article, marks []claim.Candidate) {
	best := map[string]*claim.Candidate{}
	for i := range marks {
		m := &marks[i]
		if m.Kind != "law" {
			continue
		}
		bones := lawBones(m.ID.Name)
		b := best[bones]
		if b == nil || b.Entity == nil && (m.Entity != nil || len(m.ID.Name) > len(b.ID.Name)) {
			best[bones] = m
		}
	}
	to := map[entity.ID]entity.ID{}
	for i := range marks {
		if m := &marks[i]; m.Kind == "law" {
			to[m.ID] = best[lawBones(m.ID.Name)].ID
		}
	}
	for i := range marks {
		if m := &marks[i]; m.Kind == "law" && m.Entity == nil && !m.Fixed {
			m.ID = to[m.ID]
		}
	}
}
