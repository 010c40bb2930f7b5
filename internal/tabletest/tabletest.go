// Package tabletest holds a package's tables to their examples, and its tables and its
// code to one another.
package tabletest

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// namesInCode gives the names that the Go files of the folder give a function, as they
// stand in its calls.
func namesInCode(t *testing.T, function string) map[string]bool {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	call := regexp.MustCompile(function + `\("([a-z0-9-]+)"\)`)
	used := map[string]bool{}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range call.FindAllStringSubmatch(string(text), -1) {
			used[m[1]] = true
		}
	}
	return used
}
