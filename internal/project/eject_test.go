package project

import (
	"slices"
	"strings"
	"testing"
)

func TestEject(t *testing.T) {
	s, _ := kept(t)
	made, err := s.Eject([]string{"style", "templates/document", "person.html"})
	if want := []string{"static/style.css", "templates/document.html", "templates/person.html"}; err != nil || !slices.Equal(made, want) {
		t.Fatalf("%v, %v; want %v", made, err, want)
	}
	if _, err := s.Eject([]string{"style"}); err == nil || !strings.Contains(err.Error(), "is there already") {
		t.Errorf("over what is there: %v", err)
	}
	if _, err := s.Eject([]string{"stile"}); err == nil || !strings.Contains(err.Error(), "did you mean style?") {
		t.Errorf("a slip: %v", err)
	}
	if r, err := s.Build(BuildOptions{}, Nothing{}); err != nil || len(r.Problems) > 1 {
		t.Errorf("with copies of its own the site says %v, %v", r.Problems, err)
	}
}

// A site's own sheet, icon, links and footer stand on every page; what cannot be
// is told.
func TestOwnLook(t *testing.T) {
	s, _ := kept(t)
	for name, text := range map[string]string{
		"static/우리.css": "body{color:red}", "static/icon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
		"sillok.yaml": "title: 시험\ncss: 우리.css\nfavicon: icon.svg\nfooter: 다온시 <기록관>\nlinks: [{rel: me, href: https://example.org/a&b}]\n",
	} {
		if err := writeFile(s.path(name), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	out := &Memory{}
	if _, err := open(t, s.Dir).Build(BuildOptions{}, out); err != nil {
		t.Fatal(err)
	}
	for _, page := range []string{"index.html", "documents/누리마루-개통/index.html"} {
		text := string(out.Files[page])
		for _, want := range []string{"assets/우리.", `rel="icon" href="` + strings.Repeat("../", strings.Count(page, "/")) + `icon.svg"`, `rel="me" href="https://example.org/a&amp;b"`, "다온시 &lt;기록관&gt;"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %s", page, want)
			}
		}
	}
	for _, c := range []struct{ text, want string }{
		{"title: 가\ncss: 없다.css\n", "there is no static/없다.css"},
		{"title: 가\nfavicon: ../../etc/passwd\n", "there is no static/../../etc/passwd"},
		{"title: 가\nlogo: 없다.svg\n", "there is no static/없다.svg"},
		{"title: 가\nseal: 다온시기록관\n", "want at most 4 letters"},
		{"title: 가\nmenu: [{part: documnts}]\n", "there is no part \"documnts\""},
		{"title: 가\nmenu: [{href: about/}]\n", "has no title"},
		{"title: 가\nmenu: [{title: 위, href: 'javascript:alert(1)'}]\n", "want an absolute address"},
		{"title: 가\nmenu: [{title: 밖, href: ../../x}]\n", "want an absolute address"},
		{"title: 가\nmenu: [{title: 둘, part: documents, href: about/}]\n", "both a part and an href"},
		{"title: 가\nlinks: [{rel: stylesheet, href: https://example.org/a.css}]\n", "rel is \"stylesheet\""},
		{"title: 가\nlinks: [{rel: me, href: 'javascript:alert(1)'}]\n", "want an absolute address"},
	} {
		if err := writeFile(s.path("sillok.yaml"), []byte(c.text)); err != nil {
			t.Fatal(err)
		}
		r, err := open(t, s.Dir).Build(BuildOptions{}, Nothing{})
		if err != nil {
			t.Fatal(err)
		}
		said := ""
		for _, p := range r.Problems {
			said += p.String() + "\n"
		}
		if !strings.Contains(said, c.want) {
			t.Errorf("%q: %s, want %q", c.text, said, c.want)
		}
	}
}

// A menu of the site's own stands on every page in its order, with a logo or the
// letters of a seal; a part that the site does not have is left out.
func TestOwnMenu(t *testing.T) {
	s, _ := kept(t)
	for name, text := range map[string]string{
		"static/logo.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
		"sillok.yaml":     "title: 시험\nlogo: logo.svg\nmenu: [{part: timeline}, {part: documents, title: 글}, {part: tags}, {title: 기록원, href: 'https://example.org/?a=1&b=2'}]\n",
	} {
		if err := writeFile(s.path(name), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	out := &Memory{}
	if _, err := open(t, s.Dir).Build(BuildOptions{}, out); err != nil {
		t.Fatal(err)
	}
	page := string(out.Files["documents/index.html"])
	for _, want := range []string{
		`<img class="logo" alt="" src="../logo.svg">`,
		`<ul><li><a href="../timeline/index.html">연표</a></li><li><a href="../documents/index.html" aria-current="page">글</a></li><li><a rel="noopener" href="https://example.org/?a=1&amp;b=2">기록원</a></li></ul>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if err := writeFile(s.path("sillok.yaml"), []byte("title: 시험\nseal: 다온\n")); err != nil {
		t.Fatal(err)
	}
	out = &Memory{}
	if _, err := open(t, s.Dir).Build(BuildOptions{}, out); err != nil {
		t.Fatal(err)
	}
	if page := string(out.Files["index.html"]); !strings.Contains(page, `<span class="seal" aria-hidden="true">다온</span>`) {
		t.Error("the seal has not the site's letters")
	}
}

// Tags of documents have a page each, in every spelling that an address can hold.
func TestTags(t *testing.T) {
	s, _ := kept(t)
	for name, tags := range map[string]string{"a": "[재난, 개인정보, 재난]", "b": "재난 / 안전", "c": "[재난]"} {
		if err := writeFile(s.path("content/documents/"+name+".md"), []byte("---\ntitle: 글 "+name+"\npublished: 2024-05-01\ntags: "+tags+"\n---\n\n글이다.\n")); err != nil {
			t.Fatal(err)
		}
	}
	out := &Memory{}
	r, err := open(t, s.Dir).Build(BuildOptions{}, out)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Problems {
		if p.Rule != "rights" {
			t.Error(p)
		}
	}
	for path, wants := range map[string][]string{
		"tags/index.html":         {`../tags/재난/index.html">재난 <span class="ct">2</span>`, "재난 / 안전"},
		"tags/재난/index.html":      {"글 a", "글 c", "문서 2건"},
		"tags/재난---안전/index.html": {"글 b"},
		"documents/a/index.html":  {`../../tags/재난/index.html">재난</a>`, `../../tags/개인정보/index.html">개인정보</a>`},
		"documents/index.html":    {`../tags/index.html">주제어 <small>3</small>`},
	} {
		for _, want := range wants {
			if !strings.Contains(string(out.Files[path]), want) {
				t.Errorf("%s lacks %s", path, want)
			}
		}
	}
	if text := string(out.Files["tags/재난/index.html"]); strings.Contains(text, "글 b") {
		t.Error("재난 lists a document that is filed under 재난 / 안전")
	}
}
