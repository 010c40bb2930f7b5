package extract

import (
	"strings"
	"testing"

	"sillok/internal/doc"
	"sillok/internal/extract/block"
	"sillok/internal/extract/twin"
)

// TestBold reads bold words of word processors as such: in paragraphs, in items
// behind their marker, over lines; a line that is bold as a whole sets nothing apart.
func TestBold(t *testing.T) {
	run := func(s string, bold bool) string {
		if bold {
			return `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">` + s + `</w:t></w:r>`
		}
		return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>`
	}
	p := func(runs ...string) string { return `<w:p>` + strings.Join(runs, "") + `</w:p>` }
	body := p(run("가람시, 민원 창구 늘린다", true)) +
		p(run("가람시는 민원 창구를 ", false), run("여섯 곳", true), run("으로  늘린다고 12일 밝혔다.", false)) +
		p(run("문의는 가람시 민원과로 하면 된다고 시는 덧붙였다.", true)) +
		p(run("창구는 ", false), run("평일", true), run(" ", false), run("아침", true), run("에 연다고 시는 알렸다.", false))
	a, problems := Extract("a.docx", twin.DOCXFile(body, "", "", ""), Options{})
	if a == nil {
		t.Fatal(problems)
	}
	if got := strongWords(a); got != "여섯 곳|평일 아침" {
		t.Errorf("bold: %s\n%s", got, a.Text)
	}
}

// strongWords are the bold words of an article, between bars.
func strongWords(a *doc.Article) string {
	var all []string
	var walk func(nodes []doc.Node)
	walk = func(nodes []doc.Node) {
		for _, n := range nodes {
			if n.Form == doc.Strong {
				all = append(all, a.Text[n.In.Start:n.In.End])
			}
			walk(n.Nodes)
		}
	}
	walk(a.Tree)
	return strings.Join(all, "|")
}

// TestBolder maps bold letters to the words of lines, behind a marker and over lines.
func TestBolder(t *testing.T) {
	b := block.Block{Kind: block.Item, Marker: "1.", Text: "만  70세 이상\n군수가  정한 사람"}
	start := strings.Index(b.Text, "70세")
	b.Bold = []block.Span{{Start: start, End: strings.Index(b.Text, "  정한")}}
	x := newBolder(&b)
	var got []string
	for line := range strings.SplitSeq(normalize(b.Shown()), "\n") {
		var f form
		x.line(line, &f)
		for _, s := range f.bold {
			got = append(got, f.words[s.Start:s.End])
		}
	}
	if s := strings.Join(got, "|"); s != "70세 이상|군수가" {
		t.Errorf("bold: %s", s)
	}
}

// TestNotes makes footnotes of the notes to which a kept line refers: at the place of
// the reference, behind bold words and not within.
func TestNotes(t *testing.T) {
	run := func(s, properties string) string {
		return `<w:r><w:rPr>` + properties + `</w:rPr><w:t xml:space="preserve">` + s + `</w:t></w:r>`
	}
	ref := `<w:r><w:footnoteReference w:id="2"/></w:r>`
	body := twin.DOCXParagraph("", run("가람시, 민원 창구 늘린다", "")) +
		twin.DOCXParagraph("", run("가람시는 민원 창구를 ", "")+run("여섯 ", "<w:b/>")+ref+run("곳", "<w:b/>")+run("으로 늘린다고 12일 밝혔다.", "")) +
		twin.DOCXParagraph("", run("지난해 처음 두었고 한 해 동안 사만 건을 처리했다.", ""))
	notes := `<w:footnote w:id="2">` + twin.DOCXParagraph("", run("신청서를 뽑지 않고 끝난 건만 셌다.", "")) + `</w:footnote>`
	a, problems := Extract("a.docx", twin.DOCXFile(body, "", notes, ""), Options{})
	if a == nil {
		t.Fatal(problems)
	}
	var got []string
	for _, n := range a.Tree {
		for _, k := range n.Nodes {
			if k.Form == doc.NoteRef {
				got = append(got, a.Text[:k.In.Start][strings.LastIndex(a.Text[:k.In.Start], "창구를"):]+"^"+k.Label)
			}
		}
		if n.Form == doc.Note {
			got = append(got, n.Label+": "+a.Text[n.In.Start:n.In.End])
		}
	}
	if s, want := strings.Join(got, "\n"), "창구를 여섯 곳^1\n1: 신청서를 뽑지 않고 끝난 건만 셌다."; s != want {
		t.Errorf("%s\nwant\n%s", s, want)
	}
}
