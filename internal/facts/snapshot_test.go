package facts

import (
	"fmt"
	"strings"
	"testing"

	"sillok/internal/corpus"
	"sillok/internal/doc"
	"sillok/internal/golden"
)

// TestSnapshot compares all that is read of the corpus' pages with what was read when
// a person last looked, so that nothing changes unseen: held-out pages are not among them.
// It says what is, not what is right.
func TestSnapshot(t *testing.T) {
	pages, err := corpus.Seen("../..")
	if err != nil {
		t.Fatal(err)
	}
	names := authority(t)
	var b strings.Builder
	for _, d := range pages {
		d.Roles, d.Quotes, d.Events = nil, nil, nil
		Read(d, names)
		fmt.Fprintf(&b, "== %s\n", d.Slug)
		list(&b, d, Derive(d, names))
	}
	golden.Check(t, "testdata/snapshot.golden", b.String())
}

// list writes a line for each thing that is read of a page.
func list(b *strings.Builder, d *doc.Document, of *doc.Derived) {
	for _, r := range d.Roles {
		fmt.Fprintln(b, "post", r.Person.Name, "|", r.Post, "|", r.Agency.Name, "|", r.When, "|", r.In.Start)
	}
	for _, q := range d.Quotes {
		fmt.Fprintln(b, "words", q.Speaker, q.Words.Start, q.Words.End, q.Reported)
	}
	for _, e := range d.Events {
		fmt.Fprintln(b, "happening", e.When, e.What, e.Status, e.Who, e.In.Start)
	}
	for _, r := range of.Relations {
		fmt.Fprintln(b, "relation", r.Type, r.From, r.To, r.When, r.In.Start)
	}
	for _, a := range of.Amounts {
		fmt.Fprintln(b, "amount", a.Of, a.What, a.Value, a.Unit, a.When, a.Planned)
	}
	for _, f := range of.Definitions {
		fmt.Fprintln(b, "definition", f.Of, f.In.Start)
	}
	for _, o := range of.Occasions {
		fmt.Fprintln(b, "occasion", o.Event, o.Status, o.In.Start)
	}
	for _, at := range of.Dated {
		fmt.Fprintln(b, "dated", at.Mention, at.Status, at.Clause)
	}
	for _, u := range of.Undertakings {
		fmt.Fprintln(b, "undertaking", u.Mention, u.What, u.Action, u.Who, u.By, u.Other, u.Firm, u.Told, u.Fate, u.Then)
	}
}
