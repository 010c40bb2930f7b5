package library

import "testing"

// A text is cut at a space behind two thirds of what fits, else in the middle of a word.
func TestClip(t *testing.T) {
	for _, c := range []struct {
		s    string
		n    int
		want string
	}{
		{"짧은 말", 10, "짧은 말"},
		{"  두   칸 ", 3, "두 칸"},
		{"abcdef gh ij", 10, "abcdef gh…"},
		{"abcdefg hij", 10, "abcdefg…"},
		{"abcdef ghij", 10, "abcdef gh…"},
		{"abcdefghijk", 10, "abcdefghi…"},
		{"여섯 글자 다음에", 6, "여섯 글자…"},
	} {
		if got := clip(c.s, c.n); got != c.want {
			t.Errorf("clip(%q, %d) = %q, want %q", c.s, c.n, got, c.want)
		}
	}
}
