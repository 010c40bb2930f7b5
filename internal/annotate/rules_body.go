package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// Organisations nobody listed are found by what their names end in, by the
// tagger, by the marks of companies (㈜), and by their place: in front of a
// person with a company's post, or after a bullet before a quoted title.
// Generic words (심의위원회, 유관기관) are none.

// bodySuffixes end the names of organisations. Each asks for a particular part
// of at least as many syllables as the number in front of it.
var bodySuffixes = map[string]int{
	"위원회": 3, "협의회": 2, "협회": 2, "진흥원": 2, "개발원": 2, "연구원": 2, "연구소": 2, "연구회": 3, "재단": 2, "공단": 2, "협동조합": 2, "노동조합": 2, "학회": 2, "대학교": 2, "고등학교": 2, "중학교": 2, "초등학교": 2, "연합회": 2, "연맹": 2, "중앙회": 2, "공제회": 2, "진흥회": 2, "상공회의소": 2, "테크노파크": 2, "창조경제혁신센터": 2, "도시공사": 2, "교통공사": 2, "관광공사": 2, "개발공사": 2, "시설관리공단": 2, "시설공단": 2, "경찰서": 2, "소방서": 2, "세무서": 2, "우체국": 3, "소방본부": 2, "미술관": 3, "수목원": 3, "과학관": 3, "교도소": 2, "총영사관": 2, "대학교병원": 2, "신용보증재단": 2, "문화재단": 2, "지방국세청": 2, "지방고용노동청": 2, "유역환경청": 2, "지방해양수산청": 2, "지방산림청": 2, "체육회": 2,
	"정보원": 2, "평가원": 2, "기록원": 2, "관리원": 3, "인재개발원": 2, "보호원": 2, "보안원": 2, "기술원": 3, "과학원": 2, "의료원": 2, "박물관": 2, "도서관": 3, "시스템즈": 1, "테크놀로지": 1, "테크놀러지": 1, "소프트": 2, "솔루션즈": 1, "홀딩스": 1, "병원": 3, "대": 99, "신문사": 2, "일보": 2, "법원": 2, "검찰청": 2, "경찰청": 2, "교육청": 2, "교육지원청": 2, "시의회": 1, "도의회": 1, "군의회": 1, "구의회": 1, "텔레콤": 1, "커뮤니케이션즈": 1, "네트웍스": 1, "아이앤씨": 1, "씨앤씨": 1, "주식회사": 2,
}

// plainBodies are parts that, alone before a suffix, say what a body does and
// not which one it is.
var plainBodies = set(`주립 심의 운영 자문 추진 조정 평가 선정 인사 상임 특별 대책 준비 실무 민간 민관 분과 전문 소 각 해당 관련 유관 산하 국책 정부출연 출연 민간 공공 국립 시립 도립 사립 지방 중앙 국내 해외 글로벌 국제 전국 종합 대학 기업 부설 자체 자회사 협력 시중 지방 외국 지역 조직 조합 산업 업종 시민 사회 노사정 노사 정책 기획 편집 윤리 징계 감사 이사 입찰 계약 제안서 기술 사업 예산결산 예결 상설 비상 비상대책 선거대책 공동 합동 범정부 범국민 범부처 민관합동 주민 주민자치 학부모 학교 학교운영 학교폭력대책 입주자대표 재난 안전 방송 신문 인터넷 종합 상급 대형 동네 요양 국공립 작은 어린이 모 타 본 귀 당 폐 시도 시·도 시군구 선임 책임 수석 전임 초빙 객원 주임 위촉 저축 연방 고등 지방 행정 가정 최고 군사 국정조사 추천 후보추천 공천 선거관리 학폭 보험 투자 시중 상호 신용 채권단 주주 범국민 고충처리`)

// bodiesByEnding claims single words that end as organisations do.
func bodiesByEnding(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		stems(a.word(i), func(s string) bool {
			suffix := bodySuffix(s)
			if suffix == "" {
				return false
			}
			if c, ok := a.body(i, s, suffix); ok && !a.restingPlace(c.In) {
				out = append(out, c)
			}
			return true
		})
	}
	return out
}

// sites follow the name of a body whose pages they are.
var sites = []string{" 누리집", " 홈페이지", "(www.", "(https://www."}

// bodiesWithSites claims a word that ends in 센터 or the like and whose home page is
// spoken of: 가람과학문화거점센터 누리집.
func bodiesWithSites(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i, w := range a.words {
		name := a.word(i)
		if hasAnySuffix(name, []string{"센터", "사무국", "지원단", "공원", "캠퍼스", "협동조합", "체험관"}) && runes(name) >= 6 && bareNoun(name) && !isGeneric(name) && !a.isTerm(name) && hasAnyPrefix(a.after(w.end, 30), sites) {
			out = append(out, claim.Candidate{In: w.span(), Detail: "name + home page", Score: 0.85, Sure: true})
		}
	}
	return out
}

// bodySuffix is the ending of an organisation that stem has, or has in front of
// a 장 that stands for its post; "" for none.
func bodySuffix(stem string) string {
	post := strings.TrimSuffix(strings.TrimSuffix(stem, "상"), "장") // 한국피엠오협회장: the post stays outside, also in a prize (협회장상)
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
func (a *article) body(i int, stem, suffix string) (claim.Candidate, bool) {
	name := stem
	if !strings.HasSuffix(name, suffix) {
		name = strings.TrimSuffix(strings.TrimSuffix(name, "상"), "장")
	}
	part := strings.TrimSuffix(name, suffix)
	if suffix == "주식회사" { // the sign stays outside
		name = part
	}
	if runes(part) < bodySuffixes[suffix] || plainBodies[part] || notBodies[name] || hasAnyPrefix(name, placeholders) || a.isTerm(name) || a.isTerm(stem) {
		return claim.Candidate{}, false
	}
	if isGeneric(part) && !strings.HasPrefix(part, "한국") && a.before(a.words[i].start, 1) == " " && runes(part) <= 4 {
		return claim.Candidate{}, false
	}
	if hasAnyPrefix(part, []string{"각", "이번", "해당", "관련", "민관", "민간", "지역별", "시도", "업계"}) {
		return claim.Candidate{}, false
	}
	w := a.words[i]
	return claim.Candidate{In: diag.Span{Start: w.start, End: w.start + len(name)}, Detail: "…" + suffix, Score: 0.8, Sure: true}, true
}

// isTerm reports whether the authority lists surface as a word that is no name.
func (a *article) isTerm(surface string) bool {
	_, ok := a.names.Term(surface)
	return ok
}

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
