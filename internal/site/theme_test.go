package site

import (
	"bytes"
	"os"
	"regexp"
	"testing"
	"testing/fstest"

	sillok "sillok"
	"sillok/internal/library"
)

// guideFile is a file that the guide shows in full.
var guideFile = regexp.MustCompile("(?s)```(?:html|css) \\{title=\"([^\"]+)\"\\}\n(.*?)```")

// TestThreeChanges makes the three changes that the guide shows a designer, with
// HTML and CSS alone, and looks at the pages.
func TestThreeChanges(t *testing.T) {
	text, err := os.ReadFile("../../content/guide/templates.md")
	if err != nil {
		t.Fatal(err)
	}
	own := fstest.MapFS{}
	for _, m := range guideFile.FindAllSubmatch(text, -1) {
		own[string(m[1])] = &fstest.MapFile{Data: m[2]}
	}
	if len(own) != 4 {
		t.Fatalf("the guide shows %d files", len(own))
	}
	set := sampleSettings()
	r, problems, err := NewRenderer(set, sillok.Defaults, own)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	pages, _ := Pages(join(t, small, library.Options{}), nil, set)
	for path, want := range map[string]string{
		"systems/민원24/index.html":  `<li class="event-card"><details><summary>민원24를 넓힘</summary>`,
		"people/홍길동/index.html":    `<p class="voice">발언: 1</p>`,
		"dates/index.html":         `<link rel="stylesheet" href="../assets/own.`,
		"dates/2012/06/index.html": `<time datetime="2012-06-24">2012년 6월 24일</time>`,
	} {
		for _, p := range pages {
			if p.Path != path {
				continue
			}
			data, err := r.Render(p)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Contains(data, []byte(want)) {
				t.Errorf("%s lacks %s", path, want)
			}
		}
	}
}
