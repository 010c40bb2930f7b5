// Package annotate finds the mentions in a document and links them.
//
// Three sources check one another: the authority (names a site knows), rules
// of the genre (titles, heads, quotation marks, personnel lists, date grammar)
// and a statistical tagger for names that nobody listed. They run in steps:
//
//  1. finders claim stretches of the text, one finder a file (finders in match.go);
//  2. resolve keeps the longest of overlapping claims;
//  3. the document is evidence for itself: weak claims need support, a name
//     found surely marks its other mentions (spread.go), short forms and
//     surnames with a post are led back to who they mean (short.go, surname.go);
//  4. dates are read where no name stands (dated.go);
//  5. names are linked in time: of the bodies that bore a name, the one of the
//     day spoken of (link.go, era.go);
//  6. what a person marked or unmarked stays as it is (keep.go).
//
// A finder knows the authority, the names files and, as an option, the pages
// that existed when the run began; never what the same run found elsewhere.
package annotate

import (
	"fmt"
	"slices"

	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/tagger"
)

// Annotator annotates documents. It holds no state between them and is safe
// for concurrent use.
type Annotator struct {
	names  *entity.Authority
	tagger *tagger.Tagger
	given  bool                  // the tagger is the caller's choice
	pages  map[string][]pageName // by the first two characters
}

// Option changes what an Annotator knows.
type Option func(*Annotator)

// WithTagger uses t, or none when t is nil, in place of the built-in tagger.
func WithTagger(t *tagger.Tagger) Option {
	return func(a *Annotator) { a.tagger, a.given = t, true }
}

// New makes an Annotator that knows names. Without WithTagger it loads the
// built-in tagger; an error means that the program's own data are broken.
func New(names *entity.Authority, opts ...Option) (*Annotator, error) {
	a := &Annotator{names: names}
	for _, o := range opts {
		o(a)
	}
	if !a.given {
		t, err := tagger.Load()
		if err != nil {
			return nil, fmt.Errorf("load tagger: %w", err)
		}
		a.tagger = t
	}
	return a, nil
}

// Annotate adds mentions to d. Mentions that d already has are kept; d.Unmarked
// and d.Gone stay bare. Run twice, the second run changes nothing.
func (n *Annotator) Annotate(d *doc.Document) {
	keep(d, n.find(d))
}

// find gives the mentions of d's text in order of place, with the marks that a
// person made as evidence and the machine's as if they were not there.
func (n *Annotator) find(d *doc.Document) []match {
	a := newArticle(d, n.names)
	a.tag(n.tagger)
	a.claims.add(a, confirmed(a, d)...)
	for _, f := range finders {
		a.claims.add(a, f(a)...)
	}
	a.claims.add(a, n.fromPages(a, d)...)
	marks := resolve(a, supported(a))
	dated := findDates(a, marks)
	spread(a, marks)
	a.settle(marks)
	resolveShort(a, marks)
	resolveSurnames(a, marks)
	for _, m := range dated {
		marks.add(m)
	}
	a.settle(marks)
	link(a, marks.list)
	return slices.DeleteFunc(marks.list, a.barred)
}

// barred reports whether a site's names files keep a mark from standing: the
// entity is hidden, or the surface never means it.
func (a *article) barred(m match) bool {
	return !m.fixed && m.id.Kind != "date" && a.names.Never(a.text[m.in.Start:m.in.End], m.id)
}

// settle puts the marks in order and makes them what the article knows.
func (a *article) settle(marks *taken) {
	marks.sort()
	a.claims = newClaims()
	a.claims.add(a, marks.list...)
}
