package annotate

import (
	"slices"
	"strings"
	"testing"
)

// TestVetoes: what stands beside a stretch says that it is no name, and the same words
// are one elsewhere.
func TestVetoes(t *testing.T) {
	n := newAnnotator(t)
	for _, c := range []struct{ class, text, no, yes string }{
		{"the ministry of that name", "문해나 조달청장을 곽정우 사회부장이 만났다. 1953년 사회부가 맡았다.", "", "agency:사회부"},
		{"a reporter of a desk", "문해나 조달청장을 곽정우 경제부 기자가 만났다.", "agency:경제부", "agency:조달청"},
		{"a credit", "조달청이 3일 문을 열었다.\n\n[조달청 자료사진]", "", "agency:조달청"},
		{"a post in a list", "▲대변인 문해나(산림녹지정책관) ▲정보보호정책관 곽정우(기획조정관)", "agency:산림녹지정책관", "person:곽정우"},
		{"a museum in a list", "▲국립다온박물관 곽정우 관장이 왔다.", "", "agency:국립다온박물관"},
		{"a number to call", "상담은 방문과 전화(1577-0000)로 받는다.", "person:전화", ""},
		{"a scene", "감염병과 싸우는 최일선 현장을 찾았다.", "person:최일선", ""},
		{"somebody of that name", "다온시 최일선 현장소장이 안내했다.", "", "person:최일선"},
		{"a government with its head in a bracket", "가람솔시(시장 문해나)는 3일 문을 열었다.", "person:가람솔시", "agency:가람솔시"},
		{"a metaphor", "자료를 행정망이라는 '반죽'으로 이어 공동이용망이라는 '정보성벽'을 만든다.", "system:정보성벽", ""},
		{"a name called one", "다온시는 이름이라는 '새벽마루'를 개통했다.", "", "system:새벽마루"},
		{"a part of services", "멈춘 것은 전자민원 홈페이지 전체 서비스다.", "system:전자민원_홈페이지_전체_서비스", ""},
		{"a word for a time", "문해나 조달청장은 조만간 국장으로 승진할 예정이다.", "person:조만간", "person:문해나"},
		{"a prize", "시상은 강원도지사상, 조달청장상을 비롯하여 열 개다.", "agency:강원도지사상", ""},
		{"an occasion without a name", "내달 조달청 주관으로 열리는 중앙경진대회에 나간다.", "agency:중앙경진대회", "agency:조달청"},
		{"what a listed system is called", "공무원 전용 행정전산망인 새올이 멈췄다.", "system:공무원_전용_행정전산망", "system:새올행정시스템"},
		{"the publisher of an outlet", "동아일보사와 조달청이 협약했다.", "agency:동아일보사", "agency:동아일보"},
		{"what a bill is about", "2. 국가 물길정보체계 기본법안(문해나 의원 대표발의)", "system:국가_물길정보체계", ""},
		{"a time before a system", "공단은 금년중 섬마을 여객 통관시스템 개발을 마친다.", "system:금년중_섬마을_여객_통관시스템", ""},
		{"a system told before", "조달청은 이같은 전산화시스템을 바탕으로 한다.", "system:전산화시스템", "agency:조달청"},
		{"a credit behind a picture", "문해나 의원이 묻고 있다. 사진/뉴시스·공동취재사진", "agency:뉴시스", "person:문해나"},
		{"a council with its province", "경남 다온시의회는 20일 임시회를 연다.", "agency:경남_다온시의회", "agency:다온시의회"},
		{"capitals that two bodies have", "△한국방송통신전파진흥원(KCA)을 감사했다. 문해나 KCA 원장이 왔다.", "agency:한국소비자원", "agency:한국방송통신전파진흥원"},
		{"a surname with a former post", "문해나 조달청장이 물러났다. 문 전 청장은 답했다.", "person:문_전_청장", "person:문해나"},
		{"a by-line in a bracket", "[새벽뉴스 문 해 나 기자] 조달청은 3일 문을 열었다.", "agency:새벽뉴스", "agency:조달청"},
		{"a by-line behind the first words", "경찰상을 위해(새벽뉴스 곽정우 기자) = 조달청은 3일 문을 열었다.", "person:곽정우", "agency:조달청"},
		{"some of a sort", "전국의 일부경찰서를 중심으로 한다.", "agency:일부경찰서", ""},
		{"a type of systems", "다온시는 AI 챗봇 콜센터 상담 서비스를 도입한다. AI 챗봇 콜센터 상담 서비스는 무료다.", "system:AI_챗봇_콜센터_상담_서비스", ""},
		{"a verb", "다온시는 우수 자치단체로 선정돼 대통령 표창을 받는다.", "person:선정돼", ""},
		{"what is looked at", "2016년도 정보화마을 운영평가 대상은 다온마을에 돌아갔다.", "event:2016년도_정보화마을_운영평가_대상", ""},
		{"the bullet of an item", "알림\nㅇ 다온시 마을기록 조례 개정안을 냈다.", "law:ㅇ_다온시_마을기록_조례", "law:다온시_마을기록_조례"},
		{"an organ of another state", "탄자니아 대통령비서실 사무차관이 조달청을 찾았다.", "agency:대통령비서실", "agency:조달청"},
		{"a sort of many countries", "10개국 우정청 핵심 간부들이 조달청을 찾았다.", "agency:우정청", "agency:조달청"},
		{"an adverb before a system", "사고와 관련해 모두 내부 정보시스템 전반을 점검했다.", "system:모두_내부_정보시스템", ""},
		{"an organ of the Republic", "한국 국방부는 조달청을 찾았다.", "", "agency:국방부"},
		{"a notion", "새로운 개념의 ‘u-새벽우체국’으로 전환한다. ‘u-새벽우체국’을 연다.", "system:u-새벽우체국이", ""},
		{"who chairs", "관계부처 회의(조달기획국장 주재)를 연다.", "person:주재", ""},
		{"a wing of a building", "조달청은 21일 대전청사(서구) 민원동(청사 남쪽)에서 현판식을 연다.", "person:민원동", "agency:조달청"},
		{"the company of a person", "포럼에는 이노터스의 김철호 대표와 곽정우 부사장이 나왔다.", "person:이노터스", "person:김철호"},
		{"people", "조달청과 다온시민이 함께 연다. 다온시민은 100명이 왔다.", "agency:다온시민", "agency:조달청"},
		{"a body of the writer", "19명의 우리대학교 교수들은 조달청을 찾았다.", "agency:우리대학교", "agency:조달청"},
		{"where a firm is", "적발된 곳은 △㈜하루푸드(대구 서구) △㈜나루미트(인천 남동구) △㈜다온염엽(경북 칠곡군)이다.", "agency:남동구", "agency:하루푸드"},
		{"a firm with its sign", "지원을 받은 ㈜나루즈맵과 다온시가 왔다. 다온시는 장치를, 나루즈맵은 멸균기를 선보였다.", "system:나루즈맵", "agency:나루즈맵"},
		{"a bank of that name", "우리은행은 3일 앱을 고쳤다.", "", "agency:우리은행"},
		{"a message", "앱을 켜면 ‘자료 확인 중입니다’라는 문구가 뜬다.", "system:자료_확인_중입니다", ""},
		{"the title of a talk", "문해나 대표는 ‘다온 물류 데이터 활용 전략’을 주제로 말했다.", "system:다온_물류_데이터_활용_전략", ""},
		{"a talk with its speaker", "토론에서는 ‘다온 물류 데이터 활용 성과’(다온대 문해나 교수), ‘나래배움터’(조달청)가 소개됐다. 조달청은 ‘나래배움터’를 개통했다.", "system:다온_물류_데이터_활용_성과", "system:나래배움터"},
		{"a title in a talk", "기조연설에서 조달청은 ‘조달청의 정보화 추진과 앞으로의 전략사업’을 소개하고 ‘나래배움터’를 개통했다.", "system:조달청의_정보화_추진과_앞으로의_전략사업", "system:나래배움터"},
		{"a surname and a former post", "강 전 이사장은 물러났다. 문해나 조달청장이 왔다.", "person:강_전", "person:문해나"},
		{"a firm", "문해나 법무법인 은율 변호사가 조달청을 찾았다.", "person:은율", "person:문해나"},
		{"a house beside its head", "개소식에는 문해나 부시장과 곽정우 시의회 의장이 왔다.", "person:시의회", "person:문해나"},
		{"a security", "조달청은 주가연계증권 감사를 벌였다.", "agency:주가연계증권", "agency:조달청"},
		{"a measure", "조달청 상담전화 통화성공률을 높였다.", "agency:통화성공률", "agency:조달청"},
		{"an office", "한국전산원 정보화전략실은 조달청과 협약했다.", "system:정보화전략실", "agency:조달청"},
		{"a day before an occasion", "조달청은 6월 20일 제1회 전자정부의 날 기념식을 연다.", "event:6월_20일_제1회_전자정부의_날_기념식", "event:제1회_전자정부의_날_기념식"},
		{"an occasion in another order", "제1회 전자정부의 날 기념식을 연다. 전자정부의 날 제1회 기념식은 조달청이 연다.", "event:전자정부의_날_제1회_기념식", "event:제1회_전자정부의_날_기념식"},
		{"a purpose before an act", "조달청은 이를 반영하고자 전자정부법을 고쳤다.", "law:반영하고자_전자정부법", "law:전자정부법"},
		{"a bill", "2. 섬마을전기요금감면규정안 심의의 건을 조달청이 냈다.", "agency:섬마을전기요금감면규정안", "agency:조달청"},
		{"a button", "화면 아래의 ‘모아보기’ 메뉴에서 고른다.", "system:모아보기", ""},
		{"a device", "네트워크 장비인 ‘다온교환기’가 멈췄다.", "system:다온교환기", ""},
		{"what went wrong", "‘다온급여 오류’ 등은 고쳤다.", "system:다온급여_오류", ""},
		{"an office with its head", "인사과(과장 곽정우) 관계자는 답했다.", "person:인사과", "person:곽정우"},
		{"a common noun", "민영주차장, 백화점 부설주차장 등을 모았다.", "person:백화점", ""},
		{"a school", "민주교육과장에 곽정우(현 명솔초 교장)를 뽑았다.", "person:명솔초", "person:곽정우"},
		{"a currency", "1600만불(한화 약 200억원) 규모로 맺었다.", "agency:한화", ""},
		{"a company called like the currency", "한화는 3일 앱을 고쳤다.", "", "agency:한화"},
		{"inside and outside", "부서장을 내외부 심사위원이 뽑았다.", "person:내외부", ""},
		{"an era", "내년부터 「전자출원시대」가 열린다.", "system:전자출원시대", ""},
		{"a quoted system", "다온시는 예약 앱 ‘모아보기’를 개통했다.", "", "system:모아보기"},
		{"a time of change", "조달청은 ‘4차 산업혁명’에 대응한다.", "event:4차_산업혁명", "agency:조달청"},
		{"a kind of thing", "조달청은 헬기와 이동식 저수조를 점검했다. 이동식 카메라를 쓴다.", "person:이동식", "agency:조달청"},
		{"quoted words", "조달청은 ‘복지 사각지대’를 없애고 ‘제출용 등본’을 뗄 수 있게 했다.", "system:복지_사각지대", "agency:조달청"},
		{"quoted words joined by a dot", "다온시는 ‘생활·경제방역’을 강화했다.", "system:생활·경제방역", ""},
		{"quoted words of a system", "다온시는 ‘민원 안내’를 개통했다.", "", "system:민원_안내"},
		{"quoted words before what they are", "다온시는 ‘민원 안내’ 앱을 늘렸다.", "", "system:민원_안내"},
		{"a quoted coinage of which nothing tells what it is", "벽마다 ‘다온마루누리’ 같은 작품이 걸렸다.", "system:다온마루누리", ""},
		{"quoted words behind what is done with another system", "다온시는 지급시스템을 구축하며 ‘생활·경제방역’에 힘썼다.", "system:생활·경제방역", ""},
		{"the tasks of a plan are no occasion", "다온시는 ‘산림정책 디지털전환 10대 추진과제’를 발표했다.", "event:산림정책_디지털전환_10대_추진과제", ""},
		{"a quoted coinage that is spread", "다온시는 ‘다온마루누리’를 보급했다.", "", "system:다온마루누리"},
		{"a quoted coinage of an owner", "표창은 다온시의 ‘다온마루누리’가 받았다.", "", "system:다온마루누리"},
		{"a quoted coinage listed with an owned one", "표창은 다온시의 ‘새벽길안내’와 ‘다온마루누리’가 받았다.", "", "system:다온마루누리"},
		{"whose picture it is", "문해나 의원이 묻고 있다. 2022.05.01. (뉴시스)", "agency:뉴시스", "person:문해나"},
		{"an outlet in a sentence", "정부는 통신사(뉴시스)와 조달청을 불렀다. 뉴시스는 답했다.", "", "agency:뉴시스"},
		{"an outlet behind a caption", "문해나 의원이 묻고 있다. 뉴시스\n\n조달청은 3일 문을 열었다.", "agency:뉴시스", "agency:조달청"},
		{"an outlet behind the place", "조달청은 3일 문을 열었다. (서울=연합뉴스)", "agency:연합뉴스", "agency:조달청"},
		{"who signs a broadcast", "조달청은 3일 문을 열었다. MBC뉴스 곽정우입니다.", "agency:MBC뉴스", "agency:조달청"},
		{"what is asked for", "조달청은 서비스요청(SR) 20건을 처리했다.", "agency:서비스요청", "agency:조달청"},
		{"a career in a bracket", "조달청은 곽정우(1960년생, 다솜고, 충남대, 일반승진)를 파견했다.", "agency:일반승진", "agency:조달청"},
		{"the post beside a province", "류순현 경남도 행정부지사와 곽정우 세종시 행정부시장은 자리를 바꾼다.", "agency:행정부지사", "person:곽정우"},
		{"a body called by a letter", "사단법인A의 본부장을 조달청이 고발했다.", "agency:사단법인A", "agency:조달청"},
		{"an office of an officer", "원장에 곽정우 본청 민주시민생활교육과 장학관이 뽑혔다. 조달청은 반겼다.", "agency:민주시민생활교육", "agency:조달청"},
		{"the beginning of a company", "LG CNS컨소시엄이 조달청 사업을 맡았다.", "agency:LG", "agency:조달청"},
		{"what is laid before a council", "3. 2018회계연도 결산 승인안(의회사무국)을 조달청이 냈다.", "person:승인안", "agency:조달청"},
		{"a policy", "조달청은 '신서방 정책'의 주요국가와 협약했다.", "system:신서방_정책", "agency:조달청"},
		{"a prize of an office", "조달청은 달마다 ‘베스트 다온(DAON)’ 시상에서 과를 고른다.", "system:베스트_다온", "agency:조달청"},
		{"an aim", "조달청은 세계 최고 수준의 'AI 다온정부' 구현을 뒷받침한다.", "system:AI_다온정부", "agency:조달청"},
		{"a function of a screen", "답안을 출력하는 ‘문항정보표 관리’ 기능을 이용하면 나온다.", "system:문항정보표_관리", ""},
		{"a sort of machine", "다온시는 염수분사시스템과 이어 도로를 살핀다.", "system:염수분사시스템", ""},
		{"a system of that kind with a name", "다온시는 ‘다온 물길 확인시스템’을 개통했다.", "", "system:다온_물길_확인시스템"},
		{"a sort of technology", "조달청은 기계학습을 쓰는 적응형 보안시스템을 적용한다.", "system:적응형_보안시스템", "agency:조달청"},
		{"a network that many have", "조달청은 사무실마다 근거리통신망(LAN)을 놓았다.", "system:근거리통신망", "agency:조달청"},
		{"a post of a ministry", "국방부 법무관리관에 곽정우 조달청 과장이 뽑혔다.", "agency:법무관리관", "agency:국방부"},
		{"what people send in", "국민신문고는 일반민원, 갑질피해민원, 소극행정신고를 조달청에 넘긴다.", "agency:갑질피해민원", "agency:조달청"},
		{"the one who speaks", "부위원장인 본위원이 조달청 업무를 물었다.", "person:본위원", "agency:조달청"},
		{"a surname with a glued post", "곽정우 실장을 만났다. 장실장은 조달청이 낫다고 말했다.", "person:장실장", "agency:조달청"},
		{"a rank", "조달청은 고참급 청장의 퇴직을 받는다.", "person:고참급", "agency:조달청"},
		{"a country behind a name", "문해나 조달청장은 하싸날 볼키아 브루나이 국왕과 함께했다.", "person:하싸날_볼키아_브루나", "person:문해나"},
		{"a clause in quotation marks", "조달청은 『내년에 법령을 고쳐 추진할 계획』이라고 밝혔다.", "system:내년에_법령을_고쳐_추진할_계획", "agency:조달청"},
		{"a theme before its quotation", "전시회 주제는 ‘스마트 다온살이’이며 조달청이 연다.", "system:스마트_다온살이", "agency:조달청"},
		{"a talk in a list of speakers", "세션에서는 ▲문해나 다온대 교수가 ‘다온 물류의 길’ ▲곽정우 조달청 과장이 ‘K-다온 나루터: 새 시대의 혁신 플랫폼’을 발표했다.", "system:K-다온_나루터:_새_시대의_혁신_플랫폼", "agency:조달청"},
		{"words for what is to be changed", "조달청은 ‘전국단위 신청사업 확대’ 등 기반을 운영한다.", "system:전국단위_신청사업_확대", "agency:조달청"},
		{"a work to read", "조달청의 소식지인 ‘아름다운 다온 이야기’를 발행하며 독자를 만난다.", "event:아름다운_다온_이야기", "agency:조달청"},
		{"a version that is aimed at", "조달청은 ‘열린다온 2.0’ 구현을 뒷받침한다.", "", "system:열린다온_2.0"},
		{"what is done with systems of a sort", "조달청은 두 시스템을 합치는 정보시스템 통폐합 사업에 착수했다.", "system:통폐합", "agency:조달청"},
		{"an audit", "‘전자정부사업 추진실태 감사’를 조달청이 받는다.", "system:전자정부사업_추진실태_감사", "agency:조달청"},
		{"a sort of offices", "다솜교육청은 교육부 선도교육청으로 뽑혔다.", "agency:선도교육청", "agency:다솜교육청"},
	} {
		got := marksOf(n, c.text, "2022-05-03")
		has := func(id string) bool {
			return slices.ContainsFunc(got, func(m string) bool { return strings.HasSuffix(m, " "+id) })
		}
		if c.no != "" && has(c.no) || c.yes != "" && !has(c.yes) {
			t.Errorf("%s: %q, want %s and not %s", c.class, got, c.yes, c.no)
		}
	}
	if got := marksOf(n, "문해나 조달청장을 곽정우 사회부장이 만났다.", "2022-05-03"); slices.Contains(got, "사회부 agency:사회부") {
		t.Errorf("the desk of a newspaper is a ministry of 1948: %q", got)
	}
	if got := marksOf(n, "문이 열렸다.\n\n[조달청 자료사진]", "2022-05-03"); len(got) > 0 {
		t.Errorf("a credit is a mark: %q", got)
	}
}
