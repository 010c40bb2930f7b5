package korean

import (
	"strings"
	"sync"
)

var leadTable = sync.OnceValue(func() map[string][]string {
	table := map[string][]string{}
	for _, row := range rows("leads") {
		table[row[0]] = strings.Fields(row[1])
	}
	return table
})

// LedBy gives the ends of the names of the bodies that a post leads or sits in: 부 of
// 장관; none when the post says nothing of a body.
func LedBy(post string) []string { return leadTable()[post] }

var gluedTable = sync.OnceValue(func() [][]string { return rows("glued") })

// GluedPost gives the post of a body's head that is glued to the body's name: 협회장 of
// 한빛협회|장. Of a name whose end says nothing it is 장 itself.
func GluedPost(body string) string {
	best, post := "", head
	for _, row := range gluedTable() {
		if len(row[0]) > len(best) && strings.HasSuffix(body, row[0]) {
			best, post = row[0], row[1]
		}
	}
	return post
}

// head is what is glued to a body's name for the one who leads it.
const head = "장"
