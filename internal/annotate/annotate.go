// Package annotate finds the mentions in a document and links them.
//
// Three sources check one another: the authority (names a site knows), rules
// of the genre (titles, heads, quotation marks, personnel lists, date grammar)
// and a statistical tagger for names that nobody listed. The files are named
// after the steps in which they work:
//
//   - read_*.go tell what stands in a text: its words, rows of nouns, posts,
//     shapes of names;
//   - rules_*.go claim stretches of it, one named [Rule] for each way of
//     finding a name (the table is in rules.go);
//   - decide.go keeps the likeliest of overlapping claims; a weak claim needs
//     support elsewhere in the document;
//   - evidence_*.go take the document as evidence for itself: a name found
//     surely marks its other mentions, short forms and surnames with a post are
//     led back to who they mean (the table is in evidence.go);
//   - link_*.go give each mark its id: of the bodies that bore a name, the one
//     of the day spoken of;
//   - marks.go keeps what a person marked or unmarked as it is;
//   - score_*.go compare with gold pages, pending.go and unlisted.go tell what
//     is worth a look.
//
// A rule knows the authority, the names files and, as an option, the pages
// that existed when the run began; never what the same run found
// in other documents.
package annotate

import (
	"fmt"
	"slices"

	"sillok/internal/annotate/claim"
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
	off    map[string]bool       // rules that are left out
}

// Option changes what an Annotator knows.
type Option func(*Annotator)

// WithTagger uses t, or none when t is nil, in place of the built-in tagger.
func WithTagger(t *tagger.Tagger) Option {
	return func(a *Annotator) { a.tagger, a.given = t, true }
}

// Without leaves rules out, to measure what they are worth.
func Without(rules ...string) Option {
	return func(a *Annotator) {
		a.off = map[string]bool{}
		for _, r := range rules {
			a.off[r] = true
		}
	}
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
func (n *Annotator) find(d *doc.Document) []claim.Candidate {
	a := n.claim(d)
	marks := resolve(a, supported(a))
	var dated []claim.Candidate
	if !n.off[dateRule] {
		dated = findDates(a, marks)
	}
	n.evidence(a, marks)
	for _, m := range dated {
		marks.add(m)
	}
	a.settle(marks)
	n.link(a, marks.list)
	return slices.DeleteFunc(marks.list, a.barred)
}

// claim reads d's text and gathers what a person marked in it and what the rules
// claim.
func (n *Annotator) claim(d *doc.Document) *article {
	a := newArticle(d, n.names)
	a.tag(n.tagger)
	a.claims.add(a, confirmed(a, d)...)
	for _, r := range rules {
		if !n.off[r.Name] {
			a.claims.add(a, r.run(a)...)
		}
	}
	if !n.off[confirmedElsewhere] {
		a.claims.add(a, n.fromPages(a, d)...)
	}
	return a
}

// barred reports whether a site's names files keep a mark from standing: the
// entity is hidden, or the surface never means it.
func (a *article) barred(m claim.Candidate) bool {
	return !m.Fixed && m.ID.Kind != "date" && a.names.Never(a.text[m.In.Start:m.In.End], m.ID)
}

// settle puts the marks in order and makes them what the article knows.
func (a *article) settle(marks *taken) {
	marks.sort()
	a.claims = newClaims()
	a.claims.add(a, marks.list...)
}
