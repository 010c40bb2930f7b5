package project

import (
	"maps"
	"slices"

	"sillok/internal/doc"
)

// former gives the first address of each page whose file a person renamed, by the
// present one. The ledger of numbers knows every address that ever was; the one
// that no file has any more is a page's own when an import of its source would
// have chosen it. Where two pages would have, or the page stands where an import
// puts it, nothing is said.
func (s *Site) former(pages []parsedPage, numbers map[string]int) map[string][]string {
	gone := maps.Clone(numbers)
	for name := range s.parsed {
		delete(gone, pageSlug(name))
	}
	claims := map[string][]string{} // present addresses by the one that is gone
	for _, p := range pages {
		firsts := firstSlugs(&p.document.Article)
		if slices.Contains(firsts, p.document.Slug) {
			continue
		}
		for _, slug := range firsts {
			if _, was := gone[slug]; was {
				claims[slug] = append(claims[slug], p.document.Slug)
			}
		}
	}
	former := map[string][]string{}
	for _, slug := range slices.Sorted(maps.Keys(claims)) {
		if now := slices.Compact(claims[slug]); len(now) == 1 {
			former[now[0]] = append(former[now[0]], slug)
		}
	}
	return former
}

// firstSlugs are the addresses that an import can give to a page: what newSlug
// makes of its title, or of its source's name, with no digits of the hash or with
// the first eight, if its address is taken.
func firstSlugs(a *doc.Article) []string {
	var slugs []string
	for _, name := range []string{a.Title, stem(a.Source)} {
		slug := slugOf(shortened(name))
		if slug == "" {
			continue
		}
		slugs = append(slugs, slug)
		if len(a.SHA256) >= slugDigits {
			slugs = append(slugs, slug+"-"+a.SHA256[:slugDigits])
		}
	}
	return slugs
}
