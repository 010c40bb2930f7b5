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
	ld                 func(*Frame) *object // JSON-LD
	edit               string               // path of the file behind the page
}

func (s *Site) frame(path, section, title, description string) Frame {
	return Frame{from: at(path, s.set.Folder), site: s, section: section, title: title, description: description, ogType: "website"}
}

// CSP is the policy of every page: nothing from elsewhere, nothing inline.
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'"

// Policy is the content security policy. A page that may be served anywhere
// brings its style sheet along.
func (f *Frame) Policy() string {
	if f.Anywhere() {
		return strings.Replace(CSP, "style-src 'self'", "style-src 'self' data:", 1)
	}
	return CSP
}

// Guard is content="…" with the policy, whose apostrophes html/template would write as
// entities.
func (f *Frame) Guard() template.HTMLAttr {
	return template.HTMLAttr(`content="` + f.Policy() + `"`)
}

// Anywhere reports whether the page is served at addresses that the build does
// not know: the page for misses of a site without an address.
func (f *Frame) Anywhere() bool { return f.path == "404.html" && f.site.set.Address == "" }

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

// Later is data-src="…" for the file at path, which a script loads when it is
// asked for.
func (f *Frame) Later(path string) template.HTMLAttr { return f.attr("data-src", path) }

// Src is src="…" for the file at path.
func (f *Frame) Src(path string) template.HTMLAttr { return f.attr("src", path) }

// Action is action="…" for the file at path.
func (f *Frame) Action(path string) template.HTMLAttr { return f.attr("action", path) }

// Root is data-root="…": where the pages of this language begin, for scripts; and
// where their files are, if that is elsewhere.
func (f *Frame) Root() template.HTMLAttr {
	root := `data-root="` + orElse(f.up, "./") + `"`
	if f.files != f.up {
		root += ` data-files="` + f.files + `"`
	}
	return template.HTMLAttr(root)
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
		for _, e := range s.set.Others {
			p.raw(`<link rel="alternate" hreflang="`, e.Language, `" href="`).text(s.set.Address + escapePath(e.Folder+folder(f.path))).raw("\">\n")
		}
		meta("property", "og:url", url)
		feed := "feed.xml"
		if f.feed != "" {
			feed = f.feed
		}
		p.raw(`<link rel="alternate" type="application/atom+xml" title="`).text(f.title).raw(`" href="`, f.to(feed), "\">\n")
	}
	meta("property", "og:title", f.title)
	meta("property", "og:type", f.ogType)
	if f.ld != nil {
		if o := f.ld(f); o != nil {
			p.raw(`<script type="application/ld+json">`, o.String(), "</script>\n")
		}
	}
	return p.html()
}

// Searches reports whether the header holds the search form; the home and
// search pages have their own.
func (f *Frame) Searches() bool {
	return f.path != "index.html" && !strings.HasPrefix(f.path, "search/")
}

// Newest is the day of the newest document, in words.
func (f *Frame) Newest() string { return f.site.dateText(f.site.lib.Newest) }

// Documents is the number of documents.
func (f *Frame) Documents() int { return len(f.site.lib.Documents) }

// Machine is the number of marks that the program made and nobody confirmed.
func (f *Frame) Machine() string { return thousands(f.site.machine) }

// Person is the number of marks that a person made or confirmed.
func (f *Frame) Person() string { return thousands(f.site.person) }

// Licence is the licence of the site's data.
func (f *Frame) Licence() string { return f.site.set.Licence }

// Edit is href="…" for where the file behind this page can be corrected; ""
// where the site names none.
func (f *Frame) Edit() template.HTMLAttr {
	if f.site.set.EditURL == "" || f.edit == "" {
		return ""
	}
	return template.HTMLAttr(`href="` + escapeText(f.site.set.EditURL+escapePath(f.edit)) + `"`)
}
