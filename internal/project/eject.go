package project

import (
	"io/fs"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/say"
)

// Ejectable lists what a site may change of its look: templates and static files
// of the program, as templates/document.html and static/style.css.
func (s *Site) Ejectable() []string {
	var names []string
	for _, dir := range []string{"templates", "static"} {
		_ = fs.WalkDir(s.Defaults, dir, func(name string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && !strings.HasPrefix(d.Name(), ".") {
				names = append(names, name)
			}
			return nil
		})
	}
	slices.Sort(names)
	return names
}

// Eject copies files of the program's look into the site, where they count before
// the program's own, and gives their names. A name may be short: style,
// document.html, templates/document. It overwrites nothing.
func (s *Site) Eject(names []string) ([]string, error) {
	all := s.Ejectable()
	var files []newFile
	for _, name := range names {
		full, err := ejectable(name, all)
		if err != nil {
			return nil, err
		}
		data, err := fs.ReadFile(s.Defaults, full)
		if err != nil {
			return nil, say.Errorf("cannot read %s: %w", full, err)
		}
		files = append(files, newFile{full, data})
	}
	made, err := s.create(files)
	var written []string
	for i, f := range files {
		if made[i] {
			written = append(written, f.name)
		} else if err == nil {
			err = say.Errorf("%s is there already, and stays as it is", f.name)
		}
	}
	return written, err
}

// ejectable finds what a short name means.
func ejectable(name string, all []string) (string, error) {
	short := func(full string) []string {
		bare := full[strings.IndexByte(full, '/')+1:]
		stem := bare[:strings.LastIndexByte(bare, '.')]
		return []string{full, bare, stem, strings.TrimSuffix(full, bare) + stem}
	}
	var words []string
	for _, full := range all {
		if slices.Contains(short(full), name) {
			return full, nil
		}
		words = append(words, short(full)...)
	}
	if near := diag.Guess(name, words); near != "" {
		return "", Misuse{say.Errorf("there is no template or static file %q; did you mean %s?", name, near)}
	}
	return "", Misuse{say.Errorf("there is no template or static file %q; sillok eject lists them", name)}
}
