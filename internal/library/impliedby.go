package library

import (
	"slices"
	"strings"

	"sillok/internal/korean"
)

// One deed may tell that another was done: a contract, that the contractor was chosen; the
// vote of a council, that an ordinance was amended.

// contractors are nouns for whoever is chosen to do the work, contracts for what is then
// agreed with them.
var contractors, contracts = korean.List("contractors"), korean.List("contracts")

// contracted reports whether a plan says by when a contractor is chosen for a system, and a
// moment that the contract for it was made by then. What is signed later may have been
// awarded in time.
func (j *joiner) contracted(made, m *Moment) bool {
	chosen := contentWords(made.What)
	if m.Status != Done || m.Action.Kind != "sign" || deedOf(made).Kind != "select" || len(chosen) == 0 || !contractors[chosen[len(chosen)-1]] {
		return false
	}
	signs := slices.ContainsFunc(strings.Fields(m.What), func(w string) bool { return contracts[korean.BareNoun(w)] })
	return signs && inTerm(made.When, m.When) && stageOf(stagedAs(made)) == stageOf(stagedAs(m)) && j.sameThing(made, m)
}

// votes are nouns for what an assembly does to a bill.
var votes, assemblies, committees = korean.List("voted through"), korean.List("assemblies"), korean.List("committees of assemblies")

// passed reports whether a plan says that a law is made or amended, and a moment that the
// assembly passed its bill. What a committee or a cabinet decides is no law yet.
func (j *joiner) passed(made, m *Moment) bool {
	deed := deedOf(made)
	if m.Status != Done || deed.Kind != "enact" || !votes[m.Action.Noun] {
		return false
	}
	for _, id := range made.Who {
		e := j.entry(id)
		if id.Kind != "law" || e == nil || !slices.Contains(m.Who, id) || !j.names(e, made) || !j.names(e, m) {
			continue
		}
		words := strings.Fields(j.masked(e, m))
		bill := slices.ContainsFunc(words, func(w string) bool {
			w = korean.BareNoun(w)
			return strings.Contains(w, deed.Noun) && !strings.HasSuffix(w, deed.Noun) // 개정안, 일부개정법률안
		})
		return bill && anyEnds(words, assemblies) && !anyEnds(words, committees)
	}
	return false
}

// anyEnds reports whether one of some words ends in one of a list.
func anyEnds(words []string, ends map[string]bool) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		w = korean.BareNoun(strings.TrimRight(w, ","))
		for end := range ends {
			if strings.HasSuffix(w, end) {
				return true
			}
		}
		return false
	})
}
