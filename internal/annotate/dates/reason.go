package dates

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed reasons.tsv
var reasonsTSV string

// reasons are the rows of reasons.tsv: the steps of resolving by a name in English and
// in the words in which a page tells them.
var reasons = sync.OnceValue(func() map[string]string {
	table := map[string]string{}
	for _, row := range tableRows(reasonsTSV, 4) {
		table[row[0]] = row[1]
	}
	return table
})

// reasonText words a step. The numbers that it tells take the places of # (with its
// sign) and % in their order.
func reasonText(reason string, numbers ...int) string {
	text, ok := reasons()[reason]
	if !ok {
		panic("no reason " + reason) // a fault of the program
	}
	for _, n := range numbers {
		i := strings.IndexAny(text, "#%")
		number := itoa(n)
		if text[i] == '#' {
			number = signed(n)
		}
		text = text[:i] + number + text[i+1:]
	}
	return text
}
