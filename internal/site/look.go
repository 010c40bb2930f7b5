package site

import (
	"html/template"
	"slices"
	"strings"

	"sillok/internal/entity"
)

// Link is a <link> of the site's own for the head of every page.
type Link struct {
	Rel  string `yaml:"rel"`
	Href string `yaml:"href"` // an absolute address
}

// MenuLink is an entry of a menu of the site's own: a part of the site, or an
// address.
type MenuLink struct {
	Part  string `yaml:"part"`  // documents, timeline, tags
	Title string `yaml:"title"` // a part has one already
	Href  string `yaml:"href"`  // an absolute address, or a folder below the site's root: about/
}

// menuParts are the parts of a site that a menu can name beside the sections of
// its kinds.
var menuParts = []string{"documents", "tags", "timeline", "dates", "network", "promises", "conflicts", "names", "search", "data", "guide"}

// MenuParts is what a menu can name on a site with these kinds.
func MenuParts(kinds []*entity.Kind) []string {
	parts := slices.Clone(menuParts)
	for _, k := range kinds {
		if k.Name != "date" {
			parts = append(parts, k.Section)
		}
	}
	return parts
}

// Look is what a site adds to every page: files of its folder static, and words.
type Look struct {
	Sheet   string // a style sheet behind the program's own: my.css
	Favicon string
	Footer  string
	Links   []Link
	Logo    string     // a picture in place of the seal
	Seal    string     // the letters of the seal
	Menu    []MenuLink // the whole menu, in order; nil for the program's own
}

// Logo is the site's own picture beside its name.
func (f *Frame) Logo() string { return f.site.set.Look.Logo }

// Seal is the letters of the seal beside the site's name.
func (f *Frame) Seal() string { return orElse(f.site.set.Look.Seal, f.site.t("seal")) }

// Sheet is the site's own style sheet, by its name in static.
func (f *Frame) Sheet() string { return f.site.set.Look.Sheet }

// Footer is the site's own line of the footer.
func (f *Frame) Footer() string { return f.site.set.Look.Footer }

// Favicon is the site's own icon, by its path.
func (f *Frame) Favicon() string { return f.site.set.Look.Favicon }

// Links is the site's own links for <head>.
func (f *Frame) Links() template.HTML {
	var p page
	for _, l := range f.site.set.Look.Links {
		p.raw(`<link rel="`).text(l.Rel).raw(`" href="`).text(l.Href).raw("\">\n")
	}
	return p.html()
}

// Menu is the entries of the site's menu: its own, or the parts that stand in every
// menu. It lists no pages, so that no page grows with the site.
func (f *Frame) Menu() []MenuEntry {
	sections := f.site.parts()
	var menu []MenuEntry
	if own := f.site.set.Look.Menu; own != nil {
		for _, m := range own {
			if e, ok := f.ownEntry(m, sections); ok {
				menu = append(menu, e)
			}
		}
		return menu
	}
	for _, x := range sections {
		if x.menu {
			menu = append(menu, f.menuEntry(x.name, x.path, x.title))
		}
	}
	return menu
}

// ownEntry is an entry of the site's own menu; a part that has no page is left out.
func (f *Frame) ownEntry(m MenuLink, sections []section) (MenuEntry, bool) {
	switch i := slices.IndexFunc(sections, func(x section) bool { return x.name == m.Part }); {
	case m.Part == "":
	case i < 0 || m.Part == "tags" && len(f.site.tags) == 0:
		return MenuEntry{}, false
	default:
		return f.menuEntry(m.Part, sections[i].path, orElse(m.Title, sections[i].title)), true
	}
	if web(m.Href) {
		return MenuEntry{Href: template.HTMLAttr(`rel="noopener" href="` + escapeText(m.Href) + `"`), Text: m.Title}, true
	}
	path := strings.TrimPrefix(m.Href, "/")
	if path == "" || strings.HasSuffix(path, "/") {
		path += "index.html"
	}
	return f.menuEntry("", path, m.Title), true
}

// menuEntry is an entry of the menu that says whether the page is its first, or
// belongs to it.
func (f *Frame) menuEntry(section, path, title string) MenuEntry {
	e := MenuEntry{Href: f.Href(path), Text: title}
	switch {
	case f.path == path:
		e.Current = "page"
	case section != "" && f.section == section:
		e.Current = "true"
	}
	return e
}

// MenuEntry is an entry of the menu; Current is the value of aria-current.
type MenuEntry struct {
	Href    template.HTMLAttr
	Text    string
	Current string
}
