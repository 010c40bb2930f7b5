package korean

import (
	"strings"
	"sync"
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
func NamesCharge(s string) bool {
	for noun := range chargeTable() {
		if strings.Contains(s, noun) {
			return true
		}
	}
	return false
}

// ChargeLabel gives the relation that a label in front of a body's name tells: supervise of
// 감리; "" for other labels.
func ChargeLabel(label string) string {
	if c := chargeTable()[label]; c.label {
		return c.relation
	}
	return ""
}
