package site

import (
	"fmt"
	"html/template"
	"slices"
)

// Search is the data of search.html: the form, the place where a script puts
// results, and the index, which is there without a script.
type Search struct {
	Frame
	lines []indexLine
}

// Index is the 가나다 index, or the way to it where it is long; documents by
// year follow.
func (s *Search) Index() template.HTML {
	w := s.writer()
	byGroup := map[string][]indexLine{}
	for _, l := range s.lines {
		byGroup[initial(l.name)] = append(byGroup[initial(l.name)], l)
	}
	w.jumpRow("names/index.html", byGroup, len(s.lines) <= indexMost, "")
	if len(s.lines) <= indexMost {
		w.raw(`<ul class="index">` + "\n")
		for _, g := range groups {
			for _, l := range byGroup[g] {
				if !l.see {
					w.raw("<li>")
					w.badged(l.id)
					w.raw(`<span class="ct">`).num(l.docs).raw("</span></li>\n")
				}
			}
		}
		w.raw("</ul>")
	}
	return w.html()
}

// Years is the documents by year of publication.
func (s *Search) Years() template.HTML {
	w := s.writer()
	for _, y := range slices.Backward(w.years) {
		if y.published > 0 {
			w.raw("<li>").link(documentYear(y.year), fmt.Sprint(y.year)).raw(" <small>").num(y.published).raw("</small></li>")
		}
	}
	return w.html()
}

// Offline reports whether shards are also written as scripts.
func (s *Search) Offline() bool { return s.site.set.Offline }
