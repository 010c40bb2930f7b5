package site

import (
	"html/template"
	"slices"
	"strconv"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/site/view"
)

// The map of ministries is drawn like that of a metro: a body is a stretch of a
// line with a station where it begins, what follows it goes on on the same line,
// and what is split off or joined changes over. It shows the names files' bodies
// of central government, with a link where documents name one.

const ministriesPath = "network/ministries/index.html"

// ministryClasses is the classes of bodies on the map.
var ministryClasses = []string{"부", "처"}

// Ministries is the data of ministries.html.
type Ministries struct{ Frame }

func (s *Site) ministryPages() []Page {
	f := s.frame(ministriesPath, "network", s.t("ministries"), s.t("ministries.lead"))
	return []Page{{f.path, "ministries.html", &Ministries{f}}}
}

// station is a body on the map.
type station struct {
	x        *entity.Entity
	from, to float64 // in years
	line     *line
}

// line is bodies that follow one another; its place is settled last.
type line struct {
	last *station
	row  int
}

// metro puts the bodies on lines. A body takes the line of the first predecessor
// whose line nobody has taken; one that takes none begins a line below that of
// its first predecessor.
func (s *Site) metro() (stations []*station, lines []*line) {
	newest, _ := s.lib.Newest.Latest()
	today := yearPos(newest)
	for _, x := range s.lib.Names.All() {
		if day, ok := x.Begin.Earliest(); ok && x.ID.Kind == "agency" && slices.Contains(ministryClasses, x.Class) {
			st := &station{x: x, from: yearPos(day), to: max(today, yearPos(day)+0.2)}
			if end, ok := x.End.Earliest(); ok {
				st.to = yearPos(end)
			}
			stations = append(stations, st)
		}
	}
	slices.SortStableFunc(stations, func(a, b *station) int { return edtf.Compare(a.x.Begin, b.x.Begin) })
	byID := map[entity.ID]*station{}
	for _, st := range stations {
		byID[st.x.ID] = st
		at := len(lines)
		for _, id := range st.x.Predecessors {
			p := byID[id]
			if p == nil {
				continue
			}
			if p.line.last == p {
				st.line = p.line
				break
			}
			if at == len(lines) {
				at = slices.Index(lines, p.line) + 1
			}
		}
		if st.line == nil {
			st.line = &line{}
			lines = slices.Insert(lines, at, st.line)
		}
		st.line.last = st
	}
	return stations, pack(stations, lines)
}

// near is how many rows above its own a line may go up to.
const near = 8

// pack puts lines whose times do not meet on one row, so that the map is no
// taller than it must be.
func pack(stations []*station, lines []*line) []*line {
	begin, end := map[*line]float64{}, map[*line]float64{}
	for _, st := range stations {
		if _, ok := begin[st.line]; !ok {
			begin[st.line] = st.from
		}
		end[st.line] = max(end[st.line], st.to)
	}
	var rows []float64 // when each row is free again
	for _, l := range lines {
		l.row = len(rows)
		for n := max(0, len(rows)-near); n < len(rows); n++ {
			if rows[n]+4 < begin[l] {
				l.row = n
				break
			}
		}
		if l.row == len(rows) {
			rows = append(rows, 0)
		}
		rows[l.row] = end[l]
	}
	return lines
}

// The map's measures, in pixels of its own scale.
const (
	metroYear  = 26 // of a year
	metroRow   = 34
	metroFirst = 1948
	metroTop   = 30
)

func metroX(year float64) int { return 20 + int((year-metroFirst)*metroYear) }

// Map is the map as a picture with links.
func (m *Ministries) Map() template.HTML {
	p := m.here()
	stations, lines := p.metro()
	last, rows := float64(metroFirst), 0
	for _, st := range stations {
		last = max(last, st.to)
	}
	for _, l := range lines {
		rows = max(rows, l.row+1)
	}
	width, height := metroX(last)+90, metroTop+rows*metroRow+10
	d := &drawing{place: p}
	d.raw(`<svg class="pic metro agency" viewBox="0 0 `).num(width).raw(" ").num(height).raw(`" role="group" aria-label="`).text(p.t("ministries")).raw(`">`)
	for year := metroFirst + 2; float64(year) <= last; year += 5 {
		x := strconv.Itoa(metroX(float64(year)))
		d.line("thin", x, x, 20, height)
		d.label("mid", x, 14, strconv.Itoa(year))
	}
	byID := map[entity.ID]*station{}
	for _, st := range stations {
		byID[st.x.ID] = st
	}
	for _, st := range stations {
		for _, id := range st.x.Predecessors {
			if before := byID[id]; before != nil && before.line.row != st.line.row {
				d.transfer(before, st)
			}
		}
	}
	for _, st := range stations {
		d.station(st)
	}
	return d.done()
}

func (st *station) y() int { return metroTop + st.line.row*metroRow + 22 }

// transfer draws the change from one line to another.
func (d *drawing) transfer(a, b *station) {
	x, y := metroX(a.to), a.y()
	d.raw(`<path d="M`).num(x - 8).raw(" ").num(y).raw("L").num(metroX(b.from)).raw(" ").num(b.y()).raw(`"/>`)
}

// station draws a body: its stretch of the line, its station, its name.
func (d *drawing) station(st *station) {
	x, y := metroX(st.from), st.y()
	length := max(metroX(st.to)-x-4, 4)
	path := d.paths[st.x.ID]
	if path != "" {
		d.link(path, bare(st.x.ID)+" "+d.lifetime(st.x))
	}
	class := "pale"
	if path != "" {
		class = "bar"
	}
	d.rect(class, strconv.Itoa(x), y-3, strconv.Itoa(length), 6)
	d.circle("hollow", strconv.Itoa(x), y, 5)
	name := bare(st.x.ID)
	if room := length / 12; room < len([]rune(name)) && room > 1 {
		name = cut(name, room)
	} else if room <= 1 {
		name = ""
	}
	if path != "" {
		d.unlink()
	}
	if name != "" { // outside the link, whose name is the body's in full
		class := ""
		if path != "" {
			class = "on"
		}
		d.label(class, strconv.Itoa(x+1), y-9, name)
	}
}

// List is the same as a list: the bodies of the map that documents name.
func (m *Ministries) List() view.Section {
	p := m.here()
	stations, _ := p.metro()
	s := view.Section{ID: "list", Title: p.t("ministries.list"), Note: p.t("by.register")}
	for _, st := range stations {
		if p.paths[st.x.ID] != "" {
			n := p.nameOf(st.x.ID)
			n.Note = p.lifetime(st.x)
			s.Index = append(s.Index, n)
		}
	}
	return s
}
