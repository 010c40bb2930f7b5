package project

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	sillok "sillok"
	"sillok/internal/say"
)

// themeFiles is what a designer begins with: the parts of which all pages are
// made, and the style sheet.
var themeFiles = []string{"templates/parts/*.html", "static/style.css"}

// Theme copies the parts of pages and the style sheet into a site folder, and
// gives the files that it wrote. A file that is there stays as it is.
func Theme(dir string) ([]string, error) {
	var written []string
	for _, pattern := range themeFiles {
		names, err := fs.Glob(sillok.Defaults, pattern)
		if err != nil {
			return nil, say.Errorf("cannot list the theme: %w", err)
		}
		for _, name := range names {
			to := filepath.Join(dir, filepath.FromSlash(name))
			if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
				continue
			}
			data, err := fs.ReadFile(sillok.Defaults, name)
			if err == nil {
				err = writeFile(to, data)
			}
			if err != nil {
				return written, say.Errorf("cannot write the theme: %w", err)
			}
			written = append(written, name)
		}
	}
	return written, nil
}
