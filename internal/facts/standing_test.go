package facts

import (
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// TestStandingsTellOfThePast: what a line tells without a past tense may be to come, or
// always so.
func TestStandingsTellOfThePast(t *testing.T) {
	for text, want := range map[string]string{
		"가람시는 청사 이전을 마무리했다고 밝혔다.":    "청사 이전",
		"가람시는 새 창구의 설치를 완료하였다.":      "새 창구의 설치",
		"가람시의 창구 이름을 하나로 통일함(안 제9조)": "",
		"가람시는 서버를 옮겨 받아 하루 내내 운영한다.": "",
		"가람시가 그 계획을 다듬어 정리한 것이다.":    "",
	} {
		d := &doc.Document{Article: doc.Article{Text: text}}
		d.Mentions = []doc.Mention{{ID: entity.ID{Kind: "agency", Name: "가람시"}, In: diag.Span{Start: 0, End: len("가람시")}}}
		var got []string
		for _, x := range newReader(d, nil).standings() {
			got = append(got, x.What)
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s: %q, want %q", text, s, want)
		}
	}
}
