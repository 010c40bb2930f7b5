package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Persons whose names stand together before one post, or are short.

// joinedNames claims the names of a list before the one post that all have: 정해교·강규창·성기문
// 부이사관. All items must have the form of a full name.
func joinedNames(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, l := range a.lists("·", ", ") {
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
		i := it.word(k)
		inner := k > 0 && k < len(l)-1
		if inner && it.first != it.last || !a.maybePerson(a.word(i)) || a.hitAt(a.words[i]) {
			return nil, false
		}
		names = append(names, i)
	}
	last := names[len(names)-1]
	return names, a.gap(last+1) == " " && a.isPost(a.stemByParticle(last+1)) && a.claims.from(a, last, "person") != nil
}

// shortNames claims a name of two syllables before a post that is the topic of a sentence with told words:
// 엄열 정보통신정책관은 “…”라고 말했다. It opens the sentence or stands behind a body.
func shortNames(a *article) []claim.Candidate {
	return a.personsWhere("short name + post + speech", 0.88, func(p namePlace) bool {
		short := runes(p.name) == 2 && a.given(p.name) == 1 && !p.glued
		if !short || a.gap(p.i+1) != " " || !a.isPost(a.stemByParticle(p.i+1)) {
			return false
		}
		otherWord := korean.IsWord(p.name) || a.localStem(p.name) || a.is(p.name, country|region|connector)
		if otherWord || a.hitAt(a.words[p.i]) || a.rareSurname(p.name) {
			return false
		}
		end := a.words[p.i+1].start + len(a.stemByParticle(p.i+1))
		return nominatives.Begins(a.text[end:]) && strings.ContainsAny(a.after(end, 60), "“\"") && (a.startsSentence(p.in) || a.afterBody(p.i))
	})
}

// startsSentence reports whether nothing but signs stands before in, in its sentence.
func (a *article) startsSentence(in diag.Span) bool {
	return strings.Trim(a.text[a.sentence(in.Start).Start:in.Start], " \n-"+bullets) == ""
}
