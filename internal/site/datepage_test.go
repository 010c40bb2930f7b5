package site

import "testing"

// A year's page with happenings in all its months has room for what else stands on it.
func TestHeadlinesOfAYear(t *testing.T) {
	for months, want := range map[int]int{1: 3, 10: 3, 11: 2, 12: 2} {
		if got := perBand(months); got != want {
			t.Errorf("of %d months: %d headlines of each, want %d", months, got, want)
		}
	}
}
