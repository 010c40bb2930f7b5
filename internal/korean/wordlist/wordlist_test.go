package wordlist

import (
	"slices"
	"strings"
	"testing"
)

const table = `list	what for	words
countries	countries in one character	美=미국;日=일본
objects	an object's particle and a space	를␣;을␣
heads	ends of bodies, with their syllables	협회=2;연합회=1;회
`

func TestList(t *testing.T) {
	lists := NewTable(table)
	l := lists.List("countries")
	if v, ok := l.Value("美"); !ok || v != "미국" || !l.Has("日") || l.Has("미국") || !l.HasRune('美') || l.HasRune('미') {
		t.Errorf("values: %q %v", v, ok)
	}
	if in, all := l.Share("美日관계"); in != 2 || all != 4 {
		t.Errorf("%d of %d characters, want 2 of 4", in, all)
	}
	objects := lists.List("objects")
	if rest, ok := objects.CutBegin("를 열었다"); !ok || rest != "열었다" {
		t.Errorf("a space of a word: %q", rest)
	}
	if objects.Begins("를") || objects.Begins("") || !objects.Within("문을 연다") || objects.Within("문은 연다") {
		t.Error("what begins with a particle and a space, and what holds one")
	}
	heads := lists.List("heads")
	if n, ok := heads.Number("협회"); !ok || n != 2 {
		t.Errorf("numbers: %d", n)
	}
	if _, ok := heads.Number("회"); ok {
		t.Error("회 has a number")
	}
	if rest, ok := heads.CutEnd("한빛연합회"); !ok || rest != "한빛" || heads.Ends("연합") || heads.WithoutBegin("협회장") != "장" || heads.WithoutEnd("연합") != "연합" {
		t.Errorf("the first word of the list that it ends in: %q", rest)
	}
	if heads.Word() != "협회" || len(heads.All()) != 3 || heads.Index("회") != 2 || heads.Index("장") != -1 {
		t.Errorf("words in order: %q", heads.All())
	}
	if missing := lists.List("none"); missing.Has("") || len(missing.All()) != 0 {
		t.Error("a list that is not there has words")
	}
}

// TestEveryListAnswersAsItsWords asks lists of words of one to six bytes about texts
// of all pairs of them: the answers are those of a walk over the words.
func TestEveryListAnswersAsItsWords(t *testing.T) {
	all := []string{"가", "각", "갂", "청", "시청", "도청", "AI", "I", "x", "é", "𝄞", "가 ", "1등", "등1"}
	for n := range all {
		words := all[n:min(n+3, len(all))]
		l := NewTable("list\tfor\twords\nl\tall\t" + strings.Join(words, ";") + "\n").List("l")
		for _, a := range append(all, "") {
			for _, b := range append(all, "") {
				s := a + b
				begins, ends, within := false, false, false
				for _, w := range words {
					within = within || strings.Contains(s, w)
					begins, ends = begins || strings.HasPrefix(s, w), ends || strings.HasSuffix(s, w)
				}
				if l.Has(s) != slices.Contains(words, s) || l.Begins(s) != begins || l.Ends(s) != ends || l.Within(s) != within {
					t.Errorf("%q of %q: %v %v %v %v", s, words, l.Has(s), l.Begins(s), l.Ends(s), l.Within(s))
				}
			}
		}
	}
}
