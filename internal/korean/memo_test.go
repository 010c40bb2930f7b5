package korean

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestRecall: a word is read from the table as it is read anew, and what a text makes
// of its verb does not reach the next one.
func TestRecall(t *testing.T) {
	data, err := os.ReadFile("testdata/clauses.txt")
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		for word := range strings.FieldsSeq(string(data)) {
			noun, particles, verb := readWord(word)
			keptNoun, keptParticles, keptVerb := recall(word)
			if noun != keptNoun || fmt.Sprint(particles) != fmt.Sprint(keptParticles) || (verb == nil) != (keptVerb == nil) {
				t.Fatalf("%s: %s %v %v, kept %s %v %v", word, noun, particles, verb, keptNoun, keptParticles, keptVerb)
			}
			if verb != nil && fmt.Sprint(*verb) != fmt.Sprint(*keptVerb) {
				t.Fatalf("%s: %v, kept %v", word, *verb, *keptVerb)
			}
			if keptVerb != nil {
				keptVerb.Adverbial = true
			}
		}
	}
}
