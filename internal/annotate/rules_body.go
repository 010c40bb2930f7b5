package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// Organisations nobody listed are found by what their names end in, by the
// tagger, by the marks of companies (㈜), and by their place: in front of a
// person with a company's post, or after a bullet before a quoted title.
// Generic words (심의위원회, 유관기관) are none.

// bodiesByEnding claims single words that end as organisations do.
func bodiesByEnding(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		a.stems(i, func(s string) bool {
			suffix := bodySuffix(s)
			if suffix == "" {
				return false
			}
			if c, ok := a.body(i, s, suffix); ok && !a.restingPlace(c.In) && !a.isPersonWithPost(c.In) {
				out = append(out, c)
			}
			return true
		})
	}
	return out
}

// body claims one word that ends in the suffix of an organisation.
func (a *article) body(i int, stem, suffix string) (claim.Candidate, bool) {
	name := stem
	if !strings.HasSuffix(name, suffix) {
		name = withoutPost(name)
	}
	part := strings.TrimSuffix(name, suffix)
	if outerSuffixes.Has(suffix) {
		name = part
	}
	least, _ := bodySuffixes.Number(suffix)
	switch {
	case runes(part) < least, plainBodies.Has(part), pointedBodies.Begins(part):
		return claim.Candidate{}, false
	case notBodies.Has(name), placeholders.Begins(name), a.isTerm(stem), a.isTerm(name):
		return claim.Candidate{}, false
	case a.before(a.words[i].start, 1) == " " && shortSort(part):
		return claim.Candidate{}, false
	}
	w := a.words[i]
	c := claim.Candidate{In: diag.Span{Start: a.dayOpening(i), End: w.start + len(name)}, Detail: "…" + suffix, Score: 0.8, Sure: true}
	if bare := oldSigns.WithoutBegin(name); bare != name { // 前가람연맹 회장
		c.In.Start, c.Certain, c.Score = c.In.End-len(bare), true, 0.97
	}
	if i > 0 && a.seatAbroad(i-1) {
		c.In.Start, c.Certain, c.Score = a.words[i-1].start, true, 0.97 // 주가람국 한국문화원
	}
	return c, true
}

// seatAbroad reports whether the i-th word says where a mission of the country stands, whose name goes on in the
// next word: |주영국| 한국문화원.
func (a *article) seatAbroad(i int) bool {
	place, ok := strings.CutPrefix(a.word(i), seatAbroadSign.Word())
	if !ok || runes(place) < 2 || i+1 == len(a.words) {
		return false
	}
	return a.gap(i+1) == " " && missionsAbroad.Begins(a.word(i+1))
}

var (
	seatAbroadSign = words("seat-abroad-sign")
	missionsAbroad = words("missions-abroad")
)

// dayOpening is where the i-th word begins, with the month in front where it begins with
// the day of one: 5·18가람재단.
func (a *article) dayOpening(i int) int {
	w := a.words[i]
	if isDigit := a.text[w.start] >= '0' && a.text[w.start] <= '9'; isDigit && a.gap(i) == "·" && isNumber(a.word(i-1)) {
		return a.words[i-1].start
	}
	return w.start
}

// shortSort reports whether what stands before the suffix of a body says what sort it
// is and no more; the name of the country makes a name of any word.
func shortSort(part string) bool {
	return runes(part) <= 4 && isGeneric(part) && !countryOpenings.Begins(part)
}

// What words begin or end with here; words.tsv says what for.
var (
	pointedBodies = words("pointed-bodies")

	oldSigns        = words("old-signs")
	outerSuffixes   = words("outer-suffixes")
	countryOpenings = words("country-openings")
)
