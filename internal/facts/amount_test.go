package facts

import (
	"fmt"
	"slices"
	"testing"
)

// TestOwnersOfNumbers holds numbers with what they count, of what and when, and numbers that stand
// beside a name and are not its own.
func TestOwnersOfNumbers(t *testing.T) {
	const (
		ministry = "[한빛부](agency:한빛부)"
		firm     = "[누리컴](agency:누리컴)"
		system   = "[새마루](system:새마루)"
	)
	for _, c := range []struct {
		text string
		want []string
	}{
		{ministry + "는 10개 과제를 면밀히 검토, 예산을 절반으로 줄였다.", []string{"한빛부 검토한 과제 10 개"}},
		{"파주, 김포, [가람시](agency:가람시)는 추가사업비 25억원을 확보했다.", nil},
		{"나은별 의원 외 4명이 " + system + "를 썼다.", nil},
		{system + "는 1907억 원 규모의 사업이다.", nil},
		{system + "의 사업 규모는 1907억 원이다.", []string{"새마루 사업 규모 1907억 원"}},
		{ministry + "는 [2020년](date:2020) 그물망 240개를 설치했다.", []string{"한빛부 설치한 그물망 240 개 2020"}},
		{ministry + "는 [2020년](date:2020) 그물망 240개를 달았다.", nil},
		{ministry + "는 [2020년](date:2020) 자료 917종을 열었고 [2023년](date:2023)까지 자료 6,150종을 연다.", []string{"한빛부 자료 917 종 2020", "한빛부 자료 6,150 종 2023"}},
		{"무역 1조 달러 시대를 이끈 " + system + "는 문을 닫았다.", nil},
		{system + "는 나라 평가에서 3회 연속 으뜸이었다.", nil},
		{ministry + "의 정원은 640명이다.", []string{"한빛부 정원 640 명"}},
		{system + "의 이용자 만족도는 72.4점이다.", []string{"새마루 이용자 만족도 72.4 점"}},
		{ministry + "는 새싹기업 대표 12명과 모임을 열었다. " + ministry + "는 사업자 807만 명에게 신고를 알렸다.", nil},
		{"모임에는 " + firm + " 등 새싹기업 12곳이 들어온다.", nil},
		{ministry + "는 공단의 민원 창구가 4곳으로 나뉘어 있다고 지적했다.", nil},
		{ministry + " 등 24개 기관이 참여했다.", nil},
		{"[가람학교](system:가람학교) 교장, 나래단 이사장 등 14개 기관이 참석했다.", nil},
		{ministry + "는 이미 쓴 사업비 40억 원을 거두라고 통보했다.", nil},
		{ministry + "는 공단이 정비사업에 40억 원을 투입했다고 지적했다.", nil},
		{ministry + "는 전통시장 1,437곳의 점포를 담는 " + system + " 사업을 시작했다.", []string{"새마루 전통시장 1,437 곳"}},
		{system + "는 [작년](date:2020) 상을 받은 작품을 다듬은 것으로, 전국 551개 동네책방의 위치를 담고 있다.", []string{"새마루 동네책방 551 개"}},
		{ministry + "는 [2020년](date:2020) 하루 평균 이용자 1만 명을 맞았다.", []string{"한빛부 하루 평균 이용자 1만 명 2020"}},
		{ministry + "는 버스 300대를 추가로 들였다.", nil},
		{ministry + "는 다른 기관 3곳을 도왔다.", nil},
		{ministry + "는 정보보호 예산 79억 원 등을 배정했다.", nil},
		{ministry + "는 시민 200명 이상의 서명을 받았다.", nil},
		{ministry + "는 [2020년](date:2020) 30억 원 규모의 정비사업을 발주했다.", []string{"한빛부 발주한 정비사업 30억 원 2020"}},
		{"수당 등 2,512만원 가량이 잘못 지급돼 " + ministry + "는 모두 거둬들였다.", nil},
		{ministry + "는 두 학교를 감사해 각각 17건과 12건의 지적사항을 찾아냈다.", nil},
		{"이 나라의 정부는 " + ministry + " 평가 3회 1위를 했다.", nil},
		{"title=새마루 개통\n" + system + " 개통\n\n- 거래규모 : ([2003년](date:2003)) 36.2조원 → ([2019년](date:2019)) 102.8조 원", []string{"새마루 거래규모 36.2조 원 2003", "새마루 거래규모 102.8조 원 2019"}},
		{"title=새마루 개통\n" + system + " 개통\n\n- 거래규모 : 36.2조원, ([2019년](date:2019)) 102.8조 원", nil},
	} {
		var got []string
		for _, a := range Derive(titled(t, c.text), nil).Amounts {
			line := fmt.Sprintf("%s %s %s %s", a.Of.Name, a.What, a.Value, a.Unit)
			if !a.When.IsZero() {
				line += " " + a.When.String()
			}
			got = append(got, line)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}
