package annotate

import (
	"strings"
	"testing"

	"sillok/internal/doc"
)

const goldPage = "---\ntitle: null\n---\n\n[행안부](agency:행정안전부)는 [홍나래](person:홍나래 \"팀장\") 팀장과 [정부24](system:정부24)를 열었다.\n"

func TestEvaluate(t *testing.T) {
	gold := readPage(t, "gold.md", goldPage)
	for _, c := range []struct {
		name, page             string
		right, extra, missed   int
		linked, whole, present int
	}{
		{"the same", goldPage, 3, 0, 0, 3, 3, 3},
		{"nothing", "---\ntitle: null\n---\n\n행안부는 홍나래 팀장과 정부24를 열었다.\n", 0, 0, 3, 0, 0, 0},
		{"another id", strings.Replace(goldPage, "agency:행정안전부", "agency:행정안전부_(2008)", 1), 3, 0, 0, 2, 2, 3},
		{"another kind", strings.Replace(goldPage, "system:정부24", "agency:정부24", 1), 2, 1, 1, 2, 2, 2},
		{"another span", strings.Replace(goldPage, "[홍나래](person:홍나래 \"팀장\") 팀장과", "[홍나래 팀장](person:홍나래)과", 1), 2, 1, 1, 2, 2, 2},
	} {
		s := Evaluate(readPage(t, "pred.md", c.page), gold)
		if s.Spans != (Count{c.right, c.extra, c.missed}) || s.Linked != c.linked || s.Whole.Right != c.whole {
			t.Errorf("%s: spans %+v, linked %d, whole %+v", c.name, s.Spans, s.Linked, s.Whole)
		}
	}
}

// TestEvaluateOtherText: marks keep their places when the extracted body has a
// line more, and the body's own score shows the line.
func TestEvaluateOtherText(t *testing.T) {
	gold := readPage(t, "gold.md", goldPage)
	page := strings.Replace(goldPage, "\n\n[행안부]", "\n\n메뉴 열기\n\n[행안부]", 1)
	page = strings.Replace(page, "열었다.", "열었다", 1)
	s := Evaluate(readPage(t, "pred.md", page), gold)
	if s.Spans.Right != 3 || s.Spans.Extra != 0 {
		t.Errorf("spans %+v", s.Spans)
	}
	if s.Body.Extra != 4 || s.Body.Missed != 1 {
		t.Errorf("body %+v", s.Body)
	}
}

func TestAlign(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     Count
	}{
		{"", "", Count{}},
		{"가나다", "가나다", Count{3, 0, 0}},
		{"가 나\n다", "가나다", Count{3, 0, 0}},
		{"가나다라마", "가다마", Count{3, 2, 0}},
		{"가다마", "가나다라마", Count{3, 0, 2}},
		{"가나다", "라마바", Count{0, 3, 3}},
		{"가나다라", "나가라다", Count{2, 2, 2}},
	} {
		if _, got := align(c.from, c.to); got != c.want {
			t.Errorf("align(%q, %q) = %+v, want %+v", c.from, c.to, got, c.want)
		}
	}
}

func TestFactsAreCounted(t *testing.T) {
	lists := "\n<!-- roles -->\n\n- 홍나래 | 팀장 | 행정안전부 | | 홍나래 팀장과\n\n<!-- quotes -->\n\n<!-- events -->\n\n- 2021-03 | 정부24 개통 | system:정부24\n"
	gold := readPage(t, "gold.md", goldPage+lists)
	s := Evaluate(gold, gold)
	if s.Roles.Right != 1 || s.Events.Right != 1 {
		t.Errorf("roles %+v, events %+v", s.Roles, s.Events)
	}
	s = Evaluate(readPage(t, "pred.md", goldPage+strings.Replace(lists, "2021-03", "2021-04", 1)), gold)
	if s.Roles.Right != 1 || s.Events != (Count{0, 1, 1}) {
		t.Errorf("roles %+v, events %+v", s.Roles, s.Events)
	}
}

func TestScoresAddUp(t *testing.T) {
	gold := readPage(t, "gold.md", goldPage)
	var sum Score
	sum.Add(Evaluate(gold, gold))
	sum.Add(Evaluate(&doc.Document{Article: gold.Article}, gold))
	if sum.Documents != 2 || sum.Spans != (Count{3, 0, 3}) || sum.Spans.F1() != 2.0/3 {
		t.Errorf("%+v", sum)
	}
}
