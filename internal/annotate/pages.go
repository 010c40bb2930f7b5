package annotate

import (
	"sort"

	"sillok/internal/doc"
	"sillok/internal/entity"
)

// pageName is a name that a person confirmed on a page.
type pageName struct {
	surface string
	id      entity.ID
	pages   map[string]bool // slugs of the pages that have it
}

// WithPages lets the Annotator know what persons confirmed on pages that
// existed when the run began (decision 12). A machine's marks are left out: a
// guess is no evidence for another page. A page is no evidence for itself.
func WithPages(pages []*doc.Document) Option {
	return func(n *Annotator) { n.pages = pageNames(pages) }
}

func pageNames(pages []*doc.Document) []pageName {
	index := map[string]int{}
	var out []pageName
	for _, d := range pages {
		for _, m := range d.Mentions {
			surface := d.Text[m.In.Start:m.In.End]
			if m.Machine || m.ID.Kind == "date" || runes(surface) < 3 {
				continue
			}
			k := surface + "\x00" + m.ID.String()
			i, ok := index[k]
			if !ok {
				i = len(out)
				index[k] = i
				out = append(out, pageName{surface: surface, id: m.ID, pages: map[string]bool{}})
			}
			out[i].pages[d.Slug] = true
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].surface < out[j].surface })
	return out
}

// fromPages claims names that persons confirmed on other pages and that the
// authority does not know. Persons need a post of their own, since a name is
// no proof; surfaces that mean two things on two pages are left alone.
func (n *Annotator) fromPages(a *article, d *doc.Document) []match {
	var out []match
	for i, p := range n.pages {
		if p.id.Kind == "person" || len(p.pages) == 1 && p.pages[d.Slug] {
			continue
		}
		if i > 0 && n.pages[i-1].surface == p.surface || i+1 < len(n.pages) && n.pages[i+1].surface == p.surface {
			continue
		}
		if a.isTerm(p.surface) || bareHeads[p.surface] || len(a.names.Lookup(p.surface, a.published)) > 0 {
			continue
		}
		for _, in := range a.occurrences(p.surface, p.id.Kind) {
			out = append(out, match{in: in, kind: p.id.Kind, id: p.id, reason: "pages: " + p.id.Name, score: 0.95, sure: true})
		}
	}
	return out
}
