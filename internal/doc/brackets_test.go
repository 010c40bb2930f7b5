package doc_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// Marks are brackets in the raw line; nothing else of it changes.
func TestBracketsInRawLines(t *testing.T) {
	ministry := entity.ID{Kind: "agency", Name: "한빛부"}
	for _, test := range []struct{ raw, surface, want string }{
		{"**한빛부** 는 `code` 다", "한빛부", "**[한빛부](agency:한빛부)** 는 `code` 다"},
		{"> - 한빛부\t와 <b>나래청</b> &amp; a\\-b", "한빛부", "> - [한빛부](agency:한빛부)\t와 <b>나래청</b> &amp; a\\-b"},
		{"| 한빛부 | 2\\|3 |", "한빛부", "| [한빛부](agency:한빛부) | 2\\|3 |"},
		{"가\u00a0한빛&#48512;\u200b나", "한빛부", "가\u00a0[한빛&#48512;](agency:한빛부)\u200b나"},
		{"#### 한빛부", "한빛부", "#### [한빛부](agency:한빛부)"},
		{"와!한빛부", "한빛부", "와\\![한빛부](agency:한빛부)"},
		{"와\\!한빛부", "한빛부", "와\\![한빛부](agency:한빛부)"},
		{"역\\한빛부", "한빛부", "역\\\\[한빛부](agency:한빛부)"},
		{"(한빛]부와 [나", "한빛]부", "([한빛\\]부](agency:한빛부)와 [나"},
		{"[한빛부] 알림", "[한빛부]", "[[한빛부]](agency:한빛부) 알림"},
		{"한\u1112\u1161\u11ab빛부", "한빛부", "한[\u1112\u1161\u11ab빛부](agency:한빛부)"},
		{"  한빛부  ", "한빛부", "  [한빛부](agency:한빛부)  "},
		{"[나래청](agency:나래청)한빛부", "한빛부", "[나래청](agency:나래청)[한빛부](agency:한빛부)"},
		{"한빛&NotEqualTilde;부", "빛", "한[빛](agency:한빛부)&NotEqualTilde;부"},
	} {
		head, tail := "---\ntitle: 글\n---\n\n", "\n\n끝.\n"
		d, _ := doc.Parse(&diag.File{Name: "a.md", Text: head + test.raw + tail})
		in, ok := doc.Occurrence(d.Text, test.surface, 1)
		if !ok {
			t.Fatalf("%q has no %s", d.Text, test.surface)
		}
		kept := d.Mentions
		d.Mentions = append(append([]doc.Mention{}, d.Mentions...), doc.Mention{ID: ministry, In: in})
		got := string(d.Markdown())
		if diff := cmp.Diff(head+test.want+tail, got); diff != "" {
			t.Errorf("%s: %s", test.raw, diff)
		}
		back, _ := doc.Parse(&diag.File{Name: "a.md", Text: got})
		back.Mentions = kept
		if undone := string(back.Markdown()); strings.ReplaceAll(undone, "\\", "") != strings.ReplaceAll(head+test.raw+tail, "\\", "") {
			t.Errorf("the mark of %s taken out again leaves %s", test.raw, undone)
		}
	}
}

// TestBracketsAnywhere sets marks anywhere into lines of any kind: the text
// stays, the raw lines stay but for the brackets, and taking the marks out again
// gives the file that was there.
func TestBracketsAnywhere(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	pieces := []string{"한빛부", "나래청 ", "**", "`", "[", "]", "\\", "\\-", "&amp;", "&", "!", "<b>", "|", "\t", "  ", "\u00a0", "é", "e\u0301", "ㅎ", "\u1112\u1161\u11ab", "(", ")", "](", "[가](agency:가)", "\u200b", "\ufeff", "&#x2f;", "\r\n", "\n", "\n\n", "# ", "> ", "- ", "<!-- 말 -->", "\x07", "\xff"}
	for range 20000 {
		var b strings.Builder
		b.WriteString("---\ntitle: 글\n---\n\n")
		for range 1 + random.IntN(14) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		raw := b.String()
		d, _ := doc.Parse(&diag.File{Name: "a.md", Text: raw})
		var cuts []int
		for i := range d.Text {
			cuts = append(cuts, i)
		}
		var marks []doc.Mention
		next := 0
		for at := 0; at+1 < len(cuts); {
			from := at + random.IntN(4)
			to := from + 1 + random.IntN(5)
			if to >= len(cuts) {
				break
			}
			at = to
			in := diag.Span{Start: cuts[from], End: cuts[to]}
			for next < len(d.Mentions) && d.Mentions[next].In.End <= in.Start {
				marks = append(marks, d.Mentions[next])
				next++
			}
			if s := d.Text[in.Start:in.End]; strings.Contains(s, "\n") || strings.TrimSpace(s) != s || next < len(d.Mentions) && d.Mentions[next].In.Overlaps(in) {
				continue
			}
			marks = append(marks, doc.Mention{ID: entity.ID{Kind: "agency", Name: "한빛부"}, In: in})
		}
		before := d.Mentions
		d.Mentions = append(marks, d.Mentions[next:]...)
		page := string(d.Markdown())
		got, _ := doc.Parse(&diag.File{Name: "a.md", Text: page})
		if got.Text != d.Text {
			t.Fatalf("%q\nbecame %q\ntext %q\nwant %q", raw, page, got.Text, d.Text)
		}
		if bare(page) != bare(raw) {
			t.Fatalf("%q\nbecame %q", raw, page)
		}
		got.Mentions = before
		if again := string(got.Markdown()); bare(again) != bare(raw) {
			t.Fatalf("%q\nbecame %q\nand back %q", raw, page, again)
		}
	}
}

// bare is a page without the brackets of marks and the backslashes that they need.
func bare(page string) string {
	return strings.NewReplacer("](agency:한빛부)", "", "[", "", "\\", "").Replace(page)
}
