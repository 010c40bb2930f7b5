package facts

import (
	"slices"
	"testing"
)

// TestPostsOfOthers holds what the posts around one, its list and its row say of it.
func TestPostsOfOthers(t *testing.T) {
	for text, want := range map[string][]string{
		// what is held now ends with the new post, in its body
		"[한빛부](agency:한빛부)는 [13일](date:2021-09-13)자 인사를 했다. 기획과장은 [나은별](person:나은별)(현 정보과장)이 맡는다.": {"나은별 | 기획과장 | 한빛부 | 2021-09-13/..", "나은별 | 정보과장 | 한빛부 | ../2021-09-13"},
		"[나은별](person:나은별)(현 [가람원](agency:가람원) 원장)이 말했다.":                                          {"나은별 | 원장 | 가람원"},
		// units and posts of one list
		"[한빛시](agency:한빛시) 4급 승진 예정자\n\n▲대변인 [나은별](person:나은별) ▲안전총괄실 [하늘찬](person:하늘찬) ▲정보과장 [도지한](person:도지한)": {"도지한 | 정보과장 | 한빛시"},
		"[한빛시](agency:한빛시) 승진 인사\n\n▲대변인 [나은별](person:나은별) ▲안전실장 [하늘찬](person:하늘찬) ▲정보과장 [도지한](person:도지한)":      {"나은별 | 대변인 | 한빛시", "하늘찬 | 안전실장 | 한빛시", "도지한 | 정보과장 | 한빛시"},
		// the row's body
		"기관 | 성명(직위)\n[가람원](agency:가람원) | [나은별](person:나은별)(연구위원)\n[나래단](agency:나래단) | [도지한](person:도지한)(사무국장)": {"나은별 | 연구위원 | 가람원", "도지한 | 사무국장 | 나래단"},
		"기관 | 성명(직위) | 협력\n[가람원](agency:가람원) | [나은별](person:나은별)(연구위원) | [나래단](agency:나래단)\n가 | 나 | 다":          {"나은별 | 연구위원"},
		// the body that a row begins with
		"기관 성명(직위)\n[가람원](agency:가람원) [나은별](person:나은별)(부장), [하늘찬](person:하늘찬)(연구위원)": {"나은별 | 부장 | 가람원", "하늘찬 | 연구위원 | 가람원"},
		"[가람원](agency:가람원) [나은별](person:나은별)(부장), [하늘찬](person:하늘찬)(위원장)":             {"나은별 | 부장 | 가람원", "하늘찬 | 위원장"},
		// the noun for the kind of a body named before
		"[가람공단](agency:가람공단)은 배를 늘렸다. 공단 [나은별](person:나은별) 이사장이 말했다.":                          {"나은별 | 이사장 | 가람공단"},
		"[푸른공사](agency:푸른공사)와 [한빛부](agency:한빛부)는 손을 잡았다. [나은별](person:나은별) 공사 사장이 왔다.":         {"나은별 | 사장 | 푸른공사"},
		"[가람공단](agency:가람공단)과 [나래공단](agency:나래공단)은 배를 늘렸다. 공단 [나은별](person:나은별) 디지털전략처장이 말했다.": {"나은별 | 공단 디지털전략처장"},
		"주[가람대사관](agency:가람대사관) [나은별](person:나은별) 공사는 웃었다.":                                    {"나은별 | 공사 | 가람대사관"},
		// who does the work of a post
		"[가람원](agency:가람원) 원장 자리가 비었다. 현재 [나은별](person:나은별) 기획이사가 원장 직무를 대행하고 있다.": {"나은별 | 원장 직무대행 | 가람원", "나은별 | 기획이사 | 가람원"},
		"[가람원](agency:가람원)장은 공모가 끝날 때까지 [나은별](person:나은별) 기획이사가 직무를 대행한다.":         {"나은별 | 원장 직무대행 | 가람원", "나은별 | 기획이사 | 가람원"},
		"[나은별](person:나은별) 기획이사가 대금 지급 업무를 대행한다.":                                  {"나은별 | 기획이사"},
		// as the sentences write it, not the contact block
		"[한빛부](agency:한빛부) [나은별](person:나은별) 정보과장은 웃었다.\n\n담당: 정보과 과장 [나은별](person:나은별)": {"나은별 | 정보과장 | 한빛부"},
		// the unit in front of a bracket
		"[가람원](agency:가람원) 정보과(과장 [나은별](person:나은별), 02-000-0000)로 묻는다.": {"나은별 | 정보과장 | 가람원"},
		"[가람원](agency:가람원)(원장 [나은별](person:나은별))은 문을 열었다.":               {"나은별 | 원장 | 가람원"},
		// an officer in a bracket
		"위원: [나은별](person:나은별)([한빛시](agency:한빛시) 역학조사관)": {"나은별 | 역학조사관 | 한빛시", "나은별 | 위원"},
		// moves of a grade, and who elects
		"[가람도](agency:가람도)는 국장급 2명을 전보했다고 밝혔다. 이번에 [나은별](person:나은별) 경제통상국장은 연수를 떠난다.":                                                   {"나은별 | 경제통상국장 | 가람도"},
		"[가람원](agency:가람원) 원장 [나은별](person:나은별)이 왔다. [푸른연구회](agency:푸른연구회)는 [나은별](person:나은별) 교수를 원장으로 뽑았다.":                             {"나은별 | 원장 | 가람원", "나은별 | 교수"},
		"title=국회 국정감사\n[나은별](person:나은별) 행정안전위원장이 물었다. [국회](agency:국회)는 답을 들었다.":                                                        {"나은별 | 위원장 | 국회_행정안전위원회"},
		"title=2016년 제3차 가람평의원회 회의록\n의장 [나은별](person:나은별): 시작합니다.\n\n나래대학교 가람평의원회 (서명)":                                                  {"나은별 | 의장 | 나래대학교_가람평의원회"},
		"title=2009년도 국정감사 정보통신위원회 회의록\n위원장 [나은별](person:나은별): 시작합니다.":                                                                   {"나은별 | 위원장"},
		"title=제3회 가람시의회(임시회) 복지위원회 회의록\n[가람시의회](agency:가람시의회)\n\n○위원장 [나은별](person:나은별)  개의하겠습니다.\n\n○위원장 [나은별](person:나은별)  마치겠습니다.":   {"나은별 | 위원장 | 가람시의회_복지위원회"},
		"title=제3회 가람시의회(임시회) 감사특별위원회 회의록\n[가람시의회](agency:가람시의회)\n\n○위원장 [나은별](person:나은별)  개의하겠습니다.\n\n○위원장 [나은별](person:나은별)  마치겠습니다.": {"나은별 | 위원장 | 가람시의회"},
		// the body that the headline tells
		"title=[만나봅시다] 나은별 한빛기록정보원 원장\n[나은별](person:나은별) 원장은 취임 100일을 맞았다.":    {"나은별 | 원장 | 한빛기록정보원"},
		"title=[인터뷰] 나은별 한빛정보원장 “사람이 먼저”\n[나은별](person:나은별) 원장은 취임 100일을 맞았다.": {"나은별 | 원장 | 한빛정보원"},
		"title=나은별 취임 뒤 한빛기록정보원 원장실은\n[나은별](person:나은별) 원장은 취임 100일을 맞았다.":     {"나은별 | 원장"},
		// posts and names in turn
		"출석: [가람구](agency:가람구) 정보과장 [나은별](person:나은별)  관제팀장 [하늘찬](person:하늘찬)": {"나은별 | 정보과장 | 가람구", "하늘찬 | 관제팀장 | 가람구"},
		"title=제3차 이사회 회의록\n의장 [나은별](person:나은별): 시작합니다.":                      {"나은별 | 의장"},
		// a seat behind a post elsewhere
		"평가위원회: [나은별](person:나은별)([가람대](agency:가람대학교) 교수, 위원장)": {"나은별 | 교수 | 가람대학교", "나은별 | 위원장"},
		"[나은별](person:나은별)([가람위원회](agency:가람위원회) 위원, 위원장)가 왔다.": {"나은별 | 위원 | 가람위원회", "나은별 | 위원장 | 가람위원회"},
		// of the council
		"[가람구](agency:가람구) 의회사무국장 [나은별](person:나은별)이 보고했다.": {"나은별 | 의회사무국장 | 가람구의회"},
		// a rank stays
		"[나은별](person:나은별) 서기관이 [2일](date:2021-09-02) [한빛부](agency:한빛부) 정보과장에 임명됐다.": {"나은별 | 정보과장 | 한빛부 | 2021-09-02/..", "나은별 | 서기관"},
	} {
		got := postsOf(t, text, "")
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}

// TestUnknownPublisher holds that whoever a contact block of a body's own paper names is of that
// body, which the authority need not know.
func TestUnknownPublisher(t *testing.T) {
	for publisher, want := range map[string]string{"나래여객공단": "나래여객공단", "나래신문 기자": ""} {
		d := titled(t, "새 배를 띄운다.\n\n담당: 정보처 처장 [나은별](person:나은별)")
		d.Publisher = publisher
		for _, x := range newReader(d, authority(t)).readRoles() {
			if x.Agency.Name != want {
				t.Errorf("%s: %s of %q", publisher, x.Post, x.Agency.Name)
			}
		}
	}
}
