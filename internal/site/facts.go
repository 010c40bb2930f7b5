package site

import (
	"html/template"
	"slices"
	"strconv"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/say"
	"sillok/internal/site/view"
)

// Facts is what the document says of its names, a row a fact, each with the
// number of its sentence: posts, relations, quantities, and where it contradicts
// itself or another.
func (d *Document) Facts() view.Section {
	f := &factTable{place: d.here(), d: d.d, t: view.Table{Head: d.site.heads("fact.kind", "fact.what", "sentence")}}
	f.roles()
	f.relations()
	f.amounts()
	f.conflicts()
	if len(f.t.Rows) == 0 {
		return view.Section{}
	}
	return view.Section{ID: "facts", Title: f.Site.t("facts"), Note: f.Site.t("n.facts", len(f.t.Rows)), Table: &f.t}
}

// factTable is the table under construction.
type factTable struct {
	place
	d *library.Doc
	t view.Table
}

// add adds a fact with the sentences that say it.
func (f *factTable) add(key string, what view.Cell, spans ...diag.Span) {
	proof := view.Cell{Class: "num"}
	seen := []int{}
	for _, in := range spans {
		n := sentenceOf(f.d, in.Start)
		if n < 0 || in.Len() == 0 || slices.Contains(seen, n) {
			continue
		}
		seen = append(seen, n)
		l := view.Link{Text: strconv.Itoa(n + 1)}
		if f.d.Shows(n) {
			l.Href = template.HTMLAttr(`href="#s` + l.Text + `"`)
		}
		proof.Refs = append(proof.Refs, l)
	}
	f.t.Rows = append(f.t.Rows, []view.Cell{{Text: key}, what, proof})
}

func (f *factTable) roles() {
	for i := range f.d.Roles {
		r := &f.d.Roles[i]
		if r.State == doc.Rejected {
			continue
		}
		c := view.Cell{Names: []view.Name{f.nameOf(r.Person)}, Text: strings.TrimSpace(bare(r.Agency) + " " + f.d.PostShown(i)), Small: f.dateText(r.When), Chip: f.by(r.State)}
		f.add(f.Site.t("rel.post"), c, r.In)
	}
}

// relations joins the bodies that stand in one relation to one thing.
func (f *factTable) relations() {
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
		var from []string
		var spans []diag.Span
		for _, r := range groups[k] {
			if title := f.title(r.From); !slices.Contains(from, title) {
				from = append(from, title)
			}
			spans = append(spans, r.In)
		}
		c := f.nameCell(k.to)
		c.Text = " ← " + strings.Join(from, " · ")
		f.add(f.relation(k.kind), c, spans...)
	}
}

func (f *factTable) amounts() {
	if f.d.Derived == nil || f.d.Publish == library.Metadata {
		return
	}
	for _, a := range f.d.Derived.Amounts {
		c := view.Cell{Text: strings.TrimSpace(a.What + " " + a.Value + a.Unit), Small: f.dateText(a.When)}
		if !a.Of.IsZero() {
			c.Link = f.nameCell(a.Of).Link
			c.Text = " " + c.Text
		}
		if a.Planned {
			c.Chip = f.statusChip(library.Planned)
		}
		f.add(f.Site.t("amount"), c, a.In)
	}
}

func (f *factTable) conflicts() {
	for _, c := range f.lib.Conflicts {
		if c.A.Doc != f.d && c.B.Doc != f.d {
			continue
		}
		what := f.nameCell(c.About)
		what.Text = ": " + f.conflictText(c)
		f.t.Rows = append(f.t.Rows, []view.Cell{{Text: f.Site.t("conflict")}, what, f.proof([]library.Ref{c.A, c.B})})
	}
}

// Dates is the date marks of the document, each with what it was resolved to;
// what cannot be known stands last.
func (d *Document) Dates() view.Section {
	p := d.here()
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
		return view.Section{}
	}
	s := view.Section{ID: "dates", Title: p.t("dates.of.document"), Note: strconv.Itoa(len(known) + len(open)), Picture: p.rangePicture(d.d, known)}
	chars := characters{of: d.d.Text}
	for _, m := range append(known, open...) {
		s.Items = append(s.Items, p.day(d.d, m, &chars))
	}
	return s
}

// day is a surface and the day it was resolved to.
func (p place) day(d *library.Doc, m *doc.Mention, chars *characters) view.Item {
	item := view.Item{Link: view.Link{Text: strings.ReplaceAll(d.Text[m.In.Start:m.In.End], "\n", " ")}}
	if r, ok := refTo(d, m.In); ok && r.Shows() {
		item.Link.Href = template.HTMLAttr(`href="#` + chars.anchor(m) + `"`)
	}
	to := p.linkTo(p.datePath(m.ID.Name), p.words(m.ID.Name))
	if to.Text == item.Link.Text && to.Href != "" { // written in full: once is enough
		return view.Item{Link: to}
	}
	item.Refs = []view.Link{to}
	return item
}

// Process is what was done to the source: what was cut out, who marked.
func (d *Document) Process() Process {
	p := d.here()
	machine, person := 0, 0
	for i := range d.d.Mentions {
		if d.d.Mentions[i].Machine {
			machine++
		} else {
			person++
		}
	}
	x := Process{Removed: d.removed()}
	x.Pairs = []view.Pair{p.pair("marks", view.Cell{Text: p.t("marks.by", machine, person)}), p.pair("source.file", view.Cell{Text: orElse(d.d.Source, p.t("unknown"))})}
	if d.d.SHA256 != "" {
		x.Pairs = append(x.Pairs, view.Pair{Label: "SHA-256", Cells: []view.Cell{{Small: d.d.SHA256[:min(16, len(d.d.SHA256))] + "…"}}})
	}
	if d.Sourced() {
		x.Source = p.linkTo(sourcePath(d.d), p.t("side.by.side"))
	}
	return x
}

// Process is what was done to a source on its way to a page.
type Process struct {
	Pairs   []view.Pair
	Removed *view.Table
	Source  view.Link
}

// removed is the page furniture that was left out, in the source's own words
// where sources are shown.
func (d *Document) removed() *view.Table {
	if len(d.d.Removed) == 0 {
		return nil
	}
	p := d.here()
	t := &view.Table{Caption: p.t("removed"), Head: p.heads("fact.kind", "removed.text", "line")}
	lines := d.sourceLines()
	for i, r := range d.d.Removed {
		if i == perPage {
			t.Rows = append(t.Rows, []view.Cell{{Text: p.t("and.more", len(d.d.Removed)-i)}, {}, {}})
			break
		}
		words, at := "", strconv.Itoa(r.First)
		if r.First >= 1 && r.First <= len(lines) {
			words = cut(strings.Join(lines[r.First-1:min(r.Last, len(lines))], " "), 120)
		}
		if r.Last > r.First {
			at += "–" + strconv.Itoa(r.Last)
		}
		t.Rows = append(t.Rows, []view.Cell{{Text: d.site.removedAs(r.Label)}, {Text: words}, {Class: "num", Text: at}})
	}
	return t
}

// removedAs is what an import says that it cut, in the words of the page.
func (s *Site) removedAs(label string) string {
	if s.set.Language == "ko" {
		return say.InKorean(label)
	}
	return label
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
