package annotate

import (
	"testing"

	"sillok/internal/doc"
	"sillok/internal/entity"
)

// Names of local governments are places where they do not act, on sites that have
// the kind. {…} stands around what must be a place; everything else must be none.
func TestPlaces(t *testing.T) {
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	on, err := New(names.WithKinds([]*entity.Kind{entity.Optional(entity.Place)}))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"다음 회의는 {세종시}에서 열린다.",
		"박람회는 {부산}으로 옮겨 열린다.",
		"{수원시} 일대에 비가 내렸다.",
		"설명회는 {정부대전청사}에서 열린다.",
		"세종시는 회의장을 내주었다.",
		"행정안전부는 세종시에 자료 제출을 요청했다.",
		"대전광역시 정보화담당관이 설명했다.",
	} {
		plain, want := braces(text)
		d := &doc.Document{Article: doc.Article{Text: plain}}
		on.Annotate(d)
		got := ""
		for _, m := range d.Mentions {
			if m.ID.Kind == entity.Place {
				got += plain[m.In.Start:m.In.End]
			}
		}
		if got != want {
			t.Errorf("%s: places %q, want %q", plain, got, want)
		}
	}
	d := &doc.Document{Article: doc.Article{Text: "다음 회의는 세종시에서 열린다."}}
	newAnnotator(t).Annotate(d)
	for _, m := range d.Mentions {
		t.Errorf("without the kind %s is marked", m.ID)
	}
}

// braces takes the braces from a text and gives what stood between them.
func braces(s string) (plain, inside string) {
	open := false
	for _, r := range s {
		switch r {
		case '{', '}':
			open = r == '{'
			continue
		}
		plain += string(r)
		if open {
			inside += string(r)
		}
	}
	return plain, inside
}
