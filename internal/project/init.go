package project

import (
	"embed"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/say"
)

// starter holds the files of a new site: common ones, and those of a template.
// Names that begin with a dot in the site stand without it where git or the
// go command would take them for their own.
//
//go:embed all:starter
var starter embed.FS

// Templates lists the kinds of new sites.
func Templates() []string { return []string{"empty", "sample"} }

// revisionMark stands in the starter's workflows for the revision of sillok.
const revisionMark = "@REVISION@"

// Init writes a starter site into dir and gives the files it wrote. It
// overwrites nothing: a file that exists is an error, and then nothing is
// written. The site's workflows run the given revision of sillok, a commit or a
// version; where it is empty they stop and ask for one.
func Init(dir, template, revision string) ([]string, error) {
	if !slices.Contains(Templates(), template) {
		return nil, Misuse{say.Errorf("there is no template %q; %s", template, diag.DidYouMean(template, Templates(), say.Text("templates")))}
	}
	if _, err := os.Lstat(filepath.Join(dir, SettingsFile)); err == nil {
		return nil, say.Errorf("there is a site in %s already; sillok build --site %s makes it", dir, dir)
	}
	files := map[string][]byte{}
	for _, part := range []string{"common", template} {
		if err := starterFiles(path.Join("starter", part), files); err != nil {
			return nil, err
		}
	}
	for name, data := range files {
		files[name] = stamped(name, data, revision)
	}
	names := sortedKeys(files)
	for _, n := range names {
		if _, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(n))); !errors.Is(err, fs.ErrNotExist) {
			return nil, say.Errorf("refusing to overwrite %s", filepath.Join(dir, n))
		}
	}
	for _, n := range names {
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(n)), files[n]); err != nil {
			return nil, say.Errorf("cannot write the starter site: %w", err)
		}
	}
	return names, nil
}

func starterFiles(root string, files map[string][]byte) error {
	return fs.WalkDir(starter, root, func(name string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil // a template may add nothing
		}
		if err != nil || d.IsDir() {
			return err
		}
		data, err := starter.ReadFile(name)
		rel := strings.TrimPrefix(name, root+"/")
		if base := path.Base(rel); base == "gitignore" || base == "gitattributes" {
			rel = path.Join(path.Dir(rel), "."+base)
		}
		files[rel] = data
		return err
	})
}
