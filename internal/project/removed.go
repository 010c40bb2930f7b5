package project

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
	"sillok/internal/say"
)

// removedFile is the ledger of sources whose documents were removed: a line each,
// as sha256sum writes it, so that two people's lines merge. What it names is not
// imported again unless a person names the file itself.
const removedFile = "content/removed.txt"

// removedSources gives the hashes in the ledger.
func (s *Site) removedSources() map[string]bool {
	removed := map[string]bool{}
	data, err := os.ReadFile(s.path(removedFile))
	if err != nil {
		return removed
	}
	for line := range strings.Lines(string(data)) {
		if hash, _, _ := strings.Cut(strings.TrimSpace(line), " "); len(hash) == 64 {
			removed[hash] = true
		}
	}
	return removed
}

// noteRemoved adds sources to the ledger.
func (s *Site) noteRemoved(sources []sourceFile) error {
	if len(sources) == 0 {
		return nil
	}
	return s.changeLedger(func(lines []string) []string {
		for _, src := range sources {
			if line := src.hash + "  " + src.name; !slices.Contains(lines, line) {
				lines = append(lines, line)
			}
		}
		return lines
	})
}

// restore takes sources out of the ledger: a person imports them by name.
func (s *Site) restore(sources []sourceFile) error {
	removed := s.removedSources()
	if !slices.ContainsFunc(sources, func(src sourceFile) bool { return removed[src.hash] }) {
		return nil
	}
	return s.changeLedger(func(lines []string) []string {
		return slices.DeleteFunc(lines, func(line string) bool {
			return slices.ContainsFunc(sources, func(src sourceFile) bool { return strings.HasPrefix(line, src.hash) })
		})
	})
}

func (s *Site) changeLedger(change func(lines []string) []string) error {
	return s.locked(func() error {
		data, err := os.ReadFile(s.path(removedFile))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return say.Errorf("cannot read what was removed: %w", err)
		}
		var lines []string
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimRight(line, "\r\n"); line != "" {
				lines = append(lines, line)
			}
		}
		text := strings.Join(change(lines), "\n")
		if text != "" {
			text += "\n"
		}
		return keepFile(s.path(removedFile), []byte(text))
	})
}

// wanted leaves out sources whose documents were removed, unless a person names
// the files. A source that this folder has imported before and that has no page
// any more is one whose page somebody deleted: it is noted, unless nothing may be
// written. A page that names a source that is not there is still that of the source
// with its hash.
func (s *Site) wanted(sources []sourceFile, pages map[string]parsedPage, o ImportOptions, result *Imported) ([]sourceFile, error) {
	if result.named {
		return sources, s.restore(sources)
	}
	removed := s.removedSources()
	without := func(src sourceFile) bool { _, has := pages[src.name]; return !has }
	imprints := s.imprints(!o.Frozen && slices.ContainsFunc(sources, without))
	_, broken := s.claimed()
	there := map[string]bool{}
	for _, src := range sources {
		there[src.name] = true
	}
	astray := map[string]bool{} // by the hash that the page tells
	for name, p := range pages {
		astray[p.document.SHA256] = astray[p.document.SHA256] || !there[name]
	}
	var kept, deleted []sourceFile
	for _, src := range sources {
		was := imprints[src.name]
		switch {
		case !without(src) || broken(src.name):
			kept = append(kept, src)
		case removed[src.hash], astray[src.hash]:
		case was != nil && was.SHA256 == src.hash:
			deleted = append(deleted, src)
			result.Problems = append(result.Problems, diag.Problem{Rule: "source", Warning: true, File: &diag.File{Name: src.name},
				Message: say.Sprintf("the page of this source was deleted, and stays away (%s)", removedFile), Hint: say.Sprintf("sillok import %s makes it anew", src.name)})
		default:
			kept = append(kept, src)
		}
	}
	return kept, s.noteRemoved(deleted)
}

// Removed says what Remove took away.
type Removed struct {
	Files   []string // that are gone, relative to the site
	Kept    string   // the folder where they are now
	Leading []string // files that still lead to a page that is gone
}

// Remove takes documents away with all that belongs to them: the page, its
// source, its pictures and its conflicts. They are moved below .sillok/removed,
// and the sources are not imported again.
func (s *Site) Remove(args []string) (*Removed, error) {
	_, pages, err := s.namesAndPages()
	if err != nil {
		return nil, err
	}
	chosen, err := s.choose(pages, args)
	if err != nil {
		return nil, err
	}
	r := &Removed{Kept: numbered(s.path(stateDir+"/removed/"+chosen[0].document.Slug), "")}
	var sources []sourceFile
	for _, p := range chosen {
		files, source, err := s.belongings(p, pages)
		if err != nil {
			return nil, err
		}
		if source != nil {
			sources = append(sources, *source)
		}
		r.Files = append(r.Files, files...)
	}
	if err := s.noteRemoved(sources); err != nil {
		return nil, err
	}
	err = s.locked(func() error {
		for _, name := range r.Files {
			to := filepath.Join(r.Kept, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
				return err
			}
			if err := os.Rename(s.path(name), to); err != nil {
				return say.Errorf("cannot remove %s: %w", name, err)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	r.Leading, err = s.leadingTo(chosen)
	return r, err
}

// belongings gives the files of a page, and its source where no other page is
// made of it.
func (s *Site) belongings(p parsedPage, pages []parsedPage) (files []string, source *sourceFile, err error) {
	files = []string{p.name}
	base := strings.TrimSuffix(p.name, ".md")
	around, err := filepath.Glob(s.path(base) + "*.conflict.txt")
	if err != nil {
		return nil, nil, err
	}
	for _, path := range around {
		if rest := strings.TrimPrefix(path, s.path(base)); rest == ".conflict.txt" || strings.HasPrefix(rest, "-") {
			files = append(files, base+rest)
		}
	}
	if info, err := os.Stat(s.path(base)); err == nil && info.IsDir() {
		files = append(files, base)
	}
	name := p.document.Source
	shared := slices.ContainsFunc(pages, func(o parsedPage) bool { return o.name != p.name && o.document.Source == name })
	if name == "" || shared {
		return files, nil, nil
	}
	source = &sourceFile{name: name, hash: p.document.SHA256}
	if data, err := os.ReadFile(s.path(name)); err == nil {
		files = append(files, name)
		source.hash = hash(data)
	}
	if len(source.hash) != 64 {
		source = nil
	}
	return files, source, nil
}

// leadingTo lists the files of the content that name a page that is gone.
func (s *Site) leadingTo(gone []parsedPage) ([]string, error) {
	files, _, err := s.list(contentDir, isMarkdown)
	if err != nil {
		return nil, err
	}
	var leading []string
	for _, name := range files {
		f, err := s.read(name)
		if err == nil && slices.ContainsFunc(gone, func(p parsedPage) bool { return strings.Contains(f.Text, path.Base(norm.NFC.String(p.name))+")") }) {
			leading = append(leading, f.Name)
		}
	}
	return leading, nil
}
