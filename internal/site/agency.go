package site

import (
	"fmt"
	"html/template"
	"slices"
	"strconv"

	"sillok/internal/entity"
	"sillok/internal/library"
)

// Strip is a body's line of succession, the first thing on its page because
// the wrong body is the costliest error: predecessors, itself, successors.
func (e *Entity) Strip() template.HTML {
	chain := e.site.chain(e.e.ID)
	if len(chain) < 2 {
		return ""
	}
	w := e.writer()
	w.raw(`<div class="strip"><p class="path">`).text(w.t("succession")).raw("</p>\n")
	w.stripPicture(chain, e.e.ID)
	w.raw(`<ol aria-label="`).text(w.t("succession")).raw(`">`)
	for _, x := range chain {
		years := w.lifetime(x)
		if x.ID == e.e.ID {
			w.raw(`<li aria-current="true"><strong>`).text(bare(x.ID)).raw("</strong> <small>").text(e.period(x)).raw("</small></li>")
			continue
		}
		w.raw("<li>")
		if path := w.paths[x.ID]; path != "" {
			w.link(path, bare(x.ID))
		} else {
			w.text(bare(x.ID))
		}
		w.raw(" <small>").text(years).raw("</small></li>")
	}
	w.raw("</ol>\n")
	if n := e.Namesakes(); n != "" {
		w.raw("<p>", string(n), "</p>")
	}
	w.raw("</div>\n")
	return w.html()
}

// bare is a name without the year that tells it from its namesakes: the strip
// gives the years beside it.
func bare(id entity.ID) string {
	base := baseName(id)
	return entity.Parse(base).Title()
}

// chain is the bodies before and after id, oldest first: one line, following
// the first predecessor and the first successor.
func (s *Site) chain(id entity.ID) []*entity.Entity {
	x := s.lib.Names.Get(id)
	if x == nil {
		return nil
	}
	chain := []*entity.Entity{x}
	seen := map[entity.ID]bool{x.ID: true}
	for p := x; len(p.Predecessors) > 0 && len(chain) < 6; {
		p = s.lib.Names.Get(p.Predecessors[0])
		if p == nil || seen[p.ID] {
			break
		}
		seen[p.ID] = true
		chain = slices.Insert(chain, 0, p)
	}
	for p := x; len(p.SucceededBy) > 0 && len(chain) < 12; {
		p = s.lib.Names.Get(p.SucceededBy[0])
		if p == nil || seen[p.ID] {
			break
		}
		seen[p.ID] = true
		chain = append(chain, p)
	}
	return chain
}

// stripPicture draws the bodies' lives one after the other. It needs a known
// beginning for each; otherwise the list alone stands.
func (w *writer) stripPicture(chain []*entity.Entity, current entity.ID) {
	newest, _ := w.lib.Newest.Latest()
	a := axis{hi: yearPos(newest)}
	for i, x := range chain {
		day, ok := x.Begin.Earliest()
		if !ok {
			return
		}
		if i == 0 {
			a.lo = yearPos(day)
		}
	}
	if last := chain[len(chain)-1]; !last.End.IsZero() {
		if day, ok := last.End.Earliest(); ok {
			a.hi = max(a.hi, yearPos(day))
		}
	}
	if a.hi-a.lo < 1 {
		return
	}
	w.raw(`<svg class="pic agency" height="46" aria-hidden="true">`)
	shown := -100.0
	for _, x := range chain {
		day, _ := x.Begin.Earliest()
		from, to := yearPos(day), a.hi
		if end, ok := x.End.Earliest(); ok {
			to = yearPos(end)
		}
		class, on := "hollow", ""
		if x.ID == current {
			class, on = "bar", ` class="on"`
		}
		w.raw(fmt.Sprintf(`<rect class="%s" x="%s" y="1" width="%s" height="20"/>`, class, a.pct(from), a.width(from, to)))
		pct := 100 * (from - a.lo) / (a.hi - a.lo)
		if pct-shown > 9 && pct < 93 || x.ID == current && pct-shown > 6 && pct < 93 {
			w.raw(fmt.Sprintf(`<text x="%s" y="40"%s>%d</text>`, a.pct(from), on, day.Year))
			shown = pct
		}
	}
	w.raw(fmt.Sprintf(`<text x="100%%" y="40" class="end">%d</text></svg>`+"\n", int(a.hi)))
}

// Posts is who held which post: on an agency's page the people, on a person's
// page the bodies, newest first; those whose time is not known stand last.
func (e *Entity) Posts() Section {
	posts := e.postsInOrder()
	if len(posts) == 0 {
		return Section{}
	}
	w := e.writer()
	person := e.e.ID.Kind == "person"
	shown := posts[:min(len(posts), onPosts)]
	if person {
		w.career(shown)
	}
	e.postTable(w, shown)
	e.more(w, "posts", len(posts), onPosts)
	title, note := w.t("people.posts"), w.t("n.posts", len(posts))
	if person {
		title = w.t("posts")
	}
	return e.site.section("posts", title, note, &w.page)
}

// postTable writes posts as rows: of a person by body, of a body by person.
func (e *Entity) postTable(w *writer, posts []*library.Post) {
	person := e.e.ID.Kind == "person"
	head := "people.and.posts"
	if person {
		head = "posts.and.bodies"
	}
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t(head)).raw(`</th><th scope="col">`).text(w.t("period")).
		raw(`</th><th scope="col" class="num">`).text(w.t("evidence")).raw("</th></tr></thead><tbody>\n")
	for _, p := range posts {
		w.postRow(p, person)
	}
	w.raw("</tbody></table>")
}

func (e *Entity) postsInOrder() []*library.Post {
	var known, unknown []*library.Post
	for _, p := range e.e.Roles {
		if p.When.IsZero() && p.Seen.IsZero() {
			unknown = append(unknown, p)
		} else {
			known = append(known, p)
		}
	}
	slices.Reverse(known)
	return append(known, unknown...)
}

func (w *writer) postRow(p *library.Post, ofPerson bool) {
	w.raw("<tr><td>")
	if ofPerson {
		w.text(p.Post)
		w.certain(p.State)
		if !p.Agency.IsZero() {
			w.raw("<br>")
			w.name(p.Agency)
		}
	} else {
		w.name(p.Person).raw("<br>").text(p.Post)
		w.certain(p.State)
	}
	w.raw("</td><td>")
	w.postPeriod(p)
	w.raw(`</td><td class="num">`)
	w.refs(p.Evidence)
	w.raw("</td></tr>\n")
}

// postPeriod writes the period that the documents state; else when the person
// was seen in the post, and says so.
func (w *writer) postPeriod(p *library.Post) {
	switch {
	case !p.When.IsZero():
		w.text(w.dateText(p.When))
	case !p.Seen.IsZero():
		from, to, ok := p.Seen.Interval()
		if !ok || from == to {
			w.raw("<small>").text(w.t("seen.at", dueText(p.Seen))).raw("</small>")
			return
		}
		w.raw("<small>").text(w.t("seen.from.to", from.String(), to.String())).raw("</small>")
	default:
		w.raw("<small>").text(w.t("when.unknown")).raw("</small>")
	}
}

// career draws a person's posts on one line, gaps left empty. Posts that only
// were seen are hollow.
func (w *writer) career(posts []*library.Post) {
	type bar struct {
		lo, hi float64
		open   bool
		post   *library.Post
	}
	var bars []bar
	var a axis
	newest, _ := w.lib.Newest.Latest()
	for _, p := range posts {
		when := p.When
		if when.IsZero() {
			continue
		}
		lo, hi, okLo, okHi := extent(when)
		if !okLo {
			continue
		}
		if !okHi {
			hi = max(lo+0.1, yearPos(newest))
		}
		bars = append(bars, bar{lo, hi, !okHi, p})
		if a.hi == 0 {
			a = axis{lo, hi}
		}
		a = axis{min(a.lo, lo), max(a.hi, hi)}
	}
	if len(bars) < 2 {
		return
	}
	a = axis{float64(int(a.lo)), float64(int(a.hi) + 1)}
	slices.SortStableFunc(bars, func(x, y bar) int { return int(365 * (x.lo - y.lo)) })
	label := ""
	for i, b := range bars {
		if i > 0 {
			label += "; "
		}
		label += w.title(b.post.Agency) + " " + b.post.Post + " " + w.dateText(b.post.When)
	}
	// Posts that overlap in time go into rows of their own.
	rows := []float64{}
	place := make([]int, len(bars))
	for i, b := range bars {
		r := 0
		for r < len(rows) && rows[r] > b.lo+0.05 {
			r++
		}
		if r == len(rows) {
			rows = append(rows, 0)
		}
		rows[r], place[i] = b.hi, r
	}
	height := 44*len(rows) + 30
	w.raw(`<svg class="pic agency" height="`, strconv.Itoa(height), `" role="img" aria-label="`).text(w.t("pic.career") + ": " + label).raw(`">` + "\n")
	w.ticks(a, 22, height-24, height-6, 5)
	for i, b := range bars {
		y := 24 + 44*place[i]
		class := "hollow"
		if b.open {
			class = "bar"
		}
		w.raw(fmt.Sprintf(`<rect class="%s" x="%s" y="%d" width="%s" height="16"/>`, class, a.pct(b.lo), y, a.width(b.lo, b.hi)))
		if b.open {
			w.raw(fmt.Sprintf(`<line class="plan" x1="%s" x2="100%%" y1="%d" y2="%d"/>`, a.pct(b.hi), y+8, y+8))
		}
		room := int((b.hi - b.lo) / (a.hi - a.lo) * 46)
		if name := bare(b.post.Agency); room >= 4 && b.post.Agency.Name != "" {
			w.raw(fmt.Sprintf(`<text class="on" x="%s" y="%d">`, a.pct(b.lo), y-8)).text(cut(name, room)).raw("</text>")
		}
		w.raw("\n")
	}
	w.raw("</svg>\n")
}

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

// Systems, Events, Laws, Agencies and People are the entities of a kind that
// documents relate to this one, with the sentences that say so.
func (e *Entity) Systems() Section { return e.related("systems", e.site.t("systems"), "system") }

// Events is the happenings the entity took part in, and how.
func (e *Entity) Events() Section { return e.related("events", e.site.label("event"), "event") }

// Laws is the laws the entity is related to.
func (e *Entity) Laws() Section { return e.related("laws", e.site.label("law"), "law") }

// Agencies is the bodies that are related to the entity.
func (e *Entity) Agencies() Section { return e.related("agencies", e.site.label("agency"), "agency") }

// People is the persons who are related to the entity otherwise than by a post.
func (e *Entity) People() Section { return e.related("people", e.site.label("person"), "person") }
