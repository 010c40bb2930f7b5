package annotate

import (
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
)

// TestAlike: names that differ by what stands within one of them may be of one thing; other words
// before them, other numbers, one document with both, and names that are listed say that they are not.
func TestAlike(t *testing.T) {
	n := newAnnotator(t)
	for _, c := range []struct {
		one, other string
		asked      bool
	}{
		{"[다온세정보시스템](system:다온세정보시스템)을 세운다.", "[다온세입정보시스템](system:다온세입정보시스템)을 열었다.", true},
		{"[다온슈퍼컴센터](agency:다온슈퍼컴센터)가 있다.", "[다온슈퍼컴퓨터센터](agency:다온슈퍼컴퓨터센터)가 있다.", true},
		{"[다온행정시스템](system:다온행정시스템)을 세운다.", "[차세대 다온행정시스템](system:차세대_다온행정시스템)을 열었다.", false},
		{"[다온행정 2차 시스템](system:다온행정_2차_시스템)을 세운다.", "[다온행정 3차 시스템](system:다온행정_3차_시스템)을 열었다.", false},
		{"[다온행정시스템](system:다온행정시스템)을 세운다.", "[다온행정2시스템](system:다온행정2시스템)을 열었다.", false},
		{"[다온세정보시스템](system:다온세정보시스템)과 [다온세입정보시스템](system:다온세입정보시스템)이 있다.", "[다온세입정보시스템](system:다온세입정보시스템)을 열었다.", false},
		{"[다온역사](system:다온역사)를 편다.", "[다온나라역사](system:다온나라역사)를 편다.", false}, // too short to tell
	} {
		var documents []*doc.Document
		for _, text := range []string{c.one, c.other} {
			d, problems := doc.Parse(&diag.File{Name: "글.md", Text: "---\ntitle: 글\npublished: 2022-05-03\n---\n\n" + text + "\n"})
			if diag.Errors(problems) > 0 {
				t.Fatal(problems)
			}
			documents = append(documents, d)
		}
		if got := CheckAlike(documents, n.names); len(got) > 0 != c.asked {
			t.Errorf("%s and %s: %v", c.one, c.other, got)
		} else if c.asked && !strings.Contains(got[0].Hint, "--join") {
			t.Errorf("no way to join them: %q", got[0].Hint)
		}
	}
}
