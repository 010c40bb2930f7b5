package namer

import "sillok/internal/annotate/claim"

// trusted reports whether a claim rests on what the people of a site wrote: a
// line in its names files, a mark that somebody confirmed on another page. The
// model cannot have learnt what these are worth, so that their own score is
// the least that they get.
func trusted(c *claim.Candidate) bool {
	return c.Source == claim.Pages || c.Source == claim.Authority && c.Entity != nil && c.Entity.Site
}
