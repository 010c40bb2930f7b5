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

// What a document itself holds of the signs loses no word.
func TestSetStraySigns(t *testing.T) {
	for text, want := range map[string]string{
		"가" + NoteRef(12) + "나":             "가나",
		"가" + string(refSign) + "나다":        "가나다",
		"가" + string(BoldOff) + "나":         "가나",
		"가" + string(BoldOn) + "나":          "가나",
		"가" + string(refSign) + "1나" + "2다": "가나2다",
	} {
		var b Block
		if b.Set(text); b.Text != want {
			t.Errorf("%q: %q, want %q", text, b.Text, want)
		}
	}
}
