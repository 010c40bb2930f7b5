package project

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
)

// sentence is what each source of the tests says at least.
const sentence = "행정안전부는 2021년 9월 22일 민원24를 열었다고 밝혔다.\n"

// article is a saved page with a title, whatever that holds.
func article(title string) string {
	title = strings.ReplaceAll(title, "<", "&lt;")
	return "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><p>" + strings.Repeat(sentence, 8) + "</p></body></html>"
}

// page is a page with these lines in its head.
func page(head, body string) string { return "---\n" + head + "---\n\n" + body }

// hostile are files that a careless or hostile hand may put into a site, each
// with what is said of it: the place, and words of the message or the hint.
// Want "" is a file that is taken as it is.
var hostile = []struct{ name, data, want string }{
	{"sources/빈.txt", "", ":1:1: warning: the source is empty"},
	{"sources/공백.txt", " \n\n\t\n", ":1:1: warning: the source is empty"},
	{"sources/깨진글자.txt", "한글 \xff\xfe\xfa\n\n" + sentence, ":1:4: warning: the bytes here are not UTF-8"},
	{"sources/섞임.txt", "제목\n\n\xc7\xd1\xb1\xdb\n" + sentence, ":3:1: warning: the bytes here are not UTF-8"},
	{"sources/그림.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\xff\xd8", "the bytes here are not UTF-8"},
	{"sources/압축.txt", "PK\x03\x04\x14\x00\x08\x08\xff\xfe\x93", ":1:1: warning: zip archive files are not read"},
	{"sources/널.txt", "제목\n\n행정\x00안전부는 밝혔다.\n", "the bytes here are not UTF-8"},
	{"sources/큰글.txt", "큰 글\n\n" + strings.Repeat(sentence, 80_000), ":1:1: warning: the source has 5."},
	{"sources/그림.png", "\x89PNG", `:1:1: warning: files of type ".png" are not read`},
	{"sources/확장자없음", sentence, `:1:1: warning: files of type "" are not read`},
	{"sources/껍데기.html", "<html><body><nav><a href=/>홈</a></nav></body></html>", ":1:1: warning: "},
	{"sources/표식.txt", "\ufeff표식 있는 글\n\n" + sentence, ""},
	{"sources/줄끝.txt", "줄 끝이 다른 글\r\n\r\n" + strings.TrimSpace(sentence) + "\r\n", ""},
	{"sources/위로.html", article("../../../etc/passwd"), ""},
	{"sources/장치.html", article("CON"), ""},
	{"sources/긴제목.html", article(strings.Repeat("가", 200)), ""},
	{"sources/점.html", article("…"), ""},
	{"sources/못쓸글자.html", article("a:b|c<d>e\"f?g*h\\i"), ""},
	{"sources/방향.html", article("뒤집힌 \u202e제목"), ""},
	{"sources/표기.txt", "대괄호 [글](agency:없는기관)\n\n[행정안전부](agency:x) [a](b *x* <b> &amp; 밝혔다.\n- [ ] 목록\n---\n<!-- roles -->\n" + sentence, ""},
	{"sources/같은제목1.html", article("같은 제목"), ""},
	{"sources/같은제목2.html", article("같은 제목") + "\n", ""},
	{"sources/대소.html", article("대소 A"), ""},
	{"sources/대소2.html", article("대소 a"), ""},

	{"documents/머리없음.md", sentence, ":1:1: the page has no front matter"},
	{"documents/빈쪽.md", "", ":1:1: the page has no front matter"},
	{"documents/안닫힌머리.md", "---\ntitle: x\n" + sentence, ":1:1: the front matter is not closed"},
	{"documents/깨진머리.md", page("title: [x\n", sentence), ":2:8: "},
	{"documents/두번.md", page("title: x\ntitle: y\n", sentence), `:3:1: key title stands here twice`},
	{"documents/모르는키.md", page("title: x\ncolour: red\n", sentence), ":3:1: no key of a page is called colour"},
	{"documents/꼴.md", page("title: [a, b]\n", sentence), ":2:8: title is a list"},
	{"documents/날짜.md", page("title: x\npublished: 2020-13-45\n", sentence), ":3:12: date \"2020-13-45\""},
	{"documents/공개.md", page("title: x\npublish: some\n", sentence), ":3:10: publish is \"some\""},
	{"documents/안닫힌표시.md", page("title: x\n", "[행정안전부](agency:행정안전부는 밝혔다.\n"), ":5:1: a mark is not closed"},
	{"documents/모르는종류.md", page("title: x\n", "[행정안전부](agancy:행정안전부)는 밝혔다.\n"), ":5:9: no kind is called agancy"},
	{"documents/빈아이디.md", page("title: x\n", "[행정안전부](agency:)는 밝혔다.\n"), ":5:9: the id is empty"},
	{"documents/꺾쇠.md", page("title: x\n", "[행정안전부](agency:행<안>부)는 밝혔다.\n"), ":5:9: id \"행<안>부\" holds '<'"},
	{"documents/뒤집힌아이디.md", page("title: x\n", "[행정안전부](agency:\u202e행)는 밝혔다.\n"), ":5:9: id \"\\u202e행\" holds the invisible character U+202E"},
	{"documents/빈칸아이디.md", page("title: x\n", "[행정안전부](agency:a b)는 밝혔다.\n"), ":5:1: the id of a mark holds a space"},
	{"documents/표시날짜.md", page("title: x\n", "[그날](date:2020-99) 밝혔다.\n"), ":5:6: date \"2020-99\""},
	{"documents/글자아님.md", page("title: x\n", "행정\xff부\n"), ":5:3: the byte FF here is not UTF-8"},
	{"documents/옛글자.md", "---\ntitle: \xc7\xd1\xb1\xdb\n---\n\n글.\n", ":2:8: the byte C7 here is not UTF-8"},
	{"documents/목록.md", page("title: x\n", sentence+"\n<!-- roles -->\n- 하나\n"), ":8:1: a row of roles has 1 field"},
	{"documents/모르는목록.md", page("title: x\n", sentence+"\n<!-- wat -->\n- 하나\n"), ":7:1: no list is called wat"},
	{"documents/스크립트.md", page("title: \"<script>alert(1)</script>\"\n", "[x](javascript:alert(1))\n"), ":5:5: no kind is called javascript"},
	{"documents/없는원문.md", page("title: x\nsource: content/sources/없다.txt\nsha256: abc\n", sentence), ":3:9: warning: there is no source content/sources/없다.txt"},
	{"documents/남의파일.md", page("title: x\nsource: ../../../etc/passwd\n", sentence), ":3:9: warning: there is no source ../../../etc/passwd"},
	{"documents/줄끝쪽.md", strings.ReplaceAll(page("title: x\n", sentence), "\n", "\r\n"), ""},
	{"documents/표식쪽.md", "\ufeff" + page("title: x\n", sentence), ""},
	{"documents/빈 칸 #?%.md", page("title: x\n", sentence), ":1:1: warning: the file's name has characters that addresses cannot hold"},
	{"documents/폴더/좋음.md", page("title: x\n", sentence), ":1:1: this page has the address of content/documents/좋음.md"},
	{"documents/Up.md", page("title: x\n", sentence), ""},
	{"documents/up.md", page("title: x\n", sentence), ":1:1: this page has the address of content/documents/Up.md"},

	{"names/agency.yaml", "- {id: 가나부, alias: [가나]}\n- {id: 다라부, colour: red}\n", ":2:13: unknown key colour"},
	{"names/system.yaml", "- {id: 가나망, begin: 2020-99}\n", ":1:20: begin: date \"2020-99\""},
	{"names/event.yaml", "- id: [\n", ":1:7: "},
	{"names/law.yaml", "- 5\n", ":1:3: a line of names is a mapping"},
	{"names/person.yaml", "\xff\xfe", ":1:1: the byte FF here is not UTF-8"},
	{"names/what.yaml", "- {id: x}\n", ":1:1: no kind of names is called what"},
	{"안내.md", "---\ntitle: [\n---\n", ":2:8: "},
	{"다른안내.md", "# 글\n\n[없는 글](nowhere.md)\n", ":3:1: no page is made from content/nowhere.md"},
}

// TestHostileFiles: each of them is told of at its place, none stops another,
// and none is changed or lost.
func TestHostileFiles(t *testing.T) {
	dir := t.TempDir()
	put := func(name, data string) {
		if err := writeFile(filepath.Join(dir, contentDir, filepath.FromSlash(name)), []byte(data)); err != nil {
			t.Fatal(err)
		}
	}
	put("documents/좋음.md", page("title: 좋음\n", sentence))
	for _, h := range hostile {
		put(h.name, h.data)
	}
	m := &Memory{}
	r, err := open(t, dir).Build(BuildOptions{}, m)
	if err != nil {
		t.Fatal(err)
	}
	told := byFile(r.Problems)
	for _, h := range hostile {
		name := contentDir + "/" + h.name
		all := strings.Join(told[name], "\n")
		if h.want == "" && all != "" {
			t.Errorf("%s: taken as it is elsewhere, here told:\n%s", name, all)
		}
		if h.want != "" && !strings.Contains(all, name+h.want) && !(strings.HasPrefix(h.want, "the") && strings.Contains(all, h.want)) {
			t.Errorf("%s: told %q, want %q", name, all, h.want)
		}
		if got := read(t, dir, contentDir, filepath.FromSlash(h.name)); got != h.data {
			t.Errorf("%s was changed", name)
		}
	}
	for _, slug := range []string{"etc-passwd", "con", "같은-제목", "대소-a", "a-b-c-d-e-f-g-h-i"} {
		if !slices.ContainsFunc(r.Imported, func(page string) bool { return strings.HasPrefix(page, documentsDir+"/"+slug) }) {
			t.Errorf("no page is named after the title %s: %q", slug, r.Imported)
		}
	}
	if m.Files["documents/좋음/index.html"] == nil {
		t.Error("the good page is not published")
	}
	again, err := open(t, dir).Build(BuildOptions{}, &Memory{})
	if err != nil {
		t.Fatal(err)
	}
	if len(again.Imported) > 0 {
		t.Errorf("a second build imports again: %q", again.Imported)
	}
	for name := range m.Files {
		for part := range strings.SplitSeq(name, "/") {
			if part == ".." || part == "" || len(part) > 200 || strings.ContainsAny(part, "\\:*?\"<>|\u202e") || !norm.NFC.IsNormalString(part) {
				t.Errorf("%q is no path for every system", name)
			}
		}
	}
	abort := &aborted{}
	if r, err := open(t, dir).Build(BuildOptions{Strict: true}, abort); err != nil || !r.Aborted || !abort.abort || abort.close {
		t.Errorf("--strict: %v, %+v", err, abort)
	}
}

// byFile gives the messages about each file.
func byFile(ps []diag.Problem) map[string][]string {
	told := map[string][]string{}
	for _, p := range ps {
		if p.File != nil {
			told[p.File.Name] = append(told[p.File.Name], p.String())
		}
	}
	return told
}

// aborted notes how an output ends.
type aborted struct {
	Nothing
	abort, close bool
}

func (a *aborted) Abort() error { a.abort = true; return nil }
func (a *aborted) Close() error { a.close = true; return nil }

// TestOddFiles: what is no plain file of the site is told of, not read.
func TestOddFiles(t *testing.T) {
	dir := t.TempDir()
	outside := filepath.Join(t.TempDir(), "secret.txt")
	for name, data := range map[string]string{
		filepath.Join(dir, SettingsFile):                 "title: 시험\n",
		filepath.Join(dir, sourcesDir, "글.txt"):          "글\n\n" + sentence,
		filepath.Join(dir, documentsDir, "좋음.md"):        page("title: 좋음\n", sentence),
		filepath.Join(dir, documentsDir, "a.md", "안.md"): page("title: 안\n", sentence),
		outside: "비밀\n\n" + sentence,
	} {
		if err := writeFile(name, []byte(data)); err != nil {
			t.Fatal(err)
		}
	}
	for name, to := range map[string]string{
		sourcesDir + "/밖.txt": outside, sourcesDir + "/없음.txt": "nowhere.txt", sourcesDir + "/폴더": filepath.Dir(outside),
		documentsDir + "/밖.md": outside, namesDir: "documents",
	} {
		if err := os.Symlink(to, filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			t.Skip(err)
		}
	}
	m := &Memory{}
	r, err := open(t, dir).Build(BuildOptions{}, m)
	if err != nil {
		t.Fatal(err)
	}
	told := byFile(r.Problems)
	for name, want := range map[string]string{
		sourcesDir + "/밖.txt":  "leads out of the site folder",
		sourcesDir + "/없음.txt": "or nowhere",
		sourcesDir + "/폴더":     "leads out of the site folder",
		documentsDir + "/밖.md": "leads out of the site folder",
		namesDir:               "symbolic link to a folder",
	} {
		if got := told[name]; len(got) != 1 || !strings.Contains(got[0], want) {
			t.Errorf("%s: told %q, want one line with %q", name, got, want)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(m.Files)) {
		if strings.Contains(string(m.Files[name]), "비밀") {
			t.Errorf("%s shows a file from outside the site", name)
		}
	}
	if m.Files["documents/안/index.html"] == nil || len(r.Imported) != 1 {
		t.Errorf("plain files were left out; imported %q", r.Imported)
	}
}

// TestUnicodeForms: names from macOS are the names they look like.
func TestUnicodeForms(t *testing.T) {
	build := func(form func(string) string) map[string][]byte {
		dir := t.TempDir()
		for name, data := range map[string]string{
			sourcesDir + "/가나다.txt":  "맥에서 온 글\n\n" + sentence,
			documentsDir + "/라마바.md": page("title: 쪽\nsource: content/sources/쪽.txt\n", sentence),
			sourcesDir + "/쪽.txt":    "쪽\n\n" + sentence,
		} {
			if err := writeFile(filepath.Join(dir, filepath.FromSlash(form(name))), []byte(data)); err != nil {
				t.Fatal(err)
			}
		}
		s := open(t, dir)
		files := built(t, s, BuildOptions{})
		if _, err := s.Annotate(nil); err != nil {
			t.Fatal(err)
		}
		pages, err := filepath.Glob(filepath.Join(dir, documentsDir, "*"))
		if err != nil || len(pages) != 2 {
			t.Errorf("annotate made files of its own: %q %v", pages, err)
		}
		return files
	}
	t.Setenv("SOURCE_DATE_EPOCH", "1700000000")
	equal(t, "NFD names", build(norm.NFC.String), build(norm.NFD.String))

	dir := t.TempDir()
	for _, form := range []norm.Form{norm.NFC, norm.NFD} {
		for _, name := range []string{sourcesDir + "/두벌.txt", documentsDir + "/쪽벌.md"} {
			data := page("title: 쪽\n", sentence)
			if strings.HasSuffix(name, ".txt") {
				data = "두 벌\n\n" + sentence
			}
			if err := writeFile(filepath.Join(dir, filepath.FromSlash(form.String(name))), []byte(data)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if files, _ := filepath.Glob(filepath.Join(dir, documentsDir, "*")); len(files) != 2 {
		t.Skip("this file system takes both forms for one name")
	}
	r, err := open(t, dir).Build(BuildOptions{}, &Memory{})
	if err != nil {
		t.Fatal(err)
	}
	told := byFile(r.Problems)
	for _, name := range []string{sourcesDir + "/두벌.txt", documentsDir + "/쪽벌.md"} {
		if got := told[name]; len(got) != 1 || !strings.Contains(got[0], "two files have this name") {
			t.Errorf("%s in both forms: told %q", name, got)
		}
	}
	if len(r.Imported) != 1 {
		t.Errorf("imported %q, want one page of the two sources", r.Imported)
	}
}

// TestBrokenPageKeepsItsSource: a source is not imported anew because its page
// cannot be read, and the build goes on.
func TestBrokenPageKeepsItsSource(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) {
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	put(sourcesDir+"/글.html", article("어떤 글"))
	built(t, open(t, dir), BuildOptions{})
	file := documentsDir + "/어떤-글.md"
	broken := strings.Replace(read(t, dir, file), "title: ", "title: [", 1)
	put(file, broken)
	put(sourcesDir+"/새글.html", article("새 글"))
	put(sourcesDir+"/같은.html", article("어떤 글")+"\n")
	r, err := open(t, dir).Build(BuildOptions{}, &Memory{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Imported) != 2 || slices.Contains(r.Imported, file) || diag.Errors(r.Problems) != 1 {
		t.Errorf("imported %q with problems %v, want the two new ones and one problem", r.Imported, r.Problems)
	}
	if read(t, dir, file) != broken {
		t.Error("the broken page was overwritten")
	}
}

// TestBrokenTemplateKeepsTheSite: what cannot be rendered replaces nothing.
func TestBrokenTemplateKeepsTheSite(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) {
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	put(documentsDir+"/글.md", page("title: 글\n", sentence))
	build := func() *Report {
		r, err := open(t, dir).Build(BuildOptions{}, folder(t, dir))
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	build()
	home := read(t, dir, "public", "index.html")
	put("templates/home.html", "{{define \"main\"}}\n{{.Nope\n{{end}}")
	r := build()
	if got := byFile(r.Problems)["templates/home.html"]; len(got) != 1 || !strings.Contains(got[0], "templates/home.html:3:1: ") || !r.Aborted {
		t.Errorf("told %q, aborted %v", got, r.Aborted)
	}
	if read(t, dir, "public", "index.html") != home {
		t.Error("the earlier site is gone")
	}
}

// TestOneSourceTwice: a file that is named twice makes one page.
func TestOneSourceTwice(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, filepath.FromSlash(sourcesDir), "글.html")
	if err := writeFile(name, []byte(article("어떤 글"))); err != nil {
		t.Fatal(err)
	}
	r, err := open(t, dir).Import([]string{name, name}, ImportOptions{})
	if err != nil || len(r.Written) != 1 || len(r.Problems) > 0 {
		t.Errorf("wrote %q, %v, %v", r.Written, r.Problems, err)
	}
}

// TestUnwritable: what the disk refuses is an error with the path, and the
// earlier site stands.
func TestUnwritable(t *testing.T) {
	for _, blocked := range []string{documentsDir, ".sillok", "public"} {
		dir := t.TempDir()
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(sourcesDir), "글.html"), []byte(article("어떤 글"))); err != nil {
			t.Fatal(err)
		}
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(blocked)), []byte("mine")); err != nil {
			t.Fatal(err)
		}
		var err error
		o, openErr := OpenFolder(filepath.Join(dir, "public"), dir)
		if err = openErr; err == nil {
			_, err = open(t, dir).Build(BuildOptions{}, o)
		}
		if err == nil || !strings.Contains(err.Error(), filepath.FromSlash(blocked)) {
			t.Errorf("%s is a file: error %v", blocked, err)
		}
		if read(t, dir, blocked) != "mine" {
			t.Errorf("%s was overwritten", blocked)
		}
	}
}

// TestOutputBehindLinks: a link does not hide what an output folder holds.
func TestOutputBehindLinks(t *testing.T) {
	site := t.TempDir()
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(filepath.Dir(site), link); err != nil {
		t.Skip(err)
	}
	for _, dir := range []string{link, filepath.Join(link, filepath.Base(site)), filepath.Join(link, filepath.Base(site), "content")} {
		if o, err := OpenFolder(dir, site); err == nil {
			o.Abort()
			t.Errorf("%s: taken as output", dir)
		}
	}
	if o, err := OpenFolder(filepath.Join(link, "new", "site"), site); err != nil {
		t.Errorf("a new folder behind a link: %v", err)
	} else if err := o.Abort(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(site, contentDir)); !os.IsNotExist(err) {
		t.Errorf("a refused output left a folder: %v", err)
	}
}
