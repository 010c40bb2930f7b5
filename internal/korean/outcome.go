package korean

import (
	"maps"
	"strings"
	"sync"
)

var outcomeTable = keyed("outcomes")

// Outcome gives the group of the classes of actions that come to the same when a plan
// is carried out: a scheme that was to be introduced has begun. It is empty for
// classes in none.
func Outcome(class string) string { return outcomeTable()[class] }

// IsResult reports whether a headline tells of the publication of results, which comes
// when they are there.
func IsResult(headline string) bool {
	words := strings.Fields(headline)
	return len(words) >= 2 && NounAction(words[len(words)-1]).Kind == Publish && strings.HasSuffix(strings.TrimRight(words[len(words)-2], ","), "결과")
}

// IsPlaceWord reports whether a word of a headline says where, or into what.
func IsPlaceWord(word string) bool {
	_, list := splitParticles(strings.TrimRight(word, ","))
	if len(list) == 0 {
		return false
	}
	switch caseOf(list) {
	case Place, Source, Means, Dative, With, Until, From:
		return true
	}
	return false
}

// PlaceWords gives the words of a headline that say where, without their particles.
func PlaceWords(headline string) (list []string) {
	for _, w := range strings.Fields(headline) {
		noun, particles := splitParticles(strings.TrimRight(w, ","))
		if len(particles) > 0 && (caseOf(particles) == Place || caseOf(particles) == Source) {
			list = append(list, noun)
		}
	}
	return list
}

// BareNoun takes the particles off a noun.
func BareNoun(word string) string {
	noun, _ := splitParticles(word)
	return noun
}

// IsMeans reports whether a word of a headline says by what or into what: 디지털로.
func IsMeans(word string) bool {
	_, list := splitParticles(strings.TrimRight(word, ","))
	return len(list) > 0 && caseOf(list) == Means
}

// Ization makes of a noun that of becoming what it names: 디지털화.
const Ization = "화"

// IsOffice reports whether words are those of a body or an office that acts, by their end:
// 시, 자료원, 교통정책과.
func IsOffice(words string) bool {
	last := words[strings.LastIndexByte(words, ' ')+1:]
	for end := range officeEnds() {
		if strings.HasSuffix(last, end) {
			return true
		}
	}
	return false
}

var officeEnds = sync.OnceValue(func() map[string]bool {
	ends := map[string]bool{}
	for _, list := range [...]string{"ends of offices", "local bodies", "plain units"} {
		maps.Copy(ends, List(list))
	}
	return ends
})
