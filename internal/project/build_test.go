package project

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

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
			i := 0
			for i < min(len(a[name]), len(b[name])) && a[name][i] == b[name][i] {
				i++
			}
			near := func(text []byte) []byte { return text[max(0, i-100):min(len(text), i+100)] }
			t.Errorf("%s: %s differs: want …%q, got …%q", what, name, near(a[name]), near(b[name]))
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
	if testing.Short() {
		return // for the race detector; the rest is checked without -short
	}
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
	rounds := 20
	if testing.Short() {
		rounds = 6
	}
	e := editor{t: t, dir: t.TempDir(), r: rand.New(rand.NewPCG(7, 7))}
	e.put(SettingsFile, "title: 시험\n")
	warm := open(t, e.dir)
	e.same("at first", warm)
	for round := range rounds {
		what := ""
		for range 1 + e.r.IntN(3) {
			what += " " + e.edit()
		}
		if err := warm.reload(); err != nil {
			t.Fatal(err)
		}
		e.same(fmt.Sprintf("round %d, after%s", round, what), warm)
		if t.Failed() {
			return
		}
	}
}

// editor edits a site by chance.
type editor struct {
	t   *testing.T
	dir string
	r   *rand.Rand
}

func (e *editor) path(name string) string { return filepath.Join(e.dir, filepath.FromSlash(name)) }

func (e *editor) put(name, text string) {
	if err := writeFile(e.path(name), []byte(text)); err != nil {
		e.t.Fatal(err)
	}
}

// same builds with warm and with a new Site, and compares.
func (e *editor) same(what string, warm *Site) {
	e.t.Helper()
	got, want := &Memory{}, &Memory{}
	told := [2][]string{}
	for i, x := range []struct {
		s *Site
		m *Memory
	}{{warm, got}, {open(e.t, e.dir), want}} {
		r, err := x.s.Build(BuildOptions{}, x.m)
		if err != nil {
			e.t.Fatal(err)
		}
		for _, p := range r.Problems {
			told[i] = append(told[i], p.String())
		}
	}
	if !slices.Equal(told[0], told[1]) {
		e.t.Errorf("%s: problems differ:\n%q\n%q", what, told[0], told[1])
	}
	equal(e.t, what, want.Files, got.Files)
}

// edit makes one change and says which.
func (e *editor) edit() string {
	r := e.r
	file := func(n int) string { return fmt.Sprintf("%s/쪽%d.md", documentsDir, n) }
	n, other := r.IntN(6), r.IntN(6)
	edits := []struct {
		what string
		make func()
	}{
		{"a page", func() {
			e.put(file(n), fmt.Sprintf("---\ntitle: 쪽 %d\npublished: 20%02d-01-02\n---\n\n[행안부](agency:행정안전부)가 [민원%d](system:민원%d)를 [2020년](date:2020) 열었다.\n", n, r.IntN(25), n, r.IntN(3)))
		}},
		{"another page", func() {
			e.put(file(n), fmt.Sprintf("---\ntitle: 쪽 %d\n---\n\n[민원%d](system:민원%d)을 [가람부](agency:가람부)가 맡았다.\n", n, n, r.IntN(3)))
		}},
		{"a broken page", func() { e.put(file(n), "---\ntitle: [\n---\n\n글.\n") }},
		{"a page less", func() { _ = os.Remove(e.path(file(n))) }},
		{"a page renamed", func() { _ = os.Rename(e.path(file(n)), e.path(file(other))) }},
		{"a source", func() {
			e.put(fmt.Sprintf("%s/글%d.txt", sourcesDir, r.IntN(3)), fmt.Sprintf("글 %d\n\n행정안전부는 %d월 민원24를 고쳤다고 밝혔다.\n", r.IntN(3), 1+r.IntN(12)))
		}},
		{"a source less", func() { _ = os.Remove(e.path(fmt.Sprintf("%s/글%d.txt", sourcesDir, r.IntN(3)))) }},
		{"an alias", func() {
			e.put(namesDir+"/system.yaml", fmt.Sprintf("- {id: 민원%d, alias: [민원창구%d], hide: %t}\n", r.IntN(3), r.IntN(3), r.IntN(4) == 0))
		}},
		{"a body", func() { e.put(namesDir+"/agency.yaml", fmt.Sprintf("- {id: 가람부, begin: 20%02d}\n", r.IntN(20))) }},
		{"no names", func() { _ = os.RemoveAll(e.path(namesDir)) }},
		{"a plain page", func() {
			e.put(contentDir+"/안내.md", fmt.Sprintf("# 안내 %d\n\n[민원0](system:민원0)과 [쪽](documents/쪽%d.md)을 보라.\n", r.IntN(9), n))
		}},
		{"static", func() { e.put("static/style.css", fmt.Sprintf("body { margin: %dpx }\n", r.IntN(9))) }},
		{"no static", func() { _ = os.RemoveAll(e.path("static")) }},
		{"a template", func() {
			e.put("templates/data.html", fmt.Sprintf("{{define \"main\"}}<p>%d</p>{{end}}\n", r.IntN(9)))
		}},
		{"no template", func() { _ = os.RemoveAll(e.path("templates")) }},
		{"settings", func() {
			e.put(SettingsFile, fmt.Sprintf("title: 시험 %d\nlanguage: %s\n", r.IntN(9), []string{"ko", "en"}[r.IntN(2)]))
		}},
		{"kinds", func() {
			e.put(SettingsFile, "title: 시험\nkinds: [{name: bridge, label: 다리, section: bridges}]\n")
		}},
	}
	x := edits[r.IntN(len(edits))]
	x.make()
	return x.what
}

// TestDeterministic: neither processors, time zone, language, working folder
// nor the order in which files were made changes a byte.
func TestDeterministic(t *testing.T) {
	t.Setenv("SOURCE_DATE_EPOCH", "1700000000")
	files := map[string]string{SettingsFile: "title: 시험\n", namesDir + "/system.yaml": "- {id: 민원0, alias: [창구]}\n"}
	for i := range 8 {
		files[fmt.Sprintf("%s/쪽%d.md", documentsDir, i)] = fmt.Sprintf("---\ntitle: 같은 제목\npublished: 2012-0%d\n---\n\n[행안부](agency:행정안전부)가 [민원%d](system:민원%d)를 [2020년](date:2020) 열었다. [김민수](person:김민수) 과장이 맡았다.\n", 1+i%3, i, i%3)
		files[fmt.Sprintf("%s/글%d.html", sourcesDir, i)] = article("같은 제목") + strings.Repeat("\n", i)
	}
	build := func(backwards bool, procs, jobs int) map[string][]byte {
		dir := t.TempDir()
		names := sortedKeys(files)
		if backwards {
			slices.Reverse(names)
		}
		for _, name := range names {
			if err := writeFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(files[name])); err != nil {
				t.Fatal(err)
			}
		}
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(procs))
		s := open(t, dir)
		if backwards {
			t.Chdir(filepath.Dir(dir))
			s = open(t, filepath.Base(dir))
		}
		s.Jobs = jobs
		all := built(t, s, BuildOptions{})
		pages, _, err := s.list(contentDir, func(string) bool { return true })
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range pages {
			all["site:"+name] = []byte(read(t, dir, filepath.FromSlash(name)))
		}
		return all
	}
	want := build(false, 1, 1)
	zone := time.Local
	defer func() { time.Local = zone }()
	time.Local = time.FixedZone("Seoul", 9*60*60)
	t.Setenv("LANG", "tr_TR.UTF-8")
	t.Setenv("LC_ALL", "tr_TR.UTF-8")
	equal(t, "elsewhere", want, build(true, 8, 5))
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
		"kinds: [{name: bridge}]\n":        "a kind needs a name and a section",
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
