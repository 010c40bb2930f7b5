package facts

import (
	"slices"
	"testing"
)

// TestReported holds what is told of somebody's words without quotation marks. Each
// wanted line is the speaker and the words.
func TestReported(t *testing.T) {
	const who = "[나은별](person:나은별) [한빛정보원](agency:한빛정보원) 원장"
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"promised", who + "은 낡은 장비를 모두 새것으로 바꾸겠다고 밝혔다.", []string{"나은별: 낡은 장비를 모두 새것으로 바꾸겠다"}},
		{"several clauses", who + "은 표준을 먼저 세우고 예산을 나눠야 한다고 지적했다.", []string{"나은별: 표준을 먼저 세우고 예산을 나눠야 한다"}},
		{"stance of a body", "[한빛부](agency:한빛부)는 예산이 모자라 서두르기 어렵다는 입장이다.", []string{"한빛부: 예산이 모자라 서두르기 어렵다"}},
		{"subject behind", "시스템을 처음부터 다시 살펴보겠다고 " + who + "은 말했다.", []string{"나은별: 시스템을 처음부터 다시 살펴보겠다"}},
		{"a body objects", "[가람시](agency:가람시)는 비용을 혼자 질 수는 없다고 반박했다.", []string{"가람시: 비용을 혼자 질 수는 없다"}},
		{"announced", "[한빛부](agency:한빛부)는 [3일](date:2021-09-03) 새 포털을 연다고 밝혔다.", nil},
		{"head of the body that announces", "[한빛부](agency:한빛부)(장관 [나은별](person:나은별))는 새 포털을 연다고 밝혔다.", nil},
		{"judged by others", who + "은 소통하는 힘이 뛰어나다는 평가를 받았다.", nil},
		{"in quotation marks", who + "은 “낡은 장비를 모두 새것으로 바꾸겠다”고 밝혔다.", nil},
		{"not said", who + "은 장비를 새것으로 바꾸겠다고 말하지 않았다.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newReader(parse(t, "2021-09-22", c.text), authority(t))
			var got []string
			for _, q := range r.readReported() {
				got = append(got, q.Speaker.Title()+": "+r.str(q.Words))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
