package site

import (
	"cmp"
	"html/template"
	"path"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// Plain is the data of page.html: a documentation page, which is any Markdown
// under content that is not a document.
type Plain struct {
	Frame
	page *doc.Page
	dir  string // guide; "" for pages that lie directly under content
	body template.HTML
}

// plainPath is where a documentation page goes: content/guide/names.md becomes
// guide/names/index.html. An address holds no spaces.
func plainPath(file string) string {
	p := strings.Join(strings.Fields(strings.TrimSuffix(strings.TrimPrefix(file, "content/"), path.Ext(file))), "-")
	if p == "index" || strings.HasSuffix(p, "/index") {
		return p + ".html"
	}
	return p + "/index.html"
}

// addPlain puts the documentation pages in order and renders them, which finds
// the links that lead nowhere.
func (s *Site) addPlain(in []*doc.Page) []diag.Problem {
	var problems []diag.Problem
	reserved := map[string]bool{"documents": true, "dates": true, "timeline": true, "network": true, "names": true,
		"search": true, "data": true, "assets": true, "index.html": true, "404.html": true, "feed.xml": true, "sitemap.xml": true, "robots.txt": true, "names.json": true}
	for _, k := range s.kinds {
		reserved[k.Section] = true
	}
	for _, p := range in {
		to := plainPath(p.Path)
		first, _, _ := strings.Cut(to, "/")
		if reserved[first] {
			problems = append(problems, diag.Problem{Rule: "address", File: p.File,
				Message: "the address " + folder(to) + " belongs to the site's own pages", Hint: "give the file another name"})
			continue
		}
		dir, _, inside := strings.Cut(strings.TrimPrefix(p.Path, "content/"), "/")
		if !inside {
			dir = ""
		}
		f := s.frame(to, "guide", p.Title, orElse(p.Description, p.Title))
		f.edit, f.ogType = p.Path, "article"
		s.plain = append(s.plain, &Plain{Frame: f, page: p, dir: dir})
	}
	slices.SortStableFunc(s.plain, func(a, b *Plain) int {
		return cmp.Or(cmp.Compare(last(a.dir == ""), last(b.dir == "")), natural(a.dir, b.dir),
			cmp.Compare(last(a.page.Order == 0), last(b.page.Order == 0)), cmp.Compare(a.page.Order, b.page.Order),
			cmp.Compare(last(path.Base(a.page.Path) != "index.md"), last(path.Base(b.page.Path) != "index.md")), natural(a.page.Path, b.page.Path))
	})
	for _, p := range s.plain {
		var found []diag.Problem
		p.body, found = p.page.HTML(&linker{p.Frame.from, s}, s.set.Language)
		problems = append(problems, found...)
	}
	return problems
}

// last sorts what is true behind what is not.
func last(b bool) int {
	if b {
		return 1
	}
	return 0
}

// linker tells a documentation page where its links lead.
type linker struct {
	from
	site *Site
}

// Entity is the address of an entity's page.
func (l *linker) Entity(id entity.ID) string {
	if p := l.site.entityPath(id); p != "" {
		return l.to(p)
	}
	return ""
}

// Page is the address of what a file of the site folder becomes.
func (l *linker) Page(file string) string {
	if name, ok := strings.CutPrefix(file, "static/"); ok {
		return l.to(name)
	}
	for _, p := range l.site.plain {
		if p.page.Path == file {
			return l.to(p.path)
		}
	}
	if name, ok := strings.CutPrefix(file, "content/documents/"); ok {
		slug := strings.TrimSuffix(name, ".md")
		for _, d := range l.site.lib.Documents {
			if d.Slug == slug {
				return l.to(docPath(d))
			}
		}
	}
	return ""
}

func (s *Site) plainPages() []Page {
	var pages []Page
	for _, p := range s.plain {
		pages = append(pages, Page{p.path, "page.html", p})
	}
	return pages
}

// Lead is the page's description.
func (p *Plain) Lead() string { return p.page.Description }

// Path is the way from the guide's first page to this one, and to the menu
// below the text.
func (p *Plain) Path() template.HTML {
	w := p.writer()
	w.link(p.site.plain[0].path, w.t("guide")).raw(` · <a href="#nav">`).text(w.t("all.guides")).raw("</a>")
	return w.html()
}

// Body is the text.
func (p *Plain) Body() template.HTML { return p.body }

// Contents is the headings of the page.
func (p *Plain) Contents() template.HTML {
	if len(p.page.TOC) < 2 {
		return ""
	}
	w := p.writer()
	level := 2
	w.raw("<ul>")
	for i, h := range p.page.TOC {
		switch {
		case i > 0 && h.Level > level:
			w.raw("<ul>")
		case h.Level < level:
			w.raw("</li></ul></li>")
		case i > 0:
			w.raw("</li>")
		}
		if i == 0 && h.Level == 3 {
			h.Level = 2
		}
		level = h.Level
		w.raw(`<li><a href="#`, escapePath(h.ID), `">`).text(h.Title).raw("</a>")
	}
	if level == 3 {
		w.raw("</li></ul>")
	}
	w.raw("</li></ul>")
	return w.html()
}

// Navigation is the pages of this page's folder, and the way to the others.
func (p *Plain) Navigation() template.HTML {
	w := p.writer()
	for from := 0; from < len(p.site.plain); {
		dir := p.site.plain[from].dir
		to := from
		for to < len(p.site.plain) && p.site.plain[to].dir == dir {
			to++
		}
		group := p.site.plain[from:to]
		title := group[0].page.Title
		if dir == "" || dir == "guide" {
			title = w.t("guide")
		}
		if dir == "" {
			title = w.t("about.site")
		}
		w.raw("<strong>").text(title).raw("</strong><ul>")
		if dir != p.dir {
			group = group[:1]
		}
		for _, o := range group {
			w.raw(`<li><a href="`, w.to(o.path), `"`)
			if o == p {
				w.raw(` aria-current="page"`)
			}
			w.raw(">").text(orElse(o.page.Nav, o.page.Title)).raw("</a></li>")
		}
		w.raw("</ul>")
		from = to
	}
	return w.html()
}

// Neighbours is the pages before and after this one.
func (p *Plain) Neighbours() template.HTML {
	w := p.writer()
	i := slices.Index(p.site.plain, p)
	if i > 0 {
		o := p.site.plain[i-1]
		w.raw(`<a rel="prev" href="`, w.to(o.path), `">← `).text(orElse(o.page.Nav, o.page.Title)).raw("</a>")
	} else {
		w.raw("<b></b>")
	}
	if i+1 < len(p.site.plain) {
		o := p.site.plain[i+1]
		w.raw(`<a rel="next" href="`, w.to(o.path), `">`).text(orElse(o.page.Nav, o.page.Title)).raw(" →</a>")
	}
	return w.html()
}
