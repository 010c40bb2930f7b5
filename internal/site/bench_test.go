package site

import (
	"testing"

	sillok "sillok"
	"sillok/internal/library"
)

// BenchmarkRender renders the sample corpus; the figure to watch is the time
// for a page.
func BenchmarkRender(b *testing.B) {
	l := join(b, sampleDocuments(b), library.Options{})
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
}

// BenchmarkSource renders the pages that show sources, which chroma colours.
func BenchmarkSource(b *testing.B) {
	l := join(b, sampleDocuments(b), library.Options{})
	set := sampleSettings()
	r, _, err := NewRenderer(set, sillok.Defaults)
	if err != nil {
		b.Fatal(err)
	}
	pages, _ := Pages(l, nil, set)
	n := 0
	for b.Loop() {
		for _, p := range pages {
			if p.Template != "source.html" {
				continue
			}
			if _, err := r.Render(p); err != nil {
				b.Fatal(err)
			}
			n++
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n), "µs/page")
}
