package project

import (
	"maps"
	"os"
	"slices"

	"sillok/internal/doc"
	"sillok/internal/extract"
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
	claim := func(p parsedPage, title string) (placed bool) {
		firsts := firstSlugs(&p.document.Article, title)
		if slices.Contains(firsts, p.document.Slug) {
			return true
		}
		for _, slug := range firsts {
			if _, was := gone[slug]; was {
				claims[slug] = append(claims[slug], p.document.Slug)
				placed = true
			}
		}
		return placed
	}
	var moved []parsedPage // that no import of their present title would put anywhere
	for _, p := range pages {
		if !claim(p, p.document.Title) {
			moved = append(moved, p)
		}
	}
	for slug := range claims {
		delete(gone, slug)
	}
	if len(gone) > 0 {
		for i, title := range s.firstTitles(moved) {
			claim(moved[i], title)
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

// firstTitles gives the titles that the sources of pages have themselves: a person
// may have corrected the page's. A page whose source is not there has none.
func (s *Site) firstTitles(pages []parsedPage) []string {
	titles := make([]string, len(pages))
	s.each("read", len(pages), func(i int) {
		d := pages[i].document
		file := s.sources[d.Source]
		if file == "" {
			return
		}
		if data, err := os.ReadFile(s.path(file)); err == nil {
			if a, _ := s.extracted(d.Source, data, extract.Options{}); a != nil {
				titles[i] = a.Title
			}
		}
	})
	return titles
}

// firstSlugs are the addresses that an import can give to a page: what newSlug
// makes of a title, or of its source's name, with no digits of the hash or with
// the first eight, if its address is taken.
func firstSlugs(a *doc.Article, title string) []string {
	var slugs []string
	for _, name := range []string{title, stem(a.Source)} {
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
