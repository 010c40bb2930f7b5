package site

import (
	"testing"
	"unicode/utf8"
)

// Places are asked for in any order, and each is counted from the one before.
func TestCharacters(t *testing.T) {
	text := "가a나😀다 b라"
	c := characters{of: text}
	for _, i := range []int{0, 7, 4, 11, len(text), 3, 3, 0} {
		if got, want := c.at(i), utf8.RuneCountInString(text[:i]); got != want {
			t.Errorf("at byte %d: %d, want %d", i, got, want)
		}
	}
}
