package annotate

import (
	"slices"
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// surfacesAndIDs annotates a text and gives its marks, "surface kind:name" each.
func surfacesAndIDs(t *testing.T, text string, tree []doc.Node) []string {
	t.Helper()
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	a, err := New(names)
	if err != nil {
		t.Fatal(err)
	}
	d := &doc.Document{Article: doc.Article{Text: text, Tree: tree, Published: edtf.MustParse("2019-05-01")}}
	a.Annotate(d)
	var out []string
	for _, m := range d.Mentions {
		out = append(out, text[m.In.Start:m.In.End]+" "+m.ID.String())
	}
	return out
}

// A table of a document's own forms has its column of names marked whole.
func TestColumnOfNames(t *testing.T) {
	var text strings.Builder
	table := doc.Node{Form: doc.Table}
	for i, cells := range [][]string{{"연번", "성명", "직위"}, {"1", "기늘봄", "총무과장"}, {"2", "뫼솔빛", "감사실장"}, {"3", "미정", "홍보실장"}} {
		if i > 0 {
			text.WriteByte('\n')
		}
		row := doc.Node{Form: doc.Row}
		line, places := doc.RowText(cells)
		for _, c := range places {
			row.Nodes = append(row.Nodes, doc.Node{Form: doc.Cell, In: diag.Span{Start: text.Len() + c.Start, End: text.Len() + c.End}})
		}
		text.WriteString(line)
		table.Nodes = append(table.Nodes, row)
	}
	got := surfacesAndIDs(t, text.String(), []doc.Node{table})
	for _, want := range []string{"기늘봄 person:기늘봄", "뫼솔빛 person:뫼솔빛"} {
		if !slices.Contains(got, want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
	if slices.ContainsFunc(got, func(m string) bool { return strings.HasPrefix(m, "미정") }) {
		t.Errorf("an empty cell is a person: %q", got)
	}
}

// A country in front governs a list of ministries; one that stands alone is ours.
func TestForeignList(t *testing.T) {
	for text, want := range map[string]bool{
		"케냐 조세청장을 비롯한 산업부, 교육부 대표단이 관세청을 찾았다.": false,
		"몽골 관세총국, 산업부 관계자가 방문했다.":              false,
		"르완다 농업진흥원, 교육부, 산업부 대표단을 맞았다.":        false,
		"미국 상무부와 산업부가 협약을 맺었다.":                true,
		"한국 국세청을 비롯한 산업부, 교육부가 함께했다.":          true,
		"조달청은 케냐에서 설명회를 열었고, 산업부, 교육부도 참여했다.":  true,
	} {
		got := slices.ContainsFunc(surfacesAndIDs(t, text, nil), func(m string) bool { return strings.HasPrefix(m, "산업부 ") })
		if got != want {
			t.Errorf("%s: 산업부 marked %v, want %v", text, got, want)
		}
	}
}
