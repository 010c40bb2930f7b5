package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Persons whose names may have any form, since what stands around them leaves no doubt: the age with 씨, the post of
// who is quoted.

// agedNames claims a name with the age in a bracket and a form of address: 왕리(28)씨, 나은별씨(43·농민),
// 비르기트 올센(34) 씨. A surname with 모 is nobody's name.
func agedNames(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, m := range agedName.FindAllStringSubmatchIndex(a.text, -1) {
		in := diag.Span{Start: m[2], End: m[3]}
		i := a.wordAt(in.Start)
		name := spanText(a, in)
		surname, _ := a.names.Surname(name)
		if a.words[i].start != in.Start || a.is(name, generic|term|anyPost|connector|bodyName|country) || surname+nobody.Word() == name {
			continue
		}
		if whole, ok := a.foreignName(i); ok && surname == "" {
			in = whole
		}
		out = append(out, claim.Candidate{In: in, Detail: "name (age) + title", Score: 0.93, Sure: true, Certain: true})
	}
	return append(out, agedHolders(a)...)
}

// agedHolders claims a name with a post and the age in a bracket: 국나한 담당관(49), 국나한(49) 담당관. One that ends as
// forms of verbs do is a name where what stands before that ending is no word.
func agedHolders(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, m := range agedPost.FindAllStringSubmatchIndex(a.text, -1) {
		in := diag.Span{Start: m[2], End: m[3]}
		post := a.text[max(m[4], m[6]):max(m[5], m[7])]
		if m[6] >= 0 {
			post = a.stemByParticle(a.wordAt(m[6]))
		}
		name := spanText(a, in)
		if !a.isPost(post) || !a.nameByStem(name) {
			continue
		}
		out = append(out, claim.Candidate{In: in, Detail: "name + post (age)", Score: 0.93, Sure: true, Certain: true})
	}
	return out
}

// nameByStem judges a name by its letters where hardly anything else can stand: a surname and two syllables more that are
// no word; where it ends as forms of verbs do, what stands before that is none either (탁월한).
func (a *article) nameByStem(name string) bool {
	if a.given(name) != 2 || a.is(name, generic|term|anyPost|connector|bodyName|country|region) || korean.IsWord(name) {
		return false
	}
	stem, ok := rarelyNameEnds.CutEnd(name)
	return !ok || !korean.IsWord(stem) && !korean.IsAdverb(stem)
}

// quotedSpeakers claims the name between a body, or the beginning of a sentence, and the post of whoever is quoted:
// 몽골 국립병원 바트에르데네 원장은 “…”. One that has no Korean surname must sound foreign and have the body.
func quotedSpeakers(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		if !a.quotedBy(i + 1) {
			continue
		}
		in, ok := a.foreignName(i)
		if ok {
			ok = a.afterBody(a.wordAt(in.Start))
		} else if in = a.words[i].span(); a.unknownWord(i) {
			full := a.given(a.word(i)) == 2
			if ok = full && a.startsSentence(in); full || foreignSound(a.word(i)) {
				ok = ok || a.afterBody(i)
			}
		}
		if ok {
			out = append(out, claim.Candidate{In: in, Detail: "name + post + “…”", Score: 0.93, Sure: true, Certain: true})
		}
	}
	return out
}

// quotedBy reports whether the i-th word is a post with the particle of the subject of a sentence with told words.
func (a *article) quotedBy(i int) bool {
	if i >= len(a.words) || a.gap(i) != " " {
		return false
	}
	post := a.stemByParticle(i)
	rest := a.text[a.words[i].start+len(post):]
	return a.isPost(post) && nominatives.Begins(rest) && strings.ContainsAny(rest[:min(len(rest), longestLead)], "“\"")
}

// longestLead is the most bytes between who speaks and what is told.
const longestLead = 60

// unknownWord reports whether the i-th word is Hangul of three to six syllables that neither the tables nor the
// tagger know for anything but a person.
func (a *article) unknownWord(i int) bool {
	w := a.words[i]
	tag := a.tagAt(w.span())
	name := a.word(i)
	if tag != "" && tag != "PS" {
		return false
	}
	if a.hitAt(w) || korean.IsWord(name) || rarelyNameEnds.Ends(name) {
		return false
	}
	return a.hasForm(name, form{least: 3, most: 6, hangul: true, not: generic | term | anyPost | connector | country | region | bodyName | office | inflected})
}

// agedName is such a name with its bracket; nobody is 모, behind the surname of somebody whose name is kept back.
var (
	agedName = pattern("aged-name")
	agedPost = pattern("aged-post")
	nobody   = words("nobody")
)
