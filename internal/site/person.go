package site

import (
	"cmp"
	"html/template"
	"math"
	"slices"
	"strings"

	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// lastPost is a person's last known post, with the day on which it is told.
func (p place) lastPost(e *library.Entry) view.Cell {
	post := p.posts[e.ID]
	if post == nil {
		return view.Cell{}
	}
	c := view.Cell{Text: post.Post}
	if !post.Agency.IsZero() {
		c.Names = []view.Name{p.nameOf(post.Agency)}
	}
	switch text := post.When.String(); {
	case strings.HasSuffix(text, "/.."):
		c.Small = p.dateText(post.When)
	case !post.Seen.IsZero():
		c.Small = p.t("as.seen", p.dateText(post.LastSeen()))
	case !post.When.IsZero():
		c.Small = p.t("as.of", p.dateText(post.LastSeen()))
	}
	if len(post.Evidence) > 0 {
		c.Refs = []view.Link{p.open(post.Evidence[len(post.Evidence)-1])}
	} else if post.Registered {
		c.Chip = p.registered()
	}
	return c
}

// Posts is who held which post: on a body's page the people, on a person's page
// the bodies, newest first; those whose time is not known stand last.
func (e *Entity) Posts() view.Section {
	posts := e.postsInOrder()
	if len(posts) == 0 {
		return view.Section{}
	}
	p := e.here()
	s := view.Section{ID: "posts", Title: p.t("people.posts"), Note: p.t("n.posts", len(posts))}
	shown := posts[:min(len(posts), onPosts)]
	if e.e.ID.Kind == "person" {
		s.Title = p.t("posts")
		s.Picture = p.lanes(shown)
	}
	s.Table = e.postTable(shown)
	s.More = e.more("posts", len(posts), onPosts)
	return s
}

// postTable is posts as rows: of a person by body, of a body by person.
func (e *Entity) postTable(posts []*library.Post) *view.Table {
	p := e.here()
	t := &view.Table{Head: p.heads("people.and.posts", "period", "evidence")}
	person := e.e.ID.Kind == "person"
	if person {
		t.Head[0].Text = p.t("posts.and.bodies")
	}
	for _, post := range posts {
		what := view.Cell{Text: post.Post, Chip: p.by(post.State), Break: true}
		switch {
		case !person:
			what.Names = []view.Name{p.nameOf(post.Person)}
		case !post.Agency.IsZero():
			what.Names = []view.Name{p.nameOf(post.Agency)}
		default:
			what.Break = false
		}
		if post.Former() {
			what.Chip = view.Chip{Class: "past", Word: p.t("former")}
		}
		when := p.postPeriod(post)
		if post.Registered {
			when.Chip = p.registered()
		}
		t.Rows = append(t.Rows, []view.Cell{what, when, p.proof(post.Evidence)})
	}
	return t
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

// postPeriod is the period that the documents state; else when the person was
// seen in the post.
func (p place) postPeriod(post *library.Post) view.Cell {
	switch {
	case !post.When.IsZero():
		return view.Cell{Text: p.dateText(post.When)}
	case !post.Seen.IsZero():
		return view.Cell{Small: p.t("as.seen", p.dateText(post.Seen))}
	}
	return view.Cell{Small: p.t("when.unknown")}
}

// lane is the time that a person spent in one body.
type lane struct {
	body entity.ID
	bars []laneBar
}

// laneBar is a post on its lane, as far as the documents tell of it.
type laneBar struct {
	lo, hi       float64
	open, former bool
}

// lanesOf gathers posts with a known beginning by body, in order of time.
func lanesOf(posts []*library.Post) (list []lane, a axis) {
	at := map[entity.ID]int{}
	for _, p := range slices.Backward(posts) {
		lo, hi, okLo, okHi := extent(p.When)
		if p.When.IsZero() || !okLo {
			continue
		}
		if !okHi {
			hi = max(lo+0.2, lastTold(p.Evidence))
		}
		if len(list) == 0 {
			a = axis{lo, hi}
		}
		a = axis{min(a.lo, lo), max(a.hi, hi)}
		i, ok := at[p.Agency]
		if !ok {
			i = len(list)
			at[p.Agency] = i
			list = append(list, lane{body: p.Agency})
		}
		list[i].bars = append(list[i].bars, laneBar{lo, hi, !okHi, p.Former()})
	}
	return list, axis{math.Floor(a.lo), math.Ceil(a.hi + 0.3)}
}

// lanes draws a person's posts, a line for each body: filled where held last
// told, hollow where held before, dashed where the end is not told.
func (p place) lanes(posts []*library.Post) template.HTML {
	list, a := lanesOf(posts)
	if len(list) == 0 || len(list) == 1 && len(list[0].bars) < 2 {
		return ""
	}
	const high = 38
	label := []string{}
	for _, l := range list {
		label = append(label, cmp.Or(p.title(l.body), p.t("body.unknown")))
	}
	height := high*len(list) + 24
	pic := p.draw("agency", height, "img", p.t("pic.career")+": "+strings.Join(label, ", "))
	pic.ticks(a, 0, height-22, height-4, 5)
	for i, l := range list {
		y := high * i
		first := l.bars[0].lo
		if first < a.lo+(a.hi-a.lo)*0.6 {
			pic.label("on", a.pct(first), y+13, cut(label[i], 22))
		} else {
			pic.label("on end", "100%", y+13, cut(label[i], 22))
		}
		for _, b := range l.bars {
			class := "bar"
			if b.former || !b.open {
				class = "hollow"
			}
			pic.rect(class, a.pct(b.lo), y+19, a.width(b.lo, b.hi), 11)
			if b.open {
				pic.line("plan", a.pct(b.hi), a.pct(min(b.hi+0.6, a.hi)), y+24, y+24)
			}
		}
	}
	return pic.done()
}

// With is the people that documents name together with this one, each with a
// sentence that names both.
func (e *Entity) With() view.Section {
	p := e.here()
	var items []view.Item
	for _, o := range e.e.Together {
		if o.ID.Kind != "person" || p.paths[o.ID] == "" || len(items) == onWith {
			continue
		}
		item := view.Item{Names: []view.Name{p.nameOf(o.ID)}, Small: p.t("n.documents", o.Docs)}
		if o.Sentence && o.Evidence.Doc != nil {
			item.Refs = []view.Link{p.open(o.Evidence)}
		}
		items = append(items, item)
	}
	return view.Section{ID: "with", Title: p.t("together.people"), Note: p.t("count", len(items)), Items: items}
}

// onWith is how many people a person's page names.
const onWith = 12

// Dealt is the systems, events and laws that a person has to do with, as documents
// say it; to stand in one sentence says nothing.
func (e *Entity) Dealt() view.Section {
	p := e.here()
	t := &view.Table{Head: p.heads("name", "relation", "evidence")}
	for _, l := range e.e.Links {
		if o := e.other(l); l.Type != "post" && o.Kind != "person" && p.paths[o] != "" && len(t.Rows) < onRelations {
			t.Rows = append(t.Rows, []view.Cell{{Names: []view.Name{p.nameOf(o)}}, {Text: p.relation(l.Type)}, p.proof(l.Evidence)})
		}
	}
	if len(t.Rows) == 0 {
		return view.Section{}
	}
	return view.Section{ID: "dealt", Title: p.t("dealt.with"), Note: p.t("count", len(t.Rows)), Table: t, More: e.more("relations", len(e.e.Links), onRelations)}
}

// postIn is the post in which the documents of some sentences name a person.
func (p place) postIn(id entity.ID, refs []library.Ref) string {
	e := p.lib.Entries[id]
	if e == nil || id.Kind != "person" {
		return ""
	}
	for _, post := range e.Roles {
		for _, r := range post.Evidence {
			if slices.ContainsFunc(refs, func(o library.Ref) bool { return o.Doc == r.Doc }) && !r.FormerIn(post.Post) {
				return strings.TrimSpace(bare(post.Agency) + " " + post.Post)
			}
		}
	}
	return ""
}
