package site

import (
	"html/template"
	"strings"
)

// Frame is what every template may use: where the page stands, and what
// surrounds it. Each template's data has one.
type Frame struct {
	from
	site               *Site
	title, description string
	section            string // the menu's entry that the page belongs to
	noindex            bool
	ogType             string
	feed               string               // path of the page's own feed
	json               bool                 // index.json stands beside the page
	ld                 func(*Frame) *object // JSON-LD
	edit               string               // path of the file behind the page
}

func (s *Site) frame(path, section, title, description string) Frame {
	return Frame{from: at(path), site: s, section: section, title: title, description: description, ogType: "website"}
}

// CSP is the policy of every page: nothing from elsewhere, nothing inline.
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'"

// Policy is the content security policy.
func (f *Frame) Policy() string { return CSP }

// Language is the interface's language, for <html lang>.
func (f *Frame) Language() string {
	if f.site.set.Language == "en" {
		return "en"
	}
	return "ko"
}

// SiteTitle is the site's name.
func (f *Frame) SiteTitle() string { return f.site.set.Title }

// Title is the page's heading.
func (f *Frame) Title() string { return f.title }

// PageTitle is the text for <title>.
func (f *Frame) PageTitle() string {
	if f.path == "index.html" {
		return f.site.set.Title
	}
	return f.title + " – " + f.site.set.Title
}

// Description is one line for search engines and previews.
func (f *Frame) Description() string { return f.description }

// Href is href="…" for the file at path below the site's root. It is an
// attribute, because html/template would write Hangul as %EA%B0%80.
func (f *Frame) Href(path string) template.HTMLAttr { return f.attr("href", path) }

// Src is src="…" for the file at path.
func (f *Frame) Src(path string) template.HTMLAttr { return f.attr("src", path) }

// Action is action="…" for the file at path.
func (f *Frame) Action(path string) template.HTMLAttr { return f.attr("action", path) }

// Root is data-root="…": where the site's root is, for scripts.
func (f *Frame) Root() template.HTMLAttr {
	up := f.up
	if up == "" {
		up = "./"
	}
	return template.HTMLAttr(`data-root="` + up + `"`)
}

func (f *Frame) attr(name, path string) template.HTMLAttr {
	return template.HTMLAttr(name + `="` + f.to(path) + `"`)
}

// Head is what the page's data adds to <head>: canonical address, previews,
// feed, structured data.
func (f *Frame) Head() template.HTML {
	var p page
	s := f.site
	meta := func(attr, name, value string) {
		if value != "" {
			p.raw("<meta ", attr, `="`, name, `" content="`).text(value).raw("\">\n")
		}
	}
	if f.noindex {
		meta("name", "robots", "noindex")
	}
	if url := s.absolute(f.path); url != "" && f.path != "404.html" {
		p.raw(`<link rel="canonical" href="`).text(url).raw("\">\n")
		meta("property", "og:url", url)
		feed := "feed.xml"
		if f.feed != "" {
			feed = f.feed
		}
		p.raw(`<link rel="alternate" type="application/atom+xml" title="`).text(f.title).raw(`" href="`, f.to(feed), "\">\n")
	}
	if f.json {
		p.raw(`<link rel="alternate" type="application/json" href="`, f.to(folder(f.path)+"index.json"), "\">\n")
	}
	meta("property", "og:title", f.title)
	meta("property", "og:description", f.description)
	meta("property", "og:type", f.ogType)
	meta("property", "og:site_name", s.set.Title)
	meta("property", "og:locale", map[string]string{"ko": "ko_KR", "en": "en_US"}[f.Language()])
	if f.ld != nil {
		if o := f.ld(f); o != nil {
			p.raw(`<script type="application/ld+json">`, o.String(), "</script>\n")
		}
	}
	return p.html()
}

// Menu is the entries of the site's menu. It lists no pages, so that no page
// grows with the site.
func (f *Frame) Menu() template.HTML {
	var p page
	s := f.site
	entry := func(section, path, label string) {
		p.raw(`<li><a href="`, f.to(path), `"`)
		if f.section == section {
			p.raw(` aria-current="`)
			if f.path == path {
				p.raw(`page"`)
			} else {
				p.raw(`true"`)
			}
		}
		p.raw(">").text(label).raw("</a></li>")
	}
	entry("documents", "documents/index.html", s.t("documents"))
	for _, k := range s.kinds {
		if len(s.lib.Kinds[k.Name]) > 0 {
			entry(k.Section, k.Section+"/index.html", s.label(k.Name))
		}
	}
	entry("timeline", "timeline/index.html", s.t("timeline"))
	entry("network", "network/index.html", s.t("network"))
	entry("names", "names/index.html", s.t("index"))
	if len(s.plain) > 0 {
		entry("guide", s.plain[0].path, s.t("guide"))
	}
	return p.html()
}

// Searches reports whether the header holds the search form; the home and
// search pages have their own.
func (f *Frame) Searches() bool {
	return f.path != "index.html" && !strings.HasPrefix(f.path, "search/")
}

// Newest is the site's only clock: the newest date in its content.
func (f *Frame) Newest() string { return f.site.lib.Newest.String() }

// Documents is the number of documents.
func (f *Frame) Documents() int { return len(f.site.lib.Documents) }

// Machine is the number of marks that the program made and nobody confirmed.
func (f *Frame) Machine() string { return thousands(f.site.machine) }

// Person is the number of marks that a person made or confirmed.
func (f *Frame) Person() string { return thousands(f.site.person) }

// Licence is the licence of the site's data.
func (f *Frame) Licence() string { return f.site.set.Licence }

// Edit is the address where the file behind this page can be corrected; ""
// where the site names none.
func (f *Frame) Edit() template.URL {
	if f.site.set.EditURL == "" || f.edit == "" {
		return ""
	}
	return template.URL(f.site.set.EditURL + escapePath(f.edit))
}

// Section is a part of a page: a heading with a small note, and a body that Go
// has written. One with an empty body is not shown.
type Section struct {
	ID, Class, Title, Note string
	Body                   template.HTML
}

// section wraps what p holds.
func (s *Site) section(id, title, note string, p *page) Section {
	return Section{ID: id, Title: title, Note: note, Body: p.html()}
}
