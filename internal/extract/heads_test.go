package extract

import (
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestHeads holds day, title and publisher of documents of many forms: releases
// of four decades, notices, minutes, laws, reports, boards, portals, newspapers.
func TestHeads(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/heads.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		want, text, _ := strings.Cut(string(f.Data), "\n")
		a, problems := Extract(f.Name, []byte(text), Options{})
		if a == nil {
			t.Errorf("%s: %v", f.Name, problems)
			continue
		}
		title := a.Title
		if strings.Contains(want, "| - |") {
			title = "-"
		}
		if got := a.Published.String() + " | " + title + " | " + a.Publisher; strings.TrimSpace(got) != strings.TrimSpace(want) {
			t.Errorf("%s: %s\nwant %s", f.Name, got, want)
		}
	}
}
