package doc_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"sillok/internal/cputime"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// page puts a body and lists under front matter of seven lines.
func page(body string) *diag.File {
	return &diag.File{Name: "content/documents/a.md", Text: "---\ntitle: \"가온시 창구\"\npublished: 2024-06-24\nlanguage: ko\nrights: null\n---\n\n" + body}
}

func parse(t testing.TB, body string) *doc.Document {
	t.Helper()
	d, problems := doc.Parse(page(body))
	for _, p := range problems {
		t.Error(p)
	}
	return d
}

func TestParseFrontMatter(t *testing.T) {
	d, problems := doc.Parse(&diag.File{Name: "content/documents/a.md", Text: `---
title: '“창구를 하나로” 가온시: 첫걸음'
publisher: 가온시
author: [홍길동, "성춘향"]
published: 2024-06
language: ko
rights: "공공누리 제1유형"
removed:
  - "menu: lines 7, 9-12"
  - "share buttons (more, top): line 3"
  - "기자 이름"
source: content/sources/a.hwpx
url: https://example.org/a?b=1
sha256: 00ff
imported: 2024-09-30
publish: excerpt
unmarked: [위원회#3, 협회]
---

글
`})
	for _, p := range problems {
		t.Error(p)
	}
	want := &doc.Document{Slug: "a", Publish: "excerpt", Unmarked: []doc.Anchor{{Surface: "위원회", N: 3}, {Surface: "협회"}}, Article: doc.Article{
		Title: "“창구를 하나로” 가온시: 첫걸음", Publisher: "가온시", Authors: []string{"홍길동", "성춘향"}, Published: edtf.MustParse("2024-06"),
		Language: "ko", Rights: "공공누리 제1유형", Source: "content/sources/a.hwpx", URL: "https://example.org/a?b=1", SHA256: "00ff", Imported: "2024-09-30",
		Removed: []doc.Removed{{Label: "menu", First: 7, Last: 7}, {Label: "menu", First: 9, Last: 12}, {Label: "share buttons (more, top)", First: 3, Last: 3}, {Label: "기자 이름"}},
		Text:    "글"}}
	if diff := same(want, d); diff != "" || d.Slug != "a" {
		t.Error(diff)
	}
}

// The text and the marks (as kind:id@surface) of a body.
func TestParseBody(t *testing.T) {
	for _, test := range []struct{ body, text, marks string }{
		{"[행안부](agency:행정안전부)는 [최 국장](person:최_(부) \"행안부 \\\"국장\\\"\")과", "행안부는 최 국장과", `agency:행정안전부@행안부 person:최_(부)@최 국장"행안부 "국장""`},
		{"한 줄\n다음 줄\n\n\n\n## 제목 [1997년](date:1997)\n글", "한 줄\n다음 줄\n\n제목 1997년\n글", "date:1997@1997년"},
		{"\\[기자\\] a\\*b \\<국장급> R\\&amp; &lt;x&gt; 끝\\\\", "[기자] a*b <국장급> R&amp; <x> 끝\\", ""},
		{"\u00a0가\u3000나  다\t라 \r\n", "가 나  다 라", ""},
		{"와\\![개발원](agency:개발원)", "와!개발원", "agency:개발원@개발원"},
		{"[SK C&C](agency:SK_C&C)와 [한[국]원](agency:원)", "SK C&C와 한[국]원", "agency:SK_C&C@SK C&C agency:원@한[국]원"},
		{"[6월](date:2004-06-%11) [법](law:%EB%B2%95) [갑](law:%31%32) [병](law:100%) [정](law:a%28)", "6월 법 갑 병 정", "date:2004-06-%11@6월 law:법@법 law:12@갑 law:100%@병 law:a%28@정"},
		{"<!-- 사람이 남긴 말 -->\n글\n<!-- 둘 -->\n이어짐", "글\n이어짐", ""},
		{"[ㄱ\u1100\u1161](person:\u1100\u1161) \u1102\u1161", "ㄱ가 나", "person:가@ㄱ가"},
		{"# 큰 제목\n###### 작은 제목\n####### 아님\n#아님", "큰 제목\n작은 제목\n####### 아님\n#아님", ""},
	} {
		d := parse(t, test.body)
		var marks []string
		for _, m := range d.Mentions {
			s := m.ID.String() + "@" + d.Text[m.In.Start:m.In.End]
			if m.Role != "" {
				s += `"` + m.Role + `"`
			}
			marks = append(marks, s)
			if at := d.File.Text[m.At.Start:m.At.End]; at[0] != '[' || at[len(at)-1] != ')' {
				t.Errorf("mark %s stands at %q", s, at)
			}
		}
		if d.Text != test.text || strings.Join(marks, " ") != test.marks {
			t.Errorf("%q\n got %q %q\nwant %q %q", test.body, d.Text, strings.Join(marks, " "), test.text, test.marks)
		}
	}
}

// Each page is wrong in one way; body begins at line 8.
func TestParseProblems(t *testing.T) {
	for _, test := range []struct{ body, want string }{
		// marks
		{"시는 [행안부](agancy:행정안전부)를", "8:10: no kind is called agancy\n\tdid you mean agency?"},
		{"시는 [행안부](ministry:행정안전부)를", "8:10: no kind is called ministry\n\tkinds are date, law, event, system, agency, person"},
		{"시는 [행안부](행정안전부)를", "8:10: a mark leads to kind:id\n\twrite \\[ for a bracket that is text"},
		{"시는 [행안부](ftp://example.org)", "8:10: no kind is called ftp"},
		{"시는 [24일](date:2024-6-24)에", "8:10: date \"2024-6-24\""},
		{"시는 [24일](date:2024-02-30)에", "8:10: date \"2024-02-30\""},
		{"시는 [부](agency:행정<부>)에", "8:8: id \"행정<부>\" holds '<'"},
		{"시는 [부](agency:)에", "8:8: the id is empty"},
		{"시는 [](agency:부)에", "8:4: a mark has no words"},
		{"시는 [행안부](agency:행정 안전부)를", "8:4: the id of a mark holds a space\n\twrite agency:행정_안전부"},
		{"시는 [행안부](agency:행정안전부를\n다음 줄)", "8:4: a mark is not closed"},
		{"시는 [행안부(agency:행정안전부)를", "8:4: a mark is not closed"},
		{"시는 행안부](agency:행정안전부)를", "8:7: a mark ends here that does not begin"},
		{"시는 [가 [나](agency:나) 다](event:라)", "8:4: a mark stands inside a mark"},
		{"시는 [기자 말", "8:4: warning: a bracket is not closed\n\twrite \\[ for a bracket that is text"},
		{"시는 [부](agency:부 \"국장)에", "8:4: a mark is not closed"},
		// lists
		{"글\n\n<!-- role -->\n", "10:1: no list is called role\n\tdid you mean roles?"},
		{"글\n\n<!-- roles -->\n- 홍길동 | 장 | 시\n", "11:1: a row of roles has 3 fields"},
		{"글\n\n<!-- roles -->\n홍길동 | 장 | 시 | | 글\n", "11:1: a row of a list begins with \"- \""},
		{"글\n\n<!-- roles -->\n- | 장 | 시 | | 글\n", "11:1: a row of roles names no person"},
		{"글\n\n<!-- roles -->\n- 홍길동 | 장 | 시 | 2024-13 | 글\n", "11:17: date \"2024-13\""},
		{"글\n\n<!-- roles -->\n- 홍길동 | 장 | 시 | | 없는 말\n", "11:1: warning: the words of this role are not in the text"},
		{"글\n\n<!-- quotes -->\n- 홍길동\n", "11:1: a row of quotes names a person"},
		{"글\n\n<!-- quotes -->\n- 홍길동 | 없는 … 말\n", "11:1: warning: the words of this quotation are not in the text"},
		{"글\n\n<!-- events -->\n- 2024 | 일\n", "11:1: a row of events has a date"},
		{"글\n\n<!-- events -->\n- 2024-6 | 일 |\n", "11:3: date \"2024-6\""},
		{"글\n\n<!-- events -->\n- 2024 | 일 | agency:시, 시장\n", "11:24: \"시장\" has no kind"},
		{"글\n\n<!-- events -->\n- 2024 | " + strings.Repeat("가", 61) + " |\n", "11:1: warning: what happened takes 61 characters"},
		{"글\n\n<!-- marks -->\n- 글 | agency:글\n", "11:1: a row of marks could not be read"},
	} {
		f := page(test.body)
		_, problems := doc.Parse(f)
		if len(problems) != 1 || !strings.HasPrefix(problems[0].String(), f.Name+":"+test.want) {
			t.Errorf("%q gives\n%v, want %s", test.body, problems, test.want)
		}
	}
}

func TestParseFrontMatterProblems(t *testing.T) {
	for _, test := range []struct{ front, want string }{
		{"title: 가\ntilte: 나", "a.md:3:1: no key of a page is called tilte\n\tdid you mean title?"},
		{"title: 가\npublished: 2024-6-1", "a.md:3:12: date \"2024-6-1\""},
		{"title: 가\npublish: ful", "a.md:3:10: publish is \"ful\"\n\tit is full, excerpt or metadata"},
		{"title: [가, 나]", "a.md:2:"},
		{"title: 가: 나", "a.md:2:"},
		{"title: \"가", "a.md:2:8: "},
		{"- 가", "a.md:2:1: the front matter has no keys"},
		{"author: {가: 나}", "a.md:2:"},
	} {
		f := &diag.File{Name: "a.md", Text: "---\n" + test.front + "\n---\n글\n"}
		d, problems := doc.Parse(f)
		if len(problems) == 0 || !strings.HasPrefix(problems[0].String(), test.want) {
			t.Errorf("%q gives\n%v, want %s", test.front, problems, test.want)
		}
		if d.Text != "글" || string(d.Markdown()) != f.Text {
			t.Errorf("%q spoils the page: %q", test.front, d.Text)
		}
	}
	both := &diag.File{Name: "a.md", Text: "---\ntilte: 가\npublished: x\nfoo: 1\n---\n"}
	if _, problems := doc.Parse(both); len(problems) != 3 {
		t.Errorf("three wrong keys give %v", problems)
	}
	for text, want := range map[string]string{"글\n": "the page has no front matter", "---\ntitle: 가\n글\n": "the front matter is not closed"} {
		f := &diag.File{Name: "a.md", Text: text}
		d, problems := doc.Parse(f)
		if len(problems) != 1 || problems[0].Message != want || string(d.Markdown()) != text {
			t.Errorf("%q gives %v and %q", text, problems, d.Markdown())
		}
	}
}

// Marks are the machine's where a row says the same, a person's where none
// does; a row without its mark says that a person took it away.
func TestParseMarksList(t *testing.T) {
	d := parse(t, "[위원회](agency:가)와 위원회와 [위원회](agency:나)와 [위원회](agency:가)\n\n<!-- marks -->\n\n"+
		"- 위원회#1 | agency:가 | authority:mois 0.98\n- 위원회#2 | agency:가 | rule 0.5\n- 위원회#3 | agency:가 | rule 0.5\n- 위원회#9 | agency:가 | rule 0.5\n- 위원회#4 | agency:나 | rule 0.5\n")
	var got []string
	for _, m := range d.Mentions {
		got = append(got, fmt.Sprintf("%s %v %s %.2f", m.ID, m.Machine, m.Reason, m.Score))
	}
	want := []string{"agency:가 true authority:mois 0.98", "agency:나 false  0.00", "agency:가 false  0.00"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	second := strings.Index(d.Text, "와 위원회") + len("와 ")
	gone := []doc.MachineMark{{Anchor: doc.Anchor{Surface: "위원회", N: 2}, In: diag.Span{Start: second, End: second + len("위원회")}, ID: entity.ID{Kind: "agency", Name: "가"}, Reason: "rule", Score: 0.5}}
	if diff := cmp.Diff(gone, d.Gone); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]diag.Span{{Start: second, End: second + len("위원회")}}, d.Bare()); diff != "" {
		t.Errorf("Bare: %s", diff)
	}
}

func TestBare(t *testing.T) {
	d := &doc.Document{Article: doc.Article{Text: "위원회와 협회, 위원회, 협회, 위원회"}, Unmarked: []doc.Anchor{{Surface: "위원회", N: 3}, {Surface: "협회"}}}
	var got []string
	for _, in := range d.Bare() {
		surface := d.Text[in.Start:in.End]
		got = append(got, fmt.Sprint(strings.Count(d.Text[:in.Start], surface)+1, surface))
	}
	if diff := cmp.Diff([]string{"1협회", "2협회", "3위원회"}, got); diff != "" {
		t.Error(diff)
	}
	if in, ok := doc.Occurrence(d.Text, "협회", 2); !ok || in != d.Bare()[1] {
		t.Errorf("Occurrence gives %v %v", in, ok)
	}
	if in, ok := doc.Occurrence("가가가", "가가", 2); !ok || in.Start != 3 {
		t.Errorf("occurrences overlap: %v %v", in, ok)
	}
	if in, ok := doc.Occurrence(d.Text, "협회", 3); ok {
		t.Errorf("a third 협회 at %v", in)
	}
}

func TestResolve(t *testing.T) {
	d := parse(t, "홍길동 국장은 “창구를 모았다. 이제 참 쉽다”며 “더 모으겠다”고 했다.\n\n성춘향 팀장은 “창구를 모았다. 이제 참 쉽다”고 했다. 시는 [7월 1일](date:2024-07-01) 창구를 연다.\n\n답이다. 길게\n말했다.\n\n끝이다.\n"+
		"\n<!-- roles -->\n- 홍길동 | 국장 | | | 홍길동 … 쉽다”며\n- agency:가온시 | 장 | 가온시 | | 길게 말했다\n"+
		"\n<!-- quotes -->\n- 홍길동 | 창구를 모았다. 이제 … 다. 이제 참 쉽다\n- 홍길동 | 더 모으겠다 … 더 모으겠다\n- 성춘향 | 창구를 모았다. 이제 … 다. 이제 참 쉽다\n- agency:가온시 | 답이다. 길게 말했다. … 끝이다.\n"+
		"\n<!-- events -->\n- 2024-07-01 | 창구 개시(예정) | agency:가온시\n- [-] 2024-07-01 | 아닌 일 |\n")
	at := func(in diag.Span) string { return d.Text[in.Start:in.End] }
	if got := at(d.Roles[0].In); got != "홍길동 국장은 “창구를 모았다. 이제 참 쉽다”며" {
		t.Errorf("role: %q", got)
	}
	if got := at(d.Roles[1].In); got != "길게\n말했다" {
		t.Errorf("role over two lines: %q", got)
	}
	for i, want := range []string{"창구를 모았다. 이제 참 쉽다", "더 모으겠다", "창구를 모았다. 이제 참 쉽다", "답이다. 길게\n말했다.\n\n끝이다."} {
		if got := at(d.Quotes[i].Words); got != want {
			t.Errorf("quote %d: %q, want %q", i, got, want)
		}
	}
	if d.Quotes[0].Words == d.Quotes[2].Words {
		t.Error("two quotations of the same words have one place")
	}
	e := d.Events[0]
	if at(e.In) != "시는 7월 1일 창구를 연다." || e.Status != korean.Planned || e.State != doc.Confirmed || d.Events[1].State != doc.Rejected {
		t.Errorf("event %+v at %q", e, at(e.In))
	}
}

// What stands in a page never costs more than its length. The limit is generous
// for busy machines: quadratic readers take minutes.
func TestParseIsLinear(t *testing.T) {
	const n = 200_000
	for _, s := range []string{"[a](b", "[a](agency:행안부", "[", "]", "](agency:a)", "[a](agency:a \"", "[[a](agency:b)", "&", "\\", "<!--", "<!-- roles -->\n", "- ", "a|", "(", "[(", "&#", "- [ ] a | b | c | | d\n", "## \n", ">", "1. ", "|a", "![a](b)", "https://", "```\n", "**a", "[^1]"} {
		for _, front := range []string{"", "<!-- roles -->\n", "<!-- marks -->\n", "<!-- events -->\n- 2024 |"} {
			body := "글\n\n" + front + strings.Repeat(s, n/len(s))
			start := cputime.Spent()
			doc.Parse(page(body))
			if took := cputime.Spent() - start; took > 2*time.Second && !testing.Short() { // the race detector makes it another time
				t.Errorf("%d bytes of %q behind %q take %v", len(body), s, front, took)
			}
		}
	}
	f := page(strings.Repeat("가", doc.Longest/3+1))
	if _, problems := doc.Parse(f); len(problems) != 1 || problems[0].Message != "the page has 16 MB" {
		t.Errorf("a page over 16 MB gives %v", problems)
	}
}

func ExampleParse() {
	d, _ := doc.Parse(&diag.File{Name: "content/documents/a.md", Text: "---\ntitle: 창구\n---\n\n[행안부](agency:행정안전부)는 [21일](date:2021-09-21) 밝혔다.\n"})
	fmt.Println(d.Text)
	for _, m := range d.Mentions {
		fmt.Println(d.Text[m.In.Start:m.In.End], "=", m.ID)
	}
	// Output:
	// 행안부는 21일 밝혔다.
	// 행안부 = agency:행정안전부
	// 21일 = date:2021-09-21
}
