package facts

import (
	"slices"
	"testing"
)

// TestRelations holds for each kind of relation texts that state it, and texts in which
// the same names stand and it is not stated.
func TestRelations(t *testing.T) {
	const (
		ministry = "[한빛부](agency:한빛부)"
		office   = "[가람원](agency:가람원)"
		firm     = "[누리컴](agency:누리컴)"
		forum    = "[한빛포럼](event:한빛포럼)"
		system   = "[새마루](system:새마루)"
		plan     = "[마루 기본계획](system:마루_기본계획)"
	)
	for _, c := range []struct {
		text string
		want []string
	}{
		// plans
		{ministry + "는 " + plan + "을 수립했다.", []string{"한빛부 draw 마루_기본계획"}},
		{ministry + "는 [3월](date:2021-03) " + plan + "을 발표했다.", []string{"한빛부 announce 마루_기본계획 2021-03"}},
		{"[지난해 9월 3일](date:2020-09-03) 전산망이 멈춘 뒤 석 달이 되지 않았고, " + ministry + "가 ‘" + plan + "’을 내놓은 것이 [지난달 31일](date:2021-08-31)이다.", []string{"한빛부 announce 마루_기본계획"}},
		{ministry + "가 마련한 " + plan + "이 나왔다.", []string{"한빛부 draw 마루_기본계획"}},
		{ministry + "는 " + plan + "에 따라 일한다.", nil},
		{ministry + "는 " + plan + "을 수립하지 않았다.", nil},
		// hosts, organisers, sponsors
		{ministry + "는 [가람의 날](event:가람의_날) 기념식을 개최했다.", nil},
		{forum + "은 " + ministry + "와 " + office + "이 주최하고 " + firm + "이 후원했다.", []string{"한빛부 host 한빛포럼", "가람원 host 한빛포럼", "누리컴 sponsor 한빛포럼"}},
		{office + "이 주관한 " + forum + "이 열렸다.", []string{"가람원 organise 한빛포럼"}},
		{forum + " 안내\n\n주최 : " + ministry + "\n주관 : " + office, []string{"한빛부 host 한빛포럼", "가람원 organise 한빛포럼"}},
		{forum + "에서 " + ministry + " 이야기가 나왔다.", nil},
		{forum + "이 끝났다. " + ministry + "는 회의를 개최했다.", nil},
		{ministry + "는 " + forum + "의 개최를 지원하기 위해 직원을 보냈다.", nil},
		// whoever belongs, and where a body only stands
		{"[한빛당](agency:한빛당) 소속 [나은별](person:나은별) [가람시](agency:가람시)장이 왔다.", nil},
		// takes part, speaks
		{ministry + "는 " + forum + "에 참가했다.", []string{"한빛부 attend 한빛포럼"}},
		{"[나은별](person:나은별) 원장이 " + forum + "에서 기조연설을 했다.", []string{"나은별 speak 한빛포럼"}},
		{"[나은별](person:나은별) 원장은 " + forum + "에 참석한다.", []string{"나은별 attend 한빛포럼"}},
		{"▲" + ministry + "는 " + forum + "에 참가했다.\n▲" + office + "은 안내 봉사에 참여했다.", []string{"한빛부 attend 한빛포럼"}},
		{ministry + "는 " + forum + "에 참가하지 않았다.", nil},
		{ministry + "는 " + forum + "을 칭찬했다.", nil},
		// contractor and client
		{firm + "은 " + system + " 사업을 수주했다.", []string{"누리컴 supply 새마루"}},
		{ministry + "는 [2020년](date:2020) " + system + "를 발주했다.", []string{"한빛부 order 새마루 2020"}},
		{ministry + "가 발주한 " + system + "를 " + firm + "이 구축했다.", []string{"한빛부 order 새마루", "누리컴 build 새마루"}},
		{firm + "은 " + system + " 사업을 수주하지 못했다.", nil},
		{ministry + "는 " + system + "를 구축하기로 했다.", []string{"한빛부 pursue 새마루"}},
		{ministry + "는 내년까지 " + system + "를 구축할 계획이다.", []string{"한빛부 pursue 새마루"}},
		{ministry + "는 " + system + "를 구축하고 있다.", []string{"한빛부 build 새마루"}},
		{firm + "은 " + system + "를 써 보았다.", nil},
		// in charge
		{firm + "은 " + system + "의 유지보수를 맡고 있다.", []string{"누리컴 maintain 새마루"}},
		{system + "는 [2021년](date:2021) 문을 열었으며 " + firm + "이 유지보수를 맡고 있다.", []string{"누리컴 maintain 새마루"}},
		{system + "는 빠르다. 개발은 " + firm + "이 맡았고 감리는 [푸른컴](agency:푸른컴)이 맡았다.", []string{"누리컴 build 새마루", "푸른컴 supervise 새마루"}},
		{"title=새마루 사업\n" + system + " 사업\n\n" + office + "이 사업을 총괄한다.", []string{"가람원 oversee 새마루"}},
		{"title=새마루 사업\n" + system + " 사업\n\n수행: " + firm + ", 감리: [푸른컴](agency:푸른컴)", []string{"누리컴 supply 새마루", "푸른컴 supervise 새마루"}},
		{ministry + "는 " + firm + "을 " + system + " 사업자로 선정했다.", []string{"누리컴 supply 새마루"}},
		{ministry + "는 " + office + "에 " + system + " 개발을 맡겼다.", []string{"가람원 build 새마루"}},
		{"[가람협의체](agency:가람협의체)에는 " + firm + "이 들어오며, " + office + "이 사무국을 맡는다.", []string{"가람원 secretariat 가람협의체"}},
		{"title=새마루 개통\n" + system + "가 열린다.\n\n이번 서비스는 " + office + "과 [푸른원](agency:푸른원)이 함께 만들었다.", []string{"가람원 build 새마루", "푸른원 build 새마루"}},
		{"title=새마루 개통\n" + system + "가 열린다.\n\n이 모임은 " + office + "이 만들었다.", nil},
		{system + "는 빠르다.\n\n개발은 " + firm + "이 맡았다.", nil},
		{firm + "은 새 일을 맡았다. " + system + "는 빠르다.", nil},
		{firm + "은 " + system + "의 유지보수를 맡지 않았다.", nil},
		{"개발은 쉽지 않다. " + firm + "은 " + system + "를 칭찬했다.", nil},
		// predecessor and successor
		{office + "은 [2019년](date:2019) [가람재단](agency:가람재단)으로 개편됐다.", []string{"가람원 succeed 가람재단 2019"}},
		{"[가람재단](agency:가람재단)은 [1997년](date:1997) " + office + "으로 출발했다.", []string{"가람원 succeed 가람재단 1997"}},
		{"[푸른원](agency:푸른원)은 " + office + "과 [나래원](agency:나래원)을 통합한 곳으로, [가람법](law:가람법)이 [가람의회](agency:가람의회)를 통과하면서 근거가 생겼다.", []string{"가람원 succeed 푸른원", "나래원 succeed 푸른원"}},
		{"[푸른원](agency:푸른원)은 " + office + "과 [나래원](agency:나래원)이 통합돼 출범했다.", []string{"가람원 succeed 푸른원", "나래원 succeed 푸른원"}},
		{office + "과 [나래원](agency:나래원)을 통합하는 안이 [가람의회](agency:가람의회)를 통과했다.", nil},
		{"정부는 " + office + "과 [나래원](agency:나래원)을 합쳐 [푸른원](agency:푸른원)을 세웠다.", []string{"가람원 succeed 푸른원", "나래원 succeed 푸른원"}},
		{office + "은 [가람재단](agency:가람재단)으로 개편되지 않는다.", nil},
		{office + "은 [가람재단](agency:가람재단)으로 자료를 보냈다.", nil},
		{office + "은 [가람재단](agency:가람재단)으로 이름을 바꿨다.", []string{"가람원 succeed 가람재단"}},
		{ministry + "는 앞서 만든 안정화 추진단을 [가람본부](agency:가람본부)로 확대 개편했다.", nil},
		{ministry + "는 " + office + "을 [가람재단](agency:가람재단)으로 개편했다.", []string{"가람원 succeed 가람재단"}},
		{"[가람재단](agency:가람재단)은 [1948년](date:1948) " + ministry + " 통계국으로 출발했다.", nil},
		{system + "는 [옛마루](system:옛마루)를 대체했다.", []string{"옛마루 replace 새마루"}},
		{"[옛마루](system:옛마루)가 " + system + "로 통합됐다.", []string{"옛마루 replace 새마루"}},
		{system + "와 [옛마루](system:옛마루)를 함께 쓴다.", nil},
		// belongs to
		{"[가람시](agency:가람시) [나래구의회](agency:나래구의회)가 나섰다.", nil},
		{ministry + " 소속 " + office + "이 나섰다.", []string{"가람원 part 한빛부"}},
		{office + "은 " + ministry + " 산하 기관이다.", []string{"가람원 part 한빛부"}},
		{ministry + "의 산하 기관인 " + office + "이 나섰다.", []string{"가람원 part 한빛부"}},
		{ministry + "와 " + office + "이 만났다.", nil},
		{ministry + "는 " + office + "을 칭찬했다.", nil},
		// works with
		{ministry + "는 " + office + "과 협력해 표준을 만든다.", []string{"한빛부 cooperate 가람원"}},
		{ministry + "와 " + office + "은 업무협약을 체결했다.", []string{"한빛부 cooperate 가람원"}},
		{ministry + " [푸른교육원](agency:푸른교육원)은 " + office + "과 업무협약을 맺었다.", []string{"푸른교육원 part 한빛부", "푸른교육원 cooperate 가람원"}},
		{ministry + "는 " + office + "과 함께 조사를 벌였다.", []string{"한빛부 cooperate 가람원"}},
		{ministry + "는 " + office + "과 다르다.", nil},
		{ministry + "는 " + office + "과 협력하지 않는다.", nil},
	} {
		var got []string
		for _, x := range Derive(titled(t, c.text), nil).Relations {
			line := x.From.Name + " " + x.Type + " " + x.To.Name
			if !x.When.IsZero() {
				line += " " + x.When.String()
			}
			got = append(got, line)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}

// TestWhereBodiesStand: a listed body of another parent is none of the local government in whose name its place
// is told.
func TestWhereBodiesStand(t *testing.T) {
	for text, want := range map[string]int{
		"[전주시](agency:전주시) [농촌진흥청](agency:농촌진흥청) 회의실에서 열렸다.":   0,
		"[서울시](agency:서울특별시) [대한상공회의소](agency:대한상공회의소)에서 열렸다.": 0,
		"[전주시](agency:전주시) [가람센터](agency:가람센터)가 맡았다.":          1,
	} {
		if got := Derive(parse(t, "2021-09-22", text), authority(t)).Relations; len(got) != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
