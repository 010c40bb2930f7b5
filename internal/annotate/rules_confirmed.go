package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// pageName is a name that a person confirmed on a page.
type pageName struct {
	surface string
	id      entity.ID
	page    string // slug of the one page that has it; empty: several have
}

// WithPages lets the Annotator know what persons confirmed on pages that
// existed when the run began (decision 12). A machine's marks are left out: a
// guess is no evidence for another page. A page is no evidence for itself.
func WithPages(pages []*doc.Document) Option {
	return func(n *Annotator) { n.pages = pageNames(pages) }
}

// pageNames lists the names by the first two characters of their surfaces, so
// that a text of any length asks only for those that can begin at a word.
func pageNames(pages []*doc.Document) map[string][]pageName {
	names := map[string][]pageName{}
	for _, d := range pages {
		for _, m := range d.Mentions {
			surface := surfaceOf(d, m)
			if m.Machine || m.ID.Kind == "date" || m.ID.Kind == "person" || runes(surface) < 3 {
				continue
			}
			k := korean.FirstRunes(surface, 2)
			names[k] = addPageName(names[k], surface, m.ID, d.Slug)
		}
	}
	return names
}

// addPageName notes that a page has a name. A surface that means two things
// somewhere means nothing here: its id becomes zero.
func addPageName(list []pageName, surface string, id entity.ID, slug string) []pageName {
	for i := range list {
		p := &list[i]
		if p.surface != surface {
			continue
		}
		if p.id != id {
			p.id = entity.ID{}
		}
		if p.page != slug {
			p.page = ""
		}
		return list
	}
	return append(list, pageName{surface: surface, id: id, page: slug})
}

// fromPages claims names that persons confirmed on other pages and that the
// authority does not know. Names of persons are no proof and are left out.
func (n *Annotator) fromPages(a *article, d *doc.Document) []claim.Candidate {
	var out []claim.Candidate
	if len(n.pages) == 0 {
		return nil
	}
	for _, w := range a.words {
		var best pageName
		for _, p := range n.pages[korean.FirstRunes(a.text[w.start:], 2)] {
			if len(p.surface) > len(best.surface) && strings.HasPrefix(a.text[w.start:], p.surface) && n.usable(a, p, d) && a.endsHere(w.start+len(p.surface), p.id.Kind) {
				best = p
			}
		}
		if best.surface != "" {
			out = append(out, claim.Candidate{In: diag.Span{Start: w.start, End: w.start + len(best.surface)}, Rule: confirmedElsewhere, Source: claim.Pages, Kind: best.id.Kind, ID: best.id, Detail: best.id.Name, Score: 0.95, Sure: true})
		}
	}
	return out
}

// usable reports whether a page's name may be looked for in d: another page has
// it, it means one thing, and neither terms nor authority speak of it.
func (n *Annotator) usable(a *article, p pageName, d *doc.Document) bool {
	if p.id.IsZero() || p.page != "" && p.page == d.Slug {
		return false
	}
	return !a.isTerm(p.surface) && !bareHeads.Has(p.surface) && len(a.names.Lookup(p.surface, a.published)) == 0
}
