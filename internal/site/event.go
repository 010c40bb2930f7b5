package site

import (
	"slices"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/lazyregexp"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// Moments is the entity's own timeline: one row a happening.
func (e *Entity) Moments() view.Section {
	ms := momentsOf(e.e)
	if len(ms) == 0 {
		return view.Section{}
	}
	p := e.here()
	shown := ms[:min(onMoments, len(ms))]
	s := view.Section{ID: "timeline", Title: p.t("happenings"), Note: p.t("count", len(ms)),
		Rows: p.rows(shown, e.e.ID), More: e.more("timeline", len(ms), onMoments)}
	if e.e.ID.Kind == "system" {
		e.tagged(shown, s.Rows)
	}
	return s
}

// SaidThere is the words that people said at an event.
func (e *Entity) SaidThere() view.Section {
	p := e.here()
	s := view.Section{ID: "words", Title: p.t("words.there")}
	seen := map[*library.Doc]bool{}
	for _, r := range e.e.Mentions {
		if seen[r.Doc] {
			continue
		}
		seen[r.Doc] = true
		for i := range r.Doc.Quotes {
			q := &r.Doc.Quotes[i]
			at, ok := refTo(r.Doc, q.Words)
			if !ok || !at.Shows() || q.State == doc.Rejected || q.Reported || !e.named(r.Doc, at.Sentence) || len(s.Evidence) == onWords {
				continue
			}
			said := p.quote(&library.Quote{Speaker: q.Speaker, Text: r.Doc.Text[q.Words.Start:q.Words.End], Ref: at, State: q.State})
			if !q.Speaker.IsZero() && !q.Speaker.Described() {
				said.Names = append(said.Names, p.nameOf(q.Speaker))
			}
			said.Title, said.Publisher = p.docTitle(r.Doc), r.Doc.Publisher
			s.Evidence = append(s.Evidence, said)
		}
	}
	s.Note = p.t("count", len(s.Evidence))
	return s
}

// named reports whether sentence n of d names the entity.
func (e *Entity) named(d *library.Doc, n int) bool {
	for _, m := range mentionsIn(d, d.Sentences[n]) {
		if m.ID == e.e.ID {
			return true
		}
	}
	return false
}

// Held is an event's state and day, with the sentence that says so.
func (e *Entity) Held() view.Cell {
	p := e.here()
	c := view.Cell{}
	told := e.told()
	for _, m := range e.e.Moments {
		if m.When.IsZero() || len(m.Evidence) == 0 {
			continue
		}
		c.Link = p.dateCell(m.When).Link
		if len(told) == 0 {
			c.Chip = p.statusChip(m.Status)
		}
		c.SmallLinks = []view.Link{p.open(m.Evidence[0])}
		break
	}
	if len(told) == 0 {
		return c
	}
	c.Chip = p.statusChip(e.e.Status())
	if c.Chip.Word == "" && len(told) == 1 && len(c.SmallLinks) > 0 {
		return c // held, and the sentence of its day is there
	}
	for _, t := range told {
		link := p.open(t.Ref)
		if len(told) > 1 {
			link.Text = orElse(p.statusChip(t.Status).Word, p.t("held")) + " " + link.Text
		}
		c.SmallLinks = append(c.SmallLinks, link)
	}
	return c
}

// told is the first sentence of each status that an event is told of in: one
// that settles it, or those that disagree.
func (e *Entity) told() []library.Told {
	var list []library.Told
	for _, t := range e.e.Told {
		if !slices.ContainsFunc(list, func(o library.Told) bool { return o.Status == t.Status }) {
			list = append(list, t)
		}
	}
	if status := e.e.Status(); status != library.Unclear {
		list = slices.DeleteFunc(list, func(t library.Told) bool { return t.Status != status })
	}
	return list
}

// edition matches the number of an event in a series: 제3회, 제4차.
var edition = lazyregexp.New(`제?\d+(?:회|차)[_ ]?`)

// seriesOf is the name of an event without its number; "" where it has none.
func seriesOf(id entity.ID) string {
	if id.Kind != "event" {
		return ""
	}
	if stem := edition.ReplaceAllString(id.Name, ""); stem != id.Name {
		return stem
	}
	return ""
}

// Series is the other events that differ from this one in their number alone.
func (e *Entity) Series() *view.Pair {
	p := e.here()
	pair := &view.Pair{Label: p.t("series")}
	for _, o := range p.series[seriesOf(e.e.ID)] {
		if o != e.e {
			pair.Cells = append(pair.Cells, p.nameCell(o.ID))
		}
	}
	if len(pair.Cells) == 0 {
		return nil
	}
	return pair
}

// whoOrder is the roles at an event, in the order of a programme.
var whoOrder = []string{"host", "organise", "sponsor", "speak", "attend"}

// Who is who hosts, organises, sponsors, speaks and attends; those who speak
// with the post in which they are told of.
func (e *Entity) Who() view.Section {
	p := e.here()
	t := &view.Table{Head: p.heads("relation", "name", "evidence")}
	n := 0
	row := func(kind string, links []*library.Relation) {
		if len(links) == 0 {
			return
		}
		n += len(links)
		var names []view.Name
		var refs []library.Ref
		for _, l := range links {
			name := p.nameOf(e.other(l))
			name.Note = p.postIn(e.other(l), l.Evidence)
			names = append(names, name)
			refs = append(refs, l.Evidence...)
		}
		t.Rows = append(t.Rows, []view.Cell{{Text: p.relation(kind)}, {Names: names}, p.proof(refs)})
	}
	byType := map[string][]*library.Relation{}
	var others []string
	for _, l := range e.e.Links {
		if byType[l.Type] == nil {
			others = append(others, l.Type)
		}
		byType[l.Type] = append(byType[l.Type], l)
	}
	for _, kind := range whoOrder {
		row(kind, byType[kind])
		delete(byType, kind)
	}
	for _, kind := range others {
		row(kind, byType[kind])
	}
	if n == 0 {
		return view.Section{}
	}
	return view.Section{ID: "who", Title: p.t("who.did.what"), Note: p.t("count", n), Table: t}
}

// Programme is the lines of an event's programme that may be shown, each of which leads
// to where it stands; with its day where there are several.
func (e *Entity) Programme() view.Section {
	p := e.here()
	t := &view.Table{Head: []view.Head{{Text: p.t("programme.time")}, {Text: p.t("programme.what")}, {Text: p.t("programme.who")}}}
	several := slices.ContainsFunc(e.e.Programme, func(s library.Slot) bool { return s.Day != e.e.Programme[0].Day })
	var day edtf.Date
	for _, s := range e.e.Programme {
		if !s.Ref.Shows() {
			continue
		}
		if several && s.Day != day && !s.Day.IsZero() {
			day = s.Day
			t.Rows = append(t.Rows, []view.Cell{{}, p.dateCell(day), {}})
		}
		what := p.open(s.Ref)
		what.Text = s.What
		var who view.Cell
		for _, id := range s.Who {
			name := p.nameOf(id)
			name.Note = p.postIn(id, []library.Ref{s.Ref})
			who.Names = append(who.Names, name)
		}
		t.Rows = append(t.Rows, []view.Cell{{Text: s.Time}, {Link: what}, who})
	}
	if len(t.Rows) == 0 {
		return view.Section{}
	}
	return view.Section{ID: "programme", Title: p.t("programme"), Table: t}
}

// Coverage is the documents that name an event, newest first.
func (e *Entity) Coverage() view.Section {
	p := e.here()
	s := view.Section{ID: "coverage", Title: p.t("coverage")}
	var last *library.Doc
	n := 0
	for _, r := range e.e.Mentions {
		if r.Doc == last {
			continue
		}
		last = r.Doc
		if n++; n <= 10 {
			s.Items = append(s.Items, p.document(r.Doc))
		}
	}
	if n < 2 {
		return view.Section{}
	}
	s.Note = p.t("n.documents", n)
	return s
}
