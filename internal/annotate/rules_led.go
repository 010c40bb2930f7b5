package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// A company that nobody listed is known by who leads it: ▲가온씨푸드 김철호 대표,
// 박성칠 동원 F&B 대표이사. The person must be found by then.

// companyHeads are the posts of those who lead companies.
var companyHeads = words("company-heads")

// ledCompanies claims the word before a person with such a post where an item or
// a clause begins, and the words between a person and such a post.
func ledCompanies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, p := range a.claims.list {
		if p.Kind != "person" || p.Weak && p.Source != claim.Tagger {
			continue
		}
		first, last := a.wordAt(p.In.Start), a.wordAt(p.In.End-1)
		if last >= len(a.words) || a.words[last].end != p.In.End {
			continue
		}
		if a.headsCompany(last + 1) {
			if in, ok := a.ledBefore(first); ok {
				out = append(out, claim.Candidate{In: in, Detail: "company + name + post", Score: 0.82, Sure: true})
			}
			continue
		}
		for n := 1; n < 3; n++ {
			if a.headsCompany(last+1+n) && a.companyName(last+1, last+n) {
				in := diag.Span{Start: a.words[last+1].start, End: a.words[last+n].end}
				out = append(out, claim.Candidate{In: in, Detail: "name + company + post", Score: 0.82, Sure: true})
				break
			}
		}
	}
	return out
}

// headsCompany reports whether the i-th word is the post of who leads a company.
func (a *article) headsCompany(i int) bool {
	return i < len(a.words) && a.gap(i) == " " && a.stems(i, func(s string) bool { return companyHeads.Has(s) })
}

// ledBefore gives the word before the i-th if it opens an item or a clause and may
// be the name of a company.
func (a *article) ledBefore(i int) (diag.Span, bool) {
	if i == 0 || a.gap(i) != " " || !a.companyName(i-1, i-1) {
		return diag.Span{}, false
	}
	g := strings.TrimSpace(a.gap(i - 1))
	inList := hasAnySuffix(g, strings.Split(bullets, "")) || g == "," || g == "·"
	behindVerb := a.word(i-2) != "" && !bareNoun(a.word(i-2))
	return a.words[i-1].span(), inList || behindVerb || strings.Contains(a.gap(i-1), "\n")
}

// companyName reports whether the words first..last may be the name of a company:
// nothing generic, no office, no post, nothing known.
func (a *article) companyName(first, last int) bool {
	in := diag.Span{Start: a.words[first].start, End: a.words[last].end}
	if g := a.gap(first); g != " " && !strings.ContainsAny(g, bullets+",·\n") {
		return false
	}
	for j := first; j <= last; j++ {
		if j > first && a.gap(j) != " " || !a.wordOfCompany(a.word(j)) {
			return false
		}
	}
	name := spanText(a, in)
	if !a.hasForm(name, form{least: 3, not: generic | term}) || plainLed.Has(a.word(last)) {
		return false
	}
	if !isLatinName(name) && a.genericBody(name) {
		return false
	}
	return !a.claims.overlapping(a, in, func(c *claim.Candidate) bool { return c.Kind != "person" || c.In == in })
}

// wordOfCompany reports whether w may stand in the name of a company.
func (a *article) wordOfCompany(w string) bool {
	if a.is(w, connector|post|anyPost|country|region|office) || notCompanyEnds.Ends(w) {
		return false
	}
	if isLatinName(w) {
		return runes(w) > 1
	}
	return bareNoun(w)
}

// plainLed are words between a name and a post that are no company.
var plainLed = words("plain-led")

// What words begin or end with here; words.tsv says what for.
var (
	notCompanyEnds = words("not-company-ends")
)
