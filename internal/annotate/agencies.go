package annotate

import (
	"strings"
	"unicode"

	"sillok/internal/diag"
)

// Organisations nobody listed are found by what their names end in, by the
// tagger, by the marks of companies (㈜), and by their place: in front of a
// person with a company's post, or after a bullet before a quoted title.
// Generic words (심의위원회, 유관기관) are none.

// bodySuffixes end the names of organisations. Each asks for a particular part
// of at least as many syllables as the number in front of it.
var bodySuffixes = map[string]int{
	"위원회": 3, "협의회": 2, "협회": 2, "진흥원": 2, "개발원": 2, "연구원": 2, "연구소": 2, "연구회": 3, "재단": 2, "공사": 2, "공단": 2, "협동조합": 2, "노동조합": 2, "학회": 2, "대학교": 2, "고등학교": 2, "중학교": 2, "초등학교": 2, "연합회": 2, "연맹": 2, "중앙회": 2, "공제회": 2, "진흥회": 2, "상공회의소": 2,
	"정보원": 2, "평가원": 2, "관리원": 3, "인재개발원": 2, "보호원": 2, "보안원": 2, "기술원": 3, "과학원": 2, "의료원": 2, "박물관": 2, "도서관": 3, "시스템즈": 1, "테크놀로지": 1, "테크놀러지": 1, "소프트": 2, "솔루션즈": 1, "홀딩스": 1, "은행": 2, "병원": 3, "대": 99, "신문사": 2, "일보": 2, "법원": 2, "검찰청": 2, "경찰청": 2, "교육청": 2, "교육지원청": 2, "시의회": 1, "도의회": 1, "군의회": 1, "구의회": 1, "캐피탈": 2, "증권": 2, "텔레콤": 1, "커뮤니케이션즈": 1, "네트웍스": 1, "아이앤씨": 1, "씨앤씨": 1, "주식회사": 2,
}

// plainBodies are parts that, alone before a suffix, say what a body does and
// not which one it is.
var plainBodies = set(`심의 운영 자문 추진 조정 평가 선정 인사 상임 특별 대책 준비 실무 민간 민관 분과 전문 소 각 해당 관련 유관 산하 국책 정부출연 출연 민간 공공 국립 시립 도립 사립 지방 중앙 국내 해외 글로벌 국제 전국 종합 대학 기업 부설 자체 자회사 협력 시중 지방 외국 지역 조직 조합 산업 업종 시민 사회 노사정 노사 정책 기획 편집 윤리 징계 감사 이사 입찰 계약 제안서 기술 사업 예산결산 예결 상설 비상 비상대책 선거대책 공동 합동 범정부 범국민 범부처 민관합동 주민 주민자치 학부모 학교 학교운영 학교폭력대책 입주자대표 재난 안전 방송 신문 인터넷 종합 상급 대형 동네 요양 국공립 작은 어린이 모 타 본 귀 당 폐 저축 고등 지방 행정 가정 최고 군사 국정조사 추천 후보추천 공천 선거관리 학폭 보험 투자 시중 상호 신용 채권단 주주 범국민 고충처리`)

// internalOffices are the ends of units inside a body (guide, span rule 4).
var internalOffices = []string{"실", "국", "과", "팀", "부문", "본부", "담당", "담당관", "정책관", "기획관", "대학원", "학과", "학부", "센터", "사업부", "연구실", "추진단", "지원단", "기획단", "사업단", "처", "그룹"}

func findAgencies(a *article) []match {
	var out []match
	for i := range a.words {
		stems(a.word(i), func(s string) bool {
			suffix := bodySuffix(s)
			if suffix == "" {
				return false
			}
			if m, ok := a.body(i, s, suffix); ok {
				out = append(out, m)
			}
			return true
		})
	}
	out = append(out, foreignMinistries(a)...)
	out = append(out, companies(a)...)
	out = append(out, headedBodies(a)...)
	out = append(out, taggedBodies(a)...)
	out = append(out, listedBodies(a)...)
	return out
}

func bodySuffix(stem string) string {
	post := strings.TrimSuffix(stem, "장") // 한국피엠오협회장: the post stays outside
	for n := 7; n > 1; n-- {
		for _, s := range []string{stem, post} {
			h := lastRunes(s, n)
			if h == s && runes(s) <= n {
				continue
			}
			if _, ok := bodySuffixes[h]; ok {
				return h
			}
		}
	}
	return ""
}

// body claims one word that ends in the suffix of an organisation.
func (a *article) body(i int, stem, suffix string) (match, bool) {
	name := stem
	if !strings.HasSuffix(name, suffix) {
		name = strings.TrimSuffix(name, "장")
	}
	part := strings.TrimSuffix(name, suffix)
	if runes(part) < bodySuffixes[suffix] || plainBodies[part] || a.isTerm(name) || a.isTerm(stem) {
		return match{}, false
	}
	if isGeneric(part) && !strings.HasPrefix(part, "한국") && a.before(a.words[i].start, 1) == " " && runes(part) <= 4 {
		return match{}, false
	}
	if hasAnyPrefix(part, []string{"각", "이번", "해당", "관련", "민관", "민간", "지역별", "시도", "업계"}) {
		return match{}, false
	}
	w := a.words[i]
	return match{in: diag.Span{Start: w.start, End: w.start + len(name)}, kind: "agency", reason: "rule: …" + suffix, score: 0.8, sure: true}, true
}

// isTerm reports whether the authority lists surface as a word that is no name.
func (a *article) isTerm(surface string) bool {
	_, ok := a.names.Term(surface)
	return ok
}

// foreignMinistries claims a country and its ministry or agency: 콜롬비아
// 정보통신기술부.
func foreignMinistries(a *article) []match {
	var out []match
	for i := 1; i < len(a.words); i++ {
		if a.gap(i) != " " || !countries[a.word(i-1)] {
			continue
		}
		stems(a.word(i), func(s string) bool {
			if runes(s) < 3 || !hasAnySuffix(s, []string{"부", "처", "청", "위원회"}) || a.isTerm(s) || hasAnySuffix(s, []string{"정부", "본부", "남부", "북부", "동부", "서부", "외부", "내부", "일부", "대부"}) {
				return false
			}
			w := a.words[i]
			out = append(out, match{in: diag.Span{Start: a.words[i-1].start, End: w.start + len(s)}, kind: "agency", reason: "rule: country + …" + lastRunes(s, 1), score: 0.85, sure: true})
			return true
		})
	}
	return out
}

// companies claims what carries ㈜ or (주).
func companies(a *article) []match {
	var out []match
	for _, sign := range []string{"㈜", "(주)", "주식회사 "} {
		for at := 0; ; {
			i := strings.Index(a.text[at:], sign)
			if i < 0 {
				break
			}
			at += i + len(sign)
			j := a.wordAt(at)
			if j < len(a.words) && a.words[j].start == at {
				w := a.words[j]
				stem := a.stemByParticle(j)
				if runes(stem) >= 2 {
					out = append(out, match{in: diag.Span{Start: w.start, End: w.start + len(stem)}, kind: "agency", reason: "rule: " + strings.TrimSpace(sign), score: 0.93, sure: true})
				}
			} else if j > 0 && a.words[j-1].end == at-len(sign) {
				out = append(out, match{in: a.words[j-1].span(), kind: "agency", reason: "rule: " + sign, score: 0.93, sure: true})
			}
		}
	}
	return out
}

// headedBodies claims what a bracket with its head follows: 한빛데이터(대표
// 조성욱).
func headedBodies(a *article) []match {
	var out []match
	for i := range a.words {
		w := a.words[i]
		if w.end >= len(a.text) || a.text[w.end] != '(' || i+2 >= len(a.words) || a.gap(i+1) != "(" || a.gap(i+2) != " " {
			continue
		}
		name := a.word(i)
		if !headPosts[a.word(i+1)] || runes(name) < 2 || a.isTerm(name) || isGeneric(name) || a.genericBody(name) || !strings.HasPrefix(a.after(a.words[i+2].end, 1), ")") {
			continue
		}
		out = append(out, match{in: w.span(), kind: "agency", reason: "rule: …(" + a.word(i+1) + " …)", score: 0.88, sure: true})
	}
	return out
}

// headPosts are the posts at the head of a company or body.
var headPosts = set(`대표 대표이사 사장 회장 원장 이사장 총장 소장 CEO 위원장 협회장`)

// stemByParticle is the j-th word without the particle that it ends in, the
// longest that leaves two syllables.
func (a *article) stemByParticle(j int) string {
	w := a.word(j)
	best := w
	stems(w, func(s string) bool {
		if s != w && runes(s) >= 2 {
			best = s
			return true
		}
		return false
	})
	return best
}

// listedBodies claims the first words of list items such as ▲NAME의 ‘title’,
// where the list says who spoke on what.
func listedBodies(a *article) []match {
	var out []match
	for i := range a.words {
		g := a.gap(i)
		if !hasAnySuffix(strings.TrimSpace(g), []string{"▲", "△", "◇", "▶", "■", "○", "●"}) {
			continue
		}
		w := a.word(i)
		name, ok := strings.CutSuffix(w, "의")
		if !ok || runes(name) < 3 || a.isTerm(name) || isGeneric(name) {
			continue
		}
		if hasAnyPrefix(strings.TrimSpace(a.after(a.words[i].end, 8)), []string{"‘", "“", "'", "\"", "「"}) {
			out = append(out, match{in: diag.Span{Start: a.words[i].start, End: a.words[i].end - len("의")}, kind: "agency", reason: "rule: ▲…의 ‘…’", score: 0.8, sure: true})
		}
	}
	return out
}

// taggedBodies takes the tagger's organisations after repair: a known body in
// front of an office is cut out, a post behind is left out, generic words and
// plain Latin abbreviations fall away.
func taggedBodies(a *article) []match {
	var out []match
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
		if t.Tag == "LC" && t.Score < 0.6 {
			continue
		}
		trusted := t.Tag == "LC" || bodySuffix(name) != "" || a.orgContext(in) || isCollege(name)
		if !trusted && (t.Score < 0.85 || a.cutOff(in)) {
			continue
		}
		score := t.Score * 0.9
		out = append(out, match{in: in, kind: "agency", reason: "tagger " + t.Tag, score: score, sure: trusted})
	}
	return out
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
		if particleLen(rest) <= 0 && rest != "장" && !strings.HasPrefix(rest, "장") {
			return in, false
		}
	}
	in = withoutOffice(a, a.withoutPlace(in))
	name = spanText(a, in)
	if strings.Contains(name, "\n") || bareHeads[name] || a.genericBody(name) {
		return in, false
	}
	return in, true
}

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
	if hasAnySuffix(name, []string{"정부", "부처", "지자체", "자치단체", "기업", "업체", "기관", "업계", "학계", "국가", "당국", "청사", "시장", "사회", "제도", "사업", "서비스", "시스템", "플랫폼", "포털", "단체", "그룹사", "관계자", "밸리", "단지", "공원", "타워", "빌딩", "광장", "터미널", "팀", "실", "기술", "측"}) {
		return true
	}
	if hasAnySuffix(name, internalOffices) && bodySuffix(name) == "" && runes(name) < 6 {
		return true
	}
	if r := []rune(name); r[0] < 0x80 && unicode.IsUpper(r[0]) && hangul(r[1]) && runes(name) <= 4 { // A사, B병원
		return true
	}
	if notBodies[name] {
		return true
	}
	latin := true
	for _, r := range name {
		latin = latin && (unicode.Is(unicode.Latin, r) || unicode.IsDigit(r))
	}
	return latin && len(name) <= 5
}

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

func (a *article) overlapsKnown(in diag.Span) bool {
	return a.claims.overlapping(a, in, func(m *match) bool { return m.entity != nil && !m.weak })
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
