package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// A system is introduced by words that say what it is, then by its name: 나래시
// 어린이 통학버스 위치알림시스템 ‘노랑이’. These words are read here; link_nickname.go
// says what is made of them.

// typeWords are the words before a quoted name that say what it is.
type typeWords struct {
	in    diag.Span // with the body in front
	key   string    // without it, as typeKey writes it
	owner string    // the body in front, "" for none
	named diag.Span // the name
}

// typesOf gives the words that introduce names of systems among marks.
func (a *article) typesOf(marks []claim.Candidate) []typeWords {
	var out []typeWords
	for i := range marks {
		m := &marks[i]
		if m.Kind != "system" {
			continue
		}
		if in, ok := a.typeBefore(m, marks[:i]); ok {
			owner, key := a.typeKey(spanText(a, in))
			if owner == "" {
				owner = a.ownerOf(in)
			}
			out = append(out, typeWords{in: in, key: key, owner: owner, named: m.In})
		}
	}
	return out
}

// typeBefore is the row of nouns right before the mark that opens a quoted name, or
// before a name with 인 between them (행정전산망인 새올), which ends as systems do or is
// marked as one; a name that another document introduces needs neither marks nor 인
// (통합배차시스템 돛단배). What the authority lists is a name.
func (a *article) typeBefore(name *claim.Candidate, earlier []claim.Candidate) (diag.Span, bool) {
	start, quoted := name.In.Start, a.isQuoted(name.In)
	if quoted {
		start = a.openingOf(name.In)
	}
	end := len(strings.TrimRight(a.text[:start], " "))
	front, such := beingSuch.CutEnd(a.text[:end])
	if start-end > len(" ") || !quoted && !such && name.Rule != introducedElsewhere {
		return diag.Span{}, false
	}
	if such {
		end = len(front)
	}
	for i := len(earlier) - 1; i >= 0 && earlier[i].In.End >= end; i-- {
		if m := &earlier[i]; m.Kind == "system" && m.In.End == end {
			return m.In, m.Entity == nil && !m.Fixed && !a.isQuoted(m.In)
		}
	}
	for _, h := range a.headedRows() {
		if h.in.End == end {
			return h.in, h.known == nil && a.listed("system", spanText(a, h.in)) == nil
		}
	}
	return diag.Span{}, false
}

// ownerOf gives the body that words for what a system is, of which typeKey tells no body,
// belong to: the one that their sentence begins with (나래시는 통학버스 위치알림시스템 ‘노랑이’를
// …, 나래시(시장 …)가 …); "" for none.
func (a *article) ownerOf(in diag.Span) string {
	start := strings.LastIndexByte(a.text[:in.Start], '\n') + 1
	if i := strings.LastIndex(a.text[start:in.Start], ". "); i >= 0 {
		start += i + len(". ")
	}
	i := a.wordAt(start)
	owner := ""
	a.stems(i, func(s string) bool {
		if a.words[i].end <= in.Start && a.mayOwn(s) {
			owner = s
		}
		return owner != ""
	})
	return owner
}

// typeKey parts the body in front from words that say what a system is, and gives the
// rest without white space: 나래시, 주차관리시스템.
func (a *article) typeKey(s string) (owner, key string) {
	words := strings.Fields(s)
	for len(words) > 1 && a.mayOwn(words[0]) {
		owner, words = words[0], words[1:]
	}
	return owner, strings.ToLower(strings.Join(words, ""))
}

// mayOwn reports whether s alone names a body, which may have a system.
func (a *article) mayOwn(s string) bool {
	return a.agencyNamed(s) != nil || localName(s) || bodySuffix(s) != ""
}

// leastType is how many letters words that say what a system is have, if they mean one
// system in other documents of its site too.
const leastType = 7

// typeIntroductions gives the words that introduce the quoted names found in a so long
// that in texts of the same body they mean the system of that name.
func typeIntroductions(a *article, found []claim.Candidate) []Introduction {
	var out []Introduction
	for _, t := range a.typesOf(found) {
		if runes(t.key) >= leastType && t.owner != "" {
			out = append(out, Introduction{Surface: t.key, ID: entity.ID{Kind: "system", Name: idName(spanText(a, t.named))}, Owner: t.owner})
		}
	}
	return out
}
