package tagger

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"sillok/internal/tagger/label"
)

func TestScoreCountsExactSpans(t *testing.T) {
	ps, og := TagIndex("PS"), TagIndex("OG")
	gold := [][]label.Span{
		{{Start: 0, End: 3, Type: ps}, {Start: 4, End: 6, Type: og}},
		{{Start: 0, End: 2, Type: ps}},
	}
	found := [][]label.Span{
		{{Start: 0, End: 3, Type: ps}, {Start: 4, End: 7, Type: og}}, // one right, one too long
		nil, // one missed
	}
	r := Score(gold, found, []int{8, 2})
	if r.All != (Counts{Right: 1, Found: 2, Gold: 3}) {
		t.Errorf("all: %+v", r.All)
	}
	if got := r.All.F1(); math.Abs(got-40) > 1e-9 {
		t.Errorf("micro F1 %v, want 40", got)
	}
	// PS: 1 right of 1 found and 2 gold, F1 66.7; OG: 0.
	if math.Abs(r.Macro-100.0/3) > 1e-9 {
		t.Errorf("entity macro %v, want 33.3", r.Macro)
	}
	// B-PS 1/1/2, I-PS 2/2/3, B-OG 1/1/1, I-OG 1/2/1.
	want := (200.0/3 + 400.0/5 + 100 + 200.0/3) / 4
	if math.Abs(r.CharMacro-want) > 1e-9 {
		t.Errorf("character macro %v, want %v", r.CharMacro, want)
	}
}

func TestScoreOfNothing(t *testing.T) {
	r := Score(nil, nil, nil)
	if r.All.F1() != 0 || r.Macro != 0 || r.CharMacro != 0 {
		t.Errorf("no sentences: %+v", r)
	}
}

func TestATypeMatters(t *testing.T) {
	span := func(tag string) [][]label.Span { return [][]label.Span{{{Start: 0, End: 2, Type: TagIndex(tag)}}} }
	if r := Score(span("OG"), span("LC"), []int{2}); r.All.Right != 0 {
		t.Error("a span of another type was counted as right")
	}
}

func ExampleTagger_Evaluate() {
	t, err := Load()
	if err != nil {
		panic(err)
	}
	r, err := t.Evaluate(strings.NewReader("부\tB-LC\n산\tI-LC\n에\tO\n서\tO\n \tO\n열\tO\n린\tO\n행\tO\n사\tO\n"))
	fmt.Printf("%v %.1f\n", err, r.All.F1())
	// Output: <nil> 100.0
}

func ExampleTagger_Tag() {
	t, err := Load()
	if err != nil {
		panic(err)
	}
	text := "김영철 부장은 지난해 부산에 갔다."
	for _, s := range t.Tag(text) {
		fmt.Println(s.Tag, text[s.Start:s.End])
	}
	// Output:
	// PS 김영철
	// DT 지난해
	// LC 부산
}
