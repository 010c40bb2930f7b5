package annotate

import (
	"sillok/internal/annotate/claim"
)

// joinedNames claims the names of a list before the one post that all have: 정해교·강규창·성기문
// 부이사관. All items must have the form of a full name.
func joinedNames(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, l := range a.lists("·", "ㆍ", "‧", ", ") {
		names, ok := a.namesOf(l)
		if !ok {
			continue
		}
		for _, i := range names {
			out = append(out, claim.Candidate{In: a.words[i].span(), Detail: "name·name + post", Score: 0.93, Sure: true})
		}
	}
	return out
}

// namesOf gives the words of a list that are full names by their form, and whether all items are such
// names, with a post behind the last, which is known for a person's.
func (a *article) namesOf(l list) (names []int, ok bool) {
	for k, it := range l {
		i := it.first
		if k == 0 { // more words stand before the first
			i = it.last
		}
		if k > 0 && k < len(l)-1 && it.first != it.last || !a.maybePerson(a.word(i)) || a.hitAt(a.words[i]) {
			return nil, false
		}
		names = append(names, i)
	}
	last := names[len(names)-1]
	return names, a.gap(last+1) == " " && a.isPost(a.stemByParticle(last+1)) && a.claims.from(a, last, "person") != nil
}
