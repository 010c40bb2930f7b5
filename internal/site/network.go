package site

import (
	"html/template"
	"slices"

	"sillok/internal/entity"
	"sillok/internal/library"
)

// Network is the data of network.html: typed relations as a table, and the same
// rows as a picture.
type Network struct {
	Frame
	group string // a group of relations, or "" for all
	rows  []*library.Relation
	part  paged
}

// relationGroups is the pages of the network: which types stand on each, and
// how their lines are drawn.
var relationGroups = []struct {
	name, class string
	types       []string
}{
	{"post", "dot", []string{"post"}},
	{"host", "plan", []string{"host", "organise", "sponsor", "attend", "speak"}},
	{"run", "", []string{"run", "build", "order", "supply", "part", "designate", "cooperate"}},
	{"succeed", "bold", []string{"succeed", "replace"}},
}

// lineClass is how a relation's line is drawn.
func lineClass(kind string) string {
	for _, g := range relationGroups {
		if slices.Contains(g.types, kind) {
			return g.class
		}
	}
	return ""
}

// networkMost is how many relations the first page shows and draws.
const networkMost = 40

func (s *Site) networkPages() []Page {
	all := s.lib.Relations
	first := all[:min(len(all), networkMost)]
	f := s.frame("network/index.html", "network", s.t("network"), s.t("network.lead"))
	pages := []Page{{f.path, "network.html", &Network{f, "", first, paged{base: f.path, n: 1, to: len(first)}}}}
	for _, g := range relationGroups {
		var rows []*library.Relation
		for _, r := range all {
			if slices.Contains(g.types, r.Type) {
				rows = append(rows, r)
			}
		}
		pages = append(pages, s.networkGroup(g.name, rows)...)
	}
	return append(pages, s.togetherPages()...)
}

func networkPath(group string) string {
	if group == "" {
		return "network/index.html"
	}
	return "network/" + group + "/index.html"
}

func (s *Site) networkGroup(name string, rows []*library.Relation) []Page {
	var pages []Page
	for _, part := range pagesOf(networkPath(name), len(rows), perPage) {
		f := s.frame(part.path(), "network", s.numbered(s.t("network.of", s.t("network."+name)), part), s.t("network.lead"))
		pages = append(pages, Page{part.path(), "network.html", &Network{f, name, rows[part.from:part.to], part}})
	}
	return pages
}

// togetherPages is the pairs that are only named together, from two documents
// up; they are no relations, and the page says so.
func (s *Site) togetherPages() []Page {
	var rows []*library.Relation
	for _, k := range s.kinds {
		for _, e := range s.lib.Kinds[k.Name] {
			for _, t := range e.Together {
				if t.Docs >= 2 && e.ID.String() < t.ID.String() {
					rows = append(rows, &library.Relation{From: e.ID, To: t.ID, Type: "together", Docs: t.Docs, Evidence: []library.Ref{t.Evidence}})
				}
			}
		}
	}
	slices.SortStableFunc(rows, func(a, b *library.Relation) int { return b.Docs - a.Docs })
	return s.networkGroup("together", rows[:min(len(rows), 4*perPage)])
}

// Groups is the pages of the network as links.
func (n *Network) Groups() template.HTML {
	w := n.writer()
	chip := func(group, label string) {
		w.raw(`<li><a class="chip" href="`, w.to(networkPath(group)), `"`)
		if group == n.group {
			w.raw(` aria-current="true"`)
		}
		w.raw(">").text(label).raw("</a></li>")
	}
	chip("", w.t("all"))
	for _, g := range relationGroups {
		chip(g.name, w.t("network."+g.name))
	}
	chip("together", w.t("network.together"))
	return w.html()
}

// Table is the relations: A → relation → B, the years, the documents.
func (n *Network) Table() Section {
	w := n.writer()
	if len(n.rows) == 0 {
		return Section{ID: "table", Title: w.t("network.top"), Body: template.HTML(`<p class="note">` + escapeText(w.t("not.told")) + "</p>")}
	}
	w.relationTable(n.rows)
	w.pager(n.part)
	return w.section("table", w.t("network.top"), w.t("count", len(n.rows)), &w.page)
}

func (w *writer) relationTable(rows []*library.Relation) {
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t("relation")).raw(`</th><th scope="col">`).text(w.t("years")).
		raw(`</th><th scope="col" class="num">`).text(w.t("documents")).raw("</th></tr></thead><tbody>\n")
	for _, r := range rows {
		w.raw("<tr><td>")
		w.badged(r.From)
		if r.Type == "together" {
			w.raw(" · ")
		} else {
			w.raw(" → <em>").text(w.relation(r.Type)).raw("</em> → ")
		}
		w.badged(r.To)
		w.raw(`</td><td class="nw">`).text(yearSpan(r)).raw(`</td><td class="num">`)
		if len(r.Evidence) > 0 {
			w.raw(`<a href="`, w.to(sentencePath(r.Evidence[0])), `" title="`).text(w.t("in.context")).raw(`">`).num(r.Docs).raw("</a>")
		} else {
			w.num(r.Docs)
		}
		w.raw("</td></tr>\n")
	}
	w.raw("</tbody></table>\n")
}

// yearSpan is the years from the first to the last document: 2017–2024.
func yearSpan(r *library.Relation) string {
	lo, ok1 := r.Span.Earliest()
	hi, ok2 := r.Span.Latest()
	if !ok1 || !ok2 {
		return "–"
	}
	if lo.Year == hi.Year {
		return yearKey(lo.Year)
	}
	return yearKey(lo.Year) + "–" + yearKey(hi.Year)
}

// Picture is the table's rows as a drawing.
func (n *Network) Picture() Section {
	if len(n.rows) == 0 || n.group == "together" {
		return Section{}
	}
	w := n.writer()
	w.netPicture(n.rows, entity.ID{})
	w.netKey(n.rows)
	return w.section("picture", w.t("picture"), "", &w.page)
}

// netKey explains the lines that the picture has.
func (w *writer) netKey(rows []*library.Relation) {
	w.raw(`<p class="key">`)
	for _, g := range relationGroups {
		if !slices.ContainsFunc(rows, func(r *library.Relation) bool { return slices.Contains(g.types, r.Type) }) {
			continue
		}
		w.raw(`<svg class="pic" aria-hidden="true"><line class="`, g.class, `" x1="2" x2="90%" y1="8" y2="8"/></svg> `).text(w.t("network." + g.name)).raw(" ")
	}
	w.raw("</p>\n")
}

// Ego is the relations of one entity: a picture of at most twenty names and the
// same as a table.
func (e *Entity) Ego() Section {
	var rows []*library.Relation
	for _, l := range e.e.Links {
		if e.site.paths[e.other(l)] != "" && len(rows) < 19 {
			rows = append(rows, l)
		}
	}
	if len(rows) < 2 {
		return Section{}
	}
	w := e.writer()
	w.netPicture(rows, e.e.ID)
	w.netKey(rows)
	w.raw("<details><summary>").text(w.t("as.table")).raw("</summary>")
	w.relationTable(rows)
	w.raw("</details>")
	return w.section("network", w.t("network"), w.t("count", len(rows)), &w.page)
}
