package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// kinNames claims the given names of an obituary, which stand without their surname behind a brother, a sister or whoever
// died, with what the person is in a bracket: 홍길순(…)·|길수|(가람청 과장)씨 모친상. The surname comes with the link.
func kinNames(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		w := a.words[i]
		name := a.word(i)
		if runes(name) != 2 || !allHangul(name) || !kinBefore.Ends(a.before(w.start, 12)) || !a.bracketPost(w.end) {
			continue
		}
		if line := strings.LastIndexByte(a.text[:w.start], '\n') + 1; !a.mourns(line) || korean.IsOffice(name) || a.is(name, bodyName|region|country) {
			continue
		}
		out = append(out, claim.Candidate{In: diag.Span{Start: w.start, End: w.end}, Score: 0.95, Sure: true})
	}
	return out
}
