package project

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"path/filepath"

	"sillok/internal/export"
	"sillok/internal/say"
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
	return export.Options{Title: s.Settings.Title, Address: cmp.Or(address, s.Settings.Address), Language: s.Settings.Languages[0]}
}

// WriteExport writes the files of an export below a folder, each whole.
func WriteExport(dir string, files []export.File) error {
	for _, f := range files {
		if !filepath.IsLocal(filepath.FromSlash(f.Name)) {
			return say.Errorf("the export's file %q leaves the folder", f.Name)
		}
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(f.Name)), f.Data); err != nil {
			return say.Errorf("cannot write the export: %w", err)
		}
	}
	return nil
}

// dataFolder is where the site offers its exports.
const dataFolder = "data/"

// most is the number of documents up to which the site offers the formats that
// repeat the sentence of every statement. Their files grow with all text, and
// above it would be the better part of a site, or pass what git and GitHub Pages
// hold.
var most = map[string]int{"webannotation": 300, "json": 2000, "timelinejs": 2000, "icalendar": 2000}

// plainExport is up to how many bytes a file of the data page is offered as it is. Longer
// ones are packed with gzip: hosts send files packed, but count them as they lie.
const plainExport = 5_000_000

// packed is a file packed with gzip, at the level that costs least.
func packed(f export.File) (export.File, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err != nil {
		return f, err
	}
	_, err = w.Write(f.Data)
	if err := errors.Join(err, w.Close()); err != nil {
		return f, err
	}
	f.Name, f.Data = f.Name+".gz", b.Bytes()
	return f, nil
}

// writeExports writes the formats of the data page, one after the other, so
// that no two of them are in memory at once. TEI, which is one file a document,
// and on large sites the heavy formats are left to the command; these are named
// in left.
func (s *Site) writeExports(l *Loaded, o BuildOptions, out Output) (list []site.Export, left []string, err error) {
	options := s.exportOptions(o.Address)
	if len(l.Library.Documents) <= most["json"] {
		options = options.Shared()
	}
	for _, f := range export.Formats() {
		if f.Name == "tei" || f.Name == "texts" { // one file a document; whole texts once more
			continue
		}
		if n, heavy := most[f.Name]; heavy && len(l.Library.Documents) > n {
			left = append(left, f.Name)
			continue
		}
		files, err := f.Files(l.Library, options)
		if err != nil {
			return nil, nil, say.Errorf("cannot export %s: %w", f.Name, err)
		}
		for _, file := range files {
			if len(file.Data) > plainExport {
				if file, err = packed(file); err != nil {
					return nil, nil, say.Errorf("cannot export %s: %w", f.Name, err)
				}
			}
			name := dataFolder + file.Name
			if err := out.Write(name, file.Data); err != nil {
				return nil, nil, err
			}
			list = append(list, site.Export{Path: name, Name: file.Name, Format: f.Title, Size: len(file.Data), SHA256: hash(file.Data)})
		}
	}
	return list, left, nil
}
