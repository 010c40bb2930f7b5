package project

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"sync"

	"sillok/internal/diag"
	"sillok/internal/say"
	"sillok/internal/search"
	"sillok/internal/site"
)

// A page whose print is that of the last build into a folder is neither rendered
// nor written: its file is taken over. The prints are kept below .sillok/cache,
// under a key of all that is no part of a print, and count as long as nobody but
// that build has touched the folder.

// keptSite is what is kept of the pages of an output folder.
type keptSite struct {
	Key    string
	Output string // print of the folder
	Pages  []keptPlace
	Terms  []keptTerms
}

// keptTerms is what the search index was made of for a document.
type keptTerms struct {
	Number int
	Terms  string
}

// keptPlace is a file of the site: its print, empty where it has none, and hashes
// of its ids, to which links of other pages lead.
type keptPlace struct {
	Path, Print string
	IDs         []uint32
}

// siteKey tells of all that pages are made of and their prints do not: program,
// flags, settings, templates, static files.
func (s *Site) siteKey(o BuildOptions, seen map[string]input) string {
	var b strings.Builder
	fmt.Fprint(&b, programID(s.path(programFile)), o, s.Drafts, say.Text("warning: "))
	for _, name := range sortedKeys(seen) {
		if !strings.HasPrefix(name, contentDir+"/") {
			fmt.Fprint(&b, "\x00", name, "\x00", seen[name].Hash)
		}
	}
	return hash([]byte(b.String()))
}

// keeper takes pages over from the last build while the site is written, and
// notes the prints of all.
type keeper struct {
	folder *Folder
	key    string
	seen   map[string]input
	looks  looks // of the earlier site
	old    map[string]keptPlace
	prints map[string]string // of this build's pages, by path
	same   map[string]bool   // files that are known to be those of the last build
	then   map[int]search.Terms
	now    map[int]search.Terms
	next   []keptPlace // what is to be kept; nil where the pages have problems

	mu   sync.Mutex
	kept []string // the pages that were taken over
}

// keeper gives what the last build into a folder kept; it knows no pages where
// that cannot be used.
func (s *Site) keeper(o BuildOptions, out *Folder, seen map[string]input) *keeper {
	if seen == nil {
		return nil
	}
	k := &keeper{folder: out, key: s.siteKey(o, seen), seen: seen, old: map[string]keptPlace{}, same: map[string]bool{}}
	var was keptSite
	if unseal(s.cacheFile(out, "site-"), &was) != nil || was.Key != k.key {
		return k
	}
	now, err := looksOf(out.dir)
	if err != nil || now.print() != was.Output {
		return k
	}
	k.looks = now
	for _, f := range was.Pages {
		k.old[f.Path] = f
	}
	k.then = make(map[int]search.Terms, len(was.Terms))
	for _, t := range was.Terms {
		if len(t.Terms) == len(search.Terms{}) {
			k.then[t.Number] = search.Terms([]byte(t.Terms))
		}
	}
	return k
}

// lastIndex is the search index of the last build; nil where that cannot be used.
func (k *keeper) lastIndex(l *Loaded) *search.Last {
	if k == nil {
		return nil
	}
	k.now = search.TermsOf(l.Library)
	if k.then == nil {
		return nil
	}
	return &search.Last{Then: k.then, Now: k.now, Read: k.folder.earlier}
}

// pages is how many pages of documents the site has.
func (k *keeper) pages() int {
	n := 0
	for name := range k.seen {
		if strings.HasPrefix(name, documentsDir+"/") {
			n++
		}
	}
	return n
}

// take takes the prints of the pages.
func (k *keeper) take(s *Site, editions []edition) {
	if k == nil {
		return
	}
	stamp := func(file string) string {
		if name, ok := s.sources[file]; ok {
			file = name
		}
		return k.seen[file].Hash
	}
	k.prints = map[string]string{}
	for _, e := range editions {
		w := site.NewPrinter(e.pages, s.names.texts, stamp, s.hasTemplates())
		if w == nil {
			continue
		}
		for _, p := range e.pages {
			if sum, ok := w.Print(p); ok {
				k.prints[p.Path] = string(sum[:])
			}
		}
	}
}

// hasTemplates reports whether the site folder has templates of its own.
func (s *Site) hasTemplates() bool {
	names, err := os.ReadDir(s.path("templates"))
	return err == nil && len(names) > 0
}

// again takes a page over where its print is the last build's.
func (k *keeper) again(name string, check *site.Checker) bool {
	if k == nil {
		return false
	}
	if k.same[name] && k.folder.again(name) {
		check.Keep(name, nil)
		return true
	}
	print, old := k.prints[name], k.old[name]
	if print == "" || old.Print != print || !k.folder.again(name) {
		return false
	}
	check.Keep(name, old.IDs)
	k.mu.Lock()
	k.kept = append(k.kept, name)
	k.mu.Unlock()
	return true
}

// finish checks the links of pages that were taken over, where something that they
// may lead to is gone, and notes what is to be kept.
func (k *keeper) finish(pages []site.Page, check *site.Checker, problems []diag.Problem) ([]diag.Problem, error) {
	if k == nil {
		return append(problems, check.Problems()...), nil
	}
	if k.gone(check) {
		for _, name := range k.kept {
			data, err := fs.ReadFile(k.folder.old.FS(), name)
			if err != nil {
				return problems, say.Errorf("cannot read the earlier site: %w", err)
			}
			check.Add(name, data)
		}
	}
	problems = append(problems, check.Problems()...)
	if len(problems) == 0 {
		k.next = make([]keptPlace, 0, len(pages))
		for _, p := range pages {
			ids, _ := check.IDs(p.Path)
			k.next = append(k.next, keptPlace{p.Path, k.prints[p.Path], ids})
		}
	}
	return problems, nil
}

// gone reports whether a file, or a place in one, that the last build had is there
// no more. No page leads to the files of the search index.
func (k *keeper) gone(check *site.Checker) bool {
	for name, old := range k.old {
		if path.Ext(name) != ".html" && strings.HasPrefix(name, "search/") {
			continue
		}
		ids, ok := check.IDs(name)
		if !ok {
			return true
		}
		if slices.Equal(ids, old.IDs) {
			continue
		}
		now := make(map[uint32]bool, len(ids))
		for _, id := range ids {
			now[id] = true
		}
		if slices.ContainsFunc(old.IDs, func(id uint32) bool { return !now[id] }) {
			return true
		}
	}
	return false
}

// save keeps the prints of what was built into a folder that has this print.
func (k *keeper) save(file, output string) {
	was := keptSite{Key: k.key, Output: output, Pages: k.next}
	for _, n := range slices.Sorted(maps.Keys(k.now)) {
		t := k.now[n]
		was.Terms = append(was.Terms, keptTerms{n, string(t[:])})
	}
	seal(file, func(yield func(any) bool) { yield(was) })
}
