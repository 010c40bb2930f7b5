package project

import (
	"archive/tar"
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"sillok/internal/export"
	"sillok/internal/say"
)

// Diff tells in Markdown what the site's data have become since base: a folder
// that holds the site as it was, or a git revision. Only a revision needs git,
// and nothing else of sillok runs it.
func (s *Site) Diff(base string) (string, error) {
	dir := base
	if info, err := os.Stat(base); err != nil || !info.IsDir() {
		if dir, err = s.checkout(base); err != nil {
			return "", err
		}
		defer os.RemoveAll(dir)
	}
	old, err := Open(dir, s.Defaults)
	if err != nil {
		return "", say.Errorf("cannot open the site at %s: %w", base, err)
	}
	old.Jobs = s.Jobs
	before, err := old.Load(false)
	if err != nil {
		return "", err
	}
	after, err := s.Load(false)
	if err != nil {
		return "", err
	}
	return export.Diff(before.Library, after.Library), nil
}

// checkout writes the content of a revision into a new folder.
func (s *Site) checkout(revision string) (string, error) {
	if strings.HasPrefix(revision, "-") {
		return "", say.Errorf("%q is neither a folder nor a git revision", revision)
	}
	var archive, complaint bytes.Buffer
	git := exec.Command("git", "-C", s.Dir, "archive", "--format=tar", revision, ".")
	git.Stdout, git.Stderr, git.Env = &archive, &complaint, append(os.Environ(), "LC_ALL=C")
	if err := git.Run(); err != nil {
		if strings.Contains(complaint.String(), "not a git repository") {
			return "", say.Errorf("%s is no folder, and no revision either: the site is in no git repository", revision)
		}
		return "", say.Errorf("%s is neither a folder nor a git revision: %s", revision, strings.TrimSpace(complaint.String()))
	}
	dir, err := os.MkdirTemp("", "sillok-diff-*")
	if err != nil {
		return "", err
	}
	if err := unpack(&archive, dir); err != nil {
		return "", errors.Join(say.Errorf("cannot read revision %s: %w", revision, err), os.RemoveAll(dir))
	}
	return dir, nil
}

// unpack writes the site's files of a tar archive into dir.
func unpack(archive io.Reader, dir string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	for r := tar.NewReader(archive); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		name := filepath.FromSlash(strings.TrimSuffix(h.Name, "/"))
		if h.Typeflag != tar.TypeReg || !strings.HasPrefix(h.Name, contentDir+"/") && h.Name != SettingsFile {
			continue
		}
		if err := root.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		data, err := io.ReadAll(r)
		if err != nil {
			return err
		}
		if err := root.WriteFile(name, data, 0o644); err != nil {
			return err
		}
	}
}
