package site

import (
	"strings"
	"testing"

	sillok "sillok"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// TestRegisteredPosts: a post that a names file lists says so beside its period, also where it
// has ended, and beside the name where it is the present one and no document tells of it.
func TestRegisteredPosts(t *testing.T) {
	l := join(t, small, library.Options{})
	id := entity.Parse("person:홍길동")
	for _, p := range []struct{ post, when string }{{"과장", "2008/2010"}, {"원장", "2015/.."}} {
		when, err := edtf.Parse(p.when)
		if err != nil {
			t.Fatal(err)
		}
		l.Entries[id].Roles = append(l.Entries[id].Roles, &library.Post{Person: id, Agency: entity.Parse("agency:가온시"), Post: p.post, When: when, Registered: true})
	}
	set := Settings{Title: "기록", Language: "ko"}
	r, _, err := NewRenderer(set, sillok.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	pages, _ := Pages(l, nil, set)
	for _, page := range pages {
		if page.Path != "people/홍길동/index.html" {
			continue
		}
		data, err := r.Render(page)
		if err != nil {
			t.Fatal(err)
		}
		html := string(data)
		const chip = `<span class="st by">등록부</span>`
		for _, want := range []string{"2008년 ~ 2010년" + chip, "2015년부터" + chip, "원장" + chip} {
			if !strings.Contains(strings.ReplaceAll(html, " <span", "<span"), want) {
				t.Errorf("no %s", want)
			}
		}
		return
	}
	t.Fatal("no page of the person")
}
