package korean

import "testing"

// TestRunes: the first and last characters of texts, of any width.
func TestRunes(t *testing.T) {
	for _, c := range []struct {
		s           string
		n           int
		first, last string
	}{
		{"가람원장", 2, "가람", "원장"},
		{"A가b", 1, "A", "b"},
		{"가람", 5, "가람", "가람"},
		{"가람", 0, "", ""},
		{"", 3, "", ""},
	} {
		if got := FirstRunes(c.s, c.n); got != c.first {
			t.Errorf("the first %d of %q are %q, want %q", c.n, c.s, got, c.first)
		}
		if got := LastRunes(c.s, c.n); got != c.last {
			t.Errorf("the last %d of %q are %q, want %q", c.n, c.s, got, c.last)
		}
	}
}
