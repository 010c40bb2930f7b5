package facts

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// TestOccasionOfTitle holds that an occasion that one word of a sort names is that of the title.
func TestOccasionOfTitle(t *testing.T) {
	for text, want := range map[string]string{
		"title=가람도서관 개관 80주년 기념식\n기념식은 [10월 15일](date:2021-10-15) 회의장에서 열린다.":                                                             "2021-10-15 | 가람도서관 개관 80주년 기념식, 회의장에서 개최(예정)",
		"title=제5회 가람포럼 내일 개막\n이번 포럼은 [10월 15일](date:2021-10-15) 회의장에서 열린다.":                                                              "2021-10-15 | 제5회 가람포럼, 회의장에서 개최(예정)",
		"title=가람플랫폼 구축 착수보고회 개최\n[가람플랫폼 구축 착수보고회](event:가람플랫폼_구축_착수보고회)가 끝났다. 서비스는 [10월](date:2021-10)에 시작된다.":                           "",
		"title=가람원 감사 결과\n[가람원](agency:가람원)은 조사했다. [나래부](agency:나래부)는 “[9월](date:2021-09)까지 개선방안을 마련했다”고 했다. [가람원](agency:가람원)은 조사를 마친다.": "2021-09 | 나래부, 개선방안 마련",
		"title=가람센터 개관 기념행사 성황\n[나은별](person:나은별) 청장은 [이날](date:2021-09-10) 행사에 참석했다.":                                                    "2021-09-10 | 나은별 청장, 가람센터 개관 기념행사에 참석",
		"title=가람센터 개관 준비\n[나래센터](agency:나래센터)는 [지난 9월 10일](date:2021-09-10) 준공식을 개최했다.":                                                  "2021-09-10 | 나래센터, 준공식 개최",
	} {
		if got := strings.Join(happeningsOf(t, text, ""), "\n"); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// TestHappenings holds headlines with their status, and who takes part.
func TestHappenings(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"what one deed made the next is done to", "[한빛청](agency:한빛청)은 부표 관리 고시를 제정하여 [10월 4일부터](date:2021-10-04/..) 시행한다고 밝혔다.", []string{"2021-10-04/.. 한빛청, 부표 관리 고시 시행(예정) <한빛청>"}},
		{"who stands behind in a clause of another", "[가람센터](agency:가람센터)는 [지난 3월](date:2021-03) 착공했으며, [나래청](agency:나래청)의 [한빛망](system:한빛망)이 연결된다.", []string{"2021-03 가람센터 착공 <가람센터>"}},
		{"who stands behind and does it too", "[가람센터](agency:가람센터)는 [지난 3월](date:2021-03) 착공했다고 [나래청](agency:나래청)이 밝혔다.", []string{"2021-03 가람센터 착공 <가람센터 나래청>"}},
		{"what a long agreement is for", "[가람공단](agency:가람공단)은 [지난 9월 2일](date:2021-09-02) 본사에서 안전보건 공공데이터 수집 및 데이터 기반 행정 활성화를 위한 업무협약을 체결했다.", []string{"2021-09-02 가람공단, 데이터 기반 행정 활성화 업무협약 체결 <가람공단>"}},
		{"what a meeting is for", "[한빛청](agency:한빛청)은 [지난 9월 2일](date:2021-09-02) 장터 개편 방안을 논의하기 위한 회의를 열었다.", []string{"2021-09-02 한빛청, 장터 개편 방안을 논의하기 위한 회의 개최 <한빛청>"}},
		{"an hour since which", "예약망 ‘[한빛마루](system:한빛마루)’가 [지난 9월 2일](date:2021-09-02) 오전 9시부로 복구됐다.", []string{"2021-09-02 예약망 한빛마루 복구 <한빛마루>"}},
		{"a phase alone", "[한빛마루](system:한빛마루)는 [10월](date:2021-10)에 안정화 기간을 거쳐 [12월](date:2021-12) 문을 연다.", []string{"2021-12 한빛마루 개통(예정) <한빛마루>"}},
		{"an app made and run", "[한빛청](agency:한빛청)은 새 예약 앱을 만들어 [10월 1일부터](date:2021-10-01/..) 운영한다.", []string{"2021-10-01/.. 한빛청, 새 예약 앱 운영(예정) <한빛청>"}},
		{"run since a year", "[한빛청](agency:한빛청)은 [2018년부터](date:2018/..) 예약 앱을 운영한다.", []string{"2018/.. 한빛청, 예약 앱 운영(추진 중) <한빛청>"}},
		{"put off to a day with a bracket", "[한빛청](agency:한빛청)은 전산실 개통을 [10월 중순](date:2021-10)(17~20일 사이)으로 연기했다.", []string{"2021-10 전산실 개통(예정) <한빛청>"}},
		{"meant for at first", "[한빛청](agency:한빛청)은 [2020년 3월 27일](date:2020-03-27) 저장장치 이중화를 완료했다(당초 목표 [2019년 12월](date:2019-12)).", []string{"2020-03-27 한빛청, 저장장치 이중화 완료 <한빛청>"}},
		{"guests invited", "[한빛청](agency:한빛청)은 [지난 9월 2일](date:2021-09-02) 주민 대표 등을 초청한 가운데 새 청사 준공식을 개최하였다.", []string{"2021-09-02 한빛청, 새 청사 준공식 개최 <한빛청>"}},
		{"told while something else goes on", "노조가 [지난 9월 2일](date:2021-09-02) 파업을 시작한 가운데 [한빛청](agency:한빛청)은 버스를 늘렸다.", []string{"2021-09-02 노조, 파업 시작 <한빛청>"}},
		{"outline of an occasion", "전국 기관장 회의 개요 : [10월 5일](date:2021-10-05) 09:30~12:00, 기관장 18명 참석", []string{"2021-10-05 전국 기관장 회의(예정) <>"}},
		{"a deed of its label", "○ 도와의 협약: [2021. 9. 17.](date:2021-09-17) 체결", []string{"2021-09-17 도와의 협약 체결 <>"}},
		{"a plan of its label", "○ 재정 계획: [2021. 8.](date:2021-08) 수립", []string{"2021-08 재정 계획 수립 <>"}},
		{"a row that only begins somewhere", "[지난 2월](date:2021-02)에는 나래시 서구, [지난 9월](date:2021-09)에는 가람시 등을 시작으로 지역 민원창구를 [한빛마루](system:한빛마루)로 통합해 나가고 있다.", []string{"2021-09 지역 민원창구를 한빛마루로 통합(추진 중) <한빛마루>"}},
		{"a row in which a thing changes its state", "[지난 2월](date:2021-02) 공무원증, [지난 9월](date:2021-09) 운전면허증을 도입했다.", []string{"2021-02 공무원증 도입 <>", "2021-09 운전면허증 도입 <>"}},
		{"what somebody says is no headline", "[나은별](person:나은별) 시장이 [지난 3일](date:2021-09-03) “주민의 소중한 정보가 일부 새어 나간 점을 매우 유감스럽게 생각한다”며 공개 사과했다.", []string{"2021-09-03 나은별 시장 사과 <나은별>"}},
		{"how long is not how", "행정사무감사가 [10월 5일부터 11일까지](date:2021-10-05/2021-10-11) 7일간의 일정으로 실시된다.", []string{"2021-10-05/2021-10-11 행정사무감사 실시(예정) <>"}},
		{"how, with its own words", "감사가 [10월 5일](date:2021-10-05) 서면 방식으로 실시된다.", []string{"2021-10-05 감사, 서면 방식으로 실시(예정) <>"}},
		{"an adverb made of a noun", "[한빛청](agency:한빛청)은 [지난 3일](date:2021-09-03) 전산망 추진단을 본격적으로 출범시켰다.", []string{"2021-09-03 한빛청, 전산망 추진단 출범 <한빛청>"}},
		{"a step of what others can do", "[한빛청](agency:한빛청)은 [10월 9일부터](date:2021-10-09/..) 54종의 민원을 누리집에서 신청한 뒤 동주민센터에서 받을 수 있도록 1단계 사업을 완료했다고 [3일](date:2021-09-03) 밝혔다.", []string{"2021-09-03 한빛청, 1단계 사업 완료 발표 <한빛청>"}},
		{"a quality is to grow", "○ [10월](date:2021-10) 주민 답변으로 신뢰도와 만족도 제고", nil},
		{"a rule grows", "○ [10월](date:2021-10) 부표 등록 요건 강화", []string{"2021-10 부표 등록 요건 강화(예정) <>"}},
		{"the last of a row with its topic", "○ [2021. 9.](date:2021-09) 현재 노선 5개 신설, 나머지 7개는 [2022. 6.까지](date:../2022-06) 신설 예정", []string{"../2022-06 나머지 7개 신설(예정) <>"}},
		{"outline of nothing named", "행사 개요 : [10월 5일](date:2021-10-05) 09:30", nil},
		{"until what happens", "[가람관](agency:가람관)은 [내년 10월](date:2022-10) 새 전시관 개관 때까지 1년간 쉰다.", []string{"2022-10 새 전시관 개관(예정) <가람관>"}},
		{"a meeting and its deed", "[가람사](agency:가람사)는 [지난 3일](date:2021-09-03) 주주총회를 열어 [나은별](person:나은별) 이사를 새 사장에 선임했다.", []string{"2021-09-03 가람사, 주주총회 개최 <가람사 나은별>", "2021-09-03 가람사, 나은별 이사를 새 사장에 선임 <가람사 나은별>"}},
		{"a meeting and what is told there", "[가람시](agency:가람시)는 [지난 3일](date:2021-09-03) 설명회를 열어 원인을 설명했다.", []string{"2021-09-03 가람시, 설명회 개최 <가람시>"}},
		{"year of a school", "[2022학년도](date:2022) 나래중학교 체험학습 위탁 용역 입찰공고", nil},
		{"turned by the next clause", "[가람사](agency:가람사)는 애초 [지난달 25일](date:2021-08-25) 총회가 잡혔다가 선임이 미뤄졌다.", nil},
		{"asked of a guest", "작가님은 아니고요, [작년 말](date:2020-12) 본부장으로 취임하셨는데요.", nil},
		{"what a plan rests on", "「[가람법](law:가람법)」 제74조 및 나래시 도시계획([2020. 11.](date:2020-11))", nil},
		{"body of one syllable", "[가람시](agency:가람시)가 창구를 늘렸다.\n\n시는 [지난 10일](date:2021-09-10) 기자 설명회를 열고 원인을 설명했다.", []string{"2021-09-10 가람시, 기자 설명회 개최 <>"}},
		{"at nothing named", "[나은별](person:나은별) 청장은 [이날](date:2021-09-10) 행사에 참석했다.", nil},
		{"dateline", "가람--(나래와이어)--[한빛청](agency:한빛청)은 [지난 9월 2일](date:2021-09-02) 새 청사를 열었다.", []string{"2021-09-02 한빛청, 새 청사를 엶 <한빛청>"}},
		{"a road", "나래3리 도시계획도로 개설 주민건의 ([2018. 11. 26.](date:2018-11-26))", []string{"2018-11-26 나래3리 도시계획도로 개설 주민건의 <>"}},
		{"a bracket in a word", "직제(안)이 [지난 12일](date:2021-09-12) 국무회의를 통과했다.", []string{"2021-09-12 직제, 국무회의 통과 <>"}},
		{"a row of places and things", "[한빛부](agency:한빛부)는 [2007년](date:2007) 대전에 가람관, [2009년](date:2009) 광주에 나래관을 지었다.", []string{"2007 한빛부, 대전에 가람관 건립 <한빛부>", "2009 한빛부, 광주에 나래관 건립 <한빛부>"}},
		{"opened and run", "[한빛원](agency:한빛원)은 [2018년](date:2018) 가람에 [가람숲](agency:가람숲)을 개원·운영하면서 씨앗을 모아 왔다.", []string{"2018 한빛원, 가람에 가람숲 개원 <한빛원 가람숲>"}},
		{"a feast of a noun", "[가람청](agency:가람청)은 [추석 연휴](date:2021-09-20/2021-09-22) 특별교통대책을 마련하여 [9월 18일](date:2021-09-18)부터 시행했다.", []string{"2021-09-18 가람청, 특별교통대책 시행 <가람청>"}},
		{"by a month", "[가람청](agency:가람청)은 [2020년 8월 5일](date:2020-08-05) 출범한 뒤 [지난달까지](date:../2021-08) 기관 187곳을 처분했다.", []string{"2020-08-05 가람청 출범 <가람청>", "../2021-08 가람청, 기관 187곳 처분 <가람청>"}},
		{"there is an occasion", "[10월 17일](date:2021-10-17)은 7시 30분에 경영자 간담회가 있습니다.", []string{"2021-10-17 경영자 간담회(예정) <>"}},
		{"there was an occasion", "[지난 3일](date:2021-09-03) 주민 공청회가 있었다.", []string{"2021-09-03 주민 공청회 <>"}},
		{"there is no occasion", "[지난 3일](date:2021-09-03)에는 주민 공청회가 없었다.", nil},
		{"to come beside a clause", "[가람숲](agency:가람숲)은 [오는 2023년](date:2023) 준공예정으로, 정원 열 곳이 들어선다.", []string{"2023 가람숲 준공(예정) <가람숲>"}},
		{"the first of several to come", "[한빛원](agency:한빛원)은 [2027년](date:2027) 개원 예정인 [가람숲](agency:가람숲) 등 세 수목원을 맡는다.", []string{"2027 가람숲 개원(예정) <가람숲 한빛원>"}},
		{"why it was held", "[이날](date:2021-09-10) 협약은 숲을 함께 지키기 위해 마련됐다.", nil},
		{"one rite", "[3일](date:2021-09-03) [가람원](agency:가람원) 강당에서 이름 변경에 따른 출범식을 개최하고 있다.\n\n[나래원](agency:나래원)은 [3일](date:2021-09-03) [가람원](agency:가람원)에서 출범식을 개최했다.", []string{"2021-09-03 가람원 강당에서 이름 변경에 따른 출범식 개최 <나래원 가람원>"}},
		{"a line broken for its length", "□ [나은별](person:나은별) 장관은 [’21.9.20.(월)](date:2021-09-20) 07:30\n정부청사에서「제46차 가람회의」를\n주재하였음", []string{"2021-09-20 나은별 장관, 정부청사에서 제46차 가람회의 주재 <나은별>"}},
		{"two lines", "[나은별](person:나은별) 장관 [9월 20일](date:2021-09-20) 간담회\n가람시청을 새로 지었다.", nil},
		{"done with several", "[가람청](agency:가람청)은 [지난 4월](date:2021-04) [가람대응센터](agency:가람대응센터), [나래감염병연구소](agency:나래감염병연구소)와 시험 운영을 하였고, 결과는 좋았다.", []string{"2021-04 가람청, 시험 운영 실시 <가람청 가람대응센터 나래감염병연구소>"}},
		{"decided on a day", "[가람시](agency:가람시)는 [지난 8일](date:2021-09-08) 새 조례를 제정하기로 했다.", []string{"2021-09-08 가람시, 새 조례 제정 결정 <가람시>"}},
		{"decided, and not done", "[가람시](agency:가람시)는 [지난 8일](date:2021-09-08) 도서관을 열기로 했지만 열지 못했다.", nil},
		{"before what is meant", "[가람사](agency:가람사)는 [지난 3월 26일](date:2021-03-26) 새 차량에 쓸 장치를 나래사에서 사기로 했다.", []string{"2021-03-26 가람사, 장치를 나래사에서 구매 결정 <가람사>"}},
		{"an adverb between", "[지난달 25일](date:2021-08-25) 새로 연 [한빛마루](system:한빛마루)가 전산과 바로 이어진 덕분이다.", []string{"2021-08-25 한빛마루 개통 <한빛마루>"}},
		{"a sign of equality", "△[2003년 7월](date:2003-07)=나래실, 정보화위원회 설치 확정", []string{"2003-07 나래실, 정보화위원회 설치 확정 <>"}},
		{"the rite of a day", "‘[책의 날](event:책의_날)’([10.12.](date:2021-10-12)) 기념식을 가람에서 연다.", []string{"2021-10-12 책의 날 기념식(예정) <책의_날>"}},
		{"a day by name", "[책의 날](event:책의_날)([10.12.](date:2021-10-12))에는 문을 닫는다.", nil},
		{"next occasion", "※ 다음 행사: ‘[가람대전](event:가람대전)’([10. 13.~10. 16.](date:2021-10-13/2021-10-16), 나래관)", []string{"2021-10-13/2021-10-16 가람대전(예정) <가람대전>"}},
		{"a programme", "## 일정\n\n[10. 14.(목)](date:2021-10-14)\n\n09:30 안전기술 학술대회: 나래학회\n\n11:00 등록\n\n14:00 우수 장비 시상식(3층)", []string{"2021-10-14 안전기술 학술대회(예정) <>", "2021-10-14 우수 장비 시상식(예정) <>"}},
		{"hours of a day", "[10. 14.(목)](date:2021-10-14)\n\n09:30 ~ 11:00 점심\n\n14:00 등록", nil},
		{"said to be a place", "[가람도심](system:가람도심)은 역 둘레로, [지난 6월](date:2021-06) 나래시로부터 재생 후보지로 선정된 곳입니다.", []string{"2021-06 가람도심, 나래시로부터 재생 후보지로 선정 <가람도심>"}},
		{"said to be a named occasion", "첫 무대는 [10월 3일부터 6일까지](date:2021-10-03/2021-10-06) 가람에서 열리는 [제3회 나래전시회](event:제3회_나래전시회)다.", []string{"2021-10-03/2021-10-06 제3회 나래전시회 개최(예정) <제3회_나래전시회>"}},
		{"told within", "[가람구](agency:가람구)는 [10월 20일부터 27일까지](date:2021-10-20/2021-10-27) 서류접수를 진행한다. 1차 서류 접수는 [다음달 20~27일](date:2021-10-20/2021-10-27)이다.", []string{"2021-10-20/2021-10-27 가람구, 서류접수 진행(예정) <가람구>"}},
		{"a law that passed", "[지난해 12월](date:2020-12) 국회를 통과한 ‘[가람법](law:가람법)’이 [지난달 14일](date:2021-08-14) 국무회의 의결을 거쳐 [지난달 21일](date:2021-08-21) 공포됐다.", []string{"2020-12 가람법, 국회 통과 <가람법>", "2021-08-14 가람법 국무회의 의결 <가람법>", "2021-08-21 가람법 공포 <가람법>"}},
		{"as what it works", "[가람공단](agency:가람공단)은 [1981년](date:1981) 설립된 나래부 산하 준정부기관으로 안전을 책임지고 있는 전문기관이다.", []string{"1981 가람공단 설립 <가람공단>"}},
		{"so many came", "[이날](date:2021-09-04) 환영행사에는 시장을 비롯한 임직원 및 시민 등 200여명이 참석했다.", nil},
		{"a year of what was told", "[나래부](agency:나래부)는 [4일](date:2021-09-04) 장관이 [올해](date:2021) 핵심과제를 국민께 보고하는 브리핑을 열었다고 밝혔다.", []string{"2021-09-04 장관, 핵심과제를 국민께 보고하는 브리핑 개최 <나래부>"}},
		{"built, of the sentence before", "신사옥은 지상 12층 규모다. [지난 2011년 12월](date:2011-12) 착공해 [2013년 12월](date:2013-12)에 준공됐다.", []string{"2011-12 신사옥 착공 <>", "2013-12 신사옥 준공 <>"}},
		{"built, of somebody before", "[나은별](person:나은별) 사장은 기뻐했다. [지난 2011년 12월](date:2011-12) 착공해 [2013년 12월](date:2013-12)에 준공됐다.", nil},
		{"what a road map holds", "정부는 발전단가도 [2035년까지](date:../2035) 150원으로 낮추는 로드맵을 발표한 바 있다.", []string{"../2035 발전단가를 150원으로 하향(예정) <>"}},
		{"under way until", "나래사업은 시제기 제작 진행 중([~’25년](date:../2025))", []string{"../2025 나래사업, 시제기 제작 진행(추진 중) <>"}},
		{"a competition", "[가람청](agency:가람청)은 [10월 1일](date:2021-10-01) 작은 백일장 대회를 한다.", []string{"2021-10-01 가람청, 백일장 대회 개최(예정) <가람청>"}},
		{"its doors", "[2007년](date:2007) [가람센터](agency:가람센터)가 문을 열었다.", []string{"2007 가람센터 개소 <가람센터>"}},
		{"doors of a committee", "[2001년 1월](date:2001-01) [전자가람위원회](agency:전자가람위원회)가 문을 열었다.", []string{"2001-01 전자가람위원회 출범 <전자가람위원회>"}},
		{"again after a year", "한국은 점수를 더 얻어 [2010년](date:2010)에 이어 선두를 지켰다.", nil},
		{"up to when it was so", "[지난해까지](date:../2020) 이 일을 하던 나래지원센터가 법으로 자리를 얻었다.", nil},
		{"body of two syllables", "[가람안전공단](agency:가람안전공단)이 밝혔다. 공단은 [지난해 8월](date:2020-08) 사옥 매각을 완료했다.", []string{"2020-08 가람안전공단, 사옥 매각 완료 <>"}},
		{"one of two bodies", "[가람공단](agency:가람공단)과 [나래공단](agency:나래공단)이 밝혔다. 공단은 [지난해 8월](date:2020-08) 사옥 매각을 완료했다.", []string{"2020-08 공단, 사옥 매각 완료 <>"}},
		{"a mark of one syllable", "전남 [가람군](agency:가람군)은 밝혔다. [군](agency:가람군)은 [지난해 11월](date:2020-11)부터 구축사업에 나서 관제센터를 설치했다.", []string{"2020-11 가람군, 구축사업에 나섬 <가람군>"}},
		{"a mark of two syllables", "[가람공단](agency:가람공단)이 밝혔다. [공단](agency:가람공단)은 [지난해 8월](date:2020-08) 사옥 매각을 완료했다.", []string{"2020-08 가람공단, 사옥 매각 완료 <가람공단>"}},
		{"하다 apart", "[가람부](agency:가람부)는 고시 개정안을 [10월 10일부터 29일까지](date:2021-10-10/2021-10-29) 행정예고 하고 의견을 수렴할 예정이다.", []string{"2021-10-10/2021-10-29 가람부, 고시 개정안 행정예고(예정) <가람부>"}},
		{"하다 apart, of no deed", "[가람부](agency:가람부)는 [지난 3월](date:2021-03) 함께 하고 싶다고 했다.", nil},
		{"an exhibition of works", "[가람청](agency:가람청)은 [내달 1일부터 12월 15일까지](date:2021-10-01/2021-12-15) ‘재난안전 공모전’을 한다.", []string{"2021-10-01/2021-12-15 가람청, 재난안전 공모전 개최(예정) <가람청>"}},
		{"an agreement with several", "[가람박물관](agency:가람박물관)은 [지난 2월](date:2021-02) 멀리 있는 [나래대학교고고인류학박물관](agency:나래대학교고고인류학박물관), [하늘찬국민문화유산신탁](agency:하늘찬국민문화유산신탁)과 업무협약을 체결한 바 있다.", []string{"2021-02 가람박물관, 업무협약 체결 <가람박물관 나래대학교고고인류학박물관 하늘찬국민문화유산신탁>"}},
		{"whoever means to", "[10월 1일부터 15일까지](date:2021-10-01/2021-10-15) 야영장을 이용하려는 사람은 누리집을 본다.", nil},
		{"what it began with", "* [2008년](date:2008) 가람계곡을 시작으로, 매년 운영 대상지를 확대해 왔다.", nil},
		{"like this", "[가람청](agency:가람청)과 나래군은 이같은 내용을 담은 업무협약을 [15일](date:2021-09-15) 군청에서 체결했다.", []string{"2021-09-15 가람청과 나래군, 업무협약을 군청에서 체결 <가람청>"}},
		{"over days, and what is now", "[가람공단](agency:가람공단)은 [5일부터 10월 4일까지](date:2021-09-05/2021-10-04) 현재 운영 중인 나래계곡을 포함해 여덟 곳에서 탐방예약제를 운영한다고 밝혔다.", []string{"2021-09-05/2021-10-04 가람공단, 탐방예약제 운영(예정) <가람공단>"}},
		{"a day before whoever does what", "[한빛청](agency:한빛청)은 [10월 1일](date:2021-10-01)부터 국외에서 거주하는 사람은 누리집에서 신청이 가능하다고 밝혔다.", nil},
		{"a day before what was made", "[한빛청](agency:한빛청)은 [지난 9월](date:2021-09)부터 새로 개발한 인증 방식의 시범운영을 실시했다.", []string{"2021-09 한빛청, 인증 방식의 시범운영 실시 <한빛청>"}},
		{"a day before what was built anew", "[한빛청](agency:한빛청)은 [지난 9월 5일](date:2021-09-05) 새로 구축한 [한빛마루](system:한빛마루)의 시연회를 열었다.", []string{"2021-09-05 한빛청, 한빛마루의 시연회 개최 <한빛청 한빛마루>"}},
		{"a day before what is provided", "[한빛청](agency:한빛청)은 [2025년까지](date:../2025) 포털에서 제공하는 통계를 90%로 늘릴 계획이다.", []string{"../2025 한빛청, 포털에서 제공하는 통계를 90%로 확대(예정) <한빛청>"}},
		{"a system of a body", "[2003년](date:2003) 등장한 [한빛청](agency:한빛청)의 ‘[한빛마루](system:한빛마루)’가 길을 열었다.", []string{"2003 한빛마루 등장 <한빛청 한빛마루>"}},
		{"a body with a system", "[2003년](date:2003) 출범한 [한빛청](agency:한빛청)의 ‘[한빛마루](system:한빛마루)’를 쓴다.", []string{"2003 한빛청 출범 <한빛청 한빛마루>"}},
		{"to be held from a day on", "[한빛청](agency:한빛청)은 [10월 12일](date:2021-10-12)부터 가람에서 열리는 박람회를 알렸다.", []string{"2021-10-12 박람회 개최(예정) <한빛청>"}},
		{"one of a plan", "[한빛시](agency:한빛시)는 [지난 3월](date:2021-03) 「전산화 7개년 계획」의 하나로 두 회사와 공동으로 [한빛마루](system:한빛마루) 개발에 착수했다.", []string{"2021-03 한빛시, 두 회사와 공동으로 한빛마루 개발에 착수 <한빛시 한빛마루>"}},
		{"into one", "[한빛시](agency:한빛시)는 [지난 3월](date:2021-03) 두 창구를 하나로 합쳤다.", []string{"2021-03 한빛시, 두 창구를 하나로 통합 <한빛시>"}},
		{"what is avoided", "급한 업무는 중단기간을 피하여 [9월 30일](date:2021-09-30) 이전에 처리하여 주시기 바랍니다.", nil},
		{"with this", "[한빛시](agency:한빛시)는 이와함께 [2023년까지](date:../2023) 창구를 두 배로 늘린다.", []string{"../2023 한빛시, 창구 확대(예정) <한빛시>"}},
		{"a cost is no object", "[한빛시](agency:한빛시)는 [한빛마루](system:한빛마루)를 [2026년까지](date:../2026) 총 82억원의 사업비를 투입, 모든 마을에 구축할 계획이다.", []string{"../2026 한빛시, 한빛마루를 모든 마을에 구축(예정) <한빛시 한빛마루>"}},
		{"a cost before its deed", "[한빛시](agency:한빛시)는 [올해](date:2021) 82억원을 투입, 전산망 구축을 마칠 계획이다.", []string{"2021 한빛시, 전산망 구축 완료(예정) <한빛시>"}},
		{"a cost alone", "[한빛시](agency:한빛시)는 [지난 3월](date:2021-03) 전산망에 82억원을 투입했다.", []string{"2021-03 한빛시, 전산망에 82억원 투입 <한빛시>"}},
		{"하다 left out, and no space", "[한빛시](agency:한빛시)는 [지난 3월](date:2021-03) ‘[한빛마루](system:한빛마루)’를 구축,기업의 수출을 돕고 있다.", []string{"2021-03 한빛시, 한빛마루 구축 <한빛시 한빛마루>"}},
		{"no space behind a stop", "[한빛시](agency:한빛시)는 창구를 늘릴 계획이다.마을 37곳이 [연내](date:2021)에 회선으로 연결된다.", []string{"2021 마을 37곳, 회선으로 연결(예정) <한빛시>"}},
		{"done", "[한빛부](agency:한빛부)는 [지난 3월](date:2021-03) [가람원](agency:가람원)을 전문기관으로 선정했다.", []string{"2021-03 한빛부, 가람원을 전문기관으로 선정 <한빛부 가람원>"}},
		{"planned", "[한빛부](agency:한빛부)는 [오는 10월](date:2021-10) [한빛마루](system:한빛마루)를 개통할 예정이다.", []string{"2021-10 한빛부, 한빛마루 개통(예정) <한빛부 한빛마루>"}},
		{"postponed", "[한빛부](agency:한빛부)는 [오는 10월](date:2021-10) 예정이던 [한빛마루](system:한빛마루) 개통을 연기했다.", []string{"2021-10 한빛마루 개통(연기) <한빛마루 한빛부>"}},
		{"not kept", "[한빛부](agency:한빛부)는 [2025년까지](date:../2025) [한빛마루](system:한빛마루)를 전국으로 확대한다: 지켜지지 않았다.", []string{"../2025 한빛부, 한빛마루를 전국으로 확대(무산) <한빛부 한빛마루>"}},
		{"a plan with its day", "[한빛부](agency:한빛부)는 「[나래 종합대책](system:나래_종합대책)」([’21. 1. 31.](date:2021-01-31))을 마련하였으나 예산이 늦었다.", []string{"2021-01-31 한빛부, 나래 종합대책 마련 <한빛부 나래_종합대책>"}},
		{"a plan that no mark names, with its day", "[한빛부](agency:한빛부)는 공급망 안정화 대책([’21. 1. 31.](date:2021-01-31))을 마련하였으나 예산이 늦었다.", []string{"2021-01-31 한빛부, 공급망 안정화 대책 마련 <한빛부>"}},
		{"courses of a table", "연번 | 훈련과정명 | 방법\n1 | 시료 분석 심화 실무 ([10.28.](date:2021-10-28), [11.28.](date:2021-11-28)) | 집체\n2 | 기록 관리 실무 ([10.29.](date:2021-10-29)) | 집체", []string{"2021-10-28 시료 분석 심화 실무(예정) <>", "2021-11-28 시료 분석 심화 실무(예정) <>", "2021-10-29 기록 관리 실무(예정) <>"}},
		{"a table of bodies", "연번 | 기관명 | 방법\n1 | 나래 기록 관리 실무 ([10.28.](date:2021-10-28)) | 집체", nil},
		{"a plan that was broken", "[한빛부](agency:한빛부)는 「[나래 종합대책](system:나래_종합대책)」([’21. 1. 31.](date:2021-01-31))을 어겼다.", nil},
		{"what begins to run", "[한빛부](agency:한빛부)는 예금 시스템 구축을 완료하고 [10월부터](date:2021-10/..) 본격 운영에 들어간다.", []string{"2021-10/.. 한빛부, 예금 시스템 본격 운영에 착수(예정) <한빛부>"}},
		{"two deeds in a cell", "[2011. 3. 2.](date:2011-03-02) | 차세대 [한빛마루](system:한빛마루) 개통. [같은 해 7월](date:2011-07) 성적 처리 오류로 다시 처리", []string{"2011-03-02 차세대 한빛마루 개통 <한빛마루>"}},
		{"a year in a name", "[한빛부](agency:한빛부)는 ‘[2020년](date:2020) 나래 운영실태 평가’ 결과를 [지난 3일](date:2021-09-03) 공개했다.", []string{"2021-09-03 한빛부, 2020년 나래 운영실태 평가 결과 공개 <한빛부>"}},
		{"put off", "[2025년까지](date:../2025) [한빛마루](system:한빛마루)를 전국으로 확대한다는 계획이었으나 예산이 줄면서 늦어졌다.", []string{"../2025 한빛마루를 전국으로 확대(연기) <한빛마루>"}},
		{"by a day ahead", "[한빛부](agency:한빛부)는 [내년까지](date:../2022) [한빛마루](system:한빛마루)를 전국으로 확대한다.", []string{"../2022 한빛부, 한빛마루를 전국으로 확대(예정) <한빛부 한빛마루>"}},
		{"reported", "[한빛부](agency:한빛부)는 [지난 19일](date:2021-09-19) [한빛마루](system:한빛마루)를 개통했다고 [20일](date:2021-09-20) 밝혔다.", []string{"2021-09-19 한빛부, 한빛마루 개통 <한빛부 한빛마루>"}},
		{"two dates", "[한빛마루](system:한빛마루)는 [2019년 3월](date:2019-03) 시범 운영을 시작했고 [2020년 6월](date:2020-06) 전국에 개통됐다.", []string{"2019-03 한빛마루, 시범 운영 시작 <한빛마루>", "2020-06 한빛마루, 전국에 개통 <한빛마루>"}},
		{"a row of dates", "[2021년 3월](date:2021-03) [국민비서](system:국민비서), [4월](date:2021-04) [보조금24](system:보조금24) 시작, [5월](date:2021-05) [재난안전통신망](system:재난안전통신망) 개통", []string{"2021-04 보조금24 시작 <보조금24>", "2021-05 재난안전통신망 개통 <재난안전통신망>"}},
		{"told twice", "## [9월 1일](date:2021-09-01) [한빛마루](system:한빛마루) 개통\n\n[한빛부](agency:한빛부)는 [지난 1일](date:2021-09-01) [한빛마루](system:한빛마루)를 개통했다. 이 창구는 [올해](date:2021) 개통됐다.", []string{"2021-09-01 한빛부, 한빛마루 개통 <한빛마루 한빛부>"}},
		{"under a question", "[한빛군](agency:한빛군)이 답한다.\n\nQ. 앞으로의 일정은.\n\nA. [9월](date:2021-09) 재산세까지 넘기면 자리가 잡힐 것이다.", nil},
		{"told on a day", "[한빛부](agency:한빛부)는 [지난달 28일](date:2021-08-28) [한빛마루](system:한빛마루)를 옮기는 데 4주가 걸린다고 했다.", nil},
		{"told of a day to come", "[한빛부](agency:한빛부)는 [오는 28일](date:2021-09-28) [한빛마루](system:한빛마루)를 개통한다고 했다.", []string{"2021-09-28 한빛부, 한빛마루 개통(예정) <한빛부 한빛마루>"}},
		{"a likeness", "[지난해 2월](date:2020-02) [한빛마루](system:한빛마루) 때와 닮은 모습이다.", nil},
		{"a likeness in size", "접속은 [지난해 2월](date:2020-02) [한빛마루](system:한빛마루)에 맞먹었다.", nil},
		{"before a time", "[한빛군](agency:한빛군)은 [추석 연휴](date:2021-09-20/2021-09-22)를 앞두고 발급기의 점자 화면을 손봤다.", nil},
		{"before a year", "[한빛군](agency:한빛군)은 [내년](date:2022)을 앞두고 [한빛마루](system:한빛마루)를 고쳤다.", nil},
		{"in a feast", "[한빛군](agency:한빛군)은 [추석](date:2021-09-21)에 [한빛마루](system:한빛마루)를 개통했다.", []string{"2021-09-21 한빛군, 한빛마루 개통 <한빛군 한빛마루>"}},
		{"done to a topic", "[한빛부](agency:한빛부)는 창구를 고쳤다. [한빛마루](system:한빛마루)는 [올해](date:2021) 이름과 모양을 바꿀 준비를 하고 있다.", []string{"2021 이름과 모양 변경(예정) <한빛마루 한빛부>"}},
		{"another part's body", "[한빛부](agency:한빛부)가 창구를 열었다면, 이번에는 뒤를 고친다.\n\n2. 눈여겨볼 과제\n\n전산실을 모으는 센터를 [2025년까지](date:../2025) 만든다.", []string{"../2025 전산실을 모으는 센터를 만듦(예정) <>"}},
		{"the part's own body", "[한빛부](agency:한빛부)는 창구를 고친다.\n\n전산실을 모으는 센터를 [2025년까지](date:../2025) 만든다.", []string{"../2025 한빛부, 전산실을 모으는 센터를 만듦(예정) <한빛부>"}},
		{"day of telling", "[한빛부](agency:한빛부)는 [20일](date:2021-09-20) 그럴 뜻이 없다고 밝혔다.", nil},
		{"state", "[한빛마루](system:한빛마루)의 이용자는 [2020년](date:2020) 12만 명이었다.", nil},
		{"of a year", "[한빛부](agency:한빛부)의 [2022년](date:2022) 예산안이 [지난 3일](date:2021-09-03) 확정됐다.", []string{"2021-09-03 한빛부, 예산안 확정 <한빛부>"}},
		{"in the words of its clause", "[한빛부](agency:한빛부)는 [지난 3월](date:2021-03) 등급제를 담은 고시를 고쳤다.", []string{"2021-03 한빛부, 등급제를 담은 고시 개정 <한빛부>"}},
		{"a native verb", "[한빛부](agency:한빛부)는 [지난 3월](date:2021-03) 안내판을 청사 앞에 걸쳤다.", []string{"2021-03 한빛부, 안내판을 청사 앞에 걸침 <한빛부>"}},
		{"what is opened", "[한빛시](agency:한빛시)가 [지난 3월](date:2021-03) 문을 연 [가람센터](agency:가람센터)는 넓다.", []string{"2021-03 한빛시, 가람센터 개소 <한빛시 가람센터>"}},
		{"one predicate of two dates", "[한빛부](agency:한빛부)는 [2020년](date:2020) [가람증](system:가람증), [2021년 3월](date:2021-03) [나래증](system:나래증)을 도입했다.", []string{"2020 한빛부, 가람증 도입 <한빛부 가람증 나래증>", "2021-03 한빛부, 나래증 도입 <한빛부 가람증 나래증>"}},
		{"put off", "[한빛부](agency:한빛부)는 신청 기한을 [18일](date:2021-09-18)에서 [30일](date:2021-09-30)로 미뤘다.", nil},
		{"a rank", "[한빛시](agency:한빛시)는 [지난 3월](date:2021-03) 정부 평가에서 2위에 올랐다.", []string{"2021-03 정부 평가 2위 <한빛시>"}},
		{"from when on", "[5월 18일부터](date:2021-05-18/..) 주민센터 창구에서 [한빛마루](system:한빛마루)를 신청할 수 있다.", []string{"2021-05-18/.. 주민센터 창구에서 한빛마루 신청 가능 <한빛마루>"}},
		{"not done", "[한빛부](agency:한빛부)는 [내년](date:2022)부터 월별 집계표를 받지 않게 된다.", nil},
		{"recalled", "[1990년 3월](date:1990-03) 등사기로 등본을 밀던 기억이 난다.", nil},
		{"another clause's aftermath", "[한빛원](agency:한빛원)은 [지난 3월](date:2021-03) 지원단을 구성하였고, 개통 후 석 달간 둔다.", []string{"2021-03 한빛원, 지원단 구성 <한빛원>"}},
		{"cut off", "[지난 3월](date:2021-03) 말로만 듣던 것이 나왔다.", nil},
		{"of the noun behind", "[한빛부](agency:한빛부)가 [지난 3월](date:2021-03) 개통한 [한빛마루](system:한빛마루) 운영 계획을 고쳤다.", []string{"2021-03 한빛부, 한빛마루 개통 <한빛부 한빛마루>"}},
		{"of a topic", "[한빛사](agency:한빛사)는 [21일](date:2021-09-21) 훈련 기간 중 [가람센터](agency:가람센터)가 뽑은 우수 부대로 선정됐다.", []string{"2021-09-21 한빛사, 우수 부대로 선정 <한빛사 가람센터>"}},
		{"set off", "[한빛부](agency:한빛부)가 [오는 10월](date:2021-10), 세 해의 개발 끝에 완성된 ‘[한빛마루](system:한빛마루)’를 개통한다.", []string{"2021-10 한빛부, 한빛마루 개통(예정) <한빛부 한빛마루>"}},
		{"in one sentence", "[지난 8일](date:2021-09-08) 문을 연 ‘[한빛마루](system:한빛마루)’가 [9일](date:2021-09-09) 오전 멈췄다.", []string{"2021-09-08 한빛마루 개통 <한빛마루>", "2021-09-09 한빛마루 중단 <한빛마루>"}},
		{"manner", "[한빛청](agency:한빛청)은 환급금을 [10월 2일까지](date:../2021-10-02) 앞당겨 지급한다.", []string{"../2021-10-02 한빛청, 환급금 지급(예정) <한빛청>"}},
		{"reproof", "[가람원](agency:가람원)은 [2020년 11월](date:2020-11) 장비 교체가 늦어지고 있다고 지적했다.", []string{"2020-11 가람원, 장비 교체 지연 지적 <가람원>"}},
		{"written down", "[한빛부](agency:한빛부)는 [8월 30일](date:2021-08-30) 시험을 마친 것으로 조서를 작성했다.", nil},
		{"could not", "위원은 [지난해 10월](date:2020-10) 이틀을 못 썼다고 따졌다.", nil},
		{"new day of a time", "[한빛부](agency:한빛부)는 [26일](date:2021-09-26) 개통 예정이던 [한빛마루](system:한빛마루)의 개통시점을 [오는 12월](date:2021-12)로 석 달 연기했다고 밝혔다.", []string{"2021-12 한빛마루의 개통(예정) <한빛마루 한빛부>"}},
		{"new day of an end", "현행 [한빛마루](system:한빛마루)의 종료는 [2021년 10월 30일](date:2021-10-30)에서 [12월 30일](date:2021-12-30)로 늦춘다.", []string{"2021-12-30 현행 한빛마루의 종료(예정) <한빛마루>"}},
		{"new day of a hall", "[가람시](agency:가람시)는 [10월 2일](date:2021-10-02) 열기로 했던 시민도서관을 [오는 12월 8일](date:2021-12-08)로 미룬다고 [20일](date:2021-09-20) 밝혔다.", []string{"2021-12-08 시민도서관 개관(예정) <가람시>"}},
		{"new day of a deed", "[한빛부](agency:한빛부)를 나누는 일은 [내년 1월 2일](date:2022-01-02)로 미뤘다.", []string{"2022-01-02 한빛부를 나눔(예정) <한빛부>"}},
		{"new day of a shared topic", "[가람시](agency:가람시) 소식이다. 시민 만족도 조사는 문항을 다시 만드느라 [오는 12월](date:2021-12)로 미뤘다.", []string{"2021-12 시민 만족도 조사(예정) <>"}},
		{"new day of a hall that costs more", "[10월](date:2021-10) 준공하기로 했던 시민도서관은 자재값이 올라 [내년 5월](date:2022-05)로 늦춰졌다.", []string{"2022-05 시민도서관 준공(예정) <>"}},
		{"how it is told", "[이번 주](date:2021-09-20/2021-09-26)에는 딸기의 현주소를 숫자로 풀어 설명하는 자료를 내놓는다.", nil},
		{"new day of nothing told", "[가람시](agency:가람시)는 [이달 말](date:2021-09)로 잡힌 경전철을 [10월 2일](date:2021-10-02)로 연기한다고 밝혔다.", nil},
		{"new day of what is something", "[가람시](agency:가람시)는 [26일](date:2021-09-26) 개통 예정이던 관광용 궤도열차인 ‘[한빛마루](system:한빛마루)’의 개통시점을 [오는 12월](date:2021-12)로 석 달 연기했다고 밝혔다.", []string{"2021-12 한빛마루의 개통(예정) <한빛마루 가람시>"}},
		{"put off to no day", "[가람시](agency:가람시)는 [10월 2일](date:2021-10-02) 열기로 했던 시민도서관을 무기한 미룬다고 밝혔다.", []string{"2021-10-02 시민도서관 개관(연기) <가람시>"}},
		{"not put off", "[가람시](agency:가람시)는 시민체육관 개관을 [12월 8일](date:2021-12-08)로 미루지 않는다.", nil},
		{"new day", "[한빛부](agency:한빛부)는 [한빛마루](system:한빛마루) 개통을 [10월 2일](date:2021-10-02)로 늦춘다.", []string{"2021-10-02 한빛마루 개통(예정) <한빛마루 한빛부>"}},
		{"one span", "[한빛부](agency:한빛부)는 [지난 13일](date:2021-09-13) 오후 6시부터 [15일](date:2021-09-15) 자정까지 전산실을 옮겼다.", []string{"2021-09-13 한빛부, 전산실 이전 <한빛부>"}},
		{"received over a span", "[한빛부](agency:한빛부)는 [10월 6일](date:2021-10-06) 10:00부터 [10월 8일](date:2021-10-08) 16:00까지 신청서를 접수한다.", []string{"2021-10-06 한빛부, 신청서 접수 시작(예정) <한빛부>", "2021-10-08 한빛부, 신청서 접수 마감(예정) <한빛부>"}},
		{"out of reach", "‘[한빛마루](system:한빛마루)’가 [7일](date:2021-09-07) 오전부터 접속되지 않아 불편이 컸다.", []string{"2021-09-07 한빛마루 접속 장애 <한빛마루>"}},
		{"several objects", "[한빛부](agency:한빛부)는 [10월](date:2021-10)에는 농지대장, [11월](date:2021-11)에는 보험 내역까지 연결한다.", []string{"2021-10 한빛부, 농지대장까지 연결(예정) <한빛부>", "2021-11 한빛부, 보험 내역까지 연결(예정) <한빛부>"}},
		{"several deeds", "[2017년 7월 26일](date:2017-07-26) [한빛부](agency:한빛부), [나래부](agency:나래부) 출범, [한빛마루](system:한빛마루) 개통, [가람원](agency:가람원)으로 이름 바뀜", []string{"2017-07-26 한빛부, 나래부 출범 <한빛부 나래부>", "2017-07-26 한빛마루 개통 <한빛마루>", "2017-07-26 가람원으로 이름 바뀜 <가람원>"}},
		{"one deed in words", "[지난 3월](date:2021-03) [한빛마루](system:한빛마루) 착수, 중간, 최종 보고회 개최", []string{"2021-03 한빛마루 착수, 중간, 최종 보고회 개최 <한빛마루>"}},
		{"on grounds", "[한빛부](agency:한빛부)는 [2020년](date:2020) 두 기관의 협의에 따라 자리를 나눈다.", nil},
		{"deadline of anybody", "이 안에 의견이 있는 단체 또는 개인은 [10월 7일까지](date:../2021-10-07) 입법창구를 통하여 의견을 제출하시거나 글로 보내 주시기 바랍니다.", []string{"../2021-10-07 의견 제출(예정) <>"}},
		{"for the time being", "[가람법](law:가람법) 개정안은 [지난 6일부터 다음 달 4일까지](date:2021-09-06/2021-10-04) 입법예고하고 있다.", []string{"2021-09-06/2021-10-04 가람법 개정안 입법예고(추진 중) <가람법>"}},
		{"several appointed", "[한빛부](agency:한빛부)는 [4일](date:2021-09-04) 정보국장에 [나은별](person:나은별) 국장, 감사관에 [도지한](person:도지한) 과장을 각각 임명했다.", []string{"2021-09-04 한빛부, 나은별 등 2명 임명 <한빛부 나은별 도지한>"}},
		{"only expected", "[한빛부](agency:한빛부) 산하 기관장들이 [올 하반기](date:2021-41)에 거의 바뀔 것으로 예상된다.", nil},
		{"told on a day", "[21일](date:2021-09-21) [한빛원](agency:한빛원)에 따르면 [지난달](date:2021-08) [가람시](agency:가람시)가 시험 운용에 착수했다.", []string{"2021-08 가람시, 시험 운용에 착수 <가람시>"}},
		{"an end of somebody's", "[한빛원](agency:한빛원) [나은별](person:나은별) 원장은 [11월](date:2021-11)에 임기가 끝난다.", []string{"2021-11 한빛원 나은별 원장, 임기 종료(예정) <한빛원 나은별>"}},
		{"what it cost", "[한빛시](agency:한빛시)는 [지난해](date:2020) 약 6억 원의 사업비를 투자해 낡은 다리 열 곳을 완공했다.", []string{"2020 한빛시, 다리 열 곳 완공 <한빛시>"}},
		{"what it was", "정보 조직은 [1977년 3월](date:1977-03) 전산계에서 [1983년 10월](date:1983-10) 전산실로 확대됐다.", []string{"1983-10 정보 조직, 전산계에서 전산실로 확대 <>"}},
		{"goes on with what is", "[한빛망](system:한빛망)은 [2001년 2월](date:2001-02) [가람원](agency:가람원)으로 이관되어 지금은 다섯 팀이 운영하고 있다.", []string{"2001-02 한빛망, 가람원으로 이관 <한빛망 가람원>"}},
		{"meant in a year", "[한빛부](agency:한빛부)는 데이터 개방을 [2027년](date:2027) 6,150종으로 늘릴 계획이다.", []string{"2027 한빛부, 데이터 개방을 6,150종으로 확대(예정) <한빛부>"}},
		{"laid by a year", "[한빛시](agency:한빛시)는 외진 마을 열두 곳에 [2026년까지](date:../2026) 광케이블을 놓는다.", []string{"../2026 한빛시, 광케이블 설치(예정) <한빛시>"}},
		{"who leaves the subject out", "[한빛원](agency:한빛원)은 흩어진 장비를 새 청사로 모았다. [지난 9월 4일](date:2021-09-04) 이전작업을 진행했다.", []string{"2021-09-04 한빛원, 이전작업 진행 <한빛원>"}},
		{"others receive", "[한빛원](agency:한빛원)은 창구를 늘렸다. [지난 9월 4일](date:2021-09-04)부터 재외공관에서 확인서를 받는다.", []string{"2021-09-04 재외공관에서 확인서를 받음 <한빛원>"}},
		{"year of a noun", "[가람시](agency:가람시)는 [지난 22일](date:2021-08-22) 위원회를 열고 [지난해](date:2020) 사업 실적 보고와 [2022년도](date:2022) 시행계획을 의결했다.", []string{"2021-08-22 가람시, 위원회 개최 <가람시>"}},
		{"year of what is published", "[한빛청](agency:한빛청)은 [14일](date:2021-09-14) 서른 기관의 [2020년도](date:2020) 평가 결과를 발표했다.", []string{"2021-09-14 한빛청, 평가 결과 발표 <한빛청>"}},
		{"a plan given up", "[가람시](agency:가람시)는 [10월 4일](date:2021-10-04) 열려던 ‘[한빛마루](system:한빛마루)’를 [10월 12일](date:2021-10-12) 개통하기로 했다.", []string{"2021-10-12 가람시, 한빛마루 개통(예정) <가람시 한빛마루>"}},
		{"two plans given up", "[한빛부](agency:한빛부)는 [올해](date:2021) 준공 예정이던 가람부두는 [2022년](date:2022), [2022년](date:2022) 준공 예정이던 나래부두는 [2023년](date:2023) 공사를 끝내기로 했다.", []string{"2022 가람부두, 공사 완료(예정) <한빛부>", "2023 나래부두, 공사 완료(예정) <한빛부>"}},
		{"kept as planned", "[가람시](agency:가람시)는 당초 계획대로 [11월 20일](date:2021-11-20) 가람대교를 개통할 예정이다.", []string{"2021-11-20 가람시, 가람대교 개통(예정) <가람시>"}},
		{"dealt out", "[한빛부](agency:한빛부)는 [올해](date:2021)와 [내년](date:2022)에 각각 가람굴과 나래굴을 개통한다.", []string{"2021 한빛부, 가람굴 개통(예정) <한빛부>", "2022 한빛부, 나래굴 개통(예정) <한빛부>"}},
		{"dealt out unevenly", "[한빛부](agency:한빛부)는 [올해](date:2021)와 [내년](date:2022)에 각각 가람굴과 나래굴, 다솔굴을 개통한다.", nil},
		{"guests", "[가람도서관](agency:가람도서관)이 공사를 마치고 [20일](date:2021-09-20) [나하나](person:나하나) 지사 등이 참석한 가운데 개관식을 가졌다.", []string{"2021-09-20 가람도서관, 개관식 개최 <가람도서관 나하나>"}},
		{"a goal's day", "[한빛청](agency:한빛청)은 [내년 말](date:2022) 완공을 목표로 공정을 새로 짜기 시작했다.", nil},
		{"credit of a photograph", "[가람시](agency:가람시)가 길을 살피고 있다. [2021.09.10.](date:2021-09-10) photo@example.com *재판매 및 DB 금지", nil},
		{"no verb behind a dot", "[한빛부](agency:한빛부)는 [2일](date:2021-09-02) 열일곱 시·도와 함께 지원방안 등을 논의하였다.", []string{"2021-09-02 한빛부, 지원방안 등 논의 <한빛부>"}},
		{"made something, and runs since", "가람항은 [1968년](date:1968) 국제항으로 지정돼 지금껏 여러 나라의 배를 받고 있다.", []string{"1968 가람항, 국제항으로 지정 <>"}},
		{"held, and will", "[나은별](person:나은별) 장관은 [10일](date:2021-09-10) 세 청장과 첫 간담회를 갖고 협업을 강화하겠다고 밝혔다.", []string{"2021-09-10 나은별 장관, 세 청장과 첫 간담회 개최 <나은별>"}},
		{"which one", "이번 행사는 [10월 10일](date:2021-10-10)부터 사흘 열린다.", nil},
		{"passed through first", "[가람시](agency:가람시)는 [2019년 9월](date:2019-09) 전산화 타당성 조사를 거쳐 [2020년 3월](date:2020-03) 전산 기반을 조성했다.", []string{"2019-09 전산화 타당성 조사 <가람시>", "2020-03 가람시, 전산 기반 조성 <가람시>"}},
		{"what happened, and who told of it", "[나하나](person:나하나) 대표가 [지난 5일](date:2021-09-05) 발생한 통신망 장애에 대해 사과했다.", []string{"2021-09-05 통신망 장애 발생 <나하나>"}},
		{"what happened, and what was done", "[한빛부](agency:한빛부)는 [5일](date:2021-09-05) 통신망 장애가 발생해 경보를 발령했다고 전했다.", []string{"2021-09-05 통신망 장애 발생 <한빛부>"}},
		{"a goal is no object", "[가람시](agency:가람시)는 [2030년 상반기](date:2030-40) 완공하겠다는 목표로 사업을 추진키로 했다.", nil},
		{"restored", "통신망 장애가 [지난 5일](date:2021-09-05) 밤 복구 완료됐다.", []string{"2021-09-05 통신망 장애 복구 완료 <>"}},
		{"bodies of another part", "[2030년](date:2030) 개청할 가람 새 청사는 [나래원](agency:나래원) 자리에 선다.", []string{"2030 가람 새 청사 개청(예정) <>"}},
		{"words that lead on", "이 때문에 [가람시](agency:가람시)는 [지난 3월](date:2021-03) 새 조례를 제정했다.", []string{"2021-03 가람시, 새 조례 제정 <가람시>"}},
		{"goes on in a year", "[한빛부](agency:한빛부)는 [올해](date:2021) 정보화사업에 79억 원의 예산을 배정했다.", nil},
		{"so many in a year", "[한빛망](system:한빛망)은 [2020년](date:2020) 장애가 17회 발생했다.", nil},
		{"opens what is left out", "[가람시](agency:가람시)는 [10월 12일](date:2021-10-12) 정식 개관할 예정이다.", nil},
		{"two that came to be", "[한빛부](agency:한빛부)는 [1969년](date:1969) 설립한 [가람처](agency:가람처)와 [1994년](date:1994) 출범한 [나래부](agency:나래부)가 전신이다.", []string{"1969 가람처 설립 <가람처 한빛부>", "1994 나래부 출범 <가람처 나래부 한빛부>"}},
		{"another's deed", "[한빛부](agency:한빛부)는 [2008년](date:2008) 새 정부가 [가람처](agency:가람처)와 [나래부](agency:나래부)를 합쳐 큰 부가 됐다.", []string{"2008 새 정부, 가람처와 나래부 통합 <한빛부 가람처 나래부>"}},
		{"a named thing goes on in a year", "[한빛부](agency:한빛부)는 [내년](date:2022)에는 [한빛마루 확산 사업](system:한빛마루)을 추진할 계획이다.", []string{"2022 한빛부, 한빛마루 확산 사업 추진(예정) <한빛부 한빛마루>"}},
		{"meant to, once", "[가람시](agency:가람시)가 [지난 7월](date:2021-07) 열려 했던 가람전철은 아직 공사 중이다.", nil},
		{"two days of one verb", "[2005년 11월](date:2005-11) 대전, [2007년 11월](date:2007-11) 광주에 문을 연 두 센터는 자료를 지킨다.", []string{"2005-11 두 센터를 대전에 개소 <>", "2007-11 두 센터를 광주에 개소 <>"}},
		{"in a bracket", "「[가람법](law:가람법)」 개정([2020. 7. 5.](date:2020-07-05) 공포, [2021. 1. 6.](date:2021-01-06) 시행)에 따라 의무가 늘었다.", []string{"2020-07-05 가람법 공포 <가람법>", "2021-01-06 가람법 시행 <가람법>"}},
		{"towards", "[한빛부](agency:한빛부)는 [2024년](date:2024) [한빛마루](system:한빛마루) 완성을 위해 예산을 모은다.", []string{"2024 한빛마루 완성(예정) <한빛마루 한빛부>"}},
		{"nobody named", "[지난 3월](date:2021-03) 전문기관으로 지정됐다.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := parse(t, "2021-09-22", c.text)
			Read(d, nil)
			var got []string
			for _, e := range d.Events {
				var who []string
				for _, id := range e.Who {
					who = append(who, id.Name)
				}
				got = append(got, e.When.String()+" "+e.What+" <"+strings.Join(who, " ")+">")
				if _, status := doc.SplitStatus(e.What); e.Status != status || length(e.What) > 60 || e.In.Len() == 0 {
					t.Errorf("%+v", e)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestLayout holds how lines are told to be rows and labels.
func TestLayout(t *testing.T) {
	d := parse(t, "2021-09-22", "| 설계 | 2021 | 가람 |\n일 시 : 10월 6일\n회의는 10:00에 시작한다\n가. 접수 기간: 미정")
	r := newReader(d, nil)
	if cells := r.cells(r.lines[0]); len(cells) != 3 || r.str(cells[0]) != "설계" {
		t.Errorf("cells %v", cells)
	}
	for i, want := range []string{"", "일시", "", "접수기간"} {
		if i == 0 {
			continue
		}
		if name, _, _ := r.label(r.lines[i]); name != want {
			t.Errorf("%q: label %q, want %q", r.str(r.lines[i]), name, want)
		}
	}
	for s, want := range map[string]bool{"4,200": true, "30.2%": true, "12 만": false, "설계": false, "3위": true} {
		if figures(s) != want {
			t.Errorf("figures(%q) = %v", s, !want)
		}
	}
}

// TestStatus tells done from planned by clause.
func TestStatus(t *testing.T) {
	for text, want := range map[string]doc.Status{
		"[지난 3월](date:2021-03) 문을 열었다.":                             doc.Done,
		"[오는 10월](date:2021-10) 문을 연다.":                             doc.Planned,
		"[올해](date:2021) 안에 문을 열 계획이다.":                             doc.Planned,
		"[올해](date:2021) 문을 열었다.":                                   doc.Done,
		"[올해 3월](date:2021-03) 개통한 시스템을 [내년](date:2022)에는 넓힐 계획이다.": doc.Done,
		"[이달](date:2021-09) 자료를 모으고 있다.":                            korean.UnderWay,
		"[연내](date:2021) 조사하고 표준을 마련할 예정이다.":                        doc.Planned,
		"[연내](date:XXXX) 개정안을 낼 계획입니다.":                             doc.Planned,
		"[2010년까지](date:../2010) 문을 열 예정이라고 했다.":                    doc.Unclear,
		"[지난달 31일](date:2021-08-31) 시행된 법이 내년에 바뀐다.":                doc.Done,
		"원장은 \"[이번 달](date:2021-09)에 문을 열겠다\"고 말했다.":                doc.Planned,
	} {
		d := parse(t, "2021-09-22", text)
		x := Derive(d, nil)
		if len(x.Dated) == 0 || x.Dated[0].Status != want {
			t.Errorf("%s: %+v, want %d", text, x.Dated, want)
		}
	}
}

// TestKept holds that people's lines stay and rejected ones do not come back.
func TestKept(t *testing.T) {
	text := "[나은별](person:나은별) [한빛부](agency:한빛부) 국장은 “새 망이 답이다”라고 [21일](date:2021-09-21) 말했다. [나은별](person:나은별)은 동장이 아니다.\n\n" +
		"<!-- roles -->\n\n- [-] 나은별 | 국장 | 한빛부 | | 나은별 한빛부 국장은\n- 나은별 | 동장 | 한빛동 | | 동장이 아니다\n\n<!-- quotes -->\n\n<!-- events -->\n\n- [x] 2021-09-21 | 말함 | person:나은별\n"
	d := parse(t, "2021-09-22", text)
	Read(d, nil)
	Read(d, nil)
	if len(d.Roles) != 2 || d.Roles[0].State == doc.Machine || d.Roles[1].State == doc.Machine {
		t.Errorf("roles %+v", d.Roles)
	}
	if len(d.Quotes) != 1 || len(d.Events) < 1 || d.Events[0].What != "말함" {
		t.Errorf("quotes %+v events %+v", d.Quotes, d.Events)
	}
}

// TestDerived holds relations, quantities and definitions.
func TestDerived(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"[한빛포럼](event:한빛포럼)은 [가람원](agency:가람원)과 [푸른협회](agency:푸른협회)가 주최하고 [하늘회](agency:하늘회)가 주관한 가운데 [한빛부](agency:한빛부), [노을부](agency:노을부)의 후원으로 마련됐다.",
			[]string{"가람원 host 한빛포럼", "푸른협회 host 한빛포럼", "하늘회 organise 한빛포럼", "한빛부 sponsor 한빛포럼", "노을부 sponsor 한빛포럼"}},
		{"[한빛포럼](event:한빛포럼)은 [한빛부](agency:한빛부)와 [노을부](agency:노을부)가 공동으로 개최한 행사다.", []string{"한빛부 host 한빛포럼", "노을부 host 한빛포럼", "한빛포럼 is"}},
		{"[한빛부](agency:한빛부)가 운영하는 [한빛마루](system:한빛마루)는 빠르다.", []string{"한빛부 run 한빛마루"}},
		{"[가람원](agency:가람원)은 [한빛마루](system:한빛마루)를 구축하고 있다.", []string{"가람원 build 한빛마루"}},
		{"[한빛부](agency:한빛부) 소속 [가람원](agency:가람원)이 나섰다.", []string{"가람원 part 한빛부"}},
		{"[한빛부](agency:한빛부) [가람센터](agency:가람센터)가 나섰다.", []string{"가람센터 part 한빛부"}},
		{"[가람원](agency:가람원)은 [1997년](date:1997) [가람재단](agency:가람재단)으로 출발해 자랐다.", []string{"가람재단 succeed 가람원"}},
		{"[한빛부](agency:한빛부)는 [가람원](agency:가람원)과 협력해 표준을 만든다.", []string{"한빛부 cooperate 가람원"}},
		{"[한빛마루](system:한빛마루)는 [옛마루](system:옛마루)를 대체한다.", []string{"옛마루 replace 한빛마루"}},
		{"[한빛부](agency:한빛부)는 [2015년까지](date:../2025) 917종의 모바일 서비스를 보급할 예정이다.", []string{"한빛부 917 종 보급할 모바일 서비스 ../2025 planned"}},
		{"※ [한빛마루](system:한빛마루) : 여러 부처의 민원을 한 번에 신청하는 서비스", []string{"한빛마루 is"}},
		{"[한빛마루](system:한빛마루)는 여러 부처의 민원을 한 번에 신청하는 서비스다.", []string{"한빛마루 is"}},
		{"[가람원](agency:가람원)과 [한빛부](agency:한빛부)가 한 글에 나온다.", nil},
	} {
		d := parse(t, "2021-09-22", c.text)
		x := Derive(d, nil)
		var got []string
		for _, r := range x.Relations {
			got = append(got, r.From.Name+" "+r.Type+" "+r.To.Name)
		}
		mark := map[bool]string{true: " planned"}
		for _, a := range x.Amounts {
			got = append(got, fmt.Sprintf("%s %s %s %s %s%s", a.Of.Name, a.Value, a.Unit, a.What, a.When, mark[a.Planned]))
		}
		for _, f := range x.Definitions {
			got = append(got, f.Of.Name+" is")
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}

// TestOccasions: a heading drops the tense, the text says it is to come.
func TestOccasions(t *testing.T) {
	d := parse(t, "2012-10-18", "## ◆ '[한빛 선언문](event:한빛_선언문)' 채택\n\n포럼 마지막에는 '[한빛 선언문](event:한빛_선언문)'을 채택할 예정이다.\n\n[한빛포럼](event:한빛포럼)이 [18일](date:2012-10-18) 열렸다.")
	var got []doc.Status
	for _, o := range Derive(d, nil).Occasions {
		got = append(got, o.Status)
	}
	if !slices.Equal(got, []doc.Status{doc.Unclear, doc.Planned, doc.Done}) {
		t.Errorf("%v", got)
	}
}

// BenchmarkRead reads a sample page.
func BenchmarkRead(b *testing.B) {
	pages, _ := filepath.Glob("../../content/documents/*.md")
	if len(pages) == 0 {
		b.Skip("no sample pages")
	}
	data, err := os.ReadFile(pages[0])
	if err != nil {
		b.Fatal(err)
	}
	_, body, _ := strings.Cut(string(data), "---\n\n")
	d := parse(b, "2021-09-22", body)
	names, err := entity.Load()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		Read(d, names)
		Derive(d, names)
	}
}

// TestLong holds that time grows with the length of a page and not faster.
func TestLong(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	text := "[나은별](person:나은별) [한빛정보원](agency:한빛정보원) 원장은 “[내년](date:2022)에 [한빛마루](system:한빛마루)를 열겠다”고 말했다. [지난 3월](date:2021-03) 시범 운영을 시작했다.\n\n"
	took := func(n int) time.Duration {
		d := parse(t, "2021-09-22", strings.Repeat(text, n))
		start := cputime.Spent()
		Read(d, nil)
		Derive(d, nil)
		return cputime.Spent() - start
	}
	took(10)
	if one, ten := took(50), took(500); ten > 50*one && ten > 10*time.Second {
		t.Errorf("50 paragraphs took %v, 500 took %v", one, ten)
	} else {
		t.Logf("50 paragraphs took %v, 500 took %v", one, ten)
	}
}

// TestAmounts holds what numbers are measures of, and which say nothing.
func TestAmounts(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"[나라장터](system:나라장터)의 이용자 만족도는 72.4점이다.", []string{"나라장터 이용자 만족도 72.4점 score 72.4"}},
		{"[한빛부](agency:한빛부)는 평균 복구 시간을 62분에서 37분으로 줄였다.", []string{"한빛부 복구 시간 62분 duration 62", "한빛부 복구 시간 37분 duration 37"}},
		{"[나라장터](system:나라장터)는 한 해 120조 원의 거래가 이루어진다.", []string{"나라장터 거래 120조원 money 1.2e+14"}},
		{"[한빛부](agency:한빛부)는 데이터 917종을 개방했다.", []string{"한빛부 개방한 데이터 917종 count 917"}},
		{"[한빛부](agency:한빛부)는 시범사업을 맡을 3개 컨소시엄을 선정했다.", []string{"한빛부 선정한 컨소시엄 3개 count 3"}},
		{"개통식에는 [한빛부](agency:한빛부) 국장 등 150여 명이 왔다.", nil},
		{"이들은 [한빛부](agency:한빛부)와 함께 광주의 1,300가구를 돕는다.", nil},
		{"[한빛부](agency:한빛부)는 담당자를 새로 늘리고 12명으로 나누었다.", nil},
		{"[한빛청](agency:한빛청) 이야기가 나왔고 조사단은 데이터 917종을 모았다.", nil},
		{"[한빛부](agency:한빛부)는 31대 과제를 제3회 회의에 냈다.", nil},
	} {
		var got []string
		for _, a := range Derive(parse(t, "2021-09-22", c.text), nil).Amounts {
			got = append(got, fmt.Sprintf("%s %s %s%s %s %g", a.Of.Name, a.What, a.Value, a.Unit, a.Kind, a.Number))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}
