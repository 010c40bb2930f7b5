package annotate

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/golden"
)

// TestSnapshotOfExamples holds all marks that the examples of the rules get, also those that
// are not theirs, and those of the texts that package facts reads: they stand at the
// borders of what holds. It says what is, not what is right.
func TestSnapshotOfExamples(t *testing.T) {
	n := newAnnotator(t)
	var b strings.Builder
	for _, d := range documentsOfExamples(t) {
		n.Annotate(d)
		fmt.Fprintf(&b, "== %s\n", strings.ReplaceAll(d.Text, "\n", "⏎"))
		for _, m := range d.Mentions {
			fmt.Fprintln(&b, m.In.Start, d.Text[m.In.Start:m.In.End], m.ID, m.Role, "|", m.Reason)
		}
	}
	golden.Check(t, "testdata/examples.golden", b.String())
}

// TestSnapshotOfNeighbours holds what is found in texts that differ from an example by one
// word or sign and not in the example: the other side of what a rule asks for.
func TestSnapshotOfNeighbours(t *testing.T) {
	n := newAnnotator(t)
	var b strings.Builder
	for _, e := range readExamples(t) {
		b.WriteString(golden.Differences(e.text, nil, func(s string) (found []string) {
			d := &doc.Document{Article: doc.Article{Text: s, Published: edtf.MustParse(e.day)}}
			n.Annotate(d)
			for _, m := range d.Mentions {
				found = append(found, strings.TrimSpace(d.Text[m.In.Start:m.In.End]+" "+m.ID.String()+" "+m.Role))
			}
			return found
		}))
	}
	golden.Check(t, "testdata/neighbours.golden", b.String())
}

// documentsOfExamples gives the examples of the rules, and the texts of those of package
// facts without their marks.
func documentsOfExamples(t *testing.T) (all []*doc.Document) {
	for _, e := range readExamples(t) {
		all = append(all, e.document())
	}
	files, err := filepath.Glob("../facts/testdata/*/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range strings.Split("\n"+string(b), "\n== ")[1:] {
			_, text, _ := strings.Cut(block, "\n")
			text, _, _ = strings.Cut("\n"+text, "\n-- ")
			text = strings.TrimSpace(factsMark.ReplaceAllString(text, "$1"))
			all = append(all, &doc.Document{Article: doc.Article{Text: text, Published: edtf.MustParse(exampleDay)}})
		}
	}
	return all
}

// factsMark is a mark in the examples of package facts: [나은별](person:나은별).
var factsMark = regexp.MustCompile(`\[([^\[\]]*)\]\([a-z]+:[^()]*(?:\([^()]*\)[^()]*)?\)`)
