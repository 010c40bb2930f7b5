package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// input is a file made to cost time.
type input struct {
	name string
	file string // below the site
	data func() []byte
}

// write puts it into a site.
func (in input) write(site string) error {
	path := filepath.Join(site, filepath.FromSlash(in.file))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, in.data(), 0o644)
}

// forms are what documents are made of, each with words of its own. A # stands for a
// number and an @ for a name that are others each time.
var forms = []struct{ name, text string }{
	{"date", "2021년 9월 22일, "},
	{"short dates", "9월 #일, "},
	{"numeric dates", "2019. 3. #. "},
	{"spans", "2019년 3월부터 2021년 #월까지 "},
	{"relative days", "다음 달 #일 "},
	{"fiscal years", "20#년도 상반기, "},
	{"weekdays", "#일(월) 오전 10시 "},
	{"happenings", "가람시는 2021년 9월 #일 민원창구를 열었다. "},
	{"happenings of one day", "9월 22일 @시는 @센터를 열고 @관을 닫고 "},
	{"plans", "@부는 2027년까지 @시스템을 구축할 계획이다. "},
	{"promises unmet", "@부는 @망을 2020년까지 구축하기로 하였으나 하지 못했다. "},
	{"body", "행정안전부 "},
	{"bodies", "@위원회, "},
	{"short bodies", "@위원회는 위원회가 위원회와 "},
	{"bodies within", "행정안전부 정부혁신조직실 @국 @과 "},
	{"local bodies", "@시 @구 @동 "},
	{"regional offices", "부산지방@청은 부산청이 "},
	{"persons", "@ 장관은 "},
	{"persons with posts", "행정안전부 @ 장관, "},
	{"persons listed", "@, @, @ 위원 "},
	{"persons in brackets", "@(행정안전부 장관)와 "},
	{"surnames", "김 장관, 이 차관, "},
	{"posts", "위원장 @, 부위원장 @, "},
	{"posts without names", "가람시장 나래군수 다온구청장 "},
	{"posts of all kinds", "@부장관 "},
	{"former posts", "전 행정안전부 장관 @, 현 "},
	{"appointments", "◇ 과장급 전보 ▲ @과장 @ "},
	{"appointments given", "@ 과장을 @국장에 임명하고 "},
	{"careers", "▲ 1990년 @대학교 졸업 ▲ 2001년 @부 과장 "},
	{"rosters", "위원장: @(@대학교 교수) "},
	{"labels", "담당자: @ 과장 "},
	{"contact", "문의: 행정안전부 @과 사무관 @(044-205-#) "},
	{"days of entry", "등록일 : 2021-09-# 조회수 : # "},
	{"embargo", "보도시점: 2021. 9. #.(수) 조간 "},
	{"rights", "저작권자 ⓒ @신문 무단전재 재배포금지 "},
	{"by-lines", "[@신문=@ 기자] "},
	{"comments", "댓글 #개 공감 # 로그인 후 댓글 "},
	{"related", "관련기사 @ 개통 "},
	{"buttons", "목록 이전글 다음글 인쇄 "},
	{"captions", "▲ @ 장관이 인사말을 하고 있다. 사진=@신문 "},
	{"hashtags", "#가람 #나래 "},
	{"menu", "홈 > 알림 > 보도자료 > "},
	{"quotation", "@ 장관은 “@을 반드시 열겠다”고 말했다. "},
	{"opening marks", "“가람은 "},
	{"single opening marks", "‘나래는 "},
	{"closing marks", "”라고 말했다. "},
	{"nested marks", "“가 ‘나 “다 "},
	{"said by nobody", "“좋다” “싫다” “@다” "},
	{"reported", "@는 그렇다는 입장이다. "},
	{"relayed", "@ 장관은 @가 그렇다고 했다고 전했다고 "},
	{"systems", "@시스템을 개통한 @포털과 "},
	{"quoted systems", "‘@누리’를 2021년 개통했다. "},
	{"systems called", "@ 통합관리시스템 ‘@누리’ "},
	{"law", "「전자정부법」 제#조제#항 "},
	{"open law", "「전자정부법 제#조 "},
	{"laws", "「@에 관한 법률」, "},
	{"law without marks", "@ 진흥에 관한 법률 시행령 "},
	{"events", "제#회 @ 박람회 "},
	{"sessions", "제#차 @위원회 회의 "},
	{"amounts", "@ 예산은 #억 원, "},
	{"amounts compared", "#명에서 #명으로 늘어난 "},
	{"rates", "이용률 #.#%, "},
	{"definitions", "@(이하 ‘@’이라 한다)은 "},
	{"aliases", "@(Ministry of @, M#) "},
	{"abbreviations", "한국@정보원(K#S)은 "},
	{"turns", "◯위원장 @ 예, 그렇습니다. "},
	{"turns with colons", "@ 위원: 좋습니다. "},
	{"questions", "Q. @은 언제 여나? A. @일이다. "},
	{"clauses", "열고 닫고 고치고 "},
	{"clauses that depend", "열었다고 말했다는 것을 전했다는 "},
	{"modifiers", "새로운 큰 좋은 열린 닫힌 "},
	{"genitives", "@의 "},
	{"conjunctions", "@와 "},
	{"nouns", "정보 시스템 구축 사업 추진 계획 "},
	{"numbers", "# "},
	{"telephones", "02-1234-#, "},
	{"residents", "800101-1#, "},
	{"mails", "kim#@@korea.kr "},
	{"addresses", "서울특별시 종로구 세종대로 # "},
	{"web", "https://www.example.go.kr/a?b=# "},
	{"brackets", "[가(나{다<라"},
	{"closing brackets", ")]}>"},
	{"stars", "**가 _나 ~~다 `라 "},
	{"notes", "글[^#] "},
	{"bars", "| 가 | # | "},
	{"tabs", "가\t#\t나\t"},
	{"bullets", "□ ○ - · ※ "},
	{"ordinals", "1. 가. 1) 가) (1) ① "},
	{"dots", "가……나···"},
	{"Latin", "Ministry of the Interior and Safety "},
	{"Chinese characters", "行政安全部 長官 "},
	{"syllables", "가나다라마바사"},
	{"one syllable", "가"},
	{"blanks", "가            나"},
	{"wide blanks", "가　　나 ​"},
	{"combining", "가\u0301\u0302나"},
	{"old letters", "ᄒᆞᆫ글 "},
	{"emoji", "👨‍👩‍👧 "},
}

// layouts put a form again and again.
var layouts = []struct{ name, between string }{
	{"on one line", ""},
	{"on lines", "\n"},
	{"in paragraphs", "\n\n"},
}

// inputs gives all inputs, of at most size bytes each.
func inputs(size int) []input {
	var all []input
	for _, f := range forms {
		for _, l := range layouts {
			all = append(all, input{f.name + " " + l.name, "content/sources/a.txt", func() []byte {
				return []byte("가람시 민원창구 운영 계획\n\n2021. 9. 22.\n\n" + again(f.text, l.between, size-200))
			}})
		}
	}
	for _, p := range markups {
		all = append(all, input{p.name, p.file, func() []byte { return p.data(size) }})
	}
	return all
}

// again repeats a form up to size bytes.
func again(form, between string, size int) string {
	var b strings.Builder
	for n := 0; b.Len() < size; {
		for _, r := range form {
			switch r {
			case '#':
				n++
				b.WriteString(strconv.Itoa(n))
			case '@':
				n++
				b.WriteString(madeName(n))
			default:
				b.WriteRune(r)
			}
		}
		b.WriteString(between)
	}
	return b.String()
}

// madeName is the n-th of names of three syllables that are nobody's.
func madeName(n int) string {
	const family, given = "김이박최정강조윤장임한오서신권황안송류홍", "가나다라마바사아자차카타파하람온별솔빛누"
	f, g := []rune(family), []rune(given)
	return fmt.Sprintf("%c%c%c", f[n%len(f)], g[n/len(f)%len(g)], g[n/len(f)/len(g)%len(g)])
}
