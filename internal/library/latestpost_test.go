package library

import (
	"testing"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// TestLatestPost: of the posts that one document gives, the one that begins last leads,
// and none that it ends.
func TestLatestPost(t *testing.T) {
	date := func(s string) edtf.Date {
		d, err := edtf.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	body := entity.ID{Kind: "agency", Name: "한빛부"}
	post := func(name, when string, holding doc.Holding) *Post {
		p := &Post{Post: name, Agency: body, Seen: date("2023-09-01"), Holding: holding}
		if when != "" {
			p.When = date(when)
		}
		return p
	}
	for _, c := range []struct {
		name  string
		posts []*Post
		want  string
	}{
		{"ends after the document", []*Post{post("기획관", "../2023-09-04", doc.Held), post("실장", "2023-09-04/..", doc.Held)}, "실장"},
		{"whatever the order", []*Post{post("실장", "2023-09-04/..", doc.Held), post("기획관", "../2023-09-04", doc.Held)}, "실장"},
		{"left without a day", []*Post{post("실장", "", doc.Held), post("기획관", "", doc.Left)}, "실장"},
		{"the later of two", []*Post{post("위원장", "2023-01/..", doc.Held), post("위원", "2020/..", doc.Held)}, "위원장"},
		{"told again in a later document", []*Post{post("원장", "2013-08-01/..", doc.Held), {Post: "실장", Agency: body, When: date("2010-12/.."), Seen: date("2025-11-04")}}, "원장"},
		{"without a begin, in a later document", []*Post{post("원장", "2013-08-01/..", doc.Held), {Post: "고문", Agency: body, Seen: date("2025-11-04")}}, "고문"},
		{"how the text calls the person", []*Post{post("원장", "", doc.Held), post("조합장", "2003-02/..", doc.Held)}, "원장"},
		{"newly in office", []*Post{post("원장", "", doc.Held), post("청장", "2023-09-01/..", doc.Held)}, "청장"},
		{"where to is not told", []*Post{post("실장", "", doc.Unsure)}, ""},
		{"chosen for another", []*Post{post("실장", "", doc.Held), {Post: "청장", Agency: body, Seen: date("2024-09-01"), Holding: doc.Named}}, "실장"},
		{"of what body is not told", []*Post{{Post: "실장", Seen: date("2023-09-01")}}, ""},
		{"of no body", []*Post{{Post: "대통령", Seen: date("2023-09-01")}}, "대통령"},
		{"confirmed", []*Post{{Post: "실장", Seen: date("2023-09-01"), State: doc.Confirmed}}, "실장"},
		{"left in a later document", []*Post{post("실장", "", doc.Held), {Post: "기획관", Agency: body, Seen: date("2025-11-04"), Holding: doc.Left}}, ""},
		{"ended in a later document", []*Post{post("실장", "", doc.Held), {Post: "기획관", Agency: body, When: date("../2010"), Seen: date("2025-11-04")}}, "실장"},
		{"registered, of no document", []*Post{post("과장", "", doc.Held), {Post: "위원", Agency: body, When: date("2024-01/.."), Registered: true}}, "위원"},
		{"registered and ended since", []*Post{post("과장", "", doc.Held), {Post: "위원", Agency: body, When: date("2024-01/2024-06"), Registered: true}}, ""},
		{"registered and ended before", []*Post{post("과장", "", doc.Held), {Post: "위원", Agency: body, When: date("2020-01/2021-06"), Registered: true}}, "과장"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := (&Entry{Roles: c.posts}).LatestPost()
			if got == nil && c.want != "" || got != nil && got.Post != c.want {
				t.Errorf("got %+v, want %s", got, c.want)
			}
		})
	}
}
