package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Names of people of other countries whose syllables need not sound foreign: two to four words in Hangul that
// are no words of Korean, between a body or country and a post. What stands on both sides says that a person
// is named, so that nothing is asked of the sound but that one syllable is rare.

// peopleAbroad claims such names.
func peopleAbroad(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := 1; i < len(a.words); i++ {
		in, ok := a.strangeName(i)
		if !ok {
			continue
		}
		claimed := func(m *claim.Candidate) bool { return m.Kind == "person" && m.In == in && !m.Weak }
		if detail := a.besideStrange(i, in); detail != "" && !a.claims.overlapping(a, in, claimed) {
			out = append(out, claim.Candidate{In: in, Detail: detail, Score: 0.9, Sure: true})
		}
	}
	return out
}

// strangeName gives the words that end with the last-th and may be a name of another country: two to four, none of
// them with a particle or known otherwise, one at least no word of Korean and with a syllable that is rare there, unless
// a body of others stands before them.
func (a *article) strangeName(last int) (diag.Span, bool) {
	first := last + 1
	strange, rare := false, false
	for i := last; i > last-4 && i >= 0 && a.strangeWord(i); i-- {
		w := a.word(i)
		unknown := !korean.IsWord(w) && !joinedNouns(w)
		if !unknown && !foreignPart(w) {
			break
		}
		n, _ := foreignSyllables.Share(w)
		first, strange, rare = i, strange || unknown, rare || unknown && n > 0
		if i == 0 || a.gap(i) != " " {
			break
		}
	}
	if last-first < 1 || !strange || !rare && !a.othersBefore(first) {
		return diag.Span{}, false
	}
	in := diag.Span{Start: a.words[first].start, End: a.words[last].end}
	known := func(m *claim.Candidate) bool { return m.Kind != "person" && m.Source != claim.Tagger && !m.Weak }
	return in, runes(spanText(a, in)) >= 5 && !a.claims.overlapping(a, in, known)
}

// strangeWord reports whether the i-th word has the form of one in a foreign name.
func (a *article) strangeWord(i int) bool {
	w := a.word(i)
	if !a.foreignWord(w) || particled(w) {
		return false
	}
	post := a.isPost(w) || a.ambiguousPost(w)
	place := countries.Has(fromCountry.WithoutEnd(w)) || abroadGovernments.Ends(w)
	if post || place {
		return false
	}
	return !a.hitAt(a.words[i]) && a.claims.from(a, i, "agency") == nil
}

// besideStrange says what stands beside the words of in, the last-th at their end, so that they name a person; ""
// for nothing that does.
func (a *article) besideStrange(last int, in diag.Span) string {
	_, post := a.roleAfter(last)
	next := last + 1
	post = post || a.gap(next) == " " && a.stems(next, a.ambiguousPost)
	switch {
	case post && next < len(a.words) && a.gap(next) == " " && a.bodyOfOthers(next):
		return "name + foreign body + post"
	case (post || aged.MatchString(a.after(in.End, 12))) && a.othersBefore(a.wordAt(in.Start)):
		return "country or foreign body + name + post"
	}
	return ""
}

// bodyOfOthers reports whether the i-th word is a country or begins a body of another country.
func (a *article) bodyOfOthers(i int) bool {
	if countries.Has(a.word(i)) {
		return !ownCountry.Has(a.word(i))
	}
	return a.isOfOthers(a.claims.from(a, i, "agency"))
}

// isOfOthers reports whether a claim is of a body of another country or the world.
func (a *article) isOfOthers(c *claim.Candidate) bool {
	switch {
	case c == nil:
		return false
	case c.Entity != nil:
		return foreignClasses.Has(c.Entity.Class)
	}
	name := spanText(a, c.In)
	country, _, ok := strings.Cut(name, " ")
	return ok && countries.Has(country) && !ownCountry.Has(country)
}

// othersBefore reports whether a country (also with its genitive), who comes from one (태국인) or a body of others ends
// right before the i-th word.
func (a *article) othersBefore(i int) bool {
	if i > 0 && a.gap(i) == ") " { // 세계은행(WB) 나비 라만 국장
		open := strings.LastIndexByte(a.before(a.words[i].start, longestSign), '(')
		at := a.words[i].start - min(a.words[i].start, longestSign) + open
		return open >= 0 && a.isOfOthers(a.claims.endingAt(at, "agency"))
	}
	if i == 0 || a.gap(i) != " " {
		return false
	}
	w := a.word(i - 1)
	for _, country := range [...]string{w, genitive.WithoutEnd(w), fromCountry.WithoutEnd(w)} {
		if countries.Has(country) {
			return !ownCountry.Has(country)
		}
	}
	return a.isOfOthers(a.claims.endingAt(a.words[i-1].end, "agency"))
}

// longestSign is how many bytes before a name the bracket with a body's abbreviation opens at most.
const longestSign = 24

// aged is a bracket with somebody's age.
var aged = pattern("aged-bracket")

// fromCountry is the syllable behind a country that makes a person of it.
var fromCountry = words("from-country")
