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
