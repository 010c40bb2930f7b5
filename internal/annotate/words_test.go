package annotate

import (
	"slices"
	"testing"

	"sillok/internal/doc"
	"sillok/internal/tabletest"
)

// TestWords: every list that the code names stands in words.tsv with what it is
// for, in order, without a word twice; and no list stands there unused.
func TestWords(t *testing.T) { tabletest.Words(t, wordsTSV) }

// TestStemsAreReadOnce compares the stems that an article keeps with those of a
// word by itself.
func TestStemsAreReadOnce(t *testing.T) {
	a := newArticle(&doc.Document{Article: doc.Article{Text: "김나래 장관님께서는 행정안전부에서만 정보시스템들을 KTX로 2024년 사업이었다고"}}, newAnnotator(t).names)
	for i := -1; i <= len(a.words); i++ {
		var alone, kept []string
		stems(a.word(i), func(s string) bool { alone = append(alone, s); return false })
		a.stems(i, func(s string) bool { kept = append(kept, s); return false })
		if !slices.Equal(alone, kept) {
			t.Errorf("%q: stems %q, kept are %q", a.word(i), alone, kept)
		}
	}
	var honorific []string
	a.stems(1, func(s string) bool { honorific = append(honorific, s); return false })
	if want := []string{"장관님께서는", "장관님", "장관"}; len(honorific) < 3 || !slices.Equal(honorific[:3], want) {
		t.Errorf("stems %q, want them to begin with %q", honorific, want)
	}
}
