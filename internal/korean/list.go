package korean

import "sync"

var listTable = sync.OnceValue(func() map[string]map[string]bool {
	table := map[string]map[string]bool{}
	for _, row := range rows("lists") {
		if table[row[0]] == nil {
			table[row[0]] = map[string]bool{}
		}
		for word := range flagSet(row[1]) {
			table[row[0]][word] = true
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
