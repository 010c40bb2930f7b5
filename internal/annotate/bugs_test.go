package annotate

import (
	"slices"
	"strings"
	"testing"

	"sillok/internal/doc"
	"sillok/internal/edtf"
)

// TestBugInputs: the smallest inputs of bug reports about names, of like tools
// and our own, a class a line.
func TestBugInputs(t *testing.T) {
	n := newAnnotator(t)
	for _, c := range []struct {
		class, text, published string
		want                   []string
	}{
		{"a government with its head in a bracket", "서울시(시장 오세훈)는 20일 밝혔다.", "2025-03-21",
			[]string{"서울시 agency:서울특별시", "오세훈 person:오세훈"}},
		{"a conjunction before a body", "하지만 국토교통부 이하나 과장은 답했다.", "2025-03-21",
			[]string{"국토교통부 agency:국토교통부", "이하나 person:이하나"}},
		{"a noun with a particle before a body", "공으로 국가정보원장 표창을 받았다.", "2025-03-21", []string{"국가정보원 agency:국가정보원"}},
		{"an honorific behind a bracket", "도지한(87세)님은 왔다. 도지한(공사)님, 도지한 (76) 님도 왔다.", "2025-03-21", []string{"도지한 person:도지한", "도지한 person:도지한", "도지한 person:도지한"}},
		{"a noun behind a post", "김하나 과장 인터뷰", "2025-03-21", []string{"김하나 person:김하나"}},
		{"a name that ends as a particle does", "박영은 팀장", "2025-03-21", []string{"박영은 person:박영은"}},
		{"a word like a name", "부처 이기주의를 넘는다.", "2025-03-21", nil},
		{"a middle dot between posts", "정보국·감사관 김철수가 왔다.", "2025-03-21", []string{"김철수 person:김철수"}},
		{"a bullet and a post", "▲기획조정실장 도지한", "2025-03-21", []string{"도지한 person:도지한"}},
		{"English words", "Look at the WHO report, who said it.", "2025-03-21", []string{"WHO agency:세계보건기구"}},
		{"a ceremony and an administration are no persons", "서명식이 열렸다. 윤석열 정부는 답했다.", "2025-03-21", nil},
		{"short forms of a county", "경남 함안군은 밝혔다. 군은 시작한다. 군 관계자는 답했다.", "2025-03-21",
			[]string{"경남 함안군 agency:함안군", "군 agency:함안군", "군 agency:함안군"}},
		{"governments in a bracket", "6개 지자체(세종특별자치시, 경기 파주시 등)가 참여한다.", "2025-03-21",
			[]string{"세종특별자치시 agency:세종특별자치시", "경기 파주시 agency:파주시"}},
		{"a shared head", "서울·경기·충남교육청이 참여한다.", "2025-03-21",
			[]string{"서울 agency:서울특별시교육청", "경기 agency:경기도교육청", "충남교육청 agency:충청남도교육청"}},
		{"a personnel list", "▲대변인 김가람(감사담당관) ▲재정정책국장 박나래(산업정책과장)", "2025-03-21",
			[]string{"김가람 person:김가람", "박나래 person:박나래"}},
		{"posts written to names", "한국외국어대 서채원교수는 반대했다. 전자통신연구원 이정희연구원은 답했다. 이날 심포지엄에서 미국 시러큐스대 스튜어트 토슨교수는 “정부의 기능을 고쳐야 한다”고 역설했다.", "1998-10-18",
			[]string{"한국외국어대 agency:한국외국어대학교", "서채원 person:서채원", "전자통신연구원 agency:한국전자통신연구원", "이정희 person:이정희",
				"시러큐스대 agency:시러큐스대학교", "스튜어트 토슨 person:스튜어트_토슨"}},
		{"bodies and posts in one word", "여성부장관은 왔다. 강원도지사는 쉬었다. 이사회의장은 물러났다. 심사위원장이 밝혔다.", "2006-03-21",
			[]string{"여성부 agency:여성가족부_(2005)", "강원도 agency:강원도"}},
		{"a word of a notice", "아래는 명단이다.", "2025-03-21", nil},
		{"a post with the name in a bracket", "충청청장(이계동)", "2025-03-21", []string{"이계동 person:이계동"}},
		{"a contact line", "담당자: 사무관 / 박나래(044-000-0000)", "2025-03-21", []string{"박나래 person:박나래"}},
		{"a foreign name, its post and its province", "미국 교통안전국의 캐럴 휘트먼 국장은 “한 걸음 뒤에 있어야 한다”고 말했다. 이날 다마시로 겐 오키나와현 부지사가 왔다. 다마시로 부지사는 웃었다.", "2025-03-21",
			[]string{"캐럴 휘트먼 person:캐럴_휘트먼", "다마시로 겐 person:다마시로_겐", "다마시로 부지사 person:다마시로_겐"}},
		{"a surname that another bears", "제임스 김 회장이 왔다. 이날 김하람 회장도 왔다. 김 회장은 웃었다.", "2025-03-21",
			[]string{"제임스 김 person:제임스_김", "김하람 person:김하람", "김 회장 person:김하람"}},
		{"a foreign name before a foreign body", "오를란도 베가 산체스 과학혁신기술통신부 차관이 왔다.", "2025-03-21",
			[]string{"오를란도 베가 산체스 person:오를란도_베가_산체스"}},
		{"systems with their owners and versions", "통합보훈(국가보훈부)과 나라통계2.0을 복구했다.", "2025-10-21",
			[]string{"통합보훈 system:통합보훈", "국가보훈부 agency:국가보훈부", "나라통계2.0 system:나라통계시스템"}},
		{"systems in a list", "행안부 온나라·문서유통시스템·정부24·주민등록을 복구했다.", "2025-10-21",
			[]string{"행안부 agency:행정안전부", "온나라 system:온나라시스템", "문서유통시스템 system:문서유통시스템", "정부24 system:정부24", "주민등록 system:주민등록"}},
		{"a team in front of a rare surname is no person", "사업: 한국전산원 공공정보화단 문화팀 계서준 책임연구원", "2021-10-21", []string{"한국전산원 agency:한국전산원", "계서준 person:계서준"}},
		{"an ordinal is no person", "최나래 원장은 기록을 배운 두번째 국가기록원장이다. 세번째 통계청장도 왔다.", "2021-08-31",
			[]string{"최나래 person:최나래", "국가기록원 agency:국가기록원", "통계청 agency:통계청"}},
		{"a body is no part of a longer word", "곽나래 원장은 2006년 대통령기록관리팀장을 맡아 대통령기록관 설립을 이끌었다.", "2026-01-28",
			[]string{"곽나래 person:곽나래", "대통령기록관 agency:대통령기록관"}},
		{"a deputy prime minister of today leads no ministry of then", "배나래 과학기술부총리가 왔다.", "2025-11-24", []string{"배나래 person:배나래"}},
		{"a deputy prime minister of then leads it", "오나래 과학기술부총리가 왔다.", "2005-11-24", []string{"오나래 person:오나래", "과학기술부 agency:과학기술부"}},
		{"a surname and a new post of nobody named", "정 신임 차관은 조달청에서 일했다.", "2009-10-14", []string{"조달청 agency:조달청"}},
		{"what is done to an ordinance is no system", "‘나주시 청년 기본 조례 일부개정조례안’을 의결했다.", "2025-10-21", []string{"나주시 청년 기본 조례 law:나주시_청년_기본_조례"}},
		{"bodies that are to come", "기획재정부를 재정경제부와 기획예산처로 나누는 개정안이 통과됐다.", "2025-09-27",
			[]string{"기획재정부 agency:기획재정부", "재정경제부 agency:재정경제부", "기획예산처 agency:기획예산처"}},
		{"a system that had not begun", "행정자치부는 시군구행정정보시스템을 고친다.", "2003-05-06",
			[]string{"행정자치부 agency:행정자치부_(1998)", "시군구행정정보시스템 system:시군구_행정종합정보시스템"}},
		{"a short form and a head in one bracket", "아시아산림협력교육원(AFCEI, 원장 임채율)은 밝혔다. AFCEI는 산림청과 협력한다.", "2024-07-09",
			[]string{"아시아산림협력교육원 agency:아시아산림협력교육원", "AFCEI agency:아시아산림협력교육원", "임채율 person:임채율", "AFCEI agency:아시아산림협력교육원", "산림청 agency:산림청"}},
		{"foreign bodies are no Korean ones", "르완다 정보화진흥원과 온두라스 대통령실이 참여했다.", "2024-10-07",
			[]string{"르완다 정보화진흥원 agency:르완다_정보화진흥원", "온두라스 대통령실 agency:온두라스_대통령실"}},
		{"a bracket in quotation marks is a second name", "‘2025 산림 자료 경진대회(FORCON)’를 열었다.", "2025-03-21",
			[]string{"2025 산림 자료 경진대회 event:2025_산림_자료_경진대회", "FORCON event:2025_산림_자료_경진대회"}},
		{"a session in quotation marks has its body", "금융위원회는 21일 ‘제15회 전체회의’를 열었다.", "2025-03-21",
			[]string{"금융위원회 agency:금융위원회", "제15회 전체회의 event:제15회_금융위원회_전체회의"}},
		{"a label before a name", "공고명 가람초등학교 정보화 기자재 구입", "2025-03-21", []string{"가람초등학교 agency:가람초등학교"}},
	} {
		t.Run(c.class, func(t *testing.T) {
			if got := marksOf(n, c.text, c.published); !slices.Equal(got, c.want) {
				t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
			}
		})
	}
}

// TestRolesOfMarks: the role of a mark is the person's own, and not that of the next of a list.
func TestRolesOfMarks(t *testing.T) {
	n := newAnnotator(t)
	for text, want := range map[string]string{
		"▷데이터정책과장 문해나(국무조정실 파견) ▷조달교육원장 곽정우":                                        "문해나=데이터정책과장 곽정우=조달교육원장",
		"영남대 문해나 교수·다온 곽정우 교수가 활동한다.":                                               "문해나=영남대 교수 곽정우=교수",
		"△정보이사 문해나(가천의대 길병원 정보센터장) △국제이사 곽정우":                                       "문해나=정보이사 곽정우=국제이사",
		"문해나(52) 조달청 대변인과 곽정우(왼쪽) 조달청 과장이 왔다.":                                      "문해나=조달청 대변인 곽정우=조달청 과장",
		"담당 부서 정보정책실 책임자 과  장 문해나 (044-205-0000)\n정보기획과 담당자 사무관 곽정우 (044-205-0001)": "문해나=정보정책실 정보기획과 과장 곽정우=정보기획과 사무관",
		"○위원장 문해나 곽정우 위원께서 질의하시지요.":                                                 "문해나=위원장 곽정우=위원",
		"문의: 정보국 전산팀장 문해나, 사무관 곽정우 (044-205-0000)":                                  "문해나=정보국 전산팀장 곽정우=정보국 전산팀 사무관",
		"문의: 정보기획과 과장 문해나, 사무관 곽정우 (044-205-0000)":                                  "문해나=정보기획과 과장 곽정우=정보기획과 사무관",
		"담당 정보기획과장 문해나(044-205-0000), 사무관 곽정우(044-205-0001)":                        "문해나=정보기획과장 곽정우=정보기획과 사무관",
		"영남대 문해나 행정학과 교수가 조달청 대변인(곽정우)과 만났다.":                                       "문해나=영남대 행정학과 교수 곽정우=조달청 대변인",
	} {
		d := &doc.Document{Article: doc.Article{Text: text, Published: edtf.MustParse("2024-01-15")}}
		n.Annotate(d)
		var got []string
		for _, m := range d.Mentions {
			if m.ID.Kind == "person" {
				got = append(got, d.Text[m.In.Start:m.In.End]+"="+m.Role)
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", text, s, want)
		}
	}
}
