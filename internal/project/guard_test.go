package project

import (
	"strings"
	"testing"
	"time"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

func TestGuardedTellsThePlace(t *testing.T) {
	f := &diag.File{Name: "a.md"}
	s := &Site{Deadline: time.Minute}
	_, p := guarded(s, f, func() int { return []int{}[len(f.Text)] })
	if p == nil || p.File != f || p.Warning || !strings.Contains(p.Message, "out of range [0] with length 0 (project/guard_test.go:16)") {
		t.Errorf("got %v", p)
	}
	if n, p := guarded(s, f, func() int { return 7 }); p != nil || n != 7 {
		t.Errorf("nothing happened, and got %d, %v", n, p)
	}
}

// TestDeadline: work that does not end becomes a problem of its file, the others go
// on, and the same text is not begun again beside it.
func TestDeadline(t *testing.T) {
	s := &Site{Deadline: 20 * time.Millisecond}
	f := &diag.File{Name: "b.md", Text: "글"}
	end, begun := make(chan bool), make(chan bool, 2)
	for range 2 {
		n, p := guarded(s, f, func() int {
			begun <- true
			<-end
			return 7
		})
		if n != 0 || p == nil || p.Rule != "deadline" || p.File != f || p.Warning || !strings.Contains(p.Message, "longer than 20ms") {
			t.Errorf("got %d, %v", n, p)
		}
	}
	<-begun
	if len(begun) != 0 {
		t.Error("begun twice")
	}
	if n, p := guarded(s, &diag.File{Name: "b.md", Text: "다른 글"}, func() int { return 8 }); n != 8 || p != nil {
		t.Errorf("another text: %d, %v", n, p)
	}
	close(end)
	for range 100 {
		if n, p := guarded(s, f, func() int { return 9 }); n == 9 && p == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Error("the text is held to be late for ever")
}

func TestEachRaisesPanics(t *testing.T) {
	s := &Site{Jobs: 3}
	defer func() {
		if r := recover(); r == nil || !strings.Contains(r.(string), "seven") {
			t.Errorf("recovered %v", r)
		}
	}()
	s.each("test", 20, func(i int) {
		if i == 7 {
			panic("seven")
		}
	})
}

func TestReadBack(t *testing.T) {
	id := entity.ID{Kind: "agency", Name: "한빛부"}
	d := &doc.Document{Article: doc.Article{Title: "글", Text: "한빛부가 밝혔다."}, Mentions: []doc.Mention{{ID: id, In: diag.Span{End: len("한빛부")}}}}
	good := string(d.Markdown())
	if p := readBack("a.md", []byte(good), d, entity.Builtin(), 0); p != nil {
		t.Fatal(p)
	}
	for what, page := range map[string]string{
		"is not UTF-8":      strings.Replace(good, "밝", "\xeb", 1),
		"has other words":   strings.Replace(good, "밝", "말", 1),
		"lost the mark of":  strings.Replace(good, "(agency:한빛부)", "(agency:나래부)", 1),
		"cannot be read":    strings.Replace(good, "language: ko", "langauge: ko", 1),
		"rows of its lists": good + "\n<!-- roles -->\n\n- 나은별 | 장관 | 한빛부 | |\n",
	} {
		if p := readBack("a.md", []byte(page), d, entity.Builtin(), 0); p == nil || !strings.Contains(p.Message, what) {
			t.Errorf("want %s, got %v", what, p)
		}
	}
}

// TestReservedNames: names that files of the site bear get another address.
func TestReservedNames(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"documents/index.html.md": page("title: 하나\n", "[이름](law:index.html)과 [다른](agency:feed.xml) 것이 있다.\n"),
		"documents/feed.xml.md":   page("title: 둘\n", "[이름](law:index.json)이 있다.\n"),
		"feed.xml.md":             "# 셋\n\n글.\n",
	} {
		if err := writeFile(dir+"/content/"+name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	m := &Memory{}
	r, err := open(t, dir).Build(BuildOptions{Address: "https://example.org/"}, m)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Problems {
		if !p.Warning && p.Rule != "address" {
			t.Error(p)
		}
	}
	if m.Files["laws/index.html"] == nil || m.Files["documents/index.html"] == nil || r.Documents != 2 {
		t.Errorf("%d documents", r.Documents)
	}
}

// TestStarterRunsAPinnedProgram: no workflow of a new site runs a branch.
func TestStarterRunsAPinnedProgram(t *testing.T) {
	dir := t.TempDir()
	if _, err := Init(dir, "empty", "0123456789abcdef0123456789abcdef01234567"); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"pages", "check", "import"} {
		text := read(t, dir, ".github", "workflows", name+".yml")
		if !strings.Contains(text, "|| '0123456789abcdef0123456789abcdef01234567' }}") || strings.Contains(text, revisionMark) || strings.Contains(text, "|| 'main'") {
			t.Errorf("%s.yml runs something else", name)
		}
	}
}
