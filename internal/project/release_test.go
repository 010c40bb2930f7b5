package project

import (
	"fmt"
	"html"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"sillok/internal/export"
)

// longRun is how many characters of a text in a row count as its words.
const longRun = 20

// exposed is the share of a text that stands in files in runs of longRun
// characters or more, white space aside, with the file that holds most.
func exposed(text string, files map[string][]byte) (share float64, worst string) {
	runes := []rune(squeezed(text))
	at := map[string][]int{}
	for i := 0; i+longRun <= len(runes); i++ {
		k := string(runes[i : i+longRun])
		at[k] = append(at[k], i)
	}
	covered := make([]bool, len(runes))
	most := 0
	for name, data := range files {
		inside := map[int]bool{}
		file := []rune(squeezed(plain(name, string(data))))
		for i := 0; i+longRun <= len(file); i++ {
			for _, p := range at[string(file[i:i+longRun])] {
				for k := range longRun {
					inside[p+k], covered[p+k] = true, true
				}
			}
		}
		if len(inside) > most {
			most, worst = len(inside), name
		}
	}
	n := 0
	for _, c := range covered {
		if c {
			n++
		}
	}
	return float64(n) / float64(len(runes)), worst
}

var tag = regexp.MustCompile(`<[^>]*>`)

// plain is a file's words without what its format adds.
func plain(name, data string) string {
	switch filepath.Ext(name) {
	case ".html", ".xml", ".md":
		return html.UnescapeString(strings.NewReplacer("*", "", `\`, "").Replace(tag.ReplaceAllString(data, "")))
	case ".ics":
		return strings.NewReplacer("\r\n ", "", "\\,", ",", "\\;", ";", "\\n", "\n").Replace(data)
	}
	return strings.NewReplacer(`\"`, `"`, `\n`, "\n").Replace(data)
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// closedPage is a page whose words may not be passed on: every sentence says
// something that sites show.
func closedPage(extra string) string {
	random := rand.New(rand.NewPCG(7, 7))
	words := func(n int) string { // no two runs of words are alike
		var all []string
		for range n {
			word := ""
			for range 2 + random.IntN(2) {
				word += string(rune('가' + 28*random.IntN(399)))
			}
			all = append(all, word)
		}
		return strings.Join(all, " ")
	}
	var b, quotes, events strings.Builder
	for i := range 24 {
		what, said := words(8), words(9)
		fmt.Fprintf(&b, "[나래청](agency:나래청)은 [2021년 %d월 %d일](date:2021-%02d-%02d) %s 열었다고 밝혔다.\n\n", i%12+1, i+1, i%12+1, i+1, what)
		fmt.Fprintf(&b, "[나은별](person:나은별)은 “%s”고 말했다. 이어 %s 덧붙였다.\n\n", said, words(10))
		fmt.Fprintf(&quotes, "- 나은별 | %s … %s\n", string([]rune(said)[:12]), string([]rune(said)[len([]rune(said))-12:]))
		fmt.Fprintf(&events, "- 2021-%02d-%02d | 나래청, %s 열었음 | agency:나래청\n", i%12+1, i+1, what)
	}
	b.WriteString("| 때 | 한 일 | 값 |\n|---|---|---|\n") // words in the forms of Markdown are no less the text's
	for i := range 8 {
		fmt.Fprintf(&b, "| [2021년 %d월](date:2021-%02d) | **%s**을 열었다 | %d만 명 |\n", i+1, i+1, words(8), i+30)
	}
	fmt.Fprintf(&b, "\n> “%s”고 [나은별](person:나은별)은 밝혔다.[^1]\n\n- [x] %s 마쳤다.\n  1. %s 시작했다.\n\n```\n%s\n```\n\n[^1]: [나래청](agency:나래청)은 %s 발표했다.\n\n", words(9), words(8), words(8), words(8), words(9))
	b.WriteString("전화 031-447-1908에서 031-471-9083으로 [가람시](agency:가람시)가 옮겼다.\n\n" +
		"| 성명 | 전화 | 생년월일 | 주소 |\n|---|---|---|---|\n| 민가온 | 555-6677 | [1980. 6. 7.](date:1980-06-07) | 나래시 연못로 5 |\n\n" +
		"<!-- roles -->\n\n- 나은별 | 청장 | 나래청 | | 나은별은\n\n<!-- quotes -->\n\n" + quotes.String() + "\n<!-- events -->\n\n" + events.String())
	return page("title: 창구\npublished: 2021-12-30\nrights: \"무단 전재 및 재배포 금지\"\n"+extra, b.String())
}

// TestRightsHoldInAllFiles builds for the public and exports in all formats:
// excerpts show no more than their share, metadata nothing.
func TestRightsHoldInAllFiles(t *testing.T) {
	for mode, most := range map[string]float64{"excerpt": 0.15, "metadata": 0} {
		dir := t.TempDir()
		if err := writeFile(filepath.Join(dir, "content/documents/창구.md"), []byte(closedPage("publish: "+mode+"\n"))); err != nil {
			t.Fatal(err)
		}
		s := open(t, dir)
		m := &Memory{}
		if _, err := s.Build(BuildOptions{Publish: true, Address: "https://example.org/"}, m); err != nil {
			t.Fatal(err)
		}
		files := m.Files
		for _, format := range export.Formats() {
			out, _, err := s.Export(format.Name, true)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range out {
				files[format.Name+"/"+f.Name] = f.Data
			}
		}
		l, err := s.Load(false)
		if err != nil {
			t.Fatal(err)
		}
		if share, worst := exposed(l.Library.Documents[0].Text, files); share > most {
			t.Errorf("%s: %.1f %% of the text stands in public files, most of it in %s", mode, 100*share, worst)
		}
	}
}

// TestPersonalDataAreMasked: no public file holds them, unless the page or the
// site says so; a local build does.
func TestPersonalDataAreMasked(t *testing.T) {
	secrets := []string{"044-205-1234", "na.eun@example.go.kr", "800229-1234567", "1965년 3월 4일생", "1965-03-04", "12-3번지", "010-1234-5678", "02-987-6543", "1971년 8월 9일생", "031-222-3333",
		"555-6677", "연못로 5", "1980-06-07", "6. 7.", "447-1908", "471-9083"}
	body := "[나래청](agency:나래청) 기획과 [나은별](person:나은별 \"과장\") 과장(044-205-1234, na.eun@example.go.kr)이 밝혔다.\n\n" +
		"주민등록번호 800229-1234567, [1965년 3월 4일](date:1965-03-04)생이다. 주소: 가람시 나래구 다온동 12-3번지\n\n<!-- 044-205-1234 -->\n\n" +
		"담당 010-**1234**-5678 연락[^1]\n\n| 과 | 전화 |\n|---|---|\n| 기획과 | 02-*987*-6543 |\n\n- [ ] **1971년** 8월 9일생\n\n[^1]: 문의 031\\-222-3333\n\n" +
		"전화 031-447-1908에서 031-471-9083으로 [가람시](agency:가람시)가 옮겼다.\n\n" +
		"| 성명 | 전화 | 생년월일 | 주소 |\n|---|---|---|---|\n| 민가온 | 555-6677 | [1980. 6. 7.](date:1980-06-07) | 나래시 연못로 5 |\n\n" +
		"<!-- roles -->\n\n- 나은별 | 과장 | 나래청 | | 나은별 과장(044-205-1234\n\n<!-- events -->\n\n- 2021 | 나은별 과장(044-205-1234), 밝힘 | agency:나래청\n- 1980-06-07 | 민가온 555-6677 | person:민가온\n\n" +
		"<!-- marks -->\n\n- 447-1908에서031-471-9083으로 [가람시]가 옮겼다. | agency:가람시 | model 0.90\n- | 555-6677 | [1980. 6. 7.] | 나래시 연못로 | date:1980-06-07 | date: 1980. 6. 7. → 1980-06-07 0.95\n"
	for _, test := range []struct {
		settings, head string
		publish, shown bool
	}{
		{"", "", true, false}, {"", "", false, true}, {"personal: keep\n", "", true, true},
		{"personal: keep\n", "personal: mask\n", true, false}, {"", "personal: keep\n", true, true},
	} {
		dir := t.TempDir()
		for name, text := range map[string]string{SettingsFile: "title: 시험\n" + test.settings,
			"content/documents/a.md": page("title: 글\npublished: 2021-01-02\npublish: full\n"+test.head, body)} {
			if err := writeFile(filepath.Join(dir, name), []byte(text)); err != nil {
				t.Fatal(err)
			}
		}
		m := &Memory{}
		if _, err := open(t, dir).Build(BuildOptions{Publish: test.publish, Address: "https://example.org/"}, m); err != nil {
			t.Fatal(err)
		}
		for _, secret := range secrets {
			in := ""
			for name, data := range m.Files {
				if strings.Contains(squeezed(plain(name, string(data))), squeezed(secret)) {
					in = name
				}
			}
			if (in != "") != test.shown {
				t.Errorf("%q %q publish %v: %s stands in %q", test.settings, test.head, test.publish, secret, in)
			}
		}
	}
}

// TestRightsHoldWhereNamesAreLong: what a title, long names, posts and undertakings tell of
// a text counts as well.
func TestRightsHoldWhereNamesAreLong(t *testing.T) {
	body := "나래청은 제10차 나래강 물길 안전 협약(Convention on Narae River Safety) 이행 검토 회의에 참석했다고 5일 밝혔다.\n\n"
	for i := range 8 {
		body += fmt.Sprintf("나래청은 2021년 %d월까지 강변 %d구간의 수위 측정 장치와 경보 방송 설비를 모두 새것으로 바꾸기로 했다.\n\n", i+1, i+1) +
			fmt.Sprintf("다온부는 2020년 %d월 %d일 제%d기 강변 안전 지킴이 봉사단 발대식을 나래시 체육관에서 열었다.\n\n", i+1, i+3, i+1)
	}
	marked := strings.NewReplacer("나래청", "[나래청](agency:나래청)", "다온부", "[다온부](agency:다온부)",
		"제10차 나래강 물길 안전 협약(Convention on Narae River Safety) 이행 검토 회의", "[제10차 나래강 물길 안전 협약(Convention on Narae River Safety) 이행 검토 회의](event:나래강_협약)").Replace(body)
	events := "<!-- events -->\n"
	for i := range 8 {
		marked = strings.ReplaceAll(marked, fmt.Sprintf(" 2021년 %d월까지", i+1), fmt.Sprintf(" [2021년 %d월까지](date:../2021-%02d)", i+1, i+1))
		events += fmt.Sprintf("\n- [ ] 2020-%02d-%02d | 다온부, 제%d기 강변 안전 지킴이 봉사단 발대식을 나래시 체육관에서 엶 | agency:다온부", i+1, i+3, i+1)
	}
	dir := t.TempDir()
	for name, text := range map[string]string{SettingsFile: "title: 시험\n", "content/documents/a.md": page("title: 나래청, 제10차 나래강 물길 안전 협약 이행 검토 회의 참석\npublished: 2020-12-05\npublish: excerpt\n", marked+events+"\n")} {
		if err := writeFile(filepath.Join(dir, name), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	m := &Memory{}
	s := open(t, dir)
	if _, err := s.Build(BuildOptions{Publish: true, Address: "https://a.kr/"}, m); err != nil {
		t.Fatal(err)
	}
	l, err := s.Load(false)
	if err != nil {
		t.Fatal(err)
	}
	if share, worst := exposed(l.Library.Documents[0].Text, m.Files); share > 0.15 || share < 0.02 {
		t.Errorf("%.1f %% of the text stands in public files, most of it in %s", 100*share, worst)
	}
}
