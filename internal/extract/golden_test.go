package extract

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/golden"
)

// TestGolden extracts each source of testdata and compares all that came of it
// with the golden file beside it.
func TestGolden(t *testing.T) {
	sources, err := filepath.Glob("testdata/*")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, name := range sources {
		if !Known(name) {
			continue
		}
		n++
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			golden.Check(t, name+".golden", describe(Extract(filepath.ToSlash(name), data, Options{})))
		})
	}
	if n < 10 {
		t.Errorf("only %d sources in testdata", n)
	}
}

// describe writes everything that Extract gave as text.
func describe(a *doc.Article, problems []diag.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintln(&b, "problem:", p)
	}
	if a == nil {
		return b.String()
	}
	fmt.Fprintf(&b, "title: %s\npublisher: %s\nauthors: %s\npublished: %s\nrights: %s\nurl: %s\n",
		a.Title, a.Publisher, strings.Join(a.Authors, ", "), a.Published, a.Rights, a.URL)
	for _, r := range a.Removed {
		fmt.Fprintf(&b, "removed: %d-%d %s\n", r.First, r.Last, r.Label)
	}
	b.WriteString("\n")
	at := 0
	for line := range strings.Lines(a.Text) {
		if slices.ContainsFunc(a.Headings, func(h diag.Span) bool { return h.Start == at }) {
			b.WriteString("## ")
		}
		b.WriteString(line)
		at += len(line)
	}
	return b.String() + "\n"
}
