package entity

import (
	"testing"
	"unicode/utf8"

	"sillok/internal/diag"
)

// FuzzNames reads anything as two files of names: what is wrong is told at a place of
// the file, and what is left can be asked.
func FuzzNames(f *testing.F) {
	known := builtin(f)
	f.Add("agency", "- {id: 가람청, alias: [가람], begin: 2020, end: 2021-03}\n", "가람청은 가람이다.")
	f.Add("system", "- {id: 누리망, name: 누리, part: 행정안전부}\n- {id: 누리망, hide: true}\n", "누리")
	f.Add("agency", "- id: 행정안전부\n  never: [행안부]\n  merge: 가람청\n", "행안부")
	f.Add("law", "- [\n- {{}: 1}\n", "")
	f.Fuzz(func(t *testing.T, kind, text, words string) {
		file := &diag.File{Name: "content/names/" + kind + ".yaml", Text: text}
		a, problems := known.With([]*diag.File{file})
		for _, p := range problems {
			if p.At.Start < 0 || p.At.End > len(text) || p.Message == "" {
				t.Fatalf("a problem stands nowhere: %+v", p)
			}
		}
		if a == nil || !utf8.ValidString(words) {
			return
		}
		for _, h := range a.Scan(words) {
			if h.In.Start < 0 || h.In.End > len(words) || h.In.Len() == 0 {
				t.Fatalf("%q is found at %v", words, h.In)
			}
		}
	})
}
