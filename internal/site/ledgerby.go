package site

import (
	"slices"
	"strconv"
	"strings"

	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// tally is a body, a system or a year with the promises that are its own.
type tally struct {
	name view.Name
	link view.Link
	list []*library.Promise
}

// ledgerAxes is the pages that tell promises by whose they are and by the year in
// which they were due.
var ledgerAxes = []struct {
	name string // of its folder, and of its title: ledger.by.agency
	of   func(p place) []tally
}{
	{"agency", func(p place) []tally { return p.talliesOf("agency") }},
	{"system", func(p place) []tally { return p.talliesOf("system") }},
	{"year", place.talliesByYear},
}

// talliesOf is the entities of a kind that promises are of, those with most first.
// A line leads to where the entity's own page tells them.
func (p place) talliesOf(kind string) []tally {
	var list []tally
	for _, e := range p.lib.Kinds[kind] {
		if len(e.Promises) == 0 || p.paths[e.ID] == "" {
			continue
		}
		t := tally{name: p.nameOf(e.ID), list: e.Promises}
		t.name.Href = p.href(p.promisesOf(e.ID))
		list = append(list, t)
	}
	slices.SortStableFunc(list, func(a, b tally) int { return len(b.list) - len(a.list) })
	return list
}

// promisesOf is the place on an entity's page where its promises stand.
func (s *Site) promisesOf(id entity.ID) string {
	if id.Kind == "system" {
		return s.paths[id] + "#life"
	}
	return s.paths[id] + "#promises"
}

// talliesByYear is the years in which promises were due, the last first.
func (p place) talliesByYear() []tally {
	var list []tally
	for _, key := range slices.Backward(p.days) {
		if len(key) == 4 {
			if due := p.dueIn(p.dates[key]); len(due) > 0 {
				list = append(list, tally{link: p.linkTo(keyPath(key)+"#due", p.dateTitle(key)), list: due})
			}
		}
	}
	return list
}

// outcomes is what became of promises, in words: 지켜짐 2 · 늦음 1 · 기한 전 3.
func (s *Site) outcomes(list []*library.Promise) string {
	counts := make([]int, len(ledgerVerdicts))
	for _, x := range list {
		counts[s.verdictOf(x)]++
	}
	var parts []string
	for i, n := range counts {
		if n > 0 {
			parts = append(parts, s.t("ledger."+ledgerVerdicts[i])+" "+strconv.Itoa(n))
		}
	}
	return strings.Join(parts, " · ")
}

// axisPath is the page of the ledger by an axis.
func axisPath(axis string) string { return "promises/by-" + axis + "/index.html" }

// axisPages is the ledger by body, by system and by year.
func (s *Site) axisPages() []Page {
	var pages []Page
	for _, axis := range ledgerAxes {
		title := s.t("promises") + ": " + s.t("ledger.by."+axis.name)
		total := len(axis.of(place{at(axisPath(axis.name), s.set.Folder), s}))
		for _, part := range pagesOf(axisPath(axis.name), total, perPage) {
			l := &List{Frame: s.frame(part.path(), "promises", s.numbered(title, part), s.t("promises.lead")), part: part}
			l.jump = func(p place) []view.Link { return p.ledgerWays(axis.name) }
			l.sections = func() []view.Section {
				section := view.Section{Title: s.t("ledger.by." + axis.name), Note: s.t("count", total)}
				for _, t := range axis.of(l.here())[part.from:part.to] {
					item := view.Item{Link: t.link, Small: s.outcomes(t.list)}
					if t.name.Text != "" {
						item.Names = []view.Name{t.name}
					}
					section.Items = append(section.Items, item)
				}
				return []view.Section{section}
			}
			pages = append(pages, Page{part.path(), "list.html", l})
		}
	}
	return pages
}

// ledgerWays is the ledger and its axes as links.
func (p place) ledgerWays(here string) []view.Link {
	links := []view.Link{p.linkTo(promisesPath, p.t("ledger.by.verdict"))}
	links[0].Here = here == ""
	for _, axis := range ledgerAxes {
		l := p.linkTo(axisPath(axis.name), p.t("ledger.by."+axis.name))
		l.Here = here == axis.name
		links = append(links, l)
	}
	return links
}
