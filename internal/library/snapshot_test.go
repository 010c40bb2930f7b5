package library_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sillok/internal/corpus"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/facts"
	"sillok/internal/golden"
	"sillok/internal/library"
)

// TestSnapshot compares what the corpus' pages come to, joined as one site, with what
// they came to when a person last looked, so that nothing changes unseen: held-out pages
// are not among them. It says what is, not what is right.
func TestSnapshot(t *testing.T) {
	pages, err := corpus.Seen("../..")
	if err != nil {
		t.Fatal(err)
	}
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	var in []library.Input
	for _, d := range pages {
		d.Roles, d.Quotes, d.Events = nil, nil, nil
		facts.Read(d, names)
		in = append(in, library.Input{Document: d, Sentences: doc.Sentences(d.Text, d.Headings), Derived: facts.Derive(d, names)})
	}
	l, problems := library.Join(in, names, library.Options{})
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintln(&b, "problem", p.Message)
	}
	for _, row := range tellings(l) {
		fmt.Fprintln(&b, row)
	}
	for _, r := range l.Relations {
		fmt.Fprintln(&b, "relation", r.Type, r.From, r.To, r.Span, r.When, places(r.Evidence))
	}
	for _, e := range entries(l) {
		entry(&b, e)
	}
	golden.Check(t, "testdata/snapshot.golden", b.String())
}

// tellings are what happened, was promised and is contradicted in a library.
func tellings(l *library.Library) (all []string) {
	add := func(parts ...any) { all = append(all, strings.TrimSuffix(fmt.Sprintln(parts...), "\n")) }
	for _, m := range l.Timeline {
		add("moment", m.When, m.What, m.Status, m.Action.Noun, m.Who, places(m.Evidence))
	}
	for _, p := range l.Promises {
		add("promise", p.Due, p.What, p.Who, outcomes[p.Status], p.Done, place(p.Made), places(p.Again), kept(p))
	}
	for _, c := range l.Conflicts {
		add("conflict", c.About, c.What, c.Of, c.Told(), place(c.A), place(c.B), c.Settled)
	}
	return all
}

// TestSnapshotOfNeighbours holds what the composed documents come to, joined, and what else they
// come to where one of them is missing.
func TestSnapshotOfNeighbours(t *testing.T) {
	var b strings.Builder
	for _, folder := range []string{"series", "third", "fourth"} {
		sources, _ := filepath.Glob("testdata/" + folder + "/*.txt")
		in, names := importedPages(t, sources...)
		l, _ := library.Join(in, names, library.Options{})
		own := tellings(l)
		fmt.Fprintf(&b, "== %s\n%s\n", folder, strings.Join(own, "\n"))
		for _, e := range entries(l) {
			entry(&b, e)
		}
		for i, x := range in {
			left, _ := library.Join(slices.Delete(slices.Clone(in), i, i+1), names, library.Options{})
			fmt.Fprintf(&b, "without %s → %s\n", x.Document.Slug, golden.Changed(own, tellings(left)))
		}
	}
	golden.Check(t, "testdata/neighbours.golden", b.String())
}

// entries are the entries of a library in order of their ids.
func entries(l *library.Library) []*library.Entry {
	var all []*library.Entry
	for _, e := range l.Entries {
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b *library.Entry) int { return strings.Compare(a.ID.String(), b.ID.String()) })
	return all
}

// entry writes what the site tells of an entity that the timeline does not.
func entry(b *strings.Builder, e *library.Entry) {
	fmt.Fprintln(b, "==", e.ID, e.Title, e.Slug, e.Docs, e.Thin, e.Surfaces)
	if e.Defined != nil {
		fmt.Fprintln(b, "defined", place(*e.Defined))
	}
	if e.ID.Kind == "event" {
		fmt.Fprintln(b, "took place", e.Status())
	}
	if e.ID.Kind == "person" {
		for _, p := range e.Roles {
			fmt.Fprintln(b, "post", p.Post, p.Agency, p.When, p.Seen, p.Holding == doc.Left, places(p.Evidence))
		}
	}
	for _, q := range e.Quotes {
		fmt.Fprintln(b, "words", q.When, q.Occasion, place(q.Ref))
	}
	for _, s := range e.Steps {
		fmt.Fprintln(b, "step", s.Step, s.When, s.Status, places(s.Evidence))
	}
	for _, s := range e.Series {
		fmt.Fprint(b, "series ", s.What, " ", s.Unit)
		for _, p := range s.Points {
			fmt.Fprint(b, " ", p.When, "=", p.Value, p.Status)
		}
		fmt.Fprintln(b)
	}
	if len(e.Together) > 0 {
		fmt.Fprintln(b, "together with", len(e.Together), "first", e.Together[0].ID, e.Together[0].Docs)
	}
}

func kept(p *library.Promise) string {
	if p.Kept == nil {
		return ""
	}
	return "ended by " + place(*p.Kept)
}

// place tells a sentence by its document and number.
func place(r library.Ref) string { return fmt.Sprintf("%s#%d", r.Doc.Slug, r.Sentence+1) }

func places(refs []library.Ref) string {
	var all []string
	for _, r := range refs {
		all = append(all, place(r))
	}
	return strings.Join(all, ",")
}
