package export

import (
	"strconv"

	"sillok/internal/edtf"
	"sillok/internal/library"
)

// Popolo is the data standard for people, organisations and memberships of
// legislatures and governments (popoloproject.com). A post held is a
// membership.
var popoloFormat = Format{
	Name: "popolo", Title: "Popolo JSON", Schema: "http://www.popoloproject.com/specs/",
	Loses: "days are cut to what is known (2012-02, 2012); decades, halves and open digits are left out; only people, bodies, posts and events are held",
	Files: one("popolo.json", popolo),
}

type popoloData struct {
	Persons       []popoloPerson     `json:"persons"`
	Organizations []popoloBody       `json:"organizations"`
	Memberships   []popoloMembership `json:"memberships"`
	Events        []popoloEvent      `json:"events"`
}

type popoloName struct {
	Name string `json:"name"`
}

type popoloLink struct {
	URL  string `json:"url"`
	Note string `json:"note,omitempty"`
}

type popoloPerson struct {
	ID         string       `json:"id"`
	Name       string       `json:"name"`
	OtherNames []popoloName `json:"other_names,omitempty"`
	Links      []popoloLink `json:"links,omitempty"`
}

type popoloBody struct {
	ID             string       `json:"id"`
	Name           string       `json:"name"`
	Classification string       `json:"classification,omitempty"`
	OtherNames     []popoloName `json:"other_names,omitempty"`
	ParentID       string       `json:"parent_id,omitempty"`
	FoundingDate   string       `json:"founding_date,omitempty"`
	DissolvedDate  string       `json:"dissolution_date,omitempty"`
	Links          []popoloLink `json:"links,omitempty"`
}

type popoloMembership struct {
	ID             string       `json:"id"`
	PersonID       string       `json:"person_id"`
	OrganizationID string       `json:"organization_id,omitempty"`
	Role           string       `json:"role"`
	StartDate      string       `json:"start_date,omitempty"`
	EndDate        string       `json:"end_date,omitempty"`
	Sources        []popoloLink `json:"sources"`
}

type popoloEvent struct {
	ID        string       `json:"id"`
	Name      string       `json:"name"`
	StartDate string       `json:"start_date,omitempty"`
	EndDate   string       `json:"end_date,omitempty"`
	Sources   []popoloLink `json:"sources"`
}

// popoloDate is a date as Popolo takes it: YYYY, YYYY-MM or YYYY-MM-DD.
func popoloDate(d edtf.Date) string { return popoloText(d.String()) }

func popoloText(s string) string {
	for i, r := range s {
		if i == 4 || i == 7 {
			if r != '-' {
				return ""
			}
		} else if r < '0' || r > '9' {
			return ""
		}
	}
	switch len(s) {
	case 4, 10:
		return s
	case 7:
		if s[5:] <= "12" {
			return s
		}
	}
	return ""
}

// popoloTerm is the start and end of a time.
func popoloTerm(d edtf.Date) (start, end string) {
	if from, to, ok := d.Interval(); ok {
		return popoloDate(from), popoloDate(to)
	}
	return popoloDate(d), popoloDate(d)
}

func popolo(l *library.Library, o Options) ([]byte, error) {
	p := popoloData{Persons: []popoloPerson{}, Organizations: []popoloBody{}, Memberships: []popoloMembership{}, Events: []popoloEvent{}}
	for _, e := range l.Kinds["person"] {
		p.Persons = append(p.Persons, popoloPerson{e.ID.String(), e.ID.Title(), otherNames(e), pageLink(l, o, e)})
		for i, post := range e.Roles {
			m := popoloMembership{ID: e.ID.String() + "/" + strconv.Itoa(i+1), PersonID: e.ID.String(), OrganizationID: post.Agency.String(), Role: post.Post, Sources: sources(o, post.Evidence)}
			m.StartDate, m.EndDate = popoloTerm(post.When)
			p.Memberships = append(p.Memberships, m)
		}
	}
	for _, e := range l.Kinds["agency"] {
		b := popoloBody{ID: e.ID.String(), Name: e.ID.Title(), OtherNames: otherNames(e), Links: pageLink(l, o, e)}
		if k := e.Entity; k != nil {
			b.Name, b.Classification, b.ParentID = k.Name, k.Class, k.Parent.String()
			b.FoundingDate, b.DissolvedDate = popoloDate(k.Begin), popoloDate(k.End)
			if l.Entries[k.Parent] == nil {
				b.ParentID = ""
			}
		}
		p.Organizations = append(p.Organizations, b)
	}
	for _, e := range l.Kinds["event"] {
		x := popoloEvent{ID: e.ID.String(), Name: e.ID.Title(), Sources: sources(o, e.Mentions)}
		if len(e.Moments) > 0 {
			x.StartDate, x.EndDate = popoloTerm(e.Moments[0].When)
		}
		p.Events = append(p.Events, x)
	}
	return indented(p)
}

func otherNames(e *library.Entry) []popoloName {
	var names []popoloName
	for _, s := range e.Surfaces {
		if s.Text != e.ID.Title() {
			names = append(names, popoloName{s.Text})
		}
	}
	return names
}

func pageLink(l *library.Library, o Options, e *library.Entry) []popoloLink {
	return []popoloLink{{URL: address(l, o, e.ID)}}
}

func sources(o Options, refs []library.Ref) []popoloLink {
	list := []popoloLink{}
	for _, r := range refs {
		list = append(list, popoloLink{sentenceAddress(o, r), sentence(r)})
	}
	return list
}

// sentenceAddress is where a sentence stands in its document's page.
func sentenceAddress(o Options, r library.Ref) string {
	return documentAddress(o, r.Doc) + "#s" + strconv.Itoa(r.Sentence+1)
}
