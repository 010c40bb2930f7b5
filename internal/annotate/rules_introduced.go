package annotate

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
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
		case serviceBefore.ends(lastWord(a.before(a.openingOf(q), 60))):
			return "service + ‘…’", true
		}
		return "", false
	})
}

// offeredSystems claims a quoted name that is run, offered or used: as much may be
// said of occasions and slogans, so that something else must speak for it.
func offeredSystems(a *article) []claim.Candidate {
	found := a.eachIntroduced(func(_ diag.Span, rest string) (string, bool) {
		if actedOn(rest, runVerbs) {
			return "‘…’ + run", true
		}
		return "‘…’ + used", usedBehind.begins(rest)
	})
	times := map[string]int{}
	for _, c := range found {
		times[spanText(a, c.In)]++
	}
	for i := range found {
		c := &found[i]
		again := times[spanText(a, c.In)] > 1 || strings.Count(a.text, spanText(a, c.In)) > 1
		c.Score, c.Sure, c.Weak = 0.6, again, !again
	}
	return found
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
		_, mark := utf8.DecodeRuneInString(a.text[q.End:])
		rest := a.after(q.End+mark, 200)
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
	if !titleShaped(name, 2, 24, 4) || len(words) == 0 || !a.startsWord(q.Start) || a.isTerm(name) || a.isSpeech(q) {
		return false
	}
	if strings.HasSuffix(strings.TrimRight(a.before(a.openingOf(q), 12), " "), aliasOpening) {
		return false
	}
	for _, w := range words[:len(words)-1] {
		if objectEnds.ends(w) {
			return false
		}
	}
	last := words[len(words)-1]
	switch {
	case len(words) == 1 && (particular(words) == 0 || quotedNoNames.ends(name)):
		return false
	case len(words) > 1 && sloganEnds.ends(last):
		return false
	}
	return !planned(name) && !teamHeads.ends(name) && bodySuffix(name) == "" && occasionHead(last) == "" && !ceremonies.ends(name)
}

// openingOf is where the mark stands that opens q.
func (a *article) openingOf(q diag.Span) int {
	_, size := utf8.DecodeLastRuneInString(a.text[:q.Start])
	return q.Start - size
}

// lastWord is the last word of s, "" where s ends in no space.
func lastWord(s string) string {
	t := strings.TrimSuffix(s, " ")
	if t == s {
		return ""
	}
	return t[strings.LastIndexByte(t, ' ')+1:]
}

// farPredicate is how many words stand between an object and its verb at most.
const farPredicate = 7

// actedOn reports whether rest begins with the particle of an object whose verb is
// one of verbs: no other object and no end of a clause stands between.
func actedOn(rest string, verbs *wordList) bool {
	rest, ok := objectParticles.cutBegin(rest)
	if !ok {
		return false
	}
	words := strings.Fields(rest)
	for _, w := range words[:min(len(words), farPredicate)] {
		if verbs.begins(w) {
			return true
		}
		if objectEnds.ends(w) || strings.ContainsAny(w[len(w)-1:], ",.;:") {
			return false
		}
	}
	return false
}

// comesAbout reports whether rest begins with the particle of a subject that is
// launched: ‘X’가 3일부터 정식 개통된다.
func comesAbout(rest string) bool {
	rest, ok := subjectParticles.cutBegin(rest)
	if !ok {
		return false
	}
	words := strings.Fields(rest)
	for _, w := range words[:min(len(words), farPredicate)] {
		if launches.begins(w) {
			return true
		}
		if objectEnds.ends(w) || strings.ContainsAny(w[len(w)-1:], ",.;:") {
			return false
		}
	}
	return false
}

// definedAs reports whether rest begins with the particle of a topic that its own
// sentence calls a service: ‘X’는 …을 돕는 서비스로,
func (a *article) definedAs(rest string) bool {
	rest, ok := topicParticlesSpaced.cutBegin(rest)
	if !ok {
		return false
	}
	sentence, _, _ := strings.Cut(rest, ". ")
	for w := range strings.FieldsSeq(sentence) {
		if predicated.begins(w) {
			return true
		}
	}
	return false
}

// aliasOpening stands before a short form that a text agrees upon.
const aliasOpening = "이하"

// Word lists; words.tsv says what for.
var (
	launchVerbs          = words("launch-verbs")
	runVerbs             = words("run-verbs")
	serviceBefore        = words("service-before")
	usedBehind           = words("used-behind")
	objectEnds           = words("object-ends")
	sloganEnds           = words("slogan-ends")
	predicated           = words("predicated-services")
	topicParticlesSpaced = words("topic-behind-spaced")
)
