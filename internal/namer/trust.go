package namer

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/annotate/claim"
)

// repeats reports whether a candidate is a name of two words and more, or of a body in four
// letters and more, that stands word for word elsewhere in the document: it is hardly less likely
// there. Few documents leave such a place to the passes, too few to learn from.
func (c *court) repeats(x *Candidate, by *claim.Candidate) bool {
	name := c.Text[x.In.Start:x.In.End]
	long := strings.Contains(name, " ") || x.Kind == "agency" && utf8.RuneCountInString(name) >= 4
	return by.Source == claim.Document && by.Like.Len() == 0 && long
}

// trusted reports whether a claim rests on what the people of a site wrote: a
// line in its names files, a mark that somebody confirmed on another page. The
// model cannot have learnt what these are worth, so that their own score is
// the least that they get. The same holds of a claim that its rule is certain of: its
// evidence is of a kind of which documents have too few for the model to learn from.
func trusted(c *claim.Candidate) bool {
	return c.Certain || c.Source == claim.Pages || c.Source == claim.Authority && c.Entity != nil && c.Entity.Site
}
