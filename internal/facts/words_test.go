package facts

import (
	"testing"

	"sillok/internal/korean/wordlist/tabletest"
)

// TestWords: words.tsv and the code name the same lists.
func TestWords(t *testing.T) { tabletest.Check(t, wordsTSV) }
