package site

import (
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
	if told := e.reported(); told.ID != "" {
		sections = append(sections, told)
	}
	return sections
}

// reported is what documents report in their own words that the entity said, newest first.
func (e *Entity) reported() Section {
	w := e.writer()
	count := 0
	w.raw(`<ol class="evs">` + "\n")
	for _, q := range slices.Backward(e.e.Reported) {
		if q.Ref.Shows() && count < onWords {
			w.said(q, "", "")
			count++
		}
	}
	w.raw("</ol>\n")
	if count == 0 {
		return Section{}
	}
	return Section{ID: "told", Title: w.t("told"), Note: w.t("count", count), Body: w.html()}
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
func (w *writer) quote(q *library.Quote) { w.said(q, "“", "”") }

// said writes what somebody said between two signs.
func (w *writer) said(q *library.Quote, opening, closing string) {
	w.raw(`<li class="ev"><p`, w.foreign(q.Ref.Doc), ">", opening)
	w.flat(cut(q.Text, 2*longest))
	w.raw(closing, `</p><p class="src">`)
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
