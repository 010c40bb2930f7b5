package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"sillok/internal/doc"
	"sillok/internal/extract/block"
	"sillok/internal/extract/twin"
	"sillok/internal/golden"
)

// TestTwins reads twelve releases in six formats: HWP, HWPX, HTML and text written
// byte by byte, DOCX by LibreOffice, PDF by LibreOffice and Chromium. The front
// matter is the same, and so are the words of the body.
func TestTwins(t *testing.T) {
	for _, w := range twin.Releases() {
		t.Run(w.Name, func(t *testing.T) {
			files := map[string][]byte{
				"hwp": twin.HWP(w.Document), "hwpx": twin.HWPX(w.Document), "html": twin.HTML(w.Document), "txt": twin.Text(w.Document), "written.docx": twin.DOCX(w.Document),
			}
			saved, _ := filepath.Glob("testdata/twins/" + w.Name + ".*[fx]") // pdf, docx
			for _, name := range saved {
				data, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				files[strings.TrimPrefix(filepath.Base(name), w.Name+".")] = data
			}
			if len(files) < 7 {
				t.Errorf("%d files, want seven", len(files))
			}
			articles := map[string]*doc.Article{}
			for kind, data := range files {
				a, problems := Extract("content/sources/"+w.Name+"."+kind, data, Options{})
				for _, p := range problems {
					t.Errorf("%s: %s", kind, p.Message)
				}
				if a == nil {
					t.Fatalf("%s is not read", kind)
				}
				articles[kind] = a
			}
			model := articles["hwpx"]
			model.SHA256 = "" // an archive has the time in it
			golden.Check(t, "testdata/twins/"+w.Name+".golden", describe(model, nil))
			for kind, a := range articles {
				if a.Title != w.Title || a.Published.String() != w.Published || a.Publisher != w.Publisher {
					t.Errorf("%s: %q, %s, %q", kind, a.Title, a.Published, a.Publisher)
				}
				if diff := cmp.Diff(model.Release, a.Release); diff != "" && w.Name+"."+kind != rowOverPages {
					t.Errorf("%s: the form of the release differs: %s", kind, diff)
				}
				if share := alike(wordsIn(model.Text), wordsIn(a.Text)); share < sameBody {
					t.Errorf("%s: %.3f of the body is the same\n%s", kind, share, cmp.Diff(wordsIn(model.Text), wordsIn(a.Text)))
				}
			}
		})
	}
}

// rowOverPages has a row of its last table on two pages, whose halves are not put
// together.
const rowOverPages = "joint.office.pdf"

// sameBody is the share of the words of a body that all formats give alike.
const sameBody = 0.98

// TestHeadlines joins the parts of a headline and nothing else.
func TestHeadlines(t *testing.T) {
	large := func(text string) block.Block { return block.Block{Text: text, Size: 2000} }
	body := block.Block{Text: "가람시는 3월 12일 종이 없는 민원 창구를 두 곳에서 여섯 곳으로 늘린다고 밝혔다.", Size: 1300}
	for _, c := range []struct {
		name   string
		blocks []block.Block
		want   string
	}{
		{"two parts", []block.Block{large("가람시 민원 창구"), large("여섯 곳으로 늘린다"), body}, "가람시 민원 창구 여섯 곳으로 늘린다"},
		{"a line break", []block.Block{large("가람시 민원 창구\n여섯 곳으로 늘린다"), body}, "가람시 민원 창구 여섯 곳으로 늘린다"},
		{"its deck is an item", []block.Block{large("가람시 민원 창구 늘린다"), large("- 여섯 곳에 종이 없는 창구"), body}, "가람시 민원 창구 늘린다"},
		{"its deck is smaller", []block.Block{large("가람시 민원 창구 늘린다"), {Text: "여섯 곳에 종이 없는 창구 두기로", Size: 1700}, body}, "가람시 민원 창구 늘린다"},
		{"a kind of paper above", []block.Block{large("보도자료"), large("가람시 민원 창구 늘린다"), body}, "가람시 민원 창구 늘린다"},
		{"no sizes", []block.Block{{Text: "가람시 민원 창구 늘린다"}, {Text: "종이 없는 창구 여섯 곳"}, {Text: body.Text}}, "가람시 민원 창구 늘린다"},
		{"a heading further down", []block.Block{large("가람시 민원 창구 늘린다"), body, large("무엇이 바뀌나 보자"), large("창구마다 안내원 두기로"), body}, "가람시 민원 창구 늘린다"},
	} {
		p := fromBlocks(&block.Document{Blocks: c.blocks})
		lines := len(p.lines)
		p.names = &register{builtIn()}
		p.classify(nil)
		if a := p.article(); a.Title != c.want {
			t.Errorf("%s: %q, want %q", c.name, a.Title, c.want)
		}
		if c.name == "a heading further down" && lines != len(c.blocks) {
			t.Errorf("%s: %d lines", c.name, lines)
		}
	}
}

// TestOutlines takes headings for headings, and paragraphs that a program calls
// so for what they are.
func TestOutlines(t *testing.T) {
	body := block.Block{Text: "가람시는 3월 12일 종이 없는 민원 창구를 두 곳에서 여섯 곳으로 늘린다고 밝혔다. 창구마다 안내원을 두고 어르신을 돕는다."}
	outline := func(level int, text string) block.Block {
		return block.Block{Kind: block.Heading, Level: level, Marker: "1.", Text: text}
	}
	for _, c := range []struct {
		name   string
		blocks []block.Block
		want   int // headings
	}{
		{"headings over text", []block.Block{outline(1, "추진 배경"), body, outline(2, "창구가 모자랐다"), body, outline(1, "앞으로"), body}, 3},
		{"a sentence", []block.Block{outline(1, "추진 배경"), body, outline(1, "창구가 모자라 기다리는 시민이 많았다고 한다."), body, body}, 1},
		{"a paragraph without an end", []block.Block{outline(1, "추진 배경"), body, outline(1, strings.Repeat("창구를 늘리고 ", 10)), body, body}, 1},
		{"all of the text", []block.Block{{Text: "가람시 민원 창구 늘린다"}, outline(2, "사업 기간은 3월부터 12월까지"), outline(2, "창구는 두 곳에서 여섯 곳으로"), outline(2, "안내원은 창구마다 한 사람씩")}, 0},
	} {
		got := 0
		for _, l := range fromBlocks(&block.Document{Blocks: c.blocks}).lines {
			if l.heading {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%s: %d headings, want %d", c.name, got, c.want)
		}
	}
}

// wordsIn are what a reader reads: letters and digits in runs.
func wordsIn(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// alike is the length of the longest common subsequence of a and b by that of
// the longer one.
func alike(a, b []string) float64 {
	row := make([]int, len(b)+1)
	for _, x := range a {
		before := 0
		for j, y := range b {
			at := row[j+1]
			if x == y {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			before = at
		}
	}
	return float64(row[len(b)]) / float64(max(len(a), len(b)))
}
