package dates

import (
	_ "embed"

	"sillok/internal/korean/wordlist"
)

// What stands beside dates, in words.tsv with what each list is for. The words of
// dates themselves stand in vocabulary.tsv.

//go:embed words.tsv
var wordsTSV string

var wordTable = wordlist.NewTable(wordsTSV)

// words is the list of that name; a test holds that words.tsv has it.
func words(name string) *wordlist.List { return wordTable.List(name) }
