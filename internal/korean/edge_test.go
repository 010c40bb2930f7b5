package korean

import "testing"

// TestEdges: what ends and begins no word, and what does.
func TestEdges(t *testing.T) {
	for _, s := range []string{"말했", "고치겠", "않", "있", "끓", "없"} {
		if !CannotEnd(s) {
			t.Errorf("%s ends a word", s)
		}
	}
	for _, s := range []string{"말했다", "값", "여덟", "흙", "밖", "민원", "2024", ""} {
		if CannotEnd(s) {
			t.Errorf("%s ends no word", s)
		}
	}
	for _, s := range []string{"려", "렸다", "었다", "습니다", "를", "례는", "르게"} {
		if !CannotBegin(s) {
			t.Errorf("%s begins a word", s)
		}
	}
	for _, s := range []string{"라디오", "로봇은", "습관을", "습지", "리더", "여름", "2024", ""} {
		if CannotBegin(s) {
			t.Errorf("%s begins no word", s)
		}
	}
}

// TestPieces: what is the end of a longer word, and what stands by itself.
func TestPieces(t *testing.T) {
	for _, c := range [][2]string{{"실시한다", "고"}, {"효율적", "인"}, {"것”이", "라고"}, {"정착하고", "자"}} {
		if !GoesOn(c[0], c[1]) {
			t.Errorf("%s|%s are two words", c[0], c[1])
		}
	}
	for _, c := range [][2]string{{"민원실", "고"}, {"민원", "인"}, {"시장이", "말했다"}} {
		if GoesOn(c[0], c[1]) {
			t.Errorf("%s|%s is one word", c[0], c[1])
		}
	}
	for _, s := range []string{"들과", "권을", "적인"} {
		if !Bound(s) {
			t.Errorf("%s stands by itself", s)
		}
	}
	for _, s := range []string{"들", "들판을", "수를", "권리를"} {
		if Bound(s) {
			t.Errorf("%s does not stand by itself", s)
		}
	}
	for _, s := range []string{"회도", "처", "자의"} {
		if !IsPiece(s) {
			t.Errorf("%s stands by itself", s)
		}
	}
	for _, s := range []string{"수를", "곳에", "회의에서", "2024", ""} {
		if IsPiece(s) {
			t.Errorf("%s is a piece", s)
		}
	}
	for _, s := range []string{"정부가", "추진하는", "위해", "있도록", "시청에서는"} {
		if !MayStandWhole(s) {
			t.Errorf("%s is not whole", s)
		}
	}
	for _, s := range []string{"사업설", "확대", "발"} {
		if MayStandWhole(s) {
			t.Errorf("%s is whole", s)
		}
	}
}
