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
		if sitedBodies.Ends(name) && runes(name) >= 6 && !a.is(name, inflected|generic|term) && sites.Begins(a.after(w.end, 30)) {
			out = append(out, claim.Candidate{In: w.span(), Detail: "name + home page", Score: 0.85, Sure: true})
		}
	}
	return out
}

// bodySuffix is the ending of an organisation that stem has, or has in front of
// a 장 that stands for its post; "" for none.
func bodySuffix(stem string) string {
	post := withoutPost(stem)
	for n := 7; n > 1; n-- {
		for _, s := range []string{stem, post} {
			h := lastRunes(s, n)
			if h == s && runes(s) <= n {
				continue
			}
			if bodySuffixes.Has(h) {
				return h
			}
		}
	}
	return ""
}

// withoutPost is stem without the post of a body's head glued to it, also in the
// name of a prize: 한국피엠오협회장, 협회장상.
func withoutPost(stem string) string { return headPost.WithoutEnd(prizeEnd.WithoutEnd(stem)) }

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
	return claim.Candidate{In: diag.Span{Start: w.start, End: w.start + len(name)}, Detail: "…" + suffix, Score: 0.8, Sure: true}, true
}

// shortSort reports whether what stands before the suffix of a body says what sort it
// is and no more; the name of the country makes a name of any word.
func shortSort(part string) bool {
	return runes(part) <= 4 && isGeneric(part) && !countryOpenings.Begins(part)
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

	outerSuffixes   = words("outer-suffixes")
	countryOpenings = words("country-openings")
	prizeEnd        = words("prize-end")
)
