package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Organisations by the signs around their names: ㈜, the head in a bracket
// (한빛데이터(대표 …)), a bullet before a title, a country in front.

// signedCompanies claims what carries ㈜ or (주).
func signedCompanies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, sign := range companySignWords.All() {
		for at := 0; ; {
			i := strings.Index(a.text[at:], sign)
			if i < 0 {
				break
			}
			at += i + len(sign)
			if in, ok := a.companyAt(at-len(sign), at); ok {
				out = append(out, claim.Candidate{In: in, Detail: strings.TrimSpace(sign), Score: 0.93, Sure: true, Certain: a.unknownName(in)})
			}
		}
	}
	for i := 1; i < len(a.words); i++ {
		if w := a.words[i-1]; a.signBehind(i) && bareNoun(a.word(i-1)) && a.bodyShaped(w.span()) {
			out = append(out, claim.Candidate{In: w.span(), Detail: a.stemByParticle(i), Score: 0.93, Sure: true, Certain: a.unknownName(w.span())})
		}
	}
	return out
}

// signBehind reports whether the i-th word is the sign of a company that belongs to the word before it: a particle
// or a sign follows, no name. 나루제분 주식회사(충남 금산군), 다온올쏘 유한회사가.
func (a *article) signBehind(i int) bool {
	sign := a.stemByParticle(i)
	return a.gap(i) == " " && companySignBehind.Has(sign) && (sign != a.word(i) || a.gap(i+1) != " ")
}

// companyAt is the name that the sign at text[start:end] belongs to: the word
// that it is glued to in front, else the word behind.
func (a *article) companyAt(start, end int) (diag.Span, bool) {
	j := a.wordAt(end)
	if k := a.wordAt(max(0, start-1)); k < len(a.words) && a.words[k].end == start && start > 0 {
		return a.words[k].span(), runes(a.word(k)) > 1
	}
	if j >= len(a.words) || strings.Contains(a.text[end:a.words[j].start], "\n") || a.words[j].start > end+1 {
		return diag.Span{}, false
	}
	w := a.words[j]
	stem := a.stemByParticle(j)
	if hits := a.hitsFrom(w.start); len(hits) > 0 && hits[0].In.Start == w.start && hits[0].In.End >= w.end {
		stem = a.word(j)
	}
	if rest, ok := predicateAnd.CutEnd(a.word(j)); ok {
		stem = rest
	}
	if strings.HasPrefix(a.text[w.end:], ")") || a.signBehind(j+1) { // nothing is glued to what a bracket shuts or a sign follows
		stem = a.word(j)
	}
	stem = companySignBehind.WithoutEnd(stem)
	return diag.Span{Start: w.start, End: w.start + len(stem)}, runes(stem) > 1
}

// leadingCompanies claims the company that a consortium is called after: 나루랩 컨소시엄.
func leadingCompanies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := 1; i < len(a.words); i++ {
		if !a.stems(i, func(s string) bool { return companyGroups.Has(s) }) || a.gap(i) != " " {
			continue
		}
		for last := i - 1; last >= 0; last = a.partnerBefore(last) {
			in := diag.Span{Start: a.words[a.latinFrom(last)].start, End: a.words[last].end}
			if !a.leadsGroup(in) {
				break
			}
			out = append(out, claim.Candidate{In: in, Detail: "NAME " + companyGroups.Word(), Score: 0.85, Sure: true, Certain: last < i-1})
		}
	}
	return out
}

// partnerBefore is the word before a middle dot before the i-th: 다온·나루랩 컨소시엄; -1 for none.
func (a *article) partnerBefore(i int) int {
	if i = a.latinFrom(i); i > 0 && dotGaps.Has(a.gap(i)) {
		return i - 1
	}
	return -1
}

// latinFrom is the first of the words in Latin letters that end with the i-th, of two at most.
func (a *article) latinFrom(i int) int {
	if i > 0 && a.gap(i) == " " && isLatinName(a.word(i)) && foreignRow(a.word(i-1)) {
		return i - 1
	}
	return i
}

// leadsGroup reports whether in, before the word for a group of companies, may be the name of one: it opens
// a clause or stands behind a sign.
func (a *article) leadsGroup(in diag.Span) bool {
	first, w := a.wordAt(in.Start), spanText(a, in)
	if !strings.ContainsAny(a.gap(first), "(,·/‘'\n"+bullets) && !a.opens(first) || countedThing(w) {
		return false
	}
	named := a.hasForm(w, form{least: 2, not: term | generic | connector | post | anyPost | country | region | inflected})
	return named && !a.genericBody(w) && !a.genericCompany(w)
}

// companyGroups follow a company and mean those that it leads.
var companyGroups = words("company-groups")

// assemblyCommittees claims 국회 …위원회, without the house where more words follow
// (rules_authority.go): committees carry their house's name in the id, and their own changes with every reorganisation.
func assemblyCommittees(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := 1; i < len(a.words); i++ {
		if !assembly.Has(a.word(i-1)) || a.gap(i) != " " {
			continue
		}
		a.stems(i, func(s string) bool {
			part, ok := commissions.CutEnd(s)
			if !ok || runes(part) < 2 || plainBodies.Has(part) && !assemblyWork.Has(part) {
				return false
			}
			in := diag.Span{Start: a.words[i].start, End: a.words[i].start + len(s)}
			if !strings.HasPrefix(a.text[in.End:], " ") {
				in.Start = a.words[i-1].start
			}
			out = append(out, claim.Candidate{In: in, ID: entity.ID{Kind: "agency", Name: assembly.Word() + "_" + s}, Detail: "assembly + committee", Score: 0.95, Sure: true})
			return true
		})
	}
	return out
}

// headedBodies claims what a bracket with its head follows: 한빛데이터(대표
// 조성욱).
func headedBodies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		if !a.headBehind(i) {
			continue
		}
		first := i
		if w := a.word(i); isGeneric(w) || occasionHead(w) == w || bareHeads.Has(w) { // 나루 포럼(회장 …)
			first = a.nounsBefore(i, 3)
		}
		in := diag.Span{Start: a.words[first].start, End: a.words[i].end}
		if name := spanText(a, in); a.hasForm(name, form{least: 2, not: term | generic}) && !a.genericBody(name) {
			out = append(out, claim.Candidate{In: in, Detail: "…(" + a.word(i+1) + " …)", Score: 0.88, Sure: true})
		}
	}
	return out
}

// headBehind reports whether a bracket with the post of a head and one word more, or with
// a name and the post, follows the i-th word.
func (a *article) headBehind(i int) bool {
	if i+2 >= len(a.words) || a.gap(i+1) != "(" || a.gap(i+2) != " " || !strings.HasPrefix(a.text[a.words[i+2].end:], ")") {
		return false
	}
	return headPosts.Ends(a.word(i+1)) || headPosts.Has(a.word(i+2)) && a.fullName(a.word(i+1))
}

// headPosts are the posts at the head of a company or body.
var headPosts = words("head-posts")

// hanjaCountries are countries as headlines write them.
var hanjaCountries = words("hanja-countries")

// foreignMinistries claims a country and its ministry or agency: 콜롬비아
// 정보통신기술부, 美 재무부, 아랍에미리트(UAE) 원자력규제청.
func foreignMinistries(a *article) []claim.Candidate {
	return a.behindCountry(func(start int, country string, at int, stem string) (claim.Candidate, bool) {
		s, ok := ministry(stem)
		if !ok || a.isTerm(s) {
			return claim.Candidate{}, false
		}
		if e := a.agencyNamed(s); e != nil && e.ID.Name == s && !stateOrgans.Has(e.Class) { // 미국 브루킹스연구소
			return claim.Candidate{}, false
		}
		id := a.names.Resolve(entity.ID{Kind: "agency", Name: country + "_" + s})
		return claim.Candidate{In: diag.Span{Start: start, End: at + len(s)}, ID: id, Detail: "country + …" + korean.LastRunes(s, 1), Score: 0.85, Sure: true}, true
	})
}

// countryBefore gives the country that stands before the i-th word, and where.
func (a *article) countryBefore(i int) (start int, country string, ok bool) {
	prev := a.word(i - 1)
	if hasAnySuffix(a.before(a.words[i-1].start, 4), closings) { // “…”이란 조달청장이
		return 0, "", false
	}
	switch g := a.gap(i); {
	case g == " " && countries.Has(prev) && !ownCountry.Has(prev):
		return a.words[i-1].start, prev, true
	case blank(g) && hanjaCountries.Has(prev):
		country, ok = hanjaCountries.Value(prev)
		return a.words[i-1].start, country, ok
	case g == ") " && a.countryWithSign(i-2):
		return a.words[i-2].start, a.word(i - 2), true
	}
	return 0, "", false
}

// countryWithSign reports whether the i-th word is a country and the next its sign in
// Latin letters in a bracket: 아랍에미리트(UAE).
func (a *article) countryWithSign(i int) bool {
	return i >= 0 && countries.Has(a.word(i)) && a.gap(i+1) == "(" && isLatinName(a.word(i+1))
}

// Word lists; words.tsv says what for.
var (
	predicateAnd = words("predicate-and")
	assemblyWork = words("assembly-work")

	companySignWords = words("company-sign-words")
	andParticles     = words("and-particles")
	headPost         = words("head-post")
	ministryEnds     = words("ministry-ends")
	notMinistries    = words("not-ministries")
)

// inForeignList reports whether in is an item of a list that a country in front of
// its first ministry governs: 에티오피아 조세청장을 비롯한 산업부, 교통부. Items
// are single words; with 와 or 과 a body of ours may begin.
func (a *article) inForeignList(in diag.Span) bool {
	listed := false
	for j := a.wordAt(in.Start); j > 0 && a.wordAt(in.Start)-j < 12; j-- {
		switch g := a.gap(j); {
		case oneOf(g, ", ", ",", "·"):
			listed = true
		case g != " ":
			return false
		case leadsList.Has(a.word(j - 1)):
			listed = true
		case leadsList.Has(a.word(j)): // 조세청장을 | 비롯한
		case countries.Has(a.word(j-1)) && !ownCountry.Has(a.word(j-1)):
			return listed && a.foreignHead(j)
		default:
			return false
		}
	}
	return false
}

// foreignHead reports whether the i-th word is a ministry or agency, or its head.
func (a *article) foreignHead(i int) bool {
	return a.stems(i, func(s string) bool {
		_, ok := ministry(s)
		return ok
	})
}

// ministry is s without the post of a head at its end, and whether it ends as the
// names of ministries and agencies do.
func ministry(s string) (string, bool) {
	s, _ = headPost.CutEnd(s)
	return s, runes(s) >= 3 && ministryEnds.Ends(s) && !notMinistries.Ends(s)
}

// leadsList are words between the first of a list and the others; ownCountry is the
// one whose bodies need no country in front.
var (
	leadsList  = words("leads-list")
	ownCountry = words("own-country")
)
