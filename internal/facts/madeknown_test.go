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

// TestWhichDeed holds to which deed of its sentence a day belongs.
func TestWhichDeed(t *testing.T) {
	for text, want := range map[string][]string{
		// a day ahead is none of what is done already
		"[가람시](agency:가람시)는 [내년 1월 중](date:2022-01) 개편된 누리집을 열 계획이다.":             {"2022-01 | 가람시, 누리집 개설(예정)"},
		"[가람시](agency:가람시)는 시험을 거쳐 [다음 달 중순](date:2021-10) 개편된 누리집을 정상 가동할 계획이다.": {"2021-10 | 가람시, 누리집 정상 가동(예정)"},
		"[10월 8일](date:2021-10-08) 18시 이후 접수된 민원은 처리기간을 셀 때 11일에 접수된 것으로 본다.":     nil,
		// who goes somewhere to tell something
		"[나은별](person:나은별) 지사가 [지난 16일](date:2021-09-16) [한빛부](agency:한빛부)를 방문해 예산에 대한 고마움을 전했다.": {"2021-09-16 | 나은별 지사, 한빛부 방문"},
		// the day of an order is not that of the row before it
		"[가람청](agency:가람청)은 [14일](date:2021-09-14) 과장급, 팀장급 등 54명에 대한 [2021년 10월 1일](date:2021-10-01)자 정기인사를 단행했다.": {"2021-09-14 | 가람청, 과장급, 팀장급 등 54명 정기인사 단행"},
		"[한빛부](agency:한빛부)는 [1일](date:2021-09-01) 대변인을 유임하는 등의 실장급 인사를 단행했다.":                                       {"2021-09-01 | 한빛부, 실장급 인사 단행"},
		"[지난 8월 29일](date:2021-08-29) 국무회의에서 내년도 정부예산안이 확정·발표되었습니다.":                                                {"2021-08-29 | 국무회의에서 내년도 정부예산안 발표"},
		// 오는 before a year is no verb
		"[한빛부](agency:한빛부)가 민원시스템을 구축해 [오는 2022년부터](date:2022/..) 가동할 계획이다.": {"2022/.. | 한빛부, 민원시스템 가동(예정)"},
		// what only measures, what only tells who somebody is
		"청사는 [지난 2018년](date:2018) 이후 3년 만에 개편된다.":                                                                       nil,
		"[한빛부](agency:한빛부) 예산안은 [2020년](date:2020) 추경 기준 21조 원 대비 늘어난 23조 원으로 편성되었다.":                                    nil,
		"[한빛청](agency:한빛청)은 [지난 11일](date:2021-09-11) 총무과장에 [나은별](person:나은별) 국장(3급, ’[59년](date:1959), 가람, 나래고)을 임명했다.": {"2021-09-11 | 한빛청, 총무과장에 나은별 임명"},
		// guests say nothing, a light verb is what its object makes of it
		"[이날](date:2021-09-10) 개소식에는 [나은별](person:나은별) 군수와 주민 등 100여명이 참석했다.":                  nil,
		"[이날](date:2021-09-10) 협약식에는 [나은별](person:나은별) 군수 등이 참석한 가운데 진행됐다.":                    nil,
		"[가람시](agency:가람시)는 [14일](date:2021-09-14) 시민공청회를 갖고 의견을 들었다.":                         {"2021-09-14 | 가람시, 시민공청회 개최"},
		"[가람시](agency:가람시)는 [지난 5월](date:2021-05) 누리집에 대한 시민설문조사를 가졌다.":                        {"2021-05 | 가람시, 누리집에 대한 시민설문조사 실시"},
		"[가람청](agency:가람청)은 본청 국장 및 직속기관장, 교육지원청 교육장 등 주요 보직 인사를 [11일](date:2021-09-11) 단행했다.": {"2021-09-11 | 가람청, 교육지원청 교육장 등 주요 보직 인사 단행"},
	} {
		if got := happeningsOf(t, text, ""); !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}

// TestHeadlinesOfFreshTexts holds what headlines keep of the words around a deed, and days that date nothing.
func TestHeadlinesOfFreshTexts(t *testing.T) {
	for text, want := range map[string][]string{
		// what a deed is about
		"[가람원](agency:가람원)이 [10월부터](date:2021-10/..) 나래망 사업 추진실태에 대한 대대적인 감사에 나선다.":        {"2021-10/.. | 가람원, 나래망 사업 추진실태에 대한 대대적인 감사에 착수(예정)"},
		"[가람원](agency:가람원)은 [지난 2일](date:2021-09-02) 나래망 사업 추진실태에 대해 감사를 실시했다.":            {"2021-09-02 | 가람원, 나래망 사업 추진실태 감사 실시"},
		"[한빛부](agency:한빛부)는 [지난 2일](date:2021-09-02) 협단체와 시장 발전을 위한 협력방안을 논의하는 간담회를 진행했다.": {"2021-09-02 | 한빛부, 시장 발전을 위한 협력방안을 논의하는 간담회 진행"},
		// words that open a sentence are no part of a name
		"점검 결과 [한빛부](agency:한빛부)는 [2018년부터 2020년까지](date:2018/2020) 우편 전산화사업을 추진했다.": {"2018/2020 | 한빛부, 우편 전산화사업 추진"},
		// with whom
		"[가람시](agency:가람시)는 [지난 2일](date:2021-09-02) [나래원](agency:나래원)과 함께 기초 상담을 실시했다.": {"2021-09-02 | 가람시, 나래원과 함께 기초 상담 실시"},
		// what is built begins
		"정부는 「[가람협의회](agency:가람협의회)」를 구성해 [다음 달부터](date:2021-10/..) 본격적인 활동에 들어가기로 했다.": {"2021-10/.. | 가람협의회, 본격적인 활동에 착수(예정)"},
		// where something was said
		"[17일](date:2021-09-17) [가람원](agency:가람원) 주최로 회관에서 열린 ‘나래의 길과 과제’ 토론회에서 참석자들은 협력이 필요하다고 강조했다.": {"2021-09-17 | 나래의 길과 과제 토론회, 가람원 주최로 개최"},
		"[17일](date:2021-09-17) [가람원](agency:가람원) 주최로 회관에서 열린 토론회에서 참석자들은 협력이 필요하다고 강조했다.":             nil,
		// two months of one deed, two deeds of two months
		"[가람원](agency:가람원)은 [지난 5월](date:2021-05)과 [6월](date:2021-06) 전산실 감사를 실시했다.":      {"2021-05 | 가람원, 전산실 감사 실시"},
		"[가람원](agency:가람원)은 [지난 5월](date:2021-05)과 [6월](date:2021-06) 전산실 감사를 두 차례 실시했다.": {"2021-05 | 가람원, 전산실 감사 실시", "2021-06 | 가람원, 전산실 감사 실시"},
		// the day in the bracket
		"[한빛부](agency:한빛부)는 [전날](date:XXXX-XX-XX)([10일](date:2021-09-10)) 전국 창구를 통합했다.": {"2021-09-10 | 한빛부, 전국 창구 통합"},
		// the years for which a plan holds, what is not done, what is hoped, what a time is
		"[한빛부](agency:한빛부)는 ‘제1차 나래 기본계획’([2021~2023](date:2021/2023))을 확정했다.":  nil,
		"[가람원](agency:가람원)은 [내년](date:2022) 잘못을 따지기 보다는 도울 것이라고 했다.":            nil,
		"[한빛부](agency:한빛부)는 “[올해부터 2023년까지](date:2021/2023)가 앞날을 결정하는 때”라고 했다.": nil,
		"[한빛부](agency:한빛부)는 [4월](date:2021-04) 신청을 143종으로, 안내는 2천종으로 각각 늘렸다.":   nil,
	} {
		if got := happeningsOf(t, text, ""); !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}
