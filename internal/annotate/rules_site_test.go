package annotate

import (
	"slices"
	"strings"
	"testing"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// introducing makes the introductions of one document.
func introducing(t *testing.T, title, text string) []Introduction {
	t.Helper()
	d := &doc.Document{Article: doc.Article{Title: title, Text: text, Published: edtf.MustParse("2024-09-02")}}
	return Introductions(d, newAnnotator(t).names)
}

// TestIntroductions holds which names are sought in all documents of a site.
func TestIntroductions(t *testing.T) {
	for _, c := range []struct {
		title, text string
		want        []string
	}{
		{"물길을 한눈에", "누리공단은 ‘물길누리’를 전국에서 개통했다.", []string{"물길누리"}},
		{"", "공단은 하천 자료를 모은 ‘물길누리’가 3일 문을 연다고 밝혔다. 앱 ‘물길누리’는 무료다.", []string{"물길누리"}},
		{"물길누리 구축 기본계획", "물길누리 개통 뒤 석 달 동안 함께 쓴다.", []string{"물길누리"}},
		{"물길누리 접속 장애 원인 조사", "7일 물길누리에 접속하지 못한 사람이 많았다.", []string{"물길누리"}},
		{"", "군은 마을 방송 서비스 ‘들리미’를 3일부터 운영한다.", []string{"들리미"}},
		{"", "군은 일자리 누리집 ‘일나누소’를 개설했다.", []string{"일나누소"}},      // it ends as a verb does
		{"통합관제센터 구축 기본계획", "통합관제센터 개통 뒤 인력을 옮긴다.", nil},         // a building
		{"물길누리 구축 기본계획", "물길누리의 뜻은 물이 흐르는 길이다.", nil},           // nothing says that it is a system
		{"", "위원장은 ‘물길누리’라는 말을 좋아한다고 했다.", nil},                 // a word
		{"", "공단은 ‘물길’을 개통했다.", nil},                            // too short: elsewhere a common noun
		{"", "시는 ‘정부24’를 개통한 행정안전부에 물었다.", nil},                 // the authority knows it
		{"", "공단은 ‘한국물길협회’를 개설했다고 밝혔다.", nil},                   // a body
		{"", "주민들은 “빨리 열어 달라”를 외쳤고, 시장은 ‘맞춤형’ 서비스를 개통했다.", nil}, // words
	} {
		var got []string
		for _, x := range introducing(t, c.title, c.text) {
			got = append(got, x.Surface)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s | %s: introduces %q, want %q", c.title, c.text, got, c.want)
		}
	}
}

// TestIntroducedElsewhere: a name that another document introduces is marked, as what
// it is there, unless a person left it bare or as many documents mean something else.
func TestIntroducedElsewhere(t *testing.T) {
	opened := introducing(t, "", "누리공단은 ‘물길다솜’를 전국에서 개통했다.")
	for _, c := range []struct {
		name, text string
		by         [][]Introduction
		want       []string
	}{
		{"named plainly", "(결정) 물길다솜는 그대로 쓴다.", [][]Introduction{opened}, []string{"물길다솜 system:물길다솜"}},
		{"quoted", "(결정) ‘물길다솜’를 그대로 쓴다.", [][]Introduction{opened}, []string{"물길다솜 system:물길다솜"}},
		{"part of a word", "물길다솜꾼이 늘었다.", [][]Introduction{opened}, nil},
		{"nobody introduces it", "(결정) 물길다솜는 그대로 쓴다.", nil, nil},
	} {
		n := newAnnotator(t, WithIntroductions(c.by))
		if got := marksOf(n, c.text, "2024-10-01"); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	other := []Introduction{{Surface: "물길다솜", ID: opened[0].ID}}
	other[0].ID.Kind = "event"
	if names := newSiteNames([][]Introduction{opened, other}).clear; len(names) > 0 {
		t.Errorf("a surface that means two things means nothing: %v", names)
	}
	if names := newSiteNames([][]Introduction{opened, other, opened}).clear; len(names) != 1 {
		t.Errorf("most documents decide: %v", names)
	}
}

// TestOwnerOfTypes: the body that words for what a system is belong to stands in front of
// them or heads their sentence.
func TestOwnerOfTypes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"다온시 섬마을 통합배차시스템 ‘돛단배’를 개통했다.", "다온시"},
		{"다온시는 3일 섬마을 통합배차시스템 ‘돛단배’를 개통했다.", "다온시"},
		{"이용자는 3일 섬마을 통합배차시스템 ‘돛단배’를 썼다.", ""},
	} {
		got := ""
		for _, x := range introducing(t, "", c.text) {
			got += x.Owner
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestShortNames: a name of three letters means a system in another document only where
// that document uses it as a name too.
func TestShortNames(t *testing.T) {
	opened := introducing(t, "", "군은 마을 방송 서비스 ‘들리미’를 3일부터 운영한다.")
	n := newAnnotator(t, WithIntroductions([][]Introduction{opened}))
	for _, c := range []struct {
		title, text string
		want        int
	}{
		{"‘들리미’ 사흘 먹통", "들리미가 사흘 동안 멈췄다. 군은 들리미를 고쳤다.", 2},
		{"", "군의 방송 서비스 들리미가 멈췄다. 들리미는 이틀 뒤 열렸다.", 2},
		{"", "주민들은 ‘들리미’를 켜 두었다.", 1},
		{"", "마이크 소리가 잘 들리미 살펴 달라고 했다.", 0},
		{"", "군은 3일 들리미 마을 회관을 열었다.", 0},
	} {
		d := &doc.Document{Article: doc.Article{Title: c.title, Text: c.text, Published: edtf.MustParse("2024-10-01")}}
		n.Annotate(d)
		got := 0
		for _, m := range d.Mentions {
			if m.ID.String() == "system:들리미" {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%s | %s: %d marks, want %d", c.title, c.text, got, c.want)
		}
	}
}

// Words that one document uses to say what a system is mean that system in another that
// speaks of the same body, and nothing in one that does not.
func TestTypesOfTheSite(t *testing.T) {
	opened := introducing(t, "", "다온시 섬마을 공유 통합배차시스템 ‘돛단배차’를 개통했다.")
	n := newAnnotator(t, WithIntroductions([][]Introduction{opened}))
	const other = "섬마을 공유 통합배차시스템이 3일 멈췄다. 다온시는 고쳤다."
	if got := marksOf(n, other, "2024-10-01"); !slices.Contains(got, "섬마을 공유 통합배차시스템 system:돛단배차") {
		t.Errorf("%q of %v", got, opened)
	}
	if got := marksOf(n, "섬마을 공유 통합배차시스템 돛단배차가 3일 멈췄다. 다온시는 고쳤다.", "2024-10-01"); !slices.Contains(got, "돛단배차 system:돛단배차") || slices.Contains(got, "섬마을 공유 통합배차시스템 system:돛단배차") {
		t.Errorf("words before the name stay bare: %q", got)
	}
	if got := marksOf(n, strings.ReplaceAll(other, "다온시", "나래시"), "2024-10-01"); slices.Contains(got, "섬마을 공유 통합배차시스템 system:돛단배차") {
		t.Errorf("another city's: %q", got)
	}
}

// TestIntroducing: what a document introduces itself counts as if one more document of
// the site had done so.
func TestIntroducing(t *testing.T) {
	one := Introduction{Surface: "물길누리", ID: entity.ID{Kind: "system", Name: "물길누리"}}
	other := Introduction{Surface: "물길누리", ID: entity.ID{Kind: "system", Name: "물길누리_(나래)"}}
	near := Introduction{Surface: "물길누리집", ID: entity.ID{Kind: "system", Name: "물길누리집"}}
	for _, known := range [][][]Introduction{nil, {{one}}, {{other}}, {{one}, {near}}, {{one}, {other}}, {{other}, {other, near}}} {
		for _, own := range [][]Introduction{{one}, {near}, {one, near}, {other}} {
			want := newSiteNames(append(slices.Clone(known), own))
			got := newSiteNames(known).and(own)
			if g, w := got.beginning("물길"), want.beginning("물길"); !slices.Equal(g, w) {
				t.Errorf("%v and %v: %v, want %v", known, own, g, w)
			}
		}
	}
}

// TestSpreadConcerns: a page is read again where others of its run change what its words
// mean, and not for what it introduces itself.
func TestSpreadConcerns(t *testing.T) {
	one := Introduction{Surface: "물길누리", ID: entity.ID{Kind: "system", Name: "물길누리"}}
	other := Introduction{Surface: "물길누리", ID: entity.ID{Kind: "system", Name: "물길누리_(나래)"}}
	const text = "물길누리를 그대로 쓰기로 했다."
	for _, c := range []struct {
		name        string
		before, run [][]Introduction
		own         []Introduction
		text        string
		want        bool
	}{
		{"its own name", nil, [][]Introduction{{one}}, []Introduction{one}, text, false},
		{"another's name", nil, [][]Introduction{{one}}, nil, text, true},
		{"known before", [][]Introduction{{one}}, [][]Introduction{{one}}, nil, text, false},
		{"not in the text", nil, [][]Introduction{{one}}, nil, "다른 글이다.", false},
		{"another meaning", nil, [][]Introduction{{one}, {other}}, []Introduction{one}, text, true},
	} {
		s := NewSpread(c.before, append(slices.Clone(c.before), c.run...))
		if got := s.Concerns(c.text, c.own); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
