package project

import (
	"slices"
	"time"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/say"
)

// Loaded is a site read and joined.
type Loaded struct {
	Names    *entity.Authority
	Library  *library.Library
	Plain    []*doc.Page
	Problems []diag.Problem

	held     int // pages that are not shown yet
	pages    []parsedPage
	appended []string // slugs without a number in the ledger
	options  library.Options
}

// Load parses the pages and names of the site and joins them. With publish the
// documents' rights apply.
func (s *Site) Load(publish bool) (*Loaded, error) { return s.load(publish, nil) }

// load is Load after an import, whose pages need not be read again when it wrote
// none.
func (s *Site) load(publish bool, imported *Imported) (*Loaded, error) {
	names, problems, err := s.Authority()
	if err != nil {
		return nil, err
	}
	l := &Loaded{Names: names}
	l.Problems = append(l.Problems, s.problems...)
	l.Problems = append(l.Problems, problems...)
	if imported != nil && len(imported.Written)+len(imported.Others) == 0 {
		l.pages = imported.pages // their problems are the import's
	} else {
		if l.pages, problems, err = s.documents(names); err != nil {
			return nil, err
		}
		l.Problems = append(l.Problems, problems...)
	}
	l.Problems = append(l.Problems, s.misspeltPublishers(l.pages)...)
	l.pages, l.held = s.shownPages(l.pages)
	l.pages, problems = distinctSlugs(l.pages)
	l.Problems = append(l.Problems, problems...)
	if l.Plain, problems, err = s.plainPages(names); err != nil {
		return nil, err
	}
	l.Problems = append(l.Problems, problems...)
	l.Plain = slices.DeleteFunc(l.Plain, func(p *doc.Page) bool { return p.Draft && !s.Drafts })
	if f, err := s.read(ledgerFile); err == nil {
		l.Problems = append(l.Problems, twoVersions(f)...)
	}
	numbers, appended, err := s.ledger(l.pages)
	if err != nil {
		return nil, err
	}
	l.appended = appended
	former := s.former(l.pages, numbers)
	in := make([]library.Input, len(l.pages))
	for i, p := range l.pages {
		in[i] = p.input
		in[i].Number, in[i].Former = numbers[p.document.Slug], former[p.document.Slug]
	}
	l.options = library.Options{Publish: publish, Default: s.Settings.Publish, ByPublisher: s.Settings.Publishers, Personal: s.Settings.Personal}
	l.Library, problems = library.Join(in, names, l.options)
	l.Problems = append(l.Problems, problems...)
	return l, nil
}

// misspeltPublishers tells of a publisher in the settings that no document has, where one
// is called nearly so: with a slip, its documents are published as all others are.
func (s *Site) misspeltPublishers(pages []parsedPage) []diag.Problem {
	known := map[string]bool{}
	for _, p := range pages {
		known[p.document.Publisher] = true
	}
	all := sortedKeys(known)
	var problems []diag.Problem
	for _, name := range sortedKeys(s.Settings.Publishers) {
		if known[name] {
			continue
		}
		if near := diag.Near(name, all); near != "" {
			problems = append(problems, diag.Problem{Rule: "settings", Warning: true, File: s.settingsFile, At: keyAt(s.settingsFile, name),
				Message: say.Sprintf("publishers: no document is of %s", name), Hint: say.Sprintf("did you mean %s?", near)})
		}
	}
	return problems
}

// shownPages leaves out drafts, and documents that are published on a later day
// than this one, unless they are asked for.
func (s *Site) shownPages(pages []parsedPage) (shown []parsedPage, held int) {
	if s.Drafts {
		return pages, 0
	}
	today := s.today()
	for _, p := range pages {
		if first, known := p.document.Published.Earliest(); p.document.Draft || known && first.Date().String() > today {
			held++
			continue
		}
		shown = append(shown, p)
	}
	return shown, held
}

// today is the day up to which documents are shown. It is the clock's: a day that
// is set to repeat a build, as package builders do, would hide all newer ones.
func (s *Site) today() string {
	if s.Today != "" {
		return s.Today
	}
	return time.Now().Format(time.DateOnly)
}

// distinctSlugs leaves out pages whose address another page has: the same file
// name in two folders, or names that differ in case alone.
func distinctSlugs(pages []parsedPage) ([]parsedPage, []diag.Problem) {
	first := map[string]*doc.Document{}
	var problems []diag.Problem
	kept := pages[:0:0]
	for _, p := range pages {
		slug := slugOf(p.document.Slug)
		if other := first[slug]; other != nil {
			problems = append(problems, diag.Problem{Rule: "slug", File: p.document.File,
				Message: say.Sprintf("this page has the address of %s", other.File.Name), Hint: say.Text("rename one of the files")})
			continue
		}
		first[slug] = p.document
		kept = append(kept, p)
	}
	return kept, problems
}

// namesAndPages reads the names and the pages of documents for work that tells of
// no problems in them; build and check do.
func (s *Site) namesAndPages() (*entity.Authority, []parsedPage, error) {
	names, _, err := s.Authority()
	if err != nil {
		return nil, nil, err
	}
	pages, _, err := s.documents(names)
	return names, pages, err
}
