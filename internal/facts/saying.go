package facts

import (
	"strings"

	"sillok/internal/korean"
)

// inWords are the kinds of actions that are words: to say, to ask for, to promise, to
// deny.
var inWords = map[korean.Kind]bool{korean.Say: true, korean.Ask: true, korean.Deny: true, "promise": true}

// askedSo are verbs that behind a quotation are those of asking, whatever they are
// elsewhere: …고 물었다.
var askedSo = korean.List("asking behind words")

// copulaNoun gives the noun of a predicate that is a noun: 설명이다.
func copulaNoun(predicate string) string {
	for _, copula := range copulas.All() {
		if noun, _, ok := strings.Cut(predicate, copula); ok {
			return noun
		}
	}
	return predicate
}

// saying reports whether words hold a verb or noun of saying as a predicate or as what
// a predicate has for its object: 말했다, 뜻을 밝혔다, 설명이다, 입장을 냈다.
func saying(words string) bool {
	if i := strings.LastIndexByte(strings.TrimSpace(words), ' '); i >= 0 && tells(words[i+1:]) {
		return true // 따져 |물었다
	}
	return tells(words)
}

// tells reports whether words that are read together hold one.
func tells(words string) bool {
	t := korean.Read(words)
	for k := range t.Sentences() {
		for _, c := range t.Clauses(k) {
			noun := copulaNoun(t.Str(c.Predicate))
			if inWords[c.Action.Kind] || inWords[c.Deed.Kind] || askedSo[c.Lemma] || noun == "말" || inWords[korean.NounAction(noun).Kind] {
				return true
			}
		}
	}
	return false
}

// Forms behind what somebody says; words.tsv says what for.
var (
	copulas = words("copulas")
)
