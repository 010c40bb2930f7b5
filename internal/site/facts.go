package site

import (
	"slices"
	"strconv"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// factsWriter writes the table of what a document says: one row a fact, each
// with the number of its sentence.
type factsWriter struct {
	*writer
	d *library.Doc
	n int
}

// Facts is what the document says of its names: posts, relations, quantities,
// and where it contradicts itself or another.
func (d *Document) Facts() Section {
	f := &factsWriter{writer: d.writer(), d: d.d}
	f.raw(`<table><thead><tr><th scope="col">`).text(f.t("fact.kind")).raw(`</th><th scope="col">`).text(f.t("fact.what")).
		raw(`</th><th scope="col" class="num">`).text(f.t("sentence")).raw("</th></tr></thead><tbody>\n")
	f.roles()
	f.relations()
	f.amounts()
	f.conflicts()
	if f.n == 0 {
		return Section{}
	}
	f.raw("</tbody></table>")
	return d.site.section("facts", f.t("facts"), f.t("n.facts", f.n), &f.page)
}

// begin opens a row for a fact of a kind, end closes it with its sentences.
func (f *factsWriter) begin(kind string) {
	f.n++
	f.raw("<tr><td>").text(kind).raw("</td><td>")
}

func (f *factsWriter) end(spans ...diag.Span) {
	f.raw(`</td><td class="num">`)
	seen := []int{}
	for _, in := range spans {
		n := sentenceOf(f.d, in.Start)
		if n < 0 || in.Len() == 0 || slices.Contains(seen, n) {
			continue
		}
		if len(seen) > 0 {
			f.raw(", ")
		}
		seen = append(seen, n)
		if f.d.Shows(n) {
			f.raw(`<a href="#s`, strconv.Itoa(n+1), `">`).num(n + 1).raw("</a>")
		} else {
			f.num(n + 1)
		}
	}
	f.raw("</td></tr>\n")
}

func (f *factsWriter) roles() {
	for i := range f.d.Roles {
		r := &f.d.Roles[i]
		if r.State == doc.Rejected {
			continue
		}
		f.begin(f.t("rel.post"))
		f.name(r.Person).raw(", ").text(r.Post)
		if !r.Agency.IsZero() {
			f.raw(", ")
			f.name(r.Agency)
		}
		if !r.When.IsZero() {
			f.raw(` <small>`).text(f.dateText(r.When)).raw("</small>")
		}
		f.certain(r.State)
		f.end(r.In)
	}
}

// relations joins the bodies that stand in one relation to one thing.
func (f *factsWriter) relations() {
	if f.d.Derived == nil {
		return
	}
	type key struct {
		to   entity.ID
		kind string
	}
	groups := map[key][]doc.Relation{}
	var order []key
	for _, r := range f.d.Derived.Relations {
		k := key{r.To, r.Type}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], r)
	}
	for _, k := range order {
		f.begin(f.relation(k.kind))
		var from []entity.ID
		var spans []diag.Span
		for _, r := range groups[k] {
			if !slices.Contains(from, r.From) {
				from = append(from, r.From)
			}
			spans = append(spans, r.In)
		}
		f.names(from, " · ")
		f.raw(" → ")
		f.name(k.to)
		f.end(spans...)
	}
}

// relation is the word for a type of relation.
func (s *Site) relation(kind string) string {
	if key := "rel." + kind; s.has(key) {
		return s.t(key)
	}
	return kind
}

func (f *factsWriter) amounts() {
	if f.d.Derived == nil || f.d.Publish == library.Metadata {
		return
	}
	for _, a := range f.d.Derived.Amounts {
		f.begin(f.t("amount"))
		f.amount(a.Of, a.What, a.Value+a.Unit, a.When)
		if a.Planned {
			f.chip(" plan", f.t("planned"))
		}
		f.end(a.In)
	}
}

// amount writes a quantity: of what, how much, by when.
func (w *writer) amount(of entity.ID, what, value string, when edtf.Date) {
	if !of.IsZero() {
		w.name(of).raw(" ")
	}
	if what != "" {
		w.text(what).raw(" ")
	}
	w.raw("<strong>").text(value).raw("</strong>")
	if !when.IsZero() {
		w.raw(" · ").text(w.dateText(when))
	}
}

func (f *factsWriter) conflicts() {
	for _, c := range f.lib.Conflicts {
		if c.A.Doc != f.d && c.B.Doc != f.d {
			continue
		}
		f.begin(f.t("conflict"))
		f.name(c.About).raw(": ").text(c.Text)
		f.chip(" open", f.t("unclear"))
		f.raw(`</td><td class="num">`)
		f.refs([]library.Ref{c.A, c.B})
		f.raw("</td></tr>\n")
	}
}

// Dates is the date marks of the document, each with what it was resolved to;
// what cannot be known stands last.
func (d *Document) Dates() Section {
	w := d.writer()
	var known, open []*doc.Mention
	seen := map[string]bool{}
	for i := range d.d.Mentions {
		m := &d.d.Mentions[i]
		if m.ID.Kind != "date" {
			continue
		}
		surface := d.d.Text[m.In.Start:m.In.End]
		if key := surface + "|" + m.ID.Name; seen[key] {
			continue
		} else {
			seen[key] = true
		}
		if strings.Contains(m.ID.Name, "X") {
			open = append(open, m)
		} else {
			known = append(known, m)
		}
	}
	if len(known)+len(open) == 0 {
		return Section{}
	}
	w.rangePicture(d.d, known)
	w.raw(`<ol class="days">`)
	for _, m := range append(known, open...) {
		w.dayRow(d.d, m)
	}
	w.raw("</ol>")
	return d.site.section("dates", w.t("dates.of.document"), strconv.Itoa(len(known)+len(open)), &w.page)
}

// dayRow writes a surface and the day it was resolved to.
func (w *writer) dayRow(d *library.Doc, m *doc.Mention) {
	surface := strings.ReplaceAll(d.Text[m.In.Start:m.In.End], "\n", " ")
	w.raw("<li>")
	if r, ok := refTo(d, m.In); ok && r.Shows() {
		w.raw(`<a href="#`, markID(d, m), `">`).text(surface).raw("</a>")
	} else {
		w.text(surface)
	}
	if path := w.datePath(m.ID.Name); path != "" {
		w.raw(` <a class="ct" href="`, w.to(path), `">→ `).text(m.ID.Name).raw("</a>")
	} else {
		w.raw(` <span class="ct">→ `).text(m.ID.Name).raw("</span>")
	}
	if note := w.unknownDigits(m.ID.Name); note != "" {
		w.raw(` <span class="ct">`).text(note).raw("</span>")
	}
	w.raw("</li>\n")
}

// unknownDigits says what of a date is not known.
func (s *Site) unknownDigits(text string) string {
	if !strings.Contains(text, "X") {
		return ""
	}
	parts := strings.Split(text, "-")
	year, month := strings.Contains(parts[0], "X"), len(parts) > 1 && strings.Contains(parts[1], "X")
	switch {
	case year && month:
		return s.t("unknown.year.month")
	case year:
		return s.t("unknown.year")
	case month:
		return s.t("unknown.month")
	}
	return s.t("unknown.day")
}

// Process is what was done to the source: what was cut out, who marked.
func (d *Document) Process() Section {
	w := d.writer()
	machine, person := 0, 0
	for i := range d.d.Mentions {
		if d.d.Mentions[i].Machine {
			machine++
		} else {
			person++
		}
	}
	w.raw("<details><summary>").text(w.t("process.summary")).raw(`</summary><dl class="meta"><dt>`).text(w.t("marks")).raw("</dt><dd>").
		text(w.t("marks.by", machine, person)).raw("</dd><dt>").text(w.t("source.file")).raw("</dt><dd>").text(orElse(d.d.Source, w.t("unknown"))).raw("</dd>")
	if d.d.SHA256 != "" {
		w.raw("<dt>SHA-256</dt><dd><small>").text(d.d.SHA256).raw("</small></dd>")
	}
	w.raw("</dl>")
	d.removed(w)
	if d.Sourced() {
		w.raw("<p>").link(sourcePath(d.d), w.t("side.by.side")).raw("</p>")
	}
	w.raw("</details>")
	return d.site.section("process", w.t("process"), "", &w.page)
}

// removed lists the page furniture that was left out, in the source's own words
// where sources are shown.
func (d *Document) removed(w *writer) {
	if len(d.d.Removed) == 0 {
		return
	}
	w.raw("<table><caption>").text(w.t("removed")).raw(`</caption><thead><tr><th scope="col">`).text(w.t("fact.kind")).raw(`</th><th scope="col">`).
		text(w.t("removed.text")).raw(`</th><th scope="col" class="num">`).text(w.t("line")).raw("</th></tr></thead><tbody>\n")
	lines := d.sourceLines()
	for i, r := range d.d.Removed {
		if i == perPage {
			w.raw(`<tr><td colspan="3">`).text(w.t("and.more", len(d.d.Removed)-i)).raw("</td></tr>\n")
			break
		}
		w.raw("<tr><td>").text(r.Label).raw("</td><td>")
		if r.First >= 1 && r.First <= len(lines) {
			w.text(cut(strings.Join(lines[r.First-1:min(r.Last, len(lines))], " "), 120))
		}
		w.raw(`</td><td class="num">`).num(r.First)
		if r.Last > r.First {
			w.raw("–").num(r.Last)
		}
		w.raw("</td></tr>\n")
	}
	w.raw("</tbody></table>\n")
}

// sourceLines is the source's text by lines, where it may be shown.
func (d *Document) sourceLines() []string {
	if !d.Sourced() {
		return nil
	}
	text, ok := d.site.set.Source(d.d.Document)
	if !ok {
		return nil
	}
	return strings.Split(text, "\n")
}

// Sourced reports whether the source itself is shown: in local builds alone.
func (d *Document) Sourced() bool { return d.site.sourced(d.d) }

func (s *Site) sourced(d *library.Doc) bool {
	return s.set.Source != nil && !s.set.Publish && d.Source != ""
}
