package entity

import "slices"

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
