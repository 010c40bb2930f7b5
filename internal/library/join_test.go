package library

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// page makes an input of a page's body; dated clauses are taken from derived.
func page(t *testing.T, slug, published, rest string) Input {
	t.Helper()
	f := &diag.File{Name: "content/documents/" + slug + ".md", Text: fmt.Sprintf("---\ntitle: %s\npublisher: 가온일보\nauthor: []\npublished: %s\nlanguage: ko\nrights: null\n---\n\n%s\n", slug, published, rest)}
	d, problems := doc.Parse(f)
	for _, p := range problems {
		t.Fatal(p)
	}
	d.Slug = slug
	return Input{Document: d, Sentences: doc.Sentences(d.Text, d.Headings), Derived: &doc.Derived{}}
}

func authority(t *testing.T) *entity.Authority {
	t.Helper()
	a, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func join(t *testing.T, in ...Input) *Library {
	t.Helper()
	l, problems := Join(in, authority(t), Options{})
	for _, p := range problems {
		if !p.Warning {
			t.Error(p)
		}
	}
	return l
}

var (
	kim    = entity.ID{Kind: "person", Name: "김가람"}
	agency = entity.ID{Kind: "agency", Name: "가람시_정보화재단"}
	nuri   = entity.ID{Kind: "system", Name: "누리마루"}
)

const first = `[가람시 정보화재단](agency:가람시_정보화재단)은 [누리마루](system:누리마루)를 [오는 10월](date:2021-10) 개통할 예정이다. [김가람](person:김가람) 원장이 밝혔다.

<!-- roles -->
- 김가람 | 원장 | 가람시_정보화재단 | | 김가람](person:김가람) 원장이
<!-- quotes -->
<!-- events -->
- 2021-10 | 누리마루 개통(예정) | system:누리마루, agency:가람시_정보화재단`

const second = `[누리마루](system:누리마루)가 [지난 10월](date:2021-10) 개통했다. [김가람](person:김가람) 원장은 “빠르게 하겠다”고 말했다. [재단](agency:가람시_정보화재단)이 운영한다.

<!-- roles -->
- 김가람 | 원장 | 가람시_정보화재단 | | 김가람 원장은
<!-- quotes -->
- 김가람 | 빠르게 하겠다 … 빠르게 하겠다
<!-- events -->
- 2021-10 | 누리마루 개통 | system:누리마루`

func sample(t *testing.T) []Input {
	return []Input{
		page(t, "하나", "2021-09-22", strings.ReplaceAll(first, "김가람](person:김가람) 원장이\n", "김가람 원장이\n")),
		page(t, "둘", "2021-11-02", second),
	}
}

func TestJoin(t *testing.T) {
	l := join(t, sample(t)...)
	if got := l.Documents[0].Slug; got != "둘" {
		t.Errorf("first document is %s, want the newest", got)
	}
	e := l.Entries[agency]
	if e == nil {
		t.Fatalf("no entry %v", agency)
	}
	if e.Docs != 2 || len(e.Mentions) != 2 || len(e.Surfaces) != 2 {
		t.Errorf("agency: docs %d, mentions %d, surfaces %v", e.Docs, len(e.Mentions), e.Surfaces)
	}
	if e.Thin {
		t.Error("an agency named twice is not thin")
	}
	if got := l.Newest.String(); got != "2021-11-02" {
		t.Errorf("newest is %s", got)
	}
}

func TestPostsAreJoined(t *testing.T) {
	l := join(t, sample(t)...)
	posts := l.Entries[kim].Roles
	if len(posts) != 1 {
		t.Fatalf("got %d posts, want one with two pieces of evidence", len(posts))
	}
	if p := posts[0]; len(p.Evidence) != 2 || p.Seen.String() != "2021-09-22/2021-11-02" || p.Agency != agency {
		t.Errorf("post %+v", p)
	}
	if len(l.Entries[agency].Roles) != 1 {
		t.Error("the agency does not show its holder")
	}
}

// TestPostsHaveBothEnds: one document tells when a post began, another when it ended.
func TestPostsHaveBothEnds(t *testing.T) {
	told := func(slug, published, when string) Input {
		return page(t, slug, published, fmt.Sprintf("[김가람](person:김가람) 원장이 말했다.\n\n<!-- roles -->\n- 김가람 | 원장 | %s | %s | 김가람 원장이\n<!-- quotes -->\n<!-- events -->", agency.Name, when))
	}
	for _, c := range []struct{ first, second, want string }{
		{"2019-07-01/..", "../2022-06", "2019-07-01/2022-06"},
		{"../2022-06", "2019-07-01/..", "2019-07-01/2022-06"},
		{"2019-07-01/..", "2019-07/2022-06", "2019-07-01/2022-06"},
		{"2019-07/2022-06", "2019-07-01/..", "2019-07/2022-06"},
		{"2019-07-01/..", "2020-03", "2019-07-01/.."},
		{"", "2019-07-01/..", "2019-07-01/.."},
	} {
		posts := join(t, told("하나", "2019-08-04", c.first), told("둘", "2022-08-04", c.second)).Entries[kim].Roles
		if len(posts) != 1 || posts[0].When.String() != c.want {
			t.Errorf("%q and %q: %+v, want %s", c.first, c.second, posts, c.want)
		}
	}
}

// TestPostsAreInOrder tells of a post without its body before all others: it comes first
// among those of the body, whichever entry is settled first.
func TestPostsAreInOrder(t *testing.T) {
	told := func(slug, published, person, post, body string) Input {
		return page(t, slug, published, fmt.Sprintf("[%s](person:%s) %s이 말했다.\n\n<!-- roles -->\n- %s | %s | %s | | %s %s이\n<!-- quotes -->\n<!-- events -->", person, person, post, person, post, body, person, post))
	}
	in := []Input{
		told("하나", "2019-03-04", "김가람", "원장", ""),
		told("둘", "2021-03-04", "나은별", "팀장", agency.Name),
		told("셋", "2022-03-04", "김가람", "원장", agency.Name),
	}
	for range 20 {
		roles := join(t, in...).Entries[agency].Roles
		if len(roles) != 2 || roles[0].Person != kim {
			t.Fatalf("got %v", roles)
		}
	}
}

func TestMomentsAndPromises(t *testing.T) {
	l := join(t, sample(t)...)
	if len(l.Timeline) != 1 {
		for _, m := range l.Timeline {
			t.Logf("%s %s %v", m.When, m.What, m.Status)
		}
		t.Fatalf("got %d moments, want the plan and its outcome joined", len(l.Timeline))
	}
	m := l.Timeline[0]
	if m.Status != Done || len(m.Evidence) != 2 {
		t.Errorf("moment %v with %d pieces of evidence, want done with 2", m.Status, len(m.Evidence))
	}
	if len(l.Promises) != 1 || l.Promises[0].Status != Kept || l.Promises[0].Kept.Doc.Slug != "둘" {
		t.Errorf("promises %+v", l.Promises)
	}
}

func TestPromiseWithoutOutcome(t *testing.T) {
	other := `[오늘](date:2022-01-05) 소식이다.`
	for _, c := range []struct {
		name   string
		in     []Input
		status PromiseStatus
	}{
		{"due later", sample(t)[:1], Pending},
		{"passed, nothing said", append(sample(t)[:1], page(t, "셋", "2022-01-05", other)), NoRecord},
	} {
		l := join(t, c.in...)
		if len(l.Promises) != 1 || l.Promises[0].Status != c.status {
			t.Errorf("%s: %+v, want status %d", c.name, l.Promises, c.status)
		}
	}
}

func TestQuotes(t *testing.T) {
	l := join(t, sample(t)...)
	qs := l.Entries[kim].Quotes
	if len(qs) != 1 || qs[0].Text != "빠르게 하겠다" || qs[0].When.String() != "2021-11-02" {
		t.Fatalf("quotes %+v", qs)
	}
	if len(l.Entries[agency].Quotes) != 1 {
		t.Error("words of its head are not under the agency")
	}
}

// The order in which documents are read changes nothing.
func TestJoinIgnoresOrder(t *testing.T) {
	want := dump(join(t, sample(t)...))
	r := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		in := sample(t)
		r.Shuffle(len(in), func(i, j int) { in[i], in[j] = in[j], in[i] })
		if got := dump(join(t, in...)); got != want {
			t.Fatalf("got\n%s\nwant\n%s", got, want)
		}
	}
}

func dump(l *Library) string {
	var b strings.Builder
	for _, d := range l.Documents {
		fmt.Fprintln(&b, d.Slug, d.Shown)
	}
	for _, m := range l.Timeline {
		fmt.Fprintln(&b, m.When, m.What, m.Status, m.Who, len(m.Evidence))
	}
	for _, r := range l.Relations {
		fmt.Fprintln(&b, r.From, r.Type, r.To, r.Docs)
	}
	for _, k := range []string{"agency", "person", "system"} {
		for _, e := range l.Kinds[k] {
			fmt.Fprintln(&b, e.ID, e.Slug, e.Docs, e.Surfaces)
			for _, o := range e.Together {
				fmt.Fprintln(&b, " ", o.ID, o.Docs, o.Sentence, o.Evidence.Text())
			}
		}
	}
	return b.String()
}

func TestExcerpt(t *testing.T) {
	long := strings.Repeat("이 문장은 아무것도 말하지 않고 그저 길게 이어질 뿐이다. ", 40)
	in := page(t, "하나", "2021-09-22", long+"\n\n"+second)
	l, _ := Join([]Input{in}, authority(t), Options{Publish: true})
	d := l.Documents[0]
	if d.Publish != Excerpt {
		t.Fatalf("a document without a rights statement is %s under --publish, want an excerpt", d.Publish)
	}
	if len(d.Shown) == 0 || len(d.Shown) > excerptSentences {
		t.Errorf("%d sentences shown", len(d.Shown))
	}
	total, shown := len([]rune(d.Text)), 0
	for _, i := range d.Shown {
		shown += len([]rune(d.Text[d.Sentences[i].Start:d.Sentences[i].End]))
	}
	if float64(shown) > excerptShare*float64(total) {
		t.Errorf("%d of %d characters shown", shown, total)
	}
	if !l.Entries[nuri].Mentions[0].Shows() {
		t.Error("the sentence that says most is not shown")
	}
}

func TestSettle(t *testing.T) {
	forbids := "저작권자 ⓒ 가온일보 무단 전재 및 재배포 금지"
	free := "공공누리 제1유형: 출처표시"
	for _, c := range []struct {
		name string
		o    Options
		d    doc.Document
		want string
	}{
		{"local", Options{}, doc.Document{Article: doc.Article{Rights: forbids}}, Full},
		{"forbidden", Options{Publish: true}, doc.Document{Article: doc.Article{Rights: forbids}}, Excerpt},
		{"no statement", Options{Publish: true}, doc.Document{}, Excerpt},
		{"free", Options{Publish: true}, doc.Document{Article: doc.Article{Rights: free}}, Full},
		{"page over publisher", Options{Publish: true, ByPublisher: map[string]string{"가온일보": Metadata}}, doc.Document{Article: doc.Article{Publisher: "가온일보"}, Publish: Full}, Full},
		{"publisher over default", Options{Publish: true, Default: Full, ByPublisher: map[string]string{"가온일보": Metadata}}, doc.Document{Article: doc.Article{Publisher: "가온일보"}}, Metadata},
	} {
		if got := c.o.settle(&c.d); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Births and studies stand in their document, and on no page of a person.
func TestPrivateMoments(t *testing.T) {
	l := join(t, page(t, "약력", "2021-09-22", `[김가람](person:김가람)은 [1981년](date:1981) 가람대를 졸업했다. [김가람](person:김가람)은 [1990년](date:1990) 시청에 들어갔다.

<!-- roles -->
<!-- quotes -->
<!-- events -->
- 1981 | 김가람, 가람대 졸업 | person:김가람
- 1990 | 김가람, 시청 임용 | person:김가람`))
	if n := len(l.Timeline); n != 1 || len(l.Entries[kim].Moments) != 1 || l.Timeline[0].What != "김가람, 시청 임용" {
		t.Errorf("%d moments, want the one of public life", n)
	}
}

// TestToldOnce holds which happenings of two documents are one.
func TestToldOnce(t *testing.T) {
	text := "[재단](agency:가람시_정보화재단)은 [누리마루](system:누리마루)를 [2021년 10월 5일](date:2021-10-05) 열었다. [새누리](system:새누리)도 있다. [2021년 10월](date:2021-10)의 일이다. [2021년 11월](date:2021-11)은 아니다.\n\n<!-- roles -->\n<!-- quotes -->\n<!-- events -->\n"
	for _, c := range []struct {
		name, a, b string
		want       []string
	}{
		{"same day, other words", "- 2021-10-05 | 누리마루 개통 | system:누리마루", "- 2021-10-05 | 누리마루 오픈 | system:누리마루", []string{"2021-10-05 누리마루 개통 done 2"}},
		{"month and day", "- 2021-10 | 누리마루 개통 | system:누리마루", "- 2021-10-05 | 누리마루 개통 | system:누리마루", []string{"2021-10-05 누리마루 개통 done 2"}},
		{"plan and deed", "- 2021-10-05 | 누리마루 개통(예정) | system:누리마루", "- 2021-10-05 | 누리마루 개통 | system:누리마루", []string{"2021-10-05 누리마루 개통 done 2"}},
		{"another thing", "- 2021-10-05 | 누리마루 개통 | system:누리마루", "- 2021-10-05 | 새누리 개통 | system:새누리", []string{"2021-10-05 새누리 개통 done 1", "2021-10-05 누리마루 개통 done 1"}},
		{"another action", "- 2021-10-05 | 누리마루 개통 | system:누리마루", "- 2021-10-05 | 누리마루 중단 | system:누리마루", []string{"2021-10-05 누리마루 중단 done 1", "2021-10-05 누리마루 개통 done 1"}},
		{"called off", "- 2021-10-05 | 누리마루 개통 | system:누리마루", "- 2021-10-05 | 누리마루 개통(취소) | system:누리마루", []string{"2021-10-05 누리마루 개통 cancelled 1", "2021-10-05 누리마루 개통 done 1"}},
	} {
		l := join(t, page(t, "하나", "2021-09-22", text+c.a), page(t, "둘", "2021-11-02", text+c.b))
		var got []string
		for _, m := range l.Timeline {
			got = append(got, fmt.Sprint(m.When, " ", m.What, " ", m.Status, " ", len(m.Evidence)))
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestOutcome holds what becomes of a promise.
func TestOutcome(t *testing.T) {
	made := "[재단](agency:가람시_정보화재단)은 [누리마루](system:누리마루)를 [오는 10월](date:2021-10) 연다.\n\n<!-- roles -->\n<!-- quotes -->\n<!-- events -->\n- 2021-10 | 누리마루 개통(예정) | system:누리마루, agency:가람시_정보화재단"
	for _, c := range []struct {
		row  string
		want PromiseStatus
	}{
		{"- 2021-10-05 | 누리마루 오픈 | system:누리마루", Kept},
		{"- 2022-01 | 누리마루 개통 | system:누리마루", KeptLate},
		{"- 2022-03 | 누리마루 개통(예정) | system:누리마루", Changed},
		{"- 2021-10 | 누리마루 개통(연기) | system:누리마루", Changed},
		{"- 2021-10 | 누리마루 개통(무산) | system:누리마루", Broken},
		{"- 2022-01 | 새누리 개통 | system:새누리", NoRecord},
		{"- 2022-01 | 누리마루 중단 | system:누리마루", NoRecord},
	} {
		later := "[누리마루](system:누리마루)와 [새누리](system:새누리) 소식: [2021년 10월 5일](date:2021-10-05), [2021년 10월](date:2021-10), [2022년 1월](date:2022-01), [2022년 3월](date:2022-03).\n\n<!-- roles -->\n<!-- quotes -->\n<!-- events -->\n" + c.row
		l := join(t, page(t, "하나", "2021-09-22", made), page(t, "둘", "2022-02-02", later))
		if len(l.Promises) == 0 || l.Promises[0].Status != c.want {
			t.Errorf("%s: %+v, want %d", c.row, l.Promises, c.want)
		}
	}
}

// A hidden entity is in no entry, happening, relation or mark.
func TestHidden(t *testing.T) {
	names, problems := authority(t).With([]*diag.File{{Name: "content/names/person.yaml", Text: "- {id: 김가람, hide: true}\n"}})
	for _, p := range problems {
		t.Fatal(p)
	}
	in := sample(t)
	for i := range in {
		for m := range in[i].Document.Mentions {
			in[i].Derived.Dated = append(in[i].Derived.Dated, doc.Dated{Mention: m})
		}
	}
	l, _ := Join(in, names, Options{})
	if l.Entries[kim] != nil {
		t.Error("the hidden person has an entry")
	}
	for _, d := range l.Documents {
		for _, m := range d.Mentions {
			if m.ID == kim {
				t.Errorf("%s: a mark of the hidden person is left", d.Slug)
			}
		}
		if len(d.Roles)+len(d.Quotes) > 0 {
			t.Errorf("%s: roles %v, quotations %v", d.Slug, d.Roles, d.Quotes)
		}
		for _, x := range d.Derived.Dated {
			if x.Mention >= len(d.Mentions) {
				t.Errorf("%s: mark %d of %d", d.Slug, x.Mention, len(d.Mentions))
			}
		}
	}
	if len(in[0].Document.Roles) == 0 {
		t.Error("the parsed page itself was changed")
	}
}

// TestDoorsOfBodies: a body that opens its doors is founded.
func TestDoorsOfBodies(t *testing.T) {
	l := join(t,
		page(t, "하나", "2021-11-05", "[나래정보통합센터](agency:나래정보통합센터)가 [11월 4일](date:2021-11-04) 대전에서 문을 열었다.\n\n<!-- events -->\n\n- [ ] 2021-11-04 | 나래정보통합센터 대전에서 개소 | agency:나래정보통합센터"),
		page(t, "둘", "2025-11-04", "[나래정보통합센터](agency:나래정보통합센터)는 [2021년 11월 4일](date:2021-11-04) 문을 열어 기한을 지켰다.\n\n<!-- events -->\n\n- [ ] 2021-11-04 | 나래정보통합센터, 문을 엶 | agency:나래정보통합센터"))
	if list := l.Timeline; len(list) != 1 || len(list[0].Evidence) != 2 {
		t.Errorf("told %d times", len(list))
	}
}
