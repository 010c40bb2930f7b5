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

// bodySuffixes end the names of organisations. Each asks for a particular part
// of at least as many syllables as the number in front of it.
var bodySuffixes = words("body-suffixes")

// plainBodies are parts that, alone before a suffix, say what a body does and
// not which one it is.
var plainBodies = words("plain-bodies")

// bodiesByEnding claims single words that end as organisations do.
func bodiesByEnding(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		a.stems(i, func(s string) bool {
			suffix := bodySuffix(s)
			if suffix == "" {
				return false
			}
			if c, ok := a.body(i, s, suffix); ok && !a.restingPlace(c.In) {
				out = append(out, c)
			}
			return true
		})
	}
	return out
}

// sites follow the name of a body whose pages they are.
var sites = words("sites")

// bodiesWithSites claims a word that ends in 센터 or the like and whose home page is
// spoken of: 가람과학문화거점센터 누리집.
func bodiesWithSites(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i, w := range a.words {
		name := a.word(i)
		if sitedBodies.ends(name) && runes(name) >= 6 && !a.is(name, inflected|generic|term) && sites.begins(a.after(w.end, 30)) {
			out = append(out, claim.Candidate{In: w.span(), Detail: "name + home page", Score: 0.85, Sure: true})
		}
	}
	return out
}

// bodySuffix is the ending of an organisation that stem has, or has in front of
// a 장 that stands for its post; "" for none.
func bodySuffix(stem string) string {
	post := strings.TrimSuffix(strings.TrimSuffix(stem, "상"), "장") // 한국피엠오협회장: the post stays outside, also in a prize (협회장상)
	for n := 7; n > 1; n-- {
		for _, s := range []string{stem, post} {
			h := lastRunes(s, n)
			if h == s && runes(s) <= n {
				continue
			}
			if bodySuffixes.has(h) {
				return h
			}
		}
	}
	return ""
}

// body claims one word that ends in the suffix of an organisation.
func (a *article) body(i int, stem, suffix string) (claim.Candidate, bool) {
	name := stem
	if !strings.HasSuffix(name, suffix) {
		name = strings.TrimSuffix(strings.TrimSuffix(name, "상"), "장")
	}
	part := strings.TrimSuffix(name, suffix)
	if suffix == "주식회사" { // the sign stays outside
		name = part
	}
	if least, _ := bodySuffixes.number(suffix); runes(part) < least || plainBodies.has(part) || a.isTerm(stem) {
		return claim.Candidate{}, false
	}
	if notBodies.has(name) || placeholders.begins(name) || a.isTerm(name) {
		return claim.Candidate{}, false
	}
	if isGeneric(part) && !strings.HasPrefix(part, "한국") && a.before(a.words[i].start, 1) == " " && runes(part) <= 4 {
		return claim.Candidate{}, false
	}
	if pointedBodies.begins(part) {
		return claim.Candidate{}, false
	}
	w := a.words[i]
	return claim.Candidate{In: diag.Span{Start: w.start, End: w.start + len(name)}, Detail: "…" + suffix, Score: 0.8, Sure: true}, true
}

// isTerm reports whether the authority lists surface as a word that is no name.
func (a *article) isTerm(surface string) bool {
	_, ok := a.names.Term(surface)
	return ok
}

// stemByParticle is the j-th word without the particle that it ends in, the
// longest that leaves two syllables.
func (a *article) stemByParticle(j int) string {
	w := a.word(j)
	best := w
	stems(w, func(s string) bool {
		if s != w && runes(s) >= 2 {
			best = s
			return true
		}
		return false
	})
	return best
}

// What words begin or end with here; words.tsv says what for.
var (
	sitedBodies   = words("sited-bodies")
	pointedBodies = words("pointed-bodies")
)
