package site

import (
	"slices"
	"strings"
	"unicode"

	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// Words is what a person said, or what was said in a body's name, by occasion.
func (e *Entity) Words() view.Section {
	words := sayable(e.e)
	if len(words) == 0 {
		return view.Section{}
	}
	p := e.here()
	return view.Section{ID: "words", Title: p.t("words"), Note: p.t("count", len(words)), Chips: p.subjectChips(e.e.ID, p.subjects(e.e), entity.ID{}),
		Groups: p.occasions(words[:min(onWords, len(words))], e.e.ID), More: e.more("words", len(words), onWords)}
}

// Reported is what documents report in their own words that the entity said,
// newest first.
func (e *Entity) Reported() view.Section {
	p := e.here()
	s := view.Section{ID: "told", Title: p.t("told")}
	for _, q := range slices.Backward(e.e.Reported) {
		if q.Ref.Shows() && len(s.Evidence) < onWords {
			x := p.evidence(q.Ref)
			x.Chip = p.by(q.State)
			s.Evidence = append(s.Evidence, x)
		}
	}
	s.Note = p.t("count", len(s.Evidence))
	return s
}

// sayable is the entity's quotations whose sentence may be shown: the newest
// document first, within one in its own order.
func sayable(e *library.Entry) []*library.Quote {
	var quotes []*library.Quote
	for _, q := range slices.Backward(e.Quotes) {
		if q.Ref.Shows() {
			quotes = append(quotes, q)
		}
	}
	order := map[*library.Doc]int{}
	for i, q := range quotes {
		if _, ok := order[q.Ref.Doc]; !ok {
			order[q.Ref.Doc] = i
		}
	}
	slices.SortStableFunc(quotes, func(a, b *library.Quote) int {
		if a.Ref.Doc != b.Ref.Doc {
			return order[a.Ref.Doc] - order[b.Ref.Doc]
		}
		return a.Ref.In.Start - b.Ref.In.Start
	})
	return quotes
}

// occasions is quotations under the documents that hold them; whoever is not the
// page's own entity is named.
func (p place) occasions(quotes []*library.Quote, self entity.ID) []view.Group {
	var groups []view.Group
	for from := 0; from < len(quotes); {
		d := quotes[from].Ref.Doc
		to := from + 1
		for to < len(quotes) && quotes[to].Ref.Doc == d {
			to++
		}
		g := view.Group{Link: p.linkTo(docPath(d), p.docTitle(d)), Note: p.spokenAt(quotes[from])}
		for _, q := range quotes[from:to] {
			said := p.quote(q)
			switch {
			case q.Speaker.IsZero():
			case q.Speaker != self:
				said.Names = append([]view.Name{p.nameOf(q.Speaker)}, said.Names...)
			case self.Kind != "person":
				said.Notes = append(said.Notes, p.t("said.as.body"))
			}
			g.Evidence = append(g.Evidence, said)
		}
		groups = append(groups, g)
		from = to
	}
	return groups
}

// spokenAt is who published the words and when they were said.
func (p place) spokenAt(q *library.Quote) string {
	return strings.TrimSpace(q.Ref.Doc.Publisher + " " + p.dateText(q.When))
}

// quote is words that were said, with the question that they answer.
func (p place) quote(q *library.Quote) view.Evidence {
	w := writer{place: p}
	w.raw("“").flat(cut(q.Text, 2*longest))
	w.raw("”")
	e := view.Evidence{Words: w.html(), Lang: p.foreign(q.Ref.Doc), Question: question(q.Ref), Open: p.open(q.Ref), Chip: p.by(q.State)}
	if !q.Occasion.IsZero() {
		e.Names = []view.Name{p.nameOf(q.Occasion)}
	}
	return e
}

// asking is the sentence before an answer, where it asks and begins or ends
// another paragraph: the question of an interview.
func asking(r library.Ref) (sentence int, ok bool) {
	d, n := r.Doc, r.Sentence-1
	if n < 0 || !d.Shows(n) {
		return 0, false
	}
	s := d.Sentences[n]
	text := strings.TrimSpace(d.Text[s.Start:s.End])
	return n, strings.HasSuffix(text, "?") && strings.Contains(d.Text[s.End:d.Sentences[r.Sentence].Start], "\n")
}

// question is what an answer answers, in its words.
func question(r library.Ref) string {
	n, ok := asking(r)
	if !ok {
		return ""
	}
	s := r.Doc.Sentences[n]
	text := strings.TrimLeftFunc(r.Doc.Text[s.Start:s.End], func(r rune) bool { return unicode.IsSpace(r) || korean.IsItemSign(r) })
	return cut(strings.ReplaceAll(strings.TrimSpace(text), "\n", " "), longest)
}
