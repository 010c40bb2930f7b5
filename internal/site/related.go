package site

import (
	"sillok/internal/entity"
	"sillok/internal/library"
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
func (e *Entity) related(id, title, kind string) Section {
	links := e.links(kind)
	if len(links) == 0 {
		return Section{}
	}
	w := e.writer()
	groups := map[entity.ID][]*library.Relation{}
	var order []entity.ID
	for _, l := range links {
		o := e.other(l)
		if groups[o] == nil {
			order = append(order, o)
		}
		groups[o] = append(groups[o], l)
	}
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t("name")).raw(`</th><th scope="col">`).text(w.t("relation")).
		raw(`</th><th scope="col" class="num">`).text(w.t("evidence")).raw("</th></tr></thead><tbody>\n")
	for i, o := range order {
		if i == onRelations {
			break
		}
		w.raw("<tr><td>")
		w.badged(o)
		w.raw("</td><td>")
		var refs []library.Ref
		for j, l := range groups[o] {
			if j > 0 {
				w.raw(" · ")
			}
			w.text(e.role(l))
			refs = append(refs, l.Evidence...)
		}
		w.lastStep(o)
		w.raw(`</td><td class="num">`)
		w.refs(refs)
		w.raw("</td></tr>\n")
	}
	w.raw("</tbody></table>")
	if len(order) > onRelations {
		e.more(w, "relations", len(order), onRelations)
	}
	return e.site.section(id, title, w.t("count", len(order)), &w.page)
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

// lastStep adds the state of a system: its last step and year.
func (w *writer) lastStep(id entity.ID) {
	o := w.lib.Entries[id]
	if o == nil || len(o.Steps) == 0 {
		return
	}
	st := o.Steps[len(o.Steps)-1]
	class := " done"
	if st.Status == library.Planned {
		class = " plan"
	}
	w.chip(class, w.step(st.Step))
	if day, ok := st.When.Earliest(); ok {
		w.raw(" <small>").num(day.Year).raw("</small>")
	}
}

// Systems is the systems that documents relate to the entity, with the
// sentences that say so.
func (e *Entity) Systems() Section { return e.related("systems", e.site.t("systems"), "system") }

// Events is the happenings the entity took part in, and how.
func (e *Entity) Events() Section { return e.related("events", e.site.label("event"), "event") }

// Laws is the laws the entity is related to.
func (e *Entity) Laws() Section { return e.related("laws", e.site.label("law"), "law") }

// Agencies is the bodies that are related to the entity.
func (e *Entity) Agencies() Section { return e.related("agencies", e.site.label("agency"), "agency") }

// People is the persons who are related to the entity otherwise than by a post.
func (e *Entity) People() Section { return e.related("people", e.site.label("person"), "person") }
