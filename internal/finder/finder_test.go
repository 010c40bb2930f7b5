package finder

import (
	"strings"
	"testing"
)

// TestIn asks for words of one to seven bytes in texts of all pairs of them: the answers are
// those of a search for each.
func TestIn(t *testing.T) {
	all := []string{"가", "각", "갂", "청", "시청", "도청", "AI", "I", "x", "é", "𝄞", "가 ", "1등", "등1", "정보"}
	for n := range all {
		for size := 1; size < 6; size++ {
			words := all[n:min(n+size, len(all))]
			f := New(words)
			for _, a := range append(all, "", "\xff") {
				for _, b := range append(all, "", "\xea\xb0") {
					s, want := a+b, false
					for _, w := range words {
						want = want || strings.Contains(s, w)
					}
					if f.In(s) != want {
						t.Errorf("%q in %q: %v", words, s, !want)
					}
				}
			}
		}
	}
	if New(nil).In("가") {
		t.Error("no words are found")
	}
}

func BenchmarkIn(b *testing.B) {
	f := New([]string{"아직", "아직도", "여전히", "아직까지", "지금도", "지금까지도", "여태"})
	s := strings.Repeat("가람시는 이번 달 정보 시스템을 새로 열었다. ", 3)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		f.In(s)
	}
}
