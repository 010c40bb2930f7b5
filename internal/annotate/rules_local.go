package annotate

import (
	"slices"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// What local governments have and do: their bodies (가람구 시설공단), their councils' sessions
// (제266회 임시회) and ordinances (가람시 마을기록 보존 및 활용 조례 일부개정조례안).

// localBodies claims a body of a sort that many local governments have, with the government in front: 가람구
// 시설공단. The id is the name without the space.
func localBodies(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		if !bodiesOfLocals.Has(s) || a.gap(i) != " " {
			return claim.Candidate{}, false
		}
		in, ok := a.localAt(i - 1)
		if !ok {
			return claim.Candidate{}, false
		}
		name := a.word(i-1) + s
		c := claim.Candidate{In: diag.Span{Start: in.Start, End: a.words[i].start + len(s)}, ID: entity.ID{Kind: "agency", Name: name}, Detail: "local government + " + s, Score: 0.92, Sure: true}
		if e := a.agencyNamed(name); e != nil {
			c.ID, c.Entity = e.ID, e
		}
		return c, true
	})
}

// localAt is the local government whose name the i-th word ends, listed or not, with what the
// authority has in front of it.
func (a *article) localAt(i int) (diag.Span, bool) {
	if i < 0 {
		return diag.Span{}, false
	}
	w := a.words[i]
	for j := max(0, i-1); j <= i; j++ {
		for _, h := range a.hitsFrom(a.words[j].start) {
			if h.In.Start > w.start {
				break
			}
			if h.In.End == w.end && a.namesGovernment(h) {
				return h.In, true
			}
		}
	}
	name := a.word(i)
	return w.span(), localName(name) && runes(name) == 3 && !korean.IsWord(name)
}

// numberedSessions claims a session that only its number names, whose council stands right before it, is the
// subject of the sentence or the only one of the text: 논산시의회는 … 제266회 임시회를 연다.
func numberedSessions(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, loc := range councilSession.FindAllStringIndex(a.text, -1) {
		in := diag.Span{Start: loc[0], End: loc[1]}
		if a.words[a.wordAt(in.Start)].start != in.Start || !a.endsHere(in.End, "event") {
			continue
		}
		council := a.claims.endingAt(in.Start-len(" "), "agency")
		if !a.isCouncil(council) {
			council = a.subjectBody(in)
		}
		if !a.isCouncil(council) {
			council = a.onlyCouncil()
		}
		if council == nil {
			continue
		}
		out = append(out, claim.Candidate{In: in, ID: sessionOf(idOf(a, council).Name, strings.Fields(spanText(a, in))), Detail: "number + … of " + idOf(a, council).Name, Score: 0.97, Sure: true})
	}
	return out
}

// isCouncil reports whether c is the council of a local government; nil is none.
func (a *article) isCouncil(c *claim.Candidate) bool {
	return c != nil && councilEnds.Ends(spanText(a, c.In))
}

// onlyCouncil is the council that the text speaks of, nil where it speaks of none or of several.
func (a *article) onlyCouncil() *claim.Candidate {
	var council *claim.Candidate
	for i := range a.claims.list {
		c := &a.claims.list[i]
		if c.Kind != "agency" || c.Weak || !a.isCouncil(c) {
			continue
		}
		if council != nil && !sameBody(a, council, c) {
			return nil
		}
		council = c
	}
	return council
}

// localOrdinances claims the ordinance of a local government in full, without what is done to it:
// 가람시 마을기록 보존 및 활용에 관한 조례 일부개정조례안.
func localOrdinances(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		name, glued := gluedBills.CutEnd(s)
		if !glued {
			name = billEnd.WithoutEnd(s)
		}
		amended := a.gap(i+1) == " " && amendments.Begins(a.word(i+1))
		ordinance := ordinanceEnd.Ends(name) || (glued || amended) && ruleEnd.Ends(name)
		if !ordinance || !glued && amendments.Ends(s) {
			return claim.Candidate{}, false
		}
		first := a.localOpening(i)
		if first >= i-1 {
			if !a.namesLocalRule(name) {
				return claim.Candidate{}, false
			}
			first = i
		}
		return lawAt(diag.Span{Start: a.words[first].start, End: a.decreeBehind(i, a.words[i].start+len(name))}, 0.95), true
	})
}

// namesLocalRule reports whether name is an ordinance written as one
// word behind its local government: 가람군군세감면조례.
func (a *article) namesLocalRule(name string) bool {
	r := []rune(name)
	for k := 3; k <= len(r)-shortestRule; k++ {
		if slices.ContainsFunc(a.names.Lookup(string(r[:k]), a.published), isLocal) {
			return true
		}
	}
	return false
}

// shortestRule is how many syllables an ordinance's name has at least behind its local government.
const shortestRule = 5

// longestOrdinance is how many words the name of an ordinance has at most.
const longestOrdinance = 16

// localOpening is the first word of the row of nouns that ends with the i-th and opens with a local
// government or its council; i where there is none.
func (a *article) localOpening(i int) int {
	opening := i
	for j := i; j > 0 && i-j < longestOrdinance; j-- {
		if g := a.gap(j); g != " " && !ordinanceGaps.Has(g) || !a.inOrdinance(j-1) {
			break
		}
		if in, ok := a.localAt(j - 1); ok && in.Start <= a.words[j-1].start || councilEnds.Ends(a.word(j-1)) {
			opening = j - 1
		}
	}
	return opening
}

// inOrdinance reports whether the j-th word may stand in the name of an ordinance.
func (a *article) inOrdinance(j int) bool {
	w := a.word(j)
	switch {
	case amendments.Ends(w), hasDigit(w): // 제2항: the name before it has ended
		return false
	case lawJoins.Has(w), lawOf.Has(w):
		return true
	case lawOf.Has(a.word(j + 1)):
		return lawSubjectParticles.Ends(w)
	case lawGenitives.Ends(w):
		return !plainOwners.Has(w)
	}
	return bareNoun(w) && !isConnector(w) && !a.opensItem(j)
}

// Word lists and patterns; words.tsv and patterns.tsv say what for.
var (
	bodiesOfLocals = words("bodies-of-locals")
	billEnd        = words("bill-end")
	amendments     = words("amendments")
	gluedBills     = words("glued-bills")
	ruleEnd        = words("rule-end")
	ordinanceGaps  = words("ordinance-gaps")

	councilSession = pattern("council-session")
)
