package site

import (
	"fmt"
	"html/template"
	"net/url"
	"slices"
	"strings"

	"sillok/internal/entity"
)

// Search is the data of search.html: the form, the place where a script puts
// results, and the index, which is there without a script.
type Search struct {
	Frame
	lines []indexLine
}

// Data is the data of data.html: every export, and how well the marks are.
type Data struct{ Frame }

// NotFound is the data of 404.html, whose addresses are absolute: a host serves
// it at any depth.
type NotFound struct{ Frame }

// Moved is the data of moved.html: a page that leads from a former address to
// the present one.
type Moved struct {
	Frame
	to string
}

// otherPages is the search and data pages, 404, redirects, and the files that
// machines read.
func (s *Site) otherPages() []Page {
	search := s.frame("search/index.html", "search", s.t("search"), s.t("search.lead"))
	data := s.frame("data/index.html", "data", s.t("data"), s.t("data.lead"))
	lost := s.frame("404.html", "", s.t("lost"), s.t("lost.lead"))
	lost.noindex = true
	lost.up = s.basePath()
	lines, _ := s.indexLines()
	pages := []Page{
		{search.path, "search.html", &Search{search, lines}},
		{data.path, "data.html", &Data{data}},
		{lost.path, "404.html", &NotFound{lost}},
		{".nojekyll", "", File(func() ([]byte, error) { return nil, nil })},
		{"robots.txt", "", File(s.robots)},
		{"names.json", "", File(func() ([]byte, error) { return s.namesJSON(lines), nil })},
	}
	pages = append(pages, s.movedPages()...)
	if s.set.Address != "" {
		pages = append(pages, Page{"sitemap.xml", "", File(s.sitemap)}, Page{"feed.xml", "", File(s.siteFeed)})
	}
	return pages
}

// basePath is the path of the site on its host: / or /repo/.
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
	for _, path := range []string{"documents/index.html", "timeline/index.html", "network/index.html", "names/index.html", "data/index.html"} {
		add(path, "")
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
		if d := s.dates[key]; len(d.said)+len(d.docs) > 1 {
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

// movedPages leads from each former id of an entity to its page.
func (s *Site) movedPages() []Page {
	taken := map[string]bool{}
	for _, path := range s.paths {
		taken[path] = true
	}
	var pages []Page
	for _, m := range s.moved() {
		if taken[m.path] {
			continue
		}
		taken[m.path] = true
		title := s.title(m.id)
		f := s.frame(m.path, "", s.t("moved", m.was, title), s.t("moved.lead", title))
		f.noindex = true
		pages = append(pages, Page{m.path, "moved.html", &Moved{f, s.paths[m.id]}})
	}
	return pages
}

// former is an address that an entity had.
type former struct {
	path, was string
	id        entity.ID
}

func (s *Site) moved() []former {
	var all []former
	for _, k := range s.kinds {
		for _, e := range s.lib.Kinds[k.Name] {
			if e.Entity == nil {
				continue
			}
			for _, was := range e.Entity.Was {
				id := entity.Parse(was)
				if id.Kind == "" {
					id.Kind = k.Name
				}
				all = append(all, former{k.Section + "/" + s.lib.Names.Slug(id) + "/index.html", id.Title(), e.ID})
			}
		}
	}
	return all
}

// Target is href="…" for the page that took the place of this one.
func (m *Moved) Target() template.HTMLAttr { return m.Href(m.to) }

// Refresh is the content of <meta http-equiv="refresh">.
func (m *Moved) Refresh() string { return "0; url=" + m.from.to(m.to) }

// Index is the 가나다 index, or the way to it where it is long; documents by
// year follow.
func (s *Search) Index() template.HTML {
	w := s.writer()
	byGroup := map[string][]indexLine{}
	for _, l := range s.lines {
		byGroup[initial(l.name)] = append(byGroup[initial(l.name)], l)
	}
	w.jumpRow("names/index.html", byGroup, len(s.lines) <= indexMost, "")
	if len(s.lines) <= indexMost {
		w.raw(`<ul class="index">` + "\n")
		for _, g := range groups {
			for _, l := range byGroup[g] {
				if !l.see {
					w.raw("<li>")
					w.badged(l.id)
					w.raw(`<span class="ct">`).num(l.docs).raw("</span></li>\n")
				}
			}
		}
		w.raw("</ul>")
	}
	return w.html()
}

// Years is the documents by year of publication.
func (s *Search) Years() template.HTML {
	w := s.writer()
	for _, y := range slices.Backward(w.years) {
		if y.published > 0 {
			w.raw("<li>").link(documentYear(y.year), fmt.Sprint(y.year)).raw(" <small>").num(y.published).raw("</small></li>")
		}
	}
	return w.html()
}

// KindNames is the kinds as "agency 기관" pairs, for the script's filters.
func (s *Search) KindNames() []Switch {
	var out []Switch
	for _, k := range s.site.kinds {
		if len(s.site.lib.Kinds[k.Name]) > 0 {
			out = append(out, Switch{k.Name, s.site.label(k.Name)})
		}
	}
	return out
}

// Offline reports whether shards are also written as scripts.
func (s *Search) Offline() bool { return s.site.set.Offline }

// Exports is the files that the data page offers.
func (d *Data) Exports() Section {
	w := d.writer()
	if len(d.site.set.Exports) == 0 {
		return Section{}
	}
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t("data")).raw(`</th><th scope="col">`).text(w.t("format")).
		raw(`</th><th scope="col" class="num">`).text(w.t("size")).raw("</th></tr></thead><tbody>\n")
	for _, x := range d.site.set.Exports {
		w.raw("<tr><td>").link(x.Path, orElse(x.Name, x.Path))
		if len(x.SHA256) >= 12 {
			w.raw("<br><small>sha256 ").text(x.SHA256[:12]).raw("…</small>")
		}
		w.raw("</td><td>").text(x.Format)
		if x.Schema != "" {
			w.raw("<br><small>").link(x.Schema, w.t("schema")).raw("</small>")
		}
		w.raw(`</td><td class="num">`).text(size(x.Size)).raw("</td></tr>\n")
	}
	w.raw("</tbody></table>\n")
	return w.section("exports", w.t("downloads"), w.t("count", len(d.site.set.Exports)), &w.page)
}

// size is a number of bytes for people: 84 KB.
func size(n int) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d B", n)
	case n < 1000*1000:
		return fmt.Sprintf("%d KB", (n+500)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}

// Counts is how many of each kind the site holds.
func (d *Data) Counts() Section {
	w := d.writer()
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t("fact.kind")).raw(`</th><th scope="col" class="num">`).text(w.t("names")).
		raw(`</th><th scope="col" class="num">`).text(w.t("marks")).raw("</th></tr></thead><tbody>\n")
	line := func(kind, path string, n, marks int) {
		w.raw(`<tr><td><span class="nm">`)
		w.abbr(kind)
		w.link(path, w.label(kind)).raw(`</span></td><td class="num">`).text(thousands(n)).raw(`</td><td class="num">`).text(thousands(marks)).raw("</td></tr>\n")
	}
	for _, k := range w.kinds {
		marks := 0
		for _, e := range w.lib.Kinds[k.Name] {
			marks += len(e.Mentions)
		}
		if len(w.lib.Kinds[k.Name]) > 0 {
			line(k.Name, k.Section+"/index.html", len(w.lib.Kinds[k.Name]), marks)
		}
	}
	marks, days := len(w.open), 0
	for _, key := range w.days {
		marks += len(w.dates[key].said)
		if len(key) == 10 {
			days++
		}
	}
	line("date", "timeline/index.html", days, marks)
	w.raw("</tbody></table>\n")
	return w.section("counts", w.t("counts"), w.t("n.documents", len(w.lib.Documents)), &w.page)
}

// Measured is the recogniser's scores, where they were measured.
func (d *Data) Measured() Section {
	if len(d.site.set.Scores) == 0 {
		return Section{}
	}
	w := d.writer()
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t("fact.kind")).raw(`</th><th scope="col" class="num">`).text(w.t("precision")).raw(" / ").text(w.t("recall")).
		raw(`</th><th scope="col" class="num">F1</th></tr></thead><tbody>` + "\n")
	for _, sc := range d.site.set.Scores {
		w.raw("<tr><td>").text(w.label(sc.Kind)).raw(fmt.Sprintf(`</td><td class="num">%.3f / %.3f</td><td class="num">%.3f</td></tr>`+"\n", sc.Precision, sc.Recall, sc.F1))
	}
	w.raw("</tbody></table>\n")
	return w.section("scores", w.t("scores"), "", &w.page)
}

// Cite is how to cite the data.
func (d *Data) Cite() string {
	return strings.TrimSpace(d.site.set.Title + ", " + d.site.lib.Newest.String() + ". " + d.site.set.Address)
}

// Rows is the initials and the doors of the 404 page.
func (n *NotFound) Rows() template.HTML {
	w := n.writer()
	lines, _ := w.indexLines()
	byGroup := map[string][]indexLine{}
	for _, l := range lines {
		byGroup[initial(l.name)] = append(byGroup[initial(l.name)], l)
	}
	w.jumpRow("names/index.html", byGroup, len(lines) <= indexMost, "")
	return w.html()
}

// Doors is the kinds as links.
func (n *NotFound) Doors() template.HTML {
	w := n.writer()
	for _, k := range w.kinds {
		if len(w.lib.Kinds[k.Name]) > 0 {
			w.raw(`<span class="nm">`)
			w.abbr(k.Name)
			w.link(k.Section+"/index.html", w.label(k.Name)).raw("</span> ")
		}
	}
	w.raw(`<span class="nm">`)
	w.abbr("date")
	w.link("timeline/index.html", w.label("date")).raw("</span>")
	return w.html()
}

// Moves is the former names and where they lead.
func (n *NotFound) Moves() template.HTML {
	w := n.writer()
	for i, m := range w.moved() {
		if i == perPage {
			break
		}
		w.raw("<li>").text(m.was).raw(" → ")
		w.name(m.id).raw("</li>\n")
	}
	return w.html()
}

// namesJSON is the table in which the 404 page's script looks for what was
// meant: name, path.
func (s *Site) namesJSON(lines []indexLine) []byte {
	o := &object{}
	o.list("names", len(lines), func(i int) *object {
		return (&object{}).str("n", lines[i].name).str("p", folder(s.paths[lines[i].id])).str("k", lines[i].id.Kind)
	})
	return append(o.bytes(), '\n')
}
