package project

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
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
	pages    []site.Page
	renderer *site.Renderer
	settings site.Settings
	problems []diag.Problem
}

// pages lists the pages of a loaded site that offers these exports.
func (s *Site) pages(l *Loaded, o BuildOptions, exports []site.Export) (*rendered, error) {
	set := s.siteSettings(o)
	set.Exports = exports
	own, foreign := s.layer()
	renderer, problems, err := site.NewRenderer(set, s.Defaults, own)
	if err != nil {
		return nil, err
	}
	r := &rendered{renderer: renderer, settings: set, problems: append(foreign, problems...)}
	if diag.Errors(problems) > 0 {
		return r, nil
	}
	r.pages, problems = site.Pages(l.Library, l.Plain, set)
	r.problems = append(r.problems, problems...)
	for _, a := range renderer.Assets() {
		r.pages = append(r.pages, site.Page{Path: a.Path, Data: site.File(func() ([]byte, error) { return a.Data, nil })})
	}
	r.pages, problems = distinctPaths(r.pages)
	r.problems = append(r.problems, problems...)
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
	f, err := os.OpenInRoot(s.Dir, filepath.FromSlash(name))
	if err != nil {
		return nil, false
	}
	defer f.Close()
	if i, err := f.Stat(); err != nil || !i.Mode().IsRegular() {
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

// siteSettings are the settings as the pages take them.
func (s *Site) siteSettings(o BuildOptions) site.Settings {
	set := site.Settings{
		Title: s.Settings.Title, Description: s.Settings.Description, Subject: s.Settings.Subject, Licence: s.Settings.Licence, Language: s.Settings.Language,
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
	errs := make([]error, len(r.pages))
	s.each("write", len(r.pages), func(i int) {
		p := r.pages[i]
		if k.again(p.Path, check) {
			return
		}
		var data []byte
		var err error
		fault := guarded(&diag.File{Name: p.Path}, func() { data, err = r.renderer.Render(p) })
		var broken *site.Error
		switch {
		case fault != nil:
			mu.Lock()
			problems = append(problems, *fault)
			mu.Unlock()
			return
		case errors.As(err, &broken):
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
	return k.finish(r.pages, check, problems)
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
	if len(r.pages) == 0 {
		return nil, &Unusable{s.apply(r.problems)}
	}
	v := &Served{Report: report, pages: make(map[string]*lazyPage, len(r.pages))}
	v.index = sync.OnceValues(func() (map[string][]byte, error) { return s.searchFiles(l) })
	for _, p := range r.pages {
		v.pages[p.Path] = &lazyPage{make: func() ([]byte, error) { return r.renderer.Render(p) }}
	}
	return v, nil
}

// reload reads the settings again.
func (s *Site) reload() error {
	var err error
	s.Settings, s.settingsFile, _, s.problems, err = loadSettings(s.Dir)
	return err
}
