package site

import (
	"bytes"
	"testing"

	sillok "sillok"
	"sillok/internal/library"
)

// TestCompiled holds what the compiled templates write of the sample to what
// html/template writes, byte for byte, and every template of ours to being
// compiled.
func TestCompiled(t *testing.T) {
	set := sampleSettings()
	r, _, err := NewRenderer(set, sillok.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	pages, _ := Pages(join(t, sampleDocuments(t), library.Options{}), samplePlain(t), set)
	seen := map[string]int{}
	for _, p := range pages {
		if p.Template == "" || seen[p.Template] == 40 {
			continue
		}
		seen[p.Template]++
		tmpl := r.pages[p.Template]
		program := tmpl.compiled(r.funcs)
		if program == nil {
			t.Errorf("%s is not compiled", p.Template)
			continue
		}
		got, err := program.Run(nil, p.Data)
		if err != nil {
			t.Errorf("%s: %v", p.Path, err)
			continue
		}
		var want bytes.Buffer
		if err := tmpl.ExecuteTemplate(&want, "base.html", p.Data); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want.Bytes()) {
			at := 0
			for at < len(got) && at < want.Len() && got[at] == want.Bytes()[at] {
				at++
			}
			t.Errorf("%s differs at %d: %q, want %q", p.Path, at, got[at:min(len(got), at+60)], want.Bytes()[at:min(want.Len(), at+60)])
		}
	}
	if len(seen) < 15 {
		t.Errorf("only %d templates have pages", len(seen))
	}
}
