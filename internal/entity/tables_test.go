package entity

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/edtf"
)

// The promises that data/README.md and data/README-systems.md make.

var classes = map[string]string{
	"agency": "부 처 청 위원회 국무총리소속 대통령소속 소속기관 광역자치단체 기초자치단체 공공기관 지방공기업 헌법기관 국제기구 기업 협회단체 대학 연구기관 언론",
	"system": "시스템 서비스 포털 플랫폼 사업 전략 계획 제도 인프라",
	"event":  "기념일 행사기간 행사 박람회 전시 포럼 콘퍼런스 회의 경진대회 시상 훈련 사고 조사 평가 선거 절차 의례",
	"law":    "법령",
	"person": "",
}

func TestTableText(t *testing.T) {
	for name, text := range map[string]string{
		"agencies": agenciesTSV, "clashes": clashesTSV, "systems": systemsTSV, "laws": lawsTSV, "events": eventsTSV,
		"people": peopleTSV, "terms": termsTSV, "surnames": surnamesTSV,
	} {
		if !strings.HasSuffix(text, "\n") || strings.ContainsAny(text, "\r\"") || !norm.NFC.IsNormalString(text) {
			t.Errorf("%s: not NFC text of whole lines without quote marks", name)
		}
		for i, line := range strings.Split(text, "\n") {
			for _, c := range strings.Split(line, "\t") {
				if c != strings.TrimSpace(c) || strings.Contains(c, "  ") {
					t.Errorf("%s:%d: stray spaces around %q", name, i+1, c)
				}
			}
			if strings.Contains(line, ";;") {
				t.Errorf("%s:%d: an empty name", name, i+1)
			}
		}
	}
}

func TestEntities(t *testing.T) {
	a := builtin(t)
	seen := make(map[ID]bool)
	for _, e := range a.All() {
		id := e.ID
		if seen[id] {
			t.Errorf("%s is listed twice", id)
		}
		seen[id] = true
		if err := a.Kind(id.Kind).CheckID(id.Name); err != nil {
			t.Error(err)
		}
		if e.Name == "" || !slices.Contains([]string{"checked", "known", "likely"}, e.Certainty) || utf8.RuneCountInString(e.Note) > 60 {
			t.Errorf("%s: name %q, certainty %q, note %q", id, e.Name, e.Certainty, e.Note)
		}
		if e.Class != "" && !slices.Contains(strings.Fields(classes[id.Kind]), e.Class) {
			t.Errorf("%s: class %q", id, e.Class)
		}
		if bare := bareName(id.Name); id.Kind != "agency" && bare != e.Name && id.Title() != e.Name {
			t.Errorf("%s: the id is not the name %s", id, e.Name)
		}
		if l := life(e.Begin, e.End); l.first > l.last {
			t.Errorf("%s begins after it ends", id)
		}
		if m := regexp.MustCompile(`_\((\d{4})\)$`).FindStringSubmatch(id.Name); m != nil && year(e.Begin) != m[1] {
			t.Errorf("%s began %s", id, e.Begin)
		}
		names := []string{e.Name}
		for _, al := range e.Aliases {
			if slices.Contains(names, al.Text) {
				t.Errorf("%s: alias %s twice", id, al.Text)
			}
			names = append(names, al.Text)
		}
		checkRefs(t, a, e)
	}
}

// checkRefs: what an entity points to is listed, and points back.
func checkRefs(t *testing.T, a *Authority, e *Entity) {
	for _, p := range e.Predecessors {
		other := a.byID[p]
		if other == nil || !slices.Contains(other.SucceededBy, e.ID) {
			t.Errorf("%s: predecessor %s is not listed or does not name it back", e.ID, p)
			continue
		}
		if e.ID.Kind != "agency" {
			continue
		}
		end, ok1 := other.End.Earliest()
		begin, ok2 := e.Begin.Earliest()
		last, _ := other.End.Latest()
		until, _ := e.Begin.Latest()
		if !ok1 || !ok2 || last.Before(begin) || until.Before(end) {
			t.Errorf("%s begins %s, its predecessor %s ends %s", e.ID, e.Begin, p, other.End)
		}
	}
	for _, s := range e.SucceededBy {
		if other := a.byID[s]; other == nil || !slices.Contains(other.Predecessors, e.ID) {
			t.Errorf("%s: successor %s is not listed or does not name it back", e.ID, s)
		}
	}
	if p := e.Parent; !p.IsZero() {
		other := a.byID[p]
		if other == nil || other == e || life(other.Begin, other.End).shared(life(e.Begin, e.End)) < 0 {
			t.Errorf("%s: parent %s is not listed or never existed beside it", e.ID, p)
		}
	}
	for _, o := range e.Owners {
		if a.byID[o.ID] == nil {
			t.Errorf("%s: owner %s is not listed", e.ID, o.ID)
		}
	}
	for _, p := range e.Posts {
		if !p.Agency.IsZero() && a.byID[p.Agency] == nil || p.Post == "" || life(p.Begin, p.End).first > life(p.Begin, p.End).last {
			t.Errorf("%s: post %+v", e.ID, p)
		}
		if _, ok := a.Surname(e.Name); !ok {
			t.Errorf("%s: no such surname", e.ID)
		}
	}
}

func TestNoCycles(t *testing.T) {
	a := builtin(t)
	for what, next := range map[string]func(*Entity) []ID{
		"parent":     func(e *Entity) []ID { return []ID{e.Parent} },
		"successors": func(e *Entity) []ID { return e.SucceededBy },
	} {
		state := make(map[*Entity]int)
		var visit func(*Entity)
		visit = func(e *Entity) {
			if e == nil || state[e] == 2 {
				return
			}
			if state[e] == 1 {
				t.Errorf("%s: a cycle through %s", what, e.ID)
				return
			}
			state[e] = 1
			for _, id := range next(e) {
				visit(a.byID[id])
			}
			state[e] = 2
		}
		for _, e := range a.All() {
			visit(e)
		}
	}
}

// surely reports whether two lives share a day however their imprecise ends
// are read.
func surely(x, y *Entity) bool {
	first, last := math.MinInt, math.MaxInt
	for _, e := range []*Entity{x, y} {
		if d, ok := e.Begin.Latest(); ok {
			first = max(first, dayNumber(d))
		}
		if d, ok := e.End.Earliest(); ok {
			last = min(last, dayNumber(d))
		}
	}
	return first < last
}

// Of bodies of one name the latest has the bare id, and no two exist at once.
func TestBodiesOfOneName(t *testing.T) {
	a := builtin(t)
	byName := make(map[string][]*Entity)
	for _, e := range a.All() {
		if e.ID.Kind == "agency" {
			byName[e.Name] = append(byName[e.Name], e)
		}
	}
	suffix := regexp.MustCompile(`_\(\d{4}\)$`)
	for name, es := range byName {
		if len(es) == 1 {
			continue
		}
		latest := slices.MaxFunc(es, func(x, y *Entity) int { return edtf.Compare(x.Begin, y.Begin) })
		for i, e := range es {
			if suffix.MatchString(e.ID.Name) == (e == latest) {
				t.Errorf("%s: %s is not the latest body or has the bare id", name, e.ID)
			}
			for _, o := range es[i+1:] {
				if surely(e, o) {
					t.Errorf("%s: %s and %s exist at once", name, e.ID, o.ID)
				}
			}
		}
	}
}

// An alias of two bodies that exist at once stands in clashes.tsv, and
// clashes.tsv lists nothing else.
func TestClashes(t *testing.T) {
	a := builtin(t)
	bySurface := make(map[string][]*Entity)
	for _, e := range a.All() {
		if e.ID.Kind != "agency" {
			continue
		}
		names := []string{e.Name}
		for _, al := range e.Aliases {
			names = append(names, al.Text)
		}
		for _, s := range e.English {
			names = append(names, strings.TrimPrefix(s, "?"))
		}
		slices.Sort(names)
		for _, n := range slices.Compact(names) {
			bySurface[n] = append(bySurface[n], e)
		}
	}
	got := make(map[string]string)
	for s, es := range bySurface {
		var ids []string
		for _, e := range es {
			if slices.ContainsFunc(es, func(o *Entity) bool { return o != e && surely(e, o) }) {
				ids = append(ids, e.ID.Name)
			}
		}
		if ids != nil {
			slices.Sort(ids)
			got[s] = strings.Join(ids, ";")
		}
	}
	err := eachRow("clashes.tsv", clashesTSV, 4, func(line int, c []string) error {
		if got[c[0]] != c[1] {
			t.Errorf("clashes.tsv:%d: %s means %q, not %q", line, c[0], got[c[0]], c[1])
		}
		if c[3] == "" || c[2] != "" && !slices.Contains(strings.Split(c[1], ";"), c[2]) {
			t.Errorf("clashes.tsv:%d: %s: no comment, or a likely body that is none of them", line, c[0])
		}
		delete(got, c[0])
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	for s, ids := range got {
		t.Errorf("%s means %s at one time; list it in clashes.tsv", s, ids)
	}
}

// One name of a system, law or event, one entry; and none is also a term.
func TestNamesOfThings(t *testing.T) {
	a := builtin(t)
	owner := make(map[string]ID)
	for _, e := range a.All() {
		if e.ID.Kind == "agency" || e.ID.Kind == "person" {
			continue
		}
		names := []string{e.Name}
		for _, al := range e.Aliases {
			if !al.Context {
				names = append(names, al.Text)
			}
		}
		for _, n := range names {
			if o, ok := owner[key(n)]; ok && o != e.ID {
				t.Errorf("%s stands for %s and %s", n, o, e.ID)
			}
			owner[key(n)] = e.ID
			if _, ok := a.Term(n); ok && e.Mark == MarkYes {
				t.Errorf("%s: %s is a term too", e.ID, n)
			}
		}
		if _, ok := a.Term(e.Name); !ok && e.Mark == MarkNo {
			t.Errorf("%s is not to be marked, and no term", e.ID)
		}
		if e.Class == "제도" && e.Mark != MarkNo {
			t.Errorf("%s: schemes have no kind", e.ID)
		}
	}
}

func TestWords(t *testing.T) {
	a := builtin(t)
	for _, tt := range []struct {
		s, suffix, prefix, surname string
	}{
		{"최 부원장", "부원장", "", "최"},
		{"부원장은", "", "부원장", "부"},
		{"남궁민", "", "", "남궁"},
		{"남민우", "", "", "남"},
		{"전자정부국장", "전자정부국장", "전자정부국장", "전"},
		{"", "", "", ""},
		{"123", "", "", ""},
	} {
		if got, _ := a.PostSuffix(tt.s); got != tt.suffix {
			t.Errorf("PostSuffix(%q) = %q, want %q", tt.s, got, tt.suffix)
		}
		if got, _ := a.PostPrefix(tt.s); got != tt.prefix {
			t.Errorf("PostPrefix(%q) = %q, want %q", tt.s, got, tt.prefix)
		}
		if got, _ := a.Surname(tt.s); got != tt.surname {
			t.Errorf("Surname(%q) = %q, want %q", tt.s, got, tt.surname)
		}
	}
	if s, ok := a.SurnameEntry("이상훈"); !ok || s.Tier != 'A' || s.Other != "리" || !s.Word {
		t.Errorf("이: %+v", s)
	}
	if p, ok := a.PostWord("대리"); !ok || !p.Ambiguous {
		t.Errorf("대리: %+v", p)
	}
	if kind, ok := a.Term("클라우드 컴퓨팅"); !ok || kind != "system" {
		t.Errorf("클라우드 컴퓨팅: %s %v", kind, ok)
	}
}

func TestBadTables(t *testing.T) {
	for _, text := range []string{"a\tb\nx\n", "a\tb\nx\ty\tz\n"} {
		if err := eachRow("x.tsv", text, 2, func(int, []string) error { return nil }); err == nil || !strings.HasPrefix(err.Error(), "x.tsv:2: ") {
			t.Errorf("%q: %v", text, err)
		}
	}
	r := &reader{people: map[string]*Entity{}, dates: map[string]edtf.Date{}}
	if err := r.add(&Entity{}, "2012년", ""); err == nil {
		t.Error("2012년 is a date")
	}
	if _, err := parseMark("maybe"); err == nil {
		t.Error("maybe is a mark")
	}
}
