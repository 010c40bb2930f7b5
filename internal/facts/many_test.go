package facts

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
	"sillok/internal/diag"
	"sillok/internal/doc"
)

// TestMany: what is made to be asked of everything costs a time that grows with the
// length of the text.
func TestMany(t *testing.T) {
	name := func(i int) string { return string([]rune{'김', rune('가' + i%1000), rune('나' + i/1000)}) }
	for _, c := range []struct {
		what, form string
		n          int
	}{
		{"appointments without a day", "▲ 정보과장 [%[1]s](person:%[1]s)\n\n", 6000},
		{"holders of one post", "[%[1]s](person:%[1]s) 장관은 한빛부에 있다. 장관은 “나래관을 반드시 열겠다”고 말했다.\n\n", 3000},
	} {
		var text strings.Builder
		for i := range c.n {
			fmt.Fprintf(&text, c.form, name(i))
		}
		d, problems := doc.Parse(&diag.File{Name: "a.md", Text: "---\ntitle: 글\npublished: 2021-09-22\n---\n\n" + text.String()})
		if len(problems) > 0 {
			t.Fatal(problems[0])
		}
		begin := cputime.Spent()
		Read(d, nil)
		if took := cputime.Spent() - begin; took > 6*time.Second && !testing.Short() {
			t.Errorf("%s: took %v", c.what, took)
		}
		t.Logf("%s: %v", c.what, cputime.Spent()-begin)
	}
}

// TestCover: it answers as the list does.
func TestCover(t *testing.T) {
	random := rand.New(rand.NewPCG(16, 14))
	span := func() diag.Span {
		start := random.IntN(40)
		return diag.Span{Start: start, End: start + random.IntN(8)}
	}
	for range 2000 {
		var list []diag.Span
		for range random.IntN(6) {
			list = append(list, span())
		}
		c := coverOf(list[:len(list)/2], list[len(list)/2:])
		if s := span(); c.holds(s) != within(s, list) {
			t.Fatalf("%v in %v: %v", s, list, c.holds(s))
		}
	}
}
