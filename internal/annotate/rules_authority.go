package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// listedNames claims every name of the authority that stands in the text by its
// letters. Names that are also ordinary words are claimed weakly; names of
// places only where the place acts as a government; names of persons are
// left to the rules of persons, since a name alone is no proof of a person.
func listedNames(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, h := range a.hits {
		if a.namesListed(h) {
			out = append(out, a.listedName(h)...)
		}
	}
	return out
}

// namesListed reports whether a hit may be a name where it stands.
func (a *article) namesListed(h entity.Hit) bool {
	e, surface := h.Entity, spanText(a, h.In)
	switch {
	case e.Hide, e.Mark == entity.MarkNo, e.ID.Kind == "person" && !e.Site:
		return false
	case a.deputyOfToday(h):
		return false
	case englishWord(surface), neverLinks(e, surface), a.officeOfAnother(h), a.shortensAnother(h), a.agreedOtherwise(h), a.ofAnotherCountry(h),
		isCapitals(surface) && standardNumber.MatchString(a.text[h.In.End:]): // ISO 37106
		return false
	}
	return !isLocal(e) || a.actsAsGovernment(h.In)
}

// deputyOfToday reports whether the end of a hit is the beginning of a deputy's post and the body was no longer there
// on the document's day: 과학기술|부총리 of 2025 is no head of the ministry that ended in 2008.
func (a *article) deputyOfToday(h entity.Hit) bool {
	return deputySyllable.Ends(spanText(a, h.In)) && deputised.Begins(a.text[h.In.End:]) && !a.existed(h.Entity)
}

// officeOfAnother reports whether a short form that is also what the offices of companies
// and corporations are called (기획처, 인사처: their heads are in the table of posts) is such
// an office: a corporation is spoken of before it, or no body of that name existed on the
// document's day. Where the text names the body in full, it is the body.
func (a *article) officeOfAnother(h entity.Hit) bool {
	surface := spanText(a, h.In)
	if h.Entity.ID.Kind != "agency" || h.Entity.Site || runes(surface) > 3 || !officesInShort.Ends(surface) {
		return false
	}
	if _, ok := a.names.PostWord(surface + headPost.Word()); !ok {
		return false
	}
	alive, short := false, false
	for _, r := range a.names.Readings(surface, a.published) {
		if r.Entity.ID.Kind != "agency" {
			continue
		}
		fit := r.Entity.Fit(a.published)
		alive = alive || fit == entity.FitAlive || fit == entity.FitUnknown
		short = short || r.Entity.Name != surface
		if r.Entity.Name != surface && strings.Contains(a.text, r.Entity.Name) || r.Entity.Name == surface && fit == entity.FitAlive {
			return false
		}
	}
	return short && (!alive || a.corporationBefore(h.In.Start))
}

// agreedOtherwise reports whether a hit on a thing that is no body has the name that the
// text agrees upon for one: 디지털플랫폼정부위원회(위원장 …, 이하 디플정).
func (a *article) agreedOtherwise(h entity.Hit) bool {
	if h.Entity.ID.Kind == "agency" || h.Entity.Site {
		return false
	}
	if a.agreed == nil {
		a.agreed = a.agreedForBodies()
	}
	return a.agreed[spanText(a, h.In)]
}

// longestAgreed is how many bytes a name that a bracket agrees upon has at most.
const longestAgreed = 120

// agreedForBodies gives the names that the text agrees upon in a bracket (이하 디플정),
// and whether what the first of each stands behind is a body.
func (a *article) agreedForBodies() map[string]bool {
	agreed := map[string]bool{}
	opening := aliasOpening.Word() + " "
	for at := 0; ; {
		i := strings.Index(a.text[at:], opening)
		if i < 0 {
			return agreed
		}
		at += i + 1
		rest := a.text[at-1+len(opening):]
		name, _, closed := strings.Cut(rest[:min(len(rest), longestAgreed)], ")")
		if _, known := agreed[name]; !closed || known {
			continue
		}
		from := max(0, at-reachBack)
		open := strings.LastIndexByte(a.text[from:at], '(')
		for _, k := range a.hitsFrom(max(0, from-reachBack)) {
			if k.In.Start > at {
				break
			}
			if open >= 0 && k.In.End == from+open {
				agreed[name] = k.Entity.ID.Kind == "agency"
				break
			}
		}
	}
}

// standardNumber is the number of a standard behind who set it.
var standardNumber = pattern("standard-number")

// shortensAnother reports whether a hit in Latin letters fills the bracket behind a name
// that it shortens and that is not its own: 가람 데이터 연합(RDA) is not the authority's RDA.
// What says only what sort of thing the bracket names may stand there: 전담기관(NIA).
func (a *article) shortensAnother(h entity.Hit) bool {
	surface := spanText(a, h.In)
	if h.Entity.Site || !isCapitals(surface) || !strings.HasSuffix(a.text[:h.In.Start], "(") || !strings.HasPrefix(a.text[h.In.End:], ")") {
		return false
	}
	i := a.wordAt(h.In.Start) - 1
	if i < 0 || a.words[i].end != h.In.Start-1 {
		return false
	}
	before := a.word(i)
	switch {
	case venueEnds.Ends(before):
		return true
	case isGeneric(before):
		return h.Context && isCompany(h.Entity) // 인터넷데이터센터(IDC): the bracket shortens a common word
	case !allHangul(before), a.isPost(before), a.genericBody(before):
		return false
	case bodySorts.Ends(before) && runes(before) < longestSort, regions.Has(before), subsequence(before, h.Entity.Name):
		return false
	}
	for _, k := range a.hitsFrom(max(0, a.words[i].start-reachBack)) {
		if k.In.Start >= h.In.Start {
			break
		}
		if k.In.End == a.words[i].end {
			return false // a name of its own, which the bracket may add to: 가람부(NIA)
		}
	}
	return true
}

// longestSort is how many syllables a word has less than that says what sort of body a bracket
// names: 전담기관(NIA). What is longer is a name: 가람기술자동화연구소(IPA).
const longestSort = 7

// reachBack is how far before its last word, or before what a bracket agrees to call it,
// a name and its bracket may begin, in bytes.
const reachBack = 60

// corporationBefore reports whether a company or a public corporation is named before an
// offset, by a name of the authority or by what its name ends in.
func (a *article) corporationBefore(at int) bool {
	for _, h := range a.hits {
		if h.In.Start >= at {
			break
		}
		if !h.Context && h.Entity.ID.Kind == "agency" && corporationClasses.Has(h.Entity.Class) {
			return true
		}
	}
	for i, w := range a.words {
		if w.start >= at {
			break
		}
		if a.stems(i, func(s string) bool { return runes(s) > 3 && corporationEnds.Ends(s) }) {
			return true
		}
	}
	return false
}

// Word lists; words.tsv says what for.
var (
	corporationClasses = words("corporation-classes")
	corporationEnds    = words("corporation-ends")
	officesInShort     = words("offices-in-short")
	deputised          = words("deputised")
	deputySyllable     = words("deputy-syllable")
)

// listedName is the claim of a hit, or the two claims of one that holds two names;
// none where the words are only a part of something else.
func (a *article) listedName(h entity.Hit) []claim.Candidate {
	surface := spanText(a, h.In)
	if postingPlaces.Has(surface) && postedIn.Begins(a.after(h.In.End, 16)) {
		return []claim.Candidate{{In: h.In, Kind: "system", ID: entity.ID{Kind: "system", Name: surface}, Score: 0.9, Detail: surface + " as a place to post"}}
	}
	m := a.claimOf(h)
	if m.Kind == "system" && a.opensAct(h.In) || a.restingPlace(h.In) {
		return nil
	}
	if graduateSchools.Ends(surface) {
		university, ok := a.withoutSchool(m)
		if !ok {
			return nil
		}
		m = university
	}
	if m.Kind == "system" && h.Alias != nil && plainPlan(h.Entity.Class, surface) && !a.isQuoted(h.In) {
		m.Weak, m.Sure = true, false
	}
	if isLocal(h.Entity) && educationHead.Begins(a.text[h.In.End:]) {
		if e := a.agencyNamed(surface + educationOffice.Word()); e != nil { // 나루시교육감 heads the office of education
			m.ID, m.Entity, m.Detail = e.ID, nil, e.ID.Name
		}
	}
	if place, ok := localOffice.CutEnd(surface); ok && a.headOfGovernment(h, place) {
		m.In.End = m.In.Start + len(place) // 동구|청장: the post is 구청장
	}
	for _, split := range twoNames {
		if first, second, ok := split(a, m); ok {
			return []claim.Candidate{first, second}
		}
	}
	return []claim.Candidate{m}
}

// twoNames are the ways in which a listed name holds two.
var twoNames = []func(a *article, m claim.Candidate) (first, second claim.Candidate, ok bool){
	(*article).splitCommittee,
	(*article).splitOwner,
	(*article).splitBracket,
}

// claimOf is the claim of a hit as a whole. A name that is also an ordinary word is
// weak unless it stands in a list with others of its sort.
func (a *article) claimOf(h entity.Hit) claim.Candidate {
	e := h.Entity
	m := claim.Candidate{In: h.In, Kind: e.ID.Kind, ID: e.ID, Entity: e, Score: 0.98, Detail: e.ID.Name, Weak: h.Context, Sure: !h.Context}
	switch {
	case !m.Weak:
	case isCompany(e) && a.amongCompanies(h.In):
		m.Weak, m.Sure, m.Detail = false, true, m.Detail+", among companies"
	case m.Kind == "system" && a.besideSystem(h.In):
		m.Weak, m.Sure, m.Detail = false, true, m.Detail+", among systems"
	default:
		m.Score = 0.8
	}
	return m
}

// headOfGovernment reports whether a hit on the office of the local government of
// place goes on to its head: 동구청장.
func (a *article) headOfGovernment(h entity.Hit, place string) bool {
	return isLocal(h.Entity) && headPost.Begins(a.text[h.In.End:]) && a.agencyNamed(place) == h.Entity
}

// amongCompanies reports whether a company that needs no proof is listed right
// before or behind in: 네이버, 카카오, 토스 등.
func (a *article) amongCompanies(in diag.Span) bool {
	return a.listedBeside(in, func(h entity.Hit) bool { return isCompany(h.Entity) && !h.Context })
}

// besideSystem reports whether a system that needs no proof is listed right
// before or behind in, or words that are said of systems alone follow.
func (a *article) besideSystem(in diag.Span) bool {
	return saidOfSystems.Begins(a.after(in.End, 24)) ||
		a.listedBeside(in, func(h entity.Hit) bool { return h.Entity.ID.Kind == "system" && !h.Context })
}

// listedBeside reports whether a hit for which holds is true stands before or behind
// in with the sign of a list between.
func (a *article) listedBeside(in diag.Span, holds func(entity.Hit) bool) bool {
	for _, h := range a.hitsFrom(max(0, in.Start-60)) {
		if h.In.Start > in.End+2 {
			return false
		}
		if listGaps.Has(a.between(h.In, in)) && holds(h) {
			return true
		}
	}
	return false
}

// between is what stands between two stretches, "" where they touch or overlap.
func (a *article) between(x, y diag.Span) string {
	if x.Start > y.Start {
		x, y = y, x
	}
	return a.text[x.End:max(x.End, y.Start)]
}

// insideTerms claims bodies with Latin names that open a term, which the scan
// steps over as a whole: UN 전자정부 평가 is no name, UN is one.
func insideTerms(a *article) []claim.Candidate {
	var out []claim.Candidate
	hit := 0
	for i := range a.words {
		w := a.words[i]
		for hit < len(a.hits) && a.hits[hit].In.End <= w.start {
			hit++
		}
		if hit < len(a.hits) && a.hits[hit].In.Start < w.end {
			continue
		}
		if e := a.latinBody(i); e != nil {
			out = append(out, claim.Candidate{In: w.span(), ID: e.ID, Entity: e, Score: 0.95, Detail: e.ID.Name, Sure: true})
		}
	}
	return out
}

// latinBody is the body that the i-th word, in Latin letters before another word,
// names for sure; nil for none.
func (a *article) latinBody(i int) *entity.Entity {
	w := a.word(i)
	if len(w) < 2 || !isLatinName(w) || englishWord(w) || a.gap(i+1) != " " {
		return nil
	}
	rs := a.names.Readings(w, a.published)
	if len(rs) == 0 || rs[0].Context || rs[0].Entity.ID.Kind != "agency" || a.isTerm(w) {
		return nil
	}
	return rs[0].Entity
}

// withoutSchool cuts a graduate school off its university (guide, span rule 4).
func (a *article) withoutSchool(m claim.Candidate) (claim.Candidate, bool) {
	name, _, ok := strings.Cut(spanText(a, m.In), " ")
	body := a.agencyNamed(name)
	if !ok || body == nil {
		return m, false
	}
	m.In.End = m.In.Start + len(name)
	m.ID, m.Entity, m.Detail = body.ID, body, body.ID.Name
	return m, true
}

// plainPlan reports whether surface is a plan's or strategy's short form made
// of nothing but generic words (스마트 전자정부 추진 계획): outside quotation marks
// it means the plan only where the document names it in full.
func plainPlan(class, surface string) bool {
	if planClasses.Has(class) {
		return strings.Contains(surface, " ") && particular(strings.Fields(surface)) == 0
	}
	return false
}

// postingPlaces are networks that texts mostly name as the place where somebody
// wrote something; the company behind them is meant when it acts.
var postingPlaces = words("posting-places")

// postedIn follow a network that is the place where something is written.
var postedIn = words("posted-in")

// splitCommittee parts 국회 행정안전위원회 into the house and its committee, a body
// with a head of its own (guide, span rule 3), where more words follow: a member
// or what the committee has.
func (a *article) splitCommittee(m claim.Candidate) (house, rest claim.Candidate, ok bool) {
	owner, committee, _ := strings.Cut(spanText(a, m.In), " ")
	if m.Kind != "agency" || !assembly.Has(owner) || !commissions.Ends(committee) || !strings.HasPrefix(a.text[m.In.End:], " ") {
		return
	}
	body := a.agencyNamed(owner)
	if body == nil || !strings.HasPrefix(m.Entity.ID.Name, body.ID.Name+"_") {
		return
	}
	house, rest = m, m
	house.In.End = m.In.Start + len(owner)
	house.ID, house.Entity, house.Detail = body.ID, body, body.ID.Name
	rest.In.Start = m.In.End - len(committee)
	return house, rest, true
}

// splitOwner parts 관세청 유니패스 into its owner and the system, since the
// rest names the system by itself (guide, span rule 10).
func (a *article) splitOwner(m claim.Candidate) (owner, rest claim.Candidate, ok bool) {
	if m.Kind != "system" && m.Kind != "event" {
		return
	}
	surface := a.text[m.In.Start:m.In.End]
	for i, r := range surface {
		if r != ' ' || m.Kind == "event" {
			continue
		}
		body := a.agencyNamed(surface[:i])
		if body == nil || !a.isNameOf(surface[i+1:], m.Entity) {
			continue
		}
		owner = claim.Candidate{In: diag.Span{Start: m.In.Start, End: m.In.Start + i}, Kind: "agency", ID: body.ID, Entity: body,
			Score: 0.97, Detail: body.ID.Name, Sure: true}
		rest = m
		rest.In.Start += i + 1
		return owner, rest, true
	}
	return
}

// splitBracket parts a name and the alias in brackets behind it, where the
// authority lists both together (guide, span rule 9).
func (a *article) splitBracket(m claim.Candidate) (name, alias claim.Candidate, ok bool) {
	surface := spanText(a, m.In)
	front, inner, found := strings.Cut(strings.TrimSuffix(surface, ")"), "(")
	if !found || !strings.HasSuffix(surface, ")") || !a.isNameOf(front, m.Entity) || !a.isNameOf(inner, m.Entity) {
		return
	}
	name, alias = m, m
	name.In.End = name.In.Start + len(front)
	alias.In = diag.Span{Start: name.In.End + 1, End: m.In.End - 1}
	return name, alias, true
}

// isNameOf reports whether surface is by itself a name of e.
func (a *article) isNameOf(surface string, e *entity.Entity) bool {
	for _, o := range a.names.Lookup(surface, a.published) {
		if o == e {
			return true
		}
	}
	return false
}

// opensAct reports whether a hit is only the beginning of the name of an act: 전자정부
// in 전자정부법.
func (a *article) opensAct(in diag.Span) bool { return actEnd.Begins(a.text[in.End:]) }

// Word lists; words.tsv says what for.
var (
	planClasses   = words("plan-classes")
	saidOfSystems = words("said-of-systems")

	listGaps        = words("list-gaps")
	graduateSchools = words("graduate-schools")
	localOffice     = words("local-office")
	assembly        = words("assembly")
	commissions     = words("commissions")
	educationHead   = words("education-head")
	educationOffice = words("education-office")
)
