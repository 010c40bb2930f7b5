package diag

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func show(n *Node, f *File, b *strings.Builder) {
	if n == nil {
		b.WriteString("nil")
		return
	}
	if n.Key != "" {
		line, col := f.Position(n.KeyAt.Start)
		fmt.Fprintf(b, "%s@%d:%d=", n.Key, line, col)
	}
	switch n.Shape {
	case Scalar:
		line, col := f.Position(n.At.Start)
		fmt.Fprintf(b, "%q@%d:%d", n.Value, line, col)
	case List:
		b.WriteByte('[')
	case Mapping:
		b.WriteByte('{')
	}
	for i, c := range n.Items {
		if i > 0 {
			b.WriteByte(' ')
		}
		show(c, f, b)
	}
	switch n.Shape {
	case List:
		b.WriteByte(']')
	case Mapping:
		b.WriteByte('}')
	}
}

func TestTree(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"- {id: 가나원, alias: [가나, ?나다@2003/2008], end: , x: 0404}\n# 주석\n- id: 다라\n  begin: 2013-03\n",
			`[{id@1:4="가나원"@1:8 alias@1:13=["가나"@1:21 "?나다@2003/2008"@1:25] end@1:41=""@1:45 x@1:48="0404"@1:51} {id@3:3="다라"@3:7 begin@4:3="2013-03"@4:10}]`},
		{"", "nil"},
		{"# 주석뿐\n", "nil"},
		{"a: 'b c'\n", `{a@1:1="b c"@1:4}`},
		{"a: true\nb: ~\n", `{a@1:1="true"@1:4 b@2:1=""@2:4}`},
	} {
		f := &File{Name: "x.yaml", Text: tt.text}
		n, ps := Tree(f, Span{0, len(tt.text)})
		if len(ps) > 0 {
			t.Errorf("%q: %v", tt.text, ps)
		}
		var b strings.Builder
		show(n, f, &b)
		if b.String() != tt.want {
			t.Errorf("Tree(%q)\n got %s\nwant %s", tt.text, b.String(), tt.want)
		}
	}
}

func TestTreeProblems(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"- {id: 가, id: 나}\n", "x.yaml:1:11: "},
		{"- {id: 가\n- {id: 나}\n", "x.yaml:"},
		{"- &a 가\n- *a\n", "x.yaml:1:3: YAML anchors"},
		{"a: b\n---\nc: d\n", "x.yaml:3:1: a second YAML document"},
	} {
		f := &File{Name: "x.yaml", Text: tt.text}
		_, ps := Tree(f, Span{0, len(tt.text)})
		if len(ps) == 0 || !strings.HasPrefix(ps[0].String(), tt.want) {
			t.Errorf("Tree(%q): %v, want %s…", tt.text, ps, tt.want)
		}
	}
}

// All faults of a mapping are told, and the keys without one are read.
func TestTreeTellsAllFaults(t *testing.T) {
	text := "title: 설치: 안내\norder: 3\npublisher: [가\nnote: @나\nrights: \"다\n"
	f := &File{Name: "a.yaml", Text: text}
	root, problems := Tree(f, Span{End: len(text)})
	var got []string
	for _, p := range problems {
		got = append(got, p.String())
	}
	want := []string{
		"a.yaml:1:1: the value means something else to YAML\n\tput it in quotes: title: \"설치: 안내\"",
		"a.yaml:3:12: a list that began with [ is not closed\n\tput ] behind the last item",
		"a.yaml:4:1: the value means something else to YAML\n\tput it in quotes: note: \"@나\"",
		"a.yaml:5:9: a quotation mark is not closed\n\tend the value with a second \"",
	}
	if !slices.Equal(want, got) {
		t.Errorf("told %q, want %q", got, want)
	}
	if root == nil || len(root.Items) != 1 || root.Items[0].Key != "order" {
		t.Errorf("read: %+v", root)
	}
}

// TestTreeReadsTheOtherItems: an item of a list that cannot be read takes no other with it.
func TestTreeReadsTheOtherItems(t *testing.T) {
	text := "# 이름\n- {id: 가}\n- {id: 나， alias: [다]}\n- id: 라\n  alias:\n    - 마\n- {id: 바\n- {id: 사}\n"
	f := &File{Name: "agency.yaml", Text: text}
	root, problems := Tree(f, Span{0, len(text)})
	var ids []string
	for _, n := range root.Items {
		ids = append(ids, n.Items[0].Value)
	}
	if got := strings.Join(ids, " "); root.Shape != List || got != "가 라 사" {
		t.Errorf("read %v", got)
	}
	if len(problems) != 2 || problems[0].String() != "agency.yaml:3:9: ， is a full-width sign, which means nothing here\n\twrite ," || !strings.HasPrefix(problems[1].String(), "agency.yaml:7:3:") {
		t.Errorf("problems %v", problems)
	}
}

func TestFullWidthSigns(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"title: 가\npublished：2024-01-02\n", "："},
		{"tags: [재난， 하천\n", "，"},
		{"footer: \"열림：닫힘\nx\"\n  y: : z\n", ""},
		{"title: 가나：다\n\tnote: 라\n", ""},
		{"title: 가、나\n\tnote: 라\n", ""},
	} {
		_, sign, _, _ := fullWidth(c.text, Span{0, len(c.text)})
		if sign != c.want {
			t.Errorf("%q: %q", c.text, sign)
		}
	}
}
