package annotate

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sillok/internal/doc"
)

// TestWords: every list that the code names stands in words.tsv with what it is
// for, in order, without a word twice; and no list stands there unused.
func TestWords(t *testing.T) {
	used := map[string]bool{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(`words\("([a-z0-9-]+)"\)`)
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range named.FindAllStringSubmatch(string(text), -1) {
			used[m[1]] = true
		}
	}
	last := ""
	for i, line := range strings.Split(strings.TrimSuffix(wordsTSV, "\n"), "\n")[1:] {
		f := strings.Split(line, "\t")
		if len(f) != 3 || f[1] == "" || f[2] == "" {
			t.Errorf("words.tsv:%d: want name, purpose and words: %q", i+2, line)
			continue
		}
		if !used[f[0]] {
			t.Errorf("words.tsv:%d: no rule uses %s", i+2, f[0])
		}
		if f[0] <= last {
			t.Errorf("words.tsv:%d: %s is out of order", i+2, f[0])
		}
		last = f[0]
		list := words(f[0]).All()
		if sorted := slices.Sorted(slices.Values(list)); len(slices.Compact(sorted)) != len(list) {
			t.Errorf("words.tsv:%d: %s has a word twice", i+2, f[0])
		}
		delete(used, f[0])
	}
	for name := range used {
		t.Errorf("words.tsv has no list %q", name)
	}
}

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
