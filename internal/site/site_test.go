package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	sillok "sillok"
	"sillok/internal/diag"
	"sillok/internal/library"
)

// small is a corpus of two pages that says a little of everything.
var small = []*diag.File{
	{Name: "content/documents/가온.md", Text: `---
title: 가온시 민원 창구 문 열어
publisher: 가온일보
author: [홍보람]
published: 2012-06-24
rights: 공공누리 제1유형
---
[행정안전부](agency:행정안전부_(2008))는 [24일](date:2012-06-24) ‘[민원24](system:민원24)’를 넓힌다고 밝혔다.
[홍길동](person:홍길동 "가온시 국장") [가온시](agency:가온시) 국장은 “창구를 하나로 모았다”고 말했다.

## 남은 일

[연말까지](date:../2012) 창구를 더 열 계획이다. [21일](date:XXXX-XX-21) 현재 마흔 곳이다.

<!-- roles -->
- 홍길동 | 국장 | 가온시 | | 홍길동 가온시 국장은
<!-- quotes -->
- 홍길동 | 창구를 하나로 모았다
<!-- events -->
- 2012-06-24 | 민원24를 넓힘 | agency:행정안전부_(2008), system:민원24
`},
	{Name: "content/documents/나래.md", Text: `---
title: 나래군 소식 <b>굵게</b>
publisher: 나래일보 & 사람들
published: 2013-03-02
rights: 무단 전재 및 재배포 금지
---
[가온시](agency:가온시)와 나래군이 [지난해 하반기](date:2012-41) ‘[민원24](system:민원24)’를 함께 썼다.
이 문장에는 아무 이름도 없고 밖에 내지 않는 말이 있다. 둘째 문장도 그렇다. 셋째 문장도 그렇다. 넷째 문장도 그렇다.
다섯째 문장도 그렇다. 여섯째 문장도 그렇다. 일곱째 문장도 그렇다. 여덟째 문장도 그렇다. 아홉째 문장도 그렇다.
<script>alert(1)</script> 같은 글자는 글자일 뿐이다. 열째 문장도 그렇다. 열한째 문장도 그렇다. 열두째 문장도 그렇다.

<!-- roles -->
<!-- quotes -->
<!-- events -->
`},
}

func renderSmall(t *testing.T, set Settings, o library.Options) rendered {
	t.Helper()
	r, problems, err := NewRenderer(set, sillok.Defaults)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	pages, problems := Pages(join(t, small, o), nil, set)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	out := rendered{}
	for _, p := range pages {
		data, err := r.Render(p)
		if err != nil {
			t.Fatal(err)
		}
		out[p.Path] = data
	}
	for _, a := range r.Assets() {
		out[a.Path] = a.Data
	}
	return out
}

// element is what a selector of the tests finds: name, attributes, text.
type element struct {
	node *html.Node
	text string
}

func (e element) attr(key string) string {
	for _, a := range e.node.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// find gives the elements of a page with this name and, where class is given,
// this class or "#id".
func (r rendered) find(t *testing.T, path, name, class string) []element {
	t.Helper()
	data, ok := r[path]
	if !ok {
		t.Fatalf("no page at %s", path)
	}
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var found []element
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode && n.Data == name {
			e := element{n, textOf(n)}
			id, isID := strings.CutPrefix(class, "#")
			if class == "" || isID && e.attr("id") == id || slices.Contains(strings.Fields(e.attr("class")), class) {
				found = append(found, e)
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return found
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// links gives text and address of a page's links.
func (r rendered) links(t *testing.T, path string) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, a := range r.find(t, path, "a", "") {
		if _, ok := all[a.text]; !ok {
			all[a.text] = a.attr("href")
		}
	}
	return all
}

// TestPages looks at each page for what it is there to say.
func TestPages(t *testing.T) {
	out := renderSmall(t, sampleSettings(), library.Options{})
	for _, tt := range []struct{ name, path, tag, class, text, attr, value string }{
		{"the document's mark opens the body of its time", "documents/가온/index.html", "a", "agency", "행정안전부", "href", "../../agencies/행정안전부_-2008-/index.html"},
		{"a date mark opens its day", "documents/가온/index.html", "a", "date", "24일", "href", "../../dates/2012/06/index.html#d24"},
		{"a mark is named by its character offset", "documents/가온/index.html", "a", "system", "민원24", "id", "m12"},
		{"a mark has its kind's letter", "documents/가온/index.html", "a", "person", "홍길동", "data-k", "인"},
		{"the role is the mark's title", "documents/가온/index.html", "a", "person", "홍길동", "title", "가온시 국장"},
		{"the speaker stands beside the words", "documents/가온/index.html", "span", "by", "발언 홍길동", "", ""},
		{"a heading is a heading", "documents/가온/index.html", "h2", "", "남은 일", "", ""},
		{"sentences have numbers", "documents/가온/index.html", "a", "sn", "2", "href", "#s2"},
		{"unknown digits stay open", "documents/가온/index.html", "a", "date", "21일", "href", "../../timeline/open/index.html"},
		{"a person's post has its body", "people/홍길동/index.html", "p", "lead", "기가온시 국장 2012년 6월 24일 문서 기준 문맥에서 보기", "", ""},
		{"a person's words are there", "people/홍길동/index.html", "section", "#words", "발언 1건 가온시 민원 창구 문 열어 가온일보 2012년 6월 24일 “창구를 하나로 모았다” 문맥에서 보기 사람 확인", "", ""},
		{"the body's strip shows where it stands", "agencies/행정안전부_-2008-/index.html", "li", "", "행정안전부 2008–2013", "aria-current", "true"},
		{"half years stand on the year's page", "dates/2012/index.html", "h3", "#h2", "하반기", "", ""},
		{"the menu says where one is", "systems/민원24/index.html", "a", "", "시스템", "aria-current", "true"},
		{"a thin day is a place of its month", "dates/2012/06/index.html", "h3", "#d24", "24일 (일)", "", ""},
		{"a happening is a headline", "dates/2012/06/index.html", "summary", "", "민원24를 넓힘 사람 확인", "", ""},
		{"the home page's door has its count", "index.html", "span", "ct", "2곳", "", ""},
		{"the title's markup is text", "documents/나래/index.html", "h1", "", "나래군 소식 <b>굵게</b>", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := out.find(t, tt.path, tt.tag, tt.class)
			var texts []string
			for _, e := range found {
				if e.text == tt.text && (tt.attr == "" || e.attr(tt.attr) == tt.value) {
					return
				}
				texts = append(texts, fmt.Sprintf("%s %s=%q", e.text, tt.attr, e.attr(tt.attr)))
			}
			t.Errorf("%s: no <%s class=%q> %q %s=%q among\n%s", tt.path, tt.tag, tt.class, tt.text, tt.attr, tt.value, strings.Join(texts, "\n"))
		})
	}
}

// TestClicks follows two promises: from the home page to a person's words, and
// from a system to the sentence behind a statement, in two clicks at most.
func TestClicks(t *testing.T) {
	out := renderSmall(t, sampleSettings(), library.Options{})
	home := out.links(t, "index.html")
	if home["홍길동"] != "people/홍길동/index.html" {
		t.Errorf("홍길동 on the home page leads to %q", home["홍길동"])
	}
	if len(out.find(t, "people/홍길동/index.html", "section", "#words")) == 0 {
		t.Error("the person's page has no words")
	}
	system := out.links(t, "systems/민원24/index.html")
	href := system["문맥에서 보기"]
	if !regexp.MustCompile(`^\.\./\.\./documents/(가온|나래)/index\.html#s\d+$`).MatchString(href) {
		t.Errorf("the system's evidence leads to %q", href)
	}
}

// TestEveryPage holds all pages to what every page has.
func TestEveryPage(t *testing.T) {
	for _, language := range []string{"ko", "en"} {
		set := sampleSettings()
		set.Language = language
		out := renderSmall(t, set, library.Options{})
		check := NewChecker(set)
		titles := map[string]string{}
		for path, data := range out {
			check.Add(path, data)
			if bytes.Contains(data, []byte("⟦")) || bytes.Contains(data, []byte("%!")) {
				i := max(bytes.Index(data, []byte("⟦")), bytes.Index(data, []byte("%!")))
				t.Errorf("%s (%s): a text is missing or wrong: %s", path, language, data[i:min(len(data), i+60)])
			}
			if !strings.HasSuffix(path, ".html") {
				continue
			}
			if !bytes.HasPrefix(data, []byte("<!DOCTYPE html>\n<html lang=\""+language+"\"")) {
				t.Errorf("%s does not begin as a page", path)
			}
			if !bytes.Contains(data, []byte("<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\""+CSP)) {
				t.Errorf("%s: the policy does not stand first", path)
			}
			if n := len(out.find(t, path, "h1", "")); n != 1 {
				t.Errorf("%s has %d h1", path, n)
			}
			title := out.find(t, path, "title", "")[0].text
			if other, ok := titles[title]; ok {
				t.Errorf("%s and %s are both called %q", path, other, title)
			}
			titles[title] = path
			noInline(t, out, path)
		}
		for _, p := range check.Problems() {
			t.Error(p)
		}
	}
}

// noInline reports what the policy would stop: scripts, styles and handlers in
// the page.
func noInline(t *testing.T, out rendered, path string) {
	t.Helper()
	for _, s := range out.find(t, path, "script", "") {
		if s.attr("src") == "" && s.attr("type") != "application/ld+json" {
			t.Errorf("%s: a script stands in the page", path)
		}
		if s.attr("type") == "application/ld+json" && !json.Valid([]byte(s.node.FirstChild.Data)) {
			t.Errorf("%s: structured data is not JSON: %s", path, s.node.FirstChild.Data)
		}
	}
	root, _ := html.Parse(bytes.NewReader(out[path]))
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				t.Errorf("%s: <%s %s=%q>", path, n.Data, a.Key, a.Val)
			}
		}
	}
}

// TestJSON reads every JSON file.
func TestJSON(t *testing.T) {
	out := renderSmall(t, sampleSettings(), library.Options{})
	n := 0
	for path, data := range out {
		if strings.HasSuffix(path, ".json") {
			n++
			if !json.Valid(data) {
				t.Errorf("%s is not JSON: %.200s", path, data)
			}
		}
	}
	if n != 0 {
		t.Errorf("%d JSON files, want none: no file stands beside a page", n)
	}
}

// TestExcerpt publishes a document that forbids reuse: none of the sentences
// that may not be shown stands anywhere in the site.
func TestExcerpt(t *testing.T) {
	set := sampleSettings()
	set.Publish = true
	o := library.Options{Publish: true}
	l := join(t, small, o)
	out := renderSmall(t, set, o)
	hidden := 0
	for _, d := range l.Documents {
		for i, s := range d.Sentences {
			if d.Shows(i) {
				continue
			}
			hidden++
			words := strings.TrimSpace(strings.ReplaceAll(d.Text[s.Start:s.End], "\n", " "))
			for path, data := range out {
				if bytes.Contains(data, []byte(escapeText(words))) {
					t.Errorf("%s shows %q", path, words)
				}
			}
		}
	}
	if hidden < 5 {
		t.Fatalf("only %d sentences are held back: the test shows nothing", hidden)
	}
	if _, ok := out["documents/나래/markdown/index.html"]; ok {
		t.Error("the Markdown of an excerpt is published")
	}
	if _, ok := out["documents/가온/markdown/index.html"]; !ok {
		t.Error("the Markdown of a full document is missing")
	}
	if _, ok := out["documents/가온/source/index.html"]; ok {
		t.Error("a source is published")
	}
}

// TestDeterministic makes the site twice.
func TestDeterministic(t *testing.T) {
	one, two := renderSmall(t, sampleSettings(), library.Options{}), renderSmall(t, sampleSettings(), library.Options{})
	for path, data := range one {
		if !bytes.Equal(data, two[path]) {
			t.Errorf("%s differs", path)
		}
	}
	if len(one) != len(two) {
		t.Errorf("%d and %d files", len(one), len(two))
	}
}

// TestConcurrent renders all pages from many goroutines, each in a room of its own, which
// it then blots out: the bytes are those of one goroutine, and what is known of their links
// is the same.
func TestConcurrent(t *testing.T) {
	set := sampleSettings()
	want := renderSmall(t, set, library.Options{})
	r, _, err := NewRenderer(set, sillok.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	pages, _ := Pages(join(t, small, library.Options{}), nil, set)
	check, checked := NewChecker(set), NewChecker(set)
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			var room []byte
			for i := w; i < len(pages); i += 4 {
				data, err := r.RenderInto(&room, pages[i])
				check.Add(pages[i].Path, data)
				checked.Add(pages[i].Path, want[pages[i].Path])
				if err != nil || !bytes.Equal(data, want[pages[i].Path]) {
					t.Errorf("%s differs (%v)", pages[i].Path, err)
				}
				for k := range room {
					room[k] = '"'
				}
			}
			if room == nil {
				t.Error("nothing was made in the room")
			}
		})
	}
	wg.Wait()
	if !reflect.DeepEqual(check.files, checked.files) || len(check.links) != len(checked.links) {
		t.Error("the links of pages in a room differ")
	}
	for l := range check.links {
		if checked.links[l] == nil {
			t.Errorf("no page leads to %v", l)
		}
	}
}

// TestFeedHoldsTexts: the site's feed has the text of documents that are shown in
// full, and of no others.
func TestFeedHoldsTexts(t *testing.T) {
	count := func(o library.Options) int {
		return bytes.Count(renderSmall(t, sampleSettings(), o)["feed.xml"], []byte(`<content type="html">&lt;p&gt;`))
	}
	if all, none := count(library.Options{}), count(library.Options{Publish: true, Default: library.Excerpt}); all == 0 || none != 0 {
		t.Errorf("the feed of a site in full holds %d texts, that of one in excerpts %d", all, none)
	}
}

// TestWithoutAddress builds a site that has none yet.
func TestWithoutAddress(t *testing.T) {
	set := sampleSettings()
	set.Address = ""
	out := renderSmall(t, set, library.Options{})
	for _, path := range []string{"sitemap.xml", "feed.xml"} {
		if _, ok := out[path]; ok {
			t.Errorf("%s needs an address", path)
		}
	}
	if !bytes.Contains(out["404.html"], []byte(`<link rel="stylesheet" href="data:text/css;base64,`)) || !bytes.Contains(out["404.html"], []byte("style-src 'self' data:")) {
		t.Error("the page for misses has no style at an address that nobody knows")
	}
	if bytes.Contains(out["index.html"], []byte("canonical")) {
		t.Error("a canonical address without a site's address")
	}
}

// TestTexts compares the two languages, and looks for keys that are used and
// not there, and keys that nobody uses.
func TestTexts(t *testing.T) {
	ko, err := loadTexts("ko")
	if err != nil {
		t.Fatal(err)
	}
	en, err := loadTexts("en")
	if err != nil {
		t.Fatal(err)
	}
	for key := range ko {
		if en[key] == "" {
			t.Errorf("en.yaml lacks %s", key)
		}
	}
	for key := range en {
		if ko[key] == "" {
			t.Errorf("ko.yaml lacks %s", key)
		}
	}
	asked, named := usedKeys(t)
	for key := range asked {
		if _, ok := ko[key]; !ok && !strings.HasSuffix(key, ".") {
			t.Errorf("the text %s is used and not there", key)
		}
	}
	made := []string{"month.", "weekday.", "date.frag.", "rel.", "step.", "said.on.", "spans.on.", "published.on.", "due.on.", "happened.on.", "posts.on.", "shown.", "network.", "n.", "says.", "ledger.", "conflict."}
	for key := range ko {
		if !named[key] && !slices.ContainsFunc(made, func(p string) bool { return strings.HasPrefix(key, p) }) {
			t.Errorf("the text %s is never used", key)
		}
	}
}

// usedKeys is the keys that the program and the templates ask for, and all words
// that stand in them in quotation marks: a key may be handed on.
func usedKeys(t *testing.T) (asked, named map[string]bool) {
	t.Helper()
	asked, named = map[string]bool{}, map[string]bool{}
	call, word := regexp.MustCompile(`(?:\bt\(|\bt )"([^"]+)"`), regexp.MustCompile(`"([a-z0-9.]+)"`)
	for _, pattern := range []string{"*.go", "../../templates/*.html", "../../templates/parts/*.html"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range call.FindAllStringSubmatch(string(data), -1) {
				asked[m[1]] = true
			}
			for _, m := range word.FindAllStringSubmatch(string(data), -1) {
				named[m[1]] = named[m[1]] || !strings.HasSuffix(name, "_test.go")
			}
		}
	}
	return asked, named
}

// TestOwnTemplates replaces a template and a static file, and breaks others.
func TestOwnTemplates(t *testing.T) {
	set := sampleSettings()
	own := fstest.MapFS{
		"templates/home.html": {Data: []byte(`{{define "main"}}<h1>우리 집</h1>{{end}}`)},
		"static/style.css":    {Data: []byte("body { color: red }")},
		"static/map.png":      {Data: []byte("png")},
	}
	r, problems, err := NewRenderer(set, sillok.Defaults, own)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	pages, _ := Pages(join(t, small, library.Options{}), nil, set)
	home, err := r.Render(pages[0])
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(home, []byte("<h1>우리 집</h1>")) {
		t.Error("the site's own home.html is not used")
	}
	found := map[string]string{}
	for _, a := range r.Assets() {
		found[a.Path] = string(a.Data)
	}
	if found["map.png"] != "png" || !slices.Contains([]string{found[mustAsset(t, r, "style.css")]}, "body{color:red}") {
		t.Errorf("static files: %v", found)
	}
}

func mustAsset(t *testing.T, r *Renderer, name string) string {
	t.Helper()
	p, err := r.asset(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestBrokenTemplates(t *testing.T) {
	set := sampleSettings()
	l := join(t, small, library.Options{})
	for _, tt := range []struct{ name, file, text, want string }{
		{"a brace is open", "home.html", "{{define \"main\"}}\n  {{if .Doors}}\n{{end}}", "templates/home.html:3:1: the template cannot be read: unexpected EOF"},
		{"no such function", "home.html", "{{define \"main\"}}\n  <p>{{nope}}</p>{{end}}", "templates/home.html:2:3: there is no function \"nope\""},
		{"no such field", "home.html", "{{define \"main\"}}<h1>가</h1>\n  <p>{{.Nope}}</p>{{end}}", "templates/home.html:2:8: the data here have no value Nope"},
		{"no such file", "base.html", "{{asset \"none.css\"}}", "templates/base.html:1:3: the template cannot be filled: error calling asset: there is no static/none.css"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			own := fstest.MapFS{"templates/" + tt.file: {Data: []byte(tt.text)}}
			r, problems, err := NewRenderer(set, sillok.Defaults, own)
			if err != nil {
				t.Fatal(err)
			}
			got := fmt.Sprint(problems)
			if len(problems) == 0 {
				pages, _ := Pages(l, nil, set)
				_, err := r.Render(pages[0])
				var broken *Error
				if e, ok := err.(*Error); ok {
					broken = e
				} else {
					t.Fatalf("err = %v", err)
				}
				got = broken.Problem.String()
			}
			if !strings.Contains(got, tt.want) {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}
