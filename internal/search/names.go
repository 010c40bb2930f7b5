package search

import (
	"path"
	"strings"

	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// The names file is what one types against:
//
//	{"kinds": [["agency", "기관", "기", "agencies"], …],
//	 "names": [[0, "행정안전부", "행정안전부 (2017–)", "", 41, "…", ["행안부"]], …]}
//
// of each name the kind's index, the id, the title where it is not the id with
// spaces, the slug where it is not the id in plain letters, the number of
// documents, one line that says who or what it is, and other names. Pages of the documentation are of a kind "page" of their own; their
// slug is their address.
type namesJSON struct {
	Kinds [][4]string `json:"kinds"`
	Names [][]any     `json:"names"`
}

const pageKind = "page"

func namesFile(l *library.Library, plain []*doc.Page) []byte {
	var out namesJSON
	for _, k := range l.Names.Kinds {
		if len(l.Kinds[k.Name]) == 0 {
			continue
		}
		out.Kinds = append(out.Kinds, [4]string{k.Name, k.Label, k.Badge, k.Section})
		for _, e := range l.Kinds[k.Name] {
			out.Names = append(out.Names, nameOf(len(out.Kinds)-1, e, l))
		}
	}
	if len(plain) > 0 {
		out.Kinds = append(out.Kinds, [4]string{pageKind, "안내", "안", ""})
		for _, p := range plain {
			out.Names = append(out.Names, pageNames(len(out.Kinds)-1, p)...)
		}
	}
	return marshal(out)
}

func nameOf(kind int, e *library.Entry, l *library.Library) []any {
	title, slug := e.Title, e.Slug
	if title == e.ID.Title() {
		title = ""
	}
	if slug == plainSlug(e.ID.Name) {
		slug = ""
	}
	return []any{kind, e.ID.Name, title, slug, e.Docs, line(e, l), others(e)}
}

// plainSlug is the slug that most ids have.
func plainSlug(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= '가' && r <= '힣' || r >= '一' && r <= '鿿' || r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || strings.ContainsRune("-_.", r) {
			return r
		}
		return '-'
	}, strings.ToLower(name))
}

// others is the names of e beside its id: as listed, and as found.
func others(e *library.Entry) []string {
	names := []string{}
	seen := map[string]bool{key(baseName(e.ID)): true}
	add := func(s string) {
		if k := key(s); k != "" && !seen[k] {
			seen[k] = true
			names = append(names, s)
		}
	}
	if e.Entity != nil {
		add(e.Entity.Name)
		for _, a := range e.Entity.Aliases {
			add(a.Text)
		}
		for _, s := range e.Entity.EnglishNames() {
			add(s)
		}
	}
	for _, s := range e.Surfaces {
		add(s.Text)
	}
	return names
}

// key is a name as it is compared: without spaces, in lower case.
func key(s string) string { return compact(normalize(s)) }

// baseName is the name without what tells namesakes apart.
func baseName(id entity.ID) string {
	return strings.ReplaceAll(id.Base(), "_", " ")
}

// line says in names and dates alone who or what e is, so that it fits every
// language of the interface: of a person the present post, of a body its years,
// of a system who runs it, of a happening its day.
func line(e *library.Entry, l *library.Library) string {
	title := func(id entity.ID) string {
		if id.IsZero() {
			return ""
		}
		return l.Names.Title(id)
	}
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	switch {
	case e.ID.Kind == "person":
		if p := e.LatestPost(); p != nil {
			add(title(p.Agency))
			add(p.Post)
		}
	case e.ID.Kind == "event" && len(e.Moments) > 0:
		add(e.Moments[0].When.String())
	}
	if n := e.Entity; n != nil {
		if n.Class != "" && e.ID.Kind != "person" {
			add(n.Class)
		}
		if begin, end := n.Begin.String(), n.End.String(); begin+end != "" {
			add(begin + "–" + end)
		}
		if len(n.Owners) > 0 {
			add(title(n.Owners[len(n.Owners)-1].ID))
		}
	}
	return strings.Join(parts, " · ")
}

// pageNames is the title and headings of a documentation page.
func pageNames(kind int, p *doc.Page) [][]any {
	to := strings.TrimSuffix(strings.TrimPrefix(p.Path, "content/"), path.Ext(p.Path))
	if path.Base(to) == "index" {
		to += ".html"
	} else {
		to += "/index.html"
	}
	names := [][]any{{kind, p.Title, "", to, 0, p.Description, []string{}}}
	for _, h := range p.TOC {
		names = append(names, []any{kind, h.Title, "", to + "#" + h.ID, 0, p.Title, []string{}})
	}
	return names
}
