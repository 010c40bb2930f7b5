package library_test

import (
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// TestSaysLittle: a row of which nobody learns anything stands on no page but its
// document's, unless a person wrote it.
func TestSaysLittle(t *testing.T) {
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, row string
		shown     bool
	}{
		{"a year that nobody knows", "- [ ] XXXX-07 | 이용자 창구를 열두 곳으로 확대 | agency:가온군", false},
		{"an open outcome", "- [ ] 2024-02 | 이용자 창구를 열두 곳으로 확대(불분명) | agency:가온군", false},
		{"few words that name nobody", "- [ ] 2024-02 | 시스템 구축공사 완료 |", false},
		{"few words and who it was", "- [ ] 2024-02 | 창구 확대 | agency:가온군", true},
		{"enough words", "- [ ] 2024-02 | 이용자 창구를 열두 곳으로 확대 |", true},
		{"a native verb that no list knows", "- [ ] 2024-02 | 이용자 창구를 이웃 군과 견줌 | agency:가온군", false},
		{"a native verb of a list", "- [ ] 2024-02 | 이용자 창구를 열두 곳으로 늘림 | agency:가온군", true},
		{"an occasion that ends as one", "- [ ] 2024-02 | 이용자 창구 국제 포럼 | agency:가온군", true},
		{"what was only said", "- [ ] 2024-02 | 이용자 창구의 일을 여러 번 말함 | agency:가온군", false},
		{"what somebody studied, whoever wrote it", "- [x] 2024-02 | 나은별, 한빛대학교 행정학과 졸업 | person:나은별, agency:가온군", false},
		{"a stay of somebody", "- [ ] 2024-02 | 나은별, 한빛대학교 연수 | person:나은별", false},
		{"a birth", "- [ ] 2024-02 | 나은별, 가온군 출생 | person:나은별, agency:가온군", false},
		{"what many studied", "- [ ] 2024-02 | 가온군 시민정보화교육 수강생 40명 수료 | agency:가온군", true},
		{"a prize of nobody, on the page of who gave it", "- [ ] 2024-02 | 데이터기반행정 우수 가온군수 표창 | agency:가온군", false},
		{"a prize of somebody", "- [ ] 2024-02 | 나은별, 데이터기반행정 우수 가온군수 표창 | person:나은별, agency:가온군", true},
		{"a prize of a body", "- [ ] 2024-02 | 데이터기반행정 우수 대통령 표창 | agency:가온군", true},
		{"a person's", "- [x] 2024-02 | 시스템 구축공사 완료 |", true},
	} {
		text := "---\ntitle: 가온군 소식\npublished: 2024-03-05\n---\n\n" + county + "은 [지난달](date:2024-02) 시스템 구축공사 완료와 함께 이용자 창구를 열두 곳으로 확대했다. [7월](date:XXXX-07)에도 했다.\n\n<!-- events -->\n\n" + c.row + "\n"
		d, problems := doc.Parse(&diag.File{Name: "content/documents/가.md", Text: text})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		l, _ := library.Join([]library.Input{{Document: d, Sentences: doc.Sentences(d.Text, d.Headings)}}, names, library.Options{})
		if shown := len(l.Timeline) > 0; shown != c.shown {
			t.Errorf("%s: shown is %v: %+v", c.name, shown, l.Timeline)
		}
	}
}
