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
