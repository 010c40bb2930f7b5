package korean

import "testing"

// TestNumbersWithCommas: the noun of a word keeps the length of its text where a
// comma parts thousands.
func TestNumbersWithCommas(t *testing.T) {
	const s = "시는 1,300가구를 골랐다. 정부는 총 1,516억원을 투입한다. 연인원 1,900명이 왔다."
	want := map[string]bool{"1,300가구": false, "총 1,516억원": false, "연인원 1,900명": false}
	x := Read(s)
	for i := range x.Sentences() {
		for _, c := range x.Clauses(i) {
			for _, a := range c.Args {
				if _, ok := want[x.Str(a.Span)]; ok {
					want[x.Str(a.Span)] = true
				}
			}
		}
	}
	for w, ok := range want {
		if !ok {
			t.Errorf("no argument is %q", w)
		}
	}
}
