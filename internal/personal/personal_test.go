package personal

import (
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
	"sillok/internal/tabletest"
)

func TestWords(t *testing.T) { tabletest.Words(t, wordsTSV) }

func TestMask(t *testing.T) {
	for _, test := range [][2]string{
		{"문의: 기획과 나은별 과장(044-205-1234)", "문의: 기획과 나은별 과장(xxx-xxx-xxxx)"},
		{"전화 02) 123-4567, 팩스 02.123.4568", "전화 xx) xxx-xxxx, 팩스 xx.xxx.xxxx"},
		{"휴대전화 010 1234 5678", "휴대전화 xxx xxxx xxxx"},
		{"01012345678로 연락", "xxxxxxxxxxx로 연락"},
		{"+82-2-123-4567", "+xx-x-xxx-xxxx"},
		{"(☎ 2345-6789)", "(☎ xxxx-xxxx)"},
		{"담당 na.eun@example.go.kr 로", "담당 xx.xxx@xxxxxxx.xx.xx 로"},
		{"주민등록번호 800229-1234567", "주민등록번호 xxxxxx-xxxxxxx"},
		{"1965년 3월 4일생이다", "xxxx○ x○ x○생이다"},
		{"생년월일: 1965. 3. 4.", "생년월일: xxxx. x. x."},
		{"나은별(1965.3.4. 생) 과장", "나은별(xxxx.x.x. 생) 과장"},
		{"가람시 나래구 다온로 12, 101동 1203호에서", "가람시 나래구 ○○○ xx, xxx○ xxxx○에서"},
		{"담당 010-**1234**-5678", "담당 xxx-**xxxx**-xxxx"},
		{"**044**-205-`1234`, 02\\-123\\-4567", "**xxx**-xxx-`xxxx`, xx\\-xxx\\-xxxx"},
		{"| 과장 | *010*-~~1234~~-5678 | na\\_eun@*example*.go.kr |", "| 과장 | *xxx*-~~xxxx~~-xxxx | xx\\_xxx@*xxxxxxx*.xx.xx |"},
		{"연락처[^1]: 010[^2]-1234-5678", "연락처[^1]: xxx[^x]-xxxx-xxxx"},
		{"[010](/a)-1234-5678", "[xxx](/x)-xxxx-xxxx"},
		{"[1965년 3월 4일](date:1965-03-04)생이다", "[xxxx○ x○ x○](xxxx:xxxx-xx-xx)생이다"},
		{"12*010-1234-5678", "12*xxx-xxxx-xxxx"},
		{"800229-**1234567**", "xxxxxx-**xxxxxxx**"},
		{"**1965년** 3월 4일생이다", "**xxxx○** x○ x○생이다"},
		{"주소: 가람시 나래구 다온동 12-3", "주소: 가람시 나래구 ○○○ xx-x"},
	} {
		if got := Mask(test[0]); got != test[1] || len(got) != len(test[0]) {
			t.Errorf("%s is masked %s, want %s", test[0], got, test[1])
		}
	}
	for _, same := range []string{
		"국번 없이 110, 대표전화 1588-1234, 무료 080-123-4567",
		"2021-09-22부터 2021-10-05까지", "예산 1,234-5678원", "2009.3.4. 생겼다", "2010년 5월 6일 생산된",
		"제2012-1234호 고시", "판본 044.205.12", "800230원-1234567", "801399-1234567",
		"가람시 나래구에서 열린 회의", "서울동부지법 101호 법정", "나래구 다온로 12에 있는 시청", "5동 3호선", "@", "a@b",
		"**제2012**-1234호 고시", "2*3*4567-8901", "[044](/a) 205", "&#45;12 a_b*c",
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "https://example.org/2021/0123/045",
	} {
		if got := Mask(same); got != same {
			t.Errorf("%s is masked %s", same, got)
		}
	}
}

func TestMaskIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("time is not measured with -short, under which the race detector runs")
	}
	for _, s := range []string{"010-1234-", "| 주소 ", "주소: ", "주소 | 1 가로 1\n", "전화:1", "성명|주소|1\n가로 1|", "a@", "가람시 ", "1965.3.", "가로 1동 ", "02", "**0101**", "[0123](a", "[^0123", "&0123", "*0*1@"} {
		least := time.Hour
		for range 3 { // others may use the machine
			start := cputime.Spent()
			Mask(strings.Repeat(s, 100_000/len(s)))
			if least = min(least, cputime.Spent()-start); least < 2*time.Second {
				break
			}
		}
		if least >= 2*time.Second {
			t.Errorf("%q: %v", s, least)
		}
	}
}

func FuzzMask(f *testing.F) {
	f.Add("문의 044-205-1234 a@b.kr 800229-1234567 주소: 가시 나동 1")
	f.Fuzz(func(t *testing.T, s string) {
		if got := Mask(s); len(got) != len(s) && strings.ToValidUTF8(s, "") == s {
			t.Fatalf("%q is masked %q", s, got)
		} else if again := Mask(got); len(again) != len(got) {
			t.Fatalf("%q", again)
		}
	})
}
