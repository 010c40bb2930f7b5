package dates

import (
	"os"
	"strings"
	"testing"

	"sillok/internal/edtf"
	"sillok/internal/golden"
)

// TestForms reads the table of forms: every span and value has to be right.
func TestForms(t *testing.T) {
	b, err := os.ReadFile("testdata/forms.tsv")
	if err != nil {
		t.Fatal(err)
	}
	forms := 0
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		forms++
		columns := strings.Split(line, "\t")
		published := "2021-09-22"
		if len(columns) > 2 {
			published = columns[2]
		}
		if got := found(columns[0], published); got != columns[1] {
			t.Errorf("%s (published %s)\n\tfound %s\n\twant  %s", columns[0], published, got, columns[1])
		}
	}
	if forms < 2400 {
		t.Errorf("the table has %d forms, want 2400", forms)
	}
	t.Logf("%d forms", forms)
}

// found words what Find gives: span=EDTF; span=EDTF, or -.
func found(text, published string) string {
	var all []string
	for _, m := range Find(text, edtf.MustParse(published), nil) {
		all = append(all, text[m.In.Start:m.In.End]+"="+m.Date.String())
	}
	if all == nil {
		return "-"
	}
	return strings.Join(all, "; ")
}

// TestSnapshotOfNeighbours holds what is found in texts that differ from a form by one word or
// sign and not in the form itself.
func TestSnapshotOfNeighbours(t *testing.T) {
	b, err := os.ReadFile("testdata/forms.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for line := range strings.Lines(string(b)) {
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(columns) < 2 || strings.HasPrefix(line, "#") {
			continue
		}
		published := "2021-09-22"
		if len(columns) > 2 {
			published = columns[2]
		}
		out.WriteString(golden.Differences(columns[0], nil, func(s string) []string {
			return strings.FieldsFunc(strings.TrimSuffix(found(s, published), "-"), func(r rune) bool { return r == ';' })
		}))
	}
	golden.Check(t, "testdata/neighbours.golden", out.String())
}
