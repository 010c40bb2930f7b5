package annotate

import "strings"

// wordSort is what a word may be besides a name.
type wordSort uint16

// The sorts that rules ask about.
const (
	generic   wordSort = 1 << iota // says what sort of thing something is
	term                           // the authority lists it as a word that is no name
	post                           // a post, or a compound that ends in one
	anyPost                        // a post that is also an ordinary word counts too
	connector                      // points, connects or says when
	country                        // a country
	region                         // a province or large city
	bodyName                       // ends as organisations do
	office                         // ends as units of a body do
	inflected                      // ends in a particle or the ending of a verb
)

// is reports whether w is one of the sorts.
func (a *article) is(w string, sorts wordSort) bool {
	switch {
	case sorts&generic != 0 && isGeneric(strings.ReplaceAll(w, " ", "")),
		sorts&term != 0 && a.isTerm(w),
		sorts&post != 0 && a.isPost(w),
		sorts&anyPost != 0 && a.ambiguousPost(w),
		sorts&connector != 0 && isConnector(w):
		return true
	case sorts&country != 0 && countries.Has(w),
		sorts&region != 0 && regions.Has(w),
		sorts&bodyName != 0 && bodySuffix(w) != "",
		sorts&office != 0 && internalOffices.Ends(w),
		sorts&inflected != 0 && !bareNoun(w):
		return true
	}
	return false
}
