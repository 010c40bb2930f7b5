package facts

import (
	"slices"
	"testing"
)

// TestMadeKnown holds what a body tells on a day as done, without a day of its own: it was made known
// on that day.
func TestMadeKnown(t *testing.T) {
	for text, want := range map[string][]string{
		"[가람청](agency:가람청)은 [6일](date:2021-09-06) 가람망 구축 추진단이 출범했다고 밝혔다.":                                        {"2021-09-06 | 가람망 구축 추진단 출범 발표"},
		"[한빛부](agency:한빛부)는 산불 대응 사업의 참여업체로 나래사 등 아홉 업체를 선정했다고 [30일](date:2021-08-30) 밝혔다.":                      {"2021-08-30 | 한빛부, 산불 대응 사업의 참여업체로 나래사 등 아홉 업체 선정 발표"},
		"[한빛부](agency:한빛부)는 [나은별](person:나은별) [나래원](agency:나래원) 연구위원을 원장에 임명한다고 [20일](date:2021-09-20) 밝혔다.":     {"2021-09-20 | 한빛부, 나은별을 원장에 임명 발표"},
		"[가람공단](agency:가람공단)이 새 이사에 [나은별](person:나은별) 전 [나래원](agency:나래원) 부장을 임명했다고 [20일](date:2021-09-20) 밝혔다.": {"2021-09-20 | 가람공단, 새 이사에 나은별 임명 발표"},
		// one news of a document
		"[가람시](agency:가람시)는 새 청사를 완공했다고 [20일](date:2021-09-20) 밝혔다.\n\n[가람시](agency:가람시)는 창구를 개편했다고 [20일](date:2021-09-20) 설명했다.": {"2021-09-20 | 가람시, 새 청사 완공 발표"},
		// with a day of its own
		"[가람위](agency:가람위)는 [지난 15일](date:2021-09-15) 전체회의를 열고 지침 개정안을 의결했다고 [16일](date:2021-09-16) 밝혔다.": {"2021-09-15 | 가람위, 전체회의 개최", "2021-09-15 | 가람위, 지침 개정안 의결"},
		"[가람시](agency:가람시)는 [지난 15일](date:2021-09-15) 새 청사를 완공했다고 [16일](date:2021-09-16) 밝혔다.":            {"2021-09-15 | 가람시, 새 청사 완공"},
		// still to come, a state, said by nobody named
		"[가람시](agency:가람시)는 새 청사를 짓는다고 [16일](date:2021-09-16) 밝혔다.":             nil,
		"[가람시](agency:가람시)는 청사가 가장 높다고 [16일](date:2021-09-16) 밝혔다.":             nil,
		"관계자는 새 청사를 완공했다고 [16일](date:2021-09-16) 밝혔다.":                          nil,
		"[가람시](agency:가람시)가 새 청사를 완공한 것으로 [16일](date:2021-09-16) 알려졌다.":         nil,
		"[가람시](agency:가람시)는 [16일](date:2021-09-16) 오후 9시 기준 창구 40개가 복구됐다고 밝혔다.": nil,
	} {
		if got := happeningsOf(t, text, ""); !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}

// TestAppointed holds that the headline of an appointment names the new post, and never the old one in
// its place.
func TestAppointed(t *testing.T) {
	for text, want := range map[string][]string{
		"[한빛부](agency:한빛부)는 비어 있는 [가람원](agency:가람원) 원장에 [나래대](agency:나래대) 출신인 [나은별](person:나은별) 교수를 [23일](date:2021-09-23)자로 임명한다고 밝혔다.": {"2021-09-23 | 한빛부, 가람원 원장에 나은별 임명(예정)"},
		"[한빛부](agency:한빛부)는 [17일](date:2021-09-17) 차관보에 가람 출신인 [나은별](person:나은별) 기획실장을 임명하는 등 인사를 단행했다.":                                 {"2021-09-17 | 한빛부, 차관보에 나은별 임명"},
		"[한빛부](agency:한빛부)는 [17일](date:2021-09-17) [나은별](person:나은별) 기획실장을 임명했다.":                                                        {"2021-09-17 | 한빛부, 나은별 임명"},
	} {
		if got := happeningsOf(t, text, ""); !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}
