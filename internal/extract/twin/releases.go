package twin

import "sillok/internal/extract/block"

// Twin is a document of which there is one in each format, with what is right
// about it.
type Twin struct {
	Name                        string
	Title, Published, Publisher string
	Document                    *block.Document
}

// Releases are twelve papers as offices hand them out: releases of ministries,
// cities and public corporations, an explanation, a notice, a plan, the findings of
// an audit, appointments, minutes and a letter of news. Bodies that are not real
// do what real ones do; persons and numbers are made up.
func Releases() []Twin {
	return []Twin{
		{"release", "가람시, 종이 없는 민원 창구 여섯 곳으로 늘린다", "2024-03-12", "가람시", Release()},
		{"ministry", "집에서 떼는 민원서류 서른 가지, 4월부터 휴대전화로도 뗀다", "2024-03-12", "행정안전부", Ministry()},
		{"joint", "민간 앱에서 공공 예약 서비스 열두 가지를 이용한다", "2023-06-20", "행정안전부", joint()},
		{"explanation", "전자증명서 발급 지연 보도에 대해 설명드립니다", "2021-11-04", "보건복지부", explanation()},
		{"procurement", "조달청, 나라장터 점검으로 주말 이틀 서비스를 멈춘다", "2022-08-11", "조달청", procurement()},
		{"statistics", "지난해 온라인 민원 신청 천만 건 넘어", "2020-02-18", "통계청", statistics()},
		{"corporation", "국민연금공단, 모바일 상담 창구 전국으로 넓힌다", "2019-09-25", "국민연금공단", corporation()},
		{"county", "누리군 무인민원발급기 야간 운영 안내", "2018-05-30", "누리군", county()},
		{"plan", "2025년 누리시 정보화 시행계획", "2025-01-15", "누리시", plan()},
		{"audit", "정보화 사업 추진 실태 감사 결과", "2017-12-07", "감사원", audit()},
		{"council", "제312회 누리시의회(임시회) 행정복지위원회회의록 제2호", "2016-10-19", "누리시의회", council()},
		{"education", "경기도교육청, 학교 전산실 통합 관리 시작", "2024-08-27", "경기도교육청", education()},
	}
}

// item is an item of a list.
func item(level int, marker, text string) block.Block {
	return block.Block{Kind: block.Item, Level: level, Marker: marker, Text: text}
}

// text is a paragraph.
func text(s string) block.Block { return block.Block{Text: s} }

// large is a paragraph of a headline.
func large(s string) block.Block { return block.Block{Text: s, Size: 2200} }

// section is a heading of the second level.
func section(s string) block.Block { return block.Block{Kind: block.Heading, Level: 2, Text: s} }

// header is a row of cells that name columns.
func header(texts ...string) []block.Cell {
	cells := row(texts...)
	for i := range cells {
		cells[i].Head = true
	}
	return cells
}

// caption is the caption of the table before it.
func caption(s string) block.Block { return block.Block{Kind: block.Caption, Text: s} }

// sized sets the letters of what has no size yet, except captions.
func sized(size int, blocks ...block.Block) []block.Block {
	walk(blocks, func(b *block.Block) {
		if b.Table == nil && b.Size == 0 && b.Kind != block.Caption {
			b.Size = size
		}
	})
	return blocks
}

// paper is a document whose text is set in 14 points.
func paper(blocks ...block.Block) *block.Document {
	return &block.Document{Blocks: sized(1400, blocks...)}
}

// masthead is the table over the releases of ministries: who, and from when it may
// be reported.
func masthead(body, kind, embargo, released string) []block.Block {
	return []block.Block{
		table([]block.Cell{{Blocks: []block.Block{{Text: body, Size: 2000}}}, at(1, block.Cell{Blocks: []block.Block{{Text: kind, Size: 3200}}})}),
		table(row("보도시점", embargo, "배포", released)),
	}
}

// contacts is the table under a release: an office, its head and who answers.
func contacts(office, head, headPhone, officer, officerPhone string) block.Block {
	return table(
		[]block.Cell{spans(cell("담당 부서"), 2, 1), at(1, spans(cell(office), 2, 1)), at(2, cell("책임자")), at(3, cell(head)), at(4, cell(headPhone))},
		[]block.Cell{at(2, cell("담당자")), at(3, cell(officer)), at(4, cell(officerPhone))},
	)
}

func joint() *block.Document {
	return paper(append(masthead("행정안전부", "보도자료", "2023. 6. 20.(화) 조간", "2023. 6. 19.(월) 09:00"),
		large("민간 앱에서 공공 예약 서비스"), large("열두 가지를 이용한다"),
		item(1, "-", "디지털서비스 개방으로 국립공원 야영장과 자연휴양림 예약부터 시작"),
		text("행정안전부와 산림청은 6월 21일부터 은행과 지도 앱에서 공공 예약 서비스 열두 가지를 이용할 수 있게 한다고 20일 밝혔다."),
		text("지금까지는 서비스마다 누리집을 찾아 따로 가입해야 했다. 앞으로는 늘 쓰던 앱에서 본인 확인 한 번으로 예약과 취소를 마칠 수 있다."),
		section("무엇이 달라지나"),
		item(1, "○", "국립공원공단의 야영장 예약은 지도 앱 두 곳에서 먼저 열린다."),
		item(1, "○", "산림청의 숲나들e 예약은 7월 10일부터 은행 앱 세 곳에서 이용한다."),
		item(1, "○", "한국철도공사의 승차권 예매는 연말까지 차례로 넓힌다."),
		table(
			header("서비스", "기관", "여는 날"),
			row("야영장 예약", "국립공원공단", "6월 21일"),
			row("자연휴양림 예약", "산림청", "7월 10일"),
			row("승차권 예매", "한국철도공사", "12월 31일까지"),
		),
		caption("민간 앱에서 먼저 여는 공공 예약 서비스"),
		text("고새움 행정안전부 공공서비스국장은 “국민이 늘 쓰는 곳에서 공공서비스를 만나게 하는 일”이라며 “2026년까지 이백 가지로 늘리겠다”라고 말했다."),
		contacts("행정안전부 디지털서비스개방과", "과장 나은별", "(044-000-0201)", "사무관 하늘찬", "(044-000-0202)"),
	)...)
}

func explanation() *block.Document {
	return paper(append(masthead("보건복지부", "설명자료", "배포 즉시", "2021. 11. 4.(목) 14:00"),
		large("전자증명서 발급 지연 보도에 대해 설명드립니다"),
		section("보도 내용"),
		item(1, "○", "11월 4일 한 신문은 예방접종 증명서 발급이 하루 넘게 멈추었다고 보도했다."),
		section("설명 내용"),
		text("보건복지부는 11월 3일 오후 3시부터 5시까지 접속자가 몰려 전자증명서 발급이 늦어진 사실을 확인했다고 밝혔다."),
		item(1, "1.", "발급은 두 시간 뒤 정상으로 돌아왔으며, 하루 넘게 멈추었다는 내용은 사실과 다르다."),
		item(1, "2.", "질병관리청과 함께 서버를 두 배로 늘려 11월 10일까지 설치를 마칠 계획이다."),
		item(1, "3.", "종이 증명서는 가까운 보건소와 정부24에서 받을 수 있다."),
		text("보건복지부 관계자는 “불편을 드려 송구하다”며 “접속자가 몰리는 시간을 미리 알리겠다”라고 말했다."),
		contacts("보건복지부 정보화담당관", "과장 나은별", "(044-000-0301)", "주무관 하늘찬", "(044-000-0302)"),
	)...)
}

func procurement() *block.Document {
	return paper(append(masthead("조달청", "보도자료", "2022. 8. 11.(목) 12:00 이후", "2022. 8. 11.(목) 09:00"),
		large("조달청, 나라장터 점검으로 주말 이틀 서비스를 멈춘다"),
		item(1, "-", "8월 20일 오전 9시부터 21일 오후 6시까지"),
		text("조달청은 나라장터의 저장 장치를 바꾸기 위해 8월 20일과 21일 이틀 동안 서비스를 멈춘다고 11일 밝혔다."),
		text("멈추는 동안에는 입찰 공고, 투찰, 계약, 대금 청구를 이용할 수 없다. 마감이 이 기간에 걸린 입찰은 8월 23일로 미룬다."),
		item(1, "□", "하도급지킴이와 종합쇼핑몰도 함께 멈춘다."),
		item(2, "○", "쇼핑몰의 긴급한 납품 요구는 전화로 받는다."),
		item(2, "○", "조달정보개방포털은 그대로 이용할 수 있다."),
		table(
			header("시스템", "멈추는 때", "다시 여는 때"),
			row("나라장터", "8월 20일 09:00", "8월 21일 18:00"),
			row("종합쇼핑몰", "8월 20일 09:00", "8월 21일 12:00"),
			row("하도급지킴이", "8월 20일 21:00", "8월 21일 18:00"),
		),
		caption("시스템마다 멈추는 때"),
		text("이한결 조달청 전자조달기획과장은 “장치가 낡아 생기는 장애를 줄이려는 일”이라며 양해를 구했다."),
		contacts("조달청 전자조달기획과", "과장 이한결", "(042-000-0401)", "주무관 하늘찬", "(042-000-0402)"),
	)...)
}

func statistics() *block.Document {
	return paper(append(masthead("통계청", "보도자료", "2020. 2. 18.(화) 12:00 이후", "2020. 2. 18.(화) 08:30"),
		large("지난해 온라인 민원 신청 천만 건 넘어"),
		text("통계청은 지난해 온라인으로 신청한 민원이 1,042만 건으로 그 전해보다 18.4% 늘었다고 18일 밝혔다."),
		text("휴대전화로 신청한 민원은 그 가운데 412만 건이었다. 나이별로는 60세 이상의 신청이 31.7% 늘어 가장 크게 늘었다."),
		table(
			[]block.Cell{head(cell("갈래"), 2, 1), head(cell("신청 건수(만 건)"), 1, 2), head(cell("증가율"), 2, 1)},
			[]block.Cell{at(1, head(cell("2018년"), 1, 1)), at(2, head(cell("2019년"), 1, 1))},
			row("주민", "421", "498", "18.3%"),
			row("세금", "237", "289", "21.9%"),
			row("자동차", "222", "255", "14.9%"),
		),
		caption("갈래별 온라인 민원 신청 건수"),
		section("어디에서 신청했나"),
		item(1, "○", "정부24에서 신청한 민원이 전체의 63.2%였다."),
		item(1, "○", "홈택스와 위택스에서 신청한 민원이 뒤를 이었다."),
		text("강슬옹 통계청 행정통계과장은 “방문 신청은 처음으로 절반 아래로 내려갔다”라고 설명했다."),
		contacts("통계청 행정통계과", "과장 강슬옹", "(042-000-0501)", "사무관 하늘찬", "(042-000-0502)"),
	)...)
}

func corporation() *block.Document {
	return paper(
		large("국민연금공단 보도자료"),
		table(row("배포일시", "2019. 9. 25.(수) 10:00", "담당 부서", "국민연금공단 고객지원실")),
		large("국민연금공단, 모바일 상담 창구 전국으로 넓힌다"),
		text("국민연금공단(이사장 오해솔)은 지난 4월 세 지사에서 시작한 모바일 상담 창구를 10월 1일부터 전국 109개 지사로 넓힌다고 25일 밝혔다."),
		text("상담을 바라는 가입자는 앱에서 시간을 고르면 된다. 상담 기록은 가입자에게 문자로 보낸다."),
		item(1, "1.", "상담 시간은 평일 오전 9시부터 오후 6시까지다."),
		item(1, "2.", "듣지 못하는 가입자에게는 글로 상담한다."),
		item(1, "3.", "외국인 가입자에게는 다섯 나라 말로 상담한다."),
		text("오해솔 이사장은 “지사를 찾기 어려운 가입자가 먼저”라며 “한 해 동안 써 보고 모자란 점을 고치겠다”라고 말했다."),
	)
}

func county() *block.Document {
	return paper(
		text("누리군 공고 제2018-214호"),
		large("누리군 무인민원발급기 야간 운영 안내"),
		text("누리군은 군민이 밤에도 서류를 뗄 수 있도록 무인민원발급기의 운영 시간을 다음과 같이 바꾸어 알려 드립니다."),
		item(1, "1.", "바꾸는 날: 2018년 6월 11일"),
		item(1, "2.", "바꾸는 곳: 군청 민원실과 은별면사무소"),
		item(1, "3.", "운영 시간: 오전 6시부터 자정까지"),
		table(
			header("곳", "지금", "앞으로"),
			row("군청 민원실", "09:00~18:00", "06:00~24:00"),
			row("은별면사무소", "09:00~18:00", "06:00~24:00"),
		),
		text("주민등록표 등본과 초본, 가족관계증명서를 비롯한 서류 예순여덟 가지를 뗄 수 있습니다. 수수료는 창구의 절반입니다."),
		text("2018년 5월 30일"),
		text("누리군수"),
	)
}

func plan() *block.Document {
	return paper(
		large("2025년 누리시 정보화 시행계획"),
		text("2025. 1. 15."),
		text("누리시 정보통신과"),
		section("추진 배경"),
		text("누리시는 행정업무의 전산 장비 가운데 절반이 내용 연수를 넘겨 지난해 장애가 열한 차례 일어났다. 시는 장비를 바꾸고 전산실을 옮기기로 했다."),
		section("추진 과제"),
		item(1, "1.", "전산실을 통합관제센터로 옮긴다."),
		item(2, "가.", "3월에 설계를 마치고 9월에 장비를 옮긴다."),
		item(2, "나.", "옮기는 동안 민원 시스템은 국가정보자원관리원의 클라우드에서 운영한다."),
		item(1, "2.", "인공지능 민원 상담을 시작한다."),
		item(2, "가.", "7월부터 세금과 교통 두 갈래에서 시범으로 운영한다."),
		table(
			header("과제", "예산(백만 원)", "기간"),
			row("전산실 이전", "2,140", "3월~9월"),
			row("민원 상담", "380", "7월~12월"),
			row("보안 점검", "95", "해마다"),
		),
		caption("과제별 예산과 기간"),
		section("앞으로의 일정"),
		text("시는 2월에 추진단을 꾸리고 12월에 성과를 시의회에 보고한다."),
	)
}

func audit() *block.Document {
	return paper(append(masthead("감사원", "보도자료", "2017. 12. 7.(목) 14:00", "2017. 12. 7.(목) 09:00"),
		large("정보화 사업 추진 실태 감사 결과"),
		text("감사원은 정부와 지방자치단체의 정보화 사업을 감사하고 스물세 건의 잘못을 찾았다고 7일 밝혔다."),
		section("주요 지적 사항"),
		item(1, "1.", "행정안전부는 쓰이지 않는 시스템 여섯 개를 없애지 않고 해마다 유지보수비 4억 원을 지출했다."),
		item(1, "2.", "한국지역정보개발원은 검사하지 않은 사업의 대금 12억 원을 먼저 지급했다."),
		item(1, "3.", "교육부는 같은 기능의 시스템을 두 번 만들었다."),
		text("감사원은 행정안전부장관에게 시스템의 정비 기준을 마련하도록 통보하고, 한국지역정보개발원장에게 관련자 두 명의 징계를 요구했다."),
		table(
			header("처분", "건수", "인원"),
			row("징계", "1", "2"),
			row("주의", "9", "14"),
			row("통보", "13", "0"),
		),
		caption("처분 요구의 건수와 인원"),
		contacts("감사원 행정안전감사국", "과장 나은별", "(02-000-0601)", "감사관 하늘찬", "(02-000-0602)"),
	)...)
}

func council() *block.Document {
	return paper(
		text("제312회 누리시의회(임시회)"),
		text("행정복지위원회회의록"),
		text("제2호"),
		text("누리시의회사무국"),
		text("일 시 2016년 10월 19일(수) 10시"),
		text("장 소 행정복지위원회회의실"),
		text("의사일정"),
		text("1. 누리시 정보화 기본 조례안"),
		text("(10시 02분 개의)"),
		text("○위원장 나은별 자리를 정돈해 주시기 바랍니다. 성원이 되었으므로 제312회 누리시의회 임시회 제2차 행정복지위원회를 개의하겠습니다."),
		text("○정보통신과장 하늘찬 정보통신과장 하늘찬입니다. 조례안은 시의 정보화 사업을 심의하는 위원회를 두는 내용입니다."),
		text("○고새움 위원 위원회의 위원은 몇 명으로 합니까? 다른 시는 열다섯 명으로 하고 있습니다."),
		text("○정보통신과장 하늘찬 열두 명 이내로 하고, 절반은 시민이 추천하는 사람으로 하겠습니다."),
		text("○위원장 나은별 더 질의하실 위원이 안 계시므로 원안대로 가결되었음을 선포합니다."),
	)
}

func education() *block.Document {
	return paper(append(masthead("경기도교육청", "보도자료", "배포 즉시", "2024. 8. 27.(화) 10:00"),
		large("경기도교육청, 학교 전산실 통합 관리 시작"),
		item(1, "-", "학교 2,400곳의 서버를 지역 센터 네 곳에서 돌본다"),
		text("경기도교육청은 9월 1일부터 학교마다 두던 서버를 지역 센터 네 곳에서 함께 관리한다고 27일 밝혔다."),
		text("지난 2년 동안 학교의 전산 장비를 교사가 맡아 수업에 쓸 시간이 줄었다는 지적이 이어졌다. 교육청은 지난해 수원과 안양에서 시범으로 운영했다."),
		item(1, "□", "지역 센터는 장애 신고를 받으면 두 시간 안에 학교를 찾는다."),
		item(2, "○", "나이스와 케이에듀파인의 접속 장애를 먼저 다룬다."),
		item(2, "○", "방학에는 모든 학교의 장비를 점검한다."),
		table(
			header("센터", "학교 수", "여는 날"),
			row("수원", "640", "9월 1일"),
			row("안양", "580", "9월 1일"),
			row("의정부", "610", "10월 1일"),
			row("고양", "570", "10월 1일"),
		),
		caption("지역 센터와 맡는 학교"),
		text("고새움 경기도교육청 디지털교육정책과장은 “교사가 수업에 힘쓸 수 있게 하겠다”라고 말했다."),
		contacts("경기도교육청 디지털교육정책과", "과장 고새움", "(031-000-0701)", "주무관 하늘찬", "(031-000-0702)"),
	)...)
}
