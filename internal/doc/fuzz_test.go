package doc_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/unicode/norm"

	"sillok/internal/cputime"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// same compares what two Documents say; where it stands in their files may
// differ.
func same(a, b *doc.Document) string {
	return cmp.Diff(a, b,
		cmpopts.IgnoreUnexported(doc.Document{}),
		cmp.Comparer(func(a, b edtf.Date) bool { return a == b }),
		cmpopts.IgnoreFields(doc.Document{}, "File", "Slug"),
		cmpopts.IgnoreFields(doc.Article{}, "Tree"),
		cmpopts.IgnoreFields(doc.Mention{}, "At"),
		cmpopts.IgnoreFields(doc.Role{}, "At", "In"),
		cmpopts.IgnoreFields(doc.Quote{}, "At"),
		cmpopts.IgnoreFields(doc.Event{}, "At", "In"),
		cmpopts.EquateEmpty())
}

func line(s string) string { return strings.TrimSpace(strings.ReplaceAll(doc.Clean(s), "\n", " ")) }

// A document of any text, with marks anywhere in it, comes back from its page.
func FuzzRoundTrip(f *testing.F) {
	f.Add("시는 [창구]를 연다!\n\n# 제목 *아님*\n1. 목록 아님\n<!-- roles -->\n- [x] &amp; \\ 끝", "제목: \"가\"", "가온시 국장", uint16(0), uint16(3))
	f.Add("가\u00a0나\n---\n~~~\n| 표 |\n![그림](주소)", "'", "\\\"", uint16(5), uint16(1))
	f.Fuzz(func(t *testing.T, text, title, role string, at, size uint16) {
		d := &doc.Document{Article: doc.Article{Text: doc.Clean(text), Title: line(title), Publisher: line(role), Rights: line(title),
			Language: "ko", Published: edtf.MustParse("2021-09-22"), Source: line(role), Authors: some(line(title))}}
		d.Removed = []doc.Removed{{Label: "menu", First: 1, Last: 3}, {Label: "menu", First: 7, Last: 7}}
		if t := line(title); t != "" {
			d.Unmarked = []doc.Anchor{doc.ParseAnchor(t)}
		}
		if in, ok := span(d.Text, int(at), int(size)); ok {
			d.Mentions = []doc.Mention{{ID: entity.ID{Kind: "agency", Name: "가온시_(2008)"}, Role: line(role), In: in, Machine: at%2 == 0}}
			if at%2 == 0 {
				d.Mentions[0].Reason, d.Mentions[0].Score = "authority", 0.5
			}
			d.Quotes = []doc.Quote{{Speaker: entity.ID{Kind: "person", Name: "홍길동"}, Words: in, State: doc.Confirmed}}
		}
		if first, _, _ := strings.Cut(d.Text, "\n"); size%2 == 0 && first != "" {
			d.Headings = []diag.Span{{Start: 0, End: len(first)}}
		}
		page := string(d.Markdown())
		got, problems := doc.Parse(&diag.File{Name: "a.md", Text: page})
		for _, p := range problems {
			if !p.Warning {
				t.Fatalf("%v\n%s", p, page)
			}
		}
		got.Quotes, d.Quotes = nil, nil // found again by their ends, which may occur earlier
		if diff := same(d, got); diff != "" {
			t.Fatalf("%s\n%s", diff, page)
		}
		if again := string(got.Markdown()); again != page && len(d.Quotes) == 0 && !strings.Contains(page, "…") {
			t.Fatalf("Markdown changes a page that nobody touched\n%s", cmp.Diff(page, again))
		}
	})
}

func some(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// span gives a place of text on one line whose ends are no spaces.
func span(text string, at, size int) (diag.Span, bool) {
	in := diag.Span{Start: min(at, len(text)), End: min(at+size, len(text))}
	for in.Start < len(text) && !utf8.RuneStart(text[in.Start]) {
		in.Start++
	}
	for in.End < len(text) && !utf8.RuneStart(text[in.End]) {
		in.End++
	}
	if in.End <= in.Start {
		return in, false
	}
	s := text[in.Start:in.End]
	rest := text[in.End:]
	return in, strings.TrimSpace(s) == s && s != "" && !strings.Contains(s, "\n") && norm.NFC.IsNormalString(s) &&
		norm.NFC.IsNormalString(text[:in.Start]) && boundary(s) && boundary(rest)
}

// boundary reports whether NFC could not join s to what stands before it.
func boundary(s string) bool { return s == "" || norm.NFC.PropertiesString(s).BoundaryBefore() }

// Any page can be read; what is read is a text as Clean gives it; a page that
// nobody touched stays as it is, and a change to one mark changes one line.
func FuzzParse(f *testing.F) {
	f.Add("---\ntitle: 가\n---\n\n[행안부](agency:행정안전부 \"부\")는 [가](나\n\n<!-- roles -->\n- [ ] 홍 | 장 | 부 | | 홍\n<!-- marks -->\n- 행안부#1 | agency:행정안전부 | x 0.5\n")
	f.Add("---\n---\n## 제목\n<!-- 뜻 -->\n\\[a&amp;b](x)\n<!-- event -->\n- 1 | 2 | 3\n")
	f.Add("[[가](person:가)](agency:나)] [](date:2021) [ 가 ](date:2021-09)")
	f.Fuzz(func(t *testing.T, page string) {
		start := cputime.Spent()
		file := &diag.File{Name: "a.md", Text: page}
		d, problems := doc.Parse(file)
		if took := cputime.Spent() - start; took > 2*time.Second {
			t.Fatalf("%d bytes take %v", len(page), took)
		}
		for _, p := range problems {
			if p.At.Start < 0 || p.At.End < p.At.Start || p.At.End > len(page) {
				t.Fatalf("problem outside the file: %v at %v", p.Message, p.At)
			}
		}
		if !utf8.ValidString(d.Text) || strings.Contains(d.Text, "\n\n\n") || strings.TrimSpace(d.Text) != d.Text && strings.Trim(d.Text, " \n") != d.Text {
			t.Fatalf("text %q", d.Text)
		}
		last := 0
		for _, m := range d.Mentions {
			if m.In.Start < last || m.In.End <= m.In.Start || m.In.End > len(d.Text) {
				t.Fatalf("mention %v of %q", m, d.Text)
			}
			last = m.In.End
		}
		if got := string(d.Markdown()); got != page {
			t.Fatalf("Markdown changes a page that nobody touched\n%s", cmp.Diff(page, got))
		}
		if len(d.Mentions) > 0 { // a mark taken away is the only change
			d.Mentions = d.Mentions[1:]
			again, _ := doc.Parse(&diag.File{Name: "a.md", Text: string(d.Markdown())})
			if again.Text != d.Text {
				t.Fatalf("taking a mark away changes the text\n%s", cmp.Diff(d.Text, again.Text))
			}
		}
		d.File = nil // written anew, the text is the same
		again, _ := doc.Parse(&diag.File{Name: "a.md", Text: string(d.Markdown())})
		if again.Text != d.Text && norm.NFC.IsNormalString(d.Text) {
			t.Fatalf("written anew, the text changes\n%s", cmp.Diff(d.Text, again.Text))
		}
	})
}

// Front matter of any kind is read or reported, and written so that it is read
// again.
func FuzzFrontMatter(f *testing.F) {
	f.Add("title: 가\nauthor: [나, '다']\npublished: 2021-09-22\nremoved:\n  - \"menu: lines 1, 3-4\"\n# 뜻\nunmarked: 위원회#3")
	f.Add("title: &a 가\nauthor: *a\nrights: |\n  가\n  나\npublish: maybe\nfoo: {a: [1]}")
	f.Fuzz(func(t *testing.T, front string) {
		page := "---\n" + front + "\n---\n\n글\n"
		d, _ := doc.Parse(&diag.File{Name: "a.md", Text: page})
		if got := string(d.Markdown()); got != page {
			t.Fatalf("Markdown changes front matter that nobody touched\n%s", cmp.Diff(page, got))
		}
		d.Title = line(d.Title + "가") // one key changes
		d.Language = "ko"
		if d.Published.IsZero() {
			d.Published = edtf.MustParse("XXXX-XX-XX")
		}
		fresh := *d
		fresh.File = nil
		got, problems := doc.Parse(&diag.File{Name: "a.md", Text: string(fresh.Markdown())})
		for _, p := range problems {
			t.Fatalf("%v\n%s", p, fresh.Markdown())
		}
		if diff := same(&fresh, got); diff != "" {
			t.Fatalf("%s\n%s", diff, fresh.Markdown())
		}
	})
}

// Any Markdown gives a page without HTML of its own.
func FuzzParsePage(f *testing.F) {
	f.Add("# 가\n\n> [!NOTE] 나\n\n```go {hl_lines=[1]}\nx\n```\n\n| a |\n|--:|\n| <b> |\n\n[다](agency:라) ![](x) <a@b.c> [^1]\n\n[^1]: 마")
	f.Fuzz(func(t *testing.T, text string) {
		p, _ := doc.ParsePage(&diag.File{Name: "content/a.md", Text: text})
		html, _ := p.HTML(site, "ko")
		for _, bad := range []string{"<script", "<iframe", "<style", "javascript:", "style="} {
			if i := strings.Index(strings.ToLower(string(html)), bad); i >= 0 && (bad[0] == '<' || strings.LastIndex(string(html[:i]), "<") > strings.LastIndex(string(html[:i]), ">")) {
				t.Fatalf("%s in %s", bad, html)
			}
		}
	})
}
