package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// Bodies of other countries and continents that nobody listed are told by the country in
// front and by what they end in (rules_company.go has the ministries). What ends as
// ordinary words do needs more: an abbreviation in a bracket, else the model or another
// mention.

// bodiesAbroad claims 우즈베키스탄 국립도서관, 아프리카 가람예방센터(ACGP); weakly without the
// abbreviation.
func bodiesAbroad(a *article) []claim.Candidate {
	return a.behindCountry(func(start int, country string, at int, s string) (claim.Candidate, bool) {
		if !abroadEnds.Ends(s) || runes(s) < 5 || a.isTerm(s) {
			return claim.Candidate{}, false
		}
		id := a.names.Resolve(entity.ID{Kind: "agency", Name: country + "_" + s})
		end := at + len(s)
		c := claim.Candidate{In: diag.Span{Start: start, End: end}, ID: id, Detail: "country + body", Score: 0.85, Sure: true}
		if !abbreviation.MatchString(a.after(end, 16)) && a.names.Get(id) == nil {
			c.Score, c.Sure, c.Weak = 0.5, false, true
		}
		return c, true
	})
}

// governmentsAbroad claims, weakly, a city or province behind its country, which is a
// place as often: 중국 나링시는.
func governmentsAbroad(a *article) []claim.Candidate {
	return a.behindCountry(func(_ int, _ string, at int, s string) (claim.Candidate, bool) {
		in := diag.Span{Start: at, End: at + len(s)}
		ok := abroadGovernments.Ends(s) && runes(s) >= 3 && !a.isTerm(s) && !isGeneric(s)
		return claim.Candidate{In: in, Detail: "country + government", Score: 0.5, Weak: true}, ok
	})
}

// behindCountry claims the first stem of each word behind a country or continent that find
// takes; start is where the country begins, at where the stem does.
func (a *article) behindCountry(find func(start int, country string, at int, stem string) (claim.Candidate, bool)) []claim.Candidate {
	var out []claim.Candidate
	for i := 1; i < len(a.words); i++ {
		start, country, ok := a.countryBefore(i)
		if !ok {
			continue
		}
		a.stems(i, func(s string) bool {
			c, ok := find(start, country, a.words[i].start, s)
			if ok {
				out = append(out, c)
			}
			return ok
		})
	}
	return out
}

// ofAnotherCountry reports whether a hit on a foreign body is the end of another's name:
// the country or continent in front is not its own (아프리카 질병통제예방센터), or its
// capitals follow another word in Latin letters (Africa CDC).
func (a *article) ofAnotherCountry(h entity.Hit) bool {
	i := a.wordAt(h.In.Start)
	e := h.Entity
	foreign := e.ID.Kind == "agency" && foreignClasses.Has(e.Class) && !e.Site
	if !foreign || a.gap(i) != " " || a.words[i].start != h.In.Start {
		return false
	}
	before := a.word(i - 1)
	if isCapitals(spanText(a, h.In)) && isLatinName(before) && before[0] >= 'A' && before[0] <= 'Z' {
		return !isCapitals(before)
	}
	owner, _, owned := strings.Cut(e.ID.Name, "_")
	return owned && countries.Has(before) && !ownCountry.Has(before) && owner != before
}

// organisers claims the committee of an occasion, whose name is the occasion's with the
// committee's head: 2013가람정원박람회 조직위원회.
func organisers(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		s = headPost.WithoutEnd(s)
		if !organiserHeads.Has(s) || a.gap(i) != " " || i == 0 || occasionHead(a.word(i-1)) == "" {
			return claim.Candidate{}, false
		}
		first := i - 1
		if w := a.word(i - 1); occasions.Has(w) || runes(w) < 5 {
			first = a.nounsBefore(i-1, 4)
		}
		if first == i-1 && occasions.Has(a.word(first)) {
			return claim.Candidate{}, false
		}
		return claim.Candidate{In: diag.Span{Start: a.words[first].start, End: a.words[i].start + len(s)}, Detail: "occasion + " + s, Score: 0.9, Sure: true}, true
	})
}

// Word lists; words.tsv says what for.
var (
	abroadEnds        = words("abroad-ends")
	abroadGovernments = words("abroad-governments")
	foreignClasses    = words("foreign-classes")
	organiserHeads    = words("organiser-heads")
)
