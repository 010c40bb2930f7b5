package extract

import (
	"strings"
	"testing"
)

// TestHeadsOfTable: the heads of a table of the text stay, though one of them is what boards call a
// field; those of a list of the board go.
func TestHeadsOfTable(t *testing.T) {
	a, _ := Extract("a.txt", []byte("뱃길나루 감사 결과\n\n공단은 약속을 아래와 같이 점검했다.\n\n번호 | 약속 | 기한 | 결과\n1 | 전면 개통 | 2013.12 | 2014.2.18 달성\n2 | 이중화 | 2019.12 | 2020.3.27 달성\n\n공단은 남은 약속을 다시 점검한다.\n"), Options{})
	if a == nil || !strings.Contains(a.Text, "기한") {
		t.Errorf("the heads are lost: %+v", a)
	}
}
