package korean

import "sync"

var occasionTable = sync.OnceValue(func() map[string]string {
	table := map[string]string{}
	for _, row := range rows("occasions") {
		table[row[0]] = row[1]
	}
	return table
})

// OccasionRole tells what somebody does at an occasion by a noun: host of 주최, sponsor of
// 후원; "" when it is none of such.
func OccasionRole(noun string) string { return occasionTable()[noun] }
