package extract

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"sillok/internal/lazyregexp"
)

// What a web page says of itself: JSON-LD first, then meta tags, then the title.

// readMeta reads the head of a page.
func readMeta(root *html.Node) meta {
	h := head{tags: map[string][]string{}}
	h.collect(root)
	m := meta{
		publisher: tidy(first(h.article.publisher(), h.shownOutlet(), h.tag("og:site_name"), h.tag("dc.publisher"), h.tag("publisher"), h.tag("article:media_name"))),
		rights:    first(h.article.CopyrightNotice, h.tag("dc.rights"), h.tag("copyright")),
		url:       first(h.canonical, h.tag("og:url"), h.article.url(), h.saved),
	}
	for _, t := range []string{h.article.Headline, h.tag("og:title"), h.tag("twitter:title"), h.tag("dc.title"), h.title} {
		if t = tidy(t); t != "" && !slices.Contains(m.titles, t) {
			m.titles = append(m.titles, t)
		}
	}
	for _, part := range siteJoint.Split(tidy(h.title), -1) {
		if part = strings.Trim(tidy(part), " :"); part != "" {
			m.site = append(m.site, part)
		}
	}
	slices.Reverse(m.site) // the site's name stands last, the document's first
	if !strings.HasPrefix(m.url, "http") {
		m.url = ""
	}
	for _, name := range append(h.article.authors(), append(h.tags["author"], append(h.tags["article:author"], h.tags["dable:author"]...)...)...) {
		if name = authorName(name); name != "" && name != m.publisher && !slices.Contains(m.authors, name) {
			m.authors = append(m.authors, name)
		}
	}
	for _, s := range append([]string{h.article.DatePublished}, h.dates()...) {
		if st, ok := machineDay(s); ok {
			m.published = st
			break
		}
	}
	return m
}

// head is what is collected of a page's head.
type head struct {
	tags      map[string][]string
	title     string
	canonical string
	saved     string // address in the note of a browser that saved the page
	article   linkedData
}

// collect walks the page for meta tags, links, the title and JSON-LD.
func (h *head) collect(n *html.Node) {
	if n.Type == html.CommentNode {
		if m := savedFrom.FindStringSubmatch(n.Data); m != nil {
			h.saved = m[1]
		}
	}
	if n.Type == html.ElementNode {
		switch n.Data {
		case "meta":
			key := strings.ToLower(first(attribute(n, "property"), attribute(n, "name"), attribute(n, "itemprop")))
			if v := strings.TrimSpace(attribute(n, "content")); key != "" && v != "" {
				h.tags[key] = append(h.tags[key], v)
			}
		case "link":
			if strings.EqualFold(attribute(n, "rel"), "canonical") {
				h.canonical = attribute(n, "href")
			}
		case "title":
			if n.FirstChild != nil && h.title == "" {
				h.title = n.FirstChild.Data
			}
		case "script":
			if attribute(n, "type") == "application/ld+json" && n.FirstChild != nil {
				h.article.read(n.FirstChild.Data)
			}
			return
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		h.collect(c)
	}
}

// savedFrom is the note that browsers leave in a saved page.
var savedFrom = lazyregexp.New(`saved from url=\(\d+\)(https?://\S+)`)

// tag gives the first value of a meta tag.
func (h *head) tag(key string) string { return first(h.tags[key]...) }

// shownOutlet gives the outlet whose article a portal shows: 가람뉴스 | 네이버.
func (h *head) shownOutlet() string {
	name, _, _ := strings.Cut(h.tag("og:article:author"), " | ")
	if name = tidy(name); strings.Contains(name, " ") || !media.MatchString(name) {
		return ""
	}
	return name
}

// dates gives the meta tags that hold the day of publication, the surest first.
func (h *head) dates() []string {
	var list []string
	for _, key := range []string{"article:published_time", "datepublished", "og:published_time", "article:published", "pubdate", "publish_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.created", "date", "og:regdate"} {
		list = append(list, h.tags[key]...)
	}
	return list
}

// first gives the first of its arguments that is not empty.
func first(list ...string) string {
	for _, s := range list {
		if strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}

// siteJoint parts the document's name from the section's and the site's.
var siteJoint = lazyregexp.New(`\s+[-–—|<:>ㅣ](?:\s+|$)|::|\s*[|]\s*`)

// authorName gives the name in "김가나 기자"; "" when it is not a person's.
func authorName(s string) string {
	s = strings.TrimSpace(strings.TrimPrefix(tidy(s), "by "))
	if m := signature.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	s = strings.TrimPrefix(s, "기자 ")
	if m := nameMail.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	if personName.MatchString(s) && !media.MatchString(s) {
		return s
	}
	return ""
}

// linkedData is the part of a page's JSON-LD that describes its article.
type linkedData struct {
	Headline, DatePublished, CopyrightNotice string
	Publisher, Author, URL, MainEntity       any
}

// read takes the first article of a JSON-LD script.
func (d *linkedData) read(script string) {
	var v any
	if d.Headline != "" || json.Unmarshal([]byte(script), &v) != nil {
		return
	}
	d.find(v, 0)
}

// find looks for an article in lists and graphs.
func (d *linkedData) find(v any, depth int) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			d.find(e, depth+1)
		}
	case map[string]any:
		if graph, ok := v["@graph"]; ok && depth < 4 {
			d.find(graph, depth+1)
		}
		headline, _ := v["headline"].(string)
		if headline == "" || d.Headline != "" {
			return
		}
		d.Headline = html.UnescapeString(headline)
		d.DatePublished, _ = v["datePublished"].(string)
		d.CopyrightNotice, _ = v["copyrightNotice"].(string)
		d.Publisher, d.Author, d.URL, d.MainEntity = v["publisher"], v["author"], v["url"], v["mainEntityOfPage"]
	}
}

func (d *linkedData) publisher() string { return first(names(d.Publisher)...) }
func (d *linkedData) authors() []string { return names(d.Author) }
func (d *linkedData) url() string {
	if s, ok := d.URL.(string); ok {
		return s
	}
	if s, ok := d.MainEntity.(string); ok {
		return s
	}
	if m, ok := d.MainEntity.(map[string]any); ok {
		s, _ := m["@id"].(string)
		return s
	}
	return ""
}

// names gives the names in a value that may be a string, an object or a list.
func names(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case map[string]any:
		return names(v["name"])
	case []any:
		var list []string
		for _, e := range v {
			list = append(list, names(e)...)
		}
		return list
	}
	return nil
}
