package block

import (
	"slices"
	"testing"
)

// The bold letters of each text stand between < and >.
func TestSet(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"서류 <서른 가지>를 줄인다", []string{"서른 가지"}},
		{"<서른 ><가지>를 <줄인다>", []string{"서른 가지", "줄인다"}}, // one stretch in two runs
		{"<서른 <두> 가지>를", []string{"서른 두 가지"}},          // a run within a run
		{"< >와 <>", []string{" "}},
		{"서류를 줄인다", nil},
	} {
		var b Block
		text := []rune(c.text)
		for i, r := range text {
			switch r {
			case '<':
				text[i] = BoldOn
			case '>':
				text[i] = BoldOff
			}
		}
		b.Set(string(text))
		var got []string
		for _, s := range b.Bold {
			got = append(got, b.Text[s.Start:s.End])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: bold %q, want %q", c.text, got, c.want)
		}
	}
}
