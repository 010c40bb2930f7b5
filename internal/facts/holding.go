package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// The title beside a name says what somebody is, unless its own sentence takes it away:
//
//	나은별 홍보과장이 협력관으로 자리를 옮겼다.    left
//	나은별 홍보과장은 교육을 간다.              left
//	나은별 차장 후임에 하늘찬 국장을 임명했다.     left
//	나은별 홍보과장 등 4명이 승진했다.           unsure: what she is now is not told
//	나은별 홍보과장을 협력관에 내정했다.          named: not 협력관 yet

// move is what a clause does to the title beside a name, or the post for which it chooses somebody.
type move struct {
	person entity.ID
	post   string
	left   bool // it says by itself that the title is given up
	named  bool // somebody is chosen for the post
	clause *korean.Clause
	in     diag.Span // the sentence
}

// holdings gives for each post of a page's list whether its person is shown in it.
func (r *reader) holdings(roles []doc.Role) []doc.Holding {
	list := make([]doc.Holding, len(roles))
	undated := func(x doc.Role) bool { return x.When.IsZero() && x.In.Len() > 0 }
	if !slices.ContainsFunc(roles, undated) {
		return list
	}
	moves := r.moves()
	for i, x := range roles {
		switch {
		case !undated(x):
		case r.behindNewPost(roles, x):
			list[i] = doc.Left
		default:
			list[i] = r.holdingOf(roles, x, moves)
		}
	}
	return list
}

// holdingOf gives that of one post. Several sentences may move the person: one that says more
// goes before others.
func (r *reader) holdingOf(roles []doc.Role, x doc.Role, moves []move) doc.Holding {
	stands := doc.Held
	for _, m := range moves {
		if m.person != x.Person {
			continue
		}
		if m.named {
			if samePost(m.post, x.Post) && m.in.Contains(x.In) {
				return doc.Named
			}
			continue
		}
		if nominating[m.clause.Action.Noun] && !m.left {
			continue
		}
		if !samePost(m.post, x.Post) || m.in.Contains(x.In) && x.In.Overlaps(diag.Span(m.clause.Predicate)) {
			continue
		}
		if m.left {
			return doc.Left
		}
		stands = max(stands, r.after(roles, x, m))
	}
	return stands
}

// after gives how a title stands after a move, by the other posts that the sentence of the move
// gives the person.
func (r *reader) after(roles []doc.Role, x doc.Role, m move) doc.Holding {
	stands, others := doc.Held, 0
	for _, o := range roles {
		if o.Person != x.Person || samePost(o.Post, x.Post) || !m.in.Contains(o.In) {
			continue
		}
		others++
		switch {
		case endsPost(m.clause, x.Post, o.Post):
			return doc.Left
		case gives(m.clause), ofOfficial(x.Post) && ofOfficial(o.Post) && tailIn(o.Post, committee) == "":
			stands = doc.Unsure
		}
	}
	if others == 0 {
		return doc.Unsure
	}
	return stands
}

// gives reports whether a clause gives a post that its person may well hold alone: not a seat to
// which somebody is asked or elected besides.
func gives(c *korean.Clause) bool {
	return appointed[c.Action.Noun] || transferring[c.Lemma] || tailIn(c.Action.Noun, transferring) != "" || transferring[c.Deed.Noun]
}

// samePost reports whether two wordings can be of one post: 과장 and 홍보과장.
func samePost(a, b string) bool {
	a, b = oneWord(a), oneWord(b)
	return strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}

// moves reads the clauses that move the persons of a document.
func (r *reader) moves() []move {
	var list, appointments []move
	for k, span := range r.korean().Sentences() {
		if r.heading[span.Start] || len(r.marks(diag.Span{Start: r.itemsStart(k), End: span.End}, "person")) == 0 {
			continue
		}
		for _, c := range r.korean().Clauses(k) {
			t := tenureOf(c)
			bids := r.bidsFarewell(c)
			if t != takes && t != leaves && !bids && !exchanging.Has(c.Stem()) || c.Quoted || c.Negated || c.Status == korean.AskedFor || c.Joint == condition || c.Status == korean.Denied {
				continue
			}
			parties := r.movedBy(k, c)
			if nominating[c.Action.Noun] {
				list = append(list, r.givenBy(k, c, parties)...)
			} else if t == takes {
				appointments = append(appointments, move{clause: c, in: diag.Span(span)})
			}
			for _, g := range parties {
				list = append(list, move{person: r.Mentions[g.person].ID, post: g.now.post, left: t == leaves || bids || g.seat || r.departs(c), clause: c, in: diag.Span(span)})
			}
		}
	}
	named := func(m move) bool { return m.named }
	if !slices.ContainsFunc(list, named) {
		return list
	}
	for _, a := range appointments {
		for _, given := range r.givenBy(r.korean().Sentence(a.in.Start), a.clause, nil) {
			list = slices.DeleteFunc(list, func(m move) bool { return m.named && m.person == given.person && samePost(m.post, given.post) })
		}
	}
	return list
}

// givenBy gives the posts for which a clause chooses somebody: those that it gives and that are no title
// beside a name.
func (r *reader) givenBy(k int, c *korean.Clause, parties []party) []move {
	var list []move
	for _, x := range r.tenures(k, c, takes) {
		titled := func(g party) bool { return r.Mentions[g.person].ID == x.Person && samePost(g.now.post, x.Post) }
		if !slices.ContainsFunc(parties, titled) {
			list = append(list, move{person: x.Person, post: x.Post, named: true, clause: c, in: diag.Span(r.korean().Sentences()[k])})
		}
	}
	return list
}

// movedBy gives the persons with titles whom a clause moves: not who appoints, who is named for
// something else, or who succeeds; of a post that falls vacant who held it.
func (r *reader) movedBy(k int, c *korean.Clause) []party {
	var moved []party
	teller := c.Teller()
	for _, g := range withoutAppointer(r.ownParties(c, r.parties(r.partySpan(k, c)))) {
		if of := r.korean().ClauseOf(korean.Span(g.in)); of != nil && of != c && (of == teller || c.Relation == korean.Modifying) {
			continue // 나은별 국장은 하늘찬 과장이 승진했다고 말했다
		}
		switch {
		case g.seat:
			for _, m := range r.marks(g.in, "person") {
				moved = append(moved, party{person: m, now: g.post, seat: true})
			}
		case g.person >= 0 && g.now.found && (!g.now.former || nominating[c.Action.Noun]) && g.role != goesAstray:
			moved = append(moved, g)
		}
	}
	if c.Relation == korean.Modifying && tenureOf(c) == leaves {
		moved = append(moved, r.parties(diag.Span(c.Noun))...) // 사퇴한 나은별 차장
	}
	return slices.DeleteFunc(moved, func(g party) bool { return g.person < 0 || !g.now.found })
}

// departs reports whether a clause says that somebody goes where there is no post: 교육을 간다,
// 국외훈련을 나간다, 교육파견 됐다.
func (r *reader) departs(c *korean.Clause) bool {
	if departures.Ends(c.Action.Noun) {
		return true
	}
	return transferring[c.Lemma] && r.goesWhere(c, departures.Ends)
}

// bidsFarewell reports whether a clause says that somebody retires, whatever its verb is:
// 공로연수를 택했다, 공로연수에 들어간다.
func (r *reader) bidsFarewell(c *korean.Clause) bool {
	return r.goesWhere(c, farewells.Has)
}

// goesWhere reports whether a noun before a verb, as that which somebody goes to or takes, is one that
// is sought.
func (r *reader) goesWhere(c *korean.Clause, sought func(string) bool) bool {
	return slices.ContainsFunc(c.Args, func(a korean.Arg) bool {
		return a.Span.Start < c.Predicate.Start && (a.Case == korean.Object || a.Case == korean.Adjunct || a.Case == korean.Place) && sought(r.korean().Str(a.Head))
	})
}

// behindNewPost reports whether a role stands in the bracket behind the name of an item of a
// personnel notice, whose new post in the same body is in front: 기획국장 나은별(계약본부장).
func (r *reader) behindNewPost(roles []doc.Role, x doc.Role) bool {
	front, bracket, ok := strings.Cut(r.str(x.In), "(")
	if held, now := strings.CutPrefix(bracket, korean.Incumbent+" "); now && strings.HasPrefix(held, x.Post) {
		return slices.ContainsFunc(roles, func(o doc.Role) bool {
			return o.Person == x.Person && o.Post != x.Post && o.In.Start < x.In.Start && o.In.End > x.In.Start
		})
	}
	return ok && strings.HasPrefix(bracket, x.Post) && slices.ContainsFunc(roles, func(o doc.Role) bool {
		return o.Person == x.Person && o.Post != x.Post && o.In == x.In && o.Agency == x.Agency && strings.HasPrefix(front, o.Post)
	})
}

// nominating are the actions that choose somebody for a post to be given later.
var nominating = korean.List("nominating")

// farewells are what officials go to at the end of their service; by the verbs of exchanging
// a post has another holder.
var (
	farewells  = words("farewells")
	exchanging = words("exchanging")
)

// departures are what officials go to without a post.
var departures = words("departures")
