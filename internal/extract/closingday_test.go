package extract

import "testing"

// TestClosingDay: the day that closes a text is its own where only who wrote or signs
// it follows, and not where it belongs to something else.
func TestClosingDay(t *testing.T) {
	const text = "다솔시, 물 사용량을 알려 주는 앱 연다\n\n다솔시는 가정의 물 사용량을 날마다 알려 주는 앱을 다음 달에 연다고 5일 밝혔다.\n계량기 이만 개가 보내는 값을 한 시간마다 모아 새는 곳을 알려 준다.\n\n"
	for _, c := range []struct{ end, want string }{
		{"2025-06-18 17:30\n다솔소식 오라온 기자\n", "2025-06-18"},
		{"2025. 2. 3.\n다솔시 지능형도시과\n", "2025-02-03"},
		{"2024. 12. 9.\n", "2024-12-09"},
		{"2024년 12월 9일(월) 오전 9:30\n", "2024-12-09"},
		{"(2024.12.09)\n다솔시 감사관\n", "2024-12-09"},
		{"<저작권자 ⓒ 다솔일보. 2024/12/09 11:20 송고>\n", "2024-12-09"},
		{"<저작권자(c) 다솔통신, 무단 전재-재배포 금지> 2024/12/09 11:20 송고\n", "2024-12-09"},
		{"입력 2024/12/09 11:20\n<저작권자 ⓒ 다솔일보. 2024/12/10 09:00 최종수정>\n", "2024-12-09"},
		{"<저작권자 ⓒ 다솔일보. 2024/12/10 09:00 최종수정>\n입력 2024/12/09 11:20\n", "2024-12-09"},
		{"※ 외부 기고는 본지의 편집 방향과 다를 수 있습니다. (2024.12.09)\n", "2024-12-09"},
		{"<저작권자 ⓒ 다솔일보 2024.12.09 설립>\n", "XXXX-XX-XX"},
		{"※ 외부 기고는 본지의 편집 방향과 다를 수 있습니다. (2024.12.09 개정 규정)\n", "XXXX-XX-XX"},
		{"준공일\n2024. 12. 9.\n", "XXXX-XX-XX"},
		{"2024. 12. 9. ~ 2024. 12. 20.\n다솔시 감사관\n", "XXXX-XX-XX"},
		{"2024. 12. 9.\n붙임 1. 추진 일정\n2025. 1. 2.\n2025. 3. 4.\n", "XXXX-XX-XX"},
		{"2024. 12.\n다솔시 감사관\n", "XXXX-XX-XX"},
	} {
		a, problems := Extract("a.txt", []byte(text+c.end), Options{})
		if a == nil {
			t.Fatal(problems)
		}
		if got := a.Published.String(); got != c.want {
			t.Errorf("%q: published %s, want %s", c.end, got, c.want)
		}
	}
}
