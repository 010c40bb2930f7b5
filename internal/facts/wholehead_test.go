package facts

import (
	"slices"
	"testing"
)

// TestWholeHead holds that a headline has what its verb needs, and that there is none where the text does not say it.
func TestWholeHead(t *testing.T) {
	for text, want := range map[string][]string{
		// what a verb needs is not said
		"연구회는 사진을 모은다. [5월](date:2021-05)에는 11대 과제에 넣었다.":                  nil,
		"[21일](date:2021-09-21) 나래 회관에서 열린다.":                              nil,
		"[가람군](agency:가람군)은 단말기를 산다. [다음 달](date:2021-10)에 주민 3백 명에게 보낸다.": nil,
		// and is, by other cases
		"[나은별](person:나은별) 시장은 [17일](date:2021-09-17) 섬 교류 협정에 서명했다.": {"2021-09-17 | 나은별 시장, 섬 교류 협정에 서명"},
		"신청 대상은 [10월](date:2021-10/..)부터 27개 민원까지 확대된다.":              {"2021-10/.. | 신청 대상, 27개 민원까지 확대(예정)"},
		// the sentence before speaks of it
		"가람 관측망은 한 번 끊겼다. [3월](date:2021-03)에 다시 구축됐다.": {"2021-03 | 가람 관측망 구축"},
		// what one word stands for
		"[정보화위원회](agency:정보화위원회)가 예산을 살핀다. 위원회는 [지난해 12월](date:2020-12) 꾸려졌다.":    {"2020-12 | 정보화위원회 구성"},
		"[나래원](agency:나래원)이 ‘전산망 운영실태’ 감사결과를 냈다. 이번 감사는 [3월](date:2021-03) 실시됐다.": {"2021-03 | 전산망 운영실태 감사 실시"},
		"모바일 앱 ‘[나래톡](system:나래톡)’이 나왔다. 앱은 [8월](date:2021-08) 시험 운영됐다.":          {"2021-08 | 나래톡 시험 운영"},
		// the noun behind the next clause
		"센터가 문을 열면 [2015년](date:2015) 구축돼 낡은 관제 장비도 바뀐다.":                                      {"2015 | 관제 장비 구축"},
		"새나래마루는 [2002년](date:2002) 개통해 20년 쓰인 [나래마루](system:나래마루)를 다시 만드는 사업이다.":               {"2002 | 나래마루 개통"},
		"[한빛청](agency:한빛청)은 [2019년](date:2019) 협약을 맺고 추진한 [나래마루](system:나래마루) 사업을 마쳤다.":        {"2019 | 한빛청, 협약 체결"},
		"새온망 사업은 [2021년부터 2023년까지](date:2021/2023) 3년간 80억 원이 투입된다. [새온망](system:새온망) 소식이다.\n": nil,
		"[나래마루](system:나래마루)는 장비를 바꾸는 사업으로, [2022년까지](date:../2022) 80억 원이 투입된다.":              {"../2022 | 나래마루에 80억 원 투입(예정)"},
		// one line, two deeds
		"[2014. 2.](date:2014-02) 제2센터 착공([2016. 8.](date:2016-08) 준공)":   {"2014-02 | 제2센터 착공", "2016-08 | 제2센터 준공"},
		"[2020. 6.](date:2020-06) 나래복구센터 부지 확정, [2022년](date:2022) 착공 예정": {"2020-06 | 나래복구센터 부지 확정", "2022 | 나래복구센터 착공(예정)"},
		"- [3월 18일](date:2021-03-18) 04:30 완진, 06:00 재난대책본부 가동":           {"2021-03-18 | 재난대책본부 가동"},
	} {
		if got := happeningsOf(t, text, ""); !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}
