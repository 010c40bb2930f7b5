package annotate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// What a word says of bodies: whether it ends as their names do, says a sort, is the
// name of a place or a government.

// bodySuffixes end the names of organisations. Each asks for a particular part
// of at least as many syllables as the number in front of it.
var bodySuffixes = words("body-suffixes")

// plainBodies are parts that, alone before a suffix, say what a body does and
// not which one it is.
var plainBodies = words("plain-bodies")

// bodySuffix is the ending of an organisation that stem has, or has in front of
// a 장 that stands for its post; "" for none.
func bodySuffix(stem string) string {
	post := withoutPost(stem)
	ofStem, ofPost := lastCharacters(stem), lastCharacters(post)
	for n := longestSuffix; n > 1; n-- {
		if at := ofStem[n]; at > 0 && bodySuffixes.Has(stem[at:]) {
			return stem[at:]
		}
		if at := ofPost[n]; at > 0 && len(post) < len(stem) && bodySuffixes.Has(post[at:]) {
			return post[at:]
		}
	}
	return ""
}

// longestSuffix is how many characters an ending of bodies has at most.
const longestSuffix = 7

// lastCharacters gives where the last so many characters of s begin; 0 where it has no more.
func lastCharacters(s string) (at [longestSuffix + 1]int) {
	i := len(s)
	for n := 1; n < len(at) && i > 0; n++ {
		for i--; i > 0 && !utf8.RuneStart(s[i]); i-- {
		}
		at[n] = i
	}
	return at
}

// withoutPost is stem without the post of a body's head glued to it, also in the
// name of a prize: 한국피엠오협회장, 협회장상.
func withoutPost(stem string) string { return headPost.WithoutEnd(prizeEnd.WithoutEnd(stem)) }

// isTerm reports whether the authority lists surface as a word that is no name.
func (a *article) isTerm(surface string) bool {
	_, ok := a.names.Term(surface)
	return ok
}

// saysWhatAlone reports whether a body's name says what it does and not which one it
// is: 심의위원회.
func saysWhatAlone(name string) bool {
	return plainBodies.Has(strings.TrimSuffix(name, bodySuffix(name)))
}

// genericBody reports whether a tagged organisation is a word of its own and
// no name: 정부, 중앙부처, IT, 클라우드.
func (a *article) genericBody(name string) bool {
	switch {
	case runes(name) < 2, a.is(name, country|term|generic), genericBodyEnds.Ends(name), plainBodyStarts.Begins(name):
		return true
	case notBodies.Has(name), graduateSchools.Ends(name), saysWhatAlone(name):
		return true
	case internalOffices.Ends(name) && bodySuffix(name) == "" && runes(name) < 6:
		return true
	}
	return isMadeUp(name) || shortLatin(name)
}

// plainBodyStarts say in front of a sort of body which ones are meant: 전국 법원.
var plainBodyStarts = words("plain-body-starts")

// isMadeUp reports whether name hides one behind a letter: A사, B병원.
func isMadeUp(name string) bool {
	r := []rune(name)
	return len(r) <= 4 && 'A' <= r[0] && r[0] <= 'Z' && hangul(r[1])
}

// shortLatin reports whether name is an abbreviation of Latin letters and digits, as
// ordinary words have: IT, AI, 5G.
func shortLatin(name string) bool {
	return len(name) <= 5 && strings.IndexFunc(name, func(r rune) bool { return !unicode.Is(unicode.Latin, r) && !unicode.IsDigit(r) }) < 0
}

// notBodies are words that models take for organisations and that name none.
var notBodies = words("not-bodies")

// internalOffices are the ends of units inside a body (guide, span rule 4).
var internalOffices = words("internal-offices")

// countries are no organisations, though models take them for such.
var countries = words("countries")

// regions are the short names of provinces and large cities.
var regions = words("regions")

// localName reports whether name may be that of a local government that the
// authority does not know.
func localName(name string) bool {
	return allHangul(name) && runes(name) >= 3 && localEnds.Ends(name) && !notLocal.Ends(name)
}

// genericCompany tells a sort of companies (중소 통신사) from a name.
func (a *article) genericCompany(name string) bool {
	return companySorts.Ends(name)
}

// isLocal reports whether the authority lists e as a local government.
func isLocal(e *entity.Entity) bool { return e != nil && localClasses.Has(e.Class) }

// isCompany reports whether the authority lists e as a company.
func isCompany(e *entity.Entity) bool { return e != nil && companyClasses.Has(e.Class) }

// restingPlace reports whether in is a hospital where somebody lies in state: a
// place, in a notice of death.
func (a *article) restingPlace(in diag.Span) bool {
	if !hospitals.Ends(spanText(a, in)) {
		return false
	}
	return funeralWords.Begins(a.after(in.End, 24)) || funeralRites.Within(a.after(in.End, 80))
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

// listed is the likeliest thing of a kind that a surface names in the
// authority, nil for none.
func (a *article) listed(kind, surface string) *entity.Entity {
	for _, e := range a.names.Lookup(surface, a.published) {
		if e.ID.Kind == kind && !e.Hide && e.Mark != entity.MarkNo && !neverLinks(e, surface) {
			return e
		}
	}
	return nil
}

// neverLinks reports whether the authority says that surface never means e.
func neverLinks(e *entity.Entity, surface string) bool { return slices.Contains(e.NeverLink, surface) }

// bareHeads are the heads that stand for their body.
var bareHeads = words("bare-heads")

// Word lists; words.tsv says what for.
var (
	prizeEnd        = words("prize-end")
	localClasses    = words("local-classes")
	companySorts    = words("company-sorts")
	genericBodyEnds = words("generic-body-ends")
	notLocal        = words("not-local")
	localEnds       = words("local-ends")
	companyClasses  = words("company-classes")
	funeralRites    = words("funeral-rites")
	funeralWords    = words("funeral-words")
	hospitals       = words("hospitals")
)

// inFull is the name of a commission with what its short form leaves out: 나루위, 나루위원회.
func inFull(name string) string {
	if shortCommission.Ends(name) {
		return name + commissionRest.Word()
	}
	return name
}

var (
	shortCommission = words("short-commission")
	commissionRest  = words("commission-rest")
)
