package site

import (
	"fmt"

	"sillok/internal/site/view"
)

// perPage is how many items a list holds before it goes on in the next page.
const perPage = 50

// perEvidence is how many evidence lines a page holds: each brings a sentence
// and about fifteen elements.
const perEvidence = 40

// perNamed is perEvidence for the places where one thing is named, most of which
// share their document with the one before.
const perNamed = 80

// paged is a list that goes over several pages: page 1 has the list's own
// path, the others stand in ~2, ~3 … below it.
type paged struct {
	base    string // agencies/index.html
	page, n int    // page of n, from 1
	from    int    // the items [from, to) stand on it
	to      int
}

// pagesOf splits total items into pages of size; there is always a first one.
func pagesOf(base string, total, size int) []paged {
	n := max(1, (total+size-1)/size)
	out := make([]paged, n)
	for i := range out {
		out[i] = paged{base, i + 1, n, i * size, min((i+1)*size, total)}
	}
	return out
}

// path is the file of page i.
func (p paged) at(i int) string {
	if i == 1 {
		return p.base
	}
	return fmt.Sprintf("%s~%d/index.html", folder(p.base), i)
}

func (p paged) path() string { return p.at(p.page) }

// pager is the ways to the pages before and after; none where there is one page.
func (p place) pager(part paged) *view.Pager {
	if part.n <= 1 {
		return nil
	}
	v := &view.Pager{Label: p.t("pages"), Middle: []view.Link{{Text: p.t("page.of", part.page, part.n)}}}
	if part.page > 1 {
		v.Previous = p.linkTo(part.at(part.page-1), p.t("previous"))
	}
	if part.page < part.n {
		v.Next = p.linkTo(part.at(part.page+1), p.t("next"))
	}
	return v
}

// numbered adds the page's number to a title, so that titles stay unique.
func (s *Site) numbered(title string, p paged) string {
	if p.page == 1 {
		return title
	}
	return title + ", " + s.t("page.n", p.page)
}
