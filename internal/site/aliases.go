package site

import (
	"path"
	"slices"

	"sillok/internal/doc"
)

// aliasPages leads from the former addresses that documents and pages name, and
// those of renamed documents, to where they are now. An address that another page has is that page's.
func (s *Site) aliasPages(taken map[string]bool) []Page {
	var pages []Page
	add := func(aliases []string, folder, to, title string) {
		for _, alias := range aliases {
			from := doc.AliasPath(alias, folder)
			if from == "" || taken[from] || from == to {
				continue
			}
			taken[from] = true
			f := s.frame(from, "", s.t("moved", alias, title), s.t("moved.lead", title))
			f.noindex = true
			pages = append(pages, Page{from, "moved.html", &Moved{f, to}})
		}
	}
	for _, d := range s.lib.Documents {
		taken[docPath(d)] = true
	}
	for _, p := range s.plain {
		taken[p.path] = true
	}
	for _, d := range s.lib.Documents {
		add(slices.Concat(d.Aliases, d.Former), "documents", docPath(d), s.docTitle(d))
	}
	for _, p := range s.plain {
		add(p.page.Aliases, path.Dir(path.Dir(p.path)), p.path, p.page.Title)
	}
	return pages
}
