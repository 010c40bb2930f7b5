package korean

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"sillok/internal/finder"
)

var listTable = sync.OnceValue(func() map[string]map[string]bool {
	table := map[string]map[string]bool{}
	for _, row := range rows("lists") {
		words := strings.Fields(row[1])
		set := table[row[0]]
		if set == nil {
			set = make(map[string]bool, len(words))
			table[row[0]] = set
		}
		for _, word := range words {
			set[word] = true
		}
	}
	return table
})

// List gives the words of a list of data/lists.tsv. It panics when there is none of
// the name, which is a fault of the program.
func List(name string) map[string]bool {
	list := listTable()[name]
	if list == nil {
		panic("no list " + name)
	}
	return list
}

// laterList is [List], looked up when it is first asked for.
func laterList(name string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool { return List(name) })
}

// Finder gives what looks for the words of a list of data/lists.tsv within texts.
func Finder(name string) *finder.Finder { return finderOf(List(name)) }

// finderOf gives what looks for the keys of a table within texts.
func finderOf[V any](table map[string]V) *finder.Finder {
	return finder.New(slices.Sorted(maps.Keys(table)))
}
