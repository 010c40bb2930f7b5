package extract

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/extract/block"
	"sillok/internal/extract/twin"
)

// pageOf is the body of the page that is made of an article; it must say the
// article's words with their forms.
func pageOf(t *testing.T, a *doc.Article) string {
	t.Helper()
	page := string((&doc.Document{Article: *a}).Markdown())
	d, problems := doc.Parse(&diag.File{Name: "a.md", Text: page})
	for _, p := range problems {
		t.Errorf("%v\n%s", p, page)
	}
	if diff := cmp.Diff(a.Text, d.Text); diff != "" {
		t.Errorf("the page says other words: %s\n%s", diff, page)
	}
	if diff := cmp.Diff(formsOf(a.Tree), formsOf(d.Tree)); diff != "" {
		t.Errorf("the page has other forms: %s\n%s", diff, page)
	}
	_, body, _ := strings.Cut(page, "---\n\n")
	body, _, _ = strings.Cut(body, "\n<!-- roles -->")
	return strings.TrimSpace(body)
}

// formsOf is the forms of nodes and how many words they have.
func formsOf(nodes []doc.Node) []any {
	var all []any
	for _, n := range nodes {
		all = append(all, n.Form, n.In.Len(), formsOf(n.Nodes))
	}
	return all
}

const prose = "가람시는 주차 안내 시스템을 새로 열었다고 밝혔다. 빈자리를 찾아 도는 차가 줄어들 것으로 내다보고 있다고 담당자는 설명했다."

func TestStructureOfPages(t *testing.T) {
	for _, test := range []struct{ html, want string }{
		{"<table><tr><th>기관</th><th>대수</th><th>비고</th></tr><tr><td>가람시</td><td>1,200</td><td>-</td></tr><tr><td>나래군</td><td></td><td>추진</td></tr></table>",
			"기관 | 대수 | 비고\n--- | --- | ---\n가람시 | 1,200 | -\n나래군 | | 추진"},
		{"<table><tr><td>1994년</td><td>가람시를 세움</td></tr><tr><td>1999년</td><td># 누리집 *개통*</td></tr></table>",
			"| | |\n| --- | --- |\n| 1994년 | 가람시를 세움 |\n| 1999년 | # 누리집 \\*개통\\* |"},
		{"<table><tr><th>도</th><th>시</th><th>대수</th></tr><tr><td rowspan=2>가온도</td><td>가람시</td><td>1,200</td></tr><tr><td>나래군</td><td>300</td></tr></table>",
			"| 도 | 시 | 대수 |\n| --- | --- | --- |\n| 가온도 | 가람시 | 1,200 |\n| | 나래군 | 300 |"},
		{"<table><tr><th rowspan=2>기관</th><th colspan=2>대수</th></tr><tr><th>상반기</th><th>하반기</th></tr><tr><td>가람시</td><td>1,200</td><td>1,300</td></tr></table>",
			"- 기관 | 대수\n  - 상반기 | 하반기\n- 가람시 | 1,200 | 1,300"},
		{"<ul><li>주차장 열두 곳</li><li>안내판<ul><li>큰 것 네 개</li></ul></li></ul>", "- 주차장 열두 곳\n- 안내판\n\n  - 큰 것 네 개"},
		{"<ol start=3><li>주차장 열두 곳</li><li>안내판</li></ol>", "3. 주차장 열두 곳\n4. 안내판"},
		{"<ul><li>○ 주차장 열두 곳</li><li>○ 안내판</li></ul>", "○ 주차장 열두 곳\n○ 안내판"},
		{"<p>시는 <b>주차장(<i>열두</i> 곳)</b>을 <strong>연</strong><strong>다</strong>고 한다.<br><b>이 줄은 모두 굵다고 한다.</b></p>", "시는 **주차장(열두 곳)**을 **연다**고 한다.\n\n이 줄은 모두 굵다고 한다."},
		{"<ul><li>시는 <b>가람시</b>다</li><li>둘</li></ul>", "- 시는 **가람시**다\n- 둘"},
		{"<p>가람&shy;시는 주&#8203;차 안내를 &#65279;열었다.</p>", "가람시는 주차 안내를 열었다."},
		{"<h3>언제 여나</h3><p>" + prose + "</p><h4>어디서 여나</h4><p>" + prose + "</p>", "## 언제 여나\n\n" + prose + "\n\n### 어디서 여나\n\n" + prose},
		{"<p>- 글자 *그대로* _적은_ # 것 | 이다</p><p># 이것도 1. 그대로 적은 말이라고 담당자는 말했다.</p>", "\\- 글자 \\*그대로\\* \\_적은\\_ # 것 | 이다\n\n\\# 이것도 1. 그대로 적은 말이라고 담당자는 말했다."},
	} {
		source := "<html><head><title>가람시 주차 안내 시스템 개통</title></head><body><article><h1>가람시 주차 안내 시스템 개통</h1><p>" + prose + "</p>" + test.html + "<p>" + prose + "</p></article></body></html>"
		a, problems := Extract("a.html", []byte(source), Options{})
		if a == nil {
			t.Fatal(problems)
		}
		body := pageOf(t, a)
		got := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(body, prose), prose))
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", test.html, diff)
		}
	}
}

func TestStructureOfBlocks(t *testing.T) {
	cell := func(row, column, down, across int, s string) block.Cell {
		return block.Cell{Row: row, Column: column, RowSpan: down, ColumnSpan: across, Blocks: []block.Block{{Text: s}}}
	}
	item := func(marker string, level int, s string) block.Block {
		return block.Block{Kind: block.Item, Marker: marker, Level: level, Text: s}
	}
	table := func(cells ...block.Cell) block.Block { return block.NewTable(cells)[0] }
	for _, test := range []struct {
		blocks []block.Block
		want   string
	}{
		{[]block.Block{table(cell(0, 0, 1, 1, "기관"), cell(0, 1, 1, 1, "대수"), cell(0, 2, 1, 1, "비고"), cell(1, 0, 1, 1, "가람시"), cell(1, 2, 1, 1, "a|b"))},
			"기관 | 대수 | 비고\n--- | --- | ---\n가람시 | | a\\|b"},
		{[]block.Block{table(cell(0, 0, 1, 2, "가람시와 나래군"), cell(1, 0, 1, 1, "1,200"), cell(1, 1, 1, 1, "300"))}, "- 가람시와 나래군\n- 1,200 | 300"},
		{[]block.Block{table(cell(0, 0, 1, 1, prose))}, prose},
		{[]block.Block{item("1.", 1, "주차장"), item("2.", 1, "안내판"), item("○", 2, "큰 것"), item("-", 3, "네 개"), item("-", 3, "다섯 개")},
			"1. 주차장\n2. 안내판\n\n○ 큰 것\n\n- 네 개\n- 다섯 개"},
		{[]block.Block{item("1.", 1, "주차장"), item("3.", 1, "안내판")}, "1. 주차장\n<!-- -->\n3. 안내판"},
	} {
		p := fromBlocks(&block.Document{Blocks: test.blocks})
		a := &doc.Article{Language: "ko"}
		a.Text, a.Headings, a.Tree = p.text()
		if diff := cmp.Diff(test.want, pageOf(t, a)); diff != "" {
			t.Error(diff)
		}
	}
}

// TestWideTable: a table with more columns than a page can hold is a list of
// its rows, with all their words.
func TestWideTable(t *testing.T) {
	row := func(cells int) string {
		return "<w:tr>" + strings.Repeat(`<w:tc><w:p><w:r><w:t>가람</w:t></w:r></w:p></w:tc>`, cells) + "</w:tr>"
	}
	for _, c := range []struct {
		rows, cells int
		want        doc.Form
	}{{20, 5, doc.Table}, {2, 700, doc.List}} {
		data := twin.DOCXFile("<w:tbl>"+strings.Repeat(row(c.cells), c.rows)+"</w:tbl>", "", "", "")
		a, problems := Extract("a.docx", data, Options{})
		if a == nil {
			t.Fatal(problems)
		}
		if n := strings.Count(a.Text, "가람"); n != c.rows*c.cells || len(a.Tree) != 1 || a.Tree[0].Form != c.want {
			t.Errorf("%d rows of %d cells: %d words, %d blocks", c.rows, c.cells, n, len(a.Tree))
		}
	}
}

// TestNounSentences holds that a sentence which ends in a noun of a verb heads nothing, though it stands alone.
func TestNounSentences(t *testing.T) {
	for line, want := range map[string]bool{
		"데이터에 기초한 행정의 근거를 마련하려는 것임": false,
		"민원 창구를 한곳으로 모으고자 함":        false,
		"누구나 의견을 낼 수 있음":            false,
		"민원 창구, 한곳으로 모은다":           true,
		"두 해 만에 문을 연 민원 창구":         true,
	} {
		source := "한빛시 조례 제정안 입법예고\n\n게시일 2024. 5. 2.\n한빛시 정보담당관\n\n1. 제정 이유\n" + line + "\n\n한빛시는 민원 처리 과정을 시민에게 문자로 알린다고 밝혔다. 나은별 시장은 이를 반겼다.\n"
		a, problems := Extract("a.txt", []byte(source), Options{})
		if a == nil {
			t.Fatal(problems)
		}
		if got := slices.ContainsFunc(a.Headings, func(h diag.Span) bool { return a.Text[h.Start:h.End] == line }); got != want {
			t.Errorf("%q: heading %v, want %v\n%s", line, got, want, a.Text)
		}
	}
}

// TestRowsBelowYears holds that no row of a chronology is taken for who published and when.
func TestRowsBelowYears(t *testing.T) {
	source := "한빛정보원 연혁\n\n2005.03.02  한빛정보원 설립\n    07.15  초대 원장 취임\n2006.02.01  본원 이전\n    09.30  제1회 포럼 개최\n"
	a, problems := Extract("a.txt", []byte(source), Options{})
	if a == nil {
		t.Fatal(problems)
	}
	if !strings.Contains(a.Text, "본원 이전") || len(a.Authors) > 0 || !strings.HasPrefix(a.Published.String(), "XXXX") {
		t.Errorf("published %s, authors %v\n%s", a.Published, a.Authors, a.Text)
	}
}
