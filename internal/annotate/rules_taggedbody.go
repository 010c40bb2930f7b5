package annotate

import (
	"strings"
	"unicode"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// Organisations as the tagger sees them. Models mark much that names nothing
// (정부, IT, 재판부) and cut long names; spans are repaired or refused here.

// taggedBodies takes the tagger's organisations after repair: a known body in
// front of an office is cut out, a post behind is left out, generic words and
// plain Latin abbreviations fall away.
func taggedBodies(a *article) []claim.Candidate {
	var out []claim.Candidate
	times := map[string]int{}
	for _, t := range a.tags {
		times[a.text[t.Start:t.End]]++
	}
	for _, t := range a.tags {
		if t.Tag != "OG" && !(t.Tag == "LC" && localName(a.text[t.Start:t.End])) {
			continue
		}
		in, ok := a.repairBody(diag.Span{Start: t.Start, End: t.End})
		if !ok || a.overlapsKnown(in) {
			continue
		}
		name := a.text[in.Start:in.End]
		if localName(name) && !(a.actsAsGovernment(in) && a.governs(in)) {
			continue
		}
		if a.aliasBehind(in) {
			continue
		}
		if t.Tag == "LC" && t.Score < 0.6 {
			continue
		}
		if a.officeOfContact(in) || a.restingPlace(in) {
			continue
		}
		trusted := t.Tag == "LC" || bodySuffix(name) != "" || a.orgContext(in) || isCollege(name)
		like := hasAnySuffix(name, bodyLike) && runes(name) > 3 && !isGeneric(name)
		if !trusted && (t.Score < 0.85 || a.cutOff(in) || times[name] < 2 && !like) { // one weak source, once, is no name
			continue
		}
		score := t.Score * 0.9
		out = append(out, claim.Candidate{In: in, Detail: "tagger " + t.Tag, Score: score, Sure: trusted})
	}
	return out
}

// officeOfContact reports whether in is the office of a line that says whom to
// ask: 인문정신문화본부 담당자, 사회연대경제지원과 책임자.
func (a *article) officeOfContact(in diag.Span) bool {
	last := a.wordAt(in.End - 1)
	return contactLabels[a.word(last+1)] && (hasAnySuffix(spanText(a, in), internalOffices) || strings.HasPrefix(a.text[in.End:], "과 "))
}

// aliasBehind reports whether in fills the bracket behind a claim of a body that
// it abbreviates: the pass of aliases marks it.
func (a *article) aliasBehind(in diag.Span) bool {
	if in.Start == 0 || a.text[in.Start-1] != '(' {
		return false
	}
	c := a.claims.endingAt(in.Start-1, "agency")
	return c != nil && aliasLike(spanText(a, c.In), spanText(a, in), "agency")
}

// bodyLike end the names of bodies and companies, but other words too: a sign for
// what the tagger proposes.
var bodyLike = []string{"공사", "은행", "증권", "캐피탈", "보험", "생명", "화재", "화학", "전자", "건설", "제약", "바이오", "그룹", "홀딩스", "미디어", "신문", "뉴스", "항공", "해운", "중공업", "리조트", "엔터테인먼트", "게임즈", "랩스", "스튜디오", "파트너스", "인베스트먼트", "벤처스", "로보틱스", "모빌리티", "경찰서", "소방서", "세무서", "우체국", "세관", "소방본부", "미술관", "수목원", "과학관", "문화원", "체육회", "의사회", "약사회", "변호사회", "노총", "조합", "대사관", "총영사관", "영사관", "상의", "교도소", "테크", "소프트", "네트웍스", "시큐리티", "클라우드", "솔루션", "페이", "코리아", "재팬", "지방청", "환경청", "국토관리청", "해양수산청", "중기청", "사무국", "공단", "공원공단", "개발청", "산림청"}

// localName reports whether name may be that of a local government that the
// authority does not know.
func localName(name string) bool {
	return allHangul(name) && runes(name) >= 3 && !strings.HasSuffix(name, "도시") && !strings.HasSuffix(name, "동시") && hasAnySuffix(name, []string{"시", "군", "구", "도"})
}

// governs reports whether a post, an office or a subject's particle follows.
func (a *article) governs(in diag.Span) bool {
	rest := a.after(in.End, 6)
	return hasAnyPrefix(rest, []string{"는 ", "은 ", "가 ", "이 ", "장"}) || strings.HasPrefix(rest, " ") && a.officeNext(in.End+1)
}

// isCollege tells 조지워싱턴대 from 시대, 세대 and 연대.
func isCollege(name string) bool {
	return strings.HasSuffix(name, "대") && runes(name) >= 3 && !hasAnySuffix(name, []string{"시대", "세대", "연대", "군대", "부대", "확대", "기대", "증대", "무대", "절대", "반대", "극대", "최대", "공감대", "지대", "일대", "교대", "상대", "응대", "접대", "초대", "학대", "휴대"})
}

// cutOff reports whether in looks like the second half of a term: a bare noun
// stands before it that does not say what sort of body follows (클라우드
// 네이티브, but 소프트웨어 기업 솔트룩스).
func (a *article) cutOff(in diag.Span) bool {
	i := a.wordAt(in.Start)
	if a.gap(i) != " " || !bareNoun(a.word(i-1)) || isConnector(a.word(i-1)) {
		return false
	}
	return !hasAnySuffix(a.word(i-1), []string{"기업", "업체", "회사", "기관", "단체", "스타트업", "연구소", "은행", "통신사", "자회사", "계열사", "협력사", "사업자", "벤처", "매체", "언론"})
}

// repairBody trims a tagged span to the name of a body, or refuses it.
func (a *article) repairBody(in diag.Span) (diag.Span, bool) {
	name := strings.TrimSpace(a.text[in.Start:in.End])
	name = strings.Trim(name, "‘’“”'\"()[]·,. ")
	if i := strings.Index(a.text[in.Start:in.End], name); i >= 0 {
		in = diag.Span{Start: in.Start + i, End: in.Start + i + len(name)}
	}
	w := a.wordAt(in.Start)
	if w < len(a.words) && a.words[w].start < in.Start || name == "" { // begins inside a word
		return in, false
	}
	last := a.wordAt(in.End - 1)
	if last >= len(a.words) {
		return in, false
	}
	if a.words[last].end > in.End { // ends inside a word: a particle or a post must follow
		rest := a.text[in.End:a.words[last].end]
		if w := a.word(last); bareNoun(w) && !strings.HasPrefix(rest, "장") || isOffice(w) { // 국무회의, 사회연대경제지원과
			return in, false
		}
		if particleLen(rest) <= 0 && rest != "장" && !strings.HasPrefix(rest, "장") {
			return in, false
		}
	}
	in = withoutOffice(a, a.withoutPlace(in))
	name = spanText(a, in)
	if strings.Count(name, "(") != strings.Count(name, ")") || hasAnyPrefix(name, placeholders) || strings.Contains(name, "\n") || bareHeads[name] || a.genericBody(name) {
		return in, false
	}
	return in, true
}

// placeholders begin what is no name, or a sign that the tagger took for one.
var placeholders = []string{"OO", "○○", "XX", "ㅇㅇ", "주)"}

// withoutPlace cuts a country or region off the front (미국 브루킹스연구소, 대전
// 선병원). Foreign state bodies keep their country: 일본 디지털청.
func (a *article) withoutPlace(in diag.Span) diag.Span {
	place, rest, ok := strings.Cut(spanText(a, in), " ")
	if !ok || runes(rest) < 3 || hasAnySuffix(rest, []string{"부", "청", "처", "위원회", "중앙은행", "의회", "법원"}) {
		return in
	}
	if countries[place] || regions[place] {
		in.Start = in.End - len(rest)
	}
	return in
}

// withoutOffice cuts internal units off the end: 서울북부지검 형사3부 (guide,
// span rule 4).
func withoutOffice(a *article, in diag.Span) diag.Span {
	body, office, ok := strings.Cut(spanText(a, in), " ")
	if ok && runes(body) >= 3 && bodySuffix(office) == "" && hasAnySuffix(office, append([]string{"부", "총괄"}, internalOffices...)) && !isConnector(body) {
		in.End = in.Start + len(body)
	}
	return in
}

// regions are the short names of provinces and large cities.
var regions = set(`서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주`)

// countries are no organisations, though models take them for such.
var countries = set(`한국 대한민국 북한 미국 중국 일본 러시아 영국 프랑스 독일 이탈리아 스페인 네덜란드 벨기에 스위스 오스트리아 스웨덴 노르웨이 덴마크 핀란드 에스토니아 라트비아 리투아니아 폴란드 체코 헝가리 루마니아 불가리아 그리스 터키 튀르키예 우크라이나 캐나다 멕시코 브라질 아르헨티나 칠레 페루 콜롬비아 에콰도르 파라과이 우루과이 볼리비아 코스타리카 파나마 과테말라 온두라스 도미니카 쿠바 호주 뉴질랜드 인도 파키스탄 방글라데시 네팔 스리랑카 부탄 소련 포르투갈 크로아티아 세르비아 슬로바키아 슬로베니아 아일랜드 아이슬란드 룩셈부르크 시리아 레바논 예멘 아프가니스탄 리비아 수단 콩고 앙골라 짐바브웨 몽골 베트남 캄보디아 라오스 미얀마 태국 말레이시아 싱가포르 인도네시아 필리핀 브루나이 대만 홍콩 우즈베키스탄 카자흐스탄 키르기스스탄 타지키스탄 투르크메니스탄 아제르바이잔 조지아 아르메니아 이란 이라크 이스라엘 사우디아라비아 아랍에미리트 카타르 쿠웨이트 오만 바레인 요르단 이집트 모로코 튀니지 알제리 케냐 탄자니아 우간다 르완다 에티오피아 가나 나이지리아 세네갈 모잠비크 남아프리카공화국 남아공 아시아 유럽 아프리카 북미 남미 중남미 중동 동남아 동남아시아 유럽권`)

// notBodies are words that models take for organisations and that name none.
var notBodies = set(`재판부 조직위 항공사 통신사 미군 한국군 북한군 국군 검찰 경찰 여당 야당 여야 청와대 대통령실 총리실 대사관 군 시민단체 노조 언론 외신 사무국 이사회 본사 지사 추진위 특위 국정조사특위 구급대 119구급대 소방당국 법무법인 로펌 개성공단 컨소시엄 학교 대학원 석사학위 박사학위`)

// genericBody reports whether a tagged organisation is a word of its own and
// no name: 정부, 중앙부처, IT, 클라우드.
func (a *article) genericBody(name string) bool {
	if countries[name] || a.isTerm(name) || isGeneric(strings.ReplaceAll(name, " ", "")) || runes(name) < 2 {
		return true
	}
	if hasAnySuffix(name, []string{"정부", "부처", "지자체", "자치단체", "기업", "업체", "기관", "업계", "학계", "국가", "당국", "청사", "시장", "사회", "제도", "사업", "서비스", "시스템", "플랫폼", "포털", "단체", "그룹사", "관계자", "밸리", "관서", "감독관", "조사관", "감사", "훈련", "점검", "단지", "공원", "타워", "빌딩", "광장", "터미널", "팀", "실", "기술", "측"}) {
		return true
	}
	if hasAnySuffix(name, internalOffices) && bodySuffix(name) == "" && runes(name) < 6 {
		return true
	}
	if r := []rune(name); r[0] < 0x80 && unicode.IsUpper(r[0]) && hangul(r[1]) && runes(name) <= 4 { // A사, B병원
		return true
	}
	if notBodies[name] || strings.HasSuffix(name, "대학원") || plainBodies[strings.TrimSuffix(name, bodySuffix(name))] {
		return true
	}
	latin := true
	for _, r := range name {
		latin = latin && (unicode.Is(unicode.Latin, r) || unicode.IsDigit(r))
	}
	return latin && len(name) <= 5
}

func (a *article) overlapsKnown(in diag.Span) bool {
	return a.claims.overlapping(a, in, func(m *claim.Candidate) bool { return m.Entity != nil && !m.Weak })
}

// orgContext reports whether the words around in speak of an organisation:
// a company's post, hosting, cooperation.
func (a *article) orgContext(in diag.Span) bool {
	after := a.after(in.End, 45)
	if n := particleLen(after); n >= 0 {
		after = strings.TrimSpace(after[n:])
	}
	if hasAnyPrefix(after, []string{"대표", "사장", "회장", "부사장", "전무", "상무", "이사", "관계자", "교수", "연구원", "주최", "주관", "후원", "공동", "협력", "컨소시엄", "업무협약", "손잡", "협약", "MOU", "등과 협"}) {
		return true
	}
	return false
}

// internalOffices are the ends of units inside a body (guide, span rule 4).
var internalOffices = []string{"실", "국", "과", "팀", "부문", "본부", "담당", "담당관", "정책관", "기획관", "대학원", "학과", "학부", "센터", "사업부", "연구실", "추진단", "지원단", "기획단", "사업단", "처", "그룹"}
