package extract

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// said finds in the source of this package why a field has its value and what a line was
// cut as: explain prints both in the user's language.
var said = regexp.MustCompile(`origin\{(?:why: )?"([^"]+)"|rank\w+, [^"\n]*"([^"]+)"\}|label\w+\s+= "([^"]+)"`)

// TestSaid holds the catalogue to the words that explain prints.
func TestSaid(t *testing.T) {
	catalogue, err := os.ReadFile("../say/ko.po")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]bool{}
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		source, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range said.FindAllStringSubmatch(string(source), -1) {
			words[m[1]+m[2]+m[3]] = true
		}
	}
	for i, row := range strings.Split(strings.TrimSpace(phrasesTSV), "\n") {
		if i > 0 {
			words[strings.Split(row, "\t")[2]] = true
		}
	}
	if len(words) < 60 {
		t.Fatalf("only %d words found", len(words))
	}
	for w := range words {
		if !strings.Contains(string(catalogue), "msgid \""+w+"\"\n") {
			t.Errorf("not in the Korean catalogue: %s", w)
		}
	}
}
