package site

import (
	"sillok/internal/library"
)

// Amounts is the quantities said of the entity; differing ones stand side by
// side.
func (e *Entity) Amounts() Section {
	if len(e.e.Amounts) == 0 {
		return Section{}
	}
	w := e.writer()
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t("amount")).raw(`</th><th scope="col">`).text(w.t("when")).
		raw(`</th><th scope="col" class="num">`).text(w.t("evidence")).raw("</th></tr></thead><tbody>\n")
	for i, a := range e.e.Amounts {
		if i == onRelations {
			break
		}
		w.raw("<tr><td>").text(a.What).raw(" <strong>").text(a.Value + a.Unit).raw("</strong>")
		if a.Status == library.Planned {
			w.chip(" plan", w.t("planned"))
		}
		w.raw("</td><td>")
		if !a.When.IsZero() {
			w.text(w.dateText(a.When))
		}
		w.raw(`</td><td class="num">`)
		w.refs(a.Evidence)
		w.raw("</td></tr>\n")
	}
	w.raw("</tbody></table>")
	return e.site.section("amounts", w.t("amounts"), w.t("count", len(e.e.Amounts)), &w.page)
}

// Promises is statements about a time to come, and what became of them.
func (e *Entity) Promises() Section {
	if len(e.e.Promises) == 0 {
		return Section{}
	}
	w := e.writer()
	w.promiseTable(e.e.Promises[:min(len(e.e.Promises), onPromises)])
	e.more(w, "promises", len(e.e.Promises), onPromises)
	return e.site.section("promises", w.t("promises"), w.t("count", len(e.e.Promises)), &w.page)
}

func (w *writer) promiseTable(promises []*library.Promise) {
	w.raw(`<table><thead><tr><th scope="col">`).text(w.t("promise")).raw(`</th><th scope="col">`).text(w.t("due")).
		raw(`</th><th scope="col" class="num">`).text(w.t("outcome")).raw("</th></tr></thead><tbody>\n")
	for _, p := range promises {
		w.raw("<tr><td>")
		w.promise(p)
		w.raw(" <small>")
		w.context(p.Made)
		w.raw(`</small></td><td class="nw">`).text(w.dateText(p.Due)).raw(`</td><td class="num">`)
		w.outcome(p)
		w.raw("</td></tr>\n")
	}
	w.raw("</tbody></table>")
}

// promise writes the sentence that promises, where it may be shown: a reader
// trusts the words of the document before our short form of them.
func (w *writer) promise(p *library.Promise) {
	if p.Made.Shows() {
		w.told(&library.Moment{What: p.What, Who: p.Who, Evidence: []library.Ref{p.Made}})
		return
	}
	w.raw("「").text(w.docTitle(p.Made.Doc)).raw("」")
}

// outcome writes what the documents tell of a promise's end.
func (w *writer) outcome(p *library.Promise) {
	switch p.Status {
	case library.Pending:
		w.chip(" plan", w.t("pending"))
	case library.NoRecord:
		w.raw("<small>").text(w.t("no.later.record")).raw("</small>")
	case library.Kept:
		w.chip(" done", w.t("kept"))
	case library.KeptLate:
		w.chip(" done", w.t("kept.late"))
	case library.Changed:
		w.chip(" open", w.t("changed"))
	case library.Broken:
		w.chip(" open", w.t("broken"))
	}
	if p.Kept != nil {
		w.raw(" <small>")
		if !p.Done.IsZero() {
			w.text(w.dateText(p.Done)).raw(" · ")
		}
		w.context(*p.Kept)
		w.raw("</small>")
	}
}

// Conflicts is where documents disagree about the entity.
func (e *Entity) Conflicts() Section {
	if len(e.e.Conflict) == 0 {
		return Section{}
	}
	w := e.writer()
	w.raw(`<ul class="evs">` + "\n")
	for _, c := range e.e.Conflict {
		w.raw(`<li class="ev"><p>`).text(c.Text)
		w.chip(" open", w.t("unclear"))
		w.raw("</p>")
		for _, r := range []library.Ref{c.A, c.B} {
			w.raw("<p>")
			w.sentence(r)
			w.raw(`</p><p class="src">`)
			w.source(r)
			w.raw("</p>")
		}
		w.raw("</li>\n")
	}
	w.raw("</ul>\n")
	return e.site.section("conflicts", w.t("conflicts"), w.t("count", len(e.e.Conflict)), &w.page)
}
