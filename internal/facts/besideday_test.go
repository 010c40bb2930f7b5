package facts

import (
	"slices"
	"testing"
)

// TestDayOfAnotherClause holds that a day is that of what happened and not of a clause that only
// tells of one who takes part in it.
func TestDayOfAnotherClause(t *testing.T) {
	for text, want := range map[string][]string{
		// one who leaves a post
		"[한빛부](agency:한빛부)는 [20일](date:2021-09-20) 사퇴한 [나은별](person:나은별) 차장 후임에 [도지한](person:도지한) 국장을 임명했다.": {"2021-09-20 | 한빛부, 나은별 차장 후임에 도지한 임명"},
		// where something stands
		"[17일](date:2021-09-17) [가람역](agency:가람역)에 설치된 발급기에 중단 안내문이 붙었다.": {"2021-09-17 | 발급기에 중단 안내문이 붙음"},
		// what was broken before
		"“[18일](date:2021-09-18) 오후 8시 작업 중 전원이 차단된 배터리 한 개에서 화재가 발생했다”고 [나은별](person:나은별) 차관이 말했다.": {"2021-09-18 | 배터리 한 개에서 화재 발생"},
		"[가람본부](agency:가람본부)는 [18일](date:2021-09-18) [나래원](agency:나래원) 화재로 멈췄던 서비스 47개가 복구됐다고 밝혔다.":  {"2021-09-18 | 서비스 47개 복구 발표"},
		// an occasion of no name, and one that has a name
		"[나은별](person:나은별) 차관은 [17일](date:2021-09-17) 열린 브리핑에서 “고치겠다”고 말했다.":         nil,
		"[나은별](person:나은별) 차관은 [17일](date:2021-09-17) 열린 가람망 복구 대책회의에서 “고치겠다”고 말했다.": {"2021-09-17 | 가람망 복구 대책회의 개최"},
		// the year of a noun
		"[한빛부](agency:한빛부), [지난해](date:2020) 추진 27개 과제 공개":                                   nil,
		"[가람군](agency:가람군), [지난해](date:2020) 가람도서관 건립 추진":                                    {"2020 | 가람도서관 건립 추진"},
		"[나래관](agency:나래관)은 [내년 하반기](date:2022-41) 개관이 목표다.":                                 {"2022-41 | 나래관 개관(예정)"},
		"[한빛부](agency:한빛부)는 [내년 봄철](date:2022-21) 큰 산불에 대비해 드론 100대를 도입한다.":                  {"2022-21 | 한빛부, 드론 100대 도입(예정)"},
		"[한빛부](agency:한빛부)는 [내년 2월](date:2022-02) 나래망 개발을 완료, 이후 두 달 시험을 진행할 계획이다.":          {"2022-02 | 한빛부, 나래망 개발 완료(예정)"},
		"[가람군](agency:가람군)은 [지난 3월](date:2021-03) 나래망 설계를 발주, [8월](date:2021-08) 사업자를 선정했다.": {"2021-03 | 가람군, 나래망 설계 발주", "2021-08 | 가람군, 사업자 선정"},
		// that which happened then
		"[나은별](person:나은별) 대표가 [5일](date:2021-09-05) 발생한 통신망 장애로 [7일](date:2021-09-07) 사과했다.": {"2021-09-05 | 통신망 장애 발생", "2021-09-07 | 통신망 장애로 사과"},
	} {
		if got := happeningsOf(t, text, ""); !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}

// TestWhatWasMeant holds headlines of clauses that go on from others.
func TestWhatWasMeant(t *testing.T) {
	for text, want := range map[string][]string{
		"[가람구](agency:가람구)는 옛 상황실을 ‘[나래센터](agency:나래센터)’로 개편해 [지난달 19일](date:2021-08-19) 문을 열었다.":                      {"2021-08-19 | 가람구, 나래센터 개통"},
		"[가람구](agency:가람구)는 [지난 3월](date:2021-03) 첨단 장비를 갖춘 [나래센터](agency:나래센터)를 청사 지하에 설치했다.":                         {"2021-03 | 가람구, 나래센터를 청사 지하에 설치"},
		"[나래센터](agency:나래센터)는 [10월부터](date:2021-10/..) 착공에 들어가 오는 12월 준공한다.":                                           {"2021-10/.. | 나래센터 착공(예정)"},
		"[한빛부](agency:한빛부)는 [15일](date:2021-09-15) [가람협의회](agency:가람협의회)를 열어 개편안을 논의했다.":                               {"2021-09-15 | 한빛부, 가람협의회 개최"},
		"[한빛부](agency:한빛부)는 [15일](date:2021-09-15) [가람위원회](agency:가람위원회)를 열었다.":                                        {"2021-09-15 | 한빛부, 가람위원회 개최"},
		"[한빛부](agency:한빛부)는 [15일](date:2021-09-15) [가람센터](agency:가람센터)를 열었다.":                                          {"2021-09-15 | 한빛부, 가람센터 개소"},
		"[나은별](person:나은별) 의원이 [15일](date:2021-09-15) [가람원](agency:가람원)에서 제출받은 자료에 따르면 기간이 길어졌다.":                      nil,
		"[가람청](agency:가람청)은 통관을 보류하기로 했다고 [17일](date:2021-09-17) 발표했다.":                                                nil,
		"[12일](date:2021-09-12) [가람위](agency:가람위)는 나래은행이 [오는 26일](date:2021-09-26) [새온망](system:새온망) 개통을 앞두고 있다고 밝혔다.": {"2021-09-26 | 새온망 개통(예정)"},
		"[가람은행](agency:가람은행)은 낡은 시설 교체를 위해 [다음달 4일](date:2021-10-04) 은행 서비스를 중단한다.":                                    {"2021-10-04 | 가람은행, 은행 서비스 중단(예정)"},
	} {
		if got := happeningsOf(t, text, ""); !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}
