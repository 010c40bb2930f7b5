package korean_test

import (
	"strings"
	"testing"

	"sillok/internal/korean"
)

// Which way a date points, by the clause that it dates.
func TestSideOf(t *testing.T) {
	for _, c := range []struct {
		text, date string
		side       korean.Tense
	}{
		{"위원회는 오는 10월 시범 운영을 시작할 예정이라고 말했다.", "오는 10월", korean.Future},
		{"담당자는 \"시스템은 10월 문을 열 예정\"이라고 말했다.", "10월", korean.Future},
		{"위원회는 24일 서울에서 열린 회의에서 계획을 논의했다고 밝혔다.", "24일", korean.Past},
		{"7월 21일 원장으로 취임했다.", "7월 21일", korean.Past},
		{"11월까지 수요를 파악한 후 지정 신청을 할 계획이다.", "11월까지", korean.Future},
		{"법은 내년 1월부터 시행된다.", "내년 1월부터", korean.Future},
		{"법은 4월부터 시행되고 있다.", "4월부터", korean.Past},
		{"9월 22일 개최", "9월 22일", korean.NoTense},
		{"시스템을 3월에 열었지만 10월에 새로 연다.", "10월", korean.Future},
		{"시스템을 3월에 열었지만 10월에 새로 연다.", "3월", korean.Past},
		{"22일 ‘앞으로 할 일’을 발표했다.", "22일", korean.Past},
		{"기관은 24일 사업을 시작할 계획이라고 밝혔다.", "24일", korean.Past},
		{"내년까지 구축하기로 했다.", "내년까지", korean.Future},
		{"기관은 설 연휴 안전 대책을 논의했다.", "설 연휴", korean.Future},
		{"총리는 12일 출국해 두 나라를 돌다 오늘 돌아왔다.", "12일", korean.Past},
		{"업체들은 하반기 입찰을 준비하고 있다.", "하반기", korean.NoTense},
		{"시는 2월 25일 문제가 없다고 밝혔다.", "2월 25일", korean.Past},
		{"청은 2월 25일 확인이 어렵다며 신청을 받아들이지 않았다.", "2월 25일", korean.Past},
		{"시는 2월 25일 시설을 연다고 밝혔다.", "2월 25일", korean.Future},
		{"추석을 앞두고 시장을 점검했다.", "추석", korean.Future},
		{"시는 2022 추진 계획을 확정했다.", "2022", korean.Future},
		{"시는 22일 추진 계획을 확정했다.", "22일", korean.Past},
	} {
		i := strings.Index(c.text, c.date)
		if got := korean.Read(c.text).SideOf(korean.Span{Start: i, End: i + len(c.date)}); got != c.side {
			t.Errorf("%s in %q: side %d, want %d", c.date, c.text, got, c.side)
		}
	}
}

// TestMovedTo: the day to which something is put off, where the sentence gives no other.
func TestMovedTo(t *testing.T) {
	for _, c := range []struct {
		text, time string
		want       bool
	}{
		{"시는 앱 개통을 9월로 미뤘다고 덧붙였다.", "9월", true},
		{"앱 개통이 9월로 연기됐다.", "9월", true},
		{"시는 앱 개통을 5월에서 9월로 미뤘다.", "9월", false},
		{"지난해 5월로 잡은 개통을 9월로 미뤘다.", "9월", false},
		{"시는 9월로 예정한 개통을 취소했다.", "9월", false},
		{"시는 개통을 9월로 미루지 않았다.", "9월", false},
	} {
		text := korean.Read(c.text)
		at := strings.Index(c.text, c.time)
		if got := text.MovedTo(korean.Span{Start: at, End: at + len(c.time)}); got != c.want {
			t.Errorf("%s: %v", c.text, got)
		}
	}
}
