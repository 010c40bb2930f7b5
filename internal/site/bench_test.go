package site

import (
	"fmt"
	"strings"
	"testing"

	sillok "sillok"
	"sillok/internal/diag"
	"sillok/internal/library"
)

// many is the sample corpus over and over, as n documents.
func many(t testing.TB, n int) *library.Library {
	sample := sampleDocuments(t)
	if len(sample) == 0 {
		t.Skip("no documents under content/documents")
	}
	var files []*diag.File
	for i := range n {
		f := sample[i%len(sample)]
		name := strings.TrimSuffix(f.Name, ".md") + fmt.Sprintf("-%d.md", i/len(sample))
		files = append(files, &diag.File{Name: name, Text: strings.Replace(f.Text, "title: ", fmt.Sprintf("title: %d ", i), 1)})
	}
	return join(t, files, library.Options{})
}

// BenchmarkRender makes and renders all pages of 1,000 documents.
func BenchmarkRender(b *testing.B) {
	l := many(b, 1000)
	set := sampleSettings()
	set.Source = nil
	r, _, err := NewRenderer(set, sillok.Defaults)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	n, size := 0, 0
	for b.Loop() {
		pages, _ := Pages(l, nil, set)
		for _, p := range pages {
			data, err := r.Render(p)
			if err != nil {
				b.Fatal(err)
			}
			size += len(data)
		}
		n += len(pages)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n), "µs/page")
	b.ReportMetric(float64(size)/float64(n), "B/page")
	b.ReportMetric(float64(n)/float64(b.N), "pages")
}

// BenchmarkPages makes the list of pages alone.
func BenchmarkPages(b *testing.B) {
	l := many(b, 1000)
	for b.Loop() {
		Pages(l, nil, sampleSettings())
	}
}
