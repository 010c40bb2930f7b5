package site

import (
	"strings"

	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// links gives the relations of the entity whose other end is of kind.
func (e *Entity) links(kind string) []*library.Relation {
	var out []*library.Relation
	for _, l := range e.e.Links {
		if e.other(l).Kind == kind && e.site.paths[e.other(l)] != "" && l.Type != "post" {
			out = append(out, l)
		}
	}
	return out
}

// other is the end of a relation that is not the entity itself.
func (e *Entity) other(l *library.Relation) entity.ID {
	if l.From == e.e.ID {
		return l.To
	}
	return l.From
}

// related is a table of the entities of one kind that stand in a typed relation
// to this one; several relations to one entity share a row.
func (e *Entity) related(id, title, kind string) view.Section {
	links := e.links(kind)
	if len(links) == 0 {
		return view.Section{}
	}
	p := e.here()
	groups := map[entity.ID][]*library.Relation{}
	var order []entity.ID
	for _, l := range links {
		o := e.other(l)
		if groups[o] == nil {
			order = append(order, o)
		}
		groups[o] = append(groups[o], l)
	}
	t := &view.Table{Head: p.heads("name", "relation", "evidence")}
	for _, o := range order[:min(onRelations, len(order))] {
		var refs []library.Ref
		var roles []string
		for _, l := range groups[o] {
			roles = append(roles, e.role(l))
			refs = append(refs, l.Evidence...)
		}
		t.Rows = append(t.Rows, []view.Cell{{Names: []view.Name{p.nameOf(o)}}, {Text: strings.Join(roles, " · "), Small: p.stateOf(o)}, p.proof(refs)})
	}
	return view.Section{ID: id, Title: title, Note: p.t("count", len(order)), Table: t, More: e.more("relations", len(order), onRelations)}
}

// role is the word for a relation as this entity's page tells it: the active
// end does, the passive end is where it is done.
func (e *Entity) role(l *library.Relation) string {
	word := e.site.relation(l.Type)
	if l.To == e.e.ID && (l.Type == "succeed" || l.Type == "replace" || l.Type == "part") {
		if key := "rel." + l.Type + ".back"; e.site.has(key) {
			return e.site.t(key)
		}
	}
	return word
}

// Systems is the systems that documents relate to the entity, with the
// sentences that say so.
func (e *Entity) Systems() view.Section { return e.related("systems", e.site.t("systems"), "system") }

// Events is the happenings the entity took part in, and how.
func (e *Entity) Events() view.Section { return e.related("events", e.site.label("event"), "event") }

// Laws is the laws the entity is related to.
func (e *Entity) Laws() view.Section { return e.related("laws", e.site.label("law"), "law") }

// Agencies is the bodies that are related to the entity.
func (e *Entity) Agencies() view.Section {
	return e.related("agencies", e.site.label("agency"), "agency")
}

// People is the persons who are related to the entity otherwise than by a post.
func (e *Entity) People() view.Section { return e.related("people", e.site.label("person"), "person") }
