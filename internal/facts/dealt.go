package facts

import "slices"

// Which person of a clause gets which of its posts, by their order and particles alone. The
// row of persons and posts is divided into groups that each tell it:
//
//	A를 X에 | A와 B가 X와 Y로 | A는 X,        persons, then their posts
//	X에 A를 | X와 Y에는 A, B가 | X는 A가      posts, then their persons
//
// Of the divisions that leave out the least, those groups count that all of them share
// (dynamic programming over the row); so a name without a mark costs its own post alone.

// pairing is a person and the post that the person gets, by their indexes.
type pairing struct{ who, post int }

// group is a stretch of the row that tells who gets what.
type group struct {
	end       int
	who, post []int
	cost      int
	topic     bool // the post is the topic, the person the object
	at        bool // the post stands in front with 에
}

// What a division of a row costs: posts and persons of no group most, forms that are rarely
// meant a little.
const (
	costPerson = 6
	costPost   = 4
	costLoose  = 1
	costRare   = 2
	costBreak  = 1000 // a list of persons or of posts is broken
)

// longestRow is the most persons and posts that are dealt out together.
const longestRow = 80

// dealt pairs persons and posts. Of rows that can be read in several ways it gives what is
// common to them; one order throughout goes before both. cost is that of what it leaves out.
func dealt(list []party) (pairs []pairing, cost int) {
	n := len(list)
	if n == 0 || n > longestRow {
		return nil, costBreak
	}
	all := make([][]group, n)
	for i := range list {
		all[i] = groupsAt(list, i)
	}
	sure, cost := shared(list, all)
	for _, first := range [2]bool{true, false} {
		one := make([][]group, n)
		for i, personFirst := range all {
			if (list[i].person >= 0) == first {
				one[i] = personFirst
			}
		}
		if groups, c := shared(list, one); c == cost && len(groups) > len(sure) {
			sure = groups
		}
	}
	if cost >= costBreak {
		return nil, cost
	}
	others := slices.ContainsFunc(sure, func(g group) bool { return g.at })
	for _, g := range sure {
		for k, who := range g.who {
			if !g.topic || others { // 과장은 나은별 서기관을 …: who appoints may be the topic
				pairs = append(pairs, pairing{who, g.post[min(k, len(g.post)-1)]})
			}
		}
	}
	return pairs, cost
}

// shared gives the groups that all of the best divisions of a row have, and what these cost.
func shared(list []party, groups [][]group) (sure []group, cost int) {
	n := len(list)
	before, waysBefore := divisions(list, groups, false)
	after, waysAfter := divisions(list, groups, true)
	for i := range list {
		for _, g := range groups[i] {
			if before[i]+g.cost+after[g.end] == before[n] && waysBefore[i]*waysAfter[g.end] == waysBefore[n] {
				sure = append(sure, g)
			}
		}
	}
	return sure, before[n]
}

// divisions gives, for each place of a row, the least cost of what stands before it (back: from
// it on) and in how many ways it is reached.
func divisions(list []party, groups [][]group, back bool) (cost, ways []int) {
	n := len(list)
	cost, ways = make([]int, n+1), make([]int, n+1)
	for i := range cost {
		cost[i] = costBreak * (n + 1)
	}
	start := 0
	if back {
		start = n
	}
	cost[start], ways[start] = 0, 1
	reach := func(from, to, by int) {
		switch c := cost[from] + by; {
		case c < cost[to]:
			cost[to], ways[to] = c, ways[from]
		case c == cost[to]:
			ways[to] += ways[from]
		}
	}
	for k := range n {
		i := k
		if back {
			i = n - 1 - k
		}
		steps := append([]group{{end: i + 1, cost: costOfSkipping(list, i)}}, groups[i]...)
		for _, g := range steps {
			if back {
				reach(g.end, i, g.cost)
			} else {
				reach(i, g.end, g.cost)
			}
		}
	}
	return cost, ways
}

// costOfSkipping is what the person or the post at an index costs where no group takes it.
func costOfSkipping(list []party, i int) int {
	g := list[i]
	switch {
	case g.role == goesBare && i+1 < len(list) && (g.person >= 0) == (list[i+1].person >= 0):
		return costBreak
	case g.person >= 0 && g.role == goesAstray, g.person < 0 && ranks[g.post.post] && g.role == goesTopic:
		return costLoose
	case g.person >= 0:
		return costPerson
	}
	return costPost
}

// groupsAt gives the groups that begin at an index.
func groupsAt(list []party, i int) []group {
	var found []group
	first := list[i].person >= 0
	n := runLength(list, i)
	if !bareButLast(list[i : i+n]) {
		return nil
	}
	for m := 1; m <= runLength(list, i+n) && bareButLast(list[i+n:i+n+m]); m++ {
		g := group{end: i + n + m, who: indexes(i, n), post: indexes(i+n, m)}
		if !first {
			g.who, g.post = g.post, g.who
		}
		cut := !first && list[g.end-1].role == goesBare && g.end < len(list) && list[g.end].person >= 0
		if g.cost = costOf(list, &g, first); g.cost >= 0 && !cut {
			found = append(found, g)
		}
	}
	return found
}

// costOf gives what a group costs, -1 where its particles do not let the ones get the others.
// One post behind several persons is that of all, one in front only where nothing else stands in
// the row.
func costOf(list []party, g *group, personFirst bool) int {
	one := len(g.post) == 1 && len(g.who) > 1 && (personFirst || len(list) == len(g.who)+1 || postsLead(list))
	if len(g.who) != len(g.post) && !one {
		return -1
	}
	who, into := list[g.who[len(g.who)-1]].role, list[g.post[len(g.post)-1]].role
	g.at = !personFirst && into == goesAt
	switch {
	case personFirst && who.ofPerson() && into.ofPost():
		return 0
	case personFirst && who.ofPerson() && into == goesBare && len(g.who) == 1:
		return costLoose // 나은별 국장은 가람원장, 하늘찬 국장은 …
	case personFirst:
		return -1
	case into == goesAt && (who.ofPerson() || who == goesBare):
		return 0
	case into == goesInto && (who == goesWho || who == goesWhom || who == goesBare):
		return costPost // 경제실장으로는 나은별 과장이
	case into != goesTopic || len(g.post) > 1 || one || ranks[list[g.post[0]].post.post]:
		return -1
	case who == goesWho:
		return 0 // 총무과장은 나은별 과장이 맡는다
	case who == goesBare:
		return costRare // 총무과장은 나은별 과장, 감사과장에는 …
	case who == goesWhom:
		g.topic = true
		return costRare
	}
	return -1
}

// postsLead reports whether a row is posts with 에, each with the persons behind it who get it, up to a particle: 부회장에
// 나은별과 하늘찬을, 사무총장에 도지한을.
func postsLead(list []party) bool {
	for i, g := range list {
		post := g.person < 0
		switch {
		case i == 0 && !post, post && g.role != goesAt, post && (i+1 == len(list) || list[i+1].person < 0):
			return false
		case !post && (i+1 == len(list) || list[i+1].person < 0) && !g.role.ofPerson():
			return false
		}
	}
	return true
}

// runLength counts the persons, or the posts, that follow one another from an index on.
func runLength(list []party, from int) int {
	n := 0
	for from+n < len(list) && (list[from+n].person >= 0) == (list[from].person >= 0) {
		n++
	}
	return n
}

// indexes gives n numbers from one on.
func indexes(from, n int) []int {
	list := make([]int, n)
	for k := range list {
		list[k] = from + k
	}
	return list
}

// bareButLast reports whether of the persons or of the posts of a row only the last has a
// particle.
func bareButLast(row []party) bool {
	return !slices.ContainsFunc(row[:len(row)-1], func(g party) bool { return g.role != goesBare })
}

// crowded reports whether so many persons and posts stand in a clause that only their order
// could tell who gets what.
func crowded(list []party) bool {
	persons, posts := 0, 0
	for _, g := range list {
		if g.person >= 0 {
			persons++
		} else if g.role != goesAstray {
			posts++
		}
	}
	return persons > 1 && posts > 1
}
