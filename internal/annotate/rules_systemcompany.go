package annotate

import (
	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// Companies whose names end as systems do (…시스템, …시스템즈) are known by a
// sign at one of the places where the document names them: ㈜, an officer behind,
// what only companies do (수주, 제안서), a listed company of that name, or a trade
// before the head that no system is called after. Everywhere else in the
// document the word is the company too.

// systemCompanies claims each word that names such a company.
func systemCompanies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		if in, ok := a.systemCompanyAt(i); ok {
			out = append(out, claim.Candidate{In: in, Detail: "company …" + systemCompanyHeads.Word(), Score: 0.9, Sure: true})
		}
	}
	return out
}

// systemCompanyAt is the stem of the i-th word that names a company which ends
// as a system does.
func (a *article) systemCompanyAt(i int) (diag.Span, bool) {
	if a.companies == nil {
		a.companies = map[string]bool{}
		for j := range a.words {
			if s := a.perhapsCompany(j); s != "" && a.signOfCompany(j, s) {
				a.companies[s] = true
			}
		}
	}
	s := a.perhapsCompany(i)
	return diag.Span{Start: a.words[i].start, End: a.words[i].start + len(s)}, a.companies[s]
}

// perhapsCompany is the stem of the i-th word that ends as such a company does and
// begins with something particular; "" for none.
func (a *article) perhapsCompany(i int) string {
	found := ""
	a.stems(i, func(s string) bool {
		part, ok := systemCompanyHeads.CutEnd(s)
		if !ok || runes(part) < 2 || isGeneric(part) {
			return false
		}
		found = s
		return true
	})
	return found
}

// signOfCompany reports whether the i-th word with the stem s is shown to be a
// company where it stands.
func (a *article) signOfCompany(i int, s string) bool {
	in := diag.Span{Start: a.words[i].start, End: a.words[i].start + len(s)}
	part, _ := systemCompanyHeads.CutEnd(s)
	trade, traded := systemCompanyTrades.CutEnd(part)
	rest := a.after(in.End, 300)
	switch {
	case onlyCompanies.Ends(s), traded && trade != "" && !isGeneric(trade):
		return true
	case companySignWords.Ends(a.before(in.Start, 20)), companySignWords.Begins(rest), companyOfficer.MatchString(rest):
		return true
	case a.agencyNamed(s) != nil:
		return true
	}
	rest = rest[:min(len(rest), max(0, a.sentence(in.Start).End-in.End))]
	return companyDeed.MatchString(rest)
}

// Word lists and patterns; words.tsv and patterns.tsv say what for.
var (
	systemCompanyHeads  = words("system-company-heads")
	systemCompanyTrades = words("system-company-trades")
	onlyCompanies       = words("only-companies")

	companyOfficer = pattern("company-officer")
	companyDeed    = pattern("company-deed")
)
