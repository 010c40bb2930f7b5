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
		e := h.Entity
		if e.Hide || e.Mark == entity.MarkNo || e.ID.Kind == "person" && !e.Site {
			continue
		}
		surface := a.text[h.In.Start:h.In.End]
		if englishWord(surface) {
			continue
		}
		if neverLinks(e, surface) || isPlaceClass(e.Class) && !a.actsAsGovernment(h.In) {
			continue
		}
		if postingPlaces.has(surface) && postedIn.begins(a.after(h.In.End, 16)) {
			out = append(out, claim.Candidate{In: h.In, Kind: "system", ID: entity.ID{Kind: "system", Name: surface}, Score: 0.9, Detail: surface + " as a place to post"})
			continue
		}
		ok := false
		m := claim.Candidate{In: h.In, Kind: e.ID.Kind, ID: e.ID, Entity: e, Score: 0.98,
			Detail: e.ID.Name, Weak: h.Context, Sure: !h.Context}
		if m.Weak && e.Class == company && a.amongCompanies(h.In) {
			m.Weak, m.Sure, m.Detail = false, true, m.Detail+", among companies"
		}
		if m.Weak && m.Kind == "system" && a.besideSystem(h.In) {
			m.Weak, m.Sure, m.Detail = false, true, m.Detail+", among systems"
		}
		if m.Weak {
			m.Score = 0.8
		}
		if m.Kind == "system" && a.embeddedInWork(h.In) {
			continue
		}
		if strings.HasSuffix(surface, "대학원") {
			if m, ok = a.withoutSchool(m); !ok {
				continue
			}
		}
		if m.Kind == "system" && h.Alias != nil && plainPlan(e.Class, surface) && !a.isQuoted(h.In) {
			m.Weak, m.Sure = true, false
		}
		if a.restingPlace(h.In) {
			continue
		}
		if rest, ok := strings.CutSuffix(surface, "청"); ok && isPlaceClass(e.Class) && strings.HasPrefix(a.text[h.In.End:], "장") && a.agencyNamed(rest) == e {
			m.In.End -= len("청") // 동구|청장: the post is 구청장
		}
		if owner, rest, ok := a.splitCommittee(m); ok {
			out = append(out, owner, rest)
			continue
		}
		if owner, rest, ok := a.splitOwner(m); ok {
			out = append(out, owner, rest)
			continue
		}
		if name, alias, ok := a.splitBracket(m); ok {
			out = append(out, name, alias)
			continue
		}
		out = append(out, m)
	}
	return out
}

// company is the class of companies in the authority.
const company = "기업"

// amongCompanies reports whether a company that needs no proof is listed right
// before or behind in: 네이버, 카카오, 토스 등.
func (a *article) amongCompanies(in diag.Span) bool {
	from := a.hitsFrom(max(0, in.Start-60))
	for _, h := range from {
		if h.In.Start > in.End+2 {
			break
		}
		gap := ""
		switch {
		case h.In.End < in.Start:
			gap = a.text[h.In.End:in.Start]
		case h.In.Start > in.End:
			gap = a.text[in.End:h.In.Start]
		}
		if (gap == ", " || gap == "·" || gap == ",") && h.Entity.Class == company && !h.Context {
			return true
		}
	}
	return false
}

// besideSystem reports whether a system that needs no proof is listed right
// before or behind in, or words that are said of systems alone follow.
func (a *article) besideSystem(in diag.Span) bool {
	for _, h := range a.hitsFrom(max(0, in.Start-60)) {
		if h.In.Start > in.End+2 {
			break
		}
		gap := ""
		switch {
		case h.In.End < in.Start:
			gap = a.text[h.In.End:in.Start]
		case h.In.Start > in.End:
			gap = a.text[in.End:h.In.Start]
		}
		if (gap == ", " || gap == "·" || gap == "‧") && h.Entity.ID.Kind == "system" && !h.Context {
			return true
		}
	}
	return saidOfSystems.begins(a.after(in.End, 24))
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
		if hit < len(a.hits) && a.hits[hit].In.Start < w.end || !isLatinName(a.word(i)) || englishWord(a.word(i)) || w.end-w.start < 2 || !strings.HasPrefix(a.text[w.end:], " ") {
			continue
		}
		rs := a.names.Readings(a.word(i), a.published)
		if len(rs) == 0 || rs[0].Context || rs[0].Entity.ID.Kind != "agency" || a.isTerm(a.word(i)) {
			continue
		}
		e := rs[0].Entity
		out = append(out, claim.Candidate{In: w.span(), ID: e.ID, Entity: e, Score: 0.95, Detail: e.ID.Name, Sure: true})
	}
	return out
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
	if planClasses.has(class) {
		return strings.Contains(surface, " ") && particular(strings.Fields(surface)) == 0
	}
	return false
}

// postingPlaces are networks that texts mostly name as the place where somebody
// wrote something; the company behind them is meant when it acts.
var postingPlaces = words("posting-places")

// postedIn follow a network that is the place where something is written.
var postedIn = words("posted-in")

// englishWord reports whether surface is written as a word of an English
// sentence and not as an abbreviation: at, who.
func englishWord(surface string) bool {
	return len(surface) < 6 && isLatinName(surface) && strings.ToLower(surface) == surface && !strings.ContainsAny(surface, "0123456789.")
}

func neverLinks(e *entity.Entity, surface string) bool {
	for _, s := range e.NeverLink {
		if s == surface {
			return true
		}
	}
	return false
}

// splitCommittee parts 국회 행정안전위원회 into the house and its committee, a body
// with a head of its own (guide, span rule 3), where more words follow: a member
// or what the committee has.
func (a *article) splitCommittee(m claim.Candidate) (house, rest claim.Candidate, ok bool) {
	owner, committee, found := strings.Cut(spanText(a, m.In), " ")
	body := a.agencyNamed(owner)
	if owner != "국회" || !strings.HasPrefix(a.text[m.In.End:], " ") || m.Kind != "agency" || !found || !strings.HasSuffix(committee, "위원회") || body == nil || !strings.HasPrefix(m.Entity.ID.Name, body.ID.Name+"_") {
		return
	}
	house, rest = m, m
	house.In.End = m.In.Start + len(owner)
	house.ID, house.Entity, house.Detail = body.ID, body, body.ID.Name
	rest.In.Start = m.In.End - len(committee)
	return house, rest, true
}

// restingPlace reports whether in is a hospital where somebody lies in state: a
// place, in a notice of death.
func (a *article) restingPlace(in diag.Span) bool {
	if !hospitals.ends(spanText(a, in)) {
		return false
	}
	return funeralWords.begins(a.after(in.End, 24)) || strings.Contains(a.after(in.End, 80), "발인")
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

// agencyNamed is the likeliest body that surface alone names, nil for none.
func (a *article) agencyNamed(surface string) *entity.Entity {
	for _, e := range a.names.Lookup(surface, a.published) {
		if e.ID.Kind == "agency" && !e.Hide {
			return e
		}
	}
	return nil
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

// embeddedInWork reports whether a hit is only the head of a longer word that
// means work on the thing (전자정부사업관리), which the scan's boundaries let
// through because 사업 looks like a word of its own.
func (a *article) embeddedInWork(in diag.Span) bool {
	return strings.HasPrefix(a.after(in.End, 9), "법")
}

// Word lists; words.tsv says what for.
var (
	planClasses   = words("plan-classes")
	saidOfSystems = words("said-of-systems")
	hospitals     = words("hospitals")
	funeralWords  = words("funeral-words")
)
