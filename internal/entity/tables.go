package entity

import (
	_ "embed"
	"fmt"
	"strings"

	"sillok/internal/edtf"
	"sillok/internal/say"
)

// The built-in tables. They are embedded as people read and correct them; to
// read and index them takes some 50 ms of processor time, so nothing stands between a table and
// the program that could fall behind it. data/README.md and
// data/README-systems.md say what the columns hold.
var (
	//go:embed data/agencies.tsv
	agenciesTSV string
	//go:embed data/clashes.tsv
	clashesTSV string
	//go:embed data/systems.tsv
	systemsTSV string
	//go:embed data/laws.tsv
	lawsTSV string
	//go:embed data/events.tsv
	eventsTSV string
	//go:embed data/people.tsv
	peopleTSV string
	//go:embed data/places.tsv
	placesTSV string
)

// eachRow calls f with the cells of each line of a table but the first.
func eachRow(name, text string, columns int, f func(line int, cell []string) error) error {
	cells := make([]string, columns)
	_, text, _ = strings.Cut(text, "\n")
	for line := 2; text != ""; line++ {
		var row string
		row, text, _ = strings.Cut(text, "\n")
		n := 0
		for more := true; more; n++ {
			var c string
			if c, row, more = strings.Cut(row, "\t"); n < columns {
				cells[n] = c
			}
		}
		if n != columns {
			return say.Errorf("%s:%d: %d columns, not %d", name, line, n, columns)
		}
		if err := f(line, cells); err != nil {
			return fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
	return nil
}

// reader turns tables into entities. Few dates differ, so each is read once.
type reader struct {
	entities []*Entity
	people   map[string]*Entity
	dates    map[string]edtf.Date

	rows    slab[Entity]
	aliases slab[Alias]
	ids     slab[ID]
	texts   slab[string]
}

// newReader gives a reader of about so many rows.
func newReader(rows int) *reader {
	return &reader{
		entities: make([]*Entity, 0, rows),
		people:   make(map[string]*Entity, 256),
		dates:    make(map[string]edtf.Date, 1024),
		rows:     make(slab[Entity], 0, rows),
	}
}

// slab hands out parts of large pieces, so that what is many and small takes few allocations.
type slab[T any] []T

// cut gives n new values.
func (s *slab[T]) cut(n int) []T {
	if n > cap(*s)-len(*s) {
		*s = make([]T, 0, max(n, 1024))
	}
	at := len(*s)
	*s = (*s)[:at+n]
	return (*s)[at : at+n : at+n]
}

func (r *reader) entity(e Entity) *Entity {
	p := &r.rows.cut(1)[0]
	*p = e
	return p
}

func readTables() ([]*Entity, error) {
	r := newReader(strings.Count(agenciesTSV, "\n") + strings.Count(systemsTSV, "\n") + strings.Count(lawsTSV, "\n") +
		strings.Count(eventsTSV, "\n") + strings.Count(peopleTSV, "\n"))
	for _, t := range []struct {
		name, text string
		columns    int
		row        func(int, []string) error
	}{
		{"laws.tsv", lawsTSV, 10, r.law},
		{"events.tsv", eventsTSV, 9, r.event},
		{"systems.tsv", systemsTSV, 13, r.system},
		{"agencies.tsv", agenciesTSV, 12, r.agency},
		{"people.tsv", peopleTSV, 7, r.person},
	} {
		if err := eachRow(t.name, t.text, t.columns, t.row); err != nil {
			return nil, err
		}
	}
	return r.entities, nil
}

func (r *reader) agency(_ int, c []string) (err error) {
	e := r.entity(Entity{ID: ID{"agency", c[0]}, Name: c[1], Class: c[2], Certainty: c[10], Note: c[11]})
	e.Predecessors, e.SucceededBy = r.idList("agency", c[5]), r.idList("agency", c[6])
	if c[7] != "" {
		e.Parent = ID{"agency", c[7]}
	}
	if err = r.names(e, c[8]); err != nil {
		return err
	}
	e.English = r.list(c[9])
	return r.add(e, c[3], c[4])
}

func (r *reader) system(_ int, c []string) (err error) {
	e := r.entity(Entity{ID: ID{"system", c[0]}, Name: c[1], Class: c[2], Certainty: c[10], Note: c[11]})
	e.Predecessors, e.SucceededBy = r.idList("system", c[5]), r.idList("system", c[6])
	for _, o := range r.list(c[7]) {
		owner, err := r.owner(o)
		if err != nil {
			return err
		}
		e.Owners = append(e.Owners, owner)
	}
	if err = r.names(e, c[8]); err != nil {
		return err
	}
	if e.Mark, err = parseMark(c[12]); err != nil {
		return err
	}
	e.English = r.list(c[9])
	return r.add(e, c[3], c[4])
}

func (r *reader) law(_ int, c []string) (err error) {
	e := r.entity(Entity{ID: ID{"law", c[0]}, Name: c[1], Class: "법령", Certainty: c[7], Note: c[8]})
	e.Predecessors, e.SucceededBy = r.idList("law", c[4]), r.idList("law", c[5])
	if err = r.names(e, c[6]); err != nil {
		return err
	}
	if e.Mark, err = parseMark(c[9]); err != nil {
		return err
	}
	return r.add(e, c[2], c[3])
}

// place reads a row of the kind that is read only where it is on.
func (r *reader) place(_ int, c []string) error {
	e := r.entity(Entity{ID: ID{Place, c[0]}, Name: c[1], Class: c[2], Certainty: c[5], Note: c[6]})
	if err := r.names(e, c[4]); err != nil {
		return err
	}
	return r.add(e, c[3], "")
}

// placesTable gives the built-in places.
func placesTable() ([]*Entity, error) {
	r := newReader(strings.Count(placesTSV, "\n"))
	err := eachRow("places.tsv", placesTSV, 7, r.place)
	return r.entities, err
}

func (r *reader) event(_ int, c []string) (err error) {
	e := r.entity(Entity{ID: ID{"event", c[0]}, Name: c[1], Class: c[2], Certainty: c[6], Note: c[7]})
	for _, h := range r.idList("agency", c[5]) {
		e.Owners = append(e.Owners, Owner{ID: h})
	}
	if err = r.names(e, c[4]); err != nil {
		return err
	}
	if e.Mark, err = parseMark(c[8]); err != nil {
		return err
	}
	return r.add(e, c[3], "")
}

// person reads one post; the rows of one id are one person. The table gives
// the last day in office, an Entity the first day gone.
func (r *reader) person(_ int, c []string) (err error) {
	p := Post{Post: c[1]}
	if c[2] != "" {
		p.Agency = ID{"agency", c[2]}
	}
	if p.Begin, err = r.date(c[3]); err != nil {
		return err
	}
	if p.End, err = r.date(c[4]); err != nil {
		return err
	}
	p.End = dayAfter(p.End)
	e := r.people[c[6]]
	if e == nil {
		e = r.entity(Entity{ID: ID{"person", c[6]}, Name: c[0], Certainty: c[5], Mark: MarkContext})
		r.people[c[6]] = e
		r.entities = append(r.entities, e)
	}
	e.Posts = append(e.Posts, p)
	return nil
}

// dayAfter turns a last day into the first day gone. A month or a year stays:
// the end lies somewhere in it either way.
func dayAfter(d edtf.Date) edtf.Date {
	if day, ok := d.Day(); ok {
		return day.AddDays(1).Date()
	}
	return d
}

func (r *reader) add(e *Entity, begin, end string) (err error) {
	if e.Begin, err = r.date(begin); err != nil {
		return err
	}
	if e.End, err = r.date(end); err != nil {
		return err
	}
	r.entities = append(r.entities, e)
	return nil
}

func (r *reader) date(s string) (edtf.Date, error) {
	if s == "" {
		return edtf.Date{}, nil
	}
	if d, ok := r.dates[s]; ok {
		return d, nil
	}
	d, err := edtf.Parse(s)
	r.dates[s] = d
	return d, err
}

// names reads the cell of aliases. The name itself may stand among them, to
// carry a "?".
func (r *reader) names(e *Entity, cell string) error {
	if cell == "" || cell == e.Name {
		return nil
	}
	room := r.aliases.cut(1 + strings.Count(cell, ";"))
	n := 0
	for more := true; more; {
		var s string
		s, cell, more = strings.Cut(cell, ";")
		text, context := strings.CutPrefix(s, "?")
		if text == e.Name {
			if context {
				e.Mark = MarkContext
			}
			continue
		}
		room[n].Text, room[n].Context = text, context
		n++
	}
	e.Aliases = room[:n:n]
	r.aliases = r.aliases[:len(r.aliases)-len(room)+n] // what is left is for the next
	return nil
}

// owner reads id@begin/end.
func (r *reader) owner(s string) (o Owner, err error) {
	name, span, _ := strings.Cut(s, "@")
	begin, end, _ := strings.Cut(span, "/")
	o.ID = ID{"agency", name}
	if o.Begin, err = r.date(strings.Trim(begin, ".")); err != nil {
		return o, err
	}
	o.End, err = r.date(strings.Trim(end, "."))
	return o, err
}

func parseMark(s string) (Mark, error) {
	switch s {
	case "yes":
		return MarkYes, nil
	case "context":
		return MarkContext, nil
	case "no":
		return MarkNo, nil
	}
	return 0, say.Errorf("mark is %q, not yes, context or no", s)
}

func (r *reader) list(cell string) []string {
	if cell == "" {
		return nil
	}
	out := r.texts.cut(1 + strings.Count(cell, ";"))
	for i := range out {
		out[i], cell, _ = strings.Cut(cell, ";")
	}
	return out
}

func (r *reader) idList(kind, cell string) []ID {
	if cell == "" {
		return nil
	}
	out := r.ids.cut(1 + strings.Count(cell, ";"))
	for i := range out {
		out[i].Kind = kind
		out[i].Name, cell, _ = strings.Cut(cell, ";")
	}
	return out
}
