package site

import (
	"path"
	"strings"

	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// Anchor reports whether what a file becomes has an anchor. Those of documents
// are numbers of sentences and marks, which the check of all links looks at.
func (l *linker) Anchor(file, id string) bool {
	for _, p := range l.site.plain {
		if p.page.Path == file {
			return p.page.HasAnchor(id)
		}
	}
	return true
}

// Named is the address of the one thing that has a name: an entity by its name,
// by another of its names, a page by its title or its file, a document.
func (l *linker) Named(name string) (href, kind string) {
	for _, look := range []func(string) []namedPage{l.site.entitiesNamed, l.site.entitiesCalled, l.site.pagesNamed, l.site.documentsNamed} {
		switch found := look(name); len(found) {
		case 0:
		case 1:
			return l.to(found[0].path), found[0].kind
		default:
			return "", ""
		}
	}
	return "", ""
}

// namedPage is where something with a name is, and its kind where it is an entity.
type namedPage struct{ path, kind string }

func (s *Site) entitiesNamed(name string) []namedPage {
	var all []namedPage
	for _, k := range s.kinds {
		if p := s.paths[entity.ID{Kind: k.Name, Name: strings.ReplaceAll(name, " ", "_")}]; p != "" {
			all = append(all, namedPage{p, k.Name})
		}
	}
	return all
}

func (s *Site) entitiesCalled(name string) []namedPage {
	var all []namedPage
	for _, e := range s.lib.Names.Lookup(name, edtf.Date{}) {
		if p := s.paths[e.ID]; p != "" {
			all = append(all, namedPage{p, e.ID.Kind})
		}
	}
	return all
}

func (s *Site) pagesNamed(name string) []namedPage {
	var all []namedPage
	for _, p := range s.plain {
		if name == p.page.Title || name == p.page.Nav || name == strings.TrimSuffix(path.Base(p.page.Path), ".md") {
			all = append(all, namedPage{path: p.path})
		}
	}
	return all
}

func (s *Site) documentsNamed(name string) []namedPage {
	var all []namedPage
	for _, d := range s.lib.Documents {
		if name == d.Title || name == d.Slug {
			all = append(all, namedPage{path: docPath(d)})
		}
	}
	return all
}

// natural compares names as people count: 2-둘 before 10-열.
func natural(a, b string) int {
	for a != "" && b != "" {
		x, y := leadingDigits(a), leadingDigits(b)
		if x > 0 && y > 0 {
			m, n := strings.TrimLeft(a[:x], "0"), strings.TrimLeft(b[:y], "0")
			if len(m) != len(n) {
				return len(m) - len(n)
			}
			if c := strings.Compare(m, n); c != 0 {
				return c
			}
			a, b = a[x:], b[y:]
			continue
		}
		if a[0] != b[0] {
			return int(a[0]) - int(b[0])
		}
		a, b = a[1:], b[1:]
	}
	return len(a) - len(b)
}

func leadingDigits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}
