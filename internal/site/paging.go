package site

import "fmt"

// perPage is how many items a list holds before it goes on in the next page.
const perPage = 50

// perEvidence is how many evidence lines a page holds: each brings a sentence
// and about fifteen elements.
const perEvidence = 40

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

// pager writes the links to the pages before and after.
func (w *writer) pager(p paged) {
	if p.n == 1 {
		return
	}
	w.raw(`<nav class="pager" aria-label="`).text(w.t("pages")).raw(`">`)
	if p.page > 1 {
		w.raw(`<a rel="prev" href="`, w.to(p.at(p.page-1)), `">← `).text(w.t("previous")).raw("</a> ")
	} else {
		w.raw("<b></b>")
	}
	w.raw("<span>").text(w.t("page.of", p.page, p.n)).raw("</span> ")
	if p.page < p.n {
		w.raw(`<a rel="next" href="`, w.to(p.at(p.page+1)), `">`).text(w.t("next")).raw(" →</a>")
	} else {
		w.raw("<b></b>")
	}
	w.raw("</nav>\n")
}

// numbered adds the page's number to a title, so that titles stay unique.
func (s *Site) numbered(title string, p paged) string {
	if p.page == 1 {
		return title
	}
	return title + ", " + s.t("page.n", p.page)
}
