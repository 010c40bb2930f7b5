package project

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// The files of a new site that are machinery and not content carry a line with a
// hash of all lines above it. While the hash is right nobody has changed the file,
// and a newer program may write it anew; otherwise it is somebody's work.

const signature = "# sillok upgrade keeps this file new until somebody changes it: "

// stamped is a file of the starter as a site has it: with the revision of sillok, and
// a file of machinery with its line.
func stamped(name string, data []byte, revision string) []byte {
	data = bytes.ReplaceAll(data, []byte(revisionMark), []byte(revision))
	if machinery(name) {
		data = append(data, signature+hashOfLines(data)+"\n"...)
	}
	return data
}

// unixLines is a file with the line ends of a new one.
func unixLines(data []byte) []byte { return bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")) }

// intact reports whether a file is as the program wrote it; line ends do not count.
func intact(data []byte) bool {
	data = unixLines(data)
	at := bytes.LastIndex(data, []byte(signature))
	return at >= 0 && string(data[at:]) == signature+hashOfLines(data[:at])+"\n"
}

func hashOfLines(data []byte) string { return hash(data)[:16] }

// machinery reports whether a file of a new site is the program's and no content.
func machinery(name string) bool {
	switch path.Base(name) {
	case ".gitignore", ".gitattributes":
		return true
	}
	return strings.HasPrefix(name, ".github/")
}

// UpgradeOptions say what an upgrade may do.
type UpgradeOptions struct {
	Revision string   // of the program, for workflows: a commit or a version
	Files    []string // files to write anew although people changed them, or that are missing
	DryRun   bool     // nothing is written
}

// Upgraded is what an upgrade did, or would do.
type Upgraded struct {
	Renewed []string // files of machinery, written anew
	Pages   []string // pages whose rows stand in today's notation now
	Changed []string // files of machinery that people changed: they stay
	Missing []string // files of machinery that a new site would have
	// Problems are pages that cannot be read, and stay.
	Problems []diag.Problem
}

// Upgrade writes what this version of the program writes otherwise than the one
// that made the site: workflows, git's settings, the notation of pages. What people
// wrote stays; a file that Files names is kept in .sillok/replaced before it is
// replaced.
func (s *Site) Upgrade(o UpgradeOptions) (*Upgraded, error) {
	files, err := machineFiles(o.Revision)
	if err != nil {
		return nil, err
	}
	names := sortedKeys(files)
	for _, f := range o.Files {
		if !slices.Contains(names, filepath.ToSlash(f)) {
			return nil, Misuse{say.Errorf("%s is no file that sillok upgrade writes; they are %s", f, strings.Join(names, ", "))}
		}
	}
	u := &Upgraded{}
	for _, name := range names {
		if err := s.upgradeFile(u, name, files[name], o); err != nil {
			return u, err
		}
	}
	return u, s.upgradePages(u, o)
}

// machineFiles is the machinery of a new site by its names. Workflows that would not
// know which program to run are left out.
func machineFiles(revision string) (map[string][]byte, error) {
	all := map[string][]byte{}
	if err := starterFiles("starter/common", all); err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for name, data := range all {
		if !machinery(name) || revision == "" && bytes.Contains(data, []byte(revisionMark)) {
			continue
		}
		files[name] = stamped(name, data, revision)
	}
	return files, nil
}

// upgradeFile brings one file of machinery up to date.
func (s *Site) upgradeFile(u *Upgraded, name string, now []byte, o UpgradeOptions) error {
	was, err := os.ReadFile(s.path(name))
	asked := slices.ContainsFunc(o.Files, func(f string) bool { return filepath.ToSlash(f) == name })
	switch {
	case err == nil && bytes.Equal(unixLines(was), now):
		return nil
	case errors.Is(err, fs.ErrNotExist) && !asked:
		u.Missing = append(u.Missing, name)
		return nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return say.Errorf("cannot read %s: %w", name, err)
	case err == nil && !asked && !intact(was):
		u.Changed = append(u.Changed, name)
		return nil
	}
	u.Renewed = append(u.Renewed, name)
	if o.DryRun {
		return nil
	}
	if err == nil && !intact(was) {
		kept := s.path(stateDir + "/replaced/" + strings.ReplaceAll(strings.TrimPrefix(name, "."), "/", "-"))
		if err := keepFile(numbered(kept, ".old"), was); err != nil {
			return say.Errorf("cannot keep %s: %w", name, err)
		}
	}
	return writeFile(s.path(name), now)
}

// upgradePages writes the rows of pages in today's notation; their text and what
// people decided stay.
func (s *Site) upgradePages(u *Upgraded, o UpgradeOptions) error {
	names, _, err := s.Authority()
	if err != nil {
		return err
	}
	pages, problems, err := s.documents(names)
	u.Problems = append(u.Problems, problems...)
	if err != nil {
		return err
	}
	for _, p := range pages {
		old := false
		done, err := s.rewrite(p.name, func(text string) ([]byte, error) {
			f := &diag.File{Name: p.name, Text: text}
			now, problem := guarded(s, f, func() []byte { return renewed(f, names.Kinds) })
			if problem != nil {
				u.Problems = append(u.Problems, *problem)
				return []byte(text), nil
			}
			if old = string(now) != text; o.DryRun {
				return []byte(text), nil
			}
			return now, nil
		})
		if err != nil {
			return err
		}
		if done || o.DryRun && old {
			u.Pages = append(u.Pages, p.name)
		}
	}
	return nil
}

// renewed is a page in today's notation, or as it is where not all of it is understood.
func renewed(f *diag.File, kinds []*entity.Kind) []byte {
	d, problems := doc.ParseKinds(f, kinds)
	if len(problems) > 0 || !doc.HasFrontMatter(f.Text) {
		return []byte(f.Text)
	}
	d.Renew()
	return d.Markdown()
}
