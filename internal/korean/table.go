package korean

import (
	"embed"
	"strings"
	"sync"
)

//go:embed data/*.tsv
var data embed.FS

// rows gives the rows of a table of data, cut at tabs. Lines that begin with #
// are comments.
func rows(name string) [][]string {
	b, err := data.ReadFile("data/" + name + ".tsv")
	if err != nil {
		panic(err) // the table is embedded
	}
	var list [][]string
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		if line != "" && line[0] != '#' {
			list = append(list, strings.Split(line, "\t"))
		}
	}
	return list
}

// keyed gives the second column of a table by the first, read when it is first asked for.
func keyed(name string) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		table := map[string]string{}
		for _, row := range rows(name) {
			table[row[0]] = row[1]
		}
		return table
	})
}

// laterSet is [flagSet] of words that are cut when they are first asked for.
func laterSet(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool { return flagSet(words) })
}

// flagSet reads a column of words between spaces.
func flagSet(column string) map[string]bool {
	words := strings.Fields(column)
	set := make(map[string]bool, len(words))
	for _, f := range words {
		set[f] = true
	}
	return set
}
