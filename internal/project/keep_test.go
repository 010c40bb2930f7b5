package project

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"

	"sillok/internal/diag"
)

// kept is a site with a source, from which its page is made.
func kept(t *testing.T) (*Site, string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"sillok.yaml":            "title: 시험\n",
		"content/sources/개통.txt": "누리마루 개통\n\n행정안전부는 2023년 3월 2일 누리마루를 열었다.\n",
		"content/guide/도움.md":    "# 도움\n\n[개통](../documents/누리마루-개통.md)을 보라.\n",
	} {
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	s := open(t, dir)
	r, err := s.Build(BuildOptions{}, Nothing{})
	if err != nil || len(r.Imported) != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	return s, r.Imported[0]
}

// builds gives the pages that a build makes and its messages.
func builds(t *testing.T, s *Site) (made []string, said string) {
	t.Helper()
	r, err := s.Build(BuildOptions{}, Nothing{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, p := range r.Problems {
		b.WriteString(p.String() + "\n")
	}
	return r.Imported, b.String()
}

func TestDeletedPageStaysAway(t *testing.T) {
	s, page := kept(t)
	if err := os.Remove(s.path(page)); err != nil {
		t.Fatal(err)
	}
	made, said := builds(t, s)
	if len(made) > 0 || !strings.Contains(said, "was deleted, and stays away") {
		t.Errorf("the first build made %v and said %s", made, said)
	}
	if err := os.RemoveAll(s.path(stateDir)); err != nil { // as another person has it
		t.Fatal(err)
	}
	if made, said = builds(t, s); len(made) > 0 || strings.Contains(said, "stays away") {
		t.Errorf("the next build made %v and said %s", made, said)
	}
	if problems, err := s.Check(); err != nil || slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Rule == "source" }) {
		t.Errorf("check says %v, %v", problems, err)
	}
	r, err := s.Import([]string{s.path("content/sources/개통.txt")}, ImportOptions{})
	if err != nil || len(r.Written) != 1 {
		t.Errorf("importing it by name: %+v, %v", r, err)
	}
	if ledger := read(t, s.Dir, removedFile); ledger != "" {
		t.Errorf("the ledger still says %s", ledger)
	}
}

func TestRemove(t *testing.T) {
	s, page := kept(t)
	if err := writeFile(s.path("content/documents/누리마루-개통/지도.png"), []byte("png")); err != nil {
		t.Fatal(err)
	}
	source := read(t, s.Dir, "content/sources/개통.txt")
	r, err := s.Remove([]string{page})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"content/documents/누리마루-개통.md", "content/documents/누리마루-개통", "content/sources/개통.txt"}; !slices.Equal(r.Files, want) {
		t.Errorf("removed %v, want %v", r.Files, want)
	}
	if !slices.Equal(r.Leading, []string{"content/guide/도움.md"}) {
		t.Errorf("%v lead there", r.Leading)
	}
	for _, name := range r.Files {
		if _, err := os.Stat(s.path(name)); !os.IsNotExist(err) {
			t.Errorf("%s is still there", name)
		}
		if _, err := os.Stat(filepath.Join(r.Kept, name)); err != nil {
			t.Errorf("%s is lost: %v", name, err)
		}
	}
	// the same document comes along with others: it stays away
	folder := t.TempDir()
	for name, text := range map[string]string{"다시.txt": source, "새것.txt": "새 소식\n\n조달청은 2024년에 나라장터를 고쳤다.\n"} {
		if err := writeFile(filepath.Join(folder, name), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	again, err := s.Import([]string{folder}, ImportOptions{})
	if err != nil || len(again.Written) != 1 || again.Left != 0 || !strings.Contains(again.Written[0], "새것") {
		t.Errorf("%+v, %v", again, err)
	}
	if again, err = s.Import([]string{filepath.Join(folder, "다시.txt")}, ImportOptions{}); err != nil || len(again.Written) != 1 {
		t.Errorf("by its name: %+v, %v", again, err)
	}
	if _, err := s.Remove([]string{"없는쪽"}); err == nil {
		t.Error("a page that is not there was removed")
	}
}

func TestHeldBack(t *testing.T) {
	s, _ := kept(t)
	s.Today = "2023-11-14"
	for name, head := range map[string]string{"초안": "draft: true\n", "뒷날": "published: 2023-12-01\n", "오늘": "published: 2023-11-14\n", "모름": ""} {
		if err := writeFile(s.path("content/documents/"+name+".md"), []byte(page("title: "+name+"\n"+head, "글.\n"))); err != nil {
			t.Fatal(err)
		}
	}
	if err := writeFile(s.path("content/guide/초안.md"), []byte("---\ntitle: 초안\ndraft: true\n---\n글\n")); err != nil {
		t.Fatal(err)
	}
	out := &Memory{}
	r, err := s.Build(BuildOptions{}, out)
	if err != nil || r.Documents != 3 || r.Held != 2 {
		t.Fatalf("%d shown, %d held back, %v", r.Documents, r.Held, err)
	}
	for _, name := range []string{"documents/초안/index.html", "documents/뒷날/index.html", "guide/초안/index.html"} {
		if out.Files[name] != nil {
			t.Errorf("%s is shown", name)
		}
	}
	s.Drafts = true
	if r, err = s.Build(BuildOptions{}, Nothing{}); err != nil || r.Documents != 5 || r.Held != 0 {
		t.Errorf("asked for, %d are shown, %d held back, %v", r.Documents, r.Held, err)
	}
	if err := writeFile(s.path("content/documents/초안.md"), []byte(page("title: 초안\ndraft: maybe\n", "글.\n"))); err != nil {
		t.Fatal(err)
	}
	s.Drafts = false
	if _, said := builds(t, s); !strings.Contains(said, "draft is \"maybe\"") {
		t.Errorf("a word that is neither true nor false: %s", said)
	}
}

func TestAliases(t *testing.T) {
	s, name := kept(t)
	text := read(t, s.Dir, name)
	if err := os.WriteFile(s.path(name), []byte(strings.Replace(text, "---\n", "---\naliases: [옛-이름, board/12, /news/old.html]\n", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	out := &Memory{}
	if _, err := s.Build(BuildOptions{}, out); err != nil {
		t.Fatal(err)
	}
	for _, from := range []string{"documents/옛-이름/index.html", "board/12/index.html", "news/old.html"} {
		if !strings.Contains(string(out.Files[from]), "누리마루-개통/index.html") {
			t.Errorf("%s does not lead on: %s", from, out.Files[from])
		}
	}
}

// TestRenamed: a page whose file was renamed is still found where it was, and one
// that was never renamed, or whose first address another file has, leads nowhere.
func TestRenamed(t *testing.T) {
	s, name := kept(t)
	if _, err := s.Build(BuildOptions{}, &Memory{}); err != nil {
		t.Fatal(err)
	}
	old, renamed := s.path(name), s.path("content/documents/시스템/개통한-날.md")
	if err := os.MkdirAll(filepath.Dir(renamed), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(old, renamed); err != nil {
		t.Fatal(err)
	}
	was := "documents/" + strings.TrimSuffix(path.Base(name), ".md") + "/index.html"
	for _, s := range []*Site{s, open(t, s.Dir)} { // in the run of serve, and in a new one
		out := &Memory{}
		if _, err := s.Build(BuildOptions{}, out); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(out.Files[was]), "개통한-날/index.html") {
			t.Errorf("%s does not lead on: %s", was, out.Files[was])
		}
	}
	if err := writeFile(old, []byte(page("title: 다른 글\n", "글."))); err != nil {
		t.Fatal(err)
	}
	out := &Memory{}
	if _, err := s.Build(BuildOptions{}, out); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(out.Files[was]), "다른 글") {
		t.Errorf("%s is not the page of its file: %s", was, out.Files[was])
	}
}

// TestRenamedAndRetitled: the first address follows from the title that the source has,
// also when a person corrected the page's title too; a page that was only retitled, or
// whose source is gone, leads nowhere.
func TestRenamedAndRetitled(t *testing.T) {
	for name, test := range map[string]struct {
		file   string // of the page, after
		source bool   // whether it is still there
		leads  bool
	}{
		"renamed":    {"content/documents/개통한-날.md", true, true},
		"stays":      {"content/documents/누리마루-개통.md", true, false},
		"sourceless": {"content/documents/개통한-날.md", false, false},
	} {
		s, first := kept(t)
		builds(t, s)
		text := strings.Replace(read(t, s.path(first)), `title: "누리마루 개통"`, `title: "누리마루를 열다"`, 1)
		if err := os.Remove(s.path(first)); err != nil {
			t.Fatal(err)
		}
		if err := writeFile(s.path(test.file), []byte(text)); err != nil {
			t.Fatal(err)
		}
		if !test.source {
			if err := os.Remove(s.path("content/sources/개통.txt")); err != nil {
				t.Fatal(err)
			}
		}
		out := &Memory{}
		if _, err := open(t, s.Dir).Build(BuildOptions{}, out); err != nil {
			t.Fatal(err)
		}
		if leads := strings.Contains(string(out.Files["documents/누리마루-개통/index.html"]), "개통한-날/index.html"); leads != test.leads {
			t.Errorf("%s: the first address leads on: %v", name, leads)
		}
	}
}

func TestTwoVersions(t *testing.T) {
	const mess = "<<<<<<< HEAD\n%\n=======\n%\n>>>>>>> other\n"
	for name, text := range map[string]string{
		"content/documents/가.md":     page("title: 가\n", strings.ReplaceAll(mess, "%", "글.")),
		"content/documents/머리.md":    "---\n" + strings.ReplaceAll(mess, "%", "title: 가") + "---\n\n글.\n",
		"content/guide/가.md":         "# 가\n\n" + strings.ReplaceAll(mess, "%", "글."),
		"content/names/system.yaml":  strings.ReplaceAll(mess, "%", "- {id: 누리마루}"),
		"content/ids.txt":            strings.ReplaceAll(mess, "%", "가"),
		"sillok.yaml":                strings.ReplaceAll(mess, "%", "title: 가"),
		"content/documents/crlf.md":  strings.ReplaceAll(page("title: 가\n", strings.ReplaceAll(mess, "%", "글.")), "\n", "\r\n"),
		"content/documents/인용.md.ok": "<<<<<<< 는 표지가 아니다\n",
	} {
		s, _ := kept(t)
		if err := writeFile(s.path(name), []byte(text)); err != nil {
			t.Fatal(err)
		}
		if name == "sillok.yaml" {
			s = open(t, s.Dir)
		}
		_, said := builds(t, s)
		line := strings.Count(text[:strings.Index(text, "<<<<<<<")], "\n") + 1
		if want := name + ":" + string(rune('0'+line)) + ":1: git left two versions here"; strings.Contains(said, want) == strings.HasSuffix(name, ".ok") {
			t.Errorf("%s: a build says %s", name, said)
		}
	}
}

// TestPageThatCannotBeMatched: a page that an editor saved in another encoding, or whose
// source: line has a slip, was not deleted: its source gets no second page and no line in
// the ledger.
func TestPageThatCannotBeMatched(t *testing.T) {
	for name, spoil := range map[string]func(string) string{
		"the Korean encoding of Windows": func(text string) string {
			text, err := korean.EUCKR.NewEncoder().String(text)
			if err != nil {
				t.Fatal(err)
			}
			return text
		},
		"a slip in source:": func(text string) string {
			return strings.Replace(text, "source: content/sources/", "source: content/sources/없는-", 1)
		},
	} {
		t.Run(name, func(t *testing.T) {
			s, page := kept(t)
			text := spoil(read(t, s.Dir, page))
			if err := os.Remove(s.path(page)); err != nil {
				t.Fatal(err)
			}
			writeTest(t, s.path("content/documents/다른-이름.md"), text)
			for range 2 {
				if made, said := builds(t, s); len(made) > 0 || strings.Contains(said, "stays away") {
					t.Errorf("made %v and said %s", made, said)
				}
				if err := os.RemoveAll(s.path(stateDir)); err != nil { // as another person has it
					t.Fatal(err)
				}
			}
			if _, err := os.Stat(s.path(removedFile)); err == nil {
				t.Error("a line was written to the ledger")
			}
		})
	}
}
