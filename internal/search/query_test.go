package search

import (
	"slices"
	"strings"
	"testing"

	"sillok/internal/edtf"
)

func TestTerms(t *testing.T) {
	terms := func(s string) map[term]int {
		m := map[term]int{}
		scan(normalize(s), func(x term) { m[x]++ })
		return m
	}
	a, b := terms("전자 정부"), terms("전자정부")
	if len(a) != len(b) || a[pairTerm('자', '정')] != 1 {
		t.Errorf("전자 정부 has %d terms, 전자정부 %d", len(a), len(b))
	}
	if m := terms("전자·정부"); m[pairTerm('자', '정')] != 0 {
		t.Error("a middle dot is ignored")
	}
	if m := terms("ＫＬＩＤ와 G4C"); m[textTerm("klid")] != 1 || m[textTerm("g4c")] != 1 {
		t.Errorf("words in Latin letters: %v", m)
	}
	for _, q := range []string{"전자 정부", "민원24", "G4C가", "부", "新정부", "2012년 2월"} {
		m := terms(q)
		for _, x := range termsOf(normalize(q)) {
			if m[x] == 0 {
				t.Errorf("%s: the query has a term that the text has not", q)
			}
		}
	}
}

// FuzzTerms checks that a text has all terms of what stands in it.
func FuzzTerms(f *testing.F) {
	f.Add("행정안전부는 민원24를 ‘디지털 플랫폼’으로 잇는다.", uint8(3), uint8(8))
	f.Fuzz(func(t *testing.T, s string, from, n uint8) {
		runes := []rune(normalize(s))
		if int(from) >= len(runes) {
			return
		}
		part := string(runes[from:min(len(runes), int(from)+int(n))])
		if !cleanCut(runes, int(from), int(from)+int(n)) {
			return
		}
		m := map[term]bool{}
		scan(string(runes), func(x term) { m[x] = true })
		for _, x := range termsOf(compact(part)) {
			if !m[x] && !strings.Contains(part, " ") {
				t.Errorf("%q in %q: a term is missing", part, s)
			}
		}
	})
}

// cleanCut reports whether a part begins and ends outside of words in letters.
func cleanCut(runes []rune, from, to int) bool {
	in := func(i int) bool {
		return i > 0 && i < len(runes) && classOf(runes[i-1]) == isLetter && classOf(runes[i]) == isLetter
	}
	return !in(from) && !in(to)
}

func TestStem(t *testing.T) {
	for word, want := range map[string]string{"행정안전부는": "행정안전부", "민원24를": "민원24", "부는": "부는", "센터에서는": "센터", "klid": "klid"} {
		if got := stem(word); got != want {
			t.Errorf("stem(%s) = %s, want %s", word, got, want)
		}
	}
}

func TestDateIn(t *testing.T) {
	for q, want := range map[string]string{
		"2012년 2월": "2012-02", "2012년": "2012", "2012": "2012", "2012년 2월 29일": "2012-02-29", "2012-02-29": "2012-02-29", "2012.2.29": "2012-02-29",
		"2012 하반기": "2012-41", "2012년 상반기": "2012-40", "2012년 3분기": "2012-35", "포럼 2012년 10월": "2012-10",
		"2012년 13월": "", "지난해 하반기": "", "31만 건": "", "12345": "", "11월 17일": "",
	} {
		if got, _, _ := dateIn(q); got != want {
			t.Errorf("%s: got %q, want %q", q, got, want)
		}
	}
}

func TestDateKeys(t *testing.T) {
	for in, want := range map[string][]string{
		"2012": {"2012"}, "2012-02": {"2012", "2012-02"}, "2012-02-29": {"2012", "2012-02", "2012-02-29"}, "2012-41": {"2012", "2012-41"},
		"2009/..": {"2009"}, "../2015-03": {"2015", "2015-03"}, "2011-05/2012-01": {"2011", "2011-05"}, "2019-XX-21": {"2019"}, "XXXX-02-29": nil, "2012~": {"2012"},
	} {
		if got := dateKeys(edtf.MustParse(in)); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", in, got, want)
		}
	}
}

func TestDatePath(t *testing.T) {
	for key, want := range map[string]string{
		"2012": "dates/2012/index.html", "2012-02-29": "dates/2012/02/29/index.html", "2012-41": "dates/2012/index.html#h2",
		"2012-40": "dates/2012/index.html#h1", "2012-33": "dates/2012/index.html#q1", "2012-36": "dates/2012/index.html#q4", "2012-12": "dates/2012/12/index.html",
	} {
		if got := datePath(key); got != want {
			t.Errorf("%s: got %s, want %s", key, got, want)
		}
	}
}

func TestJamo(t *testing.T) {
	for _, c := range []struct{ typed, name string }{{"행저", "행정안전부"}, {"행정ㅇ", "행정안전부"}, {"과학기", "과학기술부"}, {"화", "환경부"}, {"갑", "값"}} {
		if !strings.HasPrefix(jamo(c.name), jamo(c.typed)) {
			t.Errorf("%s does not begin %s: %s, %s", c.typed, c.name, jamo(c.typed), jamo(c.name))
		}
	}
	if got := consonants("행정안전부"); got != "ㅎㅈㅇㅈㅂ" {
		t.Error(got)
	}
	if d := distance(jamo("행정안정부"), jamo("행정안전부"), 3); d != 1 {
		t.Errorf("distance %d, want 1", d)
	}
}

func TestPageSentences(t *testing.T) {
	page := `<p><span class=sen id=s1><a class=sn href=#s1 tabindex=-1>1</a><a class="mark agency" href="../../agencies/행정안전부/index.html" id=m0 data-k=기>행안부</a>는 A&amp;B를<br>
연다.</span> <span class=sen id=s2><a class=sn>2</a><span class="mark date">그날</span> 끝</span></p>`
	got := pageSentences(page, "documents/x/index.html")
	if len(got) != 2 || got[0].text != "행안부는 A&B를 연다." || got[1].text != "그날 끝" {
		t.Fatalf("%+v", got)
	}
	if m := got[0].marks; len(m) != 1 || m[0].to != "agencies/행정안전부/index.html" || got[0].text[m[0].start:m[0].end] != "행안부" {
		t.Errorf("%+v", m)
	}
}

func TestPlace(t *testing.T) {
	for _, c := range []struct {
		text, word string
		want       float64
	}{{"개발원은 열었다", "개발원", atStart}, {"한국지역정보개발원이", "개발원", atEnd}, {"정보화 ODA(공적개발원조) 사업", "개발원", inside}, {"전자 정부", "전자정부", atStart}} {
		f := Found{}
		if got := f.occurrences(fold(c.text), c.word, sentence{text: c.text}, 1); got != c.want {
			t.Errorf("%s in %s: %.2f, want %.2f", c.word, c.text, got, c.want)
		}
	}
}
