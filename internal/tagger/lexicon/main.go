// Command lexicon writes the word list that the tagger asks for word classes:
// the words of 2 to 10 characters of mecab-ko-dic 2.1.1, as packed in
// github.com/ikawaha/kagome-dict-ko, with the classes of package feature. It
// is a module of its own, so that the site generator does not depend on a
// dictionary of 95 MB:
//
//	cd internal/tagger/lexicon && go run . -out ../data/lexicon.bin
//
// mecab-ko-dic is under the Apache License 2.0; data/NOTICE-lexicon.txt holds
// its notice.
package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ikawaha/kagome-dict-ko"
	"github.com/ikawaha/kagome-dict/dict"

	"sillok/internal/fuse"
	"sillok/internal/tagger/feature"
)

func main() {
	out := flag.String("out", "../data/lexicon.bin", "file to write")
	flag.Parse()
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "lexicon:", err)
		os.Exit(1)
	}
}

func run(out string) error {
	classes := collect(ko.Dict())
	words := slices.Sorted(maps.Keys(classes))
	hashes, values := make([]uint64, len(words)), make([]uint8, len(words))
	for i, w := range words {
		hashes[i], values[i] = fuse.Hash(w), classes[w]
	}
	data, err := fuse.Build(hashes, values)
	if err != nil {
		return err
	}
	fmt.Printf("%d words, %d bytes\n", len(words), len(data))
	return os.WriteFile(out, data, 0o644)
}

// Columns of an entry; those of package ko count the part of speech as well.
const (
	meaning = ko.Meaning - ko.POSHierarchy
	surface = ko.Reading - ko.POSHierarchy
)

// collect gives each word of 2 to 10 characters the classes of its entries.
func collect(d *dict.Dict) map[string]uint8 {
	classes := map[string]uint8{}
	for id, content := range d.Contents {
		class := classOf(d.POSTable.NameList[d.POSTable.POSs[id][0]], content[meaning])
		word := content[surface]
		n := utf8.RuneCountInString(word)
		if class != 0 && feature.MinWord <= n && n <= feature.MaxWord {
			classes[word] |= class
		}
	}
	return classes
}

// classOf maps a part of speech such as "VV+EC" and a meaning such as 인명 to a
// word class, 0 for those that do not help to tell names from other words.
func classOf(pos, meaning string) uint8 {
	first, _, inflected := strings.Cut(pos, "+")
	switch {
	case pos == "NNP" && meaning == "인명":
		return feature.Person
	case pos == "NNP" && meaning == "지명":
		return feature.Place
	case pos == "NNP":
		return feature.Proper
	case pos == "NNG":
		return feature.Common
	case first == "VV" || first == "VA" || first == "MAG" && !inflected:
		return feature.Predicate
	}
	return 0
}
