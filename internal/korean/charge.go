package korean

import (
	"sync"

	"sillok/internal/finder"
)

type charge struct {
	relation string
	label    bool
}

var chargeTable = sync.OnceValue(func() map[string]charge {
	table := map[string]charge{}
	for _, row := range rows("charges") {
		table[row[0]] = charge{row[1], row[2] == "yes"}
	}
	return table
})

// ChargeOf gives the relation of a body to what it is in charge of, by the noun for it:
// maintain of 유지보수, oversee of 총괄; "" for other nouns.
func ChargeOf(noun string) string { return chargeTable()[noun].relation }

// NamesCharge reports whether a text holds a noun of which ChargeOf tells.
func NamesCharge(s string) bool { return chargeNouns().In(s) }

var chargeNouns = sync.OnceValue(func() *finder.Finder { return finderOf(chargeTable()) })

// ChargeLabel gives the relation that a label in front of a body's name tells: supervise of
// 감리; "" for other labels.
func ChargeLabel(label string) string {
	if c := chargeTable()[label]; c.label {
		return c.relation
	}
	return ""
}
