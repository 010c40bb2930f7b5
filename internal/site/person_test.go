package site

import (
	"testing"

	"sillok/internal/edtf"
	"sillok/internal/library"
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
	post := func(name, when string, left bool) *library.Post {
		p := &library.Post{Post: name, Seen: date("2023-09-01"), Left: left}
		if when != "" {
			p.When = date(when)
		}
		return p
	}
	for _, c := range []struct {
		name  string
		posts []*library.Post
		want  string
	}{
		{"ends after the document", []*library.Post{post("기획관", "../2023-09-04", false), post("실장", "2023-09-04/..", false)}, "실장"},
		{"whatever the order", []*library.Post{post("실장", "2023-09-04/..", false), post("기획관", "../2023-09-04", false)}, "실장"},
		{"left without a day", []*library.Post{post("실장", "", false), post("기획관", "", true)}, "실장"},
		{"the later of two", []*library.Post{post("위원장", "2023-01/..", false), post("위원", "2020/..", false)}, "위원장"},
		{"told again in a later document", []*library.Post{post("원장", "2013-08-01/..", false), {Post: "실장", When: date("2010-12/.."), Seen: date("2025-11-04")}}, "원장"},
		{"without a begin, in a later document", []*library.Post{post("원장", "2013-08-01/..", false), {Post: "고문", Seen: date("2025-11-04")}}, "고문"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := latestPost(&library.Entry{Roles: c.posts})
			if got == nil || got.Post != c.want {
				t.Errorf("got %+v, want %s", got, c.want)
			}
		})
	}
}
