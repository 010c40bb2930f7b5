package site

import (
	"testing"

	"sillok/internal/edtf"
)

func TestMarkOf(t *testing.T) {
	for text, want := range map[string]timeMark{
		"2012-02-29": {},
		"2012":       {},
		"201X":       {},
		"2012-03~":   {rough: true},
		"../2012":    {before: true},
		"2012-03/..": {after: true},
	} {
		m, ok := markOf(edtf.MustParse(text))
		if !ok || m.before != want.before || m.after != want.after || m.rough != want.rough {
			t.Errorf("%s: %+v, %v", text, m, ok)
		}
		if exact := text == "2012-02-29"; m.exact() != exact {
			t.Errorf("%s: exact is %v", text, m.exact())
		}
	}
	if _, ok := markOf(edtf.MustParse("XXXX-03-02")); ok {
		t.Error("a day of an unknown year has a place")
	}
}
