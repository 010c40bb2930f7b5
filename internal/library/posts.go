package library

import (
	"cmp"
	"slices"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// postKey is what posts of one time, told by several documents, have in common.
type postKey struct {
	person, agency entity.ID
	post           string
}

// PostShown gives the post of the page's role i as it is shown: with a note where the person is chosen
// for it and does not hold it yet.
func (d *Doc) PostShown(i int) string {
	if d.Derived.Holding(i) == doc.Named {
		return korean.NominatedFor(d.Roles[i].Post)
	}
	return d.Roles[i].Post
}

// posts joins the roles of all documents: one Post for a person, post and body
// whose times agree, with every sentence that says so.
func (j *joiner) posts() {
	byKey := map[postKey][]*Post{}
	j.registered(byKey)
	for _, d := range slices.Backward(j.l.Documents) { // oldest first, so that Evidence is in order of time
		for i, r := range d.Roles {
			if r.State == doc.Rejected {
				continue
			}
			person := j.entry(r.Person)
			if person == nil {
				continue
			}
			post := d.PostShown(i)
			k := postKey{person.ID, entity.ID{}, post}
			agency := j.entry(r.Agency)
			if agency != nil {
				k.agency = agency.ID
			}
			p := agreeing(byKey[k], r.When)
			if p == nil {
				p = &Post{Person: k.person, Agency: k.agency, Post: post, When: r.When, State: r.State}
				byKey[k] = append(byKey[k], p)
				person.Roles = append(person.Roles, p)
				if agency != nil {
					agency.Roles = append(agency.Roles, p)
				}
			}
			if !p.Registered {
				p.When = united(p.When, r.When)
				p.Holding = d.Derived.Holding(i)
			}
			p.State = max(p.State, r.State)
			p.Seen = stretch(p.Seen, d.Published)
			if r.In.Len() > 0 {
				p.Evidence = append(p.Evidence, d.ref(r.In))
			}
		}
	}
	for id, e := range j.l.Entries {
		if id.Kind == "person" {
			e.Roles = withoutBodiless(e.Roles)
		}
	}
	for _, e := range j.l.Entries { // when the times of all posts are settled
		slices.SortStableFunc(e.Roles, comparePosts)
	}
}

// registered begins with the posts that the site's names files give to people whom the
// documents name: what these tell of the same post at an agreeing time is its evidence, and
// its time stays as the file has it. A body that no document names is not shown.
func (j *joiner) registered(byKey map[postKey][]*Post) {
	bySite := func(p entity.Post) bool { return p.Site }
	var people []*Entry
	for id, e := range j.l.Entries {
		if id.Kind == "person" && e.Entity != nil && slices.ContainsFunc(e.Entity.Posts, bySite) {
			people = append(people, e)
		}
	}
	slices.SortFunc(people, func(a, b *Entry) int { return compareIDs(a.ID, b.ID) })
	for _, person := range people {
		for _, listed := range person.Entity.Posts {
			if !bySite(listed) {
				continue
			}
			k := postKey{person.ID, entity.ID{}, listed.Post}
			body := j.l.Entries[j.l.Names.Resolve(listed.Agency)]
			if body != nil {
				k.agency = body.ID
			}
			p := &Post{Person: person.ID, Agency: k.agency, Post: listed.Post, When: listed.When, Registered: true}
			byKey[k] = append(byKey[k], p)
			person.Roles = append(person.Roles, p)
			if body != nil {
				body.Roles = append(body.Roles, p)
			}
		}
	}
}

// withoutBodiless puts the evidence of a person's posts without a body to the only one of
// the same words that has one, when their times agree. One that a person wrote down or
// confirmed makes the whole post as sure.
func withoutBodiless(posts []*Post) []*Post {
	whole := func(p *Post) *Post {
		var found *Post
		for _, o := range posts {
			if o.Agency.IsZero() || o.Post != p.Post || !p.When.IsZero() && !o.When.IsZero() && !p.When.Overlaps(o.When) {
				continue
			}
			if found != nil {
				return nil
			}
			found = o
		}
		return found
	}
	return slices.DeleteFunc(slices.Clone(posts), func(p *Post) bool {
		if !p.Agency.IsZero() || p.Registered {
			return false
		}
		o := whole(p)
		if o == nil {
			return false
		}
		o.State = max(o.State, p.State)
		o.Evidence = append(o.Evidence, p.Evidence...)
		slices.SortStableFunc(o.Evidence, func(a, b Ref) int { return compareTimes(a.Doc.Published, b.Doc.Published) })
		for _, r := range p.Evidence {
			o.Seen = stretch(o.Seen, r.Doc.Published)
		}
		if !o.Registered {
			o.When = united(o.When, p.When)
		}
		return true
	})
}

// agreeing finds the post whose time does not contradict when.
func agreeing(posts []*Post, when edtf.Date) *Post {
	for _, p := range posts {
		if when.IsZero() || p.When.IsZero() || p.When.Overlaps(when) {
			return p
		}
	}
	return nil
}

// united gives the time of a post by what two documents tell of it, whose times agree: the
// first, with the beginning or the end that only the second knows.
func united(a, b edtf.Date) edtf.Date {
	if a.IsZero() {
		return b
	}
	from, to, ok := a.Interval()
	begin, end, known := b.Interval()
	if !ok || !known || !from.IsZero() && !to.IsZero() {
		return a
	}
	if whole := edtf.Interval(cmp.Or(from, begin), cmp.Or(to, end)); !whole.IsZero() {
		return whole
	}
	return a
}

// stretch widens an interval of publication dates so that it holds d.
func stretch(seen, d edtf.Date) edtf.Date {
	if !d.Known() {
		return seen
	}
	if seen.IsZero() || seen == d {
		return d
	}
	from, to := seen, seen
	if a, b, ok := seen.Interval(); ok {
		from, to = a, b
	}
	if edtf.Compare(d, from) < 0 {
		from = d
	}
	if edtf.Compare(d, to) > 0 {
		to = d
	}
	return edtf.Interval(from, to)
}

// comparePosts orders posts by time; those of unknown time come last.
func comparePosts(a, b *Post) int {
	return cmp.Or(compareTimes(cmp.Or(a.When, a.Seen), cmp.Or(b.When, b.Seen)),
		cmp.Compare(a.Post, b.Post), compareIDs(a.Agency, b.Agency), compareIDs(a.Person, b.Person))
}

// compareTimes orders by bounds; zero and unbounded dates come last.
func compareTimes(a, b edtf.Date) int {
	x, y := a.Known(), b.Known()
	switch {
	case x && y:
		return edtf.Compare(a, b)
	case x:
		return -1
	case y:
		return 1
	}
	return 0
}
