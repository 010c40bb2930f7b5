//go:build unix

package project

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestWhatIsNoFile: pipes, devices and links to them, links that lead nowhere, and files
// that nobody may read are told of at their place, each time, and nothing waits for
// them; among the sources they are warnings.
func TestWhatIsNoFile(t *testing.T) {
	s, _ := kept(t)
	var names []string
	pipe := func(name string) {
		names = append(names, name)
		if err := os.MkdirAll(filepath.Dir(s.path(name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Mkfifo(s.path(name), 0o666); err != nil {
			t.Skip(err)
		}
	}
	link := func(to, name string) {
		names = append(names, name)
		if err := os.Symlink(to, s.path(name)); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"content/sources/관.txt", "content/documents/관.md", "content/관.md", "content/names/law.yaml", "static/관", "templates/관.html"} {
		pipe(name)
	}
	link("관.txt", "content/sources/관으로.txt")
	link("관", "static/관으로")
	link("/dev/zero", "content/sources/끝없음.txt")
	link("/dev/zero", "static/끝없음")
	link("돌림.txt", "content/sources/돌림.txt")
	shut := "static/닫힘.png"
	writeTest(t, s.path(shut), "png")
	if err := os.Chmod(s.path(shut), 0); err != nil {
		t.Fatal(err)
	}
	if _, err := os.ReadFile(s.path(shut)); err != nil { // root reads all
		names = append(names, shut)
	}
	for range 2 { // the second looks at what the first saw
		out, err := OpenFolder(filepath.Join(s.Dir, "public"), s.Dir)
		if err != nil {
			t.Fatal(err)
		}
		r, err := open(t, s.Dir).Build(BuildOptions{}, out)
		if err != nil {
			t.Fatal(err)
		}
		told := byFile(r.Problems)
		for _, name := range names {
			all := strings.Join(told[name], "")
			if warning := strings.Contains(all, "warning: "); all == "" || warning != strings.HasPrefix(name, "content/sources/") {
				t.Errorf("%s: told %q", name, all)
			}
		}
		if r.Documents != 1 {
			t.Errorf("%d documents", r.Documents)
		}
	}
	r, err := open(t, s.Dir).Annotate(nil)
	if err != nil || byFile(r.Problems)["content/names/law.yaml"] == nil {
		t.Errorf("%+v, %v", r, err)
	}
}
