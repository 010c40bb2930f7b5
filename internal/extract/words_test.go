package extract

import (
	"testing"

	"sillok/internal/tabletest"
)

// TestWords: every list that the code names stands in words.tsv with what it is for, in
// order, without a word twice; and no list stands there unused.
func TestWords(t *testing.T) { tabletest.Words(t, wordsTSV) }

// TestPatterns: every expression of patterns.tsv is in order, says what it is for, holds
// to its two texts and is used.
func TestPatterns(t *testing.T) { tabletest.Patterns(t, patternTable) }
