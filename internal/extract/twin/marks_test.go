package twin_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sillok/internal/annotate"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/extract"
	"sillok/internal/extract/twin"
)

// sameMarks is the share of marks that all formats of a release get alike.
const sameMarks = 0.97

// TestTwinMarks marks twelve releases in six formats: what stands in them, and
// what it means, is the same whatever the file is.
func TestTwinMarks(t *testing.T) {
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	annotator, err := annotate.New(names)
	if err != nil {
		t.Fatal(err)
	}
	common, all := map[string]int{}, map[string]int{}
	for _, w := range twin.Releases() {
		files := map[string][]byte{"hwp": twin.HWP(w.Document), "hwpx": twin.HWPX(w.Document), "html": twin.HTML(w.Document), "txt": twin.Text(w.Document)}
		saved, err := filepath.Glob(filepath.Join("../testdata/twins", w.Name+".*[fx]")) // pdf, docx
		if err != nil || len(saved) != 3 {
			t.Fatalf("%s: %d files, %v", w.Name, len(saved), err)
		}
		for _, name := range saved {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files[strings.TrimPrefix(filepath.Base(name), w.Name+".")] = data
		}
		marks := map[string]map[string]int{}
		for kind, data := range files {
			a, problems := extract.Extract(w.Name+"."+kind, data, extract.Options{Names: names})
			if a == nil {
				t.Fatal(w.Name, kind, problems)
			}
			d := &doc.Document{Article: *a}
			annotator.Annotate(d)
			marks[kind] = map[string]int{}
			for _, m := range d.Mentions {
				marks[kind][a.Text[m.In.Start:m.In.End]+" "+m.ID.String()]++
			}
		}
		for kind, list := range marks {
			for key, n := range marks["hwpx"] {
				common[kind] += min(n, list[key])
			}
			all[kind] += max(total(list), total(marks["hwpx"]))
		}
	}
	for kind, n := range all {
		share := float64(common[kind]) / float64(n)
		t.Logf("%s: %.3f of %d marks", kind, share, n)
		if share < sameMarks {
			t.Errorf("%s: %.3f of the marks are the same", kind, share)
		}
	}
}

// total adds what was counted.
func total(counts map[string]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}
