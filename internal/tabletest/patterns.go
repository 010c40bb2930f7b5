package tabletest

import (
	"regexp"
	"testing"

	"sillok/internal/lazyregexp"
)

// Patterns reports expressions that stand in no order, have no purpose, do not hold to
// their two texts, or that no file of the package asks for; and those that the code
// names and the table does not have.
func Patterns(t *testing.T, table *lazyregexp.Table) {
	t.Helper()
	used := namesInCode(t, "pattern")
	last := ""
	for _, row := range table.Rows() {
		if row.Name <= last {
			t.Errorf("%s is out of order", row.Name)
		}
		last = row.Name
		if !used[row.Name] {
			t.Errorf("nothing asks for %s", row.Name)
		}
		delete(used, row.Name)
		re := regexp.MustCompile(row.Expression)
		if row.Purpose == "" || !re.MatchString(row.Matches) || re.MatchString(row.Not) {
			t.Errorf("%s: %q is matched: %v, %q is: %v", row.Name, row.Matches, re.MatchString(row.Matches), row.Not, re.MatchString(row.Not))
		}
	}
	for name := range used {
		t.Errorf("the table has no expression %q", name)
	}
}
