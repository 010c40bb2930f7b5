package annotate

import "testing"

// TestBalanced: half a bracket is no part of a name, and no id can hold it.
func TestBalanced(t *testing.T) {
	for s, want := range map[string]bool{"가람청": true, "가람청(GRC)": true, "가람청(GRC": false, "GRC)": false, "가[나": false} {
		if got := balanced(s); got != want {
			t.Errorf("%s: %v", s, got)
		}
	}
}
