package hwp

import (
	"testing"

	"sillok/internal/extract/block"
)

// TestBoldUnits sets signs around the units inside bold ranges, and none around
// what tracked changes took away.
func TestBoldUnits(t *testing.T) {
	data := []byte{}
	for _, r := range "서류 서른 가지" {
		data = append(data, byte(r), byte(r>>8))
	}
	for _, c := range []struct {
		gone, bold []extent
		want       string
	}{
		{nil, []extent{{3, 5}}, "서른"},
		{nil, []extent{{3, 8}}, "서른 가지"},
		{[]extent{{3, 8}}, []extent{{3, 8}}, ""},
		{nil, nil, ""},
	} {
		var b block.Block
		for _, k := range tokens(data, c.gone, c.bold) {
			b.Set(k.text)
		}
		got := ""
		for _, s := range b.Bold {
			got += b.Text[s.Start:s.End]
		}
		if got != c.want {
			t.Errorf("gone %v, bold %v: %q, want %q", c.gone, c.bold, got, c.want)
		}
	}
}
