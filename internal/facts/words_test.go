package facts

import (
	"testing"

	"sillok/internal/tabletest"
)

// TestWords: words.tsv and the code name the same lists.
func TestWords(t *testing.T) { tabletest.Words(t, wordsTSV) }
