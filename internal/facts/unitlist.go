package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Lists of those who are to be promoted name them behind their units: ▲대변인 나은별 ▲안전총괄실
// 도지한. Some units are called as the posts at their head are, so that what stands before a name is
// no post where it is a unit before another name of the list.

// ofUnits takes out the posts of such lists, but those that only a post can be (정보과장).
func (r *reader) ofUnits(claims []claim) []claim {
	flagged := map[int]bool{}
	return slices.DeleteFunc(claims, func(c claim) bool {
		if strings.HasSuffix(c.Post, gluedPost("")) || strings.Contains(c.Post, " ") || !strings.HasPrefix(r.str(c.In), c.Post) || !c.When.IsZero() {
			return false
		}
		k := r.line(c.In.Start)
		ofUnits, seen := flagged[k]
		if !seen {
			ofUnits = r.listsUnits(k)
			flagged[k] = ofUnits
		}
		return ofUnits
	})
}

// listsUnits reports whether line k lists persons behind their units, below a title or a line that
// speaks of promotions.
func (r *reader) listsUnits(k int) bool {
	if !promotions.Within(r.Title) && !slices.ContainsFunc(r.lines[max(0, k-2):k+1], func(l diag.Span) bool { return promotions.Within(r.str(l)) }) {
		return false
	}
	found := 0
	items := divide(r.lineTokens(k), func(t token) bool { return t.mark < 0 && strings.Contains(bullets, t.text) })
	for _, item := range items {
		n := slices.IndexFunc(item.tokens, func(t token) bool { return r.kind(t) == "person" })
		if n < 1 {
			continue
		}
		if before := item.tokens[n-1]; before.mark < 0 && tailIn(before.text, units) != "" && !r.isPost(before.text, true) || r.kind(before) == "agency" {
			found++
		}
	}
	return found > 0 && len(items) > 2
}

// units are the ends of the names of units of an office that are no bodies of their own.
var units = korean.List("unit ends")
