package facts

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"sillok/internal/annotate"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/golden"
)

// TestSnapshotOfExamples holds all that is read of the examples of the rules, also what no
// rule of theirs is asked for, and of the sentences of package korean: they stand at the
// borders of what holds. It says what is, not what is right.
func TestSnapshotOfExamples(t *testing.T) {
	names := authority(t)
	var b strings.Builder
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		fmt.Fprintf(&b, "== %s\n", file)
		for n, x := range readExamples(t, file) {
			d := titled(t, x.text)
			Read(d, names)
			fmt.Fprintln(&b, n)
			list(&b, d, Derive(d, names))
		}
	}
	n, err := annotate.New(names)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sentences(t) {
		d := &doc.Document{Article: doc.Article{Text: s, Published: edtf.MustParse("2021-09-22")}}
		n.Annotate(d)
		Read(d, names)
		fmt.Fprintf(&b, "== %s\n", s)
		list(&b, d, Derive(d, names))
	}
	golden.Check(t, "testdata/examples.golden", b.String())
}

// TestSnapshotOfNeighbours holds what is read of texts that differ from an example by one
// word or sign, and not of the example: the other side of what a rule asks for. Marks stay whole.
func TestSnapshotOfNeighbours(t *testing.T) {
	names := authority(t)
	mark := regexp.MustCompile(`\[[^\[\]]*\]\([a-z]+:[^()]*(?:\([^()]*\)[^()]*)?\)`)
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	var b strings.Builder
	for _, file := range files {
		for _, x := range readExamples(t, file) {
			if strings.HasPrefix(x.text, "title=") {
				continue
			}
			b.WriteString(golden.Differences(x.text, mark, func(s string) []string {
				d, problems := parsed("2021-09-22", s)
				if problems != nil {
					return nil // brackets that are no mark any more
				}
				Read(d, names)
				return told(d, Derive(d, names))
			}))
		}
	}
	golden.Check(t, "testdata/neighbours.golden", b.String())
}

// told lists what was read of a page, without places.
func told(d *doc.Document, of *doc.Derived) (all []string) {
	add := func(parts ...any) { all = append(all, strings.TrimSpace(fmt.Sprintln(parts...))) }
	for _, r := range d.Roles {
		add(r.Person.Name, r.Post, r.Agency.Name, r.When)
	}
	for _, q := range d.Quotes {
		add(q.Speaker, "says", d.Text[q.Words.Start:q.Words.End])
	}
	for _, e := range d.Events {
		add(e.When, e.What, e.Status, e.Who)
	}
	for _, r := range of.Relations {
		add(r.Type, r.From, r.To, r.When)
	}
	for _, a := range of.Amounts {
		add(a.Of, a.What, a.Value, a.Unit, a.When, a.Planned)
	}
	for _, u := range of.Undertakings {
		add("will", u.What, u.Who, u.Then)
	}
	return all
}

// sentences are those of package korean that hold figures, which most dates are.
func sentences(t *testing.T) []string {
	text, err := os.ReadFile("../korean/testdata/clauses.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); !strings.ContainsAny(line[:min(1, len(line))], "#!") && strings.ContainsAny(line, "0123456789") && !strings.ContainsAny(line, "=") {
			all = append(all, line)
		}
	}
	return all
}
