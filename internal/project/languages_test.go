package project

import (
	"path"
	"strings"
	"testing"

	"sillok/internal/diag"
)

// TestTwoLanguages: the pages of a site in two languages stand at the root and in
// a folder, lead to each other, and share every file that is no page.
func TestTwoLanguages(t *testing.T) {
	s, _ := kept(t)
	for name, text := range map[string]string{
		"sillok.yaml":            "title: 시험\nlanguage: [ko, en]\naddress: https://example.org/r/\nenglish: {title: A trial}\nmenu: [{part: documents, title: 글}, {title: 기록원, href: 'https://example.org/'}]\n",
		"content/guide/도움.en.md": "# Help\n\nSee [the opening](../documents/누리마루-개통.md) and [help](도움.md).\n",
	} {
		if err := writeFile(s.path(name), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	s = open(t, s.Dir)
	out := &Memory{}
	r, err := s.Build(BuildOptions{}, out)
	if err != nil || diag.Errors(r.Problems) > 0 || len(r.Problems) > 0 {
		t.Fatalf("%v, %v", r, err)
	}
	for name := range out.Files {
		inner, english := strings.CutPrefix(name, "en/")
		if english && path.Ext(name) != ".html" {
			t.Errorf("%s stands twice", name)
		}
		if _, ok := out.Files[inner]; english && !ok {
			t.Errorf("%s is in English alone", name)
		}
		if english && !strings.Contains(string(out.Files[name]), `<html lang="en"`) {
			t.Errorf("%s is not in English", name)
		}
		if _, ok := out.Files["en/"+name]; !english && !ok && path.Ext(name) == ".html" && name != "404.html" {
			t.Errorf("%s is in Korean alone", name)
		}
	}
	for name, wanted := range map[string]string{
		"index.html":                      `hreflang="en" lang="en" href="en/index.html"`,
		"en/index.html":                   `hreflang="ko" lang="ko" href="../index.html"`,
		"en/guide/도움/index.html":          "<h1>Help</h1>",
		"guide/도움/index.html":             "<h1>도움</h1>",
		"en/documents/누리마루-개통/index.html": `<link rel="alternate" hreflang="ko" href="https://example.org/r/documents/누리마루-개통/">`,
		"documents/누리마루-개통/index.html":    `<link rel="canonical" href="https://example.org/r/documents/누리마루-개통/">`,
		"en/search/index.html":            `data-files="../../"`,
		"en/agencies/행정안전부/index.html":    `<link rel="canonical" href="https://example.org/r/en/agencies/행정안전부/">`,
		"404.html":                        `src="/r/assets/theme.`,
		"en/timeline/index.html":          "A trial",
		"timeline/index.html":             `index.html">글</a></li><li><a rel="noopener" href="https://example.org/">기록원</a>`,
		"en/dates/index.html":             `index.html">Documents</a></li><li><a rel="noopener" href="https://example.org/">기록원</a>`,
	} {
		if !strings.Contains(string(out.Files[name]), wanted) {
			t.Errorf("%s has no %s", name, wanted)
		}
	}
	for text, said := range map[string]string{
		"language: [ko, fr]\n": `language is "fr", want ko or en, or both`,
		"language: [ko, ko]\n": `language is "ko", want ko or en, or both`,
		"language: fr\n":       `language is "fr", want ko or en, or both`,
	} {
		if err := writeFile(s.path("sillok.yaml"), []byte(text)); err != nil {
			t.Fatal(err)
		}
		if _, got := builds(t, open(t, s.Dir)); !strings.Contains(got, said) {
			t.Errorf("%q: a build says %s", text, got)
		}
	}
}
