package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// personsBeside claims, weakly, what has the shape of a full name and stands right before a
// post (밀연구팀 방은채 팀장), glued to one (한가람회장이), or behind one with nothing behind it
// (교원 평의원 사은결·명가람: …). Rare names and those that end as words with particles do
// are found by it; the model or another mention must speak for them.
func personsBeside(a *article) []claim.Candidate {
	var out []claim.Candidate
	behind := -1 // the last word that was claimed behind a post
	for i := range a.words {
		name := a.gluedToPost(i)
		detail := "name glued to a post"
		switch w := a.word(i); {
		case name != "":
		case !a.rareName(w):
			continue
		case a.plainPostBehind(i):
			name, detail = w, "name before a post"
		case a.itemEnds(a.words[i].end) || nameEnds(a.after(a.words[i].end, 4)):
			if !a.freePostBefore(i) && !(a.gap(i) == "·" && behind == i-1) {
				continue
			}
			name, detail, behind = w, "name behind a post", i
		default:
			continue
		}
		out = append(out, claim.Candidate{In: diag.Span{Start: a.words[i].start, End: a.words[i].start + len(name)}, Detail: detail, Score: 0.5, Weak: true})
	}
	return out
}

// rareName reports whether w has the shape of a full name and is nothing else that is known.
func (a *article) rareName(w string) bool {
	return allHangul(w) && a.listedPerson(w) && !a.isTerm(w) && !isConnector(w)
}

// freePostBefore reports whether a post stands right before the i-th word that is not the post
// of the name in front of it: 김하나 과장 인터뷰.
func (a *article) freePostBefore(i int) bool {
	if a.gap(i) != " " || !a.isPost(a.word(i-1)) {
		return false
	}
	return i < 2 || a.gap(i-1) != " " || !a.rareName(a.word(i-2)) && a.claims.endingAt(a.words[i-2].end, "person") == nil
}

// gluedToPost is the name that the i-th word begins with where a post is the rest of it but a
// particle; "" for none.
func (a *article) gluedToPost(i int) string {
	stem := a.stemByParticle(i)
	post, ok := a.names.PostSuffix(stem)
	if name := strings.TrimSuffix(stem, post); ok && runes(post) > 1 && runes(name) == 3 && a.rareName(name) {
		return name
	}
	return ""
}

// plainPostBehind reports whether the word right behind the i-th is a post and no more.
func (a *article) plainPostBehind(i int) bool {
	if a.gap(i+1) != " " {
		return false
	}
	return a.stems(i+1, func(s string) bool {
		post, ok := a.names.PostSuffix(s)
		return ok && post == s && runes(s) > 1
	})
}

// nameEnds reports whether rest shows that the name before it goes no further: a middle
// dot, a colon, a bracket.
func nameEnds(rest string) bool {
	return nameStops.Begins(strings.TrimLeft(rest, " "))
}

// nameStops stand behind a name that nothing is glued to.
var nameStops = words("name-stops")
