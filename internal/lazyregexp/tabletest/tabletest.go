// Package tabletest holds a table of expressions to its examples, and a package to its
// table.
package tabletest

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"sillok/internal/lazyregexp"
)

var named = regexp.MustCompile(`pattern\("([a-z0-9-]+)"\)`)

// Check reports expressions that stand in no order, have no purpose, do not hold to
// their two texts, or that no file of the package asks for; and those that the code
// names and the table does not have.
func Check(t *testing.T, table *lazyregexp.Table) {
	t.Helper()
	used := map[string]bool{}
	files, _ := filepath.Glob("*.go")
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range named.FindAllStringSubmatch(string(text), -1) {
			used[m[1]] = true
		}
	}
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
