package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"sillok/internal/doc"
)

// shared finds a folder of the reference material beside the repository, which
// is not part of it.
func sharedFolder(t testing.TB, name string) string {
	t.Helper()
	dir, err := filepath.Abs("../../../shared/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no reference material: ../shared/%s is absent", name)
	}
	return dir
}

func seed(t testing.TB, number string) *doc.Article {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(sharedFolder(t, "seeds"), number+"*.txt"))
	if len(files) != 1 {
		t.Fatalf("seed %s: %d files", number, len(files))
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	a, problems := Extract("content/sources/"+filepath.Base(files[0]), data, Options{})
	for _, p := range problems {
		t.Error(p)
	}
	if a == nil {
		t.Fatalf("seed %s: no article", number)
	}
	return a
}

func dense(s string) []rune {
	return []rune(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s))
}

func TestDump(t *testing.T) {
	for _, n := range []string{"000", "001", "002", "003", "004"} {
		a := seed(t, n)
		t.Logf("%s title=%q publisher=%q authors=%q published=%s rights=%q", n, a.Title, a.Publisher, a.Authors, a.Published, a.Rights)
		for _, r := range a.Removed {
			t.Logf("   %s %d-%d", r.Label, r.First, r.Last)
		}
		for _, h := range a.Headings {
			t.Logf("   ## %s", a.Text[h.Start:h.End])
		}
		t.Log("\n" + a.Text)
	}
}
