package tagger

import (
	"slices"
	"strings"
	"testing"
)

// pieces cuts a text as Tag does.
func pieces(t *Tagger, text string) (out []string) {
	w := t.newWorker()
	for start := 0; start < len(text); {
		start = w.take(text, start)
		if n := len(w.chars); n > 0 {
			out = append(out, text[w.offsets[0]:w.offsets[n]])
		}
	}
	return out
}

func TestTextIsCutIntoSentences(t *testing.T) {
	tagger := load(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"첫 문장이다. 둘째 문장이다.", []string{"첫 문장이다.", "둘째 문장이다."}},
		{"“왔다.” 그가 말했다.", []string{"“왔다.”", "그가 말했다."}},
		{"정말? 정말! 그래", []string{"정말?", "정말!", "그래"}},
		{"2021. 9. 22. 행사", []string{"2021. 9. 22. 행사"}},
		{"A. 김 교수 No. 3", []string{"A. 김 교수 No. 3"}},
		{"  앞뒤 빈칸 \r\n\n 다음 줄\t\n", []string{"앞뒤 빈칸", "다음 줄"}},
		{"행정안전부.끝", []string{"행정안전부.끝"}},
		{"\n \n", nil},
	} {
		if got := pieces(tagger, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q: pieces %q, want %q", c.text, got, c.want)
		}
	}
}

func TestLongTextIsCutWithoutLoss(t *testing.T) {
	tagger := load(t)
	for name, text := range map[string]string{
		"spaces":    strings.Repeat("가나다 ", 700),
		"no spaces": strings.Repeat("가", 2000),
		"one space": strings.Repeat("가", 650) + " " + strings.Repeat("나", 650),
	} {
		got := pieces(tagger, text)
		if strip := strings.NewReplacer(" ", ""); strip.Replace(strings.Join(got, "")) != strip.Replace(text) {
			t.Errorf("%s: characters were lost", name)
		}
		for _, p := range got {
			if n := len([]rune(p)); n > longPiece {
				t.Errorf("%s: a piece has %d characters", name, n)
			}
			if name == "spaces" && !strings.HasSuffix(p, "가나다") {
				t.Errorf("%s: a word was cut in %q", name, p[max(0, len(p)-20):])
			}
		}
	}
}
