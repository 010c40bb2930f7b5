package site

import (
	"fmt"
	"testing"

	sillok "sillok"
	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
)

func TestDateKey(t *testing.T) {
	for _, tt := range []struct{ text, key, frag string }{
		{"2012-02-29", "2012-02-29", ""},
		{"2012-02", "2012-02", ""},
		{"2012", "2012", ""},
		{"2012-41", "2012", "h2"},
		{"2012-33", "2012", "q1"},
		{"2012-21", "2012", ""},
		{"2012-02-XX", "2012-02", ""},
		{"2019-XX-21", "2019", "open"},
		{"XXXX-XX-21", "open", ""},
		{"199X", "open", ""},
		{"2007-01/2008-02", "2007-01", ""},
		{"../2021-11", "2021-11", ""},
		{"2014/..", "2014", ""},
		{"2012-06~", "2012-06", ""},
		{"", "open", ""},
	} {
		if key, frag := dateKey(tt.text); key != tt.key || frag != tt.frag {
			t.Errorf("dateKey(%q) = %q, %q; want %q, %q", tt.text, key, frag, tt.key, tt.frag)
		}
	}
}

func TestDateText(t *testing.T) {
	text, err := loadTexts("ko")
	if err != nil {
		t.Fatal(err)
	}
	s := &Site{phrases: text}
	for _, tt := range []struct{ text, want string }{
		{"2012-02-29", "2012년 2월 29일"},
		{"2012-41", "2012년 하반기"},
		{"../2021-11", "2021년 11월까지"},
		{"2014/..", "2014년부터"},
		{"2007-01/2008-02", "2007년 1월 ~ 2008년 2월"},
		{"2024-05-01/2024-05-03", "2024년 5월 1일 ~ 3일"},
		{"XXXX-04-23", "4월 23일(연도 미상)"},
	} {
		if got := s.dateText(edtf.MustParse(tt.text)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
	if got := s.dateTitle("2012-02-09"); got != "2012년 2월 9일" {
		t.Errorf("dateTitle: %q", got)
	}
}

func TestInitial(t *testing.T) {
	for name, want := range map[string]string{"행안부": "ㅎ", "까치": "ㄱ", "쌍용": "ㅅ", "UN": "A–Z", "4대강": "#", "ㄱ": "#", "": "#"} {
		if got := initial(name); got != want {
			t.Errorf("initial(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestAddresses(t *testing.T) {
	f := at("documents/가/index.html", "")
	for _, tt := range []struct{ path, want string }{
		{"agencies/행정안전부/index.html", "../../agencies/행정안전부/index.html"},
		{"documents/가/index.html#s3", "#s3"},
		{"index.html", "../../index.html"},
		{"my file?.html", "../../my%20file%3F.html"},
	} {
		if got := f.to(tt.path); got != tt.want {
			t.Errorf("to(%q) = %q, want %q", tt.path, got, tt.want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, tt := range []struct {
		text string
		n    int
		want string
	}{
		{"행정안전부", 10, "행정안전부"},
		{"행정안전부 장관이 말했다", 8, "행정안전부…"},
		{"행정안전부장관이말했다", 5, "행정안전부…"},
	} {
		if got := cut(tt.text, tt.n); got != tt.want {
			t.Errorf("cut(%q, %d) = %q, want %q", tt.text, tt.n, got, tt.want)
		}
	}
}

// TestClip keeps the words in sight, whatever the sentence's length.
func TestClip(t *testing.T) {
	text := ""
	for i := range 80 {
		text += fmt.Sprintf("낱말%d ", i)
	}
	whole := diag.Span{End: len(text)}
	for i := 0; i < len(text)-9; i += 9 {
		in := diag.Span{Start: i, End: i + 6}
		part := clip(text, whole, in)
		if !part.Contains(in) {
			t.Fatalf("clip lost %v: %v", in, part)
		}
		if n := len([]rune(text[part.Start:part.End])); n > longest+10 {
			t.Fatalf("clip left %d characters", n)
		}
	}
}

func TestObject(t *testing.T) {
	o := (&object{}).str("name", "가 \"나\" </script>").num("n", 3).str("none", "").flag("yes", true).strs("all", []string{"a", "b"}).
		list("items", 2, func(i int) *object { return (&object{}).num("i", i) })
	want := `{"name":"가 \"나\" \u003c/script\u003e","n":3,"yes":true,"all":["a","b"],"items":[{"i":0},{"i":1}]}`
	if got := o.String(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestChecker(t *testing.T) {
	set := Settings{Address: "https://example.org/repo"}
	for _, tt := range []struct{ name, body, want string }{
		{"a page", `<a href="../b/index.html">b</a>`, ""},
		{"a folder", `<a href="../b/">b</a>`, ""},
		{"a place", `<a href="../b/index.html#here">b</a>`, ""},
		{"elsewhere", `<a href="https://example.org/x">x</a><a href=mailto:a@example.org>x</a>`, ""},
		{"the base path", `<a href="/repo/b/index.html">b</a>`, ""},
		{"Hangul escaped", `<a href="../%EA%B0%80/index.html">가</a>`, ""},
		{"a comment", `<!-- <a href="../none/">b</a> -->`, ""},
		{"a script's text", `<script>"<a href='none'>"</script>`, ""},
		{"no page", `<a href="../none/index.html">b</a>`, "a/index.html:1:1: no page is at none/index.html"},
		{"no place", `<a href='../b/index.html#gone'>b</a>`, "a/index.html:1:1: #gone is nowhere on b/index.html"},
		{"no place here", `<a href=#gone>b</a>`, "a/index.html:1:1: #gone is nowhere on the page"},
		{"off the base", `<a href="/b/index.html">b</a>`, "a/index.html:1:1: the address \"/b/index.html\" leaves the site\n\tlinks are relative, or begin with the site's base path /repo/"},
		{"too far up", `<img src="../../b.png">`, "a/index.html:1:1: the address \"../../b.png\" leaves the site\n\tlinks are relative, or begin with the site's base path /repo/"},
		{"a script address", `<a href="javascript:alert(1)">b</a>`, "a/index.html:1:1: the address \"javascript:alert(1)\" has the scheme javascript\n\tlinks are relative, or begin with the site's base path /repo/"},
		{"twice", `<p id="x"></p><p id="x"></p>`, "a/index.html:1:1: the id \"x\" stands twice\n\tan id names one place of a page"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := NewChecker(set)
			c.Add("a/index.html", []byte(tt.body))
			c.Add("b/index.html", []byte(`<h1 id="here">b</h1>`))
			c.Add("가/index.html", nil)
			got := ""
			for _, p := range c.Problems() {
				got += p.String()
			}
			if got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func ExamplePages() {
	set := Settings{Title: "실록", Language: "ko"}
	l, _ := library.Join(nil, &entity.Authority{Kinds: entity.Builtin()}, library.Options{})
	pages, _ := Pages(l, nil, set)
	r, _, err := NewRenderer(set, sillok.Defaults)
	if err != nil {
		fmt.Println(err)
		return
	}
	data, err := r.Render(pages[0])
	fmt.Println(pages[0].Path, len(data) > 1000, err)
	// Output: index.html true <nil>
}
