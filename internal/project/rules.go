package project

import (
	"slices"

	"sillok/internal/diag"
)

// rules are the names of what check looks at; the guide has a line for each.
var rules = []string{
	"settings",     // sillok.yaml
	"yaml",         // broken YAML, unknown keys
	"front-matter", // values of a page's head
	"mark",         // marks that cannot be read or name an unknown kind
	"list",         // lists of roles, quotations and happenings
	"name",         // names files
	"source",       // sources without a page, changed since, or gone
	"encoding",     // sources whose characters cannot be read
	"extract",      // sources and other files that cannot be read
	"slug",         // two pages with one address
	"page",         // plain documentation pages
	"link",         // links that lead nowhere
	"address",      // a site without an address: no feeds, no sitemap
	"template",     // templates of the site's own
	"conflict",     // records that differ
	"namesake",     // one id with incompatible posts
	"alike",        // two names that may be of one thing
	"unlisted",     // names in three or more documents that no authority lists
	"proposal",     // marks of other programs that have no place or no kind
	"offer",        // what may be a name, but not likely enough to be marked
	"rights",       // pages in the repository whose rights forbid redistribution
	"personal",     // telephone numbers, e-mail addresses and the like
	"size",         // limits of the host
	"internal",     // faults of sillok itself
	"text",         // control and direction characters
	"merge",        // files in which git left two versions
}

// Rules lists the names of the rules, in order.
func Rules() []string { return slices.Clone(rules) }

// apply switches rules as the settings say and orders the problems.
func (s *Site) apply(ps []diag.Problem) []diag.Problem {
	kept := ps[:0:0]
	for _, p := range ps {
		switch s.Settings.Check[p.Rule] {
		case "off":
			continue
		case "warning":
			p.Warning = true
		case "error":
			p.Warning = false
		}
		kept = append(kept, p)
	}
	diag.Sort(kept)
	return slices.CompactFunc(kept, func(a, b diag.Problem) bool {
		return fileName(a) == fileName(b) && a.At == b.At && a.Message == b.Message
	})
}

func fileName(p diag.Problem) string {
	if p.File == nil {
		return ""
	}
	return p.File.Name
}
