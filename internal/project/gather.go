package project

import (
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/say"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
)

// The limits of an archive of documents.
const (
	maxArchiveEntries = 20_000
	maxArchiveEntry   = 64 << 20
)

// candidate is a file that may become a source.
type candidate struct {
	origin string // what messages call it
	name   string // the path below content/sources that it would have
	inside bool   // it is there already
	single bool   // it was named by itself, not found in a folder
	row    *listed
	open   func() ([]byte, error)
}

// gather finds the files that a person means: a file itself, all files of a
// folder and its subfolders, all files of a zip archive, all files of a list.
// Hidden ones are left out. done closes the archives.
func (s *Site) gather(args []string) (list []candidate, problems []diag.Problem, done func(), err error) {
	var open []io.Closer
	done = func() {
		for _, c := range open {
			c.Close()
		}
	}
	for _, arg := range args {
		info, err := os.Stat(arg)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil, done, missing(arg)
		}
		if err != nil {
			return nil, nil, done, say.Errorf("cannot import: %w", err)
		}
		var more []candidate
		var told []diag.Problem
		switch {
		case info.IsDir():
			more, told, err = s.folder(arg)
		case strings.EqualFold(filepath.Ext(arg), ".zip"):
			var r *zip.ReadCloser
			if r, err = zip.OpenReader(arg); err == nil {
				open = append(open, r)
				more, told, err = archived(arg, r.File)
			} else if errors.Is(err, zip.ErrFormat) {
				err = say.New("the archive is damaged or is no zip archive; fetch it again")
			}
		case isList(arg):
			more, told, err = s.rows(arg)
		default:
			var c candidate
			c, err = s.file(arg)
			c.single = true
			more = []candidate{c}
		}
		if err != nil {
			return nil, nil, done, say.Errorf("cannot import %s: %w", arg, err)
		}
		list, problems = append(list, more...), append(problems, told...)
	}
	return list, problems, done, nil
}

// file is the candidate of one file. One in content/sources stays there.
func (s *Site) file(name string) (candidate, error) {
	c := candidate{
		origin: norm.NFC.String(filepath.ToSlash(name)), name: norm.NFC.String(filepath.Base(name)),
		open: func() ([]byte, error) { return os.ReadFile(name) },
	}
	abs, err := filepath.Abs(name)
	if err != nil {
		return c, err
	}
	root, err := filepath.Abs(s.path(sourcesDir))
	if err != nil {
		return c, err
	}
	if rel, err := filepath.Rel(root, abs); err == nil && filepath.IsLocal(rel) {
		c.name, c.inside = filepath.ToSlash(rel), true
	}
	return c, nil
}

// folder lists the files of a folder. They keep their subfolders, so that two
// files of one name are two documents.
func (s *Site) folder(dir string) (list []candidate, problems []diag.Problem, err error) {
	err = filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && p != dir:
			problems = append(problems, leftOut([]diag.Problem{unreadable(filepath.ToSlash(p), err)})...)
			return nil
		case err != nil:
			return err
		case strings.HasPrefix(d.Name(), ".") && p != dir && d.IsDir():
			return fs.SkipDir
		case strings.HasPrefix(d.Name(), ".") || !d.Type().IsRegular() || !isSource(filepath.ToSlash(p)):
			return nil
		}
		c, err := s.file(p)
		if rel, relErr := filepath.Rel(dir, p); err == nil && relErr == nil && !c.inside {
			c.name = norm.NFC.String(filepath.ToSlash(rel))
		}
		list = append(list, c)
		return err
	})
	return list, problems, err
}

// archived lists the files of a zip archive, below a folder of its name.
// Archives in it are not opened.
func archived(name string, files []*zip.File) (list []candidate, problems []diag.Problem, err error) {
	if len(files) > maxArchiveEntries {
		return nil, nil, say.Errorf("the archive has %d files, more than the %d that are read", len(files), maxArchiveEntries)
	}
	base := norm.NFC.String(filepath.Base(name))
	for _, f := range files {
		entry, ok := entryName(f)
		origin := base + ":" + entry
		switch {
		case strings.HasSuffix(entry, "/"):
			continue
		case !ok:
			problems = append(problems, diag.Problem{Rule: "source", Warning: true, File: &diag.File{Name: origin},
				Message: say.Text("the archive names this file by a path that leads out of it"), Hint: say.Text("unpack it with a program you trust, and import the folder")})
			continue
		case hidden(entry) || !isSource(entry):
			continue
		}
		list = append(list, candidate{
			origin: origin, name: path.Join(strings.TrimSuffix(base, path.Ext(base)), entry),
			open: func() ([]byte, error) { return readEntry(f) },
		})
	}
	return list, problems, nil
}

// entryName is the name of a file in an archive. Korean programs write names in
// CP949 and do not say so. A name that leads out of the archive is none.
func entryName(f *zip.File) (name string, ok bool) {
	name = f.Name
	if f.NonUTF8 && !utf8.ValidString(name) {
		if decoded, err := korean.EUCKR.NewDecoder().String(name); err == nil {
			name = decoded
		}
	}
	name = norm.NFC.String(strings.ToValidUTF8(strings.ReplaceAll(name, `\`, "/"), "_"))
	return name, filepath.IsLocal(filepath.FromSlash(name))
}

// hidden reports whether a file or a folder on its way is hidden, or is what a
// Mac puts into archives.
func hidden(name string) bool {
	return slices.ContainsFunc(strings.Split(name, "/"), func(part string) bool {
		return strings.HasPrefix(part, ".") || part == "__MACOSX"
	})
}

// readEntry reads a file of an archive, whose size is not believed.
func readEntry(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxArchiveEntry+1))
	if err == nil && len(data) > maxArchiveEntry {
		err = say.Errorf("it has more than %d MB", maxArchiveEntry>>20)
	}
	return data, err
}
