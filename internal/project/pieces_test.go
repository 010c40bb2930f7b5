package project

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// A text of any page and any letters is the same when it is put together again.
func TestPieces(t *testing.T) {
	r := rand.New(rand.NewPCG(18, 3))
	parts := []string{"행정안전부", "[가람](agency:가람)", "는 ", "\n\n", "\\*", "가", "a", "\xff", "](", "2021년 9월 22일에 문을 열었다."}
	for range 2000 {
		var page, text strings.Builder
		page.WriteString("---\ntitle: 가\n---\n\n")
		for range r.IntN(40) {
			p := parts[r.IntN(len(parts))]
			if r.IntN(4) > 0 {
				page.WriteString(p)
			}
			if r.IntN(4) > 0 {
				text.WriteString(p[r.IntN(len(p)):])
			}
		}
		if got, ok := together(page.String(), pieces(page.String(), text.String())); !ok || got != text.String() {
			t.Fatalf("of %q in %q there is %q", text.String(), page.String(), got)
		}
	}
	if _, ok := together("가나다", []piece{{Skip: 2, Len: 8}}); ok {
		t.Error("pieces of a longer page are taken")
	}
	if _, ok := together("가나다", []piece{{Skip: -1, Len: 1}}); ok {
		t.Error("pieces before a page are taken")
	}
	if list := pieces(strings.Repeat("가나 ", 9), ""); len(list) > 0 {
		t.Errorf("no text has pieces %v", list)
	}
}
