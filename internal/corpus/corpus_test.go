package corpus

import (
	"html"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

const folder = "../../testdata/corpus"

func read(t *testing.T) []Document {
	t.Helper()
	documents, err := Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	return documents
}

func TestSplit(t *testing.T) {
	held := 0
	for _, d := range read(t) {
		if d.HeldOut() {
			held++
		}
		if d.Group == "" || d.Genre == "" {
			t.Errorf("%s stands in no line of the index", d.ID)
		}
	}
	if held != 31 {
		t.Errorf("%d documents are held out, README says 31", held)
	}
}

var tags = regexp.MustCompile(`<[^>]*>`)

// squeeze is s without white space.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// TestGoldStandsInSource: annotating changes no text. Failures name the
// document and the line alone, so that held-out text stays unread.
func TestGoldStandsInSource(t *testing.T) {
	for _, d := range read(t) {
		text, err := os.ReadFile(d.Source)
		if err != nil {
			t.Errorf("%s: %v", d.ID, err)
			continue
		}
		source := string(text)
		if strings.HasSuffix(d.Source, ".html") {
			source = html.UnescapeString(tags.ReplaceAllString(source, ""))
		}
		source = squeeze(source)
		for i, line := range strings.Split(d.Gold.Text, "\n") {
			if !strings.Contains(source, squeeze(line)) {
				t.Errorf("%s: line %d of the text does not stand in its source", d.ID, i+1)
			}
		}
	}
}
