package library

import (
	"fmt"
	"strings"
	"testing"

	"sillok/internal/entity"
)

func slotsOf(l *Library, event string) string {
	e := l.Entries[entity.ID{Kind: "event", Name: event}]
	if e == nil {
		return "no event"
	}
	var list []string
	for _, s := range e.Programme {
		who := ""
		for _, id := range s.Who {
			who += " @" + id.Name
		}
		list = append(list, strings.TrimSpace(fmt.Sprintf("%s %s %s%s", s.Day, s.Time, s.What, who)))
	}
	return strings.Join(list, "\n")
}

func TestProgramme(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"lines below the day", `행사명: [제2회 가람 포럼](event:제2회_가람_포럼)

■ 1일차 [3월 4일](date:2024-03-04)
10:00~10:10 개회사 [김가람](person:김가람) (가람연구원 원장)
10:10~10:40 기조강연 “기록의 값” / 좌장: [나은별](person:나은별) 교수
- “첫 발표” [하늘찬](person:하늘찬) 과장
- “둘째 발표” [도해솔](person:도해솔) 팀장
10:40~11:00 휴식

○ 발표자료는 누리집에 올릴 예정입니다.
- 등록은 무료`,
			"2024-03-04 10:00~10:10 개회사 @김가람\n2024-03-04 10:10~10:40 기조강연 “기록의 값” / 좌장 @나은별\n2024-03-04  “첫 발표” @하늘찬\n2024-03-04  “둘째 발표” @도해솔\n2024-03-04 10:40~11:00 휴식"},
		{"a table", `[가람 세미나](event:제2회_가람_포럼)가 열린다.

| 시간 | 내용 | 발표 |
| --- | --- | --- |
| 13:30 ∼ 13:40 | 인사말 | [김가람](person:김가람) 원장 |
| 13:40 ∼ 14:10 | 데이터 개방의 쟁점 | [나은별](person:나은별) 교수 |
| 14:10 ∼ 15:00 | 종합토론 | 발표자 전원 |`,
			"13:30∼13:40 인사말 @김가람\n13:40∼14:10 데이터 개방의 쟁점 @나은별\n14:10∼15:00 종합토론 · 발표자 전원"},
		{"the log of an outage", `[가람 포럼](event:제2회_가람_포럼) 뒤의 장애

09:52 접속 지연 감지
10:20 대응반 가동
13:40 우회 경로 적용
16:35 정상화`, ""},
		{"one meeting's time", `[가람 포럼](event:제2회_가람_포럼)

10:00~12:00 대강당
점심은 내지 않습니다.`, ""},
		{"no event before it", `진료 시간

09:00~12:00 오전
13:00~15:00 오후
15:00~18:00 야간

[가람 포럼](event:제2회_가람_포럼)은 5월에 연다.`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := slotsOf(join(t, page(t, "a", "2024-02-01", c.text)), "제2회_가람_포럼")
			if strings.TrimSpace(got) != strings.TrimSpace(c.want) {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
