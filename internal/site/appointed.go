package site

import (
	"slices"
	"strconv"
	"strings"

	"sillok/internal/edtf"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// onAppointed is how many posts a day's place on a page names.
const onAppointed = 12

// addAppointed files posts under the day or the month from which they were held.
func (s *Site) addAppointed() {
	for _, e := range s.lib.Kinds["person"] {
		for _, post := range e.Roles {
			from, _, ok := strings.Cut(post.When.String(), "/")
			if !ok || len(from) < 7 {
				continue // held at some time, or from a year on
			}
			d, err := edtf.Parse(from)
			if err != nil {
				continue
			}
			if key, frag := dateKey(d.String()); len(key) >= 7 && frag == "" {
				page := s.date(key)
				page.taken = append(page.taken, post)
			}
		}
	}
}

// Appointed is who took a post on a day, or in a month of which no day is told.
func (d *Date) Appointed() view.Section {
	if d.part.page > 1 || len(d.d.taken) == 0 {
		return view.Section{}
	}
	p := d.here()
	return view.Section{ID: "posts", Title: p.t("posts.on." + strconv.Itoa(len(d.d.key))), Note: p.t("n.posts", len(d.d.taken)), Items: p.appointed(d.d.taken)}
}

// appointed is posts as lines: who, where, what, and the sentence; those of one
// document stand together.
func (p place) appointed(posts []*library.Post) []view.Item {
	var items []view.Item
	for _, post := range posts[:min(len(posts), onAppointed)] {
		item := view.Item{Names: []view.Name{p.nameOf(post.Person)}, Text: strings.TrimSpace(bare(post.Agency) + " " + post.Post)}
		if len(post.Evidence) > 0 {
			item.Refs = []view.Link{p.open(post.Evidence[0])}
		}
		items = append(items, item)
	}
	if n := len(posts) - onAppointed; n > 0 {
		items = append(items, view.Item{Text: p.t("and.others", n)})
	}
	return items
}

// inOrderOfTelling puts a day's posts in the order of the documents that tell them.
func inOrderOfTelling(posts []*library.Post) {
	place := func(x *library.Post) (slug string, at int) {
		if len(x.Evidence) == 0 {
			return "", 0
		}
		return x.Evidence[0].Doc.Slug, x.Evidence[0].In.Start
	}
	slices.SortStableFunc(posts, func(a, b *library.Post) int {
		x, i := place(a)
		y, j := place(b)
		if x != y {
			return strings.Compare(x, y)
		}
		return i - j
	})
}
