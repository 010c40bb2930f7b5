package pdf

import (
	"cmp"
	"math"
	"slices"
)

// A grid is drawn lines that cross: its cells are the rectangles that lines go
// around, merged where none goes between. One that does not come out as
// rectangles is a drawing and no table.

// table is a grid with what stands in it.
type table struct {
	box
	cells []*cell
}

// cell is a rectangle of a table.
type cell struct {
	box
	row, column, rows, columns int
	words                      []word
	tables                     []*table
}

const (
	touch     = 3.0  // points: lines this near each other touch
	openSide  = 8.0  // lines that reach this far beyond the outermost upright have an open side
	maxRules  = 3000 // of a page
	maxSlots  = 20_000
	pageShare = 0.6 // a frame around more of the page than this is decoration
)

// grids finds the tables of a page, smaller ones before those around them.
func (p *page) grids() []*table {
	rules := merge(p.rules)
	if len(rules) > maxRules {
		return nil
	}
	var tables []*table
	for _, group := range groups(rules) {
		if t := newGrid(group); t != nil && !(len(t.cells) == 1 && t.area() > pageShare*p.area()) {
			tables = append(tables, t)
		}
	}
	slices.SortStableFunc(tables, func(a, b *table) int { return cmp.Compare(a.area(), b.area()) })
	return tables
}

func (b box) area() float64 { return b.width() * b.height() }

// merge joins lines that go on one another, dashes too.
func merge(rules []rule) []rule {
	rules = slices.Clone(rules)
	slices.SortFunc(rules, func(a, b rule) int {
		return cmp.Or(compareBool(a.down, b.down), cmp.Compare(a.at, b.at), cmp.Compare(a.from, b.from))
	})
	var out []rule
	open := 0 // those before it lie too far from r to be joined
	for _, r := range rules {
		for open < len(out) && (out[open].down != r.down || out[open].at < r.at-1) {
			open++
		}
		joined := false
		for i := open; i < len(out); i++ {
			if r.from <= out[i].to+touch && r.to >= out[i].from-touch {
				out[i].from, out[i].to = min(out[i].from, r.from), max(out[i].to, r.to)
				joined = true
				break
			}
		}
		if !joined {
			out = append(out, r)
		}
	}
	return out
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// groups parts lines into those that touch one another.
func groups(rules []rule) [][]rule {
	parent := make([]int, len(rules))
	for i := range parent {
		parent[i] = i
	}
	for i := range rules {
		for j := range i {
			if rules[i].touches(&rules[j]) {
				parent[root(parent, i)] = root(parent, j)
			}
		}
	}
	byRoot := map[int][]rule{}
	var order []int
	for i, r := range rules {
		at := root(parent, i)
		if byRoot[at] == nil {
			order = append(order, at)
		}
		byRoot[at] = append(byRoot[at], r)
	}
	var out [][]rule
	for _, at := range order {
		out = append(out, byRoot[at])
	}
	return out
}

// root finds the representative of a set and shortens the way to it.
func root(parent []int, i int) int {
	for parent[i] != i {
		parent[i] = parent[parent[i]]
		i = parent[i]
	}
	return i
}

// touches reports whether two lines cross or meet.
func (r *rule) touches(o *rule) bool {
	if r.down == o.down {
		return math.Abs(r.at-o.at) <= touch && r.from <= o.to+touch && r.to >= o.from-touch
	}
	return o.at >= r.from-touch && o.at <= r.to+touch && r.at >= o.from-touch && r.at <= o.to+touch
}

// newGrid makes a table of lines that touch; nil where they are none.
func newGrid(rules []rule) *table {
	rules = append(rules, openSides(rules)...)
	var xs, ys []float64
	for _, r := range rules {
		if r.down {
			xs = append(xs, r.at)
		} else {
			ys = append(ys, r.at)
		}
	}
	xs, ys = places(xs), places(ys)
	slices.Reverse(ys) // rows count from the top
	if len(xs) < 2 || len(ys) < 2 || (len(xs)-1)*(len(ys)-1) > maxSlots {
		return nil
	}
	g := &slots{rules: rules, xs: xs, ys: ys, rows: len(ys) - 1, columns: len(xs) - 1}
	cells, ok := g.cells()
	if !ok || len(cells) == 0 {
		return nil
	}
	return &table{box{xs[0], ys[len(ys)-1], xs[len(xs)-1], ys[0]}, cells}
}

// openSides gives the uprights that a table without sides lacks: its lines
// across reach beyond the outermost of those that are drawn.
func openSides(rules []rule) []rule {
	left, right := math.Inf(1), math.Inf(-1)
	var across []rule
	for _, r := range rules {
		if r.down {
			left, right = min(left, r.at), max(right, r.at)
		} else {
			across = append(across, r)
		}
	}
	if len(across) < 2 || left > right {
		return nil
	}
	var out []rule
	for _, side := range []struct {
		end    func(rule) float64
		beyond func(x float64) bool
	}{
		{func(r rule) float64 { return r.from }, func(x float64) bool { return x < left-openSide }},
		{func(r rule) float64 { return r.to }, func(x float64) bool { return x > right+openSide }},
	} {
		low, high, x, n := math.Inf(1), math.Inf(-1), 0.0, 0
		for _, r := range across {
			if at := side.end(r); side.beyond(at) && (n == 0 || math.Abs(at-x) <= touch) {
				low, high, x = min(low, r.at), max(high, r.at), at
				n++
			}
		}
		if n > 1 {
			out = append(out, rule{true, x, low, high})
		}
	}
	return out
}

// places gives sorted numbers, those that touch as one.
func places(list []float64) []float64 {
	slices.Sort(list)
	var out []float64
	for _, x := range list {
		if len(out) == 0 || x-out[len(out)-1] > touch {
			out = append(out, x)
		}
	}
	return out
}

// slots is a grid of the places at which lines stand.
type slots struct {
	rules         []rule
	xs, ys        []float64
	rows, columns int
}

// wall reports whether a line goes along at, past the place across.
func (g *slots) wall(down bool, at, across float64) bool {
	for i := range g.rules {
		r := &g.rules[i]
		if r.down == down && math.Abs(r.at-at) <= touch && r.from <= across && r.to >= across {
			return true
		}
	}
	return false
}

// cells merges slots with no line between them. ok is false where one is no
// rectangle. What is open to the outside is no cell.
func (g *slots) cells() (list []*cell, ok bool) {
	outside := g.rows * g.columns
	parent := make([]int, outside+1)
	for i := range parent {
		parent[i] = i
	}
	join := func(a, b int) { parent[root(parent, a)] = root(parent, b) }
	for row := range g.rows {
		y := (g.ys[row] + g.ys[row+1]) / 2
		for column := range g.columns {
			x := (g.xs[column] + g.xs[column+1]) / 2
			slot := row*g.columns + column
			for _, side := range []struct {
				open     bool
				neighbor int
				edge     bool
			}{
				{!g.wall(true, g.xs[column], y), slot - 1, column == 0},
				{!g.wall(true, g.xs[column+1], y), slot + 1, column == g.columns-1},
				{!g.wall(false, g.ys[row], x), slot - g.columns, row == 0},
				{!g.wall(false, g.ys[row+1], x), slot + g.columns, row == g.rows-1},
			} {
				switch {
				case side.open && side.edge:
					join(slot, outside)
				case side.open:
					join(slot, side.neighbor)
				}
			}
		}
	}
	return g.rectangles(parent, root(parent, outside))
}

// rectangles makes cells of merged slots.
func (g *slots) rectangles(parent []int, outside int) (list []*cell, ok bool) {
	byRoot := map[int]*cell{}
	count := map[*cell]int{}
	for slot := range g.rows * g.columns {
		at := root(parent, slot)
		if at == outside {
			continue
		}
		row, column := slot/g.columns, slot%g.columns
		c := byRoot[at]
		if c == nil {
			c = &cell{row: row, column: column}
			byRoot[at] = c
			list = append(list, c)
		}
		if column < c.column {
			return nil, false
		}
		c.rows, c.columns = max(c.rows, row-c.row+1), max(c.columns, column-c.column+1)
		count[c]++
	}
	for _, c := range list {
		if count[c] != c.rows*c.columns {
			return nil, false
		}
		c.box = box{g.xs[c.column], g.ys[c.row+c.rows], g.xs[c.column+c.columns], g.ys[c.row]}
	}
	return list, true
}

// fill puts the words of a page into the cells they stand in, and smaller tables
// into the cells of larger ones. What stands in none is given back.
func fill(tables []*table, words []word) (outer []*table, rest []word) {
	for _, w := range words {
		if c := cellAround(tables, w.box); c != nil {
			c.words = append(c.words, w)
		} else {
			rest = append(rest, w)
		}
	}
	for i, t := range tables {
		if c := cellAround(tables[i+1:], t.box); c != nil {
			c.tables = append(c.tables, t)
		} else {
			outer = append(outer, t)
		}
	}
	return outer, rest
}

// cellAround finds the cell of the smallest table that holds b.
func cellAround(tables []*table, b box) *cell {
	for _, t := range tables {
		if !t.holds(b) {
			continue
		}
		for _, c := range t.cells {
			if c.holds(b) {
				return c
			}
		}
	}
	return nil
}
