package search

import (
	"slices"
)

// Request is a query with what narrows it.
type Request struct {
	Query  string
	Said   string // a year that the documents speak of
	Year   string // a year of publication
	From   string // a publisher
	Body   string // the title of a body that they name
	Offset int    // of the first result; a multiple of 20
}

// Answer is what was found.
type Answer struct {
	Query     string  `json:"query"`
	Names     []*Name `json:"names"`
	Near      []*Name `json:"near,omitempty"` // where nothing has all of the query: names spelt most like it
	Stem      string  `json:"stem,omitempty"` // where nothing was found: the query without its particle
	Date      *Day    `json:"date,omitempty"`
	Total     int     `json:"total"` // documents with every part of the query, as the index knows it
	Parts     int     `json:"parts"` // documents below them with some parts
	Documents []*Hit  `json:"documents"`
}

// Day is the page of a date.
type Day struct {
	Key  string `json:"date"` // 2012-02; 2012-41 for a half of a year
	Path string `json:"path"`
	Docs int    `json:"documents"`
}

// windows is how many pages are read at a time, and ordered anew among themselves: a
// browser shows the first without reading all. They are twenty together, as many as a request gets.
var windows = [...]int{2, 8, 10}

// cardsShown is how many names are shown.
const cardsShown = 6

// Search answers a query with its names, its date, and up to 20 documents from
// the request's offset on, best first.
func (x *Index) Search(r Request) (*Answer, error) {
	q := parse(r.Query, x.names)
	a := &Answer{Query: q.text, Names: x.cards(q)}
	if q.whole == "" || isConsonants(q.whole) {
		return a, nil
	}
	if err := x.day(q, a); err != nil {
		return nil, err
	}
	cs, err := x.candidates(q)
	if err != nil {
		return nil, err
	}
	if cs, err = x.narrow(cs, r); err != nil {
		return nil, err
	}
	for _, c := range cs {
		if c.tier > tierPart {
			a.Total++
		} else {
			a.Parts++
		}
	}
	from := min(max(r.Offset, 0), len(cs))
	for _, n := range windows {
		to := min(from+n, len(cs))
		hits, err := x.verify(q, cs[from:to])
		if err != nil {
			return nil, err
		}
		a.Documents, from = append(a.Documents, hits...), to
	}
	if a.Total == 0 && len(a.Names) == 0 && a.Date == nil {
		a.Near = x.names.near(q.whole, cardsShown)
		if s := stem(q.whole); s != q.whole {
			a.Stem = s
		}
	}
	return a, nil
}

// Numbers gives the ledger's numbers of all documents that have every part of a
// query, best first, as the index knows it: before their pages are read.
func (x *Index) Numbers(r Request) ([]int, error) {
	cs, err := x.candidates(parse(r.Query, x.names))
	if err == nil {
		cs, err = x.narrow(cs, r)
	}
	var out []int
	for _, c := range cs {
		if c.tier > tierPart {
			out = append(out, c.doc-1)
		}
	}
	return out, err
}

// cards is the names that a query means, or begins to.
func (x *Index) cards(q *query) []*Name {
	found := x.names.find(q.text, cardsShown)
	for _, u := range q.units {
		for _, n := range u.ids {
			if len(found) < cardsShown && !slices.Contains(found, n) {
				found = append(found, n)
			}
		}
	}
	return found
}

// day fills in the page of the date that was asked for, if there is one.
func (x *Index) day(q *query, a *Answer) error {
	if q.date == nil {
		return nil
	}
	l, err := x.list(dateTerm(q.date.day))
	if err != nil || len(l.docs) == 0 {
		return err
	}
	a.Date = &Day{Key: q.date.day, Path: datePath(q.date.day), Docs: len(l.docs)}
	return nil
}

// narrow keeps the candidates that have the values asked for.
func (x *Index) narrow(cs []candidate, r Request) ([]candidate, error) {
	want := map[string]string{facetSaid: r.Said, facetPublished: r.Year, facetPublisher: r.From, facetAgency: r.Body}
	for _, axis := range axes {
		if want[axis] == "" {
			continue
		}
		f, err := x.loadFacets()
		if err != nil {
			return nil, err
		}
		set := f.set(axis, want[axis])
		cs = slices.DeleteFunc(cs, func(c candidate) bool { return !set[c.doc] })
	}
	return cs, nil
}

// Publishers and Bodies are those by which documents may be chosen.
func (x *Index) Publishers() ([]string, error) { return x.values(facetPublisher) }
func (x *Index) Bodies() ([]string, error)     { return x.values(facetAgency) }

func (x *Index) values(axis string) ([]string, error) {
	f, err := x.loadFacets()
	if err != nil {
		return nil, err
	}
	return f.values[axis], nil
}

func (x *Index) loadFacets() (*facets, error) {
	if x.facets == nil {
		data, err := x.read("facets", "bin", x.meta.facets)
		if err != nil {
			return nil, err
		}
		if x.facets, err = decodeFacets(data, x.meta.last); err != nil {
			return nil, err
		}
	}
	return x.facets, nil
}

// set is the documents that have a value.
func (f *facets) set(axis, value string) map[int]bool {
	set := map[int]bool{}
	if i := slices.Index(f.values[axis], value); i >= 0 {
		for _, e := range f.docs[axis][i] {
			set[int(e.doc())] = true
		}
	}
	return set
}
