package feature

import (
	"slices"
	"strings"
	"testing"

	"sillok/internal/fuse"
)

// testLexicon builds a filter from words and classes.
func testLexicon(t testing.TB, words map[string]uint8) *fuse.Filter {
	t.Helper()
	var hashes []uint64
	var values []uint8
	for w, v := range words {
		hashes, values = append(hashes, fuse.Hash(w)), append(values, v)
	}
	data, err := fuse.Build(hashes, values)
	if err != nil {
		t.Fatal(err)
	}
	f, err := fuse.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func loaded(t testing.TB, text string) *Extractor {
	x := NewExtractor(testLexicon(t, map[string]uint8{
		"서울": Place, "서울특별시": Place, "특별시": Common, "김철수": Person, "철수": Person | Common,
	}))
	x.Load([]rune(text))
	return x
}

func TestEojeolIsTakenApart(t *testing.T) {
	for _, c := range []struct{ text, core, stem string }{
		{"서울에서는", "서울에서는", "서울"},
		{"‘김철수’는", "김철수'는", "김철수'"},
		{"(서울특별시)", "서울특별시", "서울특별시"},
		{"국장은,", "국장은", "국장"},
		{"은", "은", "은"},
		{"KT와", "KT와", "KT"},
		{"…", "", ""},
	} {
		x := loaded(t, c.text)
		e := x.eojeols[x.owner[0]]
		core := string(x.chars[pad+e.coreStart : pad+e.coreEnd])
		stem := string(x.chars[pad+e.coreStart : pad+e.stemEnd])
		if core != c.core || stem != c.stem {
			t.Errorf("%s: core %q stem %q, want %q and %q", c.text, core, stem, c.core, c.stem)
		}
	}
}

func TestWordsCoverCharacters(t *testing.T) {
	x := loaded(t, "김철수가 서울특별시에")
	for _, c := range []struct {
		at     int
		class  uint8
		length uint8
		shape  uint8
	}{
		{0, Person, 3, wordBegin | startsEojeol | endsEojeol},
		{1, Person, 3, wordInside | startsEojeol | endsEojeol}, // the longer word wins
		{2, Common, 2, wordEnd | endsEojeol},
		{3, Person, 0, 0},
		{5, Place, 5, wordBegin | startsEojeol | endsEojeol},
		{9, Place, 5, wordEnd | startsEojeol | endsEojeol},
		{7, Common, 3, wordBegin | endsEojeol},
	} {
		class := slices.Index([]uint8{Person, Place, Proper, Common, Predicate}, c.class)
		if got := x.covers[c.at][class]; got != (cover{c.length, c.shape}) {
			t.Errorf("character %d: %+v, want length %d shape %d", c.at, got, c.length, c.shape)
		}
	}
}

func TestFoldJoinsVariants(t *testing.T) {
	got := strings.Map(fold, "“재정ㆍ인사”　ＫＴ–가\u00a0나")
	if want := "\"재정·인사\" KT-가 나"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestTypeOf(t *testing.T) {
	want := map[rune]uint8{'가': hangul, 'ㄱ': jamo, '政': hanja, '3': digit, 'K': upper, 'k': lower,
		'\'': quote, '「': quote, '(': bracket, '.': stop, '·': comma, '%': other, '\u2028': space}
	for r, typ := range want {
		if got := typeOf(r); got != typ {
			t.Errorf("%q has type %d, want %d", r, got, typ)
		}
	}
}

func features(x *Extractor, i int) []uint32 {
	var rows [Most]uint32
	return slices.Clone(rows[:x.At(i, &rows)])
}

func TestFeaturesDependOnTheTextAlone(t *testing.T) {
	text := "김철수 국장은 1998년 서울특별시에서 KT와 만났다."
	fresh, used := loaded(t, text), loaded(t, "아주 다른 글이 먼저 있었다. 더 길고 또 긴 글이다. 그래도 같다.")
	used.Load([]rune(text))
	for i := range []rune(text) {
		if !slices.Equal(features(fresh, i), features(used, i)) {
			t.Fatalf("features of character %d depend on what was loaded before", i)
		}
	}
}

func TestFeaturesSeeTheNeighbours(t *testing.T) {
	a, b := features(loaded(t, "김철수 국장"), 0), features(loaded(t, "김철수 사과"), 0)
	if slices.Equal(a, b) {
		t.Error("the next word makes no difference")
	}
	shared := 0
	for _, f := range a {
		if slices.Contains(b, f) {
			shared++
		}
	}
	if shared < len(a)/2 {
		t.Errorf("only %d of %d features are shared by one name in two contexts", shared, len(a))
	}
}

func FuzzExtractor(f *testing.F) {
	for _, s := range []string{"", " ", "김철수는 3월", "\x00\xff", "….)", "가나다라마바사아자차카타파하 A1"} {
		f.Add(s)
	}
	x := loaded(f, "")
	f.Fuzz(func(t *testing.T, text string) {
		runes := []rune(text)
		x.Load(runes)
		var rows [Most]uint32
		for i := range runes {
			for _, b := range rows[:x.At(i, &rows)] {
				if b >= Buckets {
					t.Fatalf("row %d", b)
				}
			}
		}
	})
}

func BenchmarkExtractor(b *testing.B) {
	x := loaded(b, "")
	text := []rune("김철수 국장은 1998년 9월 서울특별시에서 KT와 만나 전자정부 사업을 논의했다고 밝혔다.")
	var rows [Most]uint32
	for b.Loop() {
		x.Load(text)
		for i := range text {
			x.At(i, &rows)
		}
	}
	b.ReportMetric(float64(len(text)*b.N)/b.Elapsed().Seconds(), "chars/s")
}

// TestParts: the parts of what At writes begin where the constants say.
func TestParts(t *testing.T) {
	x := NewExtractor(testLexicon(t, map[string]uint8{"나다": Common}))
	x.Load([]rune("가나다"))
	var rows [Most]uint32
	n := x.At(1, &rows)
	if got, want := rows[Sequences], Bucket(bigram, x.grams[2][1]); got != want {
		t.Errorf("sequences begin with %d, want %d", got, want)
	}
	if got, want := rows[Word-1], Bucket(fourgram+5, x.grams[1+5][3]); got != want {
		t.Errorf("sequences end with %d, want %d", got, want)
	}
	if n <= Word {
		t.Errorf("%d features, want more than %d", n, Word)
	}
}
