package library_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/facts"
	"sillok/internal/library"
	"sillok/internal/project"
)

// importedLibrary joins the pages that an import makes of raw documents: nothing in them
// is marked by hand.
func importedLibrary(t *testing.T, sources ...string) *library.Library {
	t.Helper()
	in, names := importedPages(t, sources...)
	l, _ := library.Join(in, names, library.Options{})
	return l
}

// importedPages are those pages.
func importedPages(t *testing.T, sources ...string) (in []library.Input, names *entity.Authority) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, project.SettingsFile), []byte("title: series\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	site, err := project.Open(dir, os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := site.Import(sources, project.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	if names, err = entity.Load(); err != nil {
		t.Fatal(err)
	}
	err = fs.WalkDir(os.DirFS(dir), "content/documents", func(name string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".md" {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		d, _ := doc.Parse(&diag.File{Name: name, Text: string(data)})
		d.Slug = strings.TrimSuffix(filepath.Base(d.Source), filepath.Ext(d.Source))
		in = append(in, library.Input{Document: d, Sentences: doc.Sentences(d.Text, d.Headings), Derived: facts.Derive(d, names)})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return in, names
}

// holdsPromises measures the promises of the sources in a folder by the list beside it, and
// fails where fewer are right, or more are wrong as shown, than was reached.
func holdsPromises(t *testing.T, folder string, right, wrong int) {
	t.Helper()
	sources, _ := filepath.Glob("testdata/" + folder + "/*.txt")
	got := scorePromises(t, importedLibrary(t, sources...), "testdata/"+folder+".tsv")
	if got.right < right || got.wrong > wrong {
		t.Error("below what was reached")
	}
}

// TestPromisesOfSeries measures what is listed as promised in three series of composed
// documents, imported from raw text, and what became of it, by a list that was written
// before the program read them.
func TestPromisesOfSeries(t *testing.T) { holdsPromises(t, "series", 61, 8) }

// TestPromisesOfThird does so with twelve composed documents on four further matters, each
// told by several bodies.
func TestPromisesOfThird(t *testing.T) { holdsPromises(t, "third", 27, 5) }

// TestPromisesOfFourth does so with thirty-one documents about ten real systems, whose facts
// are told in sentences of our own.
func TestPromisesOfFourth(t *testing.T) { holdsPromises(t, "fourth", 51, 4) }
