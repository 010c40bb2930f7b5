package annotate

import (
	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/lazyregexp"
)

// address is a web address in a bracket.
var address = lazyregexp.New(`^\((?:https?://|www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:kr|com|org|net|io)(?:/[^)\s]*)?\)`)

// plainSites are words for a site that say nothing of whose it is.
var plainSites = words("plain-sites")

// addressedSystems claims what a web address in a bracket follows: 자동차포털
// (www.ecar.go.kr). A body's plain home page is none.
func addressedSystems(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i, w := range a.words {
		name := a.word(i)
		if !address.MatchString(a.after(w.end, 90)) || runes(name) < 3 || plainSites.Has(name) || a.is(name, inflected|term|bodyName) {
			continue
		}
		if a.claims.endingAt(w.end, "agency") != nil {
			continue
		}
		first := i
		if isGeneric(name) {
			if head, _ := systemHead(name); head == "" {
				continue
			}
			first = a.nounsBefore(i, 4)
			if c := a.lastBody(first, i, w.end); c != nil {
				first = a.wordAt(c.In.End)
			}
		}
		out = append(out, claim.Candidate{In: diag.Span{Start: a.words[first].start, End: w.end}, Detail: "name (address)", Score: 0.85, Sure: true})
	}
	return out
}
