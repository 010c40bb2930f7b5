package site

import (
	"slices"
	"strings"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// Network is the data of network.html: what documents say of two things, as
// sentences in four lists. The first page shows the beginning of each.
type Network struct {
	Frame
	group string // one of relationGroups, or "" for the first page
	items func(p place) []view.Item
	total int
	part  paged
}

// relationGroups is the lists, and which types of relations stand in each.
var relationGroups = []struct {
	name  string
	types []string
}{
	{"succeed", []string{"succeed", "replace"}},
	{"part", []string{"part"}},
	{"run", []string{"run", "build", "pursue", "order", "supply", "maintain", "oversee", "supervise", "secretariat", "draw", "announce", "designate", "cooperate", "host", "organise", "sponsor", "attend", "speak"}},
	{"post", nil},
}

// onList is how many statements of each list the first page shows.
const onList = 10

func (s *Site) networkPages() []Page {
	f := s.frame("network/index.html", "network", s.t("network"), s.t("network.lead"))
	pages := []Page{{f.path, "network.html", &Network{Frame: f, part: paged{base: f.path, n: 1}}}}
	for _, g := range relationGroups {
		list := s.groupItems(g.name)
		for _, part := range pagesOf(networkPath(g.name), len(list), perPage) {
			f := s.frame(part.path(), "network", s.numbered(s.t("network.of", s.t("network."+g.name)), part), s.t("network.lead"))
			here := list[part.from:part.to]
			items := func(p place) []view.Item { return p.lines(here) }
			pages = append(pages, Page{part.path(), "network.html", &Network{f, g.name, items, len(list), part}})
		}
	}
	return append(pages, s.ministryPages()...)
}

func networkPath(group string) string { return "network/" + group + "/index.html" }

// statement is one line of a list: a relation, a succession that the names files
// tell, or a post.
type statement struct {
	relation *library.Relation
	before   *entity.Entity // succeeded by
	after    *entity.Entity
	post     *library.Post
	when     edtf.Date // of the fact
}

// groupItems is the statements of a list, those with a day of their own in order
// of time, the newest first.
func (s *Site) groupItems(group string) []statement {
	var list []statement
	if group == "post" {
		for _, e := range s.lib.Kinds["person"] {
			for _, p := range e.Roles {
				if !p.Agency.IsZero() {
					list = append(list, statement{post: p, when: p.When})
				}
			}
		}
	}
	for _, g := range relationGroups {
		if g.name != group {
			continue
		}
		for _, r := range s.lib.Relations {
			if slices.Contains(g.types, r.Type) {
				list = append(list, statement{relation: r, when: s.factDay(r)})
			}
		}
	}
	if group == "succeed" {
		list = append(list, s.successions()...)
	}
	slices.SortStableFunc(list, func(a, b statement) int {
		switch x, y := a.when.Known(), b.when.Known(); {
		case x && y:
			return edtf.Compare(b.when, a.when)
		case x:
			return -1
		case y:
			return 1
		}
		return 0
	})
	return list
}

// successions is what the names files tell of bodies that documents name.
func (s *Site) successions() []statement {
	var list []statement
	for _, e := range s.lib.Kinds["agency"] {
		if e.Entity == nil {
			continue
		}
		for _, id := range e.Entity.Predecessors {
			if before := s.lib.Names.Get(id); before != nil {
				list = append(list, statement{before: before, after: e.Entity, when: e.Entity.Begin})
			}
		}
	}
	return list
}

// byHappening are the relations that come about by a happening: a body is set up within
// another, or in the place of one.
var byHappening = map[string]bool{"succeed": true, "replace": true, "part": true}

// factDay is the day of what a relation tells: that of its clause; of what comes about by a
// happening that of the one in its sentences that both take part in. Another happening of
// the sentence says nothing of when something was announced. Zero where none is told.
func (s *Site) factDay(r *library.Relation) edtf.Date {
	e := s.lib.Entries[r.From]
	if e == nil || !r.When.IsZero() || !byHappening[r.Type] {
		return r.When
	}
	for _, m := range e.Moments {
		if !slices.Contains(m.Who, r.To) {
			continue
		}
		for _, ref := range m.Evidence {
			if sameSentence(r.Evidence, ref) {
				return m.When
			}
		}
	}
	return edtf.Date{}
}

// lines is statements as lines.
func (p place) lines(list []statement) []view.Item {
	var items []view.Item
	for _, s := range list {
		item := view.Item{When: p.on(s.when)}
		switch {
		case s.post != nil:
			item.Parts = p.sentence("says.post", s.post.Person, s.post.Agency)
			item.Text = s.post.Post
			if s.post.Former() {
				item.Chip = view.Chip{Class: "past", Word: p.t("former")}
			}
			item.Refs = p.ways(s.post.Evidence)
		case s.before != nil:
			item.Parts = p.sentence("says.succeed", s.before.ID, s.after.ID)
			item.Chip = p.registered()
		default:
			item.Parts = p.sentence("says."+s.relation.Type, s.relation.From, s.relation.To)
			item.Refs = p.ways(s.relation.Evidence)
		}
		items = append(items, item)
	}
	return items
}

// ways is the way to the first sentence, and how many documents tell the same.
func (p place) ways(refs []library.Ref) []view.Link {
	if len(refs) == 0 {
		return nil
	}
	l := p.open(refs[0])
	if n := len(documentsOf(refs)); n > 1 {
		l.Note = p.t("n.documents", n)
	}
	return []view.Link{l}
}

// sentence is a statement on two things in words, with the names as links. The
// text of a key holds {from} and {to}, with a particle behind a bar that takes
// the form that the name asks for: {to|이} {from}의 업무를 이어받음.
func (p place) sentence(key string, a, b entity.ID) []view.Link {
	text := p.t(key)
	if !p.has(key) {
		text = "{from} → {to}"
	}
	var parts []view.Link
	for text != "" {
		i, j := strings.IndexByte(text, '{'), strings.IndexByte(text, '}')
		if i < 0 || j < i {
			parts = append(parts, view.Link{Text: text})
			break
		}
		if i > 0 {
			parts = append(parts, view.Link{Text: text[:i]})
		}
		which, particle, _ := strings.Cut(text[i+1:j], "|")
		id := a
		if which == "to" {
			id = b
		}
		name := p.title(id)
		l := p.linkTo(p.paths[id], name)
		if particle != "" {
			l.After = strings.TrimPrefix(korean.WithParticle(bare(id), particle), bare(id))
		}
		parts = append(parts, l)
		text = text[j+1:]
	}
	return parts
}

// statements is an entity's relations as lines.
func (p place) statements(list []*library.Relation) []view.Item {
	var all []statement
	for _, r := range list {
		all = append(all, statement{relation: r, when: p.factDay(r)})
	}
	return p.lines(all)
}

// Groups is the lists as links.
func (n *Network) Groups() []view.Link {
	p := n.here()
	all := p.linkTo("network/index.html", p.t("all"))
	all.Here = n.group == ""
	links := []view.Link{all}
	for _, g := range relationGroups {
		l := p.linkTo(networkPath(g.name), p.t("network."+g.name))
		l.Here = g.name == n.group
		links = append(links, l)
	}
	return append(links, p.linkTo(ministriesPath, p.t("ministries")))
}

// Lists is the lists of the page: one in full, or the beginning of each.
func (n *Network) Lists() []view.Section {
	p := n.here()
	if n.group != "" {
		s := view.Section{ID: n.group, Title: p.t("network." + n.group), Note: p.t("count", n.total), Items: n.items(p), Pager: p.pager(n.part)}
		if n.total == 0 {
			s.Lead = p.t("not.told")
		}
		return []view.Section{s}
	}
	var list []view.Section
	for _, g := range relationGroups {
		all := p.groupItems(g.name)
		s := view.Section{ID: g.name, Title: p.t("network." + g.name), Note: p.t("count", len(all)), Items: p.lines(all[:min(onList, len(all))])}
		if len(all) > onList {
			s.More = p.linkTo(networkPath(g.name), p.t("the.rest", len(all)-onList))
		}
		list = append(list, s)
	}
	return list
}

// relation is the word for a type of relation.
func (s *Site) relation(kind string) string {
	if key := "rel." + kind; s.has(key) {
		return s.t(key)
	}
	return kind
}

// Related is what the documents say of an entity and others, as lines.
func (e *Entity) Related() view.Section {
	p := e.here()
	var list []*library.Relation
	for _, l := range e.e.Links {
		if l.Type != "post" && p.paths[e.other(l)] != "" {
			list = append(list, l)
		}
	}
	if len(list) == 0 {
		return view.Section{}
	}
	return view.Section{ID: "relations", Title: p.t("network"), Note: p.t("count", len(list)),
		Items: p.statements(list[:min(len(list), onRelations)]), More: e.more("relations", len(e.e.Links), onRelations)}
}
