// Package site makes the pages of a Library, renders them and checks their
// links.
//
// Pages lists every file of the site as a [Page]: its path, the template that
// renders it, and the data for that template. Nothing is rendered yet: the data
// is one small struct for each template ([Home], [Document], [Entity], …) whose
// methods the template calls, so that the work happens in [Renderer.Render],
// which may run in parallel. All of them share one [Site], the Library with
// what pages look up in it, which never changes once Pages has made it.
//
// Every page stands on the same few components, written once: a name with its
// badge, a chip of state, and the evidence line (the sentence with the words
// marked, its document, and the way there). No page shows a statement without
// one. Sentences that a document's rights do not allow are never shown: the
// line then gives the title, the date and the way to the document.
//
// Addresses are relative and name files; see address.go. No page holds a list
// that grows with the site: longer ones go on in numbered folders (~2, ~3),
// whose "~" no slug can hold.
package site

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// Settings is what a site says of itself; project fills it from sillok.yaml
// and the flags of a build.
type Settings struct {
	Title, Description string
	Subject            string    // what the documents are about, for the home page's heading: 전자정부
	Address            string    // https://example.org/repo/; "" where the site has none yet
	Language           string    // ko or en: the language of the interface
	Others             []Edition // the same pages in other languages
	Folder             string    // en/: where these pages stand; "" for the root, which has all that is no page
	Licence            string    // of the site's data: CC BY 4.0
	RepositoryURL      string    // https://github.com/owner/repo
	EditURL            string    // what stands before a page's path: https://github.com/owner/repo/edit/main/
	Publish            bool      // rights apply: no sources, no Markdown of excerpts
	Offline            bool      // search shards are also written as scripts

	Look Look // what the site adds to every page

	Exports []Export // what the data page offers
	Scores  []Score  // how well the recogniser does, where it was measured

	// Source gives the text of a document's source as its importer read it,
	// by lines; nil where sources are not shown.
	Source func(d *doc.Document) (text string, ok bool)

	// Picture gives a file of the site folder by its path; ok is false where
	// there is none.
	Picture func(file string) (read File, ok bool)
}

// Edition is the pages of a site in one language.
type Edition struct {
	Language string // ko, en
	Folder   string // en/; "" for the root
}

// Export is a file that the data page offers.
type Export struct {
	Path, Name, Format string
	Size               int
	SHA256             string
	Schema             string // path of its schema, or ""
}

// Score is the recogniser's measure on one kind.
type Score struct {
	Kind                  string
	Precision, Recall, F1 float64
	N                     int
}

// Page is one file of the site.
type Page struct {
	Path     string // agencies/행정안전부/index.html
	Template string // agency.html; "" for what no template makes
	Data     any    // the template's data, or a File
}

// File is the data of a page that no template makes.
type File func() ([]byte, error)

// Site is a Library with what its pages look up. It does not change.
type Site struct {
	lib      *library.Library
	set      Settings
	phrases  texts
	kinds    []*entity.Kind // in the menu's order, without dates
	kindOf   map[string]*entity.Kind
	paths    map[entity.ID]string
	dates    map[string]*datePage
	days     []string  // keys of dates in order
	undated  []dateRef // marks whose year is not known
	years    []yearCount
	spans    []span // what lasted, by its first day
	bodies   map[string][]*library.Entry
	series   map[string][]*library.Entry    // events, by their name without its number
	places   map[entity.ID]placeList        // where each thing is named
	main     map[*library.Doc][]entity.ID   // what each document names most often
	units    map[entity.ID][]entity.ID      // bodies that belong to a body
	began    map[int][]entity.ID            // what began in a year
	ended    map[int][]entity.ID            // what was gone from a year on
	doubles  map[string]bool                // titles that two documents share
	posts    map[entity.ID]*library.Post    // the last known post of each person
	dated    map[edtf.Date]string           // days of publication in words
	spoken   map[entity.ID][]*library.Quote // what people said about a thing
	verdicts map[*library.Promise]string
	plain    []*Plain
	tags     []tag
	pictures map[string]File // of documents, by their path in the site folder
	machine  int
	person   int

	parts func() []section // of the menu, once they are asked for
}

// Pages lists the files of the site of l. The plain pages are the
// documentation pages under content. Problems are about plain pages alone:
// what documents say was judged before.
func Pages(l *library.Library, plain []*doc.Page, set Settings) ([]Page, []diag.Problem) {
	s, problems := newSite(l, plain, set)
	var pages []Page
	for _, x := range s.sections() {
		if x.pages != nil {
			pages = append(pages, x.pages()...)
		}
	}
	pages = append(pages, s.otherPages()...)
	if set.Folder != "" {
		pages = s.below(pages)
	}
	return pages, problems
}

// newSite builds the tables that pages look things up in, in one pass over the
// documents.
func newSite(l *library.Library, plain []*doc.Page, set Settings) (*Site, []diag.Problem) {
	text, err := loadTexts(set.Language)
	if err != nil {
		panic(err) // the files are part of the program, and a test reads both
	}
	if set.Address != "" && !strings.HasSuffix(set.Address, "/") {
		set.Address += "/"
	}
	s := &Site{lib: l, set: set, phrases: text,
		kindOf: map[string]*entity.Kind{}, paths: map[entity.ID]string{},
		dates: map[string]*datePage{}, places: map[entity.ID]placeList{}, bodies: map[string][]*library.Entry{}, series: map[string][]*library.Entry{}, doubles: map[string]bool{},
		units: map[entity.ID][]entity.ID{}, began: map[int][]entity.ID{}, ended: map[int][]entity.ID{},
		main: make(map[*library.Doc][]entity.ID, len(l.Documents)), posts: map[entity.ID]*library.Post{}, dated: map[edtf.Date]string{}, pictures: map[string]File{},
		spoken: map[entity.ID][]*library.Quote{}, verdicts: make(map[*library.Promise]string, len(l.Promises))}
	s.parts = sync.OnceValue(s.sections)
	s.addKinds()
	s.addEntries()
	s.addSpokenOf()
	s.addVerdicts()
	s.addDocuments()
	s.tags = tagsOf(l.Documents)
	s.addDates()
	problems := s.addPlain(plain)
	return s, append(problems, s.addTargets()...)
}

func (s *Site) addKinds() {
	for _, k := range s.lib.Names.Kinds {
		s.kindOf[k.Name] = k
		if k.Name != "date" {
			s.kinds = append(s.kinds, k)
		}
	}
	rank := func(k *entity.Kind) int {
		if k.Menu == 0 {
			return len(s.kinds) // behind those that readers look for first
		}
		return k.Menu
	}
	slices.SortStableFunc(s.kinds, func(a, b *entity.Kind) int { return cmp.Compare(rank(a), rank(b)) })
}

// addEntries gives each entity its path, and gathers bodies of one name and events of one
// series.
func (s *Site) addEntries() {
	for _, k := range s.kinds {
		for _, e := range s.lib.Kinds[k.Name] {
			s.paths[e.ID] = k.Section + "/" + e.Slug + "/index.html"
			base := baseName(e.ID)
			s.bodies[base] = append(s.bodies[base], e)
			if stem := seriesOf(e.ID); stem != "" {
				s.series[stem] = append(s.series[stem], e)
			}
			s.addRegistry(e)
			s.places[e.ID] = placesOf(e)
			if k.Name == "person" {
				s.posts[e.ID] = e.LatestPost()
			}
		}
	}
}

// addRegistry notes what the names files say of an entity that other pages tell.
func (s *Site) addRegistry(e *library.Entry) {
	x := e.Entity
	if x == nil {
		return
	}
	if !x.Parent.IsZero() {
		s.units[x.Parent] = append(s.units[x.Parent], e.ID)
	}
	if y, ok := yearIn(x.Begin); ok {
		s.began[y] = append(s.began[y], e.ID)
	}
	if y, ok := yearIn(x.End); ok {
		s.ended[y] = append(s.ended[y], e.ID)
	}
}

// baseName is the name without what tells namesakes apart.
func baseName(id entity.ID) string {
	return id.Kind + ":" + id.Base()
}

func (s *Site) addDocuments() {
	seen := map[string]bool{}
	for _, d := range s.lib.Documents {
		if seen[d.Title] {
			s.doubles[d.Title] = true
		}
		seen[d.Title] = true
		s.dated[d.Published] = s.dateText(d.Published)
		s.main[d] = s.findMainNames(d)
		for i := range d.Mentions {
			if d.Mentions[i].Machine {
				s.machine++
			} else {
				s.person++
			}
		}
	}
}

// label is the name of a kind in the site's language.
func (s *Site) label(kind string) string {
	k := s.kindOf[kind]
	switch {
	case k == nil:
		return kind
	case s.set.Language == "en" && k.LabelEn != "":
		return k.LabelEn
	}
	return k.Label
}

// counter is the key of the word that names of a kind are counted with: 곳, 명, 가지.
func (s *Site) counter(k *entity.Kind) string { return "n." + orElse(k.Counter, "things") }

// badge is the one-syllable sign of a kind.
func (s *Site) badge(kind string) string {
	if k := s.kindOf[kind]; k != nil && k.Badge != "" {
		return k.Badge
	}
	for _, r := range s.label(kind) {
		return string(r)
	}
	return ""
}
