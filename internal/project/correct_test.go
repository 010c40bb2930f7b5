package project

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// correctable is a small site: two pages that name the same things.
func correctable(t *testing.T) *Site {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"sillok.yaml":               "title: 시험\n",
		"content/names/system.yaml": "# 우리 시스템\n- {id: 나루터, alias: [나루]}\n- id: 온나루\n  class: 시스템\n",
		"content/documents/가.md": page("title: 가\npublished: 2020-01-02\nauthor: [이도담]\n",
			"[민원24](system:민원24)는 민원24를 낡은 [민원24](system:민원24)로 바꿨다. 나루샘과 나루샘터, 그리고 나루샘을 함께 열었다.\n\n"+
				"[홍길동](person:홍길동) 팀장이 말했다.\n\n<!-- roles -->\n\n- [ ] 홍길동 | 팀장 |  |  | 홍길동 팀장\n\n"+
				"<!-- marks -->\n\n- [민원24]는 민원24를 | system:민원24 | x 0.70\n- 를 낡은 [민원24]로 바꿨다. | system:민원24 | x 0.60\n"),
		"content/documents/나.md": page("title: 나\npublished: 2020-01-02\n", "여기도 [민원24](system:민원24)와 나루샘이 있다. [홍길동](person:홍길동)과 [홍동지](person:홍동지)가 왔다.\n\n<!-- marks -->\n\n- [민원24]와 나루샘이 | system:민원24 | x 0.50\n"),
	} {
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	s := open(t, dir)
	if _, err := s.Load(false); err != nil {
		t.Fatal(err)
	}
	return s
}

// all is the text of every file of a site's content.
func all(t *testing.T, s *Site) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(s.path("content"), func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(p)
		b.WriteString("== " + filepath.Base(p) + "\n" + string(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCorrections(t *testing.T) {
	word := func(c Correction) Correction { // 나루샘, in the second sentence of 가
		c.Action, c.Slug, c.Sentence, c.Surface = "mark", "가", 2, "나루샘"
		return c
	}
	for _, c := range []struct {
		name  string
		do    Correction
		want  []string
		count map[string]int
	}{
		{"confirm all in the document", Correction{Action: "confirm", Slug: "가", At: 0, Surface: "민원24", Scope: "document"},
			nil, map[string]int{"| system:민원24 |": 1}},
		{"change all", Correction{Action: "change", Slug: "가", At: 0, Surface: "민원24", ID: "system:정부24", Scope: "all"},
			nil, map[string]int{"(system:정부24)": 3, "system:민원24": 0}},
		{"take away all in the document", Correction{Action: "remove", Slug: "가", At: 0, Surface: "민원24", Scope: "document"},
			nil, map[string]int{"(system:민원24)": 1, "| system:민원24 |": 3}},
		{"mark one", word(Correction{Nth: 3, ID: "system:나루터"}), []string{"그리고 [나루샘](system:나루터)을"}, map[string]int{"(system:나루터)": 1}},
		{"mark all in the document", word(Correction{ID: "system:나루터", Scope: "document"}),
			[]string{"[나루샘](system:나루터)과 나루샘터, 그리고 [나루샘](system:나루터)을"}, map[string]int{"(system:나루터)": 2}},
		{"mark all", word(Correction{ID: "system:나루샘", New: true, Scope: "all"}), nil, map[string]int{"(system:나루샘)": 3}},
		{"a name on its line", Correction{Action: "name", ID: "system:나루터", Surface: "나루샘"}, []string{"- {id: 나루터, alias: [나루, 나루샘]}"}, nil},
		{"a name on a line of lines", Correction{Action: "name", ID: "system:온나루", Surface: "새나루"}, []string{"- id: 온나루\n  alias: [새나루]\n  class: 시스템\n"}, nil},
		{"a name of what is built in", Correction{Action: "name", ID: "system:민원24", Surface: "민원이십사"}, []string{"- {id: 민원24, alias: [민원이십사]}"}, nil},
		{"merge what is listed into another", Correction{Action: "merge", ID: "system:나루터", Into: "system:온나루"},
			[]string{"- id: 온나루\n  alias: [나루터, 나루]\n  was: [나루터]\n  class: 시스템\n"}, map[string]int{"id: 나루터": 0}},
		{"merge what is built in", Correction{Action: "merge", ID: "system:민원24", Into: "system:온나루"},
			[]string{"merge: [민원24]", "[민원24](system:온나루)", "| system:온나루 | x 0.70"}, map[string]int{"(system:온나루)": 3}},
		{"merge what pages alone know", Correction{Action: "merge", ID: "person:홍동지", Into: "person:홍길동"},
			[]string{"== person.yaml\n- {id: 홍길동, was: [홍동지], alias: [홍동지]}\n"}, map[string]int{"(person:홍길동)": 3}},
		{"split", Correction{Action: "split", Slug: "가", ID: "person:홍길동", Into: "person:홍길동_(가온시)"},
			[]string{"- {id: 홍길동}\n- {id: 홍길동_(가온시), split: 홍길동}\n", "홍길동_(가온시) | 팀장"}, map[string]int{"(person:홍길동)": 1}},
		{"title", Correction{Action: "head", Slug: "가", Key: "title", Value: "새 제목: 하나"}, []string{"title: \"새 제목: 하나\""}, nil},
		{"authors", Correction{Action: "head", Slug: "가", Key: "author", Value: "이도담, 박나래"}, []string{"author: [이도담, 박나래]"}, nil},
		{"date", Correction{Action: "head", Slug: "가", Key: "published", Value: "2020-02"}, []string{"published: \"2020-02\""}, nil},
		{"confirm a row", Correction{Action: "row", Slug: "가", List: "roles", Row: "홍길동 | 팀장 |  |  | 홍길동 팀장", Key: "confirm"}, []string{"- [x] 홍길동 | 팀장 |  |  | 홍길동 팀장"}, nil},
		{"reject a row", Correction{Action: "row", Slug: "가", List: "roles", Row: "홍길동 | 팀장 |  |  | 홍길동 팀장", Key: "reject"}, []string{"- [-] 홍길동 | 팀장"}, nil},
		{"reword a row", Correction{Action: "row", Slug: "가", List: "roles", Row: "홍길동 | 팀장 |  |  | 홍길동 팀장", Key: "change", Value: "홍길동 | 과장 |  |  | 홍길동 팀장"}, []string{"- [x] 홍길동 | 과장"}, nil},
		{"add a row behind others", Correction{Action: "row", Slug: "가", List: "roles", Key: "add", Value: "홍길동 | 위원 |  |  | 홍길동 팀장"},
			[]string{"홍길동 | 팀장 |  |  | 홍길동 팀장\n- [x] 홍길동 | 위원 | | | 홍길동 팀장\n"}, nil},
		{"add the first row", Correction{Action: "row", Slug: "가", List: "events", Key: "add", Value: "2020-03 | 나루샘을 엶 | system:나루터"},
			[]string{"<!-- events -->\n\n- [x] 2020-03 | 나루샘을 엶 | system:나루터\n"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := correctable(t)
			before := all(t, s)
			c.do.Try = true
			tried, err := s.Correct(c.do)
			if err != nil {
				t.Fatal(err)
			}
			if got := all(t, s); got != before {
				t.Fatalf("trying wrote\n%s", got)
			}
			c.do.Try = false
			did, err := s.Correct(c.do)
			if err != nil {
				t.Fatal(err)
			}
			if len(did.Files) != len(tried.Files) || len(did.Files) == 0 {
				t.Errorf("%d files were to change, %d did", len(tried.Files), len(did.Files))
			}
			now := all(t, s)
			for _, want := range c.want {
				if !strings.Contains(now, want) {
					t.Errorf("no %q in\n%s", want, now)
				}
			}
			for what, n := range c.count {
				if got := strings.Count(now, what); got != n {
					t.Errorf("%q stands there %d times, want %d, in\n%s", what, got, n, now)
				}
			}
			problems, err := s.Check()
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range problems {
				if !p.Warning {
					t.Errorf("after it: %s", p)
				}
			}
			if _, err := s.Correct(Correction{Action: "undo"}); err != nil {
				t.Fatal(err)
			}
			if got := all(t, s); got != before {
				t.Errorf("undone it says\n%s\nwant\n%s", got, before)
			}
		})
	}
}

// A slip must not change anything.
func TestCorrectionsRefused(t *testing.T) {
	for _, c := range []struct {
		do   Correction
		want string
	}{
		{Correction{Action: "change", Slug: "가", Surface: "민원24", ID: "system:나룻터"}, "did you mean 나루터?"},
		{Correction{Action: "change", Slug: "가", Surface: "민원24", ID: "system:아무도모르는것"}, "a new thing has to be asked for"},
		{Correction{Action: "change", Slug: "가", Surface: "민원24", ID: "나루터"}, "has no known kind"},
		{Correction{Action: "mark", Slug: "가", Sentence: 2, Surface: "없는말", ID: "system:나루터"}, "has changed"},
		{Correction{Action: "mark", Slug: "가", Sentence: 99, Surface: "나루샘", ID: "system:나루터"}, "has changed"},
		{Correction{Action: "name", ID: "system:나루터", Surface: "나루"}, "has the name 나루 already"},
		{Correction{Action: "name", ID: "date:2020", Surface: "그해"}, "dates have no names file"},
		{Correction{Action: "merge", ID: "system:나루터", Into: "system:나루터"}, "one thing already"},
		{Correction{Action: "merge", ID: "system:나루터", Into: "agency:행정안전부"}, "two kinds"},
		{Correction{Action: "split", Slug: "가", ID: "person:홍길동", Into: "person:홍길동"}, "cannot be told apart"},
		{Correction{Action: "head", Slug: "가", Key: "published", Value: "어제"}, "어제"},
		{Correction{Action: "head", Slug: "가", Key: "sha256", Value: "0"}, "no part of a page's head"},
		{Correction{Action: "row", Slug: "가", List: "roles", Row: "없는 줄", Key: "confirm"}, "has changed"},
		{Correction{Action: "row", Slug: "가", List: "roles", Row: "홍길동 | 팀장 |  |  | 홍길동 팀장", Key: "change", Value: "홍길동"}, "row of roles"},
		{Correction{Action: "head", Slug: "가", Key: "title", Value: "가"}, "nothing would change"},
		{Correction{Action: "undo"}, "no correction to undo"},
		{Correction{Action: "confirm", Slug: "../sillok"}, "there is no page"},
		{Correction{Action: "confirm", Slug: "가", Surface: "민원24", Scope: "everywhere"}, "want one, document or all"},
	} {
		s := correctable(t)
		before := all(t, s)
		_, err := s.Correct(c.do)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: %v, want %q", c.do, err, c.want)
		}
		if got := all(t, s); got != before {
			t.Errorf("%+v wrote\n%s", c.do, got)
		}
	}
}

// What others wrote meanwhile stays when a correction is undone; where they
// changed the same line, nothing is undone.
func TestUndoAmongOthers(t *testing.T) {
	s := correctable(t)
	for _, title := range []string{"하나", "둘"} {
		if _, err := s.Correct(Correction{Action: "head", Slug: "가", Key: "title", Value: title}); err != nil {
			t.Fatal(err)
		}
	}
	path := s.path("content/documents/가.md")
	if err := os.WriteFile(path, []byte(strings.Replace(read(t, path), "낡은", "헌", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	settleFile(t, path)
	if _, err := s.Correct(Correction{Action: "undo", Count: 2}); err != nil {
		t.Fatal(err)
	}
	if now := read(t, path); !strings.Contains(now, "title: 가\n") || !strings.Contains(now, "헌 [민원24]") {
		t.Errorf("undone it says\n%s", now)
	}
	if _, err := s.Correct(Correction{Action: "head", Slug: "가", Key: "title", Value: "셋"}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(read(t, path), "셋", "넷", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	settleFile(t, path)
	if _, err := s.Correct(Correction{Action: "undo"}); err == nil || !strings.Contains(err.Error(), "same lines") {
		t.Errorf("undoing what somebody changed again: %v", err)
	}
}

// A row of marks whose words somebody changed must not keep others from being
// corrected: where it would come to mean another place, rows are written anew.
func TestCorrectBesideChangedRow(t *testing.T) {
	s := correctable(t)
	path := s.path("content/documents/다.md")
	text := page("title: 다\npublished: 2020-01-02\n", "[다온누리](system:다온누리)를 열었고 그다음 해에 넓힌다.\n\n[김다온](person:김다온) 팀장은 “[다온누리](system:다온누리)로 발급이 빨라진다”고 말했다.\n\n"+
		"<!-- marks -->\n\n- [다온누리]를 열었고 그다 | system:다온누리 | x 0.98\n- 팀장은 “[다온누리]로 발급이 빨라 | system:다온누리 | x 0.97\n- 를 넓힌다. [김다온] 팀장은 “다 | person:김다온 | x 0.55\n")
	if err := writeFile(path, []byte(text)); err != nil {
		t.Fatal(err)
	}
	settleFile(t, path)
	if _, err := s.Correct(Correction{Action: "confirm", Slug: "다", At: 0, Surface: "다온누리", Scope: "document"}); err != nil {
		t.Fatal(err)
	}
	if now := read(t, path); strings.Contains(now, "| system:다온누리 |") || !strings.Contains(now, "[김다온](person:김다온)") {
		t.Errorf("it says\n%s", now)
	}
}
