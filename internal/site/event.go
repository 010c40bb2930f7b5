package site

import (
	"html/template"
	"slices"
	"strings"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/lazyregexp"
	"sillok/internal/library"
)

// Moments is the entity's own timeline.
func (e *Entity) Moments() Section {
	ms := e.moments()
	if len(ms) == 0 {
		return Section{}
	}
	w := e.writer()
	w.momentList(ms[:min(onMoments, len(ms))])
	e.more(w, "timeline", len(ms), onMoments)
	return w.section("timeline", w.t("happenings"), w.t("count", len(ms)), &w.page)
}

func (w *writer) momentList(ms []*library.Moment) {
	w.raw(`<ol class="tl dated">` + "\n")
	for _, m := range ms {
		w.moment(m)
	}
	w.raw("</ol>\n")
}

// Said is statements made in a body's name, newest first.
func (e *Entity) Said() Section {
	words := e.sayable()
	if len(words) == 0 {
		return Section{}
	}
	w := e.writer()
	w.quoteList(words[:min(len(words), onWords)])
	e.more(w, "words", len(words), onWords)
	return w.section("words", w.t("statements"), w.t("count", len(words)), &w.page)
}

// SaidThere is the words that people said at an event.
func (e *Entity) SaidThere() Section {
	var there []*library.Quote
	seen := map[*library.Doc]bool{}
	for _, r := range e.e.Mentions {
		if seen[r.Doc] {
			continue
		}
		seen[r.Doc] = true
		for i := range r.Doc.Quotes {
			q := &r.Doc.Quotes[i]
			if at, ok := refTo(r.Doc, q.Words); ok && at.Shows() && q.State != doc.Rejected && !q.Reported && e.named(r.Doc, at.Sentence) {
				there = append(there, &library.Quote{Speaker: q.Speaker, Text: r.Doc.Text[q.Words.Start:q.Words.End], Ref: at, State: q.State})
			}
		}
	}
	if len(there) == 0 {
		return Section{}
	}
	w := e.writer()
	w.quoteList(there[:min(len(there), onWords)])
	return w.section("words", w.t("words.there"), w.t("count", len(there)), &w.page)
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

// Dealt is the systems, events and laws that a person has to do with.
func (e *Entity) Dealt() Section {
	w := e.writer()
	n := 0
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t("name")).raw(`</th><th scope="col">`).text(w.t("relation")).
		raw(`</th><th scope="col" class="num">`).text(w.t("evidence")).raw("</th></tr></thead><tbody>\n")
	row := func(id entity.ID, how string, refs []library.Ref) {
		if n++; n > onRelations {
			return
		}
		w.raw("<tr><td>")
		w.badged(id)
		w.raw("</td><td>").text(how).raw(`</td><td class="num">`)
		w.refs(refs)
		w.raw("</td></tr>\n")
	}
	typed := map[entity.ID]bool{}
	for _, l := range e.e.Links {
		if o := e.other(l); l.Type != "post" && o.Kind != "person" && e.site.paths[o] != "" {
			typed[o] = true
			row(o, w.relation(l.Type), l.Evidence)
		}
	}
	for _, t := range e.e.Together {
		if t.ID.Kind != "person" && t.ID.Kind != "agency" && !typed[t.ID] && t.Sentence && e.site.paths[t.ID] != "" {
			row(t.ID, w.t("together"), []library.Ref{t.Evidence})
		}
	}
	if n == 0 {
		return Section{}
	}
	w.raw("</tbody></table>")
	if len(e.e.Links) > onRelations {
		e.more(w, "relations", len(e.e.Links), onRelations)
	}
	return w.section("dealt", w.t("dealt.with"), w.t("count", n), &w.page)
}

// Held is an event's state and day, with the sentence that says so.
func (e *Entity) Held() template.HTML {
	w := e.writer()
	told := e.told()
	for _, m := range e.e.Moments {
		if m.When.IsZero() || len(m.Evidence) == 0 {
			continue
		}
		w.linkedWhen(m.When)
		if len(told) == 0 {
			w.status(m.Status)
		}
		w.raw(" <small>")
		w.context(m.Evidence[0])
		w.raw("</small> ")
		break
	}
	if len(told) == 0 {
		return w.html()
	}
	w.status(e.e.Status())
	for _, t := range told {
		w.raw(" <small>")
		if len(told) > 1 {
			w.status(t.Status)
			w.raw(" ")
		}
		w.context(t.Ref)
		w.raw("</small>")
	}
	return w.html()
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

// linkedWhen writes a date in words where it is one day, month or year.
func (w *writer) linkedWhen(d edtf.Date) {
	key, frag := dateKey(d.String())
	if key == "open" || frag != "" || strings.Contains(d.String(), "/") || w.datePath(key) == "" {
		w.linkedTime(d)
		return
	}
	w.link(keyPath(key), w.dateTitle(key))
}

// edition matches the number of an event in a series: 제3회, 제4차.
var edition = lazyregexp.New(`제?\d+(?:회|차)[_ ]?`)

// Series is the other events that differ from this one in their number alone.
func (e *Entity) Series() template.HTML {
	stem := edition.ReplaceAllString(e.e.ID.Name, "")
	if stem == e.e.ID.Name {
		return ""
	}
	w := e.writer()
	for _, o := range e.site.lib.Kinds[e.e.ID.Kind] {
		if o != e.e && edition.ReplaceAllString(o.ID.Name, "") == stem {
			if !w.empty() {
				w.raw(", ")
			}
			w.name(o.ID)
		}
	}
	if w.empty() {
		return ""
	}
	return template.HTML(escapeText(e.site.t("series"))+": ") + w.html()
}

// whoOrder is the roles at an event, in the order of a programme.
var whoOrder = []string{"host", "organise", "sponsor", "speak", "attend"}

// Who is who hosts, organises, sponsors, speaks and attends.
func (e *Entity) Who() Section {
	w := e.writer()
	n := 0
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t("relation")).raw(`</th><th scope="col">`).text(w.t("name")).
		raw(`</th><th scope="col" class="num">`).text(w.t("evidence")).raw("</th></tr></thead><tbody>\n")
	row := func(kind string, links []*library.Relation) {
		n += len(links)
		w.raw("<tr><td>").text(w.relation(kind)).raw("</td><td>")
		var refs []library.Ref
		for i, l := range links {
			if i > 0 {
				w.raw(" ")
			}
			w.badged(e.other(l))
			refs = append(refs, l.Evidence...)
		}
		w.raw(`</td><td class="num">`)
		w.refs(refs)
		w.raw("</td></tr>\n")
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
		if len(byType[kind]) > 0 {
			row(kind, byType[kind])
			delete(byType, kind)
		}
	}
	for _, kind := range others {
		if len(byType[kind]) > 0 {
			row(kind, byType[kind])
		}
	}
	if n == 0 {
		return Section{}
	}
	w.raw("</tbody></table>")
	return w.section("who", w.t("who.did.what"), w.t("count", n), &w.page)
}

// Coverage is the documents that name an event, newest first.
func (e *Entity) Coverage() Section {
	w := e.writer()
	var last *library.Doc
	n := 0
	for _, r := range e.e.Mentions {
		if r.Doc == last {
			continue
		}
		last = r.Doc
		if n++; n <= 10 {
			w.documentEntry(r.Doc)
		}
	}
	if n < 2 {
		return Section{}
	}
	body := `<ol class="tl">` + w.html() + "</ol>"
	return Section{ID: "coverage", Title: w.t("coverage"), Note: w.t("n.documents", n), Body: body}
}
