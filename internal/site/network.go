package site

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

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

// node is a name in the picture.
type node struct {
	id     entity.ID
	label  string
	column int
	weight int
	x, y   int
	half   int // of its width
}

const (
	rowHeight  = 44
	netWidth   = 576
	nodeHeight = 30
)

// netPicture draws relations: columns by kind, rows by weight, so that the same
// data give the same picture. centre, where given, stands first in its column.
func (w *writer) netPicture(rows []*library.Relation, centre entity.ID) {
	nodes, order := w.netNodes(rows, centre)
	placeNodes(order)
	height := 0
	for _, n := range order {
		height = max(height, n.y+nodeHeight)
	}
	w.raw(`<div class="scroll" tabindex="0" role="region" aria-label="`).text(w.t("network.picture")).raw(`"><svg class="pic net" viewBox="0 0 `).num(netWidth).raw(" ").num(height).
		raw(`" role="group" aria-label="`).text(w.t("network.picture.label")).raw(`">` + "\n")
	for _, r := range rows {
		w.edge(nodes[r.From], nodes[r.To], r)
	}
	several := severalTypes(rows)
	for _, r := range rows {
		if several[lineClass(r.Type)] {
			w.edgeLabel(nodes[r.From], nodes[r.To], r)
		}
	}
	for _, n := range order {
		w.nodeBox(n)
	}
	w.raw("</svg></div>\n")
}

// severalTypes is the kinds of line that stand for more than one relation: only
// they need words.
func severalTypes(rows []*library.Relation) map[string]bool {
	first, several := map[string]string{}, map[string]bool{}
	for _, r := range rows {
		class := lineClass(r.Type)
		if first[class] == "" {
			first[class] = r.Type
		}
		several[class] = several[class] || first[class] != r.Type
	}
	return several
}

func (w *writer) netNodes(rows []*library.Relation, centre entity.ID) (map[entity.ID]*node, []*node) {
	nodes := map[entity.ID]*node{}
	var order []*node
	for _, r := range rows {
		for _, id := range []entity.ID{r.From, r.To} {
			n := nodes[id]
			if n == nil {
				label := w.nodeLabel(id)
				n = &node{id: id, label: label, column: columnOf(id.Kind), half: 10 + textWidth(label)/2}
				nodes[id] = n
				order = append(order, n)
			}
			n.weight += r.Docs
		}
	}
	if n := nodes[centre]; n != nil {
		n.weight = 1 << 30
	}
	slices.SortStableFunc(order, func(a, b *node) int {
		if a.column != b.column {
			return a.column - b.column
		}
		return b.weight - a.weight
	})
	untangle(order, nodes, rows)
	return nodes, order
}

// untangle orders each column by where its neighbours stand (the barycentre
// method of Sugiyama's layered drawings), a few times from left to right and
// back, so that fewer lines cross.
func untangle(order []*node, nodes map[entity.ID]*node, rows []*library.Relation) {
	near := map[*node][]*node{}
	for _, r := range rows {
		a, b := nodes[r.From], nodes[r.To]
		if a.column != b.column {
			near[a], near[b] = append(near[a], b), append(near[b], a)
		}
	}
	size := map[int]int{}
	for _, n := range order {
		size[n.column]++
	}
	for pass := range 6 {
		// One column moves at a time; its neighbours stand still.
		moving := []int{2, 1, 0, 1}[pass%4]
		row := map[int]int{}
		for _, n := range order {
			n.y = row[n.column]
			row[n.column]++
		}
		at := map[*node]float64{}
		for _, n := range order {
			at[n] = float64(n.y)
			if n.column == moving && len(near[n]) > 0 {
				at[n] = 0
				for _, o := range near[n] {
					at[n] += float64(o.y) / float64(size[o.column]) * float64(size[moving]) / float64(len(near[n]))
				}
			}
		}
		slices.SortStableFunc(order, func(a, b *node) int { return cmp.Or(cmp.Compare(a.column, b.column), cmp.Compare(at[a], at[b])) })
	}
}

// nodeLabel is a name that fits a box; a body that shares its name has the year
// it began.
func (s *Site) nodeLabel(id entity.ID) string {
	title := s.title(id)
	if i := strings.Index(title, " ("); i > 0 && len(title) > i+6 && digits(title[i+2:i+6]) {
		return cut(title[:i], 9) + " " + title[i+2:i+6]
	}
	return cut(title, 11)
}

// columnOf puts persons left, bodies in the middle, what they do right.
func columnOf(kind string) int {
	switch kind {
	case "person":
		return 0
	case "agency":
		return 1
	}
	return 2
}

// placeNodes gives each node its place; a column alternates around its axis so
// that lines within it can be seen. Columns without nodes take no room.
func placeNodes(order []*node) {
	used := []int{}
	for _, n := range order {
		if !slices.Contains(used, n.column) {
			used = append(used, n.column)
		}
	}
	slices.Sort(used)
	tall := map[int]int{}
	for _, n := range order {
		tall[n.column]++
	}
	most := 0
	for _, c := range used {
		most = max(most, tall[c])
	}
	seen := map[int]int{}
	for _, n := range order {
		i := slices.Index(used, n.column)
		slot := netWidth / len(used)
		k := seen[n.column]
		seen[n.column]++
		shift := 0
		if tall[n.column] > 2 {
			shift = []int{-28, 28}[k%2]
		}
		n.x = slot*i + slot/2 + shift
		n.x = max(n.half+2, min(netWidth-n.half-2, n.x))
		gap := rowHeight
		if tall[n.column] < most {
			gap = rowHeight * (most - 1) / max(1, tall[n.column]-1)
			gap = min(gap, 2*rowHeight)
		}
		n.y = 18 + k*gap
	}

}

// textWidth is about how wide a label is, in pixels at 12 px.
func textWidth(s string) int {
	n := 0
	for _, r := range s {
		if r < 0x2000 {
			n += 7
		} else {
			n += 12
		}
	}
	return n
}

func (w *writer) edge(a, b *node, r *library.Relation) {
	if a == nil || b == nil || a == b {
		return
	}
	w.raw(`<line class="`, lineClass(r.Type), `" x1="`).num(a.x).raw(`" y1="`).num(a.y).raw(`" x2="`).num(b.x).raw(`" y2="`).num(b.y).raw("\"/>\n")
}

// edgeLabel stands at a third of a long line.
func (w *writer) edgeLabel(a, b *node, r *library.Relation) {
	if a == nil || b == nil || a == b {
		return
	}
	word := w.relation(r.Type)
	width := textWidth(word) + 6
	x, y := a.x+(b.x-a.x)*2/5, a.y+(b.y-a.y)*2/5
	if dx, dy := b.x-a.x, b.y-a.y; dx*dx+dy*dy < 60*60 {
		return
	}
	w.raw(`<rect class="lab" x="`).num(x - width/2).raw(`" y="`).num(y - 9).raw(`" width="`).num(width).raw(`" height="17"/><text class="mid" x="`).num(x).raw(`" y="`).num(y + 4).raw(`">`).text(word).raw("</text>\n")
}

func (w *writer) nodeBox(n *node) {
	round := map[string]string{"person": "14", "system": "7", "event": "3"}[n.id.Kind]
	path := w.paths[n.id]
	tag := "a"
	if path == "" {
		tag = "g"
	}
	w.raw("<", tag, ` class="`, n.id.Kind)
	if path != "" {
		w.raw(`" href="`, w.to(path))
	}
	w.raw(`"><rect x="`).num(n.x-n.half).raw(`" y="`).num(n.y-nodeHeight/2).raw(`" width="`).num(2*n.half).raw(`" height="`).num(nodeHeight).
		raw(`" rx="`, orElse(round, "0"), `"/><text class="mid" x="`).num(n.x).raw(`" y="`).num(n.y+4).raw(`">`).text(n.label).raw("</text></", tag, ">\n")
}
