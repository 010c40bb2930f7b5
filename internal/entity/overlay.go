package entity

import (
	"fmt"
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
	b.settle()
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

// checkIDs reports ids that are listed twice, or live and former at once.
func (o *overlay) checkIDs() {
	for _, l := range o.lines {
		if l.id.IsZero() {
			continue
		}
		if other := o.listed[l.id]; other != nil {
			o.on(l, l.at, "it stands at "+where(other.file, other.at)+" too; one line an id", "%s is listed twice", l.id.Name)
			continue
		}
		o.listed[l.id] = l
	}
	former := make(map[ID]*line)
	for _, l := range o.lines {
		for _, w := range l.was {
			id := ID{l.kind.Name, w}
			switch {
			case o.a.byID[id] != nil || o.listed[id] != nil:
				o.on(l, l.has["was"].At, "write merge: ["+w+"] if they are the same", "was: %s is an id of its own", w)
			case former[id] != nil:
				o.on(l, l.has["was"].At, "it stands at "+where(former[id].file, former[id].at)+" too", "was: %s became two ids", w)
			}
			former[id] = l
		}
	}
}

// on reports a problem of l.
func (o *overlay) on(l *line, at diag.Span, hint, format string, args ...any) {
	o.cur = l
	o.problem(l.file, at, hint, format, args...)
	o.cur = nil
}

// where is file:line:col.
func where(f *diag.File, at diag.Span) string {
	line, col := f.Position(at.Start)
	return fmt.Sprintf("%s:%d:%d", f.Name, line, col)
}

// checkRefs reports ids that nobody lists.
func (o *overlay) checkRefs() {
	merged := make(map[ID]*line)
	for _, l := range o.lines {
		for _, ref := range l.refs {
			switch {
			case ref.id == l.id:
				o.on(l, ref.at, "", "%s refers to itself", l.id.Name)
			case o.a.Get(ref.id) == nil && o.listed[ref.id] == nil:
				o.on(l, ref.at, o.hint(ref.id), "no %s has the id %s", ref.id.Kind, ref.id.Name)
			}
		}
		for _, id := range l.merge {
			switch {
			case o.listed[id] != nil:
				o.on(l, l.has["merge"].At, "keep one of the two lines", "merge: %s has a line of its own at %s", id.Name, where(o.listed[id].file, o.listed[id].at))
			case merged[id] != nil:
				o.on(l, l.has["merge"].At, "it stands at "+where(merged[id].file, merged[id].at)+" too", "merge: %s goes into two ids", id.Name)
			}
			merged[id] = l
		}
	}
}

// hint says what an unknown id may have meant.
func (o *overlay) hint(id ID) string {
	for _, e := range o.a.entities {
		if e.ID.Kind == id.Kind && e.hasName(key(id.Title())) {
			return id.Name + " is a name of " + e.ID.Name
		}
	}
	if near := o.a.Suggest(id.Kind, id.Name); near != "" {
		return "did you mean " + near + "?"
	}
	return "for an id that only pages have, write was"
}

func (e *Entity) hasName(k string) bool {
	if key(e.Name) == k {
		return true
	}
	for _, al := range e.Aliases {
		if key(al.Text) == k {
			return true
		}
	}
	return slices.ContainsFunc(e.English, func(s string) bool { return key(strings.TrimPrefix(s, "?")) == k })
}

// checkAliases reports one alias in two files, and warns of one that means two
// things at one time within a file.
func (o *overlay) checkAliases() {
	type place struct {
		l  *line
		al *Alias
	}
	seen := make(map[string]place)
	for _, l := range o.lines {
		for i := range l.aliases {
			al := &l.aliases[i]
			first, ok := seen[key(al.Text)]
			switch {
			case !ok:
				seen[key(al.Text)] = place{l, al}
			case first.l == l:
				o.on(l, al.At, "", "alias %s stands in this line twice", al.Text)
			case first.l.file != l.file:
				o.on(l, al.At, "it stands at "+where(first.l.file, first.al.At)+" too; keep one", "alias %s is in two files", al.Text)
			case meet(l, al, first.l, first.al) && l.split.IsZero() && first.l.split.IsZero():
				o.problems = append(o.problems, diag.Problem{Rule: "name", File: l.file, At: al.At, Warning: true,
					Message: fmt.Sprintf("alias %s also means %s at the same time", al.Text, first.l.id.Name),
					Hint:    "say when each holds: " + al.Text + "@2012/2015, or put ? before it"})
			}
		}
	}
}

// meet reports whether two aliases hold on some day together.
func meet(l *line, x *Alias, m *line, y *Alias) bool {
	if x.Context && y.Context {
		return false
	}
	days := func(l *line, al *Alias) span {
		s := l.life()
		b := life(al.Begin, al.End)
		return span{max(s.first, b.first), min(s.last, b.last)}
	}
	return days(l, x).fit(days(m, y)) == FitAlive
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

// link writes succession on both sides and takes aliases from what was split.
func (o *overlay) link() {
	for _, l := range o.lines {
		if l.bad || l.id.IsZero() {
			continue
		}
		for _, id := range l.predecessors {
			if e := o.a.byID[id]; e != nil {
				e = o.copy(e)
				e.SucceededBy = union(e.SucceededBy, []ID{l.id})
			}
		}
		for _, id := range l.successors {
			if e := o.a.byID[id]; e != nil {
				e = o.copy(e)
				e.Predecessors = union(e.Predecessors, []ID{l.id})
			}
		}
		if e := o.a.byID[l.split]; e != nil {
			e = o.copy(e)
			e.Aliases = slices.DeleteFunc(e.Aliases, func(al Alias) bool {
				return slices.ContainsFunc(l.aliases, func(n Alias) bool { return key(n.Text) == key(al.Text) })
			})
		}
	}
}

// merge gives the names of merged entities to those they go into, and turns
// all that points to them.
func (o *overlay) merge() {
	into := make(map[ID]ID)
	for _, l := range o.lines {
		if l.bad {
			continue
		}
		for _, id := range l.merge {
			gone, e := o.a.byID[id], o.a.byID[l.id]
			if gone == nil || e == nil || gone == e {
				continue
			}
			into[id] = l.id
			e.absorb(gone)
			delete(o.a.byID, id)
			o.a.entities = slices.DeleteFunc(o.a.entities, func(x *Entity) bool { return x == gone })
			for old, now := range o.a.was {
				if now == id {
					o.a.was[old] = l.id
				}
			}
			o.a.was[id] = l.id
		}
	}
	if len(into) == 0 {
		return
	}
	for _, e := range slices.Clone(o.a.entities) {
		if e.pointsTo(into) {
			o.copy(e).turn(into)
		}
	}
}

// absorb takes the names and the history of gone, which is the same thing.
func (e *Entity) absorb(gone *Entity) {
	have := func(s string) bool { return e.hasName(key(s)) }
	for _, al := range append([]Alias{{Text: gone.Name, File: e.File, At: e.At}}, gone.Aliases...) {
		if !have(al.Text) {
			e.Aliases = append(e.Aliases, al)
		}
	}
	e.English = union(e.English, gone.English)
	e.Predecessors, e.SucceededBy = union(e.Predecessors, gone.Predecessors), union(e.SucceededBy, gone.SucceededBy)
	e.Owners, e.Posts = union(e.Owners, gone.Owners), union(e.Posts, gone.Posts)
	e.Was = union(union(e.Was, []string{gone.ID.Name}), gone.Was)
	if e.Begin.IsZero() {
		e.Begin = gone.Begin
	}
	if e.Class == "" {
		e.Class = gone.Class
	}
}

func (e *Entity) pointsTo(into map[ID]ID) bool {
	hit := func(id ID) bool { _, ok := into[id]; return ok }
	return hit(e.Parent) || slices.ContainsFunc(e.Predecessors, hit) || slices.ContainsFunc(e.SucceededBy, hit) ||
		slices.ContainsFunc(e.Owners, func(o Owner) bool { return hit(o.ID) }) ||
		slices.ContainsFunc(e.Posts, func(p Post) bool { return hit(p.Agency) })
}

// turn points e to where merged entities went; never to itself.
func (e *Entity) turn(into map[ID]ID) {
	to := func(id ID) ID {
		if now, ok := into[id]; ok {
			return now
		}
		return id
	}
	turnAll := func(ids []ID) []ID {
		var out []ID
		for _, id := range ids {
			if id = to(id); id != e.ID {
				out = union(out, []ID{id})
			}
		}
		return out
	}
	e.Predecessors, e.SucceededBy = turnAll(e.Predecessors), turnAll(e.SucceededBy)
	if e.Parent = to(e.Parent); e.Parent == e.ID {
		e.Parent = ID{}
	}
	for i := range e.Owners {
		e.Owners[i].ID = to(e.Owners[i].ID)
	}
	for i := range e.Posts {
		e.Posts[i].Agency = to(e.Posts[i].Agency)
	}
}

// Never reports whether a site, or nothing else, keeps surface from meaning
// id: the entity is hidden, or the surface is listed under never.
func (a *Authority) Never(surface string, id ID) bool {
	e := a.Get(id)
	if len(a.never) > 0 && a.never[ID{id.Kind, key(surface)}] {
		return true
	}
	if e == nil {
		return false
	}
	return e.Hide || slices.ContainsFunc(e.NeverLink, func(s string) bool { return key(s) == key(surface) })
}
