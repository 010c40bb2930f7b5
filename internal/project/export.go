package project

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"

	"sillok/internal/export"
	"sillok/internal/site"
)

// Export writes the site's data in a format. With publish the documents'
// rights apply. A format of one file may go to standard output: the caller
// decides where the files go.
func (s *Site) Export(format string, publish bool) ([]export.File, *Loaded, error) {
	f, err := export.Lookup(format)
	if err != nil {
		return nil, nil, err
	}
	l, err := s.Load(publish)
	if err != nil {
		return nil, nil, err
	}
	files, err := f.Files(l.Library, s.exportOptions(""))
	return files, l, err
}

func (s *Site) exportOptions(address string) export.Options {
	return export.Options{Title: s.Settings.Title, Address: cmp.Or(address, s.Settings.Address), Language: s.Settings.Language}
}

// WriteExport writes the files of an export below a folder, each whole.
func WriteExport(dir string, files []export.File) error {
	for _, f := range files {
		if !filepath.IsLocal(filepath.FromSlash(f.Name)) {
			return fmt.Errorf("the export's file %q leaves the folder", f.Name)
		}
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(f.Name)), f.Data); err != nil {
			return fmt.Errorf("cannot write the export: %w", err)
		}
	}
	return nil
}

// dataFolder is where the site offers its exports.
const dataFolder = "data/"

// exports makes every format for the data page. TEI is one file a document and
// is offered by the command alone.
func (s *Site) exports(l *Loaded, o BuildOptions) ([]site.Export, []site.Page, error) {
	options := s.exportOptions(o.Address)
	formats := offered()
	made := make([][]export.File, len(formats))
	errs := make([]error, len(formats))
	s.each("export", len(formats), func(i int) { made[i], errs[i] = formats[i].Files(l.Library, options) })
	var list []site.Export
	var pages []site.Page
	for i, f := range formats {
		if errs[i] != nil {
			return nil, nil, fmt.Errorf("cannot export %s: %w", f.Name, errs[i])
		}
		for _, file := range made[i] {
			list = append(list, site.Export{Path: dataFolder + file.Name, Name: file.Name, Format: f.Title, Size: len(file.Data), SHA256: hash(file.Data)})
			pages = append(pages, site.Page{Path: dataFolder + file.Name, Data: site.File(func() ([]byte, error) { return file.Data, nil })})
		}
	}
	return list, pages, nil
}

func offered() []export.Format {
	return slices.DeleteFunc(export.Formats(), func(f export.Format) bool { return f.Name == "tei" })
}
