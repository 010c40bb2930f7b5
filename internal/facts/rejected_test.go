package facts

import (
	"path/filepath"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
)

// TestRejectedStay holds for every list of a page that what a person rejected does not
// come back: every fact that is read from the sample pages is rejected, the page is
// written and read back, and read again.
func TestRejectedStay(t *testing.T) {
	pages, _ := filepath.Glob("../../content/documents/*.md")
	if len(pages) == 0 {
		t.Skip("no sample pages")
	}
	names := authority(t)
	for _, path := range pages {
		_, d := page(t, path, names)
		for i := range d.Roles {
			d.Roles[i].State = doc.Rejected
		}
		for i := range d.Quotes {
			d.Quotes[i].State = doc.Rejected
		}
		for i := range d.Events {
			d.Events[i].State = doc.Rejected
		}
		again, _ := doc.Parse(&diag.File{Name: filepath.Base(path), Text: string(d.Markdown())})
		Read(again, names)
		for _, x := range again.Roles {
			if x.State == doc.Machine {
				t.Errorf("%s: post came back: %s | %s | %s | %s", filepath.Base(path), x.Person, x.Post, x.Agency, x.When)
			}
		}
		for _, x := range again.Quotes {
			if x.State == doc.Machine {
				t.Errorf("%s: words came back (reported: %v): %s … %s", filepath.Base(path), x.Reported, x.First, x.Last)
			}
		}
		for _, x := range again.Events {
			if x.State == doc.Machine {
				t.Errorf("%s: happening came back: %s | %s", filepath.Base(path), x.When, x.What)
			}
		}
	}
}
