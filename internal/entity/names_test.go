package entity

import (
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/edtf"
)

func builtin(t testing.TB) *Authority {
	t.Helper()
	a, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// file makes a names file of lines.
func file(kind string, lines ...string) *diag.File {
	return &diag.File{Name: "content/names/" + kind + ".yaml", Text: strings.Join(lines, "\n") + "\n"}
}

func TestNamesProblems(t *testing.T) {
	a := builtin(t)
	for _, tt := range []struct {
		name  string
		files []*diag.File
		want  string
	}{
		{"unknown kind", []*diag.File{file("agancy", "- {id: 가온시}")},
			"content/names/agancy.yaml:1:1: no kind of names is called agancy\n\tname the file agency.yaml"},
		{"a kind in other words", []*diag.File{file("기관", "- {id: 가온시}")}, "content/names/기관.yaml:1:1: no kind of names is called 기관\n\tname the file agency.yaml"},
		{"a kind that is not near", []*diag.File{file("building", "- {id: 가온회관}")},
			"content/names/building.yaml:1:1: no kind of names is called building\n\tname the file after one of law, event, system, agency, person, or add the kind to sillok.yaml"},
		{"dates have no names", []*diag.File{file("date", "- {id: 2012}")}, "content/names/date.yaml:1:1: no kind of names is called date"},
		{"broken YAML", []*diag.File{file("agency", "- {id: 가온시", "- {id: 나래시}")}, "content/names/agency.yaml:"},
		{"no list", []*diag.File{file("agency", "id: 가온시")}, "content/names/agency.yaml:1:1: names are a list\n\twrite one line for each: - {id: …, alias: […]}"},
		{"no mapping", []*diag.File{file("agency", "- 가온시")}, "content/names/agency.yaml:1:3: a line of names is a mapping\n\twrite - {id: 가온시}"},
		{"no id", []*diag.File{file("agency", "- {alias: [가온]}")}, "content/names/agency.yaml:1:3: a line without an id"},
		{"space in an id", []*diag.File{file("agency", "- {id: 가온 시}")}, `content/names/agency.yaml:1:8: id "가온 시" holds a space; write _`},
		{"bracket in an id", []*diag.File{file("agency", "- {id: 가온시_(2008}")}, `content/names/agency.yaml:1:8: id "가온시_(2008" has a bracket without its partner`},
		{"hidden character", []*diag.File{file("agency", "- {id: \"가온\u202e시\"}")}, `content/names/agency.yaml:1:8: id "가온\u202e시" holds the invisible character U+202E`},
		{"unknown key", []*diag.File{file("agency", "- {id: 가온시, allias: [가온]}")}, "content/names/agency.yaml:1:13: unknown key allias\n\tdid you mean alias?"},
		{"bad date", []*diag.File{file("agency", "- {id: 가온시, begin: 2012년}")}, "content/names/agency.yaml:1:20: begin: "},
		{"no such day", []*diag.File{file("agency", "- {id: 가온시, end: 2013-02-30}")}, "content/names/agency.yaml:1:18: end: "},
		{"ends before it begins", []*diag.File{file("agency", "- {id: 가온시, begin: 2013, end: 2012}")}, "content/names/agency.yaml:1:31: 가온시 ends before it begins"},
		{"bad period of an alias", []*diag.File{file("agency", "- {id: 가온시, alias: [가온@언제]}")}, "content/names/agency.yaml:1:21: alias: "},
		{"bad valid", []*diag.File{file("agency", "- {id: 가온시, alias: 가온, valid: 2012-2015}")}, "content/names/agency.yaml:1:31: valid: "},
		{"unknown successor", []*diag.File{file("agency", "- {id: 가온시, successors: [행정안전뷰]}")},
			"content/names/agency.yaml:1:26: no agency has the id 행정안전뷰\n\tdid you mean 행정안전부?"},
		{"an alias is no id", []*diag.File{file("agency", "- {id: 가온시, parent: 안행부}")},
			"content/names/agency.yaml:1:21: no agency has the id 안행부\n\t안행부 is a name of 안전행정부"},
		{"unknown owner", []*diag.File{file("system", "- {id: 가온포털, owners: [없는기관@2012/2015]}")}, "content/names/system.yaml:1:23: no agency has the id 없는기관"},
		{"refers to itself", []*diag.File{file("agency", "- {id: 가온시, predecessors: 가온시}")}, "content/names/agency.yaml:1:27: 가온시 refers to itself"},
		{"listed twice", []*diag.File{file("agency", "- {id: 가온시}", "- {id: 가온시, alias: 가온}")},
			"content/names/agency.yaml:2:8: 가온시 is listed twice\n\tit stands at content/names/agency.yaml:1:8 too; one line an id"},
		{"alias in two files", []*diag.File{file("agency", "- {id: 가온시, alias: [가온]}"), file("system", "- {id: 가온포털, alias: [가 온]}")},
			"content/names/system.yaml:1:22: alias 가 온 is in two files\n\tit stands at content/names/agency.yaml:1:21 too; keep one"},
		{"alias twice in a line", []*diag.File{file("agency", "- {id: 가온시, alias: [가온, 가온]}")}, "content/names/agency.yaml:1:25: alias 가온 stands in this line twice"},
		{"alias of two at one time", []*diag.File{file("agency", "- {id: 가온시, alias: 가온}", "- {id: 가온군, alias: 가온}")},
			"content/names/agency.yaml:2:20: warning: alias 가온 also means 가온시 at the same time"},
		{"former id is alive", []*diag.File{file("agency", "- {id: 가온시, was: 행정안전부}")},
			"content/names/agency.yaml:1:18: was: 행정안전부 is an id of its own\n\twrite merge: [행정안전부] if they are the same"},
		{"former id twice", []*diag.File{file("agency", "- {id: 가온시, was: 온시}", "- {id: 나래시, was: 온시}")}, "content/names/agency.yaml:2:18: was: 온시 became two ids"},
		{"merge of an unknown id", []*diag.File{file("agency", "- {id: 가온시, merge: [온시]}")}, "content/names/agency.yaml:1:21: no agency has the id 온시"},
		{"merge of a listed id", []*diag.File{file("agency", "- {id: 가온시, merge: [나래시]}", "- {id: 나래시}")},
			"content/names/agency.yaml:1:20: merge: 나래시 has a line of its own at content/names/agency.yaml:2:8"},
		{"merge into two", []*diag.File{file("agency", "- {id: 가온시, merge: [행정안전부]}", "- {id: 나래시, merge: [행정안전부]}")},
			"content/names/agency.yaml:2:20: merge: 행정안전부 goes into two ids"},
		{"split from nobody", []*diag.File{file("person", "- {id: 홍길동_(가온시), split: 홍길동}")}, "content/names/person.yaml:1:26: no person has the id 홍길동"},
		{"posts of a body", []*diag.File{file("agency", "- {id: 가온시, posts: [시장]}")}, "content/names/agency.yaml:1:13: only a person holds posts"},
		{"post without a post", []*diag.File{file("person", "- {id: 홍길동, posts: [\"| 행정안전부\"]}")}, "content/names/person.yaml:1:21: a post is post | agency | begin/end"},
		{"hide is no word", []*diag.File{file("agency", "- {id: 가온시, hide: yes}")}, "content/names/agency.yaml:1:19: hide is yes, not true or false"},
		{"mark is no word", []*diag.File{file("agency", "- {id: 가온시, mark: maybe}")}, `content/names/agency.yaml:1:19: mark is "maybe", not yes, context or no`},
		{"list for a value", []*diag.File{file("agency", "- {id: 가온시, name: [가온]}")}, "content/names/agency.yaml:1:19: name takes one value"},
		{"mapping for a list", []*diag.File{file("agency", "- {id: 가온시, alias: {x: 1}}")}, "content/names/agency.yaml:1:"},
		{"empty alias", []*diag.File{file("agency", "- {id: 가온시, alias: ['?']}")}, "content/names/agency.yaml:1:21: an empty alias"},
	} {
		_, ps := a.With(tt.files)
		if len(ps) == 0 {
			t.Errorf("%s: no problem; want %s", tt.name, tt.want)
			continue
		}
		if got := ps[0].String(); !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// on is the first thing that surface means on a day.
func on(a *Authority, surface, day string) string {
	var d edtf.Date
	if day != "" {
		d = edtf.MustParse(day)
	}
	es := a.Lookup(surface, d)
	if len(es) == 0 {
		return ""
	}
	return es[0].ID.String()
}

func with(t *testing.T, files ...*diag.File) *Authority {
	t.Helper()
	b, ps := builtin(t).With(files)
	for _, p := range ps {
		t.Error(p)
	}
	return b
}

func found(a *Authority, text string) string {
	var out []string
	for _, h := range a.Scan(text) {
		out = append(out, text[h.In.Start:h.In.End]+"="+h.Entity.ID.String())
	}
	return strings.Join(out, " ")
}

func TestNamesAdd(t *testing.T) {
	a := with(t, file("agency",
		`- {id: 가온시, class: 기초자치단체, alias: ["?가온"], begin: 1996, english: Gaon}`,
		`- {id: 가온_정보원, alias: [가온원@2003/2008]}`),
		file("system", `- {id: 가온통합포털, owners: [가온시@2012/2015], begin: 2012}`))
	for _, tt := range [][2]string{
		{"가온시는 가온시청에서 가온 통합포털을 열었다", "가온시=agency:가온시 가온시청=agency:가온시 가온 통합포털=system:가온통합포털"},
		{"가온시청사", "가온시청사=agency:가온시"},
		{"GAON과 Gaon은", "Gaon=agency:가온시"},
		{"가온 정보원의", "가온 정보원=agency:가온_정보원"},
	} {
		if got := found(a, tt[0]); got != tt[1] {
			t.Errorf("%s: %s, want %s", tt[0], got, tt[1])
		}
	}
	if got := on(a, "가온원", "2005"); got != "agency:가온_정보원" {
		t.Errorf("가온원 in 2005 is %q", got)
	}
	if got := on(a, "가온원", "2009"); got != "" {
		t.Errorf("가온원 in 2009 is %q", got)
	}
	e := a.Get(ID{"system", "가온통합포털"})
	if e == nil || !e.Site || e.Certainty != "site" || len(e.Owners) != 1 || e.Owners[0].End.String() != "2015" {
		t.Errorf("가온포털: %+v", e)
	}
	if b := builtin(t); b.Get(ID{"agency", "가온시"}) != nil {
		t.Error("With changed the built-in authority")
	}
}

func TestNamesChangeBuiltin(t *testing.T) {
	a := with(t, file("agency",
		`- {id: 한국지역정보개발원, alias: [개발원], was: [지역정보원], note: 본보기}`,
		`- {id: 행정안전부, never: [행안부]}`,
		`- {id: 교육부, hide: true}`,
		`- {id: 안전행정부, end: 2014-11-20}`,
		`- {never: [국회]}`))
	for _, tt := range [][2]string{
		{"개발원은 행안부와", "개발원=agency:한국지역정보개발원 행안부=agency:행정안전부_(2008)"},
		{"교육부가 국회에", "교육부=agency:교육과학기술부"},
		{"국회도서관은", "국회도서관=agency:국회도서관"},
	} {
		if got := found(a, tt[0]); got != tt[1] {
			t.Errorf("%s: %s, want %s", tt[0], got, tt[1])
		}
	}
	if e := a.Get(ID{"agency", "지역정보원"}); e == nil || e.ID.Name != "한국지역정보개발원" {
		t.Errorf("지역정보원 is now %v", e)
	}
	if got := a.Resolve(ID{"agency", "지역정보원"}); got.Name != "한국지역정보개발원" {
		t.Errorf("Resolve: %v", got)
	}
	if e := a.Get(ID{"agency", "안전행정부"}); e.End.String() != "2014-11-20" || e.Begin.String() != "2013-03-23" {
		t.Errorf("안전행정부: %v %v", e.Begin, e.End)
	}
	if e := builtin(t).Get(ID{"agency", "안전행정부"}); e.End.String() != "2014-11-19" {
		t.Errorf("the built-in 안전행정부 ends %v", e.End)
	}
}

func TestNamesMergeAndSplit(t *testing.T) {
	a := with(t, file("agency",
		`- {id: 한국정보화진흥원, merge: [한국정보사회진흥원]}`,
		`- {id: 새행정원, predecessors: [행정자치부]}`,
		`- {id: 나래정보원_(2010), split: 한국지역정보개발원, alias: [지역정보개발원], begin: 2010}`))
	id := func(s string) ID { return ID{"agency", s} }
	e := a.Get(id("한국정보사회진흥원"))
	if e == nil || e.ID.Name != "한국정보화진흥원" || !e.hasName("한국정보사회진흥원") || e.Was[0] != "한국정보사회진흥원" {
		t.Fatalf("merged: %+v", e)
	}
	if got := on(a, "한국정보사회진흥원", "2010"); got != "agency:한국정보화진흥원" {
		t.Errorf("한국정보사회진흥원 is %s", got)
	}
	for _, x := range a.All() {
		for _, r := range append(append([]ID{x.Parent}, x.Predecessors...), x.SucceededBy...) {
			if r == id("한국정보사회진흥원") {
				t.Errorf("%s still points to the merged id", x.ID)
			}
			if r == x.ID {
				t.Errorf("%s points to itself", x.ID)
			}
		}
	}
	if s := a.Get(id("행정자치부")).SucceededBy; s[len(s)-1] != id("새행정원") {
		t.Errorf("successors of 행정자치부: %v", s)
	}
	if got := on(a, "지역정보개발원", "2015"); got != "agency:나래정보원_(2010)" {
		t.Errorf("지역정보개발원 is %s", got)
	}
	if a.Get(id("한국지역정보개발원")).hasName("지역정보개발원") {
		t.Error("한국지역정보개발원 keeps the alias that was split off")
	}
}

func TestNamesOverTerms(t *testing.T) {
	b := builtin(t)
	if _, ok := b.Term("위원회"); !ok || found(b, "위원회는") != "" {
		t.Fatal("위원회 is no term")
	}
	a := with(t, file("agency", `- {id: 가온위원회, alias: [위원회]}`))
	if _, ok := a.Term("위원회"); ok || found(a, "위원회는") != "위원회=agency:가온위원회" {
		t.Errorf("a site's own 위원회 is not found: %s", found(a, "위원회는"))
	}
}

func TestWithKinds(t *testing.T) {
	a := builtin(t).WithKinds([]*Kind{{Name: "place", Label: "장소", LabelEn: "Places", Badge: "곳", Section: "places"}})
	b, ps := a.With([]*diag.File{file("place", "- {id: 나래항, alias: [나래항구]}")})
	if len(ps) > 0 {
		t.Fatal(ps)
	}
	if got := found(b, "나래항구에서"); got != "나래항구=place:나래항" {
		t.Error(got)
	}
	if builtin(t).Kind("place") != nil {
		t.Error("WithKinds changed the kinds of another Authority")
	}
}

func TestExplain(t *testing.T) {
	a := with(t, file("agency", `- {id: 가온시, alias: [행안부@2001/2003]}`, `- {id: 안전행정부, hide: true}`))
	var got []string
	for _, c := range a.Explain("행안부", edtf.MustParse("2012-05")) {
		mark := " "
		if c.Chosen {
			mark = "*"
		}
		got = append(got, mark+c.Entity.ID.Name+" | "+c.Period+" | "+c.Why+" | "+c.Where)
	}
	want := []string{
		"*행정안전부_(2008) | 2008-02-29 ~ 2013-03-23 | existed on 2012-05 | built-in agencies (known)",
		" 행정안전부 | 2017-07-26 ~  | was not there on 2012-05: began 2017-07-26 | built-in agencies (checked)",
		" 가온시 |  | the alias holds 2001/2003, not on 2012-05 | content/names/agency.yaml:1:8",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if cs := a.Explain("안행부", edtf.Date{}); len(cs) != 1 || cs[0].Chosen || cs[0].Why != "hidden by content/names/agency.yaml:2:8" {
		t.Errorf("안행부: %+v", cs)
	}
}

func TestSuggest(t *testing.T) {
	a := builtin(t)
	for _, tt := range [][3]string{
		{"agency", "행안뷰", "행정안전부"},
		{"agency", "행정안전뷰", "행정안전부"},
		{"system", "민원25", "민원24"},
		{"agency", "아무것도아닌이름", ""},
	} {
		if got := a.Suggest(tt[0], tt[1]); got != tt[2] {
			t.Errorf("Suggest(%s, %s) = %q, want %q", tt[0], tt[1], got, tt[2])
		}
	}
}
