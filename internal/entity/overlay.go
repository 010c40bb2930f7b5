package entity

import (
	"slices"
	"strings"

	"sillok/internal/diag"
)

// With lays names files (content/names/*.yaml) over a and gives the Authority
// that results; a stays as it was. What is wrong in the files is returned with
// its place, and the lines that are right hold.
func (a *Authority) With(files []*diag.File) (*Authority, []diag.Problem) {
	files = slices.Clone(files)
	slices.SortFunc(files, func(x, y *diag.File) int { return strings.Compare(x.Name, y.Name) })
	b := a.clone()
	r := &namesReader{a: b}
	for _, f := range files {
		r.file(f)
	}
	o := &overlay{namesReader: r, listed: make(map[ID]*line, len(r.lines)), own: make(map[ID]bool)}
	o.checkIDs()
	o.checkRefs()
	o.checkAliases()
	for _, l := range o.lines {
		if !l.bad {
			o.apply(l)
		}
	}
	o.link()
	o.merge()
	b.settle()
	diag.Sort(r.problems)
	return b, r.problems
}

// overlay changes an Authority by lines.
type overlay struct {
	*namesReader
	listed map[ID]*line
	own    map[ID]bool // entities that are copies already
}

// entity gives the entity of id to change: a copy, or a new one.
func (o *overlay) entity(l *line) *Entity {
	if old := o.a.byID[l.id]; old != nil {
		return o.copy(old)
	}
	e := &Entity{ID: l.id, Name: bareName(l.id.Name), Certainty: certaintySite}
	if l.kind.Name == "person" {
		e.Mark = MarkContext
	}
	o.a.entities = append(o.a.entities, e)
	o.a.byID[l.id] = e
	o.own[l.id] = true
	return e
}

// copy gives an Entity of o.a that may be changed.
func (o *overlay) copy(old *Entity) *Entity {
	if o.own[old.ID] {
		return old
	}
	e := *old
	e.Aliases = slices.Clone(old.Aliases)
	e.English = slices.Clone(old.English)
	e.Predecessors, e.SucceededBy = slices.Clone(old.Predecessors), slices.Clone(old.SucceededBy)
	e.Owners, e.Posts = slices.Clone(old.Owners), slices.Clone(old.Posts)
	e.NeverLink, e.Was = slices.Clone(old.NeverLink), slices.Clone(old.Was)
	o.a.entities[slices.Index(o.a.entities, old)] = &e
	o.a.byID[e.ID] = &e
	o.own[e.ID] = true
	return &e
}

// bareName is the name that an id stands for: 행정안전부 of 행정안전부_(2008).
func bareName(id string) string {
	if i := strings.LastIndex(id, "_("); i > 0 && strings.HasSuffix(id, ")") {
		id = id[:i]
	}
	return strings.ReplaceAll(id, "_", " ")
}

// apply changes one entity as its line says.
func (o *overlay) apply(l *line) {
	if l.id.IsZero() {
		for _, s := range l.never {
			o.a.never[ID{l.kind.Name, key(s)}] = true
		}
		return
	}
	e := o.entity(l)
	e.Site, e.File, e.At = true, l.file, l.at
	set(&e.Name, l.name)
	set(&e.Class, l.class)
	set(&e.Note, l.note)
	if l.has["begin"] != nil {
		e.Begin = l.begin
	}
	if l.has["end"] != nil {
		e.End = l.end
	}
	if l.has["mark"] != nil {
		e.Mark = l.mark
	} else if e.Mark == MarkNo {
		e.Mark = MarkContext
	}
	if !l.parent.IsZero() {
		e.Parent = l.parent
	}
	e.addAliases(l.aliases)
	e.English = union(e.English, l.english)
	e.Predecessors, e.SucceededBy = union(e.Predecessors, l.predecessors), union(e.SucceededBy, l.successors)
	if l.owners != nil {
		e.Owners = l.owners
	}
	e.Posts = append(e.Posts, l.posts...)
	e.Hide = l.hide
	e.NeverLink, e.Was = union(e.NeverLink, l.never), union(e.Was, l.was)
	for _, w := range l.was {
		o.a.was[ID{l.kind.Name, w}] = l.id
	}
}

func set(s *string, to string) {
	if to != "" {
		*s = to
	}
}

// addAliases puts a site's aliases before the built-in ones, and in their
// place where both list one.
func (e *Entity) addAliases(add []Alias) {
	old := slices.DeleteFunc(e.Aliases, func(al Alias) bool {
		return slices.ContainsFunc(add, func(n Alias) bool { return key(n.Text) == key(al.Text) })
	})
	e.Aliases = append(slices.Clone(add), old...)
}

func union[T comparable](s, add []T) []T {
	for _, x := range add {
		if !slices.Contains(s, x) {
			s = append(s, x)
		}
	}
	return s
}

// Never reports whether a site, or nothing else, keeps surface from meaning
// id: the entity is hidden, or the surface is listed under never.
func (a *Authority) Never(surface string, id ID) bool {
	if a.neverOf(id.Kind, surface) {
		return true
	}
	e := a.Get(id)
	return e != nil && e.never(surface)
}

// neverOf reports whether no entity of the kind has the surface.
func (a *Authority) neverOf(kind, surface string) bool {
	return len(a.never) > 0 && a.never[ID{kind, key(surface)}]
}

func (e *Entity) never(surface string) bool {
	return e.Hide || slices.ContainsFunc(e.NeverLink, func(s string) bool { return key(s) == key(surface) })
}
