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
	"sillok/internal/say"
	"sillok/internal/site/view"
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
	reserved := map[string]bool{"assets": true, "index.html": true, "404.html": true, "feed.xml": true, "sitemap.xml": true, "robots.txt": true}
	for _, x := range s.sections() {
		top, _, _ := strings.Cut(x.path, "/")
		reserved[top] = true
	}
	for _, k := range s.kinds {
		reserved[k.Section] = true
	}
	for _, e := range s.set.Others {
		reserved[strings.TrimSuffix(e.Folder, "/")] = e.Folder != ""
	}
	for _, p := range s.inLanguage(in) {
		to := plainPath(s.bothLanguages(p.Path))
		first, _, _ := strings.Cut(to, "/")
		if reserved[first] {
			problems = append(problems, diag.Problem{Rule: "address", File: p.File,
				Message: say.Sprintf("the address %s belongs to the site's own pages", folder(to)), Hint: say.Text("give the file another name")})
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
		return l.files + escapePath(name)
	}
	for _, p := range l.site.plain {
		if l.site.bothLanguages(p.page.Path) == l.site.bothLanguages(file) {
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

// Path is the way from the guide's first page to this one.
func (p *Plain) Path() view.Link { return p.here().linkTo(p.site.plain[0].path, p.site.t("guide")) }

// Body is the text.
func (p *Plain) Body() template.HTML { return p.body }

// Heading is a heading of the page with those below it.
type Heading struct {
	Href  template.HTMLAttr
	Text  string
	Below []Heading
}

// Contents is the headings of the page, of two levels.
func (p *Plain) Contents() []Heading {
	var list []Heading
	if len(p.page.TOC) < 2 {
		return nil
	}
	for _, h := range p.page.TOC {
		x := Heading{Href: template.HTMLAttr(`href="#` + escapePath(h.ID) + `"`), Text: h.Title}
		if h.Level > 2 && len(list) > 0 {
			up := &list[len(list)-1]
			up.Below = append(up.Below, x)
			continue
		}
		list = append(list, x)
	}
	return list
}

// Shelf is the pages of a folder; of other folders than the page's own the
// first.
type Shelf struct {
	Title string
	Pages []view.Link
}

// Navigation is the pages of this page's folder, and the way to the others.
func (p *Plain) Navigation() []Shelf {
	var shelves []Shelf
	for from := 0; from < len(p.site.plain); {
		dir := p.site.plain[from].dir
		to := from
		for to < len(p.site.plain) && p.site.plain[to].dir == dir {
			to++
		}
		group := p.site.plain[from:to]
		shelf := Shelf{Title: group[0].page.Title}
		switch dir {
		case "":
			shelf.Title = p.site.t("about.site")
		case "guide":
			shelf.Title = p.site.t("guide")
		}
		if dir != p.dir {
			group = group[:1]
		}
		for _, o := range group {
			l := p.here().linkTo(o.path, o.short())
			l.Here = o == p
			shelf.Pages = append(shelf.Pages, l)
		}
		shelves = append(shelves, shelf)
		from = to
	}
	return shelves
}

// short is the page's name in the menu.
func (p *Plain) short() string { return orElse(p.page.Nav, p.page.Title) }

// Neighbours is the pages before and after this one.
func (p *Plain) Neighbours() *view.Pager {
	v := &view.Pager{Label: p.site.t("pages")}
	i := slices.Index(p.site.plain, p)
	if i > 0 {
		v.Previous = p.here().linkTo(p.site.plain[i-1].path, p.site.plain[i-1].short())
	}
	if i+1 < len(p.site.plain) {
		v.Next = p.here().linkTo(p.site.plain[i+1].path, p.site.plain[i+1].short())
	}
	if i <= 0 && i+1 >= len(p.site.plain) {
		return nil
	}
	return v
}
