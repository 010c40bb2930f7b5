package project

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"sillok/internal/wire"
)

// What is kept of the repository's pages is what was derived of them.
func TestKeptRoundTrip(t *testing.T) {
	s := open(t, repository)
	s.keptPages = nil
	_, pages, err := s.namesAndPages()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pages {
		want := keptPage{p.input.Sentences, p.input.Derived}
		var got keptPage
		if err := wire.Read(string(wire.Append(nil, want)), &got); err != nil {
			t.Fatalf("%s: %v", p.name, err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v\nwant %+v", p.name, got, want)
		}
	}
}

// diskEditor builds a site into its folder again and again, each time as a new
// run of the program, and beside it without what earlier builds kept.
type diskEditor struct {
	editor
	old [][]byte // what the cache file of some rounds before held
}

// built builds into public and gives the files, what was told, and whether what
// was kept could not be used.
func (e *diskEditor) built() (files map[string][]byte, told []string, notice string) {
	e.t.Helper()
	r, _ := buildInto(e.t, e.dir, BuildOptions{})
	for _, p := range r.Problems {
		told = append(told, p.String())
	}
	return filesBelow(e.t, filepath.Join(e.dir, "public")), told, r.Unkept
}

func filesBelow(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files[name], err = os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// damage spoils what is kept in one of several ways, and says how.
func (e *diskEditor) damage() string {
	file := e.path(keptFile)
	b, err := os.ReadFile(file)
	if err != nil || len(b) == 0 {
		return ""
	}
	e.old = append(e.old, b)
	switch e.r.IntN(8) {
	case 0:
		e.put(keptFile, string(b[:e.r.IntN(len(b))]))
		return "cut short"
	case 1:
		c := append([]byte(nil), b...)
		c[e.r.IntN(len(c))] ^= 1 << e.r.IntN(8)
		e.put(keptFile, string(c))
		return "a bit turned"
	case 2:
		e.put(keptFile, string(e.old[e.r.IntN(len(e.old))]))
		return "of an earlier day"
	case 3:
		e.put(keptFile, "")
		return "empty"
	case 4:
		if err := os.RemoveAll(e.path(cacheDir)); err != nil {
			e.t.Fatal(err)
		}
		return "gone"
	}
	return ""
}

// After any edits, with what earlier builds kept in order, damaged, old or gone,
// a build gives the bytes and the problems of one that keeps nothing.
func TestKeptEqualsClean(t *testing.T) {
	rounds := 40
	if testing.Short() {
		rounds = 10
	}
	e := &diskEditor{editor: editor{t: t, dir: t.TempDir(), r: rand.New(rand.NewPCG(18, 1))}}
	e.put(SettingsFile, "title: 시험\n")
	for round := range rounds {
		var did []string
		for range 1 + e.r.IntN(3) {
			did = append(did, e.edit())
		}
		did = append(did, e.damage())
		got, told, _ := e.built()
		if err := os.Rename(e.path(stateDir), e.path("aside")); err != nil {
			t.Fatal(err)
		}
		want, wantTold, _ := e.built()
		if err := os.RemoveAll(e.path(stateDir)); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(e.path("aside"), e.path(stateDir)); err != nil {
			t.Fatal(err)
		}
		what := fmt.Sprintf("round %d, after %s", round, strings.Join(did, ", "))
		equal(t, what, want, got)
		if !reflect.DeepEqual(told, wantTold) {
			t.Errorf("%s: problems differ:\n%q\n%q", what, told, wantTold)
		}
		if t.Failed() {
			return
		}
	}
}

// What cannot be used is told, and is in order after the build.
func TestUnkept(t *testing.T) {
	e := &diskEditor{editor: editor{t: t, dir: t.TempDir()}}
	e.put(SettingsFile, "title: 시험\n")
	page := func(n int) {
		e.put(documentsDir+"/가.md", fmt.Sprintf("---\ntitle: 가\n---\n\n행정안전부가 %d월 정부24를 열었다.\n", n))
	}
	page(1)
	if _, _, notice := e.built(); notice != "" {
		t.Error("a first build tells: " + notice)
	}
	whole, err := os.ReadFile(e.path(keptFile))
	if err != nil {
		t.Fatal(err)
	}
	e.put(keptFile, string(whole[:len(whole)-1]))
	page(2)
	if _, _, notice := e.built(); !strings.Contains(notice, "damaged") {
		t.Errorf("of a file cut short it tells %q", notice)
	}
	page(3)
	if _, _, notice := e.built(); notice != "" {
		t.Error("after that it tells: " + notice)
	}
	e.put(SettingsFile, "title: 시험\nkinds: [{name: bridge, label: 다리, section: bridges}]\n")
	if _, _, notice := e.built(); !strings.Contains(notice, "kinds") {
		t.Errorf("of other kinds it tells %q", notice)
	}
}
