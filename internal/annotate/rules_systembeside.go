package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// Systems whose names say little of what they are. What is told here is that a name may
// stand there, not that it does: the claims are weak, and it takes the model or another
// mention to make marks of them.

// quotedAnything claims, weakly, what fills quotation marks and may be a proper name by its
// form: no sentence, no term, no law, plan, body or occasion.
func quotedAnything(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, q := range a.quoted {
		in := a.nameIn(q)
		name := spanText(a, in)
		if !a.serviceName(in, name) || !balanced(name) || hasAnySuffix(name, closings) {
			continue
		}
		slogan := spokenMarks.Ends(a.text[:q.Start]) && sloganEnds.Ends(name)
		if slogan || talkEnds.Ends(name) || modifierEnds.Ends(name) && !bareNoun(name) {
			continue
		}
		if a.claims.overlapping(a, in, func(c *claim.Candidate) bool { return !c.Weak && c.Source <= claim.Rule }) {
			continue
		}
		out = append(out, claim.Candidate{In: in, Detail: "‘…’", Score: 0.5, Weak: true})
	}
	return out
}

// shapedSystems claims, weakly, a word that ends as systems do and has a part before that
// says which: 나루포털, 가람톡톡, 다온안심콜센터. A voucher of a place is one for sure:
// 가온시의 나루사랑상품권.
func shapedSystems(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		part, ok := systemShapes.CutEnd(s)
		plain := isGeneric(part) || isConnector(part) || a.isTerm(s)
		if !ok || plain || runes(part) < 2 || a.pluralAfter(a.words[i].start+len(s)) {
			return claim.Candidate{}, false
		}
		c := claim.Candidate{In: diag.Span{Start: a.words[i].start, End: a.words[i].start + len(s)}, Detail: "…" + strings.TrimPrefix(s, part), Score: 0.5, Weak: true}
		if place, voucher := vouchers.CutEnd(s); voucher && (a.isPlace(place) || a.localStem(place)) {
			c.Score, c.Sure, c.Weak = 0.85, true, false
		}
		return c, true
	})
}

// systemsBeforeSort claims, weakly, the word before one that says what sort of system it is,
// with that word where it belongs to the name: 가람톡톡 앱, 나루링크 사업.
func systemsBeforeSort(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		w := a.word(i - 1)
		apart, within := sortsApart.Has(s), sortsWithin.Has(s)
		if !apart && !within || a.gap(i) != " " || !bareNoun(w) {
			return claim.Candidate{}, false
		}
		if !a.hasForm(w, form{least: 2, most: 10, not: term | generic | connector | country | region | post | bodyName}) {
			return claim.Candidate{}, false
		}
		in := a.words[i-1].span()
		if a.claims.overlapping(a, in, func(c *claim.Candidate) bool { return !c.Weak }) {
			return claim.Candidate{}, false
		}
		if within {
			in.End = a.words[i].start + len(s)
		}
		return claim.Candidate{In: in, Detail: "… " + s, Score: 0.5, Weak: true}, true
	})
}

// craft claims a satellite or spacecraft with its number: 나루중형위성 3호.
func craft(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		ok := craftNumber.MatchString(s) && a.gap(i) == " " && craftEnds.Ends(a.word(i-1)) && runes(a.word(i-1)) > 3
		if !ok {
			return claim.Candidate{}, false
		}
		return claim.Candidate{In: diag.Span{Start: a.words[i-1].start, End: a.words[i].start + len(s)}, Detail: "craft + number", Score: 0.88, Sure: true}, true
	})
}

// craftNumber is the number of a craft of a series.
var craftNumber = pattern("craft-number")

// Word lists; words.tsv says what for.
var (
	spokenMarks  = words("spoken-marks")
	systemShapes = words("system-shapes")
	vouchers     = words("vouchers")
	sortsApart   = words("sorts-apart")
	sortsWithin  = words("sorts-within")
	craftEnds    = words("craft-ends")
)
