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

func TestTellsPast(t *testing.T) {
	for s, want := range map[string]bool{"문을 열었다": true, "마쳤고": true, "됐다": true, "열려 있다": false, "열겠다": false, "통일함": false, "연다": false, "": false} {
		if TellsPast(s) != want {
			t.Errorf("%s: %v", s, !want)
		}
	}
}
