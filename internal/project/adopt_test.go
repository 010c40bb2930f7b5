package project

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/extract"
	"sillok/internal/extract/twin"
)

const notice = "가람시 도서관 다시 연다\n\n2024-03-12\n\n가람시 도서관이 3월 20일 다시 문을 연다. 책은 두 권까지 빌린다.\n"

// emptySite makes the folder of a site without documents.
func emptySite(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, contentDir), 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestAdoptArchive reads an archive with names in CP949, one that leads out of
// it, an archive in it, and what a Mac adds.
func TestAdoptArchive(t *testing.T) {
	dir := t.TempDir()
	korean949, err := korean.EUCKR.NewEncoder().String("보도/소식.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, data := range map[string]string{
		korean949: notice, "../밖.txt": notice, "__MACOSX/소식.txt": notice, "속.zip": "PK\x03\x04", "보도/": "",
		"release.hwpx": string(twin.HWPX(twin.Release())),
	} {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, NonUTF8: name == korean949})
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(data))
	}
	w.Close()
	archive := filepath.Join(dir, "3월.zip")
	if err := os.WriteFile(archive, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	r, err := open(t, emptySite(t)).adopt([]string{archive}, extract.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(r.Sources)
	if want := []string{"content/sources/3월/release.hwpx", "content/sources/3월/보도/소식.txt"}; !slices.Equal(r.Sources, want) {
		t.Errorf("%q, want %q", r.Sources, want)
	}
	var told []string
	for _, p := range r.Problems {
		told = append(told, p.File.Name+" "+p.Message)
	}
	for _, want := range []string{"3월.zip:../밖.txt the archive names this file by a path that leads out of it", "3월.zip:속.zip zip archive files are not read"} {
		if !slices.ContainsFunc(told, func(s string) bool { return strings.HasPrefix(s, want) }) {
			t.Errorf("not told: %s\n%s", want, strings.Join(told, "\n"))
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "밖.txt")); err == nil {
		t.Error("a file was written outside the site")
	}
}

// TestAdoptTwins takes one of five copies, and two files of one name twice.
func TestAdoptTwins(t *testing.T) {
	dir := t.TempDir()
	d := twin.Release()
	for name, data := range map[string][]byte{
		"a/r.hwp": twin.HWP(d), "a/r.hwpx": twin.HWPX(d), "b/r.docx": twin.DOCX(d), "b/r.html": twin.HTML(d), "r.txt": twin.Text(d),
		"a/n.txt": []byte(notice), "b/n.txt": []byte(strings.ReplaceAll(notice, "도서관", "미술관")),
	} {
		if err := writeFile(filepath.Join(dir, "in", filepath.FromSlash(name)), data); err != nil {
			t.Fatal(err)
		}
	}
	s := open(t, emptySite(t))
	want := []string{"content/sources/a/n.txt", "content/sources/a/r.hwpx", "content/sources/b/n.txt"}
	for range 2 { // once more, with the same result
		r, err := s.Adopt(filepath.Join(dir, "in"))
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(r.Sources)
		if !slices.Equal(r.Sources, want) || r.Joined != 4 || r.Left != 0 {
			t.Errorf("%q, %d joined, %d left", r.Sources, r.Joined, r.Left)
		}
	}
	if got, want := s.adopted["content/sources/a/r.hwpx"].copies, []string{"a/r.hwp", "b/r.docx", "b/r.html", "r.txt"}; !slices.Equal(got, want) {
		t.Errorf("copies %q, want %q", got, want)
	}
	r, err := s.adopt([]string{filepath.Join(dir, "in/a/n.txt"), filepath.Join(dir, "in/b/n.txt")}, extract.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"content/sources/n.txt", "content/sources/n-2.txt"}; !slices.Equal(r.Sources, want) {
		t.Errorf("%q, want %q", r.Sources, want)
	}
}

// TestCopies tells copies from documents that are only alike.
func TestCopies(t *testing.T) {
	long := "가람시는 새 창구를 두 곳에 두고 안내원을 한 사람씩 둔다고 밝혔다 "
	var words []string
	for i := range 400 {
		words = append(words, string(rune('가'+i*7%11000))+"말")
	}
	text := long + strings.Join(words, " ")
	article := func(title, day, text string) print {
		return printOf(&doc.Article{Title: title, Published: edtf.MustParse(day), Text: text})
	}
	c := newCopies()
	c.add("먼저", "", article("새 창구", "2024-03-12", text))
	for _, x := range []struct {
		name string
		p    print
		want string
	}{
		{"the same words without a title", article("", "XXXX-XX-XX", "| "+strings.ReplaceAll(text, " ", "\n")), "먼저"},
		{"a few words more", article("새 창구", "2024-03-12", text+" 담당 부서 민원여권과"), "먼저"},
		{"another day", article("새 창구", "2024-03-13", text+" 덧붙임"), ""},
		{"another title", article("헌 창구", "2024-03-12", text+" 덧붙임"), ""},
		{"a quarter of it", article("새 창구", "2024-03-12", text[:len(text)/4]), ""},
		{"other words", article("새 창구", "2024-03-12", "나래군은 길을 고친다고 밝혔다. 석 달 걸린다."), ""},
	} {
		if got, _ := c.find(x.p); got.name != x.want {
			t.Errorf("%s: %q, want %q", x.name, got.name, x.want)
		}
	}
}

// TestLongTitles gives addresses that a page's file keeps when it is read again.
func TestLongTitles(t *testing.T) {
	long := strings.Repeat("민원 창구를 늘리고 ", 9)
	for _, title := range []string{
		long, strings.ReplaceAll(long, " ", ""), string([]rune(long)[:61]), string([]rune(long)[:60]), string([]rune(long)[:51]), "“가람시, 창구를 늘린다” " + long, "con", "...",
	} {
		a := &doc.Article{Title: title, Source: "content/sources/a.txt", SHA256: strings.Repeat("0123456789abcdef", 4)}
		taken := map[string]bool{}
		for range 2 {
			slug := newSlug(a, taken)
			if pageSlug(slug+".md") != slug || taken[slug] {
				t.Errorf("%q: %s is read as %s", title, slug, pageSlug(slug+".md"))
			}
			taken[slug] = true
		}
	}
}

// TestReadOnce: a file that was read to tell whether it is a document is not read again
// for its page, and the page is that of a source which was there already.
func TestReadOnce(t *testing.T) {
	in := filepath.Join(t.TempDir(), "n.txt")
	if err := writeFile(in, []byte(notice)); err != nil {
		t.Fatal(err)
	}
	there := open(t, emptySite(t))
	if err := writeFile(there.path("content/sources/n.txt"), []byte(notice)); err != nil {
		t.Fatal(err)
	}
	want, err := there.Import(nil, ImportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	s := open(t, emptySite(t))
	names, _, err := s.Authority()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.adopt([]string{in}, extract.Options{Names: names}, nil); err != nil {
		t.Fatal(err)
	}
	a := s.adopted["content/sources/n.txt"]
	if a.take(hash([]byte("another")), names) != nil || a.take(hash([]byte(notice)), nil) != nil {
		t.Error("the article is given for other bytes or names")
	}
	if a.take(hash([]byte(notice)), names) == nil || a.take(hash([]byte(notice)), names) != nil {
		t.Error("the article is not given, or twice")
	}
	got, err := s.Import([]string{in}, ImportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if s.adopted["content/sources/n.txt"].article != nil {
		t.Error("the file was read again")
	}
	if got, want := read(t, s.path(got.Written[0])), read(t, there.path(want.Written[0])); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
