package doc

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
	"sillok/internal/diag"
)

// TestFinderIndexed compares what the index of a long text finds with what reading
// it finds.
func TestFinderIndexed(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("가람시는 민원 창구를 다음 달 연다. 위원회는 “시민이 먼저다”라고 밝혔다. 12억 원 가 나 다")
	var b strings.Builder
	for b.Len() < 2*shortText {
		b.WriteString(words[rnd.IntN(len(words))])
		b.WriteString([]string{" ", " ", "  ", "\n", "\n\n"}[rnd.IntN(5)])
	}
	text := b.String()
	runes := []rune(text)
	for range 2000 {
		from := rnd.IntN(len(runes) - 40)
		s := strings.TrimSpace(flatten(string(runes[from : from+6+rnd.IntN(30)])))
		if rnd.IntN(4) == 0 {
			s += "없"
		}
		offset := len(string(runes[:rnd.IntN(len(runes))]))
		long, short := newFinder(text), newFinder(text)
		got, ok := long.words(s, offset)
		want, wanted := short.read(s, offset)
		if got != want || ok != wanted {
			t.Fatalf("%q from %d: %v %v, read %v %v", s, offset, got, ok, want, wanted)
		}
	}
}

// TestManyQuotations reads a page with as many quotations as lines: each row is
// found, and twice as many take little more than twice as long.
func TestManyQuotations(t *testing.T) {
	page := func(n int) string {
		var text, rows strings.Builder
		for i := range n {
			said := fmt.Sprintf("존경하는 위원 여러분, 제%d차 사업의 추진 경과를 말씀드리고 %d번 과제를 설명하겠습니다.", i, i*7)
			fmt.Fprintf(&text, "나은별 %s 또 다른 말도 있었다.\n\n", said)
			fmt.Fprintf(&rows, "- [ ] 나은별 | %s\n", joinEnds(cut(said, 24), cut(said, -24)))
		}
		return "---\ntitle: 회의록\n---\n\n" + text.String() + "<!-- quotes -->\n" + rows.String()
	}
	begin := cputime.Spent()
	d, problems := Parse(&diag.File{Name: "a.md", Text: page(6000)})
	if len(problems) > 0 || len(d.Quotes) != 6000 {
		t.Fatalf("%d quotations, %v", len(d.Quotes), problems[:min(3, len(problems))])
	}
	if spent := cputime.Spent() - begin; spent > 5*time.Second && !testing.Short() {
		t.Errorf("6,000 quotations took %v", spent)
	}
}

// TestLongFront: the head of a long page may be longer, since more was cut from its
// source; that of a short one may not.
func TestLongFront(t *testing.T) {
	head := "---\ntitle: 글\nremoved:\n" + strings.Repeat("  - \"after the end of the article: lines 11-12\"\n", 1000) + "---\n\n"
	for body, want := range map[string]int{"글이다.\n": 1, strings.Repeat("가람시는 문을 열었다.\n\n", 40_000): 0} {
		begin := cputime.Spent()
		d, problems := Parse(&diag.File{Name: "a.md", Text: head + body})
		if len(problems) != want || want == 0 && len(d.Removed) != 1000 {
			t.Errorf("%d bytes of text: %d problems, %d lines removed", len(body), len(problems), len(d.Removed))
		}
		if took := cputime.Spent() - begin; took > 5*time.Second && !testing.Short() {
			t.Errorf("%d bytes of text: %v", len(body), took)
		}
	}
}
