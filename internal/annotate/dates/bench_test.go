package dates

import (
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
	"sillok/internal/edtf"
)

// article is a made-up page of usual density.
const article = `행정기관은 지난 21일 세종시에서 열린 회의에서 내년 상반기까지 시스템을 구축하겠다고 밝혔다. 위원회는 2019년 3월부터 올해 6월까지 시범사업을 진행했다.

담당자는 "오는 10월 시범 운영을 시작할 예정"이라며 "이날 논의한 내용은 다음 달 초 발표한다"고 말했다. 사업비는 12억 3000만 원이고 대상은 1,234곳이다. 누리집(www.example.go.kr)에서 9월 22~24일 신청을 받는다. 이용자는 전년보다 3.5% 늘었으며, 제3회 행사에는 200여 명이 참석해 다양한 의견을 나눴다.

`

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(article, 1000)
	published := edtf.MustParse("2021-09-22")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text, published, nil)
	}
}

// TestLinear measures texts made to be slow, 250 KB of each, against a quarter of each, and 10 MB of an ordinary
// text against one: four and ten times the text may take some twice as many times the time, whatever the
// machine. None takes a second.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	published := edtf.MustParse("2021-09-22")
	spent := func(text string) (found int, took time.Duration) {
		start := cputime.Spent()
		found = len(Find(text, published, nil))
		return found, cputime.Spent() - start
	}
	measure := func(name, unit string, size, times int, most time.Duration) {
		text := strings.Repeat(unit, size/len(unit)+1)
		for try := 1; ; try++ { // what else the machine does may take a part of any one
			_, part := spent(text[:len(unit)*(size/times/len(unit)+1)])
			n, took := spent(text)
			t.Logf("%-14s %8d bytes, %6d found, %v", name, len(text), n, took.Round(time.Millisecond))
			limit := min(2*time.Duration(times)*part+100*time.Millisecond, most)
			if took <= limit {
				return
			}
			if try == 3 {
				t.Errorf("%s: %v for %d bytes, want at most %v", name, took, len(text), limit)
				return
			}
		}
	}
	for _, unit := range []string{
		"1", "9", "년월일", "년", "일", "지난", "지난 ", "1일", "1일 ", "1,", "1, 2", "1~", "~", "1.", "2021.", "2021.9.", "9.22~", "’", "’21.", "(", "“", `"`, "'1",
		"3월 ", "3월과 ", "1월부터 ", "이날 ", "오늘 \"", "가", "가 ", "이", "이십", "같은 ", "2월 29일 ", "매주 ", "\n", "1년\n", ".", "현재 ", "2012년 4월 현재 ", "5월호 ", "올해(2012년) ",
		"내년(", "1일 했다 ", "3월 ‘", "22일 “", "설", "추석 연휴 ", "첫째 주 ", "3년 전 ", "1·", "9월 1,2,3,", "\xff", "\xe2\x80", "9월 22일 가나다라 ",
	} {
		measure(unit, unit, 250_000, 4, time.Second)
	}
	measure("article", article, 10_000_000, 10, 4*time.Second)
}
