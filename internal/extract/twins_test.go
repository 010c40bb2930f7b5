package extract

import (
	"strings"
	"testing"
	"unicode"

	"sillok/internal/doc"
	"sillok/internal/extract/twin"
)

// TestTwins reads one release in five formats: the front matter is the same, and
// so are the words of the body.
func TestTwins(t *testing.T) {
	d := twin.Release()
	files := map[string][]byte{
		"a.hwp": twin.HWP(d), "a.hwpx": twin.HWPX(d), "a.docx": twin.DOCX(d), "a.html": twin.HTML(d), "a.txt": twin.Text(d),
	}
	articles := map[string]*doc.Article{}
	for name, data := range files {
		a, problems := Extract("content/sources/"+name, data, Options{})
		for _, p := range problems {
			t.Errorf("%s: %s", name, p.Message)
		}
		if a == nil {
			t.Fatalf("%s is not read", name)
		}
		articles[name] = a
	}
	want := articles["a.hwpx"]
	if want.Title != "가람시, 종이 없는 민원 창구 여섯 곳으로 늘린다" || want.Published.String() != "2024-03-12" || want.Publisher != "가람시" {
		t.Errorf("%q, %s, %q", want.Title, want.Published, want.Publisher)
	}
	for name, a := range articles {
		if a.Title != want.Title || a.Published != want.Published || a.Publisher != want.Publisher {
			t.Errorf("%s: %q, %s, %q", name, a.Title, a.Published, a.Publisher)
		}
		if share := alike(words(a.Text), words(want.Text)); share < 0.98 {
			t.Errorf("%s: %.3f of the body is the same", name, share)
		}
	}
}

// words are what a reader reads: letters and digits in runs.
func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// alike is the length of the longest common subsequence of a and b by that of
// the longer one.
func alike(a, b []string) float64 {
	row := make([]int, len(b)+1)
	for _, x := range a {
		before := 0
		for j, y := range b {
			at := row[j+1]
			if x == y {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			before = at
		}
	}
	return float64(row[len(b)]) / float64(max(len(a), len(b)))
}
