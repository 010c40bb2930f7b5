// Package project runs the stages of sillok over one site folder.
//
//	file in content/sources ─extract─▶ Article ─annotate, facts─▶ Document ─▶ page in content/documents
//	page in content/documents ─doc.Parse─▶ Document ─┐
//	names in content/names ─entity─▶ Authority ──────┴─library─▶ Library ─site─▶ Pages ─Render─▶ Output
//
// It is the only package that reads and writes files; every stage is a
// function from values to values. What concerns one file runs in parallel;
// results are ordered by path before they are joined, so that two builds of
// one site are equal byte for byte.
//
// The page in content/documents is the truth. A source is read once, by
// [Site.Import]; from then on its page is corrected by people and never
// overwritten.
package project

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"sillok/internal/annotate"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// Folders of a site.
const (
	sourcesDir   = "content/sources"
	documentsDir = "content/documents"
	namesDir     = "content/names"
	contentDir   = "content"
	ledgerFile   = "content/ids.txt"
	stateDir     = ".sillok"
)

// Site is an opened site folder. It is safe for one run at a time; between
// runs it keeps what it has parsed, so that a preview reads only what changed.
type Site struct {
	Dir      string
	Settings Settings
	Drafts   bool          // show pages that are not to be shown yet
	Today    string        // YYYY-MM-DD; empty: the day of the clock
	Jobs     int           // work on single files that runs at once; 0: one for each processor
	Deadline time.Duration // for work on one file; 0: none
	Progress func(stage string, done, total int)
	Defaults fs.FS // the folders templates and static of the binary

	settingsFile *diag.File
	problems     []diag.Problem // of settings
	parsed       map[string]parsedPage
	large        bool // so many pages that their files' texts are let go once they are read
	keptPages    *keptPages
	plain        map[string]plainPage
	names        authorityCache
	sources      map[string]string    // the files in content/sources: name in NFC → name on the disk
	adopted      map[string]*adoption // the sources that were copied in this run
	picturesMu   sync.Mutex
	pictures     map[string]bool // the files that pages asked for as pictures
}

// authorityCache keeps the Authority while the names files and the kinds of the
// settings do not change.
type authorityCache struct {
	texts     string
	authority *entity.Authority
	problems  []diag.Problem
}

// Open reads the settings of a site folder.
func Open(dir string, defaults fs.FS) (*Site, error) {
	info, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, missing(dir)
	}
	if err != nil {
		return nil, say.Errorf("cannot open the site folder: %w", err)
	}
	if !info.IsDir() {
		return nil, say.Errorf("%s is a file, want a site folder", dir)
	}
	s := &Site{Dir: dir, Defaults: defaults, parsed: map[string]parsedPage{}, plain: map[string]plainPage{}}
	found := false
	s.Settings, s.settingsFile, found, s.problems, err = loadSettings(dir)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(filepath.Join(dir, contentDir)); !found && errors.Is(err, fs.ErrNotExist) {
		if dir == "." {
			return nil, say.Errorf("this folder is no site folder: it has neither %s nor %s; go to the site folder, or name it with --site; sillok init records makes one", SettingsFile, contentDir)
		}
		return nil, say.Errorf("%s is no site folder: it has neither %s nor %s; sillok init %s makes one", dir, SettingsFile, contentDir, dir)
	}
	return s, nil
}

func isMarkdown(name string) bool { return path.Ext(name) == ".md" }

// isSource leaves out what people keep beside sources without meaning them.
func isSource(name string) bool {
	return !slices.Contains([]string{"README.md", "Thumbs.db", "desktop.ini"}, path.Base(name))
}

func isNames(name string) bool { return path.Ext(name) == ".yaml" || path.Ext(name) == ".yml" }

func isPlain(name string) bool {
	return isMarkdown(name) && !strings.HasPrefix(name, sourcesDir+"/") && !strings.HasPrefix(name, documentsDir+"/") && !strings.HasPrefix(name, namesDir+"/")
}

// Authority gives the built-in names with the site's own laid over them.
func (s *Site) Authority() (*entity.Authority, []diag.Problem, error) {
	names, problems, err := s.list(namesDir, isNames)
	if err != nil {
		return nil, nil, err
	}
	var files []*diag.File
	var texts strings.Builder // all that an Authority is made of
	kinds := fmt.Sprintf("%q\x00", s.Settings.Kinds)
	s.openKept(kinds)
	texts.WriteString(kinds)
	for _, n := range names {
		f, err := s.read(n)
		if err != nil {
			problems = append(problems, unreadable(n, err))
			continue
		}
		if bad := notText(f); bad != nil {
			problems = append(problems, bad...)
			continue
		}
		files = append(files, f)
		fmt.Fprintf(&texts, "%s\x00%s\x00", f.Name, f.Text)
	}
	if s.names.authority != nil && s.names.texts == texts.String() {
		return s.names.authority, append(problems, s.names.problems...), nil
	}
	a, err := entity.Load()
	if err != nil {
		return nil, nil, say.Errorf("cannot load the built-in names: %w", err)
	}
	a = a.WithKinds(s.Settings.kinds())
	a, ps := a.With(files)
	s.names = authorityCache{texts: texts.String(), authority: a, problems: ps}
	return a, append(problems, ps...), nil
}

// annotator makes an Annotator that knows the names of the site, what people
// confirmed on pages that exist, and the names that those introduce. Only import and
// annotate need one: building an unchanged site does without the recogniser.
func (s *Site) annotator(names *entity.Authority, pages []parsedPage) (*annotate.Annotator, error) {
	return annotatorWith(names, pages, s.introductions(names, pages))
}

// each runs work(0) … work(n-1), several at once, and reports progress. A panic
// in one is raised again here, where a caller can recover.
func (s *Site) each(stage string, n int, work func(i int)) { s.eachOf(stage, 0, n, n, work) }

// eachOf is each for a part of the work: of total pieces, done are done.
func (s *Site) eachOf(stage string, done, n, total int, work func(i int)) {
	jobs := s.Jobs
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	var (
		wg   sync.WaitGroup
		mu   sync.Mutex
		next int
		died any
	)
	for range min(jobs, n) {
		wg.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					mu.Lock()
					died = fmt.Sprintf("%v (%s)", r, panicPlace())
					mu.Unlock()
				}
			}()
			for {
				mu.Lock()
				i := next
				next++
				if i < n && s.Progress != nil {
					s.Progress(stage, done+i+1, total)
				}
				mu.Unlock()
				if i >= n {
					return
				}
				work(i)
			}
		})
	}
	wg.Wait()
	if died != nil {
		panic(died)
	}
}
