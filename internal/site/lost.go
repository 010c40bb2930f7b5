package site

import (
	"html/template"

	"sillok/internal/entity"
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
	return pages
}

// former is an address that an entity had.
type former struct {
	path, was string
	id        entity.ID
}

func (s *Site) moved() []former {
	var all []former
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
				all = append(all, former{k.Section + "/" + s.lib.Names.Slug(id) + "/index.html", id.Title(), e.ID})
			}
		}
	}
	return all
}

// Target is href="…" for the page that took the place of this one.
func (m *Moved) Target() template.HTMLAttr { return m.Href(m.to) }

// Refresh is the content of <meta http-equiv="refresh">.
func (m *Moved) Refresh() string { return "0; url=" + m.from.to(m.to) }

// Rows is the initials and the doors of the 404 page.
func (n *NotFound) Rows() template.HTML {
	w := n.writer()
	lines, _ := w.indexLines()
	byGroup := map[string][]indexLine{}
	for _, l := range lines {
		byGroup[initial(l.name)] = append(byGroup[initial(l.name)], l)
	}
	w.jumpRow("names/index.html", byGroup, len(lines) <= indexMost, "")
	return w.html()
}

// Doors is the kinds as links.
func (n *NotFound) Doors() template.HTML {
	w := n.writer()
	for _, k := range w.kinds {
		if len(w.lib.Kinds[k.Name]) > 0 {
			w.raw(`<span class="nm">`)
			w.abbr(k.Name)
			w.link(k.Section+"/index.html", w.label(k.Name)).raw("</span> ")
		}
	}
	w.raw(`<span class="nm">`)
	w.abbr("date")
	w.link("timeline/index.html", w.label("date")).raw("</span>")
	return w.html()
}

// Moves is the former names and where they lead.
func (n *NotFound) Moves() template.HTML {
	w := n.writer()
	for i, m := range w.moved() {
		if i == perPage {
			break
		}
		w.raw("<li>").text(m.was).raw(" → ")
		w.name(m.id).raw("</li>\n")
	}
	return w.html()
}

// namesJSON is the table in which the 404 page's script looks for what was
// meant: name, path.
func (s *Site) namesJSON(lines []indexLine) []byte {
	o := &object{}
	o.list("names", len(lines), func(i int) *object {
		return (&object{}).str("n", lines[i].name).str("p", folder(s.paths[lines[i].id])).str("k", lines[i].id.Kind)
	})
	return append(o.bytes(), '\n')
}
