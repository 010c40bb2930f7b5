package project

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// folder opens an output below a new site folder.
func folder(t *testing.T, site string) *Folder {
	t.Helper()
	o, err := OpenFolder(filepath.Join(site, "public"), site)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// publish writes files and closes.
func publish(t *testing.T, site string, files map[string]string) *Folder {
	t.Helper()
	o := folder(t, site)
	for _, name := range sortedKeys(files) {
		if err := o.Write(name, []byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	return o
}

func read(t *testing.T, names ...string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(names...))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestFolder(t *testing.T) {
	site := t.TempDir()
	publish(t, site, map[string]string{"index.html": "one", "기관/index.html": "기관", "old/index.html": "old"})
	if err := os.WriteFile(filepath.Join(site, "public", "CNAME"), []byte("example.org"), 0o644); err != nil {
		t.Fatal(err)
	}
	before, err := os.Stat(filepath.Join(site, "public", "기관", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	o := publish(t, site, map[string]string{"index.html": "two", "기관/index.html": "기관"})
	if o.Wrote != 1 || o.Kept != 1 || o.Erased != 1 {
		t.Errorf("wrote %d, kept %d, erased %d; want 1 each", o.Wrote, o.Kept, o.Erased)
	}
	if got := read(t, site, "public", "index.html"); got != "two" {
		t.Errorf("index.html is %q", got)
	}
	if got := read(t, site, "public", "CNAME"); got != "example.org" {
		t.Errorf("CNAME is %q: a file that no build wrote is not kept", got)
	}
	if _, err := os.Stat(filepath.Join(site, "public", "old")); !os.IsNotExist(err) {
		t.Errorf("what an earlier build wrote is still there: %v", err)
	}
	after, err := os.Stat(filepath.Join(site, "public", "기관", "index.html"))
	if err != nil || !os.SameFile(before, after) {
		t.Errorf("an unchanged file was written again: %v", err)
	}
	if _, err := os.Stat(filepath.Join(site, stateDir, "new")); !os.IsNotExist(err) {
		t.Errorf("the build left its work folder: %v", err)
	}
}

func TestAbortLeavesTheEarlierSite(t *testing.T) {
	site := t.TempDir()
	publish(t, site, map[string]string{"index.html": "one"})
	o := folder(t, site)
	if err := o.Write("index.html", []byte("two")); err != nil {
		t.Fatal(err)
	}
	if err := o.Abort(); err != nil {
		t.Fatal(err)
	}
	if got := read(t, site, "public", "index.html"); got != "one" {
		t.Errorf("index.html is %q", got)
	}
}

func TestRefusedFolders(t *testing.T) {
	site := t.TempDir()
	for _, dir := range []string{contentDir, "templates", ".git"} {
		if err := os.Mkdir(filepath.Join(site, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	repository := t.TempDir()
	if err := os.Mkdir(filepath.Join(repository, ".git"), 0o755); err != nil {
		t.Fatal(err)
	}
	home, err := os.UserHomeDir()
	if err != nil {
		t.Skip(err)
	}
	for _, dir := range []string{"/", home, filepath.Dir(home), site, filepath.Dir(site), filepath.Join(site, "content"), filepath.Join(site, "content", "documents"),
		filepath.Join(site, "templates"), filepath.Join(site, ".git"), filepath.Join(site, stateDir), repository} {
		if o, err := OpenFolder(dir, site); err == nil {
			o.Abort()
			t.Errorf("%s: taken as output", dir)
		}
	}
}

func TestForeignFileIsNotOverwritten(t *testing.T) {
	site := t.TempDir()
	if err := os.MkdirAll(filepath.Join(site, "public"), 0o755); err != nil {
		t.Fatal(err)
	}
	publish(t, site, map[string]string{"a.html": "a"})
	mine := filepath.Join(site, "public", "index.html")
	if err := os.WriteFile(mine, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	o := folder(t, site)
	if err := o.Write("index.html", []byte("built")); err != nil {
		t.Fatal(err)
	}
	if err := o.Close(); err == nil || !strings.Contains(err.Error(), "refusing to overwrite index.html") {
		t.Errorf("got %v", err)
	}
	if got := read(t, mine); got != "mine" {
		t.Errorf("the file is now %q", got)
	}
}

// TestFoldersOfOthers: what no build made is neither lost nor changed.
func TestFoldersOfOthers(t *testing.T) {
	for name, want := range map[string]string{"notes.txt": "notes.txt in it was made by no build", ".git/config": "it is a git repository"} {
		site := t.TempDir()
		if err := writeFile(filepath.Join(site, "public", name), []byte("x")); err != nil {
			t.Fatal(err)
		}
		if o, err := OpenFolder(filepath.Join(site, "public"), site); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
			if err == nil {
				o.Abort()
			}
		}
	}
	site := t.TempDir()
	public := filepath.Join(site, "public")
	publish(t, site, map[string]string{"a/index.html": "a"})
	for _, dir := range []string{"empty/inner", "a/kept"} {
		if err := os.MkdirAll(filepath.Join(public, dir), 0o750); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(public, 0o711); err != nil {
		t.Fatal(err)
	}
	publish(t, site, map[string]string{"a/index.html": "b"})
	for dir, mode := range map[string]os.FileMode{"empty/inner": 0o750, "a/kept": 0o750, ".": 0o711} {
		if info, err := os.Stat(filepath.Join(public, dir)); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%s: %v, %v", dir, info, err)
		}
	}
	if err := writeFile(filepath.Join(public, "below/.git/config"), []byte("x")); err != nil {
		t.Fatal(err)
	}
	o := folder(t, site)
	if err := o.Close(); err == nil || !strings.Contains(err.Error(), "below is a git repository") {
		t.Errorf("got %v", err)
	}
	if err := os.RemoveAll(filepath.Join(public, "below")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(public, manifestName), []byte("broken\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenFolder(public, site); err == nil || !strings.Contains(err.Error(), "is damaged; restore that file, or empty the folder") {
		t.Errorf("got %v", err)
	}
}

// TestInPlace: a folder that cannot be exchanged gets the new site file by file.
func TestInPlace(t *testing.T) {
	site := t.TempDir()
	public := filepath.Join(site, "public")
	publish(t, site, map[string]string{"index.html": "one", "old.html": "old", "same.html": "same"})
	o := folder(t, site)
	for name, text := range map[string]string{"index.html": "two", "new/a.html": "new", "same.html": "same"} {
		if err := o.Write(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := o.inPlace(); err != nil {
		t.Fatal(err)
	}
	if err := o.Abort(); err != nil {
		t.Fatal(err)
	}
	if read(t, public, "index.html") != "two" || read(t, public, "new", "a.html") != "new" || read(t, public, "same.html") != "same" {
		t.Error("the new site is not there")
	}
	if _, err := os.Stat(filepath.Join(public, "old.html")); err == nil {
		t.Error("old.html is still there")
	}
	publish(t, site, map[string]string{"index.html": "three"})
	if got := read(t, public, "index.html"); got != "three" {
		t.Errorf("the next build gives %q", got)
	}
}

// TestLinksOutOfTheSite: static and templates are guarded as content is.
func TestLinksOutOfTheSite(t *testing.T) {
	dir, outside := t.TempDir(), filepath.Join(t.TempDir(), "secret")
	for name, text := range map[string]string{outside: "secret", dir + "/content/documents/a.md": page("title: 글\n", sentence), dir + "/static/mine.txt": "mine", dir + "/templates/x.txt": "x"} {
		if err := writeFile(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	for _, link := range []string{"static/secret.txt", "templates/secret.html", "static/folder"} {
		to := outside
		if link == "static/folder" {
			to = filepath.Dir(outside)
		}
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	m := &Memory{}
	r, err := open(t, dir).Build(BuildOptions{}, m)
	if err != nil {
		t.Fatal(err)
	}
	told := byFile(r.Problems)
	for _, link := range []string{"static/secret.txt", "templates/secret.html", "static/folder"} {
		if !strings.Contains(strings.Join(told[link], ""), "symbolic link") {
			t.Errorf("%s: %q", link, told[link])
		}
	}
	if string(m.Files["mine.txt"]) != "mine" {
		t.Error("mine.txt is not published")
	}
	for name, data := range m.Files {
		if strings.Contains(string(data), "secret") {
			t.Errorf("%s holds what is outside", name)
		}
	}
}

// TestAddresses: an address that could end an attribute is refused with its place.
func TestAddresses(t *testing.T) {
	for _, bad := range []string{"javascript:alert(1)", "https://a\"onload=x/", "https://", "ftp://a.kr/", "https://u:p@a.kr/", "//a.kr", "https://a.kr/?q", "https:a"} {
		if got, err := siteAddress(bad); err == nil {
			t.Errorf("%s is taken as %s", bad, got)
		}
	}
	for given, want := range map[string]string{"https://a.kr": "https://a.kr/", "http://localhost:8080/기록/": "http://localhost:8080/%EA%B8%B0%EB%A1%9D/", `https://a.kr/"><script>`: "https://a.kr/%22%3E%3Cscript%3E/"} {
		if got, err := siteAddress(given); err != nil || got != want {
			t.Errorf("%s gives %s, %v; want %s", given, got, err, want)
		}
	}
}

func TestWriteStaysInside(t *testing.T) {
	o := folder(t, t.TempDir())
	defer o.Abort()
	for _, name := range []string{"../x", "/x", "a/../../x", ""} {
		if err := o.Write(name, nil); err == nil {
			t.Errorf("%q was written", name)
		}
	}
	if err := o.Write("a.html", nil); err != nil {
		t.Fatal(err)
	}
	if err := o.Write("a.html", nil); err == nil {
		t.Error("two pages have one address")
	}
}

// TestNoLinkLeadsOut: a symbolic link that somebody put in the place of a file of
// ours is taken over as it is, or stands in the site that grows; nothing is
// written through it.
func TestNoLinkLeadsOut(t *testing.T) {
	site, outside := t.TempDir(), t.TempDir()
	publish(t, site, map[string]string{"report": "report"})
	report := filepath.Join(site, "public", "report")
	if err := os.Remove(report); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, report); err != nil {
		t.Skip(err)
	}
	o := folder(t, site)
	defer o.Abort()
	o.again("report")
	if err := os.Symlink(outside, filepath.Join(o.next, "law")); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"report/index.html", "report/second.html", "law/index.html", "law/second.html"} {
		if err := o.Write(name, []byte("text")); err == nil {
			t.Errorf("%s was written", name)
		}
	}
	left, err := os.ReadDir(outside)
	if err != nil || len(left) > 0 {
		t.Errorf("outside: %v %v", left, err)
	}
}

func TestBuildsTakeTurns(t *testing.T) {
	site := t.TempDir()
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			o, err := OpenFolder(filepath.Join(site, "public"), site)
			if err != nil {
				t.Error(err)
				return
			}
			for j := range 20 {
				if err := o.Write(fmt.Sprintf("%d.html", j), []byte(fmt.Sprint(i))); err != nil {
					t.Error(err)
				}
			}
			if err := o.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	whole(t, filepath.Join(site, "public"))
}

// whole checks that every file of a site was written by one build.
func whole(t *testing.T, dir string) {
	t.Helper()
	first := read(t, dir, "0.html")
	for j := range 20 {
		if got := read(t, dir, fmt.Sprintf("%d.html", j)); got != first {
			t.Fatalf("a mix: 0.html is of build %s, %d.html of build %s", first, j, got)
		}
	}
}

// TestKilledBuild kills builds at many points: the site is always the one of
// some build, whole, and the next build cleans up.
func TestKilledBuild(t *testing.T) {
	if os.Getenv("SILLOK_TEST_BUILD") != "" {
		forever(t, os.Getenv("SILLOK_TEST_BUILD"))
	}
	if testing.Short() {
		t.Skip("kills processes; left out with -short")
	}
	site := t.TempDir()
	publishNumber(t, site, "first")
	kills := 40
	if n, err := strconv.Atoi(os.Getenv("SILLOK_TEST_KILLS")); err == nil {
		kills = n // a nightly run
	}
	for i := range kills {
		c := exec.Command(os.Args[0], "-test.run=TestKilledBuild")
		c.Env = append(os.Environ(), "SILLOK_TEST_BUILD="+site)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(10+i%20) * time.Millisecond)
		_ = c.Process.Kill()
		_ = c.Wait()
		whole(t, filepath.Join(site, "public"))
	}
	publishNumber(t, site, "last")
	if got := read(t, site, "public", "7.html"); got != "last" {
		t.Errorf("after all kills a build writes %q", got)
	}
}

func publishNumber(t *testing.T, site, n string) {
	t.Helper()
	files := map[string]string{}
	for j := range 20 {
		files[fmt.Sprintf("%d.html", j)] = n
	}
	publish(t, site, files)
}

// forever builds until it is killed.
func forever(t *testing.T, site string) {
	for n := 0; ; n++ {
		publishNumber(t, site, fmt.Sprint(os.Getpid(), n))
	}
}

// TestAddressInPages: whatever the path of an address is, no page holds it as it stands;
// only 404.html has the path at all.
func TestAddressInPages(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{SettingsFile: "title: 시험\n", "content/documents/a.md": page("title: 글\npublished: 2021-01-02\n", "글이다.\n")} {
		if err := writeFile(filepath.Join(dir, name), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	m := &Memory{}
	l, err := open(t, dir).Build(BuildOptions{Address: `https://a.kr/"><script>alert(1)</script>'기록/`}, m)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range m.Files {
		if strings.Contains(string(data), "<script>alert") {
			t.Errorf("%s holds the script of the address", name)
		}
	}
	if !strings.Contains(string(m.Files["404.html"]), "/%22%3E%3Cscript%3Ealert%281%29%3C/script%3E%27%EA%B8%B0%EB%A1%9D/") {
		t.Errorf("404.html does not have the path: %.600s", m.Files["404.html"])
	}
	if len(l.Problems) > 0 {
		t.Errorf("%v", l.Problems)
	}
}
