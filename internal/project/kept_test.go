package project

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
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
	whole := 0
	for _, p := range pages {
		want := keptPage{Sentences: p.input.Sentences, Derived: p.input.Derived}
		d, problems := doc.ParseKinds(p.document.File, p.names.Kinds)
		if len(problems) == 0 {
			want.keep(d, p.text)
			whole++
		}
		var got keptPage
		if err := wire.Read(string(wire.Append(nil, want)), &got); err != nil {
			t.Fatalf("%s: %v", p.name, err)
		}
		if !reflect.DeepEqual(got.Sentences, want.Sentences) || !reflect.DeepEqual(got.Derived, want.Derived) {
			t.Errorf("%s: got %+v\nwant %+v", p.name, got, want)
		}
		if d.Slug = ""; len(problems) > 0 {
			continue
		}
		if again := got.document(p.document.File, p.names.Kinds); !reflect.DeepEqual(again, d) {
			t.Errorf("%s: it is another document:\n%+v\nwant\n%+v", p.name, again, d)
		}
	}
	if whole == 0 {
		t.Error("no page is kept whole")
	}
}

// diskEditor builds a site into its folder again and again, each time as a new
// run of the program, and beside it without what earlier builds kept.
type diskEditor struct {
	editor
	old map[string][][]byte // what the files of the cache held some rounds before
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
	files, _ := filepath.Glob(e.path(cacheDir + "/*"))
	if len(files) == 0 {
		return ""
	}
	file := filepath.Base(files[e.r.IntN(len(files))])
	name := cacheDir + "/" + file
	b, err := os.ReadFile(e.path(name))
	if err != nil || len(b) == 0 {
		return ""
	}
	if e.old == nil {
		e.old = map[string][][]byte{}
	}
	e.old[file] = append(e.old[file], b)
	switch e.r.IntN(8) {
	case 0:
		e.put(name, string(b[:e.r.IntN(len(b))]))
		return file + " cut short"
	case 1:
		c := append([]byte(nil), b...)
		c[e.r.IntN(len(c))] ^= 1 << e.r.IntN(8)
		e.put(name, string(c))
		return "a bit turned in " + file
	case 2:
		e.put(name, string(e.old[file][e.r.IntN(len(e.old[file]))]))
		return file + " of an earlier day"
	case 3:
		e.put(name, "")
		return file + " empty"
	case 4:
		if err := os.RemoveAll(e.path(cacheDir)); err != nil {
			e.t.Fatal(err)
		}
		return "nothing kept"
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

// What an import finds of the pages that it makes is what a build finds that reads them.
func TestKeptOfImport(t *testing.T) {
	e := &editor{t: t, dir: t.TempDir()}
	e.put(SettingsFile, "title: 시험\n")
	for i, text := range []string{
		"가람시 민원창구 개통\n\n2021. 9. 22.\n\n행정안전부는 2021년 9월 22일 여울민원 시스템을 개통했다고 밝혔다.\n나은별 행정안전부 장관은 “내년 3월까지 창구를 늘리겠다”고 말했다.\n",
		"조달청 새 창구\n\n2022. 3. 4.\n\n조달청(청장 하늘봄)은 여울민원 시스템을 아직 고치지 못했다. 이용률은 12.5%에 그쳤다.\n\n- 2023년까지 50억 원을 들여 고칠 계획이다.\n",
		"가람시 행정정보 안내\n\n2020. 1. 2.\n\n가람시는 (재)가람정보원과 [붙임] 안내서를 2020년 2월에 낸다.\n",
	} {
		e.put(fmt.Sprintf("%s/%d.txt", sourcesDir, i), text)
	}
	s := open(t, e.dir)
	f, err := OpenFolder(e.path("public"), e.dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Build(BuildOptions{}, f); err != nil {
		t.Fatal(err)
	}
	if len(s.keptPages.next) != 3 || len(s.keptPages.fresh) != 3 {
		t.Errorf("%d pages are kept, of %d the import has found what is kept", len(s.keptPages.next), len(s.keptPages.fresh))
	}
	for h, packed := range s.keptPages.next {
		if s.keptPages.fresh[h] != packed {
			t.Error("a page was read anew")
		}
	}
	of := read(t, e.path(keptFile))
	got := filesBelow(t, e.path("public"))
	if err := os.RemoveAll(e.path(stateDir)); err != nil {
		t.Fatal(err)
	}
	buildInto(t, e.dir, BuildOptions{})
	equal(t, "an import", filesBelow(t, e.path("public")), got)
	if read(t, e.path(keptFile)) != of {
		t.Error("what a build keeps of the pages is not what the import found")
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

// sampleEditor edits a copy of the repository's site, whose pages say a little of
// everything.
type sampleEditor struct {
	diskEditor
	texts map[string]string // of all pages, as they are or last were
}

// edit changes a page, the names or the settings, and says what it did.
func (e *sampleEditor) edit() string {
	names := sortedKeys(e.texts)
	name := names[e.r.IntN(len(names))]
	head, body, _ := strings.Cut(e.texts[name], "\n---\n")
	put := func(what, text string) string {
		e.texts[name] = text
		e.put(name, text)
		return what + " of " + name
	}
	lines := strings.Split(body, "\n")
	i := e.r.IntN(len(lines))
	switch e.r.IntN(13) {
	case 0:
		_ = os.Remove(e.path(name))
		return name + " gone"
	case 1:
		return put("the text", e.texts[name])
	case 2:
		return put("another day", regexp.MustCompile(`(?m)^published: .*$`).ReplaceAllString(head, fmt.Sprintf("published: 20%02d-0%d-1%d", e.r.IntN(25), 1+e.r.IntN(9), e.r.IntN(9)))+"\n---\n"+body)
	case 3:
		return put("another title", strings.Replace(head, "title: ", "title: 고침 ", 1)+"\n---\n"+body)
	case 4, 5:
		return put("a line less", head+"\n---\n"+strings.Join(append(slices.Clone(lines[:i]), lines[i+1:]...), "\n"))
	case 6:
		other := e.texts[names[e.r.IntN(len(names))]]
		_, their, _ := strings.Cut(other, "\n---\n")
		list := strings.Split(their, "\n")
		return put("another's line", head+"\n---\n"+strings.Join(slices.Insert(lines, i, list[e.r.IntN(len(list))]), "\n"))
	case 7:
		return put("another body", head+"\n---\n"+strings.Replace(body, "(agency:행정안전부)", fmt.Sprintf("(agency:가람%d부)", e.r.IntN(3)), 2))
	case 8:
		return put("other dates", head+"\n---\n"+strings.ReplaceAll(body, fmt.Sprintf("20%02d", 5+e.r.IntN(20)), fmt.Sprintf("20%02d", 5+e.r.IntN(20))))
	case 9:
		e.put(namesDir+"/agency.yaml", fmt.Sprintf("- {id: 행정안전부, alias: [행안뷰%d], class: 부처%d}\n- {id: 조달청, hide: %t}\n", e.r.IntN(3), e.r.IntN(2), e.r.IntN(3) == 0))
		return "names"
	case 10:
		e.put(namesDir+"/person.yaml", fmt.Sprintf("- {id: 채이든, name: 채이든, note: 가%d}\n", e.r.IntN(3)))
		return "a person's name"
	case 11:
		e.put(SettingsFile, fmt.Sprintf("title: 시험\npublish: %s\nlanguage: %s\n", []string{"full", "full", "excerpt"}[e.r.IntN(3)], []string{"ko", "ko", "en"}[e.r.IntN(3)]))
		return "settings"
	default:
		_ = os.Rename(e.path(name), e.path(documentsDir+fmt.Sprintf("/이름%d.md", e.r.IntN(5))))
		return name + " renamed"
	}
}

// A build that takes pages over from the last one, and reads what was kept, gives
// the bytes of one that does neither. SILLOK_TEST_RUNS is five times how many rounds.
func TestSampleKeptEqualsClean(t *testing.T) {
	rounds := runsOfPeople() / 5
	e := &sampleEditor{diskEditor: diskEditor{editor: editor{t: t, dir: copySite(t, repository), r: rand.New(rand.NewPCG(18, 2))}}, texts: map[string]string{}}
	pages, err := filepath.Glob(filepath.Join(e.dir, documentsDir, "*.md"))
	if err != nil || len(pages) == 0 {
		t.Fatal(pages, err)
	}
	for _, p := range pages {
		e.texts[documentsDir+"/"+filepath.Base(p)] = read(t, p)
	}
	again := 0
	for round := range rounds {
		var did []string
		for range 1 + e.r.IntN(2) {
			did = append(did, e.edit())
		}
		if e.r.IntN(4) == 0 {
			did = append(did, e.damage())
		}
		r, f := buildInto(t, e.dir, BuildOptions{Frozen: true})
		again += f.Again
		clean := filepath.Join(t.TempDir(), "clean")
		g, err := OpenFolder(clean, e.dir)
		if err != nil {
			t.Fatal(err)
		}
		s := open(t, e.dir)
		s.keptPages = nil
		if err := os.Rename(e.path(stateDir), e.path("aside")); err != nil {
			t.Fatal(err)
		}
		c, err := s.Build(BuildOptions{Frozen: true}, g)
		if err != nil {
			t.Fatal(err)
		}
		_ = os.RemoveAll(e.path(stateDir))
		if err := os.Rename(e.path("aside"), e.path(stateDir)); err != nil {
			t.Fatal(err)
		}
		what := fmt.Sprintf("round %d, after %s", round, strings.Join(did, ", "))
		equal(t, what, filesBelow(t, clean), filesBelow(t, filepath.Join(e.dir, "public")))
		if len(r.Problems) != len(c.Problems) {
			t.Errorf("%s: %d problems are told, %d of a clean build", what, len(r.Problems), len(c.Problems))
		}
		if t.Failed() {
			return
		}
	}
	if again == 0 {
		t.Error("no page was ever taken over: the test shows nothing")
	}
}

// The text of a file that was let go is there again where a problem has a place in
// it, and the next run reads the page as it is.
func TestForget(t *testing.T) {
	e := &editor{t: t, dir: t.TempDir()}
	e.put(SettingsFile, "title: 시험\n")
	e.put(documentsDir+"/가.md", "---\ntitle: 가\n---\n\n[정부24](system:정부24)가 문을 열었다.\n")
	s := open(t, e.dir)
	l, err := s.Load(false)
	if err != nil {
		t.Fatal(err)
	}
	d := l.Library.Documents[0]
	text := d.File.Text
	forgotten := s.forget(l)
	if d.File.Text != "" || d.Title != "가" || d.Mentions[0].ID.Name != "정부24" {
		t.Errorf("forgotten are %q; left is %q, %v", text, d.Title, d.Mentions)
	}
	s.recall([]diag.Problem{{File: d.File}, {}}, forgotten)
	if d.File.Text != text {
		t.Errorf("recalled is %q, want %q", d.File.Text, text)
	}
	if l, err = s.Load(false); err != nil || l.Library.Documents[0].File.Text != text {
		t.Error("the next run knows another text", err)
	}
}

// A promise has another outcome on the page of its body when a document, not the
// newest, speaks of its system alone: nothing else of that page is new.
func TestKeptVerdict(t *testing.T) {
	e := &editor{t: t, dir: t.TempDir()}
	e.put(SettingsFile, "title: 시험\n")
	page := func(name, day, text string) {
		e.put(documentsDir+"/"+name+".md", "---\ntitle: "+name+"\npublished: "+day+"\n---\n\n"+text+"\n")
	}
	page("가", "2020-01-02", "[행정안전부](agency:행정안전부)는 [2021년 말까지](date:../2021) [여울민원](system:여울민원)을 개통할 계획이라고 밝혔다.")
	page("나", "2023-01-02", "[조달청](agency:조달청)이 문을 열었다.")
	buildInto(t, e.dir, BuildOptions{})
	page("다", "2022-05-06", "[여울민원](system:여울민원)은 이름만 남아 있다.")
	buildInto(t, e.dir, BuildOptions{})
	clean := filepath.Join(t.TempDir(), "clean")
	f, err := OpenFolder(clean, e.dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := open(t, e.dir).Build(BuildOptions{}, f); err != nil {
		t.Fatal(err)
	}
	equal(t, "a document of an earlier day", filesBelow(t, clean), filesBelow(t, filepath.Join(e.dir, "public")))
}

// A page leads to what its line in the tables names only while that has a page.
func TestKeptOwner(t *testing.T) {
	for _, x := range []struct{ file, line, mark string }{
		{"system", "{id: 여울민원, owners: [조달청], begin: 2021}", "[여울민원](system:여울민원)"},
		{"person", "{id: 나은별, posts: [청장 | 조달청 | 2020/]}", "[나은별](person:나은별)"},
		{"agency", "{id: 여울원, parent: 조달청}", "[여울원](agency:여울원)"},
		{"agency", "{id: 여울원, predecessors: [조달청]}", "[여울원](agency:여울원)"},
	} {
		e := &editor{t: t, dir: t.TempDir()}
		e.put(SettingsFile, "title: 시험\n")
		e.put("content/names/"+x.file+".yaml", "- "+x.line+"\n")
		e.put(documentsDir+"/가.md", "---\ntitle: 가\npublished: 2020-01-02\n---\n\n"+x.mark+"은 이름만 남아 있다.\n")
		e.put(documentsDir+"/나.md", "---\ntitle: 나\npublished: 2019-01-02\n---\n\n[조달청](agency:조달청)이 문을 열었다.\n")
		e.put(documentsDir+"/다.md", "---\ntitle: 다\npublished: 2019-03-02\n---\n\n[행정안전부](agency:행정안전부)가 문을 열었다.\n")
		if r, _ := buildInto(t, e.dir, BuildOptions{}); len(r.Problems) > 0 {
			t.Fatal(r.Problems)
		}
		if err := os.Remove(e.path(documentsDir + "/나.md")); err != nil {
			t.Fatal(err)
		}
		if _, f := buildInto(t, e.dir, BuildOptions{}); f.Again == 0 {
			t.Error("no page was taken over")
		}
		clean := filepath.Join(t.TempDir(), "clean")
		f, err := OpenFolder(clean, e.dir)
		if err != nil {
			t.Fatal(err)
		}
		s := open(t, e.dir)
		s.keptPages = nil
		if err := os.RemoveAll(e.path(stateDir)); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Build(BuildOptions{}, f); err != nil {
			t.Fatal(err)
		}
		equal(t, x.line, filesBelow(t, clean), filesBelow(t, filepath.Join(e.dir, "public")))
	}
}
