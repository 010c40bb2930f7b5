package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
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

// agreedLaws gives a short form that the text agrees upon behind a law the law's id, wherever it stands:
// 「가람시 기록 보존에 관한 조례」(이하 “기록 보존 조례”라 한다).
func agreedLaws(a *article, marks []claim.Candidate) {
	to := map[entity.ID]*claim.Candidate{}
	for i := range marks {
		m := &marks[i]
		if m.Kind != "law" || i+1 == len(marks) || marks[i+1].Kind != "law" {
			continue
		}
		short := &marks[i+1]
		if in, _, agreed := a.calledBehind(*m, longestAgreed); agreed && in == short.In && short.Entity == nil {
			to[short.ID] = m
		}
	}
	for i := range marks {
		if m := &marks[i]; to[m.ID] != nil && !m.Fixed {
			m.ID, m.Entity = to[m.ID].ID, to[m.ID].Entity
		}
	}
}

// foreignLaws gives an act of this country that stands behind the name of another the id of
// that one's (guide): EU 개인정보보호법 is no act of the Republic. What stands for it follows.
// A name in Latin letters in the bracket behind it says which it is: 일반개인정보보호법(GDPR); what
// no authority lists is then the same in the whole text.
func foreignLaws(a *article, marks []claim.Candidate) {
	to := map[diag.Span]entity.ID{}
	same := map[entity.ID]*claim.Candidate{}
	for i := range marks {
		if latin := latinLawBehind(a, marks, i); latin != nil && marks[i].Entity == nil {
			same[marks[i].ID] = latin
		}
	}
	for i := range marks {
		m := &marks[i]
		latin := same[m.ID]
		if latin == nil {
			latin = latinLawBehind(a, marks, i)
		}
		if latin != nil && !m.Fixed {
			m.ID, m.Entity = latin.ID, latin.Entity
			continue
		}
		if id, ok := to[m.Like]; ok && m.Like.Len() > 0 {
			m.ID, m.Entity = id, nil
		}
		if m.Kind != "law" || m.Fixed || strings.HasSuffix(m.ID.Name, ")") {
			continue
		}
		before := strings.TrimRight(a.before(m.In.Start, 24), " 「‘'\"")
		country := before[strings.LastIndexAny(before, " \n")+1:]
		if !foreignStates.Has(country) && !countries.Has(country) || ownCountry.Has(country) || strings.Contains(m.ID.Name, country) {
			continue
		}
		m.ID, m.Entity = entity.ID{Kind: "law", Name: surfaceID(spanText(a, m.In)) + "_(" + country + ")"}, nil
		to[m.In] = m.ID
	}
}

// latinLawBehind is the listed law that is named in Latin letters in the bracket behind
// the i-th mark, a law; nil where none is.
func latinLawBehind(a *article, marks []claim.Candidate, i int) *claim.Candidate {
	if i+1 == len(marks) || marks[i].Kind != "law" || marks[i].Fixed {
		return nil
	}
	in := &marks[i+1]
	if in.Kind != "law" || in.Entity == nil || !a.bracketed(marks[i].In, in.In) || !isLatinName(spanText(a, in.In)) {
		return nil
	}
	return in
}

// foreignStates are short names of unions and states before their laws.
var foreignStates = words("foreign-states")
