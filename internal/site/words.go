package site

import (
	"fmt"
	"slices"
	"strconv"

	"sillok/internal/library"
)

// Words is what a person said, or what was said in a body's name: by year,
// newest first, each with its day, its occasion and the way to its place.
// Each year is a section of its own.
func (e *Entity) Words() []Section {
	var sections []Section
	quotes := e.sayable()
	shown := quotes[:min(len(quotes), onWords)]
	for from := 0; from < len(shown); {
		year, _ := yearIn(shown[from].When)
		to := from + 1
		for to < len(shown) {
			if y, _ := yearIn(shown[to].When); y != year {
				break
			}
			to++
		}
		w := e.writer()
		w.quoteList(shown[from:to])
		if to == len(shown) {
			e.more(w, "words", len(quotes), onWords)
		}
		id, title := "words", e.site.t("when.unknown")
		if from > 0 {
			id = "words-" + strconv.Itoa(year)
		}
		if year > 0 {
			title = strconv.Itoa(year)
		}
		sections = append(sections, Section{ID: id, Class: "year", Title: title, Note: w.t("n.words", to-from), Body: w.html()})
		from = to
	}
	return sections
}

// sayable is the entity's quotations whose sentence may be shown, newest first.
func (e *Entity) sayable() []*library.Quote {
	var quotes []*library.Quote
	for _, q := range slices.Backward(e.e.Quotes) {
		if q.Ref.Shows() {
			quotes = append(quotes, q)
		}
	}
	return quotes
}

func (w *writer) quoteList(quotes []*library.Quote) {
	w.raw(`<ol class="evs">` + "\n")
	for _, q := range quotes {
		w.quote(q)
	}
	w.raw("</ol>\n")
}

// quote writes words as an evidence line. A quotation's place is where its
// words begin.
func (w *writer) quote(q *library.Quote) {
	w.raw(`<li class="ev"><p`, w.foreign(q.Ref.Doc), ">“")
	w.flat(cut(q.Text, 2*longest))
	w.raw(`”</p><p class="src">`)
	if !q.Occasion.IsZero() {
		w.raw("<span>")
		w.name(q.Occasion).raw("</span> ")
	}
	if !q.When.IsZero() && q.When != q.Ref.Doc.Published {
		w.raw("<span>").text(w.t("spoken.of")).raw(" ")
		w.time(q.When).raw("</span> ")
	}
	w.source(q.Ref)
	w.certain(q.State)
	w.raw("</p></li>\n")
}

// steps is the stages of a system's life in their order.
var steps = []string{"계획", "구축", "시범", "개통", "확대", "대체", "종료"}

// step is the word for a stage in the site's language.
func (s *Site) step(name string) string {
	if key := "step." + name; s.has(key) {
		return s.t(key)
	}
	return name
}

// Life is a system's life: each step with date, evidence, and whether it was
// planned or done. A step that no document tells is not guessed.
func (e *Entity) Life() Section {
	if len(e.e.Steps) == 0 {
		return Section{}
	}
	w := e.writer()
	byStep := map[string][]*library.Step{}
	for _, st := range e.e.Steps {
		byStep[st.Step] = append(byStep[st.Step], st)
	}
	told := 0
	for _, name := range steps {
		if len(byStep[name]) > 0 {
			told++
		}
	}
	w.lifePicture(byStep)
	w.raw(`<ol class="life">` + "\n")
	for _, name := range steps {
		if len(byStep[name]) == 0 {
			w.raw(`<li class="none"><strong>`).text(w.step(name)).raw("</strong><span>").text(w.t("not.told")).raw("</span></li>\n")
			continue
		}
		w.raw("<li><strong>").text(w.step(name)).raw(`</strong><div class="ev">`)
		for i, st := range byStep[name] {
			if i == 6 {
				w.raw(`<p class="note">`).text(w.t("and.more", len(byStep[name])-i)).raw("</p>")
				break
			}
			w.stepLine(st, len(e.e.Steps) > 0 && e.later(st))
		}
		w.raw("</div></li>\n")
	}
	w.raw("</ol>")
	return e.site.section("life", w.t("life"), w.t("n.steps", len(steps), told), &w.page)
}

// later reports whether some document tells of the system after a planned
// step's date.
func (e *Entity) later(st *library.Step) bool {
	due, ok := st.When.Latest()
	if !ok {
		return true
	}
	for _, r := range e.e.Mentions {
		if day, ok := r.Doc.Published.Earliest(); ok && yearPos(day) > yearPos(due) {
			return true
		}
	}
	newest, _ := e.site.lib.Newest.Latest()
	return yearPos(newest) <= yearPos(due)
}

func (w *writer) stepLine(st *library.Step, later bool) {
	w.raw("<p>")
	if !st.When.IsZero() {
		w.when(st.When)
		w.raw(" ")
	}
	if len(st.Evidence) > 0 {
		w.sentence(st.Evidence[0])
	}
	w.status(st.Status)
	w.raw(`</p><p class="src">`)
	if len(st.Evidence) > 0 {
		w.source(st.Evidence[0])
	}
	if st.Status == library.Planned && !later {
		w.raw(" <span>").text(w.t("no.later.record")).raw("</span>")
	}
	w.raw("</p>")
}

// lifePicture draws the steps as circles: filled where done, hollow where
// planned, pale where no document tells.
func (w *writer) lifePicture(byStep map[string][]*library.Step) {
	slot := 100 / float64(len(steps))
	w.raw(`<svg class="pic system" height="72" aria-hidden="true">` + "\n")
	x := func(i int) string { return fmt.Sprintf("%.2f%%", slot*(float64(i)+0.5)) }
	for i := 1; i < len(steps); i++ {
		class := "plan"
		if done(byStep[steps[i]]) && done(byStep[steps[i-1]]) {
			class = "thick"
		}
		w.raw(fmt.Sprintf(`<line class="%s" x1="%s" x2="%s" y1="14" y2="14"/>`, class, x(i-1), x(i)))
	}
	for i, name := range steps {
		list := byStep[name]
		circle, on := `class="pale" r="5"`, ""
		switch {
		case done(list):
			circle, on = `class="bar" r="8"`, " on"
		case len(list) > 0:
			circle = `class="hollow" r="7"`
		}
		w.raw(fmt.Sprintf(`<circle %s cx="%s" cy="14"/><text class="mid%s" x="%s" y="44">`, circle, x(i), on, x(i))).text(w.step(name)).
			raw(fmt.Sprintf(`</text><text class="mid" x="%s" y="64">%s</text>`+"\n", x(i), firstMonth(list)))
	}
	w.raw("</svg>\n")
}

func done(list []*library.Step) bool {
	return slices.ContainsFunc(list, func(s *library.Step) bool { return s.Status == library.Done })
}

// firstMonth is the month or year of the first dated step, short enough for
// the picture.
func firstMonth(list []*library.Step) string {
	for _, st := range list {
		key, _ := dateKey(st.When.String())
		if key != "open" && key != "" {
			return key[:min(len(key), 7)]
		}
	}
	return "–"
}

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

// promise writes what was promised, where it may be shown.
func (w *writer) promise(p *library.Promise) {
	if p.Made.Shows() {
		w.flat(p.What)
		return
	}
	w.raw("「").text(w.docTitle(p.Made.Doc)).raw("」")
}

// outcome writes what the documents tell of a promise's end.
func (w *writer) outcome(p *library.Promise) {
	switch p.Status {
	case library.Kept:
		w.chip(" done", w.t("kept"))
		if p.Kept != nil {
			w.raw(" <small>")
			w.context(*p.Kept)
			w.raw("</small>")
		}
	case library.NoRecord:
		w.raw("<small>").text(w.t("no.later.record")).raw("</small>")
	default:
		w.chip(" plan", w.t("pending"))
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
