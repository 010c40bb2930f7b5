package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
	"sillok/internal/korean/wordlist"
)

// A release introduces a service by a name in quotation marks that says nothing
// of what it is; the sentence around it does: ‘검역패스’를 개통했다, ‘어복버스’는 섬을
// 찾아가는 사업으로, 돌봄 프로그램 ‘온동네 배움터’. The name may be of any words, so
// that the rules here look at the predicate, the topic's own noun and what is
// said of services alone.

// introducedSystems claims a quoted name that its sentence launches, or calls a
// service.
func introducedSystems(a *article) []claim.Candidate {
	return a.eachIntroduced(func(q diag.Span, rest string) (string, bool) {
		switch {
		case actedOn(rest, launchVerbs):
			return "‘…’ + launched", true
		case comesAbout(rest):
			return "‘…’ + opens", true
		case a.definedAs(rest):
			return "‘…’ is a service", true
		case serviceBefore.Ends(lastWord(a.before(a.openingOf(q), 60))):
			return "service + ‘…’", true
		}
		return "", false
	})
}

// eachIntroduced calls f with each quotation that may be a service's name and
// what stands behind its mark (and bracket), and claims those that f takes.
func (a *article) eachIntroduced(f func(q diag.Span, rest string) (string, bool)) []claim.Candidate {
	var out []claim.Candidate
	for _, q := range a.quoted {
		name, inner := withoutBracket(spanText(a, q))
		if inner != "" && !isLatinName(inner) || !a.serviceName(q, name) {
			continue
		}
		rest := a.after(a.behindMark(q), 200)
		if bracket, ok := strings.CutPrefix(rest, "("); ok {
			_, rest, _ = strings.Cut(bracket, ")")
		}
		if detail, ok := f(q, joinedQuotes.ReplaceAllString(rest, "")); ok {
			out = append(out, claim.Candidate{In: diag.Span{Start: q.Start, End: q.Start + len(name)}, Detail: detail, Score: 0.8, Sure: true})
		}
	}
	return out
}

// serviceName reports whether a quoted stretch may be the proper name of a
// service: short, no sentence, nothing that ends as laws, bodies, occasions or
// plain terms do.
func (a *article) serviceName(q diag.Span, name string) bool {
	words := strings.Fields(name)
	switch {
	case !titleShaped(name, 2, 24, 4), len(words) == 0, !a.startsWord(q.Start):
		return false
	case a.isTerm(name), a.isSpeech(q), a.aliasOpens(q):
		return false
	}
	for _, w := range words[:len(words)-1] {
		if objectEnds.Ends(w) {
			return false
		}
	}
	last := words[len(words)-1]
	switch {
	case len(words) == 1 && (particular(words) == 0 || quotedNoNames.Ends(name)):
		return false
	case len(words) > 1 && sloganEnds.Ends(last):
		return false
	}
	return !endsOtherwise(name, last)
}

// endsOtherwise reports whether a quoted name, whose last word is last, ends as plans,
// laws, bodies and occasions do.
func endsOtherwise(name, last string) bool {
	switch {
	case planned(name), teamHeads.Ends(name), bodySuffix(name) != "":
		return true
	}
	return occasionHead(last) != "" || ceremonies.Ends(name)
}

// aliasOpens reports whether the word that agrees upon a short form stands before the
// mark that opens q: (이하 ‘협약 당사자’라 한다).
func (a *article) aliasOpens(q diag.Span) bool {
	return aliasOpening.Ends(strings.TrimRight(a.before(a.openingOf(q), 12), " "))
}

// farPredicate is how many words stand between an object and its verb at most.
const farPredicate = 7

// actedOn reports whether rest begins with the particle of an object whose verb is
// one of verbs: no other object and no end of a clause stands between.
func actedOn(rest string, verbs *wordlist.List) bool {
	rest, ok := objectParticles.CutBegin(rest)
	return ok && leadsTo(rest, verbs)
}

// comesAbout reports whether rest begins with the particle of a subject that is
// launched: ‘X’가 3일부터 정식 개통된다.
func comesAbout(rest string) bool {
	rest, ok := subjectParticles.CutBegin(rest)
	return ok && leadsTo(rest, launches)
}

// leadsTo reports whether one of verbs comes soon in rest, before another object and
// the end of a clause.
func leadsTo(rest string, verbs *wordlist.List) bool {
	words := strings.Fields(rest)
	for _, w := range words[:min(len(words), farPredicate)] {
		if verbs.Begins(w) {
			return true
		}
		if objectEnds.Ends(w) || strings.ContainsAny(w[len(w)-1:], ",.;:") {
			return false
		}
	}
	return false
}

// definedAs reports whether rest begins with the particle of a topic that its own
// sentence calls a service: ‘X’는 …을 돕는 서비스로,
func (a *article) definedAs(rest string) bool {
	rest, ok := topicParticlesSpaced.CutBegin(rest)
	if !ok {
		return false
	}
	sentence, _, _ := strings.Cut(rest, ". ")
	for w := range strings.FieldsSeq(sentence) {
		if predicated.Begins(w) {
			return true
		}
	}
	return false
}

// definedSystems claims a coinage without quotation marks that its own sentence calls a system: 나래링크는 자료를
// 나누는 시스템이다, 나래링크라는 자체 결재 시스템을 쓴다.
func definedSystems(a *article) []claim.Candidate {
	var out []claim.Candidate
	add := func(i int, name, detail string) {
		in := diag.Span{Start: a.words[i].start, End: a.words[i].start + len(name)}
		coined := a.hasForm(name, form{least: 3, most: 10, not: term | generic | connector | country | region | post | bodyName | inflected}) && !joinedNouns(name)
		if coined && !a.claims.overlapping(a, in, func(c *claim.Candidate) bool { return !c.Weak && c.Source <= claim.Authority }) {
			out = append(out, claim.Candidate{In: in, Detail: detail, Score: 0.85, Sure: true})
		}
	}
	for _, s := range a.sentences {
		i := a.wordAt(s.Start)
		for i < len(a.words) && a.words[i].start < s.End && (isConnector(a.word(i)) || korean.IsAdverb(a.word(i))) {
			i++
		}
		if i >= len(a.words) || a.words[i].start >= s.End || !a.definesSystem(i, s) {
			continue
		}
		if name, topic := topicEnd.CutEnd(a.word(i)); topic {
			add(i, name, "… is a system")
		}
	}
	for i := range a.words {
		if name, called := calledThat.CutEnd(a.word(i)); called && a.sortBehind(i) {
			add(i, name, "system called …")
		}
	}
	return out
}

// longestSortBehind is how many words behind what is called so a sort of system stands at most.
const longestSortBehind = 4

// sortBehind reports whether the words behind the i-th go on to a sort of system without a verb or a subject
// between: 나래링크라는 자체 결재 시스템.
func (a *article) sortBehind(i int) bool {
	for j := i + 1; j < min(i+1+longestSortBehind, len(a.words)) && a.gap(j) == " "; j++ {
		if a.stems(j, definedSorts.Has) {
			return true
		}
		if w := a.word(j); !bareNoun(w) && !nameOf.Has(w) {
			return false
		}
	}
	return false
}

// definesSystem reports whether a sentence that begins with the i-th word ends by calling its topic a system of
// some sort: what is this system is none.
func (a *article) definesSystem(i int, s diag.Span) bool {
	end := strings.TrimRight(a.text[a.words[i].start:s.End], " .\n")
	if !definingEnds.Has(end[strings.LastIndexAny(end, " \n")+1:]) {
		return false // most sentences
	}
	words := strings.Fields(end)
	return len(words) > 3 && !suchBefore.Has(words[len(words)-2])
}

// Word lists; words.tsv says what for.
var (
	aliasOpening = words("alias-opening")

	definingEnds         = words("defining-ends")
	suchBefore           = words("such-before")
	calledThat           = words("called-that")
	definedSorts         = words("defined-sorts")
	nameOf               = words("name-of")
	topicEnd             = words("topic-end")
	launchVerbs          = words("launch-verbs")
	serviceBefore        = words("service-before")
	objectEnds           = words("object-ends")
	sloganEnds           = words("slogan-ends")
	predicated           = words("predicated-services")
	topicParticlesSpaced = words("topic-behind-spaced")
)
