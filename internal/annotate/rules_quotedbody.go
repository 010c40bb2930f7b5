package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// teamHeads end the names of task forces and consultative bodies, which are
// bodies when their name stands in quotation marks (guide).
var teamHeads = words("team-heads")

// quotedBodies claims ‘새만금 투자지원 TF’ and 「이민자 권익보호 협의회」: what fills
// quotation marks and ends as such bodies do, with a part that is particular or
// of two words at least.
func quotedBodies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, q := range a.quoted {
		name := spanText(a, q)
		if !titleShaped(name, 1, 30, 5) || !teamHeads.Ends(name) || a.isTerm(name) || !a.startsWord(q.Start) {
			continue
		}
		words := strings.Fields(name)
		if len(words) == 1 && (runes(name) < 6 || saysWhatAlone(name)) {
			continue
		}
		if edition.MatchString(words[0]) || modifierEnds.Ends(words[0]) && !bareNoun(words[0]) {
			continue
		}
		out = append(out, claim.Candidate{In: q, Detail: "‘…" + korean.LastRunes(name, 3) + "’", Score: 0.88, Sure: true})
	}
	return out
}

// taskForces claims a row of nouns that ends in TF or 추진단 and stands after a
// known body or carries 범정부, 합동: 행정안전부 범정부 지방행정체제개편지원단.
func taskForces(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		a.stems(i, func(s string) bool {
			if !teamEnds.Ends(s) || a.isTerm(s) || runes(s) < 6 || plainTeams.Has(s) {
				return false
			}
			first := i
			if a.gap(i) == " " && jointTeams.Has(a.word(i-1)) {
				first = i - 1
			}
			in := diag.Span{Start: a.words[first].start, End: a.words[i].start + len(s)}
			out = append(out, claim.Candidate{In: in, Detail: "…" + korean.LastRunes(s, 3), Score: 0.8, Sure: true})
			return true
		})
	}
	return out
}

// jointTeams stand before the task force that several bodies form.
var jointTeams = words("joint-teams")

// plainTeams say what a team does and not which it is.
var plainTeams = words("plain-teams")

// What words begin or end with here; words.tsv says what for.
var (
	teamEnds = words("team-ends")
)
