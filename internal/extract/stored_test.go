package extract

import (
	"strings"
	"testing"
)

// TestDatedCredit: whose picture it is, with its day and an address, leaves the caption.
func TestDatedCredit(t *testing.T) {
	for text, want := range map[string]string{
		"가람청이 누리공사와 업무협약을 22일 체결했다. [사진=가람청] 2022.03.22 nn0000@newspim.com |": "가람청이 누리공사와 업무협약을 22일 체결했다.",
		"나은별 청장이 새 시스템을 둘러보고 있다. (사진=가람청) 2022.3.22":                          "나은별 청장이 새 시스템을 둘러보고 있다.",
		"가람청은 [사진=가람청] 2022.03.22 라는 표시를 모든 사진 아래에 적어 두기로 했다고 밝혔다.":           "가람청은 [사진=가람청] 2022.03.22 라는 표시를 모든 사진 아래에 적어 두기로 했다고 밝혔다.",
	} {
		a, problems := Extract("a.txt", []byte("가람청, 협약 맺어\n\n"+text+"\n가람청은 협약을 맺고 힘을 모은다고 밝혔다. 두 기관은 기술을 나눈다.\n"), Options{})
		if a == nil {
			t.Fatal(problems)
		}
		if first, _, _ := strings.Cut(a.Text, "\n"); first != want {
			t.Errorf("%q, want %q", first, want)
		}
	}
}
