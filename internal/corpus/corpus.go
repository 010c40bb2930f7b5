// Package corpus reads folders of documents annotated by hand: gold pages
// beside the sources that they should come from, as testdata/corpus has them.
// It says which documents are held out from training.
package corpus

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/say"
)

// heldOut is the part of the 256 first bytes of a hash that is held out: a third.
const heldOut = 85

// HeldOut reports whether the document of that id is kept for measuring: no
// model learns from it and nobody who writes rules reads it.
func HeldOut(id string) bool { return sha256.Sum256([]byte(id))[0] < heldOut }

// Document is one annotated document.
type Document struct {
	ID     string
	Group  string        // of index.tsv, "" where the folder has none
	Genre  string        // of index.tsv
	Gold   *doc.Document // with the marks of its annotator
	Source string        // the file that Gold should come from, "" when there is none
}

// HeldOut reports whether d is kept for measuring.
func (d Document) HeldOut() bool { return HeldOut(d.ID) }

// Read reads dir/gold/ID.md with dir/src/ID.* and, where there is one,
// dir/index.tsv. The documents are in order of their ids.
func Read(dir string) ([]Document, error) {
	pages, err := filepath.Glob(filepath.Join(dir, "gold", "*.md"))
	if err != nil {
		return nil, err
	}
	if len(pages) == 0 {
		return nil, say.Errorf("%s holds no gold/*.md", dir)
	}
	index, err := readIndex(filepath.Join(dir, "index.tsv"))
	if err != nil {
		return nil, err
	}
	slices.Sort(pages)
	out := make([]Document, len(pages))
	for i, page := range pages {
		d := &out[i]
		d.ID = ID(page)
		d.Group, d.Genre = index[d.ID].group, index[d.ID].genre
		if d.Gold, err = readGold(page); err != nil {
			return nil, err
		}
		sources, err := filepath.Glob(filepath.Join(dir, "src", d.ID+".*"))
		if err != nil {
			return nil, err
		}
		if len(sources) == 1 {
			d.Source = sources[0]
		}
	}
	return out, nil
}

// ID is the id of the document whose gold page or source has that name.
func ID(name string) string {
	base := filepath.Base(name)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

func readGold(name string) (*doc.Document, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	d, problems := doc.Parse(&diag.File{Name: filepath.ToSlash(name), Text: string(text)})
	for _, p := range problems {
		if !p.Warning {
			return nil, fmt.Errorf("gold page: %s", p)
		}
	}
	return d, nil
}

type entry struct{ group, genre string }

// readIndex reads the table of genres; a folder without one has none.
func readIndex(name string) (map[string]entry, error) {
	text, err := os.ReadFile(name)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	index := map[string]entry{}
	for line := range strings.Lines(string(text)) {
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(fields) < 3 {
			return nil, fmt.Errorf("%s: %q: want id, group and genre", name, fields[0])
		}
		index[fields[0]] = entry{fields[1], fields[2]}
	}
	return index, nil
}

// Groups gives the group of every document that dir/index.tsv lists, by id.
func Groups(dir string) (map[string]string, error) {
	index, err := readIndex(filepath.Join(dir, "index.tsv"))
	groups := map[string]string{}
	for id, e := range index {
		groups[id] = e.group
	}
	return groups, err
}
