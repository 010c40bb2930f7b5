package site

import (
	"net/url"
	"strings"
)

// otherPages is the search and data pages, 404, redirects, and the files that
// machines read.
func (s *Site) otherPages() []Page {
	search := s.frame("search/index.html", "search", s.t("search"), s.t("search.lead"))
	data := s.frame("data/index.html", "data", s.t("data"), s.t("data.lead"))
	lost := s.frame("404.html", "", s.t("lost"), s.t("lost.lead"))
	lost.noindex = true
	base := inAttribute(s.basePath())
	lost.up, lost.files = base, base
	lines, _ := s.indexLines()
	pages := []Page{
		{search.path, "search.html", &Search{search, lines}},
		{data.path, "data.html", &Data{data}},
		{lost.path, "404.html", &NotFound{lost}},
		{".nojekyll", "", File(func() ([]byte, error) { return nil, nil })},
		{"robots.txt", "", File(s.robots)},
	}
	pages = append(pages, s.movedPages()...)
	if s.set.Address != "" {
		pages = append(pages, Page{"sitemap.xml", "", File(s.sitemap)}, Page{"feed.xml", "", File(s.siteFeed)})
	}
	return pages
}

// inAttribute is a path as it may stand in a page: percent-encoded, so that nothing in
// it can end an attribute or a script.
func inAttribute(path string) string {
	u := url.URL{Path: path}
	return strings.ReplaceAll(u.EscapedPath(), "'", "%27")
}

// basePath is the path of the site on its host, decoded: / or /repo/.
func (s *Site) basePath() string {
	u, err := url.Parse(s.set.Address)
	if err != nil || u.Path == "" {
		return "/"
	}
	return u.Path
}

func (s *Site) robots() ([]byte, error) {
	text := "User-agent: *\nAllow: /\n"
	if s.set.Address != "" {
		text += "Sitemap: " + s.set.Address + "sitemap.xml\n"
	}
	return []byte(text), nil
}

// sitemap lists what search engines should know, with the day of the newest
// document behind each page.
func (s *Site) sitemap() ([]byte, error) {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	add := func(path, day string) {
		b.WriteString("<url><loc>" + escapeText(encodeURL(s.absolute(path))) + "</loc>")
		if machineDate(day) && len(day) == 10 {
			b.WriteString("<lastmod>" + day + "</lastmod>")
		}
		b.WriteString("</url>\n")
	}
	add("index.html", s.lib.Newest.String())
	for _, x := range s.sections() {
		if x.listed {
			add(x.path, "")
		}
	}
	for _, d := range s.lib.Documents {
		add(docPath(d), d.Published.String())
	}
	for _, k := range s.kinds {
		for _, e := range s.lib.Kinds[k.Name] {
			if !e.Thin {
				add(s.paths[e.ID], "")
			}
		}
	}
	for _, key := range s.days {
		if d := s.dates[key]; !d.thin && len(d.said)+len(d.docs) > 1 {
			add(keyPath(key), "")
		}
	}
	for _, p := range s.plain {
		add(p.path, "")
	}
	b.WriteString("</urlset>\n")
	return []byte(b.String()), nil
}

// encodeURL writes Hangul in an address as a sitemap asks for.
func encodeURL(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return u.String()
}
