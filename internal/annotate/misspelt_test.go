package annotate

import (
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// TestMisspelt: a person's mark whose id is nearly one that is listed is asked about, once.
func TestMisspelt(t *testing.T) {
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"[행안부](agency:행정안전부(2008))와 [행안부](agency:행정안전부(2008))": "agency:행정안전부_(2008)",
		"[행정안전뷰](agency:행정안전뷰)":                                "agency:행정안전부",
		"[행정안전부](agency:행정안전부)":                                "",
		"[나은별](person:나은별)":                                    "",
		"[한빛마을도서관](agency:한빛마을도서관)":                            "",
		"[나래누리](system:나래누리)와 [7일](date:2021-09-07)":           "",
		"[전자정뷰법](law:전자정뷰법)":                                   "law:전자정부법",
	} {
		d, problems := doc.Parse(&diag.File{Name: "content/documents/가.md", Text: "---\ntitle: 가\npublished: 2021-09-22\n---\n\n" + text + "이다.\n"})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		told := Misspelt([]*doc.Document{d}, names, nil)
		switch {
		case want == "" && len(told) > 0, want != "" && len(told) != 1:
			t.Errorf("%s: %v", text, told)
		case want != "" && !strings.Contains(told[0].Hint, "did you mean "+want+"?"):
			t.Errorf("%s: %s", text, told[0].Hint)
		}
	}
}
