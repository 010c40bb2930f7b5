package project

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/extract"
	"sillok/internal/say"
	"sillok/internal/site"
)

// rendered is a site whose pages are known, and are made when asked for.
type rendered struct {
	editions []edition
	settings site.Settings // of the first edition
	problems []diag.Problem
}

// edition is the pages in one language.
type edition struct {
	pages    []site.Page
	renderer *site.Renderer
}

// each calls f with every page and what renders it.
func (r *rendered) each(f func(p site.Page, by *site.Renderer)) {
	for _, e := range r.editions {
		for _, p := range e.pages {
			f(p, e.renderer)
		}
	}
}

// pages lists the pages of a loaded site that offers these exports, in all its
// languages. It has no editions where templates are broken.
func (s *Site) pages(l *Loaded, o BuildOptions, exports []site.Export) (*rendered, error) {
	own, foreign := s.layer()
	r := &rendered{problems: foreign}
	told := map[string]bool{} // of an earlier edition's pages
	var renderer *site.Renderer
	for i, set := range s.siteSettings(o) {
		set.Exports = exports
		var problems []diag.Problem
		var err error
		if i == 0 {
			renderer, problems, err = site.NewRenderer(set, s.Defaults, own)
		} else {
			renderer, problems, err = renderer.In(set.Language)
		}
		if err != nil {
			return nil, err
		}
		if diag.Errors(problems) > 0 {
			return &rendered{problems: append(r.problems, problems...)}, nil
		}
		pages, found := site.Pages(l.Library, l.Plain, set)
		problems = append(problems, found...)
		if i == 0 {
			r.settings = set
			for _, a := range renderer.Assets() {
				pages = append(pages, site.Page{Path: a.Path, Data: site.File(func() ([]byte, error) { return a.Data, nil })})
			}
		}
		pages, found = distinctPaths(pages)
		for _, p := range append(problems, found...) {
			if text := p.String(); !told[text] {
				told[text] = true
				r.problems = append(r.problems, p)
			}
		}
		r.editions = append(r.editions, edition{pages, renderer})
	}
	return r, nil
}

// distinctPaths leaves out files whose address another file has, or needs as a
// folder: one name does not stop the site.
func distinctPaths(pages []site.Page) ([]site.Page, []diag.Problem) {
	files, folders := make(map[string]bool, len(pages)), map[string]bool{".": true}
	var problems []diag.Problem
	kept := pages[:0:0]
	for _, p := range pages {
		clash := files[p.Path] || folders[p.Path]
		for dir := path.Dir(p.Path); !folders[dir] && !clash; dir = path.Dir(dir) {
			clash = files[dir]
		}
		if clash {
			problems = append(problems, diag.Problem{Rule: "address", Message: say.Sprintf("two files of the site have the address %s", p.Path), Hint: say.Text("give the page or the name that leads there another name")})
			continue
		}
		files[p.Path] = true
		for dir := path.Dir(p.Path); !folders[dir]; dir = path.Dir(dir) {
			folders[dir] = true
		}
		kept = append(kept, p)
	}
	return kept, problems
}

// picture is how to read a file of the site folder, from which no link leads out.
func (s *Site) picture(name string) (site.File, bool) {
	s.picturesMu.Lock()
	if s.pictures == nil {
		s.pictures = map[string]bool{}
	}
	s.pictures[name] = true
	s.picturesMu.Unlock()
	if i, err := s.inside(name); err != nil || !i.Mode().IsRegular() {
		return nil, false
	}
	return func() ([]byte, error) {
		f, err := os.OpenInRoot(s.Dir, filepath.FromSlash(name))
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return io.ReadAll(f)
	}, true
}

// siteSettings are the settings as the pages take them, for each language.
func (s *Site) siteSettings(o BuildOptions) []site.Settings {
	var editions []site.Edition
	for i, language := range s.Settings.Languages {
		e := site.Edition{Language: language}
		if i > 0 {
			e.Folder = language + "/"
		}
		editions = append(editions, e)
	}
	var sets []site.Settings
	for i, e := range editions {
		set := s.firstSettings(o)
		set.Language, set.Folder = e.Language, e.Folder
		set.Others = slices.Delete(slices.Clone(editions), i, i+1)
		if i > 0 && e.Language == "en" {
			own := s.Settings.English
			set.Title, set.Description = cmp.Or(own.Title, set.Title), cmp.Or(own.Description, set.Description)
			set.Subject, set.Look.Footer = cmp.Or(own.Subject, set.Subject), cmp.Or(own.Footer, set.Look.Footer)
			set.Look.Menu = s.Settings.englishMenu()
		}
		sets = append(sets, set)
	}
	return sets
}

// firstSettings are those that all languages share, and the words of the first.
func (s *Site) firstSettings(o BuildOptions) site.Settings {
	set := site.Settings{
		Title: s.Settings.Title, Description: s.Settings.Description, Subject: s.Settings.Subject, Licence: s.Settings.Licence,
		Address:       cmp.Or(o.Address, s.Settings.Address),
		RepositoryURL: s.Settings.Repository,
		Publish:       o.Publish, Offline: s.Settings.Search.Offline,
		Picture: s.picture,
		Look:    s.Settings.look(),
	}
	if s.Settings.Repository != "" {
		set.EditURL = strings.TrimSuffix(s.Settings.Repository, "/") + "/edit/main/"
	}
	if !o.Publish {
		set.Source = s.sourceText
	}
	return set
}

// sourceText is a document's source as its importer read it, for local builds.
func (s *Site) sourceText(d *doc.Document) (string, bool) {
	name, known := s.sources[d.Source]
	if !known {
		return "", false
	}
	data, err := os.ReadFile(s.path(name))
	if err != nil {
		return "", false
	}
	text, err := extract.Decode(data, extract.Options{})
	return text, err == nil
}

// write renders every page and writes it, or takes it over from the last build.
// Pages whose template fails are problems; all others are written.
func (r *rendered) write(s *Site, out Output, k *keeper) ([]diag.Problem, error) {
	var (
		mu       sync.Mutex
		problems []diag.Problem
	)
	check := site.NewChecker(r.settings)
	for _, x := range r.settings.Exports { // written before
		check.Add(x.Path, nil)
	}
	var pages []site.Page
	var by []*site.Renderer
	r.each(func(p site.Page, renderer *site.Renderer) { pages, by = append(pages, p), append(by, renderer) })
	errs := make([]error, len(pages))
	rooms := sync.Pool{New: func() any { return new([]byte) }}
	s.each("write", len(pages), func(i int) {
		p := pages[i]
		if k.again(p.Path, check) {
			return
		}
		room := rooms.Get().(*[]byte)
		type rendered struct {
			data []byte
			err  error
		}
		made, fault := guarded(s, &diag.File{Name: p.Path}, func() (x rendered) {
			x.data, x.err = by[i].RenderInto(room, p)
			return x
		})
		if fault == nil { // a page that is late is still being made
			defer rooms.Put(room)
		}
		data, err := made.data, made.err
		var broken *site.Error
		switch {
		case fault != nil:
			check.Fail(p.Path)
			mu.Lock()
			problems = append(problems, *fault)
			mu.Unlock()
			return
		case errors.As(err, &broken):
			check.Fail(p.Path)
			mu.Lock()
			problems = append(problems, broken.Problem)
			mu.Unlock()
			return
		case err != nil:
			errs[i] = say.Errorf("cannot make a page: %w", err)
			return
		}
		check.Add(p.Path, data)
		errs[i] = out.Write(p.Path, data)
	})
	if err := errors.Join(errs...); err != nil {
		return problems, err
	}
	return k.finish(pages, check, problems)
}

// Served is a site in memory whose pages are made when they are asked for.
type Served struct {
	Report *Report
	pages  map[string]*lazyPage
	index  func() (map[string][]byte, error) // the search index, made when it is first asked for
}

type lazyPage struct {
	once sync.Once
	make func() ([]byte, error)
	data []byte
	err  error
}

// File gives a file of the site by its path. found is false where the site has
// no such file.
func (v *Served) File(name string) (data []byte, found bool, err error) {
	p := v.pages[name]
	if p == nil {
		return v.indexFile(name)
	}
	p.once.Do(func() { p.data, p.err = p.make() })
	return p.data, true, p.err
}

// Unusable says that a site cannot be shown at all: its templates are broken.
type Unusable struct{ Problems []diag.Problem }

func (e *Unusable) Error() string {
	return fmt.Sprintf("the templates cannot be used: %s", e.Problems[0])
}

// indexFile gives a file of the search index.
func (v *Served) indexFile(name string) (data []byte, found bool, err error) {
	if !strings.HasPrefix(name, "search/") {
		return nil, false, nil
	}
	files, err := v.index()
	if err != nil {
		return nil, false, err
	}
	data, found = files[name]
	return data, found, nil
}

// Serve builds the site into memory: new sources are imported and all pages
// joined, but a page is rendered only when it is asked for.
func (s *Site) Serve() (*Served, error) {
	if err := s.reload(); err != nil {
		return nil, err
	}
	imported, err := s.Import(nil, ImportOptions{Building: true})
	if err != nil {
		return nil, err
	}
	l, err := s.load(false, imported)
	if err != nil {
		return nil, err
	}
	r, err := s.pages(l, BuildOptions{}, nil)
	if err != nil {
		return nil, err
	}
	report := s.report(l)
	report.Imported = imported.Written
	report.Problems = s.apply(append(append(imported.Problems, l.Problems...), r.problems...))
	if len(r.editions) == 0 {
		return nil, &Unusable{s.apply(r.problems)}
	}
	v := &Served{Report: report, pages: make(map[string]*lazyPage, len(r.editions)*len(r.editions[0].pages))}
	v.index = sync.OnceValues(func() (map[string][]byte, error) { return s.searchFiles(l) })
	r.each(func(p site.Page, by *site.Renderer) {
		v.pages[p.Path] = &lazyPage{make: func() ([]byte, error) { return by.Render(p) }}
	})
	return v, nil
}

// reload reads the settings again.
func (s *Site) reload() error {
	var err error
	s.Settings, s.settingsFile, _, s.problems, err = loadSettings(s.Dir)
	return err
}
