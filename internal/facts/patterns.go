package facts

import (
	_ "embed"

	"sillok/internal/lazyregexp"
)

// Regular expressions over Korean text stand in patterns.tsv, each with what it is
// for, a text that it matches and one that it does not.

//go:embed patterns.tsv
var patternsTSV string

var patternTable = lazyregexp.NewTable(patternsTSV)

// pattern is the expression of that name; a test holds that patterns.tsv has it.
func pattern(name string) *lazyregexp.Regexp { return patternTable.Get(name) }
