package facts

import (
	_ "embed"

	"sillok/internal/korean/wordlist"
)

// What rules of this package ask of single words and endings, in words.tsv with what
// each list is for. Lists that other packages ask for too stand in package korean.

//go:embed words.tsv
var wordsTSV string

var wordTable = wordlist.NewTable(wordsTSV)

// words is the list of that name; a test holds that words.tsv has it.
func words(name string) *wordlist.List { return wordTable.List(name) }
