package diag

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
)

func TestPosition(t *testing.T) {
	f := &File{Name: "a.md", Text: "가나 다\r\n\n라마\n"}
	for _, test := range []struct {
		before    string // the offset is where this ends
		line, col int
	}{
		{"", 1, 1},
		{"가", 1, 2},
		{"가나 ", 1, 4},
		{"가나 다\r", 1, 6},
		{"가나 다\r\n", 2, 1},
		{"가나 다\r\n\n", 3, 1},
		{"가나 다\r\n\n라마", 3, 3},
		{"가나 다\r\n\n라마\n", 4, 1},
	} {
		if line, col := f.Position(len(test.before)); line != test.line || col != test.col {
			t.Errorf("behind %q: %d:%d, want %d:%d", test.before, line, col, test.line, test.col)
		}
	}
	if line, col := f.Position(1000); line != 4 || col != 1 {
		t.Errorf("behind the end: %d:%d", line, col)
	}
	if line, col := f.Position(-1); line != 1 || col != 1 {
		t.Errorf("before the beginning: %d:%d", line, col)
	}
	if line, col := (*File)(nil).Position(5); line != 1 || col != 1 {
		t.Errorf("no file: %d:%d", line, col)
	}
}

func TestProblemString(t *testing.T) {
	f := &File{Name: "content/documents/a.md", Text: "시는\n그 행안뷰"}
	for _, test := range []struct {
		p    Problem
		want string
	}{
		{Problem{File: f, At: Span{11, 20}, Message: "no agency is named 행안뷰", Hint: "did you mean 행안부?"}, "content/documents/a.md:2:3: no agency is named 행안뷰\n\tdid you mean 행안부?"},
		{Problem{File: f, Warning: true, Message: "가"}, "content/documents/a.md:1:1: warning: 가"},
		{Problem{Message: "나"}, "나"},
	} {
		if got := test.p.String(); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

func TestSort(t *testing.T) {
	a, b := &File{Name: "a"}, &File{Name: "b"}
	ps := []Problem{{File: b, Message: "1"}, {File: a, At: Span{5, 6}, Message: "1"}, {File: a, At: Span{2, 3}, Message: "2", Warning: true}, {File: a, At: Span{2, 3}, Message: "1"}, {Message: "0"}}
	Sort(ps)
	var got []string
	for _, p := range ps {
		name := "-"
		if p.File != nil {
			name = p.File.Name
		}
		got = append(got, fmt.Sprintf("%s%d%s", name, p.At.Start, p.Message))
	}
	if s := strings.Join(got, " "); s != "-00 a21 a22 a51 b01" {
		t.Error(s)
	}
	if n := Errors(ps); n != 4 {
		t.Errorf("%d errors", n)
	}
}

func TestSpan(t *testing.T) {
	s := Span{3, 6}
	if s.Len() != 3 || !s.Contains(Span{3, 6}) || s.Contains(Span{3, 7}) || !s.Overlaps(Span{5, 9}) || s.Overlaps(Span{6, 9}) || s.Overlaps(Span{0, 3}) {
		t.Error("spans include their first byte and exclude their last")
	}
}

func TestDidYouMean(t *testing.T) {
	for _, test := range []struct{ word, want string }{
		{"agancy", "did you mean agency?"},
		{"agnecy", "did you mean agency?"},
		{"법령", "kinds are agency, person, 법률"},
		{"법률안", "did you mean 법률?"},
		{"place", "kinds are agency, person, 법률"},
		{"", "kinds are agency, person, 법률"},
	} {
		if got := DidYouMean(test.word, []string{"agency", "person", "법률"}, "kinds"); got != test.want {
			t.Errorf("%s: %q, want %q", test.word, got, test.want)
		}
	}
	if got := DidYouMean("가", nil, "kinds"); got != "" {
		t.Errorf("nothing is known: %q", got)
	}
}

type settings struct {
	Title string   `yaml:"title"`
	Tags  []string `yaml:"tags"`
	N     int      `yaml:"n"`
	Inner struct {
		Publish string `yaml:"publish"`
		Count   int    `yaml:"count"`
	} `yaml:"inner"`
}

func TestDecode(t *testing.T) {
	const before = "앞\n---\n" // front matter begins on line 3
	for _, test := range []struct{ yaml, want, read string }{
		{"title: 가\ntags: [나, 다]\nn: 3\ninner:\n  publish: full\n", "", "가 [나 다] 3 full 0"},
		{"", "", " [] 0  0"},
		{"# 말뿐\n", "", " [] 0  0"},
		{"제목: 가\nn: 1\n", "3:1: no key is called 제목\n\tdid you mean title?", " [] 1  0"},
		{"머리: 가\nn: 1\n", "3:1: no key is called 머리\n\tkeys are title, tags, n, inner", " [] 1  0"},
		{"tilte: 가\nfoo: 나\nn: 1\n", "3:1: no key is called tilte\n\tdid you mean title?|4:1: no key is called foo", " [] 1  0"},
		{"title: 가\ninner:\n  pubish: 나\n  count: 2\n", "5:3: no key is called pubish\n\tdid you mean publish?", "가 [] 0  2"},
		{"title: 가\ntags: 나\nn: 둘\ninner:\n  count: 3\n", "4:7: |5:4: ", "가 [] 0  3"},
		{"title: 가나 다\n  n: [1\n", "", ""},
		{"title: 가\ntitle: 나\n", "4:1: key title stands here twice", ""},
		{"title: \"가나\n", "3:8: a quotation mark is not closed", ""},
		{"- 가\n", "3:1: ", ""},
		{"title: 가\ninner: full\n", "4:8: keys with values belong here\n\tits keys are publish, count, as in {publish: …}", ""},
		{"title: 가\n---\ntitle: 나\n", "5:1: a second YAML document", ""},
		{"title: [인터뷰] 가온시장\n", "3:1: the value means something else to YAML\n\tput it in quotes: title: \"[인터뷰] 가온시장\"", ""},
		{"title: \"가온시, \"나루\" 열어\"\n", "3:1: the value means something else to YAML\n\twrite the inner quotation marks with \\: title: \"가온시, \\\"나루\\\" 열어\"", ""},
	} {
		f := &File{Name: "a.md", Text: before + test.yaml + "---\n뒤: [\n"}
		var got settings
		ps := Decode(f, Span{len(before), len(before) + len(test.yaml)}, &got)
		if test.want == "" && test.read == "" {
			if len(ps) == 0 {
				t.Errorf("%q is fine", test.yaml)
			}
			continue
		}
		wants := strings.Split(test.want, "|")
		if test.want == "" {
			wants = nil
		}
		if len(ps) != len(wants) {
			t.Errorf("%q gives %v, want %q", test.yaml, ps, wants)
			continue
		}
		for i, want := range wants {
			if !strings.HasPrefix(ps[i].String(), "a.md:"+want) {
				t.Errorf("%q gives %v, want %s", test.yaml, ps[i], want)
			}
		}
		if read := fmt.Sprint(got.Title, " ", got.Tags, " ", got.N, " ", got.Inner.Publish, " ", got.Inner.Count); test.read != "" && read != test.read {
			t.Errorf("%q is read as %q, want %q", test.yaml, read, test.read)
		}
	}
}

// Texts that the library would take minutes or the whole stack for are refused.
func TestDecodeDeep(t *testing.T) {
	for _, text := range []string{strings.Repeat("[", 100_000), strings.Repeat("a: {", 30_000), strings.Repeat("- ", 100_000), strings.Repeat(" ", 300) + "a: b", "a: &x b\nc: [" + strings.Repeat("*x,", 5_000) + "]"} {
		f := &File{Name: "a", Text: text}
		start := cputime.Spent()
		var s settings
		ps := Decode(f, Span{0, len(text)}, &s)
		_, more := Tree(f, Span{0, len(text)})
		if took := cputime.Spent() - start; len(ps) == 0 || len(more) == 0 || took > 5*time.Second {
			t.Errorf("%.20q gives %d and %d problems in %v", text, len(ps), len(more), took)
		}
	}
}

func ExampleDecode() {
	f := &File{Name: "sillok.yaml", Text: "titel: 전자정부 실록\n"}
	var s struct {
		Title string `yaml:"title"`
	}
	for _, p := range Decode(f, Span{0, len(f.Text)}, &s) {
		fmt.Println(p)
	}
	// Output:
	// sillok.yaml:1:1: no key is called titel
	// 	did you mean title?
}

// No YAML makes the library panic, and no problem points outside its part.
func FuzzDecode(f *testing.F) {
	f.Add("title: 가\ntags: [나]\ninner: {publish: 다}\nfoo: &a [*a]\n")
	f.Add("? a\n: - b\n<<: *x\n--- |\n x\n...")
	f.Fuzz(func(t *testing.T, text string) {
		file := &File{Name: "a", Text: "앞\n" + text + "\n뒤"}
		at := Span{4, 4 + len(text)}
		var s settings
		ps := Decode(file, at, &s)
		_, more := Tree(file, at)
		for _, p := range append(ps, more...) {
			if p.At.Start < at.Start || p.At.End < p.At.Start || p.At.End > at.End {
				t.Fatalf("%v at %v, outside %v", p.Message, p.At, at)
			}
		}
	})
}
