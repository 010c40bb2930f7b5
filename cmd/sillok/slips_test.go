package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSlips: slips of the keyboard, on the command line and in files. Each is told
// with what would be right.
func TestSlips(t *testing.T) {
	t.Setenv("SILLOK_LANG", "en")
	t.Chdir(t.TempDir())
	if status, out := slip(t, "init records --template sample"); status != 0 {
		t.Fatal(out)
	}
	if status, out := slip(t, "build --site records"); status != 0 {
		t.Fatal(out)
	}
	for _, c := range []struct {
		args   string
		status int
		want   string
	}{
		{"bild --site records", 2, "did you mean build?"},
		{"help bild", 2, "did you mean build?"},
		{"build --base-url records.haesol.kr --site records", 2, `--base-url is "records.haesol.kr", want an absolute address such as https://example.org/records/`},
		{"build --base-url htps://records.haesol.kr --site records", 2, "want an absolute address"},
		{"build --publsh --site records", 2, "did you mean --publish?"},
		{"build --base-ur https://a.kr --site records", 2, "did you mean --base-url?"},
		{"build -publish --site records", 2, "did you mean --publish?"},
		{"build -help", 2, "did you mean --help?"},
		{"build --site recods", 1, "there is no recods; did you mean records?"},
		{"build --site records/sillok.yaml", 1, "is a file, want a site folder"},
		{"build --site records now", 2, "sillok build takes no words behind it"},
		{"build --out / --site records", 1, "the root of the file system"},
		{"build --jobs -3 --site records", 2, "--jobs is -3, want 0 or more"},
		{"build --jobs two --site records", 2, `--jobs is "two"`},
		{"serve --port abc --site records", 2, `--port is "abc", want a value like "8017"`},
		{"serve --port 99999 --site records", 2, "--port is 99999, want 0 to 65535"},
		{"init", 2, "as in: sillok init records"},
		{"init records", 1, "there is a site in records already"},
		{"init neu --template smaple", 2, "did you mean sample?"},
		{"init neu --from nowhere", 1, "there is no nowhere"},
		{"check --format jsn --site records", 2, "want text, json, github or sarif"},
		{"import nowhere.txt --site records", 1, "there is no nowhere.txt"},
		{"import --encoding cp999 --site records", 2, `no encoding is named "cp999"`},
		{"annotate 가람시-누리마루-다음-달-2일-개툥 --site records", 1, "did you mean content/documents/"},
		{"explain 없는쪽:3 --site records", 1, "there is no page content/documents/없는쪽.md"},
		{"remove --site records", 2, "as in: sillok remove"},
		{"names 행안부 --on 2020년 --site records", 2, "--on 2020년 is no EDTF date"},
		{"names --site records", 2, "as in: sillok names"},
		{"date --on 어제 지난달", 2, "--on 어제 is no EDTF date"},
		{"export --site records josn", 2, "did you mean json?"},
		{"export --site records --format json", 2, "sillok export has no flag --format; its flags are"},
		{"search --site records", 2, "as in: sillok search"},
		{"diff --site records nosuchrevision", 1, "nosuchrevision is neither"},
	} {
		if status, out := slip(t, c.args); status != c.status || !strings.Contains(out, c.want) {
			t.Errorf("sillok %s: status %d, want %d, and it says %q, want %q", c.args, status, c.status, out, c.want)
		}
	}
	if _, err := os.Stat("neu"); err == nil {
		t.Error("an init that failed has written a folder")
	}
	for _, c := range []struct{ file, text, want string }{
		{"content/documents/a.md", "---\ntitle: 가\n\n글이다.\n", "the front matter is not closed"},
		{"content/documents/a.md", "글만 있다.\n", "a page begins with a line ---"},
		{"content/documents/a.md", "---\ntitel: 가\n---\n글.\n", "did you mean title?"},
		{"content/documents/a.md", "---\ntitle: 가\npublished: 2020.3.2\n---\n글.\n", "dates are EDTF: 2021-09-22"},
		{"content/documents/a.md", "---\n\ttitle: 가\n---\n글.\n", "indent with spaces"},
		{"content/documents/a.md", "---\ntitle: \"가\n---\n글.\n", "a.md:2:"},
		{"content/documents/a.md", "---\ntitle: 가\n---\n[가](agncy:가)이다.\n", "did you mean agency?"},
		{"content/documents/a.md", "---\ntitle: 가\n---\n글.\n\n<!-- rols -->\n\n- [ ] 가 | 나 |  |  | 다\n", "did you mean roles?"},
		{"sillok.yaml", "title: 가\nadress: https://a.kr\n", "did you mean address?"},
		{"sillok.yaml", "title 가\n", "write key: value"},
		{"sillok.yaml", "\ttitle: 가\n", "indent with spaces"},
		{"sillok.yaml", "title: 가\ncheck: {rihgts: off}\n", "did you mean rights?"},
		{"sillok.yaml", "title: 가\nlanguage: kr\n", "want ko or en"},
		{"sillok.yaml", "title: 가\naddress: a.kr\n", "want an absolute address"},
		{"content/names/agency.yaml", "- {id: 가온시, alais: 가온}\n", "did you mean alias?"},
		{"content/names/agency.yaml", "- 가온시\n", "write - {id: 가온시}"},
		{"content/names/agency.yaml", "- {id: 가온 시}\n", "write _"},
		{"content/names/agencies.yaml", "- {id: 가온시}\n", "name the file after one of"},
	} {
		path := filepath.Join("records", filepath.FromSlash(c.file))
		was, _ := os.ReadFile(path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(c.text), 0o644); err != nil {
			t.Fatal(err)
		}
		if status, out := slip(t, "check --site records"); status != 1 || !strings.Contains(out, c.want) || !strings.Contains(out, c.file+":") {
			t.Errorf("%s with %q: status %d, it says\n%s\nwant %q", c.file, c.text, status, out, c.want)
		}
		if was == nil {
			os.Remove(path)
		} else if err := os.WriteFile(path, was, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// slip runs the program and gives its status and all that it says.
func slip(t *testing.T, args string) (int, string) {
	t.Helper()
	var out bytes.Buffer
	status := run(strings.Fields(args), strings.NewReader(""), &out, &out)
	return status, out.String()
}
