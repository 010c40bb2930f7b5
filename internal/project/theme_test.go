package project

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestTheme(t *testing.T) {
	dir := t.TempDir()
	own := filepath.Join(dir, "static", "style.css")
	if err := writeFile(own, []byte("mine")); err != nil {
		t.Fatal(err)
	}
	files, err := Theme(dir)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(files, "templates/parts/row.html") || slices.Contains(files, "static/style.css") {
		t.Errorf("written: %v", files)
	}
	if data, _ := os.ReadFile(own); string(data) != "mine" {
		t.Errorf("the site's own style sheet is now %.20q", data)
	}
	if again, err := Theme(dir); err != nil || len(again) > 0 {
		t.Errorf("a second time: %v, %v", again, err)
	}
}
