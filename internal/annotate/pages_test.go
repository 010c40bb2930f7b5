package annotate

import (
	"os"
	"strings"
	"testing"

	"sillok/internal/doc"
)

// TestPages measures on pages written for this test, on subjects that the
// gold pages do not have: notices, a column, an interview, company news,
// a text without a date. The figures are a floor against steps back.
func TestPages(t *testing.T) {
	pages := goldPages(t, "testdata/pages/*.md")
	if len(pages) < 10 {
		t.Fatalf("%d pages, want 10 or more", len(pages))
	}
	s := scorePages(newAnnotator(t), pages)
	report(t, s)
}

// TestSampleGold measures on the sample site's hand-made pages.
func TestSampleGold(t *testing.T) {
	list, err := os.ReadFile("../../testdata/gold.txt")
	if err != nil {
		t.Skip("no list of gold pages yet")
	}
	var pages []*doc.Document
	for _, name := range strings.Fields(string(list)) {
		pages = append(pages, goldPages(t, "../../"+name)...)
	}
	report(t, scorePages(newAnnotator(t), pages))
}

// TestUnseen measures on pages written after the rules were settled; the
// figures of the first run stand in the report.
func TestUnseen(t *testing.T) {
	report(t, scorePages(newAnnotator(t), goldPages(t, "testdata/unseen/*.md")))
}

// TestLater is TestUnseen again, on pages written after its errors were mended.
func TestLater(t *testing.T) {
	report(t, scorePages(newAnnotator(t), goldPages(t, "testdata/later/*.md")))
}
