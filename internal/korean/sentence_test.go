package korean_test

import (
	"testing"

	"sillok/internal/korean"
)

// TestBrokenLines holds which lines go on in the next one.
func TestBrokenLines(t *testing.T) {
	cutsInto(t, map[string]int{
		"가람부 장관은 어제 청사에서 간부회의를\n주재하고 대책을 점검했다.":          1,
		"가람부 장관은 9월 20일 오전 07:30\n정부청사에서 회의를 열었다.":       1,
		"이용자가 늘어난 창구를 운영하는\n가람원은 상담원을 두 배로 늘렸다.":         1,
		"새로 만든 ‘가람누리 운영협의회’를\n열고 방안을 논의한다.":              1,
		"가람시, 하수도 요금 조회 창구 개통\n시민 누구나 쓸 수 있다.":           2,
		"가람부 장관은 어제 청사에서 간부회의를\n- 주재하고 대책을 점검했다.":        2,
		"가람부 장관은 어제 청사에서 간부회의를\n1. 추진 배경":                2,
		"가람부 장관은 어제 청사에서 간부회의를\n가. 추진 배경":                2,
		"가람부 장관은 어제 청사에서 간부회의를\n일시: 9월 20일":              2,
		"가람부 장관은 어제 청사에서 간부회의를\n\n주재했다.":                 2,
		"짧은 줄을\n이어 쓴 글이다.":                               2,
		"가람부는 창구를 늘렸다고 어제 밝혔다.\n나래시는 창구를 줄이기로 했다.":       2,
		"2021년 | 가람부 청사에서 간부회의를\n2022년 | 나래부 청사에서 간부회의를": 2,
	})
}

// TestGluedSentences holds which full stops without a space behind them end a sentence.
func TestGluedSentences(t *testing.T) {
	cutsInto(t, map[string]int{
		"가람부는 회선을 늘릴 계획이다.37개 마을이 올해 이어진다.":        2,
		"가람부는 회선을 늘렸다.ADSL 장비도 들여왔다.":              2,
		"가람부는 회선을 늘렸다.이에 따라 마을이 이어진다.":             2,
		"가람부는 1만2000곳을 잇는다.2,300곳은 내년에 잇는다.":       2,
		"누리집은 가람바다.kr 하나다.":                        1,
		"가람부는 회선을 늘렸다.1) 표를 보라":                    1,
		"회선은 늘었다.3 그림":                             1,
		"자료는 누리집(나래다.go.kr)에 있고 회선은 37.5km다.":      1,
		"가람부는 ‘다.2’ 판을 냈고 나래부는 나래망 3.0을 2.1로 고쳤다.": 1,
	})
}

// cutsInto checks into how many sentences each text is cut.
func cutsInto(t *testing.T, texts map[string]int) {
	t.Helper()
	for text, want := range texts {
		if got := korean.Sentences(text, nil); len(got) != want {
			t.Errorf("%q: %d sentences, want %d", text, len(got), want)
		}
	}
}
