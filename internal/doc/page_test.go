package doc_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/golden"
)

// links is a site of a few pages.
type links map[string]string

func (l links) Entity(id entity.ID) string  { return l[id.String()] }
func (l links) Page(path string) string     { return l[path] }
func (l links) Anchor(path, id string) bool { return id != "없음" }
func (l links) Named(name string) (href, kind string) {
	return l["agency:"+name], map[bool]string{true: "agency"}[l["agency:"+name] != ""]
}

var site = links{
	"agency:행정안전부":             "../../agencies/행정안전부/index.html",
	"date:2021":                "../../dates/2021/index.html",
	"content/guide/next.md":    "../next/index.html",
	"content/guide/a.md":       "index.html",
	"static/map.png":           "../../map.png",
	"content/documents/003.md": "../../documents/003/index.html",
}

func TestParsePageGolden(t *testing.T) {
	text, err := os.ReadFile("testdata/page/guide.md")
	if err != nil {
		t.Fatal(err)
	}
	p, problems := doc.ParsePage(&diag.File{Name: "content/guide/guide.md", Text: string(text)})
	html, more := p.HTML(site, "ko")
	for _, problem := range append(problems, more...) {
		t.Error(problem)
	}
	var out strings.Builder
	fmt.Fprintf(&out, "%s | %s | %s | %d\n", p.Title, p.Nav, p.Description, p.Order)
	for _, h := range p.TOC {
		fmt.Fprintf(&out, "%d #%s %s\n", h.Level, h.ID, h.Title)
	}
	for _, s := range p.Sections {
		fmt.Fprintf(&out, "== #%s %s\n%s\n", s.ID, s.Title, s.Text)
	}
	fmt.Fprintf(&out, "== HTML\n%s", html)
	golden.Check(t, "testdata/page/guide.golden", out.String())
}

// What pages have besides CommonMark.
func TestParsePageExtras(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"**서울(Seoul)**은 ~~지운~~ 2008~2009", "<p><strong>서울(Seoul)</strong>은 <del>지운</del> 2008~2009</p>\n"},
		{"[[행정안전부]]와 [[행정안전부|그 부처]]는 [[가]](b)", "<p><a class=\"mark agency\" data-k=\"기\" href=\"../../agencies/행정안전부/index.html\">행정안전부</a>와 <a class=\"mark agency\" data-k=\"기\" href=\"../../agencies/행정안전부/index.html\">그 부처</a>는 "},
		{"$a_i * b_i$와 $$x_1 * *y*$$, $5와 $6", "<p>$a_i * b_i$와 $$x_1 * *y*$$, $5와 $6</p>\n"},
		{"https://gaon.go.kr/a에서 a@gaon.go.kr", "<p><a href=\"https://gaon.go.kr/a\" rel=\"noopener\">https://gaon.go.kr/a</a>에서 a@gaon.go.kr</p>\n"},
		{"용어\n: 뜻", "<dl>\n<dt>용어</dt>\n<dd>뜻</dd>\n</dl>\n"},
	} {
		p, _ := doc.ParsePage(&diag.File{Name: "content/guide/a.md", Text: "# 제목\n\n" + test.text})
		html, _ := p.HTML(site, "ko")
		if !strings.HasPrefix(string(html), test.want) {
			t.Errorf("%s\n got %s\nwant %s", test.text, html, test.want)
		}
	}
}

// Each page is wrong in one way; the problem is told with its place.
func TestParsePageProblems(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"# 제목\n\n[가](agancy:나)\n", "a.md:3:1: a link's scheme is \"agancy\"\n\tdid you mean agency?"},
		{"# 제목\n\n[가](agency:없는부)\n", "a.md:3:1: no page is about agency:없는부\n\tdocuments that name it, or content/names, make one"},
		{"# 제목\n\n[가](date:2021-13)\n", "a.md:3:1: date \"2021-13\""},
		{"# 제목\n\n[가](none.md)\n", "a.md:3:1: no page is made from content/guide/none.md\n\tlinks name files by their path from this page"},
		{"# 제목\n\n[가](next.md#없음)\n", "a.md:3:1: no heading of content/guide/next.md has the anchor \"#없음\""},
		{"# 제목\n\n[[없는부]]\n", "a.md:3:1: no name or page, or more than one, is called \"없는부\""},
		{"# 제목\n\n[가](../../../etc/passwd)\n", "a.md:3:1: a link leads out of the site"},
		{"# 제목\n\n[가](/guide/)\n", "a.md:3:1: a link begins with /"},
		{"# 제목\n\n[가](#없음)\n", "a.md:3:1: no heading of the page has the anchor \"#없음\""},
		{"# 제목\n\n[가](javascript:alert(1))\n", "a.md:3:1: a link's scheme is \"javascript\""},
		{"# 제목\n\n[가](javascript&colon;alert(1))\n", "a.md:3:1: a link's scheme is \"javascript\""},
		{"# 제목\n\n[가](JaVaScRiPt:alert(1))\n", "a.md:3:1: a link's scheme is \"JaVaScRiPt\""},
		{"# 제목\n\n![가](data:image/png;base64,AAAA)\n", "a.md:3:1: a link's scheme is \"data\""},
		{"# 제목\n\n![가](https://example.org/a.png)\n", "a.md:3:1: an image comes from another site"},
		{"# 제목\n\n가 <b>나</b>\n", "a.md:3:3: HTML in a page is left out"},
		{"# 제목\n\n<script>alert(1)</script>\n", "a.md:3:1: HTML in a page is left out"},
		{"글뿐이다.\n", "a.md:1:1: the page has no title"},
		{"---\ntitle: 가\ntilte: 나\n---\n글\n", "a.md:3:1: no key of a page is called tilte\n\tdid you mean title?"},
		{"---\ntitle: 가\norder: 셋\n---\n글\n", "a.md:3:8: order is \"셋\""},
		{"---\ntitle: [가\n---\n글\n", "a.md:2:"},
		{"# 제목\n\n" + strings.Repeat("[a](b", 20000), "a.md:3:1: a paragraph is longer than 64 KB"},
	} {
		p, problems := doc.ParsePage(&diag.File{Name: "content/guide/a.md", Text: test.text})
		html, more := p.HTML(site, "ko")
		problems = append(problems, more...)
		if len(problems) == 0 || !strings.HasPrefix(strings.TrimPrefix(problems[0].String(), "content/guide/"), test.want) {
			t.Errorf("%.60q gives %v, want %q", test.text, problems, test.want)
		}
		for _, bad := range []string{"<script", "javascript:", "data:", "<b>", "style=", "onerror"} {
			if strings.Contains(strings.ToLower(string(html)), bad) {
				t.Errorf("%q is in the HTML of %q: %s", bad, test.text, html)
			}
		}
	}
}

func TestParsePageTitle(t *testing.T) {
	p, problems := doc.ParsePage(&diag.File{Name: "content/guide/a.md", Text: "# 첫 *제목*\n\n글\n\n# 둘째 제목\n"})
	if len(problems) > 0 || p.Title != "첫 제목" || p.Nav != "첫 제목" {
		t.Errorf("title %q, nav %q, problems %v", p.Title, p.Nav, problems)
	}
	want := []doc.PageHeading{{Level: 2, ID: "둘째-제목", Title: "둘째 제목"}}
	if diff := cmp.Diff(want, p.TOC); diff != "" {
		t.Error(diff)
	}
	if html, _ := p.HTML(site, "ko"); strings.Contains(string(html), "<h1") || strings.Contains(string(html), "첫") {
		t.Errorf("the title stands in the content: %s", html)
	}
}

// HTML of one page may be asked for twice, and says the same.
func TestPageHTMLTwice(t *testing.T) {
	p, _ := doc.ParsePage(&diag.File{Name: "content/guide/a.md", Text: "# 가\n\n[나](none.md)\n\n```go\nx := 1\n```\n"})
	first, problems := p.HTML(site, "ko")
	second, again := p.HTML(site, "ko")
	if first != second || len(problems) != 1 || len(again) != 1 {
		t.Errorf("%s\n%s\n%v %v", first, second, problems, again)
	}
}

// The examples of CommonMark, which goldmark ships: none breaks the page, none
// brings HTML of its own in.
func TestParsePageCommonMark(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skip("goldmark's folder is not known: ", err)
	}
	text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "_test", "spec.json"))
	if err != nil {
		t.Skip("goldmark came without its examples")
	}
	var examples []struct {
		Markdown string
		Example  int
	}
	if err := json.Unmarshal(text, &examples); err != nil {
		t.Fatal(err)
	}
	if len(examples) < 600 {
		t.Fatalf("%d examples", len(examples))
	}
	for _, e := range examples {
		p, _ := doc.ParsePage(&diag.File{Name: "content/a.md", Text: e.Markdown})
		html, _ := p.HTML(site, "ko")
		for _, bad := range []string{"<script", "<iframe", "<style", "<foo", "<del", "<bar", "javascript:", "onclick"} {
			if strings.Contains(strings.ToLower(string(html)), bad) {
				t.Errorf("example %d: %s in %s", e.Example, bad, html)
			}
		}
	}
}

func ExampleParsePage() {
	p, _ := doc.ParsePage(&diag.File{Name: "content/guide/a.md", Text: "# 안내\n\n[행안부](agency:행정안전부)를 본다.\n"})
	html, _ := p.HTML(site, "ko")
	fmt.Println(p.Title)
	fmt.Print(html)
	// Output:
	// 안내
	// <p><a class="mark agency" data-k="기" href="../../agencies/행정안전부/index.html">행안부</a>를 본다.</p>
}

// TestFrameIDs: a heading gets no id that stands around every page, and links to
// headings that are alike find the first.
func TestFrameIDs(t *testing.T) {
	p, problems := doc.ParsePage(&diag.File{Name: "content/menu.md", Text: "# 안내\n\n## Menu\n\n## 차림 {#main}\n\n[앞](#menu-2) [뒤](#main-2)\n"})
	if len(problems) > 0 {
		t.Error(problems)
	}
	for _, id := range []string{"menu-2", "main-2"} {
		if !p.HasAnchor(id) {
			t.Errorf("no heading has the id %s", id)
		}
	}
}
