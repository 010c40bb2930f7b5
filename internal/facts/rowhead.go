package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// A row of people names a local government once, with its head, and goes on with the head's own people:
// 나은별 가람군수와 하늘찬 복지국장, 푸른솔 민원과장이 참석했다. Behind a minister it does not: the next is
// as often of another body (국무조정실장).

// ofRowHead puts the officials of a row for whom no body is told in that of the head in front of them.
func (r *reader) ofRowHead(claims []claim) {
	taken := make([]bool, len(claims))
	for i := range claims {
		c := &claims[i]
		if !c.Agency.IsZero() && !c.guessed || !ofOfficial(c.Post) || ranks[c.Post] || c.In.Len() == 0 || !c.When.IsZero() {
			continue
		}
		if id := r.headBefore(claims, taken, i); !id.IsZero() {
			c.Agency, c.guessed, taken[i] = id, false, true
		}
	}
}

// headBefore gives the body of the only head in the row that leads up to the post at index i.
func (r *reader) headBefore(claims []claim, taken []bool, i int) entity.ID {
	at := claims[i].In.Start
	for n := i - 1; n >= 0; n-- {
		o := &claims[n]
		if o.In.Len() == 0 || o.In.End > at || !r.rowGoesOn(diag.Span{Start: o.In.End, End: at}) {
			return entity.ID{}
		}
		at = o.In.Start
		if o.Agency.IsZero() || o.guessed || taken[n] {
			continue
		}
		if !leads(o.Post, o.Agency) || !localEnds.Ends(o.Agency.Base()) || secondOfLocal.Ends(o.Post) || o.Person == claims[i].Person {
			return entity.ID{}
		}
		if n > 0 && claims[n-1].In.End <= at && claims[n-1].Agency != o.Agency && r.rowGoesOn(diag.Span{Start: claims[n-1].In.End, End: at}) {
			return entity.ID{} // 가람시장과 나래군수, 하늘찬 국장: of either
		}
		return o.Agency
	}
	return entity.ID{}
}

// rowGoesOn reports whether only what joins the members of a row stands in a gap of it.
func (r *reader) rowGoesOn(gap diag.Span) bool {
	if gap.Start > gap.End || gap.Len() > longestJoint {
		return false
	}
	words := strings.FieldsFunc(r.str(gap), func(c rune) bool { return strings.ContainsRune(" ,·ㆍ‧", c) })
	return !strings.Contains(r.str(gap), "\n") && !slices.ContainsFunc(words, func(w string) bool { return !rowJoints.Has(w) })
}

// longestJoint is the length of the longest gap in a row, in bytes.
const longestJoint = 30

// rowJoints are the words that join the members of a row.
var rowJoints = words("row-joints")
