package search

import (
	"os"
	"strings"
	"testing"

	"sillok/internal/korean"
)

// The browser takes the same particles off a word of a query, in the same order, and
// each is one for the reader of Korean too.
func TestParticles(t *testing.T) {
	script, err := os.ReadFile("../../static/search.js")
	if err != nil {
		t.Fatal(err)
	}
	_, list, _ := strings.Cut(string(script), `const particles = "`)
	list, _, _ = strings.Cut(list, `"`)
	inScript := map[string]bool{}
	longest := 99
	for _, p := range strings.Fields(list) {
		inScript[p] = true
		if len(p) > longest {
			t.Errorf("search.js: %s stands behind a shorter one", p)
		}
		longest = len(p)
	}
	if len(inScript) != len(particles()) {
		t.Errorf("search.js has %d particles, the list %d", len(inScript), len(particles()))
	}
	for _, p := range particles() {
		if !inScript[p] {
			t.Errorf("search.js lacks %s", p)
		}
		if !korean.EndsNoun('부', p) && !korean.EndsNoun('청', p) {
			t.Errorf("%s is no particle for the reader", p)
		}
	}
}
