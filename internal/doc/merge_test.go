package doc_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
)

// join runs Merge over bodies whose lines are divided by "/".
func join(t *testing.T, was, page, now string) (body string, conflicts []doc.Conflict) {
	t.Helper()
	lines := func(s string) string { return strings.ReplaceAll(s, "/", "\n") }
	old := doc.Article{Title: "글", Text: lines(was), Language: "ko", Published: edtf.MustParse("2020-01-02")}
	d := &doc.Document{Article: old}
	head, _, _ := strings.Cut(string(d.Markdown()), "---\n\n")
	d, _ = doc.Parse(&diag.File{Name: "a.md", Text: head + "---\n\n" + lines(page) + "\n\n<!-- roles -->\n"})
	imprint := doc.ImprintOf(&old)
	next := old
	next.Text = lines(now)
	text, conflicts := d.Merge(&next, &imprint)
	_, body, _ = strings.Cut(text, "---\n\n")
	body, _, _ = strings.Cut(body, "\n\n<!-- roles")
	return strings.ReplaceAll(body, "\n", "/"), conflicts
}

func TestMergeLines(t *testing.T) {
	for _, test := range []struct{ was, page, now, want, conflict string }{
		{"가/나/다", "가/나/다", "가/라/다", "가/라/다", ""},
		{"가/나/다", "가/나나/다", "가/나/라", "가/나나/라", ""},
		{"가/나", "나", "가/라", "라", ""},
		{"가/나/다", "가/<!-- 말 -->/나/다", "가/라/다", "가/<!-- 말 -->/라/다", ""},
		{"가/나/다", "가/**나**/다", "가/나/다/라", "가/**나**/다/라", ""},
		{"가/나/다", "가/다", "앞/가/나/다", "앞/가/다", ""},
		{"가/나/다", "가/나/새/다", "가/나/다/끝", "가/나/새/다/끝", ""},
		{"가/나/다", "가/내 말/다", "가/그 말/다", "가/내 말/다", "내 말→그 말"},
		{"가/나/다", "가/같은/다", "가/같은/다", "가/같은/다", ""},
		{"가/나", "가/내 말/나", "가/그 말/나", "가/내 말/나", "내 말→그 말"},
		{"가/나/다/라", "가/라", "가/나/디/라", "가/라", "→디"},
		{"가/나", "가/[나](person:나은별)", "가/나/다", "가/[나](person:나은별)/다", ""},
		{"가", "가", "- 가 *나*", "\\- 가 \\*나\\*", ""},
	} {
		got, conflicts := join(t, test.was, test.page, test.now)
		var told []string
		for _, c := range conflicts {
			told = append(told, strings.TrimSpace(c.Yours)+"→"+strings.TrimSpace(c.New))
		}
		if got != test.want || strings.Join(told, " ") != test.conflict {
			t.Errorf("%s + %s + %s: %s, conflicts %q; want %s, %q", test.was, test.page, test.now, got, told, test.want, test.conflict)
		}
	}
}

// TestMergeLosesNothing: of random edits on both sides, every line that people
// wrote is in the page, and every line that the source has newly is in the page
// or in a conflict.
func TestMergeLosesNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	edit := func(lines []string, who string) []string {
		lines = append([]string{}, lines...)
		for n := range random.IntN(5) {
			i := random.IntN(len(lines) + 1)
			switch word := fmt.Sprintf("%s%d%d", who, n, random.IntN(1000)); {
			case random.IntN(2) == 0 || i == len(lines):
				lines = append(lines[:i], append([]string{word}, lines[i:]...)...)
			case random.IntN(2) == 0:
				lines[i] = word
			default:
				lines = append(lines[:i], lines[i+1:]...)
			}
		}
		if len(lines) == 0 {
			return []string{who}
		}
		return lines
	}
	for range 5000 {
		var was []string
		for range 1 + random.IntN(8) {
			was = append(was, string(rune('가'+random.IntN(5)))) // some lines are alike
		}
		page, now := edit(was, "사람"), edit(was, "원문")
		got, conflicts := join(t, strings.Join(was, "/"), strings.Join(page, "/"), strings.Join(now, "/"))
		all := "/" + got + "/"
		for _, l := range page {
			if strings.HasPrefix(l, "사람") && !strings.Contains(all, "/"+l+"/") {
				t.Fatalf("%v, page %v, source %v: %s lost %s", was, page, now, got, l)
			}
		}
		for _, c := range conflicts {
			all += "/" + strings.ReplaceAll(c.New, "\n", "/") + "/"
		}
		for _, l := range now {
			if strings.HasPrefix(l, "원문") && !strings.Contains(all, "/"+l+"/") {
				t.Fatalf("%v, page %v, source %v: %s has not %s, nor do %d conflicts", was, page, now, got, l, len(conflicts))
			}
		}
		if diff := cmp.Diff(page, now); diff == "" && got != strings.Join(page, "/") {
			t.Fatalf("%v became %s", page, got)
		}
	}
}

func TestMergeFront(t *testing.T) {
	old := doc.Article{Title: "옛 제목", Publisher: "가람시", Authors: []string{"나은별"}, Published: edtf.MustParse("2020-01-02"), Language: "ko", Rights: "공공누리 제1유형", Text: "글."}
	imprint := doc.ImprintOf(&old)
	page := "---\ntitle: 사람의 제목 # 고침\npublisher: 가람시\nauthor: [하늘찬]\npublished: 2020-01-03\nlanguage: ko\nrights: \"공공누리 제1유형\"\nnote: 내 열쇠\n---\n\n글.\n"
	d, _ := doc.Parse(&diag.File{Name: "a.md", Text: page})
	now := old
	now.Title, now.Publisher, now.Published, now.Rights = "새 제목", "가람시청", edtf.MustParse("2020-01-02"), "공공누리 제4유형"
	got, conflicts := d.Merge(&now, &imprint)
	for _, want := range []string{"title: 사람의 제목 # 고침\n", "publisher: 가람시청\n", "author: [하늘찬]\n", "published: 2020-01-03\n", "제4유형", "note: 내 열쇠\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if len(conflicts) != 1 || conflicts[0].What != "title" || !strings.Contains(page[conflicts[0].At.Start:conflicts[0].At.End], "사람의 제목") {
		t.Errorf("conflicts %+v", conflicts)
	}
}

// A source whose rows are a table meets pages that have it as a table, and pages
// that have its rows as lines; a new table comes whole.
func TestMergeTables(t *testing.T) {
	table := func(rows ...string) (text string, tree []doc.Node) {
		n := doc.Node{Form: doc.Table}
		for i, row := range rows {
			if i > 0 {
				text += "\n"
			}
			cells, places := doc.RowText(strings.Split(row, ","))
			r := doc.Node{Form: doc.Row, In: diag.Span{Start: len(text), End: len(text) + len(cells)}}
			if i == 0 {
				r.Number = 1
			}
			for _, c := range places {
				r.Nodes = append(r.Nodes, doc.Node{Form: doc.Cell, In: diag.Span{Start: len(text) + c.Start, End: len(text) + c.End}})
			}
			text += cells
			n.Nodes = append(n.Nodes, r)
		}
		n.In.End = len(text)
		return text, []doc.Node{n}
	}
	was, _ := table("이름,수", "가,1", ",2")
	next, tree := table("이름,수", "가,1", ",3", "나,4")
	for _, test := range []struct{ was, page, want string }{
		{was, "| 이름 | 수 |\n| --- | --- |\n| **가** | 1 |\n| | 2 |", "| 이름 | 수 |\n| --- | --- |\n| **가** | 1 |\n| | 3 |\n| 나 | 4 |"},
		{was, "이름 | 수\n**가** | 1\n\\| 2", "이름 | 수\n**가** | 1\n\\| 3\n나 | 4"},
		{"글", "글", "| 이름 | 수 |\n| --- | --- |\n| 가 | 1 |\n| | 3 |\n| 나 | 4 |"},
	} {
		old := doc.Article{Title: "글", Text: test.was, Language: "ko", Published: edtf.MustParse("2020-01-02")}
		head, _, _ := strings.Cut(string((&doc.Document{Article: old}).Markdown()), "---\n\n")
		d, _ := doc.Parse(&diag.File{Name: "a.md", Text: head + "---\n\n" + test.page + "\n"})
		imprint := doc.ImprintOf(&old)
		now := old
		now.Text, now.Tree = next, tree
		page, conflicts := d.Merge(&now, &imprint)
		_, body, _ := strings.Cut(page, "---\n\n")
		if diff := cmp.Diff(test.want, strings.TrimSpace(body)); diff != "" || len(conflicts) > 0 {
			t.Errorf("%s: %s %v", test.page, diff, conflicts)
		}
		got, _ := doc.Parse(&diag.File{Name: "a.md", Text: page})
		if got.Text != next {
			t.Errorf("the page says %q, want %q", got.Text, next)
		}
	}
}
