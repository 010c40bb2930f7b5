package tagger

import (
	"slices"
	"strings"
	"testing"

	"sillok/internal/tagger/label"
)

const twoSentences = `## CHAR	TAG; one character a line
## s-1	김철수는 서울
김	B-PS
철	I-PS
수	I-PS
는	O
 	O
서	B-LC
울	I-LC

## s-2	#3월4월
#	O
3	B-DT
월	I-DT
4	B-DT
월	I-DT
`

func TestReadBIO(t *testing.T) {
	got, err := ReadBIO(strings.NewReader(twoSentences), TagIndex)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || got[0].ID != "s-1" || got[0].Text() != "김철수는 서울" || got[1].Text() != "#3월4월" {
		t.Fatalf("read %+v", got)
	}
	ps, lc, dt := TagIndex("PS"), TagIndex("LC"), TagIndex("DT")
	for i, want := range [][]label.Span{
		{{Start: 0, End: 3, Type: ps}, {Start: 5, End: 7, Type: lc}},
		{{Start: 1, End: 3, Type: dt}, {Start: 3, End: 5, Type: dt}},
	} {
		if !slices.Equal(got[i].Spans, want) {
			t.Errorf("sentence %d has spans %v, want %v", i, got[i].Spans, want)
		}
	}
}

func TestReadBIORefusesWhatItDoesNotKnow(t *testing.T) {
	for text, want := range map[string]string{
		"김철수\tB-PS\n":        "line 1: found",
		"김\tB-PS\n철 I-PS\n":  "line 2: found",
		"김\tB-XX\n":          "line 1: unknown tag",
		"김\tPS\n":            "line 1: unknown tag",
		"\n\n김\tE-PS\n":      "line 3: unknown tag",
		"김\tB-PS\n철\tI-ps\n": "line 2: unknown tag",
	} {
		if _, err := ReadBIO(strings.NewReader(text), TagIndex); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", text, err, want)
		}
	}
}

func FuzzReadBIO(f *testing.F) {
	f.Add(twoSentences)
	f.Add("## \n\t\n")
	f.Fuzz(func(t *testing.T, text string) {
		sentences, err := ReadBIO(strings.NewReader(text), TagIndex)
		if err != nil {
			return
		}
		for _, s := range sentences {
			last := 0
			for _, sp := range s.Spans {
				if sp.Start < last || sp.End <= sp.Start || sp.End > len(s.Chars) {
					t.Fatalf("span %+v in %d characters", sp, len(s.Chars))
				}
				last = sp.End
			}
		}
	})
}
