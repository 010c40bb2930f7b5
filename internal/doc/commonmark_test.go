package doc_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// outline writes the forms of a text, one a line.
func outline(d *doc.Document) string {
	names := [...]string{"paragraph", "heading", "cell", "code", "rule", "note", "quotation", "list", "item", "table", "row", "em", "strong", "strike", "codespan", "link", "image", "ref"}
	var b strings.Builder
	var walk func(nodes []doc.Node, indent string)
	walk = func(nodes []doc.Node, indent string) {
		for _, n := range nodes {
			b.WriteString(indent + names[n.Form])
			if n.Number != 0 {
				fmt.Fprintf(&b, " %d", n.Number)
			}
			if n.Box != 0 {
				fmt.Fprintf(&b, " [%c]", n.Box)
			}
			for _, s := range []string{n.Target, n.Label} {
				if s != "" {
					b.WriteString(" <" + s + ">")
				}
			}
			if len(n.Nodes) == 0 || n.Form >= doc.Emphasis || n.Form == doc.Paragraph || n.Form == doc.Cell {
				fmt.Fprintf(&b, " %q", d.Text[n.In.Start:n.In.End])
			}
			b.WriteString("\n")
			walk(n.Nodes, indent+" ")
		}
	}
	walk(d.Tree, "")
	return strings.TrimSpace(b.String())
}

// The text, the forms and the marks of Markdown.
func TestForms(t *testing.T) {
	for _, test := range []struct{ body, text, forms string }{
		{"**서울(Seoul)**은 **“따옴표”**라고 *가온*은", "서울(Seoul)은 “따옴표”라고 가온은", "paragraph \"서울(Seoul)은 “따옴표”라고 가온은\"\n strong \"서울(Seoul)\"\n strong \"“따옴표”\"\n em \"가온\""},
		{"2008.03~2009.11 ~~지운~~ 말 ~아님~", "2008.03~2009.11 지운 말 ~아님~", "paragraph \"2008.03~2009.11 지운 말 ~아님~\"\n strike \"지운\""},
		{"a __가__나 snake_case_name", "a __가__나 snake_case_name", "paragraph \"a __가__나 snake_case_name\""},
		{"- 하나\n- 둘\n\n  3. 셋\n  4. 넷\n\n둘째", "- 하나\n- 둘\n\n3. 셋\n4. 넷\n\n둘째", "list\n item\n  paragraph \"하나\"\n item 1\n  paragraph \"둘\"\n  list 3\n   item 3\n    paragraph \"셋\"\n   item 4\n    paragraph \"넷\"\nparagraph \"둘째\""},
		{"- [ ] 할 일\n- [x] 한 일", "- 할 일\n- 한 일", "list\n item [ ]\n  paragraph \"할 일\"\n item 1 [x]\n  paragraph \"한 일\""},
		{"| 이름 | 값 |\n|---|--:|\n| [가온시](agency:가온시) | 3\\|4 |\n| | 5 |\n| 6 |", "이름 | 값\n가온시 | 3|4\n| 5\n6", "table\n row 1\n  cell \"이름\"\n  cell \"값\"\n row\n  cell \"가온시\"\n  cell \"3|4\"\n row\n  cell \"\"\n  cell \"5\"\n row\n  cell \"6\"\n  cell \"\""},
		{"> 인용\n>\n> 둘\n밖", "인용\n\n둘\n밖", "quotation\n paragraph \"인용\"\n paragraph \"둘\\n밖\""},
		{"가[^1]는[^2].\n\n[^1]: 각주 *하나*\n\n    이어짐", "가는[^2].\n\n각주 하나\n\n이어짐", "paragraph \"가는[^2].\"\n ref 1 <1> \"\"\nnote 1 <1>\n paragraph \"각주 하나\"\n  em \"하나\"\n paragraph \"이어짐\""},
		{"제목\n===\n\n글 `코드 *아님*`  \n줄", "제목\n\n글 코드 *아님*\n줄", "heading 1 \"제목\"\nparagraph \"글 코드 *아님*\\n줄\"\n codespan \"코드 *아님*\""},
		{"```go\na\n\n  b\n```\n***\n![그림 *하나*](a.png)", "a\n\nb", "code <go> \"a\\n\\nb\"\nrule \"\"\nparagraph \"\"\n image <a.png> <그림 하나> \"\""},
		{"[누리집](https://gaon.go.kr/a_b) https://gaon.go.kr/c에 <https://gaon.go.kr/d> [참조][r]\n\n[r]: ../b.md", "누리집 https://gaon.go.kr/c에 https://gaon.go.kr/d 참조", "paragraph \"누리집 https://gaon.go.kr/c에 https://gaon.go.kr/d 참조\"\n link <https://gaon.go.kr/a_b> \"누리집\"\n link <https://gaon.go.kr/c> \"https://gaon.go.kr/c\"\n link <https://gaon.go.kr/d> \"https://gaon.go.kr/d\"\n link <../b.md> \"참조\""},
		{"https://gaon.go.kr/가온 a@gaon.go.kr", "https://gaon.go.kr/가온 a@gaon.go.kr", "paragraph \"https://gaon.go.kr/가온 a@gaon.go.kr\""},
		{"**[가온시](agency:가온시)**와 [*나래*청](agency:나래청)", "가온시와 나래청", "paragraph \"가온시와 나래청\"\n strong \"가온시\"\n em \"나래\""},
		{"<!-- 한 줄\n두 줄 -->\n글 <b>굵게</b>", "글 <b>굵게</b>", "paragraph \"글 <b>굵게</b>\""},
	} {
		d := parse(t, test.body)
		if d.Text != test.text {
			t.Errorf("%q\n got %q\nwant %q", test.body, d.Text, test.text)
		}
		if diff := cmp.Diff(test.forms, outline(d)); diff != "" {
			t.Errorf("%q: %s", test.body, diff)
		}
	}
}

// markdown makes random CommonMark of Korean words, some of them marked.
type markdown struct{ *rand.Rand }

func (r markdown) words() string {
	var b strings.Builder
	for range 1 + r.IntN(5) {
		word := []string{"한빛부", "나래청은", "2008.03~2009.11", "“말”이라고", "가", "(Seoul)", "1.", "a_b", "x|y", "예산!", "R&D", "&amp;", "https://gaon.go.kr/a", "\\*", "#"}[r.IntN(15)]
		switch r.IntN(12) {
		case 0:
			word = "**" + word + "**"
		case 1:
			word = "*" + word + "*은"
		case 2:
			word = "~~" + word + "~~"
		case 3:
			word = "`" + word + "`"
		case 4:
			word = "[" + word + "](agency:나래청)"
		case 5:
			word = "[" + word + "](https://gaon.go.kr \"누리집\")"
		case 6:
			word += "[^1]"
		case 7:
			word = "![" + word + "](a.png)"
		}
		b.WriteString(word + []string{" ", "", " "}[r.IntN(3)])
	}
	return b.String()
}

func (r markdown) block(depth int) string {
	indent := func(s, first, rest string) string {
		return first + strings.ReplaceAll(s, "\n", "\n"+rest)
	}
	switch n := r.IntN(11); {
	case n == 0:
		return strings.Repeat("#", 1+r.IntN(6)) + " " + r.words()
	case n == 1:
		return r.words() + "\n" + r.words()
	case n == 2 && depth > 0:
		return indent(r.blocks(depth-1), "> ", "> ")
	case n == 3 && depth > 0:
		return indent(r.blocks(depth-1), "- ", "  ") + "\n" + indent(r.blocks(depth-1), "- [x] ", "  ")
	case n == 4 && depth > 0:
		return indent(r.blocks(depth-1), "3. ", "   ")
	case n == 5:
		cell := func() string { return strings.ReplaceAll(r.words(), "|", "\\|") }
		return "| " + cell() + " | " + cell() + " |\n| --- | --: |\n| " + cell() + " | |\n| | " + cell() + " |"
	case n == 6:
		return "```go\n" + r.words() + "\n\n  " + r.words() + "\n```"
	case n == 7:
		return "***"
	case n == 8:
		return "<!-- 한빛부 -->"
	}
	return r.words()
}

func (r markdown) blocks(depth int) string {
	var all []string
	for range 1 + r.IntN(3) {
		all = append(all, r.block(depth))
	}
	return strings.Join(all, []string{"\n\n", "\n"}[r.IntN(2)])
}

// TestAnyCommonMark: of random Markdown, a page that nobody touched stays; marks
// set anywhere leave words and forms as they were and taken out again the file;
// written from nothing, the words are the same.
func TestAnyCommonMark(t *testing.T) {
	r := markdown{rand.New(rand.NewPCG(7, 8))}
	set, asked := 0, 0
	for range 3000 {
		body := r.blocks(2) + "\n\n[^1]: " + r.words()
		raw := "---\ntitle: 글\n---\n\n" + body + "\n"
		d, _ := doc.Parse(&diag.File{Name: "a.md", Text: raw})
		if got := string(d.Markdown()); got != raw {
			t.Fatalf("a page that nobody touched changes: %s", cmp.Diff(raw, got))
		}
		forms, before := outline(d), d.Mentions
		for at := 0; ; {
			i := strings.Index(d.Text[at:], "한빛부")
			if i < 0 {
				break
			}
			in := diag.Span{Start: at + i, End: at + i + len("한빛부")}
			at = in.End
			d.Mentions = inOrder(d.Mentions, doc.Mention{ID: entity.ID{Kind: "agency", Name: "한빛부"}, In: in})
		}
		asked += len(d.Mentions)
		page := string(d.Markdown())
		got, _ := doc.Parse(&diag.File{Name: "a.md", Text: page})
		set += len(got.Mentions)
		if diff := cmp.Diff(d.Text+"\n"+forms, got.Text+"\n"+outline(got)); diff != "" {
			t.Fatalf("%s\nbecame\n%s\n%s", body, page, diff)
		}
		if len(got.Mentions) < len(before) {
			t.Fatalf("%s\nbecame\n%s\nwhich lacks marks", body, page)
		}
		got.Mentions = before
		if back := string(got.Markdown()); strings.ReplaceAll(back, "\\", "") != strings.ReplaceAll(raw, "\\", "") {
			t.Fatalf("marks taken out: %s", cmp.Diff(raw, back))
		}
		fresh := *d
		fresh.File = nil
		again, _ := doc.Parse(&diag.File{Name: "a.md", Text: string(fresh.Markdown())})
		if diff := cmp.Diff(d.Text, again.Text); diff != "" {
			t.Fatalf("%s\nwritten anew\n%s\n%s", body, fresh.Markdown(), diff)
		}
	}
	if set < asked*4/5 { // the rest stands in code and in links
		t.Errorf("%d of %d marks could be set", set, asked)
	}
	t.Logf("%d of %d marks could be set", set, asked)
}

// inOrder adds a mark where no other stands.
func inOrder(marks []doc.Mention, m doc.Mention) []doc.Mention {
	var all []doc.Mention
	placed := false
	for _, o := range marks {
		if o.In.Overlaps(m.In) {
			return marks
		}
		if !placed && o.In.Start > m.In.Start {
			all, placed = append(all, m), true
		}
		all = append(all, o)
	}
	if !placed {
		all = append(all, m)
	}
	return all
}
