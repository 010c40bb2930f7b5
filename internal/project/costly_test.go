package project

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
	"sillok/internal/diag"
	"sillok/internal/doc"
)

// costly are bodies of pages whose cost a careless reader of Markdown lets grow
// faster than their length.
var costly = map[string]string{
	"notes of one label":           strings.Repeat("[^1]: 각주의 말\n\n", 5000),
	"notes of one label, on lines": strings.Repeat("[^1]: 각주의 말\n", 5000),
	"forms on lines":               strings.Repeat("*가* `나` [다](/b)\n", 8000),
	"marks on lines":               strings.Repeat("[그날](date:2021-03-05) **오늘**\n", 3000),
	"notes and references":         manyOf(5000, "글[^%d]\n\n") + manyOf(5000, "[^%d]: 각주의 말\n\n"),
	"references to one note":       strings.Repeat("글[^1] ", 20000) + "\n\n[^1]: 각주\n",
	"notes within notes":           nested(100, "[^n%d]: ", "    ", "각주"),
	"deep quotations":              strings.Repeat("> ", 5000) + "말\n",
	"deep quotations, many":        strings.Repeat(strings.Repeat("> ", 90)+"말\n\n", 800),
	"deep lists":                   nested(150, "- 항목\n", "  ", "끝"),
	"deep lists on lines":          strings.Repeat(strings.Repeat("- ", 90)+"말\n", 800),
	"items":                        strings.Repeat("- [ ] 할 일\n", 20000),
	"items of numbers":             strings.Repeat("1. 항목\n\n", 20000),
	"a table of 5,000 columns":     strings.Repeat("|가", 5000) + "|\n" + strings.Repeat("|-", 5000) + "|\n" + strings.Repeat("|나", 5000) + "|\n",
	"a table of 400 columns":       strings.Repeat("|가", 400) + "|\n" + strings.Repeat("|-", 400) + "|\n" + strings.Repeat("|나|\n", 20000),
	"tables":                       strings.Repeat("|가|나|\n|-|-|\n|다|라|\n\n", 4000),
	"rows":                         "|가|나|\n|-|-|\n" + strings.Repeat("|행정안전부|2021년|\n", 10000),
	"stars":                        strings.Repeat("*", 100000),
	"stars and words":              strings.Repeat("**가 ", 30000),
	"stars that close":             strings.Repeat("*가*나", 20000),
	"stars within stars":           strings.Repeat("*가 **나 ", 10000) + strings.Repeat("** *", 10000),
	"deep emphasis":                strings.Repeat("*가_", 10000) + strings.Repeat("_가*", 10000),
	"brackets":                     strings.Repeat("[", 100000),
	"brackets that close":          strings.Repeat("[", 50000) + strings.Repeat("]", 50000),
	"images":                       strings.Repeat("![", 50000),
	"links":                        strings.Repeat("[가](b ", 30000),
	"links within":                 strings.Repeat("[가", 20000) + strings.Repeat("](b)", 20000),
	"references":                   manyOf(5000, "[가%d]: /b\n") + "\n" + manyOf(5000, "[가%d] "),
	"backticks":                    strings.Repeat("`", 100000),
	"backticks of all lengths":     ticks(500),
	"fences":                       strings.Repeat("```\n", 20000),
	"bars":                         strings.Repeat("|", 100000),
	"bars on lines":                strings.Repeat("|\n", 50000),
	"tildes":                       strings.Repeat("~~가", 30000),
	"comments":                     strings.Repeat("<!-- ", 20000),
	"comments on lines":            strings.Repeat("<!-- 가\n", 20000),
	"angles":                       strings.Repeat("<a:", 30000),
	"references to characters":     strings.Repeat("&amp;", 40000),
	"backslashes":                  strings.Repeat("\\*", 60000),
	"headings":                     strings.Repeat("# 가\n", 20000),
	"marks in a table":             "|가|나|\n|-|-|\n" + strings.Repeat("|[행정안전부](agency:행정안전부)|[그날](date:2021-03-05)|\n", 3000),
	"bold marks":                   strings.Repeat("**[행정안전부](agency:행정안전부)** ", 4000),
	"addresses":                    strings.Repeat("https://a.kr/(", 20000),
}

func manyOf(n int, form string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, form, i)
	}
	return b.String()
}

// nested is sign, n deep.
func nested(n int, sign, indent, last string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(indent, i))
		if strings.Contains(sign, "%d") {
			fmt.Fprintf(&b, sign, i)
			b.WriteString("\n\n")
		} else {
			b.WriteString(sign)
		}
	}
	return b.String() + strings.Repeat(indent, n) + last + "\n"
}

// ticks is runs of backticks of all lengths up to n, none of which closes.
func ticks(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat("`", i+1) + " ")
	}
	return b.String()
}

// TestCostlyPages: no page made to cost time costs more than two seconds of a
// processor at any stage. A nightly run, which sets SILLOK_TEST_RUNS, builds a
// site for each; otherwise a tenth of each goes into one site.
func TestCostlyPages(t *testing.T) {
	if testing.Short() {
		t.Skip("time is not measured with -short, under which the race detector runs")
	}
	shared, _ := newPeoplesSite(t, rand.New(rand.NewPCG(0, 0)))
	if _, _, err := shared.Authority(); err != nil {
		t.Fatal(err)
	}
	nightly := os.Getenv("SILLOK_TEST_RUNS") != ""
	most := 2 * time.Second
	within := func(what string, f func()) {
		t.Helper()
		start := cputime.Spent()
		if f(); cputime.Spent()-start > most {
			t.Errorf("%s: %v", what, cputime.Spent()-start)
		}
	}
	build := func(name, dir string) {
		s := open(t, dir)
		s.names = shared.names
		within(name+": annotate", func() {
			if _, err := s.Annotate(nil); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		})
		within(name+": build", func() {
			r, err := s.Build(BuildOptions{}, &Memory{})
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			for _, p := range r.Problems {
				if p.Rule == "internal" {
					t.Errorf("%s: %v", name, p)
				}
			}
		})
	}
	one := t.TempDir()
	for name, text := range costly {
		short := text
		if !nightly {
			short = strings.ToValidUTF8(text[:len(text)/10], "")
		}
		within(name+": read and write", func() {
			d, _ := doc.Parse(&diag.File{Name: "a.md", Text: page("title: 글\n", text)})
			d.Markdown()
			d.File = nil
			d.Markdown()
		})
		dir := one
		if nightly {
			dir = t.TempDir()
		}
		path := filepath.Join(dir, documentsDir, strings.ReplaceAll(name, " ", "-")+".md")
		if err := writeFile(path, []byte(page("title: "+strconv.Quote(name)+"\n", short))); err != nil {
			t.Fatal(err)
		}
		settleFile(t, path)
		if nightly {
			build(name, dir)
		}
	}
	if !nightly {
		most *= 5 // for all of them
		build("all", one)
	}
}
