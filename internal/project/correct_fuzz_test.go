package project

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
)

// FuzzCorrect: whatever a browser sends, only brackets, rows and the list of
// bare places of one page may change, and the page can be read again.
func FuzzCorrect(f *testing.F) {
	dir := f.TempDir()
	text := page("title: 글\npublished: 2020-01-02\n", "[행정안전부](agency:행정안전부)가 **[민원24](system:민원24)**를 고쳤다.\n\n<!-- marks -->\n\n- 안전부가 **[민원24]**를 고쳤다. | system:민원24 | x 0.98\n")
	file := filepath.Join(dir, "content/documents/a.md")
	if err := writeFile(file, []byte(text)); err != nil {
		f.Fatal(err)
	}
	s, err := Open(dir, nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Add("a", 0, "행정안전부", "change", "agency:한빛부")
	f.Add("a", 9, "민원24", "remove", "")
	f.Add("../a", 0, "행정안전부", "confirm", "x:\x00")
	f.Fuzz(func(t *testing.T, slug string, at int, surface, action, id string) {
		if !slices.Contains([]string{"confirm", "remove", "change"}, action) {
			return // other files, or other parts of it
		}
		if err := writeFile(file, []byte(text)); err != nil {
			t.Fatal(err)
		}
		settleFile(t, file)
		_, err := s.Correct(Correction{Slug: slug, At: at, Surface: surface, Action: action, ID: id})
		now := read(t, file)
		if err != nil && now != text {
			t.Fatalf("%v, and the page is %q", err, now)
		}
		if stripped(now) != stripped(text) {
			t.Fatalf("%q %d %q %q %q: %q", slug, at, surface, action, id, now)
		}
		d, problems := doc.Parse(&diag.File{Name: "a.md", Text: now})
		if diag.Errors(problems) > 0 || strings.TrimSpace(d.Text) == "" {
			t.Fatalf("%v in %q", problems, now)
		}
	})
}
