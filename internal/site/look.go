package site

import "html/template"

// Link is a <link> of the site's own for the head of every page.
type Link struct {
	Rel  string `yaml:"rel"`
	Href string `yaml:"href"` // an absolute address
}

// Look is what a site adds to every page: files of its folder static, and words.
type Look struct {
	Sheet   string // a style sheet behind the program's own: my.css
	Favicon string
	Footer  string
	Links   []Link
}

// Sheet is the site's own style sheet, by its name in static.
func (f *Frame) Sheet() string { return f.site.set.Look.Sheet }

// Footer is the site's own line of the footer.
func (f *Frame) Footer() string { return f.site.set.Look.Footer }

// Links is the site's own icon and links for <head>.
func (f *Frame) Links() template.HTML {
	var p page
	if icon := f.site.set.Look.Favicon; icon != "" {
		p.raw(`<link rel="icon" href="`).text(f.to(icon)).raw("\">\n")
	}
	for _, l := range f.site.set.Look.Links {
		p.raw(`<link rel="`).text(l.Rel).raw(`" href="`).text(l.Href).raw("\">\n")
	}
	return p.html()
}
