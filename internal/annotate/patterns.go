package annotate

import (
	_ "embed"
	"strings"
	"sync"

	"sillok/internal/lazyregexp"
)

// Regular expressions over Korean text stand in patterns.tsv, each with what it is
// for, a text that it matches and one that it does not.

//go:embed patterns.tsv
var patternsTSV string

// patternRow is a row of patterns.tsv.
type patternRow struct{ name, purpose, expression, matches, not string }

// patternTable is patterns.tsv by name, read when the first expression is used.
var patternTable = sync.OnceValue(func() map[string]patternRow {
	table := map[string]patternRow{}
	for _, row := range patternRows() {
		table[row.name] = row
	}
	return table
})

func patternRows() []patternRow {
	var rows []patternRow
	for line := range strings.Lines(patternsTSV) {
		if f := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(f) == 5 && f[0] != "pattern" {
			rows = append(rows, patternRow{f[0], f[1], f[2], f[3], f[4]})
		}
	}
	return rows
}

// pattern is the expression of that name; a test holds that patterns.tsv has it.
func pattern(name string) *lazyregexp.Regexp {
	return lazyregexp.Later(func() string { return patternTable()[name].expression })
}
