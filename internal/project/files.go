package project

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/say"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
)

// Files of a site are named by their path from the site folder, with slashes.
// The name on the disk may be in another Unicode form (macOS writes NFD): it is
// kept as it is for reading and writing, and is NFC wherever people see it.

// path turns the name of a file of the site into a path of the system.
func (s *Site) path(name string) string { return filepath.Join(s.Dir, filepath.FromSlash(name)) }

// read reads a file of the site as text.
func (s *Site) read(name string) (*diag.File, error) {
	b, err := os.ReadFile(s.path(name))
	if err != nil {
		return nil, err
	}
	return &diag.File{Name: norm.NFC.String(name), Text: strings.TrimPrefix(string(b), "\ufeff")}, nil
}

// readPlain reads a plain file: what is a pipe or a device would not end.
func readPlain(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "read", Path: path, Err: fs.ErrInvalid}
	}
	return os.ReadFile(path)
}

// unreadable tells of a file that is there and cannot be read: the others go on
// without it.
func unreadable(name string, err error) diag.Problem {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return diag.Problem{Rule: "extract", File: &diag.File{Name: norm.NFC.String(name)}, Message: say.Sprintf("this file cannot be read: %v", err), Hint: say.Text("mend its permissions, or remove it")}
}

// notText tells where a file is not UTF-8, or where git left two versions of it;
// nil where it is one text.
func notText(f *diag.File) []diag.Problem {
	if utf8.ValidString(f.Text) {
		return twoVersions(f)
	}
	at := 0
	for at < len(f.Text) {
		r, n := utf8.DecodeRuneInString(f.Text[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	return []diag.Problem{{Rule: "text", File: f, At: diag.Span{Start: at, End: at + 1},
		Message: say.Sprintf("the byte %02X here is not UTF-8", f.Text[at]), Hint: say.Text("save the file as UTF-8; the rest of it is not read until then")}}
}

// list gives the files below a folder whose names match, ordered by path.
// Hidden files and folders are left out; a missing folder is empty. What is no
// plain file of the site, and a second file of one name, are problems.
func (s *Site) list(dir string, match func(name string) bool) (names []string, problems []diag.Problem, err error) {
	err = filepath.WalkDir(s.path(dir), func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			if errors.Is(err, fs.ErrNotExist) && p == s.path(dir) {
				return fs.SkipAll
			}
			return err
		}
		if strings.HasPrefix(d.Name(), ".") && p != s.path(dir) {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		rel, err := filepath.Rel(s.Dir, p)
		if err != nil || d.IsDir() {
			return err
		}
		name := filepath.ToSlash(rel)
		if message := s.irregular(name, d); message != "" {
			if match(name) || p == s.path(dir) || strings.HasSuffix(message, "a folder") {
				problems = append(problems, diag.Problem{Rule: "extract", File: &diag.File{Name: norm.NFC.String(name)}, Message: message, Hint: say.Text("put the file itself here")})
			}
		} else if match(name) {
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		return nil, nil, say.Errorf("cannot list %s: %w", dir, err)
	}
	slices.Sort(names)
	slices.SortStableFunc(names, func(a, b string) int { return strings.Compare(norm.NFC.String(a), norm.NFC.String(b)) })
	return slices.CompactFunc(names, func(a, b string) bool {
		same := norm.NFC.String(a) == norm.NFC.String(b)
		if same {
			problems = append(problems, diag.Problem{Rule: "slug", File: &diag.File{Name: norm.NFC.String(a)},
				Message: say.Text("two files have this name, one in composed letters (NFC), one in decomposed letters (NFD); one of them is left out"), Hint: say.Text("remove one of them")})
		}
		return same
	}), problems, nil
}

// irregular says why a file is not read: a symbolic link may lead to what is no
// part of the site, and must not be published; reading a pipe would not end.
func (s *Site) irregular(name string, d fs.DirEntry) string {
	switch {
	case d.Type().IsRegular():
		return ""
	case d.Type()&fs.ModeSymlink == 0:
		return say.Text("this is no plain file")
	}
	info, err := s.inside(name)
	switch {
	case err != nil:
		return say.Text("this symbolic link leads out of the site folder, or nowhere")
	case info.IsDir():
		return say.Text("this is a symbolic link to a folder")
	case !info.Mode().IsRegular():
		return say.Text("this symbolic link leads to no plain file")
	}
	return ""
}

// inside tells of a file of the site folder, from which no link leads out. It is not
// opened: opening a pipe would not end.
func (s *Site) inside(name string) (fs.FileInfo, error) {
	root, err := os.OpenRoot(s.Dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.Stat(filepath.FromSlash(name))
}

// twoVersions tells where git could not merge a file: it holds both versions
// between lines of <<<<<<<, ======= and >>>>>>>.
func twoVersions(f *diag.File) []diag.Problem {
	var found []diag.Problem
	begin, middle, at := -1, false, 0
	for line := range strings.SplitAfterSeq(f.Text, "\n") {
		switch {
		case strings.HasPrefix(line, "<<<<<<< "):
			begin, middle = at, false
		case begin >= 0 && strings.TrimRight(line, "\r\n") == "=======":
			middle = true
		case begin >= 0 && middle && strings.HasPrefix(line, ">>>>>>> "):
			found = append(found, diag.Problem{Rule: "merge", File: f, At: diag.Span{Start: begin, End: begin + len("<<<<<<<")},
				Message: say.Text("git left two versions here"), Hint: say.Text("keep what is right of both down to >>>>>>>, and take the lines of <<<<<<<, ======= and >>>>>>> away; the file is not read until then")})
			begin = -1
		}
		at += len(line)
	}
	return found
}
