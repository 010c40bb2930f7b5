package annotate

import (
	"sillok/internal/annotate/claim"
)

// A pass takes the document as evidence for itself: what was surely found marks
// what stands for it elsewhere. Passes run after resolve, in this order, and
// add marks where none stands.
type pass struct {
	name    string
	kind    string
	find    func(a *article, marks *taken) []claim.Candidate
	settles bool // what it added is what the passes after it know
}

var passes = []pass{
	{name: "alias-in-bracket", find: bracketAliases},
	{name: "repeated-name", find: repeatedNames, settles: true},
	{name: "short-branch", kind: "agency", find: shortBranches},
	{name: "short-government", kind: "agency", find: shortGovernments},
	{name: "short-body", kind: "agency", find: shortBodies},
	{name: "surname-post", kind: "person", find: surnamePosts},
}

// evidence runs the passes over marks.
func (n *Annotator) evidence(a *article, marks *taken) {
	for _, p := range passes {
		if !n.off[p.name] {
			p.add(a, marks)
		}
		if p.settles {
			a.settle(marks)
		}
	}
}

// add adds what the pass finds to marks.
func (p pass) add(a *article, marks *taken) {
	for _, c := range p.find(a, marks) {
		c.Rule, c.Source = p.name, claim.Document
		if p.kind != "" {
			c.Kind = p.kind
		}
		marks.add(c)
	}
}
