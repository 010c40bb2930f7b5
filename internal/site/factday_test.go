package site

import (
	"testing"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// TestFactDay: a relation has the day of its clause, and never that of another happening of
// its sentence, but where it comes about by one.
func TestFactDay(t *testing.T) {
	from, to := entity.ID{Kind: "agency", Name: "한빛부"}, entity.ID{Kind: "system", Name: "마루_대책"}
	ref := library.Ref{Doc: &library.Doc{}, Sentence: 3}
	outage := &library.Moment{When: edtf.MustParse("2023-11-17"), Who: []entity.ID{from, to}, Evidence: []library.Ref{ref}}
	s := &Site{lib: &library.Library{Entries: map[entity.ID]*library.Entry{from: {ID: from, Moments: []*library.Moment{outage}}}}}
	for _, c := range []struct{ kind, when, want string }{
		{"announce", "", ""},
		{"announce", "2024-01-31", "2024-01-31"},
		{"build", "", ""},
		{"succeed", "", "2023-11-17"},
		{"part", "2020", "2020"},
	} {
		r := &library.Relation{From: from, To: to, Type: c.kind, Evidence: []library.Ref{ref}}
		if c.when != "" {
			r.When = edtf.MustParse(c.when)
		}
		if got := s.factDay(r); got.String() != c.want {
			t.Errorf("%s, told %q: %q, want %q", c.kind, c.when, got, c.want)
		}
	}
}
