package annotate

import (
	"strings"
	"testing"
	"unicode/utf8"

	"sillok/internal/doc"
)

// BenchmarkAnnotate measures everything together, dates and tagger included,
// on the pages of testdata. The floor is 120,000 characters a second.
func BenchmarkAnnotate(b *testing.B) {
	pages := goldPages(b, "testdata/pages/*.md")
	n := newAnnotator(b)
	chars := 0
	for _, p := range pages {
		chars += utf8.RuneCountInString(p.Text)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			n.Annotate(bare(p))
		}
	}
	b.ReportMetric(float64(chars*b.N)/b.Elapsed().Seconds(), "chars/s")
}

// BenchmarkLong measures one text of about 2 MB, for time that grows faster
// than the text.
func BenchmarkLong(b *testing.B) {
	var text strings.Builder
	for _, p := range goldPages(b, "testdata/pages/*.md") {
		text.WriteString(p.Text)
		text.WriteString("\n\n")
	}
	all := strings.Repeat(text.String(), 2<<20/text.Len())
	n := newAnnotator(b)
	for b.Loop() {
		n.Annotate(&doc.Document{Article: doc.Article{Text: all}})
	}
	b.ReportMetric(float64(utf8.RuneCountInString(all)*b.N)/b.Elapsed().Seconds(), "chars/s")
}

// BenchmarkNew measures the cold start: authority, tagger and first text.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		newAnnotator(b).Annotate(&doc.Document{Article: doc.Article{Text: "행정안전부는 22일 정부24를 개통했다."}})
	}
}
