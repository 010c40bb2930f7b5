// Package claim holds what the finders of names and those who decide between
// them pass to one another.
package claim

import (
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// Source is the sort of evidence that a candidate rests on.
type Source uint8

// The sources, the strongest first.
const (
	Person    Source = iota // a mark that a person made or confirmed on this page
	Authority               // a name that the built-in tables or the site's own list
	Pages                   // a name that persons confirmed on other pages
	Rule                    // a rule of the genre: titles, heads, brackets, lists, grammar
	Tagger                  // the statistical tagger, after the checks of a rule
	Document                // another mention in the same document
	Model                   // the statistical model of names, alone
)

// Candidate is a claim that a stretch of a text mentions something. Whoever
// makes one fills it in; nobody changes it afterwards. Candidates may overlap:
// which of them become marks is decided later.
type Candidate struct {
	In     diag.Span
	Kind   string
	Rule   string         // name of the rule that made it
	Source Source         // what the rule rests on
	Detail string         // what the rule saw here, for explain
	Score  float32        // how likely it is right, by the rule alone
	Entity *entity.Entity // what the authority says it is, before a look at the time; nil: not listed

	ID    entity.ID // zero: named after its surface
	Role  string    // of a person: affiliation and post
	Like  diag.Span // the mention that a short form stands for; its id is taken over
	Fixed bool      // a person's mark: nothing may take its place
	Weak  bool      // stands only when something else in the document speaks for it
	Sure  bool      // good enough to mark its other mentions

	Certain bool // its Score is the least that the arbiter gives it
}

// Reason is the rule's name with what it saw: "body-ending: …위원회".
func (c Candidate) Reason() string {
	if c.Detail == "" {
		return c.Rule
	}
	return c.Rule + ": " + c.Detail
}

// Known is 1 for what a built-in entry found, 2 for a site's own, else 0.
func (c Candidate) Known() int {
	switch {
	case c.Entity == nil:
		return 0
	case c.Entity.Site:
		return 2
	}
	return 1
}
