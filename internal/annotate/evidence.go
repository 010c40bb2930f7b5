package annotate

import (
	"sillok/internal/annotate/claim"
)

// A pass takes the document as evidence for itself: what was surely found marks
// what stands for it elsewhere. Passes run after the first marks are chosen, in
// this order, and the arbiter judges what they claim where none stands.
type pass struct {
	name    string
	kind    string
	find    func(a *article, marks *taken) []claim.Candidate
	settles bool // what it added is what the passes after it know
}

// aliasInBracket is the name of the pass over short forms in brackets.
const aliasInBracket = "alias-in-bracket"

var passes = []pass{
	{name: aliasInBracket, find: bracketAliases},
	{name: "listed-beside", kind: "agency", find: listedBeside},
	{name: "row-of-bodies", kind: "agency", find: bodiesInRows},
	{name: "repeated-name", find: repeatedNames, settles: true},
	{name: "short-branch", kind: "agency", find: shortBranches},
	{name: "short-regional", kind: "agency", find: shortRegional},
	{name: "short-government", kind: "agency", find: shortGovernments},
	{name: "short-body", kind: "agency", find: shortBodies},
	{name: "own-head", kind: "agency", find: headedAfterEnd},
	{name: "told-again", kind: "agency", find: toldAgain},
	{name: "short-system", kind: "system", find: shortSystems},
	{name: "surname-post", kind: "person", find: surnamePosts},
}

// evidence runs the passes over marks.
func (n *Annotator) evidence(d *decision, marks *taken) {
	a := d.article
	for _, p := range passes {
		if !n.off[p.name] {
			d.hear(p.run(a, marks), marks)
		}
		if p.settles {
			a.settle(marks)
		}
	}
}

// run gives what the pass claims, each claim under its name.
func (p pass) run(a *article, marks *taken) []claim.Candidate {
	found := p.find(a, marks)
	for i := range found {
		c := &found[i]
		c.Rule, c.Source = p.name, claim.Document
		if p.kind != "" {
			c.Kind = p.kind
		}
	}
	return found
}
