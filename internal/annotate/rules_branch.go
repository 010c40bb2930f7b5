package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// Branches are bodies of their own (guide, span rule 3): 국립농산물품질관리원
// 경남지원, 국가정보자원관리원 대전본원. Their names are a place with the sort of
// branch, behind the body that they belong to.

// branchHeads end the names of branches.
var branchHeads = words("branch-heads")

// branches claims a body with its branch behind it, the whole as one name; the
// id is the body's and the last branch's.
func branches(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, m := range a.claims.list {
		if !a.mayBranch(&m) {
			continue
		}
		if c, ok := a.branchBehindBracket(&m); ok {
			out = append(out, c)
		}
		in, last := m.In, ""
		for {
			i := a.wordAt(in.End)
			b, ok := a.branch(i)
			if !ok || a.gap(i) != " " || b.Start != in.End+1 {
				break
			}
			in.End, last = b.End, strings.ReplaceAll(spanText(a, b), " ", "")
		}
		if last == "" {
			continue
		}
		name := idOf(a, &m).Name + "_" + last
		id := a.names.Resolve(entity.ID{Kind: "agency", Name: name})
		out = append(out, claim.Candidate{In: in, ID: id, Detail: "body + branch", Score: 0.93, Sure: true})
	}
	return out
}

// mayBranch reports whether a claim is of a body that may have branches: no local
// government and no task force.
func (a *article) mayBranch(m *claim.Candidate) bool {
	switch {
	case m.Kind != "agency", m.Source > claim.Rule, strings.HasSuffix(spanText(a, m.In), "TF"):
		return false
	}
	return !isLocal(m.Entity)
}

// branchBehindBracket claims the branch that follows a body's bracket:
// 국립농산물품질관리원(농관원) 전남지원.
func (a *article) branchBehindBracket(m *claim.Candidate) (claim.Candidate, bool) {
	inner, ok := strings.CutPrefix(a.after(m.In.End, 60), "(")
	if !ok {
		return claim.Candidate{}, false
	}
	inner, _, ok = strings.Cut(inner, ") ")
	in, branch := a.branch(a.wordAt(m.In.End + len("(") + len(inner)))
	if !ok || !branch || in.Start != m.In.End+len(inner)+len("() ") {
		return claim.Candidate{}, false
	}
	id := entity.ID{Kind: "agency", Name: idOf(a, m).Name + "_" + strings.ReplaceAll(spanText(a, in), " ", "")}
	return claim.Candidate{In: in, ID: a.names.Resolve(id), Detail: "body (…) + branch", Score: 0.9, Sure: true}, true
}

// branch gives the place of the branch that begins with the i-th word, without
// particle and the 장 of its head: a place with the sort of branch, in one word
// or two (대전본원, 대전 본원).
func (a *article) branch(i int) (in diag.Span, ok bool) {
	if i >= len(a.words) {
		return in, false
	}
	start, place := a.words[i].start, ""
	if regions.Has(a.word(i)) && a.gap(i+1) == " " {
		place = a.word(i)
		i++
	}
	a.stems(i, func(s string) bool {
		for _, t := range []string{s, headPost.WithoutEnd(s)} {
			if a.isBranch(place+t) && (place == "" || separate.Has(t)) {
				in, ok = diag.Span{Start: start, End: a.words[i].start + len(t)}, true
				return true
			}
		}
		return false
	})
	return in, ok
}

// separate are the sorts of branch that stand apart from their place; the others
// are ordinary words then (경남 지원).
var separate = words("separate")

// isBranch reports whether s is a place with the sort of branch. What ends in a sort that
// nothing else ends in may be of a place that nobody listed: 경기동부지사.
func (a *article) isBranch(s string) bool {
	for _, head := range branchHeads.All() {
		place, ok := strings.CutSuffix(s, head)
		if !ok {
			continue
		}
		named := sureBranches.Has(head) && runes(place) > 1 && particular([]string{place}) > 0
		if named || a.isPlace(place) || worldly.Has(place) || broadRegions.Has(place) {
			return true
		}
	}
	return false
}

// broadRegions are regions of several provinces and directions, without a word for region.
var broadRegions = words("broad-regions")

// sureBranches are the sorts of branch that end no other words.
var sureBranches = words("sure-branches")

// isPlace reports whether s is the short name of a province, city or county, or
// of two that share an office (진주산청).
func (a *article) isPlace(s string) bool {
	if regions.Has(s) {
		return true
	}
	for _, tail := range append([]string{""}, placeTails.All()...) {
		for _, e := range a.names.Lookup(s+tail, a.published) {
			if isLocal(e) {
				return true
			}
		}
	}
	if r := []rune(s); len(r) == 4 {
		return a.isPlace(string(r[:2])) && a.isPlace(string(r[2:]))
	}
	return false
}

// partHeads end the names of parts of universities and parties that are bodies
// of their own.
var partHeads = words("part-heads")

// committeeHeads end the names of parts of local governments.
var committeeHeads = words("committee-heads")

// bodyParts claims a university, party, armed force or local government with a part of it as
// one name: 가람대학교 고고학박물관, 해군 제9함대사령부, 가람시 지역정보화위원회.
func bodyParts(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := 1; i < len(a.words); i++ {
		parent := a.word(i - 1)
		heads := partHeads
		if forces.Has(parent) {
			heads = forceUnits
		} else if c := a.claims.endingAt(a.words[i-1].end, "agency"); localName(parent) && (c == nil || isLocal(c.Entity)) {
			heads = committeeHeads
		} else if !parentBodies.Ends(parent) || runes(parent) < 4 || a.isTerm(parent) {
			continue
		}
		if a.gap(i) != " " {
			continue
		}
		a.stems(i, func(s string) bool {
			s = headPost.WithoutEnd(s)
			whole := heads == forceUnits || hospitals.Ends(s) || heads.Has(s) && !dotGaps.Has(a.gap(i-1))
			if !heads.Ends(s) || runes(s) < 6 && !whole || plainBodies.Has(strings.TrimSuffix(s, bodySuffix(s))) {
				return false
			}
			out = append(out, claim.Candidate{In: diag.Span{Start: a.words[i-1].start, End: a.words[i].start + len(s)}, Detail: "body + part", Score: 0.9, Sure: true})
			return true
		})
	}
	return out
}

// Word lists; words.tsv says what for.
var (
	forces       = words("forces")
	forceUnits   = words("force-units")
	placeTails   = words("place-tails")
	parentBodies = words("parent-bodies")
)
