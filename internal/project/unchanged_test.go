package project

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// buildInto builds a new Site, as a run of the program does.
func buildInto(t *testing.T, dir string, o BuildOptions) (*Report, *Folder) {
	t.Helper()
	f, err := OpenFolder(filepath.Join(dir, "public"), dir)
	if err != nil {
		t.Fatal(err)
	}
	r, err := open(t, dir).Build(o, f)
	if err != nil {
		t.Fatal(err)
	}
	return r, f
}

// age makes every file of a site old enough for its time to be trusted.
func age(t *testing.T, dir string) {
	t.Helper()
	old := time.Now().Add(-time.Hour)
	err := filepath.WalkDir(filepath.Join(dir, contentDir), func(p string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			err = os.Chtimes(p, old, old)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A second build does nothing, says the same, and is not fooled by what has
// changed anywhere.
func TestNothingChanged(t *testing.T) {
	dir := t.TempDir()
	page := filepath.Join(dir, documentsDir, "a.md")
	write := func(name, text string) {
		t.Helper()
		if err := writeFile(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	write(page, "---\ntitle: 개통\npublished: 2024-03-05\nlanguage: ko\n---\n\n[행안부](agency:행정안전부)가 4일 문을 열었다. [행안뷰](agency:없는 것\n")
	write(filepath.Join(dir, SettingsFile), "title: 시험\n")
	o := BuildOptions{Frozen: true}
	first, _ := buildInto(t, dir, o)
	if len(first.Problems) == 0 {
		t.Fatal("no problem to tell again")
	}
	files := func() map[string]string {
		all := map[string]string{}
		err := filepath.WalkDir(filepath.Join(dir, "public"), func(p string, d os.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				b, _ := os.ReadFile(p)
				all[p] = string(b)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	// still says whether the build did nothing, and that its output is a clean build's.
	still := func(what string, want bool, o BuildOptions) {
		t.Helper()
		r, f := buildInto(t, dir, o)
		if got := f.Kept > 0 && f.Wrote == 0 && len(f.files) == 0; got != want {
			t.Errorf("%s: did nothing: %v, want %v", what, got, want)
		}
		got := files()
		if err := os.RemoveAll(filepath.Join(dir, cacheDir)); err != nil {
			t.Fatal(err)
		}
		if err := os.RemoveAll(filepath.Join(dir, "public")); err != nil {
			t.Fatal(err)
		}
		clean, _ := buildInto(t, dir, o)
		if !maps.Equal(got, files()) {
			t.Errorf("%s: the site is not that of a clean build", what)
		}
		told := func(r *Report) (all []string) {
			for _, p := range r.Problems {
				all = append(all, p.String())
			}
			return all
		}
		if a, b := told(r), told(clean); !slices.Equal(a, b) || r.Documents != clean.Documents || r.Marks() != clean.Marks() {
			t.Errorf("%s: it says\n%s\na clean build says\n%s", what, strings.Join(a, "\n"), strings.Join(b, "\n"))
		}
	}
	still("at once", true, o)
	age(t, dir)
	still("with other times", true, o)
	write(page, "---\ntitle: 개통\npublished: 2024-03-05\nlanguage: ko\n---\n\n[행안부](agency:행정안전부)가 5일 문을 열었다. [행안뷰](agency:없는 것\n")
	still("after an edit of the same length", false, o)
	write(filepath.Join(dir, SettingsFile), "title: 시험 둘\n")
	still("after another title", false, o)
	still("with an address", false, BuildOptions{Frozen: true, Address: "https://example.org/"})
	buildInto(t, dir, o)
	write(filepath.Join(dir, "static", "x.txt"), "더")
	still("after a static file", false, o)
	write(filepath.Join(dir, contentDir, "names", "agency.yaml"), "- {id: 행정안전부, alias: [행안뷰]}\n")
	still("after a name", false, o)
	if err := os.Remove(filepath.Join(dir, "static", "x.txt")); err != nil {
		t.Fatal(err)
	}
	still("after a file was taken away", false, o)
	still("and then", true, o)
	write(filepath.Join(dir, "public", "index.html"), "남의 손")
	still("after a hand in the output", false, o)
	if err := os.Remove(filepath.Join(dir, "public", "index.html")); err != nil {
		t.Fatal(err)
	}
	still("after a loss in the output", false, o)
	caches, err := filepath.Glob(filepath.Join(dir, cacheDir, "build-*"))
	if err != nil || len(caches) != 1 {
		t.Fatal(caches, err)
	}
	write(caches[0], "{broken")
	still("with a broken cache", false, o)
}
