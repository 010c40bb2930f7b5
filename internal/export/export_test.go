package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	ical "github.com/arran4/golang-ical"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
)

const page = `---
title: "누리마루 <개통> & 확대"
publisher: 가온일보
author: [한가람]
published: 2021-11-02
language: ko
rights: "공공누리 제1유형"
---

## 누리마루 [개통](event:누리마루_개통식)

[누리마루](system:누리마루)가 [지난 10월](date:2021-10) 개통했다. [김가람](person:김가람 "원장") 원장은 “빠르게 <하겠다> & 바르게”고 말했다.
[재단](agency:가람시_정보화재단)이 [2022년부터](date:2022/..) 운영한다. [재단](agency:가람시_정보화재단)은 돈이 모자라 서두르기 어렵다는 입장이다.

<!-- roles -->
- 김가람 | 원장 | 가람시_정보화재단 | 2021-07/.. | 김가람 원장은
<!-- quotes -->
- 김가람 | 빠르게 <하겠다> … & 바르게
- agency:가람시_정보화재단 ~ 돈이 모자라 서두르기 어렵다 … 돈이 모자라 서두르기 어렵다
<!-- events -->
- 2021-10 | 누리마루 개통 | system:누리마루
- 2022/.. | 누리마루 운영(예정) | agency:가람시_정보화재단, system:누리마루
`

func sample(t *testing.T, publish bool) *library.Library {
	t.Helper()
	f := &diag.File{Name: "content/documents/누리마루.md", Text: page}
	d, problems := doc.Parse(f)
	for _, p := range problems {
		t.Fatal(p)
	}
	d.Slug = "누리마루"
	if publish {
		d.Publish = library.Metadata
	}
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	derived := &doc.Derived{Relations: []doc.Relation{{From: d.Mentions[5].ID, To: d.Mentions[1].ID, Type: "run", In: d.Mentions[5].In}}}
	derived.Amounts = []doc.Amount{
		{Of: d.Mentions[1].ID, Value: "72.4", Number: 72.4, Unit: "점", Kind: "score", What: "만족도", When: dated(t, "2020"), In: d.Mentions[1].In},
		{Of: d.Mentions[1].ID, Value: "80", Number: 80, Unit: "점", Kind: "score", What: "만족도", When: dated(t, "2022"), Planned: true, In: d.Mentions[1].In},
	}
	if d.Mentions[5].ID.Kind == "date" {
		derived.Relations[0].From = d.Mentions[4].ID
	}
	l, _ := library.Join([]library.Input{{Document: d, Sentences: doc.Sentences(d.Text, d.Headings), Derived: derived}}, names, library.Options{Publish: publish})
	return l
}

func dated(t *testing.T, s string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestReportedAndSeries: what is reported without quotation marks stands apart from
// quotations, and a measure told twice is one series with its target, in JSON and in CSV;
// words that may not be shown are in neither.
func TestReportedAndSeries(t *testing.T) {
	var got dataset
	if err := json.Unmarshal(files(t, "json", sample(t, false))[0].Data, &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Quotes) != 1 || len(got.Reported) != 1 || got.Reported[0].Text != "돈이 모자라 서두르기 어렵다" {
		t.Errorf("quotations %+v, reported %+v", got.Quotes, got.Reported)
	}
	if len(got.Series) != 1 || len(got.Series[0].Points) != 2 || got.Series[0].Points[1].Number != 80 || got.Series[0].Points[1].Status != "planned" {
		t.Errorf("series %+v", got.Series)
	}
	for _, c := range []struct {
		publish          bool
		reported, series int // rows, the head counted
	}{{false, 2, 3}, {true, 1, 1}} {
		tables := csvTables(t, sample(t, c.publish))
		if rows := tables["reported.csv"]; len(rows) != c.reported || len(rows) > 1 && rows[1][1] != "돈이 모자라 서두르기 어렵다" {
			t.Errorf("published %t: reported.csv %q", c.publish, rows)
		}
		if rows := tables["series.csv"]; len(rows) != c.series || len(rows) > 2 && (rows[1][3] != "2020" || rows[2][5] != "80" || rows[1][0] != rows[2][0]) {
			t.Errorf("published %t: series.csv %q", c.publish, rows)
		}
	}
}

// csvTables gives the rows of each table of the CSV export.
func csvTables(t *testing.T, l *library.Library) map[string][][]string {
	t.Helper()
	tables := map[string][][]string{}
	for _, f := range files(t, "csv", l) {
		rows, err := csv.NewReader(bytes.NewReader(f.Data)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		tables[f.Name] = rows
	}
	return tables
}

func files(t *testing.T, name string, l *library.Library) []File {
	t.Helper()
	f, err := Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	list, err := f.Files(l, Options{Title: "표본", Address: "https://example.org/r/", Language: "ko"})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestJSONMatchesSchema(t *testing.T) {
	c := jsonschema.NewCompiler()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.AddResource(schemaFile, parsed); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(files(t, "json", sample(t, false))[0].Data))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(v); err != nil {
		t.Error(err)
	}
	if err := s.Validate(map[string]any{"title": "x"}); err == nil {
		t.Error("the schema takes a dataset without documents")
	}
}

// The mentions of the Web Annotation and TEI exports, read back by other
// parsers, stand at the same places of the text.
func TestRoundTrip(t *testing.T) {
	l := sample(t, false)
	d := l.Documents[0]
	want := map[string]int{}
	for _, m := range d.Mentions {
		want[d.Text[m.In.Start:m.In.End]+"|"+m.ID.String()]++
	}
	t.Run("webannotation", func(t *testing.T) {
		var page struct {
			Items []struct {
				Body   []struct{ Value string }
				Target struct {
					Selector []struct {
						Type       string
						Start, End int
						Exact      string
					}
				}
			}
		}
		if err := json.Unmarshal(files(t, "webannotation", l)[0].Data, &page); err != nil {
			t.Fatal(err)
		}
		text, got := []rune(d.Text), map[string]int{}
		for _, a := range page.Items {
			place, quote := a.Target.Selector[0], a.Target.Selector[1]
			if s := string(text[place.Start:place.End]); s != quote.Exact {
				t.Errorf("position holds %q, quote %q", s, quote.Exact)
			}
			got[quote.Exact+"|"+a.Body[0].Value]++
		}
		same(t, got, want)
	})
	t.Run("tei", func(t *testing.T) {
		text, got := readTEI(t, files(t, "tei", l)[0].Data)
		if squeeze(text) != squeeze(d.Text) {
			t.Errorf("text is %q, want %q", text, d.Text)
		}
		same(t, got, want)
	})
}

// readTEI reads the body of a TEI file with Go's XML tokens: its text, and its
// names and dates.
func readTEI(t *testing.T, data []byte) (string, map[string]int) {
	t.Helper()
	var text, surface strings.Builder
	marks := map[string]int{}
	var id string
	body := false
	for dec := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := dec.Token()
		if err == io.EOF {
			return text.String(), marks
		}
		if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			body = body || x.Name.Local == "body"
			attr := map[string]string{}
			for _, a := range x.Attr {
				attr[a.Name.Local] = a.Value
			}
			switch x.Name.Local {
			case "persName":
				id = "person:" + attr["key"]
			case "orgName":
				id = "agency:" + attr["key"]
			case "name":
				id = attr["type"] + ":" + attr["key"]
			case "date":
				id = "date:" + strings.TrimPrefix(attr["corresp"], "edtf:")
			default:
				continue
			}
			surface.Reset()
		case xml.CharData:
			if body {
				text.Write(x)
				surface.Write(x)
			}
		case xml.EndElement:
			switch x.Name.Local {
			case "persName", "orgName", "name", "date":
				if body {
					marks[surface.String()+"|"+id]++
				}
			}
		}
	}
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func same(t *testing.T, got, want map[string]int) {
	t.Helper()
	for k, n := range want {
		if got[k] != n {
			t.Errorf("%s: got %d, want %d", k, got[k], n)
		}
	}
	if len(got) != len(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestWellFormed(t *testing.T) {
	l := sample(t, false)
	for _, f := range Formats() {
		list := files(t, f.Name, l)
		if len(list) == 0 {
			t.Errorf("%s: no file", f.Name)
		}
		for _, file := range list {
			switch {
			case strings.HasSuffix(file.Name, "json") || strings.HasSuffix(file.Name, ".jsonld"):
				if !json.Valid(file.Data) {
					t.Errorf("%s: no JSON", file.Name)
				}
			case strings.HasSuffix(file.Name, ".csv"):
				rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file.Data, []byte("\ufeff")))).ReadAll()
				if err != nil || len(rows) == 0 {
					t.Errorf("%s: %v", file.Name, err)
				}
			case strings.HasSuffix(file.Name, "ml") || strings.HasSuffix(file.Name, ".gexf"):
				dec := xml.NewDecoder(bytes.NewReader(file.Data))
				for {
					if _, err := dec.Token(); err == io.EOF {
						break
					} else if err != nil {
						t.Fatalf("%s: %v\n%s", file.Name, err, file.Data)
					}
				}
			}
		}
	}
}

func TestICalendar(t *testing.T) {
	data := files(t, "icalendar", sample(t, false))[0].Data
	if n := bytes.Count(data, []byte("\r\n")); n == 0 || n != bytes.Count(data, []byte("\n")) || n != bytes.Count(data, []byte("\r")) {
		t.Error("lines do not end as RFC 5545 has it")
	}
	c, err := ical.ParseCalendar(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(c.Events()); n != 1 {
		t.Fatalf("%d events, want the one whose days are known", n)
	}
	start, err := c.Events()[0].GetAllDayStartAt()
	if err != nil || start.Format("2006-01-02") != "2021-10-01" {
		t.Errorf("starts %v, %v", start, err)
	}
}

// Nothing of a document's text leaves it where its rights do not allow it.
func TestRights(t *testing.T) {
	l := sample(t, true)
	for _, f := range Formats() {
		for _, file := range files(t, f.Name, l) {
			for _, secret := range []string{"빠르게", "개통했다", "원장은"} {
				if bytes.Contains(file.Data, []byte(secret)) {
					t.Errorf("%s holds %q of a document that shows its metadata alone", file.Name, secret)
				}
			}
		}
	}
}

func TestPopoloDates(t *testing.T) {
	for in, want := range map[string]string{"2012": "2012", "2012-02": "2012-02", "2012-02-29": "2012-02-29", "2012-41": "", "201X": "", "XXXX-XX-21": "", "2012?": "", "2012/2013": ""} {
		if got := popoloText(in); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

func TestDiff(t *testing.T) {
	l := sample(t, false)
	if got := Diff(l, l); !strings.Contains(got, "Nothing.") {
		t.Errorf("a site differs from itself: %s", got)
	}
	empty, _ := library.Join(nil, l.Names, library.Options{})
	got := Diff(empty, l)
	for _, want := range []string{"| Documents | 0 | 1 | +1 | −0 |", "+ person:김가람 · 원장 · agency:가람시_정보화재단 · 2021-07/..", "+ 누리마루 · [지난 10월](date:2021-10)"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// TestLongestEvidence: each statement of a text without line ends holds what stands around
// it, and not the whole.
func TestLongestEvidence(t *testing.T) {
	text := strings.Repeat("가람시는 문을 열고 ", 2000)
	d := &library.Doc{Document: &doc.Document{Article: doc.Article{Text: text}}, Sentences: []diag.Span{{End: len(text)}}}
	at := strings.Index(text[len(text)/2:], "문을") + len(text)/2
	got := sentence(library.Ref{Doc: d, In: diag.Span{Start: at, End: at + len("문을")}})
	if n := utf8.RuneCountInString(got); n != longestEvidence+2 || !strings.HasPrefix(got, "…") || !strings.HasSuffix(got, "…") {
		t.Errorf("%d characters: %.30s", n, got)
	}
	if got := sentence(library.Ref{Doc: d, In: diag.Span{Start: 0, End: len("가람시")}}); !strings.HasPrefix(got, "가람시는 문을") {
		t.Errorf("of the beginning: %.30s", got)
	}
}
