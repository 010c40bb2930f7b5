package site

import (
	"bytes"
	"compress/gzip"
	"path"
	"strings"
	"testing"

	sillok "sillok"
)

// The budgets of a page, in bytes after gzip and in elements.
const (
	budgetHTML     = 12 << 10
	budgetAsset    = 8 << 10
	budgetElements = 1500
)

func zipped(t testing.TB, data []byte) int {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}

// elements counts start tags.
func elements(data []byte) int {
	n := 0
	for i := 0; i+1 < len(data); i++ {
		if data[i] == '<' && letter(data[i+1]) {
			n++
		}
	}
	return n
}

// TestBudget holds every page of a site of 300 documents to the budgets: no
// page's weight grows with the site.
func TestBudget(t *testing.T) {
	l := many(t, 300)
	set := sampleSettings()
	set.Source = nil
	r, _, err := NewRenderer(set, sillok.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range r.Assets() {
		if n := zipped(t, a.Data); n > budgetAsset && (path.Ext(a.Path) == ".css" || !strings.HasPrefix(path.Base(a.Path), "search")) {
			t.Errorf("%s: %d bytes gzipped, at most %d", a.Path, n, budgetAsset)
		}
	}
	pages, _ := Pages(l, nil, set)
	heaviest, most := "", 0
	for _, p := range pages {
		if p.Template == "" {
			continue
		}
		data, err := r.Render(p)
		if err != nil {
			t.Fatal(err)
		}
		if n := elements(data); n > budgetElements {
			t.Errorf("%s: %d elements, at most %d", p.Path, n, budgetElements)
		}
		if len(data) < 30<<10 {
			continue // too short to come near
		}
		if n := zipped(t, data); n > budgetHTML {
			t.Errorf("%s: %d bytes gzipped, at most %d", p.Path, n, budgetHTML)
		} else if n > most {
			heaviest, most = p.Path, n
		}
	}
	t.Logf("%d pages, the heaviest %s with %d bytes gzipped", len(pages), heaviest, most)
}
