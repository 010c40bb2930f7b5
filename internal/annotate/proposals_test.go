package annotate

import (
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// What another program proposes is marked as its own; the likelier of two that
// overlap stands; people's marks stay.
func TestProposals(t *testing.T) {
	const text = "행정안전부는 달무리 창구를 고쳤다. 물빛마루도 연다."
	at := func(s string) diag.Span {
		i := strings.Index(text, s)
		return diag.Span{Start: i, End: i + len(s)}
	}
	id := func(s string) entity.ID { return entity.Parse(s) }
	d := &doc.Document{Article: doc.Article{Text: text}}
	d.Mentions = []doc.Mention{{ID: id("system:물빛"), In: at("물빛마루")}}
	newAnnotator(t).AnnotateWith(d, []Proposal{
		{In: at("달무리"), ID: id("system:달무리"), By: "목록", Why: "우리 | 것", Score: 0.9},
		{In: at("달무리 창구"), ID: id("system:창구"), By: "목록", Score: 0.3},
		{In: at("행정안전부"), ID: id("system:행정"), By: "목록", Score: 0.1},
		{In: at("물빛마루"), ID: id("agency:물빛마루"), By: "목록", Score: 1},
	})
	want := []string{"행정안전부 agency:행정안전부 ", "달무리 system:달무리 목록", "물빛마루 system:물빛 "}
	var got []string
	for _, m := range d.Mentions {
		got = append(got, d.Text[m.In.Start:m.In.End]+" "+m.ID.String()+" "+Proposed(m))
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if m := d.Mentions[1]; m.Reason != "by 목록: 우리 것" || !m.Machine || m.Score != 0.9 {
		t.Errorf("the mark of the other program: %+v", m)
	}
	f := Fresh(d)
	if len(f.Mentions) != 2 {
		t.Errorf("Fresh keeps %d marks, want the person's and the other program's", len(f.Mentions))
	}
}
