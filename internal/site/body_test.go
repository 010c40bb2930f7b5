package site

import (
	"regexp"
	"strings"
	"testing"

	sillok "sillok"
	"sillok/internal/diag"
	"sillok/internal/library"
)

// formed is a page with every form of Markdown.
func formed(rights string) []*diag.File {
	return []*diag.File{{Name: "content/documents/가온.md", Text: `---
title: 가온시 민원 창구
published: 2012-06-24
rights: ` + rights + `
---
# 큰 제목

#### 작은 **제목**

**[가온시](agency:가온시)는 연다. 두 문장**이 굵다.[^1] [누리집](https://gaon.go.kr) [없는 곳](tel:010)

- 하나
- [x] 둘
  1. [가온시](agency:가온시)

> 인용

기관 | 수
--- | --:
[가온시](agency:가온시). 옛 이름 | 3
나래군 | 4

` + "```" + `
가 <b> 나다라마바사아자차카타파하
` + "```" + `

![창구](가온/a.png)

[^1]: 각주다.
`}}
}

// bodyOf renders the text of the first document, without what is the same for all
// sentences.
func bodyOf(t *testing.T, files []*diag.File, o library.Options) string {
	t.Helper()
	set := Settings{Title: "기록", Language: "ko", Picture: func(file string) (File, bool) {
		return func() ([]byte, error) { return []byte("그림"), nil }, file == "content/documents/가온/a.png"
	}}
	r, _, err := NewRenderer(set, sillok.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	pages, problems := Pages(join(t, files, o), nil, set)
	for _, p := range problems {
		t.Error(p)
	}
	for _, p := range pages {
		if p.Template == "document.html" {
			data, err := r.Render(p)
			if err != nil {
				t.Fatal(err)
			}
			_, body, _ := strings.Cut(string(data), `<div class=prose>`)
			if body == "" {
				_, body, _ = strings.Cut(string(data), `<div class="prose">`)
			}
			body, _, _ = strings.Cut(body, "<section")
			body = regexp.MustCompile(`<a class="?sn"? [^>]*>\d+</a>`).ReplaceAllString(body, "")
			return strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(body), "</div>"))
		}
	}
	t.Fatal("no document")
	return ""
}

// Sentences are cut at the borders of cells and of bold words, and have one
// anchor each; marks stand in every form.
func TestFormsOfDocuments(t *testing.T) {
	body := bodyOf(t, formed("공공누리 제1유형"), library.Options{})
	for _, want := range []string{
		`<h2><span class=sen id=s1>큰 제목</span></h2>`,
		`<h3><span class=sen id=s2>작은 <strong>제목</strong></span></h3>`,
		`<span class=sen id=s3><strong><a class="mark agency"`,
		`는 연다.</strong></span><strong> </strong><span class=sen id=s4><strong>두 문장</strong>이 굵다.<sup><a id="fr1" href="#fn1"`,
		`<a href="https://gaon.go.kr" rel="noopener">누리집</a> 없는 곳`,
		`<li>☑ <span class=sen id=s7>둘</span>`,
		`<ol>` + "\n" + `<li><span class=sen id=s8><a class="mark agency"`,
		"<blockquote>\n<p><span class=sen id=s9>인용</span></p>\n</blockquote>",
		`<th scope="col"><span class=sen id=s10>기관</span></th><th scope="col" class="num"><span class=sen>수</span></th>`,
		`</a>.</span> <span class=sen id=s12>옛 이름</span></td><td class="num"><span class=sen>3</span></td></tr>`,
		`<span id="s14"></span><pre class="chroma"><code><span class="line">가 &lt;b&gt;`,
		`<img src="../../documents/가온/a.png" alt="창구" loading="lazy">`,
		`<aside class="fn" id="fn1"><a href="#fr1"`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("%s is not in\n%s", want, body)
		}
	}
	ids := map[string]int{}
	for _, m := range regexp.MustCompile(` id="?([^" >]+)`).FindAllStringSubmatch(body, -1) {
		if ids[m[1]]++; ids[m[1]] > 1 {
			t.Errorf("id %s stands twice", m[1])
		}
	}
}

// What rights do not allow is in no cell, item, footnote or picture.
func TestFormsOfExcerpts(t *testing.T) {
	body := bodyOf(t, formed("무단 전재 금지"), library.Options{Publish: true})
	if !strings.Contains(body, "[…]") || !strings.Contains(body, "는 연다.") {
		t.Errorf("an excerpt shows\n%s", body)
	}
	for _, hidden := range []string{"<img", "나래군", "인용</", "각주다", "두 문장", "옛 이름", "&lt;b&gt;"} {
		if strings.Contains(body, hidden) {
			t.Errorf("an excerpt shows %s in\n%s", hidden, body)
		}
	}
}

// TestMarkAcrossSentences: a mark that ends in the next sentence, or outside of a form,
// stays words, and what leads to it finds its place.
func TestMarkAcrossSentences(t *testing.T) {
	page := []*diag.File{{Name: "content/documents/가온.md", Text: "---\ntitle: 가온시 창구\npublished: 2012-06-24\nrights: 공공누리\n---\n\n[! 2021년](date:2021)에 [가온시](agency:가온시)가 열었다. 시는 [좋다! 2022년](date:2022)을 말했다.\n"}}
	got := bodyOf(t, page, library.Options{})
	for _, want := range []string{`<span id=m0></span>`, `<span id=m22></span>`, `id=m9`, "2021년에"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is not in %s", want, got)
		}
	}
}
