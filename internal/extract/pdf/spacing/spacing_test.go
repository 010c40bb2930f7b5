package spacing

import (
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
)

// TestOdds weighs breaks of which nothing is known but their letters.
func TestOdds(t *testing.T) {
	for _, c := range []struct {
		left, right string
		space       bool
	}{
		{"나래동에서", "버스를", true},
		{"창구를", "늘리기로", true},
		{"새로운", "창구가", true},
		{"있다.", "창구는", true},
		{"열", "수", true},
		{"기다리", "던", false},
		{"가까", "운", false},
		{"대", "상이다.", false},
		{"정보시", "스템을", false},
		{"“좋다”", "라고", false},
		{"2012년", "부터", false},
		{"삼", "월에", false},
		{"밝혔", "다.", false},
	} {
		if odds := Odds(Break{Left: c.left, Right: c.right}); odds > 0 != c.space {
			t.Errorf("%s|%s: %.1f", c.left, c.right, odds)
		}
	}
}

// TestDocument lets the rest of a document decide what letters leave open.
func TestDocument(t *testing.T) {
	x := NewWords()
	odds := func() float64 { return Odds(Break{"다솜", "마루를", x.Of("다솜", "마루를")}) }
	open := odds()
	for range 3 {
		x.Add("다솜마루가")
	}
	if got := x.Of("다솜", "마루를"); got.Whole != 3 || got.Apart != 0 {
		t.Errorf("as one word: %+v", got)
	}
	joined := odds()
	if joined >= open || joined > 0 {
		t.Errorf("one word elsewhere: %.1f, before %.1f", joined, open)
	}
	x = NewWords()
	for range 3 {
		x.Add("다솜")
		x.Add("마루는")
		x.Pair("다솜", "마루는")
	}
	if parted := odds(); parted <= open || parted < 0 {
		t.Errorf("two words elsewhere: %.1f, before %.1f", parted, open)
	}
}

// TestFit learns from a few texts which syllables end words.
func TestFit(t *testing.T) {
	var list []Example
	for range 8 {
		list = append(list, Breaks("가람시는 나래동에 창구를 연다.\n나래동은 가람시에 있다.")...)
	}
	built := packed
	defer Use(built)
	Use(Fit(list))
	for _, e := range list {
		if Odds(e.Break) > Hanging != e.Space {
			t.Errorf("%s|%s", e.Left, e.Right)
		}
	}
}

// TestLongWords: text without a space takes time by its length alone.
func TestLongWords(t *testing.T) {
	word := strings.Repeat("가람시창구", 40_000)
	start := cputime.Spent()
	x := NewWords()
	x.Add(word)
	Odds(Break{word, word, x.Of(word, word)})
	if took := cputime.Spent() - start; took > time.Second {
		t.Errorf("took %v", took)
	}
}

func BenchmarkOdds(b *testing.B) {
	for b.Loop() {
		Odds(Break{Left: "시내버스를", Right: "기다리던"})
	}
}
