package annotate

import (
	_ "embed"

	"sillok/internal/korean/wordlist"
)

// Word lists of the rules stand in words.tsv, each with what it is for.

//go:embed words.tsv
var wordsTSV string

var wordTable = wordlist.NewTable(wordsTSV)

// words is the list of that name; a test holds that words.tsv has it.
func words(name string) *wordlist.List { return wordTable.List(name) }
