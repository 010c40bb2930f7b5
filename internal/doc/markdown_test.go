package doc_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// at is the place of the n-th surface in d's text.
func at(t testing.TB, d *doc.Document, surface string, n int) diag.Span {
	t.Helper()
	in, ok := doc.Occurrence(d.Text, surface, n)
	if !ok {
		t.Fatalf("no %s#%d in %q", surface, n, d.Text)
	}
	return in
}

// What would be syntax is escaped, and no more.
func TestMarkdownEscapes(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"[사진] 가_나*다`라\\", "\\[사진\\] 가\\_나\\*다\\`라\\\\"},
		{"<국장급> 3 < 5 > 2", "\\<국장급> 3 \\< 5 > 2"},
		{"R&D, SK C&C, &amp; &#38; &lt", "R&D, SK C&C, \\&amp; \\&#38; &lt"},
		{"# 하나\n- 둘\n+ 셋\n> 넷\n~~~\n| 다섯 |\n: 여섯\n=== \n---", "\\# 하나\n\\- 둘\n\\+ 셋\n\\> 넷\n\\~~~\n\\| 다섯 |\n\\: 여섯\n\\===\n\\---"},
		{"1. 개요\n2) 배경\n2021. 9. 22. 공포\n2008.03~2009.11\n3.0 시대", "1\\. 개요\n2\\) 배경\n2021\\. 9. 22. 공포\n2008.03~2009.11\n3.0 시대"},
		{"가 # 나 - 다 + 라 1. 마", "가 # 나 - 다 + 라 1. 마"},
		{"<!-- roles -->", "\\<!-- roles -->"},
		{"서울(코뮤니케) “인용” ‘말’ 「책」 90%~", "서울(코뮤니케) “인용” ‘말’ 「책」 90%~"},
	} {
		d := &doc.Document{Article: doc.Article{Text: doc.Clean(test.text)}}
		md := string(d.Markdown())
		_, body, _ := strings.Cut(md, "---\n\n")
		body, _, _ = strings.Cut(body, "\n\n<!-- roles -->\n")
		if body != test.want {
			t.Errorf("%q is written\n%s\nwant\n%s", test.text, body, test.want)
		}
	}
}

func TestMarkdownFresh(t *testing.T) {
	d := &doc.Document{Article: doc.Article{
		Title: `"창구" 연다`, Publisher: "가온일보", Authors: []string{"홍길동"}, Published: edtf.MustParse("2024-06-24"), Language: "ko",
		Rights: "무단 전재 금지", Source: "content/sources/a.txt", SHA256: "00ff", Imported: "2024-09-30",
		Removed: []doc.Removed{{Label: "menu", First: 1, Last: 3}, {Label: "menu", First: 5, Last: 5}, {Label: "byline", First: 9, Last: 9}},
		Text:    "창구를 연다\n\n와![부]에서 1. 시장은 24일 “하나로 모아서 쉽게 만들겠다”고 말했다."},
		Unmarked: []doc.Anchor{{Surface: "부", N: 2}},
	}
	d.Headings = []diag.Span{{Start: 0, End: len("창구를 연다")}}
	d.Mentions = []doc.Mention{
		{ID: entity.ID{Kind: "agency", Name: "R&amp;D_부_(2008)"}, In: at(t, d, "[부]", 1), Machine: true, Reason: "authority", Score: 0.987},
		{ID: entity.ID{Kind: "person", Name: "홍%41"}, Role: `가온 "시장" \ R&amp;`, In: at(t, d, "시장", 1)},
		{ID: entity.ID{Kind: "date", Name: "2004-06-%11"}, In: at(t, d, "24일", 1)},
	}
	person := entity.ID{Kind: "person", Name: "홍%41"}
	d.Roles = []doc.Role{{Person: person, Post: "시장", Agency: entity.ID{Kind: "agency", Name: "가온"}, Evidence: "시장은 24일", State: doc.Machine}}
	d.Quotes = []doc.Quote{{Speaker: entity.ID{Kind: "agency", Name: "가온"}, Words: at(t, d, "하나로 모아서 쉽게 만들겠다", 1), State: doc.Confirmed}}
	d.Events = []doc.Event{{When: edtf.MustParse("2024-06-24"), What: "창구를 연다(예정)", Status: korean.Planned, Who: []entity.ID{person, {Kind: "law", Name: "가|나"}}, State: doc.Rejected}}
	want := `---
title: '"창구" 연다'
publisher: 가온일보
author: [홍길동]
published: 2024-06-24
language: ko
rights: "무단 전재 금지"
removed:
  - "menu: lines 1-3, 5"
  - "byline: line 9"
source: content/sources/a.txt
sha256: "00ff"
imported: 2024-09-30
unmarked:
  - "부#2"
---

## 창구를 연다

와\![\[부\]](agency:R%26amp;D_부_(2008))에서 1. [시장](person:홍%2541 "가온 \"시장\" \\ R\&amp;")은 [24일](date:2004-06-%11) “하나로 모아서 쉽게 만들겠다”고 말했다.

<!-- roles -->

- [ ] 홍%2541 | 시장 | 가온 | | 시장은 24일

<!-- quotes -->

- [x] agency:가온 | 하나로 모아서 쉽게 만 …  모아서 쉽게 만들겠다

<!-- events -->

- [-] 2024-06-24 | 창구를 연다(예정) | person:홍%2541, law:가%7C나

<!-- marks -->

- 창구를 연다 와![\[부\]]에서 1. 시장은 24 | agency:R%26amp;D_부_(2008) | authority 0.99
`
	got := string(d.Markdown())
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	again, problems := doc.Parse(&diag.File{Name: "a.md", Text: got})
	for _, p := range problems {
		t.Error(p)
	}
	d.Mentions[0].Score = 0.99
	again.Quotes[0].First, again.Quotes[0].Last = "", ""
	if diff := same(d, again); diff != "" {
		t.Error(diff)
	}
}

// A page with what people write: comments, keys of their own, loose spaces,
// broken marks and rows. Each change leaves all other bytes as they are.
const handwritten = "---\n# 이 쪽은 손으로 고쳤다\ntitle: '가온시 창구'   # 제목\r\nnote: 내 열쇠\npublished: 2024-06-24\nrights: |\n  공공누리\n  제1유형\nauthor: [ 홍길동 ] # 확인함\n---\n\n\n" +
	"<!-- 본문 앞의 말 -->\n2 * 3은 [가온시](agency:가온시)다.\n[깨진](표시 가온시와 [미르군](agnecy:미르군)\n\n\n# 작은 제목\n\n가온시와 달솔군은 * 같다.\n\n" +
	"<!-- roles -->\n- 홍길동 |국장|  가온시 | | 가온시와\n<!-- 여기는 확인함 -->\n- [ ] 성춘향 | 장 | | | 가온시와\n- 깨진 줄\n\n<!-- memo -->\n아무 말\n\n<!-- marks -->\n\n- 가온시#1 | agency:가온시 | authority 0.98\n"

func TestMarkdownKeepsHandEdits(t *testing.T) {
	read := func() *doc.Document {
		d, _ := doc.Parse(&diag.File{Name: "a.md", Text: handwritten})
		return d
	}
	for _, test := range []struct {
		name     string
		change   func(d *doc.Document)
		old, new string // the one replacement in the file
	}{
		{"nothing", func(*doc.Document) {}, "", ""},
		{"a mark", func(d *doc.Document) {
			d.Mentions = append(d.Mentions, doc.Mention{ID: entity.ID{Kind: "agency", Name: "달솔군"}, In: at(t, d, "달솔군", 1)})
		}, "가온시와 달솔군은 * 같다.", "가온시와 [달솔군](agency:달솔군)은 * 같다."},
		{"a mark in a broken line", func(d *doc.Document) {
			d.Mentions = append(d.Mentions, doc.Mention{ID: entity.ID{Kind: "agency", Name: "미르군"}, In: at(t, d, "미르군", 1)})
		}, "", ""},
		{"a mark in a heading", func(d *doc.Document) {
			d.Mentions = append(d.Mentions, doc.Mention{ID: entity.ID{Kind: "agency", Name: "작"}, In: at(t, d, "작은", 1)})
		}, "# 작은 제목", "# [작은](agency:작) 제목"},
		{"no mark", func(d *doc.Document) { d.Mentions[0].ID.Name = "가온시_(2008)"; d.Mentions[0].Machine = true },
			"2 * 3은 [가온시](agency:가온시)다.", "2 * 3은 [가온시](agency:가온시_(2008))다."},
		{"a title", func(d *doc.Document) { d.Title = "창구" }, "title: '가온시 창구'   # 제목\r\n", "title: \"창구\"\n# 제목\n"},
		{"a key", func(d *doc.Document) { d.Publish = "full" }, "# 확인함\n---", "# 확인함\npublish: full\n---"},
		{"a row", func(d *doc.Document) { d.Roles[1].Post = "원장" }, "- [ ] 성춘향 | 장 | | | 가온시와", "- [ ] 성춘향 | 원장 | | | 가온시와"},
		{"a box", func(d *doc.Document) { d.Roles[1].State = doc.Rejected }, "- [ ] 성춘향 | 장 | | | 가온시와", "- [-] 성춘향 | 장 | | | 가온시와"},
		{"a row less", func(d *doc.Document) { d.Roles = d.Roles[:1] }, "- [ ] 성춘향 | 장 | | | 가온시와\n", ""},
		{"a new list", func(d *doc.Document) {
			d.Events = []doc.Event{{When: edtf.MustParse("2024"), What: "창구를 연다"}}
		}, "<!-- marks -->", "<!-- events -->\n\n- [ ] 2024 | 창구를 연다 |\n\n<!-- marks -->"},
		{"a machine's mark less", func(d *doc.Document) { d.Mentions[0].Machine = false }, "- 가온시#1 | agency:가온시 | authority 0.98\n", ""},
	} {
		d := read()
		test.change(d)
		want := handwritten
		if test.old != "" {
			if strings.Count(want, test.old) != 1 {
				t.Fatalf("%s: %q stands %d times in the page", test.name, test.old, strings.Count(want, test.old))
			}
			want = strings.Replace(want, test.old, test.new, 1)
		}
		got := string(d.Markdown())
		if test.name == "no mark" { // the row of the mark follows it
			want = strings.Replace(want, "- 가온시#1 | agency:가온시 | authority", "- 2 * 3은 [가온시]다. \\[깨진\\](표시 가온시 | agency:가온시_(2008) | authority", 1)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%s", test.name, diff)
		}
	}
}

// A change of the text writes the body anew; comments and lists stay.
func TestMarkdownNewText(t *testing.T) {
	d, _ := doc.Parse(&diag.File{Name: "a.md", Text: handwritten})
	d.Text, d.Mentions, d.Headings = "새 글이다.\n\n끝.", nil, nil
	got := string(d.Markdown())
	for _, want := range []string{"\n새 글이다.\n\n끝.\n", "<!-- 본문 앞의 말 -->", "note: 내 열쇠", "- 깨진 줄", "아무 말"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if again, _ := doc.Parse(&diag.File{Name: "a.md", Text: got}); again.Text != d.Text {
		t.Errorf("text %q", again.Text)
	}
}

func ExampleDocument_Markdown() {
	d, _ := doc.Parse(&diag.File{Name: "a.md", Text: "---\ntitle: 창구\n---\n\n행안부는 말했다. <!-- 뜻 -->\n"})
	in, _ := doc.Occurrence(d.Text, "행안부", 1)
	d.Mentions = append(d.Mentions, doc.Mention{ID: entity.ID{Kind: "agency", Name: "행정안전부"}, In: in})
	fmt.Print(string(d.Markdown()))
	// Output:
	// ---
	// title: 창구
	// ---
	//
	// [행안부](agency:행정안전부)는 말했다. <!-- 뜻 -->
}

// TestReportedRow holds that reported speech has rows of its own, which are read back.
func TestReportedRow(t *testing.T) {
	page := "---\ntitle: 글\npublished: 2021-09-22\nlanguage: ko\n---\n\n[가온](agency:가온)은 서두르기 어렵다는 입장이다.\n\n<!-- quotes -->\n\n- [ ] agency:가온 ~ 서두르기 어렵다 … 서두르기 어렵다\n"
	d, problems := doc.Parse(&diag.File{Name: "p.md", Text: page})
	if len(problems) > 0 || len(d.Quotes) != 1 || !d.Quotes[0].Reported {
		t.Fatalf("%v, quotes %+v", problems, d.Quotes)
	}
	if got := d.Text[d.Quotes[0].Words.Start:d.Quotes[0].Words.End]; got != "서두르기 어렵다" {
		t.Errorf("words %q", got)
	}
	if got := string(d.Markdown()); got != page {
		t.Errorf("written as\n%s", got)
	}
}
