package facts

import (
	"fmt"
	"os"
	"path/filepath"
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
