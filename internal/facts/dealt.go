package facts

import "slices"

// Which person of a clause gets which of its posts, by their order and particles alone.

// pairing is a person and the post that the person gets, by their indexes.
type pairing struct{ who, post int }

// dealt pairs persons and posts: list by list where all lists agree, else each with its
// neighbour. Of other rows it gives nothing.
func dealt(list []party) []pairing {
	if pairs := byLists(list); len(pairs) > 0 {
		return pairs
	}
	return byNeighbours(list)
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

// byLists pairs lists of persons with lists of posts in one of the four orders. Two lists may
// follow two others before the verb: A와 B를 X와 Y로, C와 D를 Z와 W로. One post is that of all
// persons of its list.
func byLists(list []party) []pairing {
	var pairs []pairing
	for from := 0; from < len(list); {
		who := run(list, from, true)
		postFirst := len(who) == 0
		posts := run(list, from+len(who), false)
		if postFirst {
			who = run(list, from+len(posts), true)
		}
		one := len(posts) == 1 && len(who) > 1 && list[posts[0]].role != goesTopic
		if !one && len(who) != len(posts) || len(who) == 0 || !sharedOut(list, who, posts, postFirst) {
			return nil
		}
		for k := range who {
			if one {
				pairs = append(pairs, pairing{who[k], posts[0]}) // 나은별 교수, 하늘찬 이사를 위원으로
			} else {
				pairs = append(pairs, pairing{who[k], posts[k]})
			}
		}
		from += len(who) + len(posts)
	}
	return pairs
}

// byNeighbours pairs each person with the post behind (A를 X에, B를 Y에) or in front (X에 A를, Y에
// B를), whichever of the two the first and the last of a stretch tell; so a name without a
// mark costs its own post alone. A stretch that begins and ends alike tells nothing.
func byNeighbours(list []party) []pairing {
	var pairs []pairing
	for _, s := range stretches(list) {
		first, last := list[s[0]].person >= 0, list[s[1]-1].person >= 0
		if first == last {
			return nil
		}
		found := 0
		for i := s[0]; i+1 < s[1]; i++ {
			who, post := i, i+1
			if !first {
				who, post = i+1, i
			}
			if list[who].person < 0 || list[post].person >= 0 {
				continue
			}
			if !sharedOut(list, []int{who}, []int{post}, !first) {
				return nil
			}
			pairs = append(pairs, pairing{who, post})
			found++
		}
		if found == 0 {
			return nil
		}
	}
	return pairs
}

// stretches divides a row where the order turns round: 나은별 교장을 교육국장, | 정책관에 하늘찬
// 과장을. The topic in front of other posts (직속기관장은 …) is no part of any.
func stretches(list []party) [][2]int {
	from := 0
	if len(list) > 1 && list[0].person < 0 && list[0].role == goesTopic && list[1].person < 0 {
		from = 1
	}
	var found [][2]int
	for i := from + 1; i+1 < len(list); i++ {
		turns := list[i-1].person >= 0 && list[i].person < 0 && list[i].role == goesBare && list[i+1].person < 0 && list[i+1].role.ofPost()
		if turns {
			found, from = append(found, [2]int{from, i + 1}), i+1
		}
	}
	if from < len(list) {
		found = append(found, [2]int{from, len(list)})
	}
	return found
}

// run gives the indexes of the persons, or of the posts, that follow one another from an
// index on.
func run(list []party, from int, persons bool) []int {
	var indexes []int
	for i := from; i < len(list) && (list[i].person >= 0) == persons; i++ {
		indexes = append(indexes, i)
	}
	return indexes
}

// sharedOut reports whether the particles of a list of persons and of a list of posts let the
// ones get the others: of each list only the last one has a particle that says so. A post
// that is the topic is that of whoever is the subject: 총무과장은 나은별 과장이 맡는다.
func sharedOut(list []party, who, posts []int, postFirst bool) bool {
	last, into := list[who[len(who)-1]].role, list[posts[len(posts)-1]].role
	switch {
	case !bareButLast(list, who) || !bareButLast(list, posts):
		return false
	case postFirst && into == goesTopic:
		return last == goesWho
	case postFirst:
		return into.ofPost() && (last.ofPerson() || last == goesBare)
	}
	return last.ofPerson() && (into.ofPost() || len(who) == 1 && into == goesBare)
}

// bareButLast reports whether of the persons or of the posts of a row only the last has a
// particle.
func bareButLast(list []party, row []int) bool {
	return !slices.ContainsFunc(row[:len(row)-1], func(i int) bool { return list[i].role != goesBare })
}
