package annotate

import (
	"testing"

	"sillok/internal/tabletest"
)

// TestPatterns: every expression of patterns.tsv is in order, says what it is for, holds
// to its two texts and is used.
func TestPatterns(t *testing.T) { tabletest.Patterns(t, patternTable) }
