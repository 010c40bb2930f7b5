package project

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
)

// git runs git in a folder; ok is false where it says that something is in the
// way.
func git(t *testing.T, dir string, args ...string) (out string, ok bool) {
	t.Helper()
	c := exec.Command("git", args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null", "GIT_AUTHOR_NAME=가", "GIT_AUTHOR_EMAIL=a@example.org",
		"GIT_COMMITTER_NAME=가", "GIT_COMMITTER_EMAIL=a@example.org", "GIT_AUTHOR_DATE=2024-01-01T00:00:00Z", "GIT_COMMITTER_DATE=2024-01-01T00:00:00Z")
	b, err := c.CombinedOutput()
	return string(b), err == nil
}

// TestTwoPeople: two people correct one page at once, each a few marks, a row or
// a value of its head, and git merges what they did: in at least 95 of 100 random
// pairs of corrections without a conflict, and whatever it merged holds what both
// decided. Those who correct the same thing otherwise must meet in a conflict.
func TestTwoPeople(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("there is no git")
	}
	pairs := min(runsOfPeople(), 30)
	if os.Getenv("SILLOK_TEST_RUNS") != "" {
		pairs = runsOfPeople()
	}
	s, slug := peoplesPage(t)
	base := read(t, s.Dir, documentsDir+"/"+slug+".md")
	merged := 0
	for run := range pairs {
		random := rand.New(rand.NewPCG(4, uint64(run)))
		var texts, told [2]string
		for who := range 2 {
			if err := os.WriteFile(s.path(documentsDir+"/"+slug+".md"), []byte(base), 0o644); err != nil {
				t.Fatal(err)
			}
			settleFile(t, s.path(documentsDir+"/"+slug+".md"))
			if _, err := s.Load(false); err != nil {
				t.Fatal(err)
			}
			for range 1 + random.IntN(3) {
				told[who] += correctAtRandom(t, s, slug, random)
			}
			texts[who] = read(t, s.Dir, documentsDir+"/"+slug+".md")
		}
		text, ok := mergeByGit(t, base, texts[0], texts[1])
		if !ok {
			t.Logf("pair %d: %s and %s", run, told[0], told[1])
			continue
		}
		merged++
		names, _, err := s.Authority()
		if err != nil {
			t.Fatal(err)
		}
		_, problems := doc.ParseKinds(&diag.File{Name: "p.md", Text: text}, names.Kinds)
		if diag.Errors(problems) > 0 {
			t.Errorf("pair %d: %v", run, problems)
		}
		for who, side := range texts {
			if lost := lostLines(side, base, text); len(lost) > 0 {
				t.Errorf("pair %d: of %d's %s is lost: %q", run, who, told[who], lost)
			}
		}
	}
	if merged*100 < 95*pairs {
		t.Errorf("git merged %d of %d pairs, want 95 of 100", merged, pairs)
	}
	t.Logf("git merged %d of %d pairs", merged, pairs)
}

// lostLines gives the lines that a side has added and that the merged text lacks.
func lostLines(side, base, merged string) []string {
	has := map[string]bool{}
	for _, text := range []string{base, merged} {
		for line := range strings.Lines(text) {
			has[strings.TrimSpace(line)] = true
		}
	}
	var lost []string
	for line := range strings.Lines(side) {
		if !has[strings.TrimSpace(line)] {
			lost = append(lost, line)
		}
	}
	return lost
}

// peoplesPage is a site with a page of thirty paragraphs, as import makes it.
func peoplesPage(t *testing.T) (*Site, string) {
	t.Helper()
	random := rand.New(rand.NewPCG(17, 4))
	p := &person{t: t, random: random}
	var b strings.Builder
	b.WriteString("다온누리 개통 기록\n\n")
	for range 30 {
		b.WriteString(p.paragraph() + "\n\n")
	}
	dir := t.TempDir()
	for name, text := range map[string]string{"sillok.yaml": "title: 시험\n", "content/sources/기록.txt": b.String()} {
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	s := open(t, dir)
	r, err := s.Import(nil, ImportOptions{})
	if err != nil || len(r.Written) != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	return s, strings.TrimSuffix(filepath.Base(r.Written[0]), ".md")
}

// correctAtRandom makes one correction and tells it.
func correctAtRandom(t *testing.T, s *Site, slug string, random *rand.Rand) string {
	t.Helper()
	names, _, err := s.Authority()
	if err != nil {
		t.Fatal(err)
	}
	_, d, err := s.seen(names, slug)
	if err != nil {
		t.Fatal(err)
	}
	c := Correction{Slug: slug}
	rows, n := rowsOf(d), random.IntN(10)
	switch {
	case n < 7:
		m := d.Mentions[random.IntN(len(d.Mentions))]
		c.At, c.Surface = len([]rune(d.Text[:m.In.Start])), d.Text[m.In.Start:m.In.End]
		c.Action = []string{"confirm", "remove", "change"}[random.IntN(3)]
		c.ID = fmt.Sprintf("system:다온%d", random.IntN(50))
		c.New = true
	case n < 9 && len(rows) > 0:
		r := rows[random.IntN(len(rows))]
		c.Action, c.List, c.Row, c.Key = "row", r.List, r.Row, []string{"confirm", "reject"}[random.IntN(2)]
	default:
		c.Action, c.Key, c.Value = "head", []string{"publisher", "author"}[random.IntN(2)], fmt.Sprintf("다온시 %d과", random.IntN(50))
	}
	if _, err := s.Correct(c); err != nil && err.Error() != errSame.Error() {
		t.Fatalf("%+v: %v", c, err)
	}
	return fmt.Sprintf("%s %s%s %s; ", c.Action, c.Surface, c.Key, c.Row)
}

// mergeByGit merges two texts with their ancestor: git runs this program's driver,
// as .gitattributes of a new site names it.
func mergeByGit(t *testing.T, base, a, b string) (string, bool) {
	t.Helper()
	dir := t.TempDir()
	name := documentsDir + "/글.md"
	commit := func(text string) {
		if err := writeFile(filepath.Join(dir, name), []byte(text)); err != nil {
			t.Fatal(err)
		}
		if out, ok := git(t, dir, "commit", "-qam", "글"); !ok && text != base {
			t.Log(out)
		}
	}
	attributes, err := starter.ReadFile("starter/common/gitattributes")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{".gitattributes": attributes, name: []byte(base)} {
		if err := writeFile(filepath.Join(dir, name), data); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"init", "-q", "-b", "main"}, {"config", "merge.sillok.driver", mergeDriver(t) + " %O %A %B"}, {"add", "-A"}, {"commit", "-qm", "글"}, {"checkout", "-qb", "other"}} {
		if out, ok := git(t, dir, args...); !ok {
			t.Fatal(out)
		}
	}
	commit(b)
	if out, ok := git(t, dir, "checkout", "-q", "main"); !ok {
		t.Fatal(out)
	}
	commit(a)
	_, ok := git(t, dir, "merge", "-q", "-m", "함께", "other")
	return read(t, dir, name), ok
}

// mergeDriver is this test program as the driver: with SILLOK_TEST_MERGE it does
// what sillok merge does.
func mergeDriver(t *testing.T) string {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return "SILLOK_TEST_MERGE=1 " + exe
}

func TestMain(m *testing.M) {
	if os.Getenv("SILLOK_TEST_MERGE") != "" {
		if merged, err := MergeFiles(os.Args[1], os.Args[2], os.Args[3]); err != nil || !merged {
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}
