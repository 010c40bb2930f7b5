package site

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sillok/internal/entity"
	"sillok/internal/library"
)

// The picture of relations is drawn in layers, as Sugiyama's method does:
// persons left, bodies in the middle, what they do on the right. Names that are
// connected stand together in a band; within a band bodies that follow one
// another stand below one another, and the other columns are ordered by where
// their neighbours stand. The same relations give the same picture.

// node is a name in the picture.
type node struct {
	id     entity.ID
	label  string
	column int
	row    int // in its column of its band
	weight int
	x, y   int
	half   int // of its width
}

// netRow is a relation between two nodes.
type netRow struct {
	a, b *node
	r    *library.Relation
}

const (
	netRowHeight = 42
	netBandGap   = 14
	netWidth     = 576
	nodeHeight   = 30
)

// netPicture draws relations. centre, where given, stands first in its column.
func (w *writer) netPicture(rows []*library.Relation, centre entity.ID) {
	edges, order := w.netNodes(rows, centre)
	height := 0
	for _, band := range bands(edges, order) {
		height = placeBand(band, edges, height) + netBandGap
	}
	w.raw(`<div class="scroll" tabindex="0" role="region" aria-label="`).text(w.t("network.picture")).raw(`"><svg class="pic net" viewBox="0 0 `).num(netWidth).raw(" ").num(height).
		raw(`" role="group" aria-label="`).text(w.t("network.picture.label")).raw(`">` + "\n")
	several := severalTypes(rows)
	for _, e := range edges {
		w.edge(e)
	}
	for _, e := range edges {
		if several[lineClass(e.r.Type)] {
			w.edgeLabel(e)
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

// netNodes is the names in the relations, the heaviest first.
func (w *writer) netNodes(rows []*library.Relation, centre entity.ID) ([]netRow, []*node) {
	nodes := map[entity.ID]*node{}
	var order []*node
	at := func(id entity.ID, weight int) *node {
		n := nodes[id]
		if n == nil {
			label := w.nodeLabel(id)
			n = &node{id: id, label: label, column: w.column(id.Kind), half: 10 + textWidth(label)/2}
			nodes[id] = n
			order = append(order, n)
		}
		n.weight += weight
		return n
	}
	var edges []netRow
	for _, r := range rows {
		if r.From != r.To {
			edges = append(edges, netRow{at(r.From, r.Docs), at(r.To, r.Docs), r})
		}
	}
	if n := nodes[centre]; n != nil {
		n.weight = 1 << 30
	}
	slices.SortStableFunc(order, func(a, b *node) int { return b.weight - a.weight })
	return edges, order
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

// bands splits the names into those that are connected.
func bands(edges []netRow, order []*node) [][]*node {
	band := map[*node]int{}
	for i, n := range order {
		band[n] = i
	}
	for changed := true; changed; { // at most forty edges
		changed = false
		for _, e := range edges {
			if least := min(band[e.a], band[e.b]); band[e.a] != band[e.b] {
				band[e.a], band[e.b], changed = least, least, true
			}
		}
	}
	var out [][]*node
	at := map[int]int{}
	for _, n := range order {
		i, ok := at[band[n]]
		if !ok {
			i = len(out)
			at[band[n]] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], n)
	}
	return out
}

// placeBand gives each name of a band its place below top, and the band's end.
func placeBand(band []*node, edges []netRow, top int) int {
	columns := [3][]*node{}
	columns[1] = chained(column(band, 1), edges)
	for _, side := range []int{0, 2} {
		columns[side] = column(band, side)
	}
	number(columns[1])
	if len(columns[1]) == 0 {
		number(columns[0])
	}
	for _, side := range []int{0, 2} {
		middle := map[*node]float64{}
		for _, n := range columns[side] {
			middle[n] = barycentre(n, edges)
		}
		slices.SortStableFunc(columns[side], func(a, b *node) int { return cmp.Compare(middle[a], middle[b]) })
		number(columns[side])
	}
	tall := max(len(columns[0]), len(columns[1]), len(columns[2]))
	for c, nodes := range columns {
		for i, n := range nodes {
			n.x = netWidth*c/3 + netWidth/6
			if len(nodes) > 2 {
				n.x += []int{-26, 26}[i%2]
			}
			n.x = max(n.half+2, min(netWidth-n.half-2, n.x))
			slack := (tall - len(nodes)) * netRowHeight
			n.y = top + 18 + i*netRowHeight + slack*(2*i+1)/(2*len(nodes))
		}
	}
	return top + tall*netRowHeight
}

func column(band []*node, c int) []*node {
	var out []*node
	for _, n := range band {
		if n.column == c {
			out = append(out, n)
		}
	}
	return out
}

func number(nodes []*node) {
	for i, n := range nodes {
		n.row = i
	}
}

// chained orders a column so that names with a relation between them stand one
// below the other, what came first above.
func chained(nodes []*node, edges []netRow) []*node {
	var out []*node
	seen := map[*node]bool{}
	later := map[*node]bool{}
	for _, e := range edges {
		if e.a.column == e.b.column {
			later[e.b] = true
		}
	}
	var visit func(n *node)
	visit = func(n *node) {
		if seen[n] {
			return
		}
		seen[n] = true
		out = append(out, n)
		for _, e := range edges {
			if e.a == n && e.b.column == n.column {
				visit(e.b)
			}
		}
	}
	for _, n := range nodes {
		if !later[n] {
			visit(n)
		}
	}
	for _, n := range nodes {
		visit(n)
	}
	return out
}

// barycentre is where the neighbours of n in other columns stand, on average.
func barycentre(n *node, edges []netRow) float64 {
	sum, count := 0, 0
	for _, e := range edges {
		switch {
		case e.a == n && e.b.column != n.column:
			sum, count = sum+e.b.row, count+1
		case e.b == n && e.a.column != n.column:
			sum, count = sum+e.a.row, count+1
		}
	}
	if count == 0 {
		return float64(n.row)
	}
	return float64(sum) / float64(count)
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

// bend is how far a line within a column swings out, so that it passes beside
// the names between its ends.
func (e netRow) bend() int {
	if e.a.column != e.b.column || e.b.row-e.a.row == 1 || e.a.row-e.b.row == 1 {
		return 0
	}
	return 150
}

// edge draws a relation as a line.
func (w *writer) edge(e netRow) {
	w.raw(`<path class="`, lineClass(e.r.Type), `" d="M`, strconv.Itoa(e.a.x), " ", strconv.Itoa(e.a.y))
	if bend := e.bend(); bend > 0 {
		w.raw("Q").num(max(e.a.x, e.b.x) + bend).raw(" ").num((e.a.y + e.b.y) / 2).raw(" ")
	} else {
		w.raw("L")
	}
	w.num(e.b.x).raw(" ").num(e.b.y).raw("\"/>\n")
}

// edgeLabel writes the relation's word on a line that has room for it.
func (w *writer) edgeLabel(e netRow) {
	word := w.relation(e.r.Type)
	width := textWidth(word) + 6
	x, y := e.a.x+(e.b.x-e.a.x)/2, e.a.y+(e.b.y-e.a.y)/2
	if e.a.column != e.b.column {
		// between the two boxes
		from, to := e.a.x+e.a.half, e.b.x-e.b.half
		if from > to {
			from, to = e.b.x+e.b.half, e.a.x-e.a.half
		}
		if to-from < width {
			return
		}
		x = (from + to) / 2
		y = e.a.y + (e.b.y-e.a.y)*(x-e.a.x)/(e.b.x-e.a.x)
	} else {
		x += e.bend() / 2
		if e.bend() == 0 {
			return // the boxes touch
		}
	}
	w.raw(`<rect class="lab" x="`).num(x - width/2).raw(`" y="`).num(y - 9).raw(`" width="`).num(width).raw(`" height="17"/><text class="mid" x="`).num(x).raw(`" y="`).num(y + 4).raw(`">`).text(word).raw("</text>\n")
}

// nodeBox draws a name as a link, its box in the shape of its kind's badge.
func (w *writer) nodeBox(n *node) {
	round := ""
	if k := w.kindOf[n.id.Kind]; k != nil {
		round = k.Round
	}
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
