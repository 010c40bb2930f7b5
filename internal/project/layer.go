package project

import (
	"io/fs"
	"os"
	"path/filepath"

	"sillok/internal/say"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
)

// layer is the site's own templates and static files. What leads out of the
// site folder, or cannot be read, is left out and told of, as it is among the
// content: a symbolic link would publish a file that is no part of the site.
func (s *Site) layer() (fs.FS, []diag.Problem) {
	hidden := map[string]bool{}
	var problems []diag.Problem
	for _, dir := range []string{"static", "templates"} {
		_ = filepath.WalkDir(s.path(dir), func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return nil // what cannot be read is told of when it is read
			}
			rel, err := filepath.Rel(s.Dir, p)
			if err != nil {
				return nil
			}
			name := filepath.ToSlash(rel)
			if message := s.irregular(name, d); message != "" {
				hidden[name] = true
				problems = append(problems, diag.Problem{Rule: "extract", File: &diag.File{Name: norm.NFC.String(name)}, Message: message, Hint: say.Text("put the file itself here")})
				return nil
			}
			f, err := os.Open(p)
			if err != nil {
				hidden[name] = true
				problems = append(problems, unreadable(name, err))
				return nil
			}
			return f.Close()
		})
	}
	return without{os.DirFS(s.Dir), hidden}, problems
}

// without is a file system without some of its files.
type without struct {
	fs.FS
	hidden map[string]bool
}

// Open opens a file that is not hidden.
func (w without) Open(name string) (fs.File, error) {
	if w.hidden[name] {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return w.FS.Open(name)
}

// ReadDir lists a folder without the hidden files.
func (w without) ReadDir(name string) ([]fs.DirEntry, error) {
	if w.hidden[name] {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	all, err := fs.ReadDir(w.FS, name)
	kept := all[:0:0]
	for _, d := range all {
		if !w.hidden[name+"/"+d.Name()] {
			kept = append(kept, d)
		}
	}
	return kept, err
}
