package search

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// made is a document as a test writes it: title, and body with marks.
type made struct{ title, body string }

// join makes a library of documents, numbered in order.
func join(t testing.TB, o library.Options, docs ...made) *library.Library {
	t.Helper()
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	var in []library.Input
	for i, m := range docs {
		f := &diag.File{Name: fmt.Sprintf("content/documents/%03d.md", i),
			Text: fmt.Sprintf("---\ntitle: %q\npublisher: 가온일보\nauthor: []\npublished: 20%02d-02-03\nlanguage: ko\nrights: null\n---\n\n%s\n\n<!-- roles -->\n\n<!-- quotes -->\n\n<!-- events -->\n", m.title, i%20, m.body)}
		d, problems := doc.Parse(f)
		if diag.Errors(problems) > 0 {
			t.Fatal(problems)
		}
		d.Slug = fmt.Sprintf("%03d", i)
		in = append(in, library.Input{Document: d, Sentences: doc.Sentences(d.Text, d.Headings), Number: i})
	}
	l, _ := library.Join(in, names, o)
	return l
}

// open builds the index of l and opens it beside pages of its documents.
func open(t testing.TB, l *library.Library) *Index {
	t.Helper()
	files, err := Build(l, nil, Options{})
	if err != nil {
		t.Fatal(err)
	}
	site := fstest.MapFS{}
	for _, f := range files {
		site[f.Path] = &fstest.MapFile{Data: f.Data}
	}
	b, _ := newBuilder(l, Options{})
	for _, d := range l.Documents {
		var page strings.Builder
		for i, s := range d.Sentences {
			if !d.Shows(i) {
				continue
			}
			fmt.Fprintf(&page, `<span class=sen id=s%d><a class=sn>%d</a>`, i+1, i+1)
			at := s.Start
			for _, m := range d.Mentions {
				if m.In.Start >= s.Start && m.In.End <= s.End {
					page.WriteString(html.EscapeString(d.Text[at:m.In.Start]) + `<a class=mark href=../../` + b.pathOf(m.ID) + `>` + html.EscapeString(d.Text[m.In.Start:m.In.End]) + "</a>")
					at = m.In.End
				}
			}
			page.WriteString(html.EscapeString(d.Text[at:s.End]) + "</span>\n")
		}
		site[docPath(d.Slug)] = &fstest.MapFile{Data: []byte(page.String())}
	}
	x, err := Open(site)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// ask gives the slugs that answer a query, best first: all of them, and those
// that are exact.
func ask(t testing.TB, x *Index, q string) (all, exact []string) {
	t.Helper()
	a, err := x.Search(Request{Query: q})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range a.Documents {
		slug := strings.Split(h.Path, "/")[1]
		all = append(all, slug)
		if h.Exact {
			exact = append(exact, slug)
		}
	}
	return all, exact
}

var few = []made{
	{"하나", "[행정안전부](agency:행정안전부)는 전자 정부를 열었다. 국민의 안전과 부처의 일을 나눈다."},
	{"둘", "[행안부](agency:행정안전부)가 [지난해 2월](date:2012-02) 전자정부를 말했다."},
	{"셋", "안전한 부엌과 전자, 그리고 정부다."},
	{"넷", "정보화 ODA(공적개발원조) 사업을 늘린다."},
	{"다섯", "[개발원](agency:한국지역정보개발원)은 지방세입정보시스템을 짓는다."},
	{"여섯", "[한국지역정보개발원](agency:한국지역정보개발원)이 문을 열었다."},
}

func TestSearch(t *testing.T) {
	x := open(t, join(t, library.Options{}, few...))
	for _, c := range []struct {
		query string
		exact []string // in any order
	}{
		{"안전부", []string{"000"}},
		{"세입정보", []string{"004"}},
		{"행안부", []string{"000", "001"}},
		{"행정안전부는", []string{"000", "001"}},
		{"전자정부", []string{"000", "001"}},
		{"개발원", []string{"003", "004", "005"}},
		{"2012년 2월", []string{"001"}},
		{"oda", []string{"003"}},
		{"하나", []string{"000"}},
		{"엮", nil},
	} {
		_, exact := ask(t, x, c.query)
		slices.Sort(exact)
		if !slices.Equal(exact, c.exact) {
			t.Errorf("%s: got %v, want %v", c.query, exact, c.exact)
		}
	}
}

func TestSpacesDoNotCount(t *testing.T) {
	x := open(t, join(t, library.Options{}, few...))
	_, together := ask(t, x, "전자정부")
	apart, _ := ask(t, x, "전자 정부")
	first := slices.Clone(apart[:len(together)])
	slices.Sort(first)
	slices.Sort(together)
	if !slices.Equal(first, together) {
		t.Errorf("전자 정부 begins with %v, 전자정부 gives %v", first, together)
	}
}

func TestRealMentionsComeFirst(t *testing.T) {
	x := open(t, join(t, library.Options{}, few...))
	all, _ := ask(t, x, "개발원")
	if len(all) != 3 || all[2] != "003" {
		t.Errorf("got %v, want 공적개발원조 last", all)
	}
}

func TestCards(t *testing.T) {
	x := open(t, join(t, library.Options{}, few...))
	for q, want := range map[string]string{
		"ㅎㅈㅇㅈㅂ": "agency:행정안전부", "ㅎㅇㅂ": "agency:행정안전부", "행저": "agency:행정안전부", "행정ㅇ": "agency:행정안전부", "행안부": "agency:행정안전부",
		"행정안전부는": "agency:행정안전부", "ㅈㅂㄱㅂㅇ": "agency:한국지역정보개발원", "개발원": "agency:한국지역정보개발원",
	} {
		a, err := x.Search(Request{Query: q})
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Names) == 0 || a.Names[0].ID != want {
			t.Errorf("%s: got %v, want %s", q, a.Names, want)
		}
	}
	a, err := x.Search(Request{Query: "행정안정부"})
	if err != nil || len(a.Near) == 0 || a.Near[0].ID != "agency:행정안전부" {
		t.Errorf("nearest: %v %v", a.Near, err)
	}
}

// many makes n documents of different words.
func many(n int) []made {
	var out []made
	for i := range n {
		var b strings.Builder
		for j := range 30 {
			b.WriteString(string(rune(0xAC00+(i*131+j*j*37)%3000)) + string(rune(0xAC00+(i*17+j*29)%3000)) + " ")
		}
		out = append(out, made{fmt.Sprintf("문서 %d", i), "[행정안전부](agency:행정안전부) " + b.String() + "."})
	}
	return out
}

func TestSameBytes(t *testing.T) {
	l := join(t, library.Options{}, many(60)...)
	a, err := Build(l, nil, Options{Jobs: 1, Offline: true})
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(l.Documents)
	b, err := Build(l, nil, Options{Jobs: 4, Offline: true})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.EqualFunc(a, b, func(a, b File) bool { return a.Path == b.Path && bytes.Equal(a.Data, b.Data) }) {
		t.Error("two builds differ")
	}
}

func TestOneMoreDocument(t *testing.T) {
	docs := many(61)
	before, err := Build(join(t, library.Options{}, docs[:60]...), nil, Options{})
	if err != nil {
		t.Fatal(err)
	}
	l := join(t, library.Options{}, docs...)
	after, err := Build(l, nil, Options{})
	if err != nil {
		t.Fatal(err)
	}
	had := map[string]bool{}
	for _, f := range before {
		had[f.Path+string(f.Data)] = true
	}
	own := map[string]bool{}
	b, _ := newBuilder(l, Options{})
	c := &counter{of: b, count: newTally()}
	for _, p := range c.document(b.docs[61], nil) {
		own[shardStem(p.term.shard(shardBits(b.last)))] = true
	}
	changed := 0
	for _, f := range after {
		stem, _, _ := strings.Cut(strings.TrimPrefix(f.Path, "search/"), ".")
		if had[f.Path+string(f.Data)] {
			continue
		}
		changed++
		if strings.HasPrefix(stem, "t/") && !own[stem] || strings.HasPrefix(stem, "d/") && stem != blockStem(60/blockDocs) {
			t.Errorf("%s changed", f.Path)
		}
	}
	if changed < 4 {
		t.Errorf("%d files changed", changed)
	}
}

func TestGoneDocument(t *testing.T) {
	l := join(t, library.Options{}, few...)
	l.Documents = slices.DeleteFunc(l.Documents, func(d *library.Doc) bool { return d.Slug == "002" })
	x := open(t, l)
	if _, exact := ask(t, x, "세입정보"); !slices.Equal(exact, []string{"004"}) {
		t.Errorf("got %v", exact)
	}
	if all, _ := ask(t, x, "부엌"); len(all) != 0 {
		t.Errorf("a document that is gone is found: %v", all)
	}
}

func TestRights(t *testing.T) {
	long := strings.Repeat("아무 이름도 없는 긴 문장이 이어진다. ", 40) + "숨은낱말이 여기 있다. [행정안전부](agency:행정안전부)는 드러낸다."
	docs := []made{{"발췌하는 글", long}}
	for publish, want := range map[string]struct{ hidden, shown, title int }{"excerpt": {0, 1, 1}, "metadata": {0, 0, 1}, "full": {1, 1, 1}} {
		x := open(t, join(t, library.Options{Publish: true, Default: publish}, docs...))
		for q, n := range map[string]int{"숨은낱말": want.hidden, "드러낸다": want.shown, "발췌하는": want.title} {
			if all, _ := ask(t, x, q); len(all) != n {
				t.Errorf("%s: %s gives %d documents, want %d", publish, q, len(all), n)
			}
		}
	}
}

func TestFacets(t *testing.T) {
	x := open(t, join(t, library.Options{}, few...))
	for _, c := range []struct {
		r    Request
		want []string
	}{
		{Request{Query: "행안부", Said: "2012"}, []string{"001"}},
		{Request{Query: "행안부", Year: "2000"}, []string{"000"}},
		{Request{Query: "행안부", From: "가온일보"}, []string{"000", "001"}},
		{Request{Query: "행안부", From: "다른일보"}, nil},
		{Request{Query: "열었다", Body: "한국지역정보개발원"}, []string{"005"}},
	} {
		a, err := x.Search(c.r)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, h := range a.Documents {
			got = append(got, strings.Split(h.Path, "/")[1])
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%+v: got %v, want %v", c.r, got, c.want)
		}
	}
}

func TestScripts(t *testing.T) {
	l := join(t, library.Options{}, few...)
	files, err := Build(l, nil, Options{Offline: true})
	if err != nil {
		t.Fatal(err)
	}
	data := map[string][]byte{}
	for _, f := range files {
		data[f.Path] = f.Data
	}
	scripts := 0
	for path, b := range data {
		if !strings.HasSuffix(path, ".js") {
			continue
		}
		scripts++
		var args []string
		inner := strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(string(b)), "sillok("), ")")
		if err := json.Unmarshal([]byte("["+inner+"]"), &args); err != nil || len(args) != 2 {
			t.Fatalf("%s: %v", path, err)
		}
		content, err := base64.StdEncoding.DecodeString(args[1])
		if err != nil {
			t.Fatal(err)
		}
		if args[0] != path && !bytes.Equal(content, data[args[0]]) {
			t.Errorf("%s does not hold %s", path, args[0])
		}
		if args[0] == path && !strings.Contains(string(content), "공적개발원조") {
			t.Errorf("%s lacks sentences", path)
		}
	}
	if want := len(data)/2 + 1; scripts != want {
		t.Errorf("%d scripts of %d files, want %d", scripts, len(data), want)
	}
}

func TestNumbersAreNeeded(t *testing.T) {
	l := join(t, library.Options{}, few...)
	l.Documents[0].Number = l.Documents[1].Number
	if _, err := Build(l, nil, Options{}); err == nil {
		t.Error("two documents with one number are taken")
	}
}

func TestOpenWithoutIndex(t *testing.T) {
	if _, err := Open(fstest.MapFS{}); err == nil {
		t.Error("a folder without an index is opened")
	}
	files, err := Build(join(t, library.Options{}, few...), nil, Options{})
	if err != nil {
		t.Fatal(err)
	}
	site := fstest.MapFS{}
	for _, f := range files {
		if !strings.HasPrefix(f.Path, "search/t/") {
			site[f.Path] = &fstest.MapFile{Data: f.Data}
		}
	}
	x, err := Open(site)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := x.Search(Request{Query: "정부"}); err == nil {
		t.Error("an index without shards answers")
	}
}

// TestEmpty builds the index of a site without documents.
func TestEmpty(t *testing.T) {
	x := open(t, join(t, library.Options{}))
	if all, _ := ask(t, x, "정부"); len(all) != 0 {
		t.Errorf("an empty site answers %v", all)
	}
}

// BenchmarkBuild makes the index of 500 short documents.
func BenchmarkBuild(b *testing.B) {
	l := join(b, library.Options{}, many(500)...)
	for b.Loop() {
		if _, err := Build(l, nil, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func ExampleIndex_Search() {
	site := fstest.MapFS{} // os.DirFS("public") of a site that was built
	x, err := Open(site)
	if err != nil {
		fmt.Println("no index")
		return
	}
	a, _ := x.Search(Request{Query: "지방세입"})
	fmt.Println(len(a.Documents))
	// Output: no index
}
