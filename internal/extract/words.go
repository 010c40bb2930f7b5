package extract

import (
	_ "embed"

	"sillok/internal/korean/wordlist"
	"sillok/internal/lazyregexp"
)

// The Korean words that rules of this package ask for stand in data/words.tsv, each list
// with what it is for, and regular expressions over Korean text in data/patterns.tsv,
// each with a text that it matches and one that it does not.

//go:embed data/words.tsv
var wordsTSV string

//go:embed data/patterns.tsv
var patternsTSV string

var (
	wordTable    = wordlist.NewTable(wordsTSV)
	patternTable = lazyregexp.NewTable(patternsTSV)
)

// words is the list of that name; a test holds that the table has it.
func words(name string) *wordlist.List { return wordTable.List(name) }

// pattern is the expression of that name; a test holds that the table has it.
func pattern(name string) *lazyregexp.Regexp { return patternTable.Get(name) }
