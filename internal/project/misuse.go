package project

import (
	"os"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
	"sillok/internal/say"
)

// Misuse is an error in what was asked for, and not in the site.
type Misuse struct{ error }

func (m Misuse) Unwrap() error { return m.error }

// missing says that there is no such file or folder, and which may have been meant.
func missing(name string) error {
	var known []string
	if entries, err := os.ReadDir(filepath.Dir(name)); err == nil {
		for _, e := range entries {
			known = append(known, norm.NFC.String(e.Name()))
		}
	}
	shown := norm.NFC.String(filepath.ToSlash(name))
	if near := diag.Near(norm.NFC.String(filepath.Base(name)), known); near != "" && !strings.Contains(name, "://") {
		return say.Errorf("there is no %s; did you mean %s?", shown, filepath.ToSlash(filepath.Join(filepath.Dir(name), near)))
	}
	if strings.Contains(name, "://") {
		return say.Errorf("%s is an address, and sillok asks no network: save the page or file, and give the name of what was saved", name)
	}
	if here, err := os.Getwd(); err == nil && !filepath.IsAbs(name) {
		return say.Errorf("there is no %s in %s", shown, here)
	}
	return say.Errorf("there is no %s", shown)
}

// mostMeant is how many pages an error proposes.
const mostMeant = 3

// noPage says that there is no page of the name that arg gave, and which may have been
// meant: the page of a source, those with the words in their names, the nearest.
func (s *Site) noPage(name, arg string) error {
	for _, folder := range []string{arg, s.path(filepath.ToSlash(arg))} {
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			return say.Errorf("%s is a folder, want its pages one by one, as in %s", filepath.ToSlash(arg), documentsDir+"/NAME.md")
		}
	}
	known, having := make([]string, 0, len(s.parsed)), []string{}
	word := strings.TrimSuffix(path.Base(norm.NFC.String(filepath.ToSlash(arg))), ".md")
	for _, other := range sortedKeys(s.parsed) {
		composed := norm.NFC.String(other)
		known = append(known, composed)
		if d := s.parsed[other].document; d != nil && d.Source != "" && path.Base(d.Source) == word {
			return say.Errorf("%s is a source; its page is %s", word, other)
		}
		if strings.Contains(composed, word) {
			having = append(having, composed)
		}
	}
	if near := diag.Near(name, known); near != "" {
		return say.Errorf("there is no page %s; did you mean %s?", name, near)
	}
	if len(having) > 0 {
		return say.Errorf("there is no page %s; did you mean %s?", name, strings.Join(having[:min(len(having), mostMeant)], ", "))
	}
	return say.Errorf("there is no page %s; the pages are the .md files of %s", name, documentsDir)
}

// Missing is nil where the file or folder is there; else it says which may have
// been meant.
func Missing(name string) error {
	if _, err := os.Stat(name); os.IsNotExist(err) {
		return missing(name)
	}
	return nil
}
