package annotate

import (
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// What a names file hides or says a surface never means stays bare, whoever
// finds it; a person's own mark stands.
func TestNever(t *testing.T) {
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	site, problems := names.With([]*diag.File{{Name: "content/names/agency.yaml", Text: "- {never: [행안부]}\n- {id: 조달청, hide: true}\n"}})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	a, err := New(site)
	if err != nil {
		t.Fatal(err)
	}
	text := "행정안전부와 조달청이 나라장터를 고쳤다고 행안부가 밝혔다."
	marks := func(d *doc.Document) map[string]bool {
		got := map[string]bool{}
		for _, m := range d.Mentions {
			got[d.Text[m.In.Start:m.In.End]] = true
		}
		return got
	}
	d := &doc.Document{Article: doc.Article{Text: text, Published: edtf.MustParse("2020-05-01")}}
	a.Annotate(d)
	if got := marks(d); !got["행정안전부"] || !got["나라장터"] || got["조달청"] || got["행안부"] {
		t.Errorf("marks %v", got)
	}
	d = &doc.Document{Article: doc.Article{Text: text, Published: edtf.MustParse("2020-05-01")}}
	at := len("행정안전부와 ")
	d.Mentions = []doc.Mention{{ID: entity.ID{Kind: "agency", Name: "조달청"}, In: diag.Span{Start: at, End: at + len("조달청")}}}
	a.Annotate(d)
	if !marks(d)["조달청"] {
		t.Error("a person's mark is gone")
	}
}
