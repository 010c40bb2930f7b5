package facts

import (
	"slices"
	"testing"
)

// TestPointsBack holds what words that point back stand for, in headlines and for who takes part, and where
// nothing is said of them.
func TestPointsBack(t *testing.T) {
	const law = "[가람시의회](agency:가람시의회)는 「[가람시 기록 조례](law:가람시_기록_조례)」를 제정했다. "
	const two = "[가람사](agency:가람사)와 [나래사](agency:나래사)가 다툰다. "
	holdTold(t, []toldCase{
		{"a law", law + "이 조례는 [2021년 3월 1일](date:2021-03-01) 시행됐다.", []string{"2021-03-01 가람시 기록 조례 시행 <가람시_기록_조례>"}},
		{"the same law", law + "같은 조례는 [지난 7월](date:2021-07) 개정됐다.", []string{"2021-07 가람시 기록 조례 개정 <가람시_기록_조례>"}},
		{"a law that nobody named", "[가람시의회](agency:가람시의회)가 바빠졌다. 이 조례는 [2021년 3월 1일](date:2021-03-01) 시행됐다.", nil},
		{"one of two laws", "「[가람 기록 조례](law:가람_기록_조례)」와 「[나래 기록 조례](law:나래_기록_조례)」를 고쳤다. 이 조례는 [2021년 3월 1일](date:2021-03-01) 시행됐다.", nil},
		{"the text of a law", "이 조례는 [2021년 10월 1일](date:2021-10-01)부터 시행한다.", nil},
		{"a system", "[한빛부](agency:한빛부)는 ‘[한빛마루](system:한빛마루)’를 만들었다. 이 시스템은 [지난 3월](date:2021-03) 개통됐다.", []string{"2021-03 한빛마루 개통 <한빛마루>"}},
		{"not what the title is about", "[한빛마루](system:한빛마루)는 크다. [한빛부](agency:한빛부)는 [2005년](date:2005) [나래망](system:나래망)을 개발했다. 이 시스템은 [2006년](date:2006) 시군구에 보급됐다.", []string{"2005 한빛부, 나래망 개발 <한빛부 나래망>", "2006 나래망, 시군구에 보급 <나래망>"}},
		{"the name behind its sort", "[가람시](agency:가람시)는 안부 확인 앱 ‘[가람톡](system:가람톡)’을 만들었다. 이 앱은 [지난 6월](date:2021-06) 우수사례로 선정됐다.", []string{"2021-06 가람톡, 우수사례로 선정 <가람톡>"}},
		{"a phrase without a mark", "[가람군](agency:가람군)은 통합관제센터 구축 사업을 발주했다. 동 사업은 [2020년 2월 28일](date:2020-02-28) 준공됐다.", []string{"2020-02-28 통합관제센터 구축 사업 준공 <가람군>"}},
		{"a company", "[한빛부](agency:한빛부)는 [나래소프트](agency:나래소프트)를 사업자로 선정했다. 그 회사는 [2020년 12월](date:2020-12) 1단계 개발을 마쳤다.", []string{"2020-12 나래소프트, 1단계 개발 완료 <나래소프트>"}},
		{"one of two companies", two + "그 회사는 [2020년 12월](date:2020-12) 1단계 개발을 마쳤다.", nil},
		{"a committee", "[가람기록위원회](agency:가람기록위원회)가 꾸려졌다. 동 위원회는 [지난 3월](date:2021-03) 보존 지침을 제정했다.", []string{"2021-03 가람기록위원회, 보존 지침 제정 <가람기록위원회>"}},
		{"the topic of the paragraph, not what it opened", "[가온도서관](agency:가온도서관)은 작다. 2001년에는 전자도서관을 개통했다. 별관도 지었다. 이 도서관은 [지난 5월](date:2021-05) 나래대와 협약을 맺었다.", []string{"2021-05 가온도서관, 나래대와 협약 체결 <가온도서관>"}},
		{"several", "[한빛부](agency:한빛부)는 다섯 개 업체를 뽑았다. 이들 업체는 [올해 12월](date:2021-12)까지 개발을 마칠 예정이다.", []string{"2021-12 다섯 개 업체, 개발 완료(예정) <>"}},
		{"a group", "가람시 발굴단은 600가구를 찾아냈다. 이들은 [지난 2월](date:2021-02) 시범 활동을 마쳤다.", []string{"2021-02 가람시 발굴단, 시범 활동 완료 <>"}},
		{"a group that nobody named", "[한빛부](agency:한빛부)는 크다. 이들은 [지난 2월](date:2021-02) 시범 활동을 마쳤다.", []string{"2021-02 시범 활동 완료 <>"}},
		{"what it was done for", "[가람시](agency:가람시)는 준비한다. 이를 위해 [다음 달](date:2021-10) 조직을 개편한다.", []string{"2021-10 가람시, 조직 개편(예정) <가람시>"}},
		{"the topic that something happened to", "[가람부](agency:가람부)는 [나래청](agency:나래청)을 고쳐 출범했다. 이 부처는 [2008년 2월](date:2008-02) 해체됐다.", []string{"2008-02 가람부 해체 <가람부>"}},
		{"no name that only ends so", "[누리로봇](agency:누리로봇)이 있다. [쓰리미](system:쓰리미)는 상을 받았다. 이 로봇은 [지난 1월](date:2021-01) 유럽에 수출됐다.", []string{"2021-01 쓰리미, 유럽에 수출 <쓰리미>"}},
		{"behind a date of two words", "[가람부](agency:가람부)는 [2002년 11월](date:2002-11) 행정정보 공동이용센터를 설치했다. 이 센터는 [2008년 2월](date:2008-02) 폐지됐다.", []string{"2002-11 가람부, 행정정보 공동이용센터 설치 <가람부>", "2008-02 행정정보 공동이용센터 폐지 <가람부>"}},
		{"a word alone", "[한빛부](agency:한빛부)는 법을 고쳤다. 부처는 [지난 7월](date:2021-07) 주소 진흥계획을 수립했다.", []string{"2021-07 한빛부, 주소 진흥계획 수립 <한빛부>"}},
		{"a word alone of another paragraph", "[한빛인권위원회](agency:한빛인권위원회)와 [나래위원회](agency:나래위원회)가 있다.\n\n위원회는 [지난 2월](date:2021-02) 폐지됐다.", []string{"2021-02 위원회 폐지 <나래위원회>"}},
		{"whatever it is called", "도로명주소는 편하다. 이 제도는 [1996년](date:1996) 시범 사업으로 출발했다.", []string{"1996 도로명주소, 시범 사업으로 출발 <>"}},
		{"above", "[가람군](agency:가람군)은 [들판소프트](agency:들판소프트)와 계약했다. 위 업체는 [지난 6월](date:2021-06) 개발을 완료하였다.", []string{"2021-06 들판소프트, 개발 완료 <들판소프트>"}},
		{"what it is said to be", "책방길은 서점 여덟 곳이 만든 협동조합이다. 이 조합은 [2013년](date:2013) 공동 물류 창고를 열었다.", []string{"2013 책방길, 공동 물류 창고를 엶 <>"}},
		{"glued to its noun", "[한빛부](agency:한빛부)는 「[가람법](law:가람법)」을 고쳤다. 동법은 [지난 7월](date:2021-07) 시행됐다.", []string{"2021-07 가람법 시행 <가람법>"}},
		{"two bodies", "[한빛부](agency:한빛부)와 [나래부](agency:나래부)가 손을 잡았다. 두 부처는 [지난 6월](date:2021-06) 공동 연구소를 설립했다.", []string{"2021-06 한빛부와 나래부, 공동 연구소 설립 <한빛부 나래부>"}},
		{"two of three bodies", "[한빛부](agency:한빛부)와 [나래부](agency:나래부), [다솔부](agency:다솔부)가 손을 잡았다. 두 부처는 [지난 6월](date:2021-06) 공동 연구소를 설립했다.", []string{"2021-06 두 부처, 공동 연구소 설립 <>"}},
		{"a product", "[한빛사](agency:한빛사)는 ‘[가람톡](system:가람톡)’을 만들었다. 이 제품은 [지난 6월](date:2021-06) 우수제품으로 지정됐다.", []string{"2021-06 가람톡, 우수제품으로 지정 <가람톡>"}},
		{"like it is not it", "[한빛부](agency:한빛부)는 번호표를 만들었다. [지난 3월](date:2021-03) 안내판에도 같은 번호를 붙였다.", []string{"2021-03 한빛부, 안내판에도 같은 번호를 붙임 <한빛부>"}},
	})
}

// TestCarried holds whom clauses that leave out their subject are told of.
func TestCarried(t *testing.T) {
	holdTold(t, []toldCase{
		{"the topic before", "[가람원](agency:가람원)은 공공기관이다. [2004년](date:2004) 재단법인으로 전환했다.", []string{"2004 가람원, 재단법인으로 전환 <가람원>"}},
		{"over several sentences", "[가람원](agency:가람원)은 공공기관이다. [2015년](date:2015) 나래시로 청사를 옮겼다. [2018년](date:2018) 나래대와 협약을 체결했다.", []string{"2015 가람원, 나래시로 청사 이전 <가람원>", "2018 가람원, 나래대와 협약 체결 <가람원>"}},
		{"by a word for it", "[가람협회](agency:가람협회)가 20주년을 맞았다. 협회는 여섯 회사가 만들었다. [2008년](date:2008) 나래포럼에 가입했다.", []string{"2008 가람협회, 나래포럼에 가입 <가람협회>"}},
		{"chosen", "[가람시](agency:가람시)는 길을 넓혔다. [지난해](date:2020)에는 우수 지자체로 선정됐다.", []string{"2020 가람시, 우수 지자체로 선정 <가람시>"}},
		{"a thing that goes on", "[한빛마루](system:한빛마루)는 빠르다. [2018년](date:2018) 위성 자료를 공개했고, [2020년](date:2020) 클라우드로 이전했다.", []string{"2018 한빛마루, 위성 자료 공개 <한빛마루>", "2020 한빛마루, 클라우드로 이전 <한빛마루>"}},
		{"what was begun is finished", "[나래사](agency:나래사)는 [2021년 3월](date:2021-03) 창고 증축 공사를 시작해 [7월](date:2021-07) 마무리했다.", []string{"2021-03 나래사, 창고 증축 공사 시작 <나래사>", "2021-07 나래사, 창고 증축 공사 마무리 <나래사>"}},
		{"begun", "[한빛부](agency:한빛부)는 [지난 7월](date:2021-07) 모바일 면허증을 발급하기 시작했다.", []string{"2021-07 한빛부, 모바일 면허증 발급 시작 <한빛부>"}},
		{"somebody else too", "[한빛사](agency:한빛사)는 말풍선 기능을 만들었다. 이 기능은 쓸모가 있다. [나래사](agency:나래사)도 [지난 7월](date:2021-07) 같은 기능을 공개했다.", []string{"2021-07 나래사, 기능 공개 <나래사>"}},
		{"a name without a mark", "이음파킹은 하람에 있다. [2021년](date:2021) 경쟁사인 바로파킹을 인수했다.", []string{"2021 이음파킹, 경쟁사인 바로파킹 인수 <>"}},
		{"not with a part of it", "[가온도서관](agency:가온도서관)은 [1974년](date:1974) 문을 열었다. 당시 장서는 3천 권이었다. [1983년](date:1983) 현 위치로 이전했다.", []string{"1974 가온도서관 개관 <가온도서관>", "1983 가온도서관, 현 위치로 이전 <가온도서관>"}},
		{"received", "[누리로봇](agency:누리로봇)은 작다. [지난 8월](date:2021-08) [나래부](agency:나래부)의 규제 특례를 승인받았다.", []string{"2021-08 누리로봇, 나래부의 규제 특례 승인 <나래부 누리로봇>"}},
		{"the year of a deed", "[가람위](agency:가람위)는 [2010년](date:2010) 무선망 활성화 종합계획을 내놓았고, [2011년](date:2011) 방송 채널 네 곳을 승인했다.", []string{"2010 가람위, 무선망 활성화 종합계획 발표 <가람위>", "2011 가람위, 방송 채널 네 곳 승인 <가람위>"}},
		{"the year of a plan", "[가람위](agency:가람위)는 [2022년](date:2022) 종합계획을 내놓았다.", nil},
		{"looked into", "[감사원](agency:감사원)은 바빴다. [지난 3월](date:2021-03) [나래공단](agency:나래공단)을 감사했고 [5월](date:2021-05) 청사 건립 사업을 감사했다.", []string{"2021-03 감사원, 나래공단 감사 <나래공단 감사원>", "2021-05 감사원, 청사 건립 사업 감사 <감사원>"}},
		{"thanked", "[나은별](person:나은별) 시장은 [지난 3월](date:2021-03) 시민들에게 감사했다.", nil},
		{"not over a heading", "[가람원](agency:가람원)은 공공기관이다.\n\n## 나래시의 기록\n\n[2018년](date:2018) 기록관 건립 협약을 체결했다.", []string{"2018 기록관 건립 협약 체결 <가람원>"}},
		{"what others receive", "[가람원](agency:가람원)은 창구를 늘렸다. [지난 3월](date:2021-03)부터 재외공관에서 확인서를 받는다.", []string{"2021-03 재외공관에서 확인서를 받음 <가람원>"}},
	})
}

// toldCase is a text and the happenings that it tells.
type toldCase struct {
	name, text string
	want       []string
}

// holdTold holds what is read of texts that were published on one day.
func holdTold(t *testing.T, cases []toldCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := parse(t, "2021-09-22", c.text)
			Read(d, nil)
			if got := toldOfDays(d); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}
