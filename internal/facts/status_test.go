package facts

import (
	"slices"
	"testing"
)

// TestStatusOfHappening holds that the status of a happening is that of its own verb, and that
// what is told on its own day is done.
func TestStatusOfHappening(t *testing.T) {
	for text, want := range map[string][]string{
		// the last finite verb, not the clause before a noun
		"[한빛마루](system:한빛마루)가 [7일](date:2021-09-07) 오전 오류로 멈추면서 창구를 이용해 서류를 떼는 주민들이 불편을 겪었다.": {"2021-09-07 | 한빛마루, 오류로 중단"},
		"[가람대교](system:가람대교)가 [7일](date:2021-09-07) 통제되면서 자전거를 타고 출근하는 주민들이 길을 돌아갔다.":         {"2021-09-07 | 가람대교 통제"},
		// what goes on behind what is done once
		"[한빛부](agency:한빛부)는 [지난 4월](date:2021-04) 전환 방안을 발표하고, 그간 규정 개정을 준비해 왔다.": {"2021-04 | 한빛부, 전환 방안 발표"},
		"[한빛부](agency:한빛부)는 [지난 4월](date:2021-04) 상담 창구를 개설하고 신청을 받고 있다.":         {"2021-04 | 한빛부, 상담 창구 개설"},
		// what only stands for what went on until now is done
		"[한빛부](agency:한빛부)는 [2004년](date:2004) 나래시와 협정을 체결하는 등 교류해 왔다.":  {"2004 | 한빛부, 나래시와 협정 체결"},
		"[한빛부](agency:한빛부)는 [2003년](date:2003) 나래시와 양해각서를 맺는 등 협력하고 있다.": {"2003 | 한빛부, 나래시와 양해각서 체결"},
		"[한빛부](agency:한빛부)는 [2010년](date:2010) 세미나를 여는 등 교류해 왔다.":        {"2010 | 한빛부, 세미나 개최"},
		// a guess is no plan
		"[한빛마루](system:한빛마루)는 [내년](date:2022) 주민에게 여러 성과를 줄 것으로 보인다.": nil,
		"[한빛마루](system:한빛마루)는 [오는 12월](date:2021-12) 개통될 것으로 보인다.":    nil,
		"[한빛마루](system:한빛마루)는 [오는 12월](date:2021-12) 개통될 것으로 알려졌다.":   {"2021-12 | 한빛마루 개통(예정)"},
		// told on its own day
		"[오늘부터](date:2021-09-22/..) [한빛마루](system:한빛마루) 서비스 개시(27개 사업자)":                    {"2021-09-22/.. | 한빛마루 서비스 개시"},
		"[한빛부](agency:한빛부)는 [22일부터](date:2021-09-22/..) [한빛마루](system:한빛마루) 운영을 시작한다고 밝혔다.": {"2021-09-22/.. | 한빛부, 한빛마루 운영 시작"},
		"title=제12회 가람시의회 회의록\n그러면 [금일](date:2021-09-22) [가람시](agency:가람시) 추가경정예산안을 상정합니다.": {"2021-09-22 | 가람시 추가경정예산안 상정"},
		"[한빛부](agency:한빛부)는 [22일](date:2021-09-22) 오후 [한빛마루](system:한빛마루)를 개통할 예정이라고 밝혔다.":  {"2021-09-22 | 한빛부, 한빛마루 개통(예정)"},
		"[한빛부](agency:한빛부)는 [23일부터](date:2021-09-23/..) [한빛마루](system:한빛마루) 운영을 시작한다고 밝혔다.": {"2021-09-23/.. | 한빛부, 한빛마루 운영 시작(예정)"},
		"[22일부터](date:2021-09-22/..) [한빛마루](system:한빛마루) 개통 예정":                             {"2021-09-22/.. | 한빛마루 개통(예정)"},
		// what befell somebody before a decision is no plan
		"published=\n[2014년 4월](date:2014-04) 나래호 사고가 발생하자 정부는 통신망을 구축하기로 결정하였다.":           {"2014-04 | 나래호 사고 발생"},
		"published=\n[2020년 10월 29일](date:2020-10-29) 나래동 참사 당시 사용 시간은 195초에 그쳤다.":          {"2020-10-29 | 나래동 참사"},
		"published=2021-09\n□ 「[가람관리법](law:가람관리법)」 시행([’21.9.4](date:2021-09-04))에 따른 첫 계획": {"2021-09-04 | 가람관리법 시행"},
		// a meeting at which something was said was held, whatever is asked for there
		"이와 관련, [나은별](person:나은별) 장관은 [5월 17일](date:2021-05-17) 가람항을 방문하여 어업인들과 간담회를 갖고 “규제가 있다”며 불편을 개선할 것을 지시하였음.": {"2021-05-17 | 나은별 장관, 어업인들과 간담회 개최"},
		// what a meeting decided that day
		"published=\n정부는 [5월 27일](date:XXXX-05-27) 가람회의에서 [가람망](system:가람망)을 구축하기로 결정하였고, [가람부](agency:가람부)는 기술방식을 정했다.": {"XXXX-05-27 | 정부, 가람회의에서 가람망 구축 결정"},
		"[가람시](agency:가람시)는 [10월 27일](date:2021-10-27) 체육관에서 [가람마당](event:가람마당)을 열기로 했고, 참가 신청을 받는다.":                    {"2021-10-27 | 가람시, 체육관에서 가람마당 개최(예정)"},
	} {
		if got := happeningsOf(t, text, ""); !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}
