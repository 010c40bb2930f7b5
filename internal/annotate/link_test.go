package annotate

import (
	"testing"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// TestShortSystems: a system goes to the one longer name of the document, however often
// that stands there; what is decided, of another kind or led by two names stays.
func TestShortSystems(t *testing.T) {
	system := func(name string) claim.Candidate {
		return claim.Candidate{ID: entity.ID{Kind: "system", Name: name}, Kind: "system"}
	}
	long, other, short := system("서울가온톡톡"), system("부산가온톡톡"), system("가온톡톡")
	fixed, listed, occasion := short, short, short
	fixed.Fixed = true
	listed.Entity = &entity.Entity{ID: short.ID}
	occasion.Kind = "event"
	last := func(marks ...claim.Candidate) string {
		joinShortSystems(&article{}, marks)
		return marks[len(marks)-1].ID.Name
	}
	for _, c := range []struct {
		what  string
		marks []claim.Candidate
		want  string
	}{
		{"named once", []claim.Candidate{long, short}, long.ID.Name},
		{"named twice", []claim.Candidate{long, long, short}, long.ID.Name},
		{"two of the end", []claim.Candidate{long, other, short}, short.ID.Name},
		{"confirmed", []claim.Candidate{long, fixed}, short.ID.Name},
		{"in the authority", []claim.Candidate{long, listed}, short.ID.Name},
		{"an occasion", []claim.Candidate{long, occasion}, short.ID.Name},
	} {
		if got := last(c.marks...); got != c.want {
			t.Errorf("%s: %s, want %s", c.what, got, c.want)
		}
	}
}

// TestComing: the next bearer of a name, in a sentence on a reorganisation, is one of its
// kind that begins within two years.
func TestComing(t *testing.T) {
	const text = "두 부로 나누는 안이 나왔다."
	a := &article{text: text, sentences: []diag.Span{{Start: 0, End: len(text)}}}
	date := func(s string) edtf.Date {
		d, err := edtf.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	body := func(kind, begin, end string) entity.Reading {
		e := &entity.Entity{ID: entity.ID{Kind: kind, Name: begin}, Begin: date(begin)}
		if end != "" {
			e.End = date(end)
		}
		return entity.Reading{Entity: e}
	}
	old := body("agency", "1990", "2008")
	for _, c := range []struct {
		what string
		next entity.Reading
		want bool
	}{
		{"the next year", body("agency", "2021", ""), true},
		{"in two years", body("agency", "2022", ""), true},
		{"in three years", body("agency", "2023", ""), false},
		{"another kind", body("system", "2021", ""), false},
		{"already there", body("agency", "2019", ""), false},
	} {
		m := &claim.Candidate{Kind: "agency"}
		if got := a.coming(m, []entity.Reading{old, c.next}, date("2020-05-01")); (got == c.next.Entity) != c.want {
			t.Errorf("%s: %v", c.what, got)
		}
	}
}

// TestUnlistedBodies: what a short form leaves out is put back where the form tells it.
func TestUnlistedBodies(t *testing.T) {
	a := newArticle(&doc.Document{}, newAnnotator(t).names)
	for text, want := range map[string]string{
		"나래온공과대": "나래온공과대학교", "가람의대": "가람의대", "나루면의용소방대": "나루면의용소방대", "충남농업기술원": "충청남도농업기술원",
		"충남나래온연구소": "충남나래온연구소", "나래온재단": "나래온재단",
	} {
		a.text = text
		if got := a.unlistedID(&claim.Candidate{Kind: "agency", In: diag.Span{End: len(text)}}).Name; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestFullMission: a mission abroad is ours unless its name says whose it is, or that it is here.
func TestFullMission(t *testing.T) {
	for name, want := range map[string]string{
		"주가람대사관":   "주가람 대한민국 대사관",
		"주가람한국대사관": "주가람한국대사관",
		"주한가람대사관":  "주한가람대사관",
		"가람대사관":    "가람대사관",
	} {
		if got := fullMission(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
