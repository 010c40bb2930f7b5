package extract

import (
	"strings"
	"testing"

	"sillok/internal/edtf"
)

// TestDomains: every agency of the table is one the authority knows, so that a
// name stands in one place.
func TestDomains(t *testing.T) {
	r := &register{builtIn()}
	if len(domains()) < 200 {
		t.Errorf("%d domains", len(domains()))
	}
	for d, o := range domains() {
		if strings.ToLower(d) != d || strings.Contains(d, "/") || !strings.Contains(d, ".") {
			t.Errorf("%s is no domain", d)
		}
		switch e := r.agency(o.name); {
		case o.kind == "portal":
		case o.kind != "agency" && o.kind != "outlet":
			t.Errorf("%s: kind %q", d, o.kind)
		case e == nil:
			t.Errorf("%s: the authority does not know %s", d, o.name)
		case o.kind == "outlet" && e.Class != "언론":
			t.Errorf("%s: %s is no outlet but %s", d, o.name, e.Class)
		}
	}
}

// TestOfDomain holds whose an address is, and on which day the name holds.
func TestOfDomain(t *testing.T) {
	r := &register{builtIn()}
	for address, want := range map[string]string{
		"https://www.mois.go.kr/frt/bbs/view.do?nttId=1": "행정안전부",
		"star@yna.co.kr":                  "연합뉴스",
		"http://biz.chosun.com/a":         "조선비즈",
		"https://m.korea.kr/news/1":       "정책브리핑",
		"https://example.com/mois.go.kr/": "",
		"https://notmois.go.kr/":          "",
		"kim@example.kr":                  "",
	} {
		o, _ := r.ofDomain(address)
		if o.name != want {
			t.Errorf("%s: %q, want %q", address, o.name, want)
		}
	}
	for day, want := range map[string]string{"2026-04-12": "국가데이터처", "2018-11-06": "통계청"} {
		if got := r.onDay("국가데이터처", edtf.MustParse(day)); got != want {
			t.Errorf("on %s: %s, want %s", day, got, want)
		}
	}
}

// TestSigner holds which lines sign a document, and for which body.
func TestSigner(t *testing.T) {
	p := &page{names: &register{builtIn()}}
	for s, want := range map[string]string{ // "-": no signature
		"행정안전부장관":      "행정안전부",
		"행정안전부 장관 나은별": "행정안전부",
		"한국정보화진흥원장":    "한국정보화진흥원",
		"새 봄 시 장":      "새봄시",
		"함안군수":         "함안군",
		"새봄구청장":        "새봄구",
		"경상남도지사":       "경상남도",
		"서울특별시교육감":     "서울특별시교육청",
		"조달청":          "조달청",
		"위원장 나 은 별":    "",
		"담당자":          "-",
		"신청인 나은별":      "-",
		"정보기획과장":       "-",
		"추진 배경":        "-",
		"붙임 서식 1부.":    "-",
		"우수상 새봄전산":     "-",
	} {
		name, ok := p.signer(s)
		if !ok {
			name = "-"
		}
		if name != want {
			t.Errorf("%s: %q, want %q", s, name, want)
		}
	}
}

// TestPhrases holds furniture that is known by its words, and sentences that only
// hold such words.
func TestPhrases(t *testing.T) {
	for s, want := range map[string]string{
		"이 누리집은 대한민국 공식 전자정부 누리집입니다.": "banner",
		"콘텐츠 영역": "page buttons",
		"본문 바로가기 메인메뉴 바로가기":        "page buttons",
		"이 페이지에서 제공하는 정보에 만족하십니까?": "survey",
		"첨부파일":       "attachments",
		"다음글이 없습니다.": "link to another article",
		"(끝)":        "end mark",
		"- 끝 -":      "end mark",
		"끝으로 당부할 말은 없습니까?":     "",
		"첨부파일을 내려받아 쓰시기 바랍니다.": "",
		"다운로드 속도를 두 배로 높인다":    "",
		"정보공개":             "",
		"연혁":               "",
		"만족도 조사":           "survey",
		"만족도 조사는 5월로 미뤘다.": "",
	} {
		if got := phraseOf(s); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}
