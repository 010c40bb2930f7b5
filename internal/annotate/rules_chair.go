package annotate

import (
	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// The head of a commission shares a syllable with its short form: 금융위원장 is
// 금융위 and 위원장. The body is marked, the rest is the post (guide, span rule 1).

// chairEnds are what is left of the post behind the short form.
var chairEnds = words("chair-ends")

// chairedBodies claims the short form of a listed commission in front of the rest
// of its head's post.
func chairedBodies(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		body, ok := chairEnds.CutEnd(s)
		if !ok || runes(body) < 3 {
			return claim.Candidate{}, false
		}
		e := a.agencyNamed(body)
		if e == nil || !commissions.Ends(e.Name) {
			return claim.Candidate{}, false
		}
		in := diag.Span{Start: a.words[i].start, End: a.words[i].start + len(body)}
		return claim.Candidate{In: in, ID: e.ID, Entity: e, Detail: "short form + rest of the post", Score: 0.97, Sure: true}, true
	})
}
