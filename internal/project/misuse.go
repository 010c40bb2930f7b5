package project

import (
	"os"
	"path/filepath"

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
	if near := diag.Near(norm.NFC.String(filepath.Base(name)), known); near != "" {
		return say.Errorf("there is no %s; did you mean %s?", shown, filepath.ToSlash(filepath.Join(filepath.Dir(name), near)))
	}
	return say.Errorf("there is no %s", shown)
}

// noPage says that there is no such page, and which may have been meant.
func (s *Site) noPage(name string) error {
	known := make([]string, 0, len(s.parsed))
	for _, other := range sortedKeys(s.parsed) {
		known = append(known, norm.NFC.String(other))
	}
	if near := diag.Near(name, known); near != "" {
		return say.Errorf("there is no page %s; did you mean %s?", name, near)
	}
	return say.Errorf("there is no page %s", name)
}

// Missing is nil where the file or folder is there; else it says which may have
// been meant.
func Missing(name string) error {
	if _, err := os.Stat(name); os.IsNotExist(err) {
		return missing(name)
	}
	return nil
}
