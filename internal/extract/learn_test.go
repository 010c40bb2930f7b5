package extract

import (
	"slices"
	"strings"
	"testing"
)

// What stands under many documents below furniture is furniture; the body that
// many documents have alike, and what only few have, stays.
func TestRecurring(t *testing.T) {
	const foot = "첨부파일\n서식.hwp (20KB) 다운로드\n나래시는 시민과 함께 더 나은 내일을 만들어 갑니다.\n나래시 통합민원실은 평일 아홉 시부터 문을 엽니다.\n"
	const close = "이 규칙은 공포한 날부터 시행한다.\n"
	texts := []string{
		"나래시 도서관이 새 전산실을 열었다고 밝혔다. 이용자는 다음 달부터 쓸 수 있다.\n",
		"나래시 보건소가 예약 누리집을 고쳤다고 밝혔다. 이용자는 전화로도 예약할 수 있다.\n",
		"나래시 체육관이 출입 기록을 전산으로 바꿨다고 밝혔다. 종이 명부는 없앤다.\n",
		"나래시 박물관이 유물 목록을 공개했다고 밝혔다. 누구나 내려받을 수 있다.\n",
	}
	var samples []Sample
	for _, s := range texts {
		samples = append(samples, Sample{"가.txt", []byte(s + close + foot)})
	}
	for _, test := range []struct {
		learnt []Sample
		gone   bool
	}{{samples, true}, {samples[:3], false}, {nil, false}} {
		a, problems := Extract("가.txt", samples[0].Data, Options{Recurring: Learn(slices.Values(test.learnt))})
		if a == nil {
			t.Fatal(problems)
		}
		if gone := !strings.Contains(a.Text, "더 나은 내일"); gone != test.gone {
			t.Errorf("learnt from %d: cut %v, want %v", len(test.learnt), gone, test.gone)
		}
		if !strings.Contains(a.Text, strings.TrimSpace(close)) {
			t.Errorf("learnt from %d: a line of the body was cut", len(test.learnt))
		}
	}
	e, _ := Explain("가.txt", samples[0].Data, Options{Recurring: Learn(slices.Values(samples))})
	n := 0
	for _, l := range e.Lines {
		if l.Cut == labelRecurs {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d lines told as recurring, want 2", n)
	}
}
