package site

import (
	"html/template"

	"sillok/internal/entity"
	"sillok/internal/site/view"
)

// NotFound is the data of 404.html, whose addresses are absolute: a host serves
// it at any depth.
type NotFound struct{ Frame }

// Moved is the data of moved.html: a page that leads from a former address to
// the present one.
type Moved struct {
	Frame
	to string
}

// movedPages leads from each former id of an entity to its page.
func (s *Site) movedPages() []Page {
	taken := map[string]bool{}
	for _, path := range s.paths {
		taken[path] = true
	}
	var pages []Page
	for _, m := range s.moved() {
		if taken[m.path] {
			continue
		}
		taken[m.path] = true
		title := s.title(m.id)
		f := s.frame(m.path, "", s.t("moved", m.was, title), s.t("moved.lead", title))
		f.noindex = true
		pages = append(pages, Page{m.path, "moved.html", &Moved{f, s.paths[m.id]}})
	}
	return append(pages, s.aliasPages(taken)...)
}

// address is one that an entity had.
type address struct {
	path, was string
	id        entity.ID
}

func (s *Site) moved() []address {
	var all []address
	for _, k := range s.kinds {
		for _, e := range s.lib.Kinds[k.Name] {
			if e.Entity == nil {
				continue
			}
			for _, was := range e.Entity.Was {
				id := entity.Parse(was)
				if id.Kind == "" {
					id.Kind = k.Name
				}
				all = append(all, address{k.Section + "/" + s.lib.Names.Slug(id) + "/index.html", id.Title(), e.ID})
			}
		}
	}
	return all
}

// Target is href="…" for the page that took the place of this one.
func (m *Moved) Target() template.HTMLAttr { return m.Href(m.to) }

// Refresh is the content of <meta http-equiv="refresh">.
func (m *Moved) Refresh() string { return "0; url=" + m.from.to(m.to) }

// Jump is the initials of the 가나다 index.
func (n *NotFound) Jump() []view.Link {
	p := n.here()
	lines, _ := p.indexLines()
	byGroup := map[string][]indexLine{}
	for _, l := range lines {
		byGroup[initial(l.name)] = append(byGroup[initial(l.name)], l)
	}
	return p.jumpRow("names/index.html", byGroup, len(lines) <= indexMost, "")
}

// Doors is the kinds as links.
func (n *NotFound) Doors() []view.Name {
	p := n.here()
	var names []view.Name
	for _, k := range p.kinds {
		if len(p.lib.Kinds[k.Name]) > 0 {
			names = append(names, p.kindName(k.Name, k.Section+"/index.html"))
		}
	}
	return append(names, p.kindName("date", calendarPath))
}

// Moves is the former names and where they lead.
func (n *NotFound) Moves() []view.Item {
	p := n.here()
	var items []view.Item
	for _, m := range p.moved() {
		if len(items) == perPage {
			break
		}
		items = append(items, view.Item{Text: m.was + " → ", Refs: []view.Link{p.nameCell(m.id).Link}})
	}
	return items
}
