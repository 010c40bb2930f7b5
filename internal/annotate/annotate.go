// Package annotate finds the mentions in a document and links them.
//
// Four sources check one another: the authority (names a site knows), rules
// of the genre (titles, heads, quotation marks, personnel lists, date grammar),
// a statistical tagger of names in general, and a model of names in the
// product's own kinds, which sees what the others see. The files are named
// after the steps in which they work:
//
//   - read_*.go tell what stands in a text: its words, rows of nouns, posts,
//     shapes of names;
//   - rules_*.go claim stretches of it, one named [Rule] for each way of
//     finding a name (the table is in rules.go);
//   - decide.go lets the model of names (package namer) read the text with the
//     claims as evidence, and its arbiter judge what either proposes;
//   - evidence_*.go take the document as evidence for itself: a name found
//     surely marks its other mentions, short forms and surnames with a post are
//     led back to who they mean (the table is in evidence.go);
//   - link_*.go give each mark its id: of the bodies that bore a name, the one
//     of the day spoken of;
//   - marks.go keeps what a person marked or unmarked as it is;
//   - score_*.go compare with gold pages, pending.go and unlisted.go tell what
//     is worth a look.
//
// A rule knows the authority, the names files and, as options, the pages
// that existed when the run began and the names that the texts of the site
// introduce; never what a machine marked in other documents.
package annotate

import (
	"slices"

	"sillok/internal/annotate/claim"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/namer"
	"sillok/internal/tagger"
)

// Annotator annotates documents. It holds no state between them and is safe
// for concurrent use.
type Annotator struct {
	names  *entity.Authority
	tagger *tagger.Tagger
	namer  *namer.Model
	pages  map[string][]pageName // by the first two characters
	site   *siteNames
	off    map[string]bool // rules that are left out
}

// Option changes what an Annotator knows.
type Option func(*Annotator)

// WithModel uses m in place of the built-in model of names: what the command
// that trains it does.
func WithModel(m *namer.Model) Option {
	return func(a *Annotator) { a.namer = m }
}

// WithNames uses names in place of those that New was given.
func WithNames(names *entity.Authority) Option {
	return func(a *Annotator) { a.names = names }
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

// New makes an Annotator that knows names. An error means that the program's
// own data are broken.
func New(names *entity.Authority, opts ...Option) (*Annotator, error) {
	a := &Annotator{names: names}
	for _, o := range opts {
		o(a)
	}
	var err error
	if a.tagger, err = tagger.Load(); err != nil {
		return nil, err
	}
	if a.namer == nil {
		a.namer, err = namer.Load()
	}
	return a, err
}

// Annotate adds mentions to d. Mentions that d already has are kept; d.Unmarked
// and d.Gone stay bare. Run twice, the second run changes nothing.
func (n *Annotator) Annotate(d *doc.Document) {
	keep(d, n.find(d))
}

// find gives the mentions of d's text in order of place, with the marks that a
// person made as evidence and the machine's as if they were not there.
func (n *Annotator) find(d *doc.Document) []claim.Candidate {
	marks, _ := n.findAll(d)
	return marks
}

// findAll also gives what was decided upon.
func (n *Annotator) findAll(d *doc.Document) ([]claim.Candidate, *decision) {
	r := namer.NewReading(n.namer, len(d.Text))
	a := n.claim(d, r)
	judged := n.decide(a, r)
	marks := judged.marks()
	var dated []claim.Candidate
	if !n.off[dateRule] {
		dated = findDates(a, marks)
	}
	n.evidence(judged, marks)
	for _, m := range dated {
		marks.add(m)
	}
	a.markColumns(marks)
	if !n.off[placeRule] {
		a.markPlaces(marks)
	}
	if !n.off[nicknames] {
		marks.list = a.dropTypes(marks.list)
	}
	a.settle(marks)
	n.link(a, marks.list)
	return slices.DeleteFunc(marks.list, a.barred), judged
}

// claim reads d's text, before the eyes of f unless it is nil, and gathers what
// a person marked in it and what the rules claim.
func (n *Annotator) claim(d *doc.Document, f tagger.Follower) *article {
	a := newArticle(d, n.names)
	a.tags, a.classes = n.tagger.Read(a.text, f), n.tagger.Classes
	a.claims.add(a, confirmed(a, d)...)
	for _, r := range rules {
		if !n.off[r.Name] {
			a.claims.add(a, r.run(a)...)
		}
	}
	if !n.off[confirmedElsewhere] {
		a.claims.add(a, n.fromPages(a, d)...)
	}
	if !n.off[introducedElsewhere] {
		a.claims.add(a, n.fromSite(a)...)
	}
	return a
}

// barred reports whether a mark must not stand: a site's names files hide the
// entity or say that the surface never means it, or the body is of a list that
// belongs to another country.
func (a *article) barred(m claim.Candidate) bool {
	if !m.Fixed && m.Kind == "agency" && a.inForeignList(m.In) && a.foreignHead(a.wordAt(m.In.Start)) {
		return true
	}
	return !m.Fixed && m.ID.Kind != "date" && a.names.Never(a.text[m.In.Start:m.In.End], m.ID)
}
