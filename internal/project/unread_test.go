package project

import (
	"os"
	"strings"
	"testing"

	"sillok/internal/diag"
)

// TestUnreadNames: a line of a names file that cannot be read takes no other with it, and
// what it may have hidden or marked is neither published nor taken away.
func TestUnreadNames(t *testing.T) {
	s := shardSite(t)
	importTest(t, s, ImportOptions{})
	before := pagesOf(t, s.Dir)
	file := s.path(namesDir + "/system.yaml")
	writeTest(t, file, "- {id: 국민신문고, hide: true}\n- {id: 가온나루， alias: [나루]}\n")

	r, err := openTest(t, s.Dir).Annotate(nil)
	if err != nil {
		t.Fatal(err)
	}
	if diag.Errors(r.Problems) != 1 || !strings.Contains(r.Problems[0].Hint, "annotate") || len(r.Changed) > 0 {
		t.Errorf("annotate: %v, changed %v", r.Problems, r.Changed)
	}
	for name, text := range pagesOf(t, s.Dir) {
		if before[name] != text {
			t.Errorf("%s was changed", name)
		}
	}

	out := t.TempDir()
	build := func(o BuildOptions) *Report {
		f, err := OpenFolder(out+"/public", s.Dir)
		if err != nil {
			t.Fatal(err)
		}
		r, err := open(t, s.Dir).Build(o, f)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	if r := build(BuildOptions{Publish: true}); !r.Aborted || !strings.Contains(r.Problems[0].Hint, "--publish") {
		t.Errorf("a build for the public: %+v", r.Problems)
	}
	if _, err := os.Stat(out + "/public/index.html"); err == nil {
		t.Error("a build for the public wrote a site")
	}
	if r := build(BuildOptions{}); r.Aborted {
		t.Error("a build for oneself is not written")
	}
	if _, err := os.Stat(out + "/public/systems/국민신문고"); err == nil {
		t.Error("the line that could be read hides nothing")
	}
}

// TestMisspeltPublisher: a slip in publishers: would publish what is to be kept back.
func TestMisspeltPublisher(t *testing.T) {
	s, page := kept(t)
	writeTest(t, s.path(page), strings.Replace(read(t, s.Dir, page), "publisher: null", "publisher: 가온신문", 1))
	for settings, want := range map[string]bool{"가온 신문: metadata": true, "가온신문: metadata": false, "나래방송: metadata": false} {
		writeTest(t, s.path(SettingsFile), "title: 시험\npublishers:\n  "+settings+"\n")
		_, said := builds(t, open(t, s.Dir))
		if told := strings.Contains(said, "did you mean 가온신문?"); told != want {
			t.Errorf("%s: %s", settings, said)
		}
	}
}
