package annotate

import (
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

func page(t *testing.T, name, published, body string) *doc.Document {
	t.Helper()
	return readPage(t, name, "---\ntitle: null\npublished: "+published+"\n---\n\n"+body+"\n")
}

func TestFrequentNames(t *testing.T) {
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	var pages []*doc.Document
	for _, name := range []string{"1.md", "2.md", "3.md"} {
		pages = append(pages, page(t, name, "2021-01-01", "[나래연합](agency:나래연합)과 [행안부](agency:행정안전부)가 모였다."))
	}
	got := Frequent(pages, names, 3)
	if len(got) != 1 || got[0].ID.Name != "나래연합" || len(got[0].Documents) != 3 {
		t.Errorf("got %+v", got)
	}
	if ps := TellFrequent(Frequent(pages, names, 3)); len(ps) != 1 || !ps[0].Warning || !strings.Contains(ps[0].String(), "1.md:6:1: warning: agency:나래연합 is named in 3 documents") {
		t.Errorf("got %v", ps)
	}
	if got := Frequent(pages[:2], names, 3); len(got) != 0 {
		t.Errorf("two documents: %+v", got)
	}
}

func TestNamesakes(t *testing.T) {
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	a := page(t, "a.md", "2021-01-01", "[홍나래](person:홍나래 \"행정안전부 국장\") 국장은 말했다.")
	b := page(t, "b.md", "2021-05-01", "[홍나래](person:홍나래 \"가람대 교수\") 교수는 말했다.")
	c := page(t, "c.md", "2021-07-01", "[홍나래](person:홍나래 \"행정안전부 차관\") 차관은 말했다.")
	if ps := CheckNamesakes([]*doc.Document{a, c}, names); len(ps) != 0 {
		t.Errorf("one person: %v", ps)
	}
	ps := CheckNamesakes([]*doc.Document{a, b}, names)
	if len(ps) != 1 || !strings.Contains(ps[0].String(), `--split "가람대"`) {
		t.Errorf("two persons: %v", ps)
	}
}

// TestPending: what a line in a names file would change, before it does.
func TestPending(t *testing.T) {
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	more, problems := names.With([]*diag.File{{Name: "content/names/agency.yaml", Text: "- {id: 나래꿈터}\n"}})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	before := newAnnotator(t)
	after, err := New(more)
	if err != nil {
		t.Fatal(err)
	}
	pages := []*doc.Document{
		page(t, "1.md", "2021-01-01", "이 사업에는 나래꿈터도 참여한다. 나래꿈터는 새롭다."),
		page(t, "2.md", "2021-01-01", "행안부가 참여한다."),
	}
	for _, d := range pages {
		before.Annotate(d)
	}
	cs := Pending(after, pages)
	if got := Summary(cs); got != "2 marks in 1 document" {
		t.Errorf("got %s: %+v", got, cs)
	}
	if len(pages[0].Mentions) != 0 {
		t.Error("the documents themselves were changed")
	}
}

func TestExplain(t *testing.T) {
	n := newAnnotator(t)
	d := page(t, "1.md", "2021-01-01", "행안부가 참여한다.\n\n[정부24](system:정부24)도 있다.")
	n.Annotate(d)
	p := readPage(t, "1.md", string(d.Markdown()))
	rows := Explain(p, 0, n.names)
	if len(rows) != 2 || rows[0].ByteStart != 0 || rows[0].End != 3 || rows[0].Confirmed || !rows[1].Confirmed {
		t.Fatalf("%+v", rows)
	}
	if got := Explain(p, rows[1].Line, n.names); len(got) != 1 || got[0].ID != "정부24" {
		t.Errorf("line %d: %+v", rows[1].Line, got)
	}
}
