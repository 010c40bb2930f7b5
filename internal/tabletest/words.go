package tabletest

import (
	"slices"
	"strings"
	"testing"

	"sillok/internal/korean/wordlist"
)

// Words reports lists of the table that stand in no order, have no purpose, no word or a
// word twice, or that no file of the package asks for; and lists that the code names
// and the table does not have.
func Words(t *testing.T, table string) {
	t.Helper()
	used := namesInCode(t, "words")
	lists := wordlist.NewTable(table)
	last := ""
	for i, line := range strings.Split(strings.TrimSuffix(table, "\n"), "\n")[1:] {
		f := strings.Split(line, "\t")
		if len(f) != 3 || f[1] == "" || f[2] == "" {
			t.Errorf("line %d: want name, purpose and words: %q", i+2, line)
			continue
		}
		if !used[f[0]] {
			t.Errorf("line %d: nothing asks for %s", i+2, f[0])
		}
		if f[0] <= last {
			t.Errorf("line %d: %s is out of order", i+2, f[0])
		}
		last = f[0]
		all := lists.List(f[0]).All()
		if sorted := slices.Sorted(slices.Values(all)); len(slices.Compact(sorted)) != len(all) {
			t.Errorf("line %d: %s has a word twice", i+2, f[0])
		}
		delete(used, f[0])
	}
	for name := range used {
		t.Errorf("the table has no list %q", name)
	}
}
