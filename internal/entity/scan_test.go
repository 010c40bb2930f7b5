package entity

import (
	"strings"
	"testing"
	"unicode/utf8"

	"sillok/internal/diag"
)

// surfaces marks the hits in text: [행정안전부]는, and [?서울] for one that needs
// other evidence.
func surfaces(a *Authority, text string) string {
	var b strings.Builder
	last := 0
	for _, h := range a.Scan(text) {
		b.WriteString(text[last:h.In.Start])
		b.WriteString("[")
		if h.Context {
			b.WriteString("?")
		}
		b.WriteString(text[h.In.Start:h.In.End] + "]")
		last = h.In.End
	}
	return b.String() + text[last:]
}

func TestScan(t *testing.T) {
	a := builtin(t)
	for _, tt := range []struct{ name, want string }{
		// to the left
		{"inside a word", "공적개발원조와 대행정안전부"},
		{"after a name", "[행정안전부][정부통합전산센터]에서 [서울시마포구]에서"},
		{"after Hanja", "前[행정안전부] 장관"},
		{"after a prefix", "옛[정보통신부], 구[행정자치부], 현[행정안전부]"},
		{"after a bracket", "(주)[KT]와 '[행안부]'"},
		{"after a figure", "3행정안전부"},
		{"in a Latin word", "UNIX와 SUN, KTX, NIAx"},
		{"in an address", "www.nia.or.kr/UN user@KT.com KT-1"},
		// particles
		{"particles", "[행정안전부]는 [행정안전부]가 [행정안전부]를 [행정안전부]와 [행정안전부]로 [행정안전부]에서는"},
		{"after a consonant", "[경찰청]은 [경찰청]이 [경찰청]을 [경찰청]과 [경찰청]으로부터의"},
		{"wrong particle", "행정안전부은 경찰청는 경찰청로"},
		{"ㄹ", "[서울특별시]로 [문화재관리국]으로"},
		{"copula", "[행안부]다. [행안부]였다 [경찰청]이었다 [행안부]라는 [경찰청]이라고 [행안부]이며"},
		{"chains", "[행안부]에서도 [행안부]까지의 [행안부]로부터 [행안부]만은 [행안부]뿐만"},
		{"of Latin letters", "[NIA]는 [NIA]은 [UN]과 [KISA]로"},
		{"no particle", "서울시민과 대구시민, 국회의원은 부산시가지"},
		// posts and words
		{"장", "[경찰청]장은 [한국은행]장 [서울시]장이 [강원체신청]장"},
		{"군수", "[강화군]수는"},
		{"post", "[행정안전부]장관이 [행안부]차관과 [NIA]원장은"},
		{"2차관", "[행안부]2차관은"},
		{"no post", "공정거래위원장은 금융위원장이"},
		{"측, 산하", "[행안부]측은 [행안부]산하 [행안부]등"},
		{"서울시내", "서울시내 [국회]내"},
		{"road", "강남대로와 [강남대]로서는"},
		{"plain word", "[?한화]로 2만 달러, [?신보]라는"},
		{"office", "[강남구청]은 [서울시청]에 [강남구청]장이"},
		{"building", "[?강남구청사]에서"},
		// systems and laws
		{"system and head", "[나라장터시스템]을 [민원24]홈페이지"},
		{"system and figure", "정부244"},
		{"law", "[전자정부법]상 [전자정부법]안 [전자정부법]제2조 [전자정부법] 제2조"},
		{"law quoted", "「[전자정부법]」과 『[개인정보 보호법]』"},
		// spelling
		{"spaces left out", "[개인정보보호법]과 [SOS국민안심서비스]"},
		{"spaces put in", "[한국 지역정보개발원]의 [SOS 국민안심서비스]"},
		{"space in a short name", "경찰 청과 기상 청"},
		{"two spaces", "행정  안전부"},
		{"line break", "한국\n[지역정보개발원]"},
		{"middle dots", "[행안부]·[국토부]ㆍ[경찰청]"},
		{"full width", "[ＮＩＡ]와 [ＳＯＳ 국민안심서비스]"},
		{"capitals", "[sk텔레콤]과 un, nia"},
		{"bracket alias", "[한국지능정보사회진흥원]([NIA])은"},
		{"bracket in a name", "[스마트 전자정부(Smart Gov) 전략]을"},
		// terms and contexts
		{"terms", "위원회는 전자정부와 클라우드를 [클라우드컴퓨팅법]"},
		{"place", "정부서울청사에서"},
		{"longest", "[국회도서관]과 [국회]는"},
		{"particle that is a name's end", "[제주도]도 [경기도]로"},
		{"person", "[?맹형규] 장관"},
	} {
		text := strings.NewReplacer("[?", "", "[", "", "]", "").Replace(tt.want)
		if got := surfaces(a, text); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

func TestScanReadings(t *testing.T) {
	a := builtin(t)
	text := "행정안전부와 부산시"
	hits := a.Scan(text)
	if len(hits) != 2 {
		t.Fatalf("%d hits", len(hits))
	}
	if h := hits[0]; h.Entity.ID.Name != "행정안전부" || len(h.Readings) != 2 || h.Alias != nil || h.In != (diag.Span{Start: 0, End: 15}) {
		t.Errorf("행정안전부: %+v", h)
	}
	if h := hits[1]; h.Entity.Class != "광역자치단체" || h.Alias == nil || h.Alias.Text != "부산시" {
		t.Errorf("부산시: %+v", h)
	}
}

func TestEndsWord(t *testing.T) {
	for _, tt := range []struct {
		rest string
		last rune
		want bool
	}{
		{"", '부', true},
		{"는", '부', true},
		{"은", '부', false},
		{"은", '청', true},
		{"는", 'A', true},
		{"은", '4', true},
		{"로", '울', true},
		{"으로", '울', false},
		{"로서의", '부', true},
		{"에서만은", '부', true},
		{"까지도", '부', true},
		{"이라는", '청', true},
		{"라는", '청', false},
		{"이었다", '청', true},
		{"의회", '시', false},
		{"도민", '시', false},
		{"가지", '시', false},
	} {
		if got := endsWord(tt.rest, tt.last); got != tt.want {
			t.Errorf("endsWord(%s, %c) = %v", tt.rest, tt.last, got)
		}
	}
}

func TestSpelledAs(t *testing.T) {
	for _, tt := range []struct {
		text, name string
		want       bool
	}{
		{"개인정보보호법", "개인정보 보호법", true},
		{"개인정보  보호법", "개인정보 보호법", false},
		{"저출산 고령사회위원회", "저출산·고령사회위원회", true},
		{"저출산고령사회위원회", "저출산·고령사회위원회", true},
		{"저출산·고령사회위원회", "저출산고령사회위원회", false},
		{"SOS 국민안심서비스", "SOS국민안심서비스", true},
		{"민원 24", "민원24", true},
		{"한국 지역정보개발원", "한국지역정보개발원", true},
		{"한국지역정보개발 원", "한국지역정보개발원", false},
		{"행정 안전부", "행정안전부", true},
		{"경찰 청", "경찰청", false},
		{"un", "UN", false},
		{"ＵＮ", "UN", true},
		{"data.GO.kr", "Data.go.kr", true},
	} {
		if key(tt.text) != key(tt.name) {
			t.Errorf("keys of %s and %s differ", tt.text, tt.name)
		}
		if got := spelledAs(tt.text, tt.name, 5); got != tt.want {
			t.Errorf("spelledAs(%q, %q) = %v", tt.text, tt.name, got)
		}
	}
}

// Scan never panics, and its spans are ordered, apart, on character
// boundaries, and hold a name.
func FuzzScan(f *testing.F) {
	a := builtin(f)
	for _, s := range []string{"행정안전부장관은 옛정보통신부와", "SOS 국민안심서비스(SOS국민안심)", "KT·KT&G, ＫＴ", "서울시강남구청장", "\xff행안부\xed\xa0", "구 구 구", "이름漢字 한#메일", "정부3.0 · ·"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, h := range a.Scan(text) {
			if h.In.Start < last || h.In.End <= h.In.Start || h.In.End > len(text) {
				t.Fatalf("span %v after %d in %q", h.In, last, text)
			}
			last = h.In.End
			s := text[h.In.Start:h.In.End]
			if utf8.ValidString(text) && !utf8.ValidString(s) {
				t.Fatalf("%q is cut inside a character", s)
			}
			if h.Entity == nil || len(h.Readings) == 0 {
				t.Fatalf("%q has no reading", s)
			}
		}
	})
}
