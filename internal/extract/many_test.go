package extract

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
)

// TestManyWrappedLines: a text whose lines are broken for their length is joined in a
// time that grows with its length.
func TestManyWrappedLines(t *testing.T) {
	const line, n = "가람시는 강변 공원과 나래 도서관을 잇는 길을 넓히고 다리를 고치며", 12_000
	begin := cputime.Spent()
	d := paragraphs(strings.Repeat(line+"\n", n))
	if took := cputime.Spent() - begin; took > 5*time.Second && !testing.Short() {
		t.Errorf("took %v", took)
	}
	if want := strings.Repeat(line+" ", n-1) + line; len(d.Blocks) != 1 || d.Blocks[0].Text != want {
		t.Errorf("%d blocks, want one", len(d.Blocks))
	}
}

// TestManySigners: who signs is asked again and again while lines are cut, and a page of
// by-lines is read in a time that grows with its length.
func TestManySigners(t *testing.T) {
	p := &page{names: &register{builtIn()}}
	for i := range 20_000 {
		name := string([]rune{'김', rune('가' + i%1000), rune('나' + i/1000)})
		p.lines = append(p.lines, line{text: fmt.Sprintf("[가람신문=%s 기자]", name), number: i + 1, label: labelByline})
	}
	begin := cputime.Spent()
	for range 20 {
		if got := len(p.signers()); got != 20_000 {
			t.Fatalf("%d signers", got)
		}
	}
	if took := cputime.Spent() - begin; took > 5*time.Second && !testing.Short() {
		t.Errorf("took %v", took)
	}
}
