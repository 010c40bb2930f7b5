package annotate

import (
	"regexp"
	"testing"
)

// TestPatterns: every expression of patterns.tsv is in order, says what it is for and
// holds to its two texts.
func TestPatterns(t *testing.T) {
	last := ""
	for _, row := range patternRows() {
		if row.name <= last {
			t.Errorf("%s is out of order", row.name)
		}
		last = row.name
		re := regexp.MustCompile(row.expression)
		if row.purpose == "" || !re.MatchString(row.matches) || re.MatchString(row.not) {
			t.Errorf("%s: %q is matched: %v, %q is: %v", row.name, row.matches, re.MatchString(row.matches), row.not, re.MatchString(row.not))
		}
	}
	if len(patternRows()) < 16 {
		t.Errorf("%d patterns, want all rows of the table", len(patternRows()))
	}
}
