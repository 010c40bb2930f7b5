package extract

import (
	"strings"
	"testing"
)

// TestFields holds what the labels of a line are: kind=value, parted by "; ".
func TestFields(t *testing.T) {
	for s, want := range map[string]string{
		"번호 18243 | 작성자 클라우드기획팀 | 등록일 2015-04-06 | 조회 1,204":     "other=18243; poster=클라우드기획팀; entered=2015-04-06; other=1,204",
		"보도시점 : 2026. 4. 12.(일) 11:00 이후 / 배포 : 2026. 4. 10.(금)": "embargo=2026. 4. 12.(일) 11:00 이후; released=2026. 4. 10.(금)",
		"보도시점\t배포 즉시\t배포\t2026. 4. 13.(월)":                       "embargo=배포 즉시; released=2026. 4. 13.(월)",
		"담당 부서\t기획조정실\t책임자\t과  장\t나은별\t(044-000-0001)":           "department=기획조정실; responsible=과 장 나은별 (044-000-0001)",
		"담당 부서 <총괄>\t새봄부":                                        "department=새봄부",
		"공고번호 R25BK00916502-000 공고일시  2025/06/19 16:51":          "other=R25BK00916502-000; released=2025/06/19 16:51",
		"게시 시각: 04/12/2026":                                      "entered=04/12/2026",
		"등 록 일 : 2024. 5. 2.":                                    "entered=2024. 5. 2.",
		"작성일 2016-05-11 수정일 2022-10-06 조회수 2313":                 "entered=2016-05-11; changed=2022-10-06; other=2313",
		"나은별 기자 | 승인 2017.03.22 16:40":                           "entered=2017.03.22 16:40",
		"제목 : 새 청사 여는 날 안내":                                      "title=새 청사 여는 날 안내",
		"일 시 : 2006년 4월 25일(화) 개회식 직후":                           "held=2006년 4월 25일(화) 개회식 직후",

		// What only looks like a label.
		"지방자치단체 데이터 담당자 합동 세미나 안내":         "",
		"작성자 교육을 다음 달부터 네 차례 실시":           "",
		"배포 자료를 정리해 다음 주 공개하기로":            "",
		"등록을 마친 기업 2025곳":                  "",
		"보도자료 작성 요령":                       "",
		"위원회는 등록일을 2024년 5월 2일로 정했다고 밝혔다.": "",
		"조회 시간을 줄이는 방안":                    "",
	} {
		l := line{}
		l.text, l.cells = tidyCells(s)
		var got []string
		for _, f := range fieldsOf(&l) {
			got = append(got, string(f.kind)+"="+f.value)
		}
		if g := strings.Join(got, "; "); g != want {
			t.Errorf("%s:\n%s, want\n%s", s, g, want)
		}
	}
}

// TestDays holds which day of a head is that of publication.
func TestDays(t *testing.T) {
	prose := "한빛시는 민원 처리 과정을 시민에게 문자로 알린다고 밝혔다.\n"
	for source, want := range map[string]string{
		// which of several
		"보도자료\n보도시점\t2026. 4. 14.(화) 조간\t누리망·방송\t2026. 4. 13.(월) 12:00\n\n제목은 이러하다\n\n" + prose: "2026-04-13",
		"보도시점\t(온라인) 2026. 4. 12.(일) 12:00\n(지  면) 2026. 4. 13.(월) 조간\n\n제목은 이러하다\n\n" + prose:  "2026-04-12",
		"보도시점\t배포 즉시\t배포\t2026. 4. 13.(월)\n\n제목은 이러하다\n\n" + prose:                              "2026-04-13",
		"생산일 : 2003. 8. 26.(화)\n이 자료는 8. 27.(수) 조간부터 보도하여 주시기 바랍니다.\n제목은 이러하다\n\n" + prose:      "2003-08-27",
		"배포일시 : 2019. 12. 31.(화)\n1. 1.(수) 석간부터 보도해 주시기 바랍니다.\n제목은 이러하다\n\n" + prose:            "2020-01-01",
		"제목은 이러하다\n작성일 2016-05-11 수정일 2022-10-06 조회수 2313\n\n" + prose:                          "2016-05-11",

		// labels and values on lines of their own
		"제목은 이러하다\n등록자명\n나은별\n부서명\n정책담당관\n조회수\n5,514\n등록일자\n2007-08-28\n\n" + prose: "2007-08-28",
		"제목은 이러하다\n날짜\n2025.12.09\n조회수\n28\n\n" + prose:                             "2025-12-09",

		// without a label
		"제목은 이러하다\n2013.10.30 안전행정부\n글자크기 설정 인쇄하기 목록\n\n" + prose:     "2013-10-30",
		"제목은 이러하다\n나은별 기자 / 2023-06-02 15:02 / 조회수 : 811\n\n" + prose: "2023-06-02",
		"2019년 11월 6일 수요일 21면\n제목은 이러하다\n\n" + prose:                  "2019-11-06",
		prose + "\n1998-12-26 2면\n":                         "1998-12-26",
		"제목은 이러하다\nby Na Eunbyeol Feb 20. 2024\n\n" + prose: "2024-02-20",

		// minutes, notices, laws
		"제103회 새봄시의회(임시회)\n\n본회의 회의록\n\n제1호\n새봄시의회사무국\n\n일 시 : 2006년 4월 25일(화) 개회식 직후\n장 소 : 본회의장\n\n" + prose: "2006-04-25",
		"제247회 새봄시의회(임시회)\n새봄시의회 본회의 회의록\n제1차\n2018년  7월  2일(월) 09:00~10:25\n\n" + prose:                       "2018-07-02",
		"새봄시 청사 이전 안내\n\n" + prose + "\n2015년 4월 6일\n새봄시장\n":                                                   "2015-04-06",
		"새봄시 전산 조례\n[시행 2021. 12. 9.] [조례 제1240호, 2021. 6. 8., 일부개정]\n\n" + prose:                              "2021-06-08",

		// never it
		"2024.06.03 (월)\n맑음한빛18.3℃\n\n제목은 이러하다고 한다\n\n" + prose:                            "XXXX-XX-XX",
		"제5차 나래 협의체 회의 결과\n\n○ 일시/장소 : 2022. 3. 24.(목) 15:00~17:20 / 나래청사 회의실\n\n" + prose: "2022-03-24",
		"제목은 이러하다\n\n" + prose + "접수마감: 2025. 9. 1.\n일시: 14:00\n":                          "XXXX-XX-XX",
		"행사 알리는 글이다\n□ 일 시: 2018년 11월 22일(목) 13:30\n□ 장 소: 새봄홀\n\n" + prose:                "XXXX-XX-XX",
		"제목은 이러하다\n\n" + prose + "Copyright 2019 새봄시. All Rights Reserved.\n":              "XXXX-XX-XX",
		"제목은 이러하다\n\n" + prose + "제호: 새봄뉴스 | 등록번호: 서울 아00000 | 등록일: 2016. 05. 26\n":        "XXXX-XX-XX",
		"제목은 이러하다\n\n" + prose + "연혁\n- 2005. 11. 3. 문을 열다\n- 2017. 7. 1. 이름을 바꾸다\n":       "XXXX-XX-XX",
		"게시 시각: 04/12/2026\n제목은 이러하다\n\n" + prose:                                          "2026-XX-XX",
	} {
		a, problems := Extract("a.txt", []byte(source), Options{})
		if a == nil {
			t.Errorf("%q: %v", source, problems)
			continue
		}
		if got := a.Published.String(); got != want {
			t.Errorf("%q: published %s, want %s", source, got, want)
		}
	}
}

// TestContactPosts: the posts in front of a name and behind it in contact lines are the same.
func TestContactPosts(t *testing.T) {
	for _, post := range []string{"과 장", "심의관", "연구관", "조사관"} {
		if !contactRow.MatchString(post+" 나은별 (044-200-0000)") || !postAndName.MatchString("나은별 "+post) {
			t.Error(post)
		}
	}
}
