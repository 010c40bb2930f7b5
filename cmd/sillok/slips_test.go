package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSlips: slips of the keyboard, on the command line and in files. Each is told
// with what would be right, in English and in Korean; no line of the two is the same.
func TestSlips(t *testing.T) {
	t.Setenv("SILLOK_LANG", "en")
	t.Chdir(t.TempDir())
	if status, out := slip(t, "init records --template sample"); status != 0 {
		t.Fatal(out)
	}
	if status, out := slip(t, "build --site records"); status != 0 {
		t.Fatal(out)
	}
	for name, text := range map[string]string{"kaputt.zip": "PK\x03\x04", "liste.csv": "file,title,publised\na.txt,가,2020\n", "zeilen.jsonl": "{\"document\": \"가\", \"quote\": \"나\"}\nkein JSON\n"} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir("leer", 0o755); err != nil {
		t.Fatal(err)
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
		{"diff --site records nosuchrevision", 1, "nosuchrevision is no"},
		{"names person:없는이 --split 가온시 --site records", 1, "an id stands in the parentheses of a mark"},
		{"names agency:가람시 --join agency:없는것 --site records", 1, "nothing is called agency:없는것"},
		{"names 행안부 --split --site records", 2, "--split needs a value"},
		{"explain 가람시-누리마루-다음-달-2일-개통:열 --site records", 2, "want a number from 1 on"},
		{"explain 가람시-누리마루-다음-달-2일-개통:9999 --site records", 1, "and no line 9999"},
		{"ㅠㅕㅑㅣㅇ --site records", 2, "the keyboard writes Hangul: did you mean build?"},
		{"솓차 --site records", 2, "there is no command"},
		{"search 물 --year 이천 --site records", 2, "want a year such as 2012"},
		{"search 물 --out nowhere --site records", 1, "sillok build writes the site that is searched"},
		{"annotate --proposals none.jsonl --site records", 1, "there is no none.jsonl"},
		{"annotate --shard 9/3 --site records", 1, "--shard 1/8 for the first of eight"},
		{"annotate --stdin --published 2024.3.5 --site records", 2, "--published 2024.3.5 is no EDTF date"},
		{"eject templates/documnt --site records", 2, "did you mean templates/document?"},
		{"completion csh", 2, "want bash, fish, powershell, zsh"},
		{"upgrade nope --site records", 2, "sillok upgrade writes"},
		{"eval --corpus nowhere --site records", 1, "holds no gold/*.md"},
		{"build records", 2, "a site folder is named with --site records"},
		{"build —publish --site records", 2, "write --publish"},
		{"build –-publish --site records", 2, "write --publish"},
		{"BUILD --site records", 2, "did you mean build?"},
		{"preview", 2, "did you mean serve?"},
		{"publish --site records", 2, "did you mean build --publish?"},
		{"new records", 2, "did you mean init?"},
		{"version", 2, "did you mean --version?"},
		{"만들기", 2, "did you mean build?"},
		{"build --strict=yes --site records", 2, "want true or false, or the flag alone"},
		{"names 행안부 --on --site records", 2, "--on needs a value"},
		{"names 행안부 --on 2012/05 --site records", 2, "did you mean 2012-05?"},
		{"date 지난달 --on 2012-5", 2, "did you mean 2012-05?"},
		{"check", 1, "go to the site folder, or name it with --site"},
		{"names 가람 --site records", 1, "did you mean"},
		{"names 누리마루 --site records", 1, "no names file lists system:누리마루, which is marked in 1 document"},
		{"import https://example.org/a.hwp --site records", 1, "save the page or file"},
		{"import nowhere/x.txt --site records", 1, "there is no nowhere/x.txt in "},
		{"import leer --site records", 0, "there are no documents in it"},
		{"import kaputt.zip --site records", 1, "fetch it again"},
		{"import liste.csv --site records", 1, "did you mean published?"},
		{"remove content/sources/누리마루-개통.txt --site records", 1, "is a source; its page is content/documents/"},
		{"remove 누리마루 --site records", 1, "did you mean content/documents/"},
		{"annotate content/documents --site records", 1, "is a folder, want its pages one by one"},
		{"annotate 아무것 --site records", 1, "the pages are the .md files of content/documents"},
		{"annotate --json --site records", 2, "--json goes with --stdin"},
		{"annotate --proposals zeilen.jsonl --site records", 1, "want a JSON object on each line"},
		{"search 개통 --publisher 없는일보 --site records", 2, "which no document has"},
		{"eject css --site records", 2, "did you mean style?"},
	} {
		status, out := slip(t, c.args)
		if status != c.status || !strings.Contains(out, c.want) {
			t.Errorf("sillok %s: status %d, want %d, and it says %q, want %q", c.args, status, c.status, out, c.want)
		}
		inKorean(t, c.args, out)
	}
	if _, err := os.Stat("neu"); err == nil {
		t.Error("an init that failed has written a folder")
	}
	inFiles(t, []fileSlip{
		{"content/documents/0.md", "---\ntitle: 가\n\n글이다.\n", "the front matter is not closed"},
		{"content/documents/1.md", "글만 있다.\n", "a page begins with a line ---"},
		{"content/documents/2.md", "---\ntitel: 가\n---\n글.\n", "did you mean title?"},
		{"content/documents/3.md", "---\ntitle: 가\npublished: 어느 날\n---\n글.\n", "dates are EDTF: 2021-09-22"},
		{"content/documents/4.md", "---\n\ttitle: 가\n---\n글.\n", "indent with spaces"},
		{"content/documents/5.md", "---\ntitle: \"가\n---\n글.\n", ".md:2:"},
		{"content/documents/6.md", "---\ntitle: 가\n---\n[가](agncy:가)이다.\n", "did you mean agency?"},
		{"content/documents/7.md", "---\ntitle: 가\n---\n글.\n\n<!-- rols -->\n\n- [ ] 가 | 나 |  |  | 다\n", "did you mean roles?"},
		{"content/names/agency.8.yaml", "- {id: 가온시, alais: 가온}\n", "did you mean alias?"},
		{"content/names/agency.9.yaml", "- 가온시\n", "write - {id: 가온시}"},
		{"content/names/agency.10.yaml", "- {id: 가온 시}\n", "write _"},
		{"content/documents/11.md", "---\ntitle: 가\ntags: 물, 앱\n---\n글.\n", "write tags: [물, 앱]"},
		{"content/documents/12.md", "---\ntitle: 가\naliases: [../../b]\n---\n글.\n", "a path from the top of the site"},
		{"content/documents/13.md", "---\ntitle: 가\ntitle: 나\n---\n글.\n", "keep one of the two lines"},
		{"content/documents/14.md", "---\ntitle: 가\ndraft: 예\n---\n글.\n", "it is true or false"},
		{"content/documents/15.md", "---\ntitle: 가\npublish: 전체\n---\n글.\n", "full, excerpt or metadata"},
		{"content/documents/16.md", "---\ntitle: 가\npublished: 2024-3-5\n---\n글.\n", "a month has two digits"},
		{"content/documents/17.md", "---\ntitle: 가\npublished: 2024-02-30\n---\n글.\n", "the month has no such day"},
		{"content/documents/18.md", "---\ntitle: 가\n---\n[가] (agency:가)이다.\n", "a space stands inside a mark"},
		{"content/documents/19.md", "---\ntitle: 가\n---\n[가](agency:가 이다.\n", "a mark is not closed"},
		{"content/documents/20.md", "---\ntitle: 가\n---\n[어제](date:2024-13)이다.\n", "a month is 01 to 12"},
		{"content/documents/21.md", "---\ntitle: 가\n---\n글.\n\n<!-- roles -->\n\n<!-- marks\n", "with -->"},
		{"content/documents/22.md", "---\ntitle: 가\n---\n<<<<<<< ours\n가\n=======\n나\n>>>>>>> theirs\n", "keep what is right of both"},
		{"content/documents/23.md", "---\ntitle: \xb0\xa1\n---\n", "save the file as UTF-8"},
		{"content/안내24.md", "---\ntitle: 가\n---\n[나](없는.md)\n", "links name files by their path"},
		{"content/안내25.md", "---\ntitle: 가\n---\n<b>나</b>\n", "put it between backticks"},
		{"content/names/agency.26.yaml", "- {id: 가온시, alias: [가온}\n", "put a comma between its items and ] behind the last"},
		{"content/names/agency.27.yaml", "- {id: 가온시 alias: 가온}\n", "put a comma between the keys"},
		{"content/names/agency.28.yaml", "- id: 가온시\n- id: 가온시\n", "one line an id"},
		{"content/names/agency.29.yaml", "- {id: 가온시, begin: 언젠가}\n", "write 2012, 2012-05"},
		{"content/names/agency.30.yaml", "- {id: 가온시, parent: 없는도}\n", "if the name is right, list it: - {id: 없는도} in content/names/agency.yaml"},
		{"content/names/agency.31.yaml", "- {id: 가온시, mark: 예}\n", "not yes, context or no"},
		{"content/documents/32.md", "---\ntitle: 가\npublished: 2024년 3월 5일\n---\n글.\n", "write 2024-03-05"},
		{"content/documents/33.md", "---\ntitle: [인터뷰] 가\n---\n글.\n", `put it in quotes: title: "[인터뷰] 가"`},
		{"content/documents/34.md", "---\ntitle: \"가 \"나\" 다\"\n---\n글.\n", `write the inner quotation marks with \`},
		{"content/documents/35.md", "---\n제목: 가\n---\n글.\n", "did you mean title?"},
		{"content/documents/36.md", "---\ntitle:가\n---\n글.\n", "put a space behind the colon: title: 가"},
		{"content/documents/37.md", "---\ntitle: 가\nlanguage: 한국어\n---\n글.\n", "write the letters of the language"},
		{"content/documents/38.md", "---\ntitle: 가\nurl: www.example.org/1\n---\n글.\n", "write the whole address: https://www.example.org/1"},
		{"content/documents/39.md", "---\ntitle: 가\n---\n[가](기관:가)이다.\n", "did you mean agency?"},
		{"content/documents/40.md", "---\ntitle: 가\n---\n［가］（agency:가）이다.\n", "a mark has full-width brackets"},
		{"content/documents/41.md", "---\ntitle: 가\n---\n[가][agency:가]이다.\n", "a mark has the wrong brackets"},
		{"content/documents/42.md", "---\ntitle: 가\n---\n(가)[agency:가]이다.\n", "a mark has the wrong brackets"},
		{"content/documents/43.md", "---\ntitle: 가\n---\n[어제](date:2024.3.5)이다.\n", "write 2024-03-05"},
		{"content/documents/44.md", "---\ntitle: 가\n---\n[가](person:)이다.\n", "write the name behind the colon"},
		{"content/documents/45.md", "---\ntitle: 가\n---\n글.\n\n<!-- roles -->\n\n- [] 가 | 나 |  |  | 다\n", "a row has a box that is not known"},
		{"content/documents/46.md", "---\ntitle: 가\n---\n글.\n\n<!-- events -->\n\n* 2024-03-05 | 나 |\n", "write - and a space"},
		{"content/documents/47.md", "---\ntitle: 가\n---\n글.\n\n<!-- events -->\n\n- 2024.3 | 나 |\n", "write 2024-03"},
		{"content/names/agency.48.yaml", "- {id: “가온시”}\n", "write - {id: 가온시}"},
		{"content/names/agency.49.yaml", "- {id: 가온군， class: 군}\n", "write ,"},
		{"content/names/agency.50.yaml", "- {id: 가온구, alias: 가, 나}\n", "write alias: [가, 나]"},
		{"content/names/agency.51.yaml", "- {id: 가온도, begin: 2019~2024}\n", "write 2019/2024"},
		{"content/names/agency.52.yaml", "- {id: 가온원, 별칭: [가온]}\n", "did you mean alias?"},
		{"content/names/agency.53.yaml", "- {name: 가온소}\n", "write - {id: …, …}"},
		{"content/names/person.54.yaml", "- {id: 가람이, posts: [시장 / 가람시]}\n", "put | between its parts"},
		{"content/documents/55.md", "---\ntitle: 가\n---\n[행안부](agency:행정안전부(2008))이다.\n", "did you mean agency:행정안전부_(2008)?"},
		{"content/documents/56.md", "---\ntitle: 가\n---\n[행정안전뷰](agency:행정안전뷰)이다.\n", "did you mean agency:행정안전부?"},
		{"content/documents/57.md", "---\ntitle: 가\n---\n[가](agency:agency:가)이다.\n", "write agency:가"},
		{"content/documents/58.md", "---\ntitle: 가\n---\n글.\n\n<!-- events -->\n\n- [x] 2024-03-05 | 나 | agency:가람시; person:한라온\n", "put , between the names of a list"},
		{"content/names/agency.59.yaml", "* {id: 가온산}\n", "begin a line of a list with - and a space"},
		{"content/names/기관.yaml", "- {id: 가온시}\n", "name the file agency.yaml"},
		{"content/names/agency.yaml.txt", "- {id: 가온시}\n", "did you mean content/names/agency.yaml?"},
		{"content/source/가.txt", "글\n", ""},
		{"content/documents/글.markdown", "글\n", "did you mean content/documents/글.md?"},
		{"template/home.html", "글\n", ""},
		{"templates/parts/rwo.html", "글\n", "did you mean templates/parts/row.html?"},
	})
	for _, c := range []fileSlip{
		{"sillok.yaml", "title: 가\nadress: https://a.kr\n", "did you mean address?"},
		{"sillok.yaml", "title 가\n", "write key: value"},
		{"sillok.yaml", "\ttitle: 가\n", "indent with spaces"},
		{"sillok.yaml", "title: 가\ncheck: {rihgts: off}\n", "did you mean rights?"},
		{"sillok.yaml", "title: 가\nlanguage: kr\n", "want ko or en"},
		{"sillok.yaml", "title: 가\naddress: a.kr\n", "want an absolute address"},
		{"content/names/buildings.yaml", "- {id: 가온시}\n", "name the file after one of"},
		{"sillok.yaml", "# address: https://a.kr/\ntitle: 가\naddress: a.kr\n", "sillok.yaml:3:1: address is"},
		{"sillok.yaml", "title: \"가\n", "end the value with a second"},
		{"sillok.yaml", "title: 가\n  subject: 나\n", "begin keys of one level in the same column"},
		{"sillok.yaml", "title: 가\nmenu: documents\n", "write [one, two]"},
		{"sillok.yaml", "title: 가\nmenu:\n  - part: docs\n", "parts are documents"},
		{"sillok.yaml", "title: 가\nsearch: {offline: 예}\n", "true or false"},
		{"sillok.yaml", "title: 가\nlogo: nope.svg\n", "there is no static/nope.svg"},
		{"sillok.yaml", "title: 가\npublishers: {가온시: all}\n", "want full, excerpt, metadata"},
		{"templates/home.html", "{{define \"main\"}}{{.Nope}}{{end}}\n", "no value Nope"},
		{"templates/home.html", "{{define \"main\"}}{{if .Doors}}\n", "ends with {{end}}"},
		{"templates/home.html", "<p>가</p>\n", `write {{define "main"}}`},
		{"templates/home.html", "{{define \"main\"}}{{.Title}{{end}}\n", "stands between {{ and }}"},
		{"templates/home.html", "{{define \"main\"}}{{template \"secton\" .}}{{end}}\n", "the guide's page on templates lists the parts"},
		{"templates/home.html", "{{define \"main\"}}{{.title}}{{end}}\n", "values begin with a capital letter: {{.Title}}"},
		{"sillok.yaml", "title: 가\npublishers: 가온시: full\n", "write publishers: {가온시: full}"},
		{"sillok.yaml", "title: 가\nsearch: offline\n", "its keys are offline, as in {offline: …}"},
		{"sillok.yaml", "title: 가\nmenu:\n  - documents\n", "its keys are part, title, href"},
		{"sillok.yaml", "title: 가\nmenu:\n  - {title: 나, href: example.org}\n", "an address begins with https://"},
		{"sillok.yaml", "title: 가\nfavicon: /static/x.svg\n", "write its name alone: x.svg"},
		{"sillok.yaml", "title: 가\ncolour: red\n", "did you mean css?"},
		{"sillok.yaml", "title: 가\naddress: https://a.kr/index.html\n", "want the folder of the site: https://a.kr/"},
		{"sillok.yaml", "title: 가\nkinds:\n  - {name: Haus, label: 집, badge: 집, section: houses}\n", "want small Latin letters"},
		{"sillok.yaml", "title: 가\nkinds:\n  - {name: house, label: 집, badge: 집, section: agencies}\n", "want another section"},
		{"sillok.yaml", "title: 가\n---\ntitle: 나\n", "one file holds one document"},
	} {
		inFiles(t, []fileSlip{c})
	}
}

// fileSlip is a file with something wrong in it, and words that check says of it.
type fileSlip struct{ file, text, want string }

// inFiles writes files with slips into the site, looks at what check says of each, and
// takes them away again.
func inFiles(t *testing.T, slips []fileSlip) {
	t.Helper()
	var before [][]byte
	for _, c := range slips {
		path := filepath.Join("records", filepath.FromSlash(c.file))
		was, _ := os.ReadFile(path)
		before = append(before, was)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(c.text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	status, out := slip(t, "check --site records")
	for i, c := range slips {
		if status != 1 || !strings.Contains(about(c.file, out), c.want) {
			t.Errorf("%s with %q: status %d, it says\n%s\nwant %q", c.file, c.text, status, about(c.file, out), c.want)
		}
		path := filepath.Join("records", filepath.FromSlash(c.file))
		if before[i] == nil {
			defer os.Remove(path)
		} else {
			defer os.WriteFile(path, before[i], 0o644)
		}
	}
	inKorean(t, "check --site records", out)
}

// about gives the lines of a report that tell of a file, with their hints.
func about(file, report string) string {
	var lines strings.Builder
	ours := false
	for line := range strings.Lines(report) {
		if !strings.HasPrefix(line, "\t") {
			ours = strings.HasPrefix(line, file+":")
		}
		if ours {
			lines.WriteString(line)
		}
	}
	return lines.String()
}

// slip runs the program and gives its status and all that it says.
func slip(t *testing.T, args string) (int, string) {
	t.Helper()
	var out bytes.Buffer
	status := run(strings.Fields(args), strings.NewReader(""), &out, &out)
	return status, out.String()
}

// inKorean runs the program in Korean: no line of words is as it was in English.
func inKorean(t *testing.T, args, english string) {
	t.Helper()
	t.Setenv("SILLOK_LANG", "ko")
	_, korean := slip(t, args)
	t.Setenv("SILLOK_LANG", "en")
	for line := range strings.Lines(korean) {
		if strings.Contains(english, line) && strings.Count(strings.TrimSpace(line), " ") > 1 {
			t.Errorf("sillok %s says in Korean %q", args, line)
		}
	}
}
