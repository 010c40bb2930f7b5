package extract

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"sillok/internal/korean"
)

// The posts and bodies that expressions over heads and feet ask for are those of package korean.

// bodyHead is an expression for a post that leads a body: 장관, 시장, 이사장.
var bodyHead = sync.OnceValue(func() string { return oneOf("heads of bodies") })

// anyPost is an expression for a word that ends a post: 장관, 담당관, 교수.
var anyPost = sync.OnceValue(func() string { return oneOf("post ends") })

// issuerEnds is an expression for a word that ends the name of a body that issues papers: 공단, 연구원, 시청.
var issuerEnds = sync.OnceValue(func() string { return oneOf("ends of issuers") })

// oneOf gives an expression for one word of a list of package korean, the longest first: an expression takes the
// first that fits.
func oneOf(list string) string {
	var all []string
	for w := range korean.List(list) {
		all = append(all, w)
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a, b)) })
	return "(?:" + strings.Join(all, "|") + ")"
}
