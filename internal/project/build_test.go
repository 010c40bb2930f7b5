package project

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sillok"
	"sillok/internal/diag"
)

// repository is the root of this repository, itself a site folder.
const repository = "../.."

// copySite copies a site's settings and content, without its output.
func copySite(t *testing.T, from string) string {
	t.Helper()
	to := t.TempDir()
	if err := os.CopyFS(filepath.Join(to, contentDir), os.DirFS(filepath.Join(from, contentDir))); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(filepath.Join(from, SettingsFile))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(to, SettingsFile), b, 0o644); err != nil {
		t.Fatal(err)
	}
	return to
}

func open(t *testing.T, dir string) *Site {
	t.Helper()
	s, err := Open(dir, sillok.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// built builds a site into memory.
func built(t *testing.T, s *Site, o BuildOptions) map[string][]byte {
	t.Helper()
	m := &Memory{}
	r, err := s.Build(o, m)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Problems {
		if !p.Warning {
			t.Error(p)
		}
	}
	return m.Files
}

// equal reports the files in which two sites differ.
func equal(t *testing.T, what string, a, b map[string][]byte) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(a)) {
		if _, ok := b[name]; !ok {
			t.Errorf("%s: %s is missing", what, name)
		} else if string(a[name]) != string(b[name]) {
			t.Errorf("%s: %s differs", what, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(b)) {
		if _, ok := a[name]; !ok {
			t.Errorf("%s: %s is new", what, name)
		}
	}
}

func TestSampleSite(t *testing.T) {
	s := open(t, repository)
	one := built(t, s, BuildOptions{Frozen: true})
	s = open(t, repository)
	s.Jobs = 1
	equal(t, "one job at a time", one, built(t, s, BuildOptions{Frozen: true}))
	for _, base := range []string{"https://example.org/", "https://example.org/repo/", "https://example.org/a/b/"} {
		built(t, open(t, repository), BuildOptions{Frozen: true, Publish: true, Address: base}) // its links are checked
	}
}

// TestFreshImport: the committed pages of the sample are what an import of
// their sources gives.
func TestFreshImport(t *testing.T) {
	if testing.Short() {
		t.Skip("annotates the sample; left out with -short")
	}
	t.Setenv("SOURCE_DATE_EPOCH", "1795219200")
	dir := copySite(t, repository)
	gold := goldPages(t)
	pages, err := filepath.Glob(filepath.Join(dir, documentsDir, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pages {
		if !slices.Contains(gold, documentsDir+"/"+filepath.Base(p)) {
			if err := os.Remove(p); err != nil {
				t.Fatal(err)
			}
		}
	}
	if _, err := open(t, dir).Import(nil, ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	for _, p := range pages {
		committed := withoutDay(read(t, repository, documentsDir, filepath.Base(p)))
		if got, err := os.ReadFile(p); err != nil {
			t.Errorf("%s: %v", filepath.Base(p), err)
		} else if withoutDay(string(got)) != committed {
			t.Errorf("%s: a fresh import differs from the committed page; run sillok annotate, read the change and commit it", filepath.Base(p))
		}
	}
}

// withoutDay leaves out the day of import.
func withoutDay(page string) string {
	var b strings.Builder
	for line := range strings.Lines(page) {
		if !strings.HasPrefix(line, "imported: ") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// TestWarmEqualsCold: after any edits a Site that has built before gives what
// a new one gives.
func TestWarmEqualsCold(t *testing.T) {
	rounds := 30
	if testing.Short() {
		rounds = 4
	}
	dir := t.TempDir()
	put := func(name, text string) {
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	put(SettingsFile, "title: 시험\n")
	r := rand.New(rand.NewPCG(7, 7))
	warm := open(t, dir)
	built(t, warm, BuildOptions{})
	for round := range rounds {
		n := r.IntN(6)
		page := fmt.Sprintf("%s/쪽%d.md", documentsDir, n)
		switch r.IntN(5) {
		case 0, 1:
			put(page, fmt.Sprintf("---\ntitle: 쪽 %d\npublished: 20%02d-01-02\n---\n\n[행안부](agency:행정안전부)가 [민원%d](system:민원%d)를 [2020년](date:2020) 열었다.\n", n, r.IntN(25), n, r.IntN(3)))
		case 2:
			_ = os.Remove(filepath.Join(dir, filepath.FromSlash(page)))
		case 3:
			put(fmt.Sprintf("%s/글%d.txt", sourcesDir, r.IntN(3)), fmt.Sprintf("글 %d\n\n행정안전부는 %d월 민원24를 고쳤다고 밝혔다.\n", r.IntN(3), 1+r.IntN(12)))
		case 4:
			put(namesDir+"/system.yaml", fmt.Sprintf("- {id: 민원%d, alias: [민원창구%d]}\n", r.IntN(3), r.IntN(3)))
		}
		got := built(t, warm, BuildOptions{})
		equal(t, fmt.Sprintf("round %d", round), built(t, open(t, dir), BuildOptions{}), got)
		if t.Failed() {
			return
		}
	}
}

func TestSlugs(t *testing.T) {
	for name, want := range map[string]string{
		`"클라우드·데이터 무장… 지자체"`: "클라우드-데이터-무장-지자체",
		"../../etc/passwd":   "etc-passwd",
		"SOS 국민안심서비스 (2012)": "sos-국민안심서비스-2012",
		".숨은 글.":             "숨은-글",
	} {
		if got := slugOf(name); got != want {
			t.Errorf("%q: slug %q, want %q", name, got, want)
		}
	}
	for _, name := range []string{"CON", "nul.txt", "  ", "…", strings.Repeat("가", 200)} {
		got := slugOf(name)
		if strings.ContainsAny(got, "/\\ ") || strings.EqualFold(got, "con") || strings.HasPrefix(got, "nul.") || len(got) > 200 {
			t.Errorf("%q: slug %q", name, got)
		}
	}
}

func TestLedgerIsAppended(t *testing.T) {
	dir := t.TempDir()
	for _, n := range []string{"나", "다"} {
		if err := writeFile(filepath.Join(dir, documentsDir, n+".md"), []byte("---\ntitle: "+n+"\n---\n\n글.\n")); err != nil {
			t.Fatal(err)
		}
	}
	built(t, open(t, dir), BuildOptions{})
	if err := writeFile(filepath.Join(dir, documentsDir, "가.md"), []byte("---\ntitle: 가\n---\n\n글.\n")); err != nil {
		t.Fatal(err)
	}
	built(t, open(t, dir), BuildOptions{})
	if got := read(t, dir, ledgerFile); got != "나\n다\n가\n" {
		t.Errorf("the ledger is %q: numbers have moved", got)
	}
}

func TestSettingsProblems(t *testing.T) {
	for text, want := range map[string]string{
		"title: 가\ncolour: red\n":          "sillok.yaml:2:1: ",
		"language: fr\n":                   `language is "fr", want ko or en`,
		"address: example.org\n":           "want an absolute address",
		"publish: all\n":                   `publish is "all", want full, excerpt, metadata`,
		"publishers: {가온일보: some}\n":       "가온일보 is \"some\"",
		"check: {nonsense: off}\n":         `there is no rule "nonsense"`,
		"check: {link: maybe}\n":           "want off, warning or error",
		"kinds: [{name: place}]\n":         "a kind needs a name and a section",
		"title: [\n":                       "sillok.yaml:1:",
		"search: {offline: perhaps}\n":     "sillok.yaml:1:",
		"title: 가\nlanguage: ko\ntitle: 나": "sillok.yaml:3:1: ",
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, SettingsFile), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		s := open(t, dir)
		var got []string
		for _, p := range s.problems {
			got = append(got, p.String())
		}
		if diag.Errors(s.problems) == 0 || !strings.Contains(strings.Join(got, "\n"), want) {
			t.Errorf("%q: problems %q, want one with %q", text, got, want)
		}
	}
}
