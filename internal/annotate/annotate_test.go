package annotate

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// marksOf annotates text and lists its marks, "surface kind:id", without dates.
func marksOf(n *Annotator, text, published string) []string {
	d := &doc.Document{Article: doc.Article{Text: text, Published: edtf.MustParse(published)}}
	n.Annotate(d)
	var out []string
	for _, m := range d.Mentions {
		if m.ID.Kind != "date" {
			out = append(out, surfaceOf(d, m)+" "+m.ID.String())
		}
	}
	return out
}

// TestRules states what the guide says, a rule a line: a text and its marks.
func TestRules(t *testing.T) {
	n := newAnnotator(t)
	for _, c := range []struct {
		rule, text, published string
		want                  []string
	}{
		{"1: no particle, no quotation mark", "행정안전부는 ‘민원24’를 개통했다.", "2010-11-15",
			[]string{"행정안전부 agency:행정안전부_(2008)", "민원24 system:민원24"}},
		{"1: a post glued to the name", "홍나래 한국상용SW협회장은 환영했다.", "2019-03-02",
			[]string{"홍나래 person:홍나래", "한국상용SW협회 agency:한국상용SW협회"}},
		{"3: a surname with a post", "윤가람 한국인터넷진흥원장은 “협력하겠다”고 말했다. 윤 원장은 곧 출국한다.", "2019-03-02",
			[]string{"윤가람 person:윤가람", "한국인터넷진흥원 agency:한국인터넷진흥원", "윤 원장 person:윤가람"}},
		{"3: 전 장관 is a former minister", "전상호 행정안전부 장관은 박가람 전 장관과 만났다.", "2019-03-02",
			[]string{"전상호 person:전상호", "행정안전부 agency:행정안전부", "박가람 person:박가람"}},
		{"4: internal offices", "행정안전부 디지털정부국이 사업을 맡는다.", "2021-03-02",
			[]string{"행정안전부 agency:행정안전부"}},
		{"5: a short form", "한국지역정보개발원은 사업을 시작했다. 개발원은 지난해부터 준비했다.", "2021-03-02",
			[]string{"한국지역정보개발원 agency:한국지역정보개발원", "개발원 agency:한국지역정보개발원"}},
		{"5: no short form of an occasion", "이번 포럼은 이 시스템과 이 전략을 다뤘다.", "2021-03-02", nil},
		{"6: generic words", "정부와 지자체, 각 부처와 기업들이 시스템을 점검했다. 일본 정부도 심의위원회를 열었다.", "2021-03-02", nil},
		{"8: a place", "서울 소공동에서 열린 행사에 이어 세종시 이전을 논의했다. 서울시 강남구 역삼동과 정부서울청사도 둘러봤다.", "2021-03-02", nil},
		{"8: a local government acts", "서울시는 수원시와 협약을 맺었다.", "2021-03-02",
			[]string{"서울시 agency:서울특별시", "수원시 agency:수원시"}},
		{"9: an alias in brackets", "한국지능정보사회진흥원(NIA)이 발표했다.", "2021-03-02",
			[]string{"한국지능정보사회진흥원 agency:한국지능정보사회진흥원", "NIA agency:한국지능정보사회진흥원"}},
		{"9: a gloss is none", "한국철도공사(대전)가 표준운영지침(안)을 냈다.", "2021-03-02", []string{"한국철도공사 agency:한국철도공사"}},
		{"10: an owner before a named system", "관세청 유니패스를 수출했다.", "2021-03-02",
			[]string{"관세청 agency:관세청", "유니패스 system:유니패스"}},
		{"10: an owner of a generic one", "한국도로공사 빅데이터 통합플랫폼을 열었다.", "2021-03-02",
			[]string{"한국도로공사 빅데이터 통합플랫폼 system:한국도로공사_빅데이터_통합플랫폼"}},
		{"11: a shared head", "차세대 산림자원관리·임업통계정보시스템을 만든다.", "2021-03-02",
			[]string{"차세대 산림자원관리 system:차세대_산림자원관리시스템", "임업통계정보시스템 system:임업통계정보시스템"}},
		{"12: types and technologies", "업무포털과 지식관리시스템, DDoS 대응시스템, 클라우드 네이티브를 도입한다. PMO 제도도 바꾼다.", "2021-03-02", nil},
		{"12: a quoted name that is entered, called or filled", "‘가온길’ 서비스의 가입자가 늘었다. 주민은 ‘나래톡’에 접속하고 문서를 ‘다온 자료샘’에 올린다.", "2021-03-02",
			[]string{"가온길 system:가온길", "나래톡 system:나래톡", "다온 자료샘 system:다온_자료샘"}},
		{"12: quoted terms are no names", "‘맞춤형’ 서비스와 ‘찾아가는’ 서비스, ‘메타버스’ 플랫폼을 늘린다. ‘인공지능’에 올린 글이다.", "2021-03-02", nil},
		{"12: words told are no title", "그는 “내년에는 새 앱도 내놓을 계획”이라고 덧붙였다.", "2021-03-02", nil},
		{"laws by their subject", "산림정보의 수집 및 활용에 관한 법률을 고친다. 인공지능 이용에 관한 법률이 필요하다.", "2021-03-02",
			[]string{"산림정보의 수집 및 활용에 관한 법률 law:산림정보의_수집_및_활용에_관한_법률"}},
		{"a committee of the assembly", "국회 산림자원위원회가 열렸다. 국회 특별위원회도 열렸다.", "2021-03-02",
			[]string{"국회 산림자원위원회 agency:국회_산림자원위원회", "국회 agency:국회"}},
		{"a company among companies", "네이버와 다온데이터시스템즈 등 국내 업체들이 참여한다. 네이버와 스타트업 등 기업들도 온다.", "2021-03-02",
			[]string{"네이버 agency:네이버", "다온데이터시스템즈 agency:다온데이터시스템즈", "네이버 agency:네이버"}},
		{"a notice of death", "▲나은별씨 별세, 하늘찬(행정안전부 과장)·표한별(조달청 사무관)씨 모친상=3일, 발인 5일", "2021-03-05",
			[]string{"나은별 person:나은별", "하늘찬 person:하늘찬", "행정안전부 agency:행정안전부", "표한별 person:표한별", "조달청 agency:조달청"}},
		{"12: a version", "시는 가온행정 3.0을 선포했다.", "2021-03-02", []string{"가온행정 3.0 system:가온행정_3.0"}},
		{"12: a plan by its quoted title", "‘산골 마을 통신망 확충 계획’을 발표하고 중장기 계획도 세운다.", "2021-03-02",
			[]string{"산골 마을 통신망 확충 계획 system:산골_마을_통신망_확충_계획"}},
		{"13: a survey is no event", "UN 전자정부 평가에서 1위를 했다.", "2021-03-02", []string{"UN agency:UN"}},
		{"an edition", "‘제7회 산림정보화 세미나’가 열렸다. 산림정보화 세미나에는 100명이 왔다.", "2021-03-02",
			[]string{"제7회 산림정보화 세미나 event:제7회_산림정보화_세미나", "산림정보화 세미나 event:제7회_산림정보화_세미나"}},
		{"laws", "「산림정보 활용 촉진에 관한 법률」과 전자정부법 시행령, 관련법을 고친다. 해결 방법을 찾는다.", "2021-03-02",
			[]string{"산림정보 활용 촉진에 관한 법률 law:산림정보_활용_촉진에_관한_법률", "전자정부법 시행령 law:전자정부법_시행령"}},
		{"bylines", "[홍길동기자] 새 소식이다.\n홍길동 기자 hong@example.com", "2021-03-02", nil},
		{"a notice", "◇ 국장급 전보 ▲ 감사관 홍나래 ▲ 정보통신정책과장 윤가람", "2021-03-02",
			[]string{"홍나래 person:홍나래", "윤가람 person:윤가람"}},
		{"namesakes in a notice", "▲ 감사관 홍나래 ▲ 정보통신과장 윤가람 ▲ 도로건설과장 홍나래", "2021-03-02",
			[]string{"홍나래 person:홍나래", "윤가람 person:윤가람", "홍나래 person:홍나래_(도로건설과장)"}},
		{"an obituary", "▲ 홍나래(조달청 과장)씨 부친상", "2021-03-02",
			[]string{"홍나래 person:홍나래", "조달청 agency:조달청"}},
	} {
		t.Run(c.rule, func(t *testing.T) {
			if got := marksOf(n, c.text, c.published); !slices.Equal(got, c.want) {
				t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
			}
		})
	}
}

// TestTime: a name means the body of the day that is spoken of.
func TestTime(t *testing.T) {
	n := newAnnotator(t)
	for _, c := range []struct{ text, published, want string }{
		{"행정안전부는 발표했다.", "2012-05-01", "행정안전부_(2008)"},
		{"행정안전부는 발표했다.", "2021-05-01", "행정안전부"},
		{"행자부는 발표했다.", "2005-05-01", "행정자치부_(1998)"},
		{"행자부는 발표했다.", "2016-05-01", "행정자치부"},
		{"2009.11~2010.12 행정안전부 정보기반정책관", "2015-01-01", "행정안전부_(2008)"},
		{"그는 행정자치부 시절인 2005년 센터를 세웠다.", "2021-05-01", "행정자치부_(1998)"},
		{"행정안전부는 2009년 시작한 사업을 마친다.", "2021-05-01", "행정안전부"},
		{"행정안전부와 지식경제부가 협약했다.", "XXXX-XX-XX", "행정안전부_(2008)"},
		{"행정안전부는 발표했다.", "XXXX-XX-XX", "행정안전부"},
	} {
		got := marksOf(n, c.text, c.published)
		if len(got) == 0 || !strings.HasSuffix(got[0], " agency:"+c.want) {
			t.Errorf("%s (%s): got %q, want %s", c.text, c.published, got, c.want)
		}
	}
}

// TestSecondRun: annotating a page again changes nothing in it.
func TestSecondRun(t *testing.T) {
	n := newAnnotator(t)
	for _, p := range goldPages(t, "testdata/*/*.md") {
		first := bare(p)
		n.Annotate(first)
		page := first.Markdown()
		again := readPage(t, p.Slug+".md", string(page))
		n.Annotate(again)
		if got := again.Markdown(); string(got) != string(page) {
			t.Errorf("%s: the second run changed the page", p.File.Name)
		}
	}
}

// TestCuration: what a person marked stays, what a person unmarked stays bare.
func TestCuration(t *testing.T) {
	n := newAnnotator(t)
	text := "행정안전부는 발표했다. 행정안전부와 조달청, 나래연합이 함께했다. 나래연합은 새 이름이다."
	mine := entity.ID{Kind: "agency", Name: "나래연합"}
	at := strings.Index(text, "나래연합")
	d := &doc.Document{
		Article:  doc.Article{Text: text, Published: edtf.MustParse("2021-05-01")},
		Unmarked: []doc.Anchor{{Surface: "행정안전부", N: 2}},
		Gone:     []doc.MachineMark{{In: diag.Span{Start: strings.Index(text, "조달청"), End: strings.Index(text, "조달청") + len("조달청")}}},
		Mentions: []doc.Mention{{ID: mine, In: diag.Span{Start: at, End: at + len("나래연합")}}},
	}
	n.Annotate(d)
	var got []string
	for _, m := range d.Mentions {
		got = append(got, fmt.Sprintf("%s %v", surfaceOf(d, m), m.Machine))
	}
	want := []string{"행정안전부 true", "나래연합 false", "나래연합 true"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestPagesAreKnown: what a person confirmed on another page is found; what a
// machine guessed there, or what the page says itself, is no evidence.
func TestPagesAreKnown(t *testing.T) {
	other := readPage(t, "other.md", "---\ntitle: null\n---\n\n[나래꿈터](agency:나래꿈터)는 문을 열었다.\n")
	other.Slug = "other"
	text := "이 사업에는 나래꿈터도 참여한다."
	if got := marksOf(newAnnotator(t), text, "2021-01-01"); len(got) > 0 {
		t.Fatalf("without pages: %q", got)
	}
	if got, want := marksOf(newAnnotator(t, WithPages([]*doc.Document{other})), text, "2021-01-01"), []string{"나래꿈터 agency:나래꿈터"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	other.Mentions[0].Machine = true
	if got := marksOf(newAnnotator(t, WithPages([]*doc.Document{other})), text, "2021-01-01"); len(got) > 0 {
		t.Errorf("from a machine's mark: %q", got)
	}
}

func ExampleAnnotator_Annotate() {
	names, _ := entity.Load()
	n, _ := New(names)
	d := &doc.Document{Article: doc.Article{
		Text:      "행안부는 지난 3월 정부24를 개편했다.",
		Published: edtf.MustParse("2021-09-22"),
	}}
	n.Annotate(d)
	for _, r := range Rows(d, names) {
		fmt.Println(r.Surface, r.Kind, r.ID, r.Reason)
	}
	// Output:
	// 행안부 agency 행정안전부 authority: 행정안전부
	// 지난 3월 date 2021-03 date: 지난 3월 → 2021-03: 지난, 과거, 발행 2021-09-22
	// 정부24 system 정부24 authority: 정부24
}

// FuzzAnnotate: any text may be annotated; marks lie on character boundaries,
// in order, without overlap.
func FuzzAnnotate(f *testing.F) {
	for _, s := range []string{"행정안전부(행안부)는", "제3회 포럼", "‘가’·‘나’시스템", "홍길동 장관(52)", "\xff행", "A.B-C&D", "◇▲ 과장 홍길동", "김 ", "「법」", strings.Repeat("정보대소망", 60) + "꽃", strings.Repeat("‘", 99)} {
		f.Add(s)
	}
	n := newAnnotator(f)
	f.Fuzz(func(t *testing.T, s string) {
		text := doc.Clean(s)
		d := &doc.Document{Article: doc.Article{Text: text, Published: edtf.MustParse("2021-09-22")}}
		n.Annotate(d)
		end := 0
		for _, m := range d.Mentions {
			if m.In.Start < end || m.In.End > len(text) || m.In.Len() <= 0 {
				t.Fatalf("mention %v out of order in %q", m, text)
			}
			if strings.ContainsAny(text[m.In.Start:m.In.End], "\n") || !utf8.ValidString(text[m.In.Start:m.In.End]) {
				t.Fatalf("mention %q in %q", text[m.In.Start:m.In.End], text)
			}
			end = m.In.End
		}
	})
}

// TestLongestName: a line that lost its spaces or signs is no name, however it begins and
// ends.
func TestLongestName(t *testing.T) {
	n := newAnnotator(t)
	for name, text := range map[string]string{
		"syllables": strings.Repeat("가나다라마바사", 400),
		"sessions":  strings.Repeat("제1차 박가람위원회 회의 제3차 정나래위원회 회의 ", 40),
	} {
		d := &doc.Document{Article: doc.Article{Text: text, Published: edtf.MustParse("2021-09-22")}}
		n.Annotate(d)
		for _, m := range d.Mentions {
			if m.In.Len() > longestMark {
				t.Errorf("%s: a mark of %d bytes, %s", name, m.In.Len(), m.ID.Kind)
			}
		}
	}
}
