package pdf

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"
)

// flow is a column: lines and tables one below the other.
type flow struct {
	items []item
	right float64 // how far its lines reach
	whole bool    // it is no column beside another
}

// item is a line or a table.
type item struct {
	box
	line  *line
	table *table
}

// row is what stands on one height, from left to right.
type row struct {
	box
	base  float64
	parts []item
}

// Columns are read one after the other when so many rows have text on both sides
// of a gutter this wide (in sizes of letters), each side is this share of the
// width and its lines fill it: prose, and no label with its value.
const (
	columnRows   = 4
	gutterWidth  = 1.0
	columnShare  = 0.25
	columnFilled = 0.6
	apartRows    = 2.6 // room below a row, in sizes, that ends columns
)

// order gives what stands on a page, or in a cell, as it is read.
func order(lines []*line, tables []*table) []flow {
	rows := rowsOf(lines, tables)
	if len(rows) == 0 {
		return nil
	}
	var flows []flow
	single := flow{right: math.Inf(-1), whole: true}
	flush := func() {
		if len(single.items) > 0 {
			flows = append(flows, single)
		}
		single = flow{right: math.Inf(-1), whole: true}
	}
	for i := 0; i < len(rows); {
		if n, x := band(rows[i:]); n > 0 {
			flush()
			left, right := divide(rows[i:i+n], x)
			for _, f := range append(order(left, nil), order(right, nil)...) {
				f.whole = false
				flows = append(flows, f)
			}
			i += n
			continue
		}
		single.add(rows[i])
		i++
	}
	flush()
	return flows
}

// add adds a row to a column.
func (f *flow) add(r row) {
	var parts []*line
	for _, p := range r.parts {
		if p.table != nil {
			f.items = append(f.items, p)
			continue
		}
		parts = append(parts, p.line)
	}
	if len(parts) > 0 {
		l := joinParts(parts)
		f.items = append(f.items, item{box: l.box, line: l})
		if !l.parted {
			f.right = max(f.right, l.right)
		}
	}
}

// rowsOf sorts lines and tables into rows from the top.
func rowsOf(lines []*line, tables []*table) []row {
	var items []item
	for _, l := range lines {
		items = append(items, item{box: l.box, line: l})
	}
	for _, t := range tables {
		items = append(items, item{box: t.box, table: t})
	}
	base := func(i item) float64 {
		if i.line != nil {
			return i.line.base
		}
		return i.top
	}
	slices.SortStableFunc(items, func(a, b item) int { return cmp.Compare(base(b), base(a)) })
	var rows []row
	for _, i := range items {
		last := len(rows) - 1
		if i.line != nil && last >= 0 && rows[last].parts[0].line != nil && rows[last].base-base(i) < i.line.size*0.45 {
			rows[last].parts = append(rows[last].parts, i)
			rows[last].box = rows[last].around(i.box)
			continue
		}
		rows = append(rows, row{box: i.box, base: base(i), parts: []item{i}})
	}
	for i := range rows {
		slices.SortStableFunc(rows[i].parts, func(a, b item) int { return cmp.Compare(a.left, b.left) })
	}
	return rows
}

// span is a stretch of x.
type span struct{ from, to float64 }

// band finds how many rows from the first on stand in two columns, and the
// middle of the gutter between them; 0 where they do not.
func band(rows []row) (n int, middle float64) {
	free := []span{{math.Inf(-1), math.Inf(1)}}
	var area box
	both := 0
	for i := range rows {
		r := &rows[i]
		if r.parts[0].table != nil || i > 0 && rows[i-1].bottom-r.top > apartRows*r.parts[0].line.size {
			break
		}
		left := narrow(free, r)
		around := r.box
		if i > 0 {
			around = area.around(r.box)
		}
		_, ok := gutter(left, around)
		if i >= columnRows && !ok {
			break
		}
		free, area, n = left, around, i+1
		if ok && len(r.parts) > 1 {
			both++
		}
	}
	if both < columnRows {
		return 0, 0
	}
	g, ok := gutter(free, area)
	if !ok || !prose(rows[:n], g, area) {
		return 0, 0
	}
	return n, (g.from + g.to) / 2
}

// narrow takes the places of a row's parts from what is free.
func narrow(free []span, r *row) []span {
	var out []span
	for _, f := range free {
		from := f.from
		for _, p := range r.parts {
			if p.right <= from || p.left >= f.to {
				continue
			}
			if p.left > from {
				out = append(out, span{from, p.left})
			}
			from = max(from, p.right)
		}
		if from < f.to {
			out = append(out, span{from, f.to})
		}
	}
	return out
}

// gutter is the widest free stretch inside an area.
func gutter(free []span, area box) (span, bool) {
	var widest span
	for _, f := range free {
		if f.from >= area.left && f.to <= area.right && f.to-f.from > widest.to-widest.from {
			widest = f
		}
	}
	return widest, widest.to-widest.from > 0
}

// prose reports whether both sides of a gutter are columns of running text.
func prose(rows []row, g span, area box) bool {
	for _, side := range []box{{area.left, 0, g.from, 0}, {g.to, 0, area.right, 0}} {
		if side.width() < columnShare*area.width() {
			return false
		}
		filled, n := 0, 0
		for i := range rows {
			for _, p := range rows[i].parts {
				if p.left < side.left-1 || p.right > side.right+1 {
					continue
				}
				if g.to-g.from < gutterWidth*p.line.size {
					return false
				}
				n++
				if p.width() >= columnFilled*side.width() && utf8.RuneCountInString(p.line.text) >= 8 {
					filled++
				}
			}
		}
		if n < columnRows || filled*2 < n {
			return false
		}
	}
	return true
}

// divide parts the lines of rows at x.
func divide(rows []row, x float64) (left, right []*line) {
	for i := range rows {
		for _, p := range rows[i].parts {
			if p.right <= x {
				left = append(left, p.line)
			} else {
				right = append(right, p.line)
			}
		}
	}
	return left, right
}
