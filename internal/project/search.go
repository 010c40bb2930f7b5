package project

import (
	"sillok/internal/say"
	"sillok/internal/search"
	"sillok/internal/site"
)

// index makes the search index of a loaded site, from that of the last build where there
// is one.
func (s *Site) index(l *Loaded, last *search.Last) ([]search.File, error) {
	files, err := search.Build(l.Library, l.Plain, search.Options{Offline: s.Settings.Search.Offline, Jobs: s.Jobs, Last: last})
	if err != nil {
		return nil, say.Errorf("cannot make the search index: %w", err)
	}
	return files, nil
}

// searchFiles is the search index by paths, for a preview.
func (s *Site) searchFiles(l *Loaded) (map[string][]byte, error) {
	files, err := s.index(l, nil)
	byPath := make(map[string][]byte, len(files))
	for _, f := range files {
		byPath[f.Path] = f.Data
	}
	return byPath, err
}

// searchPages is the search index as files of the site. k knows that of the last build.
func (s *Site) searchPages(l *Loaded, k *keeper) ([]site.Page, error) {
	files, err := s.index(l, k.lastIndex(l))
	if err != nil {
		return nil, err
	}
	pages := make([]site.Page, len(files))
	for i, f := range files {
		data := func() ([]byte, error) { return f.Data, nil }
		if f.Again {
			k.same[f.Path] = true
			data = func() ([]byte, error) { return k.folder.earlier(f.Path) }
		}
		pages[i] = site.Page{Path: f.Path, Data: site.File(data)}
	}
	return pages, nil
}
