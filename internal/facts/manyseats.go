package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// One post may be given to several at once, with their number behind it:
//
//	한빛위원회에 나은별 한빛대 교수, 하늘찬 변호사 등 민간위원 2명을 위촉했다.
//	나은별 한빛대 교수와 하늘찬 변호사 등 3명이 한빛위원회 위원으로 위촉됐다.    (an ordinary clause)

// manySeats reads such a clause of appointing: the persons named have the post.
func (r *reader) manySeats(c *korean.Clause) []claim {
	if !givesPost.Has(c.Class) {
		return nil
	}
	for _, a := range c.Args {
		if a.Case != korean.Object && a.Case != korean.Subject {
			continue
		}
		tokens := r.tokens(diag.Span(a.Span))
		post, at := r.countedPost(tokens)
		if !post.found {
			continue
		}
		var list []claim
		for _, h := range r.holders(diag.Span{Start: a.Span.Start, End: at}) {
			in := diag.Span{Start: h.at.Start, End: c.Predicate.End}
			x := claim{Role: doc.Role{Person: h.id, Post: post.post, In: in, Agency: r.seatOfMany(c, post), When: since(r.clauseDate(c))}, present: true}
			x.Evidence = r.evidence(in, h.at, c)
			list = append(list, x)
		}
		return list
	}
	return nil
}

// countedPost reads the post of persons with their number behind it: … 등 민간위원 2명. at
// is where the persons end.
func (r *reader) countedPost(tokens []token) (post title, at int) {
	n := len(tokens)
	if n < 4 || !counted(tokens[n-1].text) {
		return title{}, 0
	}
	for k := n - 2; k > 0; k-- {
		if amongOthers[tokens[k].text] {
			if k == n-2 || r.people(tokens[:k]) == 0 || r.people(tokens[k:]) > 0 {
				return title{}, 0
			}
			return r.listPost(tokens[k+1:n-1], -1), tokens[k].Start
		}
	}
	return title{}, 0
}

// counted reports whether a word is a number of persons: 2명, 15인.
func counted(word string) bool {
	rest := strings.TrimLeft(word, "0123456789")
	return rest != word && personUnits.Has(rest)
}

// seatOfMany gives the body in which several get a post: the one beside the post, else the
// one to which the clause appoints them.
func (r *reader) seatOfMany(c *korean.Clause, post title) entity.ID {
	if post.agency >= 0 {
		return r.Mentions[post.agency].ID
	}
	for _, a := range c.Args {
		if m := r.markEnding(a.Span.End); m >= 0 && a.Case == korean.Place && r.Mentions[m].ID.Kind == "agency" {
			return r.Mentions[m].ID
		}
	}
	return entity.ID{}
}

// personUnits count persons.
var personUnits = words("person-units")
